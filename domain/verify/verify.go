package verify

import (
	"cmp"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/outreach"
	"secondlook/domain/plan"
	"secondlook/domain/standing"
)

type stateWords struct{}

func (stateWords) Words() []string { return []string{"unknown", "old", "not verified", "verified"} }

// State says what is known of what is asked.
type State = domain.Enum[stateWords]

// The states, the most open first.
const (
	Unknown    State = iota
	Old              // known, and too old or undated (A1)
	Unverified       // known, and the applicant has not verified it this season
	Verified
)

// Rules are the settings that the package goes by.
type Rules struct {
	VisaDays    int     // after which what is known of a visa is old (S25)
	FreshMonths int     // after which any other fact is (A1)
	FollowDays  int     // after which to ask again
	Doubt       float64 // how often a known fact turns out to be another one, 0..1
}

// RulesOf reads the settings of a reference set.
func RulesOf(r *chance.Reference) Rules {
	value := func(name string) float64 {
		row, _ := r.Row(name)
		return row.Value
	}
	return Rules{
		VisaDays: int(value("set.visa_days")), FreshMonths: int(value("set.fresh_months")),
		FollowDays: int(value("set.follow_up_days")), Doubt: value("set.verify_doubt"),
	}
}

// A Question is one fact of a program of the list that concerns the applicant,
// with what is known of it.
type Question struct {
	Program *domain.Program
	Field   string // what is asked, see [Fields]
	By      string // the field that answers it, such as "no_minimum_score"; "": nothing does
	Topic   Topic
	State   State
	Value   string             // of the field that answers
	From    domain.Provenance  // likewise
	Own     *domain.Correction // the applicant's own word on it; nil: the catalog's
	Age     int                // days since it was true; -1: unknown or undated
	Sent    bool               // the application is sent, and paid
	Invited bool               // the program has invited: no chance of an interview hangs on it
	Refuses bool               // the program takes no messages (A3)
	Asked   *domain.Correspondence
	Since   int         // days since it was asked
	Again   domain.Date // the day to ask again; zero: nobody waits for an answer

	Stake plan.Stake // what hangs on the answer
	Known bool       // something hangs on it that the engine reads
	Cents int64      // of fees that are saved if the answer closes the program
	Worth float64    // what the order goes by: the stake, and of a known fact a share of it
}

// Waits reports whether it was asked and no answer has come.
func (q *Question) Waits() bool { return q.Asked != nil && q.Asked.Replied.IsZero() }

// Settle is the field that an answer is written to.
func (q *Question) Settle() string { return cmp.Or(q.By, q.Field) }

// Open reports whether there is something to find out or to confirm.
func (q *Question) Open() bool { return q.State != Verified }

// A Listed is a program of the list that has not declined.
type Listed struct {
	*domain.Program
	Sent    bool
	Invited bool  // it has invited or interviewed: only visas are asked
	Cents   int64 // what leaving it out would save
}

// Input is what questions come from.
type Input struct {
	Profile     domain.Profile
	Standing    *standing.Standing
	List        []Listed
	Corrections []domain.Correction
	Rules       Rules
	// Stakes works out what hangs on the fields of programs; nil: nothing is known.
	Stakes func(asked func(*domain.Program) []string) []plan.Stake
}

// Of lists the questions about the programs of a list in the order of what their
// answers are worth (A10). Where two are worth the same the dearer fee comes
// first, then what is known least, then the list's own order.
func Of(in Input) []Question {
	b := &builder{Input: in, today: in.Standing.Today, opens: domain.SeasonOpens(in.Standing.Season)}
	for i := range in.List {
		b.ask(&in.List[i])
	}
	b.weigh()
	slices.SortStableFunc(b.out, func(x, y Question) int {
		return cmp.Or(cmp.Compare(y.Worth, x.Worth), cmp.Compare(y.Cents, x.Cents), cmp.Compare(x.State, y.State))
	})
	return b.out
}

// A builder gathers questions.
type builder struct {
	Input
	today, opens domain.Date
	out          []Question
}

