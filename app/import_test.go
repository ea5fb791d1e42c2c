package app_test

import (
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
)

// importing reads a table of programs.
func importing(t testing.TB, a *app.App, text string, dry bool) app.ImportReport {
	t.Helper()
	rep, err := a.ImportPrograms(t.Context(), strings.NewReader(text), "mine.csv", dry)
	if err != nil {
		t.Fatal(err)
	}
	return rep
}

const newProgram = `name,specialty,city,state,track,min_step2,visa_j1,source,as_of
Valley Test - Psychiatry,Psychiatry,Fresno,CA,categorical,240,yes,their page,2026-10
`

func TestImportOfANewProgram(t *testing.T) {
	dir := t.TempDir()
	during(t, dir, func(a *app.App) {
		rep := importing(t, a, newProgram, true)
		if !rep.DryRun || rep.Rows != 1 || len(rep.Added) != 1 || len(rep.Changed) != 2 || rep.Problems != nil || rep.Undated != 0 {
			t.Errorf("the dry run says %+v", rep)
		}
		if n := len(rank(t, a, sample.Profile(season)).Rows); n != 1447 {
			t.Errorf("after a dry run there are %d programs", n)
		}
	})
	if n := journal(t, dir); n != 0 {
		t.Errorf("a dry run has made %d changes", n)
	}
	during(t, dir, func(a *app.App) {
		heard := 0
		a.OnChange(func() { heard++ })
		rep := importing(t, a, newProgram, false)
		if rep.DryRun || len(rep.Added) != 1 || heard == 0 {
			t.Fatalf("the import says %+v, %d changes heard", rep, heard)
		}
		_, row := rowOf(t, rank(t, a, sample.Profile(season)), rep.Added[0])
		p := row.Program
		if !p.Own || p.Region != "central_valley" || p.MinStep2.Value != 240 || !p.MinStep2.Own || p.MinStep2.Source != "their page" || row.Rank != 0 {
			t.Errorf("the program is %+v", p)
		}
		if _, ok := a.LastBackup(); !ok {
			t.Error("programs were imported without a backup")
		}
		again := importing(t, a, newProgram, false)
		if again.Same != 2 || again.Added != nil || again.Changed != nil {
			t.Errorf("the same again says %+v", again)
		}
	})
	if n := journal(t, dir); n != 3 {
		t.Errorf("one program and two facts are %d changes", n)
	}
}

// A row may name a program by its key, its ACGME number, or its name.
func TestImportFindsPrograms(t *testing.T) {
	a := apptest.New(t)
	p, ok := programOf(a, sample.KernInternal)
	if !ok || p.ACGME == "" {
		t.Fatalf("the program is %+v", p)
	}
	for name, text := range map[string]string{
		"key":   "key,min_step2,source,as_of\n" + p.Key + ",210,page,2026-10\n",
		"acgme": "acgme_id,specialty,track,min_step2,source,as_of\n" + p.ACGME + "," + p.Specialty + "," + p.Track.String() + ",211,page,2026-10\n",
		"name":  "name,specialty,state,min_step2,source,as_of\n\"" + strings.ToUpper(p.Name) + "\"," + p.Specialty + "," + p.State + ",212,page,2026-10\n",
		"long":  "key,field,value,source,as_of\n" + p.Key + ",min_step2,213,page,2026-10\n",
	} {
		rep := importing(t, a, text, false)
		if rep.Added != nil || len(rep.Changed) != 1 || !strings.HasPrefix(rep.Changed[0], p.Key+" min_step2: ") {
			t.Errorf("by %s: %+v", name, rep)
		}
		if rep := importing(t, a, text, false); rep.Same != 1 || rep.Changed != nil {
			t.Errorf("by %s again: %+v", name, rep)
		}
	}
	all, err := a.Corrections.List(t.Context())
	if err != nil || len(all) != 1 {
		t.Errorf("one fact, told four times, is kept %d times, %v", len(all), err)
	}
}

// An ACGME number with another specialty or track is another program, and its
// facts must not land on the first one.
func TestImportKeepsTracksApart(t *testing.T) {
	a := apptest.New(t)
	p, _ := programOf(a, sample.KernInternal)
	for _, row := range []string{",Psychiatry,categorical,", ",Internal Medicine,preliminary,"} {
		rep := importing(t, a, "acgme_id,name,specialty,track,state,min_step2,source,as_of\n"+p.ACGME+",Another Place"+row+"CA,210,page,2026-10\n", true)
		if len(rep.Added) != 1 || len(rep.Changed) != 1 || strings.HasPrefix(rep.Changed[0], p.Key+" ") {
			t.Errorf("%q is taken for %s: %+v", row, p.Key, rep)
		}
		rep = importing(t, a, "acgme_id,specialty,track,min_step2,source,as_of\n"+p.ACGME+row+"210,page,2026-10\n", true)
		if rep.Added != nil || len(rep.Problems) == 0 {
			t.Errorf("%q without a name: %+v", row, rep)
		}
	}
}

