package command

import (
	"fmt"

	"secondlook/app"
	"secondlook/domain/match"
)

type matchCommand struct {
	In path `required:"" placeholder:"FILE" help:"The lists in JSON: applicants, programs and couples; - is the standard input."`
}

type matchDocument struct {
	Found   bool               `json:"found"`
	Stable  bool               `json:"stable"`
	Matches map[string]*string `json:"matches"`
	Extras  map[string]string  `json:"supplemental_matches,omitempty"`
	Blocks  []blockJSON        `json:"blocking"`
}

type blockJSON struct {
	Kind       string    `json:"kind"`
	Applicants []string  `json:"applicants"`
	Programs   []*string `json:"programs"`
	Advanced   *string   `json:"advanced,omitempty"`
}

// Run runs the Match of a file. It needs no records and opens none.
func (m *matchCommand) Run(c *call) error {
	f, err := c.open(string(m.In))
	if err != nil {
		return err
	}
	defer f.Close()
	market, err := app.ReadMarket(f)
	if err != nil {
		return fmt.Errorf("cannot use the lists %s: %w", m.In, err)
	}
	x := market.Solve()
	d := matchDocument{Found: x.Found, Stable: x.Found, Matches: map[string]*string{}, Extras: map[string]string{}, Blocks: []blockJSON{}}
	if x.Found {
		for a, p := range x.Places {
			d.Matches[market.ApplicantIDs[a]] = program(market, p)
		}
		for a, p := range x.Extras {
			if p != match.None {
				d.Extras[market.ApplicantIDs[a]] = market.ProgramIDs[p]
			}
		}
	}
	for _, b := range x.Blocks {
		if b.Kind == match.Impossible { // of no use to anybody
			continue
		}
		d.Blocks = append(d.Blocks, toBlock(market, b))
	}
	if err := writeJSON(&c.out, d); err != nil {
		return err
	}
	if !x.Found {
		return noMatching
	}
	return nil
}

func program(m app.Market, p int32) *string {
	if p == match.None {
		return nil
	}
	return &m.ProgramIDs[p]
}

func toBlock(m app.Market, b match.Block) blockJSON {
	out := blockJSON{Kind: "applicant", Applicants: []string{m.ApplicantIDs[b.Applicant]}, Programs: []*string{program(m, b.Program)}}
	switch b.Kind {
	case match.Pair:
		out.Kind = "couple"
		out.Applicants = append(out.Applicants, m.ApplicantIDs[b.Other])
		out.Programs = append(out.Programs, program(m, b.OtherProgram))
	case match.Extra:
		out.Kind, out.Advanced = "supplemental", program(m, b.OtherProgram)
	}
	return out
}
