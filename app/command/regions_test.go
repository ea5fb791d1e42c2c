package command_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// regionOf returns the regions of the ranked programs of a city.
func regionOf(t *testing.T, dir, city string) (regions []string) {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(want(t, "rank", "--sample", "--format", "csv", "--data", dir))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]int{}
	for i, name := range rows[0] {
		at[name] = i
	}
	for _, row := range rows[1:] {
		if row[at["city"]] == city {
			regions = append(regions, row[at["region"]])
		}
	}
	if len(regions) == 0 {
		t.Fatalf("no program in %s", city)
	}
	return regions
}

func wantRegion(t *testing.T, dir, city, region string) {
	t.Helper()
	for _, got := range regionOf(t, dir, city) {
		if got != region {
			t.Errorf("a program in %s lies in %s, want %s", city, got, region)
		}
	}
}

func TestRegions(t *testing.T) {
	dir := t.TempDir()
	wantRegion(t, dir, "Visalia", "central_valley")
	good := file(t, "regions.csv", "key,name,state,cities\ntulare_county,Tulare County,CA,Visalia;Porterville\n")
	out := want(t, "import", "regions", good, "--dry-run", "--data", dir)
	if !strings.Contains(out, "Nothing is changed") || !strings.Contains(out, "new: tulare_county") {
		t.Errorf("dry run:\n%s", out)
	}
	wantRegion(t, dir, "Visalia", "central_valley")
	out = want(t, "import", "regions", good, "--data", dir)
	if !strings.HasPrefix(out, "Imported rows 1, new regions 1, changed 0, removed 0, as before 0; programs that come into another region ") {
		t.Errorf("got:\n%s", out)
	}
	wantRegion(t, dir, "Visalia", "tulare_county")
	wantRegion(t, dir, "Fresno", "central_valley")

	table := filepath.Join(t.TempDir(), "all.csv")
	want(t, "export", "regions", "-o", table, "--data", dir)
	b, err := os.ReadFile(table)
	if err != nil || !strings.Contains(string(b), "\ntulare_county,Tulare County,CA,") || !strings.Contains(string(b), "\ncentral_valley,Central Valley,CA,") {
		t.Errorf("the export (%v):\n%.500s", err, b)
	}
	if out = want(t, "import", "regions", table, "--data", dir); !strings.Contains(out, "new regions 0, changed 0, removed 0") {
		t.Errorf("the exported table again:\n%s", out)
	}
	r := run("key,name,state\ntulare_county,,\n", "import", "regions", "-", "--data", dir)
	if r.code != 0 || !strings.Contains(r.out, "removed: tulare_county") {
		t.Errorf("code %d, %s%s", r.code, r.out, r.err)
	}
	wantRegion(t, dir, "Visalia", "central_valley")
}

func TestRegionsThatAreRefused(t *testing.T) {
	dir := t.TempDir()
	bad := file(t, "bad.csv", "key,name,state,zips,cities\na,A,CA,932,Visalia\nb,B,CA,9,\nnational,C,CA,,\n")
	wantFailure(t, run("", "import", "regions", bad, "--data", dir), 1, "row 3: zips")
	wantFailure(t, run("", "import", "regions", bad, "--dry-run", "--data", dir), 1, "row 4: key must not be national")
	wantRegion(t, dir, "Visalia", "central_valley")
	wantFailure(t, run("", "import", "regions", filepath.Join(dir, "none.csv"), "--data", dir), 1, "there is no file")
	wantFailure(t, run("", "import", "regions", file(t, "p.csv", "key,min_step2\na,220\n"), "--data", dir), 1, "the column \"min_step2\" is unknown")
	wantFailure(t, run("", "export", "regions", "-o", filepath.Join(dir, "none", "x.csv"), "--data", dir), 1, "there is no folder")
	wantFailure(t, run("", "export", "regions", "--data", dir), 2, "--output")
	wantFailure(t, run("", "import", "regions", "--data", dir), 2, "FILE.csv")
}
