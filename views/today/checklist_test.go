package today_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/views/today"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// open shows the checklist of the sample.
func open(t *testing.T) (*viewtest.Stage, *today.Page, *[]ui.Route) {
	t.Helper()
	s, p, visited := stage(t)
	p.Open(ui.Route{Page: ui.PageToday, Tab: ui.TabChecklist})
	return s, p, visited
}

// The letters show what is open, what is done, or all; Escape leads back.
func TestChecklistByKeys(t *testing.T) {
	_, p, visited := open(t)
	want(t, p, "Letters", "2 of 3 US letters in hand", "missing", "READINESS", "What you can lean on", "Clinical")
	if text := texts(p); strings.Contains(text, "Step 1 is passed") {
		t.Error("what is done is shown among what is open")
	}
	p.TypedRune('d')
	want(t, p, "Step 1 is passed", "done")
	if text := texts(p); strings.Contains(text, "2 of 3 US letters") {
		t.Error("what is open is shown among what is done")
	}
	p.TypedRune('a')
	want(t, p, "Step 1 is passed", "2 of 3 US letters in hand")
	p.TypedRune('o')
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if got := p.Status(); !strings.HasPrefix(got, "Checklist of season 2027 · ") || !strings.Contains(got, "done") {
		t.Errorf("%q", got)
	}
	if a := p.Actions(); len(a) != 2 || a[1].Text != "Print" || p.Place().Tab != ui.TabChecklist {
		t.Errorf("%+v at %v", a, p.Place())
	}
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if n := len(*visited); n != 1 || (*visited)[0] != (ui.Route{Page: ui.PageToday, Tab: "day"}) {
		t.Fatalf("Escape leads to %v", *visited)
	}
	p.Open((*visited)[0])
	want(t, p, "What moves your chance most")
	p.TypedRune('c')
	if n := len(*visited); n != 2 || (*visited)[1].Tab != ui.TabChecklist {
		t.Errorf("c leads to %v", *visited)
	}
}

// Every item of the checklist leads to a place.
func TestChecklistLeads(t *testing.T) {
	_, p, visited := open(t)
	p.TypedRune('a')
	for text, b := range buttons(p) {
		if text == "Why" || strings.HasPrefix(text, "Open ") || strings.HasPrefix(text, "Done ") || strings.HasPrefix(text, "All ") {
			continue
		}
		n := len(*visited)
		if b.Tapped(nil); text == "" || len(*visited) != n+1 {
			t.Errorf("%q leads to %v", text, (*visited)[n:])
		}
	}
}

// A change of the records is seen in the checklist while it is shown.
func TestChecklistFollowsTheRecords(t *testing.T) {
	s, p, _ := open(t)
	before := p.Status()
	all, err := s.App.Letters.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range all {
		if err := s.App.Letters.Delete(t.Context(), l.ID); err != nil {
			t.Fatal(err)
		}
	}
	p.Reload()
	want(t, p, "0 of 3 US letters in hand")
	if p.Status() == before {
		t.Errorf("still %q", before)
	}
}

// A dial says what it lacks, with the way to each part; the three words say what
// backs them.
func TestADialSaysWhatItLacks(t *testing.T) {
	s, p, visited := stage(t)
	s.Window.Canvas().Focus(nil)
	told := func() string {
		var b strings.Builder
		for _, o := range test.LaidOutObjects(s.Window.Canvas().Overlays().Top()) {
			if x, ok := o.(*ui.Text); ok {
				b.WriteString(x.Text() + "\n")
			}
		}
		return b.String()
	}
	var link *ui.TextLink
	walk(p.Body(), func(o fyne.CanvasObject) {
		if l, ok := o.(*ui.TextLink); ok && l.AccessibilityLabel() == "Targeted recovery" {
			link = l
		}
	})
	if link == nil {
		t.Fatal("the dial is no link")
	}
	s.Window.Canvas().Focus(link)
	s.Key(fyne.KeyReturn)
	if text := told(); !strings.Contains(text, "2 of 3 US letters in hand") || !strings.Contains(text, "Each line counts alike") {
		t.Errorf("it says:\n%s", text)
	}
	for _, o := range test.LaidOutObjects(s.Window.Canvas().Overlays().Top()) {
		if b, ok := o.(*ui.Button); ok && b.Text() == "Letters" {
			b.Tapped(nil)
			break
		}
	}
	if len(*visited) != 1 || (*visited)[0].Tab != "letters" || s.Window.Canvas().Overlays().Top() != nil {
		t.Fatalf("it leads to %v", *visited)
	}
	buttons(p)["Why"].Tapped(nil)
	if text := told(); !strings.Contains(text, "Step 1 passed after a failed attempt") {
		t.Errorf("it says:\n%s", text)
	}
}
