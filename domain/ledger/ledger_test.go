package ledger_test

import (
	"testing"

	"secondlook/domain"
	"secondlook/domain/ledger"
	"secondlook/domain/portfolio"

	"pgregory.net/rapid"
)

const season = 2027

var day = domain.NewDate

// catalog has the prices and days of a season.
func catalog() *domain.Catalog {
	return &domain.Catalog{
		Fees: []domain.Fee{
			{Season: 2027, Service: "ERAS", Item: domain.ItemApplication, From: 1, To: 30, Cents: 1100},
			{Season: 2027, Service: "ERAS", Item: domain.ItemApplication, From: 31, Cents: 3000},
			{Season: 2024, Service: "ERAS", Item: domain.ItemApplication, From: 1, To: 10, Cents: 9900, Flat: true},
			{Season: 2024, Service: "ERAS", Item: domain.ItemApplication, From: 11, To: 20, Cents: 1900},
			{Season: 2024, Service: "ERAS", Item: domain.ItemApplication, From: 21, To: 30, Cents: 2300},
			{Season: 2025, Service: "ResidencyCAS", Item: domain.ItemApplication, From: 1, To: 18, Cents: 9900, Flat: true},
			{Season: 2027, Service: "ERAS", Item: "transcript", Cents: 8000, Fixed: true, Verify: true, Source: "transcript-source"},
			{Season: 2027, Service: "ECFMG", Item: "token", Cents: 18500, Fixed: true},
			{Season: 2027, Service: "NRMP", Item: "registration", Cents: 8500, Fixed: true},
			{Service: "NRMP", Item: "extra_rank", From: 21, To: 300, Cents: 3000},
			{Service: "NRMP", Item: "late_registration", Cents: 5000},
			{Season: 2017, Service: "NRMP", Item: "couple", Cents: 1500},
			{Season: 2027, Service: "ECFMG", Item: "pathways", Cents: 94500},
			{Season: 2027, Service: "USMLE", Item: "step3", Cents: 95500},
			{Season: 2027, Service: "OET", Item: "oet", Cents: 45500},
			{Season: 2027, Service: "ECFMG", Item: "j1_sponsorship", Cents: 37000},
			{Season: 2027, Service: "SEVIS", Item: "sevis", Cents: 22000},
			{Season: 2027, Service: "State Department", Item: "visa_j1", Cents: 18500, Verify: true},
			{Season: 2027, Service: "State Department", Item: "visa_h1b", Cents: 20500},
			{Season: 2027, Service: "Medical Board of California", Item: "training_license_ca", Cents: 67400},
		},
		Events: []domain.Event{
			{Season: 2027, Key: "registration_deadline", Date: day(2027, 1, 29)}, {Season: 2027, Key: "rank_deadline", Date: day(2027, 3, 3)},
		},
	}
}

func start(p domain.Profile) ledger.Start {
	return ledger.Start{Profile: p, Catalog: catalog(), Season: season, Today: day(2026, 11, 22), Submits: day(2026, 9, 2)}
}

func abroad() domain.Profile {
	return domain.Profile{Applicant: domain.Applicant{Country: "Guatemala", ECFMG: domain.ECFMGCertified}}
}

// line is that of a kind, zero where there is none.
func line(b *ledger.Book, kind domain.PaymentKind) ledger.Line {
	for _, l := range b.Lines {
		if l.Kind == kind {
			return l
		}
	}
	return ledger.Line{}
}

// The examples of the application services: 43 in internal medicine and 7 in
// radiology cost $797 in 2026 and 2027, 30 in emergency medicine $519 in 2024.
func TestKnownExamples(t *testing.T) {
	c := catalog()
	eras, _ := c.ApplicationFees("ERAS", 2027)
	s := start(abroad())
	s.Services = []ledger.Service{{Name: ledger.ERAS, Count: 50, Cents: portfolio.Price(eras, 43) + portfolio.Price(eras, 7)}}
	if l := line(ledger.Of(s), domain.PaidERAS); l.Expected != 797_00 || l.Open != 797_00 || l.Due != day(2026, 9, 2) || !l.Late {
		t.Errorf("43 + 7: %+v", l)
	}
	old, _ := c.ApplicationFees("ERAS", 2024)
	if got := portfolio.Price(old, 30); got != 519_00 {
		t.Errorf("30 in 2024 cost %d", got)
	}
}

