package app_test

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

// edits make moves by hand, as a person would: they change the records through
// the services.
var edits = map[string]func(*testing.T, *app.App, *app.Move){
	"step3": func(t *testing.T, a *app.App, _ *app.Move) {
		save(t, a.Exams, domain.Exam{Kind: domain.Step3, Date: a.Today(), Result: domain.Pass})
	},
	"letter": func(t *testing.T, a *app.App, m *app.Move) {
		if m.Spot.Item == "" { // a new one
			_, specialty, _ := strings.Cut(m.Key, "letter in ")
			save(t, a.Letters, domain.Letter{Role: domain.Attending, Specialty: specialty, US: true, Status: domain.LetterUploaded})
			return
		}
		all, err := a.Letters.List(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range all {
			if m.Spot.Item == strconv.FormatInt(int64(l.ID), 10) {
				l.Status = domain.LetterUploaded
				save(t, a.Letters, l)
			}
		}
	},
	"advocate": func(t *testing.T, a *app.App, m *app.Move) {
		all, err := a.People.List(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range all {
			if p.Name == m.Key {
				p.Advocate = true
				save(t, a.People, p)
			}
		}
	},
	"rotation": func(t *testing.T, a *app.App, m *app.Move) {
		r := domain.Rotation{Kind: domain.Elective, HandsOn: true, Site: "Central Valley", State: "CA", Region: "central_valley", Start: a.Today().AddDays(-29), End: a.Today()}
		if m.Program != "" {
			p := program(t, a, m.Program)
			r.City, r.State, r.Region, r.Program = p.City, p.State, p.Region, p.Key
		}
		save(t, a.Rotations, r)
	},
	"service": func(t *testing.T, a *app.App, _ *app.Move) {
		save(t, a.Experiences, domain.Experience{Kind: domain.Volunteer, State: "CA", Region: "central_valley", Start: a.Today()})
	},
	"signal": func(t *testing.T, a *app.App, m *app.Move) {
		kinds := map[string]domain.Signal{"signal": domain.SingleSignal, "silver": domain.SilverSignal, "gold": domain.GoldSignal}
		word, _, _ := strings.Cut(m.Key, " ")
		all, err := a.Applications.List(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range all {
			if x.Program == m.Program && x.Season == season {
				x.Signal = kinds[word]
				save(t, a.Applications, x)
			}
		}
	},
}

func save[T app.Record](t *testing.T, c *app.Collection[T], v T) {
	t.Helper()
	if err := c.Save(t.Context(), &v); err != nil {
		t.Fatal(err)
	}
}

func program(t *testing.T, a *app.App, key string) domain.Program {
	t.Helper()
	all, err := a.Programs(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return all[slices.IndexFunc(all, func(p domain.Program) bool { return p.Key == key })]
}

// The gain of a move or a pair is what Today says more once the records have
// been edited.
func TestGainsAreWhatTodaySaysAfterTheEdit(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long and starts no goroutine")
	}
	a := apptest.New(t)
	if err := a.FillSample(t.Context()); err != nil {
		t.Fatal(err)
	}
	unheard(t, a) // no move changes an interview that is had
	m, err := a.AllMoves(t.Context(), app.Scope{}, true)
	if err != nil {
		t.Fatal(err)
	}
	today := func() float64 {
		o, err := a.Overview(t.Context(), app.Scope{})
		if err != nil {
			t.Fatal(err)
		}
		return o.Outlook.Chance
	}
	before, done := today(), map[string]int{}
	try := func(what string, gain float64, moves ...*app.Move) {
		for _, x := range moves {
			edits[x.Kind](t, a, x)
		}
		if got := today() - before; math.Abs(got-gain) > 1e-9 {
			t.Errorf("%s: told %v, by hand %v", what, gain, got)
		}
		for range moves {
			if _, err := a.Undo(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		if today() != before {
			t.Fatalf("%s is not undone", what)
		}
		done[moves[0].Kind]++
	}
	for i := range m.List {
		if x := &m.List[i]; x.Possible && edits[x.Kind] != nil {
			try(x.Title, x.Gain.Value, x)
		}
	}
	for i := range m.Pairs {
		if x := &m.Pairs[i]; edits[x.First.Kind] != nil && edits[x.Second.Kind] != nil {
			try(x.First.Title+" and "+x.Second.Title, x.Gain.Value, x.First, x.Second)
		}
	}
	for kind := range edits {
		if done[kind] == 0 {
			t.Errorf("no move of kind %s is tried", kind)
		}
	}
}

// What moves change is told of each program once, and adds up to what they are
// worth: nothing else changes.
func TestEffectsOfMoves(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long and starts no goroutine")
	}
	a := apptest.New(t)
	p := a.Sample(season)
	m, err := a.AllMoves(t.Context(), app.Scope{Profile: &p}, true)
	if err != nil {
		t.Fatal(err)
	}
	for i := range m.List {
		x := &m.List[i]
		e := a.Effects(m, x)
		if x.Possible && (len(e.Shifts) == 0 || x.Kind != "verify" && x.Kind != "add" && len(e.Rests) == 0) {
			t.Errorf("%s changes nothing: %+v", x.Title, e)
		}
		seen := map[string]bool{}
		for _, s := range e.Shifts {
			if seen[s.Program.Key] || s.Before != nil && s.After != nil && s.After.Value < s.Before.Value-1e-12 {
				t.Errorf("%s: %+v", m.List[i].Title, s)
			}
			seen[s.Program.Key] = true
		}
		for _, text := range e.Rests {
			if strings.Contains(text, "figure.") || strings.Contains(text, "screen.") {
				t.Errorf("not in words: %s", text)
			}
		}
	}
	for i := range m.Pairs {
		if e := a.PairEffects(m, &m.Pairs[i]); len(e.Shifts) == 0 {
			t.Errorf("%s with %s change nothing", m.Pairs[i].First.Title, m.Pairs[i].Second.Title)
		}
	}
	if copied := m.List[0]; len(a.Effects(m, &copied).Shifts) != len(a.Effects(m, &m.List[0]).Shifts) {
		t.Error("a copy of a move changes something else")
	}
	if e := a.Effects(&app.Moves{}, &m.List[0]); len(e.Shifts) > 0 {
		t.Errorf("moves that nothing has found change %+v", e)
	}
}

// What would change a program is told in words, for open, unknown and closed
// ones, and never speaks of visas to who needs none.
func TestProspectsInWords(t *testing.T) {
	a := apptest.New(t)
	for _, status := range []domain.Status{domain.NeedsJ1, domain.Citizen, domain.Either} {
		p := a.Sample(season)
		p.Applicant.Status = status
		r := rank(t, a, p)
		for i := 0; i < len(r.Rows); i += 61 {
			x := a.Prospects(r, i)
			if closed := r.Rows[i].Chance == 0; closed != (x.Note != "") {
				t.Errorf("row %d, closed %v: %q", i, closed, x.Note)
			}
			for _, y := range x.List {
				if y.Title == "" || y.About == "" || strings.Contains(y.Title+y.About+x.Note, "plan.") || strings.Contains(y.Title+y.About, "{") {
					t.Errorf("not in words: %+v", y)
				}
				if status == domain.Citizen && (y.Kind == "visa" || strings.HasPrefix(y.Field, "visa_")) {
					t.Errorf("a citizen is told of visas: %+v", y)
				}
			}
		}
	}
}
