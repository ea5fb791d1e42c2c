package soap

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/nrmp"
	"secondlook/domain/papers"
)

func TestEligible(t *testing.T) {
	c := CalendarOf(week(), 2027)
	gate := func(p domain.Profile, at time.Time) *nrmp.Gate {
		return nrmp.Of(p, week(), enginetest.Reference(t), 2027, at)
	}
	whole := func() domain.Profile {
		return domain.Profile{
			Applicant: domain.Applicant{Country: "Guatemala", ECFMG: domain.ECFMGCertified},
			Seasons: []domain.Season{{
				Year: 2027, Registered: domain.NewDate(2026, time.September, 20), Verified: domain.NewDate(2027, time.February, 10),
				CanStart: domain.SaysYes, Outcome: domain.OutcomeUnmatched,
			}, {Year: 2026, Outcome: domain.OutcomeMatched}},
		}
	}
	monday, before := "2027-03-15 10:30:00", "2027-02-01 12:00:00"
	for name, x := range map[string]struct {
		change func(*domain.Profile)
		at     string
		want   domain.YesNo
		key    string // of the condition that decides
		text   string
	}{
		"all of it":                    {func(*domain.Profile) {}, monday, domain.SaysYes, "unmatched", "soap.unmatched.yes"},
		"no list was certified":        {func(p *domain.Profile) { p.RankLists = nil }, monday, domain.SaysYes, "registered", "soap.registered.yes"},
		"half a place":                 {func(p *domain.Profile) { p.Seasons[0].Outcome = domain.OutcomePartial }, monday, domain.SaysYes, "unmatched", "soap.unmatched.partial"},
		"matched":                      {func(p *domain.Profile) { p.Seasons[0].Outcome = domain.OutcomeMatched }, monday, domain.SaysNo, "unmatched", "soap.unmatched.matched"},
		"withdrawn":                    {func(p *domain.Profile) { p.Seasons[0].Outcome = domain.OutcomeWithdrawn }, monday, domain.SaysNo, "unmatched", "soap.unmatched.withdrawn"},
		"not told before the Monday":   {func(p *domain.Profile) { p.Seasons[0].Outcome = domain.OutcomeUnknown }, before, domain.NotSaid, "unmatched", "soap.unmatched.before"},
		"not noted on the Monday":      {func(p *domain.Profile) { p.Seasons[0].Outcome = domain.OutcomeUnknown }, monday, domain.NotSaid, "unmatched", "soap.unmatched.unknown"},
		"registration not noted":       {func(p *domain.Profile) { p.Seasons[0].Registered = domain.Date{} }, before, domain.NotSaid, "registered", "soap.registered.unknown"},
		"registration not noted since": {func(p *domain.Profile) { p.Seasons[0].Registered = domain.Date{} }, monday, domain.NotSaid, "registered", "soap.registered.unknown"},
		"registered too late":          {func(p *domain.Profile) { p.Seasons[0].Registered = domain.NewDate(2027, time.March, 4) }, monday, domain.SaysNo, "registered", "soap.registered.missed"},
		"cannot start":                 {func(p *domain.Profile) { p.Seasons[0].CanStart = domain.SaysNo }, monday, domain.SaysNo, "start", "soap.start.no"},
		"start not said":               {func(p *domain.Profile) { p.Seasons[0].CanStart = domain.NotSaid }, monday, domain.NotSaid, "start", "soap.start.unknown"},
		"certified, not shown as such": {func(p *domain.Profile) { p.Seasons[0].Verified = domain.Date{} }, before, domain.NotSaid, "verified", "soap.verified.certified"},
		"certified, still not noted":   {func(p *domain.Profile) { p.Seasons[0].Verified = domain.Date{} }, monday, domain.NotSaid, "verified", "soap.verified.certified"},
		"verified too late":            {func(p *domain.Profile) { p.Seasons[0].Verified = domain.NewDate(2027, time.March, 4) }, monday, domain.SaysNo, "verified", "soap.verified.late"},
		"a school in the States": {func(p *domain.Profile) {
			p.Seasons[0].Verified, p.Applicant.Country = domain.Date{}, "United States"
		}, monday, domain.SaysYes, "verified", "soap.verified.school"},
		"not certified, lists are open": {func(p *domain.Profile) {
			p.Seasons[0].Verified, p.Applicant.ECFMG = domain.Date{}, domain.ECFMGInProgress
		}, before, domain.NotSaid, "verified", "soap.verified.open"},
		"not certified a minute before the lists": {func(p *domain.Profile) {
			p.Seasons[0].Verified, p.Applicant.ECFMG = domain.Date{}, domain.ECFMGInProgress
		}, "2027-03-03 20:59:00", domain.NotSaid, "verified", "soap.verified.open"},
		"not certified once the lists were due": {func(p *domain.Profile) {
			p.Seasons[0].Verified, p.Applicant.ECFMG = domain.Date{}, domain.ECFMGInProgress
		}, "2027-03-03 21:00:00", domain.NotSaid, "verified", "soap.verified.notnoted"},
		"no season noted": {func(p *domain.Profile) { p.Seasons = nil }, before, domain.NotSaid, "start", "soap.start.unknown"},
	} {
		p := whole()
		x.change(&p)
		got := Eligible(p, c, gate(p, eastern(t, x.at)), eastern(t, x.at))
		if got.Is != x.want {
			t.Errorf("%s: eligible %q, want %q", name, got.Is, x.want)
		}
		for _, k := range got.Conditions {
			if k.Key == x.key && k.Text.Key != x.text {
				t.Errorf("%s: says %q, want %q", name, k.Text.Key, x.text)
			}
			if k.Is == domain.NotSaid && k.Do.IsZero() && k.Text.Key != "soap.unmatched.before" {
				t.Errorf("%s: %s is open and nothing is to be done", name, k.Key)
			}
		}
	}
}

