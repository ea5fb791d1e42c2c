package command

import (
	"fmt"

	"secondlook/app"
)

type portfolioCommand struct {
	In path `required:"" placeholder:"FILE" help:"A problem in JSON: items with id, chance, value and cost, and a budget; - is the standard input."`
}

type basketDocument struct {
	Chosen []string `json:"chosen"`
	Value  float64  `json:"value"`
	Bound  float64  `json:"bound"`
	Exact  bool     `json:"exact"`
}

// Run solves the problem of a file. It needs no records and opens none.
func (p *portfolioCommand) Run(c *call) error {
	f, err := c.open(string(p.In))
	if err != nil {
		return err
	}
	defer f.Close()
	problem, err := app.ReadProblem(f)
	if err != nil {
		return fmt.Errorf("cannot use the problem %s: %w", p.In, err)
	}
	b := problem.Solve()
	d := basketDocument{Chosen: []string{}, Value: b.Value, Bound: b.Bound, Exact: b.Exact}
	for _, i := range b.Chosen {
		d.Chosen = append(d.Chosen, problem.Prizes[i].ID)
	}
	return writeJSON(&c.out, d)
}
