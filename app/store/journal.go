package store

import (
	"cmp"
	"context"
	"time"

	"secondlook/domain"
	"secondlook/domain/records"
)

// A changeRow is a row of the journal.
type changeRow struct {
	ID            int64
	At            int64  // milliseconds since 1970
	Table         string `gorm:"column:table_name"`
	Record        int64
	Before, After string
	Step          int64 // the first row of what was done at once; 0: this one, from before there were steps
	Kind          records.ChangeKind
	Of            int64 // the step that an undo takes back, or the undo that is taken back itself
}

// TableName returns the name of the table.
func (changeRow) TableName() string { return "journal" }

// change turns the row into a change.
func (r changeRow) change() records.Change {
	return records.Change{
		ID: r.ID, At: time.UnixMilli(r.At).UTC(), Table: r.Table, Record: domain.ID(r.Record),
		Before: r.Before, After: r.After, Step: cmp.Or(r.Step, r.ID), Kind: cmp.Or(r.Kind, records.Edited),
	}
}

func changes(rows []changeRow) []records.Change {
	out := make([]records.Change, len(rows))
	for i, r := range rows {
		out[i] = r.change()
	}
	return out
}

// Journal lists the newest changes first, at most limit of them.
func (db *DB) Journal(ctx context.Context, limit int) ([]records.Change, error) {
	var rows []changeRow
	err := db.gorm.WithContext(ctx).Order("id DESC").Limit(max(limit, 0)).Find(&rows).Error
	return changes(rows), translate("read journal", err)
}

// History lists the changes of one record, newest first.
func (db *DB) History(ctx context.Context, table string, record domain.ID) ([]records.Change, error) {
	var rows []changeRow
	err := db.gorm.WithContext(ctx).Where("table_name = ? AND record = ?", table, int64(record)).Order("id DESC").Find(&rows).Error
	return changes(rows), translate("read history", err)
}

// Deleted lists the last change of each record that was deleted since then and
// is still gone, newest first. To take its addition back deletes no record.
func (db *DB) Deleted(ctx context.Context, since time.Time) ([]records.Change, error) {
	var rows []changeRow
	err := db.gorm.WithContext(ctx).Where(`at >= @since AND after = '' AND before <> '' AND id =
		(SELECT max(id) FROM journal AS newer WHERE newer.table_name = journal.table_name AND newer.record = journal.record)
		AND EXISTS (SELECT 1 FROM journal AS deletion WHERE deletion.table_name = journal.table_name AND deletion.record = journal.record
			AND deletion.after = '' AND deletion.kind <> @undone)`,
		map[string]any{"since": since.UnixMilli(), "undone": records.Undone}).Order("id DESC").Find(&rows).Error
	return changes(rows), translate("read what was deleted", err)
}

// edited reports whether the file has ever held a record.
func (db *DB) edited(ctx context.Context) (yes bool, err error) {
	err = db.gorm.WithContext(ctx).Raw("SELECT EXISTS (SELECT 1 FROM journal)").Scan(&yes).Error
	return yes, err
}
