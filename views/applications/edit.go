package applications

import (
	"context"
	"slices"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// details are what is edited of an application beside its status.
type details struct {
	Signal    int // number of a kind
	Preferred bool
	Statement string
	Custom    domain.Customisation
	Note      string
}

// kinds are the signals to choose from: those that the specialty has in this
// season, none of them first, and the one that is chosen even if it has it no
// more.
func (p *desk) kinds(r *app.ApplicationRow) []domain.Signal {
	kinds := []domain.Signal{domain.NoSignal}
	if u := p.list.Signals[specialtyOf(r)]; u != nil && u.Known {
		kinds = append(kinds, u.Quota.Kinds()...)
	} else {
		kinds = append(kinds, domain.SingleSignal, domain.SilverSignal, domain.GoldSignal)
	}
	if !slices.Contains(kinds, r.Signal) {
		kinds = append(kinds, r.Signal)
	}
	return kinds
}

// edit asks for the signal, the preference and the note of the selected
// application.
func (p *desk) edit() {
	r := p.selected()
	if r == nil {
		return
	}
	kinds := p.kinds(r)
	words := make([]string, len(kinds))
	for i, k := range kinds {
		words[i] = domain.Capital(signalWord(k))
	}
	before := r.Application
	p.Focus()
	form.Edit[details]{
		Title:  title(r),
		Record: details{slices.Index(kinds, r.Signal), r.Preferred, r.Statement, r.Custom, r.Note},
		Fields: []form.Field[details]{
			form.Rating("signal", "Signal", func(d *details) *int { return &d.Signal }, words).
				Why(domain.Capital(signalsLine(p.list.Signals[specialtyOf(r)], p.app.Catalog().Short(specialtyOf(r))))).Wide(),
			form.YesNo("geographic_preference", "Geographic preference", "It lies in a division that I prefer", func(d *details) *bool { return &d.Preferred }).Wide(),
			statementField(p.app, func(d *details) *string { return &d.Statement }).Why(r.Use.Problem),
			customField(func(d *details) *domain.Customisation { return &d.Custom }),
			form.Note("note", "Note", func(d *details) *string { return &d.Note }).Why("For yourself; nothing is computed from it."),
		},
		Save: func(d *details) error {
			x := before
			x.Signal, x.Preferred, x.Statement, x.Custom, x.Note = kinds[d.Signal], d.Preferred, d.Statement, d.Custom, d.Note
			err := p.app.Applications.Save(context.Background(), &x)
			if err == nil {
				p.host.Say(ui.Notice{Text: title(r) + " changed", Undo: p.host.Undo})
			}
			return err
		},
		Failed: "The application was not changed.",
	}.Show(p.host)
}
