package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// statementRow is a row of statements.
type statementRow struct {
	ID        int64
	Name      string
	Specialty string
	Region    string
	Text      string
	Genuine   string
	FitsVisa  string
	Note      string
}

// TableName returns the name of the table.
func (statementRow) TableName() string { return "statements" }

func (r statementRow) key() domain.ID { return domain.ID(r.ID) }

// Statements returns the table of the versions of the personal statement.
func (t tables) Statements() records.Table[domain.Statement] {
	return table[domain.Statement, statementRow]{
		tables: t, from: statementFrom,
		clash: domain.FieldError{Field: "name", Problem: "is the name of another statement: choose a new one"},
	}
}

func statementFrom(s domain.Statement) statementRow {
	return statementRow{
		ID:        int64(s.ID),
		Name:      s.Name,
		Specialty: s.Specialty,
		Region:    s.Region,
		Text:      s.Text,
		Genuine:   s.Genuine.String(),
		FitsVisa:  s.FitsVisa.String(),
		Note:      s.Note,
	}
}

// record turns the row back into a record.
func (r statementRow) record() (domain.Statement, error) {
	s := domain.Statement{
		ID:        r.key(),
		Name:      r.Name,
		Specialty: r.Specialty,
		Region:    r.Region,
		Text:      r.Text,
		Note:      r.Note,
	}
	var read reader
	read.text(&s.Genuine, "genuine", r.Genuine)
	read.text(&s.FitsVisa, "fits_visa", r.FitsVisa)
	return s, read.err
}
