package ranklist_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/ranklist"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

const season = 2027

// stage shows the page for the sample applicant, of whose applications the first
// n have interviewed her and are ranked, the next one will.
func stage(t testing.TB, n int) (*viewtest.Stage, *ranklist.Page) {
	t.Helper()
	s := viewtest.New(t, 1064, 662).Sample(t)
	if n > 0 {
		fill(t, s, n)
	}
	return s, open(t, s)
}

// fill gives her interviews, scores and a list.
func fill(t testing.TB, s *viewtest.Stage, n int) {
	t.Helper()
	ctx := context.Background()
	p, err := s.App.Profile(ctx)
	if err != nil {
		t.Fatal(err)
	}
	p.Interviews, p.RankLists, p.Criteria = nil, nil, []domain.Criterion{{Name: "teaching", Weight: 5}, {Name: "residents", Weight: 3}}
	l := domain.RankList{Season: season}
	for i := range n + 1 {
		x := domain.Interview{Program: p.Applications[i].Program, Season: season, Start: domain.At{Day: domain.NewDate(2026, 11, 1+i), Zone: "America/Los_Angeles"}}
		if i == n {
			x.Start.Day = domain.NewDate(2026, 12, 3)
		} else {
			x.State = domain.InterviewDone
			l.Primary = append(l.Primary, domain.RankEntry{Program: x.Program})
		}
		if i < n && i != 4 {
			x.Scores, x.Gut = []domain.Score{{Criterion: "teaching", Points: 9 - i%5}, {Criterion: "residents", Points: 6 + i%3}}, 9-i%4
		}
		p.Interviews = append(p.Interviews, x)
	}
	p.RankLists = []domain.RankList{l}
	if err := s.App.ReplaceProfile(ctx, p); err != nil {
		t.Fatal(err)
	}
}

// open shows the page as the window does.
func open(t testing.TB, s *viewtest.Stage) *ranklist.Page {
	t.Helper()
	s.Host.Undo = func() {
		if _, err := s.App.Undo(context.Background()); err != nil {
			t.Errorf("undo: %v", err)
		}
	}
	p := ranklist.New(s.Host, s.App)
	s.Show(container.NewPadded(container.NewPadded(p.Body())))
	s.Window.Canvas().SetOnTypedRune(p.TypedRune)
	s.Window.Canvas().SetOnTypedKey(p.TypedKey)
	p.Reload()
	t.Cleanup(s.App.OnChange(p.Reload))
	p.Focus()
	return p
}

