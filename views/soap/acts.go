package soap

import (
	"context"
	"slices"
	"strconv"

	"secondlook/domain"
	rules "secondlook/domain/soap"
	"secondlook/views/collection"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// acts are what can be done with a program.
func (p *Page) acts(s domain.SOAPProgram) []collection.Act {
	if p.desk == nil || p.rows[s.ID] == nil {
		return nil
	}
	id := []domain.ID{s.ID}
	var out []collection.Act
	add := func(key rune, text string, do func()) {
		out = append(out, collection.Act{Key: key, Action: ui.Action{Text: text, Do: do}})
	}
	if s.Applied.IsZero() {
		if s.Choice != domain.SOAPApply {
			add('y', "Choose", func() { p.choose(id, domain.SOAPApply, "chosen: "+title(s)) })
		}
		add('a', "Applied now", func() {
			p.kept(p.app.NoteSOAPApplied(context.Background(), id), "Applied: "+title(s))
		})
		if s.Choice != domain.SOAPSkip {
			add('s', "Skip", func() { p.choose(id, domain.SOAPSkip, "skipped: "+title(s)) })
		}
	}
	if s.Contacted.IsZero() {
		add('c', "Contacted me now", func() {
			p.kept(p.app.NoteSOAPContact(context.Background(), s.ID), "Contacted you: "+title(s))
		})
	}
	add('o', "Offer…", func() { p.askOffer(s) })
	add(0, "Up", func() { p.move(-1) })
	add(0, "Down", func() { p.move(1) })
	return out
}

func (p *Page) choose(ids []domain.ID, choice domain.SOAPChoice, said string) {
	p.kept(p.app.ChooseSOAP(context.Background(), ids, choice), domain.Capital(said))
}

// move puts the selected program one place up or down among those that are shown.
func (p *Page) move(by int) {
	r := p.chosen()
	if r == nil {
		return
	}
	shown := p.shown(nil)
	at := slices.IndexFunc(shown, func(s domain.SOAPProgram) bool { return s.ID == r.ID })
	if to := at + by; at >= 0 && to >= 0 && to < len(shown) {
		err := p.app.MoveSOAP(context.Background(), p.desk.Season, r.ID, shown[to].ID)
		p.kept(err, title(r.SOAPProgram)+" stands at place "+ui.Count(p.row(r.SOAPProgram).Number))
	}
}

// askOffer asks what became of a program's offer: at first one of the round that
// is on.
func (p *Page) askOffer(s domain.SOAPProgram) {
	o := domain.SOAPOffer{Round: max(1, p.desk.Clock.Round)}
	if len(s.Offers) > 0 {
		o = s.Offers[0]
	}
	form.Edit[domain.SOAPOffer]{
		Title: "Offer of " + title(s), Record: o, Fields: fields.SOAPOffer(), Start: "answer",
		Why:    "Answer the offer itself in the NRMP's system. What you accept binds; what you reject, or leave until the round ends, does not come again.",
		Save:   func(o *domain.SOAPOffer) error { return p.app.NoteSOAPOffer(context.Background(), s.ID, *o) },
		Failed: "The offer was not noted.",
		Then:   func(domain.SOAPOffer) { p.host.Say(ui.Notice{Text: "Noted: " + title(s), Undo: p.host.Undo}) },
	}.Show(p.host)
}

// season is what the records say of the season of the desk.
func (p *Page) season() (domain.Season, error) {
	list, err := p.app.Seasons.List(context.Background())
	for _, s := range list {
		if s.Year == p.desk.Season {
			return s, err
		}
	}
	return domain.Season{Year: p.desk.Season}, err
}

// askSeason asks for what SOAP wants to know of the season.
func (p *Page) askSeason() { p.askOf("What SOAP asks of you", "") }

// askOrder asks for the order of specialties.
func (p *Page) askOrder() { p.askOf("Order of specialties", "soap_order") }

func (p *Page) askOf(title, start string) {
	if p.desk == nil {
		return
	}
	rec, err := p.season()
	if err != nil {
		p.host.Fail("The season could not be read.", err)
		return
	}
	if len(rec.SOAPOrder) == 0 {
		rec.SOAPOrder = rules.DefaultOrder()
	}
	form.Edit[domain.Season]{
		Title: title + ", season " + strconv.Itoa(rec.Year), Record: rec, Fields: fields.SOAPSeason(p.app), Start: start,
		Save: func(s *domain.Season) error {
			if slices.Equal(s.SOAPOrder, rules.DefaultOrder()) {
				s.SOAPOrder = nil
			}
			return p.app.Seasons.Save(context.Background(), s)
		},
		Failed: "The season was not kept; what you typed is still here.",
		Then:   func(domain.Season) { p.host.Say(ui.Notice{Text: "Noted for the season", Undo: p.host.Undo}) },
	}.Show(p.host)
}

// loosen takes back what was placed by hand.
func (p *Page) loosen() {
	if p.desk == nil {
		return
	}
	rec, err := p.season()
	if err == nil {
		err = p.app.OrderSOAP(context.Background(), p.desk.Season, rec.SOAPOrder, true)
	}
	p.kept(err, "The programs follow the order of specialties again")
}
