package exchange_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"secondlook/app/exchange"
	"secondlook/domain/match"
)

const market = `{
	"programs": [
		{"id": "Fresno", "positions": 1, "ranks": ["Ana", "Ben", "Cyd"], "reverts_to": "Visalia"},
		{"ranks": ["Cyd", "Dee"], "id": "Visalia", "positions": 2, "reverts_to": null}
	],
	"applicants": [
		{"id": "Ana", "ranks": ["Fresno", "Visalia"], "supplemental": {"Fresno": ["Visalia"]}},
		{"id": "Ben", "ranks": null}
	],
	"couples": [{"first": "Cyd", "second": "Dee", "pairs": [["Fresno", "Visalia"], ["Visalia", ""], [null, "Visalia"]]}]}`

func TestReadMarket(t *testing.T) {
	m, err := exchange.ReadMarket(strings.NewReader(market))
	if err != nil {
		t.Fatal(err)
	}
	if fmt.Sprint(m.ApplicantIDs, m.ProgramIDs) != "[Ana Ben Cyd Dee] [Fresno Visalia]" {
		t.Errorf("numbered %v and %v", m.ApplicantIDs, m.ProgramIDs)
	}
	want := match.Instance{
		Applicants:  [][]int32{{0, 1}, nil, nil, nil},
		Programs:    []match.Program{{Positions: 1, Ranks: []int32{0, 1, 2}}, {Positions: 2, Ranks: []int32{2, 3}}},
		Couples:     []match.Couple{{First: 2, Second: 3, Pairs: [][2]int32{{0, 1}, {1, -1}, {-1, 1}}}},
		Supplements: []match.Supplement{{Applicant: 0, Program: 0, Ranks: []int32{1}}},
		Reversions:  []match.Reversion{{From: 0, To: 1}},
	}
	if fmt.Sprint(m.Instance) != fmt.Sprint(want) {
		t.Errorf("read %v, want %v", m.Instance, want)
	}
	if m, err = exchange.ReadMarket(strings.NewReader(`{"applicants": [], "programs": []}`)); err != nil || len(m.ApplicantIDs) != 0 {
		t.Errorf("nobody: %v", err)
	}
}

// Whatever is wrong is told in one sentence that names who it is about.
func TestBadMarkets(t *testing.T) {
	with := func(applicants, programs, couples string) string {
		return `{"applicants": [{"id": "a", "ranks": ["p"]}` + applicants + `], "programs": [{"id": "p", "positions": 1, "ranks": ["a"]}` + programs + `], "couples": [` + couples + `]}`
	}
	for name, tt := range map[string]struct{ file, words string }{
		"empty":                {"", "empty"},
		"no JSON":              {"lists", "too few: correct it there"},
		"cut off":              {`{"applicants": [`, "cut off"},
		"a list":               {`[]`, "the file must be an object in braces, but it is a list"},
		"null":                 {`null`, "the file lacks applicants"},
		"no programs":          {`{"applicants": []}`, "the file lacks programs"},
		"unknown list":         {`{"applicants": [], "program": []}`, `the file has no field "program": did you mean programs?`},
		"list twice":           {`{"applicants": [], "applicants": []}`, `the file has "applicants" twice`},
		"applicants a text":    {`{"applicants": "a", "programs": []}`, `applicants must be a list in square brackets, but it is the text "a"`},
		"applicant no object":  {with(`, ["b"]`, "", ""), "applicant 2 must be an object in braces, but it is a list"},
		"no id":                {with(`, {"ranks": []}`, "", ""), "applicant 2 lacks id"},
		"id a number":          {with(`, {"id": 7}`, "", ""), "applicant 2: id must be a short text in quotes, but it is the number 7"},
		"id twice":             {with(`, {"id": "a"}`, "", ""), `applicant "a" stands twice`},
		"unknown field":        {with(`, {"id": "b", "rank": []}`, "", ""), `applicant "b" has no field "rank": did you mean ranks?`},
		"unknown program":      {with(`, {"id": "b", "ranks": ["q"]}`, "", ""), `applicant "b" names the program "q", which is not among the programs`},
		"rank twice":           {with(`, {"id": "b", "ranks": ["p", "p"]}`, "", ""), `applicant "b" ranks "p" twice`},
		"rank empty":           {with(`, {"id": "b", "ranks": ["p", null]}`, "", ""), `applicant "b" ranks nobody at place 2`},
		"rank a number":        {with(`, {"id": "b", "ranks": [1]}`, "", ""), `applicant "b" ranks must be a short text`},
		"supplemental unknown": {with(`, {"id": "b", "supplemental": {"q": ["p"]}}`, "", ""), `applicant "b" names the program "q"`},
		"supplemental itself":  {with(`, {"id": "b", "supplemental": {"p": ["p"]}}`, "", ""), `applicant "b": the supplemental list for "p" holds that program itself`},
		"supplemental twice":   {with(`, {"id": "b", "supplemental": {"p": [], "p": []}}`, "", ""), `applicant "b": supplemental has "p" twice`},
		"no positions":         {with("", `, {"id": "q"}`, ""), `program "q" lacks positions`},
		"positions negative":   {with("", `, {"id": "q", "positions": -1}`, ""), `program "q": positions must be a whole number from 0 to 1000000, not -1`},
		"positions broken":     {with("", `, {"id": "q", "positions": 1.5}`, ""), `program "q": positions must be a whole number`},
		"positions text":       {with("", `, {"id": "q", "positions": "1"}`, ""), `program "q": positions must be a whole number, without quotes`},
		"program twice":        {with("", `, {"id": "p", "positions": 1}`, ""), `program "p" stands twice`},
		"unknown applicant":    {with("", `, {"id": "q", "positions": 1, "ranks": ["z"]}`, ""), `program "q" names the applicant "z", which is not among the applicants`},
		"reverts to itself":    {with("", `, {"id": "q", "positions": 1, "reverts_to": "q"}`, ""), `program "q": reverts_to names the program itself`},
		"reverts to unknown":   {with("", `, {"id": "q", "positions": 1, "reverts_to": "r"}`, ""), `program "q" names the program "r"`},
		"member missing":       {with("", "", `{"first": "b", "pairs": []}`), "couple 1 lacks first or second"},
		"member twice":         {with("", "", `{"first": "b", "second": "b"}`), `couple 1: first and second are both "b"`},
		"member with a list":   {with(`, {"id": "b"}`, "", `{"first": "a", "second": "b"}`), `applicant "a" is in couple 1 and has a list of his own`},
		"two couples":          {with(`, {"id": "b"}, {"id": "c"}, {"id": "d"}`, "", `{"first": "b", "second": "c"}, {"first": "d", "second": "b"}`), `applicant "b" is in couple 1 and in couple 2`},
		"member unknown":       {with(`, {"id": "b"}`, "", `{"first": "b", "second": "z"}`), `couple 1 names the applicant "z", which is not among the applicants`},
		"pair of one":          {with("", "", `{"first": "b", "second": "c", "pairs": [["p"]]}`), "couple 1: pair 1 must have two programs"},
		"pair of three":        {with("", "", `{"first": "b", "second": "c", "pairs": [["p", "p", "p"]]}`), "couple 1: pair 1 must have two programs"},
		"pair twice":           {with("", "", `{"first": "b", "second": "c", "pairs": [["p", null], ["p", ""]]}`), "couple 1: pair 2 stands twice"},
		"pair unknown":         {with("", "", `{"first": "b", "second": "c", "pairs": [["p", "q"]]}`), `couple 1 names the program "q"`},
		"couple field":         {with("", "", `{"first": "b", "second": "c", "pair": []}`), `couple 1 has no field "pair": did you mean pairs?`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := exchange.ReadMarket(strings.NewReader(tt.file))
			if err == nil || !strings.Contains(err.Error(), tt.words) || strings.Contains(err.Error(), "\n") {
				t.Errorf("got %v, want %q", err, tt.words)
			}
		})
	}
}

