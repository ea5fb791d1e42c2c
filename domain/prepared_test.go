package domain

import (
	"strings"
	"testing"
)

func TestPreparedRecords(t *testing.T) {
	breakEach(t, func() PracticeTest { return PracticeTest{Exam: Step3, Score: 214, Baseline: true} }, []broken[PracticeTest]{
		{"exam", func(p *PracticeTest) { p.Exam = ExamUnknown }}, {"score", func(p *PracticeTest) { p.Score = 301 }},
		{"percent", func(p *PracticeTest) { p.Percent = 101 }}, {"predicted", func(p *PracticeTest) { p.Predicted = -1 }},
		{"baseline", func(p *PracticeTest) { p.Score = 0 }}, {"", func(p *PracticeTest) { p.Score, p.Predicted = 0, 214 }},
	})
	breakEach(t, func() StudyDay { return StudyDay{Exam: Step1, Date: NewDate(2026, 2, 28), Blocks: 20, Minutes: 1440} }, []broken[StudyDay]{
		{"exam", func(d *StudyDay) { d.Exam = ExamUnknown }}, {"date", func(d *StudyDay) { d.Date = Date{} }},
		{"blocks", func(d *StudyDay) { d.Blocks = 21 }}, {"minutes", func(d *StudyDay) { d.Minutes = 1441 }},
	})
	breakEach(t, func() EnglishTest { return EnglishTest{Listening: 350, Reading: 350, Speaking: 350, Writing: 300} }, []broken[EnglishTest]{
		{"listening", func(e *EnglishTest) { e.Listening = 355 }}, {"writing", func(e *EnglishTest) { e.Writing = 510 }},
		{"reading", func(e *EnglishTest) { e.Reading = -10 }}, {"", func(e *EnglishTest) { e.Speaking = 500 }},
	})
	breakEach(t, func() Statement { return Statement{Name: "Valley", Text: strings.Repeat("é", 60_000)} }, []broken[Statement]{
		{"name", func(s *Statement) { s.Name = " " }}, {"text", func(s *Statement) { s.Text += "x" }},
	})
	breakEach(t, func() Draft { return Draft{Statement: "Valley", Number: 1} }, []broken[Draft]{
		{"statement", func(d *Draft) { d.Statement = "" }}, {"number", func(d *Draft) { d.Number = 0 }},
	})
	breakEach(t, func() Claim { return Claim{Text: "I led a team", Backing: BackedByExperience, Record: "Clinic"} }, []broken[Claim]{
		{"text", func(c *Claim) { c.Text = "" }}, {"record", func(c *Claim) { c.Record = "" }}, {"record", func(c *Claim) { c.Backing = NotBacked }},
		{"", func(c *Claim) { c.Backing, c.Record = NotBacked, "" }},
	})
	breakEach(t, func() Explanation { return Explanation{Flag: "fail/Step 1", Place: InInterview} }, []broken[Explanation]{
		{"flag", func(e *Explanation) { e.Flag = "" }}, {"place", func(e *Explanation) { e.Place = PlaceUnknown }},
	})
	breakEach(t, func() Story { return Story{Title: "A night", Used: []StoryUse{{Place: UsedInStatement}}} }, []broken[Story]{
		{"title", func(s *Story) { s.Title = "" }}, {"used.place", func(s *Story) { s.Used[0].Place = UseUnknown }},
	})
	breakEach(t, func() ScholarlyWork { return ScholarlyWork{Kind: QualityImprovement, Start: NewDate(2026, 1, 2)} }, []broken[ScholarlyWork]{
		{"kind", func(w *ScholarlyWork) { w.Kind = WorkUnknown }}, {"end", func(w *ScholarlyWork) { w.End = NewDate(2026, 1, 1) }},
		{"title", func(w *ScholarlyWork) { w.Title = strings.Repeat("x", 501) }},
	})
	breakEach(t, func() Outreach {
		return Outreach{Person: "Dr. Gill", Sent: NewDate(2026, 5, 1), Replied: NewDate(2026, 5, 1), Reply: ReplyYes}
	}, []broken[Outreach]{
		{"person", func(o *Outreach) { o.Person = "" }}, {"replied", func(o *Outreach) { o.Replied = NewDate(2026, 4, 30) }},
		{"follow_up", func(o *Outreach) { o.FollowUp = NewDate(2026, 4, 30) }}, {"reply", func(o *Outreach) { o.Sent, o.Replied = Date{}, Date{} }},
	})
	breakEach(t, func() Document { return Document{Season: 2027, Kind: Photo} }, []broken[Document]{
		{"season", func(d *Document) { d.Season = 27 }}, {"kind", func(d *Document) { d.Kind = DocumentUnknown }},
	})
}

