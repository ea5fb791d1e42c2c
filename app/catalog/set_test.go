package catalog_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"secondlook/app/catalog"
	"secondlook/assets"
	"secondlook/domain"
	"secondlook/domain/chance"
)

// check reads a folder as a loaded set is read.
func check(t testing.TB, fsys fstest.MapFS) (*chance.Reference, []domain.Finding) {
	t.Helper()
	set, found := catalog.ReadReference(fsys)
	r, more := catalog.CheckReference(set.Files, load(t).Specialties)
	return r, append(found, more...)
}

// told joins findings, one a line, warnings behind a question mark.
func told(found []domain.Finding) string {
	var b strings.Builder
	for _, f := range found {
		if f.Warning {
			b.WriteString("? ")
		}
		b.WriteString(f.String() + "\n")
	}
	return b.String()
}

func TestTheShippedSetHasNoFinding(t *testing.T) {
	r, found := check(t, copied(t, assets.Reference()))
	if r == nil || len(found) > 0 {
		t.Fatalf("%v", told(found))
	}
	if r.Edition != "2026.1" || r.Source == "" {
		t.Errorf("edition %q, source %q", r.Edition, r.Source)
	}
	season, matched, all, source := r.Evidence.Matched("Non-US IMG")
	if season != 2013 || matched != 3077 || all != 7568 || source != "outcomes-2013" {
		t.Errorf("%d of %d matched in %d by %s", matched, all, season, source)
	}
	if b, ok := r.Evidence.BaseRate("applications_per_applicant_internal_medicine"); !ok || b.Value != 77 {
		t.Errorf("%+v", b)
	}
	if _, ok := r.Evidence.BaseRate("nothing"); ok {
		t.Error("a base rate of nothing")
	}
}

// Everything that is wrong is told at once, each with its file, line, row, and
// what is allowed.
func TestASetIsReportedRowByRow(t *testing.T) {
	fsys := copied(t, assets.Reference())
	text := strings.NewReplacer(
		"score.ck,0.3,", "score.ck,30,",
		"record.attempts,-0.22,", "record.attempts,0.22,",
		"record.years,-0.05,0.03,", "record.years,lots,0,",
		"visa_j1_accepted,0.637,0.0235", "visa_j1_accepted,63.7,0.9",
		"door.step3,0.6,", "door.stepp3,0.6,",
		"set.list_low,80,0,applications,setting,guide,", "set.list_low,80,0,,setting,,",
		"bar.Neurology", "bar.Nonsense",
		"match.ceiling,0.866", "match.ceiling,0.7",
		"tie.state,0.25,0,share,setting,own,", "tie.state,0.25,0,share,own,own,",
		"cap.fails,3,0,attempts,setting,own,", "cap.years,3,0,attempts,setting,own,",
	).Replace(string(fsys["coefficients.csv"].Data))
	fsys["coefficients.csv"].Data = []byte(text)
	fsys["ranks.csv"].Data = []byte(strings.Replace(string(fsys["ranks.csv"].Data), "Internal Medicine,3,", "Internal Medicine,some,", 1))
	delete(fsys, "outcomes.csv")
	r, found := check(t, fsys)
	if r != nil {
		t.Error("a set with such rows is used")
	}
	report := told(found)
	line := func(begin string) string {
		i := strings.Index(text, "\n"+begin+",")
		if i < 0 {
			t.Fatalf("no row %s", begin)
		}
		return fmt.Sprintf("coefficients.csv line %d, %s: ", strings.Count(text[:i+1], "\n")+1, begin)
	}
	for _, want := range []string{
		line("score.ck") + "is 30 (allowed: a number from 0 to 10)",
		line("record.attempts") + "is 0.22 (allowed: a number from -10 to 0)",
		line("record.years") + `value: "lots" is not a number from -10 to 0`,
		"visa_j1_accepted: is 63.7 (allowed: a number between 0 and 1)",
		"visa_j1_accepted: has the standard error 0.9",
		"coefficients.csv, door.step3: is missing (allowed: a number between 0 and 1)",
		"? " + line("door.stepp3") + "is no row that the engine reads",
		"set.list_low: unit: is missing", "set.list_low: source: is missing",
		"bar.Nonsense: is for a specialty that the catalog does not know",
		"tie.state: kind: own is for figures that the user changes",
		`cap.years: name: "cap.years" stands on line`, "coefficients.csv, cap.fails: is missing",
		`ranks.csv line 4, Internal Medicine: ranks: "some" is neither`,
		"? outcomes.csv: is not there: the chances are not checked against past counts",
	} {
		if !strings.Contains(report, want) {
			t.Errorf("the report lacks %q:\n%s", want, report)
		}
	}
}

