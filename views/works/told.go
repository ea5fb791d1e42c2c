package works

import (
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// ResearchCards are what the research amounts to, and who guided it.
func (d *Desk) ResearchCards() []fyne.CanvasObject {
	r := d.now.Research
	said := append([]string{r.Words}, r.Suggest...)
	for _, p := range r.Projects {
		said = append(said, p.Name, p.Told)
	}
	for _, m := range r.Matches {
		said = append(said, m.Name, strings.Join(m.Topics, "\n"), strings.Join(m.Suggest, "\n"))
	}
	for _, m := range r.Mentors {
		said = append(said, m.Name, m.Word, strings.Join(m.Programs, "\n"), strings.Join(m.Works, "\n"))
	}
	return d.kept("research", said, func() []fyne.CanvasObject {
		out := []fyne.CanvasObject{d.researchCard(r)}
		if len(r.Mentors) > 0 {
			out = append(out, d.mentorCard(r.Mentors))
		}
		return out
	})
}

// researchCard counts the projects and matches their topics.
func (d *Desk) researchCard(r app.Research) fyne.CanvasObject {
	items := ui.Headed("Support, never a substitute", r.Words)
	var lines []fyne.CanvasObject
	for _, p := range r.Projects {
		lines = append(lines, ui.NewStack(1, ui.NewParagraph(p.Name, ui.Style{}), ui.Small(p.Told)))
	}
	items = append(items, ui.Ruled(6, lines)...)
	for _, m := range r.Matches {
		items = append(items, sub(m.Name)...)
		if len(m.Topics) > 0 {
			items = append(items, ui.NewParagraph("Your topics fit what it serves: "+strings.Join(m.Topics, ", ")+".", ui.Style{}), ui.Space(theme.Gap4))
		} else {
			items = append(items, ui.NewParagraph("No topic of yours goes with what it serves.", ui.Style{}), ui.Space(theme.Gap4))
		}
		if len(m.Suggest) > 0 {
			items = append(items, ui.Small("Would fit too: "+strings.Join(m.Suggest, ", ")+"."))
		}
	}
	if len(r.Suggest) > 0 {
		items = append(items, sub("Topics for a first project")...)
		items = append(items, ui.NewParagraph(strings.Join(r.Suggest, ", ")+".", ui.Style{}), ui.Space(theme.Gap4),
			ui.Small("Suggestions for a small project of quality improvement. Faculty who answer mail can use help with collecting data or reviewing literature."))
	}
	return ui.Boxed(items...)
}

// mentorCard lists the mentors with the programs that they know.
func (d *Desk) mentorCard(list []app.Mentor) fyne.CanvasObject {
	items := ui.Headed("Mentors", "A mentor who knows a program may speak for you. It counts once the person has said so and it is noted under People.")
	var lines []fyne.CanvasObject
	for _, m := range list {
		item := ""
		if m.Known {
			item = ui.Count(int(m.Person))
		}
		rows := []fyne.CanvasObject{
			ui.Beside(ui.NewParagraph(m.Name, ui.Style{Bold: true}), ui.NewLink("Person", func() {
				d.host.Show(ui.Route{Page: ui.PageProfile, Tab: "people", Item: item})
			})),
			ui.Small(strings.Join(m.Works, ", ")), ui.NewParagraph(m.Word, ui.Style{}),
		}
		for i, name := range m.Programs {
			rows = append(rows, ui.NewTextLink(name, func() { d.host.Show(ui.Route{Page: ui.PagePrograms, Item: m.Mentor.Programs[i]}) }))
		}
		lines = append(lines, ui.NewStack(2, rows...))
	}
	return ui.Boxed(append(items, ui.Ruled(6, lines)...)...)
}

// ToldCards are the lines on languages and what is to say of the stories.
func (d *Desk) ToldCards() []fyne.CanvasObject {
	w := d.now
	var said []string
	for _, l := range w.Languages {
		said = append(said, l.Language.Name, l.Text, l.Course, strings.Join(l.Empty, "\n"))
	}
	for _, p := range w.Path {
		said = append(said, p.Label, strings.Join(p.Records, "\n"))
	}
	for _, list := range storyLists(w.Stories) {
		said = append(said, list.title, strings.Join(list.names, "\n"))
	}
	return d.kept("languages", said, func() (out []fyne.CanvasObject) {
		if len(w.Languages) > 0 {
			out = append(out, d.lineCard())
		}
		if len(w.Path) > 0 {
			out = append(out, d.pathCard())
		}
		return append(out, d.storyCard())
	})
}

// lineCard shows each line as it is pasted, with a button to copy it.
func (d *Desk) lineCard() fyne.CanvasObject {
	items := ui.Headed("For the application", "Each line says what your records say, and no more.")
	var lines []fyne.CanvasObject
	for _, l := range d.now.Languages {
		var rows []fyne.CanvasObject
		if l.Text != "" {
			rows = append(rows, ui.Beside(ui.NewParagraph(l.Text, ui.Style{}), ui.NewLink("Copy", func() { d.copyLine(l.Text) })))
		} else {
			rows = append(rows, ui.NewParagraph(l.Language.Name, ui.Style{}))
		}
		for _, e := range l.Empty {
			rows = append(rows, ui.NewParagraph(e, ui.Style{Size: small, Color: theme.Unsure}))
		}
		if l.Course != "" {
			rows = append(rows, ui.Small(l.Course))
		}
		lines = append(lines, ui.NewStack(2, rows...))
	}
	return ui.Boxed(append(items, ui.Ruled(6, lines)...)...)
}

// copyLine puts a line on the clipboard.
func (d *Desk) copyLine(text string) {
	fyne.CurrentApp().Clipboard().SetContent(text)
	d.host.Say(ui.Notice{Text: "The line is on the clipboard"})
}

// pathCard shows what stands for the same will where there is no Spanish.
func (d *Desk) pathCard() fyne.CanvasObject {
	items := ui.Headed("Without Spanish", "Programs look for the will to serve across languages. What of your records shows it:")
	var lines []fyne.CanvasObject
	for _, s := range d.now.Path {
		text := "nothing yet"
		if len(s.Records) > 0 {
			text = strings.Join(s.Records, ", ")
		}
		lines = append(lines, ui.NewStack(1, ui.NewParagraph(s.Label, ui.Style{}), ui.Small(text)))
	}
	return ui.Boxed(append(items, ui.Ruled(6, lines)...)...)
}

// A storyList is what is said of some of the stories.
type storyList struct {
	title string
	names []string
}

func storyLists(b app.StoryBank) []storyList {
	return []storyList{
		{"Told nowhere yet", b.Unused}, {"Told in more than " + ui.Plural(b.Most, "place", "places"), b.Overused}, {"Situation, action or result lacks", b.Unready},
		{"Told in a statement that is gone", b.Lost}, {"Twice at one program", b.Twice}, {"No story is about", b.Missing},
	}
}

// storyCard says which stories are unused, over-used or missing.
func (d *Desk) storyCard() fyne.CanvasObject {
	b := d.now.Stories
	items := ui.Headed("Story bank", ui.Plural(b.Count, "story", "stories")+" to tell in statements and interviews.")
	var lines []fyne.CanvasObject
	for _, list := range storyLists(b) {
		if len(list.names) > 0 {
			lines = append(lines, ui.NewStack(1, ui.NewParagraph(list.title, ui.Style{Bold: true}), ui.Second(strings.Join(list.names, ", "))))
		}
	}
	items = append(items, ui.Ruled(6, lines)...)
	return ui.Boxed(append(items, ui.Space(theme.Gap12), ui.Row(ui.NewLink("Matrix of evidence…", d.matrix)))...)
}
