package command

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"time"

	"secondlook/app"
	"secondlook/domain"
)

type soapCommand struct {
	Who    who    `embed:""`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
	Format choice `enum:"table,json" default:"table" help:"table or json."`
}

// Run says where SOAP stands at this moment.
func (s *soapCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := s.Who.scope(c, a, s.Season)
		if err != nil {
			return err
		}
		d, err := a.SOAP(c.ctx, scope)
		if err != nil {
			return fmt.Errorf("cannot work out SOAP: %w", err)
		}
		if s.Format == "json" {
			return writeJSON(&c.out, soapJSONOf(d))
		}
		writeSOAP(&c.out, d)
		return c.hint(a, scope)
	})
}

type soapJSON struct {
	Season     int                `json:"season"`
	Phase      string             `json:"phase"`
	Round      int                `json:"round"`
	Now        string             `json:"now"`
	Title      string             `json:"title"`
	LeftMin    int                `json:"minutes_left"`
	Until      *string            `json:"until"`
	Zone       string             `json:"time_zone"`
	May        []string           `json:"may"`
	Contact    string             `json:"no_contact"`
	Notice     string             `json:"notice"`
	Eligible   string             `json:"eligible"`
	Conditions []soapAskedJSON    `json:"conditions"`
	Ready      soapReadyJSON      `json:"readiness"`
	Limit      int                `json:"limit"`
	Sent       int                `json:"sent"`
	Chosen     int                `json:"chosen"`
	Left       int                `json:"left"`
	Rounds     []soapRoundJSON    `json:"rounds"`
	Order      []string           `json:"order"`
	Programs   []soapUnfilledJSON `json:"programs"`
	Lists      []int              `json:"past_lists"`
}

type soapAskedJSON struct {
	Key  string `json:"key"`
	Is   string `json:"is"`
	Text string `json:"text"`
	Do   string `json:"do"`
}

type soapReadyJSON struct {
	Due     *string         `json:"due"`
	Days    *int            `json:"days_to_match_week"`
	Missing int             `json:"missing"`
	Items   []soapAskedJSON `json:"items"`
}

type soapRoundJSON struct {
	Round int    `json:"round"`
	From  string `json:"from"`
	To    string `json:"to"`
}

type soapUnfilledJSON struct {
	Number    int                `json:"number"`
	Program   string             `json:"program"`
	Code      string             `json:"code"`
	Name      string             `json:"name"`
	Specialty string             `json:"specialty"`
	Track     string             `json:"track"`
	City      string             `json:"city"`
	State     string             `json:"state"`
	Positions int                `json:"positions"`
	OneYear   bool               `json:"one_year"`
	Verdict   string             `json:"verdict"`
	Screens   string             `json:"screens"`
	Choice    string             `json:"choice"`
	Place     int                `json:"place_by_hand"`
	Applied   *string            `json:"applied"`
	Contacted *string            `json:"contacted"`
	Offers    []domain.SOAPOffer `json:"offers"`
	Statement string             `json:"statement"`
	Letters   []string           `json:"letters"`
	Unfilled  []int              `json:"unfilled_before"`
}

func soapJSONOf(d *app.SOAPDesk) soapJSON {
	out := soapJSON{
		Season: d.Season, Phase: d.Clock.Phase.String(), Round: d.Clock.Round, Now: stamp(d.Clock.Now), Title: d.Clock.Title, LeftMin: d.Clock.Clock.Left(),
		Zone: d.Zone, May: append([]string{}, d.Clock.May...), Contact: d.Contact, Notice: d.Notice, Eligible: cmp.Or(d.Eligible.String(), "unknown"),
		Conditions: soapAsked(d.Conditions), Limit: d.Count.Limit, Sent: d.Count.Sent, Chosen: d.Count.Chosen, Left: d.Count.Left(),
		Rounds: []soapRoundJSON{}, Order: append([]string{}, d.Order...), Programs: []soapUnfilledJSON{}, Lists: append([]int{}, d.Lists...),
		Ready: soapReadyJSON{Due: dayOrNull(d.Due), Missing: d.Missing, Items: soapAsked(d.Ready)},
	}
	if !d.Clock.Clock.Until.IsZero() {
		until := stamp(d.Clock.Clock.Until)
		out.Until = &until
	}
	if !d.Due.IsZero() {
		out.Ready.Days = &d.Days
	}
	for _, r := range d.Rounds {
		out.Rounds = append(out.Rounds, soapRoundJSON{r.Number, stamp(r.From), stamp(r.To)})
	}
	for i := range d.Rows {
		out.Programs = append(out.Programs, soapUnfilledOf(&d.Rows[i]))
	}
	return out
}

