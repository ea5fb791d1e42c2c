package command

import (
	"fmt"
	"io"
	"strings"

	"secondlook/app"
	"secondlook/domain"
)

type answersCommand struct {
	Who    who    `embed:""`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
	All    bool   `help:"Show the whole bank, also questions about red flags that the records do not have."`
	Format choice `enum:"table,json" default:"table" help:"table or json."`
}

// Run lists the questions of interviews with what there is to each.
func (x *answersCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := x.Who.scope(c, a, x.Season)
		if err != nil {
			return err
		}
		all, err := a.Answers(c.ctx, scope)
		if err != nil {
			return fmt.Errorf("cannot read the answers: %w", err)
		}
		if x.Format == "json" {
			return writeJSON(&c.out, answersJSON(all, x.All))
		}
		writeAnswers(&c.out, all, x.All)
		return c.hint(a, scope)
	})
}

type answersDocument struct {
	Season    int            `json:"season"`
	Speed     int            `json:"words_per_minute"`
	Low       int            `json:"target_from_seconds"`
	High      int            `json:"target_to_seconds"`
	Flags     int            `json:"flags"`
	Told      int            `json:"flags_answered"`
	Questions []questionJSON `json:"questions"`
	Facts     []factJSON     `json:"facts"`
}

type questionJSON struct {
	Key     string       `json:"key"`
	Kind    string       `json:"kind"`
	Text    string       `json:"text"`
	Own     bool         `json:"own"`
	Flags   []string     `json:"flags"`
	State   string       `json:"state"` // "none", "begun" or "complete"
	Missing []string     `json:"missing"`
	Words   int          `json:"words"`
	Seconds int          `json:"seconds"`
	Remarks []remarkJSON `json:"remarks"`
	Drills  drillsJSON   `json:"drills"`
}

type remarkJSON struct {
	Key  string `json:"key"`
	Rule string `json:"rule"`
	Step string `json:"step"` // "" of the whole answer
	Kind string `json:"kind"` // "ask" or "watch"
	Text string `json:"text"`
}

type drillsJSON struct {
	Times   int     `json:"times"`
	Last    *string `json:"last"`
	Seconds *int    `json:"seconds"`
	Rating  *int    `json:"rating"`
}

type factJSON struct {
	Key  string `json:"key"`
	Text string `json:"text"`
}

func answersJSON(x *app.Answers, all bool) answersDocument {
	d := answersDocument{
		Season: x.Season, Speed: x.Rules.Speed, Low: x.Rules.Low, High: x.Rules.High, Flags: x.Flags, Told: x.Told,
		Questions: []questionJSON{}, Facts: []factJSON{},
	}
	for _, r := range x.Rows {
		if all || r.Offered() {
			d.Questions = append(d.Questions, questionDocument(r))
		}
	}
	for _, f := range x.Facts {
		d.Facts = append(d.Facts, factJSON{f.Key, f.Text})
	}
	return d
}

func questionDocument(r app.AnswerRow) questionJSON {
	q := questionJSON{
		Key: r.Key, Kind: r.Kind.String(), Text: r.Text, Own: r.Own != nil, Flags: append([]string{}, r.Flags...), State: stateOf(r),
		Missing: []string{}, Words: r.Reading.Words, Seconds: r.Reading.Seconds, Remarks: []remarkJSON{},
		Drills: drillsJSON{Times: r.Times, Last: dayOrNull(r.Last), Seconds: countOrNull(r.Practice.Seconds), Rating: countOrNull(r.Rating)},
	}
	for _, s := range r.Reading.Steps {
		if !s.Filled {
			q.Missing = append(q.Missing, s.String())
		}
		for _, m := range s.Notes {
			q.Remarks = append(q.Remarks, remarkJSON{m.Key, m.Rule, s.String(), m.Weight.String(), m.Words})
		}
	}
	for _, m := range r.Reading.Notes {
		q.Remarks = append(q.Remarks, remarkJSON{m.Key, m.Rule, "", m.Weight.String(), m.Words})
	}
	if r.Reading.TooLong {
		q.Remarks = append(q.Remarks, remarkJSON{"length.long", "S101", "", "watch", r.Reading.Length})
	}
	return q
}

// stateOf is how far an answer is, as a word that stays.
func stateOf(r app.AnswerRow) string {
	switch {
	case r.Reading.Complete:
		return "complete"
	case r.Said != nil:
		return "begun"
	}
	return "none"
}

// countOrNull is a number that is null when there is none.
func countOrNull(n int) *int {
	if n == 0 {
		return nil
	}
	return &n
}

// writeAnswers writes the questions for people, kind by kind.
func writeAnswers(w io.Writer, x *app.Answers, all bool) {
	fmt.Fprintf(w, "Season %d: %s ready, %d of %s with a whole answer\n", x.Season, counted(x.Ready, "answer", "answers"), x.Told, counted(x.Flags, "red flag", "red flags"))
	kind := domain.QuestionUnknown
	for n, r := range x.Rows {
		if !all && !r.Offered() {
			continue
		}
		if n == 0 || r.Kind != kind {
			kind = r.Kind
			fmt.Fprintf(w, "\n%s\n", domain.Capital(kindWords(kind)))
		}
		wrap(w, "  ", 4, r.Text)
		if r.Said == nil && r.Times == 0 {
			continue
		}
		var line []string
		for _, text := range []string{r.State, r.Reading.Length, r.Practised} {
			if text != "" {
				line = append(line, domain.Capital(text)+".")
			}
		}
		wrap(w, "    ", 6, strings.Join(line, " "))
		for _, s := range r.Reading.Steps {
			for _, m := range s.Notes {
				wrap(w, "    ", 6, "- "+s.Label+": "+m.Words)
			}
		}
	}
	if len(x.Facts) > 0 {
		fmt.Fprintln(w, "\nFacts of your records that answers can rest on")
		for _, f := range x.Facts {
			wrap(w, "  ", 4, f.Text)
		}
	}
}

func kindWords(k domain.QuestionKind) string {
	if k == domain.QuestionUnknown {
		return "other"
	}
	return k.String()
}
