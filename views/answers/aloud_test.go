package answers_test

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"secondlook/domain"
)

// Space starts and stops the clock; the seconds stand on the target, and the
// reading is noted with how it went.
func TestReadAloud(t *testing.T) {
	s := newStage(t, 1016, 700, true)
	s.open(t, "fail-step1")
	s.Type("p")
	s.says(t, "Read aloud", "0:00", "take about 64 seconds at 130 a minute", "I did not pass Step 1 on my first attempt", "Start (Space)")
	s.Key(fyne.KeySpace)
	for range 3 {
		s.now = s.now.Add(time.Second)
		s.later()
	}
	s.says(t, "0:03", "Stop (Space)", "Aim for 60 to 75 seconds.")
	s.now = s.now.Add(80 * time.Second)
	s.later()
	s.says(t, "1:23", "Over 75 seconds: come to the end.")
	s.Key(fyne.KeySpace)
	s.says(t, "83 seconds: 8 more than the target.", "Again (Space)")
	s.later() // the last tick changes nothing
	s.says(t, "1:23")
	s.Key(fyne.KeySpace)
	s.now = s.now.Add(66 * time.Second)
	s.Key(fyne.KeySpace)
	s.says(t, "66 seconds. Note how it went.")
	s.press(t, "Note it")
	s.says(t, "How did it go?")
	if e := s.entry(t, "Seconds"); e.Text != "66" {
		t.Errorf("%q seconds", e.Text)
	}
	s.press(t, "Save")
	drills, err := s.App.Drills.List(context.Background())
	if err != nil || drills[len(drills)-1] != (domain.Drill{ID: drills[len(drills)-1].ID, Question: "fail-step1", Date: s.App.Today(), Seconds: 66}) {
		t.Errorf("%+v, %v", drills, err)
	}
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Error("the panel stays")
	}
	s.says(t, "22 Nov 2026 · 66 s")
}

// A reading that is not noted is not thrown away without asking, and the answer
// that is being written can be read before it is saved.
func TestReadAloudAsks(t *testing.T) {
	s := newStage(t, 1016, 700, true)
	s.open(t, "about")
	s.Type("t")
	s.entry(t, "What you say").SetText("Only this.")
	s.action(t, "Read aloud")
	s.says(t, "Only this.", "Your 2 words take about 1 seconds")
	s.Key(fyne.KeyEscape)
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Fatal("Escape does not close the panel")
	}
	s.action(t, "Read aloud")
	s.Key(fyne.KeySpace)
	s.now = s.now.Add(5 * time.Second)
	s.Key(fyne.KeyEscape)
	s.says(t, "Leave without noting it?", "The 5 seconds")
	s.press(t, "Leave it")
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Error("the panel stays")
	}
	s.later() // a tick after it has closed
}
