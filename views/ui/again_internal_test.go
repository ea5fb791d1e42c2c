package ui

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// drawn describes what a drawing shows: its texts, and where everything lies.
func drawn(r fyne.WidgetRenderer) (out []string) {
	for _, o := range r.Objects() {
		if !o.Visible() {
			continue
		}
		text := ""
		if t, ok := o.(*canvas.Text); ok {
			text = t.Text
		}
		out = append(out, fmt.Sprintf("%T %q at %v, %v", o, text, o.Position(), o.Size()))
	}
	return out
}

// Fyne throws the drawing of a widget away that was out of sight for a minute,
// and makes it anew when the widget comes back. It must look as before.
func TestADrawingThatIsMadeAnewLooksAsBefore(t *testing.T) {
	test.NewTempApp(t)
	table := NewTable(TextColumn(Column{ID: "a", Title: "A", Width: 100}, func(int) Line { return Line{Text: "x"} }))
	table.SetCount(3)
	tabs := NewTabs([]Tab{{"a", "One"}, {"b", "Two"}}, func(string) {})
	for _, w := range []fyne.Widget{
		NewText("a line", Style{}), NewParagraph("several words that need more than one line to stand in", Style{}),
		table, table.head, tabs, NewButton(Action{Text: "Press"}), NewLink("there", func() {}), NewChip("word", Good),
		NewSelect([]string{"a", "b"}, nil), NewCheck("tick", nil), NewQuietLink("quiet", func() {}),
		NewField("label", "note", NewEntry("")).Stack, NewCard(NewText("in a card", Style{}), 8),
	} {
		w.Resize(fyne.NewSize(240, 120))
		first := w.CreateRenderer()
		first.Layout(w.Size())
		want := drawn(first)
		if got := drawn(w.CreateRenderer()); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%T looks like\n%v\nafter a while, before it was\n%v", w, got, want)
		}
	}
}
