package scholarly_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
	"secondlook/domain/ranking"
	"secondlook/domain/scholarly"
	"secondlook/domain/standing"
)

var today = enginetest.Today

func day(y int, m time.Month, d int) domain.Date { return domain.NewDate(y, m, d) }

// A work and an experience about one project count once: by title, or by
// institution and time; so do two works of one title.
func TestCount(t *testing.T) {
	work := domain.ScholarlyWork{Kind: domain.QualityImprovement, Title: "Diabetes control, at the clinic", Site: "UCSF Fresno", InUS: true, Stage: domain.StageUnderWay, Start: day(2026, 1, 1)}
	paper := domain.Experience{Kind: domain.Research, Title: "diabetes control at the Clinic", Country: "Guatemala", Start: day(2025, 1, 1)}
	there := domain.Experience{Kind: domain.Research, Title: "Assistant", Organization: "UCSF – Fresno", Start: day(2025, 1, 1), End: day(2026, 1, 1)}
	poster := work
	poster.Kind = domain.ReviewArticle
	other := work
	other.Title, other.InUS = "Another", false
	for _, tt := range []struct {
		name        string
		works       []domain.ScholarlyWork
		experiences []domain.Experience
		all, us     int
	}{
		{"a work", []domain.ScholarlyWork{work}, nil, 1, 1},
		{"the same title", []domain.ScholarlyWork{work}, []domain.Experience{paper}, 1, 1},
		{"the same place and a day in common", []domain.ScholarlyWork{work}, []domain.Experience{there}, 1, 1},
		{"title before place", []domain.ScholarlyWork{other, work}, []domain.Experience{there, paper}, 2, 2},
		{"two works of one title", []domain.ScholarlyWork{work, poster}, nil, 1, 1},
		{"an experience tells of one project", []domain.ScholarlyWork{work, other}, []domain.Experience{there}, 2, 1},
		{"no title is like no other", []domain.ScholarlyWork{{Stage: domain.StageSubmitted}, {Stage: domain.StageSubmitted}}, []domain.Experience{{Kind: domain.Research}}, 3, 1},
		{"research abroad", nil, []domain.Experience{paper}, 1, 0},
		{"not research", nil, []domain.Experience{{Kind: domain.Volunteer}}, 0, 0},
	} {
		p := domain.Profile{ScholarlyWorks: tt.works, Experiences: tt.experiences}
		if all, us := scholarly.Count(p, today); all != tt.all || us != tt.us {
			t.Errorf("%s: %d, %d in the US, want %d, %d", tt.name, all, us, tt.all, tt.us)
		}
	}
	there.End = day(2025, 12, 31)
	if all, _ := scholarly.Count(domain.Profile{ScholarlyWorks: []domain.ScholarlyWork{work}, Experiences: []domain.Experience{there}}, today); all != 2 {
		t.Errorf("the day before counts as the same time: %d", all)
	}
}

// What is planned, was stopped or begins tomorrow does not count.
func TestBegun(t *testing.T) {
	for stage, want := range map[domain.WorkStage]int{
		domain.StageUnknown: 0, domain.StagePlanned: 0, domain.StageStopped: 0, domain.StageUnderWay: 1, domain.StagePublished: 1,
	} {
		p := domain.Profile{ScholarlyWorks: []domain.ScholarlyWork{{Kind: domain.OtherWork, Stage: stage, Start: today}}}
		if got, _ := scholarly.Count(p, today); got != want {
			t.Errorf("%v counts %d, want %d", stage, got, want)
		}
		if got, _ := scholarly.Count(p, today.AddDays(-1)); got != 0 {
			t.Errorf("%v counts a day before it begins", stage)
		}
	}
}

