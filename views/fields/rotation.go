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
		form.Money("cost_cents", "What it cost", func(r *domain.Rotation) *int64 { return &r.CostCents }).Why("In dollars."),
		form.Note("note", "Note", func(r *domain.Rotation) *string { return &r.Note }).Why(noteWhy),
	)
}
