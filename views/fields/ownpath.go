package fields

import (
	"strconv"

	"secondlook/domain"
	"secondlook/views/form"
)

// OwnPath asks for a path of the applicant's own over several seasons.
func OwnPath() []form.Field[domain.OwnPath] {
	type path = domain.OwnPath
	return []form.Field[path]{
		form.Text("name", "Name", func(p *path) *string { return &p.Name }).Must().Wide(),
		form.List("steps", "Seasons", func(p *path) *[]domain.PathStep { return &p.Steps }, form.Parts[domain.PathStep]{
			One: "season", Line: stepWords, Fields: PathStep(),
		}).Why("In the order of the years. In a season that is left out nothing is done."),
		form.Note("note", "Note", func(p *path) *string { return &p.Note }).Why(noteWhy),
	}
}

// PathStep asks for one season of a path.
func PathStep() []form.Field[domain.PathStep] {
	type step = domain.PathStep
	return []form.Field[step]{
		form.Number("season", "Season", func(s *step) *int { return &s.Season }).Must().Why("The year of the Match."),
		form.Choice("doing", "Beside", func(s *step) *domain.Doing { return &s.Doing }, doingWords).Why("One thing. A preliminary or transitional year begins in July of that year."),
		form.YesNo("apply", "Applications", "Applications are sent", func(s *step) *bool { return &s.Apply }),
		form.YesNo("soap", "SOAP", "Takes part in SOAP if nothing has come", func(s *step) *bool { return &s.SOAP }),
	}
}

// doingWords writes a word of [domain.Doing] for people.
func doingWords(word string) string {
	if word == "" {
		return "Nothing"
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
