package soap_test

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/views/soap"
	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// A stage is the page in a window as large as the one that it lives in leaves for
// it, on a clock that the test sets.
type stage struct {
	*viewtest.Stage
	page *soap.Page
	now  time.Time
}

func (s *stage) at(t testing.TB, text string) {
	t.Helper()
	eastern, err := domain.Zone("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	if s.now, err = time.ParseInLocation("2006-01-02 15:04:05", text, eastern); err != nil {
		t.Fatal(err)
	}
}

const listed = "name,specialty,track,city,state,positions,visa_j1,visa_h1b,code\n" +
	"Kern Medical Center - Internal Medicine,Internal Medicine,categorical,Bakersfield,CA,2,,,1400140C0\n" +
	"Valley Clinic - Family Medicine,Family Medicine,categorical,Selma,CA,3,yes,,1401120C0\n" +
	"Coast Hospital - Family Medicine,Family Medicine,categorical,Ventura,CA,1,no,no,1402120C0\n" +
	"Desert Health - Psychiatry,Psychiatry,categorical,Yuma,AZ,2,yes,,1403400C0\n" +
	"Lake Medical - Medicine-Preliminary,Internal Medicine,preliminary,Reno,NV,9,yes,,1404140P0\n" +
	"River Hospital - Transitional,Transitional Year,transitional,Reno,NV,4,,,1405999P0\n"

func newStage(t *testing.T, width, height float32, clock, list string) *stage {
	t.Helper()
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(theme.Light())
	s := &stage{Stage: &viewtest.Stage{}}
	s.at(t, clock)
	a, stop, err := apptest.OpenAt(t.TempDir(), func() time.Time { return s.now })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := stop(); err != nil {
			t.Error(err)
		}
	})
	s.App, s.Window = a, test.NewTempWindow(t, nil)
	s.Window.SetPadded(false)
	s.Window.Resize(fyne.NewSize(width, height))
	s.Host = ui.Host{
		Window: s.Window, Log: slog.New(slog.DiscardHandler), Panels: &ui.Panels{},
		Notice: func(n ui.Notice) { s.Said = append(s.Said, n.Text) },
		Undo:   func() { _, _ = a.Undo(context.Background()) },
	}
	p := a.Sample(2027)
	p.Applicant.Zone = "Europe/Warsaw"
	if list != "" {
		for i := range p.Seasons {
			if p.Seasons[i].Year != 2027 {
				continue
			}
			p.Seasons[i].Outcome, p.Seasons[i].CanStart, p.Seasons[i].Reachable = domain.OutcomeUnmatched, domain.SaysYes, domain.SaysYes
			p.Seasons[i].Verified = domain.NewDate(2027, time.February, 10)
		}
	}
	if err := a.ReplaceProfile(context.Background(), p); err != nil {
		t.Fatal(err)
	}
	if list != "" {
		if r, err := a.ImportUnfilled(context.Background(), []byte(list), 2027, false, false); err != nil || r.Problems != nil {
			t.Fatal(err, r.Problems)
		}
	}
	s.page = soap.New(s.Host, a)
	s.Show(s.page.Body())
	t.Cleanup(a.OnChange(s.page.Reload))
	s.page.Reload()
	s.Window.Canvas().SetOnTypedRune(s.page.TypedRune)
	s.Window.Canvas().SetOnTypedKey(s.page.TypedKey)
	s.page.Focus()
	return s
}

// words are all that the window says, or the dialog over it.
func (s *stage) words() string {
	top := s.Window.Canvas().Overlays().Top()
	if top == nil {
		top = s.Window.Content()
	}
	var out []string
	for _, o := range viewtest.Seen(top) {
		if a, ok := o.(fyne.Accessible); ok {
			out = append(out, a.AccessibilityLabel())
		}
	}
	return strings.Join(out, "\n")
}

func (s *stage) says(t *testing.T, wants ...string) {
	t.Helper()
	got := s.words()
	for _, want := range wants {
		if !strings.Contains(got, want) {
			t.Errorf("the window does not say %q; it says:\n%s", want, got)
		}
	}
}

