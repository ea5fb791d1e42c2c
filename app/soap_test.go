package app_test

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/domain/screening"
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
	if err := a.NoteSOAPApplied(t.Context(), ids[:45]); err != nil {
		t.Fatal(err)
	}
	list, err := a.SOAPPrograms.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	first := list[slices.IndexFunc(list, func(s domain.SOAPProgram) bool { return s.ID == ids[0] })]
	if err := a.SOAPPrograms.Delete(t.Context(), first.ID); err != nil { // its place is free again
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
	for i := range 2 {
		if _, err := a.Undo(t.Context()); err != nil || used() > 45 {
			t.Errorf("step %d taken back: %v, %d used", i, err, used())
		}
	}
	for i := range 2 {
		if _, err := a.Redo(t.Context()); err != nil || used() > 45 {
			t.Errorf("step %d done again: %v, %d used", i, err, used())
		}
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
}

// Programs of the catalog are judged by what it knows, others by what the list
// tells; what nobody tells stays unknown.
func TestSOAPScreens(t *testing.T) {
	a, _ := inWeek(t, "2027-03-16 10:00")
	imported(t, a, []byte("name,specialty,track,city,state,positions,visa_j1,visa_h1b,key\n"+
		"Kern,Internal Medicine,categorical,Bakersfield,CA,2,,,"+sample.KernInternal+"\n"+
		"UNLV,Internal Medicine,categorical,Las Vegas,NV,2,,,"+sample.UnlvInternal+"\n"+
		"Nowhere Clinic,Family Medicine,,Nowhere,CA,1,,,\n"+
		"No Visa Clinic,Family Medicine,,Nowhere,CA,1,no,no,\n"+
		"One Year Clinic,Internal Medicine,preliminary,Nowhere,CA,9,yes,,\n"))
	d := desk(t, a)
	got := map[string]app.SOAPRow{}
	var order []string
	for _, r := range d.Rows {
		got[r.Name] = r
		order = append(order, r.Name)
	}
	if diff := cmp.Diff([]string{"Nowhere Clinic", "No Visa Clinic", "Kern", "UNLV", "One Year Clinic"}, order); diff != "" {
		t.Error(diff)
	}
	if r := got["Nowhere Clinic"]; r.Closed || r.Open || r.Ranked.Verdict != screening.Hanging || r.Catalog != nil {
		t.Errorf("of which nothing is known: %s %q", r.Ranked.Verdict, r.Screens)
	}
	if r := got["No Visa Clinic"]; !r.Closed {
		t.Errorf("that takes no visa: %s %q", r.Ranked.Verdict, r.Screens)
	}
	if r := got["Kern"]; r.Catalog == nil || r.Catalog.Key != sample.KernInternal || r.Statement == nil && len(r.Letters) == 0 {
		t.Errorf("of the catalog: %+v", r)
	}
	if r := got["One Year Clinic"]; !r.OneYear || r.Warn != "one year, no onward seat" || r.Group != "Internal Medicine preliminary" {
		t.Errorf("a single year: %q %q", r.Warn, r.Group)
	}
}

// The order of specialties is the season's, programs placed by hand stand on top,
// and both are taken back.
func TestSOAPOrder(t *testing.T) {
	a, _ := inWeek(t, "2027-03-16 10:00")
	imported(t, a, []byte("name,specialty,track\nF1,FM,\nF2,FM,\nP1,Psych,\nI1,IM,preliminary\n"))
	names := func() (out []string) {
		for _, r := range desk(t, a).Rows {
			out = append(out, r.Name)
		}
		return out
	}
	same := func(want ...string) {
		t.Helper()
		if diff := cmp.Diff(want, names()); diff != "" {
			t.Error(diff)
		}
	}
	same("F1", "F2", "P1", "I1")
	rows := desk(t, a).Rows
	if err := a.MoveSOAP(t.Context(), 2027, rows[2].ID, rows[0].ID); err != nil {
		t.Fatal(err)
	}
	same("P1", "F1", "F2", "I1")
	if !desk(t, a).OwnOrder {
		t.Error("the order is not called the applicant's own")
	}
	if _, err := a.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	same("F1", "F2", "P1", "I1")
	if err := a.OrderSOAP(t.Context(), 2027, []string{"Internal  Medicine preliminary", "Psychiatry", ""}, false); err != nil {
		t.Fatal(err)
	}
	same("I1", "P1", "F1", "F2")
	if err := a.MoveSOAP(t.Context(), 2027, rows[1].ID, rows[3].ID); err != nil {
		t.Fatal(err)
	}
	same("F2", "I1", "P1", "F1")
	if err := a.OrderSOAP(t.Context(), 2027, nil, true); err != nil {
		t.Fatal(err)
	}
	same("F1", "F2", "P1", "I1")
	if err := a.OrderSOAP(t.Context(), 2027, []string{"Psychiatry", "psychiatry"}, false); err == nil {
		t.Error("an order that names one twice is kept")
	}
	if err := a.MoveSOAP(t.Context(), 2027, 999, rows[0].ID); !errors.Is(err, domain.ErrNotFound) {
		t.Errorf("moving what is not there: %v", err)
	}
}

// Import is all or nothing, tells every row, keeps what was noted, and is taken
// back in one step.
func TestImportUnfilled(t *testing.T) {
	a, _ := inWeek(t, "2027-03-15 10:10")
	list := "1000140C0\tKern Medical Center\tBakersfield\tCA\tInternal Medicine\t2\n1001120C0\tElsewhere Hosp\tNowhere\tTX\tFamily Medicine\t1\nPage 1\n" +
		"1001120C0\tElsewhere Hosp\tNowhere\tTX\tFamily Medicine\t1\n"
	r, err := a.ImportUnfilled(t.Context(), []byte(list), 2027, true, true)
	if err != nil || r.Added != 2 || r.Matched != 1 || len(r.Repeats) != 1 || len(r.Skipped) != 1 || r.Rows[0].Key != sample.KernInternal {
		t.Fatalf("dry run: %+v, %v", r, err)
	}
	if !strings.Contains(r.Notice, "must not be shared") || r.Repeats[0] != "row 4 repeats row 2: left out" {
		t.Errorf("%q, %q", r.Notice, r.Repeats)
	}
	if n := len(desk(t, a).Rows); n != 0 {
		t.Errorf("a dry run kept %d rows", n)
	}
	imported(t, a, []byte(list))
	rows := desk(t, a).Rows
	if err := a.ChooseSOAP(t.Context(), unfilledIDs(rows[:1]), domain.SOAPApply); err != nil {
		t.Fatal(err)
	}
	r = imported(t, a, []byte(strings.Replace(list, "Medicine\t2", "Medicine\t4", 1)))
	if r.Added != 0 || r.Changed != 1 || r.Same != 1 {
		t.Errorf("again: %+v", r)
	}
	for _, row := range desk(t, a).Rows {
		if row.ID == rows[0].ID && row.Choice != domain.SOAPApply || row.Code == "1000140C0" && row.Positions != 4 {
			t.Errorf("after the second import: %+v", row.SOAPProgram)
		}
	}
	bad, err := a.ImportUnfilled(t.Context(), []byte("name,specialty,positions,key\nA,FM,1,\nB,FM,many,\nC,FM,1,no-such-key\n"), 2027, false, false)
	if err != nil || len(bad.Problems) != 2 || len(desk(t, a).Rows) != 2 {
		t.Errorf("a bad row: %+v, %v", bad, err)
	}
	conflict, err := a.ImportUnfilled(t.Context(), []byte("name,specialty,positions\nA,FM,1\nA,FM,2\n"), 2027, false, true)
	if err != nil || len(conflict.Problems) != 1 || !strings.Contains(conflict.Problems[0], "stands in row 2 already with 1 positions and here with 2") {
		t.Errorf("a conflict: %+v, %v", conflict, err)
	}
	part, err := a.ImportUnfilled(t.Context(), unfilled(1), 2027, true, true)
	if err != nil || part.Gone != 2 {
		t.Errorf("another list: %d gone, %v", part.Gone, err)
	}
}

// Lists of earlier seasons tell how often a program was unfilled.
func TestUnfilledHistory(t *testing.T) {
	a, _ := inWeek(t, "2027-03-16 10:00")
	kern := "name,specialty,state,key\nKern,Internal Medicine,CA," + sample.KernInternal + "\n"
	for _, season := range []int{2024, 2026} {
		if r, err := a.ImportUnfilled(t.Context(), []byte(kern), season, false, false); err != nil || r.Added != 1 {
			t.Fatalf("%+v, %v", r, err)
		}
	}
	imported(t, a, []byte(kern+"Other Clinic,Internal Medicine,CA,\nFar Clinic,Psychiatry,TX,\n"))
	want := map[string]string{
		"Kern":         "unfilled in 2024 and 2026, of 2 seasons on your lists",
		"Other Clinic": "its specialty was unfilled in its state in 2024 and 2026, of 2 seasons on your lists",
		"Far Clinic":   "not unfilled in the 2 seasons on your lists",
	}
	for _, r := range desk(t, a).Rows {
		if r.PastWords != want[r.Name] {
			t.Errorf("%s: %q", r.Name, r.PastWords)
		}
	}
	if words, err := a.UnfilledBefore(t.Context(), sample.KernInternal); err != nil || words != want["Kern"] {
		t.Errorf("of the program: %q, %v", words, err)
	}
}

// A profile file leaves the list out unless asked for, and one without it leaves
// the stored list as it is (A19).
func TestListStaysOutOfSharedFiles(t *testing.T) {
	a, _ := inWeek(t, "2027-03-16 10:00")
	imported(t, a, unfilled(3))
	var shared, own bytes.Buffer
	left, err := a.WriteProfile(t.Context(), &shared, false)
	if err != nil || left != 3 || strings.Contains(shared.String(), "Hospital AA") || strings.Contains(shared.String(), "soap_programs") {
		t.Errorf("a shared file: %d left out, %v", left, err)
	}
	if got := a.UnfilledWords(left, false); got != "Your lists of unfilled programs are not in it (3 programs): sharing them is a violation of the Match's rules." {
		t.Error(got)
	}
	if left, err := a.WriteProfile(t.Context(), &own, true); err != nil || left != 0 || !strings.Contains(own.String(), "Hospital AA") {
		t.Errorf("an own file: %d left out, %v", left, err)
	}
	p, err := a.ReadProfile(bytes.NewReader(shared.Bytes()))
	if err != nil || p.SOAPPrograms != nil {
		t.Fatalf("%v, %v", p.SOAPPrograms, err)
	}
	if kept, err := a.TakeProfile(t.Context(), p); err != nil || kept != 3 || len(desk(t, a).Rows) != 3 {
		t.Errorf("%d kept, %v", kept, err)
	}
	if p, err = a.ReadProfile(bytes.NewReader(own.Bytes())); err != nil {
		t.Fatal(err)
	}
	p.SOAPPrograms = p.SOAPPrograms[:1] // a file that says so
	if kept, err := a.TakeProfile(t.Context(), p); err != nil || kept != 0 || len(desk(t, a).Rows) != 1 {
		t.Errorf("%d kept, %v", kept, err)
	}
	if got := a.UnfilledWords(0, true); got != "" {
		t.Error(got)
	}
}

// The sheet prints the same bytes twice, on both papers, with and without a list.
func TestPrintSOAP(t *testing.T) {
	a, _ := inWeek(t, "2027-03-16 10:00")
	for _, n := range []int{0, 46} {
		if n > 0 {
			imported(t, a, unfilled(n))
		}
		for _, paper := range []string{"letter", "a4"} {
			var one, two bytes.Buffer
			o := app.PrintOptions{Scope: app.Scope{Season: 2027}, Paper: paper}
			if err := errors.Join(a.PrintSOAP(t.Context(), &one, o), a.PrintSOAP(t.Context(), &two, o)); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(one.Bytes(), two.Bytes()) || !bytes.HasPrefix(one.Bytes(), []byte("%PDF-")) {
				t.Errorf("on %s other bytes are printed, or no PDF", paper)
			}
		}
	}
	if err := a.PrintSOAP(t.Context(), new(bytes.Buffer), app.PrintOptions{Paper: "a3"}); err == nil {
		t.Error("paper of any size is taken")
	}
}
