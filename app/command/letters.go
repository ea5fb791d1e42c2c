package command

import (
	"fmt"
	"io"
	"strings"

	"secondlook/app"
	"secondlook/domain"
)

type lettersCommand struct {
	Who     who    `embed:""`
	Season  season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
	Propose bool   `help:"Propose letters for the free places of every program of the saved list."`
	Afresh  bool   `help:"With --propose: let what is assigned give way."`
	Save    bool   `xor:"who" help:"With --propose: assign what is proposed."`
	Format  choice `enum:"table,json" default:"table" help:"table or json."`
}

// Run lists the letters, and proposes where they go if it is told to.
func (l *lettersCommand) Run(c *call) error {
	if !l.Propose && (l.Save || l.Afresh) {
		return usageError("--save and --afresh go with --propose (see 'secondlook help letters')")
	}
	return c.withApp(func(a *app.App) error {
		scope, err := l.Who.scope(c, a, l.Season)
		if err != nil {
			return err
		}
		var p *app.LetterProposal
		if l.Propose {
			if p, err = a.ProposeLetters(c.ctx, scope, l.Afresh); err != nil {
				return fmt.Errorf("cannot propose letters: %w", err)
			}
		}
		if l.Save {
			if err := a.SaveLetters(c.ctx, p); err != nil {
				return fmt.Errorf("cannot assign the letters: %w", err)
			}
		}
		b, err := a.Letterbook(c.ctx, scope)
		if err != nil {
			return fmt.Errorf("cannot read the letters: %w", err)
		}
		if l.Format == "json" {
			return writeJSON(&c.out, lettersJSON(a, b, p))
		}
		writeLetters(&c.out, a, b)
		if p != nil {
			writeProposal(&c.out, a, p, l.Save)
		}
		return c.hint(a, scope)
	})
}

type lettersDocument struct {
	Season   int              `json:"season"`
	Submits  *string          `json:"submits"`
	Goals    []letterGoalJSON `json:"goals"`
	Letters  []letterJSON     `json:"letters"`
	Nudges   []nudgeJSON      `json:"nudges"`
	Programs []assignedJSON   `json:"programs"`
	Proposed []proposedJSON   `json:"proposed,omitzero"`
}

type letterGoalJSON struct {
	Goal   string `json:"goal"`
	Of     string `json:"specialty"`
	Label  string `json:"label"`
	Have   int    `json:"have"`
	Coming int    `json:"coming"`
	Want   int    `json:"want"`
	Ideal  int    `json:"ideal"`
}

type letterJSON struct {
	Writer    string  `json:"writer"`
	Role      string  `json:"role"`
	Specialty string  `json:"specialty"`
	US        bool    `json:"us"`
	Status    string  `json:"status"`
	Date      *string `json:"date"`
	Days      *int    `json:"days"`
	Task      string  `json:"task"`
	On        *string `json:"on"`
	Ripe      bool    `json:"ripe"`
	Latest    *string `json:"latest"`
	LateDays  int     `json:"late_days"`
	Old       bool    `json:"old"`
	Programs  int     `json:"programs"`
}

type nudgeJSON struct {
	Rotation string  `json:"rotation"`
	End      *string `json:"end"`
	Text     string  `json:"text"`
}

type assignedJSON struct {
	Key      string              `json:"key"`
	Letters  []domain.LetterRef  `json:"letters"`
	Want     int                 `json:"want"`
	Warnings []letterWarningJSON `json:"warnings"`
}

type letterWarningJSON struct {
	Kind string `json:"kind"`
	Text string `json:"text"`
	Mild bool   `json:"mild"`
}

type proposedJSON struct {
	Key  string             `json:"key"`
	Keep []domain.LetterRef `json:"keep"`
	Add  []pickJSON         `json:"add"`
	Drop []domain.LetterRef `json:"drop"`
}

type pickJSON struct {
	domain.LetterRef
	Why []string `json:"why"`
}

func lettersJSON(a *app.App, b *app.Letterbook, p *app.LetterProposal) lettersDocument {
	d := lettersDocument{
		Season: b.Season, Submits: dayOrNull(b.Submits), Goals: []letterGoalJSON{}, Letters: []letterJSON{}, Nudges: []nudgeJSON{}, Programs: []assignedJSON{},
	}
	for _, g := range b.Goals {
		d.Goals = append(d.Goals, letterGoalJSON{g.Key, g.Specialty, g.Label, g.Have, g.Coming, g.Want, g.Ideal})
	}
	for _, l := range b.Letters {
		x := letterJSON{
			Writer: l.Writer, Role: l.Role.String(), Specialty: l.Specialty, US: l.US, Status: l.Status.String(), Date: dayOrNull(l.Date),
			Task: l.Task.String(), On: dayOrNull(l.On), Ripe: l.Ripe, Latest: dayOrNull(l.Latest), LateDays: l.Track.Late, Old: l.Old, Programs: l.Used,
		}
		if l.Days >= 0 {
			x.Days = &l.Days
		}
		d.Letters = append(d.Letters, x)
	}
	for _, n := range b.Nudges {
		d.Nudges = append(d.Nudges, nudgeJSON{n.Rotation.Site, dayOrNull(n.Rotation.End), n.Text})
	}
	for _, r := range b.Rows {
		x := assignedJSON{Key: r.Application.Program, Letters: refs(r.Letters), Want: r.Want, Warnings: []letterWarningJSON{}}
		for _, w := range r.Warnings {
			x.Warnings = append(x.Warnings, letterWarningJSON(w))
		}
		d.Programs = append(d.Programs, x)
	}
	if p != nil {
		d.Proposed = proposalJSON(p)
	}
	return d
}

