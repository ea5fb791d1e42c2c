package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// englishTestRow is a row of english_tests.
type englishTestRow struct {
	ID        int64
	Date      string
	Listening int
	Reading   int
	Speaking  int
	Writing   int
	Note      string
}

// TableName returns the name of the table.
func (englishTestRow) TableName() string { return "english_tests" }

func (r englishTestRow) key() domain.ID { return domain.ID(r.ID) }

// EnglishTests returns the table of the sittings of the English test.
func (t tables) EnglishTests() records.Table[domain.EnglishTest] {
	return table[domain.EnglishTest, englishTestRow]{tables: t, from: englishTestFrom}
}

func englishTestFrom(t domain.EnglishTest) englishTestRow {
	return englishTestRow{
		ID:        int64(t.ID),
		Date:      t.Date.String(),
		Listening: t.Listening,
		Reading:   t.Reading,
		Speaking:  t.Speaking,
		Writing:   t.Writing,
		Note:      t.Note,
	}
}

// record turns the row back into a record.
func (r englishTestRow) record() (domain.EnglishTest, error) {
	t := domain.EnglishTest{
		ID:        r.key(),
		Listening: r.Listening,
		Reading:   r.Reading,
		Speaking:  r.Speaking,
		Writing:   r.Writing,
		Note:      r.Note,
	}
	var read reader
	read.text(&t.Date, "date", r.Date)
	return t, read.err
}
