package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// examRow is a row of exams.
type examRow struct {
	ID                   int64
	Kind, Date, Released string
	Score                int
	Result               string
	Borderline           bool
	Explained            bool
	Note                 string
	Target               int
	OnePass              bool
}

// TableName returns the name of the table.
func (examRow) TableName() string { return "exams" }

func (r examRow) key() domain.ID { return domain.ID(r.ID) }

// Exams returns the table of the attempts at examinations.
func (t tables) Exams() records.Table[domain.Exam] {
	return table[domain.Exam, examRow]{tables: t, from: examFrom}
}

func examFrom(e domain.Exam) examRow {
	return examRow{
		ID:         int64(e.ID),
		Kind:       e.Kind.String(),
		Date:       e.Date.String(),
		Released:   e.Released.String(),
		Score:      e.Score,
		Result:     e.Result.String(),
		Borderline: e.Borderline,
		Explained:  e.Explained,
		Target:     e.Target,
		OnePass:    e.OnePass,
		Note:       e.Note,
	}
}

// record turns the row back into a record.
func (r examRow) record() (domain.Exam, error) {
	e := domain.Exam{
		ID:         r.key(),
		Score:      r.Score,
		Borderline: r.Borderline,
		Explained:  r.Explained,
		Target:     r.Target,
		OnePass:    r.OnePass,
		Note:       r.Note,
	}
	var read reader
	read.text(&e.Kind, "kind", r.Kind)
	read.text(&e.Date, "date", r.Date)
	read.text(&e.Released, "released", r.Released)
	read.text(&e.Result, "result", r.Result)
	return e, read.err
}
