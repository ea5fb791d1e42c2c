package app_test

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
)

func rehearsed(t *testing.T, a *app.App, p domain.Profile) *app.Rehearsal {
	t.Helper()
	r, err := a.Rehearsal(t.Context(), app.Scope{Profile: &p, Season: season})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// listed fills a program with the sample applicant and returns his records, with
// a list.
func listed(t *testing.T) (*app.App, domain.Profile) {
	t.Helper()
	a := apptest.New(t)
	if err := a.FillSample(t.Context()); err != nil {
		t.Fatal(err)
	}
	p, err := a.Profile(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return a, p
}

// invite gives the first n applications of a profile an interview.
func invite(p domain.Profile, n int) domain.Profile {
	p.Applications = slices.Clone(p.Applications)
	for i := range p.Applications {
		if n > 0 && p.Applications[i].Season == season && p.Applications[i].Listed() {
			p.Applications[i] = p.Applications[i].With(domain.StatusEvent{Status: domain.Invited})
			n--
		}
	}
	return p
}

// The draws match as often as the engine says, given these interviews, and
// each of them ends somewhere.
func TestRehearsalAgreesWithTheEngine(t *testing.T) {
	a, list := listed(t)
	list.Interviews, list.Invitations, list.RankLists = nil, nil, nil
	for i := range list.Applications { // nobody has invited her yet
		if x := &list.Applications[i]; x.Status == domain.Invited || x.Status == domain.Interviewed {
			x.Status, x.Events = domain.Submitted, nil
		}
	}
	for name, p := range map[string]domain.Profile{"likely": list, "invited": invite(list, 7)} {
		r := rehearsed(t, a, p)
		if r.Invited != (name == "invited") || len(r.Programs) < 3 || strings.Contains(r.About+r.Chance+r.Market, "rehearsal.") {
			t.Fatalf("%s: %d programs, invited %t: %s", name, len(r.Programs), r.Invited, r.About)
		}
		d, err := r.Draw(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		truth := make([]int, len(r.Programs))
		for i := range truth {
			truth[i] = i
		}
		end := a.RehearsalEnd(d, truth, truth)
		sum := end.Unmatched.Value
		for _, s := range end.Ends {
			sum += s.Value
		}
		if math.Abs(sum-1) > 1e-9 {
			t.Errorf("%s: the shares add up to %v", name, sum)
		}
		if got, want := 1-end.Unmatched.Value, r.Value.Value; math.Abs(got-want) > end.Unmatched.High-end.Unmatched.Low+0.01 {
			t.Errorf("%s: matched in %.3f of the draws, the engine says %.3f", name, got, want)
		}
		if !strings.Contains(end.Truth, "In 0 of the draws") || strings.Contains(end.Against+end.Truth, "rehearsal.") {
			t.Errorf("%s: %s; %s", name, end.Against, end.Truth)
		}
	}
}

// Moving a program up never lowers its own share, and the same records give
// the same draws.
func TestRehearsalMoves(t *testing.T) {
	a, list := listed(t)
	p := invite(list, 5)
	r := rehearsed(t, a, p)
	if len(r.Programs) != 5 || !r.Same(rehearsed(t, a, p)) || r.Same(rehearsed(t, a, invite(p, 8))) || r.Same(nil) {
		t.Fatalf("%d programs, or the same records are not the same", len(r.Programs))
	}
	d, err := r.Draw(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	truth := []int{0, 1, 2, 3, 4}
	before := a.RehearsalEnd(d, truth, truth)
	after := a.RehearsalEnd(d, []int{4, 0, 1, 2, 3}, truth)
	if after.Ends[4].Value < before.Ends[4].Value || after.Ends[0].Value > before.Ends[0].Value || after.Ends[4].Before != before.Ends[4].Value {
		t.Errorf("the last one moved up: %+v, then %+v", before.Ends, after.Ends)
	}
	if !strings.Contains(after.Ends[4].Moved, "% → ") || before.Ends[4].Moved != "" || !strings.Contains(after.Against, "better in 0") {
		t.Errorf("it is told as %q, %q", after.Ends[4].Moved, after.Against)
	}
	again, err := rehearsed(t, a, p).Draw(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(before, a.RehearsalEnd(again, truth, truth)) {
		t.Error("the same records give other draws")
	}
}

func TestRehearsalWithoutAList(t *testing.T) {
	a := apptest.New(t)
	p := sample.Profile(season)
	p.Applications = nil
	if r := rehearsed(t, a, p); len(r.Programs) != 0 {
		t.Errorf("without a list there are %d programs", len(r.Programs))
	}
}
