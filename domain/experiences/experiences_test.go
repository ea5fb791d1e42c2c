package experiences_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/experiences"
	"secondlook/domain/prose"
)

var (
	today  = domain.NewDate(2026, time.November, 26)
	limits = experiences.Limits{Season: 2027, Listed: 10, Description: 750, Meaningful: 3, Meaning: 300}
)

// worded are limits with the shipped lists of words.
func worded(l experiences.Limits) experiences.Limits {
	l.Words = prose.NewLexicon(enginetest.Phrases(shipped{}))
	return l
}

type shipped struct{}

func (shipped) Helper()                         {}
func (shipped) Fatal(args ...any)               { panic(fmt.Sprint(args...)) }
func (shipped) Fatalf(text string, args ...any) { panic(fmt.Sprintf(text, args...)) }

// whole is an experience without a blemish.
func whole() domain.Experience {
	return domain.Experience{
		Kind: domain.Volunteer, Title: "Clinic", Organization: "County", City: "Fresno", State: "CA", Start: domain.NewDate(2025, 1, 1),
		OnERAS: true, Description: "Ran a clinic with 3 nurses, which led to fewer referrals.",
	}
}

func of(list ...domain.Experience) experiences.Sheet {
	return experiences.Of(domain.Profile{Experiences: list}, worded(limits), today)
}

func keys(hints []experiences.Hint) (out []string) {
	for _, h := range hints {
		out = append(out, h.Key)
	}
	return out
}

// Limits are told at their edges: 750 characters are taken, 751 are one too
// many; 300 and 301 of why an experience is meaningful.
func TestLengths(t *testing.T) {
	for _, tt := range []struct {
		description, meaning int
		want                 []string
	}{
		{750, 300, nil}, {751, 300, []string{"long"}}, {750, 301, []string{"meaning_long"}}, {751, 301, []string{"long", "meaning_long"}},
	} {
		e := whole()
		e.Meaningful = true
		e.Description += strings.Repeat("ñ", tt.description-len([]rune(e.Description)))
		e.Meaning = strings.Repeat("ñ", tt.meaning)
		x := of(e).Entries[0]
		if got := keys(x.Hints); !slices.Equal(got, tt.want) {
			t.Errorf("%d and %d characters: %v, want %v", tt.description, tt.meaning, got, tt.want)
		}
		if x.Description.Have != tt.description || x.Meaning.Have != tt.meaning {
			t.Errorf("counted %+v", x)
		}
	}
}

// Letters beyond ASCII count once, and so does a line end however it is
// written.
func TestCharacters(t *testing.T) {
	for text, want := range map[string]int{"año": 3, "a\nb": 3, "a\r\nb": 3, "日本": 2, " a ": 3, "\U0001F600": 1} {
		e := whole()
		e.Description = text
		if got := of(e).Entries[0].Description; got != (experiences.Count{Have: want, Most: 750}) {
			t.Errorf("%q counts %v, want %d", text, got, want)
		}
	}
}

// Ten experiences and three meaningful ones are taken; the eleventh and the
// fourth are told with what to do, and none is lost.
func TestHowMany(t *testing.T) {
	for _, tt := range []struct {
		listed, meaningful int
		want               []string
	}{
		{10, 3, nil}, {11, 3, []string{"too_many"}}, {10, 4, []string{"too_meaningful"}}, {11, 4, []string{"too_many", "too_meaningful"}},
		{2, 0, []string{"none_meaningful"}}, {0, 0, []string{"none_listed"}},
	} {
		var list []domain.Experience
		for i := range max(tt.listed, 1) {
			e := whole()
			e.OnERAS, e.Meaningful = i < tt.listed, i < tt.meaningful
			list = append(list, e)
		}
		s := of(list...)
		if got := keys(s.Hints); !slices.Equal(got, tt.want) {
			t.Errorf("%d listed, %d meaningful: %v, want %v", tt.listed, tt.meaningful, got, tt.want)
		}
		if len(s.Entries) != tt.listed || s.Meaningful.Have != tt.meaningful {
			t.Errorf("%d entries, %+v", len(s.Entries), s.Meaningful)
		}
	}
	if s := of(); s.Hints != nil {
		t.Errorf("without records: %v", s.Hints)
	}
}

// A limit that is not known limits nothing.
func TestNoLimit(t *testing.T) {
	e := whole()
	e.Description = strings.Repeat("Ran 3 wards which led to ", 300)
	s := experiences.Of(domain.Profile{Experiences: []domain.Experience{e}}, experiences.Limits{}, today)
	if len(s.Hints)+len(s.Entries[0].Hints) > 0 {
		t.Errorf("%v, %v", s.Hints, s.Entries[0].Hints)
	}
}

