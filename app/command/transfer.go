package command

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"

	"secondlook/app"
	"secondlook/domain"
)

type printGroup struct {
	List         printList         `cmd:"" help:"Make a PDF of the saved list."`
	Program      printProgram      `cmd:"" help:"Make a PDF of what is known of one program."`
	Documents    printDocuments    `cmd:"" help:"Make a PDF of the season's documents and last safe days, to tick off."`
	Commitment   printCommitment   `cmd:"" help:"Make a PDF of what the records show of a commitment to a region."`
	Checklist    printChecklist    `cmd:"" help:"Make a PDF of what of the preparation is done, missing and late."`
	Applications printApplications `cmd:"" help:"Make a PDF of the log of the season's applications."`
	Fees         printFees         `cmd:"" help:"Make a PDF of what the season costs and what was paid."`
	Money        printMoney        `cmd:"" help:"Make a PDF of what the whole way costs, in dollars and in the own currency."`
	Worksheet    printWorksheet    `cmd:"" help:"Make a PDF of the visas and cutoffs to verify, with room to write."`
	Ranklist     printRankList     `cmd:"" help:"Make a PDF of the rank order list."`
	Letter       printLetter       `cmd:"" help:"Make a PDF with which a letter of recommendation is asked for."`
	Day          printDay          `cmd:"" help:"Make a PDF for the day of an interview."`
	Defend       printDefend       `cmd:"" help:"Make a PDF of what a personal statement claims, to defend in interviews."`
	Eras         printERAS         `cmd:"" help:"Make a PDF of experiences, scholarly works and languages, to proof-read."`
	Soap         printSOAP         `cmd:"" help:"Make a PDF of SOAP: the rounds, what must be ready, and the unfilled programs in your order."`
	Afterward    printAfterward    `cmd:"" help:"Make a PDF of the steps after the Match, to tick off, and the way back."`
	First72      printFirst72      `cmd:"" name:"first72" help:"Make a PDF of what to do in the first 72 hours after the message of Match Week."`
	Plan         printPlan         `cmd:"" help:"Make a PDF of the paths over the coming seasons."`
	Brief        printBrief        `cmd:"" help:"Make a PDF of two pages for an adviser, without names."`
	Season       printSeason       `cmd:"" help:"Make a PDF of a season: records, list, answers, what changed and what it did."`
}

type printList struct {
	Who    who    `embed:""`
	Output path   `short:"o" required:"" placeholder:"FILE.pdf" help:"The file to write."`
	Paper  choice `enum:"letter,a4" default:"letter" help:"letter or a4."`
	Date   day    `placeholder:"YYYY-MM-DD" help:"Day that is printed on the pages; today when left out."`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
}

// Run makes the PDF.
func (p *printList) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := p.Who.scope(c, a, p.Season)
		if err != nil {
			return err
		}
		var b bytes.Buffer
		if err := a.PrintList(c.ctx, &b, app.PrintOptions{Scope: scope, Paper: string(p.Paper), Date: p.Date.Date}); err != nil {
			return unprinted("the list", err)
		}
		return c.deliver(string(p.Output), b.Bytes(), "The list is in")
	})
}

// unprinted says what could not be printed; that there is nothing on it says
// enough by itself.
func unprinted(what string, err error) error {
	if _, ok := errors.AsType[app.NothingToPrint](err); ok {
		return err
	}
	return fmt.Errorf("cannot print %s: %w", what, err)
}

// deliver writes a file and says so.
func (c *call) deliver(path string, content []byte, words string) error {
	if err := replaceFile(path, content); err != nil {
		return err
	}
	fmt.Fprintf(&c.out, "%s %s.\n", words, path)
	return nil
}

type exportGroup struct {
	Profile exportProfile `cmd:"" help:"Write all of your records to a profile file."`
	History exportHistory `cmd:"" help:"Write your counts of the residents of programs to a CSV file."`
	Regions exportRegions `cmd:"" help:"Write the regions, with yours among them, to a CSV file."`
}

type exportProfile struct {
	Output   path `short:"o" required:"" placeholder:"FILE.json" help:"The file to write."`
	Unfilled bool `help:"With your lists of unfilled programs. They must not be shared: for your own use alone."`
}

// Run writes the profile.
func (e *exportProfile) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		var b bytes.Buffer
		left, err := a.WriteProfile(c.ctx, &b, e.Unfilled)
		if err != nil {
			return fmt.Errorf("cannot export the profile: %w", err)
		}
		if err := c.deliver(string(e.Output), b.Bytes(), "The profile is in"); err != nil {
			return err
		}
		writeLines(&c.out, "", a.UnfilledWords(left, false))
		return nil
	})
}

