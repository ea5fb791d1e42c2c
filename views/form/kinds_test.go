package form_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// all has a field of each kind.
type all struct {
	Text, Note, Pick, Word string
	Day                    domain.Date
	Number, Stars          int
	Money                  int64
	Level                  domain.LanguageLevel
	Yes                    bool
	Tags                   domain.Tags
	Names, Picks           []string
	Parts                  []domain.Tie
	Moment                 domain.At
}

func options() form.Options {
	return form.Options{
		Hint: "Pick…", All: func() []ui.Option { return []ui.Option{{Key: "a", Text: "Apple"}, {Key: "b", Text: "Banana"}} },
		Link: func(key string) ui.Route { return ui.Route{Page: "fruit", Item: key} },
	}
}

func kinds() map[string]form.Field[all] {
	out := map[string]form.Field[all]{}
	for _, f := range []form.Field[all]{
		form.Text("text", "Text", func(a *all) *string { return &a.Text }),
		form.Note("note", "Note", func(a *all) *string { return &a.Note }),
		form.Day("day", "Day", func(a *all) *domain.Date { return &a.Day }),
		form.Moment("moment", "Moment", func(a *all) *domain.At { return &a.Moment }, func(all) string { return "Europe/Warsaw" }),
		form.Number("number", "Number", func(a *all) *int { return &a.Number }),
		form.Money("money", "Money", func(a *all) *int64 { return &a.Money }),
		form.Choice("level", "Level", func(a *all) *domain.LanguageLevel { return &a.Level }, nil),
		form.OneOf("word", "Word", func(a *all) *string { return &a.Word }, []string{"low_key", "open"}, form.Plain),
		form.Rating("stars", "Stars", func(a *all) *int { return &a.Stars }, []string{"None", "One", "Two"}),
		form.YesNo("yes", "Yes", "It is so", func(a *all) *bool { return &a.Yes }),
		form.Words("tags", "Tags", func(a *all) *domain.Tags { return &a.Tags }, fields.TagWords),
		form.Names("names", "Names", func(a *all) *[]string { return &a.Names }),
		form.Pick("pick", "Pick", func(a *all) *string { return &a.Pick }, options()),
		form.Picks("picks", "Picks", func(a *all) *[]string { return &a.Picks }, options()),
		form.List("parts", "Parts", func(a *all) *[]domain.Tie { return &a.Parts }, form.Parts[domain.Tie]{
			One: "tie", Line: func(t domain.Tie) string { return t.City },
			Fields: []form.Field[domain.Tie]{form.Text("city", "City", func(t *domain.Tie) *string { return &t.City })},
		}),
	} {
		out[f.Name] = f
	}
	return out
}

func TestKindsReadAndWrite(t *testing.T) {
	for _, c := range []struct{ name, text, get, shown, problem string }{
		{"text", "  a b ", "a b", "a b", ""},
		{"note", "one\ntwo\n", "one\ntwo", "one\ntwo", ""},
		{"day", "31 May 2026", "2026-05-31", "31 May 2026", ""},
		{"day", "", "", "", ""},
		{"day", "4/5/2026", "", "", "can mean two days"},
		{"moment", "7 Dec 2026 8:30 am PT", "2026-12-07 08:30 PT", "Mon 7 Dec 2026, 08:30 PT", ""},
		{"moment", "7 Dec 2026 17:30", "2026-12-07 17:30 Europe/Warsaw", "Mon 7 Dec 2026, 17:30 CET", ""},
		{"moment", "15 Dec 2026", "2026-12-15", "Tue 15 Dec 2026", ""},
		{"moment", "15 Dec 2026 ET", "2026-12-15 America/New_York", "Tue 15 Dec 2026", ""},
		{"moment", "", "", "", ""},
		{"moment", "08:30", "", "", "needs a day"},
		{"number", " 12 ", "12", "12", ""},
		{"number", "", "", "", ""},
		{"number", "12.5", "", "", "must be a whole number"},
		{"money", "$2,200.50", "2,200.50", "$2,200.50", ""},
		{"money", "", "", "", ""},
		{"money", "-3", "", "", "must be an amount in dollars"},
		{"level", "native", "native", "Native", ""},
		{"level", "", "", "", ""},
		{"level", "superb", "", "", "must be chosen"},
		{"stars", "2", "2", "Two", ""},
		{"stars", "0", "0", "", ""},
		{"stars", "", "0", "", "must be chosen"},
		{"yes", "yes", "yes", "Yes", ""},
		{"yes", "", "", "", ""},
		{"tags", "rural; safety_net", "rural; safety_net", "Rural medicine, County or safety-net hospital", ""},
		{"tags", "urban", "", "", "cannot be read"},
		{"names", " MPH \n\n PhD", "MPH\nPhD", "MPH, PhD", ""},
		{"pick", "b", "b", "Banana", ""},
		{"pick", "zebra", "zebra", "zebra", ""},
		{"picks", "b\na", "b\na", "Banana, Apple", ""},
		{"parts", `[{"kind":"home","city":"Reno"}]`, `[{"kind":"home","city":"Reno"}]`, "Reno", ""},
		{"parts", `[{"kind":"castle"}]`, "", "", "cannot be read"},
	} {
		var rec all
		f := kinds()[c.name]
		err := f.Set(&rec, c.text)
		if c.problem == "" && err != nil || c.problem != "" && (err == nil || !strings.HasPrefix(err.Error(), c.problem)) {
			t.Errorf("%s %q: %v, not %q", c.name, c.text, err, c.problem)
		}
		if got := f.Get(rec); got != c.get {
			t.Errorf("%s %q reads as %q, not %q", c.name, c.text, got, c.get)
		}
		if got := f.Shown(rec); got != c.shown {
			t.Errorf("%s %q is shown as %q, not %q", c.name, c.text, got, c.shown)
		}
	}
}

