package strategy_test

import (
	"context"
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"secondlook/views/strategy"
	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// openMatch shows the tab of the Match.
func openMatch(t *testing.T, s *viewtest.Stage) *strategy.Page {
	t.Helper()
	p := strategy.New(s.Host, s.App)
	s.Show(container.NewPadded(container.NewPadded(p.Body())))
	s.Window.Canvas().SetOnTypedRune(p.TypedRune)
	s.Window.Canvas().SetOnTypedKey(p.TypedKey)
	p.Reload()
	p.Open(ui.Route{Page: ui.PageStrategy, Tab: strategy.TabMatch})
	t.Cleanup(s.App.OnChange(p.Reload))
	p.Focus()
	return p
}

// press runs an action of the page's head.
func press(t *testing.T, p *strategy.Page, text string) {
	t.Helper()
	for _, a := range p.Actions() {
		if a.Text == text {
			a.Do()
			return
		}
	}
	t.Fatalf("there is no %q", text)
}

func TestMatchOfTheSample(t *testing.T) {
	s := viewtest.New(t, 1064, 662).Sample(t)
	p := openMatch(t, s)
	wantSaid(t, p, "How the Match sees my list", "3 programs with an interview", "In 0 of the draws", "Dubins and Freedman 1981", "This is the order that you call yours.")
	if words := p.Status(); !strings.Contains(words, "you match in ") || !strings.Contains(words, "; your whole list, with the interviews that you have, stands at ") ||
		!strings.Contains(words, "chances by Second Look 2026.1") || len(p.Actions()) != 3 {
		t.Errorf("the head says %q with %d actions", p.Status(), len(p.Actions()))
	}
	s.Key(fyne.KeyDown)
	s.Type("u")
	wantSaid(t, p, "Against your order", "better in 0")
	s.Type("d")
	wantSaid(t, p, "This is the order that you call yours.")
	press(t, p, "Move up")
	press(t, p, "Back to my order")
	wantSaid(t, p, "This is the order that you call yours.")
}

// The order that is tried stays while the records do, and may become one's own.
func TestTheOrderIsKept(t *testing.T) {
	s := viewtest.New(t, 1064, 662).Sample(t)
	p := openMatch(t, s)
	press(t, p, "Move down")
	p.Reload()
	wantSaid(t, p, "Against your order")
	for _, o := range viewtest.Seen(p.Body()) {
		if b, ok := o.(*ui.Button); ok && b.Text() == "Call this my order" {
			b.Tapped(nil)
		}
	}
	wantSaid(t, p, "This is the order that you call yours.")
}

func TestTheTinyMatch(t *testing.T) {
	s := viewtest.New(t, 1064, 662).Sample(t)
	p := openMatch(t, s)
	step := func(text string) {
		t.Helper()
		for _, o := range viewtest.Seen(p.Body()) {
			if b, ok := o.(*ui.Button); ok && b.Text() == text {
				b.Tapped(nil)
				return
			}
		}
		t.Fatalf("there is no button %q:\n%s", text, said(p))
	}
	step("First step")
	wantSaid(t, p, "1. Ana asks Fresno: Fresno holds the place for Ana.")
	for range 5 {
		step("Next step")
	}
	wantSaid(t, p, "likes Cyd better and lets Ben go", "Ana in Visalia, Ben in Merced, Cyd in Fresno.")
	step("Again")
	if strings.Contains(said(p), "1. Ana asks") {
		t.Error("the steps do not begin again")
	}
}

func TestMatchWithoutAList(t *testing.T) {
	s := viewtest.New(t, 1064, 662)
	wantSaid(t, openMatch(t, s), "begins with your records")
	s.Sample(t)
	p := openMatch(t, s)
	who, err := s.App.Profile(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	who.Applications = nil
	if err := s.App.ReplaceProfile(context.Background(), who); err != nil {
		t.Fatal(err)
	}
	wantSaid(t, p, "There is no list to match with", "Go to my list")
	if len(p.Actions()) != 0 {
		t.Error("there is nothing to move")
	}
}

// How the tab looks, in a wide and a narrow window and in the dark.
func TestMatchLooks(t *testing.T) {
	for name, size := range map[string]image.Point{"match": {1064, 662}, "match_narrow": {760, 662}} {
		s := viewtest.New(t, float32(size.X), float32(size.Y)).Sample(t)
		p := openMatch(t, s)
		press(t, p, "Move down")
		test.AssertRendersToImage(t, name+".png", s.Window.Canvas())
	}
	s := viewtest.New(t, 1064, 662).Sample(t)
	openMatch(t, s)
	theme.Apply(fyne.CurrentApp(), theme.Look{Mode: theme.Dark})
	test.AssertRendersToImage(t, "match_dark.png", s.Window.Canvas())
}
