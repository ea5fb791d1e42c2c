package domain

import "slices"

// A SheetBlock is one block of a program sheet: what an applicant has to know
// before he pays (S28).
type SheetBlock struct {
	Key    string   // "scores", "visa" or "timeline"
	Fields []string // names of program fields
}

// sheetBlocks is the table of blocks.
var sheetBlocks = []SheetBlock{
	{"scores", []string{"min_step1", "min_step2", "max_attempts_step1", "max_attempts_step2", "holistic"}},
	{"visa", []string{"accepts_imgs", "visa_j1", "visa_h1b", "step3_required_for_h1b"}},
	{"timeline", []string{
		"application_deadline", "interview_months", "step2_required_by", "ecfmg_required_at_application", "max_years_since_graduation",
	}},
}

// SheetBlocks returns the blocks, in the order of display.
func SheetBlocks() []SheetBlock { return slices.Clone(sheetBlocks) }

// Missing counts the fields of a block that nothing answers.
func (p *Program) Missing(block string) (n int) {
	for _, b := range sheetBlocks {
		if b.Key != block {
			continue
		}
		for _, f := range b.Fields {
			if p.Answer(f) == "" {
				n++
			}
		}
	}
	return n
}

// Answer returns the name of the field that answers a field of the sheet:
// itself where it is known, or another one that settles it, such as
// "no_minimum_score" for a minimum. It is "" when nothing does.
func (p *Program) Answer(field string) string {
	free := p.NoMinimum.Known && p.NoMinimum.Value
	f, ok := FieldNamed(field)
	if ok {
		if _, _, known := f.Get(p); known {
			return field
		}
	}
	switch {
	case free && (field == "min_step1" || field == "min_step2"):
		return "no_minimum_score"
	case p.Attempts.Known && (field == "max_attempts_step1" || field == "max_attempts_step2"):
		return "max_attempts"
	case p.refusesH1B() && field == "step3_required_for_h1b":
		return "visa_h1b"
	}
	return ""
}

func (p *Program) refusesH1B() bool { return p.VisaH1B.Known && p.VisaH1B.Value == No }

// Completeness counts the fields of the sheet that are answered, and all of
// them.
func (p *Program) Completeness() (known, all int) {
	for _, b := range sheetBlocks {
		all += len(b.Fields)
		known += len(b.Fields) - p.Missing(b.Key)
	}
	return known, all
}
