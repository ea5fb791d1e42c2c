package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/soap"
)

// saveUnfilled keeps unfilled programs of one season in one step: all of them or
// none. What breaks the rules of SOAP – a 46th application, one that would be sent
// during a round, a second accepted offer – comes back as a [domain.Invalid].
func (a *App) saveUnfilled(ctx context.Context, what string, changed ...*domain.SOAPProgram) error {
	if len(changed) == 0 {
		return nil
	}
	before, err := a.SOAPPrograms.List(ctx)
	if err != nil {
		return fmt.Errorf("read the unfilled programs: %w", err)
	}
	if err := a.ready(ctx); err != nil {
		return err
	}
	after := slices.Clone(before)
	for _, s := range changed {
		if err := s.Validate(); err != nil {
			return err
		}
		i := slices.IndexFunc(before, func(o domain.SOAPProgram) bool { return s.ID != 0 && o.ID == s.ID })
		if i < 0 {
			after = append(after, *s)
		} else {
			after[i] = *s
		}
		if i < 0 || before[i].Applied != s.Applied {
			if err := soap.CheckApplied(soap.CalendarOf(a.catalog, s.Season), s.Applied); err != nil {
				return err
			}
		}
	}
	if err := a.checkUnfilled(before, after); err != nil {
		return err
	}
	return a.edit(ctx, what, func(t Tables) error {
		for _, s := range changed {
			if err := t.SOAPPrograms().Save(ctx, s); err != nil {
				return err
			}
		}
		return nil
	})
}

// checkUnfilled wants every season of what would be kept to obey the rules of
// SOAP.
func (a *App) checkUnfilled(before, after []domain.SOAPProgram) error {
	seen := map[int]bool{}
	for _, s := range slices.Concat(before, after) {
		if seen[s.Season] {
			continue
		}
		seen[s.Season] = true
		limit, _ := a.soapLimit(s.Season)
		if err := soap.Check(before, after, soap.CalendarOf(a.catalog, s.Season), limit.Value, a.cfg.Now()); err != nil {
			return err
		}
	}
	return nil
}

// deleteUnfilled takes an unfilled program off the list, unless an application to
// it is sent.
func (a *App) deleteUnfilled(ctx context.Context, id domain.ID) error {
	before, err := a.SOAPPrograms.List(ctx)
	if err != nil {
		return fmt.Errorf("read the unfilled programs: %w", err)
	}
	if err := a.ready(ctx); err != nil {
		return err
	}
	after := slices.DeleteFunc(slices.Clone(before), func(s domain.SOAPProgram) bool { return s.ID == id })
	if err := a.checkUnfilled(before, after); err != nil {
		return err
	}
	return a.edit(ctx, "delete the unfilled program", func(t Tables) error { return t.SOAPPrograms().Delete(ctx, id) })
}

// unfilledSince wants what is stored now to be no more applications than there are,
// set against what was stored before: a step that is taken back, or a version that
// is brought back, takes a note back and sends nothing.
func (a *App) unfilledSince(ctx context.Context, before []domain.SOAPProgram) error {
	after, err := a.cfg.Store.SOAPPrograms().List(ctx) // which nobody has been told of yet
	if err != nil {
		return err
	}
	if err := a.ready(ctx); err != nil {
		return err
	}
	was := slices.Clone(before)
	for i := range was {
		was[i].ID = 0 // only how many there are is compared
	}
	return a.checkUnfilled(was, after)
}

// unfilledRecords returns the stored records with the given IDs, in their order.
func (a *App) unfilledRecords(ctx context.Context, ids []domain.ID) (out []*domain.SOAPProgram, err error) {
	all, err := a.SOAPPrograms.List(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the unfilled programs: %w", err)
	}
	for _, id := range ids {
		i := slices.IndexFunc(all, func(s domain.SOAPProgram) bool { return s.ID == id })
		if i < 0 {
			return nil, domain.ErrNotFound
		}
		out = append(out, &all[i])
	}
	return out, nil
}

// ChooseSOAP notes for unfilled programs what the applicant means to do, in one
// step. One whose application is sent cannot be skipped any more.
func (a *App) ChooseSOAP(ctx context.Context, ids []domain.ID, choice domain.SOAPChoice) error {
	list, err := a.unfilledRecords(ctx, ids)
	if err != nil {
		return err
	}
	for _, s := range list {
		if choice == domain.SOAPSkip && !s.Applied.IsZero() {
			return domain.Invalid{{Field: "choice", Problem: "cannot be to skip " + s.Name + ": the application is sent"}}
		}
		s.Choice = choice
	}
	return a.saveUnfilled(ctx, "choose unfilled programs", list...)
}

