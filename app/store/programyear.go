package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// programYearRow is a row of program_years.
type programYearRow struct {
	ID           int64
	Program      string
	Year         int
	Residents    int
	NonUS        int `gorm:"column:non_us"`
	US           int `gorm:"column:us"`
	Source, AsOf string
}

// TableName returns the name of the table.
func (programYearRow) TableName() string { return "program_years" }

func (r programYearRow) key() domain.ID { return domain.ID(r.ID) }

// ProgramYears returns the table of residents, one row for each program and
// year.
func (t tables) ProgramYears() records.Table[domain.ProgramYear] {
	return table[domain.ProgramYear, programYearRow]{
		tables: t,
		from: func(y domain.ProgramYear) programYearRow {
			return programYearRow{int64(y.ID), y.Program, y.Year, y.Residents, y.NonUS, y.US, y.Source, y.AsOf}
		},
		clash: domain.FieldError{Field: "academic_year", Problem: "is noted already for that program: change that year"},
	}
}

// record turns the row back into a record.
func (r programYearRow) record() (domain.ProgramYear, error) {
	return domain.ProgramYear{
		ID: r.key(), Program: r.Program, Year: r.Year, Residents: r.Residents, NonUS: r.NonUS, US: r.US, Source: r.Source, AsOf: r.AsOf,
	}, nil
}