func TestReady(t *testing.T) {
	p := domain.Profile{
		Seasons: []domain.Season{{Year: 2027, Reachable: domain.SaysYes}},
		Statements: []domain.Statement{
			{ID: 1, Name: "FM", Specialty: "Family Medicine", Text: "text"}, {ID: 2, Name: "empty", Specialty: "Psychiatry"},
			{ID: 3, Name: "year", Specialty: "Transitional Year", Text: "text"},
		},
		Letters: []domain.Letter{
			{Writer: "a", Specialty: "Family Medicine", Status: domain.LetterUploaded}, {Writer: "b", Status: domain.LetterUploaded},
			{Writer: "c", Specialty: "Psychiatry", Status: domain.LetterAssigned}, {Writer: "d", Specialty: "Psychiatry", Status: domain.LetterAgreed},
		},
	}
	f := &papers.Folder{Documents: []papers.Item{
		{Kind: domain.MSPE, Stand: papers.Done}, {Kind: domain.Photo, Stand: papers.Missing, Record: domain.Document{ID: 7}},
		{Kind: domain.USMLETranscript, Stand: papers.Again}, {Kind: domain.MSPE, Program: "one", Stand: papers.Late},
	}}
	r := Ready(p, f, CalendarOf(week(), 2027), []string{"Family Medicine", "Psychiatry", AnyOther, AnyPreliminary}, 14, 3, domain.NewDate(2027, time.March, 1))
	var got []string
	for _, it := range r.Items {
		got = append(got, map[bool]string{true: "done ", false: "open "}[it.Done]+it.Key)
		if it.Done != it.Why.IsZero() {
			t.Errorf("%s: %+v", it.Key, it)
		}
	}
	want := []string{
		"open letters/Family Medicine", "open statement/Psychiatry", "open letters/Psychiatry", "open document/photo", "open document/USMLE transcript",
		"done statement/Family Medicine", "done statement/Preliminary", "done letters/Preliminary", "done document/MSPE", "done reachable",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if r.Missing() != 5 || !r.Known || r.Days != 14 || r.Due != domain.NewDate(2027, time.March, 1) {
		t.Errorf("%d missing, %d days, by %s", r.Missing(), r.Days, r.Due)
	}
	if r = Ready(domain.Profile{}, f, CalendarOf(week(), 2031), nil, 14, 3, domain.NewDate(2031, time.March, 1)); r.Known || r.Days != 0 || !r.Due.IsZero() {
		t.Errorf("without a calendar: %+v", r)
	}
}

func TestStatementFor(t *testing.T) {
	all := []domain.Statement{
		{Name: "a", Specialty: "Family Medicine", Text: "x"}, {Name: "b", Specialty: "family medicine", Region: "valley", Text: "x"},
		{Name: "c", Specialty: "Internal Medicine preliminary", Text: "x"}, {Name: "d", Specialty: "Psychiatry", Text: " "},
	}
	for _, x := range []struct {
		line, region string
		want         int
	}{
		{"Family Medicine", "", 0}, {"Family Medicine", "valley", 1}, {"Family Medicine", "elsewhere", 0}, {"Transitional Year", "", 2},
		{"Preliminary", "valley", 2}, {"Psychiatry", "", -1}, {"Internal Medicine", "", -1},
	} {
		if got := StatementFor(all, x.line, x.region); got != x.want {
			t.Errorf("%s in %q: %d, want %d", x.line, x.region, got, x.want)
		}
	}
}
