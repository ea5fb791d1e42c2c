package app

import (
	"context"

	"secondlook/domain"
)

// SaveLetterFrom keeps the new letter of a rotation. Nothing but the name of its
// supervisor links a rotation to its letter, so where none is noted the writer is
// noted in the same step; noted tells whether that was so. A broken rule comes
// back as a [domain.Invalid].
func (a *App) SaveLetterFrom(ctx context.Context, rotation domain.ID, l *domain.Letter) (noted bool, err error) {
	if err := l.Validate(); err != nil {
		return false, err
	}
	next := *l
	err = a.edit(ctx, "save the letter of a rotation", func(t Tables) error {
		w := &renamer{ctx: ctx, t: following(t)}
		noted = false
		rename(w, t.Rotations(), func(r *domain.Rotation) bool {
			if r.ID != rotation || r.Supervisor != "" || next.Writer == "" {
				return false
			}
			r.Supervisor, noted = next.Writer, true
			return true
		})
		if w.err != nil {
			return w.err
		}
		return t.Letters().Save(ctx, &next)
	})
	if err != nil {
		return false, err
	}
	*l = next
	return noted, nil
}
