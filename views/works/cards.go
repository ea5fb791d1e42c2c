package works

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/experiences"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// Ten is the card that counts the experiences that the application lists.
func (d *Desk) Ten() []fyne.CanvasObject {
	return d.kept("ten", d.saidOfExperiences(), func() []fyne.CanvasObject {
		if len(d.now.Profile.Experiences) == 0 {
			return nil
		}
		return []fyne.CanvasObject{d.tenCard()}
	})
}

// ExperienceCards are what the experiences show, and what to look at in their
// texts.
func (d *Desk) ExperienceCards() []fyne.CanvasObject {
	return d.kept("experiences", d.saidOfExperiences(), func() []fyne.CanvasObject {
		if len(d.now.Profile.Experiences) == 0 {
			return nil
		}
		return []fyne.CanvasObject{d.coverCard(), d.textCard()}
	})
}

// saidOfExperiences are all texts of the cards.
func (d *Desk) saidOfExperiences() (out []string) {
	w := d.now
	out = append(out, counter(w.Listed), counter(w.Meaningful), w.Limit, ui.Count(w.Programs))
	for _, h := range w.Hints {
		out = append(out, h.Text)
	}
	for _, x := range w.Entries {
		out = append(out, x.Name, counter(x.Description), counter(x.Meaning))
		for _, h := range x.Hints {
			out = append(out, h.Text)
		}
	}
	for _, c := range w.Covers {
		out = append(out, c.Label, strings.Join(c.Listed, "\n"), strings.Join(c.Other, "\n"), ui.Count(len(c.Programs)))
	}
	return append(append(out, w.Gaps...), proposed(w.Proposal)...)
}

func proposed(p app.Proposal) (out []string) {
	for _, x := range slices.Concat(p.Listed, p.Meaningful, p.Dropped, p.Lowered) {
		out = append(out, x.Name, x.Why)
	}
	return out
}

// counter writes "4 of 10".
func counter(c experiences.Count) string {
	if c.Most == 0 {
		return ui.Count(c.Have)
	}
	return ui.Count(c.Have) + " of " + ui.Count(c.Most)
}

// tenCard counts the experiences that are listed and leads to what is said of
// them.
func (d *Desk) tenCard() fyne.CanvasObject {
	w := d.now
	items := ui.Headed("Your "+tenWord(w.Listed.Most), "")
	items = append(items, meterLine("Experiences listed", w.Listed)...)
	items = append(items, ui.Space(theme.Gap8))
	items = append(items, meterLine("Most meaningful", w.Meaningful)...)
	for _, h := range w.Hints {
		items = append(items, ui.Space(theme.Gap8), ui.NewParagraph(h.Text, ui.Style{Size: small, Color: theme.Unsure}))
	}
	for _, x := range w.Entries {
		for _, c := range []experiences.Count{x.Description, x.Meaning} {
			if c.Over() > 0 {
				items = append(items, ui.Space(theme.Gap4), ui.NewParagraph("Too long: "+x.Name+", "+counter(c)+" characters.", ui.Style{Size: small, Color: theme.Unsure}))
			}
		}
	}
	show := 0
	for _, c := range w.Covers {
		if len(c.Listed) > 0 {
			show++
		}
	}
	items = append(items, ui.Space(theme.Gap8), ui.Beside(ui.NewParagraph("Missions and traits shown", ui.Style{}), ui.NewText(ui.Count(show)+" of "+ui.Count(len(w.Covers)), ui.Style{Bold: true})),
		ui.Space(3), ui.NewMeter(float64(show)/float64(max(len(w.Covers), 1)), theme.Primary))
	links := []fyne.CanvasObject{ui.NewLink("Which would show most…", d.propose), ui.NewLink("Matrix of evidence…", d.matrix), ui.NewLink("Limits…", func() { ui.Tell(d.host, "Limits of the portal", w.Limit) })}
	return ui.Boxed(append(items, ui.Space(theme.Gap12), ui.NewWrap(theme.Gap8, links...))...)
}

