package ui_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"secondlook/views/ui"
)

func press(o fyne.Focusable, names ...fyne.KeyName) {
	for _, n := range names {
		o.TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func TestTabsGoByKeysAndMouse(t *testing.T) {
	var went []string
	tabs := ui.NewTabs([]ui.Tab{{Key: "a", Text: "About me"}, {Key: "b", Text: "Exams"}, {Key: "c", Text: "People"}},
		func(key string) { went = append(went, key) })
	h := window(t, tabs, 600, 60)
	h.Window.Canvas().Focus(tabs)
	press(tabs, fyne.KeyRight, fyne.KeyEnd, fyne.KeyRight, fyne.KeyLeft, fyne.KeyHome)
	if got := strings.Join(went, ""); got != "bcba" || tabs.Chosen() != "a" {
		t.Fatalf("went to %q, and %q is chosen", got, tabs.Chosen())
	}
	test.TapAt(tabs, fyne.NewPos(100, 10))
	if tabs.Chosen() != "b" {
		t.Fatalf("a click on Exams chose %q", tabs.Chosen())
	}
	if got := tabs.AccessibilityLabel(); got != "Exams, tab 2 of 3" {
		t.Errorf("a screen reader says %q", got)
	}
	tabs.Mark("c")
	if tabs.Chosen() != "c" || len(went) != 5 {
		t.Errorf("marked, %q is chosen and %d calls were made", tabs.Chosen(), len(went))
	}
}

func TestCheckTicksBySpaceAndLeavesEnterToTheForm(t *testing.T) {
	saved := 0
	c := ui.NewCheck("I use it with patients", nil)
	h := window(t, c, 300, 40)
	h.Window.Canvas().Focus(c)
	press(c, fyne.KeySpace)
	if !c.On || c.AccessibilityLabel() != "I use it with patients, ticked" {
		t.Fatalf("after Space: %t, %q", c.On, c.AccessibilityLabel())
	}
	press(c, fyne.KeyReturn)
	if c.On {
		t.Fatal("without a form Enter does not tick")
	}
	c.OnEnter = func() { saved++ }
	press(c, fyne.KeyReturn)
	if c.On || saved != 1 {
		t.Fatalf("in a form Enter ticked, or did not save: %t, %d", c.On, saved)
	}
	test.Tap(c)
	if !c.On {
		t.Fatal("a click does not tick")
	}
}

func TestCheckBreaksItsWordsWhereTheyDoNotFit(t *testing.T) {
	c := ui.NewCheck("I cared for patients under supervision", nil)
	window(t, c, 400, 100)
	one, many := c.HeightFor(400), c.HeightFor(150)
	if one != c.MinSize().Height || many < one+10 {
		t.Fatalf("one line is %v high, several are %v", one, many)
	}
	c.Resize(fyne.NewSize(150, many))
	said, bottom := "", float32(0)
	for _, o := range test.WidgetRenderer(c).Objects()[3:] {
		said += o.(*canvas.Text).Text + " "
		bottom = o.Position().Y + o.Size().Height
	}
	if strings.TrimSpace(said) != c.Text() || bottom > many {
		t.Errorf("it says %q, down to %v of %v", said, bottom, many)
	}
}

func TestNotesTakeLinesAndSaveWithCtrl(t *testing.T) {
	saved := 0
	e := ui.NewNotes("", 3)
	e.OnEnter = func() { saved++ }
	h := window(t, e, 300, 120)
	h.Window.Canvas().Focus(e)
	test.Type(e, "one")
	press(e, fyne.KeyReturn)
	test.Type(e, "two")
	if e.Text != "one\ntwo" || saved != 0 {
		t.Fatalf("the text is %q, saved %d times", e.Text, saved)
	}
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl})
	if saved != 1 || e.AcceptsTab() {
		t.Fatalf("Ctrl+Enter saved %d times; Tab stays in the input: %t", saved, e.AcceptsTab())
	}
}

func cities() []ui.Option {
	return []ui.Option{
		{Key: "la", Text: "Los Angeles", Second: "California"}, {Key: "sf", Text: "San Francisco", Second: "California"},
		{Key: "lv", Text: "Las Vegas", Second: "Nevada"}, {Key: "leon", Text: "León"},
	}
}

func TestPickerFindsByTyping(t *testing.T) {
	var picked []string
	p := ui.NewPicker("Find a city…", cities, func(key string) { picked = append(picked, key) })
	h := window(t, p, 500, 420)
	cv := h.Window.Canvas()
	cv.Focus(p)
	p.TypedRune('l')
	search, ok := cv.Focused().(*ui.Entry)
	if !ok || search.Text != "l" {
		t.Fatalf("the letter did not open the list: %v", cv.Focused())
	}
	test.Type(search, "eon")
	press(search, fyne.KeyReturn)
	if p.Key() != "leon" || top(h) != nil || cv.Focused() != fyne.Focusable(p) {
		t.Fatalf("%q is picked, the list is still there or the keys are not back", p.Key())
	}
	press(p, fyne.KeySpace)
	search = cv.Focused().(*ui.Entry)
	test.Type(search, "california")
	if said := words(top(h)); strings.Contains(said, "Vegas") || !strings.Contains(said, "San Francisco") {
		t.Fatalf("the list says:\n%s", said)
	}
	press(search, fyne.KeyDown, fyne.KeyReturn)
	if p.Key() != "sf" {
		t.Fatalf("%q is picked", p.Key())
	}
	press(p, fyne.KeyDown)
	press(cv.Focused(), fyne.KeyEscape)
	press(p, fyne.KeyDelete)
	if got := strings.Join(picked, ","); got != "leon,sf," || p.Key() != "" {
		t.Fatalf("told of %q, and %q is picked", got, p.Key())
	}
}

func TestPickerTakesAnyTextWhereItMay(t *testing.T) {
	p := ui.NewPicker("Find a city…", cities, nil)
	h := window(t, p, 500, 420)
	cv := h.Window.Canvas()
	cv.Focus(p)
	p.Open("")
	test.Type(cv.Focused(), "Boise")
	press(cv.Focused(), fyne.KeyReturn)
	if p.Key() != "" {
		t.Fatalf("a closed list took %q", p.Key())
	}
	press(cv.Focused(), fyne.KeyEscape)
	p.Free = true
	p.Open("")
	test.Type(cv.Focused(), "Boise")
	press(cv.Focused(), fyne.KeyReturn)
	if p.Key() != "Boise" || !strings.HasSuffix(p.AccessibilityLabel(), "Boise") {
		t.Fatalf("%q is picked, %q said", p.Key(), p.AccessibilityLabel())
	}
}

func BenchmarkPickerFinds(b *testing.B) {
	var all []ui.Option
	for range 1500 {
		all = append(all, cities()[len(all)%4])
	}
	p := ui.NewPicker("", func() []ui.Option { return all }, nil)
	h := window(b, p, 500, 420)
	p.Open("")
	search := h.Window.Canvas().Focused().(*ui.Entry)
	for i := 0; b.Loop(); i++ {
		search.SetText([]string{"san", "las v"}[i%2])
	}
}
