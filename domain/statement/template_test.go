package statement_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/sample"
	"secondlook/domain/statement"
)

// flat writes messages as keys and arguments.
func flat(list []domain.Message) string {
	var b strings.Builder
	for _, m := range list {
		fmt.Fprintf(&b, "%s %v\n", m.Key, m.Args)
	}
	return b.String()
}

func slots(f statement.Filled) (out []string) {
	for _, m := range f.Empty {
		out = append(out, strings.TrimPrefix(m.Key, "template.slot."))
	}
	return out
}

// Without records every fact is an empty slot: nothing is made up.
func TestEmptyTemplates(t *testing.T) {
	for tpl, want := range map[statement.Template][]string{
		statement.FailedStep: {"fail_month", "cause", "change", "weeks", "study", "tests", "pass_month", "rotations", "letters", "lesson"},
		statement.LowCK:      {"ck_score", "shows", "rotations", "letters", "praise", "courses", "lesson"},
		statement.WhyHere:    {"region", "ties", "work", "languages", "moment", "stay"},
		"other":              nil,
	} {
		f := statement.Fill(tpl, domain.Profile{}, enginetest.Catalog(), "", enginetest.Today)
		if got := slots(f); !slices.Equal(got, want) {
			t.Errorf("%s: %q", tpl, got)
		}
	}
	if len(statement.Templates()) != 3 {
		t.Error("a template is not listed")
	}
}

