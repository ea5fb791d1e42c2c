package app_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
)

func letterbook(t testing.TB, a *app.App) *app.Letterbook {
	t.Helper()
	b, err := a.Letterbook(t.Context(), app.Scope{})
	must(t, err)
	return b
}

// unlettered returns an App that holds the sample applicant with programs on her
// list that no letter is assigned to.
func unlettered(t testing.TB, programs ...string) *app.App {
	t.Helper()
	a, p := apptest.New(t), sample.Profile(season)
	for _, key := range programs {
		p.Applications = append(p.Applications, domain.Application{Program: key, Season: season, Status: domain.Planned})
	}
	must(t, a.ReplaceProfile(t.Context(), p))
	return a
}

var (
	gill  = domain.LetterRef{Writer: "Dr. Amrit Gill", Specialty: domain.FamilyMedicine}
	ortiz = domain.LetterRef{Writer: "Dr. Helen Ortiz", Specialty: domain.InternalMedicine}
	reyes = domain.LetterRef{Writer: "Dr. Paul Reyes", Specialty: domain.FamilyMedicine}
	solis = domain.LetterRef{Writer: "Dra. Marta Solís", Specialty: domain.InternalMedicine}
)

// The sample's letters on 22 November 2026: what comes next, and in what words.
func TestLetterbookOfTheSample(t *testing.T) {
	a := unlettered(t, sample.FresnoFamily, sample.KernInternal)
	b := letterbook(t, a)
	if len(b.Letters) != 4 || len(b.Rows) != 2 || b.Warned != 2 {
		t.Fatalf("%d letters, %d programs, %d with a warning", len(b.Letters), len(b.Rows), b.Warned)
	}
	agreed := b.Letters[2]
	if agreed.State != "agreed, 5 months" || agreed.Next != "Remind Dr. Paul Reyes" || agreed.When != "since 15 Aug 2026" || agreed.Late != "89 days after the due day, 25 Aug 2026" {
		t.Errorf("it is %q; %q %q; %q", agreed.State, agreed.Next, agreed.When, agreed.Late)
	}
	if up := b.Letters[0]; up.State != "uploaded" || up.Next != "Assign it to programs" || up.Late != "" || up.Weeks != 8 {
		t.Errorf("the first is %+v", up)
	}
	if len(b.Nudges) != 1 || !strings.Contains(b.Nudges[0].Text, "Visalia") || !b.Nudges[0].Ripe {
		t.Errorf("the nudges are %+v", b.Nudges)
	}
	if w := b.Rows[0].Warnings; len(w) != 1 || w[0].Text != "no letter is assigned" || w[0].Mild {
		t.Errorf("the warnings are %+v", w)
	}
}

func TestStepLetter(t *testing.T) {
	a := filled(t)
	l := letterbook(t, a).Letters[2]
	must(t, a.StepLetter(t.Context(), l.ID, domain.LetterUploaded))
	if l = letterbook(t, a).Letters[2]; l.Status != domain.LetterUploaded || l.Date != a.Today() || l.Days != 0 {
		t.Errorf("it is %v since %v", l.Status, l.Date)
	}
	_, err := a.Undo(t.Context())
	must(t, err)
	if l = letterbook(t, a).Letters[2]; l.Status != domain.LetterAgreed {
		t.Errorf("taken back it is %v", l.Status)
	}
	if err := a.StepLetter(t.Context(), 999, domain.LetterAsked); !errors.Is(err, domain.ErrNotFound) {
		t.Errorf("a letter that is not there: %v", err)
	}
}

// The letter of a rotation has all that the records know of it.
func TestLetterFrom(t *testing.T) {
	a := filled(t)
	p, err := a.Profile(t.Context())
	must(t, err)
	l, err := a.LetterFrom(t.Context(), p.Rotations[0])
	want := domain.Letter{
		Writer: "Dr. Amrit Gill", Role: domain.ClerkshipDirector, Specialty: domain.FamilyMedicine, US: true, Status: domain.LetterPlanned,
		Program: sample.FresnoFamily,
	}
	if err != nil || l != want {
		t.Errorf("the letter is %+v, %v", l, err)
	}
}

