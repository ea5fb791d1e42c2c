package chance

import "strings"

// The settings of a running season.
const (
	// Applications, fees and the way to the Match.
	applyingRows = ``

	// What is to be verified, and the tasks that records ask for.
	verifyRows = `set.visa_days set.verify_doubt set.worksheet_programs`

	// Invitations and the calendar.
	invitationRows = ``

	// Answers, scores and thank-you notes.
	interviewRows = ``

	// The rank order list.
	rankListRows = ``

	// SOAP.
	soapRows = ``

	// Today: what is next, silence, notifications.
	agendaRows = ``
)

// inSeasonRows lists them.
func inSeasonRows() []string {
	return strings.Fields(strings.Join([]string{applyingRows, verifyRows, invitationRows, interviewRows, rankListRows, soapRows, agendaRows}, " "))
}
