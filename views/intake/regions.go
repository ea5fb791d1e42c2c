package intake

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"secondlook/app"
	"secondlook/views/ui"
)

// regions tries a table of regions.
func regions(ctx context.Context, a *app.App, b []byte) (trial, error) {
	rep, err := a.ImportRegions(ctx, bytes.NewReader(b), true)
	switch {
	case err != nil || len(rep.Problems) > 0:
		return wrong(err, rep.Problems...)
	case !rep.Changes():
		return trial{nothing: "All of its regions are so already."}, nil
	}
	return trial{says: regionReport(rep), keep: func(ctx context.Context) (string, error) {
		_, err := a.ImportRegions(ctx, bytes.NewReader(b), false)
		return "Your regions are in use", err
	}}, nil
}

// regionReport says what an import of regions would do.
func regionReport(rep app.RegionReport) string {
	lines := []string{
		fmt.Sprintf("%s read, %s so already.", ui.Plural(rep.Rows, "region", "regions"), ui.Count(rep.Same)),
		ui.Plural(rep.Moved, "program comes", "programs come") + " into another region.",
	}
	var changes []string
	for _, list := range []struct {
		word string
		keys []string
	}{{"New: ", rep.Added}, {"Changed: ", rep.Changed}, {"Removed: ", rep.Removed}} {
		for _, key := range list.keys {
			changes = append(changes, list.word+key)
		}
	}
	return strings.Join(append(lines, first(changes)...), "\n")
}
