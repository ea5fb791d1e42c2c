package strategy_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/views/strategy"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// stage shows the tab of moves for the sample applicant; visited gathers the
// places that it leads to.
func stage(t testing.TB) (s *viewtest.Stage, p *strategy.Page, visited *[]ui.Route) {
	t.Helper()
	s = viewtest.New(t, 1040, 620).Sample(t)
	visited = &[]ui.Route{}
	s.Host.Visit = func(r ui.Route) { *visited = append(*visited, r) }
	return s, open(s), visited
}

func open(s *viewtest.Stage) *strategy.Page {
	p := strategy.New(s.Host, s.App)
	s.Show(p.Body())
	s.Window.Canvas().SetOnTypedRune(p.TypedRune)
	s.Window.Canvas().SetOnTypedKey(p.TypedKey)
	p.Reload()
	p.Focus()
	return p
}

func want(t *testing.T, p *strategy.Page, parts ...string) {
	t.Helper()
	got := said(p)
	for _, part := range parts {
		if !strings.Contains(got, part) {
			t.Errorf("the page does not say %q; it says:\n%s", part, got)
		}
	}
}

func button(t *testing.T, p *strategy.Page, text string) *ui.Button {
	t.Helper()
	for _, o := range viewtest.Seen(p.Body()) {
		if b, ok := o.(*ui.Button); ok && strings.HasPrefix(b.Text(), text) {
			return b
		}
	}
	t.Fatalf("there is no button %q in:\n%s", text, said(p))
	return nil
}

// Once a place is noted no move is told: nothing moves the chance any more.
func TestMovesAfterAMatch(t *testing.T) {
	s, p, visited := stage(t)
	all, err := s.App.Seasons.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range all {
		if x.Year == 2027 {
			x.Outcome = domain.OutcomeMatched
			if err := s.App.Seasons.Save(t.Context(), &x); err != nil {
				t.Fatal(err)
			}
		}
	}
	p.Reload()
	want(t, p, "You matched", "nothing moves its chance any more")
	if strings.Contains(said(p), "The largest gain first") || strings.Contains(p.Status(), "chance to match") {
		t.Errorf("a chance is told still: %q", p.Status())
	}
	button(t, p, "After the Match").Tapped(nil)
	if r := *visited; len(r) != 1 || r[0].Page != ui.PageSeasons || r[0].Tab != "afterward" {
		t.Errorf("%+v", r)
	}
}

func TestAMoveSaysWhatItDoesAndLeadsThere(t *testing.T) {
	s, p, visited := stage(t)
	want(t, p, "The largest gain first", "WHAT IT DOES", "WHAT IT TAKES", "WHICH PROGRAMS CHANGE", "WHAT IT RESTS ON", "9 weeks", "1 Feb 2027", "→", "more programs")
	if !strings.Contains(p.Status(), "chance to match 75%") {
		t.Errorf("the head says %q", p.Status())
	}
	first := p.Place()
	s.Key(fyne.KeyDown)
	if p.Place() == first || p.Place().Item == "" {
		t.Errorf("down leads from %v to %v", first, p.Place())
	}
	s.Key(fyne.KeyReturn)
	if n := len(*visited); n != 1 || (*visited)[0].Page != ui.PageProfile || (*visited)[0].Tab != "rotations" {
		t.Errorf("Enter leads to %v", *visited)
	}
	button(t, p, "Go to ").Tapped(nil)
	if n := len(*visited); n != 2 || (*visited)[1] != (*visited)[0] {
		t.Errorf("the button leads to %v", *visited)
	}
	p.Open(ui.Route{Page: ui.PageStrategy, Tab: ui.TabMoves, Item: "step3 step3"})
	want(t, p, "Shows recovery after 1 failed attempt")
	s.Key(fyne.KeyEnd)
	want(t, p, "it would count for season 2028", "too late")
	if got := said(p); strings.Contains(got, "WHICH PROGRAMS CHANGE") {
		t.Errorf("of a move that comes too late it says what changes:\n%s", got)
	}
}

func TestPairsByKey(t *testing.T) {
	s, p, visited := stage(t)
	s.Type("p")
	want(t, p, "pairs that can be made together in time", "TOGETHER AND ALONE", "the sum of both", "+ ")
	if p.Place().Item != "" {
		t.Errorf("a pair is the place %v", p.Place())
	}
	s.Key(fyne.KeyReturn)
	button(t, p, "Go to Rotations").Tapped(nil)
	if len(*visited) != 2 || (*visited)[0].Tab != "exams" || (*visited)[1].Tab != "rotations" {
		t.Errorf("the pair leads to %v", *visited)
	}
	s.Type("P")
	want(t, p, "WHAT IT DOES")
	button(t, p, "In pairs").Tapped(nil)
	want(t, p, "TOGETHER AND ALONE")
}

