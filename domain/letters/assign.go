package letters

import (
	"slices"

	"secondlook/domain"
)

// A Case is one program of a season's list with the letters that it gets.
type Case struct {
	Key     string
	Program *domain.Program // nil: no catalog holds it any more
	Letters []domain.LetterRef
	Sent    bool // the application is sent: what it got stays with it
}

// A Book knows the letters of an applicant and where each comes from, for
// assigning them.
type Book struct {
	Letters []domain.Letter
	rules   Rules
	wishes  []string   // regions
	places  [][]string // by letter: regions and programs that it comes from
}

// NewBook gathers what assigning needs. program finds a program by its key; nil
// is none.
func NewBook(p domain.Profile, regions domain.Regions, program func(key string) *domain.Program, r Rules) *Book {
	b := &Book{Letters: p.Letters, rules: r, wishes: p.Applicant.Wishes.Regions, places: make([][]string, len(p.Letters))}
	for i, l := range p.Letters {
		add := func(place string) {
			if place != "" && !slices.Contains(b.places[i], place) {
				b.places[i] = append(b.places[i], place)
			}
		}
		add(atProgram(l.Program))
		if at := program(l.Program); at != nil {
			add(placeOf(at.Region, at.State))
		}
		for _, n := range From(l, p.Rotations) {
			x := p.Rotations[n]
			add(atProgram(x.Program))
			if x.InUS() {
				add(placeOf(regions.Of(x), x.State))
			}
		}
	}
	return b
}

// placeOf is a region, or the state where no region holds the place.
func placeOf(region, state string) string {
	switch {
	case region != "" && region != domain.National:
		return "region " + region
	case state != "":
		return "state " + state
	}
	return ""
}

func atProgram(key string) string {
	if key == "" {
		return ""
	}
	return "program " + key
}

// Find returns the index of the letter that a reference names, or -1. Of several
// it is the first that is not declined.
func (b *Book) Find(ref domain.LetterRef) int {
	found := -1
	for i, l := range b.Letters {
		switch {
		case !Names(ref, l):
		case l.Status != domain.LetterDeclined:
			return i
		case found < 0:
			found = i
		}
	}
	return found
}

// Has reports whether a case has a letter.
func (b *Book) Has(c Case, letter int) bool {
	return slices.ContainsFunc(c.Letters, func(ref domain.LetterRef) bool { return b.Find(ref) == letter })
}

// at says how near a letter comes from to a program.
func (b *Book) at(letter int, p *domain.Program) Near {
	switch {
	case slices.Contains(b.places[letter], atProgram(p.Key)):
		return NearProgram
	case slices.Contains(b.places[letter], placeOf(p.Region, p.State)):
		return NearRegion
	}
	return Elsewhere
}

// Near says how near to a program a letter comes from.
type Near uint8

// How near.
const (
	Elsewhere   Near = iota
	NearRegion       // its region; its state where no region holds it
	NearProgram      // the program itself
)

type fitWords struct{}

func (fitWords) Words() []string { return []string{"other", "open", "own"} }

// Fit says whether a letter is of a program's specialty.
type Fit = domain.Enum[fitWords]

// The fits.
const (
	OtherSpecialty Fit = iota // it names another one
	NoSpecialty               // it names none
	OwnSpecialty
)

// FitOf says how a letter fits a specialty.
func FitOf(l domain.Letter, specialty string) Fit {
	switch {
	case l.Specialty == "":
		return NoSpecialty
	case fold(l.Specialty) == fold(specialty):
		return OwnSpecialty
	}
	return OtherSpecialty
}

type warningWords struct{}

func (warningWords) Words() []string {
	return []string{"none", "few", "specialty", "region", "waiting", "other", "gone"}
}

// WarningKind is what is wrong with the letters of a program.
type WarningKind = domain.Enum[warningWords]

// The warnings, the gravest first.
const (
	NoLetter        WarningKind = iota // none is assigned
	FewLetters                         // fewer than it wants, or than is usual
	NoneOfSpecialty                    // none is of its specialty
	NoneOfRegion                       // none comes from its region, which is wished for or which a letter in hand comes from
	NotUploaded                        // a letter is not in hand yet
	NamesOther                         // a letter names another specialty
	LetterGone                         // no record is the letter, or its writer has declined
)

