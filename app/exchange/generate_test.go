package exchange_test

import (
	"pgregory.net/rapid"

	"secondlook/domain"
)

// profiles makes valid profiles with every field in use.
func profiles() *rapid.Generator[domain.Profile] {
	return rapid.Custom(func(t *rapid.T) domain.Profile {
		p := domain.Profile{
			Applicant:   drawApplicant(t),
			Exams:       draw(t, 4, drawExam),
			Rotations:   draw(t, 3, drawRotation),
			Letters:     draw(t, 3, drawLetter),
			Experiences: draw(t, 3, drawExperience),
			Languages:   draw(t, 2, drawLanguage),
			People:      draw(t, 2, drawPerson),
			Seasons:     []domain.Season{{Year: 2027, SubmitsOn: domain.NewDate(2026, 9, 23), Note: text(t)}, {Year: 2026}},
		}
		for season := range rapid.IntRange(0, 8).Draw(t, "seasons") {
			x := domain.Application{
				Program: name(t), Season: 2020 + season, Status: word[domain.ApplicationStatus](t, 0, 8),
				Signal: word[domain.Signal](t, 0, 3), Preferred: flag(t), Added: day(t), Note: text(t),
				Statement: text(t), Custom: word[domain.Customisation](t, 0, 3),
			}
			for i := range rapid.IntRange(0, domain.MostLetters).Draw(t, "letters") {
				x.Letters = append(x.Letters, domain.LetterRef{Writer: string(rune('A'+i)) + name(t), Specialty: text(t)})
			}
			for range rapid.IntRange(0, 3).Draw(t, "events") {
				e := domain.StatusEvent{Status: word[domain.ApplicationStatus](t, 1, 8)}
				if flag(t) {
					e.Date = domain.NewDate(2020+season, 1, rapid.IntRange(-364, 365).Draw(t, "event"))
				}
				x = x.With(e)
			}
			p.Applications = append(p.Applications, x)
		}
		for season := range rapid.IntRange(0, 3).Draw(t, "marks") {
			p.Marks = append(p.Marks, domain.Mark{Program: name(t), Season: 2020 + season, Kind: word[domain.MarkKind](t, 1, 2), Value: rapid.IntRange(0, 10).Draw(t, "value"), Note: text(t)})
		}
		for i := range rapid.IntRange(0, 3).Draw(t, "years of residents") {
			n := rapid.IntRange(1, 60).Draw(t, "residents")
			y := domain.ProgramYear{Program: name(t), Year: 2020 + i, Residents: n, NonUS: rapid.IntRange(0, n).Draw(t, "non-US"), Source: name(t), AsOf: "2026-05"}
			y.US = rapid.IntRange(0, n-y.NonUS).Draw(t, "US")
			p.ProgramYears = append(p.ProgramYears, y)
		}
		if flag(t) {
			p.Weightings = []domain.Weighting{{Program: name(t), Score: rapid.IntRange(0, 500).Draw(t, "score"), Mission: rapid.IntRange(1, 500).Draw(t, "mission"), Note: text(t)}}
		}
		drawPrepared(t, &p)
		drawSeason(t, &p)
		return p
	})
}

func draw[T any](t *rapid.T, most int, one func(*rapid.T) T) []T {
	return rapid.SliceOfN(rapid.Custom(one), 0, most).Draw(t, "records")
}

func text(t *rapid.T) string { return rapid.StringN(0, 40, -1).Draw(t, "text") }

func name(t *rapid.T) string {
	return rapid.StringMatching(`[A-Za-zñé<&"\\]{1,20}( [A-Z][a-z]+)?`).Draw(t, "name")
}

func flag(t *rapid.T) bool { return rapid.Bool().Draw(t, "flag") }

func state(t *rapid.T) string { return rapid.SampledFrom([]string{"", "CA", "NV"}).Draw(t, "state") }

func day(t *rapid.T) domain.Date {
	if flag(t) {
		return domain.Date{}
	}
	return domain.NewDate(2000, 1, 1).AddDays(rapid.IntRange(0, 9000).Draw(t, "day"))
}

// span returns a start, perhaps unknown, and an end some days later.
func span(t *rapid.T, days int) (start, end domain.Date) {
	if start = day(t); !start.IsZero() {
		end = start.AddDays(days)
	}
	return start, end
}

// word draws one word of a vocabulary by its number.
func word[E ~uint8](t *rapid.T, low, high uint8) E {
	return E(rapid.Uint8Range(low, high).Draw(t, "word"))
}

