package start

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// hear lets a form of the step go on with Enter, grow, and scroll into sight.
func (g *guide) hear(save, resize *func(), reveal *func(fyne.CanvasObject)) {
	*save = g.forward
	*resize = g.sheet.Fit
	*reveal = g.sheet.RevealObject
}

// only returns the fields with the given names, in the order of the names.
func only[T any](all []form.Field[T], names ...string) (out []form.Field[T]) {
	for _, n := range names {
		i := slices.IndexFunc(all, func(f form.Field[T]) bool { return f.Name == n })
		if i < 0 {
			continue
		}
		f := all[i]
		if f.Help == "" {
			f.Help = whys[n]
		}
		out = append(out, f)
	}
	return out
}

// What is asked of each kind of record, by the names of its fields.
var (
	schoolFields     = []string{"graduation_date", "ecfmg", "degrees"}
	examFields       = []string{"exam", "date", "result", "score", "explained"}
	rotationFields   = []string{"kind", "hands_on", "site", "specialty", "city", "state", "country", "setting", "start", "end", "program"}
	experienceFields = []string{"kind", "title", "city", "state", "country", "start", "tags"}
	languageFields   = []string{"level", "clinical"}
	letterFields     = []string{"role", "specialty", "us", "status", "program", "will_advocate"}
)

// whys say what the ranking does with an answer, where the field does not say
// so itself: nothing is asked here that it has no use for.
var whys = map[string]string{
	"kind":      "Observerships and telehealth are not hands-on.",
	"hands_on":  "Months of hands-on work count, and how long ago the last was.",
	"site":      "The reasons call it by this name.",
	"title":     "The reasons call it by this name.",
	"specialty": "Rotations in your specialty say the most.",
	"city":      "A tie to the city counts there.",
	"state":     "And to its region and state.",
	"country":   "Empty: United States.",
	"setting":   "County, rural and health center work shows a mission.",
	"start":     "What begins later is planned and does not count yet.",
	"end":       "Months are counted from day to day.",
	"program":   "Who knows you there can soften the rules of that program.",
	"us":        "Programs ask for letters from the United States.",
}

// all lists the steps. Each asks for what the ranking uses, and for nothing
// else.
func (g *guide) all() []step {
	a := g.p.app
	return []step{
		{
			name: "Who", title: "Who you are",
			why:   "Visa, graduation year and certificate open or close programs before anybody reads a score.",
			parts: []part{g.who()},
		},
		{
			name: "Exams", title: "Your exams",
			why:   "One entry for each attempt, failed ones too: programs see all of them, and many count them.",
			parts: []part{g.exams(a)},
		},
		{
			name: "Experience", title: "Your experience",
			why:   "Hands-on work in the United States counts, most of all in the region where you apply. So does what shows whom you want to serve.",
			parts: []part{g.rotations(a), g.experiences(a), g.spanish(a)},
		},
		{
			name: "Letters", title: "Your letters",
			why:   "Three or four from the United States are the usual goal, two of them from your specialty. Only letters that are uploaded count.",
			parts: []part{g.letters(a)},
		},
		{
			name: "Wishes", title: "Your wishes",
			why:   "The list is built from these: the greatest chance to match that your money can buy.",
			parts: []part{g.wishes(a)},
		},
	}
}

func (g *guide) who() part {
	a := g.p.app
	asked := append(only(fields.Who(), "status"), only(fields.School(), schoolFields...)...)
	return g.applicant(append(asked, fields.Ties(a)))
}

func (g *guide) wishes(a *app.App) part { return g.applicant(fields.Wishes(a)) }

// applicant asks for fields of the applicant.
func (g *guide) applicant(asked []form.Field[domain.Applicant]) part {
	ctx, table := context.Background(), g.p.app.Applicants
	load := func() (domain.Applicant, error) {
		all, err := table.List(ctx)
		if err != nil || len(all) == 0 {
			return domain.Applicant{}, err
		}
		return all[0], nil
	}
	return newOne(g, "", "", asked, load, func(rec *domain.Applicant) error { return table.Save(ctx, rec) })
}

