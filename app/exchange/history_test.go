package exchange_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"secondlook/app/exchange"
	"secondlook/domain"
)

func TestReadHistory(t *testing.T) {
	const file = "Key;Academic Year;residents;Non-US IMG;us_img;source;as_of\na;2025;30;12;3;its page;2026-05\na;2024;29;10;;;\nb;2025;18;0;0;e-mail;\n"
	got, wrong, err := exchange.ReadHistory(strings.NewReader(file), "counts.csv", today)
	if err != nil || wrong != nil {
		t.Fatal(wrong, err)
	}
	want := []domain.ProgramYear{
		{Program: "a", Year: 2025, Residents: 30, NonUS: 12, US: 3, Source: "its page", AsOf: "2026-05"},
		{Program: "a", Year: 2024, Residents: 29, NonUS: 10, Source: "imported from counts.csv"},
		{Program: "b", Year: 2025, Residents: 18, Source: "e-mail"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestBadHistory(t *testing.T) {
	const head = "key,academic_year,residents,non_us_img,us_img\n"
	for file, want := range map[string]string{
		"":                                      "the file",
		"key,academic_year\na,2025\n":           "the column residents is missing",
		"key,academic_year,residents,imgs\n":    `the column "imgs" is unknown`,
		head:                                    "has a header and no rows",
		head + "a,2025,x,1,\n":                  `row 2: residents must be a whole number, not "x"`,
		head + "a,2025,,1,\n":                   `row 2: residents must be a whole number, not ""`,
		head + "a,2027,10,1,\n":                 "row 2: academic_year must not lie after this year",
		head + "a,25,10,1,\n":                   "row 2: academic_year must be a year",
		head + "a,2025,10,11,\n":                "row 2: non_us_img must be between 0 and the number of residents",
		head + "a,2025,10,-1,\n":                "row 2: non_us_img must be between 0",
		head + "a,2025,10,6,5\n":                "row 2: us_img must leave room",
		head + "a,2025,0,0,\n":                  "row 2: residents must be between 1",
		head + ",2025,10,1,\n":                  "row 2: program is required",
		head + "a,2025,10,1\n":                  "row 2: must have 5 cells",
		head + "a,2025,10,1,\na,2025,11,1,\n":   "row 3: the year 2025 of a stands in row 2 already",
		head + "a,2025,10,1,\nb,2025,9999,1,\n": "row 3: residents must be between",
	} {
		years, wrong, err := exchange.ReadHistory(strings.NewReader(file), "x", today)
		said := strings.Join(wrong, "\n")
		if err != nil {
			said = err.Error()
		}
		if !strings.Contains(said, want) || len(years) > 0 {
			t.Errorf("%q: %q, %+v; want %q", file, said, years, want)
		}
	}
}

func TestHoldsHistory(t *testing.T) {
	for file, want := range map[string]bool{
		"key,academic_year,residents,non_us_img\n": true, "key,name,state,zips\n": false, "key,visa_j1\n": false, "": false, "\xff\xfe": false,
	} {
		if got := exchange.HoldsHistory([]byte(file)); got != want {
			t.Errorf("%q: %v", file, got)
		}
	}
}

func TestHistoryComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := profiles().Draw(t, "profile").ProgramYears
		if len(want) == 0 {
			return
		}
		var b bytes.Buffer
		if err := exchange.WriteHistory(&b, want); err != nil {
			t.Fatal(err)
		}
		got, wrong, err := exchange.ReadHistory(&b, "x", today)
		if diff := cmp.Diff(want, got); diff != "" || wrong != nil || err != nil {
			t.Fatal(diff, wrong, err)
		}
	})
}

func FuzzReadHistory(f *testing.F) {
	f.Add([]byte("key,academic_year,residents,non_us_img,us_img,source,as_of\na,2025,30,12,3,page,2026-05\n"))
	f.Add([]byte("key;academic_year;residents;non_us_img\na;2025;\"30\";1e3\n"))
	f.Add([]byte("\xff\xfek\x00e\x00y\x00\n\x00a\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		exchange.HoldsHistory(b)
		years, wrong, err := exchange.ReadHistory(bytes.NewReader(b), "x", today)
		if err != nil {
			wrong = append(wrong, err.Error())
		}
		for _, s := range wrong {
			if s == "" || strings.ContainsAny(s, "\n\r") {
				t.Errorf("the message is not one line: %q", s)
			}
		}
		if len(wrong) > 0 && len(years) > 0 {
			t.Errorf("parts of a bad file came through: %+v", years)
		}
		for _, y := range years {
			if err := y.Validate(); err != nil {
				t.Errorf("%+v: %v", y, err)
			}
		}
	})
}