// The fourth letter is taken and the fifth is not; where one of many programs is
// full, none of them changes.
func TestTheFifthLetter(t *testing.T) {
	a := unlettered(t, sample.FresnoFamily, sample.KernInternal)
	give := func(ref domain.LetterRef, programs ...string) error {
		return a.AssignLetter(t.Context(), season, ref, programs, true)
	}
	fifth := domain.Letter{Writer: "Dr. Fifth", Status: domain.LetterUploaded}
	must(t, a.Letters.Save(t.Context(), &fifth))
	for _, ref := range []domain.LetterRef{gill, ortiz, reyes, solis} {
		must(t, give(ref, sample.FresnoFamily))
	}
	must(t, give(gill, sample.FresnoFamily)) // it has it already
	err := give(fifth.Ref(), sample.KernInternal, sample.FresnoFamily)
	var bad domain.Invalid
	if !errors.As(err, &bad) || !strings.Contains(err.Error(), "Fresno (Family Medicine) has 4 letters already, the most that a program takes") {
		t.Fatalf("the fifth letter: %v", err)
	}
	rows := letterbook(t, a).Rows
	if len(rows[0].Letters) != 4 || len(rows[1].Letters) != 0 {
		t.Errorf("they have %d and %d letters", len(rows[0].Letters), len(rows[1].Letters))
	}
	must(t, a.AssignLetter(t.Context(), season, gill, []string{sample.FresnoFamily}, false))
	must(t, give(fifth.Ref(), sample.KernInternal, sample.FresnoFamily))
	if rows = letterbook(t, a).Rows; len(rows[0].Letters) != 4 || !rows[1].Has[4] || rows[0].Has[0] {
		t.Errorf("they have %v and %v", rows[0].Letters, rows[1].Letters)
	}
}

// What is sent stays as it is where many are meant; a single one can be changed.
func TestSentOnesStay(t *testing.T) {
	a := unlettered(t, sample.FresnoFamily, sample.KernInternal)
	all, err := a.Applications.List(t.Context())
	must(t, err)
	ids := []domain.ID{all[0].ID, all[1].ID}
	for i := range all {
		if all[i].Program == sample.FresnoFamily {
			all[i].Status, all[i].Letters, all[i].Statement = domain.Submitted, []domain.LetterRef{gill}, "Sent"
			must(t, a.Applications.Save(t.Context(), &all[i]))
		}
	}
	state := func(program string) domain.Application {
		for _, r := range letterbook(t, a).Rows {
			if r.Application.Program == program {
				return r.Application
			}
		}
		return domain.Application{}
	}
	both, name := []string{sample.FresnoFamily, sample.KernInternal}, "New"
	must(t, a.AssignLetter(t.Context(), season, gill, both, false))
	must(t, a.AssignLetter(t.Context(), season, solis, both, true))
	must(t, a.UseStatement(t.Context(), ids, &name, nil))
	must(t, a.UseStatements(t.Context(), map[domain.ID]string{state(sample.FresnoFamily).ID: "Other"}))
	if x, y := state(sample.FresnoFamily), state(sample.KernInternal); !slices.Equal(x.Letters, []domain.LetterRef{gill}) || x.Statement != "Sent" || !slices.Equal(y.Letters, []domain.LetterRef{solis}) || y.Statement != "New" {
		t.Errorf("the sent one has %v and %q, the other %v and %q", x.Letters, x.Statement, y.Letters, y.Statement)
	}
	must(t, a.AssignLetter(t.Context(), season, gill, both[:1], false))
	must(t, a.UseStatement(t.Context(), []domain.ID{state(sample.FresnoFamily).ID}, &name, nil))
	if x := state(sample.FresnoFamily); len(x.Letters) != 0 || x.Statement != "New" {
		t.Errorf("by itself it has %v and %q", x.Letters, x.Statement)
	}
}

// A proposal is kept and taken back in one step, and nobody's hand is overruled.
func TestProposalIsOneStep(t *testing.T) {
	a := unlettered(t, sample.FresnoFamily, sample.KernInternal, sample.VisaliaFamily)
	first := letterbook(t, a).Rows[0].Application.Program
	must(t, a.AssignLetter(t.Context(), season, solis, []string{first}, true))
	p, err := a.ProposeLetters(t.Context(), app.Scope{}, false)
	must(t, err)
	if p.Changes == 0 || p.Added == 0 || p.Dropped != 0 {
		t.Fatalf("%d programs change, %d letters are added, %d dropped", p.Changes, p.Added, p.Dropped)
	}
	must(t, a.SaveLetters(t.Context(), p))
	rows := letterbook(t, a).Rows
	for i, r := range rows {
		if len(r.Letters) == 0 || len(r.Letters) > domain.MostLetters {
			t.Errorf("%s has %d letters", r.Application.Program, len(r.Letters))
		}
		if !slices.Equal(r.Letters, p.Rows[i].Letters()) {
			t.Errorf("%s has %v", r.Application.Program, r.Letters)
		}
	}
	if rows[0].Letters[0] != solis {
		t.Errorf("the hand is overruled: %v", rows[0].Letters)
	}
	if again, err := a.ProposeLetters(t.Context(), app.Scope{}, false); err != nil || again.Changes != 0 {
		t.Errorf("again %d programs change, %v", again.Changes, err)
	}
	_, err = a.Undo(t.Context())
	must(t, err)
	if rows = letterbook(t, a).Rows; len(rows[0].Letters) != 1 || len(rows[1].Letters) != 0 {
		t.Errorf("taken back they have %v and %v", rows[0].Letters, rows[1].Letters)
	}
}

