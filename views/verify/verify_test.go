package verify_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/ui"
	"secondlook/views/verify"
	"secondlook/views/viewtest"
)

// tab shows the tab of the sample; routes gathers the places that it leads to.
func tab(t *testing.T, width, height float32) (s *viewtest.Stage, x *verify.Tab, routes *[]ui.Route) {
	t.Helper()
	s = viewtest.New(t, width, height).Sample(t)
	routes = &[]ui.Route{}
	s.Host.Visit = func(r ui.Route) { *routes = append(*routes, r) }
	x = verify.New(s.Host, s.App)
	s.App.OnChange(func() {
		if err := x.Reload(); err != nil {
			t.Error(err)
		}
	})
	s.Show(x.Object())
	reload(t, x)
	s.Window.Canvas().SetOnTypedRune(x.TypedRune)
	s.Window.Canvas().SetOnTypedKey(x.TypedKey)
	x.Focus()
	return s, x, routes
}

func reload(t *testing.T, x *verify.Tab) {
	t.Helper()
	if err := x.Reload(); err != nil {
		t.Fatal(err)
	}
}

// said joins all texts that are seen.
func said(o fyne.CanvasObject) string {
	var b strings.Builder
	for _, o := range viewtest.Seen(o) {
		switch o := o.(type) {
		case *ui.Text:
			b.WriteString(o.Text() + "\n")
		case *ui.Button:
			b.WriteString(o.Text() + "\n")
		case *ui.Chip:
			b.WriteString(o.AccessibilityLabel() + "\n")
		case *canvas.Text:
			b.WriteString(o.Text + "\n")
		}
	}
	return b.String()
}

// over joins all texts of the dialog.
func over(s *viewtest.Stage) string {
	if top := s.Window.Canvas().Overlays().Top(); top != nil {
		return said(top)
	}
	return ""
}

