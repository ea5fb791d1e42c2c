package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// paymentRow is a row of payments.
type paymentRow struct {
	ID      int64
	Season  int
	Kind    string
	About   string
	Program string
	Cents   int64
	Due     string
	Paid    string
	Note    string
}

// TableName returns the name of the table.
func (paymentRow) TableName() string { return "payments" }

func (r paymentRow) key() domain.ID { return domain.ID(r.ID) }

// Payments returns the table of the payments of the seasons.
func (t tables) Payments() records.Table[domain.Payment] {
	return table[domain.Payment, paymentRow]{tables: t, from: paymentFrom}
}

func paymentFrom(p domain.Payment) paymentRow {
	return paymentRow{
		ID:      int64(p.ID),
		Season:  p.Season,
		Kind:    p.Kind.String(),
		About:   p.About,
		Program: p.Program,
		Cents:   p.Cents,
		Due:     p.Due.String(),
		Paid:    p.Paid.String(),
		Note:    p.Note,
	}
}

// record turns the row back into a record.
func (r paymentRow) record() (domain.Payment, error) {
	p := domain.Payment{
		ID:      r.key(),
		Season:  r.Season,
		About:   r.About,
		Program: r.Program,
		Cents:   r.Cents,
		Note:    r.Note,
	}
	var read reader
	read.text(&p.Kind, "kind", r.Kind)
	read.text(&p.Due, "due", r.Due)
	read.text(&p.Paid, "paid", r.Paid)
	return p, read.err
}
