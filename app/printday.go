package app

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"secondlook/app/report"
	"secondlook/domain"
)

// A DayChoice names the interview of a day sheet: by its identity, or by its
// program, of whose interviews it is then the next one, else the last.
type DayChoice struct {
	ID      domain.ID
	Program string
}

// find returns the interview of a choice; a [domain.Invalid] says that there is
// none.
func (c DayChoice) find(p domain.Profile, season int, zone string, today domain.Date) (domain.Interview, error) {
	var list []domain.Interview
	for _, i := range p.Interviews {
		if c.ID != 0 && i.ID == c.ID {
			return i, nil
		}
		open := i.State != domain.InterviewCancelled && i.State != domain.InterviewMissed
		if c.ID == 0 && i.Program == c.Program && i.Season == season && open {
			list = append(list, i)
		}
	}
	if len(list) == 0 {
		return domain.Interview{}, domain.Invalid{{Field: "program", Problem: fmt.Sprintf("has no interview in season %d: there is none of %q; name it by its key, or by words of its name that no other program with an interview has", season, c.Program)}}
	}
	slices.SortStableFunc(list, func(a, b domain.Interview) int { return a.Start.Compare(b.Start) })
	if n := slices.IndexFunc(list, func(i domain.Interview) bool { return !i.Start.In(zone).Day.Before(today) }); n >= 0 {
		return list[n], nil
	}
	return list[len(list)-1], nil
}

// A DaySheet is all that is good to have at hand on the day of an interview: when,
// where and whom, what is known of the program, questions, answers, stories, and
// what the program has read.
type DaySheet struct {
	Interview domain.Interview
	Title     string
	Summary   []string // when it is, on the program's clock and on the applicant's
	Parts     []report.Part
	frame     report.Frame
}

// DaySheet gathers the sheet of an interview. A choice that names none is a
// [domain.Invalid].
func (a *App) DaySheet(ctx context.Context, c DayChoice, o PrintOptions) (*DaySheet, error) {
	r, err := a.current(ctx, o.Scope)
	if err != nil {
		return nil, err
	}
	d := &dayWriter{App: a, p: r.Profile, season: r.Season}
	d.zone = a.zoneOf(r.Profile.Applicant)
	if c.ID == 0 {
		c.Program = programMeant(r, c.Program)
	}
	if d.i, err = c.find(r.Profile, r.Season, d.zone, a.printDay(o)); err != nil {
		return nil, err
	}
	if n := slices.IndexFunc(r.Rows, func(row Row) bool { return row.Program.Key == d.i.Program }); n >= 0 {
		d.program = r.Rows[n].Program
	}
	out := &DaySheet{Interview: d.i, Title: a.say("day.title", d.name()), Summary: d.summary(), Parts: d.parts()}
	out.frame = a.frame(r, out.Title)
	return out, nil
}

// PrintDay writes the sheet of an interview's day as a PDF. A program without an
// interview is a [domain.Invalid]. The same records, paper and date give the same
// bytes.
func (a *App) PrintDay(ctx context.Context, w io.Writer, c DayChoice, o PrintOptions) error {
	d, err := a.DaySheet(ctx, c, o)
	if err != nil {
		return err
	}
	doc := report.Sheet{Frame: d.frame, Parts: d.Parts}
	doc.Summary, doc.Chanceless = d.Summary, true
	doc.Disclaimer = doc.Disclaimer[1:] // there is no estimate on these pages
	return a.writeSheet(w, o, doc)
}

// OpenDay is [App.OpenPrint] for the sheet of an interview's day; each program
// has a file of its own.
func (a *App) OpenDay(ctx context.Context, c DayChoice, o PrintOptions) (path string, err error) {
	d, err := a.DaySheet(ctx, c, o)
	if err != nil {
		return "", err
	}
	return a.openPrint("day-"+strings.Map(inFileName, d.Interview.Program), func(w io.Writer) error { return a.PrintDay(ctx, w, c, o) })
}

// A dayWriter gathers the sheet of one day.
type dayWriter struct {
	*App
	p       domain.Profile
	i       domain.Interview
	season  int
	zone    string          // that the applicant lives by
	program *domain.Program // nil: no catalog holds it
}

