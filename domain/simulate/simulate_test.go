package simulate_test

import (
	"encoding/json"
	"fmt"
	"math"

	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
	"secondlook/domain/learning"
	"secondlook/domain/luck"
	"secondlook/domain/simulate"
)

var today = domain.NewDate(2026, time.November, 22)

func programs(n int) (out []domain.Program) {
	for i := range n {
		specialty := []string{domain.FamilyMedicine, domain.InternalMedicine, "Dermatology"}[i%3]
		out = append(out, enginetest.Program(fmt.Sprintf("p%04d", i), specialty, "Fresno", "CA", "central_valley"))
	}
	return out
}

// Ten seasons of 300 applications with full records, all of them such as a
// profile file may hold on that day. What is frozen of them, which takes long to
// fold, is tried with fewer.
func TestLargeHistory(t *testing.T) {
	size := simulate.Large(2027, today)
	size.Freeze = false
	p, err := simulate.History(programs(900), size)
	if err != nil {
		t.Fatal(err)
	}
	if err := p.ValidateOn(today); err != nil {
		t.Fatal(err)
	}
	sent, invited := map[int]int{}, map[int]int{}
	for _, a := range p.Applications {
		if a.Sent() {
			sent[a.Season]++
		}
	}
	for _, x := range p.Invitations {
		invited[x.Season]++
	}
	for season := 2018; season <= 2027; season++ {
		if sent[season] != 300 {
			t.Errorf("%d applications in %d", sent[season], season)
		}
		if n := invited[season]; season < 2027 && (n < 2 || n > 150) {
			t.Errorf("%d invitations in %d", n, season)
		}
	}
	if len(p.Interviews) < 60 || len(p.RankLists) < 30 || len(p.Drafts) < 150 || len(p.StudyDays) < 1000 || len(p.Tasks) < 600 ||
		len(p.Payments) < 250 || len(p.Correspondence) < 300 || len(p.SOAPPrograms) != 540 {
		t.Errorf("%d interviews, %d rank lists, %d drafts, %d study days, %d tasks, %d payments, %d messages, %d in SOAP",
			len(p.Interviews), len(p.RankLists), len(p.Drafts), len(p.StudyDays), len(p.Tasks), len(p.Payments), len(p.Correspondence), len(p.SOAPPrograms))
	}
}

// The same seed gives the same records, another one others; few programs make a
// short list.
func TestSeeds(t *testing.T) {
	small := simulate.Size{Last: 2027, Seasons: 2, Applications: 20, Today: today, Seed: 1, Freeze: true}
	text := func(z simulate.Size) string {
		p, err := simulate.History(programs(60), z)
		if err != nil {
			t.Fatal(err)
		}
		if err := p.ValidateOn(today); err != nil {
			t.Fatal(err)
		}
		b, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	if first, again := text(small), text(small); first != again {
		t.Error("the same seed gives something else")
	}
	other := small
	other.Seed = 2
	if text(small) == text(other) {
		t.Error("another seed gives the same")
	}
	p, err := simulate.History(programs(9), simulate.Size{Last: 2027, Seasons: 1, Applications: 300, Today: today})
	if err != nil || len(p.Applications) != 6 || len(p.Snapshots) != 0 {
		t.Errorf("%d applications, %d snapshots, %v", len(p.Applications), len(p.Snapshots), err)
	}
}

// What was frozen can be opened and learnt from: each season when it was sent, and
// but for the one that goes on when it was over.
func TestFrozenCanBeRead(t *testing.T) {
	p, err := simulate.History(programs(60), simulate.Size{Last: 2027, Seasons: 3, Applications: 20, Today: today, Seed: 3, Freeze: true})
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Snapshots) != 5 {
		t.Errorf("%d snapshots of three seasons", len(p.Snapshots))
	}
	for _, s := range p.Snapshots {
		f, err := s.Open()
		if err != nil || len(f.Predictions) != 60 || f.Records.Applicant.Name == "" {
			t.Errorf("%d %v: %d predictions, %v", s.Season, s.Kind, len(f.Predictions), err)
		}
	}
}

// Over many simulated applicants the chances that are said hold, and their own
// log-odds are spread as the set says.
func TestApplicantsHoldOnAverage(t *testing.T) {
	a := chance.Apart{Spread: 0.6, Luck: 0.8}
	l := luck.New(11)
	said, came, squares := 0.0, 0.0, 0.0
	const many = 2000
	for range many {
		x := simulate.Applicant(l, a, simulate.Trial{Seasons: 2, Length: 30, Level: 0.15, Open: 0.7})
		squares += x.Own * x.Own / many
		for _, r := range x.Rounds {
			for _, one := range r.Asked {
				said += one.P
				if one.Invited {
					came++
				}
			}
		}
	}
	if ratio := came / said; ratio < 0.93 || ratio > 1.07 {
		t.Errorf("%v invitations for one that was said", ratio)
	}
	if sd := math.Sqrt(squares); sd < 0.57 || sd > 0.63 {
		t.Errorf("own log-odds are spread by %v", sd)
	}
	if p := learning.Learn(a, simulate.Applicant(l, a, simulate.Trial{Seasons: 3, Length: 30, Level: 0.15}).Rounds); p.Seasons != 3 || p.Applications != 90 {
		t.Errorf("%+v", p)
	}
}

func BenchmarkLargeHistory(b *testing.B) {
	list := programs(900)
	for b.Loop() {
		if _, err := simulate.History(list, simulate.Large(2027, today)); err != nil {
			b.Fatal(err)
		}
	}
}
