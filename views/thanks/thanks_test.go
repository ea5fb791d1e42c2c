package thanks_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/views/thanks"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// A stage is the tab in a window as large as the page leaves for it.
type stage struct {
	*viewtest.Stage
	tab *thanks.Tab
}

func newStage(t testing.TB, filled bool) *stage {
	t.Helper()
	s := &stage{Stage: viewtest.New(t, 1016, 600)}
	if filled {
		s.Sample(t)
	}
	s.tab = thanks.New(s.Host, s.App)
	s.Show(s.tab.Object())
	read := func() {
		if err := s.tab.Reload(); err != nil {
			t.Errorf("the messages were not read: %v", err)
		}
	}
	t.Cleanup(s.App.OnChange(read))
	read()
	c := s.Window.Canvas()
	c.SetOnTypedKey(s.tab.TypedKey)
	c.SetOnTypedRune(s.tab.TypedRune)
	s.tab.Focus()
	return s
}

func (s *stage) top() fyne.CanvasObject {
	if o := s.Window.Canvas().Overlays().Top(); o != nil {
		return o
	}
	return s.Window.Content()
}

func (s *stage) words() string {
	var out []string
	for _, o := range viewtest.Seen(s.top()) {
		if a, ok := o.(fyne.Accessible); ok {
			out = append(out, a.AccessibilityLabel())
		}
	}
	return strings.Join(out, "\n")
}

func (s *stage) says(t *testing.T, wants ...string) {
	t.Helper()
	got := s.words()
	for _, want := range wants {
		if !strings.Contains(got, want) {
			t.Errorf("the window does not say %q; it says:\n%s", want, got)
		}
	}
}

