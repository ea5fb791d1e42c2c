package journey_test

import (
	"math/big"
	"slices"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/journey"
	"secondlook/domain/ledger"

	"pgregory.net/rapid"
)

const season = 2027

var today = domain.NewDate(2026, time.November, 22)

func day(year int, month time.Month, d int) domain.Date { return domain.NewDate(year, month, d) }

func catalog() *domain.Catalog {
	fee := func(service, item string, cents int64) domain.Fee {
		return domain.Fee{Season: season, Service: service, Item: item, Cents: cents * 100, Verify: true}
	}
	return &domain.Catalog{Events: []domain.Event{{Season: season, Date: day(2027, 3, 3), Key: "rank_deadline"}}, Fees: []domain.Fee{
		fee("NRMP", "registration", 85), fee("ECFMG", "token", 185), fee("ERAS", "transcript", 80), fee("USMLE", "step1", 905), fee("USMLE", "step2ck", 930),
		fee("ECFMG", "account", 110), fee("ECFMG", "certification", 580), fee("ECFMG", "credentials", 220), fee("ECFMG", "pathways", 945),
		fee("ECFMG", "j1_sponsorship", 370), fee("SEVIS", "sevis", 220), fee("State Department", "visa_j1", 185),
	}}
}

// of is the journey of a profile with the ledgers of some seasons.
func of(p domain.Profile, seasons ...int) (*journey.Journey, []*ledger.Book) {
	in := journey.Input{Profile: p, Catalog: catalog(), Season: season, Today: today}
	for _, s := range seasons {
		in.Books = append(in.Books, ledger.Of(ledger.Start{Profile: p, Catalog: in.Catalog, Season: s, Today: today}))
	}
	return journey.Of(in), in.Books
}

func year(j *journey.Journey, season int) journey.Year {
	for _, y := range j.Years {
		if y.Season == season {
			return y
		}
	}
	return journey.Year{}
}

func kind(list []journey.Kind, kind domain.PaymentKind) journey.Kind {
	for _, k := range list {
		if k.Kind == kind {
			return k
		}
	}
	return journey.Kind{}
}

// From the first exam to the visa by hand: an exam that nobody noted is told from
// the tables, what is noted goes before it, a past season owes nothing.
func TestByHand(t *testing.T) {
	p := domain.Profile{
		Applicant: domain.Applicant{Country: "Guatemala", Status: domain.NeedsJ1, ECFMG: domain.ECFMGCertified},
		Exams:     []domain.Exam{{Kind: domain.Step1, Date: day(2023, 3, 1), Result: domain.Pass}, {Kind: domain.Step2CK, Date: day(2024, 8, 1), Result: domain.Pass, Score: 230}},
		Payments: []domain.Payment{
			{Season: 2024, Kind: domain.PaidPractice, Cents: 500_00, Paid: day(2023, 9, 1)},
			{Season: 2025, Kind: domain.PaidUSMLE, Cents: 940_00, Paid: day(2024, 7, 1)},
			{Season: 2025, Kind: domain.PaidTravel, Cents: 100_00, Due: day(2024, 7, 1)},
			{Season: season, Kind: domain.PaidRegistration, Cents: 85_00, Paid: day(2026, 10, 1)},
		},
	}
	j, books := of(p, 2023, 2024, 2025, season)
	if y := year(j, 2023); y.Estimated != (905+110+580+220)*100 || y.Paid != 0 || y.Ahead != 0 {
		t.Errorf("2023: %+v", y)
	}
	if y := year(j, 2024); y.Sum != (journey.Sum{Paid: 500_00}) {
		t.Errorf("2024: %+v", y)
	}
	if y := year(j, 2025); y.Paid != 940_00 || y.Estimated != 945_00 || y.Ahead != 0 { // the Pathway of the certificate; the ticket was never bought
		t.Errorf("2025: %+v", y)
	}
	y := year(j, season)
	if y.Paid != 85_00 || y.Ahead != (185+80)*100 || y.IfMatched != (370+220+185)*100 || y.Ledger != y.Sum {
		t.Errorf("%d: %+v", season, y)
	}
	if b := books[3]; y.Ledger.Paid != b.Paid || y.Ledger.Ahead != b.Open || y.Ledger.Estimated != b.Unnoted || y.Ledger.IfMatched != b.Later {
		t.Errorf("%+v is not the ledger %+v", y.Ledger, b)
	}
	if j.Total.Spent() != 1815_00+945_00+500_00+940_00+85_00 || j.Total.All() != j.Total.Spent()+265_00+775_00 || !j.Verify {
		t.Errorf("%+v", j.Total)
	}
	if k := kind(j.Kinds, domain.PaidUSMLE); k.Paid != 940_00 || k.Estimated != 905_00 || !k.Verify {
		t.Errorf("%+v", k)
	}
	if want := []domain.PaymentKind{domain.PaidLicense, domain.PaidTravel, domain.PaidMoving, domain.PaidLiving}; !slices.Equal(j.Open, want) {
		t.Errorf("open: %v", j.Open)
	}
}