// order are the programs of the primary list.
func order(t testing.TB, s *viewtest.Stage) (keys []string) {
	t.Helper()
	o, err := s.App.RankOrder(context.Background(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range o.Rows {
		keys = append(keys, r.Key)
	}
	return keys
}

// shown are the objects that are in sight, those of panels too.
func shown(s *viewtest.Stage) (out []fyne.CanvasObject) {
	for _, root := range append([]fyne.CanvasObject{s.Window.Content()}, s.Window.Canvas().Overlays().List()...) {
		out = append(out, test.LaidOutObjects(root)...)
	}
	return out
}

func texts(s *viewtest.Stage) string {
	var b strings.Builder
	for _, o := range shown(s) {
		switch o := o.(type) {
		case interface{ Text() string }:
			b.WriteString(o.Text() + "\n")
		case *ui.Chip:
			b.WriteString(o.AccessibilityLabel() + "\n")
		}
	}
	return b.String()
}

func wantTexts(t *testing.T, s *viewtest.Stage, want ...string) {
	t.Helper()
	got := texts(s)
	for _, w := range want {
		if !strings.Contains(got, w) {
			t.Errorf("%q is not shown:\n%s", w, got)
		}
	}
}

// press taps the last button that begins so: that of the topmost panel.
func press(t *testing.T, s *viewtest.Stage, text string) {
	t.Helper()
	var found *ui.Button
	for _, o := range shown(s) {
		if b, ok := o.(*ui.Button); ok && strings.HasPrefix(b.Text(), text) {
			found = b
		}
	}
	if found == nil {
		t.Fatalf("no button %q:\n%s", text, texts(s))
	}
	test.Tap(found)
}

// act runs an action of the page's head, or what Ctrl+K offers.
func act(t *testing.T, p *ranklist.Page, text string) {
	t.Helper()
	for _, a := range append(p.Actions(), p.Commands()...) {
		if strings.HasPrefix(a.Text, text) {
			a.Do()
			return
		}
	}
	t.Fatalf("no action %q", text)
}

func said(t *testing.T, s *viewtest.Stage, want string) {
	t.Helper()
	if len(s.Said) == 0 || !strings.Contains(s.Said[len(s.Said)-1], want) {
		t.Errorf("told %q, not %q", s.Said, want)
	}
}

func panels(s *viewtest.Stage) int { return len(s.Window.Canvas().Overlays().List()) }

func TestWithoutRecords(t *testing.T) {
	s := viewtest.New(t, 1064, 662)
	p := open(t, s)
	wantTexts(t, s, "The rank list begins with your records")
	if p.Count() != "" || p.Actions() != nil || p.Add() || p.Status() != "No rank list yet" {
		t.Errorf("%q, %d actions", p.Status(), len(p.Actions()))
	}
	s.Type("udt1")
	p.Print()
	p.Move(1)
	if panels(s) != 0 {
		t.Error("a key opens a panel")
	}
}

// An empty page says what to do, and begins with what has interviewed the
// applicant in one step.
func TestBeginAList(t *testing.T) {
	s, p := stage(t, 3)
	keys := order(t, s)
	for range 3 {
		if err := s.App.DropRank(context.Background(), app.RankPlace{Season: season}, 0); err != nil {
			t.Fatal(err)
		}
	}
	wantTexts(t, s, "No program is ranked yet", "in the order of your scores", "Begin with 3 programs")
	if p.Count() != "" || p.Actions() != nil {
		t.Errorf("%q programs", p.Count())
	}
	press(t, s, "Begin with 3")
	if got := order(t, s); len(got) != 3 || !slices.Contains(got, keys[0]) || p.Count() != "3" {
		t.Errorf("the list is %v", got)
	}
	said(t, s, "3 programs put on the rank list")
	s.Undo()
	wantTexts(t, s, "No program is ranked yet")
}

func TestThePage(t *testing.T) {
	s, p := stage(t, 6)
	if st := p.Status(); !strings.Contains(st, "6 programs · no version kept yet · due Wed 3 Mar 2027, 21:00 ET (your 20:00) · 101 days") || p.Count() != "6" {
		t.Errorf("the head says %q", st)
	}
	wantTexts(t, s, "Why your own order is best", "Where you may end up", "No match: SOAP", "is not on the list yet.", "You interview there on 3 Dec 2026", "6 different programs; the registration covers 20 (to verify)")
	if len(p.Actions()) != 3 || len(p.Commands()) < 4 || p.Name() != "Rank list" {
		t.Errorf("%d actions", len(p.Actions()))
	}
	var went ui.Route
	s.Host.Visit = func(r ui.Route) { went = r }
	p = open(t, s)
	s.Key(fyne.KeyDown)
	s.Type("o")
	if went.Page != ui.PagePrograms || went.Item != order(t, s)[1] {
		t.Errorf("O leads to %v", went)
	}
	if press(t, s, "Show me with my list"); went.Page != ui.PageStrategy || went.Tab != "match" {
		t.Errorf("the button leads to %v", went)
	}
	p.Open(ui.Route{Page: ui.PageRankList, Item: order(t, s)[4]})
	if p.Place().Item != order(t, s)[4] {
		t.Errorf("it stands at %v", p.Place())
	}
}

// Programs are moved by keys, one rank at a time, and the selection goes along.
func TestMoveByKeys(t *testing.T) {
	s, p := stage(t, 4)
	was := order(t, s)
	s.Type("u") // the first one stays
	if !slices.Equal(order(t, s), was) {
		t.Error("the first one has moved up")
	}
	s.Type("d")
	p.Move(1)
	if got := order(t, s); !slices.Equal(got, []string{was[1], was[2], was[0], was[3]}) {
		t.Errorf("%v", got)
	}
	said(t, s, "is rank 3 now")
	s.Undo()
	if got := order(t, s); got[1] != was[0] {
		t.Errorf("taken back: %v", got)
	}
	s.Key(fyne.KeyDelete)
	if got := order(t, s); len(got) != 3 || slices.Contains(got, was[0]) {
		t.Errorf("taken off: %v", got)
	}
	s.Undo()
	press(t, s, "Order of the scores")
	said(t, s, "in the order of your scores")
}

func TestMoveByMouse(t *testing.T) {
	s, _ := stage(t, 4)
	was := order(t, s)
	for _, o := range shown(s) {
		if g, ok := o.(fyne.Draggable); ok && strings.HasPrefix(label(o), "Move 1") {
			g.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, 110)})
			g.DragEnd()
			break
		}
	}
	if got := order(t, s); !slices.Equal(got, []string{was[1], was[2], was[0], was[3]}) {
		t.Errorf("%v, was %v", got, was)
	}
}

