package store

import (
	"context"

	"gorm.io/gorm/clause"
)

// preferenceRow is a row of preferences.
type preferenceRow struct {
	Key   string `gorm:"primaryKey"`
	Value string
}

// TableName returns the name of the table.
func (preferenceRow) TableName() string { return "preferences" }

// Preference returns what is kept under a key, "" for nothing.
func (db *DB) Preference(ctx context.Context, key string) (string, error) {
	var rows []preferenceRow
	if err := db.gorm.WithContext(ctx).Where("key = ?", key).Find(&rows).Error; err != nil {
		return "", translate("read preferences", err)
	}
	if len(rows) == 0 {
		return "", nil
	}
	return rows[0].Value, nil
}

// SetPreference keeps a value under a key; it is no record, so the journal does
// not hear of it.
func (db *DB) SetPreference(ctx context.Context, key, value string) error {
	if err := db.lock.claim(); err != nil {
		return err
	}
	err := db.gorm.WithContext(ctx).Clauses(clause.OnConflict{UpdateAll: true}).Create(&preferenceRow{key, value}).Error
	return translate("keep preference", err)
}