// What went with what is done is no longer open, and is told apart from what was
// noted as paid.
func TestUnnoted(t *testing.T) {
	who := abroad()
	who.Seasons = []domain.Season{{Year: season, Registered: day(2026, 10, 1)}}
	who.Documents = []domain.Document{{Season: season, Kind: domain.ERASToken, State: domain.DocumentInHand}, {Season: season, Kind: domain.USMLETranscript, State: domain.DocumentSent}}
	s := start(who)
	s.Services = []ledger.Service{{Name: ledger.ERAS, Count: 40, Cents: 630_00, Sent: 600_00}}
	b := ledger.Of(s)
	if l := line(b, domain.PaidERAS); l.Unnoted != 600_00 || l.Open != 30_00 || l.Late || !l.Due.IsZero() {
		t.Errorf("applications: %+v", l)
	}
	for _, kind := range []domain.PaymentKind{domain.PaidTranscript, domain.PaidRegistration} {
		if l := line(b, kind); l.Open != 0 || l.Unnoted != l.Expected || l.Expected == 0 {
			t.Errorf("%v: %+v", kind, l)
		}
	}
	if !b.Verify || line(b, domain.PaidTranscript).Source != "transcript-source" {
		t.Error("a secondary price is not to be verified")
	}
	s.Profile.Payments = []domain.Payment{
		{ID: 2, Season: season, Kind: domain.PaidERAS, Cents: 400_00, Paid: day(2026, 9, 3)},
		{ID: 1, Season: season, Kind: domain.PaidERAS, Cents: 250_00, Paid: day(2026, 9, 2)},
		{ID: 3, Season: 2026, Kind: domain.PaidERAS, Cents: 999_00, Paid: day(2025, 9, 2)},
	}
	b = ledger.Of(s)
	if l := line(b, domain.PaidERAS); l.Unnoted != 0 || l.Paid != 650_00 || l.Open != 0 || len(l.Payments) != 2 || l.Payments[0].ID != 1 {
		t.Errorf("noted applications: %+v", l)
	}
}

// The late fee comes with the day after standard registration has ended, and
// goes with the day after lists are due.
func TestTheLateFee(t *testing.T) {
	for _, x := range []struct {
		today, on domain.Date
		late      bool
		due       domain.Date
	}{
		{day(2027, 1, 29), domain.Date{}, false, day(2027, 1, 29)},
		{day(2027, 1, 30), domain.Date{}, true, day(2027, 3, 3)},
		{day(2027, 3, 3), domain.Date{}, true, day(2027, 3, 3)},
		{day(2027, 3, 4), domain.Date{}, false, day(2027, 3, 3)},
		{day(2027, 3, 4), day(2027, 1, 29), false, domain.Date{}},
		{day(2027, 3, 4), day(2027, 1, 30), true, domain.Date{}},
	} {
		who := abroad()
		who.Seasons = []domain.Season{{Year: season, Registered: x.on}}
		s := start(who)
		s.Today = x.today
		b := ledger.Of(s)
		if l := line(b, domain.PaidLateFee); (l.Expected == 50_00) != x.late {
			t.Errorf("on %v, registered %v: %+v", x.today, x.on, l)
		}
		if l := line(b, domain.PaidRegistration); l.Due != x.due || l.Expected != 85_00 {
			t.Errorf("on %v, registered %v: registration %+v", x.today, x.on, l)
		}
	}
}

