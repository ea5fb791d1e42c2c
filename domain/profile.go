package domain

import (
	"fmt"
)

// A Profile is everything that an applicant keeps about himself. Its JSON form
// is the program's exchange format and is described in README.
type Profile struct {
	Applicant        Applicant         `json:"applicant"`
	Exams            []Exam            `json:"exams"`
	Rotations        []Rotation        `json:"rotations"`
	Letters          []Letter          `json:"letters"`
	Experiences      []Experience      `json:"experiences"`
	Languages        []Language        `json:"languages"`
	People           []Person          `json:"people"`
	Seasons          []Season          `json:"seasons"`
	Applications     []Application     `json:"applications"`
	Marks            []Mark            `json:"marks"`
	ProgramYears     []ProgramYear     `json:"program_years"`
	Weightings       []Weighting       `json:"weightings"`
	PracticeTests    []PracticeTest    `json:"practice_tests"`
	StudyDays        []StudyDay        `json:"study_days"`
	EnglishTests     []EnglishTest     `json:"english_tests"`
	Statements       []Statement       `json:"statements"`
	Drafts           []Draft           `json:"drafts"`
	Claims           []Claim           `json:"claims"`
	Explanations     []Explanation     `json:"explanations"`
	Stories          []Story           `json:"stories"`
	ScholarlyWorks   []ScholarlyWork   `json:"scholarly_works"`
	Outreaches       []Outreach        `json:"outreach"`
	Documents        []Document        `json:"documents"`
	Invitations      []Invitation      `json:"invitations"`
	Interviews       []Interview       `json:"interviews"`
	Criteria         []Criterion       `json:"criteria"`
	Questions        []Question        `json:"questions"`
	InterviewAnswers []InterviewAnswer `json:"answers"`
	Drills           []Drill           `json:"drills"`
	Correspondence   []Correspondence  `json:"correspondence"`
	RankLists        []RankList        `json:"rank_lists"`
	SOAPPrograms     []SOAPProgram     `json:"soap_programs"`
	Tasks            []Task            `json:"tasks"`
	Payments         []Payment         `json:"payments"`
	Snapshots        []Snapshot        `json:"snapshots"`
	Posts            []Post            `json:"posts"`
	OwnPaths         []OwnPath         `json:"own_paths"`
	Formalities      []Formality       `json:"formalities"`
}

// Validate reports every field of every record that breaks a rule, as an
// [Invalid] whose fields are paths such as "exams[2].score", counted from 1.
func (p Profile) Validate() error {
	var c checker
	c.under("applicant", p.Applicant.Validate())
	each(&c, "exams", p.Exams)
	each(&c, "rotations", p.Rotations)
	each(&c, "letters", p.Letters)
	each(&c, "experiences", p.Experiences)
	each(&c, "languages", p.Languages)
	each(&c, "people", p.People)
	each(&c, "seasons", p.Seasons)
	each(&c, "applications", p.Applications)
	each(&c, "marks", p.Marks)
	each(&c, "program_years", p.ProgramYears)
	each(&c, "weightings", p.Weightings)
	p.checkPrepared(&c)
	p.checkSeason(&c)
	p.checkYearly(&c)
	onceIn(&c, "applications", "season", p.Applications, func(a Application) (string, int) { return a.Program, a.Season })
	onceIn(&c, "marks", "season", p.Marks, func(m Mark) (string, int) { return m.Program, m.Season })
	onceIn(&c, "program_years", "academic year", p.ProgramYears, func(y ProgramYear) (string, int) { return y.Program, y.Year })
	onceIn(&c, "weightings", "", p.Weightings, func(w Weighting) (string, int) { return w.Program, 0 })
	years := map[int]bool{}
	for i, s := range p.Seasons {
		c.want(!years[s.Year], fmt.Sprintf("seasons[%d].year", i+1), "stands twice")
		years[s.Year] = true
	}
	return c.err()
}