type importGroup struct {
	Programs importPrograms `cmd:"" help:"Take over programs and their facts from a CSV file."`
	Profile  importProfile  `cmd:"" help:"Put a profile file in the place of your records."`
	History  importHistory  `cmd:"" help:"Take over your counts of the residents of programs from a CSV file."`
	Regions  importRegions  `cmd:"" help:"Take over regions of your own from a CSV file."`
	Unfilled importUnfilled `cmd:"" help:"Take over a list of unfilled programs from a table, a copied page or a PDF."`
}

type importProfile struct {
	File string `arg:"" name:"FILE.json" help:"The profile file; - is the standard input."`
}

// Run replaces the records.
func (i *importProfile) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		empty, err := a.Empty(c.ctx)
		if err != nil {
			return err
		}
		scope, err := who{Profile: path(i.File)}.scope(c, a, 0)
		if err != nil {
			return err
		}
		p := scope.Profile
		kept, err := a.TakeProfile(c.ctx, *p)
		if err != nil {
			return fmt.Errorf("cannot import %s: %w", i.File, err)
		}
		fmt.Fprintf(&c.out, "Imported %s: %s.\n", i.File, holdings(*p))
		writeLines(&c.out, "", a.UnfilledWords(kept, true))
		if backup, ok := a.LastBackup(); ok && !empty {
			fmt.Fprintf(&c.out, "What was there before is in %s.\n", backup.Path)
		}
		return nil
	})
}

type importPrograms struct {
	File   string `arg:"" name:"FILE.csv" help:"The CSV file; - is the standard input."`
	DryRun bool   `help:"Say what would change and change nothing."`
}

// Run imports the programs.
func (i *importPrograms) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		f, err := c.open(i.File)
		if err != nil {
			return err
		}
		defer f.Close()
		report, err := a.ImportPrograms(c.ctx, f, nameOf(i.File), i.DryRun)
		if err != nil {
			return fmt.Errorf("cannot import %s: %w", i.File, err)
		}
		if len(report.Problems) > 0 {
			return refusal("imported", i.File, report.Problems)
		}
		writeImport(&c.out, report)
		return nil
	})
}

// refusal tells why nothing of a file was imported, or what else was not done
// with it: as many problems as one sentence can bear.
func refusal(done, file string, problems []string) error {
	const most = 10
	shown := problems[:min(most, len(problems))]
	text := strings.Join(shown, "; ")
	if n := len(problems) - len(shown); n > 0 {
		text += fmt.Sprintf("; and %d more", n)
	}
	return fmt.Errorf("nothing of %s was %s: correct these and try again: %s", file, done, text)
}

// writeImport tells what an import did or would do.
func writeImport(w io.Writer, r app.ImportReport) {
	did := "Imported"
	if r.DryRun {
		did = "Nothing is changed; this would be imported:"
	}
	fmt.Fprintf(w, "%s rows %d, new programs %d, changed facts %d, facts as before %d.\n", did, r.Rows, len(r.Added), len(r.Changed), r.Same)
	for _, key := range r.Added {
		fmt.Fprintln(w, "new:", key)
	}
	for _, change := range r.Changed {
		fmt.Fprintln(w, "changed:", change)
	}
	if len(r.Kept) > 0 {
		fmt.Fprintf(w, "Left as the catalog has it: %d. An import changes who and where a program is only for programs of yours.\n", len(r.Kept))
	}
	for _, kept := range r.Kept {
		fmt.Fprintln(w, "kept:", kept)
	}
	if r.Undated > 0 {
		fmt.Fprintf(w, "Facts without a date: %d. They close no program until you confirm them.\n", r.Undated)
	}
}

type sampleFolder struct{}

// Run fills an empty data folder.
func (sampleFolder) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		err := a.FillSample(c.ctx)
		if errors.Is(err, app.ErrNotEmpty) {
			return fmt.Errorf("%w %s", err, nameFolder)
		}
		if err != nil {
			return fmt.Errorf("cannot add the sample applicant: %w", err)
		}
		fmt.Fprintln(&c.out, "The data folder now holds the sample applicant with a list.")
		return nil
	})
}

// holdings tells how many records of each kind a profile holds, those that it has
// none of left out.
func holdings(p domain.Profile) string {
	var out []string
	v := reflect.ValueOf(p)
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.Slice && f.Len() > 0 {
			name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
			out = append(out, fmt.Sprintf("%s %d", strings.ReplaceAll(name, "_", " "), f.Len()))
		}
	}
	if len(out) == 0 {
		return "the applicant alone"
	}
	return strings.Join(out, ", ")
}
