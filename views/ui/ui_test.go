package ui_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// window returns a host with a window of our look around o.
func window(t testing.TB, o fyne.CanvasObject, width, height float32) ui.Host {
	t.Helper()
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(theme.Light())
	w := test.NewTempWindow(t, nil)
	w.SetPadded(false)
	if o == nil {
		o = ui.Space(10)
	}
	w.SetContent(o)
	w.Resize(fyne.NewSize(width, height))
	return ui.Host{Window: w, Log: slog.New(slog.DiscardHandler), Panels: &ui.Panels{}}
}

func top(h ui.Host) fyne.CanvasObject { return h.Window.Canvas().Overlays().Top() }

// words gathers what a tree of objects says.
func words(o fyne.CanvasObject) string {
	var out []string
	for _, o := range test.LaidOutObjects(o) {
		if a, ok := o.(fyne.Accessible); ok {
			out = append(out, a.AccessibilityLabel())
		}
	}
	return strings.Join(out, "\n")
}

func TestEllipsize(t *testing.T) {
	window(t, nil, 100, 100)
	style := fyne.TextStyle{}
	whole := "San Joaquin General Hospital"
	wide := fyne.MeasureText(whole, 13, style).Width
	if got := ui.Ellipsize(whole, wide, 13, style); got != whole {
		t.Errorf("a text that fits became %q", got)
	}
	got := ui.Ellipsize(whole, wide/2, 13, style)
	if !strings.HasSuffix(got, "…") || fyne.MeasureText(got, 13, style).Width > wide/2 {
		t.Errorf("half the room gives %q", got)
	}
	if got := ui.Ellipsize(whole, 1, 13, style); got != "…" {
		t.Errorf("no room gives %q", got)
	}
}

func FuzzEllipsize(f *testing.F) {
	f.Add("Clínica Sierra Vista – Bakersfield", float32(80))
	f.Add("", float32(0))
	test.NewTempApp(f)
	f.Fuzz(func(t *testing.T, s string, width float32) {
		got := ui.Ellipsize(s, width, 13, fyne.TextStyle{})
		if len([]rune(got)) > len([]rune(s))+1 {
			t.Errorf("%q grew to %q", s, got)
		}
	})
}

func TestParagraphGrowsWithLessRoom(t *testing.T) {
	window(t, nil, 100, 100)
	p := ui.NewParagraph("one two three four five six seven eight nine ten", ui.Style{})
	if wide, slim := p.HeightFor(1000), p.HeightFor(60); slim < 4*wide {
		t.Errorf("the height goes from %v to %v only", wide, slim)
	}
}

