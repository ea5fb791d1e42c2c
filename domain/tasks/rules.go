package tasks

import (
	"cmp"
	"strings"

	"secondlook/domain"
	"secondlook/domain/letters"
	"secondlook/domain/papers"
	"secondlook/domain/redflag"
	"secondlook/domain/statement"
	"secondlook/domain/study"
	"secondlook/domain/verify"
)

// untold asks for the paragraph that explains a failed attempt once the exam is
// passed: programs that read the whole record want both (S22).
func (b *builder) untold() {
	for _, e := range b.Profile.Untold(b.Catalog.PassMarks) {
		if !b.Standing.Steps[e.Kind].Passed {
			continue
		}
		t := Task{Key: "untold/" + e.Kind.String(), Rule: "S22", Due: b.sending(), Table: "exams", Item: record(e.ID)}
		b.add(says(t, "untold", e.Kind.String()))
	}
}

// flags ask for a place where each thing is explained that programs may ask
// about (S47). A failed attempt is asked for by the rule above.
func (b *builder) flags() {
	for _, f := range redflag.Of(b.Profile, b.Standing, b.Catalog, b.Reference).Unexplained() {
		if strings.HasPrefix(f.Key, domain.FailFlag) {
			continue
		}
		t := Task{Key: "flag/" + f.Key, Rule: "S47", Due: b.sending(), Table: "explanations"}
		b.add(says(t, "flag", f.Text))
	}
}

// custom asks for something written for each program of tier 1 that would get
// what every program gets (S95).
func (b *builder) custom() {
	for _, p := range b.List {
		a, ok := b.Standing.Application(p.Key)
		if !p.First || !ok || !a.Planned() || statement.Custom(a, b.Profile.Statements) != domain.CustomNone {
			continue
		}
		t := Task{Key: "custom/" + p.Key, Rule: "S95", Due: b.sending(), Program: p.Key, Table: AtApplications, Item: p.Key}
		b.add(says(t, "custom", p.Name))
	}
}

// sheets ask for what is not known of a program that is still to be paid (S28).
func (b *builder) sheets() {
	if b.over() {
		return
	}
	for _, p := range b.List {
		if p.Sent {
			continue
		}
		who := verify.Asker{Standing: b.Standing, USGraduate: b.Profile.Applicant.USGraduate()}
		if n := len(who.Missing(p.Program)); n > 0 {
			t := Task{Key: "sheet/" + p.Key, Rule: "S28", Due: b.sending(), Program: p.Key, Table: AtVerify, Item: p.Key}
			b.add(says(t, "sheet", n, p.Name))
		}
	}
}

// rotations ask for a letter from each that none comes from (S55).
func (b *builder) rotations() {
	day := letters.Day{Today: b.today, Submits: b.Standing.Submits}
	for _, n := range letters.Nudges(b.Profile, day, letters.RulesOf(b.Reference)) {
		r := b.Profile.Rotations[n.Rotation]
		place := cmp.Or(r.Site, r.City, r.Kind.String())
		t := Task{Key: "nudge/" + domain.NameKey(place) + "/" + r.Start.String(), Rule: "S55", Table: "rotations", Item: record(r.ID)}
		if !n.Ripe {
			t.Due = n.On
		}
		if n.Supervisor {
			b.add(says(t, "nudge", place, r.Supervisor))
		} else {
			b.add(says(t, "nudge.nobody", place))
		}
	}
}

// step3 is what the card of Step 3 asks for where the exam is planned or a visa
// may need it: to stabilise, to find help, the next practice tests (S46). That it
// is to be taken is no task of its own.
func (b *builder) step3() {
	r := study.New(b.Profile, b.Standing, b.Catalog, b.Reference)
	card, status := r.Step3(), b.Standing.Status
	if b.over() || !card.Planned && status != domain.NeedsH1B && status != domain.Either {
		return
	}
	for _, m := range card.Tasks {
		name := strings.TrimPrefix(m.Key, "study.task.")
		if name == "permit" || name == "sit" {
			continue
		}
		b.add(Task{Key: "step3/" + name, Rule: "S46", Text: m, Why: domain.Msg("task.step3.why"), Table: "exams"})
	}
	if card.Verdict != study.Delay && card.Verdict != study.Avoid {
		return
	}
	for _, x := range r.Reminders() {
		if x.Key == "practice" {
			b.add(Task{Key: "step3/practice", Rule: "S46", Text: x.Text, Why: domain.Msg("task.step3.why"), Due: x.Due, Table: x.Table, Item: record(x.Record)})
		}
	}
}

// papers ask for each document whose day has passed, and for one that is to be
// sent once more. What went out with the applications is past asking where
// nobody has noted it.
func (b *builder) papers() {
	f := papers.Of(b.Profile, b.Catalog, b.Reference, b.Standing.Season, b.today)
	for i := range f.Documents {
		d := &f.Documents[i]
		if !d.Noted && b.anySent() && !d.Due.After(f.Submits.Day) {
			continue
		}
		t := Task{Key: "document/" + d.Kind.String(), Rule: "A5", Due: d.Due, Program: d.Program, Table: "documents", Item: record(d.Record.ID)}
		if d.Program != "" {
			t.Key += "/" + d.Program
		}
		switch d.Stand {
		case papers.Late:
			b.add(says(t, "document", domain.Capital(d.Kind.String())))
		case papers.Again:
			t.Key, t.Due = t.Key+"/"+d.Since.String(), d.Since
			b.add(says(t, "document.again", domain.Capital(d.Kind.String())))
		}
	}
}
