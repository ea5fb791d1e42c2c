package app_test

import (
	"slices"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

// task returns the task of a key.
func task(t *testing.T, a *app.App, p *domain.Profile, key string) (app.ComputedTask, bool) {
	t.Helper()
	all, err := a.ComputedTasks(t.Context(), app.Scope{Profile: p})
	must(t, err)
	for _, x := range all {
		wantWords(t, x.Words, x.Reason)
		if x.Spot.Page == "" {
			t.Errorf("%s is done nowhere", x.Key)
		}
	}
	i := slices.IndexFunc(all, func(x app.ComputedTask) bool { return x.Key == key })
	if i < 0 {
		return app.ComputedTask{}, false
	}
	return all[i], true
}

func TestComputedTasks(t *testing.T) {
	a := apptest.New(t)
	if all, err := a.ComputedTasks(t.Context(), app.Scope{}); err != nil || all != nil {
		t.Errorf("without records: %v, %v", all, err)
	}
	p := a.Sample(a.Season())
	programs, err := a.Programs(t.Context())
	must(t, err)
	key := programs[0].Key
	p.Applications = []domain.Application{{Program: key, Season: season, Status: domain.Planned}}
	x, ok := task(t, a, &p, "sheet/"+key)
	if !ok || x.Program != key || x.Spot != (app.Spot{Page: "strategy", Tab: "verify", Item: key}) {
		t.Errorf("%+v", x)
	}
	p.Tasks = []domain.Task{{Key: x.Key, Season: season, Snoozed: a.Today().AddDays(1)}}
	if x, _ := task(t, a, &p, x.Key); x.Own == nil || x.Open(a.Today()) || !x.Open(a.Today().AddDays(1)) {
		t.Errorf("the word of the applicant is lost: %+v", x)
	}
	p.Applications[0].Status = domain.Withdrawn
	if _, ok := task(t, a, &p, "sheet/"+key); ok {
		t.Error("of a program that is off the list something is to be found out")
	}
}