func TestFormats(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{ui.Count(0), "0"}, {ui.Count(999), "999"}, {ui.Count(1447), "1,447"}, {ui.Count(1234567), "1,234,567"}, {ui.Count(-1000), "-1,000"},
		{ui.Ordinal(1), "1st"}, {ui.Ordinal(2), "2nd"}, {ui.Ordinal(3), "3rd"}, {ui.Ordinal(4), "4th"}, {ui.Ordinal(11), "11th"},
		{ui.Ordinal(112), "112th"}, {ui.Ordinal(1021), "1,021st"},
		{ui.Plural(1, "row", "rows"), "1 row"}, {ui.Plural(0, "row", "rows"), "0 rows"}, {ui.Plural(1200, "row", "rows"), "1,200 rows"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestApportionAddsUpAndStaysClose(t *testing.T) {
	for _, shares := range [][]float64{{16.4, 7.6, -2.4}, {0.5, 0.5, 0.5, 0.5}, {-0.6, -0.6, 3.3}, {10}, {}} {
		sum := 0.0
		for _, s := range shares {
			sum += s
		}
		total := int(math.Round(sum))
		got, have := ui.Apportion(shares, total), 0
		for i, n := range got {
			have += n
			if math.Abs(float64(n)-shares[i]) > 1 {
				t.Errorf("%v: share %d became %d", shares, i, n)
			}
		}
		if len(shares) > 0 && have != total {
			t.Errorf("%v: the parts %v add up to %d, not %d", shares, got, have, total)
		}
	}
}

func TestButtonRunsByMouseAndKeys(t *testing.T) {
	n := 0
	b := ui.NewButton(ui.Action{Text: "Go", Do: func() { n++ }})
	h := window(t, b, 200, 60)
	test.Tap(b)
	h.Window.Canvas().Focus(b)
	for _, k := range []fyne.KeyName{fyne.KeySpace, fyne.KeyReturn, fyne.KeyA} {
		b.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if n != 3 {
		t.Fatalf("the button ran %d times, not 3", n)
	}
}

func TestWorkTellsOfFailureAndOfBrokenRules(t *testing.T) {
	h := window(t, nil, 600, 400)
	done := false
	ui.Work(h, "Working…", "It could not be done.", func(context.Context) (int, error) { return 0, errors.New("disk") }, func(int) { done = true })
	if got := words(top(h)); done || !strings.Contains(got, "It could not be done.") || strings.Contains(got, "disk") {
		t.Fatalf("done %t, said:\n%s", done, got)
	}
	h.Fail("The record was not saved.", domain.Invalid{{Field: "score", Problem: "must be between 1 and 300"}})
	if got := words(top(h)); !strings.Contains(got, "must be between 1 and 300") {
		t.Fatalf("a broken rule is not told:\n%s", got)
	}
}

// full is a problem that is written as a sentence for the user.
type full struct{}

func (full) Error() string    { return "disk full (13)" }
func (full) Sentence() string { return "The disk is full: free some space and try again." }

func TestFailTellsTheSentenceOfAProblemOrANextStep(t *testing.T) {
	h := window(t, nil, 600, 400)
	h.Fail("The list was not saved.", fmt.Errorf("save the list: %w", full{}))
	if got := words(top(h)); !strings.Contains(got, "free some space") || strings.Contains(got, "save the list") || strings.Contains(got, "secondlook.log") {
		t.Fatalf("the problem is not told in its own words:\n%s", got)
	}
	h.Fail("The list was not saved.", errors.New("row 7"))
	if got := words(top(h)); !strings.Contains(got, "Try again") || strings.Contains(got, "row 7") {
		t.Fatalf("nothing says what to do next:\n%s", got)
	}
}

func TestWorkHoldsTheRecords(t *testing.T) {
	h := window(t, nil, 600, 400)
	held := 0
	h.Hold = func() func() { held++; return func() { held-- } }
	ui.Work(h, "Working…", "No.", func(context.Context) (int, error) {
		if held != 1 {
			t.Error("changes may be drawn while the work goes on")
		}
		return 1, nil
	}, func(int) {
		if held != 0 {
			t.Error("changes are still kept back when the work is done")
		}
	})
}

func TestWorkCanBeCancelled(t *testing.T) {
	h := window(t, nil, 600, 400)
	var work func()
	h.Go = func(f func()) { work = f }
	done := false
	ui.Work(h, "Working…", "No.", func(ctx context.Context) (int, error) { return 1, ctx.Err() }, func(int) { done = true })
	for _, o := range test.LaidOutObjects(top(h)) {
		if b, ok := o.(*ui.Button); ok && b.Text() == "Cancel" {
			test.Tap(b)
			break
		}
	}
	if top(h) == nil {
		t.Fatal("the panel let go of the services while the work goes on")
	}
	work()
	if done || top(h) != nil {
		t.Fatalf("after Cancel: done %t, panel %v", done, top(h))
	}
}

// What was kept before it could be stopped is told, not passed over in silence.
func TestWorkThatWasDoneBeforeItStoppedIsTold(t *testing.T) {
	h := window(t, nil, 600, 400)
	var work func()
	h.Go = func(f func()) { work = f }
	done := false
	ui.Work(h, "Working…", "No.", func(context.Context) (int, error) { return 1, nil }, func(int) { done = true })
	for _, o := range test.LaidOutObjects(top(h)) {
		if b, ok := o.(*ui.Button); ok && b.Text() == "Cancel" {
			test.Tap(b)
			break
		}
	}
	work()
	if !done {
		t.Fatal("the work was done, and nobody is told")
	}
}

func TestDialogGivesTheFocusBack(t *testing.T) {
	b := ui.NewButton(ui.Action{Text: "Back"})
	h := window(t, b, 600, 400)
	h.Window.Canvas().Focus(b)
	ran := false
	ui.Ask(h, "Sure?", "It cannot be undone.", "Yes", func() { ran = true })
	h.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if top(h) != nil || ran {
		t.Fatal("Escape did not close the dialog, or it agreed")
	}
	if h.Window.Canvas().Focused() != fyne.Focusable(b) {
		t.Fatal("the focus did not go back")
	}
	ui.Ask(h, "Sure?", "It cannot be undone.", "Yes", func() { ran = true })
	h.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !ran {
		t.Fatal("Enter on the main button did not agree")
	}
}

func TestToastStandsForAWhileAndUndoes(t *testing.T) {
	h := window(t, nil, 600, 400)
	var clocks []func()
	h.Later = func(_ time.Duration, f func()) { clocks = append(clocks, f) }
	toast := ui.NewToast(h)
	undone := false
	toast.Say(ui.Notice{Text: "one"})
	toast.Say(ui.Notice{Text: "two", Undo: func() { undone = true }})
	clocks[0]()
	if toast.Text() != "two" {
		t.Fatal("the clock of the first notice ended the second")
	}
	h.Window.SetContent(toast)
	for _, o := range test.LaidOutObjects(toast) {
		if b, ok := o.(*ui.Button); ok {
			test.Tap(b)
		}
	}
	if !undone || toast.Text() != "" {
		t.Fatalf("undone %t, still says %q", undone, toast.Text())
	}
	toast.Say(ui.Notice{Text: "three"})
	clocks[2]()
	if toast.Text() != "" {
		t.Fatal("the notice stands for ever")
	}
}

func TestToastLeavesTheFootOfAPageFree(t *testing.T) {
	h := window(t, nil, 600, 400)
	toast, foot := ui.NewToast(h), float32(0)
	toast.Above = func() float32 { return foot }
	h.Window.SetContent(toast)
	bottom := func() (y float32) {
		for _, o := range test.WidgetRenderer(toast).Objects() {
			y = max(y, o.Position().Y+o.Size().Height)
		}
		return y
	}
	toast.Say(ui.Notice{Text: "one"})
	low := bottom()
	foot = 60
	toast.Say(ui.Notice{Text: "two"})
	if high := bottom(); high != low-60 {
		t.Errorf("the notice ends at %v, and at %v over a bar", low, high)
	}
}

func TestFilterSaysWhatIsTicked(t *testing.T) {
	window(t, nil, 100, 100)
	f := ui.NewFilter("Specialty", func() {})
	f.SetChoices([]ui.Choice{
		{Key: "fm", Text: "Family Medicine", Short: "FM"}, {Key: "im", Text: "Internal Medicine", Short: "IM"}, {Key: "x", Text: "A very long specialty"},
	})
	for _, c := range []struct {
		keys []string
		want string
	}{
		{nil, "Specialty ▾"}, {[]string{"im"}, "Specialty: IM ▾"}, {[]string{"fm", "im"}, "Specialty: FM, IM ▾"},
		{[]string{"fm", "im", "x"}, "Specialty: FM +2 ▾"},
	} {
		f.Tick(c.keys...)
		if f.Text() != c.want || !slices.Equal(f.Ticked(), c.keys) {
			t.Errorf("ticked %v: %q, %v", c.keys, f.Text(), f.Ticked())
		}
	}
}

func TestFieldShowsItsProblem(t *testing.T) {
	f := ui.NewField("Score", "between 1 and 300", ui.NewEntry(""))
	window(t, f.Stack, 300, 200)
	before := f.HeightFor(300)
	f.Problem("must be a number, and this sentence is so long that it takes another line")
	if got := words(f.Stack); !strings.Contains(got, "must be a number") {
		t.Fatalf("the problem is not shown:\n%s", got)
	}
	if f.HeightFor(300) <= before {
		t.Fatal("the field did not grow")
	}
	f.Problem("")
	if f.HeightFor(300) != before {
		t.Fatal("the field did not shrink again")
	}
}

func ExampleApportion() {
	fmt.Println(ui.Apportion([]float64{16.4, 7.4, -2.2}, 22))
	// Output: [17 7 -2]
}