// A program whose letters were changed since the proposal stays as it is.
func TestAProposalThatIsOld(t *testing.T) {
	a := unlettered(t, sample.FresnoFamily, sample.KernInternal, sample.VisaliaFamily)
	p, err := a.ProposeLetters(t.Context(), app.Scope{}, false)
	must(t, err)
	first := p.Rows[0].Case.Key
	must(t, a.AssignLetter(t.Context(), season, solis, []string{first}, true))
	must(t, a.SaveLetters(t.Context(), p))
	if rows := letterbook(t, a).Rows; !slices.Equal(rows[0].Letters, []domain.LetterRef{solis}) {
		t.Errorf("it has %v", rows[0].Letters)
	}
}

func packet(t *testing.T, a *app.App, c app.LetterChoice, p domain.Profile) *app.LetterPacket {
	t.Helper()
	got, err := a.LetterPacket(t.Context(), c, app.PrintOptions{Scope: app.Scope{Profile: &p, Season: season}})
	must(t, err)
	return got
}

// text is all that a packet says.
func text(p *app.LetterPacket) string {
	var b strings.Builder
	for _, part := range p.Parts {
		b.WriteString(part.Heading + "\n")
		for _, l := range part.Lines {
			b.WriteString(strings.Join([]string{l.Label, l.Text, l.Detail}, " | ") + "\n")
		}
	}
	return b.String()
}

// The packet says what the records say and nothing else; scores only where the
// applicant lets it.
func TestLetterPacket(t *testing.T) {
	a, p := apptest.New(t), sample.Profile(season)
	p.Letters[0].LetterID = ""
	got := packet(t, a, app.LetterChoice{Writer: "Amrit Gill"}, p)
	said := text(got)
	for _, want := range []string{
		"Lucía Herrera", "residency in Family Medicine, Match 2027", "Programs rank until | 3 Mar 2027", "AAMC Letter Writer Portal", "8 weeks",
		"Family health clinics, Fresno", "enrolled student", "45 hours a week", "farm worker families", "Spanish, English", "I have waived the right",
		"at the level of a PGY-1", "Rural service year", "Spanish, native, used with patients",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is missing in\n%s", want, said)
		}
	}
	if strings.Contains(said, "224") || strings.Contains(said, "Step 2") || strings.Contains(said, "verify") || strings.Contains(said, "Sep 2026") || strings.Contains(said, "packet.") {
		t.Errorf("it tells what it should not:\n%s", said)
	}
	if !slices.Equal(got.Missing, []string{"a day to ask for it by that is still to come", "the letter ID of MyERAS"}) || len(got.Notes) != 1 || !strings.Contains(got.Notes[0], "verify") {
		t.Errorf("missing are %q", got.Missing)
	}
	if said := text(packet(t, a, app.LetterChoice{Writer: "Dr. Helen Ortiz"}, p)); !strings.Contains(said, "Step 2 CK | 224, pass | 22 Apr 2025") {
		t.Errorf("scores are not told:\n%s", said)
	}
}

// A rotation that is still to come is told as planned and counts for nothing.
func TestAPacketOfAPlannedRotation(t *testing.T) {
	a := apptest.New(t)
	today := a.Today()
	p := domain.Profile{
		Letters: []domain.Letter{{Writer: "Dr. Lee"}},
		Rotations: []domain.Rotation{
			{Kind: domain.Elective, Site: "County", Supervisor: "Lee", Start: today.AddDays(-13), End: today.AddDays(14), Patients: "farm workers"},
			{Kind: domain.Externship, Site: "Clinic", Supervisor: "Lee", Start: today.AddDays(1), End: today.AddDays(28), Patients: "veterans", Hours: 40},
		},
	}
	got := packet(t, a, app.LetterChoice{Writer: "Lee"}, p)
	said := text(got)
	if !strings.Contains(said, "2 weeks") || !strings.Contains(said, "Planned · externship") || !strings.Contains(said, "farm workers") {
		t.Errorf("it says\n%s", said)
	}
	if strings.Contains(said, "veterans") || strings.Contains(said, "Planned · elective") || !slices.Contains(got.Missing, "the hours a week") {
		t.Errorf("it tells the future, and misses %q:\n%s", got.Missing, said)
	}
}

