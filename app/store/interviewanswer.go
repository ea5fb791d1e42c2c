package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// interviewAnswerRow is a row of answers.
type interviewAnswerRow struct {
	ID          int64
	Question    string
	Acknowledge string
	Context     string
	Growth      string
	Evidence    string
	Reassurance string
	Text        string
	Note        string
}

// TableName returns the name of the table.
func (interviewAnswerRow) TableName() string { return "answers" }

func (r interviewAnswerRow) key() domain.ID { return domain.ID(r.ID) }

// InterviewAnswers returns the table of what the applicant means to say to questions.
func (t tables) InterviewAnswers() records.Table[domain.InterviewAnswer] {
	return table[domain.InterviewAnswer, interviewAnswerRow]{
		tables: t, from: interviewAnswerFrom,
		clash: domain.FieldError{Field: "question", Problem: "has an answer already: change that one"},
	}
}

func interviewAnswerFrom(a domain.InterviewAnswer) interviewAnswerRow {
	return interviewAnswerRow{
		ID:          int64(a.ID),
		Question:    a.Question,
		Acknowledge: a.Acknowledge,
		Context:     a.Context,
		Growth:      a.Growth,
		Evidence:    jsonText(a.Evidence),
		Reassurance: a.Reassurance,
		Text:        a.Text,
		Note:        a.Note,
	}
}

// record turns the row back into a record.
func (r interviewAnswerRow) record() (domain.InterviewAnswer, error) {
	a := domain.InterviewAnswer{
		ID:          r.key(),
		Question:    r.Question,
		Acknowledge: r.Acknowledge,
		Context:     r.Context,
		Growth:      r.Growth,
		Reassurance: r.Reassurance,
		Text:        r.Text,
		Note:        r.Note,
	}
	var read reader
	read.json(&a.Evidence, "evidence", r.Evidence)
	return a, read.err
}
