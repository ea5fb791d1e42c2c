package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// studyDayRow is a row of study_days.
type studyDayRow struct {
	ID      int64
	Exam    string
	Date    string
	Blocks  int
	Minutes int
	Note    string
}

// TableName returns the name of the table.
func (studyDayRow) TableName() string { return "study_days" }

func (r studyDayRow) key() domain.ID { return domain.ID(r.ID) }

// StudyDays returns the table of the days of study, one for each exam and day.
func (t tables) StudyDays() records.Table[domain.StudyDay] {
	return table[domain.StudyDay, studyDayRow]{
		tables: t, from: studyDayFrom,
		clash: domain.FieldError{Field: "date", Problem: "has a record for that exam already: change that one"},
	}
}

func studyDayFrom(d domain.StudyDay) studyDayRow {
	return studyDayRow{
		ID:      int64(d.ID),
		Exam:    d.Exam.String(),
		Date:    d.Date.String(),
		Blocks:  d.Blocks,
		Minutes: d.Minutes,
		Note:    d.Note,
	}
}

// record turns the row back into a record.
func (r studyDayRow) record() (domain.StudyDay, error) {
	d := domain.StudyDay{
		ID:      r.key(),
		Blocks:  r.Blocks,
		Minutes: r.Minutes,
		Note:    r.Note,
	}
	var read reader
	read.text(&d.Exam, "exam", r.Exam)
	read.text(&d.Date, "date", r.Date)
	return d, read.err
}
