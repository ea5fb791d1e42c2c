package views

import (
	"context"
	"slices"
	"strings"

	"secondlook/app"
	"secondlook/views/palette"
	"secondlook/views/ui"
)

// A Commander can do more than its buttons say; the panel of Ctrl+K offers it.
type Commander interface{ Commands() []ui.Action }

// showPalette opens the panel that goes to any program, record, page, print or command.
func (s *Shell) showPalette(text string) {
	commands := s.commands()
	palette.Show(s.host, "Go to", "A program, a person, an invitation, a task, a page, a command…", text, func(text string) []palette.Item {
		return s.found(commands, text)
	})
}

// commands lists the pages and what can be done, in the order in which they are
// offered while nothing is typed.
func (s *Shell) commands() (out []palette.Item) {
	for i, name := range s.order {
		out = append(out, palette.Item{
			Title: s.pages[name].Name(), Second: "Ctrl+" + string(digits[i]), Kind: "page",
			Run: func() { s.Go(ui.Route{Page: name}) },
		})
	}
	for _, name := range s.order {
		out = append(out, s.tabs(name)...)
	}
	own := []palette.Item{
		{Title: "Undo", Second: "Ctrl+Z", Run: s.undo}, {Title: "Redo", Second: "Ctrl+Shift+Z", Run: s.redo},
		{Title: "Keys", Second: "Ctrl+/", Run: s.showShortcuts}, {Title: "How to read this page", Second: "F1", Run: s.showHelp},
	}
	for _, i := range own {
		i.Kind = "command"
		out = append(out, i)
	}
	for _, name := range append(slices.Clone(s.order), ui.PageStart) {
		out = append(out, s.pageCommands(name)...)
	}
	out = append(out, s.printCommands()...)
	if s.side.invent {
		out = append(out, palette.Item{Title: s.side.leave.Text(), Kind: "command", Run: s.leaveSample})
	}
	return out
}

// recordPages are the pages whose records the panel of what to note offers, in its
// order.
var recordPages = []string{ui.PageInterviews, ui.PageToday, ui.PageApplications, ui.PageSOAP, ui.PageRankList, ui.PageProfile}

// recordWords begin the commands that note something.
var recordWords = []string{"add ", "log ", "note ", "change status"}

// record asks what there is to note, and opens its form.
func (s *Shell) record() {
	if s.host.Refuse() {
		return
	}
	var all []palette.Item
	for _, name := range recordPages {
		if s.pages[name] == nil {
			continue
		}
		for _, c := range s.pageCommands(name) {
			if c.Title == ui.LogInvitation { // what comes with the least time to answer stands first
				c.Title = "An invitation"
				all = slices.Insert(all, 0, c)
				continue
			}
			title := strings.ToLower(c.Title)
			if title != "log something" && slices.ContainsFunc(recordWords, func(w string) bool { return strings.HasPrefix(title, w) }) {
				all = append(all, c)
			}
		}
	}
	palette.Show(s.host, "Log something", "An invitation, an interview, a message, a task, a payment…", "", func(text string) (out []palette.Item) {
		words := strings.Fields(app.Fold(text))
		for _, c := range all {
			folded := " " + app.Fold(c.Title+" "+c.Second)
			if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(folded, " "+w) }) {
				out = append(out, c)
			}
		}
		return out
	})
}

// tabs lists the parts of a page.
func (s *Shell) tabs(name string) (out []palette.Item) {
	p, ok := s.pages[name].Page.(Tabbed)
	if !ok {
		return nil
	}
	for _, t := range p.Tabs() {
		if t.Text == s.pages[name].Name() {
			continue // the page leads there
		}
		out = append(out, palette.Item{Title: t.Text, Second: s.pages[name].Name(), Kind: "page", Run: func() {
			s.Go(ui.Route{Page: name, Tab: t.Key})
		}})
	}
	return out
}

// pageCommands lists what a page can do.
func (s *Shell) pageCommands(name string) (out []palette.Item) {
	p := s.pages[name].Page
	var actions []ui.Action
	if a, ok := p.(Actor); ok {
		actions = append(actions, a.Actions()...)
	}
	if c, ok := p.(Commander); ok {
		actions = append(actions, c.Commands()...)
	}
	for _, a := range ui.Offered(actions) {
		title := strings.TrimSuffix(a.Text, "…")
		if slices.ContainsFunc(out, func(i palette.Item) bool { return sameCommand(i.Title, title) }) {
			continue
		}
		out = append(out, palette.Item{Title: title, Second: p.Name(), Kind: "command", Run: func() {
			s.Go(ui.Route{Page: name})
			a.Do()
		}})
	}
	return out
}

// sameCommand reports whether two words for a command are one, such as "Add
// person" and "Add a person".
func sameCommand(a, b string) bool {
	plain := strings.NewReplacer(" an ", " ", " a ", " ")
	return strings.EqualFold(plain.Replace(a), plain.Replace(b))
}

// found returns what fits a text: pages and commands, then records and programs.
func (s *Shell) found(commands []palette.Item, text string) (out []palette.Item) {
	words := strings.Fields(app.Fold(text))
	joined := strings.Join(words, "") // "backup" finds "Back up now"
	for _, c := range commands {
		folded := app.Fold(c.Title + " " + c.Kind)
		each := !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(" "+folded, " "+w) })
		if each || strings.HasPrefix(strings.ReplaceAll(folded, " ", ""), joined) {
			out = append(out, c)
		}
	}
	hits, err := s.app.Find(context.Background(), text, palette.Most)
	if err != nil {
		s.host.Log.Error("the records could not be searched", "err", err)
	}
	for _, f := range hits {
		out = append(out, palette.Item{Title: f.Title, Second: f.Second, Kind: f.Kind, Run: func() { s.Go(ui.Route(f.Spot)) }})
	}
	return out
}