// Mild reports whether a warning is only a word on a letter that is assigned,
// and takes nothing from how many and which there are.
func Mild(k WarningKind) bool { return k == NotUploaded || k == NamesOther }

// A Warning is something that is wrong with the letters of a program.
type Warning struct {
	Kind   WarningKind
	Letter domain.LetterRef // of the last three
	Have   int              // of [FewLetters]
	Want   int              // of [FewLetters]
}

// Wants returns how many letters a program should get at least: as many as it
// requires, where that is known, else as many as the settings say. It never is
// more than it takes.
func (b *Book) Wants(p *domain.Program) int {
	want := b.rules.Program
	if p != nil && p.Letters.Known {
		want = p.Letters.Value
	}
	return min(want, domain.MostLetters)
}

// living are the references that a letter stands behind which its writer has
// not declined.
func (b *Book) living(refs []domain.LetterRef) (out []domain.LetterRef) {
	for _, ref := range refs {
		if !b.gone(b.Find(ref)) {
			out = append(out, ref)
		}
	}
	return out
}

// gone reports whether no record is a letter, or its writer has declined.
func (b *Book) gone(letter int) bool {
	return letter < 0 || b.Letters[letter].Status == domain.LetterDeclined
}

// Warnings says what is wrong with the letters of a program, in the order of
// the kinds. Letters that are gone count for nothing.
func (b *Book) Warnings(c Case) (out []Warning) {
	have, want := len(b.living(c.Letters)), b.Wants(c.Program)
	switch {
	case have == 0:
		out = append(out, Warning{Kind: NoLetter})
	case have < want:
		out = append(out, Warning{Kind: FewLetters, Have: have, Want: want})
	}
	if have > 0 && c.Program != nil {
		out = append(out, b.lacks(c)...)
	}
	for _, kind := range []WarningKind{NotUploaded, NamesOther, LetterGone} {
		for _, ref := range c.Letters {
			if b.ails(b.Find(ref), kind, c.Program) {
				out = append(out, Warning{Kind: kind, Letter: ref})
			}
		}
	}
	return out
}

// lacks says what no letter of a program has.
func (b *Book) lacks(c Case) (out []Warning) {
	own, near := false, false
	for _, ref := range b.living(c.Letters) {
		i := b.Find(ref)
		own = own || FitOf(b.Letters[i], c.Program.Specialty) == OwnSpecialty
		near = near || b.at(i, c.Program) > Elsewhere
	}
	if !own {
		out = append(out, Warning{Kind: NoneOfSpecialty})
	}
	if !near && b.wantsNear(c.Program) {
		out = append(out, Warning{Kind: NoneOfRegion})
	}
	return out
}

// wantsNear reports whether a letter from a program's region is worth a word:
// the region is wished for, or a letter in hand comes from there.
func (b *Book) wantsNear(p *domain.Program) bool {
	if slices.Contains(b.wishes, p.Region) {
		return true
	}
	for i, l := range b.Letters {
		if l.InHand() && b.at(i, p) > Elsewhere {
			return true
		}
	}
	return false
}

// ails reports whether something is wrong with one letter of a program.
func (b *Book) ails(letter int, kind WarningKind, p *domain.Program) bool {
	gone := b.gone(letter)
	switch kind {
	case LetterGone:
		return gone
	case NotUploaded:
		return !gone && !b.Letters[letter].InHand()
	case NamesOther:
		return !gone && p != nil && FitOf(b.Letters[letter], p.Specialty) == OtherSpecialty
	}
	return false
}

// Full returns the cases that have as many letters as a program takes and do
// not have this one: it cannot go there.
func Full(cases []Case, ref domain.LetterRef) (out []Case) {
	for _, c := range cases {
		if len(c.Letters) >= domain.MostLetters && !slices.Contains(c.Letters, ref) {
			out = append(out, c)
		}
	}
	return out
}
