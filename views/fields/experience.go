package fields

import (
	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
)

// Experience asks for something that the applicant did.
func Experience(a *app.App) []form.Field[domain.Experience] {
	out := []form.Field[domain.Experience]{
		form.Choice("kind", "Kind", func(e *domain.Experience) *domain.ExperienceKind { return &e.Kind }, nil).Must(),
		form.Text("title", "Title", func(e *domain.Experience) *string { return &e.Title }),
		form.Text("organization", "Organization", func(e *domain.Experience) *string { return &e.Organization }),
	}
	out = append(out, place(a, func(e *domain.Experience) *string { return &e.City }, func(e *domain.Experience) *string { return &e.State },
		func(e *domain.Experience) *string { return &e.Country }, func(e *domain.Experience) *string { return &e.Region })...)
	out = append(out,
		form.Day("start", "First day", func(e *domain.Experience) *domain.Date { return &e.Start }),
		form.Day("end", "Last day", func(e *domain.Experience) *domain.Date { return &e.End }).Why("Empty: it goes on."),
		form.Words("tags", "What it shows", func(e *domain.Experience) *domain.Tags { return &e.Tags }, TagWords).
			Why("Tick only what you could tell an interviewer about. Programs that value it count it as a fit."))
	out = append(out, told(a)...)
	return append(out, form.Note("note", "Note", func(e *domain.Experience) *string { return &e.Note }).Why(noteWhy))
}

// Language asks for a language.
func Language() []form.Field[domain.Language] {
	return []form.Field[domain.Language]{
		form.Text("language", "Language", func(l *domain.Language) *string { return &l.Name }),
		form.Choice("level", "Level", func(l *domain.Language) *domain.LanguageLevel { return &l.Level }, nil).Why("The scale of ERAS. Native means functionally native."),
		form.YesNo("clinical", "With patients", "I use it with patients", func(l *domain.Language) *bool { return &l.Clinical }).
			Why("Spanish with patients is a fit for many programs."),
		form.Text("where", "Where you used it", func(l *domain.Language) *string { return &l.Where }).Why("Such as: during rotations in Fresno and Madera. Empty: the rotations that name the language."),
		form.Text("course", "Course", func(l *domain.Language) *string { return &l.Course }).Hint("Basic Spanish for healthcare"),
		form.Day("course_start", "First day of the course", func(l *domain.Language) *domain.Date { return &l.CourseStart }),
		form.Day("course_end", "Last day of the course", func(l *domain.Language) *domain.Date { return &l.CourseEnd }),
		form.Note("note", "Note", func(l *domain.Language) *string { return &l.Note }).Why(noteWhy),
	}
}
