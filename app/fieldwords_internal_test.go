package app

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"secondlook/domain"
	"secondlook/domain/records"
)

// labelled wants a text for each field of a record, as JSON names it.
func labelled(t *testing.T, words Words, in reflect.Type, above string) {
	t.Helper()
	for f := range in.Fields() {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" {
			name = strings.ToLower(f.Name)
		}
		switch {
		case name == "-" || name == "id":
		case f.Type.Kind() == reflect.Struct && f.Type != reflect.TypeFor[domain.Date]() && f.Type != reflect.TypeFor[domain.At]():
			labelled(t, words, f.Type, name+".")
		case words["history.label."+above+name] == "":
			t.Errorf("%s.%s has no text history.label.%s", in, f.Name, above+name)
		}
	}
}

// Every table of the journal and every field of its records has words.
func TestTheHistoryHasWordsForEverything(t *testing.T) {
	b, err := os.ReadFile("../assets/translations/en.json")
	if err != nil {
		t.Fatal(err)
	}
	words, err := ParseWords(b)
	if err != nil {
		t.Fatal(err)
	}
	if n := reflect.TypeFor[records.Tables]().NumMethod(); n != len(titles) {
		t.Errorf("there are %d tables and %d have titles", n, len(titles))
	}
	for table := range titles {
		if words["history.kind."+table] == "" || words["history.many."+table] == "" {
			t.Errorf("the table %s has no words", table)
		}
	}
	for _, r := range []reflect.Type{
		reflect.TypeFor[domain.Applicant](), reflect.TypeFor[domain.Exam](), reflect.TypeFor[domain.Rotation](), reflect.TypeFor[domain.Letter](),
		reflect.TypeFor[domain.Experience](), reflect.TypeFor[domain.Language](), reflect.TypeFor[domain.Person](), reflect.TypeFor[domain.Season](),
		reflect.TypeFor[domain.Application](), reflect.TypeFor[domain.OwnProgram](), reflect.TypeFor[domain.OwnRegion](),
		reflect.TypeFor[domain.Correction](), reflect.TypeFor[domain.OwnFigure](), reflect.TypeFor[domain.Mark](),
		reflect.TypeFor[domain.ProgramYear](), reflect.TypeFor[domain.Weighting](), reflect.TypeFor[domain.ReferenceSet](), reflect.TypeFor[domain.ReferenceChoice](),
		reflect.TypeFor[domain.PracticeTest](), reflect.TypeFor[domain.StudyDay](), reflect.TypeFor[domain.EnglishTest](), reflect.TypeFor[domain.Statement](), reflect.TypeFor[domain.Draft](), reflect.TypeFor[domain.Claim](), reflect.TypeFor[domain.Explanation](), reflect.TypeFor[domain.Story](), reflect.TypeFor[domain.ScholarlyWork](), reflect.TypeFor[domain.Outreach](), reflect.TypeFor[domain.Document](), reflect.TypeFor[domain.Invitation](), reflect.TypeFor[domain.Interview](), reflect.TypeFor[domain.Criterion](), reflect.TypeFor[domain.Question](), reflect.TypeFor[domain.InterviewAnswer](), reflect.TypeFor[domain.Drill](), reflect.TypeFor[domain.Correspondence](), reflect.TypeFor[domain.RankList](), reflect.TypeFor[domain.SOAPProgram](), reflect.TypeFor[domain.Task](), reflect.TypeFor[domain.Payment](), reflect.TypeFor[domain.Snapshot](), reflect.TypeFor[domain.Post](), reflect.TypeFor[domain.OwnPath](), reflect.TypeFor[domain.Formality](),
	} {
		labelled(t, words, r, "")
	}
}

func TestValuesOfTheHistory(t *testing.T) {
	a := &App{cfg: Config{Words: Words{"history.status.submitted": "sent", "tag.rural": "Rural medicine", "history.label.ties": "ties", "history.value": "{0}: {1}"}, Catalog: &domain.Catalog{Programs: []domain.Program{{Key: "main", Name: "Main Hospital"}}}}}
	a.catalog = a.cfg.Catalog
	for _, c := range []struct{ name, raw, want string }{
		{"score", "214", "214"}, {"cost_cents", "90050", "$900.50"}, {"tags", `["rural"]`, "Rural medicine"},
		{"degrees", `["MPH","PhD"]`, "MPH, PhD"}, {"note", `"` + strings.Repeat("é", 100) + `"`, strings.Repeat("é", 80) + "…"},
		{"ties", `[{"kind":"home","city":"Fresno","state":"CA"}]`, "home Fresno CA"}, {"program", `"gone"`, "gone"},
		{"status", `"submitted"`, "sent"}, {"events", `[{"status":"submitted","date":"2026-09-02"}]`, "sent 2 Sep 2026"}, {"paid", `"2028-02-29"`, "29 Feb 2028"}, {"start", `"2026-12-01 09:30 America/Los_Angeles"`, "Tue 1 Dec 2026, 09:30 PT"}, {"pay_cents_per_year", "5500000", "$55,000"}, {"rate_micros", "7660000", "7.66"}, {"season", "2027", "2027"}, {"note", `"2026"`, "2026"}, {"where", `"main"`, "main"}, {"used", `[{"place":"statement","where":"main"},{"place":"interview","where":"main"}]`, "statement main, interview Main Hospital"}, {"broken", `{`, ""}, {"nothing", "null", ""},
	} {
		if got := a.fieldWords(c.name, []byte(c.raw)); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.name, c.raw, got, c.want)
		}
	}
	for _, text := range []string{"", "{", `{"a"`, `{"a":`, "[]", "null"} {
		_ = fields(text) // whatever a damaged row holds, it does not panic
	}
}
