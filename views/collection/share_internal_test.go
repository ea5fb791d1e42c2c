package collection

import (
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// sized is a list that wants so much.
type sized struct {
	Lister
	best, least float32
}

func (s sized) wants(float32) (best, least float32) { return s.best, s.least }

func TestListsShareTheRoom(t *testing.T) {
	for _, c := range []struct {
		lists []Lister
		room  float32
		want  []float32
	}{
		{[]Lister{sized{best: 200, least: 100}}, 500, []float32{500}},
		{[]Lister{sized{best: 200, least: 100}, sized{best: 200, least: 100}}, 516, []float32{200, 300}}, // the last takes the rest
		{[]Lister{sized{best: 300, least: 100}, sized{best: 300, least: 100}}, 416, []float32{200, 200}}, // each gives way alike
		{[]Lister{sized{best: 500, least: 100}, sized{best: 100, least: 100}}, 416, []float32{300, 100}},
		{[]Lister{sized{best: 300, least: 100}, sized{best: 300, least: 100}}, 116, []float32{50, 50}}, // there is too little
	} {
		s := &Screen{lists: c.lists}
		if got := s.share(600, c.room); !slices.Equal(got, c.want) {
			t.Errorf("in %v: %v, not %v", c.room, got, c.want)
		}
	}
}

func TestFactsAreWhatIsKnown(t *testing.T) {
	options := form.Options{
		All:  func() []ui.Option { return []ui.Option{{Key: "a", Text: "Apple"}, {Key: "b", Text: "Banana"}} },
		Link: func(key string) ui.Route { return ui.Route{Item: key} },
	}
	s := Spec[domain.Person]{
		Name: func(p domain.Person) string { return p.Name },
		Fields: []form.Field[domain.Person]{
			form.Text("name", "Name", func(p *domain.Person) *string { return &p.Name }),
			form.Text("role", "Role", func(p *domain.Person) *string { return &p.Role }),
			form.Text("contact", "Contact", func(p *domain.Person) *string { return &p.Contact }),
			form.Picks("programs", "Programs", func(p *domain.Person) *[]string { return &p.Programs }, options),
		},
	}
	got := s.facts(domain.Person{Name: "Dr. Gill", Role: "director", Programs: []string{"a", "b"}})
	want := []Fact{{Label: "Role", Value: "director"}, {Label: "Programs", Value: "Apple", To: ui.Route{Item: "a"}}, {Value: "Banana", To: ui.Route{Item: "b"}}}
	if !slices.Equal(got, want) {
		t.Errorf("the facts are %+v", got)
	}
	if !same(Detail{Title: "x", Facts: got}, Detail{Title: "x", Facts: want}) || same(Detail{Title: "x"}, Detail{Title: "y"}) {
		t.Error("details are told apart in the wrong way")
	}
}

func TestCheckAsksTheRecordFirst(t *testing.T) {
	asked := 0
	s := Spec[domain.Person]{Check: func(domain.Person) error { asked++; return nil }}
	if s.check(domain.Person{}) == nil || asked != 0 {
		t.Error("a person without a name passes")
	}
	if s.check(domain.Person{Name: "Dr. Gill"}) != nil || asked != 1 {
		t.Error("a person with a name does not pass")
	}
}
