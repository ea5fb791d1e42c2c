package notes_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/notes"
	"secondlook/domain/standing"
)

// The four applicants of the guide have the four profiles, each one (S7).
func TestMainProfile(t *testing.T) {
	pass := domain.Exam{Kind: domain.Step1, Date: early, Result: domain.Pass}
	fail := domain.Exam{Kind: domain.Step1, Date: before, Result: domain.Fail}
	border := pass
	border.Borderline = true
	june, july := day(2025, 6, 30), day(2025, 7, 1)
	for _, tt := range []struct {
		name string
		list []domain.Exam
		want string
	}{
		{"a: passed at once, 217 on 30 June 2025", []domain.Exam{pass, ck(217, june)}, "s7.a"},
		{"217 on 1 July 2025 is no pass", []domain.Exam{pass, ck(217, july)}, ""},
		{"a: 218 on 1 July 2025", []domain.Exam{pass, ck(218, july)}, "s7.a"},
		{"a: up to 225", []domain.Exam{pass, ck(225, june)}, "s7.a"},
		{"226 is none of them", []domain.Exam{pass, ck(226, june)}, "s7.none"},
		{"b: a failed Step 1, then passed", []domain.Exam{fail, pass, ck(240, june)}, "s7.b"},
		{"b: a failed CK, then passed", []domain.Exam{pass, ck(200, before), ck(220, june)}, "s7.b"},
		{"a CK that is still failed", []domain.Exam{pass, ck(200, june)}, ""},
		{"c: below average on both", []domain.Exam{step1(215, day(2018, 5, 1)), ck(235, day(2018, 1, 1))}, "s7.c"},
		{"c: by his own word", []domain.Exam{border, ck(224, june)}, "s7.c"},
		{"above average on one", []domain.Exam{step1(235, day(2018, 5, 1)), ck(235, day(2018, 1, 1))}, "s7.none"},
		{"d: exams late in the cycle", []domain.Exam{pass, ck(240, day(2026, 8, 20))}, "s7.d"},
		{"nothing yet", nil, ""},
	} {
		var got []string
		for _, n := range of(t, exams(tt.list)) {
			if n.Rule == "S7" {
				got = append(got, n.Key)
			}
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: %v, want %q", tt.name, got, tt.want)
		}
	}
}

// A score that comes after the programs have begun to read is late; before it
// the days to spare are told (S8). Applications are sent on 2 September and
// read from 23 September on.
func TestLateScores(t *testing.T) {
	exam := func(sat, released domain.Date) domain.Exam {
		return domain.Exam{Kind: domain.Step2CK, Date: sat, Released: released, Score: 240}
	}
	for _, tt := range []struct {
		name string
		exam domain.Exam
		key  string
		days int
	}{
		{"on the day of sending", exam(day(2026, 8, 12), day(2026, 9, 2)), "early", 0},
		{"ten days before", exam(day(2026, 8, 1), day(2026, 8, 23)), "early", 10},
		{"a day after sending", exam(day(2026, 8, 12), day(2026, 9, 3)), "between", 1},
		{"on the day of reading", exam(day(2026, 8, 12), day(2026, 9, 23)), "between", 21},
		{"a day after that", exam(day(2026, 8, 12), day(2026, 9, 24)), "late", 1},
		{"expected four weeks after the exam", exam(day(2026, 8, 5), domain.Date{}), "early.expected", 0},
		{"expected a day too late", exam(day(2026, 8, 6), domain.Date{}), "between.expected", 1},
		{"expected late", exam(day(2026, 8, 27), domain.Date{}), "late.expected", 1},
		{"long ago", exam(day(2025, 8, 6), day(2025, 9, 1)), "", 0},
		{"after the Match", exam(day(2027, 5, 6), domain.Date{}), "", 0},
		{"no day at all", exam(domain.Date{}, domain.Date{}), "", 0},
	} {
		n, ok := find(t, exams([]domain.Exam{tt.exam}), "s8/Step 2 CK")
		if ok != (tt.key != "") {
			t.Errorf("%s: %+v", tt.name, n)
			continue
		}
		if !ok {
			continue
		}
		said := n.Text
		if said.Key == "profile.expected" {
			said = said.Args[0].(domain.Message)
		}
		if n.Word.Key != "profile.s8."+tt.key+".word" || said.Args[2] != tt.days {
			t.Errorf("%s: %v, %v days; want %s, %d", tt.name, n.Word.Key, said.Args[2], tt.key, tt.days)
		}
	}
}

// Where the calendar does not say when programs begin to read, no day of another
// season is told.
func TestLateScoresWithoutACalendar(t *testing.T) {
	c := enginetest.Catalog()
	if _, known := c.DayOf("review", 2029); known {
		t.Fatal("the calendar of 2029 is known")
	}
	p := exams([]domain.Exam{{Kind: domain.Step2CK, Date: day(2028, 8, 20), Released: day(2028, 10, 1), Score: 240}})
	s := standing.Of(p, c, 2029, day(2028, 9, 2), day(2028, 10, 2))
	all := notes.Of(p, s, c, enginetest.Reference(t), nil)
	i := slices.IndexFunc(all, func(n notes.Note) bool { return n.Rule == "S8" })
	if i < 0 || all[i].Text.Key != "profile.s8.after" || len(all[i].Text.Args) != 3 || all[i].Text.Args[2] != 29 {
		t.Errorf("%+v", all)
	}
}

// Whatever the exams, nobody has two main profiles, and every note has its words.
func TestOneMainProfile(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var list []domain.Exam
		for range rapid.IntRange(0, 6).Draw(t, "exams") {
			e := domain.Exam{Kind: domain.ExamKind(rapid.IntRange(1, 3).Draw(t, "kind")), Date: domain.NewDate(2018, 1, rapid.IntRange(1, 3200).Draw(t, "day"))}
			e.Borderline = rapid.Bool().Draw(t, "borderline")
			switch rapid.IntRange(0, 2).Draw(t, "what") {
			case 0:
				e.Score = rapid.IntRange(180, 270).Draw(t, "score")
			case 1:
				e.Result = domain.Result(rapid.IntRange(0, 3).Draw(t, "result"))
			}
			list = append(list, e)
		}
		profiles := 0
		for _, n := range of(t, exams(list)) {
			if n.Rule == "S7" {
				profiles++
			}
			if n.Word.IsZero() || n.Text.IsZero() || n.Tab == "" {
				t.Fatalf("%+v", n)
			}
		}
		if profiles > 1 {
			t.Fatalf("%d main profiles", profiles)
		}
	})
}
