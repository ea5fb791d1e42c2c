package interviews_test

import (
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/domain"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// Answers and what is written afterwards are tabs of the page; the search for
// records finds its way to the lists on them.
func TestPreparedTabs(t *testing.T) {
	s := newStage(t, 1016, 640, season(t))
	var names []string
	for _, x := range s.page.Tabs() {
		names = append(names, x.Text)
	}
	if got := strings.Join(names, ", "); got != "Calendar, Invitations, Interviews, Answers, Thanks and letters" {
		t.Error(got)
	}
	s.open("answers").says(t, "Questions and answers", "Nothing in your records needs an answer of its own.")
	own := domain.Question{Text: "What do you read?"}
	s.keep(t, s.App.OwnQuestions.Save(t.Context(), &own))
	item := strconv.FormatInt(int64(own.ID), 10)
	s.page.Open(ui.Route{Page: ui.PageInterviews, Tab: "questions", Item: item})
	s.says(t, "Your own questions", "What do you read?")
	if r := s.page.Place(); r.Tab != "answers" || r.Item != "questions/"+item {
		t.Errorf("%+v", r)
	}
	s.page.Open(ui.Route{Page: ui.PageInterviews, Tab: "criteria"})
	s.says(t, "Criteria of your score sheets", "No criteria yet")
	s.open("correspondence").says(t, "Thanks and letters", "1 thank-you note to send")
	if s.page.Unsaved() {
		t.Error("something is typed")
	}
}

// What is typed into an answer is asked about before it is left.
func TestTypedAnswersAreKept(t *testing.T) {
	s := newStage(t, 1016, 640, season(t))
	s.open("answers")
	s.Type("t")
	for _, o := range viewtest.Seen(s.Window.Content()) {
		if e, ok := o.(*ui.Entry); ok && e.Label == "What you say" {
			e.SetText("New.")
		}
	}
	if !s.page.Unsaved() {
		t.Error("what is typed is not told")
	}
}

// An interview leads to its score sheet and to the sheet of its day, and says
// what was thought of it.
func TestSheetsOfAnInterview(t *testing.T) {
	s := newStage(t, 1016, 900, season(t))
	s.keep(t, s.App.OfferCriteria(t.Context()))
	all, err := s.App.Interviews.List(t.Context())
	s.keep(t, err)
	done := all[1]
	s.page.Open(ui.Route{Page: ui.PageInterviews, Tab: "interviews", Item: strconv.FormatInt(int64(done.ID), 10)})
	s.Type("k")
	s.says(t, "Score sheet: ", "By the criteria: not scored")
	for _, o := range viewtest.Seen(s.Window.Canvas().Overlays().Top()) {
		if x, ok := o.(*ui.Select); ok && (x.Label == "Gut feeling" || x.Label == "Teaching and supervision") {
			x.SetSelected("8")
		}
	}
	s.press(t, "Save")
	s.says(t, "Score sheet", "8.0 of 10", "Gut feeling 8 of 10 · scored 4 days later", "Not scored, so left out")
	s.Type("p")
	if last := s.Said[len(s.Said)-1]; !strings.Contains(last, "day sheet") && s.Window.Canvas().Overlays().Top() == nil {
		t.Errorf("nothing was printed: %q", s.Said)
	}
	s.Key(fyne.KeyEscape)
}

// Nothing is offered of an interview that did not take place.
func TestNoSheetsOfWhatWasMissed(t *testing.T) {
	s := newStage(t, 1016, 640, func(s *stage) {
		x := domain.Interview{Program: "p", Season: 2027, State: domain.InterviewMissed, Start: at(t, "2026-11-18 08:00 "+pacific)}
		s.keep(t, s.App.Interviews.Save(t.Context(), &x))
	})
	s.open("interviews")
	for _, o := range test.LaidOutObjects(s.Window.Content()) {
		if b, ok := o.(*ui.Button); ok && strings.HasSuffix(b.Text(), "sheet…") {
			t.Errorf("%q is offered", b.Text())
		}
	}
}
