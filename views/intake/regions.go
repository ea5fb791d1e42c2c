package intake

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"secondlook/app"
	"secondlook/views/ui"
)

// regions tries a table of regions, shows the report and then keeps it.
func regions(h ui.Host, a *app.App, b []byte, name string) {
	ctx := context.Background()
	rep, err := a.ImportRegions(ctx, bytes.NewReader(b), true)
	switch {
	case err != nil:
		refuse(h, name, []string{err.Error()})
		return
	case len(rep.Problems) > 0:
		refuse(h, name, rep.Problems)
		return
	case !rep.Changes():
		ui.Tell(h, name+" changes nothing", "All of its regions are so already.")
		return
	}
	ui.Ask(h, "Import "+name, regionReport(rep), "Import", func() {
		if _, err := a.ImportRegions(ctx, bytes.NewReader(b), false); err != nil {
			h.Fail("Nothing was imported.", err)
			return
		}
		h.Say(ui.Notice{Text: "Your regions are in use"})
	})
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