// Members of couples may stand among the applicants or be left out there.
func TestMembersLeftOut(t *testing.T) {
	for _, listed := range []string{"", `{"id": "b"}, {"id": "c", "ranks": []}`} {
		m, err := exchange.ReadMarket(strings.NewReader(`{"applicants": [` + listed + `], "programs": [], "couples": [{"first": "b", "second": "c"}]}`))
		if err != nil || !slices.Equal(m.ApplicantIDs, []string{"b", "c"}) {
			t.Errorf("%q: %v", listed, err)
		}
	}
}

// Whatever is read is solved, and what is found is stable.
func FuzzReadMarket(f *testing.F) {
	f.Add([]byte(market))
	f.Add([]byte(`{"applicants": [{"id": "x", "ranks": ["p", "q"]}], "programs": [{"id": "p", "positions": 1, "ranks": ["a", "x"], "reverts_to": "q"}, {"id": "q", "positions": 0, "ranks": ["x", "b"], "reverts_to": "p"}], "couples": [{"first": "a", "second": "b", "pairs": [["p", "q"]]}]}`))
	f.Add([]byte(`{"applicants": [{"id": "a", "ranks": ["p"], "supplemental": {"p": ["q"]}}, {"id": "b", "ranks": ["q", "p"]}], "programs": [{"id": "p", "positions": 1, "ranks": ["b", "a"]}, {"id": "q", "positions": 1, "ranks": ["a", "b"]}]}`))
	f.Fuzz(func(t *testing.T, file []byte) {
		in, err := exchange.ReadMarket(strings.NewReader(string(file)))
		if err != nil {
			return
		}
		m, err := match.New(in.Instance)
		if err != nil {
			t.Fatalf("read, but not valid: %v", err)
		}
		if x := m.Solve(); x.Found == (len(m.Blocking(x.Matching)) > 0) || x.Found == (len(x.Blocks) > 0) {
			t.Fatalf("found %t, blocks %v", x.Found, x.Blocks)
		}
	})
}

// A Match as large as the real one is read at once.
func BenchmarkReadMarket(b *testing.B) {
	file := largeMarket(50_000, 6_500, 12)
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := exchange.ReadMarket(strings.NewReader(file)); err != nil {
			b.Fatal(err)
		}
	}
}

func largeMarket(applicants, programs, ranks int) string {
	var a, p strings.Builder
	by := make([][]string, programs)
	for i := range applicants {
		id := fmt.Sprintf(`"applicant-%d"`, i)
		var list []string
		for j := range ranks {
			n := (i*31 + j*97) % programs
			list = append(list, fmt.Sprintf(`"program-%d"`, n))
			by[n] = append(by[n], id)
		}
		fmt.Fprintf(&a, `,{"id":%s,"ranks":[%s]}`, id, strings.Join(list, ","))
	}
	for n := range programs {
		fmt.Fprintf(&p, `,{"id":"program-%d","positions":7,"ranks":[%s]}`, n, strings.Join(by[n], ","))
	}
	return `{"applicants":[` + a.String()[1:] + `],"programs":[` + p.String()[1:] + `]}`
}
