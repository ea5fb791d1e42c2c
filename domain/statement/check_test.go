package statement_test

import (
	"slices"
	"strings"
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/prose"
	"secondlook/domain/redflag"
	"secondlook/domain/statement"
)

// checker reads as the shipped settings do; flags are of exams, those with a
// slash at the end explained elsewhere.
func checker(tb enginetest.TB, flags ...string) *statement.Checker {
	c := enginetest.Catalog()
	out := &statement.Checker{Lexicon: prose.NewLexicon(enginetest.Phrases(tb)), Characters: 28000, Words: 120, Regions: c.Regions, Specialties: c.Specialties, Visa: true}
	for _, key := range flags {
		key, told := strings.CutSuffix(key, "!")
		out.Flags.Flags = append(out.Flags.Flags, redflag.Flag{Key: key, Exam: true, Ticked: told})
	}
	return out
}

// keys lists findings, each with what it points to where that is short.
func keys(s domain.Statement, list []statement.Finding) (out []string) {
	for _, f := range list {
		word := f.Kind.String() + " " + f.Key
		if text := f.Span.In(s.Text); text != "" && len(text) < 40 {
			word += ": " + text
		}
		out = append(out, word)
	}
	return out
}

func check(t *testing.T, name string, c *statement.Checker, s domain.Statement, want ...string) {
	t.Helper()
	if got := keys(s, c.Of(s)); !slices.Equal(got, want) {
		t.Errorf("%s:\n got %q\nwant %q", name, got, want)
	}
}

const (
	told  = "I did not pass Step 1. I changed how I study."
	again = "My score on Step 2 CK was lower than I hoped."
)

func TestExplaining(t *testing.T) {
	text := func(s string) domain.Statement { return domain.Statement{Text: s} }
	check(t, "nothing", checker(t), text(""), "ask empty")
	check(t, "blanks alone", checker(t, "fail/Step 1"), text(" \r\n\t\n"), "ask empty")
	check(t, "no flag, no paragraph", checker(t), text("I like medicine."))
	check(t, "a flag and no paragraph", checker(t, "fail/Step 1"), text("I like medicine."), "watch explain.none")
	check(t, "a flag that is told elsewhere", checker(t, "fail/Step 1!"), text("I like medicine."), "ask explain.elsewhere")
	check(t, "one paragraph", checker(t, "fail/Step 1"), text("I like medicine.\r\n\r\n"+told), "fine explain.one", "ask explain.link", "fine change.strategy: changed how")
	check(t, "one without need", checker(t), text(told), "ask explain.needless", "fine change.strategy: changed how")
	check(t, "two", checker(t, "fail/Step 1"), text(told+"\n"+again), "watch explain.many", "ask explain.link", "fine change.strategy: changed how")
	check(t, "no change told", checker(t, "fail/Step 1"), text(again), "fine explain.one", "ask explain.link", "ask change.none")
	check(t, "another change", checker(t, "fail/Step 1"), text(again+" I learned to ask for help."), "fine explain.one", "ask explain.link", "fine change.mindset: learned")
	check(t, "a setback in the sentence after", checker(t, "fail/Step 1"), text("I sat the exam in May. I fell short. I moved."), "fine explain.one", "ask explain.link", "fine change.life: moved")
	check(t, "a setback far away", checker(t), text("I sat the exam in May. It was spring. Patients struggled."))
	c := checker(t, "fail/Step 1")
	c.Flags.Flags[0].Places = []redflag.Place{{Explanation: domain.Explanation{Place: domain.InStatement, Where: "A"}}}
	check(t, "one that is noted as the place", c, domain.Statement{Name: "A", Text: told}, "fine explain.one", "fine change.strategy: changed how")
	check(t, "patients that are examined", checker(t), text("I examined patients in low-income towns."))
}

// The explaining paragraph has a limit of words, and the statement one of
// characters: at the limit both are right, one over they are not.
func TestLimits(t *testing.T) {
	words := func(n int) string { return told + strings.Repeat(" word", n-11) }
	c := checker(t, "fail/Step 1")
	check(t, "at the limit of words", c, domain.Statement{Text: words(120)}, "fine explain.one", "ask explain.link", "fine change.strategy: changed how")
	check(t, "a word more", c, domain.Statement{Text: words(121)}, "ask explain.link", "watch explain.long", "fine change.strategy: changed how")
	c = checker(t)
	c.Characters = 12
	check(t, "at the limit of characters", c, domain.Statement{Text: "I 😀 medicine"[:14]})
	check(t, "one over", c, domain.Statement{Text: "I like médic!"}, "watch long: !")
	check(t, "a line end of two characters counts once", c, domain.Statement{Text: "I like\r\nmedi"})
	c.Characters = 0
	check(t, "no limit known", c, domain.Statement{Text: strings.Repeat("a", 50_000)})
}

