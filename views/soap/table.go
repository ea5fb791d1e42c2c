package soap

import (
	"cmp"
	"strings"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/collection"
	"secondlook/views/fields"
	"secondlook/views/ui"
)

// spec is the table of the season's unfilled programs, in the applicant's order.
func (p *Page) spec() collection.Spec[domain.SOAPProgram] {
	type program = domain.SOAPProgram
	return collection.Spec[program]{
		Table: "soap_programs", Title: "Unfilled programs", One: "program",
		Name:   title,
		Second: p.second,
		ID:     func(s *program) *domain.ID { return &s.ID },
		New: func() program {
			return program{Season: p.app.Season(), Source: domain.UnfilledTyped}
		},
		Rows: p.shown,
		Columns: []collection.Column[program]{
			{
				Column: ui.Column{ID: "number", Title: "#", Width: 44, Right: true},
				Line:   func(s program) ui.Line { return ui.Line{Text: ui.Count(p.row(s).Number), Tone: p.dim(s)} },
				Order:  func(a, b program) int { return cmp.Compare(p.row(a).Number, p.row(b).Number) },
			},
			{
				Column: ui.Column{ID: "program", Title: "Program", Width: 190, Flex: 1},
				Pair: func(s program) ui.Pair {
					return ui.Pair{Title: title(s), Second: domain.Dots(place(s), p.row(s).Warn), Dim: p.dim(s) == ui.Dim}
				},
				Order: func(a, b program) int { return strings.Compare(app.Fold(a.Name), app.Fold(b.Name)) },
			},
			{
				Column: ui.Column{ID: "specialty", Title: "Specialty", Width: 84, Drop: 3},
				Line:   func(s program) ui.Line { return ui.Line{Text: p.short(s), Tone: p.dim(s)} },
				Order:  func(a, b program) int { return strings.Compare(p.row(a).Group, p.row(b).Group) },
			},
			{
				Column: ui.Column{ID: "positions", Title: "Open", Width: 56, Right: true, Drop: 4},
				Line:   func(s program) ui.Line { return countLine(s.Positions) },
				Order:  func(a, b program) int { return cmp.Compare(b.Positions, a.Positions) },
			},
			{
				Column: ui.Column{ID: "screens", Title: "For you", Width: 110, Drop: 2},
				Chip:   p.screens,
			},
			{
				Column: ui.Column{ID: "choice", Title: "Application", Width: 104},
				Chip:   p.application,
				Order:  func(a, b program) int { return cmp.Compare(stage(b), stage(a)) },
			},
			{
				Column: ui.Column{ID: "contact", Title: "Contact", Width: 104, Drop: 1},
				Chip:   p.contact,
			},
		},
		Fields: fields.SOAPProgram(p.app), More: p.more, Acts: p.acts,
		Summary: func(all []program) string { return ui.Plural(len(all), "program", "programs") },
		Empty:   "No program fits this choice.",
		Why:     "Choose another one above.",
	}
}

// shown are the season's programs that the filter lets through, in order.
func (p *Page) shown(all []domain.SOAPProgram) (out []domain.SOAPProgram) {
	if p.desk == nil {
		return nil
	}
	for i := range p.desk.Rows {
		if r := &p.desk.Rows[i]; p.fits(r) {
			out = append(out, r.SOAPProgram)
		}
	}
	return out
}

// fits reports whether the filter lets a program through.
func (p *Page) fits(r *app.SOAPRow) bool {
	switch p.filter.Chosen() {
	case showOpen:
		return r.Open
	case showUnknown:
		return !r.Open && !r.Closed
	case showChosen:
		return r.Takes
	case showSkipped:
		return r.Choice == domain.SOAPSkip
	}
	return true
}

// row is what is known of a program; one that is gone is empty.
func (p *Page) row(s domain.SOAPProgram) *app.SOAPRow {
	if r := p.rows[s.ID]; r != nil {
		return r
	}
	return &app.SOAPRow{SOAPProgram: s}
}

// dim is the tone of what is passed over.
func (p *Page) dim(s domain.SOAPProgram) ui.Tone {
	if s.Choice == domain.SOAPSkip || p.row(s).Closed && !p.row(s).Takes {
		return ui.Dim
	}
	return ui.Plain
}

