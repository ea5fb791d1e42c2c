package app_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
)

const residents = "key,academic_year,residents,non_us_img,us_img,source,as_of\n" +
	sample.KernInternal + ",2025,30,24,2,its page,2026-05\n" + sample.KernInternal + ",2024,30,22,2,its page,2026-05\nnowhere,2025,10,1,0,x,\n"

// An import is kept as a whole, can be done again without a change, is taken
// back in one step, and comes out of the export as it went in.
func TestImportHistory(t *testing.T) {
	a := apptest.New(t)
	read := func(text string, dry bool) app.HistoryReport {
		t.Helper()
		r, err := a.ImportHistory(t.Context(), strings.NewReader(text), "counts.csv", dry)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	if r := read(residents, true); len(r.Added) != 3 || len(r.Unknown) != 1 || r.Unknown[0] != "nowhere" || !r.DryRun {
		t.Errorf("dry run: %+v", r)
	}
	if years, err := a.ProgramYears.List(t.Context()); err != nil || len(years) != 0 {
		t.Errorf("the dry run kept %+v, %v", years, err)
	}
	if r := read(residents, false); len(r.Added) != 3 || r.Rows != 3 {
		t.Errorf("%+v", r)
	}
	if r := read(residents, false); r.Same != 3 || len(r.Added)+len(r.Changed) != 0 {
		t.Errorf("again: %+v", r)
	}
	if r := read(strings.Replace(residents, ",24,2,", ",25,2,", 1), false); r.Same != 2 || len(r.Changed) != 1 || !strings.Contains(r.Changed[0], "2025: 25 of 30") {
		t.Errorf("another count: %+v", r)
	}
	if s, err := a.Undo(t.Context()); err != nil || !strings.Contains(s.Words, "residents of 2025 at ") {
		t.Errorf("undo: %+v, %v", s, err)
	}
	var b bytes.Buffer
	if err := a.ExportHistory(t.Context(), &b); err != nil || b.String() != residents {
		t.Errorf("exported (%v):\n%s", err, b.String())
	}
	if s, err := a.Undo(t.Context()); err != nil || !strings.Contains(s.Words, "3 years of residents added") {
		t.Errorf("undo: %+v, %v", s, err)
	}
	if r := read("key,academic_year,residents,non_us_img\na,2025,1,2\n", false); len(r.Problems) != 1 {
		t.Errorf("a bad row: %+v", r)
	}
}

// A year is noted once for each program, and not before it has begun.
func TestNoteYear(t *testing.T) {
	a := apptest.New(t)
	y := domain.ProgramYear{Program: sample.KernInternal, Year: 2025, Residents: 30, NonUS: 24, Source: "its page"}
	must(t, a.NoteYear(t.Context(), &y))
	y.Residents = 31
	must(t, a.NoteYear(t.Context(), &y)) // the same one again
	next := y
	next.ID, next.Year = 0, 2024
	must(t, a.NoteYear(t.Context(), &next))
	for name, year := range map[string]domain.ProgramYear{
		"noted twice":        {Program: y.Program, Year: 2025, Residents: 9, Source: "x"},
		"moved onto another": {ID: next.ID, Program: y.Program, Year: 2025, Residents: 9, Source: "x"},
		"that has not begun": {Program: y.Program, Year: a.Today().Year + 1, Residents: 9, Source: "x"},
		"without residents":  {Program: y.Program, Year: 2023, Source: "x"},
	} {
		var bad domain.Invalid
		if err := a.NoteYear(t.Context(), &year); !errors.As(err, &bad) {
			t.Errorf("a year %s: %v", name, err)
		}
	}
	if kept, err := a.ProgramYears.List(t.Context()); err != nil || len(kept) != 2 || kept[1].Residents+kept[0].Residents != 62 {
		t.Errorf("kept %+v, %v", kept, err)
	}
	if r, err := a.ImportHistory(t.Context(), strings.NewReader("key,academic_year,residents,non_us_img\na,2099,9,2\n"), "x", false); err != nil || len(r.Problems) != 1 {
		t.Errorf("a table of years to come: %+v, %v", r, err)
	}
}

// A large table is merged in no time.
func BenchmarkImportHistory(b *testing.B) {
	a := apptest.New(b)
	var file strings.Builder
	file.WriteString("key,academic_year,residents,non_us_img\n")
	for i := range 20_000 {
		fmt.Fprintf(&file, "p%d,%d,30,12\n", i/20, 2000+i%20)
	}
	for b.Loop() {
		if _, err := a.ImportHistory(b.Context(), strings.NewReader(file.String()), "x", true); err != nil {
			b.Fatal(err)
		}
	}
}

// Counted residents are told in the reasons of a chance, with their size, and
// raise it where many are non-US graduates.
func TestResidentsInTheReasons(t *testing.T) {
	a := apptest.New(t)
	p := sample.Profile(season)
	label := func() (string, float64) {
		r, err := a.Rank(t.Context(), app.Scope{Profile: &p, Season: season})
		if err != nil {
			t.Fatal(err)
		}
		for i := range r.Rows {
			if r.Rows[i].Program.Key != sample.KernInternal {
				continue
			}
			for _, why := range a.Explain(r, i).Reasons {
				if strings.Contains(why.Label, "by your counts") {
					return why.Label, why.Points
				}
			}
		}
		return "", 0
	}
	if words, _ := label(); words != "" {
		t.Errorf("without counts: %s", words)
	}
	if _, err := a.ImportHistory(t.Context(), strings.NewReader(residents), "counts.csv", false); err != nil {
		t.Fatal(err)
	}
	stored, err := a.Profile(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	p.ProgramYears = stored.ProgramYears
	if words, points := label(); !strings.HasPrefix(words, "46 of 60 residents of 2024–2025 were non-US") || points <= 0 {
		t.Errorf("%q, %v points", words, points)
	}
}
