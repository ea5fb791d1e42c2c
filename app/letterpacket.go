package app

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"secondlook/app/report"
	"secondlook/domain"
	"secondlook/domain/letters"
)

// A LetterChoice names the letter that is asked for: by its identity, or by its
// writer, with the specialty where there are several by one writer.
type LetterChoice struct {
	ID        domain.ID
	Writer    string
	Specialty string
}

// A LetterPacket is what is given to the writer of a letter: who asks, what
// for, when and where they worked together, facts, and what the letter could
// speak to. All of it is from the records, and the words are left to the writer.
type LetterPacket struct {
	Letter  domain.Letter
	Parts   []report.Part
	Missing []string // what no record tells; it is left out of the print
	Notes   []string // for the applicant alone: what rests on a source to verify
}

// LetterPacket gathers the packet of a letter. A choice that names no letter, or
// several, is a [domain.Invalid]. Only the scope and the day of the options tell:
// no day before that is asked for.
func (a *App) LetterPacket(ctx context.Context, c LetterChoice, o PrintOptions) (*LetterPacket, error) {
	p, err := a.scoped(ctx, &o.Scope)
	if err != nil {
		return nil, err
	}
	if err := a.ready(ctx); err != nil {
		return nil, err
	}
	i, err := c.find(p.Letters)
	if err != nil {
		return nil, err
	}
	w := &packer{App: a, p: p, season: o.Scope.Season, day: a.printDay(o), l: p.Letters[i]}
	for _, n := range letters.From(w.l, p.Rotations) {
		w.rotations = append(w.rotations, p.Rotations[n])
	}
	out := &LetterPacket{Letter: w.l}
	for _, part := range []report.Part{w.who(), w.what(), w.together(), w.facts(), w.exams(), w.points()} {
		if len(part.Lines) > 0 {
			out.Parts = append(out.Parts, part)
		}
	}
	out.Missing, out.Notes = w.missing, w.notes
	return out, nil
}

// find finds the letter that a choice means.
func (c LetterChoice) find(all []domain.Letter) (int, error) {
	var found []int
	for i, l := range all {
		byName := domain.SamePerson(l.Writer, c.Writer) && (c.Specialty == "" || Fold(l.Specialty) == Fold(c.Specialty))
		if c.ID != 0 && l.ID == c.ID || c.ID == 0 && byName {
			found = append(found, i)
		}
	}
	switch {
	case len(found) == 0:
		return 0, domain.Invalid{{Field: "writer", Problem: fmt.Sprintf("is none of your letters: %q; add the letter first, or check the name", short(cmp.Or(c.Writer, "?")))}}
	case len(found) > 1:
		return 0, domain.Invalid{{Field: "writer", Problem: fmt.Sprintf("has %d letters in your records: name the specialty too", len(found))}}
	}
	return found[0], nil
}

// PrintLetter writes the packet of a letter as a PDF. The same records, paper
// and date give the same bytes.
func (a *App) PrintLetter(ctx context.Context, w io.Writer, c LetterChoice, o PrintOptions) error {
	packet, err := a.LetterPacket(ctx, c, o)
	if err != nil {
		return err
	}
	p, err := a.scoped(ctx, &o.Scope)
	if err != nil {
		return err
	}
	doc := report.Sheet{Frame: report.Frame{
		Title: a.say("packet.title"), Name: p.Applicant.Name, Season: o.Scope.Season, Chanceless: true,
		Summary: []string{a.say("packet.to", cmp.Or(packet.Letter.Writer, a.say("letters.writer"))), a.say("packet.words")},
	}, Parts: packet.Parts}
	return a.writeSheet(w, o, doc)
}

// OpenLetter is [App.OpenPrint] for the packet of a letter; each has a file of
// its own.
func (a *App) OpenLetter(ctx context.Context, id domain.ID, o PrintOptions) (path string, err error) {
	name := "letter-request-" + strconv.FormatInt(int64(id), 10)
	return a.openPrint(name, func(w io.Writer) error { return a.PrintLetter(ctx, w, LetterChoice{ID: id}, o) })
}

// A packer writes the parts of a packet and notes what no record tells.
type packer struct {
	*App
	p         domain.Profile
	season    int
	l         domain.Letter
	rotations []domain.Rotation // under the writer
	day       domain.Date       // that is printed
	missing   []string
	notes     []string
}

// line adds a line to a part, or notes that the records do not tell it.
func (w *packer) line(part *report.Part, key, text string) {
	if text == "" {
		w.missing = append(w.missing, w.say("packet.slot."+key))
		return
	}
	part.Lines = append(part.Lines, report.Line{Label: w.say("packet." + key), Text: text})
}

// who says who asks.
func (w *packer) who() report.Part {
	x := w.p.Applicant
	part := report.Part{Heading: w.say("packet.who")}
	w.line(&part, "name", x.Name)
	w.line(&part, "school", domain.Dots(x.School, x.Country))
	w.line(&part, "graduation", Day(x.Graduation))
	if len(x.Degrees) > 0 {
		w.line(&part, "degrees", strings.Join(x.Degrees, ", "))
	}
	return part
}

// what says what the letter is for, until when, and how it gets there.
func (w *packer) what() report.Part {
	part := report.Part{Heading: w.say("packet.what")}
	purpose := ""
	if w.l.Specialty != "" {
		purpose = w.say("packet.purpose", w.l.Specialty, w.season)
	}
	w.line(&part, "for", purpose)
	w.until(&part)
	if rule := w.catalog.Rule(domain.RuleLetterPortal); w.season >= domain.LetterPortalSince && rule.Source != "" {
		w.line(&part, "how", w.say("packet.portal", domain.LetterPortalSince))
		w.notes = append(w.notes, w.say("packet.portal.source", w.sourceTitle(rule.Source)))
	}
	w.line(&part, "id", w.l.LetterID)
	waived := ""
	if w.l.Waived {
		waived = w.say("packet.waived.yes")
	}
	w.line(&part, "waived", waived)
	return part
}

