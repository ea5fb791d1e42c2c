package soap

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"secondlook/domain"
)

func at(text string) domain.At {
	a, err := domain.ParseAt(text)
	if err != nil {
		panic(err)
	}
	return a
}

// apart are records of which none is one of the others: only how many there are
// is compared.
func apart(list []domain.SOAPProgram) []domain.SOAPProgram {
	for i := range list {
		list[i].ID = 0
	}
	return list
}

// check is Check on the Tuesday of Match Week.
func check(t *testing.T, before, after []domain.SOAPProgram, limit int) error {
	t.Helper()
	return Check(before, after, CalendarOf(week(), 2027), limit, eastern(t, "2027-03-18 12:30:00"))
}

// listOf makes so many programs, of which the first are sent and the next chosen.
func listOf(n, sent, chosen int) (out []domain.SOAPProgram) {
	for i := range n {
		s := domain.SOAPProgram{ID: domain.ID(i + 1), Season: 2027, Name: fmt.Sprintf("Program %02d", i+1), Code: fmt.Sprint(i)}
		switch {
		case i < sent:
			s.Applied = at("2027-03-16 09:00 America/New_York")
		case i < sent+chosen:
			s.Choice = domain.SOAPApply
		}
		out = append(out, s)
	}
	return out
}

// The 45th application can be sent, the 46th cannot.
func TestFortyFive(t *testing.T) {
	const limit = 45
	for _, x := range []struct {
		sent, chosen int
		ok           bool
	}{{44, 0, true}, {45, 0, true}, {46, 0, false}, {40, 5, true}, {40, 6, false}, {0, 45, true}, {0, 46, false}} {
		err := check(t, apart(listOf(60, 44, 0)), listOf(60, x.sent, x.chosen), limit)
		if (err == nil) != x.ok {
			t.Errorf("%d sent and %d chosen: %v", x.sent, x.chosen, err)
		}
		if err != nil && (err.(domain.Invalid).Problem("choice") == "" || !strings.Contains(err.Error(), "45 applications in all")) {
			t.Errorf("the problem is %v", err)
		}
		c := CountOf(listOf(60, x.sent, x.chosen), 2027, limit)
		if c.Used() != x.sent+x.chosen || c.Left() != max(0, limit-x.sent-x.chosen) || c.Full() != (x.sent+x.chosen >= limit) {
			t.Errorf("%+v: used %d, left %d, full %v", c, c.Used(), c.Left(), c.Full())
		}
	}
}

// A chosen program that is sent takes no second one; a limit that was lowered
// afterwards locks nothing that is there.
func TestCheckComparesWithBefore(t *testing.T) {
	if err := check(t, listOf(60, 10, 35), listOf(60, 45, 0), 45); err != nil {
		t.Errorf("sending what was chosen: %v", err)
	}
	if err := check(t, listOf(60, 44, 1), listOf(60, 44, 0), 40); err != nil {
		t.Errorf("one less under a lowered limit: %v", err)
	}
	if err := check(t, listOf(60, 44, 0), listOf(60, 45, 0), 40); err == nil {
		t.Error("one more above a lowered limit is kept")
	}
	if err := check(t, nil, listOf(60, 50, 0), 0); err != nil {
		t.Errorf("without a known limit: %v", err)
	}
	if err := Check(nil, listOf(60, 50, 0), CalendarOf(week(), 2026), 45, time.Time{}); err != nil {
		t.Errorf("of another season: %v", err)
	}
}

func TestOneAcceptedOffer(t *testing.T) {
	list := listOf(3, 3, 0)
	list[0].Offers = []domain.SOAPOffer{{Round: 1, Answer: domain.SOAPAccepted}}
	if err := check(t, nil, list, 45); err != nil {
		t.Error(err)
	}
	list[2].Offers = []domain.SOAPOffer{{Round: 2, Answer: domain.SOAPAccepted}}
	if err := check(t, nil, list, 45); err == nil || !strings.Contains(err.Error(), "that of Program 01 binds") {
		t.Errorf("two accepted offers: %v", err)
	}
	if !Accepted(list[0]) || Accepted(list[1]) {
		t.Error("what is accepted is not known")
	}
}

