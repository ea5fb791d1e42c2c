package app

import (
	"strings"

	"secondlook/domain"
	"secondlook/domain/screening"
)

// ScreensWords says in a few words where the screens of a row stand, for the
// window and for paper alike.
func (a *App) ScreensWords(row *Row) string {
	switch {
	case row.Verdict == screening.Closed:
		return a.ClosedWords(row)
	case row.Unknowns > 0:
		return a.say("screens.unknown", row.Unknowns)
	case row.Verdict == screening.Hanging:
		return a.say("screens.advocate")
	}
	return a.say("screens.clear")
}

// ClosedWords says in a few words which rule closes a program, with the limit
// that was missed and not another one that the program states too. It is "" for
// a program that is not closed.
func (a *App) ClosedWords(row *Row) string {
	if row.Verdict != screening.Closed {
		return ""
	}
	why := row.ClosedReason
	short := domain.Message{Key: "short." + strings.TrimPrefix(why.Key, "screen."), Args: why.Args}
	if _, ok := a.cfg.Words[short.Key]; !ok {
		return a.say("screen." + row.ClosedBy.String())
	}
	return a.cfg.Words.Render(short)
}
