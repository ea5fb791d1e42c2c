package exchange_test

import (
	"strings"
	"testing"

	"secondlook/app/exchange"
	"secondlook/domain"
)

var today = domain.NewDate(2026, 11, 22)

// wantSentence wants one line without a full stop that contains what.
func wantSentence(t *testing.T, got, what string) {
	t.Helper()
	if !strings.Contains(got, what) {
		t.Errorf("the message does not say %q:\n%s", what, got)
	}
	if strings.ContainsAny(got, "\n\r") || strings.Contains(got, ". ") || len(got) > 400 {
		t.Errorf("the message is not one short sentence:\n%s", got)
	}
}

func TestBadProfiles(t *testing.T) {
	in := func(rest string) string { return `{"applicant": {}, ` + rest + `}` }
	for name, c := range map[string]struct{ file, want string }{
		"empty":                  {"", "empty"},
		"blank":                  {" \n\t ", "empty"},
		"mark only":              {"\xef\xbb\xbf", "empty"},
		"binary":                 {"\x00\x01\x02\x03garbage\xff", "not text"},
		"control characters":     {"{\"applicant\": {}}\x01", "not text"},
		"zip":                    {"PK\x03\x04 and so on", "zip archive"},
		"pdf":                    {"%PDF-1.7 and so on", "PDF"},
		"other encoding":         {"{\"applicant\": {\"name\": \"Mu\xf1oz\"}}", "UTF-8"},
		"half a character":       {"\xff\xfe{\x00}", "cut off"},
		"words":                  {"hello there", "line 1, column 1"},
		"cut in a text":          {`{"applicant": {"name": "An`, "cut off"},
		"cut after a record":     {"{\n\"applicant\": {},\n\"exams\": [", "line 3, column 11"},
		"missing comma":          {"{\n\"applicant\": {}\n\"exams\": []}", "line 3, column 1"},
		"comma too many":         {in(`"exams": [],`), "does not belong here"},
		"single quotes":          {`{'applicant': {}}`, "line 1, column 2"},
		"trailing data":          {`{"applicant": {}} {}`, "line 1, column 19"},
		"two profiles":           {"{\"applicant\": {}}\n{\"applicant\": {}}", "line 2, column 1"},
		"list":                   {`[]`, "one JSON object"},
		"null":                   {`null`, "one JSON object"},
		"number":                 {`7`, "the number 7"},
		"no applicant":           {`{"exams": []}`, "applicant is required"},
		"null applicant":         {`{"applicant": null}`, "applicant is required"},
		"applicant list":         {`{"applicant": []}`, "applicant must be an object"},
		"unknown list":           {in(`"exam": []`), "did you mean exams?"},
		"unknown field":          {in(`"exams": [{"exam": "Step 1", "scor": 230}]`), `exams[1] has no field "scor": did you mean score?`},
		"other case":             {in(`"exams": [{"Exam": "Step 1"}]`), "did you mean exam?"},
		"far field":              {in(`"languages": [{"zzzzzzzz": 1}]`), "write one of language, level"},
		"twice":                  {`{"applicant": {}, "applicant": {}}`, "applicant stands twice"},
		"twice within":           {in(`"exams": [{"exam": "Step 1", "score": 1, "score": 2}]`), "exams[1].score stands twice"},
		"score as text":          {in(`"exams": [{"exam": "Step 1", "score": "230"}]`), "exams[1].score must be a whole number"},
		"score with fraction":    {in(`"exams": [{"exam": "Step 1", "score": 230.5}]`), "whole number"},
		"enormous score":         {in(`"exams": [{"exam": "Step 1", "score": 1e400}]`), "whole number"},
		"impossible score":       {in(`"exams": [{"exam": "Step 1", "score": 999}]`), "exams[1].score must be between 1 and 300"},
		"negative score":         {in(`"exams": [{"exam": "Step 1", "score": -1}]`), "exams[1].score"},
		"yes as text":            {in(`"letters": [{"us": "yes"}]`), "letters[1].us must be true or false"},
		"list as object":         {in(`"exams": {}`), "exams must be a list"},
		"text as record":         {in(`"exams": ["Step 1"]`), "exams[1] must be an object"},
		"null record":            {in(`"exams": [null]`), "exams[1] is null"},
		"name as number":         {`{"applicant": {"name": 5}}`, "applicant.name must be a text"},
		"impossible day":         {in(`"exams": [{"exam": "Step 1"}, {"exam": "Step 1", "date": "2024-02-30"}]`), `exams[2].date: "2024-02-30" is no day of the calendar`},
		"other date":             {`{"applicant": {"graduation_date": "31/05/2017"}}`, "applicant.graduation_date"},
		"date as number":         {`{"applicant": {"graduation_date": 2017}}`, "must be a text in quotes"},
		"long date":              {`{"applicant": {"graduation_date": "` + strings.Repeat("9", 5000) + `"}}`, "far too long"},
		"year 9999":              {`{"applicant": {"graduation_date": "9999-01-01"}}`, "must lie between"},
		"unknown word":           {`{"applicant": {"status": "tourist"}}`, `applicant.status: "tourist" is not one of citizen`},
		"unknown exam":           {in(`"exams": [{"exam": "Step 4"}]`), "Step 1, Step 2 CK, Step 3"},
		"no exam":                {in(`"exams": [{"score": 230}]`), "exams[1].exam must be one of"},
		"unknown tag":            {in(`"experiences": [{"kind": "work", "tags": ["rural", "space"]}]`), "experiences[1].tags[2]"},
		"tags as text":           {in(`"experiences": [{"kind": "work", "tags": "rural"}]`), "experiences[1].tags must be a list"},
		"tag as number":          {in(`"experiences": [{"kind": "work", "tags": [1]}]`), "experiences[1].tags[1]"},
		"end before start":       {in(`"rotations": [{"kind": "elective", "start": "2024-05-02", "end": "2024-05-01"}]`), "rotations[1].end"},
		"state in words":         {in(`"rotations": [{"kind": "elective", "state": "California"}]`), "rotations[1].state"},
		"season 12":              {in(`"applications": [{"program": "x", "season": 12}]`), "applications[1].season"},
		"program twice":          {in(`"applications": [{"program": "x", "season": 2027}, {"program": "x", "season": 2027}]`), "stands twice"},
		"many problems":          {in(`"exams": [{}, {}, {}, {}, {}]`), "and 2 more"},
		"budget too large":       {`{"applicant": {"wishes": {"budget_cents": 99999999999}}}`, "applicant.wishes.budget_cents"},
		"nested beyond reason":   {strings.Repeat("[", 20000), "does not belong here"},
		"nested deep":            {in(`"exams": ` + strings.Repeat("[", 500) + strings.Repeat("]", 500)), "too deep"},
		"nested in a known list": {in(`"exams": [[]]`), "exams[1] must be an object"},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := exchange.ReadProfile(strings.NewReader(c.file))
			if err == nil {
				t.Fatalf("the file was taken: %+v", p)
			}
			wantSentence(t, err.Error(), c.want)
		})
	}
}