func (d *dayWriter) name() string {
	if d.program == nil {
		return d.i.Program
	}
	return d.program.Title()
}

// summary says when it is, on the program's clock and on the applicant's.
func (d *dayWriter) summary() []string {
	out := []string{d.say("day.there", Moment(d.i.Start))}
	if own := d.i.Start.In(d.zone); own.Zone != d.i.Start.Zone && d.i.Start.Timed {
		out = append(out, d.say("day.here", Moment(own)))
	}
	if d.program != nil {
		out = append(out, domain.Dots(d.program.Specialty, Place(d.program)))
	}
	return out
}

// parts are the parts of the sheet, without those that say nothing.
func (d *dayWriter) parts() []report.Part {
	out := []report.Part{d.where(), d.people(), d.agenda()}
	if d.program != nil {
		for _, b := range d.sheetOf(d.program).Blocks {
			out = append(out, d.blockPart(b))
		}
	}
	prepared := d.answersOf(d.p, d.season)
	out = append(out, d.sent(), d.flagAnswers(prepared), d.otherAnswers(prepared), d.questions(prepared), d.stories(), d.scores())
	return slices.DeleteFunc(out, func(p report.Part) bool { return len(p.Lines) == 0 })
}

// where is the place, the length and the form.
func (d *dayWriter) where() report.Part {
	part := report.Part{Heading: d.say("day.where")}
	add := func(key, text string) {
		if text != "" {
			part.Lines = append(part.Lines, report.Line{Label: d.say("day." + key), Text: text})
		}
	}
	add("kind", domain.Capital(domain.Dots(d.i.Kind.String(), d.i.Format.String())))
	add("place", d.i.Place)
	if d.i.Minutes > 0 {
		add("length", d.say("day.minutes", d.i.Minutes))
	}
	add("note", d.i.Note)
	return part
}

// people are who will be met.
func (d *dayWriter) people() report.Part {
	part := report.Part{Heading: d.say("day.people")}
	for _, who := range d.i.People {
		part.Lines = append(part.Lines, report.Line{Text: who.Name, Detail: domain.Dots(who.Role, who.Contact), Strong: true})
	}
	return part
}

func (d *dayWriter) agenda() report.Part { return linesOf(d.say("day.agenda"), d.i.Agenda, false) }

// linesOf is a part with each line of a text, with boxes if they are to be
// ticked.
func linesOf(heading, text string, ask bool) report.Part {
	part := report.Part{Heading: heading}
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			part.Lines = append(part.Lines, report.Line{Text: line, Ask: ask})
		}
	}
	return part
}

// sent is what the program has read: the statement and the letters.
func (d *dayWriter) sent() report.Part {
	part := report.Part{Heading: d.say("day.sent")}
	for _, x := range d.p.Applications {
		if x.Program != d.i.Program || x.Season != d.season {
			continue
		}
		if x.Statement != "" {
			part.Lines = append(part.Lines, report.Line{Label: d.say("day.statement"), Text: x.Statement})
		}
		var names []string
		for _, l := range x.Letters {
			names = append(names, d.LetterCalled(l))
		}
		if len(names) > 0 {
			part.Lines = append(part.Lines, report.Line{Label: d.say("day.letters"), Text: strings.Join(names, "; ")})
		}
	}
	return part
}

// programMeant is the key of the one program with an interview whose name, place
// and specialty hold every word of a text; a text that is a key, or that fits none
// or several, is left as it is.
func programMeant(r *Ranking, text string) string {
	met := map[string]bool{}
	for _, i := range r.Profile.Interviews {
		met[i.Program] = i.Season == r.Season || met[i.Program]
	}
	words, found := strings.Fields(Fold(text)), ""
	for i := range r.Rows {
		p := r.Rows[i].Program
		if !met[p.Key] {
			continue
		}
		if p.Key == text {
			return text
		}
		if _, ok := suits(words, "", Fold(p.Name+" "+p.Specialty+" "+Place(p))); !ok || len(words) == 0 {
			continue
		}
		if found != "" {
			return text
		}
		found = p.Key
	}
	if found == "" {
		return text
	}
	return found
}
