package app

import (
	"context"
	"fmt"
	"slices"

	"secondlook/domain"
	"secondlook/domain/plan"
	"secondlook/domain/portfolio"
	"secondlook/domain/screening"
	"secondlook/domain/verify"
)

// A Verification is what has to be asked of the programs of the season's list, in
// words, in the order of what the answers are worth.
type Verification struct {
	Season    int
	Questions []VerifyQuestion
	Listed    bool   // there is a saved list
	How       string // how the worth is reckoned
}

// A VerifyQuestion is one fact of a program to find out or to confirm, in words.
type VerifyQuestion struct {
	verify.Question
	Label   string // what is asked, such as "J-1 visa"
	Is      string // what is known; "unknown"
	Cite    string // where it was read, and of when; "" of what is unknown
	Word    string // how it stands, for a chip
	Ask     string // what was asked and when, or that it was answered; ""
	Size    string // what the answer is worth, in a word; "" where nothing hangs on it
	Stakes  string // how the program stands with either answer
	Saves   string // the fee that is saved if the answer closes it; ""
	Hint    string // what the guide hints at, which is no fact; ""
	Wording string // what the source says, word for word; ""
	Notes   string // what the catalog has of it in words; ""
}

// Verification works out what a scope's applicant has to verify.
func (a *App) Verification(ctx context.Context, s Scope) (*Verification, error) {
	n, err := a.present(ctx, s)
	if err != nil {
		return nil, err
	}
	corrections, err := a.Corrections.List(ctx)
	if err != nil {
		return nil, fmt.Errorf("read your corrections: %w", err)
	}
	r, rules := n.ranking, verify.RulesOf(a.reference())
	out := &Verification{Season: r.Season, Listed: n.saved, How: a.say("verify.how", Percent(rules.Doubt))}
	in := verify.Input{Profile: r.Profile, Standing: r.result.Standing, Corrections: corrections, Rules: rules}
	var list []domain.Program
	for _, row := range applications(r) {
		if !row.Declined {
			in.List = append(in.List, verify.Listed{Program: row.Program, Sent: row.Sent, Invited: hasInvited(row), Cents: a.spared(r, row)})
			list = append(list, *row.Program)
		}
	}
	in.Stakes = func(asked func(*domain.Program) []string) []plan.Stake {
		start := plan.Start{Profile: r.Profile, Season: r.Season, Today: n.at.day, Calendar: n.calendar, Ranking: r.result, List: list}
		return a.planner().Stakes(start, asked)
	}
	for _, q := range verify.Of(in) {
		out.Questions = append(out.Questions, a.verifyQuestion(q))
	}
	return out, nil
}

// hasInvited reports whether a program has invited or interviewed the applicant,
// be it that no day is found yet.
func hasInvited(row *Row) bool { return row.Heard == domain.HasInvited || row.Heard == domain.Waits }

// spared is what the last application of a program's specialty costs, which
// leaving the program out would save. What is sent is paid.
func (a *App) spared(r *Ranking, row *Row) int64 {
	if row.Sent {
		return 0
	}
	tiers, _ := a.tiers(row.Program.Specialty, r.Season)
	return portfolio.Marginal(tiers, a.seasonBill(r).count(row.Program.Specialty))
}

// verifyQuestion finds the words for a question.
func (a *App) verifyQuestion(q verify.Question) VerifyQuestion {
	out := VerifyQuestion{Question: q, Label: a.say("field." + q.Field), Is: a.say("verify.unknown"), Word: a.say("verify.state." + q.State.String())}
	if q.By != "" {
		row, _ := a.fact(q.Program, q.By)
		out.Is, out.Cite = row.Text(), domain.Dots(row.Source, a.verifyAge(q))
		if q.By != q.Field {
			out.Is = domain.Dots(row.Label, row.Text())
		}
	}
	if q.Own != nil {
		out.Wording = q.Own.Wording
	}
	if notes, ok := q.Program.Policy("visa_notes"); ok && q.Topic == verify.Visa {
		out.Notes = notes.Text
	}
	if q.Field == "visa_h1b" && q.State != verify.Verified && verify.Hint(q.Program.Specialty) {
		out.Hint = a.say("verify.hint")
	}
	out.Ask = a.askedWords(q)
	a.stakeWords(&out)
	return out
}

// verifyAge says of when a fact is.
func (a *App) verifyAge(q verify.Question) string {
	switch {
	case q.Age < 0:
		return a.say("verify.undated")
	case q.From.AsOf.Text != "":
		return q.From.AsOf.Text
	}
	return Day(q.From.AsOf.Date)
}

// askedWords says what was asked, and what came of it.
func (a *App) askedWords(q verify.Question) string {
	switch {
	case q.Asked == nil:
		return ""
	case !q.Waits() && !q.Open():
		return a.say("verify.answered", Day(q.Asked.Replied))
	case !q.Waits():
		return a.say("verify.answered.open", Day(q.Asked.Replied))
	case q.Since == 0:
		return a.say("verify.asked.today")
	case q.Again.After(a.Today()):
		return a.say("verify.asked", q.Since)
	}
	return a.say("verify.asked.again", q.Since)
}

// stakeWords says what hangs on the answer.
func (a *App) stakeWords(q *VerifyQuestion) {
	if q.Invited {
		q.Stakes = a.say("verify.stake.invited")
		return
	}
	if !q.Known {
		q.Stakes = a.say("verify.stake.none")
		return
	}
	if q.Worth > 0 {
		q.Size = a.say("plan.size." + q.Stake.Size.String())
	}
	q.Stakes = a.say("verify.stake", a.answerWords(q.Field, q.Stake.YesValue), a.standWords(q.Stake.Yes), a.answerWords(q.Field, q.Stake.NoValue), a.standWords(q.Stake.No))
	if q.Cents > 0 {
		q.Saves = a.say("verify.saves", Money(q.Cents))
	}
}

// answerWords says an answer.
func (a *App) answerWords(field, value string) string {
	if f, _ := domain.FieldNamed(field); f.Words != nil {
		return value
	}
	return a.say("verify.value."+field, value)
}

// standWords says how a program then stands: its chance of an interview with its
// range, or that it is closed.
func (a *App) standWords(s plan.Standing) string {
	if s.Verdict == screening.Closed {
		return a.say("verify.closed")
	}
	return ChanceWords(s.Value, s.Low, s.High)
}

// Of lists the questions about one program.
func (v *Verification) Of(program string) (out []VerifyQuestion) {
	for _, q := range v.Questions {
		if q.Program.Key == program {
			out = append(out, q)
		}
	}
	return out
}

// Programs are the keys of the programs that are asked something, in the order of
// their best question.
func (v *Verification) Programs() (out []string) {
	for _, q := range v.Questions {
		if q.Open() && !slices.Contains(out, q.Program.Key) {
			out = append(out, q.Program.Key)
		}
	}
	return out
}
