package domain

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A ProgramField is one fact of a program by its name, as the catalog, imports
// and corrections write it: text in, text out.
type ProgramField struct {
	Name  string   // such as "visa_j1"
	Words []string // the values to choose from; nil: free text or a number
	Limit bool     // a rule that can close the program, so that a strength applies
	set   func(*Program, string, Provenance) error
	get   func(*Program) (string, Provenance, bool)
	clear func(*Program)
}

// Set writes a fact. The value "unknown" or "" makes it unknown again. An
// error says, as a predicate, what the value must be.
func (f ProgramField) Set(p *Program, value string, from Provenance) error {
	value = strings.TrimSpace(value)
	if value == "" || strings.EqualFold(value, "unknown") {
		f.clear(p)
		return nil
	}
	return f.set(p, value, from)
}

// Get reads a fact. ok is false when it is unknown.
func (f ProgramField) Get(p *Program) (value string, from Provenance, ok bool) { return f.get(p) }

// FieldNamed returns the field with the given name. Names that end in
// "_policy", "_notes" or are "mission_notes" are worded rules.
func FieldNamed(name string) (ProgramField, bool) {
	for _, f := range programFields {
		if f.Name == name {
			return f, true
		}
	}
	if slices.Contains(policyNames, name) {
		return policyField(name), true
	}
	return ProgramField{}, false
}

// FieldNames lists every field, in the order of display, worded rules last.
func FieldNames() []string {
	var out []string
	for _, f := range programFields {
		out = append(out, f.Name)
	}
	return append(out, policyNames...)
}

// policyNames are the rules that programs word softly.
var policyNames = []string{
	"visa_notes", "min_score_policy", "attempts_policy", "years_since_graduation_policy", "usce_policy",
	"ecfmg_policy", "letters_policy", "mission_notes", "contact_policy", "deadline_policy", "selection_policy",
	"step2_policy", "step3_policy", "clinical_recency_policy", "observership_policy", "school_policy",
}

// programFields is the table of facts. Bounds of numbers are generous: they
// catch slips of the keyboard, not unusual programs.
var programFields = []ProgramField{
	wordField("program_type", func(p *Program) *Fact[ProgramType] { return &p.Type }),
	numberField("positions_pgy1", 1, 300, false, func(p *Program) *Fact[int] { return &p.Positions }),
	limitField(wordField("visa_j1", func(p *Program) *Fact[Answer] { return &p.VisaJ1 })),
	limitField(wordField("visa_h1b", func(p *Program) *Fact[Answer] { return &p.VisaH1B })),
	yesField("step3_required_for_h1b", func(p *Program) *Fact[bool] { return &p.Step3ForH1B }),
	wordField("h1b_filing_2025", func(p *Program) *Fact[Filing] { return &p.Filing }),
	limitField(yesField("accepts_imgs", func(p *Program) *Fact[bool] { return &p.AcceptsIMGs })),
	numberField("img_percent", 0, 100, false, func(p *Program) *Fact[int] { return &p.IMGPercent }),
	yesField("second_chance", func(p *Program) *Fact[bool] { return &p.SecondChance }),
	yesField("local_preference", func(p *Program) *Fact[bool] { return &p.LocalPref }),
	numberField("min_step1", 1, 300, true, func(p *Program) *Fact[int] { return &p.MinStep1 }),
	numberField("min_step2", 1, 300, true, func(p *Program) *Fact[int] { return &p.MinStep2 }),
	numberField("mean_step2", 1, 300, false, func(p *Program) *Fact[int] { return &p.MeanStep2 }),
	yesField("no_minimum_score", func(p *Program) *Fact[bool] { return &p.NoMinimum }),
	yesField("holistic", func(p *Program) *Fact[bool] { return &p.Holistic }),
	attemptsField("max_attempts", func(p *Program) *Fact[int] { return &p.Attempts }),
	attemptsField("max_attempts_step1", func(p *Program) *Fact[int] { return &p.Attempts1 }),
	attemptsField("max_attempts_step2", func(p *Program) *Fact[int] { return &p.Attempts2 }),
	numberField("max_years_since_graduation", 0, 60, true, func(p *Program) *Fact[int] { return &p.YearsSince }),
	wordField("years_counted_on", func(p *Program) *Fact[CountedOn] { return &p.YearsOn }),
	wordField("years_counted_from", func(p *Program) *Fact[CountedFrom] { return &p.YearsFrom }),
	numberField("usce_required_months", 0, 60, true, func(p *Program) *Fact[int] { return &p.USMonths }),
	limitField(yesField("ecfmg_required_at_application", func(p *Program) *Fact[bool] { return &p.ECFMGAtApply })),
	wordField("step2_required_by", func(p *Program) *Fact[Due] { return &p.Step2By }),
	textField("application_deadline", func(p *Program) *Fact[string] { return &p.Deadline }),
	textField("interview_months", func(p *Program) *Fact[string] { return &p.Interviews }),
	numberField("letters_required", 0, 4, true, func(p *Program) *Fact[int] { return &p.Letters }),
	yesField("spanish_useful", func(p *Program) *Fact[bool] { return &p.SpanishUseful }),
	tagsField("missions", func(p *Program) *Fact[Tags] { return &p.Missions }),
	yesField("no_contact", func(p *Program) *Fact[bool] { return &p.NoContact }),
	textField("website_url", func(p *Program) *Fact[string] { return &p.Website }),
}

