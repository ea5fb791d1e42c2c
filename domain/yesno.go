package domain

type yesNoWords struct{}

func (yesNoWords) Words() []string { return []string{"", "yes", "no"} }

// YesNo is what the applicant says to a question that only he can answer.
type YesNo = Enum[yesNoWords]

// What can be said.
const (
	NotSaid YesNo = iota
	SaysYes
	SaysNo
)
