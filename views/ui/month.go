package ui

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"secondlook/domain"
	"secondlook/views/theme"
)

// A Mark is one thing that stands on a day of a [Month].
type Mark struct {
	Text string
	Tone Tone
}

// A Month shows the days of a month in weeks that begin on Monday, with what
// stands on each. The arrows move from day to day, Page Up and Page Down from
// month to month, Home and End to the ends of the week.
type Month struct {
	widget.BaseWidget
	focusing
	Marks   func(domain.Date) []Mark
	OnDay   func(domain.Date) // another day is chosen
	OnEnter func(domain.Date) // Enter, or a second tap
	Today   domain.Date
	day     domain.Date // the chosen day; its month is the one that is shown
	focused bool
}

// NewMonth returns the month of a day, which is chosen.
func NewMonth(day domain.Date, marks func(domain.Date) []Mark) *Month {
	m := &Month{Marks: marks, day: day, Today: day}
	m.ExtendBaseWidget(m)
	return m
}

// Day is the chosen day.
func (m *Month) Day() domain.Date { return m.day }

// Choose chooses a day, and shows its month.
func (m *Month) Choose(day domain.Date) {
	if day.IsZero() || day == m.day {
		return
	}
	m.day = day
	m.Refresh()
	if m.OnDay != nil {
		m.OnDay(day)
	}
}

// Turn goes to another month, on the same day of it or its last one.
func (m *Month) Turn(months int) { m.Choose(m.day.AddMonths(months)) }

// first is the Monday with which the month begins, and weeks how many it takes.
func (m *Month) first() (monday domain.Date, weeks int) {
	begin := domain.NewDate(m.day.Year, m.day.Month, 1)
	monday = begin.AddDays(-((int(begin.Time().Weekday()) + 6) % 7))
	return monday, (monday.DaysUntil(begin.AddMonths(1)) + 6) / 7
}

// FocusGained shows the focus.
func (m *Month) FocusGained() {
	m.focused = true
	m.Refresh()
	m.gained()
}

// FocusLost hides it.
func (m *Month) FocusLost() {
	m.focused = false
	m.Refresh()
}

// Focused reports whether the keys are here.
func (m *Month) Focused() bool { return m.focused }

// TypedRune hands letters on.
func (m *Month) TypedRune(r rune) { unheardRune(m, r) }

// TypedKey moves among the days.
func (m *Month) TypedKey(ev *fyne.KeyEvent) {
	weekday := (int(m.day.Time().Weekday()) + 6) % 7
	switch ev.Name {
	case fyne.KeyLeft:
		m.Choose(m.day.AddDays(-1))
	case fyne.KeyRight:
		m.Choose(m.day.AddDays(1))
	case fyne.KeyUp:
		m.Choose(m.day.AddDays(-7))
	case fyne.KeyDown:
		m.Choose(m.day.AddDays(7))
	case fyne.KeyHome:
		m.Choose(m.day.AddDays(-weekday))
	case fyne.KeyEnd:
		m.Choose(m.day.AddDays(6 - weekday))
	case fyne.KeyPageUp:
		m.Turn(-1)
	case fyne.KeyPageDown:
		m.Turn(1)
	case fyne.KeyReturn, fyne.KeyEnter:
		m.enter()
	default:
		unheard(m, ev)
	}
}

func (m *Month) enter() {
	if m.OnEnter != nil {
		m.OnEnter(m.day)
	}
}

// Tapped chooses the day under the pointer; tapped again it is entered.
func (m *Month) Tapped(ev *fyne.PointEvent) {
	day, ok := m.at(ev.Position)
	switch {
	case !ok:
		return
	case day == m.day && m.focused:
		m.enter()
	default:
		m.Choose(day)
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(m); c != nil {
		c.Focus(m)
	}
}

// at is the day at a place.
func (m *Month) at(p fyne.Position) (domain.Date, bool) {
	monday, weeks := m.first()
	w, h := m.cell()
	column, row := int(p.X/w), int((p.Y-monthHead())/h)
	if p.Y < monthHead() || column < 0 || column > 6 || row >= weeks {
		return domain.Date{}, false
	}
	return monday.AddDays(7*row + column), true
}

// cell is the size of a day.
func (m *Month) cell() (w, h float32) {
	_, weeks := m.first()
	return m.Size().Width / 7, (m.Size().Height - monthHead()) / float32(weeks)
}

// monthHead is how high the names of the weekdays stand.
func monthHead() float32 { return theme.Scaled(28) }

// AccessibilityLabel tells the chosen day and what stands on it.
func (m *Month) AccessibilityLabel() string {
	text := m.day.Time().Format("Monday 2 January 2006")
	for _, mark := range m.Marks(m.day) {
		text += ", " + mark.Text
	}
	return text
}

// AccessibilityRole says that this can be gone through like a list.
func (m *Month) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// MinSize leaves room for a number and a word on each day.
func (m *Month) MinSize() fyne.Size {
	return fyne.NewSize(theme.Scaled(420), monthHead()+6*theme.Scaled(36))
}

// CreateRenderer makes the drawing of the month.
func (m *Month) CreateRenderer() fyne.WidgetRenderer {
	r := &monthRenderer{m: m, ring: newRing(theme.ButtonRadius)}
	r.Refresh()
	return r
}

func weekdayName(column int) string {
	return time.Weekday((column + 1) % 7).String()[:3]
}

func dayNumber(d domain.Date) string { return strconv.Itoa(d.Day) }
