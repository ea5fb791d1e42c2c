package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// languageRow is a row of languages.
type languageRow struct {
	ID                             int64
	Name, Level                    string
	Clinical                       bool
	Where, Note                    string
	Course, CourseStart, CourseEnd string
}

// TableName returns the name of the table.
func (languageRow) TableName() string { return "languages" }

func (r languageRow) key() domain.ID { return domain.ID(r.ID) }

// Languages returns the table of the languages.
func (t tables) Languages() records.Table[domain.Language] {
	return table[domain.Language, languageRow]{tables: t, from: languageFrom}
}

func languageFrom(l domain.Language) languageRow {
	return languageRow{
		ID:          int64(l.ID),
		Name:        l.Name,
		Level:       l.Level.String(),
		Clinical:    l.Clinical,
		Where:       l.Where,
		Course:      l.Course,
		CourseStart: l.CourseStart.String(),
		CourseEnd:   l.CourseEnd.String(),
		Note:        l.Note,
	}
}

// record turns the row back into a record.
func (r languageRow) record() (domain.Language, error) {
	l := domain.Language{
		ID:       r.key(),
		Name:     r.Name,
		Clinical: r.Clinical,
		Where:    r.Where,
		Course:   r.Course,
		Note:     r.Note,
	}
	var read reader
	read.text(&l.Level, "level", r.Level)
	read.text(&l.CourseStart, "course_start", r.CourseStart)
	read.text(&l.CourseEnd, "course_end", r.CourseEnd)
	return l, read.err
}