// Twenty programs on each kind of list are covered; a program that stands twice
// counts once.
func TestExtraRanks(t *testing.T) {
	entries := func(from, to int) (out []domain.RankEntry) {
		for i := from; i < to; i++ {
			out = append(out, domain.RankEntry{Program: string(rune('A' + i))})
		}
		return out
	}
	for _, x := range []struct {
		list domain.RankList
		want int
	}{
		{domain.RankList{Primary: entries(0, 20)}, 0},
		{domain.RankList{Primary: entries(0, 21)}, 1},
		{domain.RankList{Primary: append(entries(0, 20), entries(0, 5)...)}, 0},
		{domain.RankList{Primary: entries(0, 20), Supplemental: []domain.SupplementalList{{Entries: entries(0, 15)}, {Entries: entries(10, 24)}}}, 4},
		{domain.RankList{Couple: true, Primary: []domain.RankEntry{{Partner: "x"}}}, 0},
	} {
		if got := ledger.ExtraRanks(x.list, 20); got != x.want {
			t.Errorf("%d beyond, want %d", got, x.want)
		}
	}
	who := abroad()
	who.RankLists = []domain.RankList{
		{Season: season, Number: 1, Primary: entries(0, 22)}, {Season: season, Number: 2, Couple: true, Primary: entries(0, 23)}, {Season: 2026, Number: 3, Primary: entries(0, 40)},
	}
	b := ledger.Of(start(who))
	if l := line(b, domain.PaidExtraRanks); l.Expected != 90_00 || l.Due != day(2027, 3, 3) {
		t.Errorf("three programs more: %+v", l)
	}
	if l := line(b, domain.PaidCouple); l.Expected != 15_00 || !l.Verify {
		t.Errorf("a couple: %+v", l)
	}
	who.RankLists = append(who.RankLists, domain.RankList{Season: season, Primary: entries(0, 3)})
	if l := line(ledger.Of(start(who)), domain.PaidExtraRanks); l.Expected != 0 {
		t.Errorf("the list that is worked on: %+v", l)
	}
}

// What was certified in time is paid for, whatever is worked on since; a longer
// list costs the difference, and a shorter one gives nothing back.
func TestCertifiedRanksArePaid(t *testing.T) {
	entries := func(n int) (out []domain.RankEntry) {
		for i := range n {
			out = append(out, domain.RankEntry{Program: string(rune('A' + i))})
		}
		return out
	}
	at := func(d domain.Date) domain.At { return domain.At{Day: d, Zone: "America/New_York"} }
	certified := domain.RankList{Season: season, Number: 1, Certified: at(day(2027, 3, 3)), Primary: entries(23), Couple: true}
	late := domain.RankList{Season: season, Number: 2, Certified: at(day(2027, 3, 4)), Primary: entries(30)}
	for _, x := range []struct {
		name                   string
		lists                  []domain.RankList
		expected, unnoted      int64
		coupleOpen, coupleDone int64
	}{
		{"certified alone", []domain.RankList{certified}, 90_00, 90_00, 0, 15_00},
		{"the same is worked on", []domain.RankList{certified, {Season: season, Primary: entries(23), Couple: true}}, 90_00, 90_00, 0, 15_00},
		{"a longer one is worked on", []domain.RankList{{Season: season, Primary: entries(25)}, certified}, 150_00, 90_00, 0, 0},
		{"a shorter one is worked on", []domain.RankList{{Season: season, Primary: entries(5)}, certified}, 90_00, 90_00, 0, 0},
		{"certified too late", []domain.RankList{late}, 300_00, 0, 0, 0},
		{"not certified", []domain.RankList{{Season: season, Primary: entries(21), Couple: true}}, 30_00, 0, 15_00, 0},
	} {
		who := abroad()
		who.RankLists = x.lists
		b := ledger.Of(start(who))
		if l := line(b, domain.PaidExtraRanks); l.Expected != x.expected || l.Unnoted != x.unnoted || l.Open != x.expected-x.unnoted {
			t.Errorf("%s: %+v", x.name, l)
		}
		if l := line(b, domain.PaidCouple); l.Open != x.coupleOpen || l.Unnoted != x.coupleDone {
			t.Errorf("%s, the couple: %+v", x.name, l)
		}
	}
}

// What is left of the exams is due by the first that is still to come, and that
// one is not late.
func TestExamsAreDueByTheNextOne(t *testing.T) {
	for _, x := range []struct {
		dates []domain.Date
		due   domain.Date
		open  int64
	}{
		{[]domain.Date{day(2026, 7, 1), day(2027, 2, 1), day(2026, 12, 1)}, day(2026, 12, 1), 1910_00},
		{[]domain.Date{day(2026, 11, 22)}, day(2026, 11, 22), 955_00},
		{[]domain.Date{day(2026, 11, 21)}, domain.Date{}, 0},
	} {
		who := abroad()
		for _, d := range x.dates {
			who.Exams = append(who.Exams, domain.Exam{Kind: domain.Step3, Date: d})
		}
		if l := line(ledger.Of(start(who)), domain.PaidUSMLE); l.Due != x.due || l.Late || l.Open != x.open {
			t.Errorf("%v: %+v", x.dates, l)
		}
	}
}

