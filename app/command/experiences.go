package command

import (
	"fmt"

	"secondlook/app"
	"secondlook/domain/evidence"
	"secondlook/domain/experiences"
)

type experiencesCommand struct {
	Who    who    `embed:""`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
	Format choice `enum:"table,json" default:"table" help:"table or json."`
}

// Run says how the experiences stand.
func (e *experiencesCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := e.Who.scope(c, a, e.Season)
		if err != nil {
			return err
		}
		w, err := a.Works(c.ctx, scope)
		if err != nil {
			return fmt.Errorf("cannot read the experiences: %w", err)
		}
		if e.Format == "json" {
			return writeJSON(&c.out, worksJSON(w))
		}
		writeWorks(&c.out, w)
		return c.hint(a, scope)
	})
}

type worksDocument struct {
	Season      int               `json:"season"`
	Listed      tallyJSON         `json:"listed"`
	Meaningful  tallyJSON         `json:"meaningful"`
	Verify      bool              `json:"limits_to_verify"`
	Hints       []textHintJSON    `json:"hints"`
	Experiences []experienceJSON  `json:"experiences"`
	Coverage    []coverJSON       `json:"coverage"`
	Themes      []themeJSON       `json:"themes"`
	Path        []pathStepJSON    `json:"without_spanish"`
	Proposal    coverProposalJSON `json:"proposal"`
	Gaps        []string          `json:"gaps"`
	Research    researchJSON      `json:"research"`
	Languages   []spokenJSON      `json:"languages"`
	Stories     storiesJSON       `json:"stories"`
	Evidence    []evidenceJSON    `json:"evidence"`
}

type tallyJSON struct {
	Have int  `json:"have"`
	Most *int `json:"most"`
}

type textHintJSON struct {
	Key  string `json:"key"`
	Kind string `json:"kind"`
	Text string `json:"text"`
}

type experienceJSON struct {
	Name        string         `json:"name"`
	Kind        string         `json:"kind"`
	Dates       string         `json:"dates"`
	Description tallyJSON      `json:"description"`
	Meaning     *tallyJSON     `json:"meaning"`
	Hints       []textHintJSON `json:"hints"`
}

type coverJSON struct {
	Tag      string   `json:"tag"`
	Listed   []string `json:"listed"`
	Other    []string `json:"other"`
	Programs int      `json:"programs"`
}

type coverProposalJSON struct {
	Listed     []coverPickJSON `json:"listed"`
	Meaningful []coverPickJSON `json:"meaningful"`
	Same       bool            `json:"same"`
}

type coverPickJSON struct {
	Name   string `json:"name"`
	Why    string `json:"why"`
	Ticked bool   `json:"ticked"`
}

type researchJSON struct {
	Projects int          `json:"projects"`
	US       int          `json:"in_us"`
	Most     int          `json:"most_that_count"`
	Suggest  []string     `json:"suggested_topics"`
	Matches  []topicsJSON `json:"regions"`
	Mentors  []mentorJSON `json:"mentors"`
}

type spokenJSON struct {
	Language string   `json:"language"`
	Line     string   `json:"line"`
	Empty    []string `json:"empty"`
	Course   string   `json:"course"`
}

type storiesJSON struct {
	Unused   []string `json:"unused"`
	Overused []string `json:"overused"`
	Twice    []string `json:"twice"`
	Missing  []string `json:"missing"`
	Unready  []string `json:"not_whole"`
	Lost     []string `json:"lost"`
}

type themeJSON struct {
	Theme string `json:"theme"`
	Have  int    `json:"have"`
}

type pathStepJSON struct {
	Label   string   `json:"label"`
	Records []string `json:"records"`
}

type topicsJSON struct {
	Region  string   `json:"region"`
	Topics  []string `json:"topics"`
	Suggest []string `json:"suggested_topics"`
}

type mentorJSON struct {
	Name     string   `json:"name"`
	Programs []string `json:"programs"`
	Text     string   `json:"text"`
}

