package sample_test

import (
	"testing"

	"secondlook/domain"
	"secondlook/domain/answers"
	"secondlook/domain/enginetest"
	"secondlook/domain/sample"
	"secondlook/domain/scores"
	"secondlook/domain/thanks"
)

// What she has prepared is valid on every day, and nothing of it has happened
// before its day.
func TestPrepared(t *testing.T) {
	for _, today := range []domain.Date{domain.NewDate(2026, 6, 1), domain.NewDate(2026, 11, 14), domain.NewDate(2026, 11, 18), domain.NewDate(2026, 11, 19), enginetest.Today, domain.NewDate(2027, 3, 1)} {
		p := sample.Profile(2027)
		sample.Prepare(&p, 2027, today)
		if err := p.Validate(); err != nil {
			t.Errorf("on %v: %v", today, err)
		}
		for _, d := range p.Drills {
			if d.Date.After(today) {
				t.Errorf("on %v she has practised on %v", today, d.Date)
			}
		}
		for _, i := range p.Interviews {
			if i.Start.Day.After(today) || i.ScoredOn.After(today) {
				t.Errorf("on %v: %+v", today, i)
			}
		}
		for _, x := range p.Correspondence {
			if x.Sent.After(today) {
				t.Errorf("on %v: %+v", today, x)
			}
		}
	}
}

// One interview is done and scored but for one criterion, one of two people is
// thanked, one answer is whole and one lacks its end.
func TestWhatSheHasReady(t *testing.T) {
	p := sample.Profile(2027)
	sample.Prepare(&p, 2027, enginetest.Today)
	sheet := scores.Of(p, 2027)[sample.FresnoFamily]
	if !sheet.Scored() || len(sheet.Missing()) != 1 || sheet.Gut == 0 || sheet.Late != 0 {
		t.Errorf("%+v", sheet)
	}
	if due := thanks.Pending(p, 2027, 2); len(due) != 1 || due[0].To.Name != "Dr. Tomás Rivas" {
		t.Errorf("%+v", due)
	}
	c := enginetest.Catalog()
	c.Phrases = enginetest.Phrases(t)
	r := answers.NewReader(p, c, rules, enginetest.Today)
	whole := 0
	for _, a := range p.InterviewAnswers {
		steps := a.Question != "about"
		if r.Complete(a, steps) {
			whole++
		} else if missing := r.Missing(a); len(missing) != 1 || missing[0] != answers.Reassurance {
			t.Errorf("%s lacks %v", a.Question, missing)
		}
		for _, x := range r.Remarks(a, steps, "") {
			if x.Weight != answers.Fine {
				t.Errorf("%s: %+v", a.Question, x)
			}
		}
	}
	if whole != 2 {
		t.Errorf("%d answers are whole", whole)
	}
	met := sample.Profile(2027)
	met.Interviews = []domain.Interview{{Program: "other", Season: 2027, State: domain.InterviewDone, Start: domain.At{Day: enginetest.Today, Zone: "UTC"}}}
	sample.Prepare(&met, 2027, enginetest.Today)
	if len(met.Interviews) != 1 || met.Interviews[0].Gut == 0 || len(met.Correspondence) != 0 {
		t.Errorf("an interview that is there: %+v, %+v", met.Interviews, met.Correspondence)
	}
}

var rules = answers.Rules{Speed: 130, Low: 60, High: 75}
