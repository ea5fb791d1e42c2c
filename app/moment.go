package app

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"secondlook/domain"
)

// Moment writes a moment as people do: "Mon 7 Dec 2026, 08:30 PT". A day without
// an hour is the day alone, the unknown moment "", and the second of two equal
// hours says so.
func Moment(at domain.At) string {
	if at.IsZero() {
		return ""
	}
	day := at.Day.Time().Format("Mon 2 Jan 2006")
	if !at.Timed {
		return day
	}
	return day + ", " + Clock(at)
}

// Clock writes the hour of a moment with its zone, "08:30 PT"; "" without one.
func Clock(at domain.At) string {
	if !at.Timed {
		return ""
	}
	text := fmt.Sprintf("%02d:%02d %s", at.Hour, at.Minute, ZoneWord(at))
	if at.Again {
		text += ", the second time"
	}
	return text
}

// Both writes a moment in its own zone and in another one: "Mon 7 Dec 2026,
// 08:30 PT (your 17:30)", with the day where that is another one. Where both
// clocks show the same, or no hour is told, it is as [Moment] writes it.
func Both(at domain.At, zone string) string {
	own := at.In(zone)
	text := Moment(at)
	switch {
	case !at.Timed || own.Day == at.Day && own.Hour == at.Hour && own.Minute == at.Minute:
		return text
	case own.Day == at.Day:
		return fmt.Sprintf("%s (your %02d:%02d)", text, own.Hour, own.Minute)
	}
	return fmt.Sprintf("%s (your %s %02d:%02d)", text, own.Day.Time().Format("Mon"), own.Hour, own.Minute)
}

// Typed writes a moment as [ParseMoment] reads it back, without loss:
// "2026-12-07 08:30 PT". A day alone is written without its zone.
func Typed(at domain.At) string {
	if !at.Timed {
		return at.Day.String()
	}
	word := at.Zone
	for w, name := range zoneWords {
		if name == at.Zone {
			word = w
		}
	}
	text := fmt.Sprintf("%s %02d:%02d %s", at.Day, at.Hour, at.Minute, word)
	if at.Again {
		text += " again"
	}
	return text
}

// zoneWords are the zones that have a short word of their own.
var zoneWords = map[string]string{
	"ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles",
	"AZ": "America/Phoenix", "AKT": "America/Anchorage", "HT": "Pacific/Honolulu", "UTC": "UTC",
}

// ZoneWord names the zone of a moment as people write it: ET, CT, MT or PT, else
// as its clock calls itself there and then, or by its city.
func ZoneWord(at domain.At) string {
	for word, name := range zoneWords {
		if name == at.Zone {
			return word
		}
	}
	if t, err := at.Time(); err == nil {
		if word := t.Format("MST"); word != "" && word[0] != '+' && word[0] != '-' {
			return word
		}
	}
	return ZoneCity(at.Zone)
}

// ZoneCity names a zone by its city: "Kathmandu" of Asia/Kathmandu.
func ZoneCity(zone string) string {
	return strings.ReplaceAll(zone[strings.LastIndex(zone, "/")+1:], "_", " ")
}

var clockText = regexp.MustCompile(`(?i)(?:^|[\s,]|\bat )(\d{1,2})(?::(\d{2}))?\s*([ap])?\.?(m)?\.?$`)

var weekdayText = regexp.MustCompile(`(?i)^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)[a-z]*[.,]?\s+`)

// ParseMoment reads a moment as people type it: a day as [ParseDay] does, then an
// hour (08:30, 8:30 am, 8 pm) and a zone (ET, CT, MT, PT, AZ, UTC, or a name such
// as Europe/Warsaw), of which the hour and the zone may be left out: then the day
// is all that is known, and the zone is the given one. " again" is the second of
// two equal hours. Empty text is the unknown moment. The error says, as a
// predicate, what is wrong with the text.
func ParseMoment(s, zone string) (domain.At, error) {
	text := strings.Join(strings.Fields(s), " ")
	if text == "" {
		return domain.At{}, nil
	}
	at := domain.At{Zone: zone}
	for _, word := range []string{" again", ", the second time", " the second time"} {
		if rest, ok := strings.CutSuffix(text, word); ok {
			at.Again, text = true, rest
		}
	}
	text, err := readZone(&at, text)
	if err != nil {
		return domain.At{}, err
	}
	text = weekdayText.ReplaceAllString(text, "")
	hour, rest, err := readClock(text)
	if err != nil {
		return domain.At{}, err
	}
	if at.Day, err = ParseDay(rest); err != nil {
		return domain.At{}, err
	}
	if at.Day.IsZero() {
		return domain.At{}, fmt.Errorf("needs a day, such as 7 Dec 2026 08:30 PT, not only %q", short(s))
	}
	if hour >= 0 {
		at.Timed, at.Hour, at.Minute = true, hour/60, hour%60
	}
	if at.Zone == "" {
		return domain.At{}, errors.New("needs a time zone: write ET, PT or Europe/Warsaw behind the hour")
	}
	if _, err := at.Time(); err != nil {
		return domain.At{}, fmt.Errorf("is not possible: %w", err)
	}
	if at.Again && !at.Twice() {
		return domain.At{}, errors.New("comes only once on that day: leave out the word again")
	}
	return at, nil
}

// readZone takes the zone off the end of a text.
func readZone(at *domain.At, text string) (string, error) {
	i := strings.LastIndex(text, " ")
	if i < 0 {
		return text, nil
	}
	word := text[i+1:]
	name, known := zoneWords[strings.ToUpper(word)]
	if !known && strings.Contains(word, "/") && strings.ContainsFunc(word, unicode.IsLetter) && !strings.ContainsFunc(word, unicode.IsDigit) {
		if _, err := domain.Zone(word); err != nil {
			return "", fmt.Errorf("names no time zone that is known: write it as ET, PT or Europe/Warsaw, not %q", short(word))
		}
		name, known = word, true
	}
	if !known {
		return text, nil
	}
	at.Zone = name
	return strings.TrimRight(text[:i], " ,"), nil
}

// readClock takes the hour off the end of a text, in minutes since midnight; -1
// where there is none. A number alone is an hour only with am, pm or minutes, so
// that a year is none.
func readClock(text string) (minutes int, rest string, err error) {
	m := clockText.FindStringSubmatchIndex(text)
	if m == nil || m[4] < 0 && m[6] < 0 {
		return -1, text, nil
	}
	part := func(i int) string {
		if m[i] < 0 {
			return ""
		}
		return text[m[i]:m[i+1]]
	}
	if minutes = minutesOf(part(2), part(4), strings.ToLower(part(6))); minutes < 0 {
		return 0, "", fmt.Errorf("has no hour of the day: %q", short(strings.TrimLeft(text[m[0]:], " ,")))
	}
	rest = strings.TrimRight(text[:m[0]], " ,")
	return minutes, strings.TrimSuffix(rest, " at"), nil
}

// minutesOf reads an hour, its minutes and the half of the day, "a" or "p", as
// minutes since midnight; -1 where no clock shows it.
func minutesOf(h, m, half string) int {
	hour, _ := strconv.Atoi(h) // both are digits
	minute, _ := strconv.Atoi(m)
	if minute > 59 || half == "" && hour > 23 || half != "" && (hour < 1 || hour > 12) {
		return -1
	}
	if half != "" {
		hour %= 12
	}
	if half == "p" {
		hour += 12
	}
	return hour*60 + minute
}
