package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// letterRow is a row of letters.
type letterRow struct {
	ID                      int64
	Writer, Role, Specialty string
	US                      bool
	Points, Status, Date    string
	Waived                  bool
	Program                 string
	Advocate                bool
	Note                    string
	Contact, Due            string
	Weeks                   int
	Scores                  bool
	LetterID                string
}

// TableName returns the name of the table.
func (letterRow) TableName() string { return "letters" }

func (r letterRow) key() domain.ID { return domain.ID(r.ID) }

// Letters returns the table of the letters of recommendation.
func (t tables) Letters() records.Table[domain.Letter] {
	return table[domain.Letter, letterRow]{tables: t, from: letterFrom}
}

func letterFrom(l domain.Letter) letterRow {
	return letterRow{
		ID:        int64(l.ID),
		Writer:    l.Writer,
		Role:      l.Role.String(),
		Specialty: l.Specialty,
		US:        l.US,
		Points:    jsonText(l.Points),
		Status:    l.Status.String(),
		Date:      l.Date.String(),
		Waived:    l.Waived,
		Program:   l.Program,
		Advocate:  l.Advocate,
		Contact:   l.Contact,
		Due:       l.Due.String(),
		Weeks:     l.Weeks,
		Scores:    l.Scores,
		LetterID:  l.LetterID,
		Note:      l.Note,
	}
}

// record turns the row back into a record.
func (r letterRow) record() (domain.Letter, error) {
	l := domain.Letter{
		ID:        r.key(),
		Writer:    r.Writer,
		Specialty: r.Specialty,
		US:        r.US,
		Waived:    r.Waived,
		Program:   r.Program,
		Advocate:  r.Advocate,
		Contact:   r.Contact,
		Weeks:     r.Weeks,
		Scores:    r.Scores,
		LetterID:  r.LetterID,
		Note:      r.Note,
	}
	var read reader
	read.text(&l.Role, "role", r.Role)
	read.json(&l.Points, "points", r.Points)
	read.text(&l.Status, "status", r.Status)
	read.text(&l.Date, "date", r.Date)
	read.text(&l.Due, "due", r.Due)
	return l, read.err
}
