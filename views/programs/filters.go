package programs

import (
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/screening"
	"secondlook/views/ui"
)

// filters are the buttons beside the search line.
type filters struct {
	specialty, region, tier, visa, screens, facts *ui.Filter
	list                                          *toggle
}

func newFilters(p *Page) filters {
	changed := func() { p.filter(true) }
	f := filters{
		specialty: ui.NewFilter("Specialty", changed),
		region:    ui.NewFilter("Region", changed),
		tier:      ui.NewFilter("Tier", changed),
		visa:      ui.NewFilter("Visa", changed),
		screens:   ui.NewFilter("Screens", changed),
		facts:     ui.NewFilter("Facts", changed),
		list:      newToggle("On my list", changed),
	}
	f.tier.SetChoices([]ui.Choice{
		{Key: "1", Text: "Tier 1 – Central Valley", Short: "1"},
		{Key: "2", Text: "Tier 2 – like it: rest of California, NV, AZ, NM", Short: "2"},
		{Key: "3", Text: "Tier 3 – second chances elsewhere", Short: "3"},
		{Key: "0", Text: "No tier", Short: "none"},
	})
	f.visa.SetChoices([]ui.Choice{
		{Key: visaJ1, Text: "Takes J-1", Short: "J-1"}, {Key: visaH1B, Text: "Takes H-1B", Short: "H-1B"},
		{Key: visaUnknown, Text: "Unknown", Short: "unknown"},
	})
	f.screens.SetChoices([]ui.Choice{
		{Key: screening.Open.String(), Text: "Open to you", Short: "open"},
		{Key: screening.Hanging.String(), Text: "Hangs on something unknown", Short: "maybe"},
		{Key: screening.Closed.String(), Text: "Screened out", Short: "closed"},
	})
	f.facts.SetChoices([]ui.Choice{
		{Key: "scores", Text: "Something on scores is missing", Short: "scores missing"},
		{Key: "visa", Text: "Something on visas is missing", Short: "visa missing"},
		{Key: "timeline", Text: "Something on the timeline is missing", Short: "timeline missing"},
		{Key: meanKnown, Text: "Mean score of its residents is known", Short: "mean score"},
		{Key: meanBelow, Text: "Mean score of its residents is not above mine", Short: "mean not above mine"},
	})
	return f
}

func (f filters) all() []*ui.Filter {
	return []*ui.Filter{f.specialty, f.region, f.tier, f.visa, f.screens, f.facts}
}

// fill offers the specialties and regions that the ranking has.
func (f filters) fill(p *Page) {
	specialties, regions := map[string]bool{}, map[string]bool{}
	for i := range p.ranking.Rows {
		specialties[p.ranking.Rows[i].Program.Specialty] = true
		regions[p.ranking.Rows[i].Program.Region] = true
	}
	offer := func(to *ui.Filter, keys map[string]bool, text, short func(string) string) {
		on := to.Ticked()
		var choices []ui.Choice
		for k := range keys {
			if k != "" {
				choices = append(choices, ui.Choice{Key: k, Text: text(k), Short: short(k), On: slices.Contains(on, k)})
			}
		}
		slices.SortFunc(choices, func(a, b ui.Choice) int { return strings.Compare(a.Text, b.Text) })
		to.SetChoices(choices)
	}
	same := func(s string) string { return s }
	offer(f.specialty, specialties, same, p.app.Catalog().Short)
	name := func(key string) string {
		if key == domain.National {
			return "Elsewhere in the country"
		}
		return p.app.Catalog().Regions.Name(key)
	}
	offer(f.region, regions, name, name)
}

// read puts what is ticked into q.
func (f filters) read(q query) query {
	q.specialties, q.regions, q.tiers = f.specialty.Ticked(), f.region.Ticked(), f.tier.Ticked()
	q.missing, q.mean, q.below = nil, false, false
	for _, key := range f.facts.Ticked() {
		switch key {
		case meanKnown:
			q.mean = true
		case meanBelow:
			q.mean, q.below = true, true
		default:
			q.missing = append(q.missing, key)
		}
	}
	q.visas, q.screens, q.listed = f.visa.Ticked(), f.screens.Ticked(), f.list.on
	return q
}

func (f filters) clear() {
	for _, x := range f.all() {
		x.Tick()
	}
	f.list.set(false)
}

// toggle is a button that stays pressed.
type toggle struct {
	*ui.Button
	name string
	on   bool
}

func newToggle(name string, changed func()) *toggle {
	t := &toggle{Button: ui.NewButton(ui.Action{Text: name}), name: name}
	t.Do = func() { t.set(!t.on); changed() }
	return t
}

func (t *toggle) set(on bool) {
	t.on = on
	if on {
		t.Set(t.name+" ✓", ui.Chosen)
	} else {
		t.Set(t.name, ui.Quiet)
	}
}
