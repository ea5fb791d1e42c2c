package app

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"secondlook/domain"
	"secondlook/domain/letters"
	"secondlook/domain/nrmp"
	"secondlook/domain/papers"
	"secondlook/domain/screening"
	"secondlook/domain/seasons"
	"secondlook/domain/soap"
)

// A SOAPDesk is where the applicant stands in SOAP at a moment, in words.
type SOAPDesk struct {
	Season     int
	Zone       string // that the applicant lives by
	Clock      SOAPClock
	Rounds     []SOAPRound
	Eligible   domain.YesNo
	Verdict    string // who may take part, in a sentence
	Conditions []SOAPLine
	Ready      []SOAPLine
	ReadyWords string // how many are missing, and until when
	Missing    int
	Due        domain.Date // by which all of it should be there; zero: not known
	Days       int         // from today to the Monday of Match Week, negative after it
	Count      soap.Count
	CountWords string // "12 sent, 3 chosen, 30 of 45 left"
	Verify     string // what the number of applications rests on, to verify; "": nothing is
	Rows       []SOAPRow
	Order      []string
	OwnOrder   bool   // it is the applicant's, or some programs are placed by hand
	Accepted   string // the name of the program whose offer is accepted; ""
	Lists      []int  // the past seasons of which there is a list
	Notice     string // that the list must not be shared
	Contact    string // that no program may be contacted first; "": it may
	calendar   soap.Calendar
}

// A SOAPClock is the phase of Match Week in words.
type SOAPClock struct {
	soap.Clock
	Title  string
	Left   string   // "37 minutes left"; "" where nothing comes after
	Until  string   // "until Thu 18 Mar 2027, 14:00 ET (your 19:00)"
	May    []string // what may be done now, and what not
	Verify bool     // the dates are to be verified
}

// A SOAPRound is an offer round in both zones.
type SOAPRound struct {
	soap.Round
	Words string // "Thu 18 Mar, 09:00–11:00 ET"
	Own   string // "14:00–16:00", with the day where it is another one
}

// A SOAPLine is one thing that SOAP asks for.
type SOAPLine struct {
	Key  string
	Is   domain.YesNo
	Text string
	Do   string // what to do about it; ""
	Spot Spot
}

// A SOAPRow is an unfilled program with what is known of it.
type SOAPRow struct {
	domain.SOAPProgram
	Number    int // in the order, from 1
	Group     string
	OneYear   bool
	Catalog   *domain.Program // nil: the catalog does not hold it
	Ranked    *Row            // by the rules that are known of it
	Screens   string          // where these stand
	Closed    bool
	Open      bool
	Takes     bool              // it takes one of the applications
	Statement *domain.Statement // that suits it; nil: none
	Letters   []domain.LetterRef
	Past      soap.Past
	PastWords string // "unfilled in 2024 and 2026"; ""
	Warn      string // "one year, no onward seat"; ""
	Offer     string // "offer in round 2: open"; ""
	Answer    domain.SOAPAnswer
	Told      string // what the contact is: "contacted you 17 Mar, 10:12", "do not contact"
}

// SOAP works out where the scope's applicant stands in SOAP at the moment of the
// clock.
func (a *App) SOAP(ctx context.Context, s Scope) (*SOAPDesk, error) {
	p, err := a.scoped(ctx, &s)
	if err != nil {
		return nil, err
	}
	programs, err := a.Programs(ctx)
	if err != nil {
		return nil, err
	}
	zone := p.Applicant.Zone
	if zone == "" {
		if zone, err = a.OwnZone(ctx); err != nil {
			return nil, fmt.Errorf("read your time zone: %w", err)
		}
	}
	now := a.cfg.Now()
	d := &SOAPDesk{Season: s.Season, Zone: zone, calendar: soap.CalendarOf(a.catalog, s.Season), Notice: a.say("soap.notice")}
	d.Order, d.OwnOrder = orderOf(p, s.Season)
	a.soapCount(d, p)
	a.soapEligible(d, p, now)
	a.soapReady(d, p)
	a.soapRows(d, p, programs, now)
	a.soapClock(d, now)
	return d, nil
}

// orderOf is the order of specialties of a season, and whether it is the
// applicant's own.
func orderOf(p domain.Profile, season int) (order []string, own bool) {
	if own := seasons.Of(p, season).SOAPOrder; len(own) > 0 {
		return own, true
	}
	return soap.DefaultOrder(), false
}

// soapLimit is how many applications SOAP takes in a season; zero: not known.
func (a *App) soapLimit(season int) (domain.Limit, bool) {
	return a.catalog.Limit(season, domain.LimitSOAP)
}

