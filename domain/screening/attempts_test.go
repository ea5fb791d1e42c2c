package screening_test

import (
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/screening"
)

// tried is the applicant who failed each Step so often before the pass.
func tried(step1, step2 int, explained bool) domain.Profile {
	who := enginetest.Applicant()
	for kind, n := range map[domain.ExamKind]int{domain.Step1: step1, domain.Step2CK: step2} {
		for i := range n {
			who.Exams = append(who.Exams, domain.Exam{Kind: kind, Date: domain.NewDate(2018+i, 3, 1), Result: domain.Fail, Explained: explained})
		}
	}
	return who
}

// What a program accepts, for each Step, against what was needed (S22): no, one,
// two or any number of failures, and nothing said.
func TestAttemptsAccepted(t *testing.T) {
	const (
		pass, fail, unknown = screening.Pass, screening.Fail, screening.Unknown
		notAsked            = screening.Result(99)
	)
	for _, tt := range []struct {
		step1, step2 int // failures
		says         []string
		want         screening.Result
	}{
		{0, 0, nil, notAsked},
		{0, 0, []string{"max_attempts_step1", "1"}, pass},
		{1, 0, []string{"max_attempts_step1", "1"}, fail},
		{1, 0, []string{"max_attempts_step1", "2"}, pass},
		{2, 0, []string{"max_attempts_step1", "2"}, fail},
		{2, 0, []string{"max_attempts_step1", "3"}, pass},
		{9, 0, []string{"max_attempts_step1", "any"}, pass},
		{1, 0, []string{"max_attempts_step1", "2", "max_attempts_step2", "1"}, pass},
		{0, 1, []string{"max_attempts_step1", "2", "max_attempts_step2", "1"}, fail},
		{0, 2, []string{"max_attempts_step1", "1", "max_attempts_step2", "any"}, pass},
		{2, 1, []string{"max_attempts_step1", "any", "max_attempts_step2", "1"}, fail},
		{1, 1, []string{"max_attempts", "2"}, pass},
		{1, 2, []string{"max_attempts", "2"}, fail},
		{3, 3, []string{"max_attempts", "any"}, pass},
		{1, 0, []string{"max_attempts_step1", "unknown"}, unknown},
	} {
		o := run(t, tried(tt.step1, tt.step2, false), fresh, tt.says...)
		got := o.Screens[screening.Attempts].Result
		if !o.Asked[screening.Attempts] {
			got = notAsked
		}
		if got != tt.want {
			t.Errorf("%d and %d failures, %v: %v, want %v", tt.step1, tt.step2, tt.says, got, tt.want)
		}
	}
}

// A failure, a later pass and an explanation are accepted with a narrative,
// where the program accepts the number or reads the whole record.
func TestAcceptedWithANarrative(t *testing.T) {
	for _, tt := range []struct {
		name      string
		explained bool
		says      []string
		key       string
		want      screening.Result
	}{
		{"within the limit, explained", true, []string{"max_attempts", "2"}, "narrative", screening.Pass},
		{"within the limit, not explained", false, []string{"max_attempts", "2"}, "untold", screening.Pass},
		{"beyond the limit, explained", true, []string{"max_attempts", "1"}, "count", screening.Fail},
		{"whole record, explained", true, []string{"holistic", "yes"}, "holistic.narrative", screening.Pass},
		{"whole record, not explained", false, []string{"holistic", "yes"}, "holistic.untold", screening.Unknown},
		{"whole record, but a limit", true, []string{"holistic", "yes", "max_attempts_step1", "1"}, "count", screening.Fail},
		{"assumed of the specialty, explained", true, nil, "likely.narrative", screening.Unknown},
		{"assumed of the specialty, not explained", false, nil, "likely.untold", screening.Unknown},
		{"numbers only", true, []string{"holistic", "no"}, "unstated", screening.Unknown},
	} {
		o := run(t, tried(1, 0, tt.explained), fresh, tt.says...)
		if s := o.Screens[screening.Attempts]; s.Result != tt.want || s.Reason.Key != "screen.attempts."+tt.key {
			t.Errorf("%s: %v by %s, want %v by %s", tt.name, s.Result, s.Reason.Key, tt.want, tt.key)
		}
	}
	open := tried(1, 0, true)
	open.Exams[0].Result = domain.ResultUnknown // not yet passed
	if s := run(t, open, fresh, "holistic", "yes").Screens[screening.Attempts]; s.Result != screening.Unknown {
		t.Errorf("without a later pass: %+v", s)
	}
}
