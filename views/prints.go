package views

import (
	"strconv"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/build"
	"secondlook/views/letters"
	"secondlook/views/palette"
	"secondlook/views/ui"
)

// A printed thing is one that the panel of Ctrl+K prints, from wherever one is.
type printed struct {
	command string // that prints it at the command line
	title   string
	at      ui.Route // where it is shown; the page alone where the print needs no more
	print   func(s *Shell, item string)
	one     string // what has to be chosen there; "": nothing
}

// prints are all prints of the program, those of a season's list first.
var prints = []printed{
	{"list", "Print the list", ui.Route{Page: ui.PageList}, of(build.Print), ""},
	{"program", "Print the sheet of a program", ui.Route{Page: ui.PagePrograms}, func(s *Shell, key string) { build.PrintProgram(s.host, s.app, key) }, "a program"},
	{"documents", "Print documents and last safe days", ui.Route{Page: ui.PageProfile, Tab: "documents"}, of(build.PrintDocuments), ""},
	{"checklist", "Print the checklist", ui.Route{Page: ui.PageToday}, of(build.PrintChecklist), ""},
	{"worksheet", "Print the worksheet of what to verify", ui.Route{Page: ui.PageStrategy, Tab: ui.TabVerify}, of(build.PrintWorksheet), ""},
	{"applications", "Print the log of applications", ui.Route{Page: ui.PageApplications}, of(build.PrintApplications), ""},
	{"fees", "Print the fees", ui.Route{Page: ui.PageApplications, Tab: "fees"}, of(build.PrintFees), ""},
	{"letter", "Print a request for a letter", ui.Route{Page: ui.PageProfile, Tab: "letters"}, func(s *Shell, id string) { letters.Print(s.host, s.app, identity(id)) }, "a letter"},
	{"eras", "Print the proof-reading sheet for ERAS", ui.Route{Page: ui.PageProfile, Tab: "experiences"}, of(build.PrintERAS), ""},
	{"defend", "Print what a statement claims", ui.Route{Page: ui.PageProfile, Tab: "statements"}, func(s *Shell, _ string) { s.print() }, ""},
	{"day", "Print the sheet of an interview's day", ui.Route{Page: ui.PageInterviews, Tab: "interviews"}, func(s *Shell, id string) { build.PrintDay(s.host, s.app, identity(id)) }, "an interview"},
	{"ranklist", "Print the rank order list", ui.Route{Page: ui.PageRankList}, of(build.PrintRankList), ""},
	{"soap", "Print the sheet of SOAP", ui.Route{Page: ui.PageSOAP}, of(build.PrintSOAP), ""},
	{"commitment", "Print the commitment to a region", ui.Route{Page: ui.PageSeasons, Tab: "clocks"}, func(s *Shell, _ string) { s.print() }, ""},
	{"afterward", "Print the steps after the Match", ui.Route{Page: ui.PageSeasons, Tab: "afterward"}, func(s *Shell, _ string) { s.print() }, ""},
	{"first72", "Print the first 72 hours: matched", ui.Route{Page: ui.PageSeasons, Tab: "afterward"}, first72(domain.OutcomeMatched), ""},
	{"first72", "Print the first 72 hours: partially matched", ui.Route{Page: ui.PageSeasons, Tab: "afterward"}, first72(domain.OutcomePartial), ""},
	{"first72", "Print the first 72 hours: not matched", ui.Route{Page: ui.PageSeasons, Tab: "afterward"}, first72(domain.OutcomeUnmatched), ""},
	{"brief", "Print the brief for an adviser", ui.Route{Page: ui.PageSeasons, Tab: "afterward"}, of(build.PrintBrief), ""},
	{"plan", "Print the paths over the coming seasons", ui.Route{Page: ui.PageStrategy, Tab: "paths"}, of(build.PrintPlan), ""},
	{"money", "Print the money of the whole way", ui.Route{Page: ui.PageSeasons, Tab: "money"}, of(build.PrintJourney), ""},
	{"season", "Print the report of a season", ui.Route{Page: ui.PageSeasons, Tab: "compare"}, func(s *Shell, _ string) { s.print() }, ""},
}

// of is a print that hangs on nothing that is chosen.
func of(print func(ui.Host, *app.App)) func(*Shell, string) {
	return func(s *Shell, _ string) { print(s.host, s.app) }
}

func first72(outcome domain.MatchOutcome) func(*Shell, string) {
	return func(s *Shell, _ string) { build.PrintFirst72(s.host, s.app, outcome) }
}

// identity is that of a record by its item of a route.
func identity(item string) domain.ID {
	id, _ := strconv.ParseInt(item, 10, 64)
	return domain.ID(id)
}

// printCommands are the prints, as the panel of Ctrl+K offers them: each goes to
// where its print is shown and makes it there.
func (s *Shell) printCommands() (out []palette.Item) {
	for _, p := range prints {
		if s.pages[p.at.Page] == nil {
			continue
		}
		out = append(out, palette.Item{Title: p.title, Second: s.pages[p.at.Page].Name(), Kind: "command", Run: func() {
			s.Go(p.at)
			at := s.place()
			if p.one != "" && (at.Item == "" || p.at.Tab != "" && at.Tab != p.at.Tab) {
				s.toast.Say(ui.Notice{Text: "Choose " + p.one + " first, and print it then"})
				return
			}
			p.print(s, at.Item)
		}})
	}
	return out
}
