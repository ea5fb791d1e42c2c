package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// questionRow is a row of questions.
type questionRow struct {
	ID   int64
	Text string
	Kind string
	Flag string
	Note string
}

// TableName returns the name of the table.
func (questionRow) TableName() string { return "questions" }

func (r questionRow) key() domain.ID { return domain.ID(r.ID) }

// Questions returns the table of the applicant's own questions in the bank of questions.
func (t tables) Questions() records.Table[domain.Question] {
	return table[domain.Question, questionRow]{
		tables: t, from: questionFrom,
		clash: domain.FieldError{Field: "text", Problem: "is in the bank already: change that question"},
	}
}

func questionFrom(q domain.Question) questionRow {
	return questionRow{
		ID:   int64(q.ID),
		Text: q.Text,
		Kind: q.Kind.String(),
		Flag: q.Flag,
		Note: q.Note,
	}
}

// record turns the row back into a record.
func (r questionRow) record() (domain.Question, error) {
	q := domain.Question{
		ID:   r.key(),
		Text: r.Text,
		Flag: r.Flag,
		Note: r.Note,
	}
	var read reader
	read.text(&q.Kind, "kind", r.Kind)
	return q, read.err
}