// Two rows that name one program differently must not tell one fact twice.
func TestImportOfOneFactTwice(t *testing.T) {
	a := apptest.New(t)
	p, _ := programOf(a, sample.KernInternal)
	for _, text := range []string{
		"key,name,specialty,state,min_step2,source,as_of\n" + p.Key + ",,,,210,page,2026-10\n,\"" + p.Name + "\"," + p.Specialty + "," + p.State + ",215,page,2026-10\n",
		"key,name,specialty,state,city,min_step2,source,as_of\nmy-new,New Prog,Psychiatry,CA,Fresno,210,page,2026-10\n,New Prog,Psychiatry,CA,Fresno,215,page,2026-10\n",
	} {
		for _, dry := range []bool{true, false} {
			if rep := importing(t, a, text, dry); len(rep.Problems) != 1 || !strings.Contains(rep.Problems[0], "min_step2") {
				t.Errorf("dry %v: %+v", dry, rep)
			}
		}
	}
	if all, err := a.Corrections.List(t.Context()); err != nil || len(all) != 0 {
		t.Errorf("%d facts are kept, %v", len(all), err)
	}
}

func programOf(a *app.App, key string) (domain.Program, bool) {
	for _, p := range a.Catalog().Programs {
		if p.Key == key {
			return p, true
		}
	}
	return domain.Program{}, false
}

func TestOneBadRowKeepsEverythingOut(t *testing.T) {
	dir := t.TempDir()
	for _, bad := range []string{
		newProgram + "Other Test,Psychiatry,Fresno,CA,categorical,many,yes,page,2026-10\n",
		newProgram + "Other Test,Psychiatry,Fresno,California,categorical,220,yes,page,2026-10\n",
		newProgram + "Other Test,Psychiatry,Fresno,CA,categorical,220,yes,page,2026-13\n",
		newProgram + "Other Test,Psychiatry,Fresno,CA,categorical,220,yes,page,2030-01\n",
		newProgram + "Valley Test - Psychiatry,Psychiatry,Fresno,CA,categorical,220,yes,page,2026-10\n",
		"key,field,value,source,as_of\n" + sample.KernInternal + ",min_step2,220,page,2026-10\nzz-nowhere,min_step2,220,page,2026-10\n",
		"key,min_step2,source,as_of\n" + sample.KernInternal + ",220,page,2026-10\nzz-nowhere,220,page,2026-10\n",
	} {
		during(t, dir, func(a *app.App) {
			rep := importing(t, a, bad, false)
			if len(rep.Problems) == 0 {
				t.Errorf("%q is taken: %+v", bad, rep)
			}
			if n := len(rank(t, a, sample.Profile(season)).Rows); n != 1447 {
				t.Errorf("there are %d programs", n)
			}
		})
	}
	if n := journal(t, dir); n != 0 {
		t.Errorf("files with a bad row have made %d changes", n)
	}
}

func TestUndatedFactsAreCounted(t *testing.T) {
	a := apptest.New(t)
	rep := importing(t, a, "key,min_step2,letters_required,source,as_of\n"+sample.KernInternal+",240,3,page,\n", false)
	if rep.Undated != 2 || len(rep.Changed) != 2 {
		t.Errorf("the import says %+v", rep)
	}
	if row, _ := said(t, a, sample.Profile(season), sample.KernInternal); row.Rank == 0 {
		t.Error("an undated fact closes the program")
	}
}

func TestFilesThatAreNone(t *testing.T) {
	a := apptest.New(t)
	for _, text := range []string{"", "\x00\x01\x02", "colour,size\nred,big\n", "key,min_step2\n"} {
		if rep, err := a.ImportPrograms(t.Context(), strings.NewReader(text), "mine.csv", false); err == nil {
			t.Errorf("%q is read as %+v", text, rep)
		}
	}
}

// A later catalog may bring a program that the user added: his facts stay, and
// it is there once.
func TestAnOwnProgramOfTheCatalogIsThereOnce(t *testing.T) {
	a := apptest.New(t)
	own := domain.OwnProgram{Key: sample.KernInternal, Name: "Mine", Specialty: domain.Psychiatry, State: "CA", Source: "me"}
	if err := a.OwnPrograms.Save(t.Context(), &own); err != nil {
		t.Fatal(err)
	}
	ps, err := a.Programs(t.Context())
	if err != nil || len(ps) != 1447 {
		t.Errorf("there are %d programs, %v", len(ps), err)
	}
	for _, p := range ps {
		if p.Name == "Mine" {
			t.Error("the user's entry hides the catalog's")
		}
	}
}
