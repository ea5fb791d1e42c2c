package app

import (
	"strings"
	"testing"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/compare"
	"secondlook/domain/plan"
	"secondlook/domain/seasons"
	"secondlook/domain/standing"
)

// spoken is an App that has words and nothing else.
func spoken(t *testing.T) *App {
	t.Helper()
	words, err := ParseWords([]byte(`{
		"compare.effect.none": "none", "compare.effect.unclear": "unclear", "compare.effect.up": "helped: {0}", "compare.effect.down": "hurt: {0}",
		"compare.effect.points": "{0} points ({1} to {2})", "compare.effect.interviews": "{0} interviews ({1} to {2})",
		"plan.size.medium": "medium", "plan.size.small": "small", "compare.more": "{0} and {1} more",
		"compare.luck.open": "{0} is open", "compare.luck.none": "nothing sent", "compare.luck.within": "within {0} of {1}, {2} of {3}", "compare.luck.beyond": "beyond",
		"compare.again.noes": "no {0}", "compare.again.silent": "silent {0}", "compare.again.invited": "invited {0}", "compare.again.open": "open",
		"compare.again.refused": "{0}, then declined", "compare.cell.none": "none", "compare.cell.rate": "{0} · {1} ({2}–{3}%)", "compare.cell.planned": "{0} planned",
		"compare.cell.waited": "after {0} {0|day|days}", "compare.cell.open": "not over", "compare.cell.said": "{0}, as said then", "compare.cell.yet": "not yet",
		"compare.cell.rate.told": "{0} · {1} ({2}–{3}%), as told", "compare.cell.told": "{0}, as told", "compare.cell.told.least": "at least {0}", "compare.cell.told.none": "not told", "compare.cell.told.programs": "not told by program",
		"compare.cell.about": "about {0}", "compare.cell.years.before": "sent before graduation",
		"compare.cell.undated": "day not noted", "compare.cell.rate.far": "{0} of {4} so far · {1} ({2}–{3}%)"
	}`))
	if err != nil {
		t.Fatal(err)
	}
	return &App{cfg: Config{Words: words}}
}