func TestLinksLeadToWhatIsPicked(t *testing.T) {
	rec := all{Pick: "b", Picks: []string{"a", "b"}}
	one, several := kinds()["pick"].Links(rec), kinds()["picks"].Links(rec)
	if len(one) != 1 || one[0].Text != "Banana" || one[0].To != (ui.Route{Page: "fruit", Item: "b"}) {
		t.Errorf("one leads to %+v", one)
	}
	if len(several) != 2 || several[0].To.Item != "a" || several[1].To.Item != "b" {
		t.Errorf("several lead to %+v", several)
	}
	if none := kinds()["pick"].Links(all{}); len(none) > 0 || kinds()["text"].Links(rec) != nil {
		t.Errorf("nothing leads to %+v", none)
	}
}

func TestPlainWords(t *testing.T) {
	for word, want := range map[string]string{"": "", "safety_net": "Safety net", "J-1": "J-1", "Step 2 CK": "Step 2 CK", "native": "Native"} {
		if got := form.Plain(word); got != want {
			t.Errorf("%q is written %q, not %q", word, got, want)
		}
	}
}

// Every kind of input holds what its field writes, and knows when nothing was
// changed.
func TestInputsOfEveryKind(t *testing.T) {
	s := viewtest.New(t, 700, 900)
	rec := all{
		Text: "a", Note: "b\nc", Pick: "b", Word: "low_key", Day: domain.NewDate(2026, 5, 31), Number: 3, Stars: 2, Money: 4200, Level: domain.LevelFair,
		Yes: true, Tags: domain.SetOf(domain.Rural), Names: []string{"x", "y"}, Picks: []string{"b", "a"}, Parts: []domain.Tie{{Kind: domain.TieHome, City: "Reno"}},
	}
	var list []form.Field[all]
	for _, f := range kinds() {
		list = append(list, f)
	}
	f := form.New(s.Host, form.Section[all]{Title: "First", Fields: list[:6]}, form.Section[all]{Title: "Second", Why: "More.", Fields: list[6:]})
	s.Show(f.Object())
	f.Show(rec)
	if f.Changed() {
		t.Error("a record that is only shown counts as changed")
	}
	for _, x := range list {
		f.Fill(x.Name, "")
	}
	for _, x := range list {
		f.Fill(x.Name, x.Get(rec))
	}
	if f.Changed() {
		t.Error("a record that is as it was counts as changed")
	}
	for _, x := range list {
		f.Focus(x.Name)
		if x.Name != "parts" && s.Window.Canvas().Focused() == nil {
			t.Errorf("%s cannot have the keys", x.Name)
		}
	}
}