func TestBadPrograms(t *testing.T) {
	many := "key\n" + strings.Repeat("a\n", 100_001)
	for name, c := range map[string]struct{ file, want string }{
		"empty":               {"", "empty"},
		"blank":               {"\n\n \n", "empty"},
		"blank cells":         {",,,\n,,\n", "no header"},
		"binary":              {"\x00\x01\x02key", "not text"},
		"undefined bytes":     {"key,name\n\x81\x8d\xff,\x90", "not text"},
		"spreadsheet":         {"PK\x03\x04xlsx", "spreadsheet"},
		"old spreadsheet":     {"\xd0\xcf\x11\xe0xls", "spreadsheet"},
		"cut UTF-16":          {"\xff\xfek\x00e", "cut off"},
		"header only":         {"key,min_step2\n", "no rows"},
		"header and blanks":   {"key,min_step2\n,\n\n", "no rows"},
		"no identity":         {"city,min_step2\nFresno,220\n", "must have the column key"},
		"names without state": {"name,specialty\nA,B\n", "must have the column key"},
		"column twice":        {"key,min_step2,Min Step2\na,1,2\n", "min_step2 stands twice"},
		"unknown column":      {"key,min_stepp2\na,220\n", "did you mean min_step2?"},
		"far column":          {"key,zzzzzzzzzzzz\na,220\n", "README"},
		"nameless column":     {"key,,name\na,b,c\n", "column 2 has no name"},
		"too many columns":    {"key" + strings.Repeat(",x", 300) + "\n", "more than the 200"},
		"strength of a fact":  {"key,website_url_strength\na,strict\n", "is none"},
		"field without value": {"key,field\na,min_step2\n", "only one of the columns field and value"},
		"facts without key":   {"field,value\nmin_step2,220\n", "the column key is missing"},
		"facts with city":     {"key,field,value,city\na,min_step2,220,Fresno\n", "city"},
		"open quote":          {"key,name\na,\"The pro", "copy the file again if it is cut off"},
		"quote inside":        {"key,name\na,The \"best\" one\n", "line 2"},
		"text after quote":    {"key,name\na,\"The\" one\n", "line 2"},
		"too many rows":       {many, "more than 100000 rows"},
		"json":                {`{"applicant": {}}`, "line 1"},

		"too few cells":       {"key,name,city\na,b\n", "row 2: must have 3 cells as the header has, but has 2"},
		"too many cells":      {"key,name\na,b,c\n", "row 2: must have 2 cells as the header has, but has 3"},
		"long cell":           {"key,visa_notes\na," + strings.Repeat("x", 5001) + "\n", "row 2: visa_notes must be at most"},
		"long key":            {"key,min_step2\n" + strings.Repeat("k", 300) + ",220\n", "row 2: key must be at most"},
		"no program":          {"key,name,specialty,state\n,A,B,\n", "row 2: needs a key"},
		"bad number":          {"key,min_step2\na,220\nb,two hundred\n", "row 3: min_step2 must be a whole number between 1 and 300, not \"two hundred\""},
		"bad number later":    {"key,visa_notes,min_step2\na,\"two\nlines\",220\n\nb,,999\n", "row 4: min_step2"},
		"bad word":            {"key,visa_j1\na,maybe\n", "row 2: visa_j1 must be one of yes, no, limited or unknown"},
		"bad answer":          {"key,accepts_imgs\na,perhaps\n", "must be yes, no or unknown"},
		"bad mission":         {"key,missions\na,space\n", "row 2: missions must be words out of"},
		"bad track":           {"key,track\na,fast\n", "row 2: track"},
		"bad state":           {"key,state\na,California\n", "row 2: state must be two capital letters"},
		"bad strength":        {"key,min_step2,strength\na,220,very\n", "row 2: strength of min_step2"},
		"bad strength of one": {"key,min_step2,min_step2_strength\na,220,very\n", "row 2: strength of min_step2"},
		"impossible date":     {"key,min_step2,as_of\na,220,2026-02-30\n", "row 2: as_of must be a date"},
		"future date":         {"key,min_step2,as_of\na,220,2026-11-24\n", "row 2: as_of must not lie in the future"},
		"key twice":           {"key,min_step2\na,220\nb,210\na,230\n", "row 4: the program a stands in row 2 already"},
		"program twice":       {"name,specialty,state\nA,Psychiatry,CA\nA,psychiatry,ca\n", "row 3: the program ca-a-psychiatry stands in row 2 already"},
		"unknown field":       {"key,field,value\na,min_stepp2,220\n", "row 2: \"min_stepp2\" is no field of a program: did you mean min_step2?"},
		"fact without key":    {"key,field,value\n,min_step2,220\n", "row 2: key is required"},
		"fact without value":  {"key,field,value\na,min_step2,\n", "row 2: value is required"},
		"fact twice":          {"key,field,value\na,min_step2,220\na,Min Step2,210\n", "row 3: min_step2 of a stands in row 2 already"},
		"bad fact":            {"key,field,value\na,min_step2,999\n", "row 2: min_step2 must be"},
		"bad fact track":      {"key,field,value\na,track,fast\n", "row 2: track"},
		"bad fact state":      {"key,field,value\na,state,California\n", "row 2: state"},
		"bad fact strength":   {"key,field,value,strength\na,min_step2,220,very\n", "row 2: strength"},
		"bad fact date":       {"key,field,value,as_of\na,min_step2,220,2026-13\n", "row 2: as_of"},
		"long source":         {"key,min_step2,source\na,220," + strings.Repeat("s", 2000) + "\n", "row 2: source"},
		"long date":           {"key,min_step2,as_of\na,220," + strings.Repeat("s", 2000) + "\n", "row 2: as_of"},
	} {
		t.Run(name, func(t *testing.T) {
			im, err := exchange.ReadPrograms(strings.NewReader(c.file), "own.csv", today)
			switch {
			case err != nil:
				wantSentence(t, err.Error(), c.want)
			case len(im.Problems) == 0:
				t.Fatalf("the file was taken: %+v", im)
			default:
				wantSentence(t, im.Problems[0], c.want)
			}
			if len(im.Programs)+len(im.Facts) > 0 {
				t.Errorf("parts of a bad file came through: %+v", im)
			}
		})
	}
}

func TestTooLarge(t *testing.T) {
	endless := func(limit int) *strings.Reader { return strings.NewReader(strings.Repeat(" ", limit+1)) }
	_, err := exchange.ReadProfile(endless(32 << 20))
	if err == nil {
		t.Fatal("a profile of more than 32 MB was taken")
	}
	wantSentence(t, err.Error(), "larger than 32 MB")
	if _, err = exchange.ReadPrograms(endless(64<<20), "own.csv", today); err == nil {
		t.Fatal("a table of more than 64 MB was taken")
	}
	wantSentence(t, err.Error(), "larger than 64 MB")
}

func TestManyProblems(t *testing.T) {
	file := "key,min_step2\n" + strings.Repeat("a,999\n", 250)
	im, err := exchange.ReadPrograms(strings.NewReader(file), "own.csv", today)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(im.Problems); n != 101 || im.Problems[100] != "and 150 more" || im.Rows != 250 {
		t.Errorf("got %d rows, %d problems, last %q", im.Rows, n, im.Problems[n-1])
	}
}