// The order by another column keeps what comes too late at the end.
func TestSortMoves(t *testing.T) {
	s, p, _ := stage(t)
	for _, column := range []string{"2", "3", "4", "5"} {
		for _, round := range []string{"", "round"} {
			s.Type(column)
			s.Key(fyne.KeyEnd)
			if got := p.Place().Item; got != "research research" && got != "degree degree" {
				t.Errorf("by column %s %s %q comes last", column, round, got)
			}
		}
	}
	s.Type("22") // from A, and from Z
	s.Key(fyne.KeyHome)
	if got := p.Place().Item; got != "service service" {
		t.Errorf("from Z %q comes first", got)
	}
	if got := said(p); strings.Contains(got, "The largest gain first") || strings.Contains(got, "about equal") || !strings.Contains(got, "A word stands") {
		t.Errorf("sorted by name it says\n%s", got)
	}
	s.Type("1")
	want(t, p, "The largest gain first", "about equal")
	s.Key(fyne.KeyHome)
	if got := p.Place().Item; !strings.HasPrefix(got, "rotation in ") {
		t.Errorf("by the gain %q comes first", got)
	}
	s.Type("1")
	s.Key(fyne.KeyHome)
	if got := p.Place().Item; strings.Contains(said(p), "The largest gain first") || strings.HasPrefix(got, "rotation in ") {
		t.Errorf("by the smallest gain %q comes first", got)
	}
	s.Type("p2")
	if got := said(p); strings.Contains(got, "joint gain first") || !strings.Contains(got, "made together in time.") {
		t.Errorf("of pairs by name it says\n%s", got)
	}
}

// Pairs are looked for beside the window; they can be stopped, and those of old
// records are not shown.
func TestPairsComeLater(t *testing.T) {
	s := viewtest.New(t, 1040, 620).Sample(t)
	var later []func()
	s.Host.Go = func(f func()) { later = append(later, f) }
	p := open(s)
	want(t, p, "Being worked out")
	later[0]()
	want(t, p, "Pass Step 3")
	s.Type("p")
	want(t, p, "worked out together by the whole engine", "Stop")
	button(t, p, "Stop").Tapped(nil)
	want(t, p, "Pass Step 3", "WHAT IT DOES")
	later[1]() // it has been given up
	want(t, p, "WHAT IT DOES")
	s.Type("p")
	if err := s.App.Languages.Save(t.Context(), &domain.Language{Name: "Latin"}); err != nil {
		t.Fatal(err)
	}
	p.Reload()
	if len(later) != 4 {
		t.Fatalf("%d searches", len(later))
	}
	later[2]()
	want(t, p, "worked out together by the whole engine")
	later[3]()
	want(t, p, "TOGETHER AND ALONE")
	n := len(later)
	p.Reload()
	if len(later) != n {
		t.Error("what is known is worked out again")
	}
}

// While the moves are worked out for changed records, the chosen one stays.
func TestTheChosenMoveStaysChosen(t *testing.T) {
	s := viewtest.New(t, 1040, 620).Sample(t)
	var later []func()
	s.Host.Go = func(f func()) { later = append(later, f) }
	p := open(s)
	later[0]()
	p.Open(ui.Route{Page: ui.PageStrategy, Tab: ui.TabMoves, Item: "step3 step3"})
	if err := s.App.Languages.Save(t.Context(), &domain.Language{Name: "Latin"}); err != nil {
		t.Fatal(err)
	}
	p.Reload()
	want(t, p, "Being worked out")
	later[1]()
	if got := p.Place().Item; got != "step3 step3" {
		t.Errorf("%q is chosen", got)
	}
	want(t, p, "Shows recovery after 1 failed attempt")
}

// What moves change is said of every move and pair without a failure, in words.
func TestEveryMoveAndPairIsTold(t *testing.T) {
	s, p, _ := stage(t)
	for _, key := range []string{"", "p"} {
		s.Type(key)
		s.Key(fyne.KeyHome)
		for range 100 {
			if got := said(p); strings.Contains(got, "plan.") || strings.Contains(got, "{") || strings.Contains(got, "NaN") {
				t.Fatalf("not in words:\n%s", got)
			}
			s.Key(fyne.KeyDown)
		}
	}
}

func TestNarrowMoves(t *testing.T) {
	s := viewtest.New(t, 700, 620).Sample(t)
	p := open(s)
	if got := said(p); strings.Contains(got, "WHAT IT TAKES") || !strings.Contains(got, "Details") {
		t.Errorf("where it is narrow it says:\n%s", got)
	}
	s.Type("w")
	want(t, p, "WHAT IT TAKES", "Hide the details")
}

func BenchmarkChooseMove(b *testing.B) {
	s, _, _ := stage(b)
	keys := []fyne.KeyName{fyne.KeyDown, fyne.KeyUp}
	for i := 0; b.Loop(); i++ {
		s.Key(keys[i%2])
	}
}
