package strategy_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"

	"secondlook/views/strategy"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// said joins the texts that are seen on the page, those of tables too.
func said(p *strategy.Page) string {
	var b strings.Builder
	for _, o := range viewtest.Seen(p.Body()) {
		switch o := o.(type) {
		case *ui.Text:
			b.WriteString(o.Text() + "\n")
		case *ui.Button:
			b.WriteString(o.Text() + "\n")
		case *ui.Chip:
			b.WriteString(o.AccessibilityLabel() + "\n")
		case *canvas.Text:
			b.WriteString(o.Text + "\n")
		}
	}
	return b.String()
}

func TestMovesOfTheSample(t *testing.T) {
	s := viewtest.New(t, 1030, 620).Sample(t)
	p := strategy.New(s.Host, s.App)
	s.Show(p.Body())
	p.Reload()
	if got := said(p); !strings.Contains(got, "Pass Step 3") || strings.Contains(got, "Being worked out") {
		t.Errorf("the page says:\n%s", got)
	}
	if p.Name() != "Strategy" || p.Status() == "" {
		t.Errorf("the head says %q, %q", p.Name(), p.Status())
	}
}

// Every tab begins with records, and leads to where they begin.
func TestEveryTabBeginsWithRecords(t *testing.T) {
	s := viewtest.New(t, 1030, 620)
	p := strategy.New(s.Host, s.App)
	s.Show(p.Body())
	open := func(tab string) string {
		p.Open(ui.Route{Page: ui.PageStrategy, Tab: tab})
		p.Reload()
		p.Focus()
		return said(p)
	}
	for _, tab := range p.Tabs() {
		if got := open(tab.Key); !strings.Contains(got, "with your records") || !strings.Contains(got, "Begin…") {
			t.Errorf("%s says:\n%s", tab.Text, got)
		}
	}
	s.Sample(t)
	for _, tab := range p.Tabs() {
		if got := open(tab.Key); strings.Contains(got, "Begin…") {
			t.Errorf("with records, %s says:\n%s", tab.Text, got)
		}
	}
}
