package posts_test

import (
	"strings"
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/posts"
	"secondlook/domain/standing"

	"pgregory.net/rapid"
)

var today = enginetest.Today

// What an employer names against what the applicant has (S106).
func TestFit(t *testing.T) {
	const (
		ask, yours, visa, other = posts.Ask, posts.Yours, posts.Visa, posts.Other
	)
	for _, tt := range []struct {
		permits domain.Permits
		// unknown, citizen, permanent resident, EAD, J-1, H-1B only, either
		want [7]posts.Fit
	}{
		{0, [7]posts.Fit{ask, ask, ask, ask, ask, ask, ask}},
		{domain.SetOf(domain.PermitJ1Research), [7]posts.Fit{ask, ask, ask, ask, visa, other, visa}},
		{domain.SetOf(domain.PermitH1B), [7]posts.Fit{ask, ask, ask, ask, other, visa, visa}},
		{domain.SetOf(domain.PermitF1), [7]posts.Fit{ask, ask, ask, ask, ask, ask, ask}},
		{domain.SetOf(domain.PermitCitizen), [7]posts.Fit{ask, yours, other, other, other, other, other}},
		{domain.SetOf(domain.PermitResident), [7]posts.Fit{ask, yours, yours, other, other, other, other}},
		{domain.SetOf(domain.PermitEAD), [7]posts.Fit{ask, yours, yours, yours, other, other, other}},
		{domain.SetOf(domain.PermitEAD, domain.PermitJ1Research), [7]posts.Fit{ask, yours, yours, yours, visa, other, visa}},
		{domain.SetOf(domain.PermitVisitor), [7]posts.Fit{ask, other, other, other, other, other, other}},
	} {
		for s, want := range tt.want {
			if got := posts.FitOf(domain.Post{Permits: tt.permits}, domain.Status(s)); got != want {
				t.Errorf("%q for %q: %v, want %v", tt.permits, domain.Status(s), got, want)
			}
		}
	}
}

// Unpaid work, and what is offered to visitors, calls to stop and ask; whoever
// may work without a visa need not.
func TestStop(t *testing.T) {
	visitor := domain.SetOf(domain.PermitVisitor, domain.PermitJ1Research)
	for _, tt := range []struct {
		p      domain.Post
		status domain.Status
		want   posts.Stop
	}{
		{domain.Post{Permits: visitor, Paid: domain.SaysNo}, domain.NeedsJ1, posts.Visitor},
		{domain.Post{Permits: visitor, Paid: domain.SaysYes}, domain.StatusUnknown, posts.Visitor},
		{domain.Post{Permits: visitor}, domain.PermanentResident, posts.Go},
		{domain.Post{Paid: domain.SaysNo}, domain.NeedsH1B, posts.Unpaid},
		{domain.Post{Paid: domain.SaysNo}, domain.Citizen, posts.Go},
		{domain.Post{Paid: domain.SaysNo, Stage: domain.PostEnded}, domain.NeedsJ1, posts.Go},
		{domain.Post{}, domain.NeedsJ1, posts.Go},
		{domain.Post{Kind: domain.MigrantOutreach}, domain.NeedsJ1, posts.Untold},
		{domain.Post{Kind: domain.ClinicWork}, domain.StatusUnknown, posts.Untold},
		{domain.Post{Kind: domain.ClinicWork, Paid: domain.SaysYes}, domain.NeedsJ1, posts.Go},
		{domain.Post{Kind: domain.ClinicWork}, domain.EAD, posts.Go},
		{domain.Post{Kind: domain.ResearchFellowship}, domain.NeedsJ1, posts.Go},
		{domain.Post{Paid: domain.SaysYes}, domain.Either, posts.Go},
	} {
		if got := posts.StopOf(tt.p, tt.status); got != tt.want {
			t.Errorf("%+v for %q: %v, want %v", tt.p, tt.status, got, tt.want)
		}
	}
}

