package fields

import (
	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
)

// Rotation asks for a clinical placement.
func Rotation(a *app.App) []form.Field[domain.Rotation] {
	out := []form.Field[domain.Rotation]{
		form.Choice("kind", "Kind", func(r *domain.Rotation) *domain.RotationKind { return &r.Kind }, nil).Must(),
		form.Choice("role", "My role", func(r *domain.Rotation) *domain.RotationRole { return &r.Role }, nil).
			Why("Hands-on work needs one of the first two; an observer watches."),
		form.YesNo("hands_on", "Hands-on", "I cared for patients under supervision", func(r *domain.Rotation) *bool { return &r.HandsOn }).
			Why("Only hands-on months count as US experience."),
		form.Text("site", "Where", func(r *domain.Rotation) *string { return &r.Site }).Why("The clinic or hospital."),
		form.Choice("setting", "Setting", func(r *domain.Rotation) *domain.Setting { return &r.Setting }, nil).Why("It shows which people you have cared for."),
	}
	out = append(out, place(a, func(r *domain.Rotation) *string { return &r.City }, func(r *domain.Rotation) *string { return &r.State },
		func(r *domain.Rotation) *string { return &r.Country }, func(r *domain.Rotation) *string { return &r.Region })...)
	return append(out,
		form.Day("start", "First day", func(r *domain.Rotation) *domain.Date { return &r.Start }),
		form.Day("end", "Last day", func(r *domain.Rotation) *domain.Date { return &r.End }).Why("Programs ask how long ago you last cared for patients."),
		form.Pick("specialty", "Specialty", func(r *domain.Rotation) *string { return &r.Specialty }, Specialties(a)),
		form.Pick("program", "Program that hosted it", func(r *domain.Rotation) *string { return &r.Program }, Programs(a)).
			Why("A program that knows you softens its rules."),
		form.Text("supervisor", "Supervisor", func(r *domain.Rotation) *string { return &r.Supervisor }),
		form.Number("hours_per_week", "Hours a week", func(r *domain.Rotation) *int { return &r.Hours }),
		form.Text("patients", "Patients", func(r *domain.Rotation) *string { return &r.Patients }).Why("Such as farm worker families."),
		form.Names("languages", "Languages with them", func(r *domain.Rotation) *[]string { return &r.Languages }),
		form.Choice("letter_odds", "A letter is", func(r *domain.Rotation) *domain.LetterOdds { return &r.LetterOdds }, nil).
			Why("As the place or others who were there say."),
		form.Money("cost_cents", "Fee", func(r *domain.Rotation) *int64 { return &r.CostCents }).Why("In dollars, for all of it. Empty: not known."),
		form.Money("stay_cents", "Room, board, travel", func(r *domain.Rotation) *int64 { return &r.StayCents }).Why("In dollars. Empty: not known."),
		form.Words("warnings", "Warning signs of the offer", func(r *domain.Rotation) *domain.Warnings { return &r.Warnings }, nil).
			Why("What calls for a question before you pay."),
		form.Note("note", "Note", func(r *domain.Rotation) *string { return &r.Note }).Why(noteWhy),
	)
}
