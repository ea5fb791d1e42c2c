package command

import (
	"reflect"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
)

// No list of a document is null, be it ever so empty.
func TestListsAreNeverNull(t *testing.T) {
	a := apptest.New(t)
	papers, err := a.Papers(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	bare, folder := *papers, *papers.Folder
	folder.Certificates, folder.Attempts = nil, nil
	bare.Folder, bare.Documents, bare.Plans, bare.Pathway = &folder, nil, nil, nil
	for _, document := range []any{
		deadlinesJSON(papers), deadlinesJSON(&bare), studyJSON(&app.Study{}, &app.Waiting{}), checklistJSON(&app.Checklist{}), todayJSON(&app.Overview{}),
		lettersJSON(a, &app.Letterbook{}, &app.LetterProposal{}), worksJSON(&app.Works{}), verifyJSON(nil), answersJSON(&app.Answers{Rows: []app.AnswerRow{{}}}, true), rankListJSON(&app.RankOrder{}), clocksJSON(&app.Clocks{}),
		rankCheckJSON(&app.RankCheck{Sections: []app.RankCheckSection{{}}}),
	} {
		noNilList(t, reflect.TypeOf(document).Name(), reflect.ValueOf(document))
	}
}

// noNilList wants every list below v to be there.
func noNilList(t *testing.T, name string, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			noNilList(t, name, v.Elem())
		}
	case reflect.Slice:
		if v.IsNil() {
			t.Errorf("%s is null", name)
		}
		for i := range v.Len() {
			noNilList(t, name, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			noNilList(t, name+"."+v.Type().Field(i).Name, v.Field(i))
		}
	}
}