// coverCard says what the listed experiences show, and how many programs value
// it.
func (d *Desk) coverCard() fyne.CanvasObject {
	w := d.now
	items := ui.Headed("What they show", "")
	for _, t := range w.Themes {
		items = append(items, ui.Beside(ui.NewParagraph(t.Label, ui.Style{Bold: true}), ui.NewText(ui.Plural(t.Have, "experience", "experiences"), ui.Style{})), ui.Space(theme.Gap4))
	}
	if w.Programs > 0 {
		items = append(items, ui.Space(theme.Gap4), ui.Small("Of "+ui.Plural(w.Programs, "program", "programs")+" on your list, how many value it; usual missions and traits count where a program has not said."), ui.Space(theme.Gap8))
	} else {
		items = append(items, ui.Small("No program is on your list yet; with one it is said how many value each."), ui.Space(theme.Gap8))
	}
	var lines []fyne.CanvasObject
	for _, c := range w.Covers {
		lines = append(lines, coverLine(c))
	}
	return ui.Boxed(append(items, ui.Ruled(6, lines)...)...)
}

func tenWord(most int) string {
	if most == 10 {
		return "ten"
	}
	return "experiences"
}

// meterLine is a count as a bar.
func meterLine(label string, c experiences.Count) []fyne.CanvasObject {
	share, tone := 0.0, theme.Primary
	if c.Most > 0 {
		share = min(1, float64(c.Have)/float64(c.Most))
	}
	if c.Over() > 0 {
		tone = theme.Amber
	}
	return []fyne.CanvasObject{
		ui.Beside(ui.NewParagraph(label, ui.Style{}), ui.NewText(counter(c), ui.Style{Bold: true})), ui.Space(3), ui.NewMeter(share, tone),
	}
}

// coverLine is one mission or trait: how many listed experiences show it, and how
// many programs value it.
func coverLine(c app.Cover) fyne.CanvasObject {
	chip := ui.NewChip(ui.Count(len(c.Listed)), ui.Good)
	detail := ""
	if len(c.Listed) == 0 {
		tone := ui.Plain
		if len(c.Programs) > 0 {
			tone = ui.Unsure
		}
		chip = ui.NewChip("none", tone)
		if len(c.Other) > 0 {
			detail = "shown by " + strings.Join(c.Other, ", ") + ", which is not listed"
		}
	}
	if n := len(c.Programs); n > 0 {
		detail = domain.Dots(ui.Plural(n, "program values it", "programs value it"), detail)
	}
	lines := []fyne.CanvasObject{ui.NewParagraph(c.Label, ui.Style{})}
	if detail != "" {
		lines = append(lines, ui.Small(detail))
	}
	return ui.Beside(ui.NewStack(1, lines...), ui.Row(chip))
}

// textCard lists what to look at in the texts, and the time that no record tells
// of.
func (d *Desk) textCard() fyne.CanvasObject {
	items := ui.Headed("Before you paste them", "Hints on style are only hints. Print… makes a sheet to proof-read, as you will paste it.")
	var lines []fyne.CanvasObject
	for _, x := range d.now.Entries {
		lines = append(lines, textLine(x))
	}
	if len(lines) == 0 {
		lines = append(lines, ui.Small("Edit an experience and tick \"The application lists it\" to see its length and hints here."))
	}
	items = append(items, ui.Ruled(6, lines)...)
	if len(d.now.Gaps) > 0 {
		items = append(items, sub("Time without a record")...)
		for _, g := range d.now.Gaps {
			items = append(items, ui.Small(g), ui.Space(theme.Gap4))
		}
	}
	return ui.Boxed(items...)
}

// textLine is one experience with its lengths and hints.
func textLine(x app.ExperienceEntry) fyne.CanvasObject {
	lines := []fyne.CanvasObject{ui.Beside(ui.NewParagraph(x.Name, ui.Style{Bold: true}), ui.NewText(counter(x.Description), lengthStyle(x.Description)))}
	if x.Experience.Meaningful {
		lines = append(lines, ui.Beside(ui.Small("why it is meaningful"), ui.NewText(counter(x.Meaning), lengthStyle(x.Meaning))))
	}
	for _, h := range x.Hints {
		style := ui.Style{Size: small, Color: second}
		if h.Kind != experiences.Plain {
			style.Color = theme.Unsure
		}
		lines = append(lines, ui.NewParagraph(h.Text, style))
	}
	return ui.NewStack(2, lines...)
}

func lengthStyle(c experiences.Count) ui.Style {
	if c.Over() > 0 {
		return ui.Style{Size: small, Color: theme.Unsure, Bold: true}
	}
	return ui.Style{Size: small, Color: second}
}
