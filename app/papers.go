package app

import (
	"context"
	"fmt"

	"secondlook/domain"
	"secondlook/domain/papers"
)

// Papers are the papers of an applicant in one season, in words.
type Papers struct {
	*papers.Folder
	Documents []PaperDocument // as in the folder, in its order
	Plans     []PaperPlan     // likewise

	Attempts     []PaperLine // of each Step
	Years        PaperLine   // within which exams have to be passed
	English      PaperLine
	Certificates []PaperLine // of the season and those after it, each
	Certificate  []PaperLine // the same, with seasons that are alike in one line
	Pathway      []PaperLine // what to ask oneself; none once certified
	Law          string      // what all of this is not
}

// A PaperLine is one thing that is said of the papers.
type PaperLine struct {
	Label  string
	Word   string // for a chip; ""
	Text   string // a sentence; ""
	Good   bool   // nothing is left to do
	Watch  bool   // something is wrong, or will be
	Verify bool   // rests on a copy
	Source string // as people read it; ""
}

// A PaperDocument is a document of the season, in words.
type PaperDocument struct {
	papers.Item
	Name  string
	About string // the program that asks for it; "": all
	Word  string // its state
	Why   string // how the due day comes about
	Note  string // what the records say; ""
}

// A PaperPlan is a plan of last safe days, in words.
type PaperPlan struct {
	Aim    papers.Aim
	Title  string
	Target string
	Day    domain.Date // that is counted back from; zero: nobody has told one
	Over   bool        // the day has passed
	Verify bool
	Source string // of the day; ""
	Steps  []PaperStep
}

// A PaperStep is a step of a plan, in words.
type PaperStep struct {
	papers.Step
	Name string
	Word string // how far it has come, or how much time is left
	Lag  string // how its day comes about; ""
}

// Papers works out the papers of a scope's applicant on the day of the clock.
func (a *App) Papers(ctx context.Context, s Scope) (*Papers, error) {
	p, err := a.scoped(ctx, &s)
	if err != nil {
		return nil, err
	}
	if err := a.ready(ctx); err != nil {
		return nil, err
	}
	names, err := a.documentPrograms(ctx, p)
	if err != nil {
		return nil, err
	}
	return a.papersOf(p, s.Season, names), nil
}

// papersOf works out the papers of a profile; names are those of programs that
// documents are for.
func (a *App) papersOf(p domain.Profile, season int, names map[string]string) *Papers {
	f := papers.Of(p, a.catalog, a.reference(), season, a.Today())
	out := &Papers{Folder: f, Years: a.yearsLine(f.Clock), English: a.englishLine(f), Law: a.say("papers.law")}
	for _, d := range f.Documents {
		out.Documents = append(out.Documents, a.paperDocument(d, names))
	}
	for _, plan := range f.Plans {
		out.Plans = append(out.Plans, a.paperPlan(plan, f.Today))
	}
	for _, x := range f.Attempts {
		out.Attempts = append(out.Attempts, a.attemptsLine(x))
	}
	for _, c := range f.Certificates {
		out.Certificates = append(out.Certificates, a.certificateLine(c))
	}
	out.Certificate = a.spans(out)
	for _, q := range f.Questions {
		out.Pathway = append(out.Pathway, PaperLine{
			Label: a.say("papers.pathway.label."+q.Key, domain.LastPathway), Text: a.cfg.Words.Render(q.Text), Watch: q.Watch, Verify: q.Verify, Source: a.cite(q.Source),
		})
	}
	return out
}

// documentPrograms finds the names of the programs that documents are for.
func (a *App) documentPrograms(ctx context.Context, p domain.Profile) (map[string]string, error) {
	names := map[string]string{}
	for _, d := range p.Documents {
		if d.Program != "" {
			names[d.Program] = d.Program
		}
	}
	if len(names) == 0 {
		return names, nil
	}
	all, err := a.Programs(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the programs of documents: %w", err)
	}
	for i := range all {
		if _, wanted := names[all[i].Key]; wanted {
			names[all[i].Key] = all[i].Name
		}
	}
	return names, nil
}