// One key brings a post from its first to its last stage, with its days.
func TestAdvance(t *testing.T) {
	p := domain.Post{Kind: domain.ClinicWork}
	for _, want := range []domain.PostStage{
		domain.PostApplied, domain.PostInterviewed, domain.PostOffered, domain.PostAccepted, domain.PostUnderWay, domain.PostEnded,
	} {
		next, ok := posts.Advance(p, today)
		if !ok || next.Stage != want {
			t.Fatalf("after %q comes %q, %v; want %q", p.Stage, next.Stage, ok, want)
		}
		p = next
	}
	if p.AppliedOn != today || p.InterviewOn != today || p.OfferedOn != today || p.AnsweredOn != today {
		t.Errorf("its days are not noted: %+v", p)
	}
	if p.Start != today || p.End != today || p.Validate() != nil {
		t.Errorf("it ended as %+v, %v", p, p.Validate())
	}
	if _, ok := posts.Advance(p, today); ok {
		t.Error("it goes on after its end")
	}
	if _, ok := posts.Advance(domain.Post{Stage: domain.PostTurnedDown}, today); ok {
		t.Error("it goes on after it was turned down")
	}
	later := domain.Post{Stage: domain.PostAccepted, Start: today.AddDays(1)}
	if _, ok := posts.Advance(later, today); ok {
		t.Error("it is under way before its first day")
	}
	if p, ok := posts.Advance(domain.Post{Stage: domain.PostUnderWay, Start: today.AddDays(-9), End: today.AddDays(90)}, today); !ok || p.End != today {
		t.Errorf("it ends early as %+v", p)
	}
}

func TestDue(t *testing.T) {
	p := domain.Profile{Posts: []domain.Post{
		{Organization: "later", ApplyBy: today.AddDays(9)}, {Organization: "over", Stage: domain.PostLookingAt, ApplyBy: today.AddDays(-1)},
		{Organization: "today", ApplyBy: today}, {Organization: "sent", Stage: domain.PostApplied, ApplyBy: today}, {Organization: "undated"},
	}}
	for _, r := range posts.Of(p, nil, today) {
		want, dated := map[string]int{"later": 9, "over": -1, "today": 0}[r.Organization]
		if r.Days != want || r.Dated != dated {
			t.Errorf("%s is due in %d days, %v; want %d", r.Organization, r.Days, r.Dated, want)
		}
	}
}

// A post becomes an experience with what it tells, and then both count once.
func TestTheExperienceOfAPostCountsOnce(t *testing.T) {
	c := enginetest.Catalog()
	rapid.Check(t, func(t *rapid.T) {
		p := domain.Post{
			Kind:  domain.PostKind(rapid.IntRange(1, int(domain.OtherPost)).Draw(t, "kind")),
			Title: rapid.SampledFrom([]string{"", "Coordinator"}).Draw(t, "title"), Organization: rapid.SampledFrom([]string{"", "Clinic"}).Draw(t, "organization"),
			City: "Fresno", State: "CA", Stage: domain.PostUnderWay, Paid: domain.YesNo(rapid.IntRange(0, 2).Draw(t, "paid")),
		}
		if rapid.Bool().Draw(t, "dated") {
			p.Start = today.AddDays(-rapid.IntRange(0, 900).Draw(t, "days"))
		}
		if rapid.Bool().Draw(t, "ended") && !p.Start.IsZero() {
			p.Stage, p.End = domain.PostEnded, p.Start.AddDays(rapid.IntRange(0, 100).Draw(t, "length"))
		}
		e := posts.Experience(p)
		if err := e.Validate(); err != nil {
			t.Fatal(err)
		}
		who := domain.Profile{Posts: []domain.Post{p}}
		tie := func() float64 {
			s := standing.Of(who, c, enginetest.Season, today, today)
			fresno := enginetest.Program("p", domain.FamilyMedicine, "Fresno", "CA", "central_valley")
			strength, _ := s.Tie(&fresno, standing.TieWeights{Experience: 0.8, City: 1, Region: 0.8, State: 0.25})
			return strength
		}
		alone := tie()
		who.Experiences = []domain.Experience{e}
		both := tie()
		who.Posts = nil
		if only := tie(); alone != both || both != only || alone == 0 {
			t.Fatalf("the post ties with %v, both with %v, the experience with %v", alone, both, only)
		}
	})
}

