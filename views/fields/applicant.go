package fields

import (
	"strconv"
	"strings"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
)

// Who asks who the applicant is.
func Who() []form.Field[domain.Applicant] {
	return []form.Field[domain.Applicant]{
		form.Text("name", "Name", func(a *domain.Applicant) *string { return &a.Name }).Why("For your prints. It never leaves this computer."),
		form.Choice("status", "Right to work in the United States", func(a *domain.Applicant) *domain.Status { return &a.Status }, StatusWords).
			Why("It decides which visa rules are asked of a program."),
	}
}

// Zone asks by which clock the applicant lives.
func Zone(a *app.App) form.Field[domain.Applicant] {
	return form.Pick("time_zone", "Your time zone", func(p *domain.Applicant) *string { return &p.Zone }, Zones(a)).
		Why("Interviews and deadlines are shown in it too. None: that of this computer.")
}

// Currency asks for the applicant's own currency and what one dollar is in it.
func Currency() []form.Field[domain.Applicant] {
	return []form.Field[domain.Applicant]{
		form.Text("currency", "Your own currency", func(p *domain.Applicant) *string { return &p.Currency }).Hint("GTQ").
			Why("Three capital letters. The money of the whole way is then shown in it too."),
		form.Rate("rate_micros", "One dollar is", func(p *domain.Applicant) *int64 { return &p.RateMicros }).
			Why("In your currency, as your bank says. It is never looked up."),
		form.Day("rate_on", "Rate of", func(p *domain.Applicant) *domain.Date { return &p.RateOn }).Why("The day is shown beside every amount."),
	}
}

// School asks for medical school and certificate.
func School() []form.Field[domain.Applicant] {
	return []form.Field[domain.Applicant]{
		form.Text("school", "Medical school", func(a *domain.Applicant) *string { return &a.School }),
		form.Text("school_country", "Country of the school", func(a *domain.Applicant) *string { return &a.Country }),
		form.Day("graduation_date", "Graduation", func(a *domain.Applicant) *domain.Date { return &a.Graduation }).
			Why("Many programs limit the years since graduation."),
		form.Choice("ecfmg", "ECFMG certificate", func(a *domain.Applicant) *domain.ECFMGState { return &a.ECFMG }, nil).
			Why("Some programs want it at the time of the application."),
		form.Rating("papers.pathway", "ECFMG Pathway", func(a *domain.Applicant) *int { return &a.Papers.Pathway }, PathwayWords()).
			Why("The one that you chose or were accepted to."),
		form.Day("papers.pathway_applied", "Applied to the Pathway", func(a *domain.Applicant) *domain.Date { return &a.Papers.AppliedOn }),
		form.Day("papers.pathway_accepted", "Accepted", func(a *domain.Applicant) *domain.Date { return &a.Papers.AcceptedOn }),
		form.Day("papers.certified_on", "Certified on", func(a *domain.Applicant) *domain.Date { return &a.Papers.CertifiedOn }),
		form.Day("papers.valid_until", "Certificate valid until", func(a *domain.Applicant) *domain.Date { return &a.Papers.ValidUntil }).
			Why("As it stands on the certificate. It is checked for this season and those to come."),
		form.Names("degrees", "Further degrees", func(a *domain.Applicant) *[]string { return &a.Degrees }).
			Why("Beyond the medical degree, such as MPH or PhD. They add a little to a chance."),
	}
}

// Wishes asks what the applicant is looking for.
func Wishes(a *app.App) []form.Field[domain.Applicant] {
	specialties := Specialties(a)
	specialties.Hint = "Add a specialty…"
	regions := Regions(a)
	regions.Hint = "Add a region…"
	return []form.Field[domain.Applicant]{
		form.Picks("wishes.specialties", "Specialties, in your order", func(a *domain.Applicant) *[]string { return &a.Wishes.Specialties }, specialties).
			Why("The best list is looked for in these. None: in all of them."),
		form.Picks("wishes.regions", "Regions", func(a *domain.Applicant) *[]string { return &a.Wishes.Regions }, regions).
			Why("No filter: what could still be done is looked for there. None: anywhere."),
		form.Money("wishes.budget_cents", "Budget for application fees", func(a *domain.Applicant) *int64 { return &a.Wishes.BudgetCents }).
			Why("In dollars. Your list is the best one under it."),
	}
}

