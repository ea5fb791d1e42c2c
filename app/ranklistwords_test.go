package app_test

import (
	"bytes"
	"context"
	"regexp"
	"slices"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
)

// rankedBy are the records of somebody who has ranked some programs.
func rankedBy(keys ...string) domain.Profile {
	p := domain.Profile{Applicant: domain.Applicant{Zone: "America/New_York"}, RankLists: []domain.RankList{{Season: season}}}
	for _, key := range keys {
		p.RankLists[0].Primary = append(p.RankLists[0].Primary, domain.RankEntry{Program: key})
		p.Interviews = append(p.Interviews, domain.Interview{Program: key, Season: season, State: domain.InterviewDone, Start: domain.At{Day: domain.NewDate(2026, 11, 9), Zone: "America/Los_Angeles"}})
	}
	return p
}

func orderOf(t testing.TB, a *app.App, p domain.Profile) *app.RankOrder {
	t.Helper()
	o, err := a.RankOrder(context.Background(), app.Scope{Profile: &p, Season: season})
	do(t, err)
	return o
}

// Every warning is told in whole sentences, with the names that people know.
func TestWarningsOfARankListInWords(t *testing.T) {
	a := apptest.New(t)
	kern, visalia := sample.KernInternal, sample.VisaliaFamily
	sent := domain.NewDate(2026, 11, 20)
	for _, c := range []struct {
		key    string
		change func(*domain.Profile)
		want   string
	}{
		{"missing", func(p *domain.Profile) { p.RankLists[0].Primary = p.RankLists[0].Primary[:1] }, "You interviewed there on 9 Nov 2026. Rank every program that you would attend."},
		{"missing_undated", func(p *domain.Profile) {
			p.Applications = []domain.Application{{Program: sample.FresnoFamily, Season: season, Status: domain.Interviewed}}
		}, "The application is marked as interviewed."},
		{"coming", func(p *domain.Profile) {
			p.Interviews = append(p.Interviews, domain.Interview{Program: sample.FresnoFamily, Season: season, Start: domain.At{Day: domain.NewDate(2026, 12, 3), Zone: "UTC"}})
		}, "You interview there on 3 Dec 2026."},
		{"gone", func(p *domain.Profile) {
			p.RankLists[0].Primary = append(p.RankLists[0].Primary, domain.RankEntry{Program: "nowhere"})
		}, "Check in the portal"},
		{"withdrawn", func(p *domain.Profile) {
			p.Applications = []domain.Application{{Program: kern, Season: season, Status: domain.Withdrawn}}
		}, "will hardly rank you"},
		{"declined", func(p *domain.Profile) {
			p.Applications = []domain.Application{{Program: kern, Season: season, Status: domain.Rejected}}
		}, "will hardly rank you"},
		{"not_yet", func(p *domain.Profile) { p.Interviews[0].State = domain.InterviewPlanned }, "It is on 9 Nov 2026."},
		{"no_interview", func(p *domain.Profile) { p.Interviews = p.Interviews[1:] }, "rarely rank somebody whom they have not interviewed"},
		{"banned", func(p *domain.Profile) { p.Marks = []domain.Mark{{Program: kern, Season: season, Kind: domain.Ban}} }, "A match binds you"},
		{"gut", func(p *domain.Profile) { p.Interviews[0].Gut = 2 }, "A match binds you"},
		{"promised", func(p *domain.Profile) {
			p.Correspondence = []domain.Correspondence{{Program: visalia, Season: season, Kind: domain.LetterOfIntent, First: true, Sent: sent}}
		}, "You wrote there on 20 Nov 2026 that you rank it first. Say so to one program a season, and only if the list agrees."},
		{"idle_supplemental", func(p *domain.Profile) {
			p.RankLists[0].Supplemental = []domain.SupplementalList{{Program: sample.FresnoFamily, Entries: []domain.RankEntry{{Program: kern}}}}
		}, "not on the primary list"},
		{"against", func(p *domain.Profile) {
			p.RankLists[0].Choices = []domain.RankChoice{{Better: visalia, Worse: kern}}
		}, "Look whether that is still what you want."},
		{"cycle", func(p *domain.Profile) {
			p.RankLists[0].Choices = []domain.RankChoice{{Better: visalia, Worse: kern}, {Better: kern, Worse: visalia}}
		}, "Compare two by two again."},
		{"late", func(p *domain.Profile) {
			p.Seasons = []domain.Season{{Year: season, Registered: domain.NewDate(2027, 2, 2)}}
		}, "It costs $50 beside the fee."},
		{"changed", func(p *domain.Profile) {
			p.RankLists = append(p.RankLists, domain.RankList{Season: season, Number: 3, Certified: domain.At{Day: sent, Zone: "UTC"}})
		}, "Version 3 was certified on 20 Nov 2026."},
	} {
		p := rankedBy(kern, visalia)
		c.change(&p)
		o := orderOf(t, a, p)
		i := slices.IndexFunc(o.Warnings, func(w app.RankWarning) bool { return w.Key == c.key })
		if i < 0 {
			t.Errorf("%s is not told: %+v", c.key, o.Warnings)
			continue
		}
		w := o.Warnings[i]
		if !strings.Contains(w.Sentence, c.want) || regexp.MustCompile(`[{}]|ranklist\.|\bca-`).MatchString(w.Title+w.Sentence) || strings.HasSuffix(w.Title, ".") || !strings.HasSuffix(w.Sentence, ".") {
			t.Errorf("%s: %q and %q, want %q", c.key, w.Title, w.Sentence, c.want)
		}
	}
}

