package programs_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2/test"

	"secondlook/domain"
	"secondlook/views/ui"
)

func TestPinAndBanAProgramThatIsNotListed(t *testing.T) {
	s, shell := stage(t)
	marks := func() []domain.Mark {
		t.Helper()
		all, err := s.App.Marks.List(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	link := func(text string) {
		t.Helper()
		test.Tap(find(s, func(l *ui.QuietLink) bool { return l.Text() == text }))
	}
	s.Type("p")
	if got := marks(); len(got) != 1 || got[0].Kind != domain.Pin {
		t.Fatalf("P gives %v", got)
	}
	wantText(t, s, "On every list that is built: ")
	s.Window.Canvas().Unfocus()
	s.Type("pb")
	if got := marks(); len(got) != 1 || got[0].Kind != domain.Pin {
		t.Fatalf("letters that nobody has typed into the table give %v", got)
	}
	link("Take away")
	if got := marks(); len(got) != 0 {
		t.Fatalf("the mark stays: %v", got)
	}
	link("Ban from every list")
	if got := marks(); len(got) != 1 || got[0].Kind != domain.Ban {
		t.Fatalf("the link gives %v", got)
	}
	press(t, s, "Undo")
	if got := marks(); len(got) != 0 {
		t.Fatalf("after undo %v", got)
	}
	s.Window.Canvas().Focus(find(s, func(*ui.Table) bool { return true }))
	s.Type("b")
	s.Type("b")
	if got := marks(); len(got) != 0 || shell.Toast().Text() == "" {
		t.Fatalf("B twice gives %v", got)
	}
}

// What a program is worth is asked and told before it is on any list.
func TestWorthOfAProgramThatIsNotListed(t *testing.T) {
	s, _ := kern(t)
	s.Type("v")
	entries(s, 0, "7")
	press(t, s, "Save")
	if all, err := s.App.Marks.List(t.Context()); err != nil || len(all) != 1 || all[0].Value != 7 || all[0].Kind != domain.MarkUnknown {
		t.Fatalf("kept %+v, %v", all, err)
	}
	if find(s, func(l *ui.QuietLink) bool { return l.Text() == "Worth 7…" }) == nil {
		t.Error("the panel does not say what it is worth")
	}
}
