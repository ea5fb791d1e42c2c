package app_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/app/catalog"
	"secondlook/assets"
	"secondlook/domain"
)

const valley = "central_valley"

// regionsOf returns the region of every program by its key.
func regionsOf(t *testing.T, a *app.App) map[string]string {
	t.Helper()
	programs, err := a.Programs(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, p := range programs {
		out[p.Key] = p.Region
	}
	return out
}

// inCity lists the keys of the programs of a city of California.
func inCity(t *testing.T, a *app.App, city string) (keys []string) {
	t.Helper()
	programs, err := a.Programs(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range programs {
		if p.State == "CA" && p.City == city {
			keys = append(keys, p.Key)
		}
	}
	if len(keys) == 0 {
		t.Fatalf("no program in %s", city)
	}
	return keys
}

func importRegions(t *testing.T, a *app.App, file string, dryRun bool) app.RegionReport {
	t.Helper()
	rep, err := a.ImportRegions(t.Context(), strings.NewReader(file), dryRun)
	if err != nil {
		t.Fatal(err)
	}
	return rep
}

func TestVisaliaLiesInTheCentralValley(t *testing.T) {
	a := apptest.New(t)
	own := domain.OwnProgram{Key: "own", Name: "Own", Specialty: "Family Medicine", City: "Visalia", State: "CA", Source: "program page"}
	if err := a.OwnPrograms.Save(t.Context(), &own); err != nil {
		t.Fatal(err)
	}
	regions := regionsOf(t, a)
	for _, key := range append(inCity(t, a, "Visalia"), "own") {
		if regions[key] != valley {
			t.Errorf("%s of Visalia lies in %s", key, regions[key])
		}
	}
	if got := a.Catalog().Regions.Name(valley); got != "Central Valley" {
		t.Errorf("the region is called %s", got)
	}
	if got := a.Catalog().Regions.FindZip("93291"); got != valley {
		t.Errorf("the postal code of Visalia lies in %s", got)
	}
}

// TestShippedRegionsFollowTheTable is why regions can be worked out again
// without moving a program that the user has not touched.
func TestShippedRegionsFollowTheTable(t *testing.T) {
	c, err := catalog.Load(assets.Catalog())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range c.Programs {
		if got := c.Regions.Find(p.City, p.County, p.State); got != p.Region {
			t.Errorf("%s in %s, %s (%s): the catalog says %s, the table %s", p.Key, p.City, p.State, p.County, p.Region, got)
		}
	}
}

func TestOwnRegionsMovePrograms(t *testing.T) {
	a := apptest.New(t)
	before := regionsOf(t, a)
	shipped := a.Catalog().Regions
	told := 0
	defer a.OnChange(func() { told++ })()
	r := domain.OwnRegion{Key: "tulare_county", Name: "Tulare County", State: "CA", Cities: []string{"visalia"}}
	if err := a.OwnRegions.Save(t.Context(), &r); err != nil {
		t.Fatal(err)
	}
	if told != 1 {
		t.Errorf("listeners heard of %d changes", told)
	}
	moved, after := inCity(t, a, "Visalia"), regionsOf(t, a)
	for key, region := range after {
		want := before[key]
		if slices.Contains(moved, key) {
			want = "tulare_county"
		}
		if region != want {
			t.Errorf("%s lies in %s, want %s", key, region, want)
		}
	}
	if a.Catalog().Regions.Name("tulare_county") != "Tulare County" || len(a.Catalog().Regions) != len(shipped)+1 {
		t.Errorf("the table is %+v", a.Catalog().Regions)
	}
	if err := a.OwnRegions.Delete(t.Context(), r.ID); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, regionsOf(t, a)); diff != "" {
		t.Errorf("a region that is gone leaves traces:\n%s", diff)
	}
	if diff := cmp.Diff(shipped, a.Catalog().Regions); diff != "" {
		t.Error(diff)
	}
	bad := domain.OwnRegion{Key: domain.National, Name: "All", State: "CA"}
	var invalid domain.Invalid
	if err := a.OwnRegions.Save(t.Context(), &bad); !errors.As(err, &invalid) {
		t.Errorf("national was taken: %v", err)
	}
}

// TestOwnRegionsReachTheEngine ties an applicant to a town, and wants a region
// that joins the town to Fresno to make him a local there.
func TestOwnRegionsReachTheEngine(t *testing.T) {
	a := apptest.New(t)
	chance := func() (out float64) {
		p := a.Sample(2027)
		p.Rotations, p.Experiences, p.Applications = nil, nil, nil
		p.Applicant.Ties = []domain.Tie{{Kind: domain.TieFamily, City: "Eureka", State: "CA"}}
		r, err := a.Rank(t.Context(), app.Scope{Profile: &p, Season: 2027})
		if err != nil {
			t.Fatal(err)
		}
		keys := inCity(t, a, "Fresno")
		for _, row := range r.Rows {
			if slices.Contains(keys, row.Program.Key) {
				out += row.Chance
			}
		}
		return out
	}
	before := chance()
	rep := importRegions(t, a, "key,name,state,cities\nmine,Mine,CA,Eureka;Fresno\n", false)
	if rep.Moved == 0 || len(rep.Added) != 1 {
		t.Fatalf("report %+v", rep)
	}
	if after := chance(); after <= before {
		t.Errorf("chances in Fresno add up to %v, before %v: the tie does not use the region", after, before)
	}
}

func TestImportRegions(t *testing.T) {
	a := apptest.New(t)
	before := regionsOf(t, a)
	const file = "key,name,state,counties,cities,zips\nmine,Mine,CA,,Visalia,932\nnevada,Silver State,NV,,,\n"
	dry := importRegions(t, a, file, true)
	want := app.RegionReport{DryRun: true, Rows: 2, Added: []string{"mine"}, Changed: []string{"nevada"}, Moved: len(inCity(t, a, "Visalia"))}
	if diff := cmp.Diff(want, dry); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(before, regionsOf(t, a)); diff != "" {
		t.Errorf("a dry run changed programs:\n%s", diff)
	}
	want.DryRun = false
	if diff := cmp.Diff(want, importRegions(t, a, file, false)); diff != "" {
		t.Error(diff)
	}
	backup, ok := a.LastBackup()
	if _, err := os.Stat(backup.Path); !ok || err != nil {
		t.Errorf("no backup: %v", err)
	}
	if got := a.Catalog().Regions; got.Name("nevada") != "Silver State" || got.Find("Visalia", "", "CA") != "mine" {
		t.Errorf("the table is %+v", got)
	}
	if again := importRegions(t, a, file, false); again.Same != 2 || again.Changes() || again.Moved != 0 {
		t.Errorf("the second import: %+v", again)
	}
	var shipped bytes.Buffer
	if err := apptest.New(t).ExportRegions(t.Context(), &shipped); err != nil {
		t.Fatal(err)
	}
	back := importRegions(t, a, shipped.String()+"mine,,,,,,\n", false)
	if diff := cmp.Diff([]string{"nevada", "mine"}, back.Removed); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(before, regionsOf(t, a)); diff != "" {
		t.Errorf("regions that went leave traces:\n%s", diff)
	}
}

func TestBadRegionsChangeNothing(t *testing.T) {
	a := apptest.New(t)
	for file, words := range map[string]string{
		"key,name,state,zips\nmine,Mine,CA,932\nother,Other,CA,9\n": "row 3: zips",
		"key,name,state\nmine,Mine,CA\nnone,,\n":                    "the row of none has only a key",
	} {
		rep := importRegions(t, a, file, false)
		if len(rep.Problems) != 1 || !strings.Contains(rep.Problems[0], words) {
			t.Errorf("problems %q, want %q", rep.Problems, words)
		}
	}
	if _, err := a.ImportRegions(t.Context(), strings.NewReader("key,county\na,b\n"), false); err == nil || !strings.Contains(err.Error(), "counties") {
		t.Errorf("a wrong header: %v", err)
	}
	if own, err := a.OwnRegions.List(t.Context()); err != nil || len(own) != 0 {
		t.Errorf("parts were kept: %+v, %v", own, err)
	}
}

func TestExportRegions(t *testing.T) {
	a := apptest.New(t)
	importRegions(t, a, "key,name,state,cities\nmine,Mine,CA,Visalia\ncentral_valley,Valley,CA,Fresno\n", false)
	var b bytes.Buffer
	if err := a.ExportRegions(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	if !app.HoldsRegions(b.Bytes()) || !strings.Contains(b.String(), "\ncentral_valley,Valley,CA,,Fresno,,\n") || !strings.HasSuffix(b.String(), "\nmine,Mine,CA,,Visalia,,\n") {
		t.Errorf("the export is:\n%s", b.String())
	}
	n := len(a.Catalog().Regions)
	if rep := importRegions(t, a, b.String(), false); rep.Same != n || rep.Changes() {
		t.Errorf("the exported table changes something: %+v", rep)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := apptest.New(t).ExportRegions(ctx, &b); err == nil {
		t.Error("a cancelled export succeeds")
	}
}