// field builds a ProgramField from the text codec of its value.
func field[T any](name string, at func(*Program) *Fact[T], read func(string) (T, error), write func(T) string) ProgramField {
	return ProgramField{
		Name: name,
		set: func(p *Program, s string, from Provenance) error {
			v, err := read(s)
			if err != nil {
				return err
			}
			*at(p) = Fact[T]{Value: v, Known: true, Provenance: from}
			return nil
		},
		get: func(p *Program) (string, Provenance, bool) {
			f := at(p)
			if !f.Known {
				return "", Provenance{}, false
			}
			return write(f.Value), f.Provenance, true
		},
		clear: func(p *Program) { *at(p) = Fact[T]{} },
	}
}

func limitField(f ProgramField) ProgramField {
	f.Limit = true
	return f
}

func wordField[V Vocabulary](name string, at func(*Program) *Fact[Enum[V]]) ProgramField {
	f := field(name, at, func(s string) (Enum[V], error) {
		e, err := Parse[V](s)
		if err != nil {
			var v V
			return 0, fmt.Errorf("must be one of %s or unknown", listed(v.Words()))
		}
		return e, nil
	}, Enum[V].String)
	for _, e := range Values[V]() {
		f.Words = append(f.Words, e.String())
	}
	return f
}

func numberField(name string, low, high int, limit bool, at func(*Program) *Fact[int]) ProgramField {
	f := field(name, at, func(s string) (int, error) {
		n, err := strconv.Atoi(s)
		if err != nil || n < low || n > high {
			return 0, fmt.Errorf("must be a whole number between %d and %d", low, high)
		}
		return n, nil
	}, strconv.Itoa)
	f.Limit = limit
	return f
}

// attemptsField holds a number of attempts, or "any".
func attemptsField(name string, at func(*Program) *Fact[int]) ProgramField {
	const low, high, free = 1, 10, "any"
	return limitField(field(name, at, func(s string) (int, error) {
		if strings.EqualFold(s, free) {
			return AnyAttempts, nil
		}
		n, err := strconv.Atoi(s)
		if err != nil || n < low || n > high {
			return 0, fmt.Errorf("must be a whole number between %d and %d (1: no failure, 2: one failure), or any", low, high)
		}
		return n, nil
	}, func(n int) string {
		if n == AnyAttempts {
			return free
		}
		return strconv.Itoa(n)
	}))
}

func yesField(name string, at func(*Program) *Fact[bool]) ProgramField {
	f := field(name, at, func(s string) (bool, error) {
		switch strings.ToLower(s) {
		case "yes", "y", "true", "1":
			return true, nil
		case "no", "n", "false", "0":
			return false, nil
		}
		return false, errors.New("must be yes, no or unknown")
	}, func(v bool) string {
		if v {
			return "yes"
		}
		return "no"
	})
	f.Words = []string{"yes", "no"}
	return f
}

func tagsField(name string, at func(*Program) *Fact[Tags]) ProgramField {
	f := field(name, at, func(s string) (Tags, error) {
		tags, err := ParseSet[tagWords](s)
		if err != nil {
			return 0, fmt.Errorf("must be words out of %s, separated by semicolons", listed(tagWords{}.Words()))
		}
		return tags, nil
	}, Tags.String)
	set := f.set
	f.set = func(p *Program, s string, from Provenance) error {
		if strings.Trim(s, ";, \t") == "" {
			f.clear(p) // no word at all says nothing
			return nil
		}
		return set(p, s, from)
	}
	return f
}

func textField(name string, at func(*Program) *Fact[string]) ProgramField {
	return field(name, at, shortText, func(s string) string { return s })
}

func shortText(s string) (string, error) {
	if len([]rune(s)) > maxNote {
		return "", fmt.Errorf("must be at most %d characters", maxNote)
	}
	return s, nil
}

// policyField reads and writes the worded rule of the given name.
func policyField(name string) ProgramField {
	drop := func(p *Program) {
		p.Policies = slices.DeleteFunc(slices.Clone(p.Policies), func(q Policy) bool { return q.Field == name })
	}
	return ProgramField{
		Name: name,
		set: func(p *Program, s string, from Provenance) error {
			text, err := shortText(s)
			if err != nil {
				return err
			}
			drop(p)
			p.Policies = append(p.Policies, Policy{name, text, from})
			return nil
		},
		get: func(p *Program) (string, Provenance, bool) {
			q, ok := p.Policy(name)
			return q.Text, q.Provenance, ok
		},
		clear: drop,
	}
}
