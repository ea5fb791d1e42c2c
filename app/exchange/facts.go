package exchange

import (
	"cmp"
	"regexp"
	"strings"
	"unicode/utf8"

	"secondlook/domain"
)

const maxAsOf = 200 // characters

// provenance reads where the facts of a row come from. The result lacks the
// program, the field and the value.
func (im *importer) provenance(l line) (domain.Correction, bool) {
	from := domain.Correction{
		Source:  cmp.Or(im.cell(l, "source"), "imported from "+im.name),
		AsOf:    im.cell(l, "as_of"),
		Entered: im.today,
	}
	probe := from
	probe.Program, probe.Field, probe.Value = "any", "website_url", "any"
	if utf8.RuneCountInString(from.AsOf) > maxAsOf {
		im.problem(l, "as_of must be at most %d characters", maxAsOf)
		return from, false
	}
	return from, im.report(l, probe.Validate())
}

// valid checks the parts of a program that the row gives.
func (im *importer) valid(l line, p domain.OwnProgram) bool {
	p.Key = cmp.Or(p.Key, "any")
	p.Name = cmp.Or(p.Name, "any")
	p.Specialty = cmp.Or(p.Specialty, "any")
	p.State = cmp.Or(p.State, "CA")
	p.Source = cmp.Or(p.Source, "any")
	return im.report(l, p.Validate())
}

// set adds one fact. The value is kept as the field itself writes it, so that
// equal facts are equal texts.
func (im *importer) set(l line, f domain.ProgramField, fact domain.Correction, value, strength string) {
	var scratch domain.Program
	if err := f.Set(&scratch, value, domain.Provenance{}); err != nil {
		im.problem(l, "%s %v, not %q", f.Name, err, brief(value))
		return
	}
	fact.Value = "unknown"
	if text, _, ok := f.Get(&scratch); ok {
		fact.Value = text
	}
	if fact.Value == "unknown" && !im.long {
		return // such as missions without a word: a cell of a row takes nothing away
	}
	if strength != "" {
		var s domain.Strength
		if err := s.UnmarshalText([]byte(strength)); err != nil {
			im.problem(l, "strength of %s: %v", f.Name, err)
			return
		}
		if f.Limit {
			fact.Strength = s
		}
	}
	asOf, err := domain.ParseAsOf(fact.AsOf)
	if err != nil {
		im.problem(l, "as_of: %v", err)
		return
	}
	if asOf.Date.IsZero() {
		im.out.Undated++
	}
	im.out.Facts = append(im.out.Facts, fact)
}

// identify adds one part of a program's identity, in the long shape.
func (im *importer) identify(l line, from domain.Correction, value string) {
	i, ok := im.programs[from.Program]
	if !ok {
		i = len(im.out.Programs)
		im.programs[from.Program] = i
		im.out.Programs = append(im.out.Programs, domain.OwnProgram{Key: from.Program, Source: from.Source, AsOf: from.AsOf})
	}
	p := im.out.Programs[i]
	if from.Field == "zip" {
		im.zip(l, from.Program, value)
		return
	}
	if err := setIdentity(&p, from.Field, value); err != nil {
		im.problem(l, "%s: %v", from.Field, err)
		return
	}
	if im.valid(l, p) {
		im.out.Programs[i] = p
	}
}

// zipCode matches a postal code of the United States.
var zipCode = regexp.MustCompile(`^\d{5}(-\d{4})?$`)

// zip keeps the postal code of a program, from which its region can be found.
func (im *importer) zip(l line, program, code string) {
	switch {
	case code == "":
	case !zipCode.MatchString(code):
		im.problem(l, "zip must be five digits such as 93721, with their leading zeros, not %q", brief(code))
	default:
		im.out.Zips[program] = code
	}
}

// setIdentity writes one of the [identityColumns] but the key and the postal
// code, which a program does not keep.
func setIdentity(p *domain.OwnProgram, column, value string) error {
	switch column {
	case "acgme_id":
		p.ACGME = value
	case "name":
		p.Name = value
	case "specialty":
		p.Specialty = value
	case "track":
		return p.Track.UnmarshalText([]byte(value))
	case "institution":
		p.Institution = value
	case "city":
		p.City = value
	case "state":
		p.State = strings.ToUpper(value)
	case "county":
		p.County = value
	case "region":
		p.Region = value
	}
	return nil
}
