package applications

import (
	"context"
	"testing"

	"secondlook/app"
	"secondlook/domain"
)

// many fills the list with the first n programs that are open.
func many(b testing.TB, a *app.App, n int) {
	b.Helper()
	r, err := a.Rank(context.Background(), app.Scope{})
	if err != nil {
		b.Fatal(err)
	}
	plan := &app.ListPlan{Season: r.Season}
	for i := range r.Rows[:n] {
		plan.Chosen = append(plan.Chosen, app.Choice{Program: r.Rows[i].Program})
	}
	if err := a.SaveList(context.Background(), plan); err != nil {
		b.Fatal(err)
	}
	l, err := a.ApplicationsOf(context.Background(), app.Scope{})
	if err != nil {
		b.Fatal(err)
	}
	var ids []domain.ID
	for _, x := range l.Rows {
		ids = append(ids, x.ID)
	}
	e := domain.StatusEvent{Status: domain.Submitted, Date: domain.NewDate(2026, 9, 2)}
	if err := a.SetApplicationStatus(context.Background(), ids, e); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkReload is what a change of one record costs with 300 applications.
// It has to stay below 50 ms.
func BenchmarkReload(b *testing.B) {
	s, p := stage(b, 0)
	many(b, s.App, 300)
	b.ResetTimer()
	for b.Loop() {
		p.Reload()
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N), "ms/reload")
}

// BenchmarkStatus is a change of status of all 300 at once.
func BenchmarkStatus(b *testing.B) {
	s, p := stage(b, 0)
	many(b, s.App, 300)
	p.tickAll()
	var ids []domain.ID
	for _, r := range p.meant() {
		ids = append(ids, r.ID)
	}
	states := []domain.ApplicationStatus{domain.Invited, domain.Submitted}
	n := 0
	b.ResetTimer()
	for b.Loop() {
		n++
		if err := p.keepStatus(ids, "", change{Status: states[n%2]}); err != nil {
			b.Fatal(err)
		}
	}
}

func TestManyRows(t *testing.T) {
	s, p := stage(t, 0)
	many(t, s.App, 300)
	if p.count(domain.Submitted) != 300 || p.table.Count() != 300 {
		t.Errorf("%v, %d rows in the table", p.list.Count, p.table.Count())
	}
}
