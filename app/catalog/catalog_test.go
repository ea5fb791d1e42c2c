package catalog_test

import (
	"io/fs"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"secondlook/app/catalog"
	"secondlook/assets"
	"secondlook/domain"
)

func load(t testing.TB) *domain.Catalog {
	t.Helper()
	c, err := catalog.Load(assets.Catalog())
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// known counts the programs of which a fact is known.
func known(t *testing.T, c *domain.Catalog, field string) (n int) {
	t.Helper()
	f, ok := domain.FieldNamed(field)
	if !ok {
		t.Fatalf("no field %q", field)
	}
	for i := range c.Programs {
		if _, _, ok := f.Get(&c.Programs[i]); ok {
			n++
		}
	}
	return n
}

func TestWhatIsUnknownStaysUnknown(t *testing.T) {
	c := load(t)
	if len(c.Programs) != 1447 {
		t.Errorf("%d programs, want 1447", len(c.Programs))
	}
	for field, want := range map[string]int{
		"visa_j1": 125, "visa_h1b": 114, "h1b_filing_2025": 625, "accepts_imgs": 56, "min_step2": 7,
		"max_attempts": 32, "max_years_since_graduation": 48, "positions_pgy1": 40, "program_type": 35,
		"usce_required_months": 12, "letters_required": 104, "missions": 27, "no_contact": 12,
		"visa_notes": 107, "website_url": 99, "img_percent": 2, "spanish_useful": 3,
		// Floors of Step 1 are history; of these two nobody has said anything.
		"min_step1": 0, "second_chance": 0, "local_preference": 0,
	} {
		if got := known(t, c, field); got != want {
			t.Errorf("%s is known of %d programs, want %d", field, got, want)
		}
	}
}

func TestPrograms(t *testing.T) {
	c := load(t)
	byKey := map[string]*domain.Program{}
	for i := range c.Programs {
		byKey[c.Programs[i].Key] = &c.Programs[i]
	}
	for _, test := range []struct{ key, field, want string }{
		{"ca-bakersfield-kern-medical-center-internal-medicine", "missions", "safety_net"},
		{"ca-bakersfield-kern-medical-center-internal-medicine", "visa_j1", ""},
		{"ca-bakersfield-morehouse-bakersfield-memorial-internal-medicine", "positions_pgy1", ""},
		{"ca-fresno-st-agnes-medical-center-fresno-internal-medicine", "no_contact", "yes"},
		{"ca-loma-linda-loma-linda-university-health-education-consortium-pediatrics", "no_contact", ""},
		{"ca-salinas-natividad-medical-center-family-medicine", "spanish_useful", "yes"},
		{"ca-salinas-natividad-medical-center-family-medicine", "missions", "underserved; rural; spanish_migrant; safety_net"},
		{"oh-cleveland-cleveland-clinic-fdn-internal-med-fairview", "min_step2", "240"},
		{"az-yuma-onvida-health-yuma-medical-center-family-medicine", "missions", "agricultural"},
		{"nm-las-cruces-three-crosses-regional-hospital-internal-medicine", "visa_j1", ""}, // its page says two things
		{"tx-austin-u-texas-at-austin-dell-medical-school-internal-medicine", "visa_h1b", "no"},
		{"il-springfield-siu-som-affil-hosps-pediatrics", "img_percent", "55"},
		{"va-norfolk-eastern-virginia-med-school-pediatrics", "h1b_filing_2025", "specialty_named"},
		{"al-birmingham-brookwood-baptist-health-medicine-preliminary", "visa_h1b", ""},
	} {
		p, ok := byKey[test.key]
		if !ok {
			t.Errorf("no program %s", test.key)
			continue
		}
		f, _ := domain.FieldNamed(test.field)
		if got, _, _ := f.Get(p); got != test.want {
			t.Errorf("%s of %s is %q, want %q", test.field, test.key, got, test.want)
		}
	}
	p := byKey["va-norfolk-eastern-virginia-med-school-pediatrics"]
	if from := p.Filing.Provenance; from.AsOf.Date != domain.NewDate(2025, 4, 1) || !strings.Contains(from.AsOf.Text, "Old Dominion University") {
		t.Errorf("the filing is of %v, %q", from.AsOf.Date, from.AsOf.Text)
	}
}

func TestCoverageIsTold(t *testing.T) {
	c := load(t)
	states := map[string]int{}
	for i := range c.Programs {
		states[c.Programs[i].State]++
	}
	for _, state := range []string{"AK", "DE", "ME", "RI", "UT"} {
		gaps := c.GapsAt(state, "Internal Medicine")
		if states[state] != 0 || len(gaps) != 1 || gaps[0].Level != domain.CoverageNone {
			t.Errorf("%s has %d programs and the gaps %v", state, states[state], gaps)
		}
	}
	if got := c.GapsAt("CA", "Neurology"); len(got) != 0 {
		t.Errorf("neurology in California is complete, yet %v", got)
	}
	if got := c.GapsAt("NY", "Neurology"); len(got) != 2 {
		t.Errorf("neurology in New York has %d gaps, want 2", len(got))
	}
}

func TestRegionsHoldTheirPrograms(t *testing.T) {
	c := load(t)
	for i := range c.Programs {
		p := &c.Programs[i]
		if got := c.Regions.Find(p.City, p.County, p.State); got != p.Region {
			t.Errorf("%s in %s, %s County, %s is filed under %s, but lies in %s", p.Key, p.City, p.County, p.State, p.Region, got)
		}
	}
	for _, city := range []string{"Fresno", "Bakersfield", "Modesto", "Madera", "Visalia", "Merced", "Turlock", "Delano"} {
		if got := c.Regions.Find(city, "", "CA"); got != "central_valley" {
			t.Errorf("%s lies in %s", city, got)
		}
	}
	for zip, want := range map[string]string{
		"93721": "central_valley", "93301": "central_valley", "93291": "central_valley", "95354": "central_valley",
		"95249": "sierra_foothills", "92243": "imperial", "92262": "inland_empire", "94110": "bay_area",
		"93534": "los_angeles", "93555": "central_valley", "85004": "arizona", "10001": domain.National,
	} {
		if got := c.Regions.FindZip(zip); got != want {
			t.Errorf("%s lies in %s, want %s", zip, got, want)
		}
	}
}

func TestSpecialties(t *testing.T) {
	c := load(t)
	for i := range c.Programs {
		if name := c.Programs[i].Specialty; !hasSpecialty(c, name) {
			t.Errorf("no rules for %s", name)
		}
	}
	for _, s := range c.Specialties {
		assumed := s.Short == "IM" || s.Short == "FM" || s.Short == "Psych"
		if band := s.AssumedCK; assumed && band != [2]int{220, 225} || !assumed && band != [2]int{} {
			t.Errorf("%s has the assumed band %v", s.Name, band)
		}
		if low := s.Access == domain.Accessible; low && s.LowCK != 230 || !low && s.LowCK != 240 {
			t.Errorf("%s is %v, with low scores below %d", s.Name, s.Access, s.LowCK)
		}
	}
	if s, _ := c.Specialty("Anesthesiology"); s.AccessCA != domain.Hard {
		t.Errorf("anesthesiology in California is %v", s.AccessCA)
	}
}

func hasSpecialty(c *domain.Catalog, name string) bool {
	_, ok := c.Specialty(name)
	return ok
}

func TestPricesAndDates(t *testing.T) {
	c := load(t)
	tiers, verify := c.ApplicationFees("ERAS", 2027)
	if len(tiers) != 2 || tiers[0].Cents != 1100 || tiers[0].To != 30 || tiers[1].Cents != 3000 || !verify {
		t.Errorf("ERAS 2027: %v, verify %v", tiers, verify)
	}
	if _, verify := c.ApplicationFees("ERAS", 2026); verify {
		t.Error("the prices of ERAS 2026 are the service's own")
	}
	var sum int64
	fixed, _ := c.FixedCosts(2027)
	for _, f := range fixed {
		sum += f.Cents
	}
	if sum != 350_00 {
		t.Errorf("the fixed costs of 2027 are %d cents, want 35000: token 185, registration 85, transcript 80 dollars", sum)
	}
	if day, known := c.FirstSubmission(2027); !known || day != domain.NewDate(2026, 9, 2) {
		t.Errorf("ERAS 2027 can be sent from %v, known %v", day, known)
	}
	rounds := 0
	for _, e := range c.Events {
		if _, err := time.LoadLocation(e.Zone); err != nil {
			t.Errorf("%s: %v", e.Key, err)
		}
		if e.Season == 2027 && e.Key == "soap_round" {
			rounds++
		}
	}
	if rounds != 4 {
		t.Errorf("SOAP of 2027 has %d rounds", rounds)
	}
	if m, ok := c.PassMarks.At(domain.Step2CK, domain.NewDate(2025, 7, 1)); !ok || m.Score != 218 {
		t.Errorf("the pass mark of July 2025 is %d", m.Score)
	}
	if p, ok := c.PercentileOf(domain.Step2CK, 250); !ok || p.Percent != 44 || p.Edition != 2026 {
		t.Errorf("250 is at %v", p)
	}
}

// Reports whose terms forbid this use, wherever a copy may lie.
var forbidden = regexp.MustCompile(`(?i)residency ?-?explorer|nrmp\.org/.*(results|outcomes|match-data)|program results|charting outcomes.*20(1[5-9]|2)|results and data`)

// sourcesNamed returns the rows behind the source of a fact or figure, which
// names them by identity, address or title.
func sourcesNamed(c *domain.Catalog, text string) (out []domain.Source) {
	for _, name := range strings.Split(text, domain.SourceSeparator) {
		for _, s := range c.Sources {
			if name != "" && (s.ID == name || s.Address == name || s.Title == name) {
				out = append(out, s)
				break
			}
		}
	}
	return out
}

func TestSourcesAndTheirTerms(t *testing.T) {
	c := load(t)
	used := map[string]bool{"inter-font": true}
	use := func(source string) {
		rows := sourcesNamed(c, source)
		if len(rows) != len(strings.Split(source, domain.SourceSeparator)) {
			t.Errorf("source %q is not wholly in sources.csv", source)
		}
		for _, s := range rows {
			used[s.ID] = true
		}
	}
	for i := range c.Programs {
		p := &c.Programs[i]
		use(p.Identity.Source)
		for _, name := range domain.FieldNames() {
			f, _ := domain.FieldNamed(name)
			if _, from, ok := f.Get(p); ok {
				use(from.Source)
			}
		}
	}
	for _, source := range figureSources(c) {
		use(source)
	}
	ref, evidence := loadReference(t)
	for _, r := range ref.Rows() {
		use(r.Source)
	}
	for _, source := range evidenceSources(evidence) {
		use(source)
	}
	use("ranks-2007")
	for _, s := range c.Sources {
		if !used[s.ID] {
			t.Errorf("source %s is used nowhere", s.ID)
		}
		if u, err := url.Parse(s.Address); err != nil || s.Address != "" && u.Host == "" {
			t.Errorf("source %s: %q is no address", s.ID, s.Address)
		}
		if forbidden.MatchString(s.Title+" "+s.Address) && s.ID != "ranks-2007" && s.ID != "outcomes-2013" {
			t.Errorf("source %s forbids this use: %s", s.ID, s.Title)
		}
	}
}

// The window shows its first frame within a second, and this comes before it.
func BenchmarkLoad(b *testing.B) {
	var fsys fs.FS = assets.Catalog()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := catalog.Load(fsys); err != nil {
			b.Fatal(err)
		}
	}
}

// The bank has questions of every kind, one at least for every kind of red flag,
// and no key that could be taken for the text of somebody's own question.
func TestQuestionBank(t *testing.T) {
	kinds, flags := map[domain.QuestionKind]int{}, map[string]int{}
	bank := load(t).Questions
	for _, q := range bank {
		kinds[q.Kind]++
		if beginning, _, ok := strings.Cut(q.Flag, "/"); ok {
			flags[beginning]++
		}
		if strings.ContainsAny(q.Key, " ?") || !strings.HasSuffix(q.Text, "?") && !strings.HasSuffix(q.Text, ".") {
			t.Errorf("%+v", q)
		}
	}
	if len(bank) < 60 {
		t.Errorf("%d questions", len(bank))
	}
	for kind := domain.AboutYou; kind <= domain.ToAsk; kind++ {
		if kinds[kind] < 4 {
			t.Errorf("%d questions of the kind %v", kinds[kind], kind)
		}
	}
	for _, flag := range []string{"fail", "low", "attempts", "late", "years", "gap"} {
		if flags[flag] == 0 {
			t.Errorf("none is about %s", flag)
		}
	}
}
