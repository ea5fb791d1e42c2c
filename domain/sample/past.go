package sample

import (
	"time"

	"secondlook/domain"
)

// Past gives a profile the two seasons before one in which she did not match: a
// small first try without a Step 2 CK, which the NRMP withdrew, and a whole one
// without a letter from the US. All of it has happened before the season opens.
func Past(p *domain.Profile, season int) {
	tried(p, season-2, firstTries, domain.Season{
		Outcome: domain.OutcomeWithdrawn,
		Review: "I applied from the health post, before Step 2 CK, because a classmate did. Nobody invited me, and without a certificate I could not " +
			"stay in the Match.",
		Note: invented,
	})
	tried(p, season-1, secondTries, domain.Season{
		Divisions: []string{"Pacific"}, Outcome: domain.OutcomeUnmatched,
		Review: "Step 2 CK and the certificate were there, the letters were not: nobody in the US had written for me. I had two interviews and ranked both. " +
			"I sent few applications outside of California.",
		Note: invented,
	})
	p.Payments = append(p.Payments, paidBefore(season)...)
	meet(p, season-1, SierraViewInternal, domain.NewDate(season-2, time.November, 4), domain.NewDate(season-2, time.December, 9), 8)
	meet(p, season-1, HidalgoFamily, domain.NewDate(season-2, time.December, 1), domain.NewDate(season-1, time.January, 14), 9)
	certified := domain.At{Day: domain.NewDate(season-1, time.February, 27), Hour: 19, Minute: 40, Timed: true, Zone: zone}
	p.RankLists = append(p.RankLists, domain.RankList{
		Season: season - 1, Number: 1, Kept: certified, Certified: certified, Primary: []domain.RankEntry{{Program: HidalgoFamily}, {Program: SierraViewInternal}},
	})
}

// invented says that the programs are real and what they are said to have answered
// is not.
const invented = "The programs are real. What they answered is invented, as the applicant is."

// zone is where she lives.
const zone = "America/Guatemala"

// Programs that met her in an earlier season.
const (
	HidalgoFamily      = "nm-silver-city-hidalgo-medical-services-family-medicine"
	SierraViewInternal = "ca-porterville-sierra-view-medical-center-internal-medicine"
)

// A try is an application of an earlier season, with the day of the refusal as
// month and day, or none.
type try struct {
	program string
	month   time.Month
	day     int
}

// firstTries are those without a Step 2 CK.
var firstTries = []try{
	{"ca-bakersfield-clinica-sierra-vista-bakersfield-family-medicine", time.October, 11},
	{"ca-hanford-adventist-health-central-california-network-hanford-family-medicine", time.November, 20},
	{"ca-merced-mercy-medical-center-merced-family-medicine", 0, 0},
	{"ca-fresno-st-agnes-medical-center-fresno-family-medicine", time.October, 2},
	{"ca-salinas-natividad-medical-center-family-medicine", time.October, 9},
	{"ca-stockton-st-joseph-s-medical-center-family-medicine", 0, 0},
	{"ca-french-camp-san-joaquin-general-hospital-family-medicine", time.December, 6},
	{"ca-san-francisco-university-of-california-san-francisco-family-medicine", time.October, 4},
	{"ca-martinez-contra-costa-regional-medical-center-family-medicine", time.October, 15},
	{"ca-los-angeles-adventist-health-white-memorial-family-medicine", 0, 0},
	{"ca-colton-arrowhead-regional-medical-center-family-medicine", 0, 0},
	{KernInternal, time.November, 8},
}