func label(o fyne.CanvasObject) string {
	if a, ok := o.(interface{ AccessibilityLabel() string }); ok {
		return a.AccessibilityLabel()
	}
	return ""
}

// A digit asks for the rank and is typed already; Enter keeps it.
func TestTypeARank(t *testing.T) {
	s, _ := stage(t, 5)
	was := order(t, s)
	s.Type("4")
	if panels(s) != 1 {
		t.Fatal("no panel asks for the rank")
	}
	s.Key(fyne.KeyReturn)
	if got := order(t, s); got[3] != was[0] || panels(s) != 0 {
		t.Errorf("%v, was %v", got, was)
	}
	s.Key(fyne.KeyReturn)
	s.Type("9")
	s.Key(fyne.KeyReturn)
	wantTexts(t, s, "Rank must be from 1 to 5")
	s.Key(fyne.KeyEscape)
	press(t, s, "Leave it")
	if got := order(t, s); got[3] != was[0] || panels(s) != 0 {
		t.Errorf("a rank that is not there: %v", got)
	}
}

func TestAddAProgram(t *testing.T) {
	s, p := stage(t, 2)
	if !p.Add() || panels(s) != 1 {
		t.Fatal("no panel asks which one")
	}
	press(t, s, "Add")
	wantTexts(t, s, "Program is required")
	for _, o := range shown(s) {
		if k, ok := o.(*ui.Picker); ok {
			k.Set("ca-bakersfield-kern-medical-center-internal-medicine")
		}
	}
	press(t, s, "Add")
	if got := order(t, s); len(got) != 3 || got[2] != "ca-bakersfield-kern-medical-center-internal-medicine" {
		t.Errorf("%v", got)
	}
	wantTexts(t, s, "no interview is noted")
}

// Two programs are asked for at a time, until there is an order to take.
func TestTwoByTwo(t *testing.T) {
	s, _ := stage(t, 4)
	was := order(t, s)
	s.Type("t")
	wantTexts(t, s, "Which one do you prefer?", "5 questions at most")
	s.Key(fyne.KeyLeft)
	s.Key(fyne.KeyBackspace)
	wantTexts(t, s, "5 questions at most")
	s.Key(fyne.KeyEscape)
	if panels(s) != 0 {
		t.Fatal("Escape does not close it")
	}
	s.Type("t")
	s.Key(fyne.KeyRight, fyne.KeySpace)
	for range 4 {
		if strings.Contains(texts(s), "Which one do you prefer?") {
			s.Key(fyne.KeyRight)
		}
	}
	wantTexts(t, s, "What your answers say")
	if !slices.Equal(order(t, s), was) {
		t.Error("the answers moved the list")
	}
	press(t, s, "Take this order")
	if got := order(t, s); slices.Equal(got, was) || len(got) != 4 {
		t.Errorf("taken: %v", got)
	}
	s.Type("t")
	wantTexts(t, s, "the order that the list has already")
	press(t, s, "Ask me anew")
	wantTexts(t, s, "Which one do you prefer?")
	press(t, s, "Stop for now")
}

func TestContradictionsAreTold(t *testing.T) {
	s, _ := stage(t, 3)
	k := order(t, s)
	ctx := context.Background()
	for _, x := range [][2]int{{0, 1}, {1, 2}, {2, 0}} {
		if err := s.App.AnswerPair(ctx, season, k[x[0]], k[x[1]]); err != nil {
			t.Fatal(err)
		}
	}
	wantTexts(t, s, "Your comparisons contradict each other")
	s.Type("t")
	wantTexts(t, s, "Your answers contradict each other")
	s.Key(fyne.KeyRight)
	if strings.Contains(texts(s), "Your answers contradict each other: ") && panels(s) == 0 {
		t.Error("an answer does not settle it")
	}
	press(t, s, "Ask me anew")
}

