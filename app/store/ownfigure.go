package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// ownFigureRow is a row of own_figures.
type ownFigureRow struct {
	ID         int64
	Key, Value string
}

// TableName returns the name of the table.
func (ownFigureRow) TableName() string { return "own_figures" }

func (r ownFigureRow) key() domain.ID { return domain.ID(r.ID) }

// OwnFigures returns the table of the figures that the user has changed, one row
// for each.
func (t tables) OwnFigures() records.Table[domain.OwnFigure] {
	return table[domain.OwnFigure, ownFigureRow]{
		tables: t,
		from:   func(s domain.OwnFigure) ownFigureRow { return ownFigureRow{int64(s.ID), s.Key, s.Value} },
		clash:  domain.FieldError{Field: "key", Problem: "is set already: change that one"},
	}
}

// record turns the row back into a record.
func (r ownFigureRow) record() (domain.OwnFigure, error) {
	return domain.OwnFigure{ID: r.key(), Key: r.Key, Value: r.Value}, nil
}
