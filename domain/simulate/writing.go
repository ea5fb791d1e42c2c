package simulate

import (
	"fmt"
	"time"

	"secondlook/domain"
)

// people draws who is known, and what programs are judged by.
func (m *maker) people() {
	for range 60 {
		m.p.People = append(m.p.People, domain.Person{
			Name: m.title() + fmt.Sprint(" ", len(m.p.People)), Role: "Attending", Institution: m.title(), Strength: 1 + m.luck.Below(2), Contact: "mail", Note: m.line(),
		})
	}
	for i, name := range []string{"Teaching", "Place", "People", "Patients", "Call", "Visa", "Family", "Future"} {
		m.p.Criteria = append(m.p.Criteria, domain.Criterion{Name: name, Weight: 1 + i})
	}
}

// prepared draws the questions, answers and stories that serve every season.
func (m *maker) prepared() {
	for i := range 40 {
		q := domain.Question{Text: fmt.Sprintf("%s (%d)", m.line(), i+1), Kind: domain.AboutYou}
		m.p.Questions = append(m.p.Questions, q)
		m.p.InterviewAnswers = append(m.p.InterviewAnswers, domain.InterviewAnswer{Question: q.Text, Text: m.text(6)})
	}
	for i := range 30 {
		m.p.Stories = append(m.p.Stories, domain.Story{
			Title: fmt.Sprintf("%s %d", m.title(), i+1), Situation: m.text(3), Action: m.text(3), Result: m.text(2),
		})
	}
}

// statement names one of the season's statements.
func (m *maker) statement(n int) string {
	return fmt.Sprintf("%s %d", []string{"Family medicine", "Internal medicine", "Psychiatry"}[n], m.year)
}

// written draws the season's statements with their drafts, letters to people, and
// questions to programs.
func (m *maker) written() {
	summer := domain.NewDate(m.year-1, time.July, 1)
	for n := range 3 {
		s := domain.Statement{Name: m.statement(n), Specialty: domain.FamilyMedicine, Genuine: domain.SaysYes}
		for k := range 5 {
			s.Text = m.text(38)
			m.p.Drafts = append(m.p.Drafts, domain.Draft{Statement: s.Name, Number: k + 1, Date: summer.AddDays(9 * k), Text: s.Text})
		}
		m.p.Statements = append(m.p.Statements, s)
		m.p.Claims = append(m.p.Claims, domain.Claim{Statement: s.Name, Text: m.line()})
	}
	for range 40 {
		sent := summer.AddDays(m.luck.Below(80))
		x := domain.Outreach{
			Person: m.p.People[m.luck.Below(len(m.p.People))].Name, Institution: m.title(), Channel: domain.ByEmail, Purpose: domain.ForRotation, Sent: sent, Note: m.line(),
		}
		if m.luck.Share() < 0.3 {
			x.Replied, x.Reply = sent.AddDays(5), domain.ReplyMaybe
		}
		m.p.Outreaches = append(m.p.Outreaches, x)
	}
	for _, x := range m.list[:min(30, len(m.list))] {
		c := domain.Correspondence{
			Program: x.program.Key, Season: m.year, Kind: domain.FactQuestion, Channel: domain.ByEmail, Fields: []string{"visa_j1", "min_step2"}, Sent: summer.AddDays(m.luck.Below(60)), Text: m.text(3),
		}
		if m.luck.Share() < 0.4 {
			c.Replied, c.Reply = c.Sent.AddDays(4), m.text(2)
		}
		m.p.Correspondence = append(m.p.Correspondence, c)
	}
}
