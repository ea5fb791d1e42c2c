package works

import (
	"cmp"
	"strings"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/experiences"
	"secondlook/domain/languages"
	"secondlook/domain/scholarly"
	"secondlook/views/collection"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// Experiences is the list of the experiences.
func (d *Desk) Experiences() collection.Spec[domain.Experience] {
	type experience = domain.Experience
	return collection.Spec[experience]{
		Table: "experiences", Title: "Experiences", One: "experience",
		Name: func(e experience) string { return form.Plain(experiences.Name(e)) },
		Second: func(e experience) string {
			return domain.Dots(form.Plain(e.Kind.String()), app.Span(e.Start, e.End))
		},
		ID:  func(e *experience) *domain.ID { return &e.ID },
		New: func() experience { return experience{} },
		Columns: []collection.Column[experience]{
			{
				Column: ui.Column{ID: "title", Title: "What", Width: 180, Flex: 1},
				Pair: func(e experience) ui.Pair {
					return ui.Pair{Title: form.Plain(experiences.Name(e)), Second: domain.Dots(e.Organization, place(e))}
				},
				Order: func(a, b experience) int { return byText(experiences.Name(a), experiences.Name(b)) },
			},
			{
				Column: ui.Column{ID: "kind", Title: "Kind", Width: 84, Drop: 3},
				Line:   func(e experience) ui.Line { return said(form.Plain(e.Kind.String())) },
				Order:  func(a, b experience) int { return cmp.Compare(a.Kind, b.Kind) },
			},
			{
				Column: ui.Column{ID: "dates", Title: "Dates", Width: 186, Drop: 2},
				Line:   func(e experience) ui.Line { return said(app.Span(e.Start, e.End)) },
				Order:  func(a, b experience) int { return byDay(a.Start, b.Start) },
			},
			{
				Column: ui.Column{ID: "tags", Title: "Shows", Width: 84, Drop: 1},
				Chip:   shows,
				Order:  func(a, b experience) int { return cmp.Compare(a.Tags.Len(), b.Tags.Len()) },
			},
			{
				Column: ui.Column{ID: "text", Title: "Characters", Width: 104},
				Chip:   d.length,
			},
			{
				Column: ui.Column{ID: "on_eras", Title: "Application", Width: 132},
				Chip:   listed,
				Order:  func(a, b experience) int { return cmp.Compare(rank(a), rank(b)) },
			},
		},
		Sort: "dates", Desc: true, Fields: fields.Experience(d.app), Acts: d.ticks,
		Empty: "Add what you did beside rotations: work, volunteering, research, teaching.",
		Why:   "What an experience shows is set beside what each program serves and values. Without a record it counts as a gap.",
	}
}

// shows says how many missions and traits a record shows.
func shows(e domain.Experience) ui.Word {
	if n := e.Tags.Len(); n > 0 {
		return ui.Word{Text: ui.Plural(n, "trait", "traits"), Tone: ui.Tier1}
	}
	return ui.Word{Text: "none"}
}

func rank(e domain.Experience) int {
	switch {
	case e.Meaningful:
		return 2
	case e.OnERAS:
		return 1
	}
	return 0
}

// length counts the text of an experience that the application lists: the one
// that is too long, where the other is not.
func (d *Desk) length(e domain.Experience) ui.Word {
	x, ok := d.entry(e.ID)
	switch {
	case !ok || !e.OnERAS:
		return ui.Word{}
	case x.Description.Over() > 0:
		return ui.Word{Text: counter(x.Description), Tone: ui.Unsure}
	case x.Meaning.Over() > 0:
		return ui.Word{Text: "why: " + counter(x.Meaning), Tone: ui.Unsure}
	case strings.TrimSpace(e.Description) == "":
		return ui.Word{Text: "no text yet", Tone: ui.Unsure}
	}
	return ui.Word{Text: counter(x.Description)}
}

// listed says whether the application lists an experience.
func listed(e domain.Experience) ui.Word {
	switch {
	case !e.OnERAS:
		return ui.Word{Text: "not listed"}
	case e.Meaningful:
		return ui.Word{Text: "most meaningful", Tone: ui.Good}
	}
	return ui.Word{Text: "listed", Tone: ui.Tier2}
}

// Works is the list of the scholarly works.
func (d *Desk) Works() collection.Spec[domain.ScholarlyWork] {
	type work = domain.ScholarlyWork
	name := func(w work) string { return form.Plain(scholarly.Name(w)) }
	return collection.Spec[work]{
		Table: "scholarly_works", Title: "Scholarly works", One: "scholarly work",
		Name:   name,
		Second: func(w work) string { return domain.Dots(form.Plain(w.Kind.String()), app.Span(w.Start, w.End)) },
		ID:     func(w *work) *domain.ID { return &w.ID },
		New:    func() work { return work{InUS: true} },
		Columns: []collection.Column[work]{
			{
				Column: ui.Column{ID: "title", Title: "What", Width: 240, Flex: 1},
				Pair: func(w work) ui.Pair {
					return ui.Pair{Title: name(w), Second: domain.Dots(form.Plain(w.Kind.String()), w.Site)}
				},
				Order: func(a, b work) int { return byText(scholarly.Name(a), scholarly.Name(b)) },
			},
			{
				Column: ui.Column{ID: "mentor", Title: "Mentor", Width: 130, Drop: 2},
				Line:   func(w work) ui.Line { return said(w.Mentor) },
				Order:  func(a, b work) int { return byText(a.Mentor, b.Mentor) },
			},
			{
				Column: ui.Column{ID: "topics", Title: "Topics", Width: 76, Right: true, Drop: 1},
				Line:   func(w work) ui.Line { return ui.Line{Text: ui.Count(w.Topics.Len())} },
				Order:  func(a, b work) int { return cmp.Compare(a.Topics.Len(), b.Topics.Len()) },
			},
			{
				Column: ui.Column{ID: "stage", Title: "How far", Width: 110},
				Chip:   d.stage,
				Order:  func(a, b work) int { return cmp.Compare(a.Stage, b.Stage) },
			},
		},
		Fields: fields.ScholarlyWork(d.app),
		Empty:  "Add a project of research or quality improvement, also one that is only planned.",
		Why:    "No high-impact research is needed: a small quality project on diabetes, COPD, heart failure or obesity, or on access to care, is enough. It is support, never a substitute.",
	}
}

// stage says how far a work has come.
func (d *Desk) stage(w domain.ScholarlyWork) ui.Word {
	word := ui.Word{Text: w.Stage.String()}
	switch {
	case w.Stage == domain.StageUnknown:
		word.Text = "not stated"
	case w.Begun(d.app.Today()):
		word.Tone = ui.Good
	case w.Stage == domain.StagePlanned:
		word.Tone = ui.Tier2
	}
	return word
}

// Languages is the list of the languages.
func (d *Desk) Languages() collection.Spec[domain.Language] {
	type language = domain.Language
	return collection.Spec[language]{
		Table: "languages", Title: "Languages", One: "language",
		Name:   func(l language) string { return l.Name },
		Second: func(l language) string { return form.Plain(l.Level.String()) },
		ID:     func(l *language) *domain.ID { return &l.ID },
		New:    func() language { return language{} },
		Columns: []collection.Column[language]{
			{
				Column: ui.Column{ID: "language", Title: "Language", Width: 200, Flex: 1},
				Pair:   func(l language) ui.Pair { return ui.Pair{Title: l.Name, Second: l.Where} },
				Order:  func(a, b language) int { return byText(a.Name, b.Name) },
			},
			{
				Column: ui.Column{ID: "level", Title: "Level", Width: 90},
				Line:   func(l language) ui.Line { return said(form.Plain(l.Level.String())) },
				Order:  func(a, b language) int { return cmp.Compare(a.Level, b.Level) },
			},
			{
				Column: ui.Column{ID: "course", Title: "Course", Width: 90, Drop: 1},
				Line:   d.course,
				Order:  func(a, b language) int { return byText(a.Course, b.Course) },
			},
			{
				Column: ui.Column{ID: "clinical", Title: "With patients", Width: 110},
				Chip:   withPatients,
				Order:  func(a, b language) int { return byText(withPatients(a).Text, withPatients(b).Text) },
			},
		},
		Fields: fields.Language(), Acts: d.copies,
		Empty: "Add the languages that you speak, also one that you want to learn.",
		Why:   "Spanish with patients is a fit for many programs, above all in the Central Valley. Other languages are for your prints and interviews.",
	}
}

// course says how far the course of a language has come.
func (d *Desk) course(l domain.Language) ui.Line {
	return said(languages.CourseOn(l, d.app.Today()).String())
}

func withPatients(l domain.Language) ui.Word {
	if l.Clinical {
		return ui.Word{Text: "with patients", Tone: ui.Good}
	}
	return ui.Word{Text: "not yet"}
}

// Stories is the list of the story bank.
func (d *Desk) Stories() collection.Spec[domain.Story] {
	type story = domain.Story
	return collection.Spec[story]{
		Table: "stories", Title: "Stories", One: "story",
		Name: func(s story) string { return s.Title },
		ID:   func(s *story) *domain.ID { return &s.ID },
		New:  func() story { return story{} },
		Columns: []collection.Column[story]{
			{
				Column: ui.Column{ID: "title", Title: "Story", Width: 240, Flex: 1},
				Pair:   func(s story) ui.Pair { return ui.Pair{Title: s.Title, Second: tagLine(s)} },
				Order:  func(a, b story) int { return byText(a.Title, b.Title) },
			},
			{
				Column: ui.Column{ID: "whole", Title: "Told whole", Width: 110, Drop: 1},
				Chip:   whole,
				Order:  func(a, b story) int { return byText(whole(a).Text, whole(b).Text) },
			},
			{
				Column: ui.Column{ID: "used", Title: "Used", Width: 110},
				Chip:   d.used,
				Order:  func(a, b story) int { return cmp.Compare(len(a.Used), len(b.Used)) },
			},
		},
		Fields: fields.Story(d.app),
		Empty:  "Add real situations: what happened, what you did, what came of it.",
		Why:    "Statements and interviews ask for them. The bank says which are told nowhere, too often, or twice at one program.",
	}
}

func tagLine(s domain.Story) string {
	var out []string
	for _, t := range s.Tags.All() {
		out = append(out, t.String())
	}
	return strings.Join(out, ", ")
}

func whole(s domain.Story) ui.Word {
	if s.Complete() {
		return ui.Word{Text: "whole", Tone: ui.Good}
	}
	return ui.Word{Text: "a part lacks", Tone: ui.Unsure}
}

// used says in how many places a story is told.
func (d *Desk) used(s domain.Story) ui.Word {
	switch n := len(s.Used); {
	case n == 0:
		return ui.Word{Text: "unused"}
	case d.now.Stories.Most > 0 && n > d.now.Stories.Most:
		return ui.Word{Text: ui.Plural(n, "place", "places"), Tone: ui.Unsure}
	default:
		return ui.Word{Text: ui.Plural(n, "place", "places"), Tone: ui.Tier2}
	}
}
