package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// practiceTestRow is a row of practice_tests.
type practiceTestRow struct {
	ID        int64
	Exam      string
	Form      string
	Date      string
	Score     int
	Percent   int
	Predicted int
	Baseline  bool
	Note      string
}

// TableName returns the name of the table.
func (practiceTestRow) TableName() string { return "practice_tests" }

func (r practiceTestRow) key() domain.ID { return domain.ID(r.ID) }

// PracticeTests returns the table of the practice tests.
func (t tables) PracticeTests() records.Table[domain.PracticeTest] {
	return table[domain.PracticeTest, practiceTestRow]{tables: t, from: practiceTestFrom}
}

func practiceTestFrom(p domain.PracticeTest) practiceTestRow {
	return practiceTestRow{
		ID:        int64(p.ID),
		Exam:      p.Exam.String(),
		Form:      p.Form,
		Date:      p.Date.String(),
		Score:     p.Score,
		Percent:   p.Percent,
		Predicted: p.Predicted,
		Baseline:  p.Baseline,
		Note:      p.Note,
	}
}

// record turns the row back into a record.
func (r practiceTestRow) record() (domain.PracticeTest, error) {
	p := domain.PracticeTest{
		ID:        r.key(),
		Form:      r.Form,
		Score:     r.Score,
		Percent:   r.Percent,
		Predicted: r.Predicted,
		Baseline:  r.Baseline,
		Note:      r.Note,
	}
	var read reader
	read.text(&p.Exam, "exam", r.Exam)
	read.text(&p.Date, "date", r.Date)
	return p, read.err
}
