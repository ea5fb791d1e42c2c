package statements_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/views/statements"
	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// A stage is the tab in a window as large as the page leaves for it.
type stage struct {
	*viewtest.Stage
	tab *statements.Tab
}

func newStage(t testing.TB, width, height float32, filled bool) stage {
	t.Helper()
	s := stage{Stage: viewtest.New(t, width, height)}
	if filled {
		s.Sample(t)
	}
	s.tab = statements.New(s.Host, s.App)
	s.Show(s.tab.Object())
	t.Cleanup(s.App.OnChange(s.tab.Reload))
	s.tab.Reload()
	c := s.Window.Canvas()
	c.SetOnTypedKey(s.tab.TypedKey)
	c.SetOnTypedRune(s.tab.TypedRune)
	s.tab.Focus()
	return s
}

func (s stage) top() fyne.CanvasObject {
	if o := s.Window.Canvas().Overlays().Top(); o != nil {
		return o
	}
	return s.Window.Content()
}

func (s stage) words() string {
	var out []string
	for _, o := range viewtest.Seen(s.top()) {
		if a, ok := o.(fyne.Accessible); ok {
			out = append(out, a.AccessibilityLabel())
		}
	}
	return strings.Join(out, "\n")
}

func (s stage) says(t *testing.T, want string) {
	t.Helper()
	if got := s.words(); !strings.Contains(got, want) {
		t.Fatalf("the window does not say %q; it says:\n%s", want, got)
	}
}

func find[T fyne.CanvasObject](s stage, fits func(T) bool) (out T, ok bool) {
	for _, o := range viewtest.Seen(s.top()) {
		if x, is := o.(T); is && fits(x) {
			return x, true
		}
	}
	return out, false
}

func (s stage) press(t *testing.T, text string) {
	t.Helper()
	b, ok := find(s, func(b *ui.Button) bool { return strings.HasPrefix(b.Text(), text) })
	if !ok {
		t.Fatalf("no button %q in:\n%s", text, s.words())
	}
	test.Tap(b)
}

// editor is the input of the text.
func (s stage) editor(t *testing.T) *ui.Entry {
	t.Helper()
	e, ok := find(s, func(e *ui.Entry) bool { return e.Label == "Text of the statement" })
	if !ok {
		t.Fatalf("no editor in:\n%s", s.words())
	}
	return e
}

func (s stage) read(t *testing.T) *app.Statements {
	t.Helper()
	now, err := s.App.StatementsOf(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	return now
}

// back takes the last step back.
func (s stage) back(t *testing.T) {
	t.Helper()
	if _, err := s.App.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func TestLooks(t *testing.T) {
	lists := newStage(t, 1016, 564, true)
	test.AssertRendersToImage(t, "lists.png", lists.Window.Canvas())
	lists.Key(fyne.KeyReturn)
	test.AssertRendersToImage(t, "editor.png", lists.Window.Canvas())
	empty := newStage(t, 1016, 564, false)
	test.AssertRendersToImage(t, "empty.png", empty.Window.Canvas())
}

func TestDarkAndNarrow(t *testing.T) {
	s := newStage(t, 700, 480, true)
	theme.Apply(fyne.CurrentApp(), theme.Look{Mode: theme.Dark})
	s.Key(fyne.KeyReturn)
	test.AssertRendersToImage(t, "narrow_dark.png", s.Window.Canvas())
	s.press(t, "Details")
	s.says(t, "What the checks find")
	s.press(t, "Hide the details")
}

// Enter writes; the counters and checks follow each letter; Ctrl+S keeps the text
// with a draft; what is typed is asked for before it goes.
func TestWriting(t *testing.T) {
	s := newStage(t, 1016, 564, true)
	s.Key(fyne.KeyReturn)
	s.says(t, "2,082 of 28,000 (to verify) characters · 394 words · 5 paragraphs · 2 min to read")
	s.says(t, "saved")
	e := s.editor(t)
	at := len([]rune(e.Text[:strings.Index(e.Text, "I had studied alone")]))
	e.Go(at, at)
	s.Type("It was unfair. ")
	s.says(t, "2,097 of")
	s.says(t, "\"unfair\" may read as blaming others")
	s.says(t, "not saved yet")
	if !s.tab.Unsaved() {
		t.Error("what is typed is not told")
	}
	s.tab.Reload()
	if !strings.Contains(e.Text, "It was unfair. ") {
		t.Error("reading the records again took what was typed")
	}
	s.Key(fyne.KeyEscape)
	s.says(t, "Leave without saving?")
	s.press(t, "Stay")
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierShortcutDefault})
	v := s.read(t).Version(sample.ValleyStatement)
	if !strings.Contains(v.Text, "It was unfair. ") || v.Drafts != 3 || s.tab.Unsaved() {
		t.Errorf("%d drafts, kept as %.40q", v.Drafts, v.Text)
	}
	s.says(t, "saved")
	s.back(t)
	if strings.Contains(e.Text, "It was unfair. ") {
		t.Error("undo is not shown")
	}
	if table, item := s.tab.Place(); table != "statements" || item == "" {
		t.Errorf("it stands at %s %s", table, item)
	}
	s.Key(fyne.KeyEscape)
	s.says(t, "Where it is explained")
}

