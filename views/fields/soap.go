package fields

import (
	"context"
	"fmt"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/soap"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// SOAPProgram asks for an unfilled program.
func SOAPProgram(a *app.App) []form.Field[domain.SOAPProgram] {
	type program = domain.SOAPProgram
	zone := func(program) string {
		z, err := a.OwnZone(context.Background())
		if err != nil { // the page says so
			return ""
		}
		return z
	}
	return []form.Field[program]{
		form.Text("name", "Program", func(s *program) *string { return &s.Name }).Wide().Why("As the list names it."),
		form.Pick("program", "In the catalog", func(s *program) *string { return &s.Program }, Programs(a)).Wide().
			Why("Then its rules are known. Empty: the catalog does not hold it, and only what the list tells counts."),
		form.Pick("specialty", "Specialty", func(s *program) *string { return &s.Specialty }, Specialties(a)),
		form.Choice("track", "Track", func(s *program) *domain.Track { return &s.Track }, nil).Why("Preliminary and transitional years have no onward seat."),
		form.Text("city", "City", func(s *program) *string { return &s.City }),
		form.Text("state", "State", func(s *program) *string { return &s.State }).Why("Two letters, such as CA."),
		form.Number("positions", "Unfilled positions", func(s *program) *int { return &s.Positions }),
		form.Text("code", "Number in the Match", func(s *program) *string { return &s.Code }).Hint("1400140C0"),
		form.Choice("choice", "Your choice", func(s *program) *domain.SOAPChoice { return &s.Choice }, nil),
		form.Moment("applied", "Applied", func(s *program) *domain.At { return &s.Applied }, zone).Why("Once it is sent. Not during an offer round."),
		form.Moment("contacted", "Contacted you", func(s *program) *domain.At { return &s.Contacted }, zone).Why("When the program wrote or called first."),
		form.Choice("visa_j1", "J-1 visa, as told now", func(s *program) *domain.Answer { return &s.VisaJ1 }, nil).Why("Empty: as its record says."),
		form.Choice("visa_h1b", "H-1B visa, as told now", func(s *program) *domain.Answer { return &s.VisaH1B }, nil),
		form.List("offers", "Offer", func(s *program) *[]domain.SOAPOffer { return &s.Offers }, form.Parts[domain.SOAPOffer]{
			One: "offer", Line: offerWords, Fields: SOAPOffer(),
		}).Why("A program makes one at most. What you accept binds."),
		form.Number("place", "Place by hand", func(s *program) *int { return &s.Place }).Why("Empty: where the order of specialties puts it."),
		form.Number("season", "Season", func(s *program) *int { return &s.Season }).Why("The year of the Match. One of an earlier season is history."),
		form.Choice("source", "From", func(s *program) *domain.UnfilledSource { return &s.Source }, nil),
		form.Note("note", "Note", func(s *program) *string { return &s.Note }).Why(noteWhy),
	}
}

// SOAPOffer asks for an offer of a round.
func SOAPOffer() []form.Field[domain.SOAPOffer] {
	words := make([]string, soap.MostRounds+1)
	words[0] = "not stated"
	for i := 1; i < len(words); i++ {
		words[i] = fmt.Sprintf("Round %d", i)
	}
	return []form.Field[domain.SOAPOffer]{
		form.Rating("round", "Round", func(o *domain.SOAPOffer) *int { return &o.Round }, words),
		form.Choice("answer", "What became of it", func(o *domain.SOAPOffer) *domain.SOAPAnswer { return &o.Answer }, nil).
			Why("Not stated: it is open, and expires when its round ends. An accepted offer binds."),
	}
}

func offerWords(o domain.SOAPOffer) string {
	if o.Answer == domain.SOAPOfferOpen {
		return fmt.Sprintf("Round %d", o.Round)
	}
	return fmt.Sprintf("Round %d: %s", o.Round, o.Answer)
}

// SOAPSeason asks for what SOAP wants to know of a season.
func SOAPSeason(a *app.App) []form.Field[domain.Season] {
	type season = domain.Season
	return []form.Field[season]{
		form.Day("nrmp_registered", "Registered for the Match on", func(s *season) *domain.Date { return &s.Registered }),
		form.Day("ecfmg_verified", "ECFMG requirements verified on", func(s *season) *domain.Date { return &s.Verified }).Why("The day on which the NRMP shows it."),
		form.Choice("can_start_1_july", "Can begin on 1 July", func(s *season) *domain.YesNo { return &s.CanStart }, nil).Why("With visa, certificate and examinations."),
		form.Choice("outcome", "Outcome of the Match", func(s *season) *domain.MatchOutcome { return &s.Outcome }, nil).Why("As the Monday of Match Week tells."),
		form.Choice("soap_reachable", "Match Week free, phone at hand", func(s *season) *domain.YesNo { return &s.Reachable }, nil),
		form.Picks("soap_order", "Order of specialties", func(s *season) *[]string { return &s.SOAPOrder }, orderLines(a)).Wide().
			Why("Empty: family medicine, internal medicine, psychiatry, pediatrics, others, then single years."),
	}
}

// orderLines are what an order of SOAP can name.
func orderLines(a *app.App) form.Options {
	return form.Options{Hint: "Add a specialty…", Free: true, All: func() (out []ui.Option) {
		add := func(line string) { out = append(out, ui.Option{Key: line, Text: line}) }
		for _, line := range soap.DefaultOrder() {
			add(line)
		}
		for _, s := range a.Catalog().Specialties {
			if !soap.InDefault(s.Name) {
				add(s.Name)
			}
		}
		add(soap.PreliminaryIn(domain.InternalMedicine))
		add(soap.PreliminaryIn("General Surgery"))
		return out
	}}
}
