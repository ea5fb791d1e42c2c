package app_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

// inWeek returns the sample applicant on a clock that the test sets, in a zone of
// her own.
func inWeek(t testing.TB, clock string) (a *app.App, set func(string)) {
	t.Helper()
	eastern, err := domain.Zone("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	var now time.Time
	set = func(text string) {
		t.Helper()
		if now, err = time.ParseInLocation("2006-01-02 15:04", text, eastern); err != nil {
			t.Fatal(err)
		}
	}
	set(clock)
	a, stop, err := apptest.OpenAt(t.TempDir(), func() time.Time { return now })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := stop(); err != nil {
			t.Error(err)
		}
	})
	p := a.Sample(2027)
	p.Applicant.Zone = "Europe/Warsaw"
	for i := range p.Seasons {
		if p.Seasons[i].Year == 2027 {
			p.Seasons[i].Outcome, p.Seasons[i].CanStart = domain.OutcomeUnmatched, domain.SaysYes
		}
	}
	if err := a.ReplaceProfile(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	return a, set
}

// unfilled is a list of so many programs.
func unfilled(n int) []byte {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%04d120C0\tHospital %c%c\tFresno\tCA\tFamily Medicine\t2\n", 1000+i, 'A'+i/26, 'A'+i%26)
	}
	return []byte(b.String())
}

func imported(t testing.TB, a *app.App, list []byte) app.UnfilledReport {
	t.Helper()
	r, err := a.ImportUnfilled(t.Context(), list, 2027, true, false)
	if err != nil || r.Problems != nil {
		t.Fatalf("import: %v, %v", err, r.Problems)
	}
	return r
}

