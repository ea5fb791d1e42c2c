package catalog_test

import (
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"secondlook/app/catalog"
	"secondlook/assets"
)

// small is the smallest catalog that shows every table.
func small() fstest.MapFS {
	files := map[string]string{
		"manifest.json":   `{"edition": "2026-11"}`,
		"sources.csv":     "id,title,address,terms,as_of,secondary\npage,A page,https://example.org/,facts only,2025,\ncopy,A copy,,to verify,,yes\n",
		"regions.csv":     "key,name,state,counties,cities,zips,missions\nvalley,Valley,CA,Fresno,Fresno;Clovis,936;937,rural\n",
		"programs.csv":    "key,acgme_id,name,specialty,track,institution,city,state,county,region,source,as_of\np1,1400500018,One,Internal Medicine,categorical,House,Fresno,CA,Fresno,valley,page; copy,2024 Match cycle list\np2,,Two,Neurology,,House,,NY,,national,copy,\n",
		"facts.csv":       "key,field,value,source,as_of\np1,visa_j1,yes,page,undated\np1,visa_notes,\"ask, they say\",copy,2024-05\n",
		"specialties.csv": "name,short,access,access_ca,low_ck,assumed_low,assumed_high,score_less,holistic,traits,bridge,service,source\nInternal Medicine,IM,accessible,,230,220,225,,70,rural,,ERAS,page\n",
		"fees.csv":        "season,service,item,from,to,cents,flat,fixed,verify,source\n2027,ERAS,application,1,30,1100,,,yes,copy\n,NRMP,late_registration,,,5000,,,,page\n",
		"events.csv":      "season,date,time,zone,key,text,verify,source\n2027,2026-09-02,09:00,America/New_York,submit,Send,yes,copy\n",
		"quotas.csv":      "season,specialty,gold,silver,total,verify,source\n2027,Internal Medicine,3,12,15,yes,copy\n",
		"limits.csv":      "season,key,value,unit,verify,source\n2025,experiences,10,experiences,yes,copy\n",
		"zones.csv":       "state,cities,zone,split,source\nTX,,America/Chicago,yes,page\nTX,El Paso,America/Denver,,page\n",
		"worldzones.csv":  "zone,country,source\nEurope/Warsaw,Poland,page\n",
		"phrases.csv":     "list,phrases,source\nblame,not my fault; unfair*,copy\n",
		"questions.csv":   "key,kind,text,flag,source\nscores,red flag,Your scores?,low/,page\nabout,about you,Who are you?,,page\n",
		"norms.csv":       "kind,from,to,mean,sd,source\nStep 2 CK,2024-07-01,2025-06-30,250,15,copy\n",
		"passmarks.csv":   "kind,from,score,source\nStep 2 CK,2025-07-01,218,copy\n",
		"percentiles.csv": "edition,kind,score,percent,cohort,source\n2026,Step 2 CK,250,44,first-takers,copy\n",
		"windows.csv":     "season,key,from,verify,source\n2026,english,2024-01-01,yes,copy\n",
		"licences.csv":    "state,kind,attempts,source,as_of\nCA,Step 3,4,page,undated\n",
		"rules.csv":       "key,source,as_of\nexams_passed,page,undated\n",
		"tiers.csv":       "tier,key,regions,states,community,record,source\n1,first,valley,,yes,,page\n",
		"afterward.csv": "key,part,visa,states,except,wish,what,how,from,days,months,opens,takes_low,takes_high,after,legal,verify,source,as_of\n" +
			"need,visa,J-1,,CA,,Ask,Early,match,7,,,60,90,,yes,yes,copy,2023\nstart,contract,,,,,Begin,There,start,0,,,,,need,,,page,undated\n",
		"first72.csv":  "guide,part,when,text,why,verify,source\nmatched,first hour,visa,Breathe,Why,yes,copy\n",
		"coverage.csv": "state,specialty,level,except,note,source\n,Neurology,thin,AZ;CA,Thin,page\n",
	}
	out := fstest.MapFS{}
	for name, text := range files {
		out[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

func TestSmallCatalogLoads(t *testing.T) {
	c, err := catalog.Load(small())
	if err != nil {
		t.Fatal(err)
	}
	p := c.Programs[0]
	if p.Identity.Source != "https://example.org/; A copy" || !p.VisaJ1.Known || p.VisaH1B.Known || c.Programs[1].VisaJ1.Known {
		t.Errorf("the program is %+v", p)
	}
	if q, ok := p.Policy("visa_notes"); !ok || q.Source != "A copy" || q.AsOf.Date.Year != 2024 {
		t.Errorf("the note is %+v", q)
	}
	bom := small()
	bom["facts.csv"].Data = append([]byte("\ufeff"), bom["facts.csv"].Data...)
	if _, err := catalog.Load(bom); err != nil {
		t.Errorf("with the mark that spreadsheets write: %v", err)
	}
}

// Each case spoils one table; the error must name the file, the line and what
// is wrong.
func TestLoadIsStrict(t *testing.T) {
	for _, test := range []struct{ file, old, new, want string }{
		{"facts.csv", "as_of\n", "asof\n", "facts.csv line 1: the columns are"},
		{"facts.csv", "visa_j1", "visa_j2", "facts.csv line 2: field: \"visa_j2\""},
		{"facts.csv", "visa_j1,yes", "visa_j1,maybe", "facts.csv line 2: value: \"maybe\" must be"},
		{"facts.csv", "visa_j1,yes", "visa_j1,unknown", "facts.csv line 2: value: what is unknown"},
		{"facts.csv", "visa_j1,yes", "visa_j1,", "facts.csv line 2: value: is missing"},
		{"facts.csv", "p1,visa_notes", "p9,visa_notes", "facts.csv line 3: key: \"p9\""},
		{"facts.csv", "p1,visa_notes,\"ask, they say\"", "p1,visa_j1,no", "facts.csv line 3: field: visa_j1 of p1 stands twice"},
		{"facts.csv", "yes,page", "yes,nowhere", "facts.csv line 2: source: \"nowhere\""},
		{"facts.csv", "yes,page", "yes,", "facts.csv line 2: source: is missing"},
		{"facts.csv", "2024-05", "2024-13", "facts.csv line 3: as_of:"},
		{"facts.csv", "visa_j1,yes", "visa_j1,yes,yes", "facts.csv line 2: has 6 cells"},
		{"programs.csv", "p2,", "p1,", "programs.csv line 3: key: \"p1\" stands on line 2 already"},
		{"programs.csv", "1400500018", "14005", "programs.csv line 2: acgme_id"},
		{"programs.csv", "categorical", "sideways", "programs.csv line 2: track"},
		{"programs.csv", "national", "moon", "programs.csv line 3: region"},
		{"programs.csv", ",NY,", ",New York,", "programs.csv line 3: state"},
		{"programs.csv", "page; copy", "page; gone", "programs.csv line 2: source: \"gone\""},
		{"sources.csv", "copy,A copy,,", "copy,A copy,https://example.org/,", "sources.csv line 3: address"},
		{"sources.csv", "facts only", "", "sources.csv line 2: terms: is missing"},
		{"sources.csv", "https://", "file://", "sources.csv line 2: address"},
		{"sources.csv", "A page", "A page; old", "sources.csv line 2: title"},
		{"regions.csv", "936;937", "936;", "regions.csv line 2: zips"},
		{"regions.csv", "936;937", "936;936", "regions.csv line 2: zips: \"936\" stands"},
		{"regions.csv", "rural", "rustic", "regions.csv line 2: missions"},
		{"specialties.csv", "220,225", "225,220", "specialties.csv line 2: assumed_low"},
		{"specialties.csv", "accessible", "ajar", "specialties.csv line 2: access"},
		{"specialties.csv", ",230,", ",2300,", "specialties.csv line 2: low_ck"},
		{"specialties.csv", ",70,", ",170,", "specialties.csv line 2: holistic"},
		{"specialties.csv", ",rural,", ",urban,", "specialties.csv line 2: traits"},
		{"fees.csv", ",1,30,", ",30,1,", "fees.csv line 2: to"},
		{"fees.csv", ",yes,copy", ",maybe,copy", "fees.csv line 2: verify"},
		{"fees.csv", "1100,,", "1100.5,,", "fees.csv line 2: cents"},
		{"events.csv", "submit", "submits", "events.csv line 2: key"},
		{"events.csv", "2026-09-02", "2026-02-30", "events.csv line 2: date"},
		{"events.csv", "2026-09-02", "2023-09-02", "events.csv line 2: date"},
		{"events.csv", "09:00", "9 am", "events.csv line 2: time"},
		{"quotas.csv", "3,12,15", "3,12,14", "quotas.csv line 2: total"},
		{"limits.csv", ",10,", ",0,", "limits.csv line 2: value"},
		{"zones.csv", "TX,El Paso", "Texas,El Paso", "zones.csv line 3: state"},
		{"zones.csv", "America/Denver", "Mountain", "zones.csv line 3: zone"},
		{"zones.csv", "TX,El Paso", "TX,", "zones.csv line 3: state"},
		{"worldzones.csv", "Europe/Warsaw", "Europe/Fresno", "worldzones.csv line 2: zone"},
		{"phrases.csv", "blame,", ",", "phrases.csv line 2: list"},
		{"phrases.csv", "fault; ", "fault;; ", "phrases.csv line 2: phrases"},
		{"phrases.csv", "unfair*", "*", "phrases.csv line 2: phrases"},
		{"norms.csv", "2025-06-30", "2023-06-30", "norms.csv line 2: to"},
		{"norms.csv", "250,15", "NaN,15", "norms.csv line 2: mean"},
		{"passmarks.csv", "Step 2 CK", "Step 4", "passmarks.csv line 2: kind"},
		{"percentiles.csv", ",44,", ",144,", "percentiles.csv line 2: percent"},
		{"windows.csv", "english", "englisch", "windows.csv line 2: key"},
		{"windows.csv", "2024-01-01", "2027-01-01", "windows.csv line 2: from"},
		{"windows.csv", "2024-01-01", "", "windows.csv line 2: from"},
		{"windows.csv", "copy", "", "windows.csv line 2: source"},
		{"licences.csv", ",4,", ",0,", "licences.csv line 2: attempts"},
		{"tiers.csv", ",valley,", ",nowhere,", "tiers.csv line 2: regions"},
		{"tiers.csv", "1,first", "4,first", "tiers.csv line 2: tier"},
		{"rules.csv", "exams_passed", "something", "rules.csv line 2: key"},
		{"afterward.csv", "need,visa", "need,visas", "afterward.csv line 2: part"},
		{"afterward.csv", ",J-1,", ",J-9,", "afterward.csv line 2: visa"},
		{"afterward.csv", ",CA,,", ",CAL,,", "afterward.csv line 2: states"},
		{"afterward.csv", ",match,", ",easter,", "afterward.csv line 2: from"},
		{"afterward.csv", "60,90", "90,60", "afterward.csv line 2: takes_low"},
		{"afterward.csv", ",need,,,page", ",later,,,page", "afterward.csv line 3: after: \"later\" is not a row above"},
		{"afterward.csv", "start,contract", "need,contract", "afterward.csv line 3: key"},
		{"afterward.csv", "need,visa", "need,note", "afterward.csv line 2: from: a note has no day"},
		{"afterward.csv", ",,Ask", ",never,Ask", "afterward.csv line 2: wish"},
		{"first72.csv", "matched", "happy", "first72.csv line 2: guide"},
		{"first72.csv", "first hour", "fourth day", "first72.csv line 2: part"},
		{"first72.csv", ",visa,", ",later,", "first72.csv line 2: when"},
		{"coverage.csv", "thin", "fat", "coverage.csv line 2: level"},
		{"manifest.json", "edition", "version", "manifest.json"},
		{"manifest.json", "2026-11", "", "edition is missing"},
	} {
		spoilt(t, test.file, test.old, test.new, test.want)
	}
}

// The bank of questions: each once, of a kind, and a red flag beside those that
// are about one.
func TestQuestionsAreStrict(t *testing.T) {
	for _, test := range []struct{ file, old, new, want string }{
		{"questions.csv", "about,about you", "scores,about you", "questions.csv line 3: key: \"scores\" stands on line 2 already"},
		{"questions.csv", "Who are you?", "Your scores?", "questions.csv line 3: text: \"Your scores?\" stands on line 2 already"},
		{"questions.csv", "about you", "weather", "questions.csv line 3: kind"},
		{"questions.csv", "low/", "", "questions.csv line 2: flag: stands beside"},
		{"questions.csv", "you?,", "you?,gap/", "questions.csv line 3: flag: stands beside"},
		{"questions.csv", "low/", "shoe/", "questions.csv line 2: flag: \"shoe/\" is no red flag"},
		{"questions.csv", "Who are you?", "", "questions.csv line 3: text: is missing"},
		{"questions.csv", ",page\n", ",\n", "questions.csv line 2: source: is missing"},
	} {
		spoilt(t, test.file, test.old, test.new, test.want)
	}
}

// spoilt wants an error of a catalog with a text in the place of another.
func spoilt(t *testing.T, file, old, with, want string) {
	t.Helper()
	fsys := small()
	text := string(fsys[file].Data)
	changed := strings.Replace(text, old, with, 1)
	if changed == text {
		t.Fatalf("%s does not hold %q", file, old)
	}
	fsys[file].Data = []byte(changed)
	if _, err := catalog.Load(fsys); err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("%s with %q for %q: error %v; want one with %q", file, with, old, err, want)
	}
}

func TestLoadNeedsEveryTable(t *testing.T) {
	for _, name := range slices.Sorted(maps.Keys(small())) {
		fsys := small()
		delete(fsys, name)
		if _, err := catalog.Load(fsys); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("without %s: error %v", name, err)
		}
	}
}

func TestLoadReferenceIsStrict(t *testing.T) {
	for _, test := range []struct{ file, old, new, want string }{
		{"manifest.json", `"terms"`, `"trems"`, "manifest.json"},
		{"coefficients.csv", "0.637", "lots", "coefficients.csv line"},
		{"coefficients.csv", "published", "gospel", "coefficients.csv line"},
		{"coefficients.csv", "tiako-2022", "", "source: is missing"},
		{"coefficients.csv", "visa_h1b_given_j1,", "visa_j1_accepted,", "stands on line"},
		{"ranks.csv", "255", "-255", "ranks.csv line 2, Internal Medicine: matched"},
		{"ranks.csv", "Internal Medicine,2,", "Internal Medicine,1,", "ranks.csv line 3, Internal Medicine: ranks"},
	} {
		fsys := copied(t, assets.Reference())
		text := string(fsys[test.file].Data)
		spoilt := strings.Replace(text, test.old, test.new, 1)
		if spoilt == text {
			t.Fatalf("%s does not hold %q", test.file, test.old)
		}
		fsys[test.file].Data = []byte(spoilt)
		if _, err := catalog.LoadReference(fsys); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s with %q for %q: error %v; want one with %q", test.file, test.new, test.old, err, test.want)
		}
	}
	fsys := copied(t, assets.Reference())
	fsys["effects.csv"].Data = []byte(strings.Replace(string(fsys["effects.csv"].Data), "0.02,0.87", "0.2,0.87", 1))
	if _, err := catalog.LoadReference(fsys); err == nil || !strings.Contains(err.Error(), "effects.csv line 3, tiako-2022: low") {
		t.Errorf("an interval beside its value: %v", err)
	}
}