// Rotations count in the season in which they begin, from their first day on as
// gone; what is noted covers them, and of two offers on the same days one counts.
func TestRotationsAndPosts(t *testing.T) {
	p := domain.Profile{
		Rotations: []domain.Rotation{
			{Start: day(2024, 1, 9), End: day(2024, 3, 3), CostCents: 3200_00, StayCents: 2100_00}, {Start: day(2024, 5, 1), CostCents: 800_00},
			{Start: today, CostCents: 10_00}, {CostCents: 999_00},
			{Start: day(2027, 4, 5), End: day(2027, 4, 30), CostCents: 600_00}, {Start: day(2027, 4, 30), End: day(2027, 5, 20), CostCents: 900_00},
			{Start: day(2027, 5, 21), CostCents: 50_00}, {Start: day(2027, 5, 21), CostCents: 50_00},
		},
		Payments: []domain.Payment{{Season: 2024, Kind: domain.PaidRotation, Cents: 3000_00, Paid: day(2023, 12, 1)}, {Season: season, Kind: domain.PaidRotation, Cents: 100_00, Due: day(2027, 4, 1)}},
		Posts: []domain.Post{
			{Start: day(2026, 10, 1), Stage: domain.PostUnderWay, CostCents: 70_00}, {Start: day(2027, 8, 1), Stage: domain.PostAccepted, CostCents: 30_00},
			{Start: day(2026, 10, 1), Stage: domain.PostOffered, CostCents: 1_00},
		},
	}
	j, _ := of(p, 2024, season)
	if k := kind(year(j, 2024).Kinds, domain.PaidRotation); k.Paid != 3000_00 || k.Estimated != 1000_00 || k.Ahead != 0 {
		t.Errorf("2024: %+v", k)
	}
	if k := kind(year(j, 2024).Kinds, domain.PaidLiving); k.Estimated != 2100_00 {
		t.Errorf("stays: %+v", k)
	}
	if k := kind(year(j, season).Kinds, domain.PaidRotation); k.Ahead != 100_00+900_00+50_00-90_00 || k.Estimated != 0 {
		t.Errorf("%d: %+v", season, k)
	}
	if k := kind(year(j, season).Kinds, domain.PaidLiving); k.Estimated != 70_00 {
		t.Errorf("posts: %+v", k)
	}
	if k := kind(year(j, 2028).Kinds, domain.PaidLiving); k.Ahead != 30_00 {
		t.Errorf("a post to come: %+v", k)
	}
}

