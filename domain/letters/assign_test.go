package letters_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"secondlook/domain"
	"secondlook/domain/letters"
)

var regions = domain.Regions{{Key: "valley", Name: "Valley", State: "CA", Cities: []string{"Fresno"}}}

var (
	valleyFM = &domain.Program{Key: "fm", Specialty: fm, State: "CA", Region: "valley"}
	valleyIM = &domain.Program{Key: "im", Specialty: im, State: "CA", Region: "valley"}
	eastIM   = &domain.Program{Key: "east", Specialty: im, State: "NY", Region: domain.National}
	eastPsy  = &domain.Program{Key: "psy", Specialty: psych, State: "NY", Region: domain.National}
)

func find(key string) *domain.Program {
	for _, p := range []*domain.Program{valleyFM, valleyIM, eastIM, eastPsy} {
		if p.Key == key {
			return p
		}
	}
	return nil
}

// records are letters of several kinds: two from the valley, one from New York,
// one from abroad, and those that cannot be proposed.
func records() domain.Profile {
	up := domain.LetterUploaded
	return domain.Profile{
		Rotations: []domain.Rotation{
			{Supervisor: "Gill", City: "Fresno", State: "CA", Program: "fm"}, {Supervisor: "Ortiz", City: "Fresno", State: "CA"}, {Supervisor: "Stone", City: "New York", State: "NY"},
		},
		Letters: []domain.Letter{
			{Writer: "Gill", Specialty: fm, US: true, Role: domain.ClerkshipDirector, Status: up, Date: on(2026, 8, 1)},
			{Writer: "Ortiz", Specialty: im, US: true, Status: up, Date: on(2026, 8, 20)},
			{Writer: "Stone", Specialty: im, US: true, Status: domain.LetterAgreed, Date: on(2026, 7, 1)},
			{Writer: "Solís", Specialty: im, Status: up, Date: on(2026, 6, 1)},
			{Writer: "Open", US: true, Status: up, Date: on(2026, 5, 1)},
			{Writer: "Asked", Specialty: im, US: true, Status: domain.LetterAsked},
			{Writer: "No", Specialty: fm, US: true, Status: domain.LetterDeclined},
		},
	}
}

func book(p domain.Profile) *letters.Book { return letters.NewBook(p, regions, find, rules) }

func names(refs []domain.LetterRef) string {
	var out []string
	for _, r := range refs {
		out = append(out, r.Writer)
	}
	return strings.Join(out, " ")
}

// By specialty, then by place, leader, country, in hand; a letter for another
// specialty fills up to three and never takes the fourth place.
func TestProposal(t *testing.T) {
	b := book(records())
	for _, tt := range []struct {
		program *domain.Program
		want    string
	}{
		{valleyFM, "Gill Open Ortiz"}, // Ortiz comes from the region and Solís does not
		{valleyIM, "Ortiz Stone Solís Open"},
		{eastIM, "Stone Ortiz Solís Open"},
		{eastPsy, "Open Stone Gill"}, // Stone comes from the state, Gill leads
	} {
		got := b.Propose([]letters.Case{{Key: tt.program.Key, Program: tt.program}}, false)[0]
		if names(got.Letters()) != tt.want {
			t.Errorf("%s gets %s, want %s", tt.program.Key, names(got.Letters()), tt.want)
		}
	}
}

func TestReasons(t *testing.T) {
	got := book(records()).Propose([]letters.Case{{Key: "fm", Program: valleyFM}}, false)[0].Add
	if want := []letters.Reason{letters.BySpecialty, letters.ByProgram, letters.ByLeading, letters.ByUS}; !slices.Equal(got[0].Reasons, want) {
		t.Errorf("Gill is proposed for %v", got[0].Reasons)
	}
	if want := []letters.Reason{letters.ByRegion, letters.ByUS, letters.ByNewest}; !slices.Equal(got[2].Reasons, want) {
		t.Errorf("Ortiz is proposed for %v", got[2].Reasons)
	}
	p := domain.Profile{Letters: []domain.Letter{{Writer: "A", Specialty: im, Status: domain.LetterUploaded}}}
	if got := book(p).Propose([]letters.Case{{Program: eastPsy}}, false)[0].Add; got[0].Reasons[0] != letters.ByFill {
		t.Errorf("nothing speaks for it but %v", got[0].Reasons)
	}
}

// What is assigned stays and only free places are filled; afresh the best take
// all, but for what is sent.
func TestAssignedByHandStays(t *testing.T) {
	b := book(records())
	hand := []domain.LetterRef{{Writer: "Solís", Specialty: im}, {Writer: "Asked", Specialty: im}}
	c := letters.Case{Key: "fm", Program: valleyFM, Letters: hand}
	keep := b.Propose([]letters.Case{c}, false)[0]
	if got := names(keep.Letters()); got != "Solís Asked Gill Open" || len(keep.Drop) != 0 {
		t.Errorf("it gets %s, and loses %v", got, keep.Drop)
	}
	fresh := b.Propose([]letters.Case{c}, true)[0]
	if got := names(fresh.Letters()); got != "Gill Open Ortiz" || names(fresh.Drop) != "Solís Asked" {
		t.Errorf("afresh it gets %s, and loses %s", got, names(fresh.Drop))
	}
	c.Sent = true
	if got := names(b.Propose([]letters.Case{c}, true)[0].Letters()); got != "Solís Asked Gill Open" {
		t.Errorf("what is sent gets %s", got)
	}
}

