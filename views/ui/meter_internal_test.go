package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/views/theme"
)

func TestMeters(t *testing.T) {
	test.NewTempApp(t)
	m := NewMeter(0.25, theme.Primary)
	m.Resize(fyne.NewSize(200, meterHigh))
	test.WidgetRenderer(m).Layout(m.Size())
	if got := m.bar.Size().Width; got != 50 {
		t.Errorf("a quarter is %v of 200 wide", got)
	}
	r := NewSpan(0.5, 0.25, 1.5) // what lies outside is cut off
	r.Resize(fyne.NewSize(200, 20))
	test.WidgetRenderer(r).Layout(r.Size())
	if r.bar.Position().X != 50 || r.bar.Size().Width != 150 || r.mark.Position().X != 98 {
		t.Errorf("the range lies at %v, %v, its mark at %v", r.bar.Position(), r.bar.Size(), r.mark.Position())
	}
	if o := High(90, m); o.MinSize().Height != 90 || o.(interface{ HeightFor(float32) float32 }).HeightFor(10) != 90 {
		t.Errorf("%v high", o.MinSize())
	}
}