// stamp writes a moment with its offset.
func stamp(t time.Time) string { return t.Format(time.RFC3339) }

func soapAsked(lines []app.SOAPLine) []soapAskedJSON {
	out := []soapAskedJSON{}
	for _, l := range lines {
		out = append(out, soapAskedJSON{l.Key, cmp.Or(l.Is.String(), "unknown"), l.Text, l.Do})
	}
	return out
}

func soapUnfilledOf(x *app.SOAPRow) soapUnfilledJSON {
	out := soapUnfilledJSON{
		Number: x.Number, Program: x.Program, Code: x.Code, Name: x.Name, Specialty: x.Specialty, Track: x.Track.String(), City: x.City, State: x.State,
		Positions: x.Positions, OneYear: x.OneYear, Verdict: x.Ranked.Verdict.String(), Screens: x.Screens, Choice: x.Choice.String(), Place: x.Place,
		Applied: momentOrNull(x.Applied), Contacted: momentOrNull(x.Contacted), Offers: append([]domain.SOAPOffer{}, x.Offers...), Letters: []string{},
		Unfilled: append([]int{}, x.Past.Program...),
	}
	if x.Statement != nil {
		out.Statement = x.Statement.Name
	}
	for _, l := range x.Letters {
		out.Letters = append(out.Letters, l.Writer)
	}
	return out
}

// momentOrNull is a moment as it is stored, nil for an unknown one.
func momentOrNull(at domain.At) *string {
	if at.IsZero() {
		return nil
	}
	text := at.String()
	return &text
}

// soapMarks are what stands before a condition.
var soapMarks = map[domain.YesNo]string{domain.SaysYes: "[x]", domain.SaysNo: "[!]", domain.NotSaid: "[?]"}

// writeSOAP writes where SOAP stands for people, in at most 100 columns.
func writeSOAP(w io.Writer, d *app.SOAPDesk) {
	line := fmt.Sprintf("SOAP %d: %s", d.Season, d.Clock.Title)
	if d.Clock.Left != "" {
		line += ", " + d.Clock.Left + ", " + d.Clock.Until
	}
	wrap(w, "", 2, line)
	writeLines(w, "  ", d.Clock.May...)
	writeLines(w, "  ", d.Contact)
	if len(d.Rounds) > 0 {
		fmt.Fprintln(w, "\nOffer rounds")
	}
	for _, r := range d.Rounds {
		text := r.Words
		if r.Own != "" {
			text += " (your " + r.Own + ")"
		}
		fmt.Fprintf(w, "  %d  %s\n", r.Number, text)
	}
	fmt.Fprintf(w, "\n%s\n", d.Verdict)
	writeAsked(w, d.Conditions, soapMarks)
	fmt.Fprintf(w, "\nReady: %s\n", d.ReadyWords)
	writeAsked(w, d.Ready, map[domain.YesNo]string{domain.SaysYes: "[x]", domain.SaysNo: "[ ]"})
	fmt.Fprintf(w, "\nApplications: %s\n", d.CountWords)
	writeLines(w, "  ", d.Verify)
	if len(d.Rows) == 0 {
		wrap(w, "", 2, "No unfilled program is noted for this season: the list comes out on the Monday of Match Week. Import it then with secondlook import unfilled FILE.")
		return
	}
	fmt.Fprintln(w)
	for i := range d.Rows {
		writeUnfilled(w, &d.Rows[i])
	}
	wrap(w, "", 2, d.Notice)
}

func writeAsked(w io.Writer, lines []app.SOAPLine, marks map[domain.YesNo]string) {
	for _, l := range lines {
		text := l.Text
		if l.Do != "" {
			text += " – " + l.Do
		}
		wrap(w, "  "+marks[l.Is]+" ", 6, text)
	}
}

