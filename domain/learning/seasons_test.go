package learning_test

import (
	"encoding/json"
	"fmt"
	"math"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/learning"
	"secondlook/domain/ranking"
)

var today = domain.NewDate(2027, time.April, 2)

// world is an input over programs of which nothing is known, with the calendar
// of one season.
func world(tb enginetest.TB, n int, who domain.Profile) learning.Input {
	tb.Helper()
	var programs []domain.Program
	for i := range n {
		specialty := []string{domain.FamilyMedicine, domain.InternalMedicine, "Dermatology"}[i%3]
		programs = append(programs, enginetest.Program(fmt.Sprintf("p%03d", i), specialty, "Fresno", "CA", "central_valley"))
	}
	c := enginetest.Catalog(programs...)
	c.Events = append(c.Events, domain.Event{Season: 2027, Date: domain.NewDate(2026, time.September, 23), Key: "submit", Source: "x"},
		domain.Event{Season: 2027, Date: domain.NewDate(2027, time.March, 19), Key: "match_day", Source: "x"})
	ref := enginetest.Reference(tb)
	return learning.Input{Engine: ranking.New(c, ref), Apart: ref.Apart(), Catalog: c, Programs: c.Programs, Profile: who, Today: today}
}

func sent(program string, season int, last domain.ApplicationStatus) domain.Application {
	a := domain.Application{Program: program, Season: season, Status: domain.Planned}
	a = a.With(domain.StatusEvent{Status: domain.Submitted})
	if last == domain.Submitted {
		return a
	}
	return a.With(domain.StatusEvent{Status: last})
}

// Silence is a no once the season is over and something of it was noted.
func TestWhatCounts(t *testing.T) {
	who := enginetest.Applicant()
	who.Applications = []domain.Application{
		sent("p000", 2027, domain.Invited), sent("p001", 2027, domain.Rejected), sent("p003", 2027, domain.Submitted), sent("p004", 2027, domain.Submitted),
		sent("p006", 2027, domain.Withdrawn), sent("gone", 2027, domain.Rejected), {Program: "p007", Season: 2027, Status: domain.Planned},
		sent("p000", 2025, domain.Submitted), sent("p000", 2028, domain.Invited),
	}
	who.Invitations = []domain.Invitation{{Program: "p004", Season: 2027, Answer: domain.InvitationDeclined}}
	who.Seasons = []domain.Season{{Year: 2025, Outcome: domain.OutcomeUnmatched}, {Year: 2027, Outcome: domain.OutcomeUnmatched}}
	in := world(t, 9, who)
	list := learning.Seasons(in)
	if len(list) != 2 || list[0].Season != 2025 || list[1].Season != 2027 {
		t.Fatalf("%+v", list)
	}
	if s := list[0]; !s.Over || s.Kept || s.Counts() || s.Silent != 1 {
		t.Errorf("of a season that nobody kept: %+v", s)
	}
	s := list[1]
	if !s.Counts() || s.Frozen || len(s.Predictions) != 4 || s.Silent != 1 || s.Noted != 3 || s.Withdrawn != 1 || s.Missing != 1 || s.Score.Hits != 2 {
		t.Errorf("%+v", s)
	}
	if !(0 < s.Expected.Low && s.Expected.Low < s.Expected.Value && s.Expected.Value < s.Expected.High) || s.Usual.High < 1 {
		t.Errorf("expected %+v, usual %+v", s.Expected, s.Usual)
	}
	in.Today = domain.NewDate(2027, time.March, 19) // programs may still be heard of on the day itself
	if s := learning.Seasons(in)[1]; s.Over || s.Counts() {
		t.Errorf("on Match Day the season is over: %+v", s)
	}
	in.Today = domain.NewDate(2027, time.March, 20)
	if s := learning.Seasons(in)[1]; !s.Counts() {
		t.Errorf("on the day after it is not: %+v", s)
	}
	in.Profile.Seasons = []domain.Season{{Year: 2027}}
	if s := learning.Seasons(in)[1]; !s.Over || s.Counts() {
		t.Errorf("nobody has said that all answers are noted: %+v", s)
	}
	in.Profile.Seasons[0].Closed = domain.NewDate(2026, time.October, 20)
	if s := learning.Seasons(in)[1]; s.Counts() {
		t.Errorf("what was put away in October knows no answers: %+v", s)
	}
	in.Profile.Seasons[0].Closed = in.Today
	if s := learning.Seasons(in)[1]; !s.Counts() {
		t.Errorf("it was put away once it was over: %+v", s)
	}
	in.Today = domain.NewDate(2027, time.February, 1)
	in.Profile.Seasons[0] = domain.Season{Year: 2027, Outcome: domain.OutcomeWithdrawn}
	if s := learning.Seasons(in)[1]; s.Over || s.Counts() {
		t.Errorf("programs may still be heard of: %+v", s)
	}
}

