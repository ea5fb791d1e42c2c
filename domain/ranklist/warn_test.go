package ranklist_test

import (
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/ranklist"
)

// world is a list of which nothing is to be told.
func world() ranklist.View {
	done := func(key string, n int) domain.Interview {
		return domain.Interview{Program: key, Season: 2027, State: domain.InterviewDone, Start: domain.At{Day: domain.NewDate(2026, 11, n), Zone: "UTC"}}
	}
	v := ranklist.View{
		List:     domain.RankList{Season: 2027, Primary: entries("a", "b")},
		Profile:  domain.Profile{Interviews: []domain.Interview{done("a", 4), done("b", 9)}},
		Programs: map[string]*domain.Program{}, Rules: ranklist.RulesOf(season, 2027),
		Today: domain.NewDate(2026, 11, 22), LowGut: 3,
	}
	for _, key := range append(many(30), "a", "b", "c") {
		v.Programs[key] = &domain.Program{Key: key, Name: key}
	}
	return v
}

// A warned is a change of the world and what is told of it, as "key program".
type warned struct {
	name   string
	change func(*ranklist.View)
	want   []string
}

func wantWarnings(t *testing.T, cases []warned) {
	t.Helper()
	for _, c := range cases {
		v := world()
		c.change(&v)
		var got []string
		for _, w := range v.Warnings() {
			got = append(got, w.Key+" "+w.Program)
			if w.Head.Key != "ranklist.warn."+w.Key || w.Text.Key != w.Head.Key+".text" {
				t.Errorf("%s: it says %q and %q", c.name, w.Head.Key, w.Text.Key)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func meeting(key string, kind domain.InterviewKind, state domain.InterviewState) domain.Interview {
	return domain.Interview{Program: key, Season: 2027, Kind: kind, State: state, Start: domain.At{Day: domain.NewDate(2026, 12, 3), Zone: "UTC"}}
}

func TestWarningsOfPrograms(t *testing.T) {
	wantWarnings(t, []warned{
		{"nothing", func(*ranklist.View) {}, nil},
		{"an attended interview is missing", func(v *ranklist.View) { v.List.Primary = entries("a") }, []string{"missing b"}},
		{"one is on a supplemental list", func(v *ranklist.View) {
			v.List.Primary = entries("a")
			v.List = ranklist.WithSupplemental(v.List, "a", entries("b"))
		}, nil},
		{"one is still to come", func(v *ranklist.View) {
			v.Profile.Interviews = append(v.Profile.Interviews, meeting("c", 0, domain.InterviewPlanned), meeting("c", domain.SocialEvent, domain.InterviewDone))
		}, []string{"coming c"}},
		{"social events, cancelled ones and other seasons do not count", func(v *ranklist.View) {
			other := meeting("c", 0, domain.InterviewDone)
			other.Season = 2026
			v.Profile.Interviews = append(v.Profile.Interviews, other, meeting("c", domain.SocialEvent, domain.InterviewDone), meeting("c", 0, domain.InterviewCancelled), meeting("c", 0, domain.InterviewMissed))
		}, nil},
		{"an interview without a day", func(v *ranklist.View) {
			v.Profile.Applications = []domain.Application{{Program: "c", Season: 2027, Status: domain.Interviewed}}
		}, []string{"missing_undated c"}},
		{"one that is given up", func(v *ranklist.View) {
			v.List.Primary = entries("a")
			v.Profile.Applications = []domain.Application{{Program: "b", Season: 2027, Status: domain.Withdrawn}}
		}, nil},
		{"no interview", func(v *ranklist.View) { v.List.Primary = entries("a", "b", "c") }, []string{"no_interview c"}},
		{"an interview that only the status tells of", func(v *ranklist.View) {
			v.List.Primary = entries("a", "b", "c")
			v.Profile.Applications = []domain.Application{{Program: "c", Season: 2027, Status: domain.Ranked, Events: []domain.StatusEvent{{Status: domain.Interviewed}, {Status: domain.Ranked}}}}
		}, nil},
		{"only an invitation", func(v *ranklist.View) {
			v.List.Primary = entries("a", "b", "c")
			v.Profile.Applications = []domain.Application{{Program: "c", Season: 2027, Status: domain.Invited}}
		}, []string{"no_interview c"}},
		{"declined, withdrawn, gone", func(v *ranklist.View) {
			v.List.Primary = entries("a", "b", "x")
			v.Profile.Applications = []domain.Application{{Program: "a", Season: 2027, Status: domain.Rejected}, {Program: "b", Season: 2027, Status: domain.Withdrawn}}
		}, []string{"declined a", "withdrawn b", "gone x"}},
		{"not to be attended", func(v *ranklist.View) {
			v.Profile.Marks = []domain.Mark{{Program: "b", Season: 2027, Kind: domain.Ban}}
			v.Closed = map[string]bool{"a": true}
		}, []string{"closed a", "banned b"}},
		{"a feeling of three", func(v *ranklist.View) { v.Scores = map[string]ranklist.Scored{"a": {Gut: 3}, "b": {Gut: 4}} }, []string{"gut a"}},
		{"promised to another", func(v *ranklist.View) {
			v.Profile.Correspondence = []domain.Correspondence{
				{Program: "b", Season: 2027, Kind: domain.LetterOfIntent, First: true, Sent: domain.NewDate(2026, 11, 20)}, {Program: "c", Season: 2027, Kind: domain.LetterOfIntent, First: true},
			}
		}, []string{"promised b"}},
	})
}

func TestWarningsOfTheList(t *testing.T) {
	at := domain.At{Day: domain.NewDate(2027, 2, 20), Zone: "UTC"}
	wantWarnings(t, []warned{
		{"an advanced program without first years", func(v *ranklist.View) { v.Programs["a"].Track = domain.Advanced }, []string{"first_years a"}},
		{"first years of a program that is not ranked", func(v *ranklist.View) {
			v.List = ranklist.WithSupplemental(v.List, "c", entries("a"))
		}, []string{"idle_supplemental c"}},
		{"answers that contradict the list", func(v *ranklist.View) { v.List.Choices = []domain.RankChoice{{Better: "b", Worse: "a"}} }, []string{"against "}},
		{"answers that contradict each other", func(v *ranklist.View) {
			v.List.Choices = []domain.RankChoice{{Better: "b", Worse: "a"}, {Better: "a", Worse: "b"}}
		}, []string{"cycle "}},
		{"late", func(v *ranklist.View) {
			v.Profile.Seasons = []domain.Season{{Year: 2027, Registered: domain.NewDate(2027, 2, 2)}}
		}, []string{"late "}},
		{"open and not certified", func(v *ranklist.View) { v.Clock.Phase = ranklist.Open }, []string{"uncertified "}},
		{"over and not certified", func(v *ranklist.View) { v.Clock.Phase = ranklist.Over }, []string{"never_certified "}},
		{"certified as it is", func(v *ranklist.View) {
			v.Clock.Phase = ranklist.Over
			v.Versions = []domain.RankList{{Season: 2027, Number: 1, Certified: at, Primary: v.List.Primary}}
		}, nil},
		{"changed since it was certified", func(v *ranklist.View) {
			v.Versions = []domain.RankList{{Season: 2027, Number: 1, Certified: at, Primary: entries("b", "a")}}
		}, []string{"changed "}},
		{"an empty list", func(v *ranklist.View) {
			v.Clock.Phase, v.List.Primary, v.Profile.Interviews = ranklist.Open, nil, nil
		}, nil},
	})
}

// A list that is too long or costs more says so, the weightier first.
func TestWarningsOfALongList(t *testing.T) {
	v := world()
	v.List.Primary, v.Rules.Ranks = entries(many(30)...), 29
	v.Profile.Interviews = nil
	got := v.Warnings()
	if len(got) != 32 || got[0].Key != "too_long" || got[0].Weight != ranklist.Urgent || got[31].Key != "extra" {
		t.Errorf("%d warnings, first %+v", len(got), got[0])
	}
	if args := got[31].Text.Args; args[0] != 10 || args[1] != domain.Cents(30000) {
		t.Errorf("ten more cost %v", args)
	}
}

// A program is named as people know it; the hospital may have several.
func TestWarningsNamePrograms(t *testing.T) {
	v := world()
	v.Programs["c"] = &domain.Program{Key: "c", Name: "Kern Medical - Family Medicine", Specialty: domain.FamilyMedicine}
	v.Profile.Interviews = append(v.Profile.Interviews, meeting("c", 0, domain.InterviewDone))
	for _, c := range []struct {
		short func(string) string
		want  string
	}{{nil, "Kern Medical"}, {func(string) string { return "FM" }, "Kern Medical (FM)"}} {
		v.Short = c.short
		if w := v.Warnings(); len(w) != 1 || w[0].Head.Args[0] != c.want || w[0].Text.Args[1] != domain.NewDate(2026, 12, 3) {
			t.Errorf("it says %+v, want %q", w, c.want)
		}
	}
	delete(v.Programs, "c")
	if w := v.Warnings(); w[0].Head.Args[0] != "c" {
		t.Errorf("without a catalog it is called %v", w[0].Head.Args)
	}
}

// Several interviews that are missing are told in the order of their days; of
// one program with two the done one counts.
func TestMissingInterviewsStandInOrder(t *testing.T) {
	v := world()
	v.List.Primary = nil
	early, late := meeting("c", 0, domain.InterviewDone), meeting("c", 0, domain.InterviewPlanned)
	early.Start.Day, late.Start.Day = domain.NewDate(2026, 11, 1), domain.NewDate(2026, 10, 1)
	v.Profile.Interviews = append(v.Profile.Interviews, late, early)
	var got []string
	for _, w := range v.Warnings() {
		got = append(got, w.Key+" "+w.Program)
	}
	if want := []string{"missing c", "missing a", "missing b"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// The bill of a view counts from the registration that the season tells.
func TestBillOfAView(t *testing.T) {
	v := world()
	v.Today = domain.NewDate(2027, 2, 5)
	if b := v.Bill(); b.Late != 5000 {
		t.Errorf("nobody has registered after the last day: %+v", b)
	}
	v.Profile.Seasons = []domain.Season{{Year: 2026, Registered: domain.NewDate(2027, 2, 1)}, {Year: 2027, Registered: domain.NewDate(2026, 9, 20)}}
	if b := v.Bill(); b.Late != 0 || b.Primary != 2 {
		t.Errorf("registered in time: %+v", b)
	}
}
