package programs

import (
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/ui"
)

// hanging returns the field of the selected program that its answer hangs on,
// the visa before all others; "" when nothing is open.
func (p *Page) hanging() string {
	visa := "visa_j1"
	if p.ranking.Profile.Applicant.Status == domain.NeedsH1B {
		visa = "visa_h1b"
	}
	fields := map[string]string{
		"visa": visa, "step3_for_h1b": "step3_required_for_h1b", "accepts_imgs": "accepts_imgs", "step1": "min_step1",
		"step2": "min_step2", "attempts": "max_attempts", "years_since_graduation": "max_years_since_graduation",
		"us_experience": "usce_required_months", "ecfmg": "ecfmg_required_at_application", "letters": "letters_required",
		"local_preference": "local_preference",
	}
	first := ""
	for _, s := range p.explain(p.ranking, p.shown[p.table.Selected()]).Screens {
		switch {
		case s.Result != "unknown":
		case s.Name == "visa":
			return visa
		case first == "":
			first = fields[s.Name]
		}
	}
	return first
}

// copySources puts the sources of the selected program on the clipboard.
func (p *Page) copySources() {
	row := p.selected()
	if row == nil {
		return
	}
	lines := []string{row.Program.Name + " · " + app.Place(row.Program), row.Program.Identity.Source}
	for _, f := range p.explained().Facts {
		if f.Known {
			lines = append(lines, f.Label+": "+f.Value+" — "+domain.Dots(f.Source, f.AsOf))
		}
	}
	fyne.CurrentApp().Clipboard().SetContent(strings.Join(lines, "\n"))
	p.host.Say(ui.Notice{Text: "The sources are on the clipboard"})
}