// ask adds the questions about one program. A fact that answers two of them is
// one question. What has invited has screened already: only visas are asked.
func (b *builder) ask(p *Listed) {
	who := Asker{b.Standing, b.Profile.Applicant.USGraduate(), p.Sent}
	refuses, _ := outreach.Refuses(p.Program)
	done := map[string]bool{}
	for _, f := range fields {
		q := Question{Program: p.Program, Field: f.name, By: p.Answer(f.name), Topic: f.topic, Sent: p.Sent, Invited: p.Invited, Refuses: refuses, Age: -1}
		if p.Invited && f.topic != Visa {
			continue
		}
		if !who.Asks(p.Program, f.name) || done[q.Settle()] {
			continue
		}
		done[q.Settle()] = true
		b.known(&q)
		b.asked(&q)
		b.out = append(b.out, q)
	}
}

// known fills in what is known and how old it is.
func (b *builder) known(q *Question) {
	if q.By == "" {
		return
	}
	f, _ := domain.FieldNamed(q.By)
	q.Value, q.From, _ = f.Get(q.Program)
	for i := range b.Corrections {
		if c := &b.Corrections[i]; c.Program == q.Program.Key && c.Field == q.By {
			q.Own = c
		}
	}
	if !q.From.AsOf.Date.IsZero() {
		q.Age = q.From.AsOf.Date.DaysUntil(b.today)
	}
	fresh := q.From.AsOf.Fresh(b.today, b.Rules.FreshMonths)
	if q.Topic == Visa {
		fresh = q.Age >= 0 && q.Age <= b.Rules.VisaDays
	}
	switch {
	case !fresh:
		q.State = Old
	case q.Own != nil && !q.Own.Entered.Before(b.opens):
		q.State = Verified
	default:
		q.State = Unverified
	}
}

// asked fills in the last message of the season that asks for it.
func (b *builder) asked(q *Question) {
	for i := range b.Profile.Correspondence {
		c := &b.Profile.Correspondence[i]
		about := slices.Contains(c.Fields, q.Field) || slices.Contains(c.Fields, q.By)
		if c.Kind != domain.FactQuestion || c.Program != q.Program.Key || c.Season != b.Standing.Season || c.Sent.IsZero() || !about {
			continue
		}
		if q.Asked == nil || !c.Sent.Before(q.Asked.Sent) {
			q.Asked, q.Since = c, c.Sent.DaysUntil(b.today)
		}
	}
	if q.Waits() {
		q.Again = q.Asked.Sent.AddDays(b.Rules.FollowDays)
	}
}

// weigh works out what each answer is worth. What nobody knows, or only from an
// old source, is worth all that hangs on it; of a fact that is known and fresh
// only a share is, since most stay as they are; of one that is verified nothing.
func (b *builder) weigh() {
	if b.Stakes == nil {
		return
	}
	wanted := map[string][]string{}
	for i := range b.out {
		q := &b.out[i]
		if q.Invited {
			continue
		}
		wanted[q.Program.Key] = append(wanted[q.Program.Key], q.Field)
	}
	fees := map[string]int64{}
	for _, p := range b.List {
		if !p.Sent && !p.Invited {
			fees[p.Key] = p.Cents
		}
	}
	at := map[[2]string]plan.Stake{}
	for _, s := range b.Stakes(func(p *domain.Program) []string { return wanted[p.Key] }) {
		at[[2]string{s.Program, s.Field}] = s
	}
	for i := range b.out {
		q := &b.out[i]
		s, ok := at[[2]string{q.Program.Key, q.Field}]
		if !ok || s.Nothing() {
			continue
		}
		q.Stake, q.Known, q.Worth = s, true, max(0, s.Match.Value)
		switch q.State {
		case Verified:
			q.Worth = 0
		case Unverified:
			q.Worth *= b.Rules.Doubt
		}
		if s.Closes() && q.State != Verified {
			q.Cents = fees[q.Program.Key]
		}
	}
}

// hinted are the specialties that the guide calls likelier for an H-1B, beside
// sub-specialties.
var hinted = []string{domain.InternalMedicine, "Neurology"}

// Hint reports whether the guide calls an H-1B likelier in a specialty. It is a
// hint and no fact, and answers nothing (S25).
func Hint(specialty string) bool { return slices.Contains(hinted, specialty) }
