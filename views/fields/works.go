package fields

import (
	"context"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/experiences"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// told are the fields of what the application tells of an experience.
func told(a *app.App) []form.Field[domain.Experience] {
	limits := func() experiences.Limits { return experiences.LimitsOf(a.Catalog(), a.Season()) }
	return []form.Field[domain.Experience]{
		form.YesNo("on_eras", "On the application", "The application lists it", func(e *domain.Experience) *bool { return &e.OnERAS }),
		form.YesNo("meaningful", "Most meaningful", "One of my most meaningful experiences", func(e *domain.Experience) *bool { return &e.Meaningful }),
		form.Counted("description", "Description", func(e *domain.Experience) *string { return &e.Description }, func() int { return limits().Description }).
			Why("As you will paste it. A number helps only if you can document it."),
		form.Counted("meaning", "Why it is most meaningful", func(e *domain.Experience) *string { return &e.Meaning }, func() int { return limits().Meaning }),
	}
}

// ScholarlyWork asks for a project of research or quality improvement.
func ScholarlyWork(a *app.App) []form.Field[domain.ScholarlyWork] {
	type work = domain.ScholarlyWork
	return []form.Field[work]{
		form.Choice("kind", "Kind", func(w *work) *domain.WorkKind { return &w.Kind }, nil).Must(),
		form.Choice("stage", "How far it is", func(w *work) *domain.WorkStage { return &w.Stage }, nil).Why("It counts once it is under way, and no more when it is stopped."),
		form.Text("title", "Title", func(w *work) *string { return &w.Title }).Wide().
			Why("An experience of the same title tells of the same project: both count once."),
		form.Words("topics", "What it is about", func(w *work) *domain.Topics { return &w.Topics }, topicWord),
		form.Words("parts", "What you did", func(w *work) *domain.WorkParts { return &w.Parts }, nil),
		form.Pick("mentor", "Mentor", func(w *work) *string { return &w.Mentor }, People(a)).Why("Somebody among your people shows which programs he knows."),
		form.Text("site", "Hospital, school or clinic", func(w *work) *string { return &w.Site }),
		form.YesNo("in_us", "In the United States", "The work is done in the United States", func(w *work) *bool { return &w.InUS }),
		form.YesNo("remote", "Remote", "I work on it from afar", func(w *work) *bool { return &w.Remote }),
		form.Day("start", "First day", func(w *work) *domain.Date { return &w.Start }),
		form.Day("end", "Last day", func(w *work) *domain.Date { return &w.End }).Why("Empty: it goes on."),
		form.Note("citation", "Citation", func(w *work) *string { return &w.Citation }).Why("As it is to be cited; journal or meeting."),
		form.Note("note", "Note", func(w *work) *string { return &w.Note }).Why(noteWhy),
	}
}

// topicWord writes a topic for people.
func topicWord(word string) string {
	if word == domain.TopicCOPD.String() {
		return "COPD"
	}
	return form.Plain(word)
}

// Story asks for a story that can be told.
func Story(a *app.App) []form.Field[domain.Story] {
	type story = domain.Story
	places := usePlaces(a)
	return []form.Field[story]{
		form.Text("title", "Title", func(s *story) *string { return &s.Title }).Wide(),
		form.Note("situation", "Situation", func(s *story) *string { return &s.Situation }).Why("What happened. No name and nothing else by which a patient could be known."),
		form.Note("action", "What you did", func(s *story) *string { return &s.Action }),
		form.Note("result", "Result", func(s *story) *string { return &s.Result }).Why("What came of it, also if it was not good."),
		form.Words("tags", "What it is about", func(s *story) *domain.StoryTags { return &s.Tags }, nil),
		form.Words("shows", "What it shows", func(s *story) *domain.Tags { return &s.Shows }, TagWords).Why("Missions and traits that programs value. No chance changes by it."),
		form.List("used", "Where you told it", func(s *story) *[]domain.StoryUse { return &s.Used }, form.Parts[domain.StoryUse]{
			One: "place", Line: func(u domain.StoryUse) string { return UseLine(a, u) },
			Fields: []form.Field[domain.StoryUse]{
				form.Choice("place", "Told in", func(u *domain.StoryUse) *domain.UsePlace { return &u.Place }, nil).Must(),
				form.Pick("where", "Which statement or program", func(u *domain.StoryUse) *string { return &u.Where }, places).Why("Empty for the application that all programs read."),
			},
			Check: func(u domain.StoryUse) error {
				return invalid(domain.Story{Title: "-", Used: []domain.StoryUse{u}}.Validate(), "used.")
			},
		}),
		form.Note("note", "Note", func(s *story) *string { return &s.Note }).Why(noteWhy),
	}
}

// UseLine says where a story is told.
func UseLine(a *app.App, u domain.StoryUse) string {
	text := form.Plain(u.Place.String())
	if u.Where == "" {
		return text
	}
	for _, o := range usePlaces(a).All() {
		if o.Key == u.Where {
			return text + " · " + o.Text
		}
	}
	return text + " · " + u.Where
}

// usePlaces are the statements and the residency programs.
func usePlaces(a *app.App) form.Options {
	return form.Options{
		Hint: "Find a statement or a program…",
		All: func() (out []ui.Option) {
			statements, err := a.Statements.List(context.Background())
			if err != nil { // the page that shows them says so
				return nil
			}
			for _, s := range statements {
				out = append(out, ui.Option{Key: s.Name, Text: s.Name, Second: "Statement"})
			}
			return append(out, Programs(a).All()...)
		},
	}
}

// People are those of the records; another name may be written.
func People(a *app.App) form.Options {
	return form.Options{
		Hint: "Find or type a name…", Free: true,
		All: func() (out []ui.Option) {
			people, err := a.People.List(context.Background())
			if err != nil { // the page that shows them says so
				return nil
			}
			for _, p := range people {
				out = append(out, ui.Option{Key: p.Name, Text: p.Name, Second: p.Institution})
			}
			return out
		},
	}
}
