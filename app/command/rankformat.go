package command

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"secondlook/app"
)

type rankDocument struct {
	Season    int             `json:"season"`
	Reference string          `json:"reference"`
	Programs  []rankedProgram `json:"programs"`
}

type rankedProgram struct {
	Rank        *int         `json:"rank"`
	Key         string       `json:"key"`
	Name        string       `json:"name"`
	Specialty   string       `json:"specialty"`
	Institution string       `json:"institution"`
	City        string       `json:"city"`
	State       string       `json:"state"`
	Region      string       `json:"region"`
	Wished      bool         `json:"wished"`
	Tier        *int         `json:"tier"`
	TierState   string       `json:"tier_state"`
	Verdict     string       `json:"verdict"`
	Chance      float64      `json:"chance"`
	Low         float64      `json:"low"`
	High        float64      `json:"high"`
	Reasons     []reasonJSON `json:"reasons"`
	Screens     []screenJSON `json:"screens"`
}

type reasonJSON struct {
	Label  string  `json:"label"`
	Points float64 `json:"points"` // percentage points
	Kind   string  `json:"kind"`
	Source string  `json:"source"`
}

type screenJSON struct {
	Name       string `json:"name"`
	Result     string `json:"result"`
	Strength   string `json:"strength"`
	Reason     string `json:"reason"`
	Source     string `json:"source"`
	AsOf       string `json:"as_of"`
	ExceptedBy string `json:"excepted_by"`
}

// rankingJSON gathers the first n rows with the words of explain.
func rankingJSON(r *app.Ranking, n int, explain func(*app.Ranking, int) app.Explanation) rankDocument {
	d := rankDocument{Season: r.Season, Reference: r.Reference, Programs: []rankedProgram{}}
	for i, row := range r.Rows[:n] {
		p := programJSON(row)
		words := explain(r, i)
		for _, x := range words.Reasons {
			p.Reasons = append(p.Reasons, reasonJSON{x.Label, round(x.Points, 4), x.Kind, x.Source})
		}
		for _, x := range words.Screens {
			p.Screens = append(p.Screens, screenJSON{x.Name, x.Result, x.Strength, x.Reason, x.Source, x.AsOf, x.ExceptedBy})
		}
		d.Programs = append(d.Programs, p)
	}
	return d
}

func programJSON(row app.Row) rankedProgram {
	q := row.Program
	return rankedProgram{
		Rank: orNull(row.Rank), Key: q.Key, Name: q.Name, Specialty: q.Specialty, Institution: q.Institution,
		City: q.City, State: q.State, Region: q.Region, Wished: row.Wished, Tier: orNull(int(row.Tier)),
		TierState: tierState(row), Verdict: row.Verdict.String(),
		Chance: round(row.Chance, 6), Low: round(row.Low, 6), High: round(row.High, 6),
		Reasons: []reasonJSON{}, Screens: []screenJSON{},
	}
}

func tierState(row app.Row) string {
	if row.TierConfirmed {
		return "confirmed"
	}
	return "to verify"
}

// orNull makes zero, which stands for none, a null.
func orNull(n int) *int {
	if n == 0 {
		return nil
	}
	return &n
}

// round rounds to so many decimals and never to minus zero.
func round(x float64, decimals int) float64 {
	scale := math.Pow10(decimals)
	return math.Round(x*scale)/scale + 0
}

func writeJSON(w io.Writer, document any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(document); err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	return nil
}

func writeRankCSV(out io.Writer, rows []app.Row) error {
	w := csv.NewWriter(out)
	lines := [][]string{{
		"rank", "key", "name", "specialty", "institution", "city", "state", "region", "wished", "tier", "tier_state",
		"verdict", "chance", "low", "high",
	}}
	for _, row := range rows {
		p := programJSON(row)
		lines = append(lines, []string{
			number(row.Rank), p.Key, p.Name, p.Specialty, p.Institution, p.City, p.State, p.Region,
			strconv.FormatBool(p.Wished), number(int(row.Tier)), p.TierState, p.Verdict,
			decimal(p.Chance), decimal(p.Low), decimal(p.High),
		})
	}
	for _, cells := range lines {
		for i := range cells {
			cells[i] = plain(cells[i])
		}
	}
	if err := w.WriteAll(lines); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}

// plain keeps a spreadsheet from taking text for a formula.
func plain(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func decimal(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// writeRankTable writes the first n rows for people, in at most 100 columns.
func writeRankTable(w io.Writer, r *app.Ranking, n int) {
	fmt.Fprintf(w, "Season %d, reference set %s\n", r.Season, r.Reference)
	fmt.Fprintf(w, "%d programs: %d open, %d unknown, %d closed\n\n", r.Counts.All, r.Counts.Open, r.Counts.Unknown, r.Counts.Closed)
	fmt.Fprintf(w, "%5s  %-52s  %-4s  %-7s  %s\n", "Rank", "Program", "Tier", "Verdict", "Chance (80 % range)")
	verify := false
	for _, row := range r.Rows[:n] {
		tier := number(int(row.Tier))
		if tier != "" && !row.TierConfirmed {
			tier += "?"
			verify = true
		}
		fmt.Fprintf(w, "%5s  %s  %-4s  %-7s  %s\n", number(row.Rank), pad(row.Program.Name, 52), tier, row.Verdict, chanceColumn(row.Chance, row.Low, row.High))
	}
	if verify {
		fmt.Fprintln(w, "\n? the tier rests on facts to verify")
	}
}
