package ui_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"secondlook/domain"
	"secondlook/views/ui"
)

// month shows December 2026 in a window, with marks on the 15th.
func month(t *testing.T, width, height float32) (*ui.Month, fyne.Canvas) {
	t.Helper()
	h := window(t, nil, width, height)
	m := ui.NewMonth(domain.NewDate(2026, time.December, 15), func(d domain.Date) (out []ui.Mark) {
		if d.Day == 15 && d.Month == time.December {
			for _, word := range []string{"Kern", "Fresno", "Visalia", "Modesto"} {
				out = append(out, ui.Mark{Text: word, Tone: ui.Good})
			}
		}
		return out
	})
	h.Window.SetContent(m)
	h.Window.Resize(fyne.NewSize(width, height))
	m.Resize(fyne.NewSize(width, height))
	return m, h.Window.Canvas()
}

// drawn are the texts that a month draws.
func drawn(m *ui.Month) (out []string) {
	for _, o := range test.WidgetRenderer(m).Objects() {
		if t, ok := o.(*canvas.Text); ok {
			out = append(out, t.Text)
		}
	}
	return out
}

func TestAMonthHasWholeWeeks(t *testing.T) {
	m, _ := month(t, 700, 600)
	for day, want := range map[domain.Date][3]string{
		domain.NewDate(2026, time.December, 15): {"Mon", "30", "3"}, // Tuesday to Thursday: five weeks
		domain.NewDate(2027, time.February, 1):  {"Mon", "1", "28"}, // four weeks
		domain.NewDate(2026, time.August, 1):    {"Mon", "27", "6"}, // six weeks
		domain.NewDate(2028, time.February, 29): {"Mon", "31", "5"}, // a leap year
		domain.NewDate(2027, time.March, 14):    {"Mon", "1", "4"},
	} {
		m.Choose(day)
		var numbers []string
		for _, text := range drawn(m) {
			if text[0] >= '0' && text[0] <= '9' {
				numbers = append(numbers, text)
			}
		}
		if len(numbers)%7 != 0 || numbers[0] != want[1] || numbers[len(numbers)-1] != want[2] || drawn(m)[0] != want[0] {
			t.Errorf("%v: from %s to %s in %d days", day, numbers[0], numbers[len(numbers)-1], len(numbers))
		}
	}
}

// What does not fit is counted, and nothing is drawn outside its day.
func TestMarksThatDoNotFit(t *testing.T) {
	for height, want := range map[float32]string{900: "Modesto", 460: "+3 more", 300: ""} {
		m, _ := month(t, 700, height)
		texts := drawn(m)
		if want != "" && !slices.Contains(texts, want) {
			t.Errorf("%v high: %q lacks %q", height, texts, want)
		}
		for _, o := range test.WidgetRenderer(m).Objects() {
			if o.Position().Y+o.Size().Height > height+1 || o.Position().X+o.Size().Width > 701 {
				t.Errorf("%v high: %T is at %v, %v", height, o, o.Position(), o.Size())
			}
		}
	}
}

func TestAMonthByKeys(t *testing.T) {
	m, c := month(t, 700, 600)
	var days []string
	entered := ""
	m.OnDay = func(d domain.Date) { days = append(days, d.String()) }
	m.OnEnter = func(d domain.Date) { entered = d.String() }
	c.Focus(m)
	if !m.Focused() {
		t.Fatal("it takes no keys")
	}
	for _, key := range []fyne.KeyName{
		fyne.KeyLeft, fyne.KeyUp, fyne.KeyRight, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyReturn,
	} {
		m.TypedKey(&fyne.KeyEvent{Name: key})
	}
	want := []string{"2026-12-14", "2026-12-07", "2026-12-08", "2026-12-15", "2026-12-14", "2026-12-20", "2027-01-20", "2026-12-20"}
	if !slices.Equal(days, want) || entered != "2026-12-20" {
		t.Errorf("%q, entered %s", days, entered)
	}
	m.Choose(domain.NewDate(2027, time.January, 31))
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	if m.Day() != domain.NewDate(2027, time.February, 28) {
		t.Errorf("a month after 31 January is %v", m.Day())
	}
}

// A tap chooses a day, a second one enters it; between the days lies nothing.
func TestAMonthByMouse(t *testing.T) {
	m, _ := month(t, 700, 628)
	entered := 0
	m.OnEnter = func(domain.Date) { entered++ }
	tap := func(x, y float32) { m.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, y)}) }
	tap(250, 10) // the names of the weekdays
	if m.Day().Day != 15 {
		t.Errorf("the head chooses %v", m.Day())
	}
	tap(250, 40)
	if m.Day() != domain.NewDate(2026, time.December, 2) || entered != 0 {
		t.Errorf("%v, entered %d times", m.Day(), entered)
	}
	tap(250, 40)
	if entered != 1 {
		t.Errorf("entered %d times", entered)
	}
}

func TestAMonthSaysItsDay(t *testing.T) {
	m, _ := month(t, 700, 600)
	if got := m.AccessibilityLabel(); !strings.HasPrefix(got, "Tuesday 15 December 2026, Kern, Fresno") {
		t.Errorf("%q", got)
	}
}