// An experience at the same place in another time is another one.
func TestTold(t *testing.T) {
	p := domain.Post{Kind: domain.ClinicWork, Organization: "Family Health", Stage: domain.PostEnded, Start: domain.NewDate(2025, 3, 1), End: domain.NewDate(2025, 12, 31)}
	for _, tt := range []struct {
		e    domain.Experience
		told bool
	}{
		{domain.Experience{Organization: "family  health", Start: domain.NewDate(2025, 12, 31)}, true},
		{domain.Experience{Organization: "Family Health", Start: domain.NewDate(2026, 1, 1)}, false},
		{domain.Experience{Organization: "Family Health", Start: domain.NewDate(2024, 1, 1), End: domain.NewDate(2025, 2, 28)}, false},
		{domain.Experience{Organization: "Family Health", Start: domain.NewDate(2024, 1, 1), End: domain.NewDate(2025, 3, 1)}, true},
		{domain.Experience{Organization: "Family Health"}, true},
		{domain.Experience{Title: "Family Health"}, false},
	} {
		r := posts.Of(domain.Profile{Posts: []domain.Post{p}, Experiences: []domain.Experience{tt.e}}, nil, today)[0]
		if r.Told != tt.told {
			t.Errorf("%+v tells of it: %v, want %v", tt.e, r.Told, tt.told)
		}
	}
}

func TestRegion(t *testing.T) {
	regions := enginetest.Catalog().Regions
	for _, tt := range []struct {
		p    domain.Post
		want string
	}{
		{domain.Post{City: "Visalia", State: "CA"}, "central_valley"},
		{domain.Post{City: "Visalia", State: "CA", Region: "inland_empire"}, "inland_empire"},
		{domain.Post{City: "Albany", State: "NY"}, domain.National},
		{domain.Post{}, ""},
	} {
		if got := posts.Region(tt.p, regions); got != tt.want {
			t.Errorf("%+v lies in %q, want %q", tt.p, got, tt.want)
		}
	}
}

// Days that are noted stay, but for an interview that was to come and has been.
func TestNotedDaysStay(t *testing.T) {
	day := today.AddDays(-20)
	p := domain.Post{Kind: domain.ClinicWork, AppliedOn: day, InterviewOn: today.AddDays(3), OfferedOn: day, AnsweredOn: day}
	for range 4 {
		p, _ = posts.Advance(p, today)
	}
	if p.Stage != domain.PostAccepted || p.AppliedOn != day || p.InterviewOn != today || p.OfferedOn != day || p.AnsweredOn != day {
		t.Errorf("%+v", p)
	}
	if p := posts.TurnDown(domain.Post{Stage: domain.PostOffered}, today); p.Stage != domain.PostTurnedDown || p.AnsweredOn != today {
		t.Errorf("turned down: %+v", p)
	}
	if p := posts.TurnDown(domain.Post{AnsweredOn: day}, today); p.AnsweredOn != day {
		t.Errorf("turned down: %+v", p)
	}
}

// The days of a post that belong into a calendar: what is to be kept, and what was
// agreed on.
func TestDays(t *testing.T) {
	p := domain.Post{ApplyBy: today, InterviewOn: today.AddDays(1), Start: today.AddDays(2), End: today.AddDays(3)}
	for stage, want := range map[domain.PostStage]string{
		domain.StageNone: "apply interview", domain.PostLookingAt: "apply interview", domain.PostApplied: "interview", domain.PostOffered: "interview",
		domain.PostAccepted: "interview begins ends", domain.PostUnderWay: "interview begins ends", domain.PostEnded: "interview begins ends", domain.PostTurnedDown: "",
	} {
		p.Stage = stage
		var got []string
		for _, d := range posts.Days(p) {
			got = append(got, d.Kind.String())
		}
		if text := strings.Join(got, " "); text != want {
			t.Errorf("%v: %q, want %q", stage, text, want)
		}
	}
	if got := posts.Days(domain.Post{Stage: domain.PostUnderWay}); got != nil {
		t.Errorf("a post without days has %v", got)
	}
}
