package app

import (
	"context"

	"secondlook/domain"
	"secondlook/domain/afterward"
	"secondlook/domain/ledger"
)

// A Ledger is what a season costs beside what was paid, in words.
type Ledger struct {
	*ledger.Book
	Lines   []LedgerLine // as in the book, in its order
	Status  string       // where the season's money stands
	Notes   []string     // what a person should know
	Records int          // payments that are noted
}

// A LedgerLine is what goes to one kind of payment, in words.
type LedgerLine struct {
	ledger.Line
	Name   string
	About  string // what it is for; "": nothing is expected
	Word   string // how it stands, for a chip
	Source string // of the price, as people read it; ""
}

// Ledger works out what the scope's season costs.
func (a *App) Ledger(ctx context.Context, s Scope) (*Ledger, error) {
	r, err := a.current(ctx, s)
	if err != nil {
		return nil, err
	}
	return a.ledgerOf(r), nil
}

// book is the ledger of a ranking's applicant and season.
func (a *App) book(r *Ranking) *ledger.Book {
	submits, _ := a.Catalog().FirstSubmission(r.Season)
	s := ledger.Start{
		Profile: r.Profile, Catalog: a.Catalog(), Season: r.Season, Today: a.Today(),
		Submits: r.Profile.SubmitsOn(r.Season, submits), Services: a.services(r),
	}
	program := withKey(a.programs, afterward.Where(r.Profile, r.Season))
	if s.Path, _ = afterward.PathOf(r.Profile, r.Season, program); program != nil {
		s.State = program.State
	}
	return ledger.Of(s)
}

// services sums the season's bill up by the services that it goes through.
func (a *App) services(r *Ranking) (out []ledger.Service) {
	at := map[string]int{}
	for _, line := range a.seasonBill(r).Lines {
		name := a.service(line.Row.Program.Specialty, r.Season)
		i, ok := at[name]
		if !ok {
			i = len(out)
			at[name] = i
			out = append(out, ledger.Service{Name: name, Source: a.priceSource(line.Row.Program.Specialty, r.Season)})
		}
		x := &out[i]
		x.Cents += line.Cents
		x.Verify = x.Verify || line.Verify
		if line.Place > 0 {
			x.Count++
		}
		if line.Row.Sent {
			x.Sent += line.Cents
		}
	}
	return out
}

func (a *App) ledgerOf(r *Ranking) *Ledger {
	out := &Ledger{Book: a.book(r)}
	for _, l := range out.Book.Lines {
		line := LedgerLine{Line: l, Name: a.PaymentName(l.Kind), Word: a.ledgerWord(l), Source: a.cite(l.Source)}
		if !l.About.IsZero() {
			line.About = a.cfg.Words.Render(l.About)
		}
		out.Records += len(l.Payments)
		out.Lines = append(out.Lines, line)
	}
	out.Status = a.say("fees.status", Money(out.Paid), Money(out.Open))
	if out.Unnoted > 0 {
		out.Notes = append(out.Notes, a.say("fees.unnoted", Money(out.Unnoted)))
	}
	if out.Later > 0 {
		out.Notes = append(out.Notes, a.say("fees.later", Money(out.Later)))
	}
	if out.Verify {
		out.Notes = append(out.Notes, a.say("fees.verify"))
	}
	return out
}

// PaymentName is the name of a kind of payment.
func (a *App) PaymentName(kind domain.PaymentKind) string { return a.say("fees.kind." + kind.String()) }

// ledgerWord says how a line stands.
func (a *App) ledgerWord(l ledger.Line) string {
	switch {
	case l.Late:
		return a.say("fees.word.late")
	case l.Open > 0:
		return a.say("fees.word.open")
	case l.IfMatched && l.Paid < l.Expected:
		return a.say("fees.word.matched")
	case l.Unnoted > 0:
		return a.say("fees.word.unnoted")
	}
	return a.say("fees.word.paid")
}
