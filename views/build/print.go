package build

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/intake"
	"secondlook/views/ui"
)

// print is something on paper: its file, and whether a viewer shows it. One with
// nothing on it has no file, and says why.
type print struct {
	path   string
	opened bool
	empty  app.NothingToPrint
}

// Print opens the saved list as a PDF in the system's viewer.
func Print(h ui.Host, a *app.App) {
	open(h, "list", func(ctx context.Context) (string, error) { return a.OpenPrint(ctx, app.PrintOptions{}) })
}

// PrintProgram opens the sheet of one program as a PDF in the system's viewer.
func PrintProgram(h ui.Host, a *app.App, key string) {
	open(h, "program sheet", func(ctx context.Context) (string, error) { return a.OpenProgram(ctx, key, app.PrintOptions{}) })
}

// PrintDocuments opens the season's documents and last safe days as a PDF in the
// system's viewer.
func PrintDocuments(h ui.Host, a *app.App) {
	open(h, "list of documents", func(ctx context.Context) (string, error) { return a.OpenDocuments(ctx, app.PrintOptions{}) })
}

// PrintCommitment opens what the records show of a commitment to a region as a PDF
// in the system's viewer.
func PrintCommitment(h ui.Host, a *app.App, region string) {
	open(h, "evidence for a region", func(ctx context.Context) (string, error) { return a.OpenCommitment(ctx, region, app.PrintOptions{}) })
}

// PrintLetter opens the request for a letter as a PDF in the system's viewer.
func PrintLetter(h ui.Host, a *app.App, id domain.ID) {
	open(h, "letter request", func(ctx context.Context) (string, error) { return a.OpenLetter(ctx, id, app.PrintOptions{}) })
}

// PrintChecklist opens what of the season's preparation is done and missing as a
// PDF in the system's viewer.
func PrintChecklist(h ui.Host, a *app.App) {
	open(h, "checklist", func(ctx context.Context) (string, error) { return a.OpenChecklist(ctx, app.PrintOptions{}) })
}

// PrintWorksheet opens what is to be verified of the list as a PDF in the system's
// viewer.
func PrintWorksheet(h ui.Host, a *app.App) {
	open(h, "worksheet", func(ctx context.Context) (string, error) { return a.OpenWorksheet(ctx, app.PrintOptions{}) })
}

// PrintDefend opens the claims of a statement as a PDF in the system's viewer.
func PrintDefend(h ui.Host, a *app.App, statement string) {
	open(h, "list of claims", func(ctx context.Context) (string, error) { return a.OpenDefend(ctx, statement, app.PrintOptions{}) })
}

// PrintDay opens the sheet of an interview's day as a PDF in the system's viewer.
func PrintDay(h ui.Host, a *app.App, interview domain.ID) {
	open(h, "day sheet", func(ctx context.Context) (string, error) {
		return a.OpenDay(ctx, app.DayChoice{ID: interview}, app.PrintOptions{})
	})
}

// PrintRankList opens the rank order list as a PDF in the system's viewer.
func PrintRankList(h ui.Host, a *app.App) {
	open(h, "rank list", func(ctx context.Context) (string, error) { return a.OpenRankList(ctx, app.PrintOptions{}) })
}

// PrintERAS opens the proof-reading sheet of the application as a PDF in the
// system's viewer.
func PrintERAS(h ui.Host, a *app.App) {
	open(h, "proof-reading sheet", func(ctx context.Context) (string, error) { return a.OpenERAS(ctx, app.PrintOptions{}) })
}

// PrintFees opens what the season costs as a PDF in the system's viewer.
func PrintFees(h ui.Host, a *app.App) {
	open(h, "list of fees", func(ctx context.Context) (string, error) { return a.OpenFees(ctx, app.PrintOptions{}) })
}

// PrintApplications opens the log of the season's applications as a PDF in the
// system's viewer.
func PrintApplications(h ui.Host, a *app.App) {
	open(h, "log of applications", func(ctx context.Context) (string, error) { return a.OpenApplications(ctx, app.PrintOptions{}) })
}