// What rests on judgement is told in a word, what rests on figures in points with
// its range; a loss is a loss (A18).
func TestDifferencesInWords(t *testing.T) {
	a := spoken(t)
	of := func(v float64, s plan.Size) plan.Difference {
		return plan.Difference{Match: chance.Estimate{Value: v, Low: v - 0.01, High: v + 0.01}, Interviews: chance.Estimate{Value: 10 * v, Low: 10*v - 1, High: 10*v + 1}, Size: s}
	}
	for want, d := range map[string]plan.Difference{
		"none": {}, "unclear": of(0.03, plan.Unclear), "helped: medium": of(0.06, plan.Medium), "helped: small": of(0.02, plan.Small), "hurt: small": of(-0.02, plan.Small),
		"+6 points (+5 to +7) · +0.6 interviews (−0.4 to +1.6)": of(0.06, plan.InPoints),
		"−6 points (−7 to −5) · −0.6 interviews (−1.6 to +0.4)": of(-0.06, plan.InPoints),
	} {
		if got := a.difference(d); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	for v, want := range map[float64]string{0: "0.0", 0.04: "0.0", -0.04: "0.0", 1.26: "+1.3", -1.26: "−1.3"} {
		if got := signed(v, 1); got != want {
			t.Errorf("%v is %q, want %q", v, got, want)
		}
	}
}

// Luck is told of two seasons that are over and have sent something, and of no
// others.
func TestLuckInWords(t *testing.T) {
	a := spoken(t)
	side := func(year, sent, invited int, over bool) *compare.Side {
		return &compare.Side{Year: year, Over: over, Funnel: compare.Funnel{Tally: seasons.Tally{Sent: sent, Invited: invited}}}
	}
	from, to := side(2025, 20, 1, true), side(2026, 40, 3, true)
	for want, s := range map[string]compare.Step{
		"within 1 of 20, 3 of 40": {Luck: compare.Luck{Known: true, Low: -0.1, High: 0.2}}, "beyond": {Luck: compare.Luck{Known: true, Low: 0.1, High: 0.2}}, "nothing sent": {},
	} {
		if got := a.luckWords(&s, from, to); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := a.luckWords(&compare.Step{}, from, side(2027, 0, 0, false)); got != "2027 is open" {
		t.Errorf("%q", got)
	}
}

func TestAgainInWords(t *testing.T) {
	a := spoken(t)
	r := compare.Reapplied{Program: "key", Noes: 1, Invited: 1, Answers: []seasons.Came{{Answer: seasons.Interviewed, Refused: true}, {}, {Answer: seasons.NotYet}}}
	if got := a.againRow(r, "Name"); got.Name != "Name" || got.Verdict != "No 1, invited 1" || strings.Join(got.Answers, "|") != "interviewed, then declined||planned" {
		t.Errorf("%+v", got)
	}
	if got := a.againRow(compare.Reapplied{Program: "key"}, ""); got.Name != "key" || got.Verdict != "Open" {
		t.Errorf("%+v", got)
	}
	if got := a.few([]string{"a", "b", "c", "d", "e", "f"}); got != "a, b, c, d and 2 more" {
		t.Errorf("%q", got)
	}
}

// Cells say what is not there, and count nothing that was not sent.
func TestComparedCells(t *testing.T) {
	a := spoken(t)
	none := &compare.Side{Waited: -1, Standing: &standing.Standing{}, Funnel: compare.Funnel{Planned: 4}}
	over := &compare.Side{Waited: 1, Day: domain.NewDate(2025, 9, 20), Noted: true, Over: true, Said: true, Standing: &standing.Standing{Graduation: domain.NewDate(2024, 6, 1), YearsSince: 1.26}, Funnel: compare.Funnel{Tally: seasons.Tally{Sent: 40, Invited: 2}}}
	runs := &compare.Side{Waited: -1, First: domain.NewDate(2026, 9, 24), Funnel: compare.Funnel{Tally: seasons.Tally{Sent: 3, Invited: 1}}}
	undated := &compare.Side{Waited: -1, Over: true, Funnel: compare.Funnel{Tally: seasons.Tally{Sent: 3, Invited: 1}}}
	for want, got := range map[string]string{
		"None": a.lettersCell(none), "4 planned": a.sentCell(none), "Not over": a.outcomeCell(none), "–": a.yearsCell(none), "Not yet": a.rateCell(none, 0), "1": a.rateCell(none, 1), "1 of 3 so far · 33% (11–68%)": a.rateCell(runs, 1), "24 Sep 2026": a.waitedCell(runs), "Day not noted": a.waitedCell(undated),
		"40": a.sentCell(over), "1.3": a.yearsCell(over), "After 1 day": a.waitedCell(over), "2 · 5% (2–11%)": a.rateCell(over, 2), "x, as said then": a.saidCell(over, "x"), "x": a.saidCell(none, "x"),
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if a.monthsCell(none) != "None" || a.waitedCell(none) != "Not yet" || a.outcomeCell(over) != "–" {
		t.Errorf("%q, %q, %q", a.monthsCell(none), a.waitedCell(none), a.outcomeCell(over))
	}
	graduate := &standing.Standing{Graduation: domain.NewDate(2024, 6, 1), YearsSince: 1.26}
	about := &compare.Side{Day: domain.NewDate(2025, 9, 20), Standing: graduate}
	before := &compare.Side{Day: domain.NewDate(2023, 9, 6), Standing: graduate}
	tally := seasons.Tally{Sent: 60, Interviewed: 1, Declined: 2, Told: true, Numbers: domain.Told{Sent: 60, Interviewed: 1}}
	told := &compare.Side{Waited: -1, Over: true, Untold: true, Outcome: domain.OutcomeUnmatched, Funnel: compare.Funnel{Tally: tally}}
	for want, got := range map[string]string{
		"About 1.3": a.yearsCell(about), "Sent before graduation": a.yearsCell(before),
		"At least 2": a.partCell(told, funnelEnds[0]), "60, as told": a.sentCell(told), "Not told": a.partCell(told, funnelSteps[1]), "1 · 2% (0–5%), as told": a.partCell(told, funnelSteps[2]), "0 · 0% (0–3%), as told": a.partCell(told, funnelSteps[4]), "Not told by program": a.untoldCell("match", told),
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	f := ComparedFact{}
	for _, text := range []string{"a", "a", "b"} {
		f.add(text, false)
	}
	came := ComparedFact{}
	came.add("2", true)
	if came.add("0", true); came.Changed[1] {
		t.Error("what came of a season is told as changed")
	}
	if f.Changed[0] || f.Changed[1] || !f.Changed[2] {
		t.Errorf("%+v", f)
	}
}
