package views

import (
	"context"
	"errors"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/ui"
)

// undo takes the last step of the user back, whenever it was.
func (s *Shell) undo() {
	s.journal(s.app.Undo, app.ErrNothingToUndo, "That could not be taken back.", ui.Notice{Text: "Undone: ", Undo: s.redo, Word: "Do again"})
}

// redo does again what was taken back last.
func (s *Shell) redo() {
	s.journal(s.app.Redo, app.ErrNothingToRedo, "That could not be done again.", ui.Notice{Text: "Done again: ", Undo: s.undo})
}

// journal goes one step of the journal in one direction and tells what it was.
func (s *Shell) journal(run func(context.Context) (app.Step, error), nothing error, failed string, done ui.Notice) {
	if s.host.Refuse() {
		return
	}
	step, err := run(context.Background())
	switch {
	case errors.Is(err, nothing):
		s.toast.Say(ui.Notice{Text: domain.Sentence(err)})
	case err != nil:
		s.host.Fail(failed, err)
	default:
		done.Text += step.Words
		s.toast.Say(done)
	}
}
