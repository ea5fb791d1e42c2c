package statements

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/statement"
	"secondlook/views/collection"
	"secondlook/views/fields"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// row is what was read of a version; an empty one of a version that is gone.
func (t *Tab) row(s domain.Statement) app.StatementRow {
	if v := t.now.Version(s.Name); v != nil {
		return *v
	}
	return app.StatementRow{Statement: s}
}

// statements is the list of the versions.
func (t *Tab) statements() collection.Spec[domain.Statement] {
	type version = domain.Statement
	return collection.Spec[version]{
		Table: tableStatements, Title: "Personal statements", One: "version",
		Name:   func(s version) string { return s.Name },
		Second: func(s version) string { return t.counted(s) },
		ID:     func(s *version) *domain.ID { return &s.ID },
		New:    func() version { return version{} },
		Columns: []collection.Column[version]{
			{
				Column: ui.Column{ID: "name", Title: "Version", Width: 190, Flex: 1},
				Pair: func(s version) ui.Pair {
					return ui.Pair{Title: s.Name, Second: cmp.Or(domain.Dots(s.Specialty, t.now.RegionName(s.Region)), "for all programs")}
				},
				Order: func(a, b version) int { return byText(a.Name, b.Name) },
			},
			{
				Column: ui.Column{ID: "words", Title: "Words", Width: 60, Drop: 2},
				Line:   func(s version) ui.Line { return ui.Line{Text: ui.Count(t.row(s).Counts.Words)} },
				Order:  func(a, b version) int { return cmp.Compare(t.row(a).Counts.Words, t.row(b).Counts.Words) },
			},
			{
				Column: ui.Column{ID: "uses", Title: "Programs", Width: 78, Drop: 1},
				Line:   func(s version) ui.Line { return ui.Line{Text: ui.Count(t.row(s).Uses)} },
				Order:  func(a, b version) int { return cmp.Compare(t.row(a).Uses, t.row(b).Uses) },
			},
			{
				Column: ui.Column{ID: "state", Title: "State", Width: 112},
				Chip:   func(s version) ui.Word { return state(t.row(s)) },
				Order:  func(a, b version) int { return byText(state(t.row(a)).Text, state(t.row(b)).Text) },
			},
		},
		Fields: fields.Statement(t.app),
		Check:  func(s version) error { return fields.CheckStatement(t.app, s) },
		Acts:   t.acts,
		Empty:  "Add a version of your personal statement for each group of programs.",
		Why:    "One for each specialty is usual, and one for the region that you want most. Each is checked as you write, and no draft is lost.",
	}
}

// acts are what can be done with a version.
func (t *Tab) acts(s domain.Statement) []collection.Act {
	return []collection.Act{
		{Key: 't', Action: ui.Action{Text: "Write", Kind: ui.Primary, Do: func() { t.write(s) }}},
		{Key: 'p', Reads: true, Action: ui.Action{Text: "Prove it…", Do: func() { t.prove(s.Name) }}},
		{Key: 'c', Reads: true, Action: ui.Action{Text: "Compare drafts…", Do: func() { t.compare(s) }}},
		{Key: 'g', Action: ui.Action{Text: "Programs…", Do: func() { t.programs(s) }}},
	}
}

// counted says how long a version is.
func (t *Tab) counted(s domain.Statement) string {
	r := t.row(s)
	if r.Counts.Words == 0 {
		return "nothing is written yet: press Enter"
	}
	return domain.Dots(ui.Plural(r.Counts.Words, "word", "words"), ui.Plural(r.Drafts, "draft", "drafts"), "for "+ui.Plural(r.Uses, "program", "programs"))
}

// state is the chip of a version.
func state(r app.StatementRow) ui.Word {
	switch watch, ask := r.Count(statement.Watch), r.Count(statement.Ask); {
	case r.Counts.Words == 0:
		return ui.Word{Text: "empty"}
	case watch > 0:
		return ui.Word{Text: ui.Count(watch) + " to change", Tone: ui.Unsure}
	case ask > 0:
		return ui.Word{Text: ui.Count(ask) + " to consider", Tone: ui.Tier2}
	}
	return ui.Word{Text: "fine", Tone: ui.Good}
}