func proposalJSON(p *app.LetterProposal) []proposedJSON {
	out := []proposedJSON{}
	for _, r := range p.Rows {
		x := proposedJSON{Key: r.Case.Key, Keep: refs(r.Keep), Add: []pickJSON{}, Drop: refs(r.Drop)}
		for _, pick := range r.Add {
			why := pickJSON{LetterRef: pick.Ref, Why: []string{}}
			for _, reason := range pick.Reasons {
				why.Why = append(why.Why, reason.String())
			}
			x.Add = append(x.Add, why)
		}
		out = append(out, x)
	}
	return out
}

// refs is a list that is never null.
func refs(list []domain.LetterRef) []domain.LetterRef { return append([]domain.LetterRef{}, list...) }

// writeLetters writes the letters for people, in at most 100 columns.
func writeLetters(w io.Writer, a *app.App, b *app.Letterbook) {
	fmt.Fprintf(w, "Season %d, applications are sent on %s\n\nGoals\n", b.Season, app.Day(b.Submits))
	for _, g := range b.Goals {
		text := fmt.Sprintf("%d of %d", g.Have, g.Want)
		if g.Ideal > g.Want {
			text += fmt.Sprintf(", ideally %d", g.Ideal)
		}
		if g.Coming > 0 {
			text += fmt.Sprintf("; %d to come", g.Coming)
		}
		fmt.Fprintf(w, "  %s  %s\n", pad(g.Label, 40), text)
	}
	fmt.Fprintln(w, "\nLetters")
	for _, l := range b.Letters {
		fmt.Fprintf(w, "  %s  %s  %s\n", pad(a.LetterCalled(l.Ref()), 36), pad(l.State, 20), counted(l.Used, "program", "programs"))
		if next := strings.TrimSpace(l.Next + " " + l.When); next != "" || l.Late != "" {
			wrap(w, "    ", 4, strings.TrimPrefix(strings.TrimSuffix(next+"; "+l.Late, "; "), "; ")+".")
		}
	}
	for _, n := range b.Nudges {
		wrap(w, "  ", 4, n.Text)
	}
	if len(b.Rows) == 0 {
		fmt.Fprintln(w, "\nNo program is on the list: letters are assigned once there is one.")
		return
	}
	fmt.Fprintf(w, "\nLetters by program: %s, %d with something to look at\n", counted(len(b.Rows), "program", "programs"), b.Warned)
	for _, r := range b.Rows {
		name := r.Application.Program
		if r.Program != nil {
			name = r.Program.Title() + " · " + a.Catalog().Short(r.Program.Specialty)
		}
		fmt.Fprintf(w, "  %s  %d of %d\n", pad(name, 70), len(r.Letters), domain.MostLetters)
		for _, x := range r.Warnings {
			if !x.Mild {
				wrap(w, "    ", 6, "- "+x.Text)
			}
		}
	}
}

// writeProposal writes what is proposed for people.
func writeProposal(w io.Writer, a *app.App, p *app.LetterProposal, saved bool) {
	head := "Proposed"
	if saved {
		head = "Assigned"
	}
	fmt.Fprintf(w, "\n%s: %s for %s\n", head, counted(p.Added, "letter", "letters"), counted(p.Changes, "program", "programs"))
	for _, r := range p.Rows {
		if !r.Changes() {
			continue
		}
		fmt.Fprintf(w, "  %s\n", pad(r.Case.Program.Title()+" · "+a.Catalog().Short(r.Case.Program.Specialty), 80))
		for i, pick := range r.Add {
			wrap(w, "    ", 6, "+ "+a.LetterCalled(pick.Ref)+": "+r.Why[i])
		}
		for _, ref := range r.Drop {
			wrap(w, "    ", 6, "- "+a.LetterCalled(ref))
		}
	}
	fmt.Fprintln(w)
	for _, text := range a.ProposalRule(p.Afresh) {
		wrap(w, "  ", 2, text)
	}
}