func TestAFullProgramChangesNothing(t *testing.T) {
	b := book(records())
	c := letters.Case{Key: "im", Program: valleyIM}
	c.Letters = b.Propose([]letters.Case{c}, false)[0].Letters()
	if got := b.Propose([]letters.Case{c}, true)[0]; len(c.Letters) != 4 || got.Changes() {
		t.Errorf("%d letters, then %+v", len(c.Letters), got)
	}
	if got := b.Propose([]letters.Case{{Key: "gone"}}, true)[0]; got.Changes() {
		t.Errorf("a program that no catalog holds gets %+v", got)
	}
}

// The fourth letter has room and the fifth has none.
func TestFull(t *testing.T) {
	ref := func(n int) domain.LetterRef { return domain.LetterRef{Writer: string(rune('A' + n))} }
	var three, four []domain.LetterRef
	for n := range domain.MostLetters {
		four = append(four, ref(n))
	}
	three = four[:3]
	cases := []letters.Case{{Key: "three", Letters: three}, {Key: "four", Letters: four}}
	if got := letters.Full(cases, ref(9)); len(got) != 1 || got[0].Key != "four" {
		t.Errorf("full are %+v", got)
	}
	if got := letters.Full(cases, ref(3)); len(got) != 0 {
		t.Errorf("full for a letter that it has: %+v", got)
	}
}

func TestWarnings(t *testing.T) {
	p := records()
	b := book(p)
	ref := func(i int) domain.LetterRef { return p.Letters[i].Ref() }
	needy := *eastIM
	needy.Letters = domain.Fact[int]{Value: 4, Known: true}
	for _, tt := range []struct {
		name string
		c    letters.Case
		want string
	}{
		{"none", letters.Case{Program: valleyFM}, "none"},
		{"all well", letters.Case{Program: valleyIM, Letters: []domain.LetterRef{ref(1), ref(3), ref(4)}}, ""},
		{"fewer than usual", letters.Case{Program: valleyIM, Letters: []domain.LetterRef{ref(1), ref(3)}}, "few"},
		{"fewer than it requires", letters.Case{Program: &needy, Letters: []domain.LetterRef{ref(1), ref(3), ref(4)}}, "few"},
		{"nothing from the region", letters.Case{Program: valleyIM, Letters: []domain.LetterRef{ref(3), ref(4), ref(2)}}, "region waiting"},
		{"for another", letters.Case{Program: valleyFM, Letters: []domain.LetterRef{ref(1), ref(3), ref(4)}}, "specialty other other"},
		{"declined or gone", letters.Case{Program: valleyFM, Letters: []domain.LetterRef{ref(0), ref(6), {Writer: "Nobody"}}}, "few gone gone"},
		{"nothing is known of it", letters.Case{Letters: []domain.LetterRef{ref(0), ref(1), ref(3)}}, ""},
	} {
		var got []string
		for _, w := range b.Warnings(tt.c) {
			got = append(got, w.Kind.String())
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: %v, want %s", tt.name, got, tt.want)
		}
	}
}

// A region that is wished for wants a letter from there even where there is
// none; another one is left in peace.
func TestNoWordOfRegionsWithoutALetter(t *testing.T) {
	p := domain.Profile{Letters: []domain.Letter{{Writer: "A", Specialty: im, Status: domain.LetterUploaded}}}
	c := letters.Case{Program: valleyIM, Letters: []domain.LetterRef{p.Letters[0].Ref()}}
	has := func() bool {
		return slices.ContainsFunc(book(p).Warnings(c), func(w letters.Warning) bool { return w.Kind == letters.NoneOfRegion })
	}
	if has() {
		t.Error("a region without any letter is told")
	}
	if p.Applicant.Wishes.Regions = []string{"valley"}; !has() {
		t.Error("a wished region is not told")
	}
}

// Letters that are gone or declined hold no place.
func TestLettersThatAreGone(t *testing.T) {
	p := domain.Profile{Letters: []domain.Letter{
		{Writer: "A", Specialty: im, Status: domain.LetterUploaded}, {Writer: "B", Specialty: im, Status: domain.LetterDeclined},
		{Writer: "C", Specialty: im, Status: domain.LetterUploaded},
	}}
	b := book(p)
	c := letters.Case{Program: valleyIM, Letters: []domain.LetterRef{p.Letters[0].Ref(), p.Letters[1].Ref(), {Writer: "X"}, {Writer: "Y"}}}
	got := b.Warnings(c)
	if got[0].Kind != letters.FewLetters || got[0].Have != 1 {
		t.Errorf("one letter of four is left: %+v", got)
	}
	x := b.Propose([]letters.Case{c}, false)[0]
	if want := []domain.LetterRef{p.Letters[0].Ref(), p.Letters[2].Ref()}; !slices.Equal(x.Letters(), want) || len(x.Drop) != 3 {
		t.Errorf("proposed %v, dropped %v", x.Letters(), x.Drop)
	}
	c.Sent = true
	if x := b.Propose([]letters.Case{c}, false)[0]; x.Changes() {
		t.Errorf("what was sent changes: %+v", x)
	}
}

