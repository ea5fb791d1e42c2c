package ranklist_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// Two programs are asked for at a time, until there is an order to take.
func TestTwoByTwo(t *testing.T) {
	s, _ := stage(t, 4)
	was := order(t, s)
	s.Type("t")
	wantTexts(t, s, "Which one do you prefer?", "5 questions at most")
	s.Key(fyne.KeyLeft)
	s.Key(fyne.KeyBackspace)
	wantTexts(t, s, "5 questions at most")
	s.Key(fyne.KeyEscape)
	if panels(s) != 0 {
		t.Fatal("Escape does not close it")
	}
	s.Type("t")
	s.Key(fyne.KeyRight, fyne.KeySpace)
	for range 4 {
		if strings.Contains(texts(s), "Which one do you prefer?") {
			s.Key(fyne.KeyRight)
		}
	}
	wantTexts(t, s, "What your answers say")
	if !slices.Equal(order(t, s), was) {
		t.Error("the answers moved the list")
	}
	press(t, s, "Take this order")
	if got := order(t, s); slices.Equal(got, was) || len(got) != 4 {
		t.Errorf("taken: %v", got)
	}
	s.Type("t")
	wantTexts(t, s, "the order that the list has already")
	press(t, s, "Ask me anew")
	wantTexts(t, s, "Which one do you prefer?")
	press(t, s, "Stop for now")
}

func TestContradictionsAreTold(t *testing.T) {
	s, _ := stage(t, 3)
	k := order(t, s)
	ctx := context.Background()
	for _, x := range [][2]int{{0, 1}, {1, 2}, {2, 0}} {
		if err := s.App.AnswerPair(ctx, season, k[x[0]], k[x[1]]); err != nil {
			t.Fatal(err)
		}
	}
	wantTexts(t, s, "Your comparisons contradict each other")
	s.Type("t")
	wantTexts(t, s, "Your answers contradict each other")
	s.Key(fyne.KeyRight)
	if strings.Contains(texts(s), "Your answers contradict each other: ") && panels(s) == 0 {
		t.Error("an answer does not settle it")
	}
	press(t, s, "Ask me anew")
}