// More programs than the registration covers cost more, and that is told where
// it is decided.
func TestFeesOfARankList(t *testing.T) {
	a := apptest.New(t)
	programs, err := a.Programs(t.Context())
	do(t, err)
	var keys []string
	for _, p := range programs[:22] {
		keys = append(keys, p.Key)
	}
	o := orderOf(t, a, rankedBy(keys...))
	if o.Fees != "22 different programs; 2 more than the registration covers cost $60 (to verify)" || o.Bill.Cents != 6000 {
		t.Errorf("22 programs: %q", o.Fees)
	}
	if !slices.ContainsFunc(o.Warnings, func(w app.RankWarning) bool {
		return w.Title == "2 more programs than the registration covers" && w.Sentence == "They cost $60 more."
	}) {
		t.Errorf("%+v", o.Warnings)
	}
	if o = orderOf(t, a, rankedBy(keys[0])); o.Fees != "1 different program; the registration covers 20 (to verify)" {
		t.Errorf("one program: %q", o.Fees)
	}
}

// A limit that the user has changed counts at once.
func TestLimitsOfRankListsCanBeChanged(t *testing.T) {
	a := apptest.New(t)
	do(t, a.SetFigure(t.Context(), "limit/2027/ranks", "1"))
	o := orderOf(t, a, rankedBy(sample.KernInternal, sample.VisaliaFamily))
	if !o.Bill.TooLong() || o.Warnings[0].Key != "too_long" || o.Warnings[0].Title != "The list has 2 ranks" || o.Warnings[0].Sentence != "The portal takes 1." {
		t.Errorf("%+v, %+v", o.Bill, o.Warnings)
	}
}