func TestVersions(t *testing.T) {
	s, p := stage(t, 4)
	act(t, p, "Compare versions")
	wantTexts(t, s, "No version is kept yet")
	press(t, s, "Close")
	press(t, s, "Keep a version")
	s.Type("as of today")
	press(t, s, "Keep")
	said(t, s, "Kept as version 1")
	s.Type("d")
	act(t, p, "Compare versions")
	wantTexts(t, s, "Version 1: kept 22 Nov 2026", "as of today", "moved ")
	was := order(t, s)
	press(t, s, "Take the first again")
	if got := order(t, s); slices.Equal(got, was) || got[0] != was[1] {
		t.Errorf("taken again: %v, was %v", got, was)
	}
}

func TestCertify(t *testing.T) {
	s, p := stage(t, 3)
	press(t, s, "I certified it")
	wantTexts(t, s, "it does not certify anything itself")
	press(t, s, "Save")
	said(t, s, "Noted as certified")
	if st := p.Status(); !strings.Contains(st, "version 1, certified") {
		t.Errorf("%q", st)
	}
}

// The portal's list is pasted and compared; what is not sure is asked.
func TestCheckAgainstThePortal(t *testing.T) {
	s, p := stage(t, 2)
	act(t, p, "Check against portal")
	press(t, s, "Compare")
	wantTexts(t, s, "The file is empty")
	o, err := s.App.RankOrder(context.Background(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range shown(s) {
		if e, ok := x.(*ui.Entry); ok {
			e.SetText("1 " + o.Rows[0].Name + "\n2 Nowhere General")
		}
	}
	press(t, s, "Compare")
	wantTexts(t, s, "2 lines differ from your list.", "Nowhere General", "missing in the portal")
	for _, x := range shown(s) {
		if k, ok := x.(*ui.Picker); ok {
			options := k.Options()
			k.OnChanged(options[len(options)-1].Key)
			break
		}
	}
	wantTexts(t, s, "The portal has exactly your list.", "Note as certified")
	press(t, s, "Another text")
	wantTexts(t, s, "nothing leaves this computer")
}

// An advanced program has a list of its first years.
func TestFirstYears(t *testing.T) {
	s, p := stage(t, 2)
	k := order(t, s)
	if err := s.App.RankProgram(context.Background(), app.RankPlace{Season: season, Advanced: k[0]}, domain.RankEntry{Program: k[1]}, 0); err != nil {
		t.Fatal(err)
	}
	for _, o := range shown(s) {
		if tabs, ok := o.(*ui.Tabs); ok {
			tabs.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		}
	}
	p.Focus()
	s.Key(fyne.KeyDelete)
	o, err := s.App.RankOrder(context.Background(), app.Scope{})
	if err != nil || len(o.Supplemental) != 0 || len(o.Rows) != 2 {
		t.Errorf("%+v, %v", o.Supplemental, err)
	}
}

func TestCouples(t *testing.T) {
	s, p := stage(t, 2)
	act(t, p, "Rank as a couple")
	s.Key(fyne.KeyReturn)
	wantTexts(t, s, "Your partner's program")
	s.Key(fyne.KeyEscape)
	s.Type("t")
	wantTexts(t, s, "Not for couples")
	press(t, s, "Close")
	act(t, p, "Rank as a couple")
	press(t, s, "Rank alone")
	said(t, s, "your own again")
}

// In a narrow window the panel folds away.
func TestNarrow(t *testing.T) {
	s, _ := stage(t, 3)
	s.Window.Resize(fyne.NewSize(620, 400))
	panel := func() bool {
		return slices.ContainsFunc(viewtest.Seen(s.Window.Content()), func(o fyne.CanvasObject) bool {
			x, ok := o.(*ui.Text)
			return ok && x.Text() == "No match: SOAP"
		})
	}
	if panel() {
		t.Error("the panel is shown beside the ranks")
	}
	if s.Type("w"); !panel() {
		t.Error("W does not show the panel")
	}
}

func TestLooks(t *testing.T) {
	for name, n := range map[string]int{"six.png": 6, "fifteen.png": 15} {
		t.Run(name, func(t *testing.T) {
			s, _ := stage(t, n)
			test.AssertRendersToImage(t, name, s.Window.Canvas())
		})
	}
	t.Run("duel.png", func(t *testing.T) {
		s, _ := stage(t, 4)
		s.Type("t")
		test.AssertRendersToImage(t, "duel.png", s.Window.Canvas())
	})
}
