package chance

import "strings"

// The settings of what is prepared before September.
const (
	// Exams and study.
	studyRows = ``

	// Certificate and documents.
	papersRows = ``

	// Rotations and letters.
	letterRows = ``

	// Statements, and what they explain.
	statementRows = `set.explain_words set.reading_words set.gap_months set.flag_years set.flag_attempts set.draft_words`

	// Experiences, scholarly works, languages, stories.
	workRows = `set.story_uses set.timeline_days`

	// People and outreach.
	peopleRows = `set.follow_up_days set.follow_ups set.reply_days set.least_outreach set.reliable_months`
)

// preparedRows lists them.
func preparedRows() []string {
	return strings.Fields(strings.Join([]string{studyRows, papersRows, letterRows, statementRows, workRows, peopleRows}, " "))
}
