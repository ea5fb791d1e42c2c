package list

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// tierNames are the names of the tiers, from none on.
var tierNames = []string{"Without a tier", "Central Valley", "Like it: other California, NV, AZ, NM", "Second chances elsewhere"}

// tierLines say how the list is spread over the tiers, quietly without what is to
// be expected.
func tierLines(h ui.Host, s *app.ListStanding, change func(), quiet bool) []fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.Beside(ui.Heading("Tiers"), h.ChangeLink("Wishes…", change)), ui.Space(theme.Gap4)}
	if !quiet {
		items = append(items, ui.Small("Interviews to expect, with their 80% range"), ui.Space(theme.Gap8))
	}
	for i, t := range s.Tiers {
		if i > 0 {
			items = append(items, ui.Space(theme.Gap8), ui.Rule(), ui.Space(theme.Gap8))
		}
		name := ui.NewText(tierNames[0], ui.Style{})
		left := fyne.CanvasObject(name)
		switch {
		case t.Out:
			left = ui.Marked(ui.NewChip("Closed", ui.Bad), ui.NewText("to you: wasted", ui.Style{}))
		case t.Tier > 0:
			n := int(t.Tier)
			left = ui.Marked(ui.NewChip("Tier "+strconv.Itoa(n), ui.Tier1+ui.Tone(n-1)), ui.NewText(tierNames[n], ui.Style{}))
		}
		items = append(items, ui.Beside(left, ui.NewText(ui.Count(t.Programs), ui.Style{Bold: true})))
		if t.Wished > 0 {
			items = append(items, ui.Space(2), ui.Small(wishLine(t)))
		}
		if t.Programs > 0 && !t.Out {
			items = append(items, ui.Space(2), ui.Small(tierFigures(t, quiet)))
		}
	}
	if s.Curve.Listed > 0 && !quiet {
		goal := "to be the best for the chance to match"
		if s.Goal == domain.GoalPlaces {
			goal = "to be the best for the places that you want most"
		}
		items = append(items, ui.Space(theme.Gap8), ui.Rule(), ui.Space(theme.Gap8),
			ui.Beside(ui.NewText("Worth of the match to you", ui.Style{}), ui.NewText(one(s.Worth)+" of 10", ui.Style{Bold: true})), ui.Space(2),
			ui.Small("To be expected, no match counted as 0. Your list is "+goal+"."))
	}
	return items
}

// wishLine says how many programs of a tier are wished for.
func wishLine(t app.TierShare) string {
	text := "you wish for at least " + ui.Count(t.Wished)
	if t.Programs < t.Wished {
		return text + " · " + ui.Count(t.Wished-t.Programs) + " missing"
	}
	return text + " ✓"
}

// tierFigures writes what is to be expected of a part of the list.
func tierFigures(t app.TierShare, quiet bool) string {
	var parts []string
	if !quiet {
		parts = append(parts, one(t.Interviews.Value)+" interviews ("+one(t.Interviews.Low)+"–"+one(t.Interviews.High)+")")
	}
	for _, x := range []struct {
		n    int
		word string
	}{{t.Open, " open"}, {t.Unknown, " unknown"}, {t.Invited, " invited"}, {t.Declined, " declined"}} {
		if x.n > 0 {
			parts = append(parts, ui.Count(x.n)+x.word)
		}
	}
	return strings.Join(parts, " · ")
}

func one(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) }

// signalLines say how many signals are used of how many there are; without a
// quota nothing can be said.
func signalLines(h ui.Host, s *app.ListStanding, short func(string) string, place func()) []fyne.CanvasObject {
	if len(s.Signals) == 0 {
		return nil
	}
	verify := false
	var rows [][]fyne.CanvasObject
	for _, x := range s.Signals {
		verify = verify || x.Quota.Verify
		for _, kind := range x.Quota.Kinds() {
			name := short(x.Specialty)
			if kind != domain.SingleSignal {
				name += " " + kind.String()
			}
			used := ui.Count(x.Used[kind]) + " of " + ui.Count(x.Quota.Of(kind))
			rows = append(rows, []fyne.CanvasObject{ui.NewText(name, ui.Style{}), ui.NewText(used, ui.Style{Bold: true})})
		}
	}
	head := ui.Beside(ui.Heading("Signals"), h.ChangeLink("Place signals…", place))
	if verify {
		name := ui.NewText("Signals", ui.Style{Size: theme.Heading, Bold: true})
		head = ui.Beside(ui.Row(name, ui.NewChip("to verify", ui.Unsure)), h.ChangeLink("Place signals…", place))
	}
	return []fyne.CanvasObject{head, ui.Space(theme.Gap4), ui.NewGrid(6, []ui.GridColumn{{Flex: true}, {Right: true}}, rows...)}
}

// noteLines are what else one should know of the list.
func noteLines(s *app.ListStanding) []fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.Heading("Good to know")}
	for _, n := range s.Notes {
		items = append(items, ui.Small(n))
	}
	return items
}