// explanations is the list of places where red flags are explained.
func (t *Tab) explanations() collection.Spec[domain.Explanation] {
	type place = domain.Explanation
	return collection.Spec[place]{
		Table: tableExplanations, Title: "Where it is explained", One: "place",
		Name:   t.flagWords,
		Second: func(e place) string { return placeWords(e) },
		ID:     func(e *place) *domain.ID { return &e.ID },
		New:    t.newPlace,
		Columns: []collection.Column[place]{
			{
				Column: ui.Column{ID: "flag", Title: "What", Width: 190, Flex: 1},
				Pair:   func(e place) ui.Pair { return ui.Pair{Title: t.flagWords(e), Second: e.Text} },
				Order:  func(a, b place) int { return byText(t.flagWords(a), t.flagWords(b)) },
			},
			{
				Column: ui.Column{ID: "place", Title: "Place", Width: 190, Flex: 0.6},
				Line:   func(e place) ui.Line { return ui.Line{Text: placeWords(e)} },
				Order:  func(a, b place) int { return byText(placeWords(a), placeWords(b)) },
			},
		},
		Fields: fields.Explanation(t.app),
		Check:  func(e place) error { return fields.CheckExplanation(t.app, e) },
		Empty:  "Say where you explain what programs may ask about.",
		Why:    "A failed attempt, a low score or a gap needs one place: a paragraph of a statement, a section of the ERAS application, or an answer. A private reason is allowed.",
	}
}

// newPlace is for the first flag that is explained nowhere.
func (t *Tab) newPlace() domain.Explanation {
	for _, f := range t.now.Flags {
		if !f.Explained() {
			return domain.Explanation{Flag: f.Key}
		}
	}
	return domain.Explanation{}
}

// flagWords says what an explanation is about.
func (t *Tab) flagWords(e domain.Explanation) string {
	for _, f := range t.now.Flags {
		if f.Key == e.Flag {
			return f.Words
		}
	}
	return e.Flag
}

// placeWords names a place.
func placeWords(e domain.Explanation) string {
	if e.Place == domain.InStatement || e.Place == domain.InERASSection && e.Where != "" {
		return e.Where
	}
	return fields.PlaceWords(e.Place.String())
}

// flagCard is the card of what programs may ask about, each with whether it is
// explained. It is drawn anew only when it says something else.
func (t *Tab) flagCard() []fyne.CanvasObject {
	var said []string
	for _, f := range t.now.Flags {
		said = append(said, f.Key+f.Words+f.State)
	}
	if text := strings.Join(said, "\n"); t.card != nil && text == strings.Join(t.flags, "\n") {
		return t.card
	}
	t.flags = said
	items := []fyne.CanvasObject{ui.Heading("What programs may ask about")}
	if len(t.now.Flags) == 0 {
		items = append(items, ui.Space(theme.Gap8), ui.Second("Nothing in your records needs an explanation."))
	}
	for i, f := range t.now.Flags {
		if i > 0 {
			items = append(items, ui.Space(theme.Gap8), ui.Rule())
		}
		items = append(items, ui.Space(theme.Gap8), ui.NewParagraph(f.Words, ui.Style{}), ui.Space(theme.Gap4),
			ui.Beside(ui.Row(ui.NewChip(f.State, flagTone(f))), t.host.ChangeLink("Add a place", func() { t.places.AddLike(domain.Explanation{Flag: f.Key}) })))
	}
	t.card = []fyne.CanvasObject{ui.Boxed(items...)}
	return t.card
}

// flagTone is quiet: a flag is a question, and no fault.
func flagTone(f app.RedFlag) ui.Tone {
	switch {
	case f.Private():
		return ui.Plain
	case f.Explained():
		return ui.Good
	}
	return ui.Tier2
}

// byText compares without regard to case.
func byText(a, b string) int { return cmp.Compare(strings.ToLower(a), strings.ToLower(b)) }
