package app

import "strings"

// PrintedNotes returns the notes of a print, for tests.
func (a *App) PrintedNotes(r *Ranking) []string { return a.printed(r).Notes }

// PrintedSummary returns the summary of a print, for tests.
func (a *App) PrintedSummary(r *Ranking) []string { return a.printed(r).Summary }

// Told returns all that a brief says before it is cut to its pages, for tests.
func (b *Brief) Told() string {
	var out strings.Builder
	for _, p := range b.parts {
		out.WriteString(p.Heading + "\n")
		for _, l := range p.Lines {
			out.WriteString(l.Label + "\t" + l.Text + "\t" + l.Detail + "\n")
		}
	}
	out.WriteString(b.frame.Name + strings.Join(b.frame.Summary, "\n") + strings.Join(b.Questions, "\n"))
	return out.String()
}
