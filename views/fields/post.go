package fields

import (
	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
)

// Post asks for a post between two seasons.
func Post(a *app.App) []form.Field[domain.Post] {
	type post = domain.Post
	return []form.Field[post]{
		form.Choice("kind", "Kind", func(p *post) *domain.PostKind { return &p.Kind }, domain.Capital).Must(),
		form.Choice("stage", "How far it is", func(p *post) *domain.PostStage { return &p.Stage }, nil).
			Why("One that is under way or has ended ties you to its place and its program."),
		form.Text("organization", "Where", func(p *post) *string { return &p.Organization }).Why("The clinic, hospital, university or agency."),
		form.Text("title", "Title", func(p *post) *string { return &p.Title }),
		form.Words("permits", "Can be held in", func(p *post) *domain.Permits { return &p.Permits }, nil).
			Why("The statuses that its employer names. None: you have not asked yet."),
		form.Choice("paid", "Paid", func(p *post) *domain.YesNo { return &p.Paid }, nil).
			Why("Work without pay can be work all the same: ask before you begin."),
		form.Money("pay_cents_per_year", "Pay a year", func(p *post) *int64 { return &p.YearCents }).Why("In dollars. Empty: not known."),
		form.Money("cost_cents", "What it costs you", func(p *post) *int64 { return &p.CostCents }).Why("In dollars, to take and hold it in all: fees, moving, travel."),
		form.Text("city", "City", func(p *post) *string { return &p.City }),
		form.Pick("state", "State", func(p *post) *string { return &p.State }, States()),
		form.Pick("region", "Region", func(p *post) *string { return &p.Region }, Regions(a)).Why("Only if it is another one than city and state say."),
		form.Pick("program", "Tied to the program", func(p *post) *string { return &p.Program }, Programs(a)).
			Why("A program in which you hold a post knows you, as one that hosted a rotation does."),
		form.Pick("specialty", "Specialty", func(p *post) *string { return &p.Specialty }, Specialties(a)),
		form.Pick("supervisor", "Supervisor", func(p *post) *string { return &p.Supervisor }, Contacts(a)),
		form.Day("apply_by", "Apply by", func(p *post) *domain.Date { return &p.ApplyBy }).Why("It comes on Today until you have applied."),
		form.Day("applied_on", "Applied on", func(p *post) *domain.Date { return &p.AppliedOn }),
		form.Day("interview_on", "Interview on", func(p *post) *domain.Date { return &p.InterviewOn }).Why("It stands in the calendar of interviews and on Today."),
		form.Day("offered_on", "Offered on", func(p *post) *domain.Date { return &p.OfferedOn }),
		form.Day("answered_on", "Answered on", func(p *post) *domain.Date { return &p.AnsweredOn }).Why("The day on which it was accepted, or turned down."),
		form.Day("start", "First day", func(p *post) *domain.Date { return &p.Start }),
		form.Day("end", "Last day", func(p *post) *domain.Date { return &p.End }),
		form.Note("note", "Note", func(p *post) *string { return &p.Note }).Why(noteWhy),
	}
}
