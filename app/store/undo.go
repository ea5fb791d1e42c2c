package store

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"gorm.io/gorm"

	"secondlook/domain"
	"secondlook/domain/records"
)

// A step is a transaction as the journal names it.
type step struct {
	number int64 // of its first row; 0: it has none yet
	kind   records.ChangeKind
	of     int64
}

// An anyTable is a table whatever its records are.
type anyTable interface {
	Name() string
	rewrite(tx *gorm.DB, id domain.ID, text string) error
	texts(g *gorm.DB) ([]text, error)
	once() bool
}

// all lists every table.
func (t tables) all() []anyTable {
	var out []anyTable
	for _, x := range []any{
		t.Applicants(), t.Exams(), t.Rotations(), t.Letters(), t.Experiences(), t.Languages(), t.People(), t.Seasons(),
		t.Applications(), t.OwnPrograms(), t.OwnRegions(), t.Corrections(), t.OwnFigures(), t.Marks(),
		t.ProgramYears(), t.Weightings(), t.ReferenceSets(), t.ReferenceChoices(),
		t.PracticeTests(), t.StudyDays(), t.EnglishTests(), t.Statements(), t.Drafts(), t.Claims(), t.Explanations(),
		t.Stories(), t.ScholarlyWorks(), t.Outreaches(), t.Documents(),
		t.Invitations(), t.Interviews(), t.Criteria(), t.Questions(), t.InterviewAnswers(), t.Drills(), t.Correspondence(), t.RankLists(), t.SOAPPrograms(), t.Tasks(), t.Payments(),
		t.Snapshots(), t.Posts(), t.OwnPaths(), t.Formalities(),
	} {
		out = append(out, x.(anyTable)) // each is a table of this package
	}
	return out
}

// named finds a table by its name in the journal.
func (t tables) named(name string) (anyTable, error) {
	for _, found := range t.all() {
		if found.Name() == name {
			return found, nil
		}
	}
	return nil, fmt.Errorf("the journal names the table %s, which is not there", name)
}

// Undo takes the newest step back that stands, as a whole; ok is false when
// there is none.
func (db *DB) Undo(ctx context.Context) (s records.Step, ok bool, err error) {
	err = db.write(ctx, records.Undone, func(t tables) error {
		number, err := t.standing()
		if err != nil || number == 0 {
			return err
		}
		if s, err = t.changesOf(number); err != nil {
			return err
		}
		ok, t.step.of = true, number
		for _, c := range slices.Backward(s.Changes) {
			if err := t.rewrite(c, c.Before); err != nil {
				return err
			}
		}
		return nil
	})
	return s, ok && err == nil, translate("take the last step back", err)
}

// Redo does the step again that Undo took back last; ok is false when there is
// none, because a new edit came after it.
func (db *DB) Redo(ctx context.Context) (s records.Step, ok bool, err error) {
	err = db.write(ctx, records.Redone, func(t tables) error {
		undo, found, err := t.back(records.Redone)
		if err != nil || !found || undo.Kind != records.Undone {
			return err
		}
		if s, err = t.changesOf(undo.Of); err != nil {
			return err
		}
		ok, t.step.of = true, undo.Step
		for _, c := range s.Changes {
			if err := t.rewrite(c, c.After); err != nil {
				return err
			}
		}
		return nil
	})
	return s, ok && err == nil, translate("do the last step again", err)
}

// BringBack makes a record what a change left it as, or, if that deleted it,
// what it was before. It is a step of its own, unless the record is so.
func (db *DB) BringBack(ctx context.Context, change int64) (c records.Change, err error) {
	err = db.write(ctx, records.Edited, func(t tables) error {
		var row, newest changeRow
		if err := t.gorm.Where("id = ?", change).Take(&row).Error; err != nil {
			return err
		}
		if err := t.gorm.Where("table_name = ? AND record = ?", row.Table, row.Record).Order("id DESC").Take(&newest).Error; err != nil {
			return err
		}
		c = row.change()
		if text := cmp.Or(row.After, row.Before); text != newest.After {
			return t.rewrite(c, text)
		}
		return nil
	})
	return c, translate("bring a record back", err)
}

// rewrite makes the record of a change what its JSON says.
func (t tables) rewrite(c records.Change, text string) error {
	table, err := t.named(c.Table)
	if err != nil {
		return err
	}
	return table.rewrite(t.gorm, c.Record, text)
}

// changesOf reads a step.
func (t tables) changesOf(number int64) (records.Step, error) {
	var rows []changeRow
	if err := t.gorm.Where("step = ? OR step = 0 AND id = ?", number, number).Order("id").Find(&rows).Error; err != nil {
		return records.Step{}, err
	}
	if len(rows) == 0 {
		return records.Step{}, fmt.Errorf("step %d is not in the journal", number)
	}
	s := records.Step{ID: number, Changes: changes(rows)}
	s.At = s.Changes[0].At
	return s, nil
}

// standing returns the number of the newest step that stands, 0 for none.
func (t tables) standing() (int64, error) {
	row, found, err := t.back(records.Undone)
	switch {
	case err != nil || !found || row.Kind == records.Undone:
		return 0, err
	case row.Kind == records.Redone: // the edit that the undo it takes back had taken back
		var edit int64
		err := t.gorm.Raw(`SELECT "of" FROM journal WHERE step = ? LIMIT 1`, row.Of).Scan(&edit).Error
		return edit, err
	}
	return cmp.Or(row.Step, row.ID), nil
}

// back returns the newest row of the journal, going on over steps of one kind:
// after one that takes another back, things stand as they did before that
// other one. It reads one row for each such turn and not the journal.
func (t tables) back(over records.ChangeKind) (row changeRow, found bool, err error) {
	var rows []changeRow
	err = t.gorm.Raw(`
		WITH RECURSIVE back (id, step, kind, "of") AS (
			SELECT * FROM (SELECT id, step, kind, "of" FROM journal ORDER BY id DESC LIMIT 1)
			UNION ALL
			SELECT j.id, j.step, j.kind, j."of" FROM back
				JOIN journal AS j ON j.id = (SELECT max(id) FROM journal WHERE id < back."of")
				WHERE back.kind = ?
		)
		SELECT id, step, kind, "of" FROM back ORDER BY id LIMIT 1`, over).Scan(&rows).Error
	if err != nil || len(rows) == 0 {
		return row, false, err
	}
	return rows[0], true, nil
}
