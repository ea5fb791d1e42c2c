package command

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/alecthomas/kong"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/compare"
)

// mostCompared is how many seasons stand beside each other.
const mostCompared = 4

// years are some years of the Match.
type years []int

// Decode reads the flag: "2026,2027".
func (y *years) Decode(ctx *kong.DecodeContext) error {
	text, err := value(ctx)
	if err != nil {
		return err
	}
	*y = nil
	for part := range strings.SplitSeq(text, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(part))
		if err != nil || n < domain.FirstSeason || n > domain.LastSeason {
			return wrong(ctx, text, "years of the Match, such as 2026,2027")
		}
		*y = append(*y, n)
	}
	if len(*y) < 2 || len(*y) > mostCompared {
		return wrong(ctx, text, fmt.Sprintf("two to %d years of the Match, such as 2026,2027", mostCompared))
	}
	return nil
}

// compare sets seasons beside each other.
func (x *seasonsCommand) compare(c *call, a *app.App, scope app.Scope) error {
	b, err := a.CompareSeasons(c.ctx, scope, x.Compare...)
	var bad domain.Invalid
	if errors.As(err, &bad) {
		return errors.New(strings.TrimSuffix(bad[0].Problem, "."))
	}
	if err != nil {
		return fmt.Errorf("cannot compare the seasons: %w", err)
	}
	if x.Format == "json" {
		return writeJSON(&c.out, besideJSON(b))
	}
	writeBeside(&c.out, b)
	return c.hint(a, scope)
}

type besideDocument struct {
	Seasons []sideJSON      `json:"seasons"`
	Steps   []turnJSON      `json:"steps"`
	Again   []reappliedJSON `json:"reapplied"`
}

type sideJSON struct {
	Season     int                `json:"season"`
	AsOf       string             `json:"as_of"`
	Noted      bool               `json:"sending_noted"`
	Untold     bool               `json:"as_told"`
	Frozen     bool               `json:"frozen"`
	Over       bool               `json:"over"`
	Exams      []comparedExamJSON `json:"exams"`
	Months     float64            `json:"us_hands_on_months"`
	Regions    map[string]float64 `json:"us_hands_on_by_region"`
	Letters    []comparedLetter   `json:"letters"`
	Research   int                `json:"research_projects"`
	Years      *float64           `json:"years_since_graduation"`
	Listed     int                `json:"programs"`
	Specialty  map[string]int     `json:"by_specialty"`
	State      map[string]int     `json:"by_state"`
	Signals    int                `json:"signals"`
	Fees       int64              `json:"fees_cents"`
	Paid       int64              `json:"paid_cents"`
	Funnel     comparedFunnel     `json:"funnel"`
	First      *int               `json:"days_to_first_invitation"`
	Outcome    string             `json:"outcome"`
	Interviews *domain.Said       `json:"interviews"` // null: what the list was is not told
	Match      *domain.Said       `json:"match"`
	Then       bool               `json:"said_then"`
}

type comparedExamJSON struct {
	Exam   string  `json:"exam"`
	Date   *string `json:"date"`
	Score  *int    `json:"score"`
	Result string  `json:"result"`
}

type comparedLetter struct {
	Writer string `json:"writer"`
	US     bool   `json:"us"`
	New    bool   `json:"new"`
	Old    bool   `json:"old"`
}

type comparedFunnel struct {
	Sent        int      `json:"sent"`
	Invited     partJSON `json:"invited"`
	Interviewed partJSON `json:"interviewed"`
	Ranked      partJSON `json:"ranked"`
	Matched     partJSON `json:"matched"`
	Declined    partJSON `json:"declined"`
	Silent      partJSON `json:"no_answer"`
}

