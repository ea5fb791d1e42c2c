package applying

import (
	"secondlook/domain"
	"secondlook/domain/ledger"
	"secondlook/domain/nrmp"
)

type subjectWords struct{}

func (subjectWords) Words() []string { return []string{"application", "match", "fees"} }

// Subject is what a task is about.
type Subject = domain.Enum[subjectWords]

// The subjects.
const (
	AboutApplication Subject = iota
	AboutMatch
	AboutFees
)

// A Task is something that the records ask for by themselves.
type Task struct {
	Key     string // stable, such as "match/registered"
	Subject Subject
	Program string // the program that it is about; "": none
	Text    domain.Message
	Due     domain.Date // zero: not known
	Grave   bool        // the season hangs on it
	Verify  bool        // the day is to be verified
}

// Tasks are what a season's applications, the way into the Match and the
// payments that are noted ask for. First are the programs of the first tier on
// the list, whose application should be written for them (S95); submits is the
// day on which applications are sent.
func Tasks(p domain.Profile, season int, first []string, submits domain.Date, g *nrmp.Gate, b *ledger.Book) (out []Task) {
	wanted := map[string]bool{}
	for _, key := range first {
		wanted[key] = true
	}
	for _, a := range p.Applications {
		if a.Season == season && a.Planned() && !a.Sent() && wanted[a.Program] && !Customised(a) {
			out = append(out, Task{Key: "customise/" + a.Program, Program: a.Program, Text: domain.Msg("task.customise"), Due: submits})
		}
	}
	for _, s := range g.Steps {
		if s.State != nrmp.Open && s.State != nrmp.LateFee {
			continue
		}
		due := s.Due
		if s.State == nrmp.LateFee {
			due = s.Last
		}
		out = append(out, Task{
			Key: "match/" + s.Name.String(), Subject: AboutMatch, Text: domain.Msg("task.match." + s.Name.String()), Due: due.Day, Grave: s.Warn, Verify: due.Verify,
		})
	}
	for _, l := range b.Lines {
		if l.Planned > 0 && !l.Due.IsZero() {
			out = append(out, Task{Key: "pay/" + l.Kind.String(), Subject: AboutFees, Text: domain.Msg("task.pay", domain.Msg("fees.kind."+l.Kind.String()), domain.Cents(l.Planned)), Due: l.Due})
		}
	}
	return out
}

// Customised reports whether something of an application is written for its
// program, or for programs of its kind.
func Customised(a domain.Application) bool {
	return a.Custom == domain.CustomGroup || a.Custom == domain.CustomOwn
}
