package statements

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/prose"
	"secondlook/views/form"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// compare shows what has changed from a draft to another one, or to the text.
func (t *Tab) compare(s domain.Statement) {
	drafts := t.now.Drafts(s.Name)
	if len(drafts) == 0 {
		ui.Tell(t.host, "No drafts yet", "A draft is kept each time the text is saved; then two of them can be compared here.")
		return
	}
	c := &comparison{t: t, s: s, drafts: drafts, text: widget.NewRichText(), counted: ui.Second("")}
	if t.editing() && t.editor.rec.ID == s.ID {
		c.s.Text = t.editor.entry.Text
	}
	c.text.Wrapping = fyne.TextWrapWord
	c.from, c.to = ui.NewSelect(c.names(), c.chosen), ui.NewSelect(c.names(), c.chosen)
	c.from.Label, c.to.Label = "From", "To"
	c.show()
}

// A comparison is two texts of one statement side by side in one.
type comparison struct {
	t        *Tab
	s        domain.Statement // with the text as it stands now
	drafts   []domain.Draft   // the newest first
	from, to *ui.Select
	counted  *ui.Text
	text     *widget.RichText
	d        *ui.Dialog
}

// nowName is what the text as it stands is called.
const nowName = "the text now"

// names are what can be compared.
func (c *comparison) names() []string {
	out := []string{nowName}
	for _, d := range c.drafts {
		out = append(out, draftName(d))
	}
	return out
}

func draftName(d domain.Draft) string {
	return domain.Dots("Draft "+ui.Count(d.Number), app.Day(d.Date), d.Note)
}

func (c *comparison) show() {
	body := ui.NewStack(theme.Gap12,
		ui.Beside(ui.NewField("From", "", c.from), ui.Wide(dialogWide/2-theme.Gap16, ui.NewField("To", "", c.to))), c.counted, ui.Rule(), fits{c.text}.object())
	c.d = ui.NewDialog(c.t.host, "Drafts of “"+c.s.Name+"”", ui.Wide(dialogWide, body))
	name, back := c.t.host.Change(ui.Action{Text: "Name the draft…", Do: c.name}), c.t.host.Change(ui.Action{Text: "Bring it back", Do: c.restore})
	c.d.SetActions(&ui.Action{Text: "Close", Do: func() { c.d.Hide() }}, &name, &back)
	from := c.drafts[0]
	if from.Text == c.s.Text && len(c.drafts) > 1 {
		from = c.drafts[1]
	}
	c.to.SetSelected(nowName)
	c.from.SetSelected(draftName(from))
	c.draw()
	c.d.Show()
}

// textOf returns what stands under a name.
func (c *comparison) textOf(name string) string {
	if d, ok := c.draft(name); ok {
		return d.Text
	}
	return c.s.Text
}

// draft returns the draft of a name; ok is false for the text as it stands.
func (c *comparison) draft(name string) (d domain.Draft, ok bool) {
	for _, d := range c.drafts {
		if draftName(d) == name {
			return d, true
		}
	}
	return d, false
}

func (c *comparison) chosen(string) {
	if c.d != nil {
		c.draw()
	}
}

// draw shows both texts in one: what goes is struck through, what comes is
// underlined.
func (c *comparison) draw() {
	edits := prose.Diff(c.textOf(c.from.Selected), c.textOf(c.to.Selected))
	gone, come := prose.WordsIn(edits, prose.Removed), prose.WordsIn(edits, prose.Added)
	if gone+come == 0 {
		c.counted.SetText("No word differs.")
	} else {
		c.counted.SetText("− " + ui.Plural(gone, "word", "words") + ", struck through · + " + ui.Plural(come, "word", "words") + ", underlined")
	}
	c.text.Segments = segments(edits)
	c.text.Refresh()
	c.d.Fit()
}

// segments are the pieces of a text with their marks.
func segments(edits []prose.Edit) (out []widget.RichTextSegment) {
	for _, e := range edits {
		style := widget.RichTextStyle{Inline: true, ColorName: theme.Ink, SizeName: theme.Body}
		text := e.Text
		switch e.Op {
		case prose.Removed:
			style.ColorName, style.TextStyle.Strikethrough = theme.Bad, true
			text = strings.ReplaceAll(text, "\n", "¶ ") // a line end that goes is not drawn as one
		case prose.Added:
			style.ColorName, style.TextStyle.Underline = theme.Good, true
		}
		out = append(out, &widget.TextSegment{Style: style, Text: text})
	}
	return out
}

// restore makes the first of both the text again.
func (c *comparison) restore() {
	d, ok := c.draft(c.from.Selected)
	if !ok {
		ui.Tell(c.t.host, "This is the text", "Choose a draft under From to bring it back.")
		return
	}
	form.Leave(c.t.host, c.t.Unsaved(), func() {
		c.d.Hide()
		s, err := c.t.app.RestoreDraft(context.Background(), d.ID)
		if err != nil {
			c.t.host.Fail("The draft was not brought back.", err)
			return
		}
		if c.t.editing() {
			c.t.editor.show(s)
		}
		c.t.host.Say(ui.Notice{Text: "Draft " + ui.Count(d.Number) + " is the text again; the one before it is kept as a draft", Undo: c.t.host.Undo})
	})
}

// name asks for a note to the first of both.
func (c *comparison) name() {
	d, ok := c.draft(c.from.Selected)
	if !ok {
		ui.Tell(c.t.host, "This is the text", "Choose a draft under From to name it.")
		return
	}
	form.Edit[domain.Draft]{
		Title: draftName(d), Record: d, Why: "A draft with a name is never replaced by a later one of the same day.",
		Fields: []form.Field[domain.Draft]{form.Text("note", "Name", func(d *domain.Draft) *string { return &d.Note }).Wide()},
		Save:   func(d *domain.Draft) error { return c.t.app.NameDraft(context.Background(), *d, d.Note) },
		Failed: "The draft was not named.",
		Then: func(domain.Draft) {
			c.drafts = c.t.now.Drafts(c.s.Name)
			c.from.Options, c.to.Options = c.names(), c.names()
			for _, n := range c.drafts {
				if n.ID == d.ID {
					c.from.SetSelected(draftName(n))
				}
			}
			c.draw()
		},
	}.Show(c.t.host)
}
