package views

import (
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"secondlook/domain"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// said is every text that is drawn below an object.
func said(o fyne.CanvasObject) (out []string) {
	if o == nil || !o.Visible() {
		return nil
	}
	switch o := o.(type) {
	case *canvas.Text:
		return []string{o.Text}
	case *fyne.Container:
		for _, c := range o.Objects {
			out = append(out, said(c)...)
		}
	case fyne.Widget:
		for _, c := range o.CreateRenderer().Objects() {
			out = append(out, said(c)...)
		}
	}
	return out
}

var figure = regexp.MustCompile(`\d%|\d points|between \d+ and \d+|eight times in ten`)

// allowed are figures that are no chance of the applicant's.
var allowed = []string{"programs have sent about", "of their invitations", "their invitations, between", "weigh"}

// With quiet mode no page that shows chances says one; with one key they are back.
func TestQuietModeHidesChancesEverywhere(t *testing.T) {
	s := viewtest.New(t, 1280, 1600).Sample(t)
	list, err := s.App.Applications.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	list[0].Status = domain.Submitted
	if err := s.App.Applications.Save(t.Context(), &list[0]); err != nil {
		t.Fatal(err)
	}
	shell := shellOf(t, s)
	pages := []string{ui.PageToday, ui.PagePrograms, ui.PageList, ui.PageApplications, ui.PageStrategy}
	chances := func() (out []string) {
		for _, name := range pages {
			shell.Go(ui.Route{Page: name})
			for _, text := range append(said(shell.Page().Body()), shell.Page().Status()) {
				ok := !figure.MatchString(text)
				for _, a := range allowed {
					ok = ok || strings.Contains(text, a)
				}
				if !ok {
					out = append(out, name+": "+text)
				}
			}
		}
		return out
	}
	if len(chances()) < 20 {
		t.Fatal("this test sees no chances")
	}
	ui.SetQuiet(shell.host, s.App, true)
	if left := chances(); len(left) > 0 {
		t.Errorf("in quiet mode the window says:\n%s", strings.Join(left, "\n"))
	}
	for _, name := range pages[1:] {
		shell.Go(ui.Route{Page: name})
		if text := strings.Join(said(shell.Page().Body()), "\n"); !strings.Contains(text, "Show chances") {
			t.Errorf("%s does not say how to show them", name)
		}
	}
	ui.SetQuiet(shell.host, s.App, false)
	if len(chances()) < 20 {
		t.Error("the chances do not come back")
	}
}

// Ctrl+N on Today asks what there is to note, over the commands of all pages.
func TestLogSomething(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell := shellOf(t, s)
	shell.Go(ui.Route{Page: ui.PageToday})
	shell.addRecord()
	s.Type("task")
	s.Key(fyne.KeyReturn)
	s.Type("Book a quiet room")
	s.Key(fyne.KeyReturn)
	if all, err := s.App.Tasks.List(t.Context()); err != nil || len(all) != 3 || all[2].Title != "Book a quiet room" {
		t.Errorf("%v, %v", all, err)
	}
}
