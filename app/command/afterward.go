package command

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"secondlook/app"
	"secondlook/domain"
)

// stateForm is how a state is written.
var stateForm = regexp.MustCompile(`^[A-Z]{2}$`)

// visaFlags say what to look at instead of what the records say.
type visaFlags struct {
	Visa  choice `enum:"records,none,j-1,h-1b" default:"records" help:"The visa to look at: records, none, j-1 or h-1b."`
	State string `placeholder:"XX" help:"The state of training to look at, in two letters; that of the matched program when left out."`
}

// choice is what is to be looked at.
func (v *visaFlags) choice() (c app.AfterChoice, err error) {
	if v.Visa != "records" {
		if err = c.Path.UnmarshalText([]byte(v.Visa)); err != nil {
			return c, err
		}
	}
	if c.State = strings.ToUpper(v.State); c.State != "" && !stateForm.MatchString(c.State) {
		return c, usageError(fmt.Sprintf("--state must be two letters such as CA, not %q", v.State))
	}
	return c, nil
}

type afterwardCommand struct {
	Who    who       `embed:""`
	Look   visaFlags `embed:""`
	Season season    `placeholder:"YEAR" help:"Year of the Match; the last that ended with a place, else this season's, when left out."`
	Format choice    `enum:"table,json" default:"table" help:"table or json."`
}

// Run says what lies between the Match and the first day, and the way back.
func (x *afterwardCommand) Run(c *call) error {
	look, err := x.Look.choice()
	if err != nil {
		return err
	}
	return c.withApp(func(a *app.App) error {
		scope, err := x.Who.scope(c, a, x.Season)
		if err != nil {
			return err
		}
		p, err := a.Afterward(c.ctx, scope, look)
		if err != nil {
			return fmt.Errorf("cannot work out the steps after the Match: %w", err)
		}
		if x.Format == "json" {
			return writeJSON(&c.out, afterJSON(p))
		}
		writeAfter(&c.out, p)
		return c.hint(a, scope)
	})
}

type afterDocument struct {
	Season  int        `json:"season"`
	Day     string     `json:"day"`
	Matched bool       `json:"matched"`
	Program string     `json:"program"`
	State   string     `json:"state"`
	Visa    string     `json:"visa"`
	Sure    bool       `json:"visa_sure"`
	Begins  string     `json:"begins"`
	Soon    *string    `json:"ready_soonest"`
	Late    *string    `json:"ready_latest"`
	Danger  bool       `json:"too_late"`
	Heed    []string   `json:"heed"`
	Chain   []string   `json:"slowest_chain"`
	Steps   []stepJSON `json:"steps"`
	Back    []stepJSON `json:"way_back"`
	Notes   []stepJSON `json:"notes"`
	Law     string     `json:"law"`
}

type stepJSON struct {
	Key      string   `json:"key"`
	Part     string   `json:"part"`
	What     string   `json:"what"`
	How      string   `json:"how"`
	State    string   `json:"state"`
	Due      *string  `json:"due"`
	Own      bool     `json:"own_day"`
	Earliest *string  `json:"not_before"`
	Low      int      `json:"takes_days_low"`
	High     int      `json:"takes_days_high"`
	Comes    *string  `json:"comes"`
	Waits    []string `json:"waits_for"`
	Critical bool     `json:"on_slowest_chain"`
	Overdue  bool     `json:"overdue"`
	Legal    bool     `json:"check_with_authority"`
	Verify   bool     `json:"verify"`
	Source   string   `json:"source"`
}

func afterJSON(p *app.AfterPlan) afterDocument {
	return afterDocument{
		Season: p.Season, Day: p.Today.String(), Matched: p.Matched, Program: p.Program, State: p.State, Visa: p.Path.String(), Sure: p.Sure,
		Begins: p.Begins.String(), Soon: dayOrNull(p.Soon), Late: dayOrNull(p.Late), Danger: p.Danger(), Heed: append([]string{}, p.Heed...), Chain: append([]string{}, p.Plan.Chain...),
		Steps: stepsJSON(p.Steps), Back: stepsJSON(p.Back), Notes: stepsJSON(p.Notes), Law: p.Law,
	}
}