// Nothing that is sent is taken back, by whatever way.
func TestSentStaysSent(t *testing.T) {
	before := listOf(3, 2, 0)
	for name, x := range map[string]struct {
		change func([]domain.SOAPProgram) []domain.SOAPProgram
		field  string
		says   string
	}{
		"deleted":        {func(l []domain.SOAPProgram) []domain.SOAPProgram { return l[1:] }, "applied", "the application to Program 01 is sent"},
		"cleared":        {func(l []domain.SOAPProgram) []domain.SOAPProgram { l[0].Applied = domain.At{}; return l }, "applied", "cannot be taken back"},
		"another season": {func(l []domain.SOAPProgram) []domain.SOAPProgram { l[1].Season = 2028; return l }, "season", "is sent in this one"},
		"another moment": {func(l []domain.SOAPProgram) []domain.SOAPProgram {
			l[0].Applied = at("2027-03-16 12:00 America/New_York")
			return l
		}, "", ""},
		"not sent: gone":  {func(l []domain.SOAPProgram) []domain.SOAPProgram { return l[:2] }, "", ""},
		"nothing changed": {func(l []domain.SOAPProgram) []domain.SOAPProgram { return l }, "", ""},
	} {
		err := check(t, before, x.change(listOf(3, 2, 0)), 45)
		bad, _ := err.(domain.Invalid)
		if x.field == "" && err != nil || x.field != "" && !strings.Contains(bad.Problem(x.field), x.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A program that was rejected or has expired offers nothing again; one that is open
// may have been noted with the wrong round.
func TestNoSecondOffer(t *testing.T) {
	for name, x := range map[string]struct {
		was, is domain.SOAPOffer
		ok      bool
	}{
		"rejected, then another round": {domain.SOAPOffer{Round: 1, Answer: domain.SOAPRejected}, domain.SOAPOffer{Round: 2}, false},
		"expired, then another round":  {domain.SOAPOffer{Round: 1}, domain.SOAPOffer{Round: 3}, false}, // round 1 is over at 12:30
		"accepted, then another round": {domain.SOAPOffer{Round: 1, Answer: domain.SOAPAccepted}, domain.SOAPOffer{Round: 2, Answer: domain.SOAPAccepted}, false},
		"open, wrong round":            {domain.SOAPOffer{Round: 2}, domain.SOAPOffer{Round: 3}, true},
		"the answer put right":         {domain.SOAPOffer{Round: 1, Answer: domain.SOAPRejected}, domain.SOAPOffer{Round: 1, Answer: domain.SOAPAccepted}, true},
	} {
		before, after := listOf(1, 1, 0), listOf(1, 1, 0)
		before[0].Offers, after[0].Offers = []domain.SOAPOffer{x.was}, []domain.SOAPOffer{x.is}
		if err := check(t, before, after, 45); (err == nil) != x.ok {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Beside an accepted offer none is open.
func TestNothingOpenBesideAccepted(t *testing.T) {
	list := listOf(3, 3, 0)
	list[0].Offers = []domain.SOAPOffer{{Round: 2, Answer: domain.SOAPAccepted}}
	for offer, ok := range map[domain.SOAPOffer]bool{
		{Round: 2}: false, {Round: 3}: false, {Round: 1}: true, // that of round 1 has expired
		{Round: 2, Answer: domain.SOAPRejected}: true,
	} {
		list[1].Offers = []domain.SOAPOffer{offer}
		if err := check(t, nil, list, 45); (err == nil) != ok {
			t.Errorf("%+v: %v", offer, err)
		}
	}
}

// An offer that nobody answers expires when its round is over, to the minute.
func TestOffersExpire(t *testing.T) {
	c := CalendarOf(week(), 2027)
	open := domain.SOAPOffer{Round: 2}
	for at, want := range map[string]domain.SOAPAnswer{
		"2027-03-18 12:00:00": domain.SOAPOfferOpen, "2027-03-18 13:59:59": domain.SOAPOfferOpen,
		"2027-03-18 14:00:00": domain.SOAPExpired, "2027-03-19 00:00:00": domain.SOAPExpired,
	} {
		if got := AnswerOf(open, c, eastern(t, at)); got != want {
			t.Errorf("at %s it is %q, want %q", at, got, want)
		}
		if got := Refused(domain.SOAPProgram{Offers: []domain.SOAPOffer{open}}, c, eastern(t, at)); got != (want == domain.SOAPExpired) {
			t.Errorf("at %s refused is %v", at, got)
		}
	}
	if got := AnswerOf(domain.SOAPOffer{Round: 2, Answer: domain.SOAPAccepted}, c, eastern(t, "2027-03-19 00:00:00")); got != domain.SOAPAccepted {
		t.Errorf("an accepted offer becomes %q", got)
	}
	if Refused(domain.SOAPProgram{}, c, eastern(t, "2027-03-19 00:00:00")) {
		t.Error("without an offer nothing is refused")
	}
}

func TestWhenApplicationsAreSent(t *testing.T) {
	c := CalendarOf(week(), 2027)
	for text, want := range map[string]string{
		"2027-03-15 10:59 America/New_York":    "before applications can be prepared",
		"2027-03-15 11:00 America/New_York":    "",
		"2027-03-15 08:00 America/Los_Angeles": "",
		"2027-03-18 08:59 America/New_York":    "",
		"2027-03-18 09:00 America/New_York":    "round 1: no applications are sent during a round",
		"2027-03-18 10:59 America/New_York":    "round 1",
		"2027-03-18 11:00 America/New_York":    "",
		"2027-03-18 17:30 Europe/Warsaw":       "round 2",
		"2027-03-18 20:00 America/New_York":    "after the last offer round",
		"2027-03-18 America/New_York":          "", // the hour is not told
	} {
		err := CheckApplied(c, at(text))
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: %v, want %q", text, err, want)
		}
	}
	if err := CheckApplied(Calendar{}, at("2027-03-18 09:00 America/New_York")); err != nil {
		t.Errorf("without a calendar: %v", err)
	}
	if err := CheckApplied(c, domain.At{}); err != nil {
		t.Errorf("of no moment: %v", err)
	}
}

func TestOrder(t *testing.T) {
	p := func(name, specialty string, track domain.Track) Candidate {
		return Candidate{SOAPProgram: domain.SOAPProgram{Season: 2027, Name: name, Specialty: specialty, Track: track}}
	}
	all := []Candidate{
		p("prelim medicine", "Internal Medicine", domain.Preliminary), p("transition", "Transitional Year", domain.TrackUnknown),
		p("path", "Pathology", domain.Categorical), p("peds", "Pediatrics", domain.Categorical), p("psych", "Psychiatry", domain.TrackUnknown),
		p("medicine primary", "Internal Medicine", domain.PrimaryCare), p("family z", "Family Medicine", domain.Categorical),
		p("family a", "Family Medicine", domain.Categorical), p("surgery prelim", "General Surgery", domain.Preliminary),
	}
	all[6].Open, all[7].Closed = true, true
	names := func(list []Candidate) (out []string) {
		for _, c := range list {
			out = append(out, c.Name)
		}
		return out
	}
	want := []string{"family z", "family a", "medicine primary", "psych", "peds", "path", "transition", "prelim medicine", "surgery prelim"}
	if diff := cmp.Diff(want, names(Order(all, DefaultOrder()))); diff != "" {
		t.Error(diff)
	}
	own := []string{"internal medicine preliminary", "Psychiatry"}
	if got := names(Order(all, own)); got[0] != "prelim medicine" || got[1] != "psych" {
		t.Errorf("in an own order: %v", got)
	}
	all[4].Place, all[2].Place = 2, 1
	if got := names(Order(all, DefaultOrder())); got[0] != "path" || got[1] != "psych" || got[2] != "family z" {
		t.Errorf("by hand: %v", got)
	}
	all[4].Place, all[2].Place = 0, 0
	all = append(all, p("medicine", "Internal Medicine", domain.Categorical))
	all[5].Chance = 0.2
	if got := names(Order(all, DefaultOrder())); got[2] != "medicine primary" || got[3] != "medicine" {
		t.Errorf("by chance: %v", got)
	}
}

func TestMove(t *testing.T) {
	list := listOf(5, 0, 0)
	places := func(changed []domain.SOAPProgram) map[domain.ID]int {
		out := map[domain.ID]int{}
		for _, s := range changed {
			out[s.ID] = s.Place
		}
		return out
	}
	if diff := cmp.Diff(map[domain.ID]int{1: 1, 3: 2, 2: 3}, places(Move(list, 2, -1))); diff != "" {
		t.Error(diff)
	}
	list[0].Place, list[1].Place, list[2].Place = 1, 2, 3
	if diff := cmp.Diff(map[domain.ID]int{2: 1, 1: 2}, places(Move(list, 0, 1))); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(map[domain.ID]int{2: 1, 3: 2, 4: 3, 5: 4, 1: 5}, places(Move(list, 0, 4))); diff != "" {
		t.Error(diff)
	}
	for _, x := range [][2]int{{0, -1}, {4, 1}, {5, -1}, {-1, 1}, {2, 0}} {
		if got := Move(list, x[0], x[1]); got != nil {
			t.Errorf("moving %v changes %v", x, got)
		}
	}
}

func TestHistory(t *testing.T) {
	institution := func(key string) string {
		return map[string]string{"kern-fm": "Kern Medical", "kern-im": "Kern Medical"}[key]
	}
	all := []domain.SOAPProgram{
		{Season: 2026, Program: "kern-fm", Name: "Kern Medical - Family Medicine", Specialty: "Family Medicine", State: "CA"},
		{Season: 2024, Program: "kern-fm", Name: "Kern Medical - Family Medicine", Specialty: "Family Medicine", State: "CA"},
		{Season: 2024, Program: "kern-im", Name: "Kern Medical - Internal Medicine", Specialty: "Internal Medicine", State: "CA"},
		{Season: 2025, Name: "Elsewhere - Family Medicine", Code: "1111120C0", Specialty: "Family Medicine", State: "CA"},
		{Season: 2021, Program: "kern-fm", Name: "too long ago", Specialty: "Family Medicine", State: "CA"},
		{Season: 2027, Program: "kern-im", Name: "of this year", Specialty: "Internal Medicine", State: "CA"},
	}
	a := NewArchive(all, 2027, 5, institution)
	got := a.Of(domain.SOAPProgram{Program: "kern-fm", Specialty: "Family Medicine", State: "CA"}, institution)
	if diff := cmp.Diff(Past{Lists: []int{2024, 2025, 2026}, Program: []int{2024, 2026}, Institution: []int{2024, 2026}, Near: []int{2024, 2025, 2026}}, got); diff != "" {
		t.Error(diff)
	}
	got = a.Of(domain.SOAPProgram{Code: "1111120c0", Name: "elsewhere - FM"}, institution)
	if diff := cmp.Diff(Past{Lists: []int{2024, 2025, 2026}, Program: []int{2025}, Institution: []int{2025}}, got); diff != "" {
		t.Error(diff)
	}
	if none := NewArchive(nil, 2027, 5, institution).Of(all[0], institution); none.Told() {
		t.Errorf("without a list: %+v", none)
	}
}