// Whatever the records are: never more than four letters, never one twice, only
// letters in hand or agreed to, what was assigned stays unless it is asked to go
// or its writer has declined,
// and the same records get the same proposal.
func TestEveryProposalKeepsTheRules(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyRecords(t)
		b := book(p)
		afresh := rapid.Bool().Draw(t, "afresh")
		var cases []letters.Case
		for _, x := range []*domain.Program{valleyFM, valleyIM, eastIM, eastPsy, nil} {
			c := letters.Case{Program: x, Sent: rapid.Bool().Draw(t, "sent")}
			for _, l := range p.Letters {
				if l.Writer != "" && len(c.Letters) < domain.MostLetters && rapid.Bool().Draw(t, "assigned") && !slices.ContainsFunc(c.Letters, func(r domain.LetterRef) bool { return letters.Names(r, l) }) {
					c.Letters = append(c.Letters, l.Ref())
				}
			}
			cases = append(cases, c)
		}
		for i, x := range b.Propose(cases, afresh) {
			got := x.Letters()
			checkProposal(t, p, x, got)
			declined := func(r domain.LetterRef) bool {
				return !slices.ContainsFunc(p.Letters, func(l domain.Letter) bool { return letters.Names(r, l) && l.Status != domain.LetterDeclined })
			}
			kept := !slices.ContainsFunc(cases[i].Letters, func(r domain.LetterRef) bool {
				gone := declined(r) && !cases[i].Sent && cases[i].Program != nil
				return slices.Contains(got, r) == gone
			})
			if (!afresh || cases[i].Sent || cases[i].Program == nil) && !kept {
				t.Fatalf("%v became %v", cases[i].Letters, got)
			}
			if again := b.Propose(cases[i:i+1], afresh)[0]; !slices.Equal(again.Letters(), got) {
				t.Fatalf("%v, then %v", got, again.Letters())
			}
		}
	})
}

func anyRecords(t *rapid.T) (p domain.Profile) {
	name := rapid.SampledFrom([]string{"A", "B", "C", "D", "a", ""})
	specialty := rapid.SampledFrom([]string{im, fm, psych, "", "internal medicine"})
	for range rapid.IntRange(0, 7).Draw(t, "letters") {
		l := domain.Letter{Writer: name.Draw(t, "writer"), Specialty: specialty.Draw(t, "specialty"), US: rapid.Bool().Draw(t, "us")}
		l.Status = domain.LetterStatus(rapid.IntRange(0, 7).Draw(t, "status"))
		l.Role = domain.WriterRole(rapid.IntRange(0, 7).Draw(t, "role"))
		l.Program = rapid.SampledFrom([]string{"", "fm", "gone"}).Draw(t, "program")
		if n := rapid.IntRange(0, 3).Draw(t, "day"); n > 0 {
			l.Date = on(2026, 8, n)
		}
		p.Letters = append(p.Letters, l)
	}
	for range rapid.IntRange(0, 2).Draw(t, "rotations") {
		p.Rotations = append(p.Rotations, domain.Rotation{Supervisor: name.Draw(t, "supervisor"), City: "Fresno", State: "CA"})
	}
	return p
}

func checkProposal(t *rapid.T, p domain.Profile, x letters.Proposal, got []domain.LetterRef) {
	if len(got) > domain.MostLetters {
		t.Fatalf("%d letters", len(got))
	}
	for i, r := range got {
		l := domain.Letter{Writer: r.Writer, Specialty: r.Specialty}
		if slices.ContainsFunc(got[:i], func(o domain.LetterRef) bool { return letters.Names(o, l) }) {
			t.Fatalf("%v twice", r)
		}
	}
	for _, pick := range x.Add {
		if l := p.Letters[pick.Letter]; !letters.Usable(l) || l.Ref() != pick.Ref || len(pick.Reasons) == 0 {
			t.Fatalf("%+v is proposed", l)
		}
	}
	if err := (domain.Application{Program: "x", Season: 2027, Letters: got}).Validate(); err != nil {
		t.Fatal(err)
	}
}

func BenchmarkPropose(b *testing.B) {
	x := book(records())
	cases := make([]letters.Case, 300)
	for i := range cases {
		cases[i] = letters.Case{Program: []*domain.Program{valleyFM, valleyIM, eastIM, eastPsy}[i%4]}
	}
	for b.Loop() {
		x.Propose(cases, true)
	}
}
