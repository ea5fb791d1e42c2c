package build

import (
	"context"

	"secondlook/app"
	"secondlook/domain/screening"
	"secondlook/views/ui"
)

// Toggle puts a program on a season's list, or takes it off.
func Toggle(h ui.Host, a *app.App, row *app.Row, season int) {
	if row.Listed {
		TakeOff(h, a, season, row.Program.Key)
		return
	}
	name := row.Program.Name
	if err := a.PutOn(context.Background(), season, row.Program.Key); err != nil {
		h.Fail("Your list was not changed.", err)
		return
	}
	text := name + " is on your list"
	if row.Verdict == screening.Closed {
		text = row.Program.Title() + " is on your list, though closed to you: its fee would be wasted"
	}
	h.Say(ui.Notice{Text: text, Undo: h.Undo})
}

// TakeOff takes planned programs off a season's list in one step. What is sent
// stays, which is told.
func TakeOff(h ui.Host, a *app.App, season int, keys ...string) {
	n, err := a.TakeOff(context.Background(), season, keys...)
	switch stay := len(keys) - n; {
	case err != nil:
		h.Fail("Your list was not changed.", err)
	case n == 0:
		h.Say(ui.Notice{Text: "What is sent stays on the list. Withdraw it under Applications instead."})
	case stay > 0:
		h.Say(ui.Notice{Text: offList(n) + "; " + ui.Plural(stay, "that is sent stays", "that are sent stay"), Undo: h.Undo})
	default:
		h.Say(ui.Notice{Text: offList(n), Undo: h.Undo})
	}
}

func offList(n int) string { return ui.Plural(n, "program is", "programs are") + " off your list" }
