package build

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// mostNamed is how many programs that come or go are named.
const mostNamed = 4

// changed says which programs come and go with a plan, and how its tiers compare
// with those of the saved list.
func changed(c app.ListChange) []fyne.CanvasObject {
	if c.Before == 0 {
		return nil
	}
	var items []fyne.CanvasObject
	say := func(text string) {
		items = append(items, ui.Space(theme.Gap4), ui.NewParagraph(text, ui.Style{Size: small}))
	}
	if len(c.Gone)+len(c.Come) == 0 {
		say("The same programs as now.")
		return items
	}
	goes := map[bool]string{true: " goes, ", false: " go, "}[len(c.Gone) == 1]
	comes := map[bool]string{true: " comes.", false: " come."}[len(c.Come) == 1]
	say(ui.Count(len(c.Gone)) + " of your " + ui.Count(c.Before) + goes + ui.Count(len(c.Come)) + comes)
	for _, x := range []struct {
		verb string
		list []*domain.Program
	}{{"Go: ", c.Gone}, {"Come: ", c.Come}} {
		if n := len(x.list); n > 0 && n <= mostNamed {
			say(x.verb + named(x.list) + ".")
		}
	}
	for _, t := range c.Tiers {
		say(tierWords(t))
	}
	return items
}

// named joins the names of programs.
func named(list []*domain.Program) string {
	names := make([]string, len(list))
	for i, p := range list {
		names[i] = p.Name
	}
	return strings.Join(names, "; ")
}

// tierWords say how many programs of a tier there are before and after, and
// whether that is what is wished for.
func tierWords(t app.TierChange) string {
	text := "Tier " + strconv.Itoa(int(t.Tier)) + ": " + ui.Count(t.Before) + " → " + ui.Count(t.After)
	switch {
	case t.Wished == 0:
	case t.After < t.Wished:
		text += " · you wish for at least " + ui.Count(t.Wished) + ", " + ui.Count(t.Wished-t.After) + " missing"
	default:
		text += " · you wish for at least " + ui.Count(t.Wished) + " ✓"
	}
	return text
}

// wishWords say how many programs of each tier the wishes ask for.
func wishWords(w domain.Wishes) string {
	var parts []string
	for n, wished := range w.Mix() {
		if wished > 0 {
			parts = append(parts, ui.Count(wished)+" in tier "+strconv.Itoa(n))
		}
	}
	if len(parts) == 0 {
		return "Your wishes: no number for any tier"
	}
	return "Your wishes: at least " + strings.Join(parts, ", ")
}
