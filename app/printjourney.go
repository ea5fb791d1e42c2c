package app

import (
	"cmp"
	"context"
	"io"
	"strconv"

	"secondlook/app/report"
	"secondlook/domain"
	"secondlook/domain/journey"
)

// PrintJourney writes the money of the whole way as a PDF: all of it, by season and
// by kind with the sources of the prices, in dollars and in the applicant's own
// currency, and what it rests on. Without records it is [ErrNoMoney]. The same
// records, paper and date give the same bytes.
func (a *App) PrintJourney(ctx context.Context, w io.Writer, o PrintOptions) error {
	if empty, err := a.Empty(ctx); err != nil || empty && o.Scope.Profile == nil {
		return cmp.Or(err, error(ErrNoMoney))
	}
	j, err := a.Journey(ctx, o.Scope)
	if err != nil {
		return err
	}
	doc := report.Sheet{Parts: []report.Part{a.allMoney(j), a.moneyBySeason(j), a.moneyByKind(j), saidPart(a.say("print.money.rests"), j.Notes)}}
	doc.Title, doc.Summary = a.say("print.money.title"), []string{j.Status}
	if j.RateText != "" {
		doc.Summary = append(doc.Summary, j.RateText)
	}
	o.Scope.Season = j.Season
	return a.printQuiet(ctx, w, doc, a.say("print.money.foot"), o)
}

// OpenJourney is [App.OpenPrint] for the money of the whole way.
func (a *App) OpenJourney(ctx context.Context, o PrintOptions) (path string, err error) {
	name := "money-" + strconv.Itoa(cmp.Or(o.Scope.Season, a.Season()))
	return a.openPrint(name, func(w io.Writer) error { return a.PrintJourney(ctx, w, o) })
}

// A moneyColumn is one of the sums that money is told in.
type moneyColumn struct {
	key   string // of its name
	cents func(journey.Sum) int64
}

// moneyColumns are the sums, without that of all of them.
var moneyColumns = []moneyColumn{
	{"paid", func(s journey.Sum) int64 { return s.Paid }},
	{"estimated", func(s journey.Sum) int64 { return s.Estimated }},
	{"ahead", func(s journey.Sum) int64 { return s.Ahead }},
	{"matched", func(s journey.Sum) int64 { return s.IfMatched }},
}

// allMoney is the whole of it in a few lines.
func (a *App) allMoney(j *Journey) report.Part {
	part := report.Part{Heading: a.say("print.money.all")}
	for _, c := range moneyColumns {
		cents := c.cents(j.Total)
		part.Lines = append(part.Lines, report.Line{Label: a.say("print.money." + c.key), Text: j.Own(cents), Figure: Money(cents)})
	}
	all := j.Total.All()
	part.Lines = append(part.Lines, report.Line{Label: a.say("print.money.total"), Text: j.Own(all), Figure: Money(all), Strong: true})
	return part
}

// moneyBySeason is what each season costs, and for what.
func (a *App) moneyBySeason(j *Journey) report.Part {
	part := report.Part{Heading: a.say("print.money.seasons"), Note: a.say("print.money.seasons.note")}
	for _, y := range j.Years {
		var kinds []string
		for _, k := range y.Kinds {
			kinds = append(kinds, j.Names[k.Kind]+" "+Money(k.All()))
		}
		part.Lines = append(part.Lines, report.Line{
			Label: strconv.Itoa(y.Season), Text: a.sumWords(j, y.Sum), Detail: domain.Commas(kinds...), Figure: Money(y.All()),
		})
	}
	return part
}

// moneyByKind is what goes to each kind in all seasons, with the sources of its
// prices.
func (a *App) moneyByKind(j *Journey) report.Part {
	part := report.Part{Heading: a.say("print.money.kinds")}
	for _, k := range j.Kinds {
		part.Lines = append(part.Lines, report.Line{Label: j.Names[k.Kind], Text: a.sumWords(j, k.Sum), Detail: j.Source(k), Figure: Money(k.All())})
	}
	return part
}

// sumWords write the parts of a sum that are not nothing, and the whole of it in the
// own currency.
func (a *App) sumWords(j *Journey, s journey.Sum) string {
	var texts []string
	for _, c := range moneyColumns {
		if cents := c.cents(s); cents != 0 {
			texts = append(texts, a.say("print.money."+c.key+".of", Money(cents)))
		}
	}
	if own := j.Own(s.All()); own != "" {
		texts = append(texts, a.say("print.money.own", own))
	}
	return domain.Dots(texts...)
}

// Source names where the prices of a kind were read; "" where none is reckoned with.
func (j *Journey) Source(k journey.Kind) string { return j.sources[k.Kind] }

// moneySource is where the prices of a kind were read, in words.
func (a *App) moneySource(k journey.Kind) string {
	if len(k.Sources) == 0 {
		return ""
	}
	text := a.cite(domain.Join(domain.SourceSeparator, k.Sources...))
	if k.Verify {
		text = domain.Dots(text, a.say("after.verify"))
	}
	return a.say("print.money.source", text)
}