// copied returns a copy of a folder that can be spoilt.
func copied(t *testing.T, fsys fs.FS) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := fs.ReadFile(fsys, e.Name())
		if err != nil {
			t.Fatal(err)
		}
		out[e.Name()] = &fstest.MapFile{Data: data}
	}
	return out
}

// FuzzLoad puts any bytes in the place of any table: the answer is a catalog
// or an error that names the table, never a panic.
func FuzzLoad(f *testing.F) {
	files := small()
	names := slices.Sorted(maps.Keys(files))
	for i, name := range names {
		f.Add(uint8(i), files[name].Data)
		f.Add(uint8(i), []byte("\ufeff\"unclosed\n,,;;\r\n"))
	}
	f.Fuzz(func(t *testing.T, which uint8, data []byte) {
		fsys := small()
		name := names[int(which)%len(names)]
		fsys[name] = &fstest.MapFile{Data: data}
		c, err := catalog.Load(fsys)
		if (c == nil) == (err == nil) {
			t.Fatalf("both or neither: %v, %v", c, err)
		}
		// A spoilt table may also leave another one pointing at nothing.
		if err != nil && !strings.Contains(err.Error(), ".csv") && !strings.Contains(err.Error(), ".json") {
			t.Fatalf("the error names no table: %v", err)
		}
		if err == nil && name == "facts.csv" {
			for i := range c.Programs {
				if v := c.Programs[i].VisaJ1; v.Known && v.Source == "" {
					t.Fatal("a known fact without a source")
				}
			}
		}
	})
}
