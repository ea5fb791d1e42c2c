package intake

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"secondlook/app"
	"secondlook/views/ui"
)

// residents tries a table of counts of residents.
func residents(ctx context.Context, a *app.App, b []byte, name string) (trial, error) {
	rep, err := a.ImportHistory(ctx, bytes.NewReader(b), name, true)
	switch {
	case err != nil || len(rep.Problems) > 0:
		return wrong(err, rep.Problems...)
	case len(rep.Added)+len(rep.Changed) == 0:
		return trial{nothing: "All of its years are noted already."}, nil
	}
	return trial{says: residentReport(rep), keep: func(ctx context.Context) (string, error) {
		done, err := a.ImportHistory(ctx, bytes.NewReader(b), name, false)
		return ui.Plural(len(done.Added)+len(done.Changed), "year", "years") + " of residents noted", err
	}}, nil
}

// residentReport says what an import of residents would do.
func residentReport(rep app.HistoryReport) string {
	lines := []string{fmt.Sprintf("%s read: %s new, %s changed, %s noted already.",
		ui.Plural(rep.Rows, "year", "years"), ui.Count(len(rep.Added)), ui.Count(len(rep.Changed)), ui.Count(rep.Same))}
	if n := len(rep.Unknown); n > 0 {
		lines = append(lines, "No program has the key yet that "+ui.Plural(n, "of them has", "of them have")+"; they are kept all the same.")
	}
	return strings.Join(append(lines, first(append(rep.Added, rep.Changed...))...), "\n")
}
