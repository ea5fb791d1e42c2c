package simulate

import (
	"fmt"
	"time"

	"secondlook/domain"
)

// lived draws what the year before the season was spent with.
func (m *maker) lived() {
	begin := domain.NewDate(m.year-1, time.January, 5)
	for i := range 120 {
		if d := begin.AddDays(i); m.past(d) {
			m.p.StudyDays = append(m.p.StudyDays, domain.StudyDay{Exam: domain.Step3, Date: d, Blocks: 1 + m.luck.Below(3), Minutes: 60 * (1 + m.luck.Below(5))})
		}
	}
	for i := range 8 {
		m.p.PracticeTests = append(m.p.PracticeTests, domain.PracticeTest{Exam: domain.Step3, Form: fmt.Sprint("NBME ", i+1), Date: begin.AddDays(14 * i), Score: 200 + m.luck.Below(40)})
	}
	for i := range 25 {
		m.p.Drills = append(m.p.Drills, domain.Drill{Question: m.p.Questions[i].Text, Date: begin.AddDays(200 + i), Seconds: 40 + m.luck.Below(50), Rating: 1 + m.luck.Below(5)})
	}
	m.p.Rotations = append(m.p.Rotations, domain.Rotation{
		Kind: domain.Observership, Site: m.title(), City: "Fresno", State: "CA", Specialty: domain.FamilyMedicine, Start: begin, End: begin.AddDays(27), Note: m.text(2),
	})
	m.p.Experiences = append(m.p.Experiences, domain.Experience{
		Kind: domain.Volunteer, Title: m.title(), Organization: m.title(), City: "Madera", State: "CA", Start: begin, End: begin.AddDays(140), Description: m.text(4),
	})
	m.p.Letters = append(m.p.Letters, domain.Letter{
		Writer: m.title() + fmt.Sprint(" ", m.year), Specialty: domain.InternalMedicine, US: true, Status: domain.LetterUploaded, Date: begin.AddDays(60),
	})
	m.p.Posts = append(m.p.Posts, domain.Post{
		Kind: domain.ResearchCoordinator, Title: m.title(), Organization: m.title(), City: "Fresno", State: "CA", Stage: domain.PostEnded,
		Start: begin.AddDays(30), End: begin.AddDays(150), Note: m.line(),
	})
	for i, x := range m.list[:min(40, len(m.list))] {
		if i < 20 {
			m.p.Marks = append(m.p.Marks, domain.Mark{Program: x.program.Key, Season: m.year, Kind: domain.Pin, Value: 1 + m.luck.Below(domain.MostValue)})
			continue
		}
		year := domain.ProgramYear{Program: x.program.Key, Year: m.year - 1, Residents: 24, NonUS: m.luck.Below(20), Source: "the program's page"}
		m.p.ProgramYears = append(m.p.ProgramYears, year)
	}
}

// paid draws what the season has cost.
func (m *maker) paid() {
	kinds := []domain.PaymentKind{domain.PaidERAS, domain.PaidToken, domain.PaidRegistration, domain.PaidTranscript, domain.PaidTravel, domain.PaidRotation, domain.PaidVisa, domain.PaidOther, domain.PaidPractice}
	for i := range 27 {
		day := domain.NewDate(m.year-1, time.July, 1).AddDays(9 * i)
		x := domain.Payment{Season: m.year, Kind: kinds[i%len(kinds)], About: m.title(), Cents: int64(1000 + m.luck.Below(60_000)), Due: day}
		if m.past(day) {
			x.Paid = day
		}
		m.p.Payments = append(m.p.Payments, x)
	}
}

// papers draws the documents of the season.
func (m *maker) papers() {
	day := domain.NewDate(m.year-1, time.August, 1)
	for kind := domain.IntealthAccount; kind <= domain.NRMPID; kind++ {
		d := domain.Document{Season: m.year, Kind: kind, State: domain.DocumentConfirmed, Date: day.AddDays(int(kind))}
		if kind == domain.ProgramEssay {
			for _, x := range m.list[:min(10, len(m.list))] {
				d.Program = x.program.Key
				m.p.Documents = append(m.p.Documents, d)
			}
			continue
		}
		m.p.Documents = append(m.p.Documents, d)
	}
}

// tasks draws what was to be done.
func (m *maker) tasks() {
	for i := range 60 {
		due := domain.NewDate(m.year-1, time.June, 10).AddDays(4 * i)
		t := domain.Task{Title: m.title(), Season: m.year, Due: due, Note: m.line()}
		if i%3 == 0 && len(m.list) > 0 {
			t.Program = m.list[i%len(m.list)].program.Key
		}
		if m.past(due) {
			t.Done = due
		}
		m.p.Tasks = append(m.p.Tasks, t)
	}
}
