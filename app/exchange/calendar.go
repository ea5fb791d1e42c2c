package exchange

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"secondlook/domain"
)

// A CalendarItem is one thing of a calendar file.
type CalendarItem struct {
	UID       string // the same whenever it is written, so that a second import updates
	Title     string
	Text      string
	Place     string
	Link      string
	Start     domain.At   // a day without an hour is a whole day
	Minutes   int         // that it lasts; 0: a moment
	Last      domain.Date // of whole days, the last one; zero: only one
	Free      bool        // it takes no time of the day
	Tentative bool        // it is not settled
	Sequence  int         // how often it was changed
	Stamp     time.Time   // when it was changed last
	Alarms    []int       // minutes before it begins
}

// WriteCalendar writes a calendar file (RFC 5545): each item at its own clock,
// with the zones that are used described by their changes. The same items are
// the same bytes. An item that no clock shows is an error.
func WriteCalendar(w io.Writer, name string, items []CalendarItem) error {
	cal := ics.NewCalendar()
	cal.SetProductId("-//Second Look//Calendar//EN")
	cal.SetCalscale("GREGORIAN")
	cal.SetMethod(ics.MethodPublish)
	cal.SetXWRCalName(name)
	for _, zone := range zonesOf(items) {
		if err := addZone(cal, zone, items); err != nil {
			return err
		}
	}
	for _, it := range items {
		if err := addItem(cal, it); err != nil {
			return fmt.Errorf("%s: %w", it.Title, err)
		}
	}
	return cal.SerializeTo(w, ics.WithNewLineWindows)
}

// utc is the zone that needs no description.
func utc(zone string) bool { return zone == "UTC" || zone == "Etc/UTC" }

// zonesOf are the zones of items with an hour, in the order of their names.
func zonesOf(items []CalendarItem) (out []string) {
	for _, it := range items {
		if it.Start.Timed && !utc(it.Start.Zone) && !slices.Contains(out, it.Start.Zone) {
			out = append(out, it.Start.Zone)
		}
	}
	slices.Sort(out)
	return out
}

func addItem(cal *ics.Calendar, it CalendarItem) error {
	start, err := it.Start.Time()
	if err != nil {
		return err
	}
	e := cal.AddEvent(it.UID)
	e.SetDtStampTime(it.Stamp)
	e.SetSequence(it.Sequence)
	e.SetSummary(it.Title)
	switch {
	case !it.Start.Timed:
		last := it.Last
		if last.IsZero() {
			last = it.Start.Day
		}
		e.SetAllDayStartAt(it.Start.Day.Time())
		e.SetAllDayEndAt(last.AddDays(1).Time())
	default:
		at(e, ics.ComponentPropertyDtStart, start, it.Start.Zone)
		at(e, ics.ComponentPropertyDtEnd, start.Add(time.Duration(it.Minutes)*time.Minute), it.Start.Zone)
	}
	for _, p := range []struct {
		property ics.ComponentProperty
		value    string
	}{{ics.ComponentPropertyDescription, it.Text}, {ics.ComponentPropertyLocation, it.Place}, {ics.ComponentPropertyUrl, it.Link}} {
		if p.value != "" {
			e.SetProperty(p.property, p.value)
		}
	}
	if it.Free {
		e.SetTimeTransparency(ics.TransparencyTransparent)
	}
	if it.Tentative {
		e.SetStatus(ics.ObjectStatusTentative)
	} else {
		e.SetStatus(ics.ObjectStatusConfirmed)
	}
	for _, minutes := range it.Alarms {
		a := e.AddAlarm()
		a.SetAction(ics.ActionDisplay)
		a.SetTrigger(fmt.Sprintf("-PT%dM", minutes))
		a.SetProperty(ics.ComponentPropertyDescription, it.Title)
	}
	return nil
}

// wall is how a calendar file writes the clock of a zone.
const wall = "20060102T150405"

// at writes a moment on the clock of a zone. An hour that comes twice is written
// in UTC: the clock does not tell which one is meant, and programs differ.
func at(e *ics.VEvent, p ics.ComponentProperty, t time.Time, zone string) {
	if utc(zone) || domain.AtOf(t).Twice() {
		e.SetProperty(p, t.UTC().Format(wall)+"Z")
		return
	}
	e.SetProperty(p, t.Format(wall), &ics.KeyValues{Key: string(ics.ParameterTzid), Value: []string{zone}})
}

// addZone describes a zone from a year before the first item in it to a year
// after the last one, by every change of its clocks.
func addZone(cal *ics.Calendar, zone string, items []CalendarItem) error {
	loc, err := domain.Zone(zone)
	if err != nil {
		return err
	}
	var first, last time.Time
	for _, it := range items {
		if t, err := it.Start.Time(); err == nil && it.Start.Timed && it.Start.Zone == zone {
			if first.IsZero() || t.Before(first) {
				first = t
			}
			if t.After(last) {
				last = t
			}
		}
	}
	z := cal.AddTimezone(zone)
	t := first.In(loc).AddDate(-1, 0, 0)
	for !t.After(last.AddDate(1, 0, 0)) {
		begin, end := t.ZoneBounds()
		z.Components = append(z.Components, observance(t, begin))
		if end.IsZero() {
			break
		}
		t = end
	}
	return nil
}

// observance describes what a clock shows from a change on. A zone that has
// never changed begins in 1970.
func observance(t, begin time.Time) ics.Component {
	name, east := t.Zone()
	before := east
	if begin.IsZero() {
		begin = time.Date(1970, 1, 1, 0, 0, 0, 0, t.Location())
	} else {
		_, before = begin.Add(-time.Second).Zone()
	}
	props := &ics.ComponentBase{}
	// A change is told on the clock as it was before.
	props.SetProperty(ics.ComponentPropertyDtStart, begin.In(time.FixedZone("", before)).Format(wall))
	props.SetProperty("TZOFFSETFROM", eastOf(before))
	props.SetProperty("TZOFFSETTO", eastOf(east))
	props.SetProperty("TZNAME", name)
	if t.IsDST() {
		return &ics.Daylight{ComponentBase: *props}
	}
	return &ics.Standard{ComponentBase: *props}
}

// eastOf writes a distance from UTC: -0800.
func eastOf(seconds int) string {
	sign := "+"
	if seconds < 0 {
		sign, seconds = "-", -seconds
	}
	text := fmt.Sprintf("%s%02d%02d", sign, seconds/3600, seconds/60%60)
	if rest := seconds % 60; rest != 0 {
		text += fmt.Sprintf("%02d", rest)
	}
	return text
}

// UID names an item of a calendar file for all times.
func UID(parts ...string) string {
	return strings.ToLower(strings.Join(parts, "-")) + "@secondlook"
}