func TestHints(t *testing.T) {
	for _, tt := range []struct {
		name string
		do   func(*domain.Experience)
		want []string
	}{
		{"nothing is wrong", func(*domain.Experience) {}, nil},
		{"no verb, number or outcome", func(e *domain.Experience) { e.Description = "The clinic served farm workers." }, []string{"verb", "number", "outcome"}},
		{"a verb that is none of -ed", func(e *domain.Experience) { e.Description = "“Taught” twelve students, who passed as a result." }, nil},
		{"-ing", func(e *domain.Experience) { e.Description = "Running a clinic improved 5 wards." }, nil},
		{"no verbs", func(e *domain.Experience) { e.Description = "During 3 months as a fellow." }, []string{"verb", "outcome"}},
		{"nor these", func(e *domain.Experience) { e.Description = "Morning clinic, five fellows." }, []string{"verb", "outcome"}},
		{"nor this", func(e *domain.Experience) { e.Description = "Underserved families; rates fell by half." }, []string{"verb"}},
		{"no text", func(e *domain.Experience) { e.Description = " \n" }, []string{"no_description"}},
		{"nothing known", func(e *domain.Experience) { *e = domain.Experience{OnERAS: true, Description: e.Description} }, []string{"no_organization", "no_title", "no_start", "no_place"}},
		{"tomorrow", func(e *domain.Experience) { e.Start = today.AddDays(1) }, []string{"later"}},
		{"today", func(e *domain.Experience) { e.Start = today }, nil},
		{"why, and not meaningful", func(e *domain.Experience) { e.Meaning = "It moved me." }, []string{"meaning_kept"}},
		{"meaningful without why", func(e *domain.Experience) { e.Meaningful = true }, []string{"no_meaning"}},
	} {
		e := whole()
		tt.do(&e)
		if got := keys(of(e).Entries[0].Hints); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// Hints on style never say that something is wrong.
func TestStyleIsNoFault(t *testing.T) {
	e := whole()
	e.Description = "The clinic."
	for _, h := range of(e).Entries[0].Hints {
		if h.Kind != experiences.Plain {
			t.Errorf("%s weighs %v", h.Key, h.Kind)
		}
	}
}

// Most meaningful come first, then what goes on, then the newest.
func TestOrder(t *testing.T) {
	named := func(title string, start, end domain.Date, meaningful bool) domain.Experience {
		e := whole()
		e.Title, e.Start, e.End, e.Meaningful = title, start, end, meaningful
		return e
	}
	day := func(y int) domain.Date { return domain.NewDate(y, 1, 1) }
	s := of(named("old", day(2018), day(2019), false), named("undated", domain.Date{}, domain.Date{}, false), named("new", day(2022), day(2024), false),
		named("on", day(2020), domain.Date{}, false), named("dear", day(2015), day(2016), true))
	var got []string
	for _, x := range s.Entries {
		got = append(got, x.Name)
	}
	if want := []string{"dear", "on", "new", "old", "undated"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestLimitsOfASeason(t *testing.T) {
	c := enginetest.Catalog()
	c.Limits = []domain.Limit{
		{Season: 2025, Key: domain.LimitExperiences, Value: 10, Source: "a"}, {Season: 2025, Key: domain.LimitExperienceChars, Value: 750, Source: "b"},
		{Season: 2025, Key: domain.LimitMeaningful, Value: 3, Source: "a"}, {Season: 2025, Key: domain.LimitMeaningfulChars, Value: 300, Source: "a"},
	}
	got := experiences.LimitsOf(c, 2025)
	got.Words = nil
	if want := (experiences.Limits{2025, 10, 750, 3, 300, false, "b", nil}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got := experiences.LimitsOf(c, 2027); !got.Verify || got.Listed != 10 {
		t.Errorf("a borrowed season: %+v", got)
	}
}

func TestCoverage(t *testing.T) {
	a, b := whole(), whole()
	a.Tags, b.Tags, b.OnERAS, b.Title = domain.SetOf(domain.Rural, domain.SecondLanguage), domain.SetOf(domain.Rural, domain.Volume), false, "Other"
	list := []experiences.Valued{{Program: "p", Tags: domain.SetOf(domain.Rural, domain.Volume)}, {Program: "q", Tags: domain.SetOf(domain.Volume)}}
	covers, themes := of(a, b).Coverage(list)
	for _, c := range covers {
		want := map[domain.Tag][3]int{domain.Rural: {1, 1, 1}, domain.SecondLanguage: {1, 0, 0}, domain.Volume: {0, 1, 2}}[c.Tag]
		if got := [3]int{len(c.Listed), len(c.Other), len(c.Programs)}; got != want {
			t.Errorf("%v: %v, want %v", c.Tag, got, want)
		}
	}
	if len(covers) != 12 || themes[0].Have != 0 || themes[1].Have != 1 || themes[2].Have != 1 {
		t.Errorf("%d tags, themes %+v", len(covers), themes)
	}
}

// The proposal covers most, keeps what is ticked where it covers as much, and
// leaves out what has not begun.
func TestPropose(t *testing.T) {
	named := func(title string, on bool, tags ...domain.Tag) domain.Experience {
		e := whole()
		e.Title, e.OnERAS, e.Tags = title, on, domain.SetOf(tags...)
		return e
	}
	later := named("later", false, domain.Volume)
	later.Start = today.AddDays(1)
	p := domain.Profile{Experiences: []domain.Experience{
		named("rural", true, domain.Rural), named("both", false, domain.Rural, domain.Longitudinal), named("language", false, domain.SecondLanguage), later,
	}}
	l := limits
	l.Listed, l.Meaningful = 2, 1
	got := experiences.Propose(p, l, nil, today)
	if len(got.Listed) != 2 || got.Listed[0].Name != "both" || got.Listed[1].Name != "language" || got.Listed[0].Chosen || got.Same {
		t.Errorf("%+v", got.Listed)
	}
	if len(got.Meaningful) != 1 || got.Meaningful[0].Name != "both" {
		t.Errorf("meaningful %+v", got.Meaningful)
	}
	if len(got.Dropped) != 1 || got.Dropped[0].Name != "rural" || got.Dropped[0].Adds != 0 || len(got.Lowered) != 0 {
		t.Errorf("dropped %+v, lowered %+v", got.Dropped, got.Lowered)
	}
	lost := slices.Clone(p.Experiences)
	lost[3].OnERAS, lost[3].Meaningful = true, true
	if got := experiences.Propose(domain.Profile{Experiences: lost}, l, nil, today); len(got.Dropped) != 2 || got.Dropped[1].Adds != domain.SetOf(domain.Volume) || len(got.Lowered) != 1 {
		t.Errorf("dropped %+v, lowered %+v", got.Dropped, got.Lowered)
	}
	p.Experiences[1].OnERAS, p.Experiences[1].Meaningful, p.Experiences[2].OnERAS, p.Experiences[0].OnERAS = true, true, true, false
	if got := experiences.Propose(p, l, nil, today); !got.Same {
		t.Errorf("the same choice is not seen: %+v", got)
	}
	weighed := experiences.Propose(domain.Profile{Experiences: p.Experiences[:3]}, experiences.Limits{Listed: 1, Meaningful: 1}, []experiences.Valued{
		{Tags: domain.SetOf(domain.SecondLanguage)}, {Tags: domain.SetOf(domain.SecondLanguage)},
	}, today)
	if weighed.Listed[0].Name != "language" {
		t.Errorf("what two programs value is not proposed first: %+v", weighed.Listed)
	}
}

// No other choice covers more than the proposal, which is the same each time.
func TestProposeIsBest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var p domain.Profile
		for i := range rapid.IntRange(0, 9).Draw(t, "experiences") {
			e := whole()
			e.Title, e.OnERAS = fmt.Sprint(i), rapid.Bool().Draw(t, "ticked")
			e.Tags = domain.Tags(rapid.Uint32Range(0, 1<<12-1).Draw(t, "tags") & rapid.Uint32Range(0, 1<<12-1).Draw(t, "fewer"))
			p.Experiences = append(p.Experiences, e)
		}
		l := limits
		l.Listed = rapid.IntRange(1, 4).Draw(t, "limit")
		list := []experiences.Valued{{Tags: domain.Tags(rapid.Uint32Range(0, 1<<12-1).Draw(t, "valued"))}}
		weights := experiences.Weights(list)
		got := experiences.Propose(p, l, list, today)
		if again := experiences.Propose(p, l, list, today); fmt.Sprint(again) != fmt.Sprint(got) {
			t.Fatalf("%v, then %v", got, again)
		}
		if len(got.Listed) != min(l.Listed, len(p.Experiences)) {
			t.Fatalf("%d of %d proposed", len(got.Listed), l.Listed)
		}
		covered := func(tags domain.Tags) (n int) {
			for _, t := range tags.All() {
				n += weights[t]
			}
			return n
		}
		var tags domain.Tags
		for _, x := range got.Listed {
			tags |= x.Experience.Tags
		}
		for set := range 1 << len(p.Experiences) {
			var other domain.Tags
			n := 0
			for i, e := range p.Experiences {
				if set&(1<<i) != 0 {
					n++
					other |= e.Tags
				}
			}
			if n <= l.Listed && covered(other) > covered(tags) {
				t.Fatalf("%v covers %d, %v covers %d", tags, covered(tags), other, covered(other))
			}
		}
	})
}

func BenchmarkPropose(b *testing.B) {
	var p domain.Profile
	for i := range 40 {
		e := whole()
		e.Title, e.Tags = fmt.Sprint(i), domain.Tags(1<<(i%12)|1<<(i*7%12))
		p.Experiences = append(p.Experiences, e)
	}
	for b.Loop() {
		experiences.Propose(p, limits, nil, today)
	}
}