// short is the specialty in short, of a single year with its track.
func (p *Page) short(s domain.SOAPProgram) string {
	short := p.app.Catalog().Short(s.Specialty)
	if s.Track == domain.Preliminary {
		return short + " prelim"
	}
	return short
}

func countLine(n int) ui.Line {
	if n == 0 {
		return ui.Line{Text: "–", Tone: ui.Dim}
	}
	return ui.Line{Text: ui.Count(n)}
}

// screens says where the rules of a program stand.
func (p *Page) screens(s domain.SOAPProgram) ui.Word {
	switch r := p.row(s); {
	case r.Closed:
		return ui.Word{Text: r.Screens, Tone: ui.Bad}
	case r.Open:
		return ui.Word{Text: "open", Tone: ui.Good}
	default:
		return ui.Word{Text: r.Screens, Tone: ui.Unsure}
	}
}

// stage is how far the application to a program has come, for the order.
func stage(s domain.SOAPProgram) int {
	switch {
	case len(s.Offers) > 0:
		return 4
	case !s.Applied.IsZero():
		return 3
	case s.Choice == domain.SOAPApply:
		return 2
	case s.Choice == domain.SOAPSkip:
		return 0
	}
	return 1
}

// application says how far the application to a program has come.
func (p *Page) application(s domain.SOAPProgram) ui.Word {
	r := p.row(s)
	switch {
	case r.Offer != "" && r.Answer == domain.SOAPAccepted:
		return ui.Word{Text: "accepted", Tone: ui.Good}
	case r.Offer != "" && r.Answer == domain.SOAPOfferOpen:
		return ui.Word{Text: "offer open", Tone: ui.Good}
	case r.Offer != "":
		return ui.Word{Text: r.Answer.String(), Tone: ui.Plain}
	case !s.Applied.IsZero():
		return ui.Word{Text: "sent", Tone: ui.Tier1}
	case s.Choice == domain.SOAPApply:
		return ui.Word{Text: "chosen", Tone: ui.Tier2}
	case s.Choice == domain.SOAPSkip:
		return ui.Word{Text: "skipped", Tone: ui.Plain}
	}
	return ui.Word{Mark: "–"}
}

// contact says whether the program has contacted the applicant, or may not be.
func (p *Page) contact(s domain.SOAPProgram) ui.Word {
	switch r := p.row(s); {
	case !s.Contacted.IsZero():
		return ui.Word{Text: "contacted", Tone: ui.Good}
	case r.Told != "":
		return ui.Word{Text: "wait", Tone: ui.Plain}
	}
	return ui.Word{Mark: "–"}
}

// second is where a program is, and what it offers.
func (p *Page) second(s domain.SOAPProgram) string {
	r := p.row(s)
	positions := ""
	if s.Positions > 0 {
		positions = ui.Plural(s.Positions, "unfilled position", "unfilled positions")
	}
	return domain.Dots(r.Group, place(s), positions)
}

// more is what is worked out of a program.
func (p *Page) more(s domain.SOAPProgram) (out []collection.Fact) {
	r := p.row(s)
	add := func(label, value string) {
		if value != "" {
			out = append(out, collection.Fact{Label: label, Value: value})
		}
	}
	add("Watch", domain.Capital(r.Warn))
	if r.Ranked != nil {
		screens := domain.Capital(r.Screens)
		if r.Catalog == nil {
			screens += ". The catalog does not hold it: only what the list tells is known."
		}
		add("For you", screens)
	}
	add("Contact", domain.Capital(r.Told))
	add("Offer", domain.Capital(r.Offer))
	statement := "None suits it yet"
	if r.Statement != nil {
		statement = r.Statement.Name
	}
	add("Statement", statement)
	var writers []string
	for _, l := range r.Letters {
		writers = append(writers, l.Writer)
	}
	add("Letters", cmp.Or(strings.Join(writers, ", "), "None in hand suits it"))
	add("Before", domain.Capital(r.PastWords))
	return out
}

// title is the name of a program without its specialty, which stands beside it.
func title(s domain.SOAPProgram) string {
	p := domain.Program{Name: s.Name, Specialty: s.Specialty}
	return p.Title()
}

func place(s domain.SOAPProgram) string {
	if s.City == "" || s.State == "" {
		return s.City + s.State
	}
	return s.City + ", " + s.State
}