// Certification is gone once an exam was sat, noted payments beyond the Pathway
// cover it, and who has begun nothing is not charged.
func TestCertification(t *testing.T) {
	const once, path = (110 + 580 + 220) * 100, 945_00
	sat := []domain.Exam{{Kind: domain.Step1, Date: today, Result: domain.Pass}}
	for _, tt := range []struct {
		name        string
		p           domain.Profile
		gone, ahead int64
	}{
		{"nothing told", domain.Profile{}, 0, 0},
		{"an exam of today", domain.Profile{Exams: sat}, once, 0},
		{"tomorrow's", domain.Profile{Exams: []domain.Exam{{Kind: domain.Step1, Date: today.AddDays(1)}}}, 0, once},
		{"in progress", domain.Profile{Applicant: domain.Applicant{ECFMG: domain.ECFMGInProgress}}, 0, once + 945_00},
		{"certified, no day", domain.Profile{Applicant: domain.Applicant{ECFMG: domain.ECFMGCertified}}, once + path, 0},
		{"certified by a Pathway", domain.Profile{Applicant: domain.Applicant{Papers: domain.Papers{Pathway: 3, AppliedOn: day(2026, 1, 5), CertifiedOn: day(2026, 6, 1)}}}, once + path, 0},
		{"certified before there were Pathways", domain.Profile{Applicant: domain.Applicant{Papers: domain.Papers{CertifiedOn: day(2020, 5, 31)}}}, once, 0},
		{"the first that needed one", domain.Profile{Applicant: domain.Applicant{Papers: domain.Papers{CertifiedOn: day(2020, 6, 1)}}}, once + path, 0},
		{"applied this season", domain.Profile{Applicant: domain.Applicant{ECFMG: domain.ECFMGInProgress, Papers: domain.Papers{AppliedOn: day(2026, 6, 1)}}}, path, once},
		{"applied in the last one", domain.Profile{Applicant: domain.Applicant{ECFMG: domain.ECFMGInProgress, Papers: domain.Papers{AppliedOn: day(2026, 5, 31)}}}, path, once},
		{"run out, to be got once more", domain.Profile{Applicant: domain.Applicant{ECFMG: domain.ECFMGCertified, Papers: domain.Papers{CertifiedOn: day(2024, 1, 5), ValidUntil: day(2026, 1, 1)}}}, once + path, path},
		{"the Pathway noted", domain.Profile{Applicant: domain.Applicant{ECFMG: domain.ECFMGCertified}, Payments: []domain.Payment{{Season: 2026, Kind: domain.PaidECFMG, Cents: path, Paid: today}}}, once, 0},
		{"noted in part", domain.Profile{Exams: sat, Payments: []domain.Payment{{Season: season, Kind: domain.PaidECFMG, Cents: 110_00, Paid: today}}}, once - 110_00, 0},
		{"noted", domain.Profile{Exams: sat, Payments: []domain.Payment{{Season: season, Kind: domain.PaidECFMG, Cents: 2000_00, Paid: today}}}, 0, 0},
		{"a US school", domain.Profile{Applicant: domain.Applicant{Country: "US"}, Exams: sat}, 0, 0},
	} {
		j, _ := of(tt.p, journey.Seasons(tt.p, season)...)
		if k := kind(j.Kinds, domain.PaidECFMG); k.Estimated != tt.gone || k.Ahead != tt.ahead {
			t.Errorf("%s: %+v, want %d gone and %d ahead", tt.name, k, tt.gone, tt.ahead)
		}
	}
}

// A Pathway of one season and the certification noted in another are each paid once.
func TestCertificationOverTwoSeasons(t *testing.T) {
	p := domain.Profile{
		Applicant: domain.Applicant{ECFMG: domain.ECFMGCertified, Papers: domain.Papers{CertifiedOn: day(2025, 3, 1)}},
		Exams:     []domain.Exam{{Kind: domain.Step1, Date: day(2023, 3, 1), Result: domain.Pass}},
		Payments: []domain.Payment{
			{Season: 2024, Kind: domain.PaidECFMG, Cents: 945_00, Paid: day(2023, 12, 1)}, {Season: 2025, Kind: domain.PaidECFMG, Cents: 500_00, Paid: day(2024, 12, 1)},
		},
	}
	j, _ := of(p, 2023, 2024, 2025, season)
	k := kind(j.Kinds, domain.PaidECFMG)
	if k.Paid != 1445_00 || k.Spent() > 1445_00+410_00 || k.Ahead != 0 {
		t.Errorf("%+v", k)
	}
}

