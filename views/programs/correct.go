package programs

import (
	"context"
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// mostFields is how many fields a choice offers at once; the worded rules are
// reached from the table of facts.
const mostFields = 30

// unknown is the value that takes a fact away.
const unknown = "unknown"

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
	rec, fields := c.choose(domain.Correction{Field: c.fact.Field})
	if start != "" {
		start = c.fact.Field // goes to its value
	}
	asked = form.Edit[domain.Correction]{
		Title: "Correct a fact", Why: c.program.Name + " · " + app.Place(c.program),
		Record: rec, Fields: fields, Start: start, Below: []fyne.CanvasObject{c.reset},
		Turns: "field", Turn: c.choose, Check: c.check, Save: c.save,
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
		AsOf: c.p.app.Today().String(), Entered: c.p.app.Today(),
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
	value := func(x *domain.Correction) *string { return &x.Value }
	field := form.Text(c.fact.Field, "Value", value)
	if c.fact.Words != nil {
		field = form.OneOf(c.fact.Field, "Value", value, append(slices.Clone(c.fact.Words), unknown), plain)
	}
	fields := []form.Field[domain.Correction]{
		form.OneOf("field", "Fact", func(x *domain.Correction) *string { return &x.Field }, names, func(name string) string { return labels[name] }).Wide(),
		field.Why(standing(c.fact)).Wide(),
	}
	if c.fact.Limit {
		fields = append(fields, form.Choice("strength", "Strength", func(x *domain.Correction) *domain.Strength { return &x.Strength }, plain).Must().Wide().
			Why("How firmly the program means it. strict: who fails is out · preference: less likely · assumed: nobody said so"))
	}
	return append(fields,
		form.Text("source", "Source", func(x *domain.Correction) *string { return &x.Source }).Hint("their page, an e-mail, a phone call").Wide().
			Why("Where you read or heard it."),
		form.Text("as_of", "As of", func(x *domain.Correction) *string { return &x.AsOf }).Hint("2026-05-31").Wide().
			Why("A year, month or day. A fact without a date closes nothing."))
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

// check wants a record that may be kept.
func (c *correction) check(rec domain.Correction) error {
	if bad := c.unfit(rec); bad != nil {
		return bad
	}
	return nil
}

// save keeps a correction.
func (c *correction) save(rec *domain.Correction) error {
	rec.Value = written(rec.Field, rec.Value)
	return c.p.app.Corrections.Save(context.Background(), rec)
}

// unfit returns everything that is wrong with what was typed, nil if it may be
// kept. It asks more of a date than the record does: a text that gives none is
// a slip of the keyboard, unless it says that there is none.
func (c *correction) unfit(rec domain.Correction) (bad domain.Invalid) {
	rec.Value = written(rec.Field, rec.Value)
	errors.As(rec.Validate(), &bad)
	bad = slices.DeleteFunc(bad, func(b domain.FieldError) bool { return b.Field == rec.Field && rec.Value == "" })
	if rec.Value == "" {
		bad = append(bad, domain.FieldError{Field: rec.Field, Problem: "is required: write a value, or unknown"})
	}
	at := slices.IndexFunc(bad, func(b domain.FieldError) bool { return b.Field == "as_of" })
	asOf, err := domain.ParseAsOf(rec.AsOf)
	if err == nil && (rec.AsOf == "" || !asOf.Date.IsZero() || strings.HasPrefix(rec.AsOf, "undated")) {
		return bad
	}
	problem := domain.FieldError{Field: "as_of", Problem: "cannot be read: write it as " + c.p.app.Today().String()}
	if at >= 0 {
		bad[at] = problem
		return bad
	}
	return append(bad, problem)
}

// written is a value as its field writes it, or as it is when it does not fit.
func written(field, value string) string {
	var scratch domain.Program
	f, ok := domain.FieldNamed(field)
	if !ok || f.Set(&scratch, value, domain.Provenance{}) != nil {
		return value
	}
	if out, _, known := f.Get(&scratch); known {
		return out
	}
	return value
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