// Blame is looked for where a score is explained; elsewhere the same words may
// speak for patients.
func TestBlame(t *testing.T) {
	c := checker(t, "fail/Step 1!")
	text := func(s string) domain.Statement { return domain.Statement{Text: s} }
	check(t, "two phrases", c, text(told+" It was unfair. Unlucky too, it was not my fault."),
		"fine explain.one", "ask explain.link", "fine change.strategy: changed how", "ask blame: unfair", "ask blame: Unlucky", "ask blame: not my fault")
	check(t, "of patients", c, text("It is unfair that farm workers are forced to choose between a day's pay and a doctor.\n"+told),
		"fine explain.one", "ask explain.link", "fine change.strategy: changed how")
	check(t, "a test of a patient", c, text(told+" The test was positive."), "fine explain.one", "ask explain.link", "fine change.strategy: changed how")
	c.Lexicon = prose.NewLexicon(nil)
	check(t, "a list of none", c, text(told+" It was unfair."), "ask explain.elsewhere")
}

// clinical are paragraphs of the kind that statements are made of. None explains
// a score, whatever patients fail, score and are examined for.
var clinical = []string{
	"On physical examination he had an S3 gallop. I knew that this was heart failure, and that his low blood pressure would not wait.",
	"She had left at five to board the bus to the clinic. Her blood pressure was low, and her son told me why.",
	"In the exam room I passed him a glass of water. His kidneys were failing, and his weight had fallen below what I had noted in May.",
	"I failed to find the cause on examination. The second attempt at a lumbar puncture was no better, and I asked for help.",
	"The Apgar score was low, lower than at birth. I repeated the exam with my attending, and the child cried.",
	"Treatment had failed twice. The pain score stayed above eight, and I sat with her until the board of the hospital met.",
	"The school board had closed the clinic. Families struggled; a grandmother with respiratory failure had no way to reach us.",
	"After my neurological examination he scored below 20 on the Glasgow scale. I retook his history and called the team.",
	"I attempted to examine his weak arm, but he was disappointed by doctors. His attempts to work had been unsuccessful.",
	"He failed the swallowing test. I took him back to the ward and told his daughter what a setback meant.",
	"His CK was 12,000 and his urine dark. I scored the burns, which were low on the leg, and gave fluids at 10 below the usual rate.",
	"Her exam was normal except for weak pulses, and the ejection fraction lower than a year before. We discussed failure of the graft.",
	"The board certified cardiologist with whom I worked spoke of low income as the first cause of failure to thrive.",
	"I passed the night at the bedside. The repeat examination at four showed low sodium, and the struggle was over by noon.",
	"Migrants attempt the desert in June. I treated heat stroke, renal failure, and a man who had repeated the crossing three times.",
	"Depression scores fell below ten after six weeks. My patient said that she no longer felt like a failure.",
	"At the free clinic I took blood pressures and scored risk by hand. Incomplete records were the rule.",
	"When I passed Step 1 I began to work in a heart failure clinic. Most of the patients whom I saw had a low ejection fraction.",
	"My research asked whether a low score on a screening test predicts missed visits. We presented it at the county board.",
	"Step by step I learned to read an exam as a story: the failing heart, the weak grip, the low voice of a man who had given up.",
}

func TestClinicalProse(t *testing.T) {
	c := checker(t)
	for _, p := range clinical {
		if found := statement.Explains(prose.Read(p), c.Lexicon); len(found) > 0 {
			t.Errorf("explains a score: %s", p)
		}
	}
	whole := domain.Statement{Text: strings.Join(clinical, "\n\n") + "\n\n" + told}
	check(t, "all of them beside one that does", checker(t, "fail/Step 1!"), whole, "fine explain.one", "ask explain.link", "fine change.strategy: changed how")
}

// What explains a score is found however it is told.
func TestExplains(t *testing.T) {
	c := checker(t)
	for _, p := range []string{
		told, again,
		"I failed USMLE Step 1 in 2021.", "My Step 2 CK score is 213, lower than I wanted.", "I took Step 1 in May. I did not pass.",
		"I sat for my board exam in May and did not pass it.", "I failed my licensing examination once.", "In spring I sat the exam. I fell short by two points.",
		"I passed Step 1 on my second attempt.", "Step 2 CK, with its low score, was my own doing.", "My score does not reflect how I work with patients.",
		"I scored 210 on the exam, a score below the mean.", "Failing Step 1 taught me to ask for help.", "I failed the test in March, and I failed it alone.",
		"My father was ill. I took Step 3 that week and fell short.", "My first attempt was a failure; this failure is mine.",
	} {
		if found := statement.Explains(prose.Read(p), c.Lexicon); len(found) != 1 {
			t.Errorf("does not explain a score: %s", p)
		}
	}
}

