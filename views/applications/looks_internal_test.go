package applications

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/ranking"
	"secondlook/domain/tier"
	"secondlook/views/viewtest"
)

func on(month time.Month, day int) domain.Date { return domain.NewDate(2026, month, day) }

// invented returns applications that no change of the catalog or of the model
// touches.
func invented() *app.ApplicationList {
	l := &app.ApplicationList{
		Season: 2027, Today: on(11, 22), Count: map[domain.ApplicationStatus]int{}, Cents: 5500, Planned: 1100, Verify: true,
		Signals: map[string]*app.SignalUse{
			domain.FamilyMedicine:   {Known: true, Quota: domain.SignalQuota{Season: 2027, Total: 5, Verify: true}, Used: map[domain.Signal]int{domain.SingleSignal: 2}},
			domain.InternalMedicine: {Known: true, Quota: domain.SignalQuota{Season: 2027, Gold: 3, Silver: 12, Total: 15}, Used: map[domain.Signal]int{domain.GoldSignal: 4}},
		},
	}
	add := func(name, city, specialty string, level tier.Tier, p, low, high float64, signal domain.Signal, events ...domain.StatusEvent) {
		program := &domain.Program{Key: name, Name: name + " - " + specialty, Specialty: specialty, City: city, State: "CA"}
		x := domain.Application{ID: domain.ID(len(l.Rows) + 1), Program: name, Season: 2027, Status: domain.Planned, Added: on(8, 20), Signal: signal}
		for _, e := range events {
			x = x.With(e)
		}
		l.Count[x.Status]++
		l.Rows = append(l.Rows, app.ApplicationRow{
			Application: x, Cents: 1100, Place: len(l.Rows) + 1,
			Ranked: &app.Row{Ranked: &ranking.Ranked{Program: program, Tier: level, TierConfirmed: level != 2, Chance: p, Low: low, High: high}, Listed: true, Fold: app.Fold(name + " " + city)},
		})
	}
	sent := domain.StatusEvent{Status: domain.Submitted, Date: on(9, 2)}
	add("Valley community hospital", "Fresno", domain.FamilyMedicine, 1, 0.30, 0.19, 0.41, domain.SingleSignal, sent, domain.StatusEvent{Status: domain.Invited, Date: on(10, 21)})
	add("Valley county hospital", "Bakersfield", domain.FamilyMedicine, 1, 0.25, 0.14, 0.38, domain.SingleSignal, sent)
	add("Inland health center", "San Bernardino", domain.InternalMedicine, 2, 0.18, 0.10, 0.28, domain.GoldSignal, sent, domain.StatusEvent{Status: domain.Rejected, Date: on(11, 3)})
	add("Desert regional", "Las Cruces", domain.InternalMedicine, 3, 0.11, 0.05, 0.2, domain.GoldSignal)
	add("Old program", "Flint", domain.InternalMedicine, 0, 0.08, 0.03, 0.14, domain.NoSignal, domain.StatusEvent{Status: domain.Submitted})
	l.Rows[0].Pinned, l.Rows[0].Note = true, "Wrote that they read every application from the Valley."
	return l
}

// looks shows the page with a list.
func looks(t *testing.T, width, height float32, l *app.ApplicationList) (*viewtest.Stage, *desk) {
	t.Helper()
	s := viewtest.New(t, width, height)
	p := newDesk(s.Host, s.App)
	s.Show(p.Object())
	p.show(l)
	p.Focus()
	return s, p
}

func TestLooks(t *testing.T) {
	s, p := looks(t, 1016, 620, invented())
	test.AssertRendersToImage(t, "states.png", s.Window.Canvas())
	if got, want := p.Status(), "5 applications · 1 planned · 2 sent · 1 invited · 1 declined · fees $55, $11 of them still planned, to verify · chances by Second Look 2026.1"; got != want {
		t.Errorf("status %q, want %q", got, want)
	}
	s.Key(fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace)
	test.AssertRendersToImage(t, "ticked.png", s.Window.Canvas())
}

func TestLooksEmpty(t *testing.T) {
	s, p := looks(t, 1016, 620, &app.ApplicationList{Season: 2027, Today: on(11, 22)})
	test.AssertRendersToImage(t, "empty.png", s.Window.Canvas())
	if p.Status() != "No applications yet" || len(p.Actions()) != 1 {
		t.Errorf("%q, %d buttons", p.Status(), len(p.Actions()))
	}
}

func TestLooksNarrow(t *testing.T) {
	s, p := looks(t, 640, 520, invented())
	test.AssertRendersToImage(t, "narrow.png", s.Window.Canvas())
	p.TypedRune('w')
	test.AssertRendersToImage(t, "folded.png", s.Window.Canvas())
}

func TestLooksInvalid(t *testing.T) {
	s, _ := looks(t, 1016, 620, invented())
	s.Key(fyne.KeyReturn)
	fill(t, s, "Date", "2026-12-24")
	press(t, s, "Save")
	test.AssertRendersToImage(t, "dialog.png", s.Window.Canvas())
}

func TestLooksWide(t *testing.T) {
	s, _ := looks(t, 1500, 620, invented())
	test.AssertRendersToImage(t, "wide.png", s.Window.Canvas())
}
