package collection_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/domain"
	"secondlook/views/collection"
	"secondlook/views/form"
	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

type language = domain.Language

func spec() collection.Spec[language] {
	return collection.Spec[language]{
		Table: "languages", Title: "Languages", One: "language",
		Name: func(l language) string { return l.Name },
		ID:   func(l *language) *domain.ID { return &l.ID },
		New:  func() language { return language{Level: domain.LevelGood} },
		Columns: []collection.Column[language]{
			{
				Column: ui.Column{ID: "name", Title: "Language", Width: 160, Flex: 1},
				Pair:   func(l language) ui.Pair { return ui.Pair{Title: l.Name, Second: l.Where} },
				Order:  func(a, b language) int { return strings.Compare(a.Name, b.Name) },
			},
			{Column: ui.Column{ID: "level", Title: "Level", Width: 90}, Line: func(l language) ui.Line { return ui.Line{Text: l.Level.String()} }},
			{
				Column: ui.Column{ID: "clinical", Title: "Patients", Width: 90},
				Chip:   func(l language) ui.Word { return ui.Word{Text: map[bool]string{true: "yes", false: "no"}[l.Clinical]} },
			},
		},
		Fields: []form.Field[language]{
			form.Text("language", "Language", func(l *language) *string { return &l.Name }),
			form.Choice("level", "Level", func(l *language) *domain.LanguageLevel { return &l.Level }, nil),
			form.Text("where", "Where", func(l *language) *string { return &l.Where }),
		},
		Empty: "Add a language.", Why: "Programs ask for it.",
	}
}

// A stage is a list on a screen, with records.
type stage struct {
	*viewtest.Stage
	list   *collection.List[language]
	screen *collection.Screen
	undone int
}

func newStage(t testing.TB, names ...string) *stage {
	t.Helper()
	s := &stage{Stage: viewtest.New(t, 1000, 600)}
	for _, n := range names {
		if err := s.App.Languages.Save(context.Background(), &language{Name: n}); err != nil {
			t.Fatal(err)
		}
	}
	h := s.Host
	h.Undo = func() { s.undone++ }
	s.list = collection.NewList(h, s.App.Languages, spec())
	s.screen = collection.NewScreen(h, s.list)
	s.Show(s.screen)
	t.Cleanup(s.App.OnChange(s.screen.Reload))
	s.screen.Reload()
	s.Window.Canvas().SetOnTypedRune(s.screen.TypedRune)
	s.Window.Canvas().SetOnTypedKey(s.screen.TypedKey)
	s.screen.Focus()
	return s
}

