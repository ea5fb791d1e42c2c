package fields_test

import (
	"encoding/json"
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// A path is filled in where it stands: each season is a row of drop-downs, and the
// form grows by the season after the last one.
func TestOwnPathRows(t *testing.T) {
	s := viewtest.New(t, 700, 600)
	f := form.New(s.Host, form.Section[domain.OwnPath]{Fields: fields.OwnPath(2027)})
	s.Show(f.Object())
	f.Show(domain.OwnPath{Name: "Mine"})
	steps := func() (out []domain.PathStep) {
		p, err := f.Read(nil)
		if err != nil {
			t.Fatal(err)
		}
		return p.Steps
	}
	press := func(text string) {
		for _, o := range viewtest.Seen(f.Object()) {
			if b, ok := o.(*ui.Button); ok && b.Text() == text {
				b.Tapped(nil)
				return
			}
		}
		t.Fatalf("there is no button %q", text)
	}
	selects := func() (out []*ui.Select) {
		for _, o := range viewtest.Seen(f.Object()) {
			if x, ok := o.(*ui.Select); ok {
				out = append(out, x)
			}
		}
		return out
	}
	press("Add a season")
	press("Add a season")
	if got := steps(); !slices.Equal(got, []domain.PathStep{{Season: 2027, Apply: true}, {Season: 2028, Apply: true}}) {
		t.Fatalf("%+v", got)
	}
	row := selects()
	if len(row) != 6 {
		t.Fatalf("%d drop-downs", len(row))
	}
	row[1].SetSelected("Do not apply")
	row[2].SetSelected("Research post")
	row[3].SetSelected("2029")
	row[4].SetSelected("Apply, then SOAP if needed")
	want := []domain.PathStep{{Season: 2027, Doing: domain.DoResearch}, {Season: 2029, Apply: true, SOAP: true}}
	if got := steps(); !slices.Equal(got, want) {
		text, _ := json.Marshal(got)
		t.Errorf("%s", text)
	}
	press("Remove")
	if got := steps(); !slices.Equal(got, want[1:]) {
		t.Errorf("%+v", got)
	}
	for range domain.MostSteps {
		for _, o := range viewtest.Seen(f.Object()) {
			if b, ok := o.(*ui.Button); ok && b.Text() == "Add a season" {
				b.Tapped(nil)
			}
		}
	}
	if got := steps(); len(got) != domain.MostSteps || got[len(got)-1].Season != 2029+domain.MostSteps-1 {
		t.Errorf("%d seasons: %+v", len(got), got)
	}
}
