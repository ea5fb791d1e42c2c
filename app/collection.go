package app

import (
	"context"

	"secondlook/domain"
)

// A Collection keeps records of one type and tells listeners when they change.
type Collection[T Record] struct {
	table  Table[T]
	notify func()
	save   func(context.Context, *T) error        // how a record is kept; nil: by itself
	remove func(context.Context, domain.ID) error // how it is deleted; nil: by itself
}

// Table returns the name that the journal knows the records by, for
// [App.History].
func (c *Collection[T]) Table() string { return c.table.Name() }

// List returns every record in the table's order.
func (c *Collection[T]) List(ctx context.Context) ([]T, error) { return c.table.List(ctx) }

// Save checks rec and stores it, setting its ID if it is new. A broken rule
// comes back as a [domain.Invalid].
func (c *Collection[T]) Save(ctx context.Context, rec *T) error {
	if err := (*rec).Validate(); err != nil {
		return err
	}
	if c.save != nil {
		next := *rec // a step that fails leaves the record as it was, also its identity
		if err := c.save(ctx, &next); err != nil {
			return err
		}
		*rec = next
		return nil
	}
	if err := c.table.Save(ctx, rec); err != nil {
		return err
	}
	c.notify()
	return nil
}

// Delete removes the record with the given ID.
func (c *Collection[T]) Delete(ctx context.Context, id domain.ID) error {
	if c.remove != nil {
		return c.remove(ctx, id)
	}
	if err := c.table.Delete(ctx, id); err != nil {
		return err
	}
	c.notify()
	return nil
}