// frozen is a snapshot of what was said at submission.
func frozen(t *testing.T, season int, learnt string, says map[string]float64) domain.Snapshot {
	t.Helper()
	f := domain.Frozen{Reference: "x", Interviews: domain.Said{Value: 4, Low: 2, High: 8}}
	if learnt != "" {
		f.Figures = []domain.OwnFigure{{Key: "reference/score.ck", Value: "0.2"}, {Key: learning.InterceptKey, Value: learnt}}
	}
	for program, p := range says {
		f.Predictions = append(f.Predictions, domain.ProgramSaid{Program: program, Said: domain.Said{Value: p, Low: p / 2, High: p * 1.5}})
	}
	packed, err := domain.Pack(f)
	if err != nil {
		t.Fatal(err)
	}
	day := domain.NewDate(season-1, time.September, 24)
	return domain.Snapshot{Season: season, Kind: domain.FrozenSubmitted, For: day, Made: day, Content: packed}
}

// What was frozen counts as it was said then, with what had been learnt.
func TestFrozenSeason(t *testing.T) {
	who := enginetest.Applicant()
	who.Applications = []domain.Application{sent("p000", 2027, domain.Invited), sent("p001", 2027, domain.Submitted), sent("p003", 2027, domain.Submitted)}
	who.Snapshots = []domain.Snapshot{frozen(t, 2027, "0.4", map[string]float64{"p000": 0.3, "p001": 0.1, "p002": 0.9})}
	in := world(t, 6, who)
	s := learning.Seasons(in)[0]
	if !s.Frozen || s.Learnt != 0.4 || len(s.Predictions) != 2 || s.Missing != 1 || s.For != domain.NewDate(2026, time.September, 24) {
		t.Fatalf("%+v", s)
	}
	if s.Predictions[0].P != 0.3 || !s.Predictions[0].Hit || math.Abs(s.Expected.Value-0.4) > 1e-12 || math.Abs(s.Expected.Low-0.2) > 1e-12 || math.Abs(s.Expected.High-0.8) > 1e-12 {
		t.Errorf("%+v", s)
	}
	if f, h := new(learning.Report).Counted(); f != 0 || h != 0 {
		t.Error("nothing counts")
	}
	late := who.Snapshots[0]
	late.Made = late.For.AddDays(8)
	in.HindsightDays, in.Profile.Snapshots = 7, []domain.Snapshot{late}
	if s := learning.Seasons(in)[0]; s.Frozen || len(s.Predictions) != 2 {
		t.Errorf("what was frozen a week late: %+v", s)
	}
	damaged := who.Snapshots[0]
	damaged.Content = "?"
	in.Profile.Snapshots = []domain.Snapshot{damaged}
	if s := learning.Seasons(in)[0]; s.Frozen || len(s.Predictions) != 3 {
		t.Errorf("of a snapshot that cannot be read: %+v", s)
	}
}

// The tracks of a program are one application.
func TestTracksAreOneApplication(t *testing.T) {
	who := enginetest.Applicant()
	who.Applications = []domain.Application{sent("p000", 2027, domain.Submitted), sent("p003", 2027, domain.Invited)}
	in := world(t, 6, who)
	in.Programs[0].ACGME, in.Programs[3].ACGME = "1400500001", "1400500001"
	s := learning.Seasons(in)[0]
	if len(s.Predictions) != 1 || !s.Predictions[0].Hit {
		t.Errorf("%+v", s.Predictions)
	}
}

// over are two seasons of which everything is noted.
var over = []domain.Season{{Year: 2026, Outcome: domain.OutcomeUnmatched}, {Year: 2027, Outcome: domain.OutcomeUnmatched}}

// What a set of the user's own ships counts too.
func TestLearntInAFrozenSet(t *testing.T) {
	who := enginetest.Applicant()
	who.Applications = []domain.Application{sent("p000", 2027, domain.Invited)}
	s := frozen(t, 2027, "", map[string]float64{"p000": 0.3})
	f, err := s.Open()
	if err != nil {
		t.Fatal(err)
	}
	f.Set = []domain.TextFile{{Name: "coefficients.csv", Text: "name,value\nown.interceptor,9,0\nown.intercept,-0.3,0,log-odds\n"}}
	if s.Content, err = domain.Pack(f); err != nil {
		t.Fatal(err)
	}
	who.Snapshots = []domain.Snapshot{s}
	if got := learning.Seasons(world(t, 3, who))[0].Learnt; got != -0.3 {
		t.Errorf("%v was learnt", got)
	}
}