func TestLateFeeOfADay(t *testing.T) {
	standard, last := day(2027, 1, 29), day(2027, 3, 3)
	for _, x := range []struct {
		on, today domain.Date
		want      bool
	}{
		{domain.Date{}, standard, false}, {domain.Date{}, standard.AddDays(1), true}, {domain.Date{}, last, true}, {domain.Date{}, last.AddDays(1), false},
		{standard, last, false}, {standard.AddDays(1), last, true},
	} {
		if got := ledger.LateFee(x.on, standard, last, x.today); got != x.want {
			t.Errorf("registered %v, today %v: %v", x.on, x.today, got)
		}
	}
	if ledger.LateFee(domain.Date{}, domain.Date{}, domain.Date{}, last) {
		t.Error("a fee for missing a day that nobody has told")
	}
}

// Exams and the OET count in the season in which they are sat, a Pathway while
// there is no certificate, the visa after a match only.
func TestWhatElse(t *testing.T) {
	who := abroad()
	who.Applicant.ECFMG, who.Applicant.Status = domain.ECFMGInProgress, domain.NeedsJ1
	who.Exams = []domain.Exam{
		{Kind: domain.Step3, Date: day(2026, 5, 31)}, {Kind: domain.Step3, Date: day(2026, 6, 1)}, {Kind: domain.Step3, Date: day(2027, 5, 31)},
		{Kind: domain.Step3, Date: day(2027, 6, 1)}, {Kind: domain.Step3},
	}
	who.EnglishTests = []domain.EnglishTest{{Date: day(2026, 12, 5)}}
	b := ledger.Of(start(who))
	if l := line(b, domain.PaidUSMLE); l.Expected != 1910_00 || l.Unnoted != 955_00 || l.Open != 955_00 {
		t.Errorf("exams: %+v", l)
	}
	if l := line(b, domain.PaidOET); l.Open != 455_00 || l.Due != day(2026, 12, 5) {
		t.Errorf("the OET: %+v", l)
	}
	if l := line(b, domain.PaidECFMG); l.Open != 945_00 || !l.Verify {
		t.Errorf("a Pathway: %+v", l)
	}
	if l := line(b, domain.PaidVisa); !l.IfMatched || l.Expected != 775_00 || l.Open != 0 || b.Later != 775_00 {
		t.Errorf("the visa: %+v, %d later", l, b.Later)
	}
	who.Seasons = []domain.Season{{Year: season, Outcome: domain.OutcomeMatched}}
	if l := line(ledger.Of(start(who)), domain.PaidVisa); l.IfMatched || l.Open != 775_00 {
		t.Errorf("the visa after a match: %+v", l)
	}
	us := domain.Profile{Applicant: domain.Applicant{Country: "United States"}}
	b = ledger.Of(start(us))
	if line(b, domain.PaidToken).Expected != 0 || line(b, domain.PaidECFMG).Expected != 0 || line(b, domain.PaidVisa).Expected != 0 {
		t.Errorf("a graduate of a US school: %+v", b.Lines)
	}
	cas := start(abroad())
	cas.Services = []ledger.Service{{Name: ledger.ResidencyCAS, Count: 3, Cents: 99_00, Verify: true}}
	b = ledger.Of(cas)
	if line(b, domain.PaidToken).Expected != 0 || line(b, domain.PaidResidencyCAS).Open != 99_00 || line(b, domain.PaidERAS).Expected != 0 {
		t.Errorf("without ERAS: %+v", b.Lines)
	}
}

// The visa is that of the path, the license that of the state of training; of
// others nothing is known.
func TestAfterTheMatch(t *testing.T) {
	for _, tt := range []struct {
		status        domain.Status
		path          domain.VisaPath
		state         string
		visa, license int64
	}{
		{domain.NeedsJ1, 0, "", 775_00, 0}, {domain.Either, 0, "CA", 775_00, 674_00}, {domain.Either, domain.PathH1B, "NV", 205_00, 0},
		{domain.NeedsH1B, 0, "", 205_00, 0}, {domain.NeedsJ1, domain.PathNone, "CA", 0, 674_00}, {domain.Citizen, 0, "", 0, 0},
	} {
		s := start(abroad())
		s.Profile.Applicant.Status, s.Path, s.State = tt.status, tt.path, tt.state
		b := ledger.Of(s)
		visa, license := line(b, domain.PaidVisa), line(b, domain.PaidLicense)
		if visa.Expected != tt.visa || license.Expected != tt.license || b.Later != tt.visa+tt.license || visa.Open+license.Open != 0 {
			t.Errorf("%v, %v, %q: %+v, %+v", tt.status, tt.path, tt.state, visa, license)
		}
	}
}

