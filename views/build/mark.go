package build

import (
	"context"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/ui"
)

// Mark pins or bans a program in a season; one that is marked so already loses
// its mark.
func Mark(h ui.Host, a *app.App, row *app.Row, season int, kind domain.MarkKind) {
	text := map[domain.MarkKind]string{domain.Pin: "On every list that is built: ", domain.Ban: "On no list that is built: "}[kind]
	if row.Mark == kind {
		kind, text = domain.MarkUnknown, "No longer marked: "
	}
	name := row.Program.Name
	if err := a.SetMark(context.Background(), row.Program.Key, season, kind); err != nil {
		h.Fail("The program was not marked.", err)
		return
	}
	h.Say(ui.Notice{Text: text + name, Undo: h.Undo})
}