func (s *stage) press(t *testing.T, text string) {
	t.Helper()
	for _, o := range viewtest.Seen(s.top()) {
		if b, ok := o.(*ui.Button); ok && strings.HasPrefix(b.Text(), text) {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("no button %q in:\n%s", text, s.words())
}

func (s *stage) log(t *testing.T) []domain.Correspondence {
	t.Helper()
	all, err := s.App.Correspondence.List(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// keep keeps a message as if it had been typed.
func (s *stage) keep(t *testing.T, x domain.Correspondence) string {
	t.Helper()
	if err := s.App.Correspondence.Save(context.Background(), &x); err != nil {
		t.Fatal(err)
	}
	return string(rune('0' + x.ID))
}

func TestEmpty(t *testing.T) {
	s := newStage(t, false)
	s.says(t, "After each interview a thank-you note", "You need not tell any program how you rank it")
	if s.tab.Place() != "" {
		t.Errorf("it stands at %q", s.tab.Place())
	}
	s.tab.Add()
	s.says(t, "Add message", "What it asks")
	s.press(t, "Cancel")
	s.tab.Search() // there is nothing to filter
}

// A note that is due stands in the list before it is a record: it is copied, with
// what is to be filled in by hand, and noted as sent with one key.
func TestThankYou(t *testing.T) {
	s := newStage(t, true)
	s.says(t, "1 thank-you note to send", "Thank-you note to Dr. Tomás Rivas", "The template", "Dear Dr. Tomás Rivas,", "To fill in: what you talked about, why the program fits you")
	if s.tab.Place() != "" {
		t.Errorf("a note that is not written stands at %q", s.tab.Place())
	}
	s.Type("c")
	if got := fyne.CurrentApp().Clipboard().Content(); !strings.HasPrefix(got, "Dear Dr. Tomás Rivas,\n\nThank you for the time that you gave me on November 18, 2026") {
		t.Errorf("%q", got)
	}
	if got := s.Said[0]; got != "The text is on the clipboard. Fill in: what you talked about, why the program fits you" {
		t.Errorf("%q", got)
	}
	before := len(s.log(t))
	s.Type("s")
	all := s.log(t)
	if len(all) != before+1 || all[before].Sent != s.App.Today() || all[before].Person != "Dr. Tomás Rivas" || s.Undo != nil && s.Said[1] == "" {
		t.Errorf("%+v", all)
	}
	s.says(t, "Sent 22 Nov", "Dr. Tomás Rivas")
	if got := s.words(); strings.Contains(got, "to send") {
		t.Errorf("it is still due:\n%s", got)
	}
}

// The template becomes the text of a record, to be filled in.
func TestWriteFromTheTemplate(t *testing.T) {
	s := newStage(t, true)
	s.Type("t")
	s.says(t, "Add message")
	s.press(t, "Save")
	all := s.log(t)
	last := all[len(all)-1]
	if !strings.Contains(last.Text, "[what you talked about]") || !last.Sent.IsZero() || last.Due.IsZero() {
		t.Errorf("%+v", last)
	}
	s.says(t, "1 thank-you note to send")
	id := s.keep(t, domain.Correspondence{Program: sample.KernInternal, Season: 2027, Kind: domain.UpdateLetter, Person: "Dr. Ortiz"})
	s.tab.Open(id)
	if s.tab.Place() != id {
		t.Errorf("it stands at %q", s.tab.Place())
	}
	s.Type("t")
	s.says(t, "Dear Dr. Ortiz,")
	s.press(t, "Cancel")
	if all := s.log(t); !strings.Contains(all[len(all)-1].Text, "[what is new since you applied]") {
		t.Errorf("%+v", all[len(all)-1])
	}
}

// A text with empty slots is asked about before it is noted as sent.
func TestEmptySlotsAreAskedAbout(t *testing.T) {
	s := newStage(t, false)
	id := s.keep(t, domain.Correspondence{Program: sample.KernInternal, Season: 2027, Kind: domain.ThankYou, Person: "Dr. Ortiz", Text: "I enjoyed [what you talked about]."})
	s.tab.Open(id)
	s.Type("s")
	s.says(t, "Note it as sent?", "It still has an empty slot: what you talked about.")
	s.press(t, "Cancel")
	if !s.log(t)[0].Sent.IsZero() {
		t.Error("it was noted without asking")
	}
	s.Type("s")
	s.press(t, "Note it")
	if s.log(t)[0].Sent != s.App.Today() {
		t.Error("it is forbidden")
	}
}

// A promise that the list does not bear out is asked about, and never forbidden
// (A19).
func TestPromise(t *testing.T) {
	s := newStage(t, false)
	id := s.keep(t, domain.Correspondence{Program: sample.KernInternal, Season: 2027, Kind: domain.LetterOfIntent, First: true, Person: "Dr. Ortiz"})
	s.tab.Open(id)
	s.says(t, "Before you write", "Your rank list has no first place yet", "I will rank")
	s.Type("s")
	s.says(t, "Note it as sent?")
	s.press(t, "Cancel")
	if !s.log(t)[0].Sent.IsZero() {
		t.Error("it was noted without asking")
	}
	s.Type("s")
	s.press(t, "Note it")
	if s.log(t)[0].Sent != s.App.Today() {
		t.Error("it is forbidden")
	}
	list := domain.RankList{Season: 2027, Primary: []domain.RankEntry{{Program: sample.KernInternal}}}
	if err := s.App.RankLists.Save(context.Background(), &list); err != nil {
		t.Fatal(err)
	}
	if got := s.words(); strings.Contains(got, "Before you write") {
		t.Errorf("the list agrees, and it is warned of:\n%s", got)
	}
}

// Where contact is refused that is said first (A3).
func TestRefused(t *testing.T) {
	s := newStage(t, false)
	c := domain.Correction{Program: sample.KernInternal, Field: "no_contact", Value: "yes", Source: "its page", AsOf: "2026-10", Entered: s.App.Today()}
	if err := s.App.Corrections.Save(context.Background(), &c); err != nil {
		t.Fatal(err)
	}
	s.tab.Open(s.keep(t, domain.Correspondence{Program: sample.KernInternal, Season: 2027, Kind: domain.UpdateLetter}))
	s.says(t, "Do not write")
}

// What is late says by how many days, on its day that it is due today.
func TestStates(t *testing.T) {
	s := newStage(t, false)
	today := s.App.Today()
	for _, tt := range []struct {
		x    domain.Correspondence
		want string
	}{
		{domain.Correspondence{Due: today.AddDays(-1)}, "1 day late"},
		{domain.Correspondence{Due: today}, "Due today"},
		{domain.Correspondence{Due: today.AddDays(1)}, "Due 23 Nov"},
		{domain.Correspondence{}, "Not sent"},
		{domain.Correspondence{Sent: today}, "Sent 22 Nov"},
		{domain.Correspondence{Sent: today, Replied: today}, "Answered"},
	} {
		tt.x.Program, tt.x.Season, tt.x.Kind = "p", 2027, domain.OtherCorrespondence
		s.tab.Open(s.keep(t, tt.x))
		s.says(t, tt.want)
	}
	s.keep(t, domain.Correspondence{Program: "elsewhen", Season: 2026, Kind: domain.ThankYou})
	if got := s.words(); strings.Contains(got, "elsewhen") {
		t.Error("another season's message is listed")
	}
}

// The head offers a letter of intent.
func TestHead(t *testing.T) {
	s := newStage(t, true)
	for _, a := range s.tab.Actions() {
		if a.Text == "Letter of intent…" {
			a.Do()
		}
	}
	s.says(t, "Letter of intent", "It says that I will rank this program first")
}

func TestLooks(t *testing.T) {
	s := newStage(t, true)
	s.keep(t, domain.Correspondence{Program: sample.KernInternal, Season: 2027, Kind: domain.LetterOfIntent, First: true, Person: "Dr. Helen Ortiz"})
	test.AssertRendersToImage(t, "thanks.png", s.Window.Canvas())
	s.Key(fyne.KeyEnd)
	test.AssertRendersToImage(t, "intent.png", s.Window.Canvas())
}
