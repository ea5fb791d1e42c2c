package study_test

import (
	"testing"

	"secondlook/domain"
	"secondlook/domain/study"
)

// ruleNames lists the rules.
func ruleNames() (out []study.RuleName) {
	for n := range len(study.Answers{}) {
		out = append(out, study.RuleName(n))
	}
	return out
}

// everyAnswer calls f with all combinations of answers.
func everyAnswer(f func(study.Answers)) {
	names := ruleNames()
	all := 1
	for range names {
		all *= 3
	}
	for n := range all {
		var a study.Answers
		for _, name := range names {
			a[name] = study.Answer(n % 3)
			n /= 3
		}
		f(a)
	}
}

// The table of truth: every combination of the answers of all rules has the
// verdict of the first line that holds.
func TestTableOfTruth(t *testing.T) {
	const yes, no, unknown = study.Yes, study.No, study.Unknown
	counts := map[study.Verdict]int{}
	everyAnswer(func(a study.Answers) {
		holds := a[study.Certified] == yes && a[study.Travel] == yes && a[study.Allowed] == yes && a[study.OpenDay] == yes && a[study.Comfort] == yes &&
			a[study.Safe] == yes && a[study.Progress] == yes && a[study.Mended] == yes && a[study.Steady] == yes
		reason := a[study.ForH1B] == yes || a[study.AfterFail] == yes || a[study.Recency] == yes
		var want study.Verdict
		switch {
		case a[study.Allowed] == no:
			want = study.NoneLeft
		case a[study.Certified] == no || a[study.Travel] == no:
			want = study.Wait
		case a[study.Progress] == no || a[study.Mended] == no:
			want = study.Avoid
		case a[study.InTime] == no:
			want = study.TooLate
		case a[study.OpenDay] == no || a[study.Safe] == no:
			want = study.Delay
		case !holds:
			want = study.Wait
		case reason:
			want = study.Take
		default:
			want = study.Optional
		}
		got := a.Decide()
		if got != want {
			t.Fatalf("%v: %v, want %v", a, got, want)
		}
		counts[got]++
	})
	sum := 0
	for _, v := range []study.Verdict{study.Take, study.Optional, study.Wait, study.Delay, study.Avoid, study.TooLate, study.NoneLeft} {
		if counts[v] == 0 {
			t.Errorf("nothing leads to %v", v)
		}
		sum += counts[v]
	}
	if sum != 1_594_323 {
		t.Errorf("%d combinations of thirteen rules", sum)
	}
}

// Every verdict names the rules that it rests on, except that nothing asks for
// Step 3; and each of these rules matters: with a yes it no longer decides.
func TestTheVerdictNamesItsRules(t *testing.T) {
	names := ruleNames()
	everyAnswer(func(a study.Answers) {
		v, any := a.Decide(), false
		for _, n := range names {
			if !a.Decisive(n) {
				continue
			}
			any = true
			if (v == study.Take) != (a[n] == study.Yes) {
				t.Fatalf("%v: %v rests on %v, which says %v", a, v, n, a[n])
			}
		}
		if !any && v != study.Optional {
			t.Fatalf("%v: %v rests on nothing", a, v)
		}
	})
}

// A no that becomes a yes never leads away from taking it.
func TestABetterAnswerIsNeverWorse(t *testing.T) {
	goes := func(v study.Verdict) bool { return v == study.Take || v == study.Optional }
	everyAnswer(func(a study.Answers) {
		before := a.Decide()
		if !goes(before) {
			return
		}
		for _, n := range ruleNames() {
			b := a
			b[n] = study.Yes
			if after := b.Decide(); !goes(after) || before == study.Take && after != study.Take {
				t.Fatalf("%v with %v: %v, then %v", a, n, before, after)
			}
		}
	})
}

// able is an applicant for whom all is well: certified, can come, practice is
// solid and rising, everything is mended, one failed attempt.
func able() domain.Profile {
	return domain.Profile{
		Applicant: domain.Applicant{
			Status: domain.NeedsJ1, ECFMG: domain.ECFMGCertified,
			Footing: domain.Footing{Strategy: domain.SaysYes, English: domain.SaysYes, Health: domain.SaysYes, Time: domain.SaysYes, Travel: domain.SaysYes},
		},
		Exams: []domain.Exam{
			{Kind: domain.Step1, Date: today.AddDays(-900), Result: domain.Fail}, {Kind: domain.Step1, Date: today.AddDays(-700), Result: domain.Pass},
			{Kind: domain.Step2CK, Date: today.AddDays(-300), Score: 224},
		},
		PracticeTests: weekly(domain.Step3, 204, 212, 216, 221),
	}
}