// The sums by kind and by season are the same, and the part of a season that is
// its ledger is that ledger, whatever was paid.
func TestSumsAgree(t *testing.T) {
	kinds := []domain.PaymentKind{domain.PaidERAS, domain.PaidUSMLE, domain.PaidECFMG, domain.PaidRotation, domain.PaidVisa, domain.PaidLiving, domain.PaidRegistration}
	rapid.Check(t, func(rt *rapid.T) {
		p := domain.Profile{Applicant: domain.Applicant{Status: domain.Either, ECFMG: rapid.SampledFrom([]domain.ECFMGState{0, 1, 2, 3}).Draw(rt, "ecfmg")}}
		for range rapid.IntRange(0, 10).Draw(rt, "payments") {
			x := domain.Payment{Season: rapid.IntRange(2024, season).Draw(rt, "season"), Kind: rapid.SampledFrom(kinds).Draw(rt, "kind"), Cents: rapid.Int64Range(0, 200_000).Draw(rt, "cents")}
			if rapid.Bool().Draw(rt, "paid") {
				x.Paid = day(x.Season-1, 10, 1)
			}
			p.Payments = append(p.Payments, x)
		}
		for range rapid.IntRange(0, 4).Draw(rt, "rotations") {
			p.Rotations = append(p.Rotations, domain.Rotation{Start: day(rapid.IntRange(2023, 2027).Draw(rt, "year"), 2, 1), CostCents: rapid.Int64Range(0, 9999).Draw(rt, "cost"), StayCents: 5})
		}
		if rapid.Bool().Draw(rt, "sat") {
			p.Exams = []domain.Exam{{Kind: domain.Step1, Date: day(2024, 1, 5), Result: domain.Pass}}
		}
		j, books := of(p, 2024, 2025, 2026, season)
		byYear, byKind := journey.Sum{}, journey.Sum{}
		plus := func(a *journey.Sum, b journey.Sum) {
			a.Paid, a.Estimated, a.Ahead, a.IfMatched = a.Paid+b.Paid, a.Estimated+b.Estimated, a.Ahead+b.Ahead, a.IfMatched+b.IfMatched
		}
		for _, y := range j.Years {
			plus(&byYear, y.Sum)
		}
		for _, k := range j.Kinds {
			plus(&byKind, k.Sum)
		}
		if byYear != j.Total || byKind != j.Total {
			rt.Fatalf("by season %+v, by kind %+v, in all %+v", byYear, byKind, j.Total)
		}
		for _, b := range books {
			y := year(j, b.Season)
			if y.Season == 0 {
				if b.Paid+b.Unnoted != 0 {
					rt.Fatalf("season %d is left out: %+v", b.Season, b)
				}
				continue
			}
			if y.Ledger.Paid != b.Paid || y.Ledger.Estimated != b.Unnoted || b.Season == season && (y.Ledger.Ahead != b.Open || y.Ledger.IfMatched != b.Later) {
				rt.Fatalf("%+v is not the ledger of %d: %+v", y.Ledger, b.Season, b)
			}
		}
	})
}

// Whole units, halves away from zero; a million dollars at any rate that records
// can hold does not overflow.
func TestOwn(t *testing.T) {
	const million = 1_000_000
	for _, tt := range []struct{ cents, rate, want int64 }{
		{100, 7_750_000, 8}, {100, 7_499_999, 7}, {100, 7_500_000, 8}, {-100, 7_500_000, -8}, {0, 7_500_000, 0}, {100, 0, 0}, {100, -1, 0},
		{50, million, 1}, {49, million, 0}, {1, 16_250 * million, 163}, {100_000_00, 16_250_500_000, 1_625_050_000}, // rupiah
		{100_000_000, 25_450 * million, 25_450_000_000}, // a million dollars in dong
		{100_000_000, 1_000_000 * million, 1_000_000_000_000}, {1, 1, 0}, {100_00, 920_000, 92},
	} {
		if got := journey.Own(tt.cents, tt.rate); got != tt.want {
			t.Errorf("%d cents at %d: %d, want %d", tt.cents, tt.rate, got, tt.want)
		}
	}
}

// Against exact arithmetic.
func TestOwnIsExact(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		cents, rate := rapid.Int64Range(-10_000_000_000, 10_000_000_000).Draw(rt, "cents"), rapid.Int64Range(1, 1_000_000_000_000).Draw(rt, "rate")
		n := new(big.Int).Mul(big.NewInt(max(cents, -cents)), big.NewInt(rate))
		n.Add(n, big.NewInt(50_000_000)).Div(n, big.NewInt(100_000_000))
		if cents < 0 {
			n.Neg(n)
		}
		if got := journey.Own(cents, rate); got != n.Int64() {
			rt.Fatalf("%d at %d: %d, want %v", cents, rate, got, n)
		}
	})
}
