package app_test

import (
	"strings"
	"testing"

	"secondlook/app"
)

func TestParseMoney(t *testing.T) {
	for text, want := range map[string]int64{
		"2200": 220000, "2,200": 220000, "$2,200.50": 220050, "0": 0, "0.07": 7, "12.5": 1250, " 30 ": 3000,
		"1000000": 100_000_000, "1,000,000.00": 100_000_000, "$7": 700,
	} {
		if got, err := app.ParseMoney(text); err != nil || got != want {
			t.Errorf("%q: got %d, %v, want %d", text, got, err, want)
		}
	}
	for _, text := range []string{
		"", " ", "abc", "-5", "+5", "NaN", "Inf", "1e3", "0x10", "2.345", "2.", ".5", "2,20", ",200", "2,2000", "2 200",
		"2200$", "$", "$$5", "1000000.01", "9999999", "99999999999999999999", "٣", "2200\n5", "1,2,3", "2200.5.5",
	} {
		if got, err := app.ParseMoney(text); err == nil {
			t.Errorf("%q was taken as %d cents", text, got)
		}
	}
}

func TestTooMuchMoneySaysTheLimit(t *testing.T) {
	for _, text := range []string{"1000000.01", "$9,999,999", "10,000,000", "99999999", "99999999999999999999999"} {
		if _, err := app.ParseMoney(text); err == nil || !strings.HasPrefix(err.Error(), "must be at most $1,000,000, not ") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func FuzzParseMoney(f *testing.F) {
	for _, s := range []string{"2200", "2,200", "$2,200.50", "-5", "1e3", "2.345", "", "999,999.99"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		cents, err := app.ParseMoney(s)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "must be ") {
				t.Errorf("%q: the error is no predicate: %v", s, err)
			}
			return
		}
		if cents < 0 || cents > 100_000_000 {
			t.Errorf("%q gives %d cents", s, cents)
		}
		if again, err := app.ParseMoney(app.Money(cents)); err != nil || again != cents {
			t.Errorf("%q gives %d cents, written %q, read as %d, %v", s, cents, app.Money(cents), again, err)
		}
	})
}
