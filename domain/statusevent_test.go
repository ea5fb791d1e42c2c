package domain

import (
	"testing"

	"pgregory.net/rapid"
)

func sent(events ...StatusEvent) Application {
	a := Application{Program: "p", Season: 2027, Status: Planned, Added: Date{2026, 8, 1}}
	for _, e := range events {
		a = a.With(e)
	}
	return a
}

func TestEventsValidate(t *testing.T) {
	breakEach(t, func() Application {
		return sent(StatusEvent{Submitted, Date{2026, 9, 2}}, StatusEvent{Invited, Date{}}, StatusEvent{Rejected, Date{2026, 11, 1}})
	}, []broken[Application]{
		{"events", func(a *Application) { a.Events[0].Status = ApplicationUnknown }},
		{"events", func(a *Application) { a.Events[0].Status = 99 }},
		{"events", func(a *Application) { a.Events[0].Date = Date{2025, 12, 31} }},
		{"events", func(a *Application) { a.Events[2].Date = Date{2028, 1, 1} }},
		{"events", func(a *Application) { a.Events[0].Date = Date{2026, 11, 2} }},
		{"status", func(a *Application) { a.Status = Invited }},
	})
}

// A change that is told late goes where its day belongs and leaves the status.
func TestWith(t *testing.T) {
	a := sent(StatusEvent{Submitted, Date{2026, 9, 2}}, StatusEvent{Rejected, Date{2026, 11, 1}})
	if a.Status != Rejected || a.Since() != (Date{2026, 11, 1}) {
		t.Errorf("%+v", a)
	}
	b := a.With(StatusEvent{Invited, Date{2026, 10, 1}})
	if b.Status != Rejected || len(b.Events) != 3 || b.Events[1].Status != Invited || len(a.Events) != 2 {
		t.Errorf("told late: %+v; before: %+v", b, a)
	}
	if c := b.Without(2); c.Status != Invited || len(b.Events) != 3 {
		t.Errorf("without the rejection: %+v", c)
	}
	if c := sent(StatusEvent{Submitted, Date{}}).Without(0); c.Status != Planned || c.Events != nil || c.Since() != (Date{2026, 8, 1}) {
		t.Errorf("without any change: %+v", c)
	}
	for _, day := range []Date{{2026, 9, 1}, {2026, 9, 20}} {
		if c := a.With(StatusEvent{Submitted, day}); len(c.Events) != 2 || c.Events[0].Date != (Date{2026, 9, 2}) {
			t.Errorf("sent on %v once more: %+v", day, c.Events)
		}
	}
	if c := a.With(StatusEvent{Status: Rejected}); len(c.Events) != 2 || c.Since() != (Date{2026, 11, 1}) {
		t.Errorf("the same change without a day: %+v", c.Events)
	}
	if c := a.Without(7); c.Status != Rejected || len(c.Events) != 2 {
		t.Errorf("without a change that is not there: %+v", c)
	}
	old := Application{Program: "p", Season: 2027, Status: Submitted}
	if !old.Since().IsZero() {
		t.Error("a status of which nobody told the day has one")
	}
	if c := old.With(StatusEvent{Invited, Date{2026, 10, 1}}); len(c.Events) != 2 || c.Events[0] != (StatusEvent{Status: Submitted}) {
		t.Errorf("the status of before is lost: %+v", c.Events)
	}
}

// A day that is put right changes neither the order nor the status; one that
// contradicts the other days is refused.
func TestRedate(t *testing.T) {
	a := sent(StatusEvent{Submitted, Date{2026, 9, 20}}, StatusEvent{Invited, Date{2026, 10, 1}}, StatusEvent{Interviewed, Date{2026, 10, 20}})
	for day, fits := range map[Date]bool{{2026, 9, 25}: true, {}: true, {2026, 10, 25}: false, {2026, 9, 10}: false} {
		b := a.Redate(1, day)
		if b.Status != Interviewed || len(b.Events) != 3 || b.Events[1] != (StatusEvent{Invited, day}) || a.Events[1].Date == day {
			t.Errorf("invited on %v after all: %+v", day, b)
		}
		if err := b.Validate(); (err == nil) != fits {
			t.Errorf("invited on %v after all: %v", day, err)
		}
	}
	if b := a.Redate(7, Date{2026, 9, 25}); len(b.Events) != 3 || b.Events[2] != a.Events[2] {
		t.Errorf("a change that is not there: %+v", b.Events)
	}
	if b := (Application{Program: "p", Season: 2027, Status: Submitted}).With(StatusEvent{Submitted, Date{2026, 9, 20}}); len(b.Events) != 1 || b.Since() != (Date{2026, 9, 20}) {
		t.Errorf("the day that nobody had told: %+v", b.Events)
	}
}

// What was sent once is paid, whatever came of it.
func TestSent(t *testing.T) {
	for _, c := range []struct {
		a    Application
		want bool
	}{
		{Application{}, false}, {Application{Status: Planned}, false}, {Application{Status: Withdrawn}, false},
		{Application{Status: Submitted}, true}, {Application{Status: Rejected}, true}, {Application{Status: Matched}, true},
		{sent(StatusEvent{Withdrawn, Date{2026, 9, 1}}, StatusEvent{Planned, Date{2026, 9, 2}}), false},
		{sent(StatusEvent{Submitted, Date{2026, 9, 1}}, StatusEvent{Withdrawn, Date{2026, 9, 2}}), true},
		{sent(StatusEvent{Submitted, Date{2026, 9, 1}}, StatusEvent{Withdrawn, Date{2026, 9, 2}}, StatusEvent{Planned, Date{2026, 9, 3}}), true},
	} {
		if got := c.a.Sent(); got != c.want {
			t.Errorf("%v after %+v is sent: %v", c.a.Status, c.a.Events, got)
		}
		if got := c.a.Declined(); got != (c.a.Status == Rejected) {
			t.Errorf("%v has declined: %v", c.a.Status, got)
		}
	}
}

func TestEventsDoNotLieAhead(t *testing.T) {
	a := sent(StatusEvent{Submitted, Date{2026, 9, 2}})
	if err := a.ValidateOn(Date{2026, 9, 2}); err != nil {
		t.Error(err)
	}
	if err := a.ValidateOn(Date{2026, 9, 1}); err == nil {
		t.Error("what is still to come counts as done")
	}
	p := Profile{Applications: []Application{a}}
	if err := p.ValidateOn(Date{2026, 9, 1}); err == nil {
		t.Error("a profile with a change that is still to come is taken")
	}
}

// Whatever is told in whatever order, the record stays valid.
func TestWithKeepsValid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := Application{Program: "p", Season: 2027, Status: rapid.SampledFrom(Values[applicationWords]()).Draw(t, "before")}
		for range rapid.IntRange(0, 6).Draw(t, "changes") {
			e := StatusEvent{Status: rapid.SampledFrom(Values[applicationWords]()).Draw(t, "status")}
			if rapid.Bool().Draw(t, "known") {
				e.Date = NewDate(2026, 1, rapid.IntRange(1, 700).Draw(t, "day"))
			}
			a = a.With(e)
			if rapid.IntRange(0, 4).Draw(t, "without") == 0 {
				a = a.Without(rapid.IntRange(0, 3).Draw(t, "which"))
			}
			if err := a.Validate(); err != nil {
				t.Fatal(err, a.Events)
			}
		}
	})
}