// A report adds seasons up and is the same for the same records.
func TestReport(t *testing.T) {
	who := enginetest.Applicant()
	for i := range 30 {
		status := domain.Submitted
		if i%10 == 0 {
			status = domain.Invited
		}
		who.Applications = append(who.Applications, sent(fmt.Sprintf("p%03d", i), 2026, status), sent(fmt.Sprintf("p%03d", i), 2027, status))
	}
	who.Seasons = over
	in := world(t, 30, who)
	if r := learning.Of(in); r.Score.N != 0 || r.Learnt.Seasons != 0 || len(r.Seasons) != 2 {
		t.Errorf("hindsight teaches without being asked: %+v", r)
	}
	in.Hindsight = true
	r := learning.Of(in)
	if n, hindsight := r.Counted(); n != 0 || hindsight != 2 || r.Score.N != 60 || r.Score.Hits != 6 || r.Learnt.Seasons != 2 || r.Learnt.Applications != 60 {
		t.Fatalf("%+v", r)
	}
	if r.RightSD <= 0 || r.Right <= 0 || r.Right > 0.25 || r.Log >= 0 || r.LogBase >= 0 || len(r.Bins) == 0 {
		t.Errorf("%+v", r)
	}
	one, _ := json.Marshal(r)
	two, _ := json.Marshal(learning.Of(in))
	if string(one) != string(two) {
		t.Error("the same records say something else")
	}
	if none := learning.Of(world(t, 3, enginetest.Applicant())); none.Seasons != nil || none.Learnt.Shift != 0 || none.Learnt.SD != none.Learnt.Prior || none.Right != 0 {
		t.Errorf("without seasons %+v", none)
	}
}

// A season in hindsight is told without what was taken over from it, so that it is
// neither learnt from again nor found to be predicted better.
func TestTakenOverIsNotLearntAgain(t *testing.T) {
	who := enginetest.Applicant()
	for i := range 60 {
		status := domain.Submitted
		if i%4 == 0 {
			status = domain.Invited
		}
		who.Applications = append(who.Applications, sent(fmt.Sprintf("p%03d", i), 2027, status))
	}
	who.Seasons = over
	in := world(t, 60, who)
	in.Hindsight = true
	before := learning.Of(in)
	ref, err := enginetest.Reference(t).Replace(map[string]float64{"own.intercept": before.Learnt.Shift, "own.left": before.Learnt.SD})
	if err != nil {
		t.Fatal(err)
	}
	in.Engine, in.Apart = ranking.New(in.Catalog, ref), ref.Apart()
	after := learning.Of(in)
	if math.Abs(after.Learnt.Shift-before.Learnt.Shift) > 0.01 || math.Abs(after.Learnt.SD-before.Learnt.SD) > 0.01 {
		t.Errorf("before it was taken over %+v, then %+v", before.Learnt, after.Learnt)
	}
	if math.Abs(after.Score.Expected-before.Score.Expected) > 0.01 || math.Abs(after.Score.Brier-before.Score.Brier) > 1e-4 {
		t.Errorf("a season is held against what was learnt of it: %+v, then %+v", before.Score, after.Score)
	}
}

// What speaks against a season as a witness is told with it, and a season of which
// more is told as a number than by program teaches nothing.
func TestDoubts(t *testing.T) {
	who := enginetest.Applicant()
	who.Applicant.Graduation = domain.NewDate(2026, time.December, 1)
	who.Applicant.Wishes.Specialties = []string{domain.FamilyMedicine}
	who.Applications = []domain.Application{sent("p000", 2027, domain.Invited), sent("p001", 2027, domain.Rejected), sent("p003", 2027, domain.Submitted)}
	who.Seasons = []domain.Season{{Year: 2027, Outcome: domain.OutcomeUnmatched}, domain.Season{Year: 2024, Outcome: domain.OutcomeUnmatched}.WithTold(domain.Told{Sent: 60, Interviewed: 1})}
	in := world(t, 9, who)
	list := learning.Seasons(in)
	if len(list) != 2 {
		t.Fatalf("%+v", list)
	}
	if s := list[0]; s.Season != 2024 || s.Told.Sent != 60 || s.Counts() || len(s.Predictions) != 0 {
		t.Errorf("in numbers: %+v", s)
	}
	s := list[1]
	if !s.Undated || s.Before != who.Applicant.Graduation || s.Unasked != 1 || !s.Counts() || s.Told.Told {
		t.Errorf("%+v", s)
	}
	in.Hindsight = true
	if r := learning.Of(in); r.Learnt.Seasons != 1 || r.Frozen.Seasons != 0 {
		t.Errorf("%+v, frozen %+v", r.Learnt, r.Frozen)
	}
	who.Seasons[0] = who.Seasons[0].WithTold(domain.Told{Sent: 40})
	who.Seasons[0].SubmitsOn = domain.NewDate(2026, time.December, 5)
	in.Profile = who
	if s := learning.Seasons(in)[1]; s.Counts() || s.Undated || !s.Before.IsZero() || s.Told.Noted != 3 {
		t.Errorf("with a number: %+v", s)
	}
}
