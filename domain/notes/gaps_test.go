package notes_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/notes"
)

func gaps(tb enginetest.TB, p domain.Profile) (out []string) {
	for _, n := range of(tb, p) {
		if n.Kind == notes.Gap {
			out = append(out, n.Key)
		}
	}
	return out
}

// The list of gaps shrinks as records are added (S11).
func TestGapsShrink(t *testing.T) {
	p := exams(nil, "Family Medicine")
	p.Applicant.Wishes.Regions = []string{"central_valley"}
	want := []string{"gap.contacts", "gap.research", "gap.months", "gap.region", "gap.letters_us", "gap.letters_own/Family Medicine", "gap.letters_leader"}
	check := func(what string) {
		t.Helper()
		if got := gaps(t, p); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", what, got, want)
		}
	}
	check("nothing")
	for _, n := range of(t, p) {
		if n.Do.IsZero() || n.Setting == "" && n.Rule != "S53" {
			t.Errorf("%s says nothing of what to do, or by what it is measured", n.Key)
		}
	}
	p.People = []domain.Person{{Name: "Dr. Gill"}}
	want = want[1:]
	check("a person")
	p.Experiences = []domain.Experience{{Kind: domain.Research, Country: "Guatemala"}}
	check("research abroad")
	p.Experiences = append(p.Experiences, domain.Experience{Kind: domain.Research})
	want = want[1:]
	check("US research")
	p.Experiences, p.ScholarlyWorks = p.Experiences[:1], []domain.ScholarlyWork{{Kind: domain.QualityImprovement, InUS: true, Stage: domain.StageUnderWay}}
	check("a scholarly work instead")
	p.ScholarlyWorks[0].Stage = domain.StagePlanned
	want = slices.Insert(slices.Clone(want), 0, "gap.research")
	check("a planned work")
	p.ScholarlyWorks[0].Stage, want = domain.StageSubmitted, want[1:]
	check("a submitted one")
	p.Rotations = []domain.Rotation{{Kind: domain.Observership, City: "Fresno", State: "CA", Start: day(2025, 1, 6), End: day(2025, 3, 2)}}
	want = slices.Delete(slices.Clone(want), 1, 2)
	check("an observership in the region")
	p.Rotations = append(p.Rotations, domain.Rotation{Kind: domain.Elective, HandsOn: true, City: "Flint", State: "MI", Start: day(2025, 1, 6), End: day(2025, 3, 2)})
	want = want[1:]
	check("hands-on months")
	letter := domain.Letter{Specialty: "Family Medicine", US: true, Status: domain.LetterUploaded, Role: domain.ProgramDirector}
	p.Letters = []domain.Letter{letter}
	want = want[:2]
	check("a leader's letter")
	p.Letters = append(p.Letters, letter)
	want = want[:1]
	check("two letters from the specialty")
	p.Letters = append(p.Letters, letter)
	want = nil
	check("three US letters")
}

// Letters weigh more where a score is called low, and only there (S58).
func TestLettersWeighMore(t *testing.T) {
	if _, ok := find(t, exams([]domain.Exam{ck(224, early)}, "FM"), "s58"); !ok {
		t.Error("nothing is said of letters beside a low score")
	}
	if _, ok := find(t, exams([]domain.Exam{ck(250, early)}, "FM"), "s58"); ok {
		t.Error("letters weigh more beside a good score")
	}
}

// A failure of Step 1 or Step 2 CK that the statement does not explain is a gap
// that leads to its record; an explanation closes it (S22).
func TestAFailureWantsAnExplanation(t *testing.T) {
	fail := domain.Exam{ID: 7, Kind: domain.Step1, Date: day(2022, 3, 1), Result: domain.Fail}
	for _, tt := range []struct {
		name string
		exam domain.Exam
		want bool
	}{
		{"a fail", fail, true},
		{"an incomplete attempt", domain.Exam{ID: 7, Kind: domain.Step1, Date: day(2022, 3, 1), Result: domain.Incomplete}, true},
		{"a Step 2 CK a point below the pass mark", domain.Exam{ID: 7, Kind: domain.Step2CK, Date: day(2022, 8, 1), Score: 213}, true},
		{"one at the pass mark", domain.Exam{ID: 7, Kind: domain.Step2CK, Date: day(2022, 8, 1), Score: 214}, false},
		{"an explained fail", domain.Exam{ID: 7, Kind: domain.Step1, Date: day(2022, 3, 1), Result: domain.Fail, Explained: true}, false},
		{"a Step 3, which no program counts", domain.Exam{ID: 7, Kind: domain.Step3, Date: day(2022, 3, 1), Result: domain.Fail}, false},
		{"an attempt to come", domain.Exam{ID: 7, Kind: domain.Step1, Date: day(2027, 3, 1)}, false},
	} {
		p := exams(nil, "FM")
		p.Exams = []domain.Exam{tt.exam, {ID: 8, Kind: domain.Step1, Date: day(2023, 3, 1), Result: domain.Pass}}
		n, ok := find(t, p, "gap.untold/"+tt.exam.Kind.String())
		if ok != tt.want || ok && (n.Kind != notes.Gap || n.Record != 7 || n.Tab != notes.TabExams || n.Do.IsZero()) {
			t.Errorf("%s: %+v, want a gap: %v", tt.name, n, tt.want)
		}
	}
}

// Whatever record is added, no gap comes with it, a failed attempt apart.
func TestARecordAddsNoGap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := exams(nil, rapid.SampledFrom([]string{"FM", "Dermatology", "Neurology"}).Draw(t, "wish"))
		p.Applicant.Wishes.Regions = []string{"central_valley"}
		had := gaps(t, p)
		for range rapid.IntRange(1, 8).Draw(t, "records") {
			add(t, &p)
			now := gaps(t, p)
			for _, key := range now {
				if !slices.Contains(had, key) {
					t.Fatalf("%s is new", key)
				}
			}
			had = now
		}
	})
}

// add adds a record of any kind.
func add(t *rapid.T, p *domain.Profile) {
	on := domain.NewDate(2024, 1, rapid.IntRange(1, 1200).Draw(t, "day"))
	place := rapid.SampledFrom([]string{"Fresno", "Riverside", ""}).Draw(t, "city")
	country := rapid.SampledFrom([]string{"", "Guatemala"}).Draw(t, "country")
	yes := rapid.Bool().Draw(t, "yes")
	switch rapid.IntRange(0, 4).Draw(t, "kind") {
	case 0:
		p.People = append(p.People, domain.Person{Name: "A", Advocate: yes, Programs: []string{"p"}})
	case 1:
		p.Letters = append(p.Letters, domain.Letter{
			US: yes, Specialty: domain.FamilyMedicine, Status: domain.LetterStatus(rapid.IntRange(0, 7).Draw(t, "status")),
			Role: domain.WriterRole(rapid.IntRange(0, 7).Draw(t, "role")),
		})
	case 2:
		p.Rotations = append(p.Rotations, domain.Rotation{Kind: domain.Elective, HandsOn: yes, City: place, State: "CA", Country: country, Start: on, End: on.AddDays(30)})
	case 3:
		p.Experiences = append(p.Experiences, domain.Experience{Kind: domain.Research, Country: country, Start: on})
	default:
		p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step2CK, Date: on, Score: rapid.IntRange(218, 270).Draw(t, "score")})
	}
}