func drawApplicant(t *rapid.T) domain.Applicant {
	return domain.Applicant{
		Name: name(t), Status: word[domain.Status](t, 0, 6), School: name(t), Country: name(t), Graduation: day(t),
		ECFMG: word[domain.ECFMGState](t, 0, 3), Degrees: draw(t, 2, name), Ties: draw(t, 2, drawTie),
		Wishes: domain.Wishes{Specialties: draw(t, 2, name), Regions: draw(t, 2, name), BudgetCents: rapid.Int64Range(0, 1000).Draw(t, "budget"),
			Goal: word[domain.ListGoal](t, 0, 2), Return: word[domain.ReturnPlan](t, 0, 3),
			Tier1: rapid.IntRange(0, 300).Draw(t, "tier 1"), Tier2: rapid.IntRange(0, 3).Draw(t, "tier 2"), Tier3: rapid.IntRange(0, 3).Draw(t, "tier 3")},
		Papers:  domain.Papers{Pathway: rapid.IntRange(0, 6).Draw(t, "pathway"), AppliedOn: day(t)},
		Footing: domain.Footing{Strategy: word[domain.YesNo](t, 0, 2), English: word[domain.YesNo](t, 0, 2), Health: word[domain.YesNo](t, 0, 2), Time: word[domain.YesNo](t, 0, 2), Travel: word[domain.YesNo](t, 0, 2)},
		Note:    text(t), Sample: flag(t),
	}
}

func drawTie(t *rapid.T) domain.Tie {
	return domain.Tie{Kind: word[domain.TieKind](t, 1, 4), City: name(t), State: state(t), Region: text(t), Note: text(t)}
}

func drawExam(t *rapid.T) domain.Exam {
	e := domain.Exam{
		Kind: word[domain.ExamKind](t, 1, 3), Score: rapid.IntRange(0, 300).Draw(t, "score"),
		Result: word[domain.Result](t, 0, 2), Borderline: flag(t), Note: text(t),
	}
	e.Explained = e.Result != domain.Pass && flag(t)
	e.Target, e.OnePass = rapid.IntRange(0, 300).Draw(t, "target"), flag(t)
	e.Date, e.Released = span(t, 21)
	return e
}

func drawRotation(t *rapid.T) domain.Rotation {
	r := domain.Rotation{
		Kind: word[domain.RotationKind](t, 1, 3), HandsOn: flag(t), Site: name(t), City: name(t), State: state(t),
		Country: name(t), Region: text(t), Specialty: name(t), Setting: word[domain.Setting](t, 0, 6), Program: name(t),
		Supervisor: name(t), CostCents: rapid.Int64Range(0, 1_000_000).Draw(t, "cost"), Note: text(t),
		Role: word[domain.RotationRole](t, 0, 2), Hours: rapid.IntRange(0, 168).Draw(t, "hours"), Languages: draw(t, 2, name), Patients: text(t),
		LetterOdds: word[domain.LetterOdds](t, 0, 3), StayCents: rapid.Int64Range(0, 1_000_000).Draw(t, "stay"), Warnings: domain.Warnings(rapid.Uint32Range(0, 255).Draw(t, "warnings")),
	}
	r.Start, r.End = span(t, 27)
	return r
}

func drawLetter(t *rapid.T) domain.Letter {
	return domain.Letter{
		Writer: name(t), Role: word[domain.WriterRole](t, 0, 7), Specialty: name(t), US: flag(t),
		Points: domain.LetterPoints(rapid.Uint32Range(0, 63).Draw(t, "points")), Status: word[domain.LetterStatus](t, 0, 7),
		Date: day(t), Waived: flag(t), Program: name(t), Advocate: flag(t), Note: text(t),
		Contact: text(t), Due: day(t), Weeks: rapid.IntRange(0, 520).Draw(t, "weeks"), Scores: flag(t), LetterID: text(t),
	}
}

func drawExperience(t *rapid.T) domain.Experience {
	x := domain.Experience{
		Kind: word[domain.ExperienceKind](t, 1, 8), Title: name(t), Organization: name(t), City: name(t), State: state(t),
		Country: text(t), Region: text(t), Tags: domain.Tags(rapid.Uint32Range(0, 511).Draw(t, "tags")), Note: text(t),
	}
	x.OnERAS, x.Description, x.Meaning = flag(t), text(t), text(t)
	x.Meaningful = x.OnERAS && flag(t)
	x.Start, x.End = span(t, 300)
	return x
}

func drawLanguage(t *rapid.T) domain.Language {
	l := domain.Language{Name: "A" + name(t), Level: word[domain.LanguageLevel](t, 0, 5), Clinical: flag(t), Where: text(t), Course: text(t), Note: text(t)}
	l.CourseStart, l.CourseEnd = span(t, 60)
	return l
}

func drawPerson(t *rapid.T) domain.Person {
	return domain.Person{
		Name: name(t), Role: text(t), Institution: name(t), Programs: draw(t, 3, name), Strength: rapid.IntRange(0, 3).Draw(t, "strength"),
		Advocate: flag(t), AdvocatedOn: day(t), Contact: text(t), Note: text(t),
	}
}
