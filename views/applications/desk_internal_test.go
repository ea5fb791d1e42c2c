package applications

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
	"secondlook/domain/sample"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// stage shows the page with planned applications of the sample applicant, by
// the best list for a budget.
func stage(t testing.TB, cents int64) (*viewtest.Stage, *desk) {
	t.Helper()
	s := viewtest.New(t, 1016, 620).Sample(t)
	if cents == 0 {
		if err := s.App.SaveList(context.Background(), &app.ListPlan{Season: s.App.Season()}); err != nil {
			t.Fatal(err)
		}
	} else {
		plan, err := s.App.BuildList(context.Background(), app.Scope{}, cents, domain.GoalUnknown)
		if err == nil {
			err = s.App.SaveList(context.Background(), plan)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	s.Host.Undo = func() {
		if _, err := s.App.Undo(context.Background()); err != nil {
			t.Error(err)
		}
	}
	p := newDesk(s.Host, s.App)
	s.Show(p.Object())
	read := func() {
		if err := p.Reload(); err != nil {
			t.Error(err)
		}
	}
	read()
	t.Cleanup(s.App.OnChange(read))
	cv := s.Window.Canvas()
	cv.SetOnTypedRune(p.TypedRune)
	cv.SetOnTypedKey(p.TypedKey)
	p.Focus()
	return s, p
}

// spot is a place in the window, from the top left of an object.
func spot(o fyne.CanvasObject, x, y float32) fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).AddXY(x, y)
}

func (p *desk) count(s domain.ApplicationStatus) int { return p.list.Count[s] }

// Everything by keyboard: ticks, one change for all that are ticked, and back
// in one step.
func TestBulkByKeyboard(t *testing.T) {
	s, p := stage(t, 20_000)
	all := len(p.list.Rows)
	if all < 5 || p.count(domain.Planned) != all {
		t.Fatalf("%d of %d are planned", p.count(domain.Planned), all)
	}
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	p.table.KeyDown(shift)
	s.Key(fyne.KeyDown, fyne.KeyDown)
	p.table.KeyUp(shift)
	wantText(t, s, "3 ticked")
	s.Type("s")
	wantText(t, s, "Status: 3 applications")
	fill(t, s, "Date", "2 Sep 2026")
	s.Key(fyne.KeyReturn)
	if p.count(domain.Submitted) != 3 || len(p.ticked) != 0 {
		t.Fatalf("%v, %d ticked", p.list.Count, len(p.ticked))
	}
	if got := s.Said[len(s.Said)-1]; got != "3 applications: sent" {
		t.Errorf("said %q", got)
	}
	s.Undo()
	if p.count(domain.Planned) != all {
		t.Errorf("after undo: %v", p.list.Count)
	}
}

// What the panel does is for the application that it shows, whatever is ticked.
func TestThePanelIsForOne(t *testing.T) {
	s, p := stage(t, 20_000)
	s.Key(fyne.KeySpace, fyne.KeyDown, fyne.KeySpace, fyne.KeyDown)
	shown := p.selected()
	test.Tap(p.panel.change)
	wantText(t, s, "Status: "+title(shown))
	press(t, s, "Save")
	if len(p.ticked) != 2 {
		t.Errorf("%d are ticked, want the two that it is not about", len(p.ticked))
	}
	if p.count(domain.Submitted) != 1 || shown.Program != p.selected().Program {
		t.Errorf("%v", p.list.Count)
	}
}

// A click on a box, then the status by mouse; the panel tells of it.
func TestOneByMouse(t *testing.T) {
	s, p := stage(t, 20_000)
	test.TapCanvas(s.Window.Canvas(), spot(p.table, 22, 38+20))
	wantText(t, s, "1 ticked")
	press(t, s, "Change status…")
	choose(t, s, "Status", "Invited")
	fill(t, s, "Date", "2026-10-20")
	press(t, s, "Save")
	if p.count(domain.Invited) != 1 {
		t.Fatalf("%v", p.list.Count)
	}
	wantText(t, s, "20 Oct 2026")
	wantText(t, s, "Interview offered")
	press(t, s, "Invited 1")
	if len(p.shown) != 1 {
		t.Errorf("%d rows are shown, want the one that is invited", len(p.shown))
	}
	wantText(t, s, "Showing 1 of")
	press(t, s, "Clear filters")
	if len(p.shown) != len(p.list.Rows) {
		t.Error("the filter stays")
	}
}

