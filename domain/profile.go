package domain

import "fmt"

// A Profile is everything that an applicant keeps about himself. Its JSON form
// is the program's exchange format and is described in README.
type Profile struct {
	Applicant    Applicant     `json:"applicant"`
	Exams        []Exam        `json:"exams"`
	Rotations    []Rotation    `json:"rotations"`
	Letters      []Letter      `json:"letters"`
	Experiences  []Experience  `json:"experiences"`
	Languages    []Language    `json:"languages"`
	People       []Person      `json:"people"`
	Seasons      []Season      `json:"seasons"`
	Applications []Application `json:"applications"`
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
	type place struct {
		program string
		season  int
	}
	seen := map[place]bool{}
	for i, a := range p.Applications {
		at := place{a.Program, a.Season}
		c.want(!seen[at], fmt.Sprintf("applications[%d].program", i+1), "stands twice in season %d", a.Season)
		seen[at] = true
	}
	years := map[int]bool{}
	for i, s := range p.Seasons {
		c.want(!years[s.Year], fmt.Sprintf("seasons[%d].year", i+1), "stands twice")
		years[s.Year] = true
	}
	return c.err()
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
