package fields

import (
	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
)

// Person asks for somebody who may speak for the applicant.
func Person(a *app.App) []form.Field[domain.Person] {
	programs := Programs(a)
	programs.Hint = "Add a program…"
	return []form.Field[domain.Person]{
		form.Text("name", "Name", func(p *domain.Person) *string { return &p.Name }),
		form.Text("role", "Role", func(p *domain.Person) *string { return &p.Role }),
		form.Text("institution", "Institution", func(p *domain.Person) *string { return &p.Institution }),
		form.Text("contact", "Contact", func(p *domain.Person) *string { return &p.Contact }).Why("A phone number or an e-mail address."),
		form.Rating("strength", "How well you know each other", func(p *domain.Person) *int { return &p.Strength }, StrengthWords()).
			Why("A strong connection softens the rules of the programs below."),
		form.YesNo("will_advocate", "Advocate", "Will call or write to the director", func(p *domain.Person) *bool { return &p.Advocate }).
			Why("Tick it only when it was promised."),
		form.Day("advocated_on", "Spoke on", func(p *domain.Person) *domain.Date { return &p.AdvocatedOn }).Why("The day of the call, once it was made."),
		form.Picks("programs", "Programs that the person can speak to", func(p *domain.Person) *[]string { return &p.Programs }, programs),
		form.Note("note", "Note", func(p *domain.Person) *string { return &p.Note }).Why(noteWhy),
	}
}

// StrengthWords are the words for how strong a connection is, from none on.
func StrengthWords() []string { return []string{"No connection", "Weak", "Good", "Strong"} }

// CheckPerson wants what a person can have done by a day.
func CheckPerson(a *app.App, p domain.Person) error {
	return invalid(domain.Profile{People: []domain.Person{p}}.ValidateOn(a.Today()), "people[1].")
}
