package plan

import (
	"cmp"
	"math"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"
)

type answerWords struct{}

func (answerWords) Words() []string { return []string{"move", "yes", "no", "ifonly"} }

// Answer says what kind of change a [Prospect] is.
type Answer = domain.Enum[answerWords]

// The kinds of change.
const (
	ByMove Answer = iota // the applicant does something
	IfYes                // an unknown turns out well
	IfNo                 // an unknown turns out badly
	IfOnly               // what would have been needed and cannot be done any more
)

// A Standing is how one program stands.
type Standing struct {
	chance.Estimate // of an interview, 0..1, with an 80 % range
	Verdict         screening.Verdict
}

// A Prospect is one single change and what it does to one program.
type Prospect struct {
	Answer Answer
	Kind   Kind   // of the move; meaningful for [ByMove]
	Field  string // the fact of the program that would answer; "" for moves
	Value  string // what the fact would be; "": as if there were no such rule
	Move   *Move  // nil for answers
	Title  domain.Message
	After  Standing
}

// An Outlook is what single changes do to one program.
type Outlook struct {
	Now       Standing
	Closers   int        // rules that close it
	Prospects []Prospect // the largest chance first; what worsens it last
	Opens     int        // changes in the applicant's hand that open a closed program
	Nothing   bool       // it is closed, and nothing the applicant can still do opens it
}

// Outlook works out what each single change does to one program, alone: an
// answer to each thing that is unknown of it, each move that touches it, and for
// a score that a rule closes by what would have been needed. s is a start whose
// list is that program; its moves are those of [Planner.Moves], and each answer
// is the engine's own to changed records or a changed fact.
//
// A record of the applicant that is missing, such as the day of graduation, has
// no prospect: the reasons ask for it.
func (p *Planner) Outlook(s Start) Outlook {
	s.Saved, s.Unanswered, s.Next = true, true, nil
	for i := range s.List { // letters and months are those that this program would see
		s.Profile.Applicant.Wishes = domain.Wishes{Specialties: []string{s.List[i].Specialty}, Regions: []string{s.List[i].Region}}
	}
	d := p.draft(s)
	if len(d.before.rows) == 0 {
		return Outlook{}
	}
	row := d.before.rows[0]
	o := d.before.result.Screens(row.Program)
	out := Outlook{Now: standingOf(row), Closers: row.Closers}
	out.Prospects = slices.Concat(d.answers(row, &o), d.moves(row), d.ifOnly(row, &o))
	slices.SortStableFunc(out.Prospects, func(a, b Prospect) int {
		return cmp.Or(cmp.Compare(b.After.Value, a.After.Value), cmp.Compare(a.Answer, b.Answer), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Field, b.Field))
	})
	if row.Verdict == screening.Closed {
		for _, x := range out.Prospects {
			if x.Answer == ByMove && x.Move.Possible() && x.After.Verdict != screening.Closed {
				out.Opens++
			}
		}
		out.Nothing = out.Opens == 0
	}
	return out
}

func standingOf(row *ranking.Ranked) Standing {
	return Standing{Estimate: chance.Estimate{Value: row.Chance, Low: row.Low, High: row.High}, Verdict: row.Verdict}
}

// alone is how the draft's one program stands with other records, or itself
// changed.
func (d *draft) alone(who domain.Profile, p domain.Program) Standing {
	return standingOf(&d.engine.Rank([]domain.Program{p}, who, d.Season, d.Today).Programs[0])
}

// answers are both answers to each question of the program of which one at
// least changes something.
func (d *draft) answers(row *ranking.Ranked, o *screening.Outcome) (out []Prospect) {
	for _, q := range d.ask(row, o) {
		pair := []Prospect(nil)
		for _, a := range []struct {
			answer Answer
			value  string
		}{{IfYes, q.yes}, {IfNo, q.no}} {
			if p, ok := d.answered(row.Program, q.field, a.value); ok {
				title := domain.Msg("plan.answer", domain.Msg("field."+q.field), a.value)
				if a.value == "" {
					title = domain.Msg("plan.answer.none", domain.Msg("field."+q.field))
				}
				pair = append(pair, Prospect{Answer: a.answer, Field: q.field, Value: a.value, Title: title, After: d.alone(d.Profile, p)})
			}
		}
		if slices.ContainsFunc(pair, func(x Prospect) bool { return x.After.changes(row) }) {
			out = append(out, pair...)
		}
	}
	return out
}

// changes reports whether a program then stands otherwise than it does.
func (s Standing) changes(row *ranking.Ranked) bool {
	return s.Verdict != row.Verdict || math.Abs(s.Value-row.Chance) > least
}

// moves are the moves that touch the program, late ones and those that wait for
// another one among them. An advocate whom the records do not know is one too.
func (d *draft) moves(row *ranking.Ranked) (out []Prospect) {
	found := append(d.candidates(), d.anyone(row.Program)...)
	for i := range found {
		m := &found[i]
		if m.Kind == Swap || m.late {
			continue // it changes the list, or only what binds after the interview
		}
		if m.Kind == Signal || m.Kind == Preference {
			m.Why = domain.Message{Key: m.Why.Key + ".one", Args: m.Why.Args}
		}
		if after := d.alone(m.Change(d.base).Profile, *row.Program); after.changes(row) && after.Value >= row.Chance {
			out = append(out, Prospect{Answer: ByMove, Kind: m.Kind, Move: m, Title: m.Title, After: after})
		}
	}
	return out
}

// anyone is somebody of the program who would speak for the applicant, where
// the records know nobody.
func (d *draft) anyone(p *domain.Program) []Move {
	_, spoken := d.standing.Speaker(p.Key)
	if spoken || !d.reachable(p.Key) || len(d.advocates()) > 0 {
		return nil
	}
	m := Move{Kind: Advocate, Key: "anyone", Program: p.Key, Title: domain.Msg("plan.advocate.anyone"), Why: domain.Msg("plan.advocate.anyone.why")}
	m.Change = func(s State) State {
		s.Profile.People = append(slices.Clone(s.Profile.People), domain.Person{Name: "?", Programs: []string{p.Key}, Advocate: true})
		return s
	}
	d.window(&m, d.setting("set.advocate_days"), d.Calendar.RankingOpens)
	return []Move{m}
}

// ifOnly is what a score would have needed to be where a minimum closes the
// program: a passed examination cannot be retaken.
func (d *draft) ifOnly(row *ranking.Ranked, o *screening.Outcome) (out []Prospect) {
	for _, x := range []struct {
		screen screening.Name
		exam   domain.ExamKind
		least  int
	}{{screening.Step1, domain.Step1, row.Program.MinStep1.Value}, {screening.Step2, domain.Step2CK, row.Program.MinStep2.Value}} {
		st := d.standing.Steps[x.exam]
		if s := o.Screens[x.screen]; !o.Asked[x.screen] || s.Result != screening.Fail || s.Strength != domain.Strict || !st.Passed || st.Score == 0 {
			continue
		}
		who := d.Profile
		who.Exams = slices.Clone(who.Exams)
		for i, e := range who.Exams {
			if e.Kind == x.exam && e.Score == st.Score && e.Date == st.Date {
				who.Exams[i].Score = x.least
			}
		}
		out = append(out, Prospect{Answer: IfOnly, Title: domain.Msg("plan.ifonly", x.exam.String(), x.least, st.Score), After: d.alone(who, *row.Program)})
	}
	return out
}
