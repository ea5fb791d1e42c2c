package exchange_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"secondlook/app/catalog"
	"secondlook/app/exchange"
	"secondlook/assets"
	"secondlook/domain"
)

func readRegions(t *testing.T, file string) []domain.OwnRegion {
	t.Helper()
	regions, wrong, err := exchange.ReadRegions(strings.NewReader(file))
	if err != nil || len(wrong) > 0 {
		t.Fatalf("problems: %q, %v", wrong, err)
	}
	return regions
}

func TestReadRegions(t *testing.T) {
	got := readRegions(t, `Key,Name,State,Counties,Cities,ZIPs,Missions
South_Valley, South  Valley ,ca,Tulare; Kern;,"Visalia;
Tulare",932;93501,"rural; underserved"
my_state,My State,NV,,,,
central_valley,,,,,,
`)
	want := []domain.OwnRegion{
		{Key: "south_valley", Name: "South Valley", State: "CA", Counties: []string{"Tulare", "Kern"}, Cities: []string{"Visalia", "Tulare"}, Zips: []string{"932", "93501"}, Missions: domain.SetOf(domain.Rural, domain.Underserved)},
		{Key: "my_state", Name: "My State", State: "NV"},
		{Key: "central_valley"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	// Spreadsheets of some countries put semicolons between cells, and lists then in quotes.
	got = readRegions(t, "zips;state;name;key\n\"932;933\";CA;Mine;mine\n")
	if diff := cmp.Diff([]domain.OwnRegion{{Key: "mine", Name: "Mine", State: "CA", Zips: []string{"932", "933"}}}, got); diff != "" {
		t.Error(diff)
	}
}

func TestBadRegions(t *testing.T) {
	for name, c := range map[string]struct{ file, want string }{
		"empty":              {"", "empty"},
		"binary":             {"\x00\x01key", "not text"},
		"spreadsheet":        {"PK\x03\x04xlsx", "spreadsheet"},
		"blank cells":        {",,\n", "no header"},
		"header only":        {"key,name,state\n,,\n", "no rows"},
		"no key":             {"name,state,counties\nA,CA,Tulare\n", "the column key is missing"},
		"no state":           {"key,name,zips\na,A,932\n", "the column state is missing"},
		"programs":           {"key,name,specialty,state\na,A,Psychiatry,CA\n", "the column \"specialty\" is unknown"},
		"near column":        {"key,name,state,citie\na,A,CA,Fresno\n", "did you mean cities?"},
		"column twice":       {"key,name,state,Key\na,A,CA,b\n", "key stands twice"},
		"open quote":         {"key,name,state\na,\"Val", "copy the file again if it is cut off"},
		"too many rows":      {"key,name,state\n" + strings.Repeat("a,A,CA\n", 100_001), "more than 100000 rows"},
		"too few cells":      {"key,name,state\na,A,CA\nb,B\n", "row 3: must have 3 cells"},
		"key missing":        {"key,name,state\n,A,CA\n", "row 2: key must be lower-case letters"},
		"blank in key":       {"key,name,state\nmy valley,A,CA\n", "row 2: key must be lower-case letters"},
		"national":           {"key,name,state\nNational,A,CA\n", "row 2: key must not be national"},
		"national alone":     {"key,name,state\nnational,,\n", "row 2: key must not be national"},
		"key twice":          {"key,name,state\na,A,CA\nb,B,CA\nA,C,CA\n", "row 4: the region a stands in row 2 already"},
		"name missing":       {"key,name,state\na,,CA\n", "row 2: name is required"},
		"formula":            {"key,name,state\na,=1+1,CA\n", "row 2: name must not begin with"},
		"bad state":          {"key,name,state\na,A,California\n", "row 2: state must be two capital letters"},
		"commas in a list":   {"key,name,state,cities\na,A,CA,\"Visalia, Tulare\"\n", "row 2: cities must be separated by semicolons"},
		"empty part":         {"key,name,state,cities\na,A,CA,Visalia;;Tulare\n", "row 2: cities must not have an empty part"},
		"city twice":         {"key,name,state,cities\na,A,CA,Visalia;visalia\n", "row 2: cities must each stand once"},
		"short zip":          {"key,name,state,zips\na,A,CA,932;93\n", "row 2: zips must be postal codes"},
		"long zip":           {"key,name,state,zips\na,A,CA,93291-1234\n", "row 2: zips must be postal codes"},
		"bad mission":        {"key,name,state,missions\na,A,CA,space\n", "row 2: missions must be words out of"},
		"long list":          {"key,name,state,cities\na,A,CA," + strings.Repeat("x", 5001) + "\n", "row 2: cities must be at most"},
		"bad row under good": {"key,name,state,zips\na,A,CA,932\nb,B,CA,9\n", "row 3: zips"},
	} {
		t.Run(name, func(t *testing.T) {
			regions, wrong, err := exchange.ReadRegions(strings.NewReader(c.file))
			switch {
			case err != nil:
				wantSentence(t, err.Error(), c.want)
			case len(wrong) == 0:
				t.Fatalf("the file was taken: %+v", regions)
			default:
				wantSentence(t, wrong[0], c.want)
			}
			if len(regions) > 0 {
				t.Errorf("parts of a bad file came through: %+v", regions)
			}
		})
	}
	_, wrong, err := exchange.ReadRegions(strings.NewReader("key,name,state\n" + strings.Repeat("a b,A,CA\n", 1) + strings.Repeat("x,A,C\n", 250)))
	if err != nil || len(wrong) != 101 || wrong[100] != "and 151 more" {
		t.Errorf("%d problems, last %q, %v", len(wrong), wrong[len(wrong)-1], err)
	}
	if _, _, err := exchange.ReadRegions(failing{}); err == nil || !strings.Contains(err.Error(), "stick") {
		t.Errorf("got %v", err)
	}
}

func TestHoldsRegions(t *testing.T) {
	for file, want := range map[string]bool{
		"key,name,state,counties\n":       true,
		"KEY;NAME;STATE;Zips\n":           true,
		"\xef\xbb\xbfkey,zips\n":          true,
		"key,name,state,cities\n":         true,
		"key,name,state,county\n":         false,
		"key,city,missions\n":             false,
		catalogHeader + "\n":              false,
		"key,field,value\na,name,zips\n":  false,
		"":                                false,
		"\x00zips":                        false,
		"key,key,zips\n":                  false,
		"PK\x03\x04key,name,counties\n":   false,
		"key,name\nstate,counties,zips\n": false,
	} {
		if got := exchange.HoldsRegions([]byte(file)); got != want {
			t.Errorf("%q: %v", file, got)
		}
	}
}

// TestShippedRegionsComeBack writes the shipped table and wants to read it.
func TestShippedRegionsComeBack(t *testing.T) {
	c, err := catalog.Load(assets.Catalog())
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := exchange.WriteRegions(&b, c.Regions); err != nil {
		t.Fatal(err)
	}
	if !exchange.HoldsRegions(b.Bytes()) {
		t.Error("the table is not recognised")
	}
	got := readRegions(t, b.String())
	if len(got) != len(c.Regions) || len(got) < 10 {
		t.Fatalf("%d regions of %d", len(got), len(c.Regions))
	}
	for i, r := range got {
		if !r.Defines(c.Regions[i]) {
			t.Errorf("%s came back as %+v", c.Regions[i].Key, r)
		}
	}
	if err := exchange.WriteRegions(fullDisk{}, c.Regions); err == nil || !strings.Contains(err.Error(), "full") {
		t.Errorf("a full disk: %v", err)
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("the disk is full") }

func TestAnyRegionsComeBack(t *testing.T) {
	place := rapid.StringMatching(`[A-Za-zñé"'.]{1,12}( [A-Z<&"]{1,8})?`)
	places := rapid.SliceOfNDistinct(place, 0, 4, strings.ToLower)
	rapid.Check(t, func(t *rapid.T) {
		var table domain.Regions
		for i, key := range rapid.SliceOfNDistinct(rapid.StringMatching(`[a-z0-9_]{1,12}`), 1, 5, rapid.ID).Draw(t, "keys") {
			r := domain.OwnRegion{
				Key: key, Name: place.Draw(t, "name"), State: rapid.StringMatching(`[A-Z]{2}`).Draw(t, "state"),
				Counties: places.Draw(t, "counties"), Cities: places.Draw(t, "cities"),
				Zips:     rapid.SliceOfNDistinct(rapid.StringMatching(`[0-9]{3,5}`), 0, 4, rapid.ID).Draw(t, "zips"),
				Missions: domain.Tags(rapid.Uint32Range(0, 1<<9-1).Draw(t, "missions")),
			}
			if err := r.Validate(); err != nil {
				t.Skip(i, err) // national, or letters that are one in another case
			}
			table = append(table, r.Region())
		}
		var b bytes.Buffer
		if err := exchange.WriteRegions(&b, table); err != nil {
			t.Fatal(err)
		}
		got, wrong, err := exchange.ReadRegions(&b)
		if err != nil || len(wrong) > 0 {
			t.Fatal(wrong, err)
		}
		if !slices.EqualFunc(got, table, domain.OwnRegion.Defines) {
			t.Fatalf("wrote %+v, read %+v", table, got)
		}
	})
}

func FuzzReadRegions(f *testing.F) {
	f.Add([]byte("key,name,state,counties,cities,zips,missions\na,A,CA,Tulare;Kern,Visalia,932;933,rural\n"))
	f.Add([]byte("key;name;state;zips\na;A;ca;\"932;\"\nb;;;\n"))
	f.Add([]byte("\xff\xfek\x00e\x00y\x00\n\x00a\x00"))
	f.Add([]byte("key,name,state,cities\na,A,CA,Ca\xf1on\n\"b"))
	f.Fuzz(func(t *testing.T, b []byte) {
		exchange.HoldsRegions(b)
		regions, wrong, err := exchange.ReadRegions(bytes.NewReader(b))
		if err != nil {
			wrong = append(wrong, err.Error())
		}
		for _, s := range wrong {
			if s == "" || strings.ContainsAny(s, "\n\r") {
				t.Errorf("the message is not one line: %q", s)
			}
		}
		if len(wrong) > 0 && len(regions) > 0 {
			t.Errorf("parts of a bad file came through: %+v", regions)
		}
		for _, r := range regions {
			if err := r.Validate(); err != nil && !cmp.Equal(r, domain.OwnRegion{Key: r.Key}) {
				t.Errorf("%+v: %v", r, err)
			}
		}
	})
}
