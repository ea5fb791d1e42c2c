package app

import (
	"context"
	"errors"
	"slices"
	"time"

	"secondlook/domain/records"
)

// A Step is what the user did at once.
type Step struct {
	ID    int64
	At    time.Time // when he did it
	Words string    // "exam Step 2 CK changed"
}

// nothing is why no step can be taken back or done again.
type nothing string

func (n nothing) Error() string { return string(n) }

// Sentence returns the reason for people.
func (n nothing) Sentence() string {
	if n == ErrNothingToUndo {
		return "There is nothing to take back."
	}
	return "There is nothing to do again: an edit came after what was taken back."
}

// The reasons why no step can be taken back or done again.
const (
	ErrNothingToUndo nothing = "nothing to undo"
	ErrNothingToRedo nothing = "nothing to redo"
)

// Undo takes back what the user did last and has not taken back yet, as a
// whole, even if that was before the program was last opened. Without anything
// it is [ErrNothingToUndo].
func (a *App) Undo(ctx context.Context) (Step, error) {
	return a.turn(ctx, a.cfg.Store.Undo, a.cfg.Store.Redo, ErrNothingToUndo)
}

// Redo does again what Undo took back last. Without anything, or after another
// edit, it is [ErrNothingToRedo].
func (a *App) Redo(ctx context.Context) (Step, error) {
	return a.turn(ctx, a.cfg.Store.Redo, a.cfg.Store.Undo, ErrNothingToRedo)
}

// turn takes a step back or does it again. One that would bring more applications
// in SOAP than there are is turned round at once by back.
func (a *App) turn(ctx context.Context, f, back func(context.Context) (records.Step, bool, error), none error) (Step, error) {
	before, err := a.SOAPPrograms.List(ctx)
	if err != nil {
		return Step{}, err
	}
	s, ok, err := f(ctx)
	if err == nil && ok {
		if full := a.unfilledSince(ctx, before); full != nil {
			_, _, err = back(ctx)
			return Step{}, errors.Join(full, err)
		}
	}
	switch {
	case err != nil:
		return Step{}, err
	case !ok:
		return Step{}, none
	}
	return a.stepped(s), nil
}

// stepped tells of a step and drops what was computed from its tables.
func (a *App) stepped(s records.Step) Step {
	words := a.stepWords(s.Changes) // by the names of before, where one is among the changes
	a.touched(tablesOf(s)...)
	return Step{ID: s.ID, At: a.local(s.At), Words: words}
}

// tablesOf lists the tables that a step changed.
func tablesOf(s records.Step) (tables []string) {
	for _, c := range s.Changes {
		if !slices.Contains(tables, c.Table) {
			tables = append(tables, c.Table)
		}
	}
	return tables
}

// local returns a moment as the clock on the wall tells it.
func (a *App) local(at time.Time) time.Time { return at.In(a.cfg.Now().Location()) }