// until says by which day the letter is asked for, and when applications are
// sent. What is past is left out; after the day of sending a letter is still of
// use until rank lists are made.
func (w *packer) until(part *report.Part) {
	first, _ := w.catalog.FirstSubmission(w.season)
	ranked, _ := w.catalog.DayOf("rank_deadline", w.season)
	said := false
	for _, x := range []struct {
		key string
		day domain.Date
	}{{"due", w.l.Due}, {"sent", w.p.SubmitsOn(w.season, first)}, {"ranked", ranked}} {
		late := x.key == "ranked" && said
		if x.day.IsZero() || x.day.Before(w.day) || late {
			continue
		}
		w.line(part, x.key, Day(x.day))
		said = true
	}
	if w.l.Due.IsZero() || w.l.Due.Before(w.day) {
		w.missing = append(w.missing, w.say("packet.slot.due"))
	}
}

// together says when and where the applicant worked with the writer. A rotation
// that has not begun is told as planned, and counts for nothing.
func (w *packer) together() report.Part {
	part := report.Part{Heading: w.say("packet.together")}
	patients, hours := "", false
	var spoken []string
	for _, r := range w.rotations {
		detail := []string{r.Kind.String(), r.Role.String(), r.Specialty}
		begun := letters.Begun(r, w.Today())
		if !begun {
			detail = append([]string{w.say("packet.planned")}, detail...)
		}
		if r.HandsOn {
			detail = append(detail, w.say("packet.handson"))
		}
		hours = hours || begun && r.Hours > 0
		if r.Hours > 0 {
			detail = append(detail, w.say("packet.hours", r.Hours))
		}
		part.Lines = append(part.Lines, report.Line{
			Label: cmp.Or(Span(r.Start, r.End), w.say("packet.undated")), Text: domain.Dots(cmp.Or(r.Site, r.Kind.String()), strings.Trim(r.City+", "+r.State, ", ")),
			Detail: domain.Capital(domain.Dots(detail...)), Strong: true,
		})
		if !begun { // nothing is told of it that is still to come
			continue
		}
		patients = domain.Dots(patients, r.Patients)
		for _, x := range r.Languages {
			if !slices.Contains(spoken, x) {
				spoken = append(spoken, x)
			}
		}
	}
	if len(w.rotations) == 0 {
		w.missing = append(w.missing, w.say("packet.slot.rotation"))
	} else if !hours {
		w.missing = append(w.missing, w.say("packet.slot.hours"))
	}
	weeks := ""
	if n := letters.Weeks(w.l, w.p.Rotations, w.Today()); n > 0 {
		weeks = w.say("packet.weeks.n", n)
	}
	w.line(&part, "weeks", weeks)
	w.line(&part, "patients", patients)
	w.line(&part, "spoken", strings.Join(spoken, ", "))
	return part
}

// facts are what a letter may say of the applicant beside the work.
func (w *packer) facts() report.Part {
	part := report.Part{Heading: w.say("packet.facts")}
	for _, e := range w.experiences() {
		part.Lines = append(part.Lines, report.Line{
			Label: Span(e.Start, e.End), Text: cmp.Or(e.Title, e.Kind.String()), Detail: domain.Dots(e.Organization, e.City, cmp.Or(e.State, e.Country)),
		})
	}
	if len(part.Lines) == 0 {
		w.missing = append(w.missing, w.say("packet.slot.experiences"))
	}
	var spoken []string
	for _, l := range w.p.Languages {
		text := domain.Commas(l.Name, l.Level.String())
		if l.Clinical {
			text = domain.Commas(text, w.say("packet.clinical"))
		}
		spoken = append(spoken, text)
	}
	w.line(&part, "languages", strings.Join(spoken, "; "))
	return part
}

// experiences are those that the application lists, the most meaningful first;
// where none is chosen for it yet, all.
func (w *packer) experiences() []domain.Experience {
	listed := slices.DeleteFunc(slices.Clone(w.p.Experiences), func(e domain.Experience) bool { return !e.OnERAS })
	if len(listed) == 0 {
		return w.p.Experiences
	}
	slices.SortStableFunc(listed, func(a, b domain.Experience) int {
		switch {
		case a.Meaningful == b.Meaningful:
			return 0
		case a.Meaningful:
			return -1
		}
		return 1
	})
	return listed
}

// exams are told only where the applicant says that they may be.
func (w *packer) exams() report.Part {
	part := report.Part{Heading: w.say("packet.exams")}
	if !w.l.Scores {
		return part
	}
	for _, e := range w.p.Exams {
		result := w.catalog.PassMarks.Outcome(e)
		if result == domain.ResultUnknown {
			continue
		}
		text := result.String()
		if e.Score > 0 {
			text = domain.Commas(strconv.Itoa(e.Score), text)
		}
		part.Lines = append(part.Lines, report.Line{Label: e.Kind.String(), Text: text, Detail: Day(e.Date)})
	}
	if len(part.Lines) == 0 {
		w.missing = append(w.missing, w.say("packet.slot.exams"))
	}
	return part
}

// points are what the letter could speak to; the words are the writer's.
func (w *packer) points() report.Part {
	part := report.Part{Heading: w.say("packet.points"), Note: w.say("packet.points.note")}
	for _, x := range w.l.Points.All() {
		part.Lines = append(part.Lines, report.Line{Text: w.say("packet.point." + x.String())})
	}
	if len(part.Lines) == 0 {
		w.missing = append(w.missing, w.say("packet.slot.points"))
	}
	return part
}
