package letters

import (
	"cmp"
	"slices"

	"secondlook/domain"
)

type reasonWords struct{}

func (reasonWords) Words() []string {
	return []string{"specialty", "program", "region", "leader", "us", "newest", "fill"}
}

// Reason is why a letter is proposed for a program.
type Reason = domain.Enum[reasonWords]

// The reasons, in the order in which letters are compared.
const (
	BySpecialty Reason = iota // it is of the program's specialty
	ByProgram                 // it comes from the program itself
	ByRegion                  // it comes from the program's region
	ByLeading                 // a director or chief wrote it
	ByUS                      // it was written in the United States
	ByNewest                  // no other usable letter is newer
	ByFill                    // nothing speaks for it but that the program would have too few
)

// A Pick is a letter that is proposed for a program, with the reasons.
type Pick struct {
	Letter  int // of the book
	Ref     domain.LetterRef
	Reasons []Reason
}

// A Proposal is what is proposed for one program.
type Proposal struct {
	Case Case
	Keep []domain.LetterRef // assigned already
	Add  []Pick             // the best first
	Drop []domain.LetterRef // taken off: gone, or given way to a better one when the proposal begins afresh
}

// Letters are what the program gets then.
func (p Proposal) Letters() []domain.LetterRef {
	out := slices.Clone(p.Keep)
	for _, x := range p.Add {
		out = append(out, x.Ref)
	}
	return out
}

// Changes reports whether the proposal changes anything.
func (p Proposal) Changes() bool { return len(p.Add)+len(p.Drop) > 0 }

// Propose proposes letters for each program of a list, each apart from the
// others. What is assigned already stays, but for letters that are gone, and only
// free places are filled; afresh, nothing stays and the best take all places. An
// application that is sent keeps what it was sent with.
//
// Only letters come into question that are [Usable]. They are compared by their
// specialty: the program's own before none before another; then by where they
// come from: the program itself before its region before elsewhere; then a
// leader's before others, one from the United States before others, one in hand
// before one that is promised, the newer before the older by the day of the
// state, and at last by the names of the writers. Letters that name another
// specialty only fill up to what the program wants at least, see [Book.Wants];
// they never take a place beyond it. A program that no catalog holds gets no
// proposal: its specialty is not known.
func (b *Book) Propose(cases []Case, afresh bool) []Proposal {
	out := make([]Proposal, 0, len(cases))
	for _, c := range cases {
		x := Proposal{Case: c, Keep: c.Letters}
		if c.Program != nil {
			if !c.Sent {
				x.Keep = b.living(c.Letters)
			}
			b.fill(&x, afresh && !c.Sent)
		}
		out = append(out, x)
	}
	return out
}

// fill chooses the letters of one program.
func (b *Book) fill(x *Proposal, afresh bool) {
	if afresh {
		x.Keep = nil
	}
	p := x.Case.Program
	for _, i := range b.ranked(p) {
		l := b.Letters[i]
		n := len(x.Keep) + len(x.Add)
		switch {
		case n >= domain.MostLetters:
		case slices.ContainsFunc(x.Letters(), func(ref domain.LetterRef) bool { return Names(ref, l) }):
		case FitOf(l, p.Specialty) == OtherSpecialty && n >= b.Wants(p):
		default:
			x.Add = append(x.Add, Pick{Letter: i, Ref: l.Ref(), Reasons: b.reasons(i, p)})
		}
	}
	if !afresh {
		for _, ref := range x.Case.Letters {
			if !slices.Contains(x.Keep, ref) {
				x.Drop = append(x.Drop, ref)
			}
		}
		return
	}
	for _, ref := range x.Case.Letters {
		kept := slices.IndexFunc(x.Add, func(pick Pick) bool { return Names(ref, b.Letters[pick.Letter]) })
		if kept < 0 {
			x.Drop = append(x.Drop, ref)
			continue
		}
		x.Keep = append(x.Keep, ref)
		x.Add = slices.Delete(x.Add, kept, kept+1)
	}
}

// ranked are the usable letters, the best for a program first.
func (b *Book) ranked(p *domain.Program) (out []int) {
	for i, l := range b.Letters {
		if Usable(l) && l.Writer != "" {
			out = append(out, i)
		}
	}
	slices.SortStableFunc(out, func(i, j int) int {
		x, y := b.Letters[i], b.Letters[j]
		return cmp.Or(
			cmp.Compare(FitOf(y, p.Specialty), FitOf(x, p.Specialty)),
			cmp.Compare(b.at(j, p), b.at(i, p)),
			first(domain.Leader(x.Role), domain.Leader(y.Role)),
			first(x.US, y.US), first(x.InHand(), y.InHand()),
			written(y).Compare(written(x)), cmp.Compare(x.Writer, y.Writer), cmp.Compare(x.Specialty, y.Specialty),
		)
	})
	return out
}

// first puts what is so before what is not.
func first(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// reasons are why a letter is proposed for a program.
func (b *Book) reasons(letter int, p *domain.Program) (out []Reason) {
	l := b.Letters[letter]
	if FitOf(l, p.Specialty) == OwnSpecialty {
		out = append(out, BySpecialty)
	}
	switch b.at(letter, p) {
	case NearProgram:
		out = append(out, ByProgram)
	case NearRegion:
		out = append(out, ByRegion)
	}
	if domain.Leader(l.Role) {
		out = append(out, ByLeading)
	}
	if l.US {
		out = append(out, ByUS)
	}
	if b.newest(letter) {
		out = append(out, ByNewest)
	}
	if len(out) == 0 {
		out = append(out, ByFill)
	}
	return out
}

// newest reports whether the day of a letter is known and no usable one is
// newer.
func (b *Book) newest(letter int) bool {
	day := written(b.Letters[letter])
	return !day.IsZero() && !slices.ContainsFunc(b.Letters, func(l domain.Letter) bool { return Usable(l) && written(l).After(day) })
}