// A finding leads to its place in the text.
func TestAFindingLeads(t *testing.T) {
	s := newStage(t, 1016, 564, true)
	s.Key(fyne.KeyReturn)
	s.press(t, "Show")
	if got := s.editor(t).SelectedText(); !strings.HasPrefix(got, "I did not pass Step 1") || !strings.HasSuffix(got, "patients too.") {
		t.Errorf("marked is %q", got)
	}
	s.press(t, "Say which")
	s.says(t, "Personal statement")
	s.press(t, "Save")
	now := s.read(t)
	if f, _ := flag(now, "fail/Step 1"); !f.Told(sample.ValleyStatement) {
		t.Errorf("%+v", f)
	}
}

func flag(now *app.Statements, key string) (app.RedFlag, bool) {
	i := slices.IndexFunc(now.Flags, func(f app.RedFlag) bool { return f.Key == key })
	if i < 0 {
		return app.RedFlag{}, false
	}
	return now.Flags[i], true
}

// A template goes where the cursor stands, as a paragraph of its own, and not
// before it is asked for.
func TestTemplate(t *testing.T) {
	s := newStage(t, 1016, 564, true)
	s.Key(fyne.KeyReturn)
	e := s.editor(t)
	before := e.Text
	e.Go(len([]rune(before)), len([]rune(before)))
	s.press(t, "Insert a template")
	s.says(t, "To fill in: ")
	s.Key(fyne.KeyEscape)
	if e.Text != before {
		t.Fatal("something was inserted unasked")
	}
	s.press(t, "Insert a template")
	s.press(t, "Insert")
	if !strings.HasPrefix(e.Text, before+"\n\nI did not pass Step 1 in March 2023.") || !strings.Contains(e.Text, "[what went wrong") {
		t.Errorf("%s", e.Text[len(before):])
	}
}

func TestCompare(t *testing.T) {
	s := newStage(t, 1016, 564, true)
	s.Type("c")
	s.says(t, "− 2 words, struck through · + 87 words, underlined")
	s.press(t, "Bring it back")
	now := s.read(t)
	if v := now.Version(sample.ValleyStatement); v.Drafts != 3 || strings.Contains(v.Text, "mobile clinic") {
		t.Errorf("%d drafts", v.Drafts)
	}
	s.Type("c")
	s.press(t, "Name the draft")
	s.Type("x")
	s.press(t, "Save")
	if got := now.Drafts(sample.ValleyStatement); len(got) != 3 {
		t.Errorf("%d drafts", len(got))
	}
	if got := s.read(t).Drafts(sample.ValleyStatement); !slices.ContainsFunc(got, func(d domain.Draft) bool { return strings.Contains(d.Note, "x") }) {
		t.Errorf("no draft has the name: %+v", got)
	}
}

