package compare_test

import (
	"math"
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/compare"
	"secondlook/domain/seasons"
)

// Numbers worked out by hand from the formula of Wilson.
func TestRates(t *testing.T) {
	f := compare.Funnel{Tally: seasons.Tally{Sent: 42, Invited: 2}}
	r := f.Of(f.Invited)
	if math.Abs(r.Share-2.0/42) > 1e-12 || math.Abs(r.Low-0.01996) > 1e-5 || math.Abs(r.High-0.10933) > 1e-5 {
		t.Errorf("%+v", r)
	}
	if none := (compare.Funnel{}).Of(0); none.Low != 0 || none.High != 1 {
		t.Errorf("of nothing %+v", none)
	}
}

// Invitations, interviews and the certified list say more than a status that
// nobody kept up.
func TestFunnelReadsEveryRecord(t *testing.T) {
	p := domain.Profile{
		Applications: []domain.Application{
			sent("a", 2026), sent("b", 2026), sent("c", 2026, domain.Rejected), sent("d", 2026, domain.Withdrawn), sent("e", 2026, domain.Invited, domain.Rejected),
			sent("f", 2026, domain.Invited, domain.Interviewed, domain.Ranked, domain.Matched), sent("g", 2025, domain.Invited),
		},
		Invitations: []domain.Invitation{{Program: "a", Season: 2026, Received: domain.At{Day: day(2025, 10, 1), Zone: "UTC"}}, {Program: "nobody", Season: 2026}, {Program: "b", Season: 2025}},
		Interviews: []domain.Interview{
			{Program: "b", Season: 2026, State: domain.InterviewDone, Start: domain.At{Day: day(2025, 11, 3), Zone: "UTC"}},
			{Program: "c", Season: 2026, State: domain.InterviewCancelled, Start: domain.At{Day: day(2025, 11, 1), Zone: "UTC"}},
			{Program: "b", Season: 2026, Start: domain.At{Day: day(2025, 12, 1), Zone: "UTC"}},
		},
		RankLists: []domain.RankList{
			{Season: 2026, Number: 2, Certified: domain.At{Day: day(2026, 3, 1), Zone: "UTC"}, Primary: []domain.RankEntry{{Program: "b"}}},
			{Season: 2026, Number: 1, Certified: domain.At{Day: day(2026, 2, 1), Zone: "UTC"}, Primary: []domain.RankEntry{{Program: "a"}}},
		},
	}
	want := compare.Funnel{Tally: seasons.TallyOf(p, 2026), Withdrawn: 1}
	if x := want.Tally; x.Sent != 6 || x.Interviewed != 2 || x.Matched != 1 || x.Declined != 2 {
		t.Fatalf("%+v", x)
	}
	if got := compare.FunnelOf(p, 2026); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got := compare.Invitations(p, 2026); !slices.Equal(got, []domain.Date{day(2025, 10, 1), day(2025, 10, 5), day(2025, 10, 5)}) {
		t.Errorf("invited on %v", got)
	}
	if got := compare.Interviews(p, 2026); !slices.Equal(got, []domain.Date{day(2025, 11, 3)}) {
		t.Errorf("interviews on %v", got)
	}
}

func TestWeek(t *testing.T) {
	from := day(2025, 9, 24)
	for on, want := range map[domain.Date]int{from: 0, from.AddDays(6): 0, from.AddDays(7): 1, from.AddDays(-3): 0, from.AddDays(70): 10} {
		if got := compare.Week(from, on); got != want {
			t.Errorf("%v lies in week %d, want %d", on, got, want)
		}
	}
}
