package verify

import (
	"fmt"

	"secondlook/app"
	"secondlook/domain/verify"
	"secondlook/views/ui"
)

func (t *Tab) program(i int) ui.Pair {
	q := t.row(i)
	pair := ui.Pair{Title: q.Program.Title(), Second: q.Program.Specialty + " · " + app.Place(q.Program)}
	if q.Sent {
		pair.Mark = "sent"
	}
	return pair
}

func (t *Tab) question(i int) ui.Pair {
	q := t.row(i)
	return ui.Pair{Title: q.Label, Second: q.Saves}
}

func (t *Tab) known(i int) ui.Pair {
	q := t.row(i)
	return ui.Pair{Title: q.Is, Second: age(q), Dim: q.By == ""}
}

// age says how long ago a fact was true.
func age(q *app.VerifyQuestion) string {
	switch {
	case q.By == "":
		return ""
	case q.Age < 0:
		return "undated"
	case q.Age == 0:
		return "of today"
	case q.Age < 60:
		return ui.Plural(q.Age, "day", "days") + " old"
	case q.Age < 730:
		return fmt.Sprintf("%d months old", q.Age/30)
	}
	return fmt.Sprintf("%d years old", q.Age/365)
}

func (t *Tab) worth(i int) ui.Line {
	q := t.row(i)
	if q.Size == "" {
		return ui.Line{Text: "–", Tone: ui.Dim}
	}
	return ui.Line{Text: q.Size}
}

func (t *Tab) state(i int) ui.Word { return stateOf(t.row(i)) }

// stateOf is how a question stands: what was asked goes before what is not known.
func stateOf(q *app.VerifyQuestion) ui.Word {
	switch {
	case q.Waits() && q.Open() && q.Since == 0:
		return ui.Word{Text: "asked today", Tone: ui.Tier2}
	case q.Waits() && q.Open():
		return ui.Word{Text: "asked " + ui.Plural(q.Since, "day", "days"), Tone: ui.Tier2}
	case q.Asked != nil && q.Open():
		return ui.Word{Text: "answered", Tone: ui.Unsure}
	}
	switch q.State {
	case verify.Verified:
		return ui.Word{Text: "verified", Tone: ui.Good}
	case verify.Unverified:
		return ui.Word{Text: "not verified"}
	case verify.Old:
		return ui.Word{Text: "old", Tone: ui.Unsure}
	}
	return ui.Word{Text: "unknown", Tone: ui.Unsure}
}