func TestFailedStep(t *testing.T) {
	day := domain.NewDate
	p := domain.Profile{
		Exams: []domain.Exam{
			{Kind: domain.Step1, Date: day(2023, 3, 11), Result: domain.Fail}, {Kind: domain.Step1, Date: day(2023, 10, 7), Result: domain.Pass},
			{Kind: domain.Step2CK, Date: day(2025, 4, 22), Score: 224},
		},
		StudyDays: []domain.StudyDay{
			{Exam: domain.Step1, Date: day(2023, 3, 11)}, {Exam: domain.Step1, Date: day(2023, 3, 12)}, {Exam: domain.Step1, Date: day(2023, 10, 6)},
			{Exam: domain.Step1, Date: day(2023, 10, 7)}, {Exam: domain.Step2CK, Date: day(2023, 5, 1)},
		},
		PracticeTests: []domain.PracticeTest{
			{Exam: domain.Step1, Form: "NBME 26", Date: day(2023, 6, 1)}, {Exam: domain.Step1, Form: "UWSA 1", Date: day(2023, 7, 1)},
			{Exam: domain.Step1, Form: "UWSA 2", Date: day(2023, 8, 1)}, {Exam: domain.Step1, Form: "later", Date: day(2024, 8, 1)},
		},
	}
	f := statement.Fill(statement.FailedStep, p, enginetest.Catalog(), "", enginetest.Today)
	text := flat(f.Sentences)
	for _, want := range []string{
		"step1.fail [March 2023]", "step1.weeks [{template.weeks [2]} {template.days [2]} {template.comma [NBME 26 {template.and [UWSA 1 UWSA 2]}]}]",
		"step1.pass [October 2023]", "step1.ck [224 April 2025]",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
	if got := slots(f); !slices.Equal(got, []string{"cause", "change", "rotations", "letters", "lesson"}) {
		t.Errorf("%q", got)
	}
}

// The sample's records fill what they can; a letter is named and never quoted.
func TestTemplatesOfTheSample(t *testing.T) {
	p := sample.Profile(enginetest.Season)
	p.Letters[0].Note = "says that she is the best"
	low := statement.Fill(statement.LowCK, p, enginetest.Catalog(), "", enginetest.Today)
	text := flat(low.Sentences)
	if !strings.Contains(text, "224") || !strings.Contains(text, "Dr. Amrit Gill") || strings.Contains(text, "best") || strings.Contains(text, "Dr. Paul Reyes") {
		t.Errorf("%s", text)
	}
	here := statement.Fill(statement.WhyHere, p, enginetest.Catalog(), "central_valley", enginetest.Today)
	if text := flat(here.Sentences); !strings.Contains(text, "Central Valley") || !strings.Contains(text, "Fresno") || !strings.Contains(text, "Spanish") || strings.Contains(text, "English") {
		t.Errorf("%s", text)
	}
	if got := slots(here); !slices.Contains(got, "stay") || slices.Contains(got, "languages") {
		t.Errorf("%q", got)
	}
	empty := statement.Fill(statement.WhyHere, p, enginetest.Catalog(), "nevada", enginetest.Today)
	if got := slots(empty); !slices.Equal(got, []string{"ties", "work", "languages", "moment", "stay"}) {
		t.Errorf("another region: %q", got)
	}
}

// Records that do not say it leave a slot: work without patients, letters by
// others, languages that were spoken elsewhere, time without study.
func TestUnrelatedRecords(t *testing.T) {
	day := domain.NewDate
	begun := day(2024, 2, 5)
	p := domain.Profile{
		Exams: []domain.Exam{{Kind: domain.Step1, Date: day(2022, 1, 1), Result: domain.Fail}, {Kind: domain.Step1, Date: day(2024, 1, 1), Result: domain.Pass}},
		Rotations: []domain.Rotation{
			{Kind: domain.Observership, Site: "Ward", City: "Fresno", State: "CA", Start: begun, Languages: []string{"Urdu"}, Supervisor: "Dr. Ward"},
			{Kind: domain.Telehealth, Site: "Online", City: "Fresno", State: "CA", Start: begun, Supervisor: "Dr. Online"},
			{Kind: domain.Elective, HandsOn: true, Site: "Elsewhere", City: "Las Vegas", State: "NV", Start: begun, Languages: []string{"Urdu"}},
			{Kind: domain.Elective, HandsOn: true, Site: "Planned", City: "Fresno", State: "CA", Start: day(2030, 1, 1), Languages: []string{"Hmong"}, Supervisor: "Dr. Later"},
		},
		Experiences: []domain.Experience{
			{Kind: domain.Research, Title: "UCSF lab", City: "Fresno", State: "CA", Start: begun}, {Kind: domain.Education, Title: "Medical school", City: "Fresno", State: "CA", Start: begun, End: day(2025, 1, 1)},
			{Kind: domain.OtherExperience, Title: "Choir", City: "Fresno", State: "CA", Start: begun},
		},
		Languages: []domain.Language{{Name: "english", Clinical: true}, {Name: "Urdu", Clinical: true, Course: "Done", CourseStart: begun, CourseEnd: begun}},
		Letters: []domain.Letter{
			{Writer: "Dr. Lab", Role: domain.ResearchMentor, Status: domain.LetterUploaded}, {Writer: "Dr. Ward", Status: domain.LetterUploaded}, {Writer: "Dr. Later", Status: domain.LetterUploaded},
		},
	}
	fill := func(tpl statement.Template) statement.Filled {
		return statement.Fill(tpl, p, enginetest.Catalog(), "central_valley", enginetest.Today)
	}
	here := fill(statement.WhyHere)
	if got := slots(here); !slices.Equal(got, []string{"ties", "work", "languages", "moment", "stay"}) {
		t.Errorf("%q\n%s", got, flat(here.Sentences))
	}
	low := fill(statement.LowCK)
	if got := slots(low); !slices.Contains(got, "letters") || !slices.Contains(got, "courses") || strings.Contains(flat(low.Sentences), "Dr. ") {
		t.Errorf("%q\n%s", got, flat(low.Sentences))
	}
	if got := slots(fill(statement.FailedStep)); !slices.Contains(got, "weeks") || !slices.Contains(got, "study") {
		t.Errorf("two years between two sittings are study: %q", got)
	}
	p.Rotations = append(p.Rotations, domain.Rotation{
		Kind: domain.Elective, HandsOn: true, Site: "County", City: "Fresno", State: "CA", Start: begun, Languages: []string{"english", "spanish", "Spanish"}, Supervisor: "Gill, Amrit, MD",
	})
	p.Letters = append(p.Letters, domain.Letter{Writer: "Dr. Amrit Gill", Status: domain.LetterAssigned})
	p.Languages = append(p.Languages, domain.Language{Name: "Spanish"})
	here, low = fill(statement.WhyHere), fill(statement.LowCK)
	if text := flat(here.Sentences); !strings.Contains(text, "region.languages [Spanish]") || !strings.Contains(text, "County") {
		t.Errorf("%s", text)
	}
	if text := flat(low.Sentences); !strings.Contains(text, "template.letters.one [Dr. Amrit Gill]") {
		t.Errorf("%s", text)
	}
}