func (s *stage) desk(t *testing.T) *app.SOAPDesk {
	t.Helper()
	d, err := s.App.SOAP(context.Background(), app.Scope{Season: 2027})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func (s *stage) names(t *testing.T) (out []string) {
	for _, r := range s.desk(t).Rows {
		name, _, _ := strings.Cut(r.Name, " - ")
		out = append(out, name)
	}
	return out
}

func (s *stage) said() string {
	if len(s.Said) == 0 {
		return ""
	}
	return s.Said[len(s.Said)-1]
}

// Weeks before, the page says what is missing and when the list comes.
func TestBeforeTheWeek(t *testing.T) {
	s := newStage(t, 1016, 600, "2026-11-22 12:00:00", "")
	s.says(t, "Match Week has not begun", "112 days left", "May you take part?", "Ready for SOAP", "Have everything by 1 Mar 2027", "Paste the list…", "must not be shared")
	if got := s.page.Status(); got != "Match Week has not begun · 112 days left" {
		t.Errorf("the status is %q", got)
	}
	if s.page.Count() != "" || len(s.page.Actions()) != 3 {
		t.Errorf("count %q, %d actions", s.page.Count(), len(s.page.Actions()))
	}
	test.AssertRendersToImage(t, "before.png", s.Window.Canvas())
}

// In the middle of a round the page says so, to the minute and in both zones.
func TestInTheWeek(t *testing.T) {
	s := newStage(t, 1016, 600, "2027-03-18 13:23:00", listed)
	s.says(t, "Offer round 2 is on", "37 minutes left", "14:00 ET (your 19:00)", "No applications are sent during a round.",
		"Do not contact a program before it contacts you", "0 sent, 0 chosen, 45 of 45 left", "Valley Clinic", "Unfilled programs")
	if got := s.page.Status(); got != "Offer round 2 is on · 37 minutes left · 0 sent, 0 chosen, 45 of 45 left" {
		t.Errorf("the status is %q", got)
	}
	if s.page.Count() != "6" {
		t.Errorf("the count is %q", s.page.Count())
	}
	test.AssertRendersToImage(t, "round.png", s.Window.Canvas())
}

// The clock goes on with each minute, and turns the page over when the round
// ends.
func TestTheClockTicks(t *testing.T) {
	s := newStage(t, 1016, 600, "2027-03-18 13:58:20", listed)
	s.says(t, "2 minutes left")
	s.at(t, "2027-03-18 13:59:00")
	s.page.Tick()
	s.says(t, "1 minute left", "Offer round 2 is on")
	s.at(t, "2027-03-18 14:00:00")
	s.page.Tick()
	s.says(t, "Between offer rounds 2 and 3", "1 hour left")
}

// One key a step: choose, apply, contacted, skip, and each is taken back.
func TestKeys(t *testing.T) {
	s := newStage(t, 1016, 600, "2027-03-16 10:00:00", listed)
	first := func() app.SOAPRow { return s.desk(t).Rows[0] }
	s.Type("y")
	if first().Choice != domain.SOAPApply || s.said() != "Chosen: Valley Clinic" {
		t.Errorf("chosen: %+v, %q", first().Choice, s.said())
	}
	s.says(t, "0 sent, 1 chosen, 44 of 45 left")
	s.Type("a")
	if first().Applied.String() != "2027-03-16 15:00 Europe/Warsaw" {
		t.Errorf("applied: %v", first().Applied)
	}
	s.says(t, "1 sent, 0 chosen, 44 of 45 left")
	s.Type("c")
	if first().Contacted.IsZero() {
		t.Error("the contact is not noted")
	}
	s.says(t, "Contacted you Tue 16 Mar 2027, 15:00 CET")
	s.Type("s") // sent: there is nothing to skip
	if first().Choice != domain.SOAPApply {
		t.Errorf("skipped: %+v", first().Choice)
	}
	for range 3 {
		s.Host.Undo()
	}
	if r := first(); r.Choice != domain.SOAPUndecided || !r.Applied.IsZero() || !r.Contacted.IsZero() {
		t.Errorf("after taking back: %+v", r.SOAPProgram)
	}
}

func TestOrderByKeys(t *testing.T) {
	s := newStage(t, 1016, 600, "2027-03-16 10:00:00", listed)
	if got := strings.Join(s.names(t), ", "); got != "Valley Clinic, Coast Hospital, Kern Medical Center, Desert Health, River Hospital, Lake Medical" {
		t.Errorf("the order is %s", got)
	}
	s.Type("d")
	if got := s.names(t); got[0] != "Coast Hospital" || got[1] != "Valley Clinic" || s.said() != "Valley Clinic stands at place 2" {
		t.Errorf("down: %v, %q", got, s.said())
	}
	s.Type("u")
	if got := s.names(t); got[0] != "Valley Clinic" {
		t.Errorf("up: %v", got)
	}
	s.Type("u") // the first one stays
	if got := s.names(t); got[0] != "Valley Clinic" {
		t.Errorf("up again: %v", got)
	}
	for _, c := range s.page.Commands() {
		if c.Text == "Follow the order of specialties again" {
			c.Do()
		}
	}
	if s.desk(t).OwnOrder {
		t.Error("places by hand are left")
	}
}

// The 46th is told in one sentence, and nothing is noted.
func TestFull(t *testing.T) {
	var list strings.Builder
	list.WriteString("name,specialty,code\n")
	for i := range 46 {
		fmt.Fprintf(&list, "Clinic %02d - Family Medicine,Family Medicine,%07dC0\n", i, 1000120+i)
	}
	s := newStage(t, 1016, 600, "2027-03-16 10:00:00", list.String())
	var ids []domain.ID
	for _, r := range s.desk(t).Rows[1:] {
		ids = append(ids, r.ID)
	}
	if err := s.App.NoteSOAPApplied(context.Background(), ids); err != nil {
		t.Fatal(err)
	}
	s.says(t, "45 sent, 0 chosen, 0 of 45 left", "All are used")
	s.Type("a")
	s.says(t, "That is not possible", "SOAP takes 45 applications in all")
	s.Key(fyne.KeyEscape)
	if n := s.desk(t).Count.Sent; n != 45 {
		t.Errorf("%d are sent", n)
	}
}

// An offer is noted with its round, and ends SOAP once it is accepted.
func TestOffer(t *testing.T) {
	s := newStage(t, 1016, 600, "2027-03-18 13:23:00", listed)
	s.Type("o")
	s.says(t, "Offer of Valley Clinic", "Round 2", "What you accept binds")
	test.Tap(button(t, s, "Save"))
	if r := s.desk(t).Rows[0]; len(r.Offers) != 1 || r.Offers[0] != (domain.SOAPOffer{Round: 2}) || r.Answer != domain.SOAPOfferOpen {
		t.Errorf("%+v", r.Offers)
	}
	s.says(t, "Offer in round 2")
	id := s.desk(t).Rows[0].ID
	if err := s.App.NoteSOAPOffer(context.Background(), id, domain.SOAPOffer{Round: 2, Answer: domain.SOAPAccepted}); err != nil {
		t.Fatal(err)
	}
	s.says(t, "You have accepted an offer", "Your acceptance of Valley Clinic - Family Medicine binds.")
}

// During a round no application is noted.
func TestNoApplyingDuringARound(t *testing.T) {
	s := newStage(t, 1016, 600, "2027-03-18 13:23:00", listed)
	s.Type("a")
	s.says(t, "That is not possible", "no applications are sent during a round")
	s.Key(fyne.KeyEscape)
	if s.desk(t).Count.Sent != 0 {
		t.Error("it is noted all the same")
	}
}

// The list is pasted, tried, told and kept.
func TestPaste(t *testing.T) {
	s := newStage(t, 1016, 600, "2027-03-15 10:20:00", "")
	s.Type("v")
	s.says(t, "Paste a list of unfilled programs", "Keep it to yourself: sharing the list is a violation of the Match's rules.")
	s.Type("1401120C0   Valley Clinic   Selma   CA   Family Medicine   3")
	test.Tap(button(t, s, "See what it holds"))
	s.says(t, "1 program for the season 2027: 1 new", "Valley Clinic - Family Medicine, Selma, CA: 3 positions", "must not be shared")
	test.Tap(button(t, s, "Import"))
	if got := s.names(t); len(got) != 1 || got[0] != "Valley Clinic" {
		t.Errorf("kept: %v", got)
	}
	if s.Window.Canvas().Overlays().Top() != nil || !strings.HasPrefix(s.said(), "1 unfilled program added") {
		t.Errorf("the panel stays, or %q is said", s.said())
	}
	s.says(t, "Unfilled programs", "Valley Clinic")
}

// button finds the button with a text in the dialog.
func button(t *testing.T, s *stage, text string) fyne.Tappable {
	t.Helper()
	for _, o := range viewtest.Seen(s.Window.Canvas().Overlays().Top()) {
		if b, ok := o.(*ui.Button); ok && b.Text() == text {
			return b
		}
	}
	t.Fatalf("there is no button %q", text)
	return nil
}

// What SOAP asks of the season is answered in one dialog.
func TestSeason(t *testing.T) {
	s := newStage(t, 1016, 600, "2027-03-15 10:20:00", "")
	s.page.Commands()[0].Do()
	s.says(t, "What SOAP asks of you, season 2027", "Registered for the Match on", "Can begin on 1 July", "Order of specialties", "1.  Family Medicine")
	s.Window.Canvas().FocusNext()
	s.Type("2027-02-10")
	s.Key(fyne.KeyReturn)
	seasons, err := s.App.Seasons.List(context.Background())
	if err != nil || len(seasons) == 0 || seasons[0].Verified != domain.NewDate(2027, 2, 10) || seasons[0].SOAPOrder != nil {
		t.Errorf("%+v, %v", seasons, err)
	}
	s.says(t, "ECFMG requirements verified, as the NRMP showed on 10 Feb 2027")
}

// The page is narrow, large, or dark without losing anything.
func TestSizes(t *testing.T) {
	s := newStage(t, 560, 330, "2027-03-18 13:23:00", listed)
	s.says(t, "Table of 6 rows", "Details")
	test.AssertRendersToImage(t, "narrow.png", s.Window.Canvas())
}

func TestPlace(t *testing.T) {
	s := newStage(t, 1016, 600, "2027-03-16 10:00:00", listed)
	last := s.desk(t).Rows[5]
	s.page.Open(ui.Route{Page: ui.PageSOAP, Item: fmt.Sprint(int64(last.ID))})
	if got := s.page.Place(); got.Item != fmt.Sprint(int64(last.ID)) {
		t.Errorf("it stands at %+v", got)
	}
	s.says(t, "One year, no onward seat", "Lake Medical - Medicine-Preliminary")
	s.page.Open(ui.Route{Page: ui.PageSOAP, Item: "4711"})
	if got := s.page.Place(); got.Item != fmt.Sprint(int64(last.ID)) {
		t.Errorf("after a wrong way it stands at %+v", got)
	}
}
