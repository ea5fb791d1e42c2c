package start

import (
	"context"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// one asks for fields of a record of which there is one.
type one[T app.Record] struct {
	host ui.Host
	form *form.Form[T]
	load func() (T, error)
	save func(*T) error
}

func newOne[T app.Record](g *guide, title, why string, fields []form.Field[T], load func() (T, error), save func(*T) error) part {
	o := &one[T]{host: g.p.host, load: load, save: save}
	o.form = form.New(g.p.host, form.Section[T]{Title: title, Why: why, Fields: fields})
	g.hear(&o.form.OnSave, &o.form.OnResize, &o.form.OnReveal)
	return o
}

func (o *one[T]) object() fyne.CanvasObject { return o.form.Object() }
func (o *one[T]) typed() bool               { return o.form.Changed() }
func (o *one[T]) focus()                    { o.form.Focus("") }

func (o *one[T]) read()  { o.fill(o.form.Show) }
func (o *one[T]) renew() { o.fill(o.form.Renew) }

// fill shows the record as it is stored.
func (o *one[T]) fill(show func(T)) {
	rec, err := o.load()
	if err != nil {
		o.host.Fail("Your records could not be read.", err)
		return
	}
	show(rec)
}

func (o *one[T]) keep() bool { return form.Keep(o.form, nil, o.save, notKept) }

const notKept = "That could not be kept; it stays in the form."

// many asks for any number of records: it lists those that there are, above a
// form for one more.
type many[T app.Record] struct {
	host ui.Host
	spec manySpec[T]
	form *form.Form[T]
	list *ui.Stack
	box  *ui.Stack
}

// A manySpec says how the records of one kind are asked for.
type manySpec[T app.Record] struct {
	title, why, add string
	one             string // how one is called, such as "exam"
	table           *app.Collection[T]
	fresh           T // what the form begins with
	line            func(T) string
	mark            func(T) (word string, tone ui.Tone) // how it counts
	id              func(T) domain.ID
	again           func(kept T) T // what the form begins with after one was added; nil: fresh
	check           func(T) error
	fields          []form.Field[T]
}

func newMany[T app.Record](g *guide, s manySpec[T]) part {
	m := &many[T]{host: g.p.host, spec: s, list: ui.NewStack(theme.Gap4)}
	m.form = form.New(g.p.host, form.Section[T]{Fields: s.fields})
	add := ui.NewButton(ui.Action{Text: s.add, Do: func() {
		if m.keep() {
			m.focus()
		}
	}})
	var items []fyne.CanvasObject
	if s.title != "" {
		items = append(items, ui.Heading(s.title))
	}
	if s.why != "" {
		items = append(items, ui.Second(s.why))
	}
	m.box = ui.NewStack(theme.Gap12, append(items, m.list, m.form.Object(), ui.Row(add))...)
	g.hear(&m.form.OnSave, &m.form.OnResize, &m.form.OnReveal)
	return m
}

func (m *many[T]) object() fyne.CanvasObject { return m.box }
func (m *many[T]) typed() bool               { return m.form.Changed() }
func (m *many[T]) focus()                    { m.form.Focus("") }

// read lists the records and empties the form.
func (m *many[T]) read() {
	m.renew()
	m.form.Show(m.spec.fresh)
}

// renew lists the records, each with its mark and ways to change it and to take
// it away.
func (m *many[T]) renew() {
	all, err := m.spec.table.List(context.Background())
	if err != nil {
		m.host.Fail("Your records could not be read.", err)
		return
	}
	var items []fyne.CanvasObject
	for _, rec := range all {
		word, tone := m.spec.mark(rec)
		ways := ui.Row(ui.NewLink("change", func() { m.change(rec) }), ui.NewLink("take away", func() { m.drop(rec) }))
		items = append(items, ui.Beside(ui.Marked(ui.NewChip(word, tone), ui.NewParagraph(m.spec.line(rec), ui.Style{})), ways))
	}
	m.list.Set(items...)
	m.list.Hidden = len(items) == 0
	m.box.Refresh()
	m.form.OnResize()
}

// change opens a record in a dialog.
func (m *many[T]) change(rec T) {
	form.Edit[T]{
		Title: "Change the " + m.spec.one, Record: rec, Fields: m.spec.fields, Check: m.spec.check,
		Save: func(rec *T) error {
			err := m.spec.table.Save(context.Background(), rec)
			m.renew()
			return err
		},
		Failed: notKept,
	}.Show(m.host)
}

// drop takes a record away.
func (m *many[T]) drop(rec T) {
	if err := m.spec.table.Delete(context.Background(), m.spec.id(rec)); err != nil {
		m.host.Fail("That could not be taken away.", err)
		return
	}
	m.renew()
	m.focus()
	m.host.Say(ui.Notice{Text: m.spec.line(rec) + " is taken away", Undo: m.host.Undo})
}

// keep adds the record in the form to the list.
func (m *many[T]) keep() bool {
	var kept T
	save := func(rec *T) error {
		err := m.spec.table.Save(context.Background(), rec)
		kept = *rec
		return err
	}
	if !form.Keep(m.form, m.spec.check, save, notKept) {
		return false
	}
	m.renew()
	next := m.spec.fresh
	if m.spec.again != nil {
		next = m.spec.again(kept)
	}
	m.form.Show(next)
	return true
}
