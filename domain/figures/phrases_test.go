package figures_test

import (
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/figures"
)

// The lists of phrases can be changed one by one, also to nothing, and what ships
// is never written into.
func TestPhrases(t *testing.T) {
	c := catalog()
	c.Phrases = []domain.PhraseList{{Name: "blame", Phrases: []string{"unfair*", "not my fault"}, Source: "x"}, {Name: "stay", Phrases: []string{"long term"}, Source: "x"}}
	for _, tt := range []struct {
		key, value string
		want       []string
		problem    bool
	}{
		{"phrases/blame", "unlucky;  bad  luck", []string{"unlucky", "bad luck"}, false},
		{"phrases/blame", "-", nil, false},
		{"phrases/blame", "unlucky;", []string{"unfair*", "not my fault"}, true},
		{"phrases/blame", "Unlucky; unlucky", []string{"unfair*", "not my fault"}, true},
		{"phrases/blame", "*", []string{"unfair*", "not my fault"}, true},
		{"phrases/praise", "great", []string{"unfair*", "not my fault"}, true},
	} {
		s := figures.Lay(c, enginetest.Reference(t), []domain.OwnFigure{{Key: tt.key, Value: tt.value}})
		got, _ := s.Catalog.PhraseList("blame")
		if !slices.Equal(got.Phrases, tt.want) || (s.Problem(tt.key) != "") != tt.problem || s.Own[tt.key] == tt.problem {
			t.Errorf("%s = %q: %q, problem %q", tt.key, tt.value, got.Phrases, s.Problem(tt.key))
		}
		if stay, _ := s.Catalog.PhraseList("stay"); len(stay.Phrases) != 1 || len(c.Phrases[0].Phrases) != 2 {
			t.Errorf("%s = %q changed more than its list", tt.key, tt.value)
		}
	}
	s := figures.Lay(c, enginetest.Reference(t), []domain.OwnFigure{{Key: "phrases/stay", Value: "-"}})
	f, ok := s.Find("phrases/stay")
	if !ok || f.Form != figures.Words || f.Value != "-" || f.Shipped != "long term" || !f.Own || figures.FormOf(f.Key) != figures.Words {
		t.Errorf("%+v", f)
	}
	if g, _, ok := figures.GroupOf(f.Key); !ok || g != figures.Thresholds {
		t.Errorf("it stands under %v", g)
	}
}
