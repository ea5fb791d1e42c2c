package app_test

import (
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
)

// What a file says of who and where a program of the user's is replaces what
// was there, and nothing of it is dropped silently.
func TestImportChangesAProgramOfTheUsers(t *testing.T) {
	dir := t.TempDir()
	during(t, dir, func(a *app.App) {
		key := importing(t, a, newProgram, false).Added[0]
		was := ownOf(t, a, key)
		text := "key,city,county,track,institution,source,as_of\n" + key + ",Clovis,Fresno,,A Hospital,an e-mail,2026-11\n"
		for _, dry := range []bool{true, false} {
			rep := importing(t, a, text, dry)
			if got := strings.Join(rep.Changed, "; "); !strings.Contains(got, key+" city: Fresno → Clovis") ||
				!strings.Contains(got, key+" institution: unknown → A Hospital") || len(rep.Changed) != 3 || rep.Kept != nil {
				t.Errorf("dry %v: %+v", dry, rep)
			}
		}
		now := ownOf(t, a, key)
		if now.ID != was.ID || now.City != "Clovis" || now.Track != domain.Categorical || now.Name != was.Name || now.Source != "an e-mail" || now.AsOf != "2026-11" {
			t.Errorf("the program is %+v", now)
		}
		if rep := importing(t, a, text, false); rep.Changed != nil {
			t.Errorf("the same again: %+v", rep)
		}
		if rep := importing(t, a, "key,state\n"+key+",\n", false); rep.Changed != nil {
			t.Errorf("an empty cell: %+v", rep)
		}
	})
	if n := journal(t, dir); n != 4 { // the program, two facts, and the edit
		t.Errorf("%d changes are in the journal", n)
	}
}

func ownOf(t *testing.T, a *app.App, key string) domain.OwnProgram {
	t.Helper()
	all, err := a.OwnPrograms.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range all {
		if p.Key == key {
			return p
		}
	}
	t.Fatalf("%s is not kept", key)
	return domain.OwnProgram{}
}

// Who and where a program of the catalog is stays, and the report says so.
func TestImportKeepsTheCatalogsIdentity(t *testing.T) {
	a := apptest.New(t)
	p, _ := programOf(a, sample.KernInternal)
	rep := importing(t, a, "key,name,city,state,institution,min_step2,source,as_of\n"+p.Key+",\""+strings.ToUpper(p.Name)+"\",Fresno,CA,,210,page,2026-10\n", false)
	if len(rep.Kept) != 1 || !strings.HasPrefix(rep.Kept[0], p.Key+" city: the catalog's Bakersfield stays; Fresno ") || len(rep.Changed) != 1 {
		t.Errorf("the report is %+v", rep)
	}
	if own, err := a.OwnPrograms.List(t.Context()); err != nil || len(own) != 0 {
		t.Errorf("the catalog's program is kept as the user's: %+v, %v", own, err)
	}
}

// Two rows that give one part of a program differently contradict each other.
func TestImportOfAContradiction(t *testing.T) {
	a := apptest.New(t)
	p, _ := programOf(a, sample.KernInternal)
	for _, text := range []string{
		"key,name,specialty,state,county,source\n" + p.Key + ",,,,Kern,page\n,\"" + p.Name + "\"," + p.Specialty + "," + p.State + ",Tulare,page\n",
		"key,name,specialty,state,city,source\nmy-new,New Prog,Psychiatry,CA,Fresno,page\n,New Prog,Psychiatry,CA,Clovis,page\n",
	} {
		if rep := importing(t, a, text, false); len(rep.Problems) != 1 || !strings.Contains(rep.Problems[0], "two rows") {
			t.Errorf("%q: %+v", text, rep)
		}
	}
}

// A postal code gives the region where the city and the county do not.
func TestZipGivesTheRegion(t *testing.T) {
	a := apptest.New(t)
	for row, want := range map[string]string{
		"One,Psychiatry,Nowhere,CA,,,93721":          "central_valley",
		"Two,Psychiatry,,CA,,,93721-0042":            "central_valley",
		"Three,Psychiatry,Fresno,CA,,,94110":         "",         // by its city
		"Four,Psychiatry,Nowhere,CA,,national,93721": "national", // as the row says
		"Five,Psychiatry,Nowhere,NY,,,93721":         "",         // the code of another state
		"Six,Psychiatry,Nowhere,CA,,,":               "",
	} {
		rep := importing(t, a, "name,specialty,city,state,county,region,zip,source\n"+row+",page\n", false)
		if len(rep.Added) != 1 {
			t.Fatalf("%s: %+v", row, rep)
		}
		if got := ownOf(t, a, rep.Added[0]).Region; got != want {
			t.Errorf("%s lies in %q, want %q", row, got, want)
		}
	}
	ps, err := a.Programs(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range ps {
		if p.Own && p.Name == "Two" && p.Region != "central_valley" {
			t.Errorf("the ranking sees %q", p.Region)
		}
	}
}
