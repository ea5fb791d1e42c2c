package command

import (
	"fmt"
	"io"

	"secondlook/app"
	"secondlook/domain"
)

type signalsCommand struct {
	Who    who    `embed:""`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
	Save   bool   `xor:"who" help:"Place the signals on the planned applications."`
	Format choice `enum:"table,json" default:"table" help:"table or json."`
}

// Run finds where the signals help most, and places them if it is told to.
func (s *signalsCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := s.Who.scope(c, a, s.Season)
		if err != nil {
			return err
		}
		plan, err := a.PlanSignals(c.ctx, scope)
		if err != nil {
			return fmt.Errorf("cannot place the signals: %w", err)
		}
		if s.Save {
			if err := a.SaveSignals(c.ctx, plan); err != nil {
				return fmt.Errorf("cannot keep the signals: %w", err)
			}
		}
		if s.Format == "json" {
			return writeJSON(&c.out, signalsJSON(plan, a.Reference()))
		}
		writeSignalsTable(&c.out, a, plan, s.Save)
		return c.hint(a, scope)
	})
}

type signalsDocument struct {
	Season    int          `json:"season"`
	Reference string       `json:"reference"`
	Quotas    []quotaJSON  `json:"quotas"`
	Placed    []signalJSON `json:"placed"`
	Before    rangeJSON    `json:"before"`
	After     rangeJSON    `json:"after"`
	Gain      rangeJSON    `json:"gain"`
	Bound     float64      `json:"bound"`
	Exact     bool         `json:"exact"`
	Changes   int          `json:"changes"`
	Notes     []string     `json:"notes"`
}

type quotaJSON struct {
	Specialty string `json:"specialty"`
	Signal    string `json:"signal"`
	Quota     int    `json:"quota"`
	Used      int    `json:"used"`
	Verify    bool   `json:"to_verify"`
}

type signalJSON struct {
	Key       string    `json:"key"`
	Specialty string    `json:"specialty"`
	Was       string    `json:"was"`
	Signal    string    `json:"signal"`
	From      rangeJSON `json:"from"`
	To        rangeJSON `json:"to"`
}

func signalsJSON(p *app.SignalPlan, reference string) signalsDocument {
	d := signalsDocument{
		Season: p.Season, Reference: reference, Quotas: []quotaJSON{}, Placed: []signalJSON{}, Before: toRange(p.Before), After: toRange(p.After), Gain: toRange(p.Gain),
		Bound: round(p.Bound, 6), Exact: p.Exact, Changes: p.Changes, Notes: p.Notes,
	}
	for _, u := range p.Uses {
		for _, kind := range u.Quota.Kinds() {
			d.Quotas = append(d.Quotas, quotaJSON{u.Specialty, kind.String(), u.Quota.Of(kind), u.Used[kind], u.Quota.Verify})
		}
	}
	for _, x := range p.Placed {
		d.Placed = append(d.Placed, signalJSON{x.Row.Program.Key, x.Row.Program.Specialty, x.Was.String(), x.Is.String(), toRange(x.From), toRange(x.To)})
	}
	return d
}

// writeSignalsTable writes a plan of signals for people, in at most 100 columns.
func writeSignalsTable(w io.Writer, a *app.App, p *app.SignalPlan, saved bool) {
	fmt.Fprintf(w, "Season %d\n", p.Season)
	for _, u := range p.Uses {
		for _, kind := range u.Quota.Kinds() {
			fmt.Fprintf(w, "%s: %d of %d %s used\n", u.Specialty, u.Used[kind], u.Quota.Of(kind), a.SignalNames(kind))
		}
	}
	if len(p.Placed) > 0 || p.Before.Value > 0 {
		fmt.Fprintf(w, "Chance to match: %s; with these signals %s\n\n", estimateText(p.Before), estimateText(p.After))
	}
	rows(w, "", 56, len(p.Placed), func(i int) *domain.Program { return p.Placed[i].Row.Program }, func(i int) string {
		return pad(a.SignalWord(p.Placed[i].Was), 6) + " -> " + a.SignalWord(p.Placed[i].Is)
	})
	for _, note := range p.Notes {
		fmt.Fprintf(w, "\n%s\n", note)
	}
	if saved {
		fmt.Fprintf(w, "\nThese signals are now placed: %d %s changed.\n", p.Changes, map[bool]string{true: "application is", false: "applications are"}[p.Changes == 1])
	}
}
