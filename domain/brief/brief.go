// Package brief is what an adviser is asked on two pages: three questions that the
// records suggest, and texts without what would tell whose they are (A17).
package brief

import (
	"slices"
	"strings"

	"secondlook/domain"
)

// Facts are what the questions are made of.
type Facts struct {
	Flag     domain.Message // the first thing that programs may ask about and that is explained nowhere; zero: none
	Listed   int            // programs on the list
	Closed   int            // of them closed by a rule
	Unknown  int            // of them hanging on what is not known
	Visa     int            // of them without a known word on the visa
	Sent     int            // applications of the last season that is over; 0: there was none
	Invited  int            // of them that led to an invitation
	Silent   int            // of them that were never answered
	Told     bool           // they are told as numbers, so who never answered is not known
	Last     int            // that season
	Move     string         // the move that adds most; "": none is known
	Outreach bool           // somebody will speak for the applicant
}

// Propose makes three questions of the facts, the ones that hang on most first.
// They are proposals: whoever asks them changes them.
func Propose(f Facts) (out []domain.Message) {
	add := func(holds bool, m domain.Message) {
		if holds && len(out) < domain.MostQuestions {
			out = append(out, m)
		}
	}
	add(f.Sent > 0 && f.Told && f.Invited == 0, domain.Msg("brief.ask.told.sent", f.Last, f.Sent))
	add(f.Sent > 0 && f.Told && f.Invited > 0, domain.Msg("brief.ask.told", f.Last, f.Sent, f.Invited))
	add(f.Sent > 0 && !f.Told, domain.Msg("brief.ask.past", f.Last, f.Sent, f.Invited, f.Silent))
	add(!f.Flag.IsZero(), domain.Msg("brief.ask.flag", f.Flag))
	add(f.Listed > 0 && f.Closed+f.Unknown > 0, domain.Msg("brief.ask.list", f.Listed, f.Closed, f.Unknown))
	add(f.Listed == 0, domain.Msg("brief.ask.nolist"))
	add(f.Move != "", domain.Msg("brief.ask.move", f.Move))
	add(f.Visa > 0, domain.Msg("brief.ask.visa", f.Visa))
	add(!f.Outreach, domain.Msg("brief.ask.people"))
	add(true, domain.Msg("brief.ask.first"))
	add(true, domain.Msg("brief.ask.honest"))
	add(true, domain.Msg("brief.ask.year"))
	return out
}

// Left orders proposals by whether an own question takes them up: those that none
// does go first. One takes up a proposal that it shares more than half of its
// words with, as one that was written out of it.
func Left(own, proposed []string) []string {
	out := slices.Clone(proposed)
	slices.SortStableFunc(out, func(a, b string) int { return taken(own, a) - taken(own, b) })
	return out
}

// taken is 1 where an own question takes up a proposal, else 0.
func taken(own []string, proposal string) int {
	words := strings.Fields(fold(proposal))
	for _, q := range own {
		have, shared := strings.Fields(fold(q)), 0
		for _, w := range words {
			if slices.Contains(have, w) {
				shared++
			}
		}
		if 2*shared > len(words) {
			return 1
		}
	}
	return 0
}
