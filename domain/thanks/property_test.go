package thanks_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"secondlook/domain"
	"secondlook/domain/thanks"
)

// visits are interviews of a few programs with a few people, some of them done.
func visits(t *rapid.T) (out []domain.Interview) {
	for range rapid.IntRange(0, 5).Draw(t, "interviews") {
		var people []string
		for k := range rapid.IntRange(0, 3).Draw(t, "people") {
			people = append(people, fmt.Sprintf("Dr. %c", 'A'+k))
		}
		i := interview(rapid.SampledFrom([]string{"p", "q"}).Draw(t, "program"), day(2026, 12, rapid.IntRange(1, 20).Draw(t, "day")), people...)
		if rapid.Bool().Draw(t, "planned") {
			i.State = domain.InterviewPlanned
		}
		out = append(out, i)
	}
	return out
}

// Whoever is due is thanked by sending what is listed: afterwards nothing is due,
// and before, each is listed once for each interview.
func TestSendingAllLeavesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := domain.Profile{Interviews: visits(t)}
		days := rapid.IntRange(0, 9).Draw(t, "days")
		want := 0
		for _, i := range p.Interviews {
			if i.State == domain.InterviewDone {
				want += max(len(i.People), 1)
			}
		}
		due := thanks.Pending(p, 2027, days)
		if len(due) != want {
			t.Fatalf("%d are due, want %d", len(due), want)
		}
		for n, d := range due {
			if n > 0 && d.On.Before(due[n-1].On) {
				t.Fatalf("%v stands behind %v", d.On, due[n-1].On)
			}
			x := d.Record()
			if err := x.Validate(); err != nil {
				t.Fatalf("%+v: %v", x, err)
			}
			x.ID, x.Sent = domain.ID(n+1), d.On
			p.Correspondence = append(p.Correspondence, x)
		}
		if left := thanks.Pending(p, 2027, days); len(left) != 0 {
			t.Fatalf("%d are still due: %+v", len(left), left)
		}
	})
}

// A draft takes nothing off what is due, and is what is sent.
func TestDraftsAreStillDue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := domain.Profile{Interviews: visits(t)}
		due := thanks.Pending(p, 2027, 2)
		for n, d := range due {
			x := d.Record()
			x.ID, x.Text = domain.ID(n+1), "draft"
			p.Correspondence = append(p.Correspondence, x)
		}
		again := thanks.Pending(p, 2027, 2)
		if len(again) != len(due) {
			t.Fatalf("%d were due, and with drafts %d", len(due), len(again))
		}
		for _, d := range again {
			if d.Record().Text != "draft" {
				t.Fatalf("the draft is lost: %+v", d)
			}
		}
	})
}

// No warning is given to anybody who promises nothing, or one program that begins
// the list.
func TestWarningsNameTheirReason(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		keys := []string{"a", "b", "c"}
		var list []domain.RankEntry
		for _, k := range rapid.Permutation(keys).Draw(t, "order")[:rapid.IntRange(0, 3).Draw(t, "length")] {
			list = append(list, domain.RankEntry{Program: k})
		}
		p := domain.Profile{RankLists: []domain.RankList{{Season: 2027, Primary: list}}}
		x := domain.Correspondence{Program: rapid.SampledFrom(keys).Draw(t, "program"), Season: 2027, Kind: domain.LetterOfIntent, First: rapid.Bool().Draw(t, "first")}
		got := thanks.Warnings(x, p)
		agrees := len(list) > 0 && list[0].Program == x.Program
		if fine := !x.First || agrees; fine != (len(got) == 0) {
			t.Fatalf("%+v on %+v: %+v", x, list, got)
		}
		for _, w := range got {
			if (w.Key == "nolist") != (w.Program == "") || w.Program == x.Program {
				t.Fatalf("%+v", w)
			}
		}
	})
}
