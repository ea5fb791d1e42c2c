package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// soapProgramRow is a row of soap_programs.
type soapProgramRow struct {
	ID        int64
	Season    int
	Program   string
	Name      string
	Code      string
	Specialty string
	Track     string
	City      string
	State     string
	Positions int
	Source    string
	VisaJ1    string
	VisaH1B   string
	Choice    string
	Place     int
	Applied   string
	Contacted string
	Offers    string
	Note      string
	Identity  string
}

// TableName returns the name of the table.
func (soapProgramRow) TableName() string { return "soap_programs" }

func (r soapProgramRow) key() domain.ID { return domain.ID(r.ID) }

// SOAPPrograms returns the table of the unfilled programs of SOAP.
func (t tables) SOAPPrograms() records.Table[domain.SOAPProgram] {
	return table[domain.SOAPProgram, soapProgramRow]{
		tables: t, from: soapProgramFrom,
		clash: domain.FieldError{Field: "name", Problem: "is on the list of that season already: change that program"},
	}
}

func soapProgramFrom(s domain.SOAPProgram) soapProgramRow {
	return soapProgramRow{
		ID:        int64(s.ID),
		Season:    s.Season,
		Program:   s.Program,
		Name:      s.Name,
		Code:      s.Code,
		Specialty: s.Specialty,
		Track:     s.Track.String(),
		City:      s.City,
		State:     s.State,
		Positions: s.Positions,
		Source:    s.Source.String(),
		VisaJ1:    s.VisaJ1.String(),
		VisaH1B:   s.VisaH1B.String(),
		Choice:    s.Choice.String(),
		Place:     s.Place,
		Applied:   s.Applied.String(),
		Contacted: s.Contacted.String(),
		Offers:    jsonText(s.Offers),
		Note:      s.Note,
		Identity:  s.Identity(),
	}
}

// record turns the row back into a record.
func (r soapProgramRow) record() (domain.SOAPProgram, error) {
	s := domain.SOAPProgram{
		ID:        r.key(),
		Season:    r.Season,
		Program:   r.Program,
		Name:      r.Name,
		Code:      r.Code,
		Specialty: r.Specialty,
		City:      r.City,
		State:     r.State,
		Positions: r.Positions,
		Place:     r.Place,
		Note:      r.Note,
	}
	var read reader
	read.text(&s.Track, "track", r.Track)
	read.text(&s.Source, "source", r.Source)
	read.text(&s.VisaJ1, "visa_j1", r.VisaJ1)
	read.text(&s.VisaH1B, "visa_h1_b", r.VisaH1B)
	read.text(&s.Choice, "choice", r.Choice)
	read.text(&s.Applied, "applied", r.Applied)
	read.text(&s.Contacted, "contacted", r.Contacted)
	read.json(&s.Offers, "offers", r.Offers)
	return s, read.err
}