// NoteSOAPApplied notes that applications to unfilled programs are sent now, in
// one step. Those that are sent already stay as they are.
func (a *App) NoteSOAPApplied(ctx context.Context, ids []domain.ID) error {
	now, err := a.ownMoment(ctx)
	if err != nil {
		return err
	}
	list, err := a.unfilledRecords(ctx, ids)
	if err != nil {
		return err
	}
	var changed []*domain.SOAPProgram
	for _, s := range list {
		if s.Applied.IsZero() {
			s.Applied, s.Choice = now, domain.SOAPApply
			changed = append(changed, s)
		}
	}
	return a.saveUnfilled(ctx, "note applications", changed...)
}

// NoteSOAPContact notes that a program has contacted the applicant now.
func (a *App) NoteSOAPContact(ctx context.Context, id domain.ID) error {
	now, err := a.ownMoment(ctx)
	if err != nil {
		return err
	}
	list, err := a.unfilledRecords(ctx, []domain.ID{id})
	if err != nil {
		return err
	}
	list[0].Contacted = now
	return a.saveUnfilled(ctx, "note a contact", list...)
}

// NoteSOAPOffer notes what became of a program's offer in a round. Once the offer
// of another program is accepted there is none.
func (a *App) NoteSOAPOffer(ctx context.Context, id domain.ID, o domain.SOAPOffer) error {
	list, err := a.unfilledRecords(ctx, []domain.ID{id})
	if err != nil {
		return err
	}
	list[0].Offers = []domain.SOAPOffer{o}
	return a.saveUnfilled(ctx, "note an offer", list...)
}

// ownMoment is the moment of the clock in the applicant's zone, to the minute.
func (a *App) ownMoment(ctx context.Context) (domain.At, error) {
	zone, err := a.OwnZone(ctx)
	if err != nil {
		return domain.At{}, fmt.Errorf("read your time zone: %w", err)
	}
	loc, err := domain.Zone(zone)
	if err != nil {
		return domain.At{}, err
	}
	return domain.AtOf(a.cfg.Now().In(loc)), nil
}

// MoveSOAP puts an unfilled program in the place of another one of its season, by
// hand and in one step. The others keep their order.
func (a *App) MoveSOAP(ctx context.Context, season int, id, to domain.ID) error {
	list, err := a.soapList(ctx, season)
	if err != nil {
		return err
	}
	at := func(id domain.ID) int {
		return slices.IndexFunc(list, func(s domain.SOAPProgram) bool { return s.ID == id })
	}
	from, target := at(id), at(to)
	if from < 0 || target < 0 {
		return domain.ErrNotFound
	}
	moved := soap.Move(list, from, target-from)
	changed := make([]*domain.SOAPProgram, len(moved))
	for i := range moved {
		changed[i] = &moved[i]
	}
	return a.saveUnfilled(ctx, "move an unfilled program", changed...)
}

// OrderSOAP keeps the order of specialties of a season; none is the usual one.
// What was placed by hand follows the order again when loose is set.
func (a *App) OrderSOAP(ctx context.Context, season int, order []string, loose bool) error {
	seasons, err := a.Seasons.List(ctx)
	if err != nil {
		return fmt.Errorf("read the seasons: %w", err)
	}
	rec := domain.Season{Year: season}
	for _, s := range seasons {
		if s.Year == season {
			rec = s
		}
	}
	rec.SOAPOrder = nil
	for _, line := range order {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			rec.SOAPOrder = append(rec.SOAPOrder, line)
		}
	}
	if slices.EqualFunc(rec.SOAPOrder, soap.DefaultOrder(), strings.EqualFold) {
		rec.SOAPOrder = nil
	}
	if err := rec.Validate(); err != nil {
		return err
	}
	all, err := a.SOAPPrograms.List(ctx)
	if err != nil {
		return fmt.Errorf("read the unfilled programs: %w", err)
	}
	return a.edit(ctx, "keep the order", func(t Tables) error {
		if err := t.Seasons().Save(ctx, &rec); err != nil {
			return err
		}
		for _, s := range all {
			if loose && s.Season == season && s.Place > 0 {
				s.Place = 0
				if err := t.SOAPPrograms().Save(ctx, &s); err != nil {
					return err
				}
			}
		}
		return nil
	})
}
