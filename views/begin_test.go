package views

import (
	"testing"

	"secondlook/domain"
	"secondlook/views/start"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

func TestTheSampleIsLeftInOneClickAndComesBackByUndo(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell := shellOf(t, s)
	if !shell.side.leave.Visible() || shell.side.start.Visible() {
		t.Fatal("the side bar does not tell that these are the sample's records")
	}
	shell.side.leave.Tapped(nil)
	if shell.now != ui.PageStart || shell.side.leave.Visible() || !shell.side.start.Visible() {
		t.Fatalf("after the click the window is at %q", shell.now)
	}
	shell.undo()
	if empty, err := s.App.Empty(t.Context()); err != nil || empty {
		t.Fatalf("the sample does not come back, %v", err)
	}
	if shell.now == ui.PageStart || !shell.side.leave.Visible() {
		t.Errorf("with records the window is at %q", shell.now)
	}
}

func TestAnEmptyFolderBeginsAtTheStart(t *testing.T) {
	s := viewtest.New(t, 1280, 720)
	shell := shellOf(t, s)
	if shell.now != ui.PageStart {
		t.Fatalf("the window begins at %q", shell.now)
	}
	shell.Go(ui.Route{Page: ui.PagePrograms}) // one may look elsewhere
	if shell.now != ui.PagePrograms {
		t.Fatalf("the window stays at %q", shell.now)
	}
	shell.Back()
	if shell.now != ui.PageStart {
		t.Fatalf("the way back leads to %q", shell.now)
	}
	// Records that come from elsewhere, such as a file, end the start.
	if err := s.App.Exams.Save(t.Context(), &domain.Exam{Kind: domain.Step1}); err != nil {
		t.Fatal(err)
	}
	if shell.now == ui.PageStart {
		t.Error("with records the window stays at the start")
	}
}

// The guide makes records, and stays until it is done.
func TestTheGuideStaysWhileItMakesRecords(t *testing.T) {
	s := viewtest.New(t, 1280, 720)
	shell := shellOf(t, s)
	shell.Page().(*start.Page).Begin()
	if err := s.App.Applicants.Save(t.Context(), &domain.Applicant{Status: domain.NeedsJ1}); err != nil {
		t.Fatal(err)
	}
	if shell.now != ui.PageStart || !shell.side.start.Visible() {
		t.Errorf("the guide was left for %q", shell.now)
	}
	shell.Go(ui.Route{Page: ui.PageToday})
	if !shell.side.start.Visible() {
		t.Error("nothing leads back to the guide")
	}
}

func TestANarrowSideBarShowsIcons(t *testing.T) {
	s := viewtest.New(t, 700, 480).Sample(t)
	shell := shellOf(t, s)
	if got := shell.side.Size().Width; got != sideSlim || shell.side.name.Visible() || shell.side.leave.Visible() {
		t.Errorf("the side bar is %v wide", got)
	}
	item := shell.side.items[1]
	item.MouseIn(nil)
	if !shell.tip.Visible() || shell.tip.text.Text() != shell.pages[item.page].Name() {
		t.Error("an icon is not named under the pointer")
	}
	item.MouseOut()
	if shell.tip.Visible() {
		t.Error("the name stays when the pointer is gone")
	}
}
