package agenda

import (
	"fmt"
	"time"

	"secondlook/domain"
	"secondlook/domain/checklist"
	"secondlook/domain/thanks"
)

// place is a record of a table.
func place(table string, id domain.ID) checklist.Place {
	return checklist.Place{Table: table, Record: id}
}

// invitations are those that still need an answer: by the day that they tell,
// else by the day on which they came, and today where nobody has noted any.
func (b *builder) invitations() {
	for _, i := range b.Profile.Invitations {
		left, ok := b.runs(i.Season)
		if !ok || !i.Open() {
			continue
		}
		it := Item{
			Kind: Invitation, Season: left, Key: "invitation/" + i.Program, What: domain.Msg("agenda.invitation"), About: b.name(i.Program), Program: i.Program,
			Due: i.AnswerBy, At: place("invitations", i.ID),
		}
		if it.Due.IsZero() {
			it.What = domain.Msg("agenda.invitation.soon")
			if it.Due = own(b.today); !i.Received.IsZero() {
				it.Due = domain.At{Day: i.Received.Day, Zone: i.Received.Zone}
			}
		}
		b.out = append(b.out, it) // only an answer ends it
	}
}

// interviews are those that are booked. One that is over asks for what became of
// it.
func (b *builder) interviews() {
	for _, i := range b.Profile.Interviews {
		left, ok := b.runs(i.Season)
		if !ok || i.State != domain.InterviewPlanned {
			continue
		}
		kind := i.Kind
		if kind == domain.InterviewUnknown {
			kind = domain.ProgramInterview
		}
		it := Item{
			Kind: Interview, Season: left, Key: fmt.Sprintf("interview/%s/%s", i.Program, i.Start), What: domain.Msg("agenda.interview." + kind.String()),
			About: b.name(i.Program), Program: i.Program, Due: i.Start, At: place("interviews", i.ID),
		}
		if it.End = ends(i); b.passed(&it) {
			it.What, it.Due, it.End = domain.Msg("agenda.interview.over"), domain.At{Day: i.Start.Day, Zone: i.Start.Zone}, domain.At{}
		}
		b.out = append(b.out, it)
	}
}

// ends is when an interview is over: after its minutes where they are told, else
// with its day.
func ends(i domain.Interview) domain.At {
	t, err := i.Start.Time()
	if !i.Start.Timed || i.Minutes == 0 || err != nil {
		return domain.At{Day: i.Start.Day, Zone: i.Start.Zone}
	}
	return domain.AtOf(t.Add(time.Duration(i.Minutes) * time.Minute))
}

// thanks are the notes that are due after interviews.
func (b *builder) thanks() {
	days, _ := b.Reference.Row("set.thanks_days")
	b.drafts = map[domain.ID]bool{}
	for _, d := range thanks.Pending(b.Profile, b.Season, int(days.Value), b.beside...) {
		rec := d.Record()
		left, _ := b.runs(rec.Season)
		b.drafts[rec.ID] = rec.ID != 0
		it := Item{
			Kind: Message, Season: left, Key: fmt.Sprintf("thanks/%s/%s/%s", rec.Program, d.Interview.Start.Day, domain.NameKey(d.To.Name)), Draft: rec,
			What: domain.Msg("agenda.message.thank-you note"), About: b.name(rec.Program), Program: rec.Program, Due: own(d.On), At: place("correspondence", rec.ID),
		}
		if d.To.Name != "" {
			it.About = d.To.Name + ", " + it.About
		}
		b.add(it)
	}
}

// messages are the others to programs that are due and not sent.
func (b *builder) messages() {
	for _, x := range b.Profile.Correspondence {
		left, ok := b.runs(x.Season)
		if b.drafts[x.ID] || !ok || x.Due.IsZero() || !x.Sent.IsZero() {
			continue
		}
		b.add(Item{
			Kind: Message, Season: left, Key: fmt.Sprintf("message/%s/%s/%s", x.Program, x.Kind, x.Due), What: domain.Msg("agenda.message." + x.Kind.String()),
			About: b.name(x.Program), Program: x.Program, Due: own(x.Due), At: place("correspondence", x.ID),
		})
	}
}

// payments are those that are due and not paid.
func (b *builder) payments() {
	for _, x := range b.Profile.Payments {
		left, ok := b.runs(x.Season)
		if !ok || x.Due.IsZero() || !x.Paid.IsZero() {
			continue
		}
		it := Item{
			Kind: Payment, Season: left, Key: fmt.Sprintf("payment/%s/%s/%s", x.Kind, domain.NameKey(x.About), x.Due),
			What: domain.Msg("agenda.payment", domain.Cents(x.Cents)), About: domain.Capital(x.Kind.String()), Program: x.Program, Due: own(x.Due), At: place("payments", x.ID),
		}
		if x.About != "" {
			it.About += ", " + x.About
		}
		b.add(it)
	}
}
