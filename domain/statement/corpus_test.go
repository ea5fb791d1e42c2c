package statement_test

import (
	"strings"
	"testing"

	"secondlook/domain"
)

// says reports whether a text has a finding of a key that begins so.
func says(t *testing.T, s domain.Statement, key string) bool {
	for _, f := range checker(t, "fail/Step 1").Of(s) {
		if strings.HasPrefix(f.Key, key) {
			return true
		}
	}
	return false
}

// A change is what "I" did; blame, a cause and a wish are none.
func TestChangeCorpus(t *testing.T) {
	for _, text := range []string{
		"I did not pass Step 1. I had read without testing myself. I made a plan of six months, did two blocks a day, and passed.",
		"I failed Step 1 in 2023. I then switched from reading to questions.",
		"I failed Step 1. After that I used a question bank every morning.",
		"I failed Step 1. My new plan was forty questions a day, and I passed.",
		"I failed Step 1. I sat down with a classmate, wrote down every mistake, and changed how I study.",
		"Failing Step 1 taught me to ask for help.",
		"I failed Step 1 while I was working nights. I have since reduced my hours and passed.",
		"After I failed Step 1, I finally asked for help and did 40 practice questions a day.",
		"I failed Step 1. I found a tutor and practised every evening.",
		"I failed Step 1. Because I changed how I studied, I passed in October.",
	} {
		if says(t, domain.Statement{Text: text}, "change.none") || !says(t, domain.Statement{Text: text}, "change.") {
			t.Errorf("no change is found: %s", text)
		}
	}
	for _, text := range []string{
		"I failed Step 1 because the question bank was bad and my school did not prepare me. It was unfair, and I was sick.",
		"I failed Step 1. My school changed how it taught, and its schedule was unfair.",
		"I failed Step 1. I did not use a question bank.",
		"I failed Step 1. I never changed my plan.",
		"I failed Step 1 because I moved that month.",
		"I failed Step 1. No tutor was there, and the practice tests were too easy.",
		"I used one question bank and failed Step 1.",
		"I failed Step 1. My family was ill, and my sleep and health were poor.",
		"I failed Step 1. My professors never taught me pathology.",
		"I failed Step 1. I should have made a plan.",
		"I failed Step 1. She asked for help, and I was too proud.",
	} {
		if !says(t, domain.Statement{Text: text}, "change.none") {
			t.Errorf("a change is found: %s", text)
		}
	}
}

// Staying is a wish or plan of the applicant's for the place.
func TestStayCorpus(t *testing.T) {
	of := func(text string) domain.Statement { return domain.Statement{Region: "central_valley", Text: text} }
	for _, text := range []string{
		"I want to stay and work in the Central Valley.",
		"I hope to stay in Fresno after residency.",
		"My aunt lives in Madera, and I would like to practice family medicine in the valley after residency.",
		"I plan to settle in the Central Valley with my family.",
		"My goal is to build my career in the Central Valley.",
		"The Central Valley is where I want to put down roots.",
		"I will remain in the valley when training ends.",
		"I intend to live and work in Fresno for the rest of my career.",
		"I see myself working here for years to come.",
		"I am committed to staying in the Central Valley.",
	} {
		if says(t, of(text), "stay.none") || !says(t, of(text), "stay.") {
			t.Errorf("staying is not found: %s", text)
		}
	}
	for _, text := range []string{
		"I told her that she must stay in the hospital in Fresno.",
		"Patients stay in the Central Valley for the harvest.",
		"Long-term care is what diabetes needs in Fresno.",
		"I stayed in the clinic in Fresno until nine.",
		"I want to stay in touch with my classmates in Fresno.",
		"After residency many physicians leave the Central Valley.",
		"Her son asked me to remain in the room, and I sat there.",
		"I do not plan to stay in the Central Valley.",
		"I hope to help families stay in the Central Valley.",
		"I hope to do a fellowship in Boston after residency.",
		"I will not stay in Fresno.",
	} {
		if !says(t, of(text), "stay.none") {
			t.Errorf("staying is found: %s", text)
		}
	}
}

// A score that the text names for a Step is compared with the records.
func TestScore(t *testing.T) {
	c := checker(t)
	c.Exams = []domain.Exam{{Kind: domain.Step2CK, Date: domain.NewDate(2024, 5, 2), Score: 224, Result: domain.Pass}}
	check(t, "another score", c, domain.Statement{Text: "My Step 2 CK is 221."}, "watch score: 221")
	check(t, "the score", c, domain.Statement{Text: "My Step 2 CK is 224."})
	check(t, "of no record", c, domain.Statement{Text: "My Step 3 is 221."})
}
