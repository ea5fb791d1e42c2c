package afterward

import (
	"strings"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/collection"
	"secondlook/views/ui"
)

// columns are those of a list of steps.
func (t *Tab) columns() []collection.Column[formality] {
	of := func(f formality) app.AfterLine {
		if l := t.line(f); l != nil {
			return *l
		}
		return app.AfterLine{}
	}
	return []collection.Column[formality]{
		{
			Column: ui.Column{ID: "step", Title: "Step", Width: 220, Flex: 1},
			Pair: func(f formality) ui.Pair {
				l := of(f)
				return ui.Pair{Title: l.What, Second: domain.Dots(l.PartName, l.Takes)}
			},
			Order: func(a, b formality) int { return strings.Compare(app.Fold(of(a).What), app.Fold(of(b).What)) },
		},
		{
			Column: ui.Column{ID: "by", Title: "By", Width: 104},
			Line: func(f formality) ui.Line {
				if l := of(f); !l.Due.IsZero() {
					return ui.Line{Text: app.Day(l.Due), Bold: l.Own}
				}
				return ui.Line{Text: "–", Tone: ui.Dim}
			},
			Order: func(a, b formality) int { return of(a).Due.Compare(of(b).Due) },
		},
		{
			Column: ui.Column{ID: "state", Title: "State", Width: 112},
			Chip:   func(f formality) ui.Word { return chip(of(f)) },
			Order:  func(a, b formality) int { return strings.Compare(of(a).State, of(b).State) },
		},
	}
}

// chip is the word for how a step stands.
func chip(l app.AfterLine) ui.Word {
	w := ui.Word{Text: l.State}
	switch {
	case l.Done():
		w.Tone = ui.Good
	case l.Overdue:
		w.Tone = ui.Unsure
	case !l.Open() || l.Part == domain.AfterLate:
		w.Tone = ui.Dim
	case l.Said.State == domain.FormalityUnderWay:
		w.Tone = ui.Tier2
	}
	return w
}

// facts are what is known of a step.
func (t *Tab) facts(f formality) (out []collection.Fact) {
	l := t.line(f)
	if l == nil {
		return nil
	}
	add := func(label, value string) {
		if value != "" {
			out = append(out, collection.Fact{Label: label, Value: domain.Capital(value)})
		}
	}
	add("By", l.When)
	if !l.Earliest.IsZero() {
		add("Not before", app.Day(l.Earliest))
	}
	add("Time", l.Takes)
	add("Before it", strings.TrimPrefix(l.Waits, "after: "))
	if l.Critical {
		add("Order", "it is on the slowest chain to the first day")
	}
	add("Law", l.Check)
	add("Source", l.Source)
	return out
}

// acts are what can be done with a step.
func (t *Tab) acts(f formality) []collection.Act {
	act := func(key rune, text string, do func()) collection.Act {
		return collection.Act{Key: key, Action: ui.Action{Text: text, Do: do}}
	}
	out := []collection.Act{act('t', "Next state", func() { t.turn(f) })}
	if f.State != domain.FormalityDone {
		out = append(out, act('d', "Done", func() { t.set(f, domain.FormalityDone) }))
	}
	if f.State != domain.FormalityNotNeeded {
		out = append(out, act('n', "Not needed", func() { t.set(f, domain.FormalityNotNeeded) }))
	}
	return out
}
