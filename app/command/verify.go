package command

import (
	"bytes"
	"fmt"
	"io"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/plan"
)

type verifyCommand struct {
	Who    who    `embed:""`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
	All    bool   `help:"Tell also what is verified already."`
	N      count  `placeholder:"N" help:"Show only the first N questions."`
	Format choice `enum:"table,json" default:"table" help:"table or json."`
}

// Run says what is to be verified of the programs of the list.
func (k *verifyCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := k.Who.scope(c, a, k.Season)
		if err != nil {
			return err
		}
		v, err := a.Verification(c.ctx, scope)
		if err != nil {
			return fmt.Errorf("cannot say what to verify: %w", err)
		}
		var questions []app.VerifyQuestion
		for _, q := range v.Questions {
			if k.All || q.Open() {
				questions = append(questions, q)
			}
		}
		shown := first(questions, k.N)
		if k.Format == "json" {
			return writeJSON(&c.out, verifyJSON(shown))
		}
		writeVerify(&c.out, v, shown, len(questions))
		return c.hint(a, scope)
	})
}

type verifyLine struct {
	Program  string      `json:"program"`
	Name     string      `json:"name"`
	Field    string      `json:"field"`
	Question string      `json:"question"`
	State    string      `json:"state"`
	Value    string      `json:"value"`
	Source   string      `json:"source"`
	AsOf     string      `json:"as_of"`
	Wording  string      `json:"wording"`
	Worth    float64     `json:"worth"`
	Size     string      `json:"size"`
	IfYes    *answerJSON `json:"if_suits"`
	IfNo     *answerJSON `json:"if_not"`
	Saves    int64       `json:"saves_cents"`
	Asked    *string     `json:"asked"`
	Due      *string     `json:"due"`
}

// An answerJSON is how a program stands with an answer.
type answerJSON struct {
	Value   string  `json:"value"`
	Verdict string  `json:"verdict"`
	Chance  float64 `json:"chance"`
	Low     float64 `json:"low"`
	High    float64 `json:"high"`
}

func verifyJSON(all []app.VerifyQuestion) []verifyLine {
	out := []verifyLine{}
	for i := range all {
		q := &all[i]
		x := verifyLine{
			Program: q.Program.Key, Name: q.Program.Name, Field: q.Field, Question: q.Label, State: q.State.String(), Value: q.Value,
			Source: q.From.Source, AsOf: q.From.AsOf.String(), Wording: q.Wording, Worth: round(q.Worth, 6), Size: q.Size, Saves: q.Cents,
			Due: dayOrNull(q.Again),
		}
		if q.Known {
			x.IfYes, x.IfNo = answerOf(q.Stake.YesValue, q.Stake.Yes), answerOf(q.Stake.NoValue, q.Stake.No)
		}
		if q.Asked != nil {
			x.Asked = dayOrNull(q.Asked.Sent)
		}
		out = append(out, x)
	}
	return out
}

func answerOf(value string, s plan.Standing) *answerJSON {
	return &answerJSON{value, s.Verdict.String(), round(s.Value, 6), round(s.Low, 6), round(s.High, 6)}
}

// writeVerify writes the questions for people, in at most 100 columns.
func writeVerify(w io.Writer, v *app.Verification, shown []app.VerifyQuestion, of int) {
	if !v.Listed {
		fmt.Fprintln(w, "There is no saved list yet: what to verify is about its programs")
		return
	}
	fmt.Fprintf(w, "Season %d: %s to find out or to confirm\n", v.Season, counted(of, "fact", "facts"))
	writeLines(w, "", v.How)
	for i, q := range shown {
		fmt.Fprintf(w, "\n%3d. %s  %s\n", i+1, pad(q.Program.Name, 56), q.Label)
		stands := q.Word
		if q.By != "" {
			stands = q.Is + ", " + q.Word
		}
		wrap(w, "     ", 7, stands)
		writeLines(w, "     ", verifyDetails(q)...)
	}
}

// verifyDetails are the sentences below a question.
func verifyDetails(q app.VerifyQuestion) (out []string) {
	if q.Cite != "" {
		out = append(out, q.Cite)
	}
	for _, text := range []string{q.Stakes, q.Saves, q.Ask, q.Hint} {
		if text != "" {
			out = append(out, domain.Capital(text))
		}
	}
	if q.Size != "" {
		out = append(out, "Worth: "+q.Size)
	}
	if q.Wording != "" {
		out = append(out, "“"+q.Wording+"”")
	}
	return out
}

type printWorksheet struct {
	Who    who    `embed:""`
	Output path   `short:"o" required:"" placeholder:"FILE.pdf" help:"The file to write."`
	Paper  choice `enum:"letter,a4" default:"letter" help:"letter or a4."`
	Date   day    `placeholder:"YYYY-MM-DD" help:"Day that is printed on the pages; today when left out."`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
}

// Run makes the PDF.
func (p *printWorksheet) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := p.Who.scope(c, a, p.Season)
		if err != nil {
			return err
		}
		var b bytes.Buffer
		if err := a.PrintWorksheet(c.ctx, &b, app.PrintOptions{Scope: scope, Paper: string(p.Paper), Date: p.Date.Date}); err != nil {
			return fmt.Errorf("cannot print the worksheet: %w", err)
		}
		return c.deliver(string(p.Output), b.Bytes(), "The worksheet is in")
	})
}