func (g *guide) exams(a *app.App) part {
	return newMany(g, manySpec[domain.Exam]{
		add: "Add another attempt", table: a.Exams, fresh: domain.Exam{Kind: domain.Step1},
		line: func(e domain.Exam) string {
			score := e.Result.String()
			if e.Score > 0 {
				score = ui.Count(e.Score)
			}
			return domain.Dots(e.Kind.String(), score, app.Day(e.Date))
		},
		one: "exam", again: func(e domain.Exam) domain.Exam { return domain.Exam{Kind: e.Kind} },
		mark: func(e domain.Exam) (string, ui.Tone) {
			switch a.Catalog().PassMarks.Outcome(e) {
			case domain.Pass:
				return "passed", ui.Good
			case domain.Fail, domain.Incomplete:
				return "not passed", ui.Unsure
			}
			return "open", ui.Plain
		},
		id: func(e domain.Exam) domain.ID { return e.ID }, check: func(e domain.Exam) error { return fields.CheckExam(a, e) },
		fields: only(fields.Exam(), examFields...),
	})
}

func (g *guide) rotations(a *app.App) part {
	return newMany(g, manySpec[domain.Rotation]{
		title: "Rotations", why: "Electives, sub-internships, externships and observerships. Tick hands-on only if you cared for patients under supervision.",
		add: "Add another rotation", table: a.Rotations, fresh: domain.Rotation{Kind: domain.Elective},
		line: func(r domain.Rotation) string {
			return domain.Dots(r.Site, form.Plain(r.Kind.String()), r.Specialty, r.City, app.Span(r.Start, r.End))
		},
		one: "rotation",
		mark: func(r domain.Rotation) (string, ui.Tone) {
			if r.HandsOn {
				return "hands-on", ui.Good
			}
			return "observed", ui.Plain
		},
		id:     func(r domain.Rotation) domain.ID { return r.ID },
		fields: only(fields.Rotation(a), rotationFields...),
	})
}

func (g *guide) experiences(a *app.App) part {
	return newMany(g, manySpec[domain.Experience]{
		title: "Work, volunteering, research", why: "What shows the people you serve, the place you belong to, or research.",
		add: "Add another experience", table: a.Experiences, fresh: domain.Experience{Kind: domain.Work},
		line: func(e domain.Experience) string {
			return domain.Dots(e.Title, e.City, app.Span(e.Start, e.End))
		},
		one:    "experience",
		mark:   func(e domain.Experience) (string, ui.Tone) { return e.Kind.String(), ui.Good },
		id:     func(e domain.Experience) domain.ID { return e.ID },
		fields: kinds(only(fields.Experience(a), experienceFields...)),
	})
}

// kinds are the fields of an experience, the first of which says what sort it
// is.
func kinds(asked []form.Field[domain.Experience]) []form.Field[domain.Experience] {
	asked[0].Help = "Research counts by itself; the other kinds by what they show."
	return asked
}

// spanish asks for the one language that the ranking uses.
func (g *guide) spanish(a *app.App) part {
	ctx, table := context.Background(), a.Languages
	load := func() (domain.Language, error) {
		all, err := table.List(ctx)
		for _, l := range all {
			if strings.EqualFold(l.Name, "Spanish") {
				return l, err
			}
		}
		return domain.Language{Name: "Spanish"}, err
	}
	return newOne(g, "Spanish", "Many programs in the Central Valley need it. Leave it empty if you speak none.",
		only(fields.Language(), languageFields...), load, func(rec *domain.Language) error { return table.Save(ctx, rec) })
}

func (g *guide) letters(a *app.App) part {
	return newMany(g, manySpec[domain.Letter]{
		add: "Add another letter", table: a.Letters, fresh: domain.Letter{US: true},
		line: func(l domain.Letter) string {
			return domain.Dots(cmp.Or(l.Writer, form.Plain(l.Role.String()), "A letter"), l.Specialty,
				map[bool]string{true: "United States", false: "elsewhere"}[l.US])
		},
		one: "letter",
		mark: func(l domain.Letter) (string, ui.Tone) {
			if l.InHand() {
				return l.Status.String(), ui.Good
			}
			return cmp.Or(l.Status.String(), "planned"), ui.Unsure
		},
		id: func(l domain.Letter) domain.ID { return l.ID }, check: func(l domain.Letter) error { return fields.CheckLetter(a, l) },
		fields: only(fields.Letter(a), letterFields...),
	})
}