func TestWarningsDoNotRefuse(t *testing.T) {
	fsys := copied(t, assets.Reference())
	fsys["coefficients.csv"].Data = []byte(strings.Replace(string(fsys["coefficients.csv"].Data), "match.ceiling,0.866", "match.ceiling,0.8", 1) + "mine,1,0,x,setting,own,\n")
	for _, name := range []string{"outcomes.csv", "effects.csv", "base_rates.csv"} {
		delete(fsys, name)
	}
	fsys["ranks.csv"].Data = append(fsys["ranks.csv"].Data, "Astrology,3,1,1,ranks-2007\n"...)
	fsys["README.txt"] = &fstest.MapFile{Data: []byte("notes")}
	r, found := check(t, fsys)
	if r == nil {
		t.Fatal(told(found))
	}
	for _, want := range []string{"ranks.csv, match.ceiling: is 0.8, but the counts of the set give 0.8657", "mine: is no row", "Astrology: is for a specialty that the catalog does not know", "outcomes.csv: is not there", "base_rates.csv: is not there"} {
		if !strings.Contains(told(found), want) {
			t.Errorf("no warning %q in\n%s", want, told(found))
		}
	}
	if len(found) != 5 {
		t.Errorf("%d warnings:\n%s", len(found), told(found))
	}
}

func TestFoldersThatAreNoSet(t *testing.T) {
	manifest := func(text string) func(fstest.MapFS) {
		return func(m fstest.MapFS) { m["manifest.json"].Data = []byte(text) }
	}
	for want, spoil := range map[string]func(fstest.MapFS){
		"manifest.json: is missing: the folder":    func(m fstest.MapFS) { clear(m) },
		"coefficients.csv: is missing":             func(m fstest.MapFS) { delete(m, "coefficients.csv") },
		"manifest.json line 1: cannot be read":     manifest("{name}"),
		"unknown field":                            manifest(`{"name":"x","colour":"red"}`),
		"goes on after its end":                    manifest(`{"name":"x"} {}`),
		"manifest.json, edition: is missing":       manifest(`{"name":"x"}`),
		"manifest.json, terms: is missing":         manifest(`{"name":"x"}`),
		"manifest.json, name: cannot be shown":     manifest(`{"name":"a\nb"}`),
		"one line of at most 80 characters":        manifest(`{"name":"` + strings.Repeat("x", 81) + `"}`),
		"coefficients.csv: no header":              func(m fstest.MapFS) { m["coefficients.csv"].Data = nil },
		"coefficients.csv line 1: the columns are": func(m fstest.MapFS) { m["coefficients.csv"].Data = []byte("name;value\n") },
		"ranks.csv: is not UTF-8 text":             func(m fstest.MapFS) { m["ranks.csv"].Data = []byte("\xff\xfe") },
		"ranks.csv: is larger than 1 MB":           func(m fstest.MapFS) { m["ranks.csv"].Data = make([]byte, domain.MaxSetFile+1) },
		"ranks.csv line 3, A: has 2 cells, and there are 5 columns": func(m fstest.MapFS) {
			m["ranks.csv"].Data = []byte("specialty,ranks,matched,not_matched,source\nA,1,2,3,x\nA,2\n")
		},
		"coefficients.csv line 2, a: extraneous or missing": func(m fstest.MapFS) {
			m["coefficients.csv"].Data = []byte("name,value,se,unit,kind,source,note\na,\"b\"c,0,x,fitted,y,\n")
		},
	} {
		fsys := copied(t, assets.Reference())
		spoil(fsys)
		if r, found := check(t, fsys); r != nil || !strings.Contains(told(found), want) {
			t.Errorf("want %q, got\n%s", want, told(found))
		}
	}
}

