package app_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/domain/screening"
)

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
	if err != nil || left != 3 || strings.Contains(shared.String(), "Hospital AA") || strings.Contains(shared.String(), `"soap_programs": [`) {
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

// Every program of the catalog is found again by a line that names it with its
// place, and no line is taken for another program.
func TestCatalogIsFoundAgain(t *testing.T) {
	a, _ := inWeek(t, "2027-03-15 10:10")
	programs, err := a.Programs(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var list strings.Builder
	list.WriteString("name,specialty,track,city,state\n")
	keys := map[string][]string{}
	for i := range programs {
		p := &programs[i]
		list.WriteString(`"` + strings.ReplaceAll(p.Name, `"`, `""`) + `",` + p.Specialty + "," + p.Track.String() + "," + p.City + "," + p.State + "\n")
		keys[p.Name] = append(keys[p.Name], p.Key)
	}
	r, err := a.ImportUnfilled(t.Context(), []byte(list.String()), 2027, false, true)
	if err != nil {
		t.Fatal(err)
	}
	wrong := 0
	for _, line := range r.Rows {
		found := false
		for _, key := range keys[line.Name] {
			found = found || line.Key == "" || line.Key == key
		}
		if !found {
			wrong++
			t.Errorf("%s is taken for %s", line.Name, line.Match)
		}
	}
	if share := float64(r.Matched) / float64(len(programs)); share < 0.95 {
		t.Errorf("%d of %d are found again", r.Matched, len(programs))
	}
	t.Logf("%d of %d found, %d wrong, %d repeats, %d problems", r.Matched, len(programs), wrong, len(r.Repeats), len(r.Problems))
}

// What is to be ready is told with its day: on the day itself it is not late yet.
func TestReadyByItsDay(t *testing.T) {
	a, set := inWeek(t, "2027-02-28 12:00")
	for at, want := range map[string]string{
		"2027-02-28 12:00": "Have everything by 1 Mar 2027: 1 day left.", "2027-03-01 23:00": "Have everything by 1 Mar 2027: 0 days left.",
		"2027-03-02 00:01": "missing, and should have been there by 1 Mar 2027.",
	} {
		set(at)
		if d := desk(t, a); !strings.HasSuffix(d.ReadyWords, want) || d.Due != domain.NewDate(2027, 3, 1) {
			t.Errorf("%s: %q, by %s", at, d.ReadyWords, d.Due)
		}
	}
	if d, err := a.SOAP(t.Context(), app.Scope{Season: 2031}); err != nil || !strings.HasSuffix(d.ReadyWords, "missing.") {
		t.Errorf("without a calendar: %q, %v", d.ReadyWords, err)
	}
}

// Who may take part is said with what is open.
func TestEligibleInWords(t *testing.T) {
	a, _ := inWeek(t, "2027-03-01 10:00")
	d := desk(t, a)
	if d.Eligible != domain.NotSaid || d.Verdict != "Whether you may take part in SOAP is not known yet." || len(d.Conditions) != 4 {
		t.Errorf("%s %q %+v", d.Eligible, d.Verdict, d.Conditions)
	}
	seasons, err := a.Seasons.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range seasons {
		if s.Year == 2027 {
			s.Registered, s.Verified = domain.NewDate(2026, 9, 20), domain.NewDate(2027, 2, 10)
			if err := a.Seasons.Save(t.Context(), &s); err != nil {
				t.Fatal(err)
			}
		}
	}
	if d := desk(t, a); d.Eligible != domain.SaysYes || d.Verdict != "You may take part in SOAP, as far as your records tell." {
		t.Errorf("%s %q", d.Eligible, d.Verdict)
	}
	for _, l := range append(d.Conditions, d.Ready...) {
		if l.Text == "" || strings.Contains(l.Text+l.Do, "soap.") || strings.Contains(l.Text+l.Do, "{") {
			t.Errorf("%+v", l)
		}
	}
}
