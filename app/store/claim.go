package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// claimRow is a row of claims.
type claimRow struct {
	ID        int64
	Statement string
	Text      string
	Backing   string
	Record    string
	Note      string
}

// TableName returns the name of the table.
func (claimRow) TableName() string { return "claims" }

func (r claimRow) key() domain.ID { return domain.ID(r.ID) }

// Claims returns the table of the claims and what they rest on.
func (t tables) Claims() records.Table[domain.Claim] {
	return table[domain.Claim, claimRow]{tables: t, from: claimFrom}
}

func claimFrom(x domain.Claim) claimRow {
	return claimRow{
		ID:        int64(x.ID),
		Statement: x.Statement,
		Text:      x.Text,
		Backing:   x.Backing.String(),
		Record:    x.Record,
		Note:      x.Note,
	}
}

// record turns the row back into a record.
func (r claimRow) record() (domain.Claim, error) {
	x := domain.Claim{
		ID:        r.key(),
		Statement: r.Statement,
		Text:      r.Text,
		Record:    r.Record,
		Note:      r.Note,
	}
	var read reader
	read.text(&x.Backing, "backing", r.Backing)
	return x, read.err
}