func desk(t testing.TB, a *app.App) *app.SOAPDesk {
	t.Helper()
	d, err := a.SOAP(t.Context(), app.Scope{Season: 2027})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func unfilledIDs(rows []app.SOAPRow) (ids []domain.ID) {
	for i := range rows {
		ids = append(ids, rows[i].ID)
	}
	return ids
}

// The clock in words, opened at any moment of the week.
func TestSOAPClock(t *testing.T) {
	a, set := inWeek(t, "2027-03-18 13:23")
	d := desk(t, a)
	if d.Clock.Title != "Offer round 2 is on" || d.Clock.Left != "37 minutes left" || d.Clock.Until != "until Thu 18 Mar 2027, 14:00 ET (your 19:00)" {
		t.Errorf("%q, %q, %q", d.Clock.Title, d.Clock.Left, d.Clock.Until)
	}
	if r := d.Rounds[0]; r.Words != "Thu 18 Mar, 09:00–11:00 ET" || r.Own != "14:00–16:00" {
		t.Errorf("round 1 is %q, %q", r.Words, r.Own)
	}
	if d.Contact == "" || !strings.Contains(strings.Join(d.Clock.May, " "), "No applications are sent during a round") {
		t.Errorf("may: %q, contact %q", d.Clock.May, d.Contact)
	}
	for at, want := range map[string][2]string{
		"2026-11-22 12:00": {"Match Week has not begun", "112 days left"},
		"2027-03-13 10:00": {"Match Week has not begun", "1 day 23 hours left"}, // clocks are put forward in between
		"2027-03-15 10:00": {"The list of unfilled programs is out", "1 hour left"},
		"2027-03-15 11:00": {"Prepare and send applications", "21 hours left"},
		"2027-03-16 08:00": {"Programs read applications", "2 days 1 hour left"},
		"2027-03-18 11:59": {"Between offer rounds 1 and 2", "1 minute left"},
		"2027-03-18 20:30": {"The offer rounds are over", "30 minutes left"},
		"2027-03-18 21:00": {"SOAP has ended", "15 hours left"},
		"2027-03-19 12:00": {"Match Week is over", ""},
	} {
		set(at)
		d := desk(t, a)
		if d.Clock.Title != want[0] || d.Clock.Left != want[1] {
			t.Errorf("%s: %q, %q; want %q", at, d.Clock.Title, d.Clock.Left, want)
		}
		for _, line := range append(d.Clock.May, d.Contact) {
			if strings.Contains(line, "{") || strings.Contains(line, "soap.") {
				t.Errorf("%s: %q", at, line)
			}
		}
		if len(d.Clock.May) == 0 {
			t.Errorf("%s: nothing is said of what may be done", at)
		}
	}
	if d, err := a.SOAP(t.Context(), app.Scope{Season: 2031}); err != nil || d.Clock.Title != "The dates of 2031 are not known yet" || len(d.Rounds) != 0 {
		t.Errorf("a season without a calendar: %+v, %v", d.Clock, err)
	}
}

// The 46th application is blocked wherever it could come from, with one sentence;
// nothing of a step that holds it is kept.
func TestSOAPTakesFortyFive(t *testing.T) {
	a, _ := inWeek(t, "2027-03-16 10:00")
	imported(t, a, unfilled(50))
	ids := unfilledIDs(desk(t, a).Rows)
	full := func(err error) {
		t.Helper()
		var bad domain.Invalid
		if !errors.As(err, &bad) || !strings.Contains(bad.Problem("choice"), "SOAP takes 45 applications in all") {
			t.Errorf("the 46th: %v", err)
		}
	}
	used := func(want int) {
		t.Helper()
		if c := desk(t, a).Count; c.Used() != want || c.Left() != 45-want {
			t.Errorf("used %d, left %d; want %d", c.Used(), c.Left(), want)
		}
	}
	full(a.NoteSOAPApplied(t.Context(), ids[:46])) // in bulk, all or none
	used(0)
	if err := a.NoteSOAPApplied(t.Context(), ids[:44]); err != nil {
		t.Fatal(err)
	}
	if err := a.NoteSOAPApplied(t.Context(), ids[44:45]); err != nil {
		t.Errorf("the 45th: %v", err)
	}
	used(45)
	full(a.NoteSOAPApplied(t.Context(), ids[45:46]))
	full(a.ChooseSOAP(t.Context(), ids[45:], domain.SOAPApply))
	rec := desk(t, a).Rows[46].SOAPProgram
	rec.Choice = domain.SOAPApply
	full(a.SOAPPrograms.Save(t.Context(), &rec)) // a form
	fresh := domain.SOAPProgram{Season: 2027, Name: "New", Choice: domain.SOAPApply}
	full(a.SOAPPrograms.Save(t.Context(), &fresh))
	p, err := a.Profile(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	p.SOAPPrograms = append(p.SOAPPrograms, fresh)
	full(a.ReplaceProfile(t.Context(), p)) // a file
	used(45)
	if err := a.ChooseSOAP(t.Context(), ids[:1], domain.SOAPSkip); err == nil || !strings.Contains(err.Error(), "the application is sent") {
		t.Errorf("skipping what is sent: %v", err)
	}
	imported(t, a, unfilled(52)) // a new list changes nothing of it
	used(45)
}

// Undo, redo and versions that are brought back lead to no 46th.
func TestFortyFiveThroughHistory(t *testing.T) {
	a, _ := inWeek(t, "2027-03-16 10:00")
	imported(t, a, unfilled(50))
	ids := unfilledIDs(desk(t, a).Rows)
	if err := errors.Join(a.NoteSOAPApplied(t.Context(), ids[1:45]), a.ChooseSOAP(t.Context(), ids[:1], domain.SOAPApply)); err != nil {
		t.Fatal(err)
	}
	if err := a.SOAPPrograms.Delete(t.Context(), ids[0]); err != nil { // chosen and not sent: its place is free again
		t.Fatal(err)
	}
	if err := a.NoteSOAPApplied(t.Context(), ids[45:46]); err != nil {
		t.Fatal(err)
	}
	deleted, err := a.Deleted(t.Context())
	if err != nil || len(deleted) == 0 {
		t.Fatalf("%v, %v", deleted, err)
	}
	used := func() int { return desk(t, a).Count.Used() }
	var bad domain.Invalid
	if err := a.BringBack(t.Context(), deleted[0].Change); !errors.As(err, &bad) || used() != 45 {
		t.Errorf("brought back: %v, %d used", err, used())
	}
	if _, err := a.Redo(t.Context()); !errors.As(err, &bad) || used() != 45 {
		t.Errorf("done again: %v, %d used", err, used())
	}
	for i := range 3 {
		if _, err := a.Undo(t.Context()); err != nil || used() > 45 {
			t.Errorf("step %d taken back: %v, %d used", i, err, used())
		}
	}
	for i := range 3 {
		if _, err := a.Redo(t.Context()); err != nil || used() > 45 {
			t.Errorf("step %d done again: %v, %d used", i, err, used())
		}
	}
}

// What is sent counts whatever becomes of it: it is not deleted, not cleared, not
// moved to another season. A note that was made by mistake is undone.
func TestSentCannotBeTakenBack(t *testing.T) {
	a, _ := inWeek(t, "2027-03-16 10:00")
	imported(t, a, unfilled(3))
	ids := unfilledIDs(desk(t, a).Rows)
	if err := a.NoteSOAPApplied(t.Context(), ids[:1]); err != nil {
		t.Fatal(err)
	}
	sent := desk(t, a).Rows[0].SOAPProgram
	cleared, moved := sent, sent
	cleared.Applied, moved.Season = domain.At{}, 2028
	var bad domain.Invalid
	for what, err := range map[string]error{
		"deleted": a.SOAPPrograms.Delete(t.Context(), sent.ID), "cleared": a.SOAPPrograms.Save(t.Context(), &cleared), "moved": a.SOAPPrograms.Save(t.Context(), &moved),
	} {
		if !errors.As(err, &bad) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if err := a.SOAPPrograms.Delete(t.Context(), ids[1]); err != nil {
		t.Errorf("one that is not sent: %v", err)
	}
	if c := desk(t, a).Count; c.Sent != 1 || len(desk(t, a).Rows) != 2 {
		t.Errorf("%+v", c)
	}
	for range 2 {
		if _, err := a.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if c := desk(t, a).Count; c.Sent != 0 {
		t.Errorf("after undo %+v", c)
	}
}

// The number of applications is a figure of the season.
func TestOwnSOAPLimit(t *testing.T) {
	a, _ := inWeek(t, "2027-03-16 10:00")
	imported(t, a, unfilled(5))
	if err := a.SetFigure(t.Context(), "limit/2027/soap_applications", "3"); err != nil {
		t.Fatal(err)
	}
	ids := unfilledIDs(desk(t, a).Rows)
	if err := a.NoteSOAPApplied(t.Context(), ids[:3]); err != nil {
		t.Error(err)
	}
	if err := a.NoteSOAPApplied(t.Context(), ids[3:4]); err == nil || !strings.Contains(err.Error(), "takes 3 applications") {
		t.Errorf("the fourth: %v", err)
	}
	if d := desk(t, a); d.CountWords != "3 sent, 0 chosen, 0 of 3 left" || d.Verify != "" {
		t.Errorf("%q, verify %q", d.CountWords, d.Verify)
	}
}

// No application is noted during a round, and one accepted offer binds.
func TestSOAPRounds(t *testing.T) {
	a, set := inWeek(t, "2027-03-18 08:59")
	imported(t, a, unfilled(3))
	ids := unfilledIDs(desk(t, a).Rows)
	if err := a.NoteSOAPApplied(t.Context(), ids[:2]); err != nil {
		t.Fatal(err)
	}
	set("2027-03-18 09:00")
	if err := a.NoteSOAPApplied(t.Context(), ids[2:]); err == nil || !strings.Contains(err.Error(), "no applications are sent during a round") {
		t.Errorf("during a round: %v", err)
	}
	if err := a.NoteSOAPContact(t.Context(), ids[0]); err != nil {
		t.Fatal(err)
	}
	if err := a.NoteSOAPOffer(t.Context(), ids[0], domain.SOAPOffer{Round: 1}); err != nil {
		t.Fatal(err)
	}
	row := desk(t, a).Rows[0]
	if row.Told != "contacted you Thu 18 Mar 2027, 14:00 CET" || row.Offer != "offer in round 1" {
		t.Errorf("%q, %q", row.Told, row.Offer)
	}
	if other := desk(t, a).Rows[1]; other.Told != "do not contact" {
		t.Errorf("of another: %q", other.Told)
	}
	set("2027-03-18 11:00")
	if row := desk(t, a).Rows[0]; row.Offer != "expired in round 1" || row.Answer != domain.SOAPExpired {
		t.Errorf("after the round: %q", row.Offer)
	}
	set("2027-03-18 12:30")
	if err := a.NoteSOAPOffer(t.Context(), ids[0], domain.SOAPOffer{Round: 2}); err == nil || !strings.Contains(err.Error(), "the offer of round 1 does not come again") {
		t.Errorf("offered again: %v", err)
	}
	if err := a.NoteSOAPOffer(t.Context(), ids[1], domain.SOAPOffer{Round: 2, Answer: domain.SOAPAccepted}); err != nil {
		t.Fatal(err)
	}
	d := desk(t, a)
	if d.Accepted == "" || d.Clock.Title != "You have accepted an offer" {
		t.Errorf("%q, %q", d.Accepted, d.Clock.Title)
	}
	if err := a.NoteSOAPOffer(t.Context(), ids[2], domain.SOAPOffer{Round: 2, Answer: domain.SOAPAccepted}); err == nil || !strings.Contains(err.Error(), "binds") {
		t.Errorf("a second one: %v", err)
	}
	if err := a.NoteSOAPOffer(t.Context(), ids[2], domain.SOAPOffer{Round: 3}); err == nil || !strings.Contains(err.Error(), "is accepted and binds") {
		t.Errorf("an open one beside it: %v", err)
	}
}

// What is asked of programs that are not there, or of seasons without any, is
// refused or changes nothing.
func TestSOAPOfNothing(t *testing.T) {
	a, _ := inWeek(t, "2027-03-16 10:00")
	none := []domain.ID{4711}
	for what, err := range map[string]error{
		"choose": a.ChooseSOAP(t.Context(), none, domain.SOAPApply), "apply": a.NoteSOAPApplied(t.Context(), none),
		"contact": a.NoteSOAPContact(t.Context(), none[0]), "offer": a.NoteSOAPOffer(t.Context(), none[0], domain.SOAPOffer{Round: 1}),
		"move": a.MoveSOAP(t.Context(), 2027, 1, 2),
	} {
		if !errors.Is(err, domain.ErrNotFound) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if err := errors.Join(a.ChooseSOAP(t.Context(), nil, domain.SOAPApply), a.NoteSOAPApplied(t.Context(), nil)); err != nil {
		t.Error(err)
	}
	if d := desk(t, a); len(d.Rows) != 0 || d.OwnOrder || d.Accepted != "" || d.Count.Used() != 0 || d.Notice == "" {
		t.Errorf("%+v", d)
	}
	imported(t, a, unfilled(2))
	ids := unfilledIDs(desk(t, a).Rows)
	if err := a.NoteSOAPOffer(t.Context(), ids[0], domain.SOAPOffer{Round: 5}); err == nil {
		t.Error("an offer of a fifth round is kept")
	}
	if err := a.NoteSOAPApplied(t.Context(), ids); err != nil {
		t.Fatal(err)
	}
	first := desk(t, a).Rows[0].Applied
	if err := a.NoteSOAPApplied(t.Context(), ids); err != nil || desk(t, a).Rows[0].Applied != first {
		t.Errorf("noted again: %v", err)
	}
	if words, err := a.UnfilledBefore(t.Context(), "no-such-key"); err != nil || words != "" {
		t.Errorf("%q, %v", words, err)
	}
}