// ListWishes asks what the list shall be like.
func ListWishes() []form.Field[domain.Applicant] {
	return []form.Field[domain.Applicant]{
		form.Choice("wishes.list_goal", "What your list is the best for", func(a *domain.Applicant) *domain.ListGoal { return &a.Wishes.Goal }, GoalWords).
			Why("The greatest chance to match, wherever it is, or the places that you want most."),
		form.Choice("wishes.return_plan", "If you leave California first, you come back for", func(a *domain.Applicant) *domain.ReturnPlan { return &a.Wishes.Return }, returnWords).
			Why("Then where a place lies counts nothing in what it is worth to you."),
		form.Number("wishes.tier1_least", "At least so many of tier 1", func(a *domain.Applicant) *int { return &a.Wishes.Tier1 }).
			Why("The Central Valley. Empty: any number."),
		form.Number("wishes.tier2_least", "At least so many of tier 2", func(a *domain.Applicant) *int { return &a.Wishes.Tier2 }).
			Why("Like it: other California, NV, AZ, NM."),
		form.Number("wishes.tier3_least", "At least so many of tier 3", func(a *domain.Applicant) *int { return &a.Wishes.Tier3 }).
			Why("Second chances elsewhere."),
	}
}

// GoalWords names what a list is the best for.
func GoalWords(word string) string {
	if word == domain.GoalPlaces.String() {
		return "The places that I want most"
	}
	return "The greatest chance to match"
}

func returnWords(word string) string {
	if word == domain.ReturnEither.String() {
		return "A fellowship or a job"
	}
	return "A " + word
}

// Ties asks for the bonds to places.
func Ties(a *app.App) form.Field[domain.Applicant] {
	return form.List("ties", "Ties to places", func(a *domain.Applicant) *[]domain.Tie { return &a.Ties }, form.Parts[domain.Tie]{
		One: "tie", Fields: tie(a), Check: checkTie,
		Line: func(t domain.Tie) string { return TieLine(a, t) },
	}).Why("Home, family, study or work. Programs prefer people who will stay; rotations and experiences count by themselves.")
}

// TieLine writes a tie in one line.
func TieLine(a *app.App, t domain.Tie) string {
	where := []string{}
	for _, s := range []string{t.City, t.State} {
		if s != "" {
			where = append(where, s)
		}
	}
	if t.Region != "" {
		where = append(where, a.Catalog().Regions.Name(t.Region))
	}
	text := form.Plain(t.Kind.String()) + " · " + strings.Join(where, ", ")
	if t.Note != "" {
		text += " · " + t.Note
	}
	return text
}

func tie(a *app.App) []form.Field[domain.Tie] {
	return []form.Field[domain.Tie]{
		form.Choice("kind", "Kind of tie", func(t *domain.Tie) *domain.TieKind { return &t.Kind }, nil).Must(),
		form.Text("city", "City", func(t *domain.Tie) *string { return &t.City }),
		form.Pick("state", "State", func(t *domain.Tie) *string { return &t.State }, States()),
		form.Pick("region", "Region", func(t *domain.Tie) *string { return &t.Region }, Regions(a)).Why("Only if it is another one than city and state say."),
		form.Note("note", "Note", func(t *domain.Tie) *string { return &t.Note }).Why("Such as who lives there."),
	}
}

// checkTie wants of a tie what the record wants of it.
func checkTie(t domain.Tie) error {
	bad, ok := domain.Applicant{Ties: []domain.Tie{t}}.Validate().(domain.Invalid)
	if !ok {
		return nil
	}
	for i, b := range bad {
		name := strings.TrimPrefix(strings.TrimPrefix(b.Field, "ties"), ".")
		if name == "" {
			name, bad[i].Problem = "city", "is needed, or else a state or a region"
		}
		bad[i].Field = name
	}
	return bad
}

// AboutNote asks for the applicant's own note.
func AboutNote() form.Field[domain.Applicant] {
	return form.Note("note", "Note", func(a *domain.Applicant) *string { return &a.Note }).Why(noteWhy)
}

// PathwayWords names the ECFMG Pathways, from none on.
func PathwayWords() []string {
	words := []string{"None, or not chosen yet"}
	for n := 1; n <= domain.LastPathway; n++ {
		words = append(words, "Pathway "+strconv.Itoa(n))
	}
	return words
}
