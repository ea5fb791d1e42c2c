package app

import (
	"context"
	"fmt"
	"slices"

	"secondlook/domain"
)

// TickExperiences makes the given experiences those that the application lists,
// and some of them its most meaningful ones, in one step that can be undone.
// Texts stay as they are.
func (a *App) TickExperiences(ctx context.Context, listed, meaningful []domain.ID) error {
	return a.edit(ctx, "tick the experiences", func(t Tables) error {
		all, err := t.Experiences().List(ctx)
		if err != nil {
			return fmt.Errorf("read the experiences: %w", err)
		}
		for _, e := range all {
			was := e
			e.OnERAS = slices.Contains(listed, e.ID)
			e.Meaningful = e.OnERAS && slices.Contains(meaningful, e.ID)
			if e.OnERAS == was.OnERAS && e.Meaningful == was.Meaningful {
				continue
			}
			if err := t.Experiences().Save(ctx, &e); err != nil {
				return fmt.Errorf("save an experience: %w", err)
			}
		}
		return nil
	})
}
