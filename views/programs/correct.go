package programs

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// mostFields is how many fields a choice offers at once; the worded rules are
// reached from the table of facts.
const mostFields = 30

// A correction is the dialog in which one fact is put right.
type correction struct {
	p       *Page
	program *domain.Program
	facts   []app.FactRow       // to choose from
	kept    []domain.Correction // all that are kept
	reset   fyne.CanvasObject   // the way back to the catalog's value, where there is one
	fact    app.FactRow         // the one that is chosen
}

// correct opens the dialog on a field of the selected program; "" is the first.
func (p *Page) correct(field string) {
	row := p.selected()
	if row == nil || len(p.explained().Facts) == 0 {
		return
	}
	kept, err := p.app.Corrections.List(context.Background())
	if err != nil {
		p.host.Fail("Your corrections could not be read.", err)
		return
	}
	c := &correction{p: p, program: row.Program, kept: kept}
	start := field
	if start == "" {
		start = p.hanging()
	}
	c.offer(start)
	var asked *form.Form[domain.Correction]
	c.reset = ui.Row(ui.NewLink("Reset to the catalog's value", func() {
		if c.remove() {
			asked.OnClose()
		}
	}))
	rec, asks := c.choose(domain.Correction{Field: c.fact.Field})
	if start != "" {
		start = c.fact.Field // goes to its value
	}
	asked = form.Edit[domain.Correction]{
		Title: "Correct a fact", Why: c.program.Name + " · " + app.Place(c.program),
		Record: rec, Fields: asks, Start: start, Below: []fyne.CanvasObject{c.reset},
		Turns: "field", Turn: c.choose, Check: func(rec domain.Correction) error { return fields.CheckFact(c.p.app, rec) }, Save: c.save,
		Failed: "The correction was not saved; what you typed is still here.",
		Then:   func(domain.Correction) { c.told(" corrected") },
	}.Show(p.host)
}

func (c *correction) told(what string) {
	c.p.host.Say(ui.Notice{Text: c.fact.Label + what, Undo: c.p.host.Undo})
}

// offer picks the fields to choose from: facts before worded rules, and always
// the one that was asked for.
func (c *correction) offer(field string) {
	facts := slices.Clone(c.p.explained().Facts)
	names := domain.FieldNames()
	slices.SortStableFunc(facts, func(a, b app.FactRow) int {
		return slices.Index(names, a.Field) - slices.Index(names, b.Field)
	})
	c.fact = facts[0]
	for i, f := range facts {
		if f.Field == field {
			c.fact = f
			if i >= mostFields {
				facts[mostFields-1] = f
			}
		}
	}
	c.facts = facts[:min(len(facts), mostFields)]
}

// choose notes the fact that a record is about, and returns the record as it
// is kept or known, with the fields that ask for it.
func (c *correction) choose(rec domain.Correction) (domain.Correction, []form.Field[domain.Correction]) {
	if i := slices.IndexFunc(c.facts, func(f app.FactRow) bool { return f.Field == rec.Field }); i >= 0 {
		c.fact = c.facts[i]
	}
	old, own := c.old()
	if own {
		c.reset.Show()
	} else {
		c.reset.Hide()
	}
	rec = domain.Correction{
		ID: old.ID, Program: c.program.Key, Field: c.fact.Field, Value: c.fact.Value, Source: old.Source,
		AsOf: c.p.app.Today().String(), Entered: c.p.app.Today(), Wording: old.Wording,
	}
	strength := c.fact.Strength
	if own { // opened again, it keeps its date: reading it once more makes no fact younger
		rec.Value, rec.AsOf, strength = old.Value, old.AsOf, old.Strength.String()
	}
	if c.fact.Limit && c.fact.Known && rec.Strength.UnmarshalText([]byte(strength)) != nil {
		rec.Strength = domain.Strict
	}
	return rec, c.fields()
}

// fields ask for the chosen fact.
func (c *correction) fields() []form.Field[domain.Correction] {
	var names []string
	labels := map[string]string{}
	for _, f := range c.facts {
		names = append(names, f.Field)
		labels[f.Field] = f.Label
	}
	return append([]form.Field[domain.Correction]{
		form.OneOf("field", "Fact", func(x *domain.Correction) *string { return &x.Field }, names, func(name string) string { return labels[name] }).Wide(),
		fields.FactValue(c.fact.Field, c.fact.Words).Why(standing(c.fact)).Wide(),
	}, fields.FactSource(c.fact.Limit)...)
}

// standing says what is known of a fact now.
func standing(f app.FactRow) string {
	if !f.Known {
		return "Now unknown. \"unknown\" takes the catalog's value away."
	}
	return "Now " + shownValue(f) + " · " + cite(f.Source, f.AsOf)
}

// old returns the correction that is kept of the chosen fact.
func (c *correction) old() (domain.Correction, bool) {
	for _, k := range c.kept {
		if k.Program == c.program.Key && k.Field == c.fact.Field {
			return k, true
		}
	}
	return domain.Correction{}, false
}

// save keeps a correction.
func (c *correction) save(rec *domain.Correction) error {
	rec.Value = fields.FactWritten(rec.Field, rec.Value)
	return c.p.app.Corrections.Save(context.Background(), rec)
}

// remove takes the correction away, so that the catalog's value holds again,
// and reports whether it could.
func (c *correction) remove() bool {
	before, _ := c.old()
	if err := c.p.app.Corrections.Delete(context.Background(), before.ID); err != nil {
		c.p.host.Fail("The correction was not taken away; the fact is as it was.", err)
		return false
	}
	c.told(" is the catalog's again")
	return true
}
