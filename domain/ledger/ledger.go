// Package ledger sets what a season costs, as far as the tables of prices and
// the records tell, beside what was paid (S90). Every amount is in US cents.
package ledger

import (
	"cmp"
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/seasons"
)

// A Service is what the season's applications through one application service
// cost.
type Service struct {
	Name  string // such as [ERAS]
	Count int    // applications
	Cents int64
	Sent  int64 // the part of it that went with what is sent
	// Verify says that a price is borrowed from another season or secondary.
	Verify bool
	Source string // of the prices
}

// The application services.
const (
	ERAS         = "ERAS"
	ResidencyCAS = "ResidencyCAS"
)

// A Start is what a ledger is worked out from.
type Start struct {
	Profile  domain.Profile
	Catalog  *domain.Catalog
	Season   int
	Today    domain.Date
	Submits  domain.Date     // the day on which applications are sent; zero: not known
	Services []Service       // those that the season's applications go through
	Path     domain.VisaPath // the visa that the training will be on; unknown: that of the status
	State    string          // of the training, two letters; "": not known
}

// A Line is what goes to one kind of payment.
type Line struct {
	Kind      domain.PaymentKind
	About     domain.Message // what is expected; zero: nothing is
	Expected  int64          // by the tables of prices
	Paid      int64          // as noted
	Unnoted   int64          // went with what is done, and no payment of it is noted
	Planned   int64          // payments that are noted and not paid yet
	Open      int64          // still to pay
	Due       domain.Date    // of what is open; zero: no day is known
	Late      bool           // that day has passed
	IfMatched bool           // expected only after a match: it is in no sum
	Verify    bool           // a price or the day is borrowed, or rests on a secondary source
	Source    string         // of the prices, each once, as [domain.SourceSeparator] parts them
	Payments  []domain.Payment
}

// cite adds the source of a price.
func (l *Line) cite(id string) {
	switch {
	case l.Source == "":
		l.Source = id
	case !slices.Contains(strings.Split(l.Source, domain.SourceSeparator), id):
		l.Source += domain.SourceSeparator + id
	}
}

// A Book is the ledger of a season.
type Book struct {
	Season   int
	Lines    []Line // in the order of the kinds; those of which nothing is known are left out
	Expected int64
	Paid     int64
	Unnoted  int64
	Open     int64
	Later    int64 // expected after a match
	Verify   bool
}

// clerk works out one book.
type clerk struct {
	Start
	season domain.Season
	lines  map[domain.PaymentKind]*Line
}

// Of works out the ledger of a season.
func Of(s Start) *Book {
	k := &clerk{Start: s, season: seasons.Of(s.Profile, s.Season), lines: map[domain.PaymentKind]*Line{}}
	k.applications()
	k.once()
	k.match()
	k.exams()
	k.certificate()
	k.visa()
	k.license()
	k.payments()
	return k.book()
}

// line is that of a kind.
func (k *clerk) line(kind domain.PaymentKind) *Line {
	if k.lines[kind] == nil {
		k.lines[kind] = &Line{Kind: kind}
	}
	return k.lines[kind]
}

// expect adds what a kind of payment is expected to cost.
func (k *clerk) expect(kind domain.PaymentKind, cents int64, due domain.Date, about domain.Message) *Line {
	l := k.line(kind)
	l.Expected += cents
	l.About = about
	if l.Due.IsZero() {
		l.Due = due
	}
	return l
}

// price is what an item of a service costs once; ok is false where no table
// tells.
func (k *clerk) price(service, item string) (f domain.Fee, ok bool) {
	lines, from := k.Catalog.Prices(service, item, k.Season)
	if len(lines) == 0 {
		return f, false
	}
	f = lines[0]
	f.Verify = f.Verify || from != k.Season
	return f, true
}

// priced is expect for an item of a price list, n times; nil where no table
// tells its price or nothing of it is needed. done says that it was paid
// for, be it noted or not.
func (k *clerk) priced(kind domain.PaymentKind, service, item string, n int, due domain.Date, done bool, about domain.Message) *Line {
	f, ok := k.price(service, item)
	if !ok || n == 0 {
		return nil
	}
	l := k.expect(kind, f.Cents*int64(n), due, about)
	l.Verify = l.Verify || f.Verify
	l.cite(f.Source)
	if done {
		l.Unnoted += f.Cents * int64(n)
	}
	return l
}

// payments puts what was paid, or is noted as to be, beside it.
func (k *clerk) payments() {
	for _, p := range k.Profile.Payments {
		if p.Season != k.Season {
			continue
		}
		l := k.line(p.Kind)
		l.Payments = append(l.Payments, p)
		if p.Paid.IsZero() {
			l.Planned += p.Cents
		} else {
			l.Paid += p.Cents
		}
	}
}

// book closes the lines and sums them up.
func (k *clerk) book() *Book {
	b := &Book{Season: k.Season}
	for kind := domain.PaymentUnknown; kind <= domain.LastPayment; kind++ {
		l := k.lines[kind]
		if l == nil {
			continue
		}
		k.close(l)
		b.Lines = append(b.Lines, *l)
		b.Paid, b.Unnoted, b.Open, b.Verify = b.Paid+l.Paid, b.Unnoted+l.Unnoted, b.Open+l.Open, b.Verify || l.Verify
		if l.IfMatched {
			b.Later += max(0, l.Expected-l.Paid)
			continue
		}
		b.Expected += l.Expected
	}
	return b
}

// close works out what is left of a line, and by when.
func (k *clerk) close(l *Line) {
	slices.SortStableFunc(l.Payments, func(a, b domain.Payment) int {
		return cmp.Or(day(a).Compare(day(b)), cmp.Compare(a.ID, b.ID))
	})
	l.Unnoted = max(0, l.Unnoted-l.Paid)
	l.Open = l.Planned
	if !l.IfMatched {
		l.Open = max(l.Open, l.Expected-l.Paid-l.Unnoted)
	}
	if l.Open == 0 {
		l.Due = domain.Date{}
		return
	}
	for _, p := range l.Payments {
		if p.Paid.IsZero() && !p.Due.IsZero() {
			l.Due = p.Due // the first of the own days goes before the rule's
			break
		}
	}
	l.Late = !l.Due.IsZero() && l.Due.Before(k.Today)
}

// day is the day by which payments are ordered: when it was paid, else when it is due.
func day(p domain.Payment) domain.Date {
	if p.Paid.IsZero() {
		return p.Due
	}
	return p.Paid
}
