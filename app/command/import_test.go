package command_test

import (
	"strings"
	"testing"

	"secondlook/domain/sample"
)

// What an import does not take over is told and counted, not dropped.
func TestImportTellsWhatTheCatalogKeeps(t *testing.T) {
	dir := t.TempDir()
	csv := file(t, "mine.csv", "key,city,county,min_step2,source,as_of\n"+sample.KernInternal+",Fresno,Madera,210,page,2026-10\n")
	for _, args := range [][]string{{"--dry-run"}, nil} {
		out := want(t, append([]string{"import", "programs", csv, "--data", dir}, args...)...)
		if !strings.Contains(out, "Left as the catalog has it: 2.") || strings.Count(out, "\nkept: "+sample.KernInternal+" ") != 2 ||
			!strings.Contains(out, " city: the catalog's Bakersfield stays; Fresno is not taken over") {
			t.Errorf("%q: the import says\n%s", args, out)
		}
	}
}