// ValidateOn reports, beside what [Profile.Validate] does, what cannot have
// happened by the given day: a result of an exam that is still to come, an
// exam before the first USMLE, a letter that is in hand only later, an
// advocate's call in the future.
func (p Profile) ValidateOn(today Date) error {
	c := checkerOf(p.Validate())
	for i, e := range p.Exams {
		at := fmt.Sprintf("exams[%d].date", i+1)
		c.want(e.Date.IsZero() || e.Date.Year >= firstExam, at, "must not lie before %d, the year of the first USMLE", firstExam)
		done := e.Score > 0 || e.Result != ResultUnknown
		c.want(!done || !e.Date.After(today), at, "must not lie after today when the attempt has a score or a result")
	}
	for i, l := range p.Letters {
		c.want(!l.InHand() || !l.Date.After(today), fmt.Sprintf("letters[%d].date", i+1), "must not lie after today when the letter is uploaded or assigned")
	}
	for i, who := range p.People {
		c.want(!who.AdvocatedOn.After(today), fmt.Sprintf("people[%d].advocated_on", i+1), "must not lie after today")
	}
	for i, y := range p.ProgramYears {
		if y.Validate() == nil {
			c.under(fmt.Sprintf("program_years[%d]", i+1), y.ValidateOn(today))
		}
	}
	p.checkHappened(c, today)
	p.checkLived(c, today)
	for i, a := range p.Applications {
		a.checkDone(c, fmt.Sprintf("applications[%d].events", i+1), today)
	}
	return c.err()
}

// firstExam is the year in which the USMLE began.
const firstExam = 1992

// onceIn wants each program to stand only once in a season or year, or at all
// where there is none.
func onceIn[T any](c *checker, name, what string, records []T, of func(T) (program string, year int)) {
	type place struct {
		program string
		year    int
	}
	seen := map[place]bool{}
	for i, r := range records {
		program, year := of(r)
		at, twice := place{program, year}, "stands twice"
		if what != "" {
			twice = fmt.Sprintf("stands twice in %s %d", what, year)
		}
		c.want(!seen[at], fmt.Sprintf("%s[%d].program", name, i+1), "%s", twice)
		seen[at] = true
	}
}

func each[T interface{ Validate() error }](c *checker, name string, records []T) {
	for i, r := range records {
		c.under(fmt.Sprintf("%s[%d]", name, i+1), r.Validate())
	}
}

// SubmitsOn returns the day on which applications of a season are sent: as the
// season's record says, else first, the season's first possible day.
func (p Profile) SubmitsOn(year int, first Date) Date {
	for _, s := range p.Seasons {
		if s.Year == year && !s.SubmitsOn.IsZero() {
			return s.SubmitsOn
		}
	}
	return first
}

// Untold lists the failed attempts at Step 1 and Step 2 CK that the personal
// statement does not explain yet (S22).
func (p Profile) Untold(marks PassMarks) (out []Exam) {
	for _, e := range p.Exams {
		if e.Kind != Step1 && e.Kind != Step2CK || p.Told(e) {
			continue
		}
		if r := marks.Outcome(e); r == Fail || r == Incomplete {
			out = append(out, e)
		}
	}
	return out
}

// Marked returns the marks of a season by the keys of their programs.
func (p Profile) Marked(year int) map[string]MarkKind {
	out := map[string]MarkKind{}
	for _, m := range p.Marks {
		if m.Season == year {
			out[m.Program] = m.Kind
		}
	}
	return out
}

// Valued returns the values that the user has given to programs for a season, by
// their keys.
func (p Profile) Valued(year int) map[string]int {
	out := map[string]int{}
	for _, m := range p.Marks {
		if m.Season == year && m.Value > 0 {
			out[m.Program] = m.Value
		}
	}
	return out
}

// List returns the applications of a season that are on its list.
func (p Profile) List(year int) []Application {
	var out []Application
	for _, a := range p.Applications {
		if a.Season == year && a.Listed() {
			out = append(out, a)
		}
	}
	return out
}
