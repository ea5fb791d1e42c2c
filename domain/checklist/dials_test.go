package checklist_test

import (
	"math"
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/checklist"
	"secondlook/domain/enginetest"
)

// parts are the shares of a dial by key.
func parts(in checklist.Input, name checklist.DialName) (map[string]float64, float64) {
	out := map[string]float64{}
	d := checklist.Dials(in)[name]
	for _, p := range d.Parts {
		out[p.Key] = p.Share
	}
	return out, d.Share()
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func TestDialsAreMeans(t *testing.T) {
	all := checklist.Dials(at(t, domain.Profile{}))
	if len(all) != 4 {
		t.Fatalf("%d dials", len(all))
	}
	for _, d := range all {
		if d.Share() != 0 || len(d.Parts) == 0 || d.At().Table == "" {
			t.Errorf("of nobody: %+v", d)
		}
	}
	if (checklist.Dial{}).Share() != 0 {
		t.Error("a dial without parts has come somewhere")
	}
}

func TestSelfAssessment(t *testing.T) {
	p := enginetest.Applicant()
	p.Applicant.Wishes.BudgetCents = 100
	p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: enginetest.Today.AddDays(9)})
	in := at(t, p)
	in.Listed = checklist.Listed{Saved: true, Programs: 4, Closed: 1, Fees: 200}
	got, share := parts(in, checklist.SelfAssessment)
	if got["told"] != 1 || got["measured"] != 0 || got["open"] != 0.75 || got["money.over"] != 0.5 || !near(share, 2.25/4) {
		t.Errorf("%v, %v", got, share)
	}
	in.Profile.PracticeTests = []domain.PracticeTest{{Exam: domain.Step3, Predicted: 220}}
	if got, _ = parts(in, checklist.SelfAssessment); got["measured"] != 1 {
		t.Errorf("measured by a practice test: %v", got)
	}
	in.Listed = checklist.Listed{}
	if got, _ = parts(in, checklist.SelfAssessment); got["open.none"] != 0 || len(got) != 3 {
		t.Errorf("without a list: %v", got)
	}
}

func TestRecovery(t *testing.T) {
	p := enginetest.Applicant()
	p.Letters = append(p.Letters, domain.Letter{US: true, Status: domain.LetterAssigned})
	p.Rotations[0].End = enginetest.Today
	if got, share := parts(at(t, p), checklist.Recovery); share != 1 || len(got) != 2 {
		t.Errorf("nothing is weak: %v, %v", got, share)
	}
	p.Exams = append([]domain.Exam{{Kind: domain.Step1, Date: domain.NewDate(2022, 3, 1), Result: domain.Fail}}, p.Exams...)
	got, _ := parts(at(t, p), checklist.Recovery)
	if got["passed"] != 1 || got["explained"] != 0 || got["later"] != 1 {
		t.Errorf("a failure that was passed and is not explained: %v", got)
	}
	p.Exams[0].Explained = true
	if got, _ = parts(at(t, p), checklist.Recovery); got["explained"] != 1 {
		t.Errorf("explained: %v", got)
	}
	p.Exams = p.Exams[:1]
	p.Rotations[0].End = enginetest.Today.AddMonths(-18)
	p.Rotations[0].Start = p.Rotations[0].End
	got, _ = parts(at(t, p), checklist.Recovery)
	if got["passed"] != 0 || got["later"] != 0 || got["recent"] >= 1 || got["recent"] <= 0.4 {
		t.Errorf("not passed, and long ago: %v", got)
	}
}

func TestRegionalExperience(t *testing.T) {
	p := enginetest.Applicant() // 56 days in Fresno
	p.Applicant.Wishes.Regions = []string{"central_valley"}
	p.Rotations[0].Supervisor = "Dr. Lee"
	got, _ := parts(at(t, p), checklist.Regional)
	if want := 56 / domain.DaysPerMonth / 2; !near(got["months"], want) || got["regional_letter"] != 0 || got["tie"] != 1 {
		t.Errorf("%v, want %v of the months", got, want)
	}
	p.Letters[0].Writer = "dr. LEE"
	if got, _ = parts(at(t, p), checklist.Regional); got["regional_letter"] != 1 {
		t.Errorf("a letter by the supervisor: %v", got)
	}
	p.Letters[0].Writer, p.Letters[1].Program = "Dr. Else", "p00"
	if got, _ = parts(at(t, p), checklist.Regional); got["regional_letter"] != 1 {
		t.Errorf("a letter from a program there: %v", got)
	}
	p.Applicant.Wishes.Regions = []string{"nevada"}
	if got, share := parts(at(t, p), checklist.Regional); share != 0 {
		t.Errorf("elsewhere: %v", got)
	}
	p.Applicant.Wishes.Regions = nil
	if got, _ = parts(at(t, p), checklist.Regional); got["months"] == 0 || got["tie"] != 1 {
		t.Errorf("anywhere: %v", got)
	}
}

