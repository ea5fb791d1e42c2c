package command

import (
	"fmt"
	"io"
	"strings"

	"secondlook/app"
)

type specialtiesCommand struct {
	Who    who    `embed:""`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
	Format choice `enum:"table,json" default:"table" help:"table or json."`
}

// Run compares the specialties.
func (s *specialtiesCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := s.Who.scope(c, a, s.Season)
		if err != nil {
			return err
		}
		found, err := a.Specialties(c.ctx, scope)
		if err != nil {
			return fmt.Errorf("cannot compare the specialties: %w", err)
		}
		if s.Format == "json" {
			return writeJSON(&c.out, specialtiesJSON(found))
		}
		writeSpecialties(&c.out, found)
		return c.hint(a, scope)
	})
}

type specialtiesDocument struct {
	Season      int             `json:"season"`
	Reference   string          `json:"reference"`
	Specialties []specialtyJSON `json:"specialties"`
}

type specialtyJSON struct {
	Name       string      `json:"name"`
	Short      string      `json:"short"`
	Wished     bool        `json:"wished"`
	Advice     string      `json:"advice"`
	Reason     string      `json:"reason"`
	Access     string      `json:"access"`
	AccessCA   string      `json:"access_ca"`
	Programs   int         `json:"programs"`
	Open       int         `json:"open"`
	Unknown    int         `json:"unknown"`
	Closed     int         `json:"closed"`
	OneYear    int         `json:"one_year_tracks"`
	Best       *bestJSON   `json:"best"`
	Count      int         `json:"compared"`
	Interviews float64     `json:"expected_interviews"`
	FeeCents   int64       `json:"fee_cents"`
	Verify     bool        `json:"fees_to_verify"`
	Traits     []traitJSON `json:"traits"`
}

type bestJSON struct {
	Key    string  `json:"key"`
	Name   string  `json:"name"`
	Chance float64 `json:"chance"`
	Low    float64 `json:"low"`
	High   float64 `json:"high"`
}

type traitJSON struct {
	Trait   string   `json:"trait"`
	Records []string `json:"records"`
}

func specialtiesJSON(s *app.Specialties) specialtiesDocument {
	d := specialtiesDocument{Season: s.Season, Reference: s.Reference, Specialties: []specialtyJSON{}}
	for i := range s.Rows {
		r := &s.Rows[i]
		x := specialtyJSON{
			Name: r.Specialty.Name, Short: r.Specialty.Short, Wished: r.Wished, Advice: r.Advice.String(), Reason: r.Why,
			Access: r.Specialty.Access.String(), AccessCA: r.Specialty.AccessCA.String(),
			Programs: r.Programs, Open: r.Open, Unknown: r.Unknown, Closed: r.Closed, OneYear: r.Bridges,
			Count: r.Count, Interviews: round(r.Expected, 4), FeeCents: r.Cents, Verify: r.Verify, Traits: []traitJSON{},
		}
		if b := r.Best; b != nil {
			x.Best = &bestJSON{b.Program.Key, b.Program.Name, round(b.Chance, 6), round(b.Low, 6), round(b.High, 6)}
		}
		for j, t := range r.Comparison.Traits {
			x.Traits = append(x.Traits, traitJSON{t.Tag.String(), append([]string{}, r.Traits[j].Records...)})
		}
		d.Specialties = append(d.Specialties, x)
	}
	return d
}

// writeSpecialties writes the comparison for people, in at most 100 columns.
func writeSpecialties(w io.Writer, s *app.Specialties) {
	fmt.Fprintf(w, "Season %d, reference set %s\n\n", s.Season, s.Reference)
	fmt.Fprintf(w, "%-30s  %8s  %4s  %4s  %6s  %-16s  %s\n", "Specialty", "Programs", "Open", "Unk.", "Closed", "Best (80 % range)", "Interviews")
	for i := range s.Rows {
		r := &s.Rows[i]
		best, interviews := "–", "–"
		if r.Best != nil {
			best = chanceColumn(r.Best.Chance, r.Best.Low, r.Best.High)
			interviews = fmt.Sprintf("%s of %d, %s", r.Interviews(), r.Count, app.Money(r.Cents))
		}
		fmt.Fprintf(w, "%s  %8d  %4d  %4d  %6d  %-17s  %s\n", pad(r.Specialty.Name, 30), r.Programs, r.Open, r.Unknown, r.Closed, best, interviews)
	}
	for i := 0; i < len(s.Rows); {
		r, names := &s.Rows[i], alike(s.Rows[i:])
		fmt.Fprintln(w)
		wrap(w, "  ", 2, strings.Join(names, ", ")+": "+r.Chip+". "+r.Why)
		i += len(names)
		for _, t := range r.Traits {
			shown := "none of your records shows it"
			if len(t.Records) > 0 {
				shown = "shown by " + strings.Join(t.Records, ", ")
			}
			wrap(w, "  ", 2, "Values: "+t.Tag+" – "+shown+".")
		}
	}
	fmt.Fprintln(w)
	wrap(w, "  ", 2, s.Rule)
}

// alike names the first specialty and those after it of which the same is said,
// where nothing more is told of them.
func alike(rows []app.SpecialtyRow) (names []string) {
	for i := range rows {
		r := &rows[i]
		if i > 0 && (r.Why != rows[0].Why || len(r.Traits)+len(rows[0].Traits) > 0) {
			break
		}
		names = append(names, r.Specialty.Name)
	}
	return names
}
