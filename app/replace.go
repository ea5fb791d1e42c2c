package app

import (
	"context"
	"encoding/json"

	"secondlook/domain"
)

// A writer writes tables until the first error.
type writer struct {
	ctx context.Context
	err error
}

// replace makes a table hold records and no others. What is there already stays
// untouched; else a record takes the place of one of its name. What is left goes
// before anything comes, so that no record is in the way of another that may
// exist only once. Of finds the ID of a record and its name, by which it is
// known again when the rest of it has changed.
func replace[T Record](w *writer, t Table[T], records []T, of func(*T) (id *domain.ID, name string)) {
	if w.err != nil {
		return
	}
	old, err := t.List(w.ctx)
	if err != nil {
		w.err = err
		return
	}
	asText := func(r *T) string {
		b, err := json.Marshal(r)
		if err != nil && w.err == nil {
			w.err = err
		}
		return string(b)
	}
	byName := func(r *T) string { _, name := of(r); return name }
	come, gone := pair(records, old, asText, func(_, _ *T) {})
	var save []T
	come, gone = pair(come, gone, byName, func(is, was *T) {
		id, _ := of(is)
		before, _ := of(was)
		*id = *before
		save = append(save, *is)
	})
	for i := range gone {
		if id, _ := of(&gone[i]); w.err == nil {
			w.err = t.Delete(w.ctx, *id)
		}
	}
	for i := range come {
		id, _ := of(&come[i])
		*id = 0
	}
	save = append(save, come...)
	for i := range save {
		if w.err == nil {
			w.err = t.Save(w.ctx, &save[i])
		}
	}
}

// pair tells both of the records that two lists have in common by a key, and
// returns what is left of each list.
func pair[T any](a, b []T, key func(*T) string, both func(a, b *T)) (restA, restB []T) {
	at := map[string][]int{}
	for i := range b {
		k := key(&b[i])
		at[k] = append(at[k], i)
	}
	taken := make([]bool, len(b))
	for _, r := range a {
		k := key(&r)
		if len(at[k]) == 0 {
			restA = append(restA, r)
			continue
		}
		i := at[k][0]
		at[k], taken[i] = at[k][1:], true
		both(&r, &b[i])
	}
	for i := range b {
		if !taken[i] {
			restB = append(restB, b[i])
		}
	}
	return restA, restB
}
