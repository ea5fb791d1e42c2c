package command

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/experiences"
)

// writeWorks writes what the application tells, for people, in at most 100
// columns.
func writeWorks(w io.Writer, x *app.Works) {
	fmt.Fprintf(w, "Season %d: %s experiences, %s most meaningful\n", x.Season, counter(x.Listed), counter(x.Meaningful))
	wrap(w, "", 0, x.Limit)
	for _, h := range x.Hints {
		wrap(w, "! ", 2, h.Text)
	}
	for i, e := range x.Entries {
		fmt.Fprintln(w)
		lead := fmt.Sprintf("%2d  ", i+1)
		if e.Experience.Meaningful {
			lead = fmt.Sprintf("%2d* ", i+1)
		}
		wrap(w, lead, 4, e.Name)
		writeLines(w, "    ", domain.Dots(e.About, e.Dates), lengths(e))
		for _, h := range e.Hints {
			wrap(w, "    - ", 6, h.Text)
		}
	}
	writeThemes(w, x.Themes)
	section(w, fmt.Sprintf("What they show (%s of your list)", counted(x.Programs, "program", "programs")))
	for _, c := range x.Covers {
		shown := strings.Join(c.Listed, ", ")
		if shown == "" {
			shown = "none of the listed ones"
			if len(c.Other) > 0 {
				shown += "; it is shown by " + strings.Join(c.Other, ", ")
			}
		}
		wrap(w, fmt.Sprintf("%4d  ", len(c.Programs)), 8, c.Label+": "+shown)
	}
	if !x.Proposal.Same && len(x.Proposal.Listed) > 0 {
		section(w, "What would show most (you decide)")
		writePicks(w, "to list", x.Proposal.Listed)
		writePicks(w, "most meaningful", x.Proposal.Meaningful)
	}
	if len(x.Gaps) > 0 {
		section(w, "Time without a record")
		writeLines(w, "  ", x.Gaps...)
	}
	section(w, "Research")
	writeLines(w, "  ", x.Research.Words)
	if len(x.Research.Suggest) > 0 {
		writeLines(w, "  ", "Topics for a first project: "+strings.Join(x.Research.Suggest, ", ")+".")
	}
	for _, m := range x.Research.Matches {
		writeLines(w, "  ", m.Name+": "+orNone(m.Topics))
	}
	for _, m := range x.Research.Mentors {
		writeLines(w, "  ", domain.Dots("Mentor "+m.Name, strings.Join(m.Programs, ", "), m.Word))
	}
	writeTold(w, x)
}

// writeThemes says how many of the listed experiences show each theme.
func writeThemes(w io.Writer, themes []app.ExperienceTheme) {
	if len(themes) > 0 {
		section(w, "Themes")
	}
	for _, t := range themes {
		writeLines(w, "  ", fmt.Sprintf("%s: %s", t.Label, counted(t.Have, "experience", "experiences")))
	}
}

// orNone lists names.
func orNone(names []string) string {
	if len(names) == 0 {
		return "nothing yet"
	}
	return strings.Join(names, ", ")
}

// writeTold writes the lines on languages and what is to say of the stories.
func writeTold(w io.Writer, x *app.Works) {
	if len(x.Languages) > 0 {
		section(w, "Languages")
	}
	for _, l := range x.Languages {
		text := l.Text
		if text == "" {
			text = l.Language.Name
		}
		writeLines(w, "  ", strings.TrimSpace(text+" "+strings.Join(l.Empty, " ")))
	}
	if len(x.Path) > 0 {
		section(w, "Without Spanish")
	}
	for _, s := range x.Path {
		writeLines(w, "  ", s.Label+": "+orNone(s.Records))
	}
	section(w, "Stories")
	if x.Stories.Count == 0 {
		writeLines(w, "  ", "There is none yet.")
		return
	}
	for _, s := range []struct {
		lead string
		of   []string
	}{{"Unused", x.Stories.Unused}, {"Told too often", x.Stories.Overused}, {"Not whole", x.Stories.Unready}, {"Told in a statement that is gone", x.Stories.Lost}, {"No story shows", x.Stories.Missing}} {
		if len(s.of) > 0 {
			writeLines(w, "  ", s.lead+": "+strings.Join(s.of, ", ")+".")
		}
	}
	writeLines(w, "  ", x.Stories.Twice...)
}

func section(w io.Writer, heading string) { fmt.Fprintf(w, "\n%s\n", heading) }

func writePicks(w io.Writer, what string, list []app.Pick) {
	for _, p := range list {
		mark := "+"
		if p.Ticked {
			mark = "="
		}
		wrap(w, "  "+mark+" ", 6, what+": "+p.Name+", "+p.Why)
	}
}

// counter writes "7 of 10".
func counter(c experiences.Count) string {
	if c.Most == 0 {
		return strconv.Itoa(c.Have)
	}
	return fmt.Sprintf("%d of %d", c.Have, c.Most)
}

func lengths(e app.ExperienceEntry) string {
	text := counter(e.Description) + " characters"
	if e.Experience.Meaningful {
		text += ", why it is meaningful " + counter(e.Meaning)
	}
	return text
}
