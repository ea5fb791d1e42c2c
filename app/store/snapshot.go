package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// snapshotRow is a row of snapshots.
type snapshotRow struct {
	ID      int64
	Season  int
	Kind    string
	For     string
	Made    string
	Content string
}

// TableName returns the name of the table.
func (snapshotRow) TableName() string { return "snapshots" }

func (r snapshotRow) key() domain.ID { return domain.ID(r.ID) }

// Snapshots returns the table of the frozen seasons.
func (t tables) Snapshots() records.Table[domain.Snapshot] {
	return table[domain.Snapshot, snapshotRow]{
		tables: t, from: snapshotFrom,
		note:  noteSnapshot,
		clash: domain.FieldError{Field: "kind", Problem: "is frozen already: what is frozen is never written over"},
	}
}

func snapshotFrom(s domain.Snapshot) snapshotRow {
	return snapshotRow{
		ID:      int64(s.ID),
		Season:  s.Season,
		Kind:    s.Kind.String(),
		For:     s.For.String(),
		Made:    s.Made.String(),
		Content: string(s.Content),
	}
}

// record turns the row back into a record.
func (r snapshotRow) record() (domain.Snapshot, error) {
	s := domain.Snapshot{
		ID:      r.key(),
		Season:  r.Season,
		Content: domain.Packed(r.Content),
	}
	var read reader
	read.text(&s.Kind, "kind", r.Kind)
	read.text(&s.For, "for", r.For)
	read.text(&s.Made, "made", r.Made)
	return s, read.err
}

// A snapshotNote is a snapshot in the journal: its content stays packed there.
type snapshotNote struct {
	domain.Snapshot
	Content string `json:"content,omitempty"`
}

func noteSnapshot(s domain.Snapshot) any { return snapshotNote{s, string(s.Content)} }
