package sample

import (
	"time"

	"secondlook/domain"
)

// practiceTests are those before her Step 2 CK, which came true, and those for
// a Step 3 that she has not booked yet.
func practiceTests(on dates) []domain.PracticeTest {
	return []domain.PracticeTest{
		{Exam: domain.Step2CK, Form: "NBME 9", Date: on(2, time.January, 18), Score: 205, Baseline: true},
		{Exam: domain.Step2CK, Form: "UWSA 1", Date: on(2, time.March, 1), Score: 216},
		{Exam: domain.Step2CK, Form: "NBME 11", Date: on(2, time.March, 29), Score: 219},
		{Exam: domain.Step2CK, Form: "UWSA 2", Date: on(2, time.April, 12), Score: 226},
		{Exam: domain.Step3, Form: "UWSA 1", Date: on(1, time.October, 3), Score: 197, Baseline: true, Note: "before the first block of questions"},
		{Exam: domain.Step3, Form: "Free questions", Date: on(1, time.October, 17), Percent: 62},
		{Exam: domain.Step3, Form: "NBME CCS set", Date: on(1, time.October, 31), Score: 204},
		{Exam: domain.Step3, Form: "Archer 1", Date: on(1, time.November, 8), Score: 209},
		{Exam: domain.Step3, Form: "UWSA 2", Date: on(1, time.November, 15), Score: 213},
	}
}

// studyDays are her last weeks: each day's blocks of questions for Step 3.
func studyDays(on dates) (out []domain.StudyDay) {
	monday := on(1, time.November, 2)
	for i, blocks := range []int{2, 2, 1, 2, 2, 0, 2, 2, 3, 2, 2, 3, 2, 0, 3, 2, 2, 3, 1, 2} {
		if blocks > 0 {
			out = append(out, domain.StudyDay{Exam: domain.Step3, Date: monday.AddDays(i), Blocks: blocks, Minutes: 75 * blocks})
		}
	}
	return out
}

// footing is what she says of the ground that Step 3 stands on.
func footing() domain.Footing {
	return domain.Footing{Strategy: domain.SaysYes, English: domain.SaysYes, Health: domain.SaysYes, Time: domain.SaysYes, Travel: domain.SaysYes}
}