type evidenceJSON struct {
	Tag     string              `json:"tag"`
	Records map[string][]string `json:"records"`
	Missing []string            `json:"missing"`
}

func worksJSON(w *app.Works) worksDocument {
	d := worksDocument{
		Season: w.Season, Listed: jsonTally(w.Listed), Meaningful: jsonTally(w.Meaningful), Verify: w.Limits.Verify, Hints: jsonHints(w.Hints),
		Experiences: []experienceJSON{}, Coverage: []coverJSON{}, Gaps: append([]string{}, w.Gaps...), Languages: []spokenJSON{}, Evidence: []evidenceJSON{},
		Proposal: coverProposalJSON{jsonPicks(w.Proposal.Listed), jsonPicks(w.Proposal.Meaningful), w.Proposal.Same},
		Research: researchJSON{w.Research.Count, w.Research.US, w.Research.Cap, append([]string{}, w.Research.Suggest...), []topicsJSON{}, []mentorJSON{}},
		Themes:   []themeJSON{}, Path: []pathStepJSON{},
		Stories: storiesJSON{
			append([]string{}, w.Stories.Unused...), append([]string{}, w.Stories.Overused...),
			append([]string{}, w.Stories.Twice...), append([]string{}, w.Stories.Missing...),
			append([]string{}, w.Stories.Unready...), append([]string{}, w.Stories.Lost...),
		},
	}
	for _, x := range w.Entries {
		e := experienceJSON{Name: x.Name, Kind: x.Experience.Kind.String(), Dates: x.Dates, Description: jsonTally(x.Description), Hints: jsonHints(x.Hints)}
		if x.Experience.Meaningful {
			meaning := jsonTally(x.Meaning)
			e.Meaning = &meaning
		}
		d.Experiences = append(d.Experiences, e)
	}
	for _, x := range w.Covers {
		d.Coverage = append(d.Coverage, coverJSON{x.Tag.String(), append([]string{}, x.Listed...), append([]string{}, x.Other...), len(x.Programs)})
	}
	for _, x := range w.Themes {
		d.Themes = append(d.Themes, themeJSON{x.Key, x.Have})
	}
	for _, x := range w.Path {
		d.Path = append(d.Path, pathStepJSON{x.Label, append([]string{}, x.Records...)})
	}
	for _, x := range w.Research.Matches {
		d.Research.Matches = append(d.Research.Matches, topicsJSON{x.Name, append([]string{}, x.Topics...), append([]string{}, x.Suggest...)})
	}
	for _, x := range w.Research.Mentors {
		d.Research.Mentors = append(d.Research.Mentors, mentorJSON{x.Name, append([]string{}, x.Programs...), x.Word})
	}
	for _, x := range w.Languages {
		d.Languages = append(d.Languages, spokenJSON{x.Language.Name, x.Text, append([]string{}, x.Empty...), x.Course})
	}
	for _, x := range w.Evidence {
		e := evidenceJSON{Tag: x.Tag.String(), Records: map[string][]string{}, Missing: []string{}}
		for _, s := range evidence.Sources() {
			e.Records[s.String()] = append([]string{}, x.Cells[s]...)
		}
		for _, s := range x.Row.Missing() {
			e.Missing = append(e.Missing, s.String())
		}
		d.Evidence = append(d.Evidence, e)
	}
	return d
}

func jsonTally(c experiences.Count) tallyJSON {
	if c.Most == 0 {
		return tallyJSON{Have: c.Have}
	}
	return tallyJSON{c.Have, &c.Most}
}

func jsonHints(list []app.Hint) []textHintJSON {
	out := []textHintJSON{}
	for _, h := range list {
		out = append(out, textHintJSON{h.Key, h.Kind.String(), h.Text})
	}
	return out
}

func jsonPicks(list []app.Pick) []coverPickJSON {
	out := []coverPickJSON{}
	for _, x := range list {
		out = append(out, coverPickJSON{x.Name, x.Why, x.Ticked})
	}
	return out
}
