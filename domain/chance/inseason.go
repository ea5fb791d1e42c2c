package chance

import "strings"

// The settings of a running season.
const (
	// Applications, fees and the way to the Match.
	applyingRows = ``

	// What is to be verified, and the tasks that records ask for.
	verifyRows = `set.visa_days set.verify_doubt set.worksheet_programs`

	// Invitations and the calendar.
	invitationRows = `set.interview_minutes set.interview_buffer set.interview_travel set.own_from set.own_until
		set.program_opens set.program_closes set.alarm_first set.alarm_last`

	// Answers, scores and thank-you notes.
	interviewRows = `set.speech_words set.answer_seconds_low set.answer_seconds_high set.thanks_days`

	// The rank order list.
	rankListRows = `set.rank_low_gut`

	// SOAP.
	soapRows = `set.soap_ready_days set.soap_history_years`

	// Today: what is next, silence, notifications.
	agendaRows = `invited.week_1 invited.week_5 invited.week_10 invited.week_14`
)

// inSeasonRows lists them.
func inSeasonRows() []string {
	return strings.Fields(strings.Join([]string{applyingRows, verifyRows, invitationRows, interviewRows, rankListRows, soapRows, agendaRows}, " "))
}