func TestMarkSent(t *testing.T) {
	s, p := stage(t, 20_000)
	all := len(p.list.Rows)
	i := slices.IndexFunc(p.Actions(), func(a ui.Action) bool { return strings.HasPrefix(a.Text, "I have sent") })
	p.Actions()[i].Do()
	wantText(t, s, "It only notes what you have done")
	fill(t, s, "Date", "1 Jan 2020")
	press(t, s, "Save")
	wantText(t, s, "must lie in 2026 or 2027")
	fill(t, s, "Date", "3 Sep 2026")
	press(t, s, "Save")
	if p.count(domain.Submitted) != all {
		t.Errorf("%v", p.list.Count)
	}
	wantText(t, s, "have not answered. That is normal")
	if slices.ContainsFunc(p.Actions(), func(a ui.Action) bool { return strings.HasPrefix(a.Text, "I have sent") }) {
		t.Error("nothing is planned, and it can be sent")
	}
}

// A change of the past goes where its day belongs; a wrong one is taken away.
func TestThePast(t *testing.T) {
	s, p := stage(t, 20_000)
	note := func(status, day string) {
		t.Helper()
		press(t, s, "Change status…")
		choose(t, s, "Status", status)
		fill(t, s, "Date", day)
		press(t, s, "Save")
	}
	p.sort(byName)
	note("Declined by the program", "2026-11-01")
	note("Sent", "2026-09-02")
	r := p.selected()
	if r.Status != domain.Rejected || len(r.Events) != 2 {
		t.Fatalf("%+v", r.Application)
	}
	wantText(t, s, "Over: declined by the program")
	wantText(t, s, "entered here on 22 Nov 2026")
	link := func(text string) {
		t.Helper()
		l, ok := find(s, func(l *ui.Button) bool { return l.Text() == text })
		if !ok {
			t.Fatalf("there is no link %q", text)
		}
		test.Tap(l)
	}
	link("2 Sep 2026")
	fill(t, s, "Date", "2026-11-02")
	press(t, s, "Save")
	wantText(t, s, "does not fit between the days")
	fill(t, s, "Date", "2026-09-09")
	press(t, s, "Save")
	if r = p.selected(); r.Status != domain.Rejected || r.Events[0].Date != domain.NewDate(2026, 9, 9) {
		t.Fatalf("%+v", r.Application)
	}
	link("Remove") // the newest
	if r = p.selected(); r.Status != domain.Submitted || len(r.Events) != 1 {
		t.Errorf("%+v", r.Application)
	}
	press(t, s, "History…")
	wantText(t, s, "History of "+title(r))
	s.Key(fyne.KeyEscape)
	note("Withdrawn", "")
	wantText(t, s, "day not noted")
}

func TestEdit(t *testing.T) {
	s, p := stage(t, 20_000)
	p.search.Entry.SetText("family")
	s.Type("e")
	wantText(t, s, "Geographic preference")
	choose(t, s, "Signal", "Signal")
	fill(t, s, "Note", "A note.")
	press(t, s, "Save")
	r := p.selected()
	if r.Signal != domain.SingleSignal || r.Note != "A note." || r.Status != domain.Planned {
		t.Fatalf("%+v", r.Application)
	}
	wantText(t, s, "1 of 5 signals used in FM")
	p.search.Entry.SetText("a note")
	if len(p.shown) != 1 {
		t.Errorf("%d rows have the note", len(p.shown))
	}
}