// names are the records as they are kept.
func (s *stage) names(t *testing.T) string {
	t.Helper()
	all, err := s.App.Languages.List(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, l := range all {
		out = append(out, l.Name)
	}
	return strings.Join(out, ",")
}

// chosen is the name of the chosen record.
func (s *stage) chosen() string {
	d, _ := s.list.Detail()
	return d.Title
}

func find[T fyne.CanvasObject](s *stage) (out []T) {
	o := s.Window.Canvas().Overlays().Top()
	if o == nil {
		o = s.Window.Content()
	}
	for _, o := range test.LaidOutObjects(o) {
		if x, ok := o.(T); ok && o.Visible() {
			out = append(out, x)
		}
	}
	return out
}

func TestDeleteChoosesTheNextAndUndoIsOffered(t *testing.T) {
	s := newStage(t, "Arabic", "Basque", "Catalan")
	s.Key(fyne.KeyDown)
	if s.chosen() != "Basque" {
		t.Fatalf("%q is chosen", s.chosen())
	}
	s.Key(fyne.KeyDelete)
	if got := s.names(t); got != "Arabic,Catalan" || s.chosen() != "Catalan" {
		t.Fatalf("left are %q, chosen is %q", got, s.chosen())
	}
	if s.Said[0] != "Deleted: Basque" {
		t.Fatalf("said %q", s.Said)
	}
	s.Undo()
	if s.undone != 1 {
		t.Fatal("the notice does not undo")
	}
	s.Key(fyne.KeyDelete, fyne.KeyDelete)
	if got := s.names(t); got != "" || s.list.Item() != "" || len(find[*ui.Table](s)) != 0 {
		t.Fatalf("left are %q, chosen is %q", got, s.chosen())
	}
	s.Key(fyne.KeyDelete, fyne.KeyReturn, fyne.KeyDown) // nothing to do, and nothing breaks
}

func TestSortByHeadingKeepsTheChosenRecord(t *testing.T) {
	s := newStage(t, "Basque", "Arabic", "Catalan")
	s.Key(fyne.KeyEnd)
	s.Type("1")
	if s.chosen() != "Catalan" {
		t.Fatalf("sorting chose %q", s.chosen())
	}
	s.Key(fyne.KeyHome)
	if s.chosen() != "Arabic" {
		t.Fatalf("the first by name is %q", s.chosen())
	}
	s.Type("1")
	s.Key(fyne.KeyHome)
	if s.chosen() != "Catalan" {
		t.Fatalf("the first the other way round is %q", s.chosen())
	}
	s.Type("2") // a column that does not sort
	if s.chosen() != "Catalan" {
		t.Fatalf("a column that does not sort chose %q", s.chosen())
	}
}

// A change of the records reads them once.
func TestAChangeReadsOnce(t *testing.T) {
	s := &stage{Stage: viewtest.New(t, 1000, 600)}
	read := 0
	counting := spec()
	counting.Summary = func([]language) string {
		read++
		return ""
	}
	s.list = collection.NewList(s.Host, s.App.Languages, counting)
	s.screen = collection.NewScreen(s.Host, s.list)
	s.Show(s.screen)
	t.Cleanup(s.App.OnChange(s.screen.Reload))
	s.Window.Canvas().SetOnTypedKey(s.screen.TypedKey)
	for _, name := range []string{"Arabic", "Basque"} {
		s.list.Add()
		s.Type(name)
		s.Key(fyne.KeyReturn)
		if s.chosen() != name || read != 1 {
			t.Fatalf("%q is chosen after %d readings", s.chosen(), read)
		}
		read = 0
	}
	s.screen.Focus()
	s.Key(fyne.KeyDelete)
	if s.chosen() != "Arabic" || read != 1 {
		t.Errorf("%q is chosen after %d readings", s.chosen(), read)
	}
}

func TestOpenFindsARecordBehindTheFilter(t *testing.T) {
	s := newStage(t, "Arabic", "Basque")
	s.Type("/basq")
	if s.list.Open("x") || s.list.Open("77") {
		t.Fatal("a record that is not there opens")
	}
	if !s.list.Open("1") || s.chosen() != "Arabic" {
		t.Fatalf("chosen is %q", s.chosen())
	}
	s.list.Search()
	s.Key(fyne.KeyEscape)
	s.screen.Open("languages", "2")
	if s.list.Item() != "2" {
		t.Fatalf("at %q", s.list.Item())
	}
	s.screen.Open("letters", "1")
	if s.chosen() != "Basque" {
		t.Fatal("a record of another list is opened here")
	}
}

func TestEditShowsWhatIsWrongAndKeeps(t *testing.T) {
	s := newStage(t, "Arabic")
	s.Key(fyne.KeyReturn)
	name := find[*ui.Entry](s)[0]
	name.SetText("")
	s.Key(fyne.KeyReturn)
	if len(find[*ui.Entry](s)) != 2 {
		t.Fatal("a language without a name closed the dialog")
	}
	name.SetText("Aramaic")
	s.Key(fyne.KeyReturn)
	if got := s.names(t); got != "Aramaic" || s.chosen() != "Aramaic" || s.Said[0] != "Saved: Aramaic" {
		t.Fatalf("kept %q, chosen %q, said %q", got, s.chosen(), s.Said)
	}
}

func TestEmptyListAsksForTheFirstRecord(t *testing.T) {
	s := newStage(t)
	if _, ok := s.list.Detail(); ok {
		t.Fatal("an empty list shows a record")
	}
	var add *ui.Button
	for _, b := range find[*ui.Button](s) {
		if b.Text() == "Add language" {
			add = b
		}
	}
	test.Tap(add)
	s.Type("Basque")
	s.Key(fyne.KeyReturn)
	if got := s.names(t); got != "Basque" || s.chosen() != "Basque" {
		t.Fatalf("kept %q, chosen %q", got, s.chosen())
	}
}

func TestHistoryIsOfferedWhereItCanBeShown(t *testing.T) {
	s := newStage(t, "Arabic")
	actions := func() string {
		d, _ := s.list.Detail()
		var out []string
		for _, a := range d.Actions {
			out = append(out, a.Text)
		}
		return strings.Join(out, " ")
	}
	if got := actions(); got != "Edit Duplicate Delete" {
		t.Fatalf("the buttons are %q", got)
	}
	var of domain.ID
	s.list.History = func(id domain.ID, _ string) { of = id }
	if got := actions(); got != "Edit Duplicate History Delete" {
		t.Fatalf("the buttons are %q", got)
	}
	d, _ := s.list.Detail()
	d.Actions[2].Do()
	if of != 1 {
		t.Fatalf("the history of %d is shown", of)
	}
}

// Lists below each other share the room; one record is chosen in all.
func TestTwoListsHaveOneChosenRecord(t *testing.T) {
	s := newStage(t, "Arabic", "Basque")
	other := spec()
	other.Table = "letters"
	second := collection.NewList(s.Host, s.App.Languages, other)
	active := 0
	screen := collection.NewScreen(s.Host, s.list, second)
	screen.OnActive = func() { active++ }
	s.Show(screen)
	screen.SetSide([]fyne.CanvasObject{ui.Space(20)}, []fyne.CanvasObject{ui.Space(20)})
	screen.Reload()
	screen.Open("letters", "2")
	if s.list.Item() != "" || second.Item() != "2" || screen.Active() != collection.Lister(second) || active != 1 {
		t.Fatalf("chosen %q and %q, told %d times", s.list.Item(), second.Item(), active)
	}
	s.list.Focus()
	s.Key(fyne.KeyDown)
	if s.list.Item() == "" || second.Item() != "" {
		t.Fatalf("chosen %q and %q", s.list.Item(), second.Item())
	}
	if a, b := s.list.Size().Height, second.Size().Height; a < 150 || b < 150 || s.list.Position().Y+a >= second.Position().Y {
		t.Fatalf("the lists are %v and %v high", a, b)
	}
}

func BenchmarkReload(b *testing.B) {
	var names []string
	for range 40 {
		names = append(names, "Language")
	}
	s := newStage(b, names...)
	for b.Loop() {
		s.screen.Reload()
	}
}

// Tab comes to the table first, and then to the buttons.
func TestTabComesToTheTableFirst(t *testing.T) {
	s := newStage(t, "Arabic")
	cv := s.Window.Canvas()
	cv.Focus(nil)
	cv.FocusNext()
	if _, ok := cv.Focused().(*ui.Table); !ok {
		t.Fatalf("Tab comes to %T", cv.Focused())
	}
	cv.FocusNext()
	if b, ok := cv.Focused().(*ui.Button); !ok || b.Text() != "Add language" {
		t.Fatalf("then to %T", cv.Focused())
	}
}

// Text of another size moves things, and cuts nothing off the heads of lists.
func TestLargeTextFitsTheHeadOfAList(t *testing.T) {
	s := newStage(t, "Arabic")
	theme.Apply(fyne.CurrentApp(), theme.Look{Text: theme.VeryLargeText})
	s.screen.Reload()
	for _, b := range find[*ui.Button](s) {
		if b.Size().Height < b.MinSize().Height || b.Size().Width < b.MinSize().Width {
			t.Errorf("%q is cut off: %v for %v", b.Text(), b.Size(), b.MinSize())
		}
	}
}

// A record that is expected and not kept stands in the list, cannot be copied or
// deleted, and is kept once it is edited.
func TestExpectedRecords(t *testing.T) {
	s := &stage{Stage: viewtest.New(t, 1000, 600)}
	x := spec()
	x.Rows = func(kept []language) []language {
		for _, l := range kept {
			if l.Name == "English" {
				return kept
			}
		}
		return append(kept, language{ID: -7, Name: "English"})
	}
	s.list = collection.NewList(s.Host, s.App.Languages, x)
	s.screen = collection.NewScreen(s.Host, s.list)
	s.Show(s.screen)
	t.Cleanup(s.App.OnChange(s.screen.Reload))
	s.screen.Reload()
	s.Window.Canvas().SetOnTypedRune(s.screen.TypedRune)
	s.Window.Canvas().SetOnTypedKey(s.screen.TypedKey)
	s.screen.Focus()
	if d, ok := s.list.Detail(); !ok || d.Title != "English" || len(d.Actions) != 1 || s.list.Item() != "-7" {
		t.Fatalf("the expected record: %v %+v", ok, d)
	}
	s.Key(fyne.KeyDelete)
	s.Type("d")
	if s.Window.Canvas().Overlays().Top() != nil || len(s.Said) > 0 {
		t.Fatalf("it was copied or deleted: %q", s.Said)
	}
	s.Key(fyne.KeyReturn)
	for _, o := range viewtest.Seen(s.Window.Canvas().Overlays().Top()) {
		if e, ok := o.(*ui.Entry); ok && e.Label == "Where" {
			e.SetText("at school")
			s.Window.Canvas().Focus(e)
		}
	}
	s.Key(fyne.KeyReturn)
	all, err := s.App.Languages.List(context.Background())
	if err != nil || len(all) != 1 || all[0].ID <= 0 || all[0].Where != "at school" {
		t.Fatalf("kept: %+v, %v", all, err)
	}
	if d, ok := s.list.Detail(); !ok || len(d.Actions) < 3 {
		t.Errorf("the record that was kept is not chosen: %v %+v", ok, d)
	}
}

// Enter in a form in which nothing was changed keeps nothing, and says so; a new
// record has the keys on its row.
func TestAnUnchangedFormKeepsNothing(t *testing.T) {
	s := newStage(t, "Arabic")
	s.Key(fyne.KeyReturn, fyne.KeyReturn)
	if s.Window.Canvas().Overlays().Top() != nil || s.Said[0] != "Nothing was changed: Arabic" {
		t.Fatalf("said %q", s.Said)
	}
	s.list.Add()
	s.Type("Basque")
	s.Key(fyne.KeyReturn)
	if _, ok := s.Window.Canvas().Focused().(*ui.Table); !ok || s.chosen() != "Basque" {
		t.Fatalf("the keys are on %T, chosen is %q", s.Window.Canvas().Focused(), s.chosen())
	}
}