func (a *App) soapCount(d *SOAPDesk, p domain.Profile) {
	limit, ok := a.soapLimit(d.Season)
	d.Count = soap.CountOf(p.SOAPPrograms, d.Season, limit.Value)
	d.CountWords = a.say("soap.count", d.Count.Sent, d.Count.Chosen, d.Count.Left(), limit.Value)
	switch {
	case !ok:
		d.CountWords = a.say("soap.count.nolimit", d.Count.Sent, d.Count.Chosen)
	case limit.Verify:
		d.Verify = a.say("soap.limit.verify", limit.Value, a.cite(limit.Source))
	}
}

func (a *App) soapEligible(d *SOAPDesk, p domain.Profile, now time.Time) {
	e := soap.Eligible(p, d.calendar, nrmp.Of(p, a.catalog, a.reference(), d.Season, now), now)
	d.Eligible = e.Is
	d.Verdict = a.say("soap.eligible." + cmp.Or(e.Is.String(), "unknown"))
	for _, c := range e.Conditions {
		d.Conditions = append(d.Conditions, SOAPLine{Key: c.Key, Is: c.Is, Text: a.cfg.Words.Render(c.Text), Do: a.rendered(c.Do)})
	}
}

func (a *App) soapReady(d *SOAPDesk, p domain.Profile) {
	ref := a.reference()
	value := func(row string) int {
		c, _ := ref.Row(row)
		return int(c.Value)
	}
	f := papers.Of(p, a.catalog, ref, d.Season, a.Today())
	r := soap.Ready(p, f, d.calendar, d.Order, value("set.soap_ready_days"), value("set.letters_program"), a.Today())
	d.Missing, d.Due, d.Days = r.Missing(), r.Due, r.Days
	for _, it := range r.Items {
		line := SOAPLine{Key: it.Key, Is: domain.SaysNo, Text: a.cfg.Words.Render(it.What), Do: a.rendered(it.Why), Spot: spotOf(it.At)}
		if it.Done {
			line.Is = domain.SaysYes
		}
		if it.Key == "reachable" {
			line.Spot = Spot{}
		}
		d.Ready = append(d.Ready, line)
	}
	switch {
	case d.Missing == 0:
		d.ReadyWords = a.say("soap.ready.all")
	case !r.Known:
		d.ReadyWords = a.say("soap.ready.missing", d.Missing)
	case a.Today().After(r.Due):
		d.ReadyWords = a.say("soap.ready.late", d.Missing, r.Due)
	default:
		d.ReadyWords = a.say("soap.ready.due", d.Missing, r.Due, a.Today().DaysUntil(r.Due))
	}
}

// soapRows puts the season's unfilled programs in order, each with what the rules
// say of it.
func (a *App) soapRows(d *SOAPDesk, p domain.Profile, programs []domain.Program, now time.Time) {
	inCatalog := map[string]*domain.Program{}
	for i := range programs {
		inCatalog[programs[i].Key] = &programs[i]
	}
	institution := func(key string) string {
		if p := inCatalog[key]; p != nil {
			return p.Institution
		}
		return ""
	}
	years, _ := a.reference().Row("set.soap_history_years")
	archive := soap.NewArchive(p.SOAPPrograms, d.Season, int(years.Value), institution)
	d.Lists = archive.Lists()
	var unfilled []domain.SOAPProgram
	var judged []domain.Program
	for _, s := range p.SOAPPrograms {
		if s.Season == d.Season {
			unfilled = append(unfilled, s)
			judged = append(judged, a.unfilledProgram(s, inCatalog[s.Program], d.toldOn(a.Today())))
		}
	}
	rows := a.rank(judged, p, d.Season).byProgram()
	candidates := make([]soap.Candidate, len(unfilled))
	for i, s := range unfilled {
		row := rows[judged[i].Key]
		candidates[i] = soap.Candidate{SOAPProgram: s, Open: row.Verdict == screening.Open, Closed: row.Verdict == screening.Closed, Chance: row.Chance}
	}
	book := letters.NewBook(p, a.catalog.Regions, func(key string) *domain.Program { return inCatalog[key] }, letters.RulesOf(a.reference()))
	for n, c := range soap.Order(candidates, d.Order) {
		row := rows[unfilledKey(c.SOAPProgram)]
		x := SOAPRow{
			SOAPProgram: c.SOAPProgram, Number: n + 1, Group: soap.GroupOf(c.SOAPProgram), OneYear: soap.OneYear(c.SOAPProgram),
			Catalog: inCatalog[c.Program], Ranked: row, Screens: a.ScreensWords(row), Closed: c.Closed, Open: c.Open, Takes: soap.Takes(c.SOAPProgram),
			Past: archive.Of(c.SOAPProgram, institution),
		}
		x.Statement = statementOf(p.Statements, x, row.Program.Region)
		for _, pick := range book.Propose([]letters.Case{{Key: row.Program.Key, Program: row.Program}}, true)[0].Add {
			if p.Letters[pick.Letter].InHand() {
				x.Letters = append(x.Letters, pick.Ref)
			}
		}
		d.OwnOrder = d.OwnOrder || c.Place > 0
		if soap.Accepted(c.SOAPProgram) && d.Accepted == "" {
			d.Accepted = c.Name
		}
		a.soapWords(d, &x, now)
		d.Rows = append(d.Rows, x)
	}
}