// press taps the button with a word, in the dialog or else on the tab.
func press(t *testing.T, s *viewtest.Stage, x *verify.Tab, word string) {
	t.Helper()
	from := x.Object()
	if top := s.Window.Canvas().Overlays().Top(); top != nil {
		from = top
	}
	for _, o := range viewtest.Seen(from) {
		if b, ok := o.(*ui.Button); ok && strings.HasPrefix(b.Text(), word) {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("there is no button %q in:\n%s", word, said(from))
}

func table(t *testing.T, x *verify.Tab) *ui.Table {
	t.Helper()
	for _, o := range viewtest.Seen(x.Object()) {
		if found, ok := o.(*ui.Table); ok {
			return found
		}
	}
	t.Fatal("there is no table")
	return nil
}

func wants(t *testing.T, got string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(got, part) {
			t.Errorf("%q is not said in:\n%s", part, got)
		}
	}
}

func questions(t *testing.T, s *viewtest.Stage) *app.Verification {
	t.Helper()
	v, err := s.App.Verification(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestTheTabOfTheSample(t *testing.T) {
	s, x, routes := tab(t, 1030, 620)
	wants(t, said(x.Object()), "Open ", "Visa ", "Cutoffs ", "Asked 1", "J-1 visa", "WHAT IS KNOWN", "WHAT HANGS ON IT", "E-MAIL TO THE COORDINATOR", "Dear Program Coordinator,", "HOW THE WORTH IS RECKONED")
	if got := said(x.Object()); strings.Contains(got, "H-1B visa") || strings.Contains(got, "visa_j1") {
		t.Errorf("it asks what does not concern her, or says a name of ours:\n%s", got)
	}
	wants(t, x.Status(), "to find out or to confirm", "worth most")
	if a := x.Actions(); len(a) != 2 || a[1].Text != "Enter the answer…" {
		t.Errorf("the head offers %+v", a)
	}
	all := table(t, x).Count()
	press(t, s, x, "Visa ")
	if n := table(t, x).Count(); n == 0 || n >= all {
		t.Errorf("%d of %d questions are about visas", n, all)
	}
	for _, o := range viewtest.Seen(x.Object()) {
		if l, ok := o.(*ui.TextLink); ok {
			l.Tapped(nil)
		}
	}
	if n := len(*routes); n == 0 || (*routes)[n-1].Page != ui.PagePrograms || (*routes)[n-1].Item == "" {
		t.Errorf("the name of the program leads to %v", *routes)
	}
}

// Somebody without records or without a list is told how to begin.
func TestEmpty(t *testing.T) {
	s := viewtest.New(t, 1030, 620)
	x := verify.New(s.Host, s.App)
	s.Show(x.Object())
	reload(t, x)
	wants(t, said(x.Object()), "begins with your records", "Begin…")
	if len(x.Actions()) != 0 {
		t.Error("there are buttons for nothing")
	}
	x.TypedRune('e')
	x.TypedRune('m')
	if err := s.App.Applicants.Save(t.Context(), &domain.Applicant{Name: "A", Status: domain.NeedsJ1}); err != nil {
		t.Fatal(err)
	}
	reload(t, x)
	wants(t, said(x.Object()), "Put programs on your list first", "Go to My list")
}

// An answer is kept with its wording; a second question takes the place of the
// first, and one undo brings it back.
func TestAnswer(t *testing.T) {
	s, x, _ := tab(t, 1030, 620)
	first := questions(t, s).Questions[0]
	s.Key(fyne.KeyReturn)
	wants(t, over(s), first.Label, first.Program.Name, "Now yes", "What it says, word for word", "Source")
	press(t, s, x, "Save")
	wants(t, over(s), "Source is required")
	kept, _ := s.App.Corrections.List(t.Context())
	if len(kept) != 0 {
		t.Fatalf("kept %+v", kept)
	}
	fill(t, s, "yes", "We sponsor J-1 visas only.", "their page")
	press(t, s, x, "Save")
	if over(s) != "" {
		t.Fatalf("the dialog stays:\n%s", over(s))
	}
	kept, _ = s.App.Corrections.List(t.Context())
	if len(kept) != 1 || kept[0].Wording != "We sponsor J-1 visas only." || kept[0].Source != "their page" || kept[0].Entered != s.App.Today() || kept[0].Value != "yes" {
		t.Fatalf("kept %+v", kept)
	}
	press(t, s, x, "All ")
	x.Open(first.Program.Key)
	press(t, s, x, "Only ")
	wants(t, strings.Join(s.Said, "\n"), "noted")
	if _, err := s.App.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if again := questions(t, s).Questions[0]; again.Program.Key != first.Program.Key || again.Field != first.Field {
		t.Errorf("after undo %+v comes first", again.Question)
	}
}

// fill types into the dialog: a value chosen from words, a wording and a source.
func fill(t *testing.T, s *viewtest.Stage, value, wording, source string) {
	t.Helper()
	var entries []*ui.Entry
	for _, o := range viewtest.Seen(s.Window.Canvas().Overlays().Top()) {
		switch o := o.(type) {
		case *ui.Select:
			if o.Options[0] == value {
				o.SetSelected(value)
			}
		case *ui.Entry:
			entries = append(entries, o)
		}
	}
	entries[0].SetText(wording)
	entries[1].SetText(source)
}

// One key confirms a fact as it stands, ticks confirm several at once.
func TestConfirm(t *testing.T) {
	s, x, _ := tab(t, 1030, 620)
	known := func() (n int) {
		kept, err := s.App.Corrections.List(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return len(kept)
	}
	table(t, x).Select(slices.IndexFunc(questions(t, s).Questions, func(q app.VerifyQuestion) bool { return q.By == "" }))
	s.Type("c")
	if known() != 0 {
		t.Error("what is unknown is confirmed")
	}
	at := 0
	for i, q := range questions(t, s).Questions {
		if q.By != "" {
			at = i
			break
		}
	}
	table(t, x).Select(at)
	s.Type("c")
	if known() != 1 {
		t.Fatalf("%d facts are confirmed by one key", known())
	}
	wants(t, s.Said[len(s.Said)-1], "1 fact confirmed")
	table(t, x).OnSort("tick")
	if got := said(x.Object()); !strings.Contains(got, "as they stand") {
		t.Fatalf("ticks are not counted:\n%s", got)
	}
	table(t, x).OnSort("tick")
	if got := said(x.Object()); strings.Contains(got, "as they stand") {
		t.Error("ticks are not cleared")
	}
	table(t, x).OnSort("tick")
	press(t, s, x, "Confirm ")
	if n := known(); n < 20 {
		t.Errorf("%d facts are confirmed", n)
	}
	if got := said(x.Object()); strings.Contains(got, "as they stand") {
		t.Error("what is confirmed is still ticked")
	}
}

// While chances are hidden nothing says what hangs on an answer in percent.
func TestQuiet(t *testing.T) {
	s, x, _ := tab(t, 1030, 620)
	if !strings.Contains(said(x.Object()), "%") {
		t.Fatal("there is no chance to hide")
	}
	if err := s.App.SetQuiet(t.Context(), true); err != nil {
		t.Fatal(err)
	}
	reload(t, x)
	if got := said(x.Object()); strings.Contains(got, "%)") {
		t.Errorf("chances are shown:\n%s", got)
	}
}

// What was asked is seen with the days since; the e-mail is copied and noted in
// one step.
func TestAsking(t *testing.T) {
	s, x, _ := tab(t, 1030, 620)
	s.Type("a")
	wants(t, over(s), "Asked on", "Whom", "What you wrote")
	press(t, s, x, "Save")
	wants(t, said(x.Object()), "asked today", "Asked 2")
	s.Type("m")
	copied := fyne.CurrentApp().Clipboard().Content()
	if strings.Contains(copied, "J-1") || !strings.Contains(copied, "Dear Program Coordinator") {
		t.Errorf("what was asked is asked again:\n%s", copied)
	}
	press(t, s, x, "Copy and note as sent")
	wants(t, x.Status(), "asked and not answered")
	all, err := s.App.Correspondence.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	log := slices.DeleteFunc(all, func(c domain.Correspondence) bool { return c.Kind != domain.FactQuestion })
	if len(log) != 3 || log[2].Text == "" || len(log[2].Fields) == 0 {
		t.Errorf("%+v", log)
	}
	wants(t, said(x.Object()), "Nothing is open that was not asked yet.")
	x.Focus()
	s.Key(fyne.KeyReturn)
	wants(t, over(s), "Answered on", "The reply")
	press(t, s, x, "Cancel")
	press(t, s, x, "Asked ")
	if n := table(t, x).Count(); n < 4 {
		t.Errorf("%d questions are asked", n)
	}
}

// A program that wants no messages is offered none.
func TestNoMessageWhereContactIsRefused(t *testing.T) {
	s, x, _ := tab(t, 1030, 620)
	q := questions(t, s).Questions[0]
	c := domain.Correction{Program: q.Program.Key, Field: "no_contact", Value: "yes", Source: "its page", AsOf: s.App.Today().String(), Entered: s.App.Today()}
	if err := s.App.Corrections.Save(t.Context(), &c); err != nil {
		t.Fatal(err)
	}
	x.Open(q.Program.Key)
	got := said(x.Object())
	wants(t, got, "wants no messages")
	if strings.Contains(got, "Copy") || strings.Contains(got, "Asked…") {
		t.Errorf("a message is offered:\n%s", got)
	}
	if x.Place() != q.Program.Key {
		t.Errorf("the tab stands at %q", x.Place())
	}
	s.Key(fyne.KeyEscape)
	s.Window.Canvas().Unfocus()
	s.Key(fyne.KeyEscape, fyne.KeyDown)
	if x.Place() != "" {
		t.Error("Escape does not show all programs again")
	}
}

// Every column sorts both ways, keys turn the views, and the narrow page folds
// the panel.
func TestSortsAndFolds(t *testing.T) {
	s, x, _ := tab(t, 640, 400)
	for _, column := range []string{"program", "question", "known", "worth", "state"} {
		table(t, x).OnSort(column)
		table(t, x).OnSort(column)
	}
	for range 5 {
		s.Type("v")
	}
	s.Type("2")
	if got := said(x.Object()); strings.Contains(got, "WHAT HANGS ON IT") {
		t.Error("the panel is not folded")
	}
	s.Type("w")
	wants(t, said(x.Object()), "WHAT HANGS ON IT")
	if min := x.Object().MinSize(); min.Width > 640 || min.Height > 400 {
		t.Errorf("it needs %v", min)
	}
}
