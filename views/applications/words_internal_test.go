package applications

import (
	"slices"
	"testing"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/ranking"
	"secondlook/views/ui"
)

func TestStanding(t *testing.T) {
	is := func(pairs ...int) map[domain.ApplicationStatus]int {
		out := map[domain.ApplicationStatus]int{}
		for i := 0; i+1 < len(pairs); i += 2 {
			out[domain.ApplicationStatus(pairs[i])] = pairs[i+1]
		}
		return out
	}
	for _, tt := range []struct {
		list app.ApplicationList
		want string
	}{
		{app.ApplicationList{Rows: make([]app.ApplicationRow, 1), Count: is(int(domain.Planned), 1), Cents: 1100, Planned: 1100}, "1 application · 1 planned · fees $11 planned"},
		{app.ApplicationList{Rows: make([]app.ApplicationRow, 96), Count: is(int(domain.Submitted), 58, int(domain.Invited), 7, int(domain.Rejected), 31), Cents: 211400},
			"96 applications · 58 sent · 7 invited · 31 declined · fees $2,114"},
		{app.ApplicationList{Rows: make([]app.ApplicationRow, 3), Count: is(int(domain.Planned), 1, int(domain.Withdrawn), 2), Cents: 2200, Planned: 1100, Verify: true},
			"3 applications · 1 planned · 2 withdrawn · fees $22, $11 of them still planned, to verify"},
	} {
		if got := standing(&tt.list); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

func TestSignalsLine(t *testing.T) {
	use := func(n int) map[domain.Signal]int {
		return map[domain.Signal]int{domain.GoldSignal: n, domain.SingleSignal: n}
	}
	gold := &app.SignalUse{Known: true, Quota: domain.SignalQuota{Gold: 3, Silver: 12, Total: 15}, Used: use(4)}
	single := &app.SignalUse{Known: true, Quota: domain.SignalQuota{Total: 5, Verify: true}, Used: use(5)}
	none := &app.SignalUse{Used: use(1)}
	for _, tt := range []struct {
		use  *app.SignalUse
		want string
	}{
		{gold, "4 of 3 gold signals and 0 of 12 silver signals used in IM"},
		{single, "5 of 5 signals used in IM, to verify"},
		{none, "2 signals in IM; how many there are is not known"},
		{nil, ""},
	} {
		if got := signalsLine(tt.use, "IM"); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
	if !tooMany(gold, domain.GoldSignal) || tooMany(gold, domain.SilverSignal) || tooMany(single, domain.SingleSignal) || tooMany(none, domain.GoldSignal) || tooMany(nil, domain.GoldSignal) {
		t.Error("too many signals are told where there are not, or the other way round")
	}
}

// row is an application to a program with a chance.
func ranked(s domain.ApplicationStatus, closed bool) *app.ApplicationRow {
	return &app.ApplicationRow{
		Application: domain.Application{Program: "p", Status: s},
		Ranked: &app.Row{Ranked: &ranking.Ranked{
			Program: &domain.Program{Name: "Valley - Family Medicine/Fresno", Specialty: "Family Medicine"}, Chance: 0.2, Assessment: chance.Assessment{Closed: closed},
		}},
	}
}

// A chance is shown only where an answer is still open.
func TestOutcome(t *testing.T) {
	for s, want := range map[domain.ApplicationStatus]string{
		domain.ApplicationUnknown: "", domain.Planned: "", domain.Submitted: "", domain.Invited: "invited", domain.Interviewed: "invited",
		domain.Ranked: "invited", domain.Matched: "invited", domain.Rejected: "none", domain.Withdrawn: "none",
	} {
		if got := outcome(ranked(s, false)); got != want {
			t.Errorf("%v: %q, want %q", s, got, want)
		}
		if chanceOf(ranked(s, false)) >= 0 != (want == "") {
			t.Errorf("%v is sorted by the chance %v", s, chanceOf(ranked(s, false)))
		}
	}
	if got := outcome(ranked(domain.Planned, true)); got != "out" {
		t.Errorf("a closed program: %q", got)
	}
	if got := title(ranked(domain.Planned, false)); got != "Valley · Fresno" {
		t.Errorf("title %q", got)
	}
}

// An application to a program that no catalog holds any more is shown by its
// key, without a chance or a fee.
func TestAProgramThatIsGone(t *testing.T) {
	l := invented()
	gone := app.ApplicationRow{Application: domain.Application{ID: 99, Program: "gone-program", Season: 2027, Status: domain.Submitted}}
	l.Rows = append(l.Rows, gone)
	l.Count[domain.Submitted]++
	s, p := looks(t, 1500, 620, l)
	p.Open("gone-program")
	wantText(t, s, "No catalog holds this program any more")
	i := p.table.Selected()
	if p.chanceRange(i).Out != "unknown" || p.feeLine(i).Text != "–" || p.namePair(i).Title != "gone-program" || p.signalChip(i).Text != "" {
		t.Errorf("%+v %+v %+v", p.chanceRange(i), p.feeLine(i), p.namePair(i))
	}
	p.edit()
	wantText(t, s, "Signal")
}

// The order by status begins with what asks something and ends with what is
// over.
func TestOrderByStatus(t *testing.T) {
	l := invented()
	shown := query{}.find(l.Rows, make([]string, len(l.Rows)), nil)
	order(l.Rows, shown, byStatus, false, func(s string) string { return s })
	var got []domain.ApplicationStatus
	for _, i := range shown {
		got = append(got, l.Rows[i].Status)
	}
	want := []domain.ApplicationStatus{domain.Invited, domain.Submitted, domain.Submitted, domain.Planned, domain.Rejected}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	order(l.Rows, shown, bySince, true, func(s string) string { return s })
	if l.Rows[shown[0]].Status != domain.Rejected || !l.Rows[shown[len(shown)-1]].Since().IsZero() {
		t.Error("the newest change is not first, or one without a day not last")
	}
}

// Where it is narrow the states stand in several lines, and none is cut off.
func TestStatusBarWraps(t *testing.T) {
	l := invented()
	for s := domain.Planned; s <= domain.Withdrawn; s++ {
		l.Count[s] = 100
	}
	_, p := looks(t, 560, 420, l)
	if wide, narrow := p.status.height(2000), p.status.height(560); narrow < 2*wide {
		t.Errorf("%v high where there is room, %v where there is none", wide, narrow)
	}
	for _, o := range p.status.line.Objects {
		if end := o.Position().X + o.Size().Width; end > 560 {
			t.Errorf("%s ends at %v", o.(*ui.Button).Text(), end)
		}
	}
}

// A status of which there is no application any more is filtered by no longer.
func TestStatusBarForgets(t *testing.T) {
	b := newStatusBar(func() {})
	b.fill(map[domain.ApplicationStatus]int{domain.Planned: 2, domain.Invited: 1})
	b.choose(domain.Invited)
	b.fill(map[domain.ApplicationStatus]int{domain.Planned: 3})
	if b.chosen != domain.ApplicationUnknown {
		t.Errorf("%v is chosen", b.chosen)
	}
}
