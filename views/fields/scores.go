package fields

import (
	"context"
	"slices"
	"strconv"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
)

// Criterion asks for something by which programs are judged.
func Criterion() []form.Field[domain.Criterion] {
	type criterion = domain.Criterion
	return []form.Field[criterion]{
		form.Text("name", "Name", func(c *criterion) *string { return &c.Name }).Must().Why("Score sheets follow when it is renamed."),
		form.Number("weight", "Weight", func(c *criterion) *int { return &c.Weight }).Why("0 to 10. Empty: it is noted and does not count."),
		form.Note("note", "Note", func(c *criterion) *string { return &c.Note }).Why("What a 10 would be."),
	}
}

// CheckCriterion wants a name that no other criterion has.
func CheckCriterion(a *app.App, c domain.Criterion) error {
	all, err := a.Criteria.List(context.Background())
	if err == nil && slices.ContainsFunc(all, func(o domain.Criterion) bool {
		return domain.CriterionKey(o.Name) == domain.CriterionKey(c.Name) && o.ID != c.ID
	}) {
		return domain.Invalid{{Field: "name", Problem: "is that of another criterion"}}
	}
	return nil
}

// A Scored is a score sheet as it is filled in.
type Scored struct {
	Points     []int // by criterion, in their order; 0: not scored
	Gut        int
	Impression string
}

// Points are the words for the points from 0 on.
func Points() []string {
	out := []string{"–"}
	for n := 1; n <= domain.MostPoints; n++ {
		out = append(out, strconv.Itoa(n))
	}
	return out
}

// ScoreSheet asks for the points under each criterion, the gut feeling and the
// impression.
func ScoreSheet(criteria []domain.Criterion) []form.Field[Scored] {
	var out []form.Field[Scored]
	for i, c := range criteria {
		weight := "weight " + strconv.Itoa(c.Weight)
		if c.Weight == 0 {
			weight = "noted, does not count"
		}
		out = append(out, form.Rating("points."+strconv.Itoa(i), c.Name, func(s *Scored) *int { return &s.Points[i] }, Points()).Why(weight))
	}
	return append(out,
		form.Rating("gut", "Gut feeling", func(s *Scored) *int { return &s.Gut }, Points()).Why("Apart from the criteria: would you be happy there?"),
		form.Note("impression", "Impression", func(s *Scored) *string { return &s.Impression }).Why("What you will want to remember in February."))
}
