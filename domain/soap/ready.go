package soap

import (
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/checklist"
	"secondlook/domain/letters"
	"secondlook/domain/papers"
	"secondlook/domain/seasons"
)

// An Item is one thing that is to be ready before Match Week.
type Item struct {
	Key  string // stable, such as "statement/Psychiatry"
	Done bool
	What domain.Message
	Why  domain.Message // what to do; zero: it is done
	At   checklist.Place
}

// A Readiness is what is ready for SOAP on a day.
type Readiness struct {
	Items []Item      // what is missing first
	Due   domain.Date // by which all of it should be there; zero: the season has no calendar
	Days  int         // from today to the Monday of Match Week, negative after it
	Known bool        // the season's calendar tells that day
}

// Missing counts what is not done.
func (r Readiness) Missing() (n int) {
	for _, it := range r.Items {
		if !it.Done {
			n++
		}
	}
	return n
}

// documents are those that a SOAP application needs beside letters and
// statements. ERAS sends the same ones as before.
var documents = []domain.DocumentKind{
	domain.MSPE, domain.SchoolTranscript, domain.Photo, domain.ECFMGReport, domain.USMLETranscript,
}

// Ready sets the records against what SOAP applications need: a statement and
// enough letters in hand for every specialty of the order, the documents, and
// the days off. Ahead is how many days before the Monday of Match Week all of it
// should be there, enough how many letters a program should get.
func Ready(p domain.Profile, f *papers.Folder, c Calendar, order []string, ahead, enough int, today domain.Date) Readiness {
	var out Readiness
	if monday, ok := c.Begins(Told, 0); ok {
		day := domain.DateOf(monday)
		out.Known, out.Due, out.Days = true, day.AddDays(-ahead), today.DaysUntil(day)
	}
	for _, line := range order {
		if strings.EqualFold(line, AnyOther) {
			continue
		}
		out.Items = append(out.Items, statementItem(p.Statements, line), letterItem(p.Letters, line, enough))
	}
	for _, kind := range documents {
		if it, ok := documentItem(f, kind); ok {
			out.Items = append(out.Items, it)
		}
	}
	out.Items = append(out.Items, reachable(seasons.Of(p, c.Season)))
	slices.SortStableFunc(out.Items, func(a, b Item) int {
		switch {
		case a.Done == b.Done:
			return 0
		case b.Done:
			return -1
		}
		return 1
	})
	return out
}

// statementItem looks for a statement with a text for a line of the order.
func statementItem(all []domain.Statement, line string) Item {
	it := Item{Key: "statement/" + line, At: checklist.Place{Table: "statements"}}
	if i := StatementFor(all, line, ""); i >= 0 {
		it.Done, it.What, it.At.Record = true, domain.Msg("soap.ready.statement.done", line, all[i].Name), all[i].ID
		return it
	}
	it.What, it.Why = domain.Msg("soap.ready.statement", line), domain.Msg("soap.ready.statement.why")
	return it
}

// StatementFor finds the statement for a line of an order: one with a text whose
// specialty it is, of several that of the region. A line of a single year takes
// one for a transitional or preliminary year. It is -1 when there is none.
func StatementFor(all []domain.Statement, line, region string) int {
	best := -1
	for i, s := range all {
		if strings.TrimSpace(s.Text) == "" || !forLine(s.Specialty, line) {
			continue
		}
		if best < 0 || region != "" && s.Region == region && all[best].Region != region {
			best = i
		}
	}
	return best
}

// forLine reports whether what is written for a specialty suits a line.
func forLine(specialty, line string) bool {
	return strings.EqualFold(strings.TrimSpace(specialty), line) || oneYearLine(line) && oneYearLine(specialty)
}

// oneYearLine reports whether a line of an order is one of single years.
func oneYearLine(line string) bool {
	line = strings.ToLower(strings.TrimSpace(line))
	return line == strings.ToLower(domain.TransitionalYear) || line == strings.ToLower(AnyPreliminary) || strings.HasSuffix(line, preliminary)
}

// letterItem counts the letters in hand that suit a line: those of its specialty
// and those of none; for a single year all of them.
func letterItem(all []domain.Letter, line string, enough int) Item {
	have := 0
	for _, l := range all {
		if l.InHand() && (oneYearLine(line) || letters.FitOf(l, line) != letters.OtherSpecialty) {
			have++
		}
	}
	it := Item{Key: "letters/" + line, At: checklist.Place{Table: "letters"}, Done: have >= enough}
	if it.Done {
		it.What = domain.Msg("soap.ready.letters.done", line, have)
		return it
	}
	it.What, it.Why = domain.Msg("soap.ready.letters", line, have, enough), domain.Msg("soap.ready.letters.why")
	return it
}

// documentItem looks up a document; ok is false for one that is not needed.
func documentItem(f *papers.Folder, kind domain.DocumentKind) (it Item, ok bool) {
	for _, d := range f.Documents {
		if d.Kind != kind || d.Program != "" {
			continue
		}
		it = Item{Key: "document/" + kind.String(), Done: !d.Open(), At: checklist.Place{Table: "documents", Record: d.Record.ID}}
		it.What = domain.Msg("soap.ready.document.done", kind.String())
		if !it.Done {
			it.What, it.Why = domain.Msg("soap.ready.document", kind.String()), domain.Msg("soap.ready.document.why")
		}
		return it, true
	}
	return it, false
}

// reachable asks for the days of Match Week themselves.
func reachable(s domain.Season) Item {
	it := Item{Key: "reachable", Done: s.Reachable == domain.SaysYes, What: domain.Msg("soap.ready.reachable.done"), At: checklist.Place{Table: "seasons"}}
	if !it.Done {
		it.What, it.Why = domain.Msg("soap.ready.reachable"), domain.Msg("soap.ready.reachable.why")
	}
	return it
}