func TestRenewKeepsWhatIsTyped(t *testing.T) {
	s := viewtest.New(t, 700, 700)
	f := form.New(s.Host, form.Section[domain.Language]{Fields: fields.Language()})
	s.Show(f.Object())
	f.Renew(domain.Language{Name: "Spanish", Where: "Fresno"})
	f.Fill("where", "Reno")
	f.Renew(domain.Language{Name: "Catalan", Where: "Bakersfield", Clinical: true})
	got, err := f.Read(nil)
	if err != nil || got.Name != "Catalan" || got.Where != "Reno" || !got.Clinical {
		t.Errorf("the form holds %+v, %v", got, err)
	}
	f.Fill("where", "Bakersfield")
	if f.Changed() {
		t.Error("what was typed back counts as changed")
	}
}

// What is typed for one person is not merged into the next.
func TestRenewWithAnotherRecordStartsAnew(t *testing.T) {
	s := viewtest.New(t, 700, 700)
	f := form.New(s.Host, form.Section[domain.Language]{Fields: fields.Language()})
	f.Same = func(a, b domain.Language) bool { return a.ID == b.ID }
	s.Show(f.Object())
	f.Renew(domain.Language{ID: 1, Name: "Spanish", Where: "Fresno"})
	f.Fill("where", "Reno")
	f.Renew(domain.Language{ID: 1, Name: "Catalan"})
	if !f.Changed() {
		t.Error("what was typed of the same record is gone")
	}
	f.Renew(domain.Language{ID: 2, Name: "Basque", Where: "Boise"})
	if got, err := f.Read(nil); err != nil || f.Changed() || got.Where != "Boise" || got.ID != 2 {
		t.Errorf("the form holds %+v, %v", got, err)
	}
}

// A line that is taken away or edited leaves the keys in the form.
func TestTheLinesOfAListLeaveTheKeysInTheForm(t *testing.T) {
	s := viewtest.New(t, 700, 700)
	list := []form.Field[all]{kinds()["picks"], kinds()["parts"]}
	f := form.New(s.Host, form.Section[all]{Fields: list})
	s.Show(f.Object())
	f.Show(all{Picks: []string{"b", "a"}, Parts: []domain.Tie{{Kind: domain.TieHome, City: "Reno"}}})
	for _, text := range []string{"Up", "Edit", "Remove", "Remove"} {
		var last *ui.Button // that of the parts, after that of the picks
		for _, o := range test.LaidOutObjects(s.Window.Content()) {
			if b, ok := o.(*ui.Button); ok && b.Text() == text {
				last = b
			}
		}
		if last == nil {
			t.Fatalf("there is no button %q", text)
		}
		s.Window.Canvas().Focus(last)
		s.Key(fyne.KeySpace)
		s.Key(fyne.KeyEscape) // closes the dialog of a part
		if !slices.Contains(test.LaidOutObjects(s.Window.Content()), s.Window.Canvas().Focused().(fyne.CanvasObject)) {
			t.Errorf("after %q the keys are on what is drawn no more", text)
		}
	}
}

func TestProblemsWithoutAFieldAreSaidOnTop(t *testing.T) {
	s := viewtest.New(t, 700, 900)
	f := form.New(s.Host, form.Section[domain.Applicant]{Fields: append(fields.Wishes(s.App), fields.Ties(s.App))})
	s.Show(f.Object())
	f.Show(sample.Profile(2027).Applicant)
	changes, resizes := 0, 0
	f.OnChange, f.OnResize = func() { changes++ }, func() { resizes++ }
	f.Wrong(domain.Invalid{
		{Field: "sample", Problem: "must not be true"}, {Field: "ties.kind", Problem: "must be known"},
		{Field: "wishes.budget_cents", Problem: "must be less"}, {Field: "wishes.budget_cents", Problem: "must be more"},
	})
	if got := f.Words(); !slices.Equal(got, []string{"Budget for application fees", "Ties to places"}) {
		t.Errorf("wrong are %q", got)
	}
	if got := said(s); !strings.Contains(got, "sample must not be true") || strings.Contains(got, "must be more") {
		t.Errorf("the form says:\n%s", got)
	}
	f.Fill("wishes.budget_cents", "12")
	if got := f.Words(); len(got) != 1 || changes != 1 || resizes < 2 {
		t.Errorf("put right, wrong are %q; %d changes, %d resizes", got, changes, resizes)
	}
	f.Fill("no such field", "12")
}