// Couples rank pairs, which have no formula; alone again every program keeps its
// first rank.
func TestCouplesRankList(t *testing.T) {
	a, _ := interviewed(t, 2)
	_, err := a.StartRankList(t.Context(), season)
	do(t, err)
	keys, at := order(t, a), app.RankPlace{Season: season}
	do(t, a.SetCouple(t.Context(), season, true))
	do(t, a.RankProgram(t.Context(), at, domain.RankEntry{Program: keys[1], Partner: "Mercy"}, 0), a.RankProgram(t.Context(), at, domain.RankEntry{Partner: "Mercy"}, -1))
	o := rankOrder(t, a)
	if len(o.Rows) != 4 || o.Rows[0].Second != "partner: Mercy" || o.Rows[1].Second != "partner: No match" || o.Rows[3].Name != "No match" || o.Rows[0].Says != "–" || o.Rows[0].Difference != "" || o.Formula {
		t.Errorf("%+v", o.Rows)
	}
	if o.Bill.Primary != 2 || o.Bill.Most != 700 {
		t.Errorf("%+v", o.Bill)
	}
	r := checkList(t, a, "1 "+portalName(t, a, keys[1])+"\n2 "+portalName(t, a, keys[0])+"\n3 "+portalName(t, a, keys[1])+"\n4 No match", nil)
	if !r.Same {
		t.Errorf("the portal's half: %+v", r)
	}
	do(t, a.SetCouple(t.Context(), season, false))
	if got := order(t, a); len(got) != 2 || got[0] != keys[1] {
		t.Errorf("alone again: %v", got)
	}
}

// A list goes into the profile file and comes back.
func TestRankListInTheProfileFile(t *testing.T) {
	a, _ := interviewed(t, 3)
	_, err := a.StartRankList(t.Context(), season)
	do(t, err)
	do(t, a.AnswerPair(t.Context(), season, order(t, a)[0], order(t, a)[1]))
	_, err = a.KeepRankList(t.Context(), season, "noted")
	do(t, err)
	var b bytes.Buffer
	_, err = a.WriteProfile(t.Context(), &b, true)
	do(t, err)
	other := apptest.New(t)
	p, err := other.ReadProfile(bytes.NewReader(b.Bytes()))
	do(t, err)
	do(t, other.ReplaceProfile(t.Context(), p))
	was, is := rankOrder(t, a), rankOrder(t, other)
	if !slices.Equal(was.List.Primary, is.List.Primary) || !slices.Equal(was.List.Choices, is.List.Choices) || len(is.Versions) != 1 || is.Versions[0].Words != was.Versions[0].Words {
		t.Errorf("%+v, was %+v", is.List, was.List)
	}
}

// What was done to a list is told by its name when it is taken back.
func TestStepsOfARankListInWords(t *testing.T) {
	a, _ := certifying(t, 2)
	_, err := a.StartRankList(t.Context(), season)
	do(t, err)
	do(t, a.CertifyRankList(t.Context(), season, domain.At{}, ""))
	step, err := a.Undo(t.Context())
	do(t, err)
	if !strings.Contains(step.Words, "rank order list 2027, version 1 added") || !strings.Contains(step.Words, "2 applications changed") {
		t.Errorf("certified: %q", step.Words)
	}
	if step, err = a.Undo(t.Context()); err != nil || step.Words != "rank order list 2027 added" {
		t.Errorf("made: %q, %v", step.Words, err)
	}
}

// A day that an application's other changes contradict is left to the user; the
// list is certified all the same.
func TestCertifyLeavesWhatCannotBe(t *testing.T) {
	a, keys := certifying(t, 2)
	_, err := a.StartRankList(t.Context(), season)
	do(t, err)
	p, err := a.Profile(t.Context())
	do(t, err)
	for _, x := range p.Applications {
		if x.Program == keys[0] && x.Season == season {
			x = x.With(domain.StatusEvent{Status: domain.Withdrawn, Date: domain.NewDate(2026, 11, 20)})
			do(t, a.Applications.Save(t.Context(), &x))
		}
	}
	do(t, a.CertifyRankList(t.Context(), season, domain.At{Day: domain.NewDate(2027, 2, 21), Zone: "UTC"}, ""))
	p, err = a.Profile(t.Context())
	do(t, err)
	status := map[string]domain.ApplicationStatus{}
	for _, x := range p.List(season) {
		status[x.Program] = x.Status
	}
	if _, listed := status[keys[0]]; listed || status[keys[1]] != domain.Ranked || rankOrder(t, a).Versions[0].Certified.IsZero() {
		t.Errorf("%v and %v", status[keys[0]], status[keys[1]])
	}
}