func TestRegion(t *testing.T) {
	valley := func(text string, genuine, visa domain.YesNo) domain.Statement {
		return domain.Statement{Region: "central_valley", Text: text, Genuine: genuine, FitsVisa: visa}
	}
	full := "In Visalia I met farm workers. I want to stay long-term."
	no, yes := domain.SaysNo, domain.SaysYes
	c := checker(t)
	c.Lexicon = prose.NewLexicon(append(enginetest.Phrases(t), domain.PhraseList{}))
	check(t, "none of it", c, valley("I like medicine.", 0, 0), "watch region.noplace", "watch region.nopeople", "ask stay.none.visa")
	check(t, "the place without its capital", c, valley("I like visalia.", 0, 0), "watch region.noplace", "watch region.nopeople", "ask stay.none.visa")
	place, people := "fine region.place: Visalia", "fine region.people: farm workers"
	stays := ": I want to stay long-term."
	check(t, "not asked yet", c, valley(full, 0, 0), place, people, "ask stay.ask.visa"+stays)
	check(t, "true, the visa not said", c, valley(full, yes, 0), place, people, "ask stay.ask.visa"+stays)
	check(t, "both", c, valley(full, yes, yes), place, people, "fine stay.true"+stays)
	check(t, "not true", c, valley(full, no, yes), place, people, "watch stay.untrue"+stays)
	check(t, "not with the visa", c, valley(full, yes, no), place, people, "watch stay.against"+stays)
	c.Visa = false
	check(t, "nobody needs a visa", c, valley(full, yes, no), place, people, "fine stay.true"+stays)
	check(t, "nor is asked about one", c, valley(full, 0, 0), place, people, "ask stay.ask"+stays)
	check(t, "a region without missions", c, domain.Statement{Region: "inland_empire", Text: "Riverside."}, "fine region.place: Riverside", "ask stay.none")
	check(t, "a region that is gone", c, domain.Statement{Region: "moon", Text: "x"}, "ask region.gone")
}

func TestSpecialty(t *testing.T) {
	c := checker(t)
	of := func(text string) domain.Statement {
		return domain.Statement{Specialty: domain.FamilyMedicine, Text: text}
	}
	check(t, "none named", c, of("I like people."))
	check(t, "its own", c, of("After internal medicine I chose family medicine."))
	check(t, "another one alone", c, of("I chose internal medicine."), "watch specialty: internal medicine")
}

func TestMisfit(t *testing.T) {
	p := enginetest.Program("k", domain.FamilyMedicine, "Fresno", "CA", "central_valley")
	regions := enginetest.Catalog().Regions
	for want, s := range map[string]domain.Statement{
		"":                           {Specialty: "family medicine", Region: "central_valley"},
		"statement.misfit.specialty": {Specialty: domain.InternalMedicine, Region: "nevada"},
		"statement.misfit.region":    {Specialty: domain.FamilyMedicine, Region: "nevada"},
	} {
		if got := statement.Misfit(s, &p, regions); got.Key != want {
			t.Errorf("%+v: %v, want %s", s, got, want)
		}
	}
	if got := statement.Misfit(domain.Statement{}, &p, regions); !got.IsZero() {
		t.Errorf("a statement for all: %v", got)
	}
}

func TestCustom(t *testing.T) {
	all := []domain.Statement{{Name: "A"}, {Name: "B", Region: "nevada"}}
	for _, tt := range []struct {
		a    domain.Application
		want domain.Customisation
	}{
		{domain.Application{}, domain.CustomNone},
		{domain.Application{Statement: "A"}, domain.CustomNone},
		{domain.Application{Statement: "B"}, domain.CustomGroup},
		{domain.Application{Statement: "gone"}, domain.CustomNone},
		{domain.Application{Statement: "B", Custom: domain.CustomNone}, domain.CustomNone},
		{domain.Application{Custom: domain.CustomOwn}, domain.CustomOwn},
	} {
		if got := statement.Custom(tt.a, all); got != tt.want {
			t.Errorf("%+v: %v, want %v", tt.a, got, tt.want)
		}
	}
}

// Every finding points into the text.
func FuzzCheck(f *testing.F) {
	f.Add("I did not pass Step 1.\r\nIn Fresno, farm workers. 😀 I stay.", "central_valley")
	f.Add("\xff\n", "nevada")
	c := checker(f, "fail/Step 1")
	c.Characters = 20
	f.Fuzz(func(t *testing.T, text, region string) {
		for _, found := range c.Of(domain.Statement{Text: text, Region: region, Specialty: domain.Pediatrics}) {
			if found.Span.From < 0 || found.Span.To > len(text) || found.Span.From > found.Span.To {
				t.Fatalf("%+v in a text of %d bytes", found, len(text))
			}
		}
	})
}

func BenchmarkCheck(b *testing.B) {
	c := checker(b, "fail/Step 1")
	s := domain.Statement{Text: strings.Repeat("I worked in Fresno with families who told me of their harvests. ", 430)[:27_500] + "\n" + told, Region: "central_valley", Specialty: domain.FamilyMedicine}
	for b.Loop() {
		c.Of(s)
	}
}