// writeUnfilled writes one program: its place in the order, what is noted of it,
// and below what the rules say.
func writeUnfilled(w io.Writer, x *app.SOAPRow) {
	state := x.Choice.String()
	switch {
	case x.Offer != "":
		state = x.Offer
	case !x.Applied.IsZero():
		state = "sent"
	}
	fmt.Fprintf(w, "%3d  %s  %s  %s\n", x.Number, pad(x.Name, 58), pad(x.State, 2), cmp.Or(state, "–"))
	text := x.Group
	for _, more := range []string{x.Warn, x.Screens, x.PastWords} {
		if more != "" {
			text += "; " + more
		}
	}
	wrap(w, "     ", 7, text)
}

type importUnfilled struct {
	File   string `arg:"" name:"FILE" help:"A table (CSV), the text of a page, or a PDF; - is the standard input."`
	Season season `placeholder:"YEAR" help:"Year of the Match that the list is of; this season's when left out."`
	DryRun bool   `help:"Say what would change and change nothing."`
}

// Run imports a list of unfilled programs.
func (i *importUnfilled) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		f, err := c.open(i.File)
		if err != nil {
			return err
		}
		defer f.Close()
		b, err := app.ReadFile(f)
		if err != nil {
			return fmt.Errorf("cannot import %s: %w", i.File, err)
		}
		rep, err := a.ImportUnfilled(c.ctx, b, int(i.Season), false, i.DryRun)
		if err != nil {
			return fmt.Errorf("cannot import %s: %w", i.File, err)
		}
		if len(rep.Problems) > 0 {
			return refusal("imported", i.File, rep.Problems)
		}
		writeUnfilledReport(&c.out, rep)
		return nil
	})
}

// writeUnfilledReport tells row by row what an import did or would do.
func writeUnfilledReport(w io.Writer, r app.UnfilledReport) {
	did := "Imported"
	if r.DryRun {
		did = "Nothing is changed; this would be imported:"
	}
	wrap(w, "", 2, fmt.Sprintf("%s season %d, rows %d, new %d, changed %d, as before %d, in the catalog %d.",
		did, r.Season, len(r.Rows), r.Added, r.Changed, r.Same, r.Matched))
	for _, l := range r.Rows {
		text := fmt.Sprintf("row %d, %s: %s", l.Row, l.State, l.Name)
		if l.Place != "" {
			text += ", " + l.Place
		}
		if l.Positions > 0 {
			text += ", " + counted(l.Positions, "position", "positions")
		}
		if l.Match != "" && l.Match != l.Name {
			text += "; in the catalog: " + l.Match
		}
		for n, name := range l.Candidates {
			text += map[bool]string{true: "; it may be ", false: " or "}[n == 0] + name
		}
		wrap(w, "", 2, text)
	}
	for _, part := range []struct {
		words string
		list  []string
	}{{"Repeated: ", r.Repeats}, {"No program: ", r.Skipped}, {"Not read: column ", r.Ignored}} {
		for _, text := range part.list {
			wrap(w, "", 2, part.words+text)
		}
	}
	if r.Gone > 0 {
		fmt.Fprintf(w, "On your list and not in the file: %d. They stay.\n", r.Gone)
	}
	wrap(w, "", 2, r.Notice)
}

type printSOAP struct {
	Who    who    `embed:""`
	Output path   `short:"o" required:"" placeholder:"FILE.pdf" help:"The file to write."`
	Paper  choice `enum:"letter,a4" default:"letter" help:"letter or a4."`
	Date   day    `placeholder:"YYYY-MM-DD" help:"Day that is printed on the pages; today when left out."`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
}

// Run makes the PDF.
func (p *printSOAP) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := p.Who.scope(c, a, p.Season)
		if err != nil {
			return err
		}
		var b bytes.Buffer
		if err := a.PrintSOAP(c.ctx, &b, app.PrintOptions{Scope: scope, Paper: string(p.Paper), Date: p.Date.Date}); err != nil {
			return unprinted("the sheet of SOAP", err)
		}
		return c.deliver(string(p.Output), b.Bytes(), "The sheet of SOAP is in")
	})
}
