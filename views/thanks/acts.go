package thanks

import (
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	rules "secondlook/domain/thanks"
	"secondlook/views/collection"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// acts are what can be done with a message.
func (t *Tab) acts(x message) (out []collection.Act) {
	if x.Sent.IsZero() {
		out = append(out, collection.Act{Key: 's', Action: ui.Action{Text: "Note as sent", Do: func() { t.post(x) }}})
	}
	if x.Text == "" && rules.Has(x.Kind) {
		out = append(out, collection.Act{Key: 't', Action: ui.Action{Text: "Write from the template", Do: func() { t.write(x) }}})
	}
	if x.Text != "" || rules.Has(x.Kind) {
		out = append(out, collection.Act{Key: 'c', Reads: true, Action: ui.Action{Text: "Copy text", Do: func() { t.copy(x) }}})
	}
	return out
}

// text is what a message says: as it is kept, else as the template does.
func (t *Tab) text(x message) (text string, empty []string) {
	if x.Text != "" {
		return x.Text, nil
	}
	m, err := t.app.MessageText(context.Background(), x)
	if err != nil { // the list says so
		return "", nil
	}
	return m.Text, m.Empty
}

// copy puts the text of a message on the clipboard, and says what is to be filled
// in by hand.
func (t *Tab) copy(x message) {
	text, empty := t.text(x)
	fyne.CurrentApp().Clipboard().SetContent(text)
	said := "The text is on the clipboard"
	if len(empty) > 0 {
		said += ". Fill in: " + strings.Join(empty, ", ")
	}
	t.host.Say(ui.Notice{Text: said})
}

// write opens a message with the text of its template.
func (t *Tab) write(x message) {
	x.Text, _ = t.text(x)
	if x.ID > 0 {
		t.keep(x, "Saved: the text of the template; fill in what stands in brackets")
		t.list.Edit()
		return
	}
	x.ID = 0
	t.list.AddLike(x)
}

// keep keeps a message and says so.
func (t *Tab) keep(x message, said string) {
	if err := t.app.Correspondence.Save(context.Background(), &x); err != nil {
		t.host.Fail("The message was not kept.", err)
		return
	}
	t.host.Say(ui.Notice{Text: said, Undo: t.host.Undo})
}

// post notes that a message was sent today, after asking where something speaks
// against it. Nothing is forbidden.
func (t *Tab) post(x message) {
	send := func() {
		x.ID = max(x.ID, 0)
		sent, err := t.app.Post(context.Background(), x)
		if err != nil {
			t.host.Fail("That it was sent could not be noted.", err)
			return
		}
		t.list.Open(strconv.FormatInt(int64(sent.ID), 10))
		t.host.Say(ui.Notice{Text: "Noted as sent today: " + title(x), Undo: t.host.Undo})
	}
	warnings, refuses, err := t.app.Manners(context.Background(), x)
	if err != nil {
		t.host.Fail("What speaks against it could not be read.", err)
		return
	}
	if !x.First && !refuses {
		warnings = nil
	}
	if warnings = append(warnings, slots(x.Text)...); len(warnings) == 0 {
		send()
		return
	}
	ui.Ask(t.host, "Note it as sent?", strings.Join(warnings, "\n"), "Note it", send)
}

// slots say which slots of a text are still empty.
func slots(text string) []string {
	empty := rules.Slots(text)
	switch len(empty) {
	case 0:
		return nil
	case 1:
		return []string{"It still has an empty slot: " + empty[0] + "."}
	}
	return []string{"It still has empty slots: " + strings.Join(empty, ", ") + "."}
}

// cards are what stands below the chosen message: what speaks against it, and its
// text.
func (t *Tab) cards(x message) (out []fyne.CanvasObject) {
	warnings, refuses, err := t.app.Manners(context.Background(), x)
	if err != nil { // the list says so
		return nil
	}
	if len(warnings) > 0 {
		word := "Before you write"
		if refuses {
			word = "Do not write"
		}
		items := []fyne.CanvasObject{ui.Row(ui.NewChip(word, ui.Unsure))}
		for _, text := range warnings {
			items = append(items, ui.Space(theme.Gap4), ui.NewParagraph(text, ui.Style{}))
		}
		out = append(out, ui.NewToneCard(ui.NewStack(0, items...), theme.Gap16, ui.Unsure))
	}
	if x.Text != "" || !x.Sent.IsZero() {
		return out
	}
	text, empty := t.text(x)
	if text == "" {
		return out
	}
	items := []fyne.CanvasObject{ui.Heading("The template")}
	if len(empty) > 0 {
		items = append(items, ui.Space(theme.Gap4), ui.Small(domain.Capital("to fill in: "+strings.Join(empty, ", "))))
	}
	for _, p := range strings.Split(text, "\n\n") {
		items = append(items, ui.Space(theme.Gap8), ui.NewParagraph(p, ui.Style{}))
	}
	return append(out, ui.Boxed(items...))
}