func stepsJSON(list []app.AfterLine) []stepJSON {
	out := []stepJSON{}
	for _, s := range list {
		out = append(out, stepJSON{
			Key: s.Key, Part: s.Part.String(), What: s.What, How: s.How, State: s.State, Due: dayOrNull(s.Due), Own: s.Own, Earliest: dayOrNull(s.Earliest),
			Low: s.Low, High: s.High, Comes: dayOrNull(s.Comes), Waits: append([]string{}, s.Step.Waits...), Critical: s.Critical, Overdue: s.Overdue, Legal: s.Legal, Verify: s.Verify, Source: s.Source,
		})
	}
	return out
}

// writeAfter writes the steps for people, in at most 100 columns.
func writeAfter(w io.Writer, p *app.AfterPlan) {
	wrap(w, "", 0, p.Status)
	fmt.Fprintf(w, "Visa: %s\n", p.Visa)
	for _, text := range append(slices.Clone(p.Heed), p.Chain, p.Outlook) {
		if text != "" {
			wrap(w, "", 0, text)
		}
	}
	for _, part := range []struct {
		name  string
		steps []app.AfterLine
	}{{"Until the first day", p.Steps}, {"The way back", p.Back}, {"Good to know", p.Notes}} {
		if len(part.steps) == 0 {
			continue
		}
		fmt.Fprintf(w, "\n%s\n", part.name)
		if part.name == "The way back" {
			wrap(w, "", 0, p.Wishes)
		}
		for _, s := range part.steps {
			fmt.Fprintln(w)
			wrap(w, fmt.Sprintf("%-11s  ", app.Day(s.Due)), 13, s.What+" · "+s.State)
			for _, text := range []string{s.How, s.Takes, s.Waits, s.Check, s.Source} {
				wrap(w, strings.Repeat(" ", 13), 13, domain.Capital(text))
			}
		}
	}
	fmt.Fprintln(w)
	wrap(w, "", 0, p.Law)
}

type printAfterward struct {
	Look  visaFlags  `embed:""`
	Flags paperFlags `embed:""`
}

// Run makes the PDF.
func (p *printAfterward) Run(c *call) error {
	look, err := p.Look.choice()
	if err != nil {
		return err
	}
	return p.Flags.print(c, "cannot print the steps after the Match", "The steps after the Match are in", func(a *app.App, w io.Writer, o app.PrintOptions) error {
		return a.PrintAfterward(c.ctx, w, look, o)
	})
}

type printFirst72 struct {
	Outcome string     `arg:"" name:"OUTCOME" enum:"matched,partial,unmatched" help:"matched, partial or unmatched."`
	Flags   paperFlags `embed:""`
}

// outcomes are the words of the command line for what Match Week can bring.
var outcomes = map[string]domain.MatchOutcome{"matched": domain.OutcomeMatched, "partial": domain.OutcomePartial, "unmatched": domain.OutcomeUnmatched}

// Run makes the PDF.
func (p *printFirst72) Run(c *call) error {
	return p.Flags.print(c, "cannot print the guide", "The guide to the first 72 hours is in", func(a *app.App, w io.Writer, o app.PrintOptions) error {
		return a.PrintFirst72(c.ctx, w, outcomes[p.Outcome], o)
	})
}

type printBrief struct {
	Flags paperFlags `embed:""`
}

// Run makes the PDF.
func (p *printBrief) Run(c *call) error {
	return p.Flags.print(c, "cannot print the brief", "The brief for an adviser is in", func(a *app.App, w io.Writer, o app.PrintOptions) error {
		return a.PrintBrief(c.ctx, w, o)
	})
}