// PrintSOAP opens the sheet of SOAP as a PDF in the system's viewer.
func PrintSOAP(h ui.Host, a *app.App) {
	open(h, "sheet of SOAP", func(ctx context.Context) (string, error) { return a.OpenSOAP(ctx, app.PrintOptions{}) })
}

// PrintAfterward opens the steps after the Match as a PDF in the system's viewer.
func PrintAfterward(h ui.Host, a *app.App, c app.AfterChoice) {
	open(h, "list of steps", func(ctx context.Context) (string, error) { return a.OpenAfterward(ctx, c, app.PrintOptions{}) })
}

// PrintFirst72 opens the guide to the first 72 hours as a PDF in the system's
// viewer.
func PrintFirst72(h ui.Host, a *app.App, outcome domain.MatchOutcome) {
	open(h, "guide", func(ctx context.Context) (string, error) { return a.OpenFirst72(ctx, outcome, app.PrintOptions{}) })
}

// PrintBrief opens the brief for an adviser as a PDF in the system's viewer.
func PrintBrief(h ui.Host, a *app.App) {
	open(h, "brief", func(ctx context.Context) (string, error) { return a.OpenBrief(ctx, app.PrintOptions{}) })
}

// PrintJourney opens the money of the whole way as a PDF in the system's viewer.
func PrintJourney(h ui.Host, a *app.App) {
	open(h, "money", func(ctx context.Context) (string, error) { return a.OpenJourney(ctx, app.PrintOptions{}) })
}

// PrintPlan opens the paths over the coming seasons as a PDF in the system's viewer.
func PrintPlan(h ui.Host, a *app.App) {
	open(h, "plan", func(ctx context.Context) (string, error) { return a.OpenPlan(ctx, app.PrintOptions{}) })
}

// PrintSeason opens the report of a season as a PDF in the system's viewer.
func PrintSeason(h ui.Host, a *app.App, year int) {
	open(h, "season report", func(ctx context.Context) (string, error) { return a.OpenSeason(ctx, year, app.PrintOptions{}) })
}

// open makes a print, of which what says what it is, and shows it.
func open(h ui.Host, what string, made func(context.Context) (string, error)) {
	ui.Work(h, "Preparing the print…", "No PDF of your "+what+" could be made.",
		func(ctx context.Context) (print, error) {
			path, err := made(ctx)
			empty, none := errors.AsType[app.NothingToPrint](err)
			switch {
			case none:
				return print{empty: empty}, nil
			case err != nil && path != "":
				h.Log.Error("no viewer for the print", "err", err)
				return print{path: path}, nil
			}
			return print{path: path, opened: true}, err
		},
		func(done print) {
			switch {
			case done.path == "":
				ui.Tell(h, done.empty.Title(), done.empty.Sentence())
			case !done.opened:
				offerPrint(h, what, done.path)
			default:
				h.Say(ui.Notice{Text: "The " + what + " is open in your PDF viewer, ready to print"})
			}
		})
}

// offerPrint says where a print is that no viewer shows.
func offerPrint(h ui.Host, what, path string) {
	d := ui.NewDialog(h, "The "+what+" is ready", ui.NewParagraph(
		"No viewer for PDF files could be started. Open this file to print it, or save it where you like:\n"+path, ui.Style{}))
	d.SetActions(
		&ui.Action{Text: "Close", Do: d.Hide},
		&ui.Action{Text: "Copy path", Do: func() {
			fyne.CurrentApp().Clipboard().SetContent(path)
			d.Hide()
			h.Say(ui.Notice{Text: "The path is on the clipboard"})
		}},
		&ui.Action{Text: "Save as…", Kind: ui.Primary, Do: func() {
			d.Hide()
			intake.SaveAs(h, path)
		}},
	)
	d.Show()
}
