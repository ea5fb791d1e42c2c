package letters_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/domain"
)

// The page of assignments, with one program that has all that it wants.
func TestLooks(t *testing.T) {
	p := three()
	p.Applications[2].Letters = []domain.LetterRef{p.Letters[0].Ref(), p.Letters[1].Ref(), p.Letters[2].Ref()}
	s := assigned(t, p)
	s.Key(fyne.KeyRight)
	test.AssertRendersToImage(t, "assignments.png", s.Window.Canvas())
}
