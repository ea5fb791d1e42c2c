package app_test

import (
	"testing"
	"unicode/utf8"

	"secondlook/app"
	"secondlook/domain"
)

func TestMoney(t *testing.T) {
	for cents, want := range map[int64]string{
		0: "$0", 1: "$0.01", 99: "$0.99", 100: "$1", 1650: "$16.50", 99_900: "$999", 100_000: "$1,000", 211_400: "$2,114",
		123_456_789: "$1,234,567.89", 100_000_000: "$1,000,000", -150: "−$1.50", -100_000: "−$1,000",
	} {
		if got := app.Money(cents); got != want {
			t.Errorf("%d cents are %s, want %s", cents, got, want)
		}
	}
}

func TestPercent(t *testing.T) {
	for p, want := range map[float64]string{
		0: "0%", 1e-9: "<1%", 0.0049: "<1%", 0.005: "1%", 0.124: "12%", 0.125: "13%", 0.5: "50%", 0.994: "99%", 0.995: ">99%", 0.99999: ">99%", 1: "100%",
	} {
		if got := app.Percent(p); got != want {
			t.Errorf("%v is %s, want %s", p, got, want)
		}
	}
}

func TestRange(t *testing.T) {
	for _, test := range []struct {
		low, high float64
		want      string
	}{{0, 0, "0–0"}, {0.06, 0.214, "6–21"}, {0.001, 0.004, "0–0"}, {0.996, 1, "100–100"}} {
		if got := app.Range(test.low, test.high); got != test.want {
			t.Errorf("%v to %v is %s, want %s", test.low, test.high, got, test.want)
		}
	}
}

func TestChanceWords(t *testing.T) {
	for _, c := range []struct {
		p, low, high float64
		want         string
	}{{0.664, 0.456, 0.8235, "66% (46–82%)"}, {0.002, 0, 0.01, "<1% (0–1%)"}} {
		if got := app.ChanceWords(c.p, c.low, c.high); got != c.want {
			t.Errorf("%v is %q, want %q", c.p, got, c.want)
		}
	}
}

func TestPlace(t *testing.T) {
	if got := app.Place(&domain.Program{City: "Fresno", State: "CA"}); got != "Fresno, CA" {
		t.Errorf("the place is %q", got)
	}
	if got := app.Place(&domain.Program{State: "CA"}); got != "CA" {
		t.Errorf("the place is %q", got)
	}
}

func TestVisaWords(t *testing.T) {
	known := func(a domain.Answer) domain.Fact[domain.Answer] {
		return domain.Fact[domain.Answer]{Value: a, Known: true}
	}
	none := domain.Fact[domain.Answer]{}
	for _, test := range []struct {
		j1, h1b domain.Fact[domain.Answer]
		want    string
	}{
		{none, none, "?"}, {known(domain.Yes), none, "J-1"}, {known(domain.Yes), known(domain.Yes), "J-1 · H-1B"},
		{known(domain.No), known(domain.Yes), "H-1B"}, {none, known(domain.Yes), "H-1B"}, {known(domain.Yes), known(domain.No), "J-1"},
		{known(domain.No), known(domain.No), "none"}, {known(domain.No), none, "no J-1"}, {known(domain.Limited), none, "J-1 limited"},
		{none, known(domain.No), "?"}, {known(domain.Limited), known(domain.No), "J-1 limited"},
		{known(domain.No), known(domain.Limited), "H-1B limited"}, {none, known(domain.Limited), "H-1B limited"},
		{known(domain.Limited), known(domain.Limited), "limited"}, {known(domain.Yes), known(domain.Limited), "J-1"},
	} {
		if got := app.VisaWords(&domain.Program{VisaJ1: test.j1, VisaH1B: test.h1b}); got != test.want {
			t.Errorf("J-1 %q, H-1B %q: %q, want %q", test.j1.Value, test.h1b.Value, got, test.want)
		}
	}
}

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "Fresno": "fresno", "José RAMÍREZ": "jose ramirez", "Université": "universite", "ŻÓŁĆ": "zołc", "ñÑ": "nn", "Straße": "straße",
		"e\u0301": "e", "日本": "日本",
	} {
		if got := app.Fold(text); got != want {
			t.Errorf("Fold(%q) = %q, want %q", text, got, want)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"José", "\xff\xfe", "İ", "ẞ", "a\u0301\u0302"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := app.Fold(s)
		if utf8.ValidString(s) && app.Fold(once) != once {
			t.Errorf("%q folds to %q, and that to %q", s, once, app.Fold(once))
		}
	})
}

func TestRender(t *testing.T) {
	words := app.Words{
		"plain": "all is well", "one": "score {0}", "two": "{1} before {0}", "months": "{0} {0|month|months}", "open": "broken {0", "word": "a {x} b",
		"empty": "", "inner": "because {0}", "twice": "{0}{0}", "percent": "100% of {0}", "odd": "{0|only}",
	}
	for _, test := range []struct {
		msg  domain.Message
		want string
	}{
		{domain.Msg("plain"), "all is well"},
		{domain.Msg("plain", 1, 2), "all is well"},
		{domain.Msg("one", 224), "score 224"},
		{domain.Msg("one", 2.5), "score 2.5"},
		{domain.Msg("one", 1e6), "score 1000000"},
		{domain.Msg("one", domain.NewDate(2026, 5, 31)), "score 31 May 2026"},
		{domain.Msg("two", "a", "b"), "b before a"},
		{domain.Msg("months", 0), "0 months"}, {domain.Msg("months", 1), "1 month"}, {domain.Msg("months", "1"), "1 month"}, {domain.Msg("months", 1.5), "1.5 months"},
		{domain.Msg("one"), "score {0}"},
		{domain.Msg("two", "a"), "{1} before a"},
		{domain.Msg("months"), "{0} {0|month|months}"},
		{domain.Msg("open", 1), "broken {0"},
		{domain.Msg("word", 1), "a {x} b"},
		{domain.Msg("empty"), ""},
		{domain.Msg("missing.key", 1), "missing.key"},
		{domain.Msg("inner", domain.Msg("months", 1)), "because 1 month"},
		{domain.Msg("inner", domain.Msg("missing")), "because missing"},
		{domain.Msg("one", "{1}"), "score {1}"}, // what a person typed is no slot
		{domain.Msg("twice", "x"), "xx"}, {domain.Msg("percent", "all"), "100% of all"}, {domain.Msg("odd", 3), "3"},
	} {
		if got := words.Render(test.msg); got != test.want {
			t.Errorf("%v reads %q, want %q", test.msg, got, test.want)
		}
	}
}

func FuzzParseWords(f *testing.F) {
	for _, s := range []string{`{"a":"b {0|x|y}"}`, `{"a":"{{0}}"}`, `{"a":"{-1}{99999999999999999999}"}`, `[]`, `{`, `{"a":1}`, `null`} {
		f.Add([]byte(s), "x")
	}
	f.Fuzz(func(t *testing.T, b []byte, arg string) {
		words, err := app.ParseWords(b)
		if err != nil {
			return
		}
		for key := range words {
			words.Render(domain.Msg(key, arg, 1, domain.Msg(key))) // must come to an end
		}
	})
}

func TestFileSize(t *testing.T) {
	for n, want := range map[int64]string{0: "0 KB", 1: "1 KB", 1000: "1 KB", 180_224: "181 KB", 999_000: "999 KB", 999_001: "1.0 MB", 12_500_000: "12.5 MB"} {
		if got := app.FileSize(n); got != want {
			t.Errorf("%d is %s, want %s", n, got, want)
		}
	}
}
