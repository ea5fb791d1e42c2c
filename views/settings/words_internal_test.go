package settings

import (
	"slices"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/figures"
	"secondlook/views/ui"
)

func TestState(t *testing.T) {
	row := func(kind chance.Kind, source string) app.Figure {
		return app.Figure{Figure: figures.Figure{Row: chance.Coefficient{Name: "x", Kind: kind}, Source: source}}
	}
	mine := row(chance.Derived, "x")
	mine.Own, mine.Value, mine.Shipped = true, "2", "1"
	for _, c := range []struct {
		figure app.Figure
		want   ui.Word
	}{
		{mine, ui.Word{Text: "yours", Tone: ui.Tier1}},
		{app.Figure{Figure: figures.Figure{Own: true, Value: "1", Shipped: "1"}}, ui.Word{Text: "confirmed", Tone: ui.Good}},
		{app.Figure{Figure: figures.Figure{Verify: true}}, ui.Word{Text: "to verify", Tone: ui.Unsure}},
		{row(chance.Judgement, "guide"), ui.Word{Text: "judgement"}},
		{row(chance.Setting, "guide"), ui.Word{Text: "the guide"}},
		{row(chance.Setting, "own"), ui.Word{Text: "ours"}},
		{app.Figure{Figure: figures.Figure{Part: lowCK, Source: "guide; own"}}, ui.Word{Text: "ours"}},
		{app.Figure{Figure: figures.Figure{Part: "assumed_low", Source: "guide"}}, ui.Word{Text: "the guide"}},
		{app.Figure{Figure: figures.Figure{Form: figures.Money, Source: "aamc"}}, ui.Word{}},
	} {
		if got := state(&c.figure); got != c.want {
			t.Errorf("%+v is %+v, want %+v", c.figure.Figure, got, c.want)
		}
	}
}

func TestWorth(t *testing.T) {
	texts := []string{"2026-09-02", "-0.3", "0.25", "-2", "3000", "2025-12-31", ""}
	slices.SortStableFunc(texts, func(a, b string) int {
		if worth(a) < worth(b) {
			return -1
		}
		return 1
	})
	if want := []string{"-2", "-0.3", "", "0.25", "3000", "2025-12-31", "2026-09-02"}; !slices.Equal(texts, want) {
		t.Errorf("got %q, want %q", texts, want)
	}
}

func TestAllowed(t *testing.T) {
	for form, want := range map[figures.Form]string{
		figures.Money: "An amount of dollars, such as 31 or 31.50", figures.Day: "A day such as 2026-09-02 or 2 Sep 2026",
		figures.Number: "Allowed is a number from 0 to 1", figures.Whole: "Allowed is a number from 0 to 1",
	} {
		f := app.Figure{Figure: figures.Figure{Form: form, Allowed: "a number from 0 to 1"}}
		if got := allowed(&f); got != want {
			t.Errorf("form %d: %q, want %q", form, got, want)
		}
	}
}

// What is not known of a figure has no line.
func TestAboutAFigure(t *testing.T) {
	f := app.Figure{Was: "0.3", Unit: "log-odds", Cite: "a paper"}
	if got := about(&f); len(got) != 3 || got[0] != [2]string{"Ships as", "0.3"} || got[2] != [2]string{"Source", "a paper"} {
		t.Errorf("got %q", got)
	}
	f.Verify = true
	if got := about(&f); len(got) != 4 || got[3][0] != "To verify" {
		t.Errorf("got %q", got)
	}
}

func TestGaps(t *testing.T) {
	c := &domain.Catalog{Gaps: []domain.Gap{
		{State: "AK", Note: "None."}, {State: "DE", Note: "None."}, {Specialty: "Neurology", Note: "Few."}, {State: "NY", Specialty: "Psychiatry", Note: "Some."},
	}}
	if got, want := gaps(c), []string{"AK, DE: None.", "Neurology: Few.", "Psychiatry in NY: Some."}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestBackupsOfOneMinuteAreToldApart(t *testing.T) {
	at := time.Date(2026, 11, 22, 12, 0, 7, 0, time.UTC)
	d := &data{list: []app.Backup{{At: at.Add(50 * time.Second)}, {At: at}, {At: at.Add(-time.Minute)}}}
	for row, want := range []string{"22 Nov 2026 12:00:57", "22 Nov 2026 12:00:07", "22 Nov 2026 11:59"} {
		if got := d.when(row); got != want {
			t.Errorf("row %d is of %q, not %q", row, got, want)
		}
	}
}
