package store

import (
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
}

// TableName returns the name of the table.
func (changeRow) TableName() string { return "journal" }

// Journal lists the newest changes first, at most limit of them.
func (db *DB) Journal(ctx context.Context, limit int) ([]records.Change, error) {
	var rows []changeRow
	err := db.gorm.WithContext(ctx).Order("id DESC").Limit(max(limit, 0)).Find(&rows).Error
	if err != nil {
		return nil, translate("read journal", err)
	}
	out := make([]records.Change, len(rows))
	for i, r := range rows {
		out[i] = records.Change{
			ID: r.ID, At: time.UnixMilli(r.At).UTC(), Table: r.Table, Record: domain.ID(r.Record),
			Before: r.Before, After: r.After,
		}
	}
	return out, nil
}

// edited reports whether the file has ever held a record.
func (db *DB) edited(ctx context.Context) (yes bool, err error) {
	err = db.gorm.WithContext(ctx).Raw("SELECT EXISTS (SELECT 1 FROM journal)").Scan(&yes).Error
	return yes, err
}