func TestMissionNarrative(t *testing.T) {
	p := enginetest.Applicant()
	p.Applicant.Wishes.Regions = []string{"central_valley"}
	p.Statements = []domain.Statement{{Name: "any", Text: "I came here."}}
	p.Experiences = []domain.Experience{{Kind: domain.Volunteer, Tags: domain.SetOf(domain.Rural, domain.Underserved)}}
	p.Stories = []domain.Story{{Title: "half", Situation: "s", Tags: domain.SetOf(domain.StoryUnderserved)}}
	got, _ := parts(at(t, p), checklist.Mission)
	if got["missions"] != 0.5 || got["statement"] != 0.5 || got["story"] != 0 || got["language"] != 0 {
		t.Errorf("%v", got)
	}
	p.Statements = append(p.Statements, domain.Statement{Name: "valley", Region: "central_valley", Text: "Here I stay.", Genuine: domain.SaysYes})
	p.Stories[0].Action, p.Stories[0].Result = "a", "r"
	p.Languages = []domain.Language{{Name: "Spanish", Clinical: true}}
	if got, _ = parts(at(t, p), checklist.Mission); got["statement"] != 1 || got["story"] != 1 || got["language"] != 1 || got["missions"] != 0.75 {
		t.Errorf("%v", got)
	}
}

// None of the three words is backed by nobody's records; one record each backs
// them all (S29).
func TestThreeWords(t *testing.T) {
	backedBy := func(p domain.Profile) (out [3]int) {
		for i, w := range checklist.Words(at(t, p)) {
			out[i] = len(w.Backing)
		}
		return out
	}
	p := domain.Profile{}
	if got := backedBy(p); got != [3]int{} {
		t.Errorf("nobody's records back %v", got)
	}
	p.Exams = []domain.Exam{
		{ID: 1, Kind: domain.Step1, Date: domain.NewDate(2022, 3, 1), Result: domain.Fail},
		{ID: 2, Kind: domain.Step1, Date: domain.NewDate(2023, 3, 1), Result: domain.Pass},
	}
	p.Letters = []domain.Letter{{Writer: "Dr. Lee", Status: domain.LetterAgreed, Points: domain.SetOf(domain.PointSafeAndCompetent)}}
	p.Experiences = []domain.Experience{{Kind: domain.Work, Start: domain.NewDate(2026, 1, 1), End: domain.NewDate(2026, 6, 30)}} // 181 days: less than six months
	if got := backedBy(p); got != [3]int{1, 0, 0} {
		t.Errorf("a letter that is only agreed, and work of 181 days: %v", got)
	}
	p.Letters[0].Status = domain.LetterUploaded
	p.Experiences[0].End = domain.NewDate(2026, 7, 2) // 183 days
	if got := backedBy(p); got != [3]int{1, 1, 1} {
		t.Errorf("all three: %v", got)
	}
	p.Letters = nil
	p.Stories = []domain.Story{{Title: "The wrong dose", Situation: "s", Action: "a", Result: "r", Tags: domain.SetOf(domain.StorySafety)}}
	p.ScholarlyWorks = []domain.ScholarlyWork{
		{Kind: domain.QualityImprovement, Stage: domain.StageUnderWay}, {Kind: domain.QualityImprovement, Stage: domain.StagePlanned},
	}
	p.Experiences[0].End, p.Experiences[0].Tags = p.Experiences[0].Start, domain.SetOf(domain.Resilience)
	if got := backedBy(p); got != [3]int{1, 2, 1} {
		t.Errorf("a story, a quality project and a trait: %v", got)
	}
	for _, w := range checklist.Words(at(t, p)) {
		for _, b := range w.Backing {
			if b.What.IsZero() || b.At.Table == "" {
				t.Errorf("%v is backed by %+v", w.Name, b)
			}
		}
	}
}

// What the applicant can lean on stands under four headings (S38); what is still
// to come under none.
func TestStrengths(t *testing.T) {
	p := enginetest.Applicant()
	p.Experiences = []domain.Experience{
		{Kind: domain.ClinicalWork, Title: "Rural year", Tags: domain.SetOf(domain.Rural)}, {Kind: domain.Research, Title: "Diabetes"},
		{Kind: domain.Volunteer, Title: "Clinic"}, {Kind: domain.Volunteer, Title: "Next year", Start: enginetest.Today.AddDays(1)},
	}
	p.Rotations = append(p.Rotations, domain.Rotation{Kind: domain.ResearchRotation, Site: "Lab"}, domain.Rotation{Kind: domain.Observership, Site: "Watched"})
	p.ScholarlyWorks = []domain.ScholarlyWork{{Kind: domain.CaseReport, Stage: domain.StagePublished, Title: "A case"}}
	p.Languages = []domain.Language{{Name: "Spanish", Clinical: true}, {Name: "Latin"}}
	var counts []int
	for _, h := range checklist.Strengths(at(t, p)) {
		counts = append(counts, len(h.Records))
	}
	if !slices.Equal(counts, []int{2, 3, 2, 1}) {
		t.Errorf("%v", counts)
	}
}
