package ranklist_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// A click on one of the two programs is an answer, as a key is.
func TestChooseByMouse(t *testing.T) {
	s, _ := stage(t, 2)
	keys := order(t, s)
	s.Type("t")
	card := cardOf(t, s, rowName(t, s, keys[1]))
	hover := card.(desktop.Hoverable)
	hover.MouseIn(nil)
	hover.MouseMoved(nil)
	hover.MouseOut()
	if card.(desktop.Cursorable).Cursor() != desktop.PointerCursor {
		t.Error("the mouse does not show that it can be chosen")
	}
	test.Tap(card)
	wantTexts(t, s, "What your answers say", "now rank 2")
	press(t, s, "Keep my order")
	if got := order(t, s); !slices.Equal(got, keys) {
		t.Errorf("kept: %v", got)
	}
	wantTexts(t, s, "1 of your comparisons says otherwise.")
}

// rowName is what a ranked program is called.
func rowName(t testing.TB, s *viewtest.Stage, key string) string {
	t.Helper()
	o, err := s.App.RankOrder(context.Background(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range o.Rows {
		if r.Key == key {
			return r.Name
		}
	}
	t.Fatalf("%s is not ranked", key)
	return ""
}

// portalName is a program as the portal names it.
func portalName(t testing.TB, s *viewtest.Stage, key string) string {
	t.Helper()
	programs, err := s.App.Programs(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(programs, func(p domain.Program) bool { return p.Key == key })
	return programs[i].Name + ", " + programs[i].City + ", " + programs[i].State
}

// cardOf is the card of one of the two programs.
func cardOf(t testing.TB, s *viewtest.Stage, name string) fyne.Tappable {
	t.Helper()
	for _, o := range shown(s) {
		if c, ok := o.(fyne.Tappable); ok && label(o) == name {
			return c
		}
	}
	t.Fatalf("no card of %q:\n%s", name, texts(s))
	return nil
}

// Answers stay when the comparison is stopped, and can be dropped.
func TestStopAndGoOn(t *testing.T) {
	s, p := stage(t, 5)
	act(t, p, "Compare ranked programs")
	before := texts(s)
	s.Key(fyne.KeyLeft)
	asked := texts(s)
	press(t, s, "Stop for now")
	act(t, p, "Compare ranked programs")
	if got := question(texts(s)); got != question(asked) || got == question(before) {
		t.Errorf("it goes on with %q, and stopped at %q", got, question(asked))
	}
	press(t, s, "Forget the answers")
	if got := question(texts(s)); got != question(before) {
		t.Errorf("anew it begins with %q, not %q", got, question(before))
	}
	press(t, s, "One back") // nothing was answered since
	s.Key(fyne.KeyTab, fyne.KeyEscape)
	if panels(s) != 0 {
		t.Error("Escape does not close it")
	}
}

// question is the line that counts what is left.
func question(text string) string {
	for line := range strings.Lines(text) {
		if strings.Contains(line, "at most; you can stop") {
			return line
		}
	}
	return ""
}

func TestTooFewToCompare(t *testing.T) {
	s, _ := stage(t, 1)
	s.Type("t")
	wantTexts(t, s, "Two programs are needed")
}

// Any two versions can be compared; the list now cannot be taken again.
func TestCompareTwoVersions(t *testing.T) {
	s, p := stage(t, 4)
	ctx := context.Background()
	for _, note := range []string{"first", "second"} {
		if _, err := s.App.KeepRankList(ctx, season, note); err != nil {
			t.Fatal(err)
		}
		if err := s.App.MoveRank(ctx, app.RankPlace{Season: season}, 3, 0); err != nil {
			t.Fatal(err)
		}
	}
	act(t, p, "Compare versions")
	wantTexts(t, s, "Version 2: kept 22 Nov 2026 · 4 programs · second", "moved up by 3")
	choose(t, s, "From", "Version 1")
	wantTexts(t, s, "Version 1: kept 22 Nov 2026 · 4 programs · first")
	choose(t, s, "To", "Version 1")
	wantTexts(t, s, "Both are the same.")
	choose(t, s, "From", "The list now")
	press(t, s, "Take the first again")
	wantTexts(t, s, "This is the list now")
	press(t, s, "Close")
	choose(t, s, "From", "Version 1")
	was := order(t, s)
	press(t, s, "Take the first again")
	if got := order(t, s); got[2] != was[0] || panels(s) != 0 {
		t.Errorf("taken again: %v, was %v", got, was)
	}
	said(t, s, "Version 1 is the list now")
}

// choose chooses one of a few words.
func choose(t testing.TB, s *viewtest.Stage, label, word string) {
	t.Helper()
	for _, o := range shown(s) {
		if x, ok := o.(*ui.Select); ok && x.Label == label {
			x.SetSelected(word)
			return
		}
	}
	t.Fatalf("nothing to choose for %q", label)
}

// What cannot be read is asked for again, and what was pasted stands there still.
func TestCheckAsksAgain(t *testing.T) {
	s, p := stage(t, 2)
	paste := func(text string) {
		for _, o := range shown(s) {
			if e, ok := o.(*ui.Entry); ok {
				e.SetText(text)
			}
		}
		press(t, s, "Compare")
	}
	act(t, p, "Check against portal")
	paste("1 Kern\n1 Kaweah")
	wantTexts(t, s, "Lines 1 and 2 both have the rank 1")
	if got := entryText(s); got != "1 Kern\n1 Kaweah" {
		t.Errorf("the text is %q", got)
	}
	press(t, s, "Cancel")
	if panels(s) != 0 {
		t.Fatal("it does not close")
	}
	act(t, p, "Check against portal")
	paste("1 " + portalName(t, s, order(t, s)[0]) + "\n2 " + portalName(t, s, order(t, s)[1]) + "  Withdrawn")
	wantTexts(t, s, "1 line differs from your list.", "shown as withdrawn or inactive in the portal")
	press(t, s, "Close")
}

func entryText(s *viewtest.Stage) string {
	for _, o := range shown(s) {
		if e, ok := o.(*ui.Entry); ok {
			return e.Text
		}
	}
	return ""
}

// After the portal has the same list, to note it as certified is one step away;
// once it is noted, nothing is offered any more.
func TestCheckThenCertify(t *testing.T) {
	s, p := late(t, 2)
	same := func() {
		act(t, p, "Check against portal")
		for _, o := range shown(s) {
			if e, ok := o.(*ui.Entry); ok {
				e.SetText("1 " + portalName(t, s, order(t, s)[0]) + "\n2 " + portalName(t, s, order(t, s)[1]))
			}
		}
		press(t, s, "Compare")
		wantTexts(t, s, "The portal has exactly your list.")
	}
	same()
	press(t, s, "Note as certified")
	press(t, s, "Save")
	if st := p.Status(); !strings.Contains(st, "version 1, certified") {
		t.Errorf("%q", st)
	}
	same()
	if strings.Contains(texts(s), "Note as certified") {
		t.Error("what is certified can be noted again")
	}
}

// A day that lies ahead is refused beside its field.
func TestCertifyRefusesADayAhead(t *testing.T) {
	s, p := stage(t, 2)
	act(t, p, "Note that the rank list is certified")
	for _, o := range shown(s) {
		if e, ok := o.(*ui.Entry); ok && !e.MultiLine {
			e.SetText("2026-12-24 09:00 ET")
		}
	}
	press(t, s, "Save")
	wantTexts(t, s, "When must not lie after today")
	s.Key(fyne.KeyEscape)
	press(t, s, "Leave it")
	if st := p.Status(); strings.Contains(st, "certified,") || panels(s) != 0 {
		t.Errorf("%q", st)
	}
}

// Of many warnings of one kind the first are told, then how many more there are.
func TestManyWarningsOfOneKind(t *testing.T) {
	s, _ := stage(t, 6)
	ctx := context.Background()
	p, err := s.App.Profile(ctx)
	if err != nil {
		t.Fatal(err)
	}
	p.RankLists[0].Primary = p.RankLists[0].Primary[:1]
	if err := s.App.ReplaceProfile(ctx, p); err != nil {
		t.Fatal(err)
	}
	text := texts(s)
	if n := strings.Count(text, "You interviewed there on"); n != 2 {
		t.Errorf("%d are told in full:\n%s", n, text)
	}
	wantTexts(t, s, "And so 3 more programs.", "Add what was interviewed")
	press(t, s, "Add what was interviewed")
	said(t, s, "5 programs put on the rank list")
}

// The panel of an advanced program leads to its first years, and the tabs back.
func TestToTheFirstYearsAndBack(t *testing.T) {
	s, p := stage(t, 2)
	k := order(t, s)
	extra := app.RankPlace{Season: season, Advanced: k[0]}
	for i, key := range []string{k[1], "ca-bakersfield-kern-medical-center-internal-medicine"} {
		if err := s.App.RankProgram(context.Background(), extra, domain.RankEntry{Program: key}, i); err != nil {
			t.Fatal(err)
		}
	}
	s.Key(fyne.KeyReturn)
	press(t, s, "Its first years")
	p.Focus()
	s.Type("d")
	o, err := s.App.RankOrder(context.Background(), app.Scope{})
	if err != nil || o.Supplemental[0].Rows[1].Key == "ca-bakersfield-kern-medical-center-internal-medicine" || !slices.Equal(order(t, s), k) {
		t.Errorf("moved: %+v, %v", o.Supplemental[0].Rows, err)
	}
	p.Open(ui.Route{Page: ui.PageRankList, Item: k[0]})
	p.Focus()
	s.Type("d")
	if got := order(t, s); got[1] != k[0] {
		t.Errorf("on the primary list: %v", got)
	}
}

// What keeps an answer from being whole is told, and nothing is offered to be
// noted then.
func TestCheckTellsWhatIsNotCompared(t *testing.T) {
	s, p := stage(t, 2)
	act(t, p, "Check against portal")
	for _, o := range shown(s) {
		if e, ok := o.(*ui.Entry); ok {
			e.SetText("1. " + portalName(t, s, order(t, s)[0]) + "\n3. " + portalName(t, s, order(t, s)[1]))
		}
	}
	press(t, s, "Compare")
	wantTexts(t, s, "What could be compared is the same, and not everything could be.", "The portal's list has no rank 2.")
	if strings.Contains(texts(s), "Note as certified") {
		t.Error("what was not compared whole can be noted as certified")
	}
}
