package answers

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"secondlook/domain"
	"secondlook/domain/proof"
	"secondlook/domain/prose"
)

// A number is a number in a text, without the commas between thousands.
type number struct {
	digits string
	span   prose.Span
}

// numbers finds the numbers that are written in digits. That of a Step or a
// visa, such as PGY-1, is part of a name.
func numbers(text string) (out []number) {
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !digit(r) {
			at += size
			continue
		}
		to := at
		for to < len(text) && (digit(rune(text[to])) || (text[to] == ',' || text[to] == '.') && to+1 < len(text) && digit(rune(text[to+1]))) {
			to++
		}
		if next, _ := utf8.DecodeRuneInString(text[to:]); !named(text[:at]) && !unicode.IsLetter(next) {
			out = append(out, number{strings.ReplaceAll(text[at:to], ",", ""), prose.Span{From: at, To: to}})
		}
		at = to
	}
	return out
}

func digit(r rune) bool { return '0' <= r && r <= '9' }

// named reports whether what stands before a number makes it part of a name.
func named(before string) bool {
	trimmed := strings.TrimRight(before, "- ")
	last, _ := utf8.DecodeLastRuneInString(trimmed)
	switch glued := len(trimmed) == len(before); {
	case trimmed == "":
		return false
	case strings.HasSuffix(strings.ToLower(trimmed), "step"):
		return true
	case glued || strings.HasSuffix(before, "-"):
		return unicode.IsLetter(last)
	}
	return false
}

// figures are the numbers that a record holds, and the day it is sorted by.
type figures struct {
	has map[string]bool
	on  domain.Date
}

// holds reports whether a number is one of a record.
func (f figures) holds(n number) bool { return f.has[n.digits] }

// others are the numbers of a text that a record does not hold, each once and as it
// is written.
func (f figures) others(text string) (out []string) {
	for _, n := range numbers(text) {
		if !f.holds(n) && !slices.Contains(out, n.span.In(text)) {
			out = append(out, n.span.In(text))
		}
	}
	return out
}

// figuresOf are the numbers of what a record tells.
func figuresOf(r proof.Record) figures {
	f := figures{has: map[string]bool{}}
	f.text(r.Name)
	if r.Kind == domain.BackedByExam {
		f.day(r.Exam.Released)
	}
	for _, m := range r.Facts {
		for _, arg := range m.Args {
			switch x := arg.(type) {
			case int:
				f.add(x)
			case domain.Date:
				f.day(x)
			case string:
				f.text(x)
			}
		}
	}
	return f
}

func (f figures) add(n int) { f.has[strconv.Itoa(n)] = true }

func (f figures) text(s string) {
	for _, n := range numbers(s) {
		f.has[n.digits] = true
	}
}

func (f figures) day(d domain.Date) {
	if !d.IsZero() {
		f.add(d.Year)
		f.add(int(d.Month))
		f.add(d.Day)
	}
}

// span adds how long something lasted, as people say it: days, weeks, months and
// years, whole or rounded.
func (f figures) span(from, to domain.Date) {
	if from.IsZero() || to.IsZero() {
		return
	}
	days := from.DaysUntil(to) + 1
	for _, unit := range []float64{1, daysPerWeek, daysPerMonth, daysPerYear} {
		n := float64(days) / unit
		f.add(int(n))
		f.add(int(n + 0.5))
	}
}

const (
	daysPerWeek  = 7
	daysPerYear  = 365.25
	daysPerMonth = daysPerYear / 12
)

// all are the numbers of every record of a profile, with the years of school.
func all(p domain.Profile, records []proof.Record) figures {
	out := figures{has: map[string]bool{}}
	for _, r := range records {
		maps.Copy(out.has, figuresOf(r).has)
	}
	out.day(p.Applicant.Graduation)
	for _, r := range p.Rotations {
		out.span(r.Start, r.End)
	}
	for _, e := range p.Experiences {
		out.span(e.Start, e.End)
	}
	for _, w := range p.ScholarlyWorks {
		out.span(w.Start, w.End)
	}
	for _, kind := range []domain.ExamKind{domain.Step1, domain.Step2CK, domain.Step3} {
		out.attempts(p, kind)
	}
	return out
}

// attempts adds how often an exam was sat, and the time between two sittings.
func (f figures) attempts(p domain.Profile, kind domain.ExamKind) {
	var days []domain.Date
	n := 0
	for _, e := range p.Exams {
		if e.Kind != kind {
			continue
		}
		if n++; !e.Date.IsZero() {
			days = append(days, e.Date)
		}
		f.add(n)
	}
	slices.SortFunc(days, domain.Date.Compare)
	for i := 1; i < len(days); i++ {
		f.span(days[i-1], days[i])
	}
}
