package views

import (
	"context"

	"secondlook/views/start"
	"secondlook/views/ui"
)

// begin goes to the page that fits the records: the three ways to begin while
// there are none, and on from there when they have come from elsewhere.
func (s *Shell) begin() {
	switch {
	case s.now == ui.PageStart && s.guiding():
	case s.side.empty && !s.wasEmpty:
		s.back, s.ahead = nil, nil
		s.turn(ui.PageStart)
		s.Page().Focus()
	case !s.side.empty && s.now == ui.PageStart:
		s.turn(s.order[0])
		s.Page().Focus()
	}
	s.wasEmpty = s.side.empty
}

// guiding reports whether the five steps are under way.
func (s *Shell) guiding() bool {
	first, ok := s.pages[ui.PageStart].Page.(*start.Page)
	return ok && first.Busy()
}

// leaveSample takes the sample applicant away and begins anew.
func (s *Shell) leaveSample() {
	if err := s.app.LeaveSample(context.Background()); err != nil {
		s.host.Fail("The sample applicant could not be left behind.", err)
		return
	}
	s.toast.Say(ui.Notice{Text: "The sample applicant is gone; your corrections of programs stay", Undo: s.host.Undo})
}
