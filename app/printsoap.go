package app

import (
	"cmp"
	"context"
	"io"
	"strconv"
	"strings"

	"secondlook/app/report"
	"secondlook/domain"
)

// PrintSOAP writes the sheet of SOAP as a PDF: the rounds in both zones, what has
// to be ready, and the unfilled programs in the applicant's order, to be ticked
// off. The same records, paper and moment give the same bytes.
func (a *App) PrintSOAP(ctx context.Context, w io.Writer, o PrintOptions) error {
	d, err := a.SOAP(ctx, o.Scope)
	if err != nil {
		return err
	}
	p, err := a.scoped(ctx, &o.Scope)
	if err != nil {
		return err
	}
	doc := a.printedSOAP(d, p)
	return a.writeSheet(w, o, doc)
}

// printedSOAP gathers the print.
func (a *App) printedSOAP(d *SOAPDesk, p domain.Profile) report.Sheet {
	doc := report.Sheet{Frame: a.frame(&Ranking{Season: d.Season, Reference: a.Reference(), Profile: p}, a.say("print.soap.title", d.Season))}
	doc.Summary = []string{d.CountWords, d.ReadyWords}
	doc.Disclaimer[0] = a.say("print.soap.rules") // there is no estimate on these pages
	doc.Notes, doc.Parts = a.soapParts(d)
	return doc
}

// soapParts are what the sheet says: a list of unfilled programs comes with the
// word for whom it is.
func (a *App) soapParts(d *SOAPDesk) (notes []string, parts []report.Part) {
	if len(d.Rows) > 0 {
		notes = append(notes, a.say("print.soap.own"))
	}
	notes = append(notes, a.say("soap.contact"), a.say("print.soap.verify"))
	for _, part := range []report.Part{a.weekPart(d), a.soapLines("print.soap.eligible", d.Verdict, d.Conditions), a.soapLines("print.soap.ready", d.ReadyWords, d.Ready), a.unfilledPart(d)} {
		if len(part.Lines) > 0 {
			parts = append(parts, part)
		}
	}
	return notes, parts
}

// OpenSOAP is [App.OpenPrint] for the sheet of SOAP.
func (a *App) OpenSOAP(ctx context.Context, o PrintOptions) (path string, err error) {
	name := "soap-" + strconv.Itoa(cmp.Or(o.Scope.Season, a.Season()))
	return a.openPrint(name, func(w io.Writer) error { return a.PrintSOAP(ctx, w, o) })
}

// weekPart lists the moments of the week in both zones.
func (a *App) weekPart(d *SOAPDesk) report.Part {
	part := report.Part{Heading: a.say("print.soap.week"), Note: a.say("print.soap.zones", ZoneCity(d.Zone))}
	said := map[int]bool{}
	for _, s := range d.calendar.Steps {
		if s.Round > 0 {
			if r := s.Round; !said[r] && r <= len(d.Rounds) {
				said[r] = true
				part.Lines = append(part.Lines, report.Line{Label: a.say("print.soap.round", r), Text: d.Rounds[r-1].Words, Detail: ownWords(d.Rounds[r-1].Own), Strong: true})
			}
			continue
		}
		at := domain.AtOf(s.From)
		part.Lines = append(part.Lines, report.Line{Label: a.say("print.soap.step." + s.Key), Text: Both(at, d.Zone)})
	}
	return part
}

func ownWords(own string) string {
	if own == "" {
		return ""
	}
	return "your " + own
}

// soapLines lists what is asked for; what is open has a box.
func (a *App) soapLines(heading, note string, lines []SOAPLine) report.Part {
	part := report.Part{Heading: a.say(heading), Note: note}
	for _, l := range lines {
		part.Lines = append(part.Lines, report.Line{Text: domain.Capital(l.Text), Detail: l.Do, Ask: l.Is != domain.SaysYes, Strong: l.Is == domain.SaysNo})
	}
	return part
}

// unfilledPart lists the programs that are not skipped, in order.
func (a *App) unfilledPart(d *SOAPDesk) report.Part {
	part := report.Part{Heading: a.say("print.soap.programs"), Note: a.say("print.soap.own") + " " + a.say("print.soap.programs.note"), Word: d.CountWords}
	for i := range d.Rows {
		x := &d.Rows[i]
		if x.Choice == domain.SOAPSkip {
			continue
		}
		applied := ""
		if !x.Applied.IsZero() {
			applied = a.say("print.soap.applied", Moment(x.Applied.In(d.Zone)))
		}
		positions := ""
		if x.Positions > 0 {
			positions = a.say("print.soap.positions", x.Positions)
		}
		statement := ""
		if x.Statement != nil {
			statement = a.say("print.soap.statement", x.Statement.Name)
		}
		part.Lines = append(part.Lines, report.Line{
			Label: strconv.Itoa(x.Number), Text: domain.Dots(x.Name, joinComma(x.City, x.State), x.Code, positions), Strong: x.Takes, Ask: x.Applied.IsZero(),
			Detail: domain.Dots(x.Group, x.Warn, x.Screens, statement, lettersWords(x.Letters), applied, x.Offer, x.PastWords),
		})
	}
	return part
}

// lettersWords names the writers of letters.
func lettersWords(refs []domain.LetterRef) string {
	var names []string
	for _, r := range refs {
		names = append(names, r.Writer)
	}
	return strings.Join(names, ", ")
}
