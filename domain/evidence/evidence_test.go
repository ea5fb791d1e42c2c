package evidence_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/evidence"
	"secondlook/domain/proof"
	"secondlook/domain/standing"
)

func of(p domain.Profile) *standing.Standing {
	return standing.Of(p, enginetest.Catalog(), enginetest.Season, enginetest.Today, enginetest.Today)
}

// full is a profile with a record in every column.
func full() domain.Profile {
	p := enginetest.Applicant()
	p.Rotations = append(p.Rotations, domain.Rotation{Kind: domain.Elective, HandsOn: true, Site: "County", Setting: domain.CountyHospital, Supervisor: "Dr. Gill"})
	p.Experiences = []domain.Experience{{Kind: domain.Volunteer, Title: "Clinic", Tags: domain.SetOf(domain.Rural)}}
	p.Languages = []domain.Language{{Name: "Spanish", Clinical: true}}
	p.Letters = []domain.Letter{{Writer: "Dr. Gill", Status: domain.LetterAsked}, {Role: domain.Attending, Status: domain.LetterUploaded, Points: domain.SetOf(domain.PointLanguage)}}
	p.Stories = []domain.Story{{Title: "Night", Shows: domain.SetOf(domain.Rural), Tags: domain.SetOf(domain.StoryFailure), Used: []domain.StoryUse{{Place: domain.UsedInStatement, Where: "Valley"}}}}
	p.Claims = []domain.Claim{
		{Statement: "Valley", Text: "x", Backing: domain.BackedByExperience, Record: "Clinic"}, {Statement: "Other", Text: "x", Backing: domain.BackedByLanguage, Record: "Spanish"},
		{Text: "an answer", Backing: domain.BackedByLanguage, Record: "Spanish"}, {Statement: "Story", Text: "x", Backing: domain.BackedByStory, Record: "Night"},
		{Statement: "Work", Text: "x", Backing: domain.BackedByWork, Record: "Survey"}, {Statement: "Exam", Text: "x", Backing: domain.BackedByExam, Record: "Clinic"},
	}
	p.ScholarlyWorks = []domain.ScholarlyWork{
		{Kind: domain.SurveyStudy, Title: "Survey", Topics: domain.SetOf(domain.TopicRural), Stage: domain.StageUnderWay}, {Kind: domain.CaseReport, Topics: domain.SetOf(domain.TopicRural), Stage: domain.StagePlanned},
	}
	return p
}

func TestCells(t *testing.T) {
	p := full()
	s := of(p)
	for _, tt := range []struct {
		tag    domain.Tag
		source evidence.Source
		want   []string
	}{
		{domain.Rural, evidence.FromExperience, []string{"Clinic"}},
		{domain.SafetyNet, evidence.FromExperience, []string{"County"}},
		{domain.SafetyNet, evidence.FromLetter, []string{"Dr. Gill"}},
		{domain.SecondLanguage, evidence.FromExperience, []string{"Spanish"}},
		{domain.SecondLanguage, evidence.FromLetter, []string{"attending"}},
		{domain.SecondLanguage, evidence.FromStatement, []string{"Other"}},
		{domain.Rural, evidence.FromStory, []string{"Night"}},
		{domain.Rural, evidence.FromStatement, []string{"Valley", "Story", "Work"}},
		{domain.Resilience, evidence.FromStory, []string{"Night"}},
		{domain.Rural, evidence.FromResearch, []string{"Survey"}},
		{domain.Volume, evidence.FromExperience, nil},
	} {
		if got := evidence.For(p, s, tt.tag).Cells[tt.source]; !slices.Equal(got, tt.want) {
			t.Errorf("%v in %v: %q, want %q", tt.tag, tt.source, got, tt.want)
		}
	}
}

// A letter counts from the day it is asked for, unless it is declined.
func TestLetters(t *testing.T) {
	for status, want := range map[domain.LetterStatus]int{
		domain.LetterUnknown: 0, domain.LetterPlanned: 0, domain.LetterAsked: 1, domain.LetterUploaded: 1, domain.LetterDeclined: 0,
	} {
		p := full()
		p.Letters = p.Letters[:1]
		p.Letters[0].Status = status
		if got := evidence.For(p, of(p), domain.SafetyNet).Cells[evidence.FromLetter]; len(got) != want {
			t.Errorf("%v: %q", status, got)
		}
	}
}

