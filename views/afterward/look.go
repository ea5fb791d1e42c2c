package afterward

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	rules "secondlook/domain/afterward"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// A looker chooses the visa and the state that the steps are looked at for.
type looker struct {
	line        *ui.Flow
	visa, state *ui.Select
	agree       fyne.CanvasObject // that the visa is the one that was agreed on
}

// visas are the visas that can be looked at, that of the records first.
var visas = []struct {
	word string
	path domain.VisaPath
}{{"", domain.PathUnknown}, {"J-1", domain.PathJ1}, {"H-1B", domain.PathH1B}, {"No visa needed", domain.PathNone}}

// states are the states of training whose license has rows of its own, that of the
// records first.
var states = []struct{ word, state string }{{"", ""}, {"California", "CA"}, {"Texas", "TX"}, {"Another state", rules.Elsewhere}}

// newLooker returns the line over the steps.
func (t *Tab) newLooker() *looker {
	l := &looker{agree: t.host.ChangeLink("Note that this visa is agreed", t.agree)}
	l.visa, l.state = ui.NewSelect(nil, func(word string) {
		t.look.Path = visas[max(0, slices.Index(l.visa.Options, word))].path
		t.again()
	}), ui.NewSelect(nil, func(word string) {
		t.look.State = states[max(0, slices.Index(l.state.Options, word))].state
		t.again()
	})
	l.visa.Label, l.state.Label = "Visa", "State of training"
	word := func(label string, s *ui.Select) fyne.CanvasObject {
		return ui.Row(ui.NewText(label, ui.Style{Color: theme.Second}), ui.Wide(choiceWide, s))
	}
	l.line = ui.NewWrap(theme.Gap16, word("Visa", l.visa), word("State", l.state), ui.Row(l.agree))
	return l
}

// choiceWide is the width of a choice.
const choiceWide float32 = 220

// show offers what can be looked at, and says what is.
func (l *looker) show(now *app.AfterPlan, look app.AfterChoice) {
	fill := func(s *ui.Select, own string, words []string, at int) {
		words[0] = own + " · by my records"
		s.Options, s.Selected = words, words[at]
		s.Refresh()
	}
	var paths, places []string
	path, place := 0, 0
	for i, v := range visas {
		paths = append(paths, v.word)
		if v.path == look.Path {
			path = i
		}
	}
	for i, s := range states {
		places = append(places, s.word)
		if s.state == look.State {
			place = i
		}
	}
	fill(l.visa, now.ByRecords, paths, path)
	fill(l.state, now.Place, places, place)
	if l.agree.Hide(); look.Path != domain.PathUnknown && now.Matched {
		l.agree.Show()
	}
	l.line.Refresh()
}

// again shows what is to be looked at now.
func (t *Tab) again() {
	if err := t.Reload(); err != nil {
		t.host.Fail("The steps could not be read, so the page shows what it last knew.", err)
	}
	t.host.Touch()
}

// agree notes the visa that is looked at as the one that was agreed on.
func (t *Tab) agree() {
	path := t.look.Path
	t.look.Path = domain.PathUnknown
	if err := t.app.AgreeOnVisa(context.Background(), t.now.Season, path); err != nil {
		t.host.Fail("The visa was not noted.", err)
		return
	}
	t.host.Say(ui.Notice{Text: "Noted: training on " + path.String(), Undo: t.host.Undo})
}
