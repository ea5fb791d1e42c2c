package app_test

import (
	"errors"
	"testing"

	"secondlook/app"
	"secondlook/domain"
)

// rotation returns a rotation as it is kept.
func rotation(t *testing.T, a *app.App, id domain.ID) domain.Rotation {
	t.Helper()
	all, err := a.Rotations.List(t.Context())
	must(t, err)
	for _, r := range all {
		if r.ID == id {
			return r
		}
	}
	t.Fatalf("there is no rotation %d", id)
	return domain.Rotation{}
}

// The letter of a rotation without a supervisor says who that was, in one step.
func TestSaveLetterFromNotesTheSupervisor(t *testing.T) {
	a := filled(t)
	r := letterbook(t, a).Nudges[0].Rotation
	if r.Supervisor != "" {
		t.Fatalf("it has the supervisor %q", r.Supervisor)
	}
	l, err := a.LetterFrom(t.Context(), r)
	must(t, err)
	l.Writer = "Dr. Lena Ruiz"
	noted, err := a.SaveLetterFrom(t.Context(), r.ID, &l)
	must(t, err)
	if got := rotation(t, a, r.ID); !noted || l.ID == 0 || got.Supervisor != "Dr. Lena Ruiz" || got.Site != r.Site {
		t.Errorf("noted %v, letter %d, %+v", noted, l.ID, got)
	}
	b := letterbook(t, a)
	if from := b.Letters[len(b.Letters)-1].From; len(b.Nudges) != 0 || len(from) != 1 {
		t.Errorf("nudges %+v, the letter comes from %v", b.Nudges, from)
	}
	_, err = a.Undo(t.Context())
	must(t, err)
	if b = letterbook(t, a); rotation(t, a, r.ID).Supervisor != "" || len(b.Letters) != 4 || len(b.Nudges) != 1 {
		t.Errorf("taken back there are %d letters and %d nudges", len(b.Letters), len(b.Nudges))
	}
}

// A supervisor who is noted stays, a letter without a writer notes none, and a
// letter that breaks a rule changes nothing.
func TestSaveLetterFromLeavesTheRest(t *testing.T) {
	a := filled(t)
	p, err := a.Profile(t.Context())
	must(t, err)
	with, without := p.Rotations[0], letterbook(t, a).Nudges[0].Rotation
	for _, tt := range []struct {
		rotation domain.Rotation
		writer   string
	}{{with, "Dr. Other"}, {without, ""}} {
		noted, err := a.SaveLetterFrom(t.Context(), tt.rotation.ID, &domain.Letter{Writer: tt.writer})
		if got := rotation(t, a, tt.rotation.ID).Supervisor; err != nil || noted || got != tt.rotation.Supervisor {
			t.Errorf("%q: noted %v, supervisor %q, %v", tt.writer, noted, got, err)
		}
	}
	var bad domain.Invalid
	if _, err := a.SaveLetterFrom(t.Context(), without.ID, &domain.Letter{Writer: "Dr. X", Weeks: -1}); !errors.As(err, &bad) {
		t.Errorf("a letter that breaks a rule: %v", err)
	}
	if got := rotation(t, a, without.ID).Supervisor; got != "" {
		t.Errorf("it has the supervisor %q", got)
	}
}