func TestProve(t *testing.T) {
	s := newStage(t, 1016, 564, true)
	s.Type("p")
	s.says(t, "on a record")
	s.press(t, "Name a record")
	s.says(t, "What does it rest on?")
	note, ok := find(s, func(e *ui.Entry) bool { return e.Label == "What to say when asked" })
	if !ok {
		t.Fatal("no note is asked for")
	}
	note.SetText("It opened for the pickers.")
	s.press(t, "Save")
	s.says(t, "When asked: It opened for the pickers.")
	claims, err := s.App.Claims.List(t.Context())
	if err != nil || len(claims) != 5 {
		t.Errorf("%d claims, %v", len(claims), err)
	}
}

// Programs that a version is written for can get it in one step, and undo takes
// it back.
func TestPrograms(t *testing.T) {
	s := newStage(t, 1016, 564, true)
	s.Type("g")
	s.says(t, "gets one version")
	s.press(t, "Send it to")
	uses := s.read(t).Version(sample.ValleyStatement).Uses
	if uses == 0 {
		t.Fatal("no program gets it")
	}
	for _, u := range s.read(t).Uses {
		if u.Application.Statement == sample.ValleyStatement && u.Problem != "" {
			t.Errorf("%s: %s", u.Program.Name, u.Problem)
		}
	}
	s.back(t)
	if n := s.read(t).Version(sample.ValleyStatement).Uses; n != 0 {
		t.Errorf("%d programs still get it", n)
	}
}

func TestAddAPlace(t *testing.T) {
	s := newStage(t, 1016, 564, true)
	s.says(t, "What programs may ask about")
	s.tab.Open("explanations", "")
	if table, _ := s.tab.Place(); table != "explanations" {
		t.Errorf("it stands at %s", table)
	}
	if a := s.tab.Actions(); len(a) != 1 || a[0].Text != "Add place" {
		t.Errorf("%+v", a)
	}
	s.tab.Add()
	s.says(t, "No rotation, experience or research")
	s.Key(fyne.KeyEscape)
	s.press(t, "Add a place")
	s.says(t, "Place")
}

// A link to another record asks before what is typed goes, and then leads there.
func TestTypedTextStays(t *testing.T) {
	s := newStage(t, 1016, 564, true)
	s.Key(fyne.KeyReturn)
	e := s.editor(t)
	e.SetText(e.Text + " More.")
	s.tab.Open("explanations", "1")
	s.says(t, "Leave without saving?")
	s.press(t, "Stay")
	if !strings.HasSuffix(s.editor(t).Text, " More.") || !s.tab.Unsaved() {
		t.Error("what was typed is gone")
	}
	if a := s.tab.Actions(); len(a) != 2 || a[1].Text != "Save" {
		t.Errorf("%+v", a)
	}
	s.tab.Open("statements", "")
	if !strings.HasSuffix(s.editor(t).Text, " More.") {
		t.Error("the page of the editor itself asks")
	}
	s.tab.Open("explanations", "1")
	s.press(t, "Leave it")
	if table, item := s.tab.Place(); table != "explanations" || item != "1" || s.tab.Unsaved() {
		t.Errorf("it stands at %s %s", table, item)
	}
}

// A letter in the longest text that a portal takes.
func BenchmarkTyping(b *testing.B) {
	s := newStage(b, 1016, 564, true)
	v := s.first(b)
	v.Text = strings.Repeat("I saw families who told me of their harvests in Fresno. ", 499)
	if err := s.App.Statements.Save(b.Context(), &v); err != nil {
		b.Fatal(err)
	}
	s.tab.Reload()
	s.Key(fyne.KeyReturn)
	for b.Loop() {
		s.Type("a")
	}
}

func (s stage) first(tb testing.TB) domain.Statement {
	tb.Helper()
	all, err := s.App.Statements.List(tb.Context())
	if err != nil {
		tb.Fatal(err)
	}
	return all[0]
}
