package fields

import (
	"slices"
	"strconv"

	"secondlook/domain"
	"secondlook/views/form"
)

// OwnPath asks for a path of the applicant's own over several seasons, of which first
// is that of a path without any.
func OwnPath(first int) []form.Field[domain.OwnPath] {
	type path = domain.OwnPath
	return []form.Field[path]{
		form.Text("name", "Name", func(p *path) *string { return &p.Name }).Must().Wide(),
		form.Rows("steps", "Seasons", func(p *path) *[]domain.PathStep { return &p.Steps }, form.RowParts[domain.PathStep]{
			One: "season", Most: domain.MostSteps, Line: stepWords, Next: func(steps []domain.PathStep) domain.PathStep { return nextStep(first, steps) }, Cells: stepCells(),
		}).Why("In the order of the years. In a season that is left out nothing is done. A preliminary or transitional year begins in July of its year."),
		form.Note("note", "Note", func(p *path) *string { return &p.Note }).Why(noteWhy),
	}
}

// The words of whether applications are sent in a season.
const (
	appliesWord = "Apply"
	soapWord    = "Apply, then SOAP if needed"
	waitsWord   = "Do not apply"
)

// stepCells are what is chosen of one season of a path: its year, whether
// applications are sent, and what is done beside.
func stepCells() []form.Cell[domain.PathStep] {
	type step = domain.PathStep
	return []form.Cell[step]{
		{
			Label: "Year of the Match", Width: 92, Get: func(s step) string { return strconv.Itoa(s.Season) },
			Words: func(s step) (out []string) {
				for y := s.Season - domain.MostSteps; y <= s.Season+domain.MostSteps; y++ {
					out = append(out, strconv.Itoa(y))
				}
				return out
			},
			Set: func(s *step, word string) { s.Season, _ = strconv.Atoi(word) },
		},
		{
			Label: "Applications", Width: 210, Words: func(step) []string { return []string{appliesWord, soapWord, waitsWord} }, Get: applies,
			Set: func(s *step, word string) { s.Apply, s.SOAP = word != waitsWord, word == soapWord },
		},
		{
			Label: "Beside", Width: 208, Words: func(step) (out []string) {
				for _, d := range doings() {
					out = append(out, doingWords(d.String()))
				}
				return out
			},
			Get: func(s step) string { return doingWords(s.Doing.String()) },
			Set: func(s *step, word string) {
				i := slices.IndexFunc(doings(), func(d domain.Doing) bool { return doingWords(d.String()) == word })
				s.Doing = doings()[max(0, i)]
			},
		},
	}
}

// doings are all things that can be done.
func doings() (out []domain.Doing) {
	for d := domain.DoNothing; d <= domain.DoTransitional; d++ {
		out = append(out, d)
	}
	return out
}

// applies says whether applications are sent in a season.
func applies(s domain.PathStep) string {
	switch {
	case s.SOAP:
		return soapWord
	case s.Apply:
		return appliesWord
	}
	return waitsWord
}

// nextStep is the season after others, in which one applies.
func nextStep(first int, steps []domain.PathStep) domain.PathStep {
	next := domain.PathStep{Season: first, Apply: true}
	if len(steps) > 0 {
		next.Season = 0
	}
	for _, s := range steps {
		next.Season = max(next.Season, s.Season+1)
	}
	return next
}

// doingWords writes a word of [domain.Doing] for people.
func doingWords(word string) string {
	if word == "" {
		return "Nothing beside"
	}
	return domain.Capital(word)
}

// stepWords writes a season of a path in one line.
func stepWords(s domain.PathStep) string {
	text := strconv.Itoa(s.Season) + ": "
	switch {
	case s.SOAP:
		text += "apply, SOAP"
	case s.Apply:
		text += "apply"
	default:
		text += "do not apply"
	}
	if s.Doing != domain.DoNothing {
		text += ", " + s.Doing.String()
	}
	return text
}
