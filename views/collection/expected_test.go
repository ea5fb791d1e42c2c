package collection_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/views/collection"
	"secondlook/views/ui"
)

// Of a record that is expected only Edit is offered, unless the kind says that it
// has its acts and cards too; a brief one leaves its fields out.
func TestWholeAndBrief(t *testing.T) {
	for _, whole := range []bool{false, true} {
		s := newStage(t)
		x := spec()
		did := ""
		x.Rows = func([]language) []language { return []language{{ID: -1, Name: "Basque", Where: "at home"}} }
		x.More = func(l language) []collection.Fact { return []collection.Fact{{Label: "About", Value: "expected"}} }
		x.Acts = func(l language) []collection.Act {
			return []collection.Act{{Key: 'x', Action: ui.Action{Text: "Speak", Do: func() { did = l.Name }}}}
		}
		x.Cards = func(language) []fyne.CanvasObject { return []fyne.CanvasObject{ui.Space(1)} }
		x.Whole, x.Brief = whole, whole
		s.list = collection.NewList(s.Host, s.App.Languages, x)
		s.list.History = func(domain.ID, string) {}
		s.screen = collection.NewScreen(s.Host, s.list)
		s.Show(s.screen)
		s.screen.Reload()
		d, ok := s.list.Detail()
		var texts []string
		for _, a := range d.Actions {
			texts = append(texts, a.Text)
		}
		want, facts, cards := "Edit", 2, 0
		if whole {
			want, facts, cards = "Edit,Speak", 1, 1
		}
		if got := strings.Join(texts, ","); !ok || got != want || len(d.Facts) != facts || len(d.Cards) != cards {
			t.Errorf("whole %v: %s, %+v, %d cards", whole, got, d.Facts, len(d.Cards))
		}
		if s.screen.TypedRune('x'); did != "Basque" {
			t.Errorf("whole %v: the key did %q", whole, did)
		}
		s.list.Delete() // there is nothing to delete
	}
}