// secondTries are those of the season with a Step 2 CK and no letter from the US.
var secondTries = []try{
	{FresnoFamily, 0, 0},
	{VisaliaFamily, 0, 0},
	{HidalgoFamily, 0, 0},
	{"ca-bakersfield-clinica-sierra-vista-bakersfield-family-medicine", time.November, 3},
	{"ca-hanford-adventist-health-central-california-network-hanford-family-medicine", time.November, 18},
	{"ca-merced-mercy-medical-center-merced-family-medicine", 0, 0},
	{"ca-fresno-st-agnes-medical-center-fresno-family-medicine", time.October, 28},
	{"ca-fresno-valley-health-team-inc-family-medicine", 0, 0},
	{"ca-tulare-adventist-health-central-california-network-tulare-family-medicine-tulare", time.December, 12},
	{"ca-salinas-natividad-medical-center-family-medicine", time.October, 7},
	{"ca-stockton-st-joseph-s-medical-center-family-medicine", 0, 0},
	{"ca-french-camp-san-joaquin-general-hospital-family-medicine", time.January, 15},
	{"ca-murrieta-loma-linda-university-medical-center-murrieta-family-medicine", 0, 0},
	{"ca-chico-healthy-rural-california-inc-family-medicine", 0, 0},
	{"ca-colton-arrowhead-regional-medical-center-family-medicine", 0, 0},
	{"ca-los-angeles-adventist-health-white-memorial-family-medicine", time.November, 21},
	{"ca-los-angeles-charles-r-drew-university-of-medicine-and-science-college-of-medicine-famil", 0, 0},
	{"ca-los-angeles-kheir-clinic-family-medicine", 0, 0},
	{"ca-chula-vista-scripps-mercy-hospital-family-medicine", time.October, 20},
	{"nm-las-cruces-memorial-medical-center-las-cruces-family-medicine", time.December, 3},
	{"tx-el-paso-texas-tech-u-affil-el-paso-family-medicine", 0, 0},
	{"tx-harlingen-u-texas-rio-grande-valley-family-medicine-knapp", 0, 0},
	{"az-yuma-onvida-health-yuma-medical-center-family-medicine", time.November, 12},
	{SierraViewInternal, 0, 0},
	{KernInternal, time.November, 25},
	{FresnoInternal, time.October, 14},
	{UnlvInternal, time.October, 9},
	{"ca-fresno-st-agnes-medical-center-fresno-internal-medicine", 0, 0},
	{"ca-stockton-st-joseph-s-medical-center-internal-medicine", 0, 0},
	{"ca-french-camp-san-joaquin-general-hospital-internal-medicine", time.January, 15},
	{"ca-bakersfield-adventist-health-central-california-network-bakersfield-internal-medicine", 0, 0},
	{"ca-bakersfield-morehouse-bakersfield-memorial-internal-medicine", 0, 0},
	{"ca-moreno-valley-riverside-university-health-system-internal-medicine", time.November, 5},
	{"ca-oakland-alameda-health-system-highland-hospital-internal-medicine", time.October, 2},
	{"ny-bronx-jacobi-medical-center-albert-einstein-college-of-medicine-internal-medicine", 0, 0},
	{"ny-jamaica-icahn-school-of-medicine-at-mount-sinai-nyc-health-and-hospitals-queens-interna", 0, 0},
	{"fl-pembroke-pines-memorial-healthcare-system-internal-medicine", 0, 0},
	{"ca-stockton-st-joseph-s-medical-center-psychiatry", 0, 0},
	{"ca-fresno-university-of-california-san-francisco-fresno-psychiatry", time.October, 30},
	{"ca-visalia-kaweah-delta-health-care-district-kdhcd-psychiatry", 0, 0},
	{"ca-bakersfield-ucla-kern-medical-center-psychiatry", time.November, 14},
	{"ca-colton-arrowhead-regional-medical-center-psychiatry", 0, 0},
}

// tried notes a season and what was sent in it.
func tried(p *domain.Profile, year int, tries []try, s domain.Season) {
	s.Year, s.SubmitsOn, s.Registered = year, domain.NewDate(year-1, time.September, 20), domain.NewDate(year-1, time.October, 6)
	if s.Outcome == domain.OutcomeUnmatched {
		s.Verified = domain.NewDate(year-1, time.October, 8)
	}
	p.Seasons = append(p.Seasons, s)
	for _, t := range tries {
		a := domain.Application{Program: t.program, Season: year, Status: domain.Planned, Added: domain.NewDate(year-1, time.August, 24)}
		a = a.With(domain.StatusEvent{Status: domain.Submitted, Date: s.SubmitsOn})
		if t.day > 0 {
			in := year
			if t.month >= time.September {
				in--
			}
			a = a.With(domain.StatusEvent{Status: domain.Rejected, Date: domain.NewDate(in, t.month, t.day)})
		}
		p.Applications = append(p.Applications, a)
	}
}

// meet notes an invitation of an earlier season and the interview that it led to.
func meet(p *domain.Profile, year int, program string, invited, met domain.Date, gut int) {
	at := func(day domain.Date, hour, minute int) domain.At {
		return domain.At{Day: day, Hour: hour, Minute: minute, Timed: true, Zone: zone}
	}
	p.Invitations = append(p.Invitations, domain.Invitation{
		Program: program, Season: year, Channel: domain.ByEmail, Minutes: 180, Received: at(invited, 11, 20), Answered: at(invited, 12, 5), Answer: domain.InvitationAccepted,
	})
	p.Interviews = append(p.Interviews, domain.Interview{
		Program: program, Season: year, Kind: domain.ProgramInterview, Format: domain.ByVideo, State: domain.InterviewDone,
		Start: at(met, 9, 0), Minutes: 180, Place: "video call", Gut: gut, ScoredOn: met,
	})
	for i := range p.Applications {
		if a := &p.Applications[i]; a.Program == program && a.Season == year {
			*a = a.With(domain.StatusEvent{Status: domain.Invited, Date: invited}).With(domain.StatusEvent{Status: domain.Interviewed, Date: met}).
				With(domain.StatusEvent{Status: domain.Ranked, Date: domain.NewDate(year, time.February, 27)})
		}
	}
}

// paidBefore is what the two seasons before one have cost.
func paidBefore(season int) (out []domain.Payment) {
	for _, x := range []struct {
		year  int
		kind  domain.PaymentKind
		cents int64
		month time.Month
		day   int
	}{
		{season - 2, domain.PaidToken, 165_00, time.July, 8},
		{season - 2, domain.PaidERAS, 132_00, time.September, 20},
		{season - 2, domain.PaidTranscript, 80_00, time.September, 20},
		{season - 2, domain.PaidRegistration, 70_00, time.October, 6},
		{season - 1, domain.PaidToken, 185_00, time.July, 24},
		{season - 1, domain.PaidERAS, 462_00, time.September, 20},
		{season - 1, domain.PaidTranscript, 80_00, time.September, 20},
		{season - 1, domain.PaidRegistration, 70_00, time.October, 6},
	} {
		out = append(out, domain.Payment{Season: x.year, Kind: x.kind, Cents: x.cents, Paid: domain.NewDate(x.year-1, x.month, x.day)})
	}
	return out
}
