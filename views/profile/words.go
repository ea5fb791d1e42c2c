package profile

import (
	"cmp"
	"math"
	"strconv"
	"strings"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// where writes a place: "Fresno, CA", or a city abroad with its country.
func where(city, state, country string) string { return domain.Commas(city, state, country) }

// programName returns the name of the program with a key, or the key.
func programName(p *Page, key string) string {
	if key == "" {
		return ""
	}
	return cmp.Or(p.names[key], key)
}

// weeks is how long a rotation lasted, both days included; "" when a day is
// missing.
func weeks(r domain.Rotation) string {
	if r.Start.IsZero() || r.End.IsZero() {
		return ""
	}
	return strconv.Itoa(int(math.Round(weeksOf(r))))
}

func weeksOf(r domain.Rotation) float64 {
	if r.Start.IsZero() || r.End.IsZero() {
		return 0
	}
	return float64(r.Start.DaysUntil(r.End)+1) / 7
}

// byDay orders by days, those without one last.
func byDay(a, b domain.Date) int {
	switch {
	case a.IsZero() && b.IsZero():
		return 0
	case a.IsZero():
		return 1
	case b.IsZero():
		return -1
	}
	return a.Compare(b)
}

// byText orders by letters without regard to case.
func byText(a, b string) int { return strings.Compare(app.Fold(a), app.Fold(b)) }

// said writes a word of a vocabulary, or a dash.
func said(word string) ui.Line {
	if word == "" {
		return ui.Line{Text: "–", Tone: ui.Dim}
	}
	return ui.Line{Text: form.Plain(word)}
}

// line writes a text, or a dash.
func line(text string) ui.Line {
	if text == "" {
		return ui.Line{Text: "–", Tone: ui.Dim}
	}
	return ui.Line{Text: text}
}

// standing says who the applicant is, from what is known alone.
func standing(a domain.Applicant) string {
	parts := []string{}
	if a.Sample {
		parts = append(parts, "Sample applicant")
	}
	parts = append(parts, img(a), visa(a.Status))
	if !a.Graduation.IsZero() {
		parts = append(parts, "graduated "+strconv.Itoa(a.Graduation.Year))
	}
	return domain.Dots(append(parts, strings.Join(a.Wishes.Specialties, ", "))...)
}

// img says what kind of graduate the applicant is, if school and status tell.
func img(a domain.Applicant) string {
	switch {
	case strings.TrimSpace(a.Country) == "" || a.Status == domain.StatusUnknown:
		return ""
	case a.USGraduate():
		return "US graduate"
	case a.Status == domain.Citizen:
		return "US IMG"
	}
	return "Non-US IMG"
}

func visa(s domain.Status) string {
	switch s {
	case domain.NeedsJ1:
		return "needs J-1"
	case domain.NeedsH1B:
		return "needs H-1B"
	case domain.Either:
		return "needs J-1 or H-1B"
	case domain.Citizen, domain.PermanentResident, domain.EAD:
		return "needs no visa"
	}
	return ""
}
