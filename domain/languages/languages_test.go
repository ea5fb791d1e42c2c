package languages_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/languages"
)

var today = domain.NewDate(2026, time.November, 26)

// The line takes from the records what they say and lists what they do not
// (S74).
func TestLines(t *testing.T) {
	rotations := []domain.Rotation{
		{City: "Fresno", Languages: []string{"spanish"}}, {City: "Fresno", Languages: []string{"Spanish"}}, {Site: "County hospital", Languages: []string{"Spanish", "Hmong"}},
		{City: "Later", Languages: []string{"Spanish"}, Start: today.AddDays(1)}, {City: "English only", Languages: []string{"English"}},
	}
	for _, tt := range []struct {
		name      string
		language  domain.Language
		rotations []domain.Rotation
		want      string
		args      []any
		empty     int
	}{
		{"with a place", domain.Language{Name: "Spanish", Level: domain.LevelNative, Clinical: true, Where: "during rotations in Fresno"}, rotations, "works.line.where", []any{"Spanish", "works.level.native", " during rotations in Fresno"}, 0},
		{"a place that does not go on", domain.Language{Name: "Español", Level: domain.LevelGood, Clinical: true, Where: "Clínica Ñuñoa"}, nil, "works.line.where", []any{"Español", "works.level.good", ": Clínica Ñuñoa"}, 0},
		{"from rotations", domain.Language{Name: "Spanish", Level: domain.LevelFair, Clinical: true}, rotations, "works.line.rotations", []any{"Spanish", "works.level.fair", "Fresno and County hospital"}, 0},
		{"nowhere", domain.Language{Name: "Spanish", Level: domain.LevelFair, Clinical: true}, nil, "works.line.clinical", []any{"Spanish", "works.level.fair"}, 1},
		{"not with patients", domain.Language{Name: "French", Level: domain.LevelBasic}, rotations, "works.line.plain", []any{"French", "works.level.basic"}, 0},
		{"not ticked, and named by a rotation", domain.Language{Name: "Hmong", Level: domain.LevelBasic}, rotations, "works.line.plain", []any{"Hmong", "works.level.basic"}, 1},
		{"no level", domain.Language{Name: "French"}, nil, "", nil, 1},
	} {
		got := languages.Of(domain.Profile{Languages: []domain.Language{tt.language}, Rotations: tt.rotations}, today)[0]
		var args []any
		for _, a := range got.Text.Args {
			if m, ok := a.(domain.Message); ok {
				a = m.Key
			}
			args = append(args, a)
		}
		if got.Text.Key != tt.want || !slices.Equal(args, tt.args) || len(got.Empty) != tt.empty {
			t.Errorf("%s: %s %q with %v", tt.name, got.Text.Key, args, got.Empty)
		}
	}
}

// A course is done on the day after its last one (S78).
func TestCourse(t *testing.T) {
	for _, tt := range []struct {
		name       string
		course     string
		start, end domain.Date
		want       languages.CourseState
	}{
		{"none", "", today, today, languages.NoCourse},
		{"without a day", "Basic", domain.Date{}, domain.Date{}, languages.Undated},
		{"tomorrow", "Basic", today.AddDays(1), domain.Date{}, languages.Planned},
		{"first day", "Basic", today, domain.Date{}, languages.Running},
		{"last day", "Basic", today.AddDays(-9), today, languages.Running},
		{"over", "Basic", today.AddDays(-9), today.AddDays(-1), languages.Done},
		{"over, first day not known", "Basic", domain.Date{}, today.AddDays(-1), languages.Done},
		{"last day known only", "Basic", domain.Date{}, today.AddDays(9), languages.Undated},
	} {
		if got := languages.CourseOn(domain.Language{Course: tt.course, CourseStart: tt.start, CourseEnd: tt.end}, today); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// Without Spanish the records of another way are named; with it none is needed
// (S77).
func TestPath(t *testing.T) {
	rural := domain.SetOf(domain.Rural)
	p := domain.Profile{
		Languages: []domain.Language{{Name: "English", Clinical: true}, {Name: "Hindi", Clinical: true}, {Name: "Spanish", Level: domain.LevelBasic, Course: "Basic Spanish for healthcare"}},
		Experiences: []domain.Experience{
			{Title: "Village", Country: "India", Tags: rural}, {Organization: "Camp", Country: "Kenya", Tags: rural}, {Kind: domain.Work, Country: "Kenya", Tags: rural},
			{Title: "Here", Tags: rural}, {Title: "City", Country: "India", Tags: domain.SetOf(domain.Volume)}, {Title: "Later", Country: "India", Tags: rural, Start: today.AddDays(1)},
		},
		Stories: []domain.Story{{Title: "A mistake", Tags: domain.SetOf(domain.StoryFailure)}, {Title: "Other", Tags: domain.SetOf(domain.StorySafety)}},
	}
	x := languages.PathOf(p, today)
	if !x.Needed || strings.Join(x.Abroad, ",") != "Village,Camp,work" || strings.Join(x.Humility, ",") != "A mistake" || strings.Join(x.Others, ",") != "Hindi" || len(x.Course) != 1 {
		t.Errorf("%+v", x)
	}
	p.Languages[2].Level = domain.LevelFair
	if languages.PathOf(p, today).Needed {
		t.Error("fair Spanish needs another way")
	}
	p.Languages[2].Level, p.Languages[2].Clinical = domain.LevelUnknown, true
	if languages.PathOf(p, today).Needed {
		t.Error("Spanish that was used with patients needs another way")
	}
	if !languages.PathOf(domain.Profile{}, today).Needed {
		t.Error("no language at all needs none")
	}
}

func TestSpanish(t *testing.T) {
	for name, want := range map[string]bool{"Spanish": true, "spanish (native)": true, "Español": true, "English": false, "": false} {
		if languages.Spanish(domain.Language{Name: name}) != want {
			t.Errorf("%q is Spanish: %v", name, !want)
		}
	}
}