// works draws any scholarly works.
func works(t *rapid.T, label string) (out []domain.ScholarlyWork) {
	word := func(label string) string { return rapid.SampledFrom([]string{"", "A", "B", "C"}).Draw(t, label) }
	for range rapid.IntRange(0, 5).Draw(t, label) {
		out = append(out, domain.ScholarlyWork{
			Kind: domain.QualityImprovement, Title: word("title"), Site: word("site"), Mentor: word("mentor"), InUS: rapid.Bool().Draw(t, "us"),
			Stage: domain.WorkStage(rapid.IntRange(0, 7).Draw(t, "stage")), Topics: domain.Topics(rapid.Uint32Range(0, 1<<11-1).Draw(t, "topics")),
			Start: day(2024, 1, rapid.IntRange(1, 1500).Draw(t, "start")),
		})
	}
	return out
}

// researcher draws an applicant with research.
func researcher(t *rapid.T) domain.Profile {
	p := enginetest.Applicant()
	p.Exams[1].Score = rapid.IntRange(214, 260).Draw(t, "ck")
	if rapid.Bool().Draw(t, "failed") {
		p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step1, Result: domain.Fail, Date: day(2022, 1, 1)})
	}
	p.Applicant.Status = rapid.SampledFrom([]domain.Status{domain.NeedsJ1, domain.NeedsH1B, domain.Citizen}).Draw(t, "status")
	for range rapid.IntRange(0, 4).Draw(t, "experiences") {
		p.Experiences = append(p.Experiences, domain.Experience{
			Kind: domain.Research, Title: rapid.SampledFrom([]string{"", "A", "B"}).Draw(t, "title"),
			Organization: rapid.SampledFrom([]string{"", "A", "B"}).Draw(t, "site"), Country: "Guatemala", Start: day(2025, 1, 1),
		})
	}
	p.ScholarlyWorks = works(t, "works")
	p.People = []domain.Person{{Name: "A", Programs: []string{"open", "scores"}}}
	return p
}

// Another work never lowers the count and raises it by one at most.
func TestCountIsMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := researcher(t)
		before, us := scholarly.Count(p, today)
		more := works(t, "one more")
		for _, w := range more {
			p.ScholarlyWorks = append(p.ScholarlyWorks, w)
			all, inUS := scholarly.Count(p, today)
			if all < before || all > before+1 || inUS < us {
				t.Fatalf("%d, then %d; in the US %d, then %d", before, all, us, inUS)
			}
			before, us = all, inUS
		}
	})
}

// Research is support, never a substitute (S73): whatever works are added, no
// program opens that a rule closes, and no chance rises by more than the cap
// allows, nor falls.
func TestNeverASubstitute(t *testing.T) {
	open := enginetest.Program("open", domain.FamilyMedicine, "Fresno", "CA", "central_valley")
	scores := enginetest.Program("scores", domain.InternalMedicine, "Fresno", "CA", "central_valley")
	visa := enginetest.Program("visa", domain.Psychiatry, "Los Angeles", "CA", "los_angeles")
	enginetest.Says(t, &scores, "min_step2", "245", "2026-10")
	enginetest.Says(t, &visa, "visa_j1", "no", "2026-10")
	catalog, set := enginetest.Catalog(open, scores, visa), enginetest.Reference(t)
	engine := ranking.New(catalog, set)
	row := func(name string) float64 { c, _ := set.Row(name); return c.Value }
	most := row("record.research") * row("cap.research") // log-odds
	closed, raised := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		p := researcher(t)
		assess := func() map[string]chance.Assessment {
			out := map[string]chance.Assessment{}
			res := engine.Rank(catalog.Programs, p, enginetest.Season, today)
			for i := range catalog.Programs {
				screens := res.Screens(&catalog.Programs[i])
				out[catalog.Programs[i].Key] = engine.Model.Assess(&catalog.Programs[i], res.Standing, &screens)
			}
			return out
		}
		p.ScholarlyWorks = nil
		before := assess()
		p.ScholarlyWorks = append(works(t, "more"), works(t, "still more")...)
		for key, after := range assess() {
			was := before[key]
			if was.Closed != after.Closed {
				t.Fatalf("%s opens or closes", key)
			}
			if gain := after.Eta - was.Eta; gain < -1e-9 || gain > most+1e-9 {
				t.Fatalf("%s moves by %v in log-odds, the cap allows %v", key, gain, most)
			} else if gain > 0 {
				raised++
			}
			if was.Closed {
				closed++
			}
		}
	})
	if closed == 0 || raised == 0 {
		t.Errorf("%d closed and %d raised: nothing is tried", closed, raised)
	}
}

