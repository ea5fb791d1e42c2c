package app_test

import (
	"testing"

	"secondlook/app/apptest"
)

func TestFindKnowsProgramsAndRecords(t *testing.T) {
	a := apptest.New(t)
	if err := a.FillSample(t.Context()); err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"step 2":              "exams",
		"gill":                "letters",
		"solis":               "letters", // without the accent
		"mobile farm workers": "experiences",
		"spanish":             "languages",
		"kaweah family":       "programs",
		"loma linda":          "programs",
	} {
		found, err := a.Find(t.Context(), text, 5)
		if err != nil || len(found) == 0 || len(found) > 5 {
			t.Errorf("%q: %d found, %v", text, len(found), err)
			continue
		}
		if f := found[0]; f.Table != want || f.Title == "" || f.Second == "" || (f.Key == "") == (f.ID == 0) {
			t.Errorf("%q finds %+v first, not one of %s", text, f, want)
		}
	}
	for _, text := range []string{"", "  ", "no such thing anywhere"} {
		if found, err := a.Find(t.Context(), text, 5); err != nil || len(found) > 0 {
			t.Errorf("%q finds %v, %v", text, found, err)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	a := apptest.New(b)
	if err := a.FillSample(b.Context()); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := a.Find(b.Context(), "valley family", 12); err != nil {
			b.Fatal(err)
		}
	}
}
