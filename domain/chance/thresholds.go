package chance

import "strings"

// The thresholds of the rules over an applicant's own records, by subject. They
// move no chance.
const (
	// How ready somebody is for an exam, and when Step 3 is worth it.
	studyRows = `set.baseline_soft set.baseline_firm set.practice_mean set.practice_days set.practice_fresh_days set.interview_month
		set.blocks_low set.blocks_high set.trend_tests set.practice_steady set.flat_solid set.solid_tests set.solid_margin
		set.step3_margin set.recent_months set.ready_days set.wait_weeks set.wait_times`

	// Attempts, certificate, OET, and the lead of documents and steps.
	papersRows = `set.exam_attempts set.exam_window set.exam_window_months set.exam_more_first set.exam_more_last set.exam_years
		set.oet_part set.oet_writing set.start_month set.oet_days set.pathway_days set.verify_days set.steps_days
		set.account_days set.token_days set.cas_days set.mspe_days set.transcript_days set.photo_days set.usmle_days
		set.report_days set.letter_ids_days set.questions_days set.essay_days set.nrmp_days set.papers_near_days`

	// How many letters, how old, and when a writer is reminded.
	letterRows = `set.letters_ideal set.letters_program set.letter_remind_days set.letter_before_days set.letter_old_months`

	// The length of statements, and what has to be explained.
	statementRows = `set.explain_words set.reading_words set.gap_months set.flag_years set.flag_attempts`

	// Stories that are told too often.
	workRows = `set.story_uses`

	// Whom to ask again, who answers, and what backs the word reliable.
	peopleRows = `set.follow_up_days set.follow_ups set.reply_days set.least_outreach set.reliable_months set.dial_months set.dial_recent`
)

// thresholdRows lists them.
func thresholdRows() []string {
	return strings.Fields(strings.Join([]string{studyRows, papersRows, letterRows, statementRows, workRows, peopleRows}, " "))
}