// A mentor who knows a program is told, and counts as a speaker only once the
// person is noted as one (S72, S20).
func TestMentors(t *testing.T) {
	p := enginetest.Applicant()
	p.ScholarlyWorks = []domain.ScholarlyWork{
		{Kind: domain.QualityImprovement, Title: "One", Mentor: "Dr. Ana Ruiz", Stage: domain.StageUnderWay}, {Kind: domain.CaseReport, Mentor: "dr ana ruiz", Stage: domain.StagePlanned},
		{Kind: domain.CaseReport, Mentor: "Stopped", Stage: domain.StageStopped}, {Kind: domain.CaseReport, Mentor: "Not noted", Stage: domain.StagePlanned}, {Kind: domain.SurveyStudy},
	}
	p.People = []domain.Person{{ID: 4, Name: "Dr. Ana Ruiz", Programs: []string{"p"}}}
	got := scholarly.Mentors(p)
	if len(got) != 2 || got[0].Person != 4 || !slices.Equal(got[0].Programs, []string{"p"}) || !slices.Equal(got[0].Works, []string{"One", "case report"}) || got[0].Speaks || !got[0].Known || got[1].Known {
		t.Errorf("%+v", got)
	}
	speaks := func() bool {
		_, ok := standing.Of(p, enginetest.Catalog(), enginetest.Season, today, today).Speaker("p")
		return ok
	}
	if speaks() {
		t.Error("a mentor who has promised nothing speaks")
	}
	p.People[0].Advocate = true
	if !speaks() || !scholarly.Mentors(p)[0].Speaks {
		t.Error("an advocate does not speak")
	}
}

func TestTopics(t *testing.T) {
	valley := domain.SetOf(domain.Rural, domain.SpanishMigrant)
	p := domain.Profile{}
	chronic := domain.SetOf(domain.TopicDiabetes, domain.TopicCOPD, domain.TopicHeartFailure, domain.TopicObesity)
	if got, want := scholarly.Suggest(p, valley), chronic|domain.SetOf(domain.TopicRural, domain.TopicMigrant); got != want {
		t.Errorf("suggested %v, want %v", got, want)
	}
	if got := scholarly.Suggest(p, 0); got != chronic {
		t.Errorf("without a region %v", got)
	}
	p.ScholarlyWorks = []domain.ScholarlyWork{{Topics: domain.SetOf(domain.TopicRural, domain.TopicDiabetes), Stage: domain.StageStopped}}
	if scholarly.Suggest(p, 0) == 0 {
		t.Error("a stopped work ends the suggestions")
	}
	p.ScholarlyWorks[0].Stage = domain.StageUnderWay
	if got := scholarly.Suggest(p, valley); got != 0 {
		t.Errorf("suggested beside a work: %v", got)
	}
	m := scholarly.MatchTopics(p, "Valley", valley, today)
	if m.Topics != domain.SetOf(domain.TopicRural) || m.Suggest != domain.SetOf(domain.TopicSpanish, domain.TopicMigrant) || m.Name != "Valley" {
		t.Errorf("%v match, %v would", m.Topics, m.Suggest)
	}
	if got := scholarly.Tags(domain.SetOf(domain.TopicMental, domain.TopicCOPD)); got != domain.SetOf(domain.Behavioral) {
		t.Errorf("tags %v", got)
	}
}
