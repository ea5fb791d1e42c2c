package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"time"

	"gorm.io/gorm"

	"secondlook/domain"
	"secondlook/domain/records"
)

// tables are the tables of a file or of one transaction in it.
type tables struct {
	gorm *gorm.DB
	now  func() time.Time
	inTx bool  // gorm is a transaction
	step *step // the transaction, as the journal names it; nil: each change is a step
	lock *lock // to take before a change; nil: taken
}

// atomic runs f so that all of its statements count, or none: in a transaction
// of its own, or in a savepoint of the one that t belongs to. A savepoint is
// released at once, because thousands of open ones make writing slow.
func (t tables) atomic(ctx context.Context, f func(*gorm.DB) error) error {
	g := t.gorm.WithContext(ctx)
	if !t.inTx {
		if err := t.lock.claim(); err != nil {
			return err
		}
		return g.Transaction(f)
	}
	if err := g.Exec("SAVEPOINT edit").Error; err != nil {
		return err
	}
	number := t.step.number
	err := f(g)
	end := t.gorm.WithContext(context.WithoutCancel(ctx))
	if err != nil {
		t.step.number = number
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
// may exist only once. Note makes of a record what the journal writes, where that is
// not the record itself; it reads the same.
type table[T records.Record, R row[T]] struct {
	tables
	from  func(T) R
	clash domain.FieldError
	note  func(T) any
}

// Name returns the name of the table.
func (t table[T, R]) Name() string {
	var r R
	return r.TableName()
}

// List returns every record in the order in which they were added.
func (t table[T, R]) List(ctx context.Context) ([]T, error) {
	var rows []R
	if err := t.gorm.WithContext(ctx).Order("id").Find(&rows).Error; err != nil {
		return nil, translate("read "+t.Name(), err)
	}
	out := make([]T, len(rows))
	for i, r := range rows {
		var err error
		if out[i], err = r.record(); err != nil {
			return nil, fmt.Errorf("read %s: row %d: %w", t.Name(), r.key(), err)
		}
	}
	return out, nil
}

// Save adds a record without an ID, setting it, or replaces the one that has
// its ID. The journal is written in the same transaction.
func (t table[T, R]) Save(ctx context.Context, rec *T) error {
	var saved T
	err := t.atomic(ctx, func(tx *gorm.DB) (err error) {
		r, before := t.from(*rec), ""
		if r.key() != 0 {
			if before, err = t.stored(tx, r.key()); err != nil {
				return err
			}
		}
		after := ""
		if saved, after, err = t.put(tx, &r, before == ""); err != nil || before == after {
			return err // what is so already is no edit
		}
		return t.log(tx, r.key(), before, after)
	})
	if err != nil {
		return translate("save "+t.Name(), t.clashed(err))
	}
	*rec = saved
	return nil
}

// clashed says what is wrong with a record that is there already.
func (t table[T, R]) clashed(err error) error {
	if errors.Is(err, gorm.ErrDuplicatedKey) {
		return domain.Invalid{t.clash}
	}
	return err
}

// put writes one row and returns the record that it holds, also as JSON.
func (t table[T, R]) put(tx *gorm.DB, r *R, fresh bool) (saved T, text string, err error) {
	if fresh {
		err = tx.Create(r).Error
	} else {
		err = tx.Select("*").Updates(r).Error // every column: a zero overwrites
	}
	if err != nil {
		return saved, "", err
	}
	if saved, err = (*r).record(); err != nil {
		return saved, "", err
	}
	text, err = t.text(saved)
	return saved, text, err
}

// text is a record as the journal writes it.
func (t table[T, R]) text(rec T) (string, error) {
	var v any = rec
	if t.note != nil {
		v = t.note(rec)
	}
	b, err := json.Marshal(v)
	return string(b), err
}

// Delete removes a record and notes what it was.
func (t table[T, R]) Delete(ctx context.Context, id domain.ID) error {
	err := t.atomic(ctx, func(tx *gorm.DB) error {
		before, err := t.stored(tx, id)
		if err != nil {
			return err
		}
		if err := t.remove(tx, id); err != nil {
			return err
		}
		return t.log(tx, id, before, "")
	})
	return translate("delete from "+t.Name(), err)
}

// remove takes a row away.
func (t table[T, R]) remove(tx *gorm.DB, id domain.ID) error {
	var r R
	return tx.Where("id = ?", int64(id)).Delete(&r).Error
}

// rewrite makes the record with the given ID what its JSON says, "" for gone,
// wherever it stood before. The journal hears of it in any case.
func (t table[T, R]) rewrite(tx *gorm.DB, id domain.ID, text string) error {
	before, err := t.stored(tx, id)
	fresh := errors.Is(err, gorm.ErrRecordNotFound)
	if err != nil && !fresh {
		return err
	}
	after := ""
	switch {
	case text != "":
		var rec T
		if err = json.Unmarshal([]byte(text), &rec); err != nil {
			return fmt.Errorf("read row %d of %s in the journal: %w", id, t.Name(), err)
		}
		r := t.from(rec)
		reflect.ValueOf(&r).Elem().FieldByName("ID").SetInt(int64(id)) // each row has one; its JSON has not
		_, after, err = t.put(tx, &r, fresh)
	case !fresh:
		err = t.remove(tx, id)
	default:
		err = nil
	}
	if err != nil {
		return t.clashed(err)
	}
	return t.log(tx, id, before, after)
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
	return t.text(rec)
}

// log adds a row to the journal.
func (t table[T, R]) log(tx *gorm.DB, id domain.ID, before, after string) error {
	s := t.step
	if s == nil {
		s = &step{kind: records.Edited}
	}
	if s.number == 0 {
		if err := tx.Raw("SELECT coalesce(max(id), 0) + 1 FROM journal").Scan(&s.number).Error; err != nil {
			return err
		}
	}
	return tx.Create(&changeRow{
		At: t.now().UnixMilli(), Table: t.Name(), Record: int64(id), Before: before, After: after,
		Step: s.number, Kind: s.kind, Of: s.of,
	}).Error
}
