package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"

	"secondlook/domain"
	"secondlook/domain/records"
)

// tables are the tables of a file or of one transaction in it.
type tables struct {
	gorm *gorm.DB
	now  func() time.Time
	inTx bool // gorm is a transaction
}

// atomic runs f so that all of its statements count, or none: in a transaction
// of its own, or in a savepoint of the one that t belongs to. A savepoint is
// released at once, because thousands of open ones make writing slow.
func (t tables) atomic(ctx context.Context, f func(*gorm.DB) error) error {
	g := t.gorm.WithContext(ctx)
	if !t.inTx {
		return g.Transaction(f)
	}
	if err := g.Exec("SAVEPOINT edit").Error; err != nil {
		return err
	}
	err := f(g)
	end := t.gorm.WithContext(context.WithoutCancel(ctx))
	if err != nil {
		err = errors.Join(err, end.Exec("ROLLBACK TO edit").Error)
	}
	return errors.Join(err, end.Exec("RELEASE edit").Error)
}

// A row is a table row that stands for one record of type T.
type row[T any] interface {
	TableName() string
	key() domain.ID
	record() (T, error)
}

// A table maps rows R to records T. Clash is what is wrong with a record that
// may exist only once.
type table[T records.Record, R row[T]] struct {
	tables
	from  func(T) R
	clash domain.FieldError
}

func (t table[T, R]) name() string {
	var r R
	return r.TableName()
}

// List returns every record in the order in which they were added.
func (t table[T, R]) List(ctx context.Context) ([]T, error) {
	var rows []R
	if err := t.gorm.WithContext(ctx).Order("id").Find(&rows).Error; err != nil {
		return nil, translate("read "+t.name(), err)
	}
	out := make([]T, len(rows))
	for i, r := range rows {
		var err error
		if out[i], err = r.record(); err != nil {
			return nil, fmt.Errorf("read %s: row %d: %w", t.name(), r.key(), err)
		}
	}
	return out, nil
}

// Save adds a record without an ID, setting it, or replaces the one that has
// its ID. The journal is written in the same transaction.
func (t table[T, R]) Save(ctx context.Context, rec *T) error {
	var saved T
	err := t.atomic(ctx, func(tx *gorm.DB) (err error) {
		saved, err = t.put(tx, t.from(*rec))
		return err
	})
	if errors.Is(err, gorm.ErrDuplicatedKey) {
		return domain.Invalid{t.clash}
	}
	if err != nil {
		return translate("save "+t.name(), err)
	}
	*rec = saved
	return nil
}

// put writes one row and its journal.
func (t table[T, R]) put(tx *gorm.DB, r R) (saved T, err error) {
	before := ""
	if r.key() == 0 {
		err = tx.Create(&r).Error
	} else if before, err = t.stored(tx, r.key()); err == nil {
		err = tx.Select("*").Updates(&r).Error // every column: a zero overwrites
	}
	if err != nil {
		return saved, err
	}
	if saved, err = r.record(); err != nil {
		return saved, err
	}
	after, err := json.Marshal(saved)
	if err != nil {
		return saved, err
	}
	return saved, t.log(tx, r.key(), before, string(after))
}

// Delete removes a record and notes what it was.
func (t table[T, R]) Delete(ctx context.Context, id domain.ID) error {
	err := t.atomic(ctx, func(tx *gorm.DB) error {
		before, err := t.stored(tx, id)
		if err != nil {
			return err
		}
		var r R
		if err := tx.Where("id = ?", int64(id)).Delete(&r).Error; err != nil {
			return err
		}
		return t.log(tx, id, before, "")
	})
	return translate("delete from "+t.name(), err)
}

// stored returns the record with the given ID as JSON.
func (t table[T, R]) stored(tx *gorm.DB, id domain.ID) (string, error) {
	var r R
	if err := tx.Where("id = ?", int64(id)).Take(&r).Error; err != nil {
		return "", err
	}
	rec, err := r.record()
	if err != nil {
		return "", fmt.Errorf("row %d: %w", id, err)
	}
	b, err := json.Marshal(rec)
	return string(b), err
}

// log adds a row to the journal.
func (t table[T, R]) log(tx *gorm.DB, id domain.ID, before, after string) error {
	return tx.Create(&changeRow{
		At: t.now().UnixMilli(), Table: t.name(), Record: int64(id), Before: before, After: after,
	}).Error
}