// A letter shows what its point stands for, or where its writer supervised,
// however his name is written. Points of which no rule says what they show show
// nothing.
func TestPoints(t *testing.T) {
	p := full()
	p.Letters = []domain.Letter{{Writer: "Gill, Amrit, MD", Status: domain.LetterAsked}, {Writer: "B", Status: domain.LetterAsked, Points: ^domain.LetterPoints(0)}}
	p.Rotations[len(p.Rotations)-1].Supervisor = "Dr. Amrit Gill"
	for tag, want := range map[domain.Tag][]string{
		domain.SafetyNet: {"Gill, Amrit, MD"}, domain.SecondLanguage: {"B"}, domain.Resilience: nil,
	} {
		if got := evidence.For(p, of(p), tag).Cells[evidence.FromLetter]; !slices.Equal(got, want) {
			t.Errorf("%v: %q, want %q", tag, got, want)
		}
	}
}

// A claim shows what its own record shows, not another one of the same name, and
// nothing of what is planned.
func TestClaimsOfOneName(t *testing.T) {
	p := full()
	day := enginetest.Today
	p.Experiences = []domain.Experience{
		{Title: "Clinic", Start: day.AddDays(-9), Tags: domain.SetOf(domain.Volume)}, {Title: "Clinic", Start: day, Tags: domain.SetOf(domain.Rural)},
		{Title: "Clinic", Start: day.AddDays(1), Tags: domain.SetOf(domain.Resilience)},
	}
	p.Claims, p.Stories = nil, nil
	for i, e := range p.Experiences {
		kind, name := proof.Name(e)
		p.Claims = append(p.Claims, domain.Claim{Statement: string(rune('A' + i)), Text: "x", Backing: kind, Record: name})
	}
	for tag, want := range map[domain.Tag][]string{domain.Volume: {"A"}, domain.Rural: {"B"}, domain.Resilience: nil} {
		if got := evidence.For(p, of(p), tag).Cells[evidence.FromStatement]; !slices.Equal(got, want) {
			t.Errorf("%v: %q, want %q", tag, got, want)
		}
	}
}

// What most programs value stands first, and empty cells are missing evidence.
func TestMatrix(t *testing.T) {
	p := full()
	rows := evidence.Of(p, of(p), []domain.Tags{domain.SetOf(domain.Volume, domain.Rural), domain.SetOf(domain.Volume)})
	if len(rows) != 12 || rows[0].Tag != domain.Volume || rows[0].Programs != 2 || rows[1].Tag != domain.Rural || rows[2].Tag != domain.Underserved {
		t.Errorf("%+v", rows)
	}
	if got, want := rows[0].Missing(), []evidence.Source{evidence.FromExperience, evidence.FromStatement, evidence.FromStory}; !slices.Equal(got, want) {
		t.Errorf("missing %v, want %v: no letter can be asked about it", got, want)
	}
	if got, want := rows[1].Missing(), []evidence.Source{evidence.FromLetter}; !slices.Equal(got, want) {
		t.Errorf("missing %v, want %v", got, want)
	}
}

// Stories, claims, letters' points and works change nothing that the engine
// reads but the count of research.
func TestNoChanceChanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := full()
		p.Stories, p.Claims, p.ScholarlyWorks = nil, nil, nil
		before := of(p)
		q := full()
		for i := range q.Stories {
			q.Stories[i].Shows = domain.Tags(rapid.Uint32Range(0, 1<<12-1).Draw(t, "shows"))
		}
		q.ScholarlyWorks[0].Topics = domain.Topics(rapid.Uint32Range(0, 1<<11-1).Draw(t, "topics"))
		q.ScholarlyWorks[0].Start = domain.NewDate(2026, time.January, rapid.IntRange(1, 300).Draw(t, "start"))
		if after := of(q); after.Shown != before.Shown || after.Spanish != before.Spanish || after.USLetters != before.USLetters || after.Research > before.Research+1 {
			t.Fatalf("%v, then %v", before.Shown, after.Shown)
		}
	})
}
