package domain

import "testing"

func TestParseAsOf(t *testing.T) {
	for text, want := range map[string]string{
		"2025": "2025-01-01", "2025-10": "2025-10-01", "2025-10-16": "2025-10-16", " 2025-10-16 ": "2025-10-16",
		"2025-10-16 (page)": "2025-10-16", "2024 Match cycle list": "2024-01-01",
		"2024-2025 cycle": "2024-09-01", "2024-2025": "2024-09-01", "AY 2026-2027": "2026-07-01", "2024 cycle": "2023-09-01",
		"FY2025 Q1": "2024-10-01", "FY2025 Q2": "2025-01-01", "FY2025 Q3": "2025-04-01", "FY2025 Q4": "2025-07-01",
		"FY2025 Q3; filed by a hospital": "2025-04-01",
		"undated":                        "", "spring 2025": "", "": "", "FY2025 Q5": "", "25": "", "20255": "",
	} {
		got, err := ParseAsOf(text)
		if err != nil || got.Date.String() != want {
			t.Errorf("ParseAsOf(%q) = %v, %v; want the day %q", text, got.Date, err, want)
		}
	}
	for _, text := range []string{"2025-13", "2025-02-30", "2025-00", "0000", "0001-2000", "0000 cycle", "FY9999 Q1", "1939", "2101-01-01", "2025-10-00"} {
		if got, err := ParseAsOf(text); err == nil {
			t.Errorf("ParseAsOf(%q) = %+v, want an error", text, got)
		}
	}
}

func TestAsOfString(t *testing.T) {
	for text, want := range map[string]string{
		"2025-10-16": "2025-10-16", "2025": "2025", "2024-2025 cycle": "2024-2025 cycle", " undated": "undated", "": "",
	} {
		if got, _ := ParseAsOf(text); got.String() != want {
			t.Errorf("%q is written %q, want %q", text, got, want)
		}
	}
	if got, _ := ParseAsOf("2025-10-16"); got.Text != "" {
		t.Errorf("a plain day keeps the text %q beside it", got.Text)
	}
}

// A fact may close a program on the day that it turns 24 months old, and no
// longer on the day after.
func TestFresh(t *testing.T) {
	for _, test := range []struct {
		asOf, today string
		want        bool
	}{
		{"2024-11-22", "2026-11-22", true}, {"2024-11-21", "2026-11-22", false}, {"2024-11-22", "2026-11-23", false},
		{"2024-02-29", "2026-02-28", true}, {"2024-02-29", "2026-03-01", false},
		{"2026-11-22", "2026-11-22", true}, {"2024", "2026-01-01", true}, {"2024", "2026-01-02", false},
		{"2024-2025 cycle", "2026-09-01", true}, {"2024-2025 cycle", "2026-09-02", false},
		{"undated", "2026-11-22", false}, {"", "2026-11-22", false},
	} {
		a, err := ParseAsOf(test.asOf)
		if err != nil {
			t.Fatal(err)
		}
		if got := a.Fresh(day(t, test.today), 24); got != test.want {
			t.Errorf("as of %q is fresh on %s: %v, want %v", test.asOf, test.today, got, test.want)
		}
	}
}

func FuzzParseAsOf(f *testing.F) {
	for _, s := range []string{"2025", "2025-10", "2025-10-16", "2024-2025 cycle", "AY 2026-2027", "2024 cycle", "FY2025 Q3", "undated", "0001-2000", "0000 cycle"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := ParseAsOf(s)
		if err != nil {
			return
		}
		again, err := ParseAsOf(a.String())
		if err != nil || again != a {
			t.Errorf("%q is %+v, and that is read as %+v, %v", s, a, again, err)
		}
		if d := a.Date; !d.IsZero() && (d != NewDate(d.Year, d.Month, d.Day) || d.Year < firstYear || d.Year > lastYear) {
			t.Errorf("%q is dated %v", s, d)
		}
	})
}

// A date in another form would count as undated without a word, so it is
// refused.
func TestParseAsOfRefusesOtherForms(t *testing.T) {
	for _, s := range []string{"22.11.2026", "11/22/2026", "22-11-2026", "1/2/26", "2026/11/22", "2026.11.22", "2026-1-5", "2026-1"} {
		if a, err := ParseAsOf(s); err == nil {
			t.Errorf("%q is read as %+v", s, a)
		}
	}
	for _, s := range []string{"undated (page of 2019)", "about 2013", "AY 2026-2027", "2026"} {
		if _, err := ParseAsOf(s); err != nil {
			t.Errorf("%q: %v", s, err)
		}
	}
}