type partJSON struct {
	Count int     `json:"count"`
	Share float64 `json:"share"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
}

type turnJSON struct {
	From     int          `json:"from"`
	To       int          `json:"to"`
	Changes  []turnedJSON `json:"changes"`
	Together effectJSON   `json:"together"`
	Partial  bool         `json:"without_list"`
	Luck     *luckJSON    `json:"invited_share_change"`
}

type turnedJSON struct {
	What    string     `json:"what"`
	Turn    string     `json:"turn"`
	Gained  []string   `json:"new"`
	Lost    []string   `json:"gone"`
	Changed []string   `json:"changed"`
	Effect  effectJSON `json:"effect"`
}

type effectJSON struct {
	Words      string      `json:"words"`
	Size       string      `json:"size"`
	Basis      string      `json:"basis"`
	Match      domain.Said `json:"match"`
	Interviews domain.Said `json:"interviews"`
}

type luckJSON struct {
	Value  float64 `json:"value"`
	Low    float64 `json:"low"`
	High   float64 `json:"high"`
	Within bool    `json:"within_luck"`
}

type reappliedJSON struct {
	Key     string            `json:"key"`
	Name    string            `json:"name"`
	Noes    int               `json:"noes"`
	Silent  int               `json:"silences"`
	Invited int               `json:"invitations"`
	Answers map[string]string `json:"answers"`
}

func besideJSON(c *app.SeasonComparison) besideDocument {
	d := besideDocument{Seasons: []sideJSON{}, Steps: []turnJSON{}, Again: []reappliedJSON{}}
	for i, s := range c.Book.Sides {
		d.Seasons = append(d.Seasons, sideOf(s, c.Columns[i].Fees))
	}
	for i := range c.Steps {
		d.Steps = append(d.Steps, stepOf(&c.Book.Steps[i], &c.Steps[i]))
	}
	for _, r := range c.Again {
		x := reappliedJSON{r.Program, r.Name, r.Noes, r.Silent, r.Invited, map[string]string{}}
		for i, text := range r.Answers {
			if text != "" {
				x.Answers[c.Columns[i].Title] = text
			}
		}
		d.Again = append(d.Again, x)
	}
	return d
}

func sideOf(s *compare.Side, fees int64) sideJSON {
	out := sideJSON{
		Season: s.Year, AsOf: s.Day.String(), Noted: s.Noted, Untold: s.Untold, Frozen: s.Frozen, Over: s.Over, Exams: []comparedExamJSON{}, Letters: []comparedLetter{},
		Months: round(s.Standing.HandsOnMonths, 2), Regions: map[string]float64{}, Research: s.Standing.Research,
		Listed: s.Listed.Programs, Specialty: countsOf(s.Listed.By), State: countsOf(s.Listed.States), Signals: s.Listed.Signals,
		Fees: fees, Paid: s.Paid, Funnel: funnelOf(s.Funnel), Outcome: s.Outcome.String(),
		Then: s.Said,
	}
	if !s.Untold {
		interviews, match := rounded(s.Interviews), rounded(s.Match)
		out.Interviews, out.Match = &interviews, &match
	}
	for _, e := range s.Exams {
		x := comparedExamJSON{Exam: e.Kind.String(), Date: dayOrNull(e.Date), Result: e.Result.String()}
		if e.Score > 0 {
			x.Score = &e.Score
		}
		out.Exams = append(out.Exams, x)
	}
	for _, m := range s.Months {
		if m.HandsOn > 0 {
			out.Regions[m.Region] = round(m.HandsOn, 2)
		}
	}
	for _, l := range s.Letters {
		out.Letters = append(out.Letters, comparedLetter{l.Writer, l.US, l.New, l.Old})
	}
	if day := s.Standing.Graduation; !day.IsZero() && !day.After(s.Day) {
		years := round(s.Standing.YearsSince, 2)
		out.Years = &years
	}
	if s.Waited >= 0 {
		out.First = &s.Waited
	}
	return out
}

func countsOf(list []compare.Count) map[string]int {
	out := map[string]int{}
	for _, c := range list {
		out[c.Name] = c.N
	}
	return out
}

func funnelOf(f compare.Funnel) comparedFunnel {
	part := func(n int) partJSON {
		r := f.Of(n)
		return partJSON{n, round(r.Share, 4), round(r.Low, 4), round(r.High, 4)}
	}
	return comparedFunnel{f.Sent, part(f.Invited), part(f.Interviewed), part(f.Ranked), part(f.Matched), part(f.Declined), part(f.Silent)}
}

func rounded(e chance.Estimate) domain.Said {
	return domain.Said{Value: round(e.Value, 4), Low: round(e.Low, 4), High: round(e.High, 4)}
}

func stepOf(s *compare.Step, words *app.ComparedStep) turnJSON {
	out := turnJSON{From: s.From, To: s.To, Partial: s.Partial || s.Blind, Changes: []turnedJSON{}}
	for i, c := range s.Changes {
		out.Changes = append(out.Changes, turnedJSON{
			c.Group.String(), words.Changes[i].Turn, listed(c.Gained), listed(c.Lost), listed(c.Changed),
			effectJSON{words.Changes[i].Effect, c.Effect.Size.String(), c.Effect.Basis.String(), rounded(c.Effect.Match), rounded(c.Effect.Interviews)},
		})
	}
	t := s.Together
	out.Together = effectJSON{words.Together, t.Size.String(), t.Basis.String(), rounded(t.Match), rounded(t.Interviews)}
	if s.Luck.Known {
		out.Luck = &luckJSON{round(s.Luck.Seen, 4), round(s.Luck.Low, 4), round(s.Luck.High, 4), s.Luck.Within()}
	}
	return out
}

func listed(names []string) []string { return append([]string{}, names...) }

// writeBeside writes seasons beside each other for people, in at most 100
// columns.
func writeBeside(w io.Writer, c *app.SeasonComparison) {
	for _, col := range c.Columns {
		fmt.Fprintf(w, "Season %s, %s\n", col.Title, col.Note)
	}
	fmt.Fprintln(w)
	for _, f := range c.Facts {
		fmt.Fprintln(w, f.Label)
		for i, cell := range f.Cells {
			mark := " "
			if f.Changed[i] {
				mark = "*"
			}
			wrap(w, "  "+c.Columns[i].Title+mark+" ", 8, cell)
		}
	}
	fmt.Fprintln(w, "\n* changed from the season before it")
	for _, s := range c.Steps {
		fmt.Fprintf(w, "\n%s\n", s.Title)
		for _, x := range s.Changes {
			wrap(w, "  ", 4, x.Name+": "+x.Effect)
			wrap(w, "    ", 4, strings.Join(append([]string{x.Turn}, x.Lines...), "; "))
		}
		for _, line := range []string{s.Together, s.Luck} {
			if line != "" {
				wrap(w, "  ", 2, line)
			}
		}
	}
	fmt.Fprintln(w)
	wrap(w, "", 0, c.Note)
	if len(c.Again) > 0 {
		fmt.Fprintln(w, "\nApplied to more than once")
	}
	for _, r := range c.Again {
		var parts []string
		for i, text := range r.Answers {
			if text != "" {
				parts = append(parts, c.Columns[i].Title+" "+text)
			}
		}
		wrap(w, "  ", 4, r.Name+": "+strings.Join(parts, ", "))
	}
}
