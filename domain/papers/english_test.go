package papers_test

import (
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/papers"
)

func sitting(on domain.Date, l, r, s, w int) domain.EnglishTest {
	return domain.EnglishTest{Date: on, Listening: l, Reading: r, Speaking: s, Writing: w}
}

// A single sitting counts, in the window of its season, by the marks of each part.
func TestEnglish(t *testing.T) {
	today := enginetest.Today
	good := sitting(day(2025, 6, 1), 350, 350, 350, 300)
	for _, tt := range []struct {
		name string
		list []domain.EnglishTest
		at   int
		want papers.Verdict
		by   int // how many parts are short
	}{
		{"none", nil, 2026, papers.NoSitting, 0},
		{"all at the mark", []domain.EnglishTest{good}, 2026, papers.Enough, 0},
		{"writing a step below", []domain.EnglishTest{sitting(day(2025, 6, 1), 350, 350, 350, 290)}, 2026, papers.Short, 1},
		{"listening a step below", []domain.EnglishTest{sitting(day(2025, 6, 1), 340, 350, 350, 300)}, 2026, papers.Short, 1},
		{"two parts short", []domain.EnglishTest{sitting(day(2025, 6, 1), 340, 350, 340, 300)}, 2026, papers.Short, 2},
		{"on the first day", []domain.EnglishTest{sitting(day(2024, 1, 1), 350, 350, 350, 300)}, 2026, papers.Enough, 0},
		{"the day before", []domain.EnglishTest{sitting(day(2023, 12, 31), 350, 350, 350, 300)}, 2026, papers.TooOld, 0},
		{"which was fresh a season before", []domain.EnglishTest{sitting(day(2023, 12, 31), 350, 350, 350, 300)}, 2025, papers.Enough, 0},
		{"a season that nobody has told", []domain.EnglishTest{sitting(day(2026, 1, 1), 350, 350, 350, 300)}, 2027, papers.Unsure, 0},
		{"and an older one", []domain.EnglishTest{sitting(day(2024, 12, 31), 350, 350, 350, 300)}, 2027, papers.Unsure, 0},
		{"and too old by any window", []domain.EnglishTest{sitting(day(2023, 12, 31), 350, 350, 350, 300)}, 2027, papers.TooOld, 0},
		{"without a day", []domain.EnglishTest{sitting(domain.Date{}, 350, 350, 350, 300)}, 2026, papers.Unsure, 0},
		{"two halves make no whole", []domain.EnglishTest{sitting(day(2025, 6, 1), 350, 350, 350, 200), sitting(day(2025, 9, 1), 300, 350, 350, 400)}, 2026, papers.Short, 1},
		{"the better of two", []domain.EnglishTest{sitting(day(2026, 6, 1), 300, 300, 300, 300), good}, 2026, papers.Enough, 0},
		{"a part is not known", []domain.EnglishTest{sitting(day(2026, 6, 1), 350, 0, 350, 300)}, 2026, papers.Awaited, 0},
		{"one part short and another not known", []domain.EnglishTest{sitting(day(2026, 6, 1), 340, 0, 350, 300)}, 2026, papers.Short, 1},
		{"planned for tomorrow", []domain.EnglishTest{{Date: today.AddDays(1)}}, 2026, papers.Awaited, 0},
		{"planned after a short one", []domain.EnglishTest{sitting(day(2025, 6, 1), 340, 350, 350, 300), {Date: today.AddDays(9)}}, 2026, papers.Short, 1},
	} {
		e := papers.Of(domain.Profile{EnglishTests: tt.list}, world(), enginetest.Reference(t), tt.at, today).English
		if e.Verdict != tt.want || len(e.Short) != tt.by || e.Known != (tt.at < 2027) {
			t.Errorf("%s: %v, short %v, known %v; want %v, %d", tt.name, e.Verdict, e.Short, e.Known, tt.want, tt.by)
		}
	}
	short := papers.Of(domain.Profile{EnglishTests: []domain.EnglishTest{sitting(day(2025, 6, 1), 340, 350, 350, 300)}}, world(), enginetest.Reference(t), 2026, today).English.Short
	if short[0] != (papers.Part{Name: "listening", Have: 340, Want: 350}) {
		t.Errorf("short of %+v", short)
	}
	p := certified(day(2027, 3, 3))
	if e := on(t, p, today).English; e.Verdict != papers.NotNeeded {
		t.Errorf("certified for the season: %v", e.Verdict)
	}
	p.Applicant.Papers.ValidUntil = day(2027, 3, 2)
	if e := on(t, p, today).English; e.Verdict != papers.NoSitting {
		t.Errorf("certified, and not for the season: %v", e.Verdict)
	}
}

// Of sittings that will not do, the one that lacks least is told, and of equal
// ones the newest.
func TestBestSitting(t *testing.T) {
	near, far, later := sitting(day(2025, 1, 1), 340, 350, 350, 300), sitting(day(2025, 6, 1), 350, 310, 350, 300), sitting(day(2026, 1, 1), 350, 340, 350, 300)
	for _, list := range [][]domain.EnglishTest{{near, far, later}, {later, far, near}, {far, later, near}} {
		if e := on(t, domain.Profile{EnglishTests: list}, enginetest.Today).English; e.Sitting != later {
			t.Errorf("%v is told", e.Sitting)
		}
	}
}
