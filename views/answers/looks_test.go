package answers_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/views/theme"
)

func TestLooks(t *testing.T) {
	s := newStage(t, 1016, 600, true)
	s.open(t, "low-ck")
	test.AssertRendersToImage(t, "questions.png", s.Window.Canvas())
	s.Type("t")
	test.AssertRendersToImage(t, "writer.png", s.Window.Canvas())
	s.action(t, "Read aloud")
	s.Key(fyne.KeySpace)
	s.now = s.now.Add(68 * time.Second)
	s.Key(fyne.KeySpace)
	test.AssertRendersToImage(t, "aloud.png", s.Window.Canvas())
	s.press(t, "Close")
	s.press(t, "Leave it")
	s.tab.Open("criteria")
	test.AssertRendersToImage(t, "log.png", s.Window.Canvas())
	theme.Apply(fyne.CurrentApp(), theme.Look{Mode: theme.Dark})
	s.open(t, "fail-step1")
	test.AssertRendersToImage(t, "questions_dark.png", s.Window.Canvas())
}

// In a narrow window the side folds away and nothing is cut off.
func TestNarrow(t *testing.T) {
	s := newStage(t, 600, 400, true)
	s.open(t, "low-ck")
	s.Type("t")
	s.press(t, "Details")
	s.says(t, "How it stands", "Hide the details")
	test.AssertRendersToImage(t, "narrow.png", s.Window.Canvas())
}