func TestPreparedFields(t *testing.T) {
	breakEach(t, func() Exam { return Exam{Kind: Step3, Target: 300, OnePass: true} }, []broken[Exam]{{"target", func(e *Exam) { e.Target = 301 }}})
	breakEach(t, func() Rotation { return Rotation{Kind: Elective, HandsOn: true, Role: EnrolledStudent, Hours: 168} }, []broken[Rotation]{
		{"hands_on", func(r *Rotation) { r.Role = Observer }}, {"hours_per_week", func(r *Rotation) { r.Hours = 169 }},
		{"stay_cents", func(r *Rotation) { r.StayCents = -1 }}, {"languages", func(r *Rotation) { r.Languages = []string{strings.Repeat("x", 201)} }},
	})
	breakEach(t, func() Letter { return Letter{Writer: "Dr. Gill", Weeks: 520} }, []broken[Letter]{{"weeks", func(l *Letter) { l.Weeks = 521 }}})
	breakEach(t, func() Experience { return Experience{Kind: Work, OnERAS: true, Meaningful: true} }, []broken[Experience]{
		{"meaningful", func(e *Experience) { e.OnERAS = false }}, {"description", func(e *Experience) { e.Description = strings.Repeat("x", 5001) }},
	})
	breakEach(t, func() Language {
		return Language{Name: "Spanish", CourseStart: NewDate(2026, 3, 1), CourseEnd: NewDate(2026, 3, 1)}
	}, []broken[Language]{
		{"course_end", func(l *Language) { l.CourseEnd = NewDate(2026, 2, 28) }},
	})
	breakEach(t, func() Application {
		return Application{Program: "p", Season: 2027, Letters: []LetterRef{{Writer: "a"}, {Writer: "b"}, {Writer: "c"}, {Writer: "c", Specialty: "x"}}}
	}, []broken[Application]{
		{"letters", func(a *Application) { a.Letters = append(a.Letters, LetterRef{Writer: "e"}) }}, // the fifth
		{"letters", func(a *Application) { a.Letters[1].Writer = "a" }}, {"letters", func(a *Application) { a.Letters[0].Writer = "" }},
	})
	breakEach(t, func() Applicant { return Applicant{Papers: Papers{Pathway: 6, CertifiedOn: NewDate(2026, 3, 1)}} }, []broken[Applicant]{
		{"papers.pathway", func(a *Applicant) { a.Papers.Pathway = 7 }}, {"papers.valid_until", func(a *Applicant) { a.Papers.ValidUntil = NewDate(2026, 2, 28) }},
	})
}

func TestWhatStandsTwiceAmongThePrepared(t *testing.T) {
	day := StudyDay{Exam: Step1, Date: NewDate(2026, 1, 1)}
	other := day
	other.Exam = Step3
	for _, c := range []struct {
		field string
		p     Profile
	}{
		{"study_days[2].date", Profile{StudyDays: []StudyDay{day, day}}},
		{"", Profile{StudyDays: []StudyDay{day, other}}},
		{"statements[2].name", Profile{Statements: []Statement{{Name: "a"}, {Name: "a"}}}},
		{"drafts[2].number", Profile{Drafts: []Draft{{Statement: "a", Number: 1}, {Statement: "a", Number: 1}}}},
		{"documents[2].kind", Profile{Documents: []Document{{Season: 2027, Kind: Photo}, {Season: 2027, Kind: Photo}}}},
		{"", Profile{Documents: []Document{{Season: 2027, Kind: ProgramEssay, Program: "p"}, {Season: 2027, Kind: ProgramEssay, Program: "q"}}}},
	} {
		bad, _ := c.p.Validate().(Invalid)
		if c.field == "" && bad != nil || c.field != "" && bad.Problem(c.field) == "" {
			t.Errorf("%v: want a problem of %q", bad, c.field)
		}
	}
}

func TestWhatCannotHaveHappened(t *testing.T) {
	today := NewDate(2026, 11, 26)
	for day, want := range map[Date]int{today: 0, today.AddDays(1): 6} {
		p := Profile{
			PracticeTests: []PracticeTest{{Exam: Step3, Date: day, Score: 210}}, StudyDays: []StudyDay{{Exam: Step3, Date: day}},
			EnglishTests: []EnglishTest{{Date: day, Listening: 350, Reading: 350, Speaking: 350, Writing: 350}},
			Outreaches:   []Outreach{{Person: "x", Sent: day, Replied: day}}, Documents: []Document{{Season: 2027, Kind: Photo, State: DocumentSent, Date: day}},
		}
		bad, _ := p.ValidateOn(today).(Invalid)
		if len(bad) != want {
			t.Errorf("on %s: %v", day, bad)
		}
	}
}