// Nothing is made up: without records the packet lists what is missing.
func TestAnEmptyPacket(t *testing.T) {
	p := domain.Profile{Letters: []domain.Letter{{Writer: "X"}}}
	got := packet(t, apptest.New(t), app.LetterChoice{Writer: "x"}, p)
	if len(got.Parts) != 1 || len(got.Parts[0].Lines) != 2 || len(got.Missing) != 14 {
		t.Errorf("it says\n%s\nand misses %d: %q", text(got), len(got.Missing), got.Missing)
	}
}

func TestWhichLetter(t *testing.T) {
	a := apptest.New(t)
	p := domain.Profile{Letters: []domain.Letter{{Writer: "X", Specialty: "A"}, {Writer: "Dr. X", Specialty: "B"}}}
	for _, tt := range []struct {
		choice app.LetterChoice
		want   string
	}{
		{app.LetterChoice{Writer: "X"}, "has 2 letters"}, {app.LetterChoice{Writer: "Y"}, "none of your letters"}, {app.LetterChoice{}, "none of your letters"},
	} {
		_, err := a.LetterPacket(t.Context(), tt.choice, app.PrintOptions{Scope: app.Scope{Profile: &p}})
		var bad domain.Invalid
		if !errors.As(err, &bad) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%+v: %v", tt.choice, err)
		}
	}
	if got := packet(t, a, app.LetterChoice{Writer: "X", Specialty: "b"}, p); got.Letter.Specialty != "B" {
		t.Errorf("it is %+v", got.Letter)
	}
}

// The print is the same bytes for the same records and date, on both papers.
func TestPrintLetter(t *testing.T) {
	a, p := apptest.New(t), sample.Profile(season)
	for _, paper := range []string{"letter", "a4"} {
		var one, two bytes.Buffer
		o := app.PrintOptions{Scope: app.Scope{Profile: &p, Season: season}, Paper: paper}
		for _, w := range []*bytes.Buffer{&one, &two} {
			must(t, a.PrintLetter(t.Context(), w, app.LetterChoice{Writer: gill.Writer}, o))
		}
		if !bytes.HasPrefix(one.Bytes(), []byte("%PDF")) || !bytes.Equal(one.Bytes(), two.Bytes()) {
			t.Errorf("%s: %d and %d bytes", paper, one.Len(), two.Len())
		}
	}
	o := app.PrintOptions{Scope: app.Scope{Profile: &p}, Paper: "a3"}
	if err := a.PrintLetter(t.Context(), &bytes.Buffer{}, app.LetterChoice{Writer: gill.Writer}, o); err == nil {
		t.Error("a paper that there is not")
	}
}

// What is past on the day of the print is not asked for, the day itself is; that
// the letter is waived is said only where it is.
func TestPacketByItsDay(t *testing.T) {
	a, p := apptest.New(t), sample.Profile(season)
	p.Letters[0].Waived = false
	for _, tt := range []struct {
		day           domain.Date
		says, says2   string
		never, slotOf string
	}{
		{domain.Date{Year: 2026, Month: 8, Day: 25}, "upload it by | 25 Aug 2026", "Applications are sent", "Programs rank", "waive the right"},
		{domain.Date{Year: 2026, Month: 8, Day: 26}, "Applications are sent", "", "upload it by", "still to come"},
		{domain.Date{Year: 2027, Month: 3, Day: 3}, "Programs rank until", "", "Applications are sent", "still to come"},
		{domain.Date{Year: 2027, Month: 3, Day: 4}, "", "", "Programs rank until", "still to come"},
	} {
		o := app.PrintOptions{Scope: app.Scope{Profile: &p, Season: season}, Date: tt.day}
		got, err := a.LetterPacket(t.Context(), app.LetterChoice{Writer: gill.Writer}, o)
		must(t, err)
		said := text(got)
		if !strings.Contains(said, tt.says) || !strings.Contains(said, tt.says2) || strings.Contains(said, tt.never) || strings.Contains(said, "Confidential") {
			t.Errorf("on %v it says\n%s", tt.day, said)
		}
		if !strings.Contains(strings.Join(got.Missing, "; "), tt.slotOf) {
			t.Errorf("on %v missing are %q", tt.day, got.Missing)
		}
	}
}