// statementOf finds the statement that suits a program: that for its line of the
// order, of a single year else that of its specialty.
func statementOf(all []domain.Statement, x SOAPRow, region string) *domain.Statement {
	for _, line := range []string{x.Group, x.Specialty} {
		if i := soap.StatementFor(all, line, region); i >= 0 {
			return &all[i]
		}
	}
	return nil
}

// unfilledKey is the key by which an unfilled program is judged: that of the
// catalog, else one that no catalog has.
func unfilledKey(s domain.SOAPProgram) string {
	if s.Program != "" {
		return s.Program
	}
	return fmt.Sprintf("soap %d %s", s.ID, s.Identity())
}

// toldOn is the day of which the list of unfilled programs is: the Monday of Match
// Week, as far as that has come.
func (d *SOAPDesk) toldOn(today domain.Date) domain.Date {
	monday, ok := d.calendar.Begins(soap.Told, 0)
	if day := domain.DateOf(monday); ok && !day.After(today) {
		return day
	}
	return today
}

// unfilledProgram is the program as it is judged: that of the catalog with what
// the list says of visas, or, where the catalog lacks it, what the list alone
// tells. The rest stays unknown.
func (a *App) unfilledProgram(s domain.SOAPProgram, known *domain.Program, on domain.Date) domain.Program {
	p := domain.Program{Name: s.Name, Specialty: s.Specialty, Track: s.Track, City: s.City, State: s.State}
	if known != nil {
		p = known.Clone()
	} else {
		p.Region = a.catalog.Regions.Find(s.City, "", s.State)
	}
	p.Key = unfilledKey(s)
	told := domain.Provenance{Source: a.say("soap.source"), AsOf: domain.AsOf{Date: on}}
	if s.VisaJ1 != domain.AnswerUnknown {
		p.VisaJ1 = domain.Fact[domain.Answer]{Value: s.VisaJ1, Known: true, Provenance: told}
	}
	if s.VisaH1B != domain.AnswerUnknown {
		p.VisaH1B = domain.Fact[domain.Answer]{Value: s.VisaH1B, Known: true, Provenance: told}
	}
	return p
}

// soapList returns the stored unfilled programs of a season in the order of the
// desk.
func (a *App) soapList(ctx context.Context, season int) ([]domain.SOAPProgram, error) {
	d, err := a.SOAP(ctx, Scope{Season: season})
	if err != nil {
		return nil, err
	}
	out := make([]domain.SOAPProgram, len(d.Rows))
	for i := range d.Rows {
		out[i] = d.Rows[i].SOAPProgram
	}
	return slices.Clip(out), nil
}

// UnfilledBefore says how often a program of the catalog was unfilled in the
// seasons before today's, as far as lists of them are in the records; "" where
// there is none.
func (a *App) UnfilledBefore(ctx context.Context, key string) (string, error) {
	all, err := a.SOAPPrograms.List(ctx)
	if err != nil || len(all) == 0 {
		return "", err
	}
	programs, err := a.Programs(ctx)
	if err != nil {
		return "", err
	}
	byKey := map[string]*domain.Program{}
	for i := range programs {
		byKey[programs[i].Key] = &programs[i]
	}
	p := byKey[key]
	if p == nil {
		return "", nil
	}
	institution := func(key string) string {
		if p := byKey[key]; p != nil {
			return p.Institution
		}
		return ""
	}
	years, _ := a.reference().Row("set.soap_history_years")
	archive := soap.NewArchive(all, a.Season(), int(years.Value), institution)
	return a.pastWords(archive.Of(domain.SOAPProgram{Program: p.Key, Name: p.Name, Specialty: p.Specialty, State: p.State}, institution)), nil
}