// A season that ended without a place brings no visa; one with a part of one does.
func TestNoVisaWithoutAPlace(t *testing.T) {
	for outcome, want := range map[domain.MatchOutcome][2]int64{
		domain.OutcomeUnknown: {0, 1449_00}, domain.OutcomeUnmatched: {}, domain.OutcomeWithdrawn: {}, domain.OutcomePartial: {1449_00, 0}, domain.OutcomeMatched: {1449_00, 0},
	} {
		s := start(abroad())
		s.Profile.Applicant.Status, s.State = domain.NeedsJ1, "CA"
		s.Profile.Seasons = []domain.Season{{Year: season, Outcome: outcome}}
		b := ledger.Of(s)
		if open := line(b, domain.PaidVisa).Open + line(b, domain.PaidLicense).Open; open != want[0] || b.Later != want[1] {
			t.Errorf("%v: %d to pay, %d later", outcome, open, b.Later)
		}
	}
}

// Every kind of payment stands in the book.
func TestEveryKindIsSummedUp(t *testing.T) {
	who, sum := abroad(), int64(0)
	for _, kind := range []domain.PaymentKind{domain.PaidERAS, domain.PaidOther, domain.PaidPractice, domain.PaidLicense, domain.PaidMoving, domain.LastPayment} {
		sum += int64(kind)
		who.Payments = append(who.Payments, domain.Payment{Season: season, Kind: kind, Cents: int64(kind), Paid: day(2026, 10, 1)})
	}
	if b := ledger.Of(start(who)); b.Paid != sum {
		t.Errorf("%d cents, want %d", b.Paid, sum)
	}
}

// A payment that is noted and not paid has its own day, which is late the day
// after.
func TestPlanned(t *testing.T) {
	for _, x := range []struct {
		due  domain.Date
		late bool
	}{{day(2026, 11, 21), true}, {day(2026, 11, 22), false}, {domain.Date{}, false}} {
		who := abroad()
		who.Payments = []domain.Payment{{Season: season, Kind: domain.PaidTravel, Cents: 310_00, Due: x.due}}
		if l := line(ledger.Of(start(who)), domain.PaidTravel); l.Open != 310_00 || l.Due != x.due || l.Late != x.late || l.Expected != 0 {
			t.Errorf("%+v", l)
		}
	}
}

// Whatever is paid, no sum is negative, the lines add up to the sums, and what
// is noted as paid never raises what is still to pay.
func TestSums(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		who := abroad()
		who.Applicant.Status = domain.NeedsJ1
		s := start(who)
		total := rapid.Int64Range(0, 5000_00).Draw(t, "fees")
		s.Services = []ledger.Service{{Name: ledger.ERAS, Count: 1, Cents: total, Sent: rapid.Int64Range(0, total).Draw(t, "sent")}}
		before := ledger.Of(s)
		for range rapid.IntRange(0, 8).Draw(t, "payments") {
			s.Profile.Payments = append(s.Profile.Payments, domain.Payment{
				Season: season, Kind: domain.PaidERAS + domain.PaymentKind(rapid.IntRange(0, 14).Draw(t, "kind")), Cents: rapid.Int64Range(0, 900_00).Draw(t, "cents"), Paid: day(2026, 9, 2),
			})
		}
		b := ledger.Of(s)
		var paid, open, unnoted, expected int64
		for _, l := range b.Lines {
			if min(l.Paid, l.Open, l.Unnoted, l.Expected, l.Planned) < 0 {
				t.Fatalf("%+v", l)
			}
			paid, open, unnoted = paid+l.Paid, open+l.Open, unnoted+l.Unnoted
			if !l.IfMatched {
				expected += l.Expected
			}
		}
		if paid != b.Paid || open != b.Open || unnoted != b.Unnoted || expected != b.Expected || b.Open > before.Open || b.Later > before.Later {
			t.Fatalf("%+v after %+v", b, before)
		}
	})
}