func TestRemoveAndAdd(t *testing.T) {
	s, p := stage(t, 20_000)
	all := len(p.list.Rows)
	s.Key(fyne.KeyDelete)
	if len(p.list.Rows) != all-1 {
		t.Fatalf("%d of %d are left", len(p.list.Rows), all)
	}
	s.Undo()
	if len(p.list.Rows) != all {
		t.Fatal("it is not back")
	}
	press(t, s, "Change status…")
	press(t, s, "Save")
	s.Key(fyne.KeyDelete)
	if got := s.Said[len(s.Said)-1]; !strings.Contains(got, "Withdraw it under Applications instead") {
		t.Errorf("said %q", got)
	}
	p.Add()
	press(t, s, "Save")
	wantText(t, s, "must be chosen")
	pick, _ := find(s, func(*ui.Picker) bool { return true })
	pick.Set(p.list.Rows[0].Program)
	press(t, s, "Save")
	wantText(t, s, "is on your list already")
	pick.Set(sample.UnlvInternal)
	press(t, s, "Save")
	if len(p.list.Rows) != all+1 || p.selected().Program != sample.UnlvInternal {
		t.Errorf("%d rows, %s is selected", len(p.list.Rows), p.selected().Program)
	}
}

// A button that is pressed by the keys keeps them, and is drawn anew in its
// place.
func TestTheButtonsOfAStatusKeepTheKeys(t *testing.T) {
	s, p := stage(t, 20_000)
	press(t, s, "Change status…")
	press(t, s, "Save")
	b, ok := find(s, func(b *ui.Button) bool { return b.Text() == "Sent 1" })
	if !ok {
		t.Fatal("nothing is sent")
	}
	s.Window.Canvas().Focus(b)
	for _, want := range []domain.ApplicationStatus{domain.Submitted, domain.ApplicationUnknown, domain.Submitted} {
		s.Key(fyne.KeySpace)
		if p.status.chosen != want || s.Window.Canvas().Focused() != b || !b.Visible() {
			t.Fatalf("%v is chosen, not %v; the keys are on %T", p.status.chosen, want, s.Window.Canvas().Focused())
		}
	}
}

// Without an application the page says what to do, and every key is deaf.
func TestEmpty(t *testing.T) {
	s, p := stage(t, 0)
	wantText(t, s, "No applications yet")
	p.TypedRune('s')
	p.TypedRune('e')
	p.TypedRune('a')
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	p.Search()
	p.Focus()
	p.markSent()
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Error("a dialog about nothing")
	}
	if len(p.Commands()) != 2 {
		t.Errorf("%d commands of nothing", len(p.Commands()))
	}
	var went ui.Route
	p.host.Visit = func(r ui.Route) { went = r }
	press(t, s, "Choose among the programs")
	if went.Page != ui.PagePrograms {
		t.Errorf("went to %+v", went)
	}
}

// Every column sorts both ways, and the selection of a place is found again.
func TestSortAndPlaces(t *testing.T) {
	s, p := stage(t, 20_000)
	for _, column := range []string{byName, bySpecialty, byTier, byChance, byFee, bySignal, byStatus, bySince, byAdded, byLetters} {
		p.sort(column)
		first := p.row(0).Program
		p.sort(column)
		if p.sortBy != column || len(p.shown) != len(p.list.Rows) || first == "" {
			t.Errorf("sorted by %s: %d rows", p.sortBy, len(p.shown))
		}
	}
	want := p.row(3).Program
	p.search.Entry.SetText("nowhere at all")
	wantText(t, s, "No application fits")
	p.Open(want)
	if r := p.selected(); r == nil || r.Program != want || p.Place() != want {
		t.Errorf("%+v is selected", r)
	}
	p.search.Entry.SetText(title(p.selected()))
	p.Open(want)
	if p.search.Entry.Text == "" {
		t.Error("a filter that shows the place is taken away")
	}
	p.Open("nowhere")
	p.ClearFilters()
	p.tickAll()
	wantText(t, s, ui.Count(len(p.list.Rows))+" ticked")
	s.Key(fyne.KeyEscape)
	if len(p.ticked) != 0 {
		t.Error("Escape keeps the ticks")
	}
	var went ui.Route
	p.host.Visit = func(r ui.Route) { went = r }
	press(t, s, "See program")
	if went != (ui.Route{Page: ui.PagePrograms, Item: want}) {
		t.Errorf("went to %+v", went)
	}
}
