package programs

import (
	"context"
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/theme"
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
	facts   []app.FactRow
	fact    app.FactRow
	kept    []domain.Correction // all that are kept

	dialog                           *ui.Dialog
	fields                           *ui.Select
	words                            *ui.Select
	text                             *ui.Entry
	strength                         *ui.Select
	source                           *ui.Entry
	asOf                             *ui.Entry
	field, value, strong, from, when *ui.Field
	reset                            *ui.Button
	column                           *ui.Stack
}

// correct opens the dialog on a field of the selected program; "" is the first.
func (p *Page) correct(field string) {
	row := p.selected()
	if row == nil || len(p.why.facts) == 0 {
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
	c.build()
	c.dialog.Show()
	c.choose(c.fact.Label)
	switch {
	case start == "":
		c.dialog.Focus(c.fields)
	case c.fact.Words != nil:
		c.dialog.Focus(c.words)
	default:
		c.dialog.Focus(c.text)
	}
}

// offer picks the fields to choose from: facts before worded rules, and always
// the one that was asked for.
func (c *correction) offer(field string) {
	facts := slices.Clone(c.p.why.facts)
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

func (c *correction) build() {
	var labels []string
	for _, f := range c.facts {
		labels = append(labels, f.Label)
	}
	c.fields, c.words = ui.NewSelect(labels, c.choose), ui.NewSelect(nil, nil)
	c.strength = ui.NewSelect([]string{"strict", "preference", "assumed"}, nil)
	c.text, c.source, c.asOf = ui.NewEntry(""), ui.NewEntry("their page, an e-mail, a phone call"), ui.NewEntry("2026-05-31")
	c.field = ui.NewField("Fact", "", c.fields)
	c.value = ui.NewField("Value", "", ui.NewStack(0, c.words, c.text))
	c.strong = ui.NewField("How firmly the program means it", "strict: who fails is out · preference: less likely · assumed: nobody said so", c.strength)
	c.from = ui.NewField("Where you read or heard it", "", c.source)
	c.when = ui.NewField("As of", "A year, month or day. A fact without a date closes nothing.", c.asOf)
	c.reset = ui.NewLink("Reset to the catalog's value", c.remove)
	c.column = ui.NewStack(theme.Gap12,
		ui.NewText(c.program.Name+" · "+app.Place(c.program), ui.Style{Color: second}),
		c.field.Stack, c.value.Stack, c.strong.Stack, c.from.Stack, c.when.Stack, ui.Row(c.reset))
	c.dialog = ui.NewDialog(c.p.host, "Correct a fact", c.column)
	c.dialog.SetActions(&ui.Action{Text: "Cancel", Do: c.hide}, &ui.Action{Text: "Save", Kind: ui.Primary, Do: c.save})
	c.listen()
}

// listen gives every input its keys, and takes what was said of it away as
// soon as it is put right.
func (c *correction) listen() {
	for e, f := range map[*ui.Entry]*ui.Field{c.text: c.value, c.source: c.from, c.asOf: c.when} {
		e.OnEscape, e.OnEnter = c.hide, c.save
		e.OnFocus = func() { c.dialog.Reveal(f.Stack) }
		e.OnChanged = func(text string) {
			if strings.TrimSpace(text) != "" {
				c.clear(f)
			}
		}
	}
	for s, f := range map[*ui.Select]*ui.Field{c.fields: c.field, c.words: c.value, c.strength: c.strong} {
		s.OnEscape = c.hide
		s.OnFocus = func() { c.dialog.Reveal(f.Stack) }
	}
	c.words.OnChanged = func(string) { c.clear(c.value) }
}

// clear takes away what was said of one input.
func (c *correction) clear(f *ui.Field) {
	if f.Wrong() {
		f.Problem("")
		c.column.Refresh()
		c.dialog.Fit()
	}
}

func (c *correction) hide() { c.dialog.Hide() }

// choose shows the inputs of a field, filled with what is kept or known.
func (c *correction) choose(label string) {
	i := slices.IndexFunc(c.facts, func(f app.FactRow) bool { return f.Label == label })
	if i < 0 {
		return
	}
	c.fact = c.facts[i]
	if c.fields.Selected != label {
		c.fields.SetSelected(label)
		return
	}
	old, own := c.old()
	c.reset.Hidden = !own
	c.strong.Hidden = !c.fact.Limit
	c.words.Hidden, c.text.Hidden = c.fact.Words == nil, c.fact.Words != nil
	value, strength, asOf := c.fact.Value, c.fact.Strength, c.p.app.Today().String()
	if own { // opened again, it keeps its date: reading it once more makes no fact younger
		value, strength, asOf = old.Value, old.Strength.String(), old.AsOf
	}
	c.words.Options = nil
	for _, w := range append(slices.Clone(c.fact.Words), unknown) {
		c.words.Options = append(c.words.Options, plain(w))
	}
	c.words.ClearSelected()
	if slices.Contains(c.words.Options, plain(value)) {
		c.words.SetSelected(plain(value))
	}
	c.text.SetText(value)
	if !c.fact.Known || strength == "" {
		strength = domain.Strict.String()
	}
	c.strength.SetSelected(strength)
	c.source.SetText(old.Source)
	c.asOf.SetText(asOf)
	c.value.SetNote(standing(c.fact))
	for _, f := range c.inputs() {
		f.Problem("")
	}
	c.column.Refresh()
	c.dialog.Fit()
}

// standing says what is known of a fact now.
func standing(f app.FactRow) string {
	if !f.Known {
		return "Now unknown. \"unknown\" takes the catalog's value away."
	}
	return "Now " + shownValue(f) + " · " + cite(f.Source, f.AsOf)
}

func (c *correction) inputs() []*ui.Field {
	return []*ui.Field{c.field, c.value, c.strong, c.from, c.when}
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

// save keeps the correction, or shows what is wrong beside its input.
func (c *correction) save() {
	before, _ := c.old()
	rec := domain.Correction{
		ID: before.ID, Program: c.program.Key, Field: c.fact.Field, Source: strings.TrimSpace(c.source.Text),
		AsOf: strings.TrimSpace(c.asOf.Text), Entered: c.p.app.Today(), Value: strings.TrimSpace(c.text.Text),
	}
	if c.fact.Words != nil {
		rec.Value = c.words.Selected
	}
	rec.Value = written(c.fact.Field, rec.Value)
	if c.fact.Limit {
		if err := rec.Strength.UnmarshalText([]byte(c.strength.Selected)); err != nil {
			c.wrong(domain.Invalid{{Field: "strength", Problem: "must be chosen"}})
			return
		}
	}
	for _, f := range c.inputs() {
		f.Problem("")
	}
	if bad := c.unfit(&rec); bad != nil {
		c.wrong(bad)
		return
	}
	err := c.p.app.Corrections.Save(context.Background(), &rec)
	var bad domain.Invalid
	switch {
	case errors.As(err, &bad): // such as a field that is no longer known
		c.wrong(bad)
	case err != nil:
		c.p.host.Fail("The correction was not saved; the fact is as it was.", err)
	default:
		c.hide()
		c.p.host.Say(ui.Notice{Text: c.fact.Label + " corrected", Undo: c.p.host.Undo})
	}
}

// unfit returns everything that is wrong with what was typed, nil if it may be
// kept. It asks more of a date than the record does: a text that gives none is
// a slip of the keyboard, unless it says that there is none.
func (c *correction) unfit(rec *domain.Correction) (bad domain.Invalid) {
	errors.As(rec.Validate(), &bad)
	bad = slices.DeleteFunc(bad, func(b domain.FieldError) bool {
		return b.Field == c.fact.Field && rec.Value == ""
	})
	if rec.Value == "" {
		bad = append(bad, domain.FieldError{Field: c.fact.Field, Problem: "is required: write a value, or unknown"})
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

// wrong shows every problem beside its input and goes to the first.
func (c *correction) wrong(bad domain.Invalid) {
	at := map[string]*ui.Field{"source": c.from, "as_of": c.when, "field": c.field, "program": c.field, "strength": c.strong, c.fact.Field: c.value}
	focus := map[*ui.Field]fyne.Focusable{c.from: c.source, c.when: c.asOf, c.field: c.fields, c.strong: c.strength, c.value: c.text}
	if c.fact.Words != nil {
		focus[c.value] = c.words
	}
	said := map[*ui.Field]string{c.from: "The source", c.when: "The date", c.field: "The fact", c.strong: "The strength", c.value: "The value"}
	wrong := map[*ui.Field]bool{}
	for _, b := range bad {
		f := at[b.Field]
		if f == nil {
			f = c.value
		}
		f.Problem(said[f] + " " + b.Problem)
		wrong[f] = true
	}
	c.column.Refresh()
	c.dialog.Fit()
	for _, f := range c.inputs() {
		if wrong[f] {
			c.dialog.Focus(focus[f])
			return
		}
	}
}

// remove takes the correction away, so that the catalog's value holds again.
func (c *correction) remove() {
	before, own := c.old()
	if !own {
		return
	}
	if err := c.p.app.Corrections.Delete(context.Background(), before.ID); err != nil {
		c.p.host.Fail("The correction was not taken away; the fact is as it was.", err)
		return
	}
	c.hide()
	c.p.host.Say(ui.Notice{Text: c.fact.Label + " is the catalog's again", Undo: c.p.host.Undo})
}