// A table of nothing but faults is not told without end.
func TestAReportEnds(t *testing.T) {
	fsys := copied(t, assets.Reference())
	fsys["ranks.csv"].Data = []byte("specialty,ranks,matched,not_matched,source\n" + strings.Repeat("x\n", 5000))
	_, found := check(t, fsys)
	if n := len(found); n < 500 || n > 503 || !strings.Contains(told(found), "ranks.csv: has more faults than the 500 that are told") {
		t.Errorf("%d findings", n)
	}
}

// However many warnings there are, what refuses a set is told, of every table.
func TestWarningsHideNoRefusal(t *testing.T) {
	fsys := copied(t, assets.Reference())
	for i := range 600 {
		fsys["coefficients.csv"].Data = fmt.Appendf(fsys["coefficients.csv"].Data, "mine.%d,1,0,x,setting,own,\n", i)
	}
	fsys["ranks.csv"].Data = append(fsys["ranks.csv"].Data, "Internal Medicine,some,1,2,x\n"...)
	r, found := check(t, fsys)
	if r != nil || !strings.Contains(told(found), "\nranks.csv line 66, Internal Medicine: ranks: \"some\" is neither") {
		t.Errorf("set %v:\n%s", r != nil, told(found))
	}
	if !strings.Contains(told(found), "? coefficients.csv: has more warnings than the 500 that are told") || len(found) != 502 {
		t.Errorf("%d findings:\n%.300s", len(found), told(found))
	}
}

// Files that spreadsheets have saved: a byte order mark, Windows line ends.
func TestSpreadsheetsMaySaveASet(t *testing.T) {
	fsys := copied(t, assets.Reference())
	for _, f := range fsys {
		f.Data = []byte("\ufeff" + strings.ReplaceAll(string(f.Data), "\n", "\r\n"))
	}
	if r, found := check(t, fsys); r == nil || len(found) > 0 {
		t.Error(told(found))
	}
}

// FuzzReference puts any bytes in the place of any file of a set: the answer is
// a set, or findings that refuse it, and never both.
func FuzzReference(f *testing.F) {
	files := fstest.MapFS{}
	for _, name := range []string{"manifest.json", "coefficients.csv", "ranks.csv", "base_rates.csv", "effects.csv", "outcomes.csv"} {
		data, err := assets.Reference().Open(name)
		if err != nil {
			f.Fatal(err)
		}
		defer data.Close()
		text := make([]byte, 1<<20)
		n, _ := data.Read(text)
		files[name] = &fstest.MapFile{Data: text[:n]}
	}
	names := slices.Sorted(maps.Keys(files))
	for i, name := range names {
		f.Add(uint8(i), files[name].Data)
		f.Add(uint8(i), []byte("\ufeff\"unclosed\n,,;;\r\n{"))
	}
	f.Fuzz(func(t *testing.T, which uint8, data []byte) {
		fsys := maps.Clone(files)
		name := names[int(which)%len(names)]
		fsys[name] = &fstest.MapFile{Data: data}
		set, found := catalog.ReadReference(fsys)
		r, more := catalog.CheckReference(set.Files, nil)
		refused := slices.ContainsFunc(append(found, more...), func(f domain.Finding) bool { return !f.Warning })
		if len(found) == 0 && (r == nil) != refused {
			t.Fatalf("both or neither: %v\n%s", r, told(more))
		}
		for _, x := range append(found, more...) {
			if x.File == "" || x.Problem == "" || len(x.Problem) > len(data)+2000 {
				t.Fatalf("a finding without place or words: %+v", x)
			}
		}
	})
}

// A set is read when the program starts with one of the user's own.
func BenchmarkCheckReference(b *testing.B) {
	set, _ := catalog.ReadReference(assets.Reference())
	for b.Loop() {
		if r, _ := catalog.CheckReference(set.Files, nil); r == nil {
			b.Fatal("no set")
		}
	}
}
