package chance

import "strings"

// The settings of a running season.
const (
	// Applications, fees and the way to the Match.
	applyingRows = ``

	// What is to be verified, and the tasks that records ask for.
	verifyRows = ``

	// Invitations and the calendar.
	invitationRows = ``

	// Answers, scores and thank-you notes.
	interviewRows = `set.speech_words set.answer_seconds_low set.answer_seconds_high set.thanks_days`

	// The rank order list.
	rankListRows = ``

	// SOAP.
	soapRows = `set.soap_ready_days set.soap_history_years`

	// Today: what is next, silence, notifications.
	agendaRows = `invited.week_1 invited.week_5 invited.week_10 invited.week_14`
)

// inSeasonRows lists them.
func inSeasonRows() []string {
	return strings.Fields(strings.Join([]string{applyingRows, verifyRows, invitationRows, interviewRows, rankListRows, soapRows, agendaRows}, " "))
}
