package app

// NothingToPrint says that there is nothing on a print yet, and what to do first.
// Its text is for the command line.
type NothingToPrint string

// The prints that can be empty.
const (
	ErrEmptyList       NothingToPrint = "the list is empty: build one with \"list --budget DOLLARS --save\", or add programs in the window"
	ErrNothingToProof  NothingToPrint = "there is nothing to proof-read yet: tick experiences for the application, or add scholarly works or languages"
	ErrEmptyCalendar   NothingToPrint = "the season has neither interviews nor dates yet: log an invitation, or choose another season"
	ErrNoPaths         NothingToPrint = "there are no paths: they begin with a wish or a list of programs, and end with a match"
	ErrNoSeason        NothingToPrint = "the season has no applications, so there is no report of it"
	ErrNoMoney         NothingToPrint = "there are no records yet, so there is no money to reckon: import a profile or log a payment in the window"
	ErrNothingToDefend NothingToPrint = "the statement claims nothing yet: mark what it claims in the window"
)

// Error returns the text for the command line.
func (n NothingToPrint) Error() string { return string(n) }

// Title says in the window what is empty.
func (n NothingToPrint) Title() string {
	switch n {
	case ErrEmptyList:
		return "Your list is empty"
	case ErrEmptyCalendar:
		return "The calendar is empty"
	case ErrNoPaths:
		return "There are no paths"
	case ErrNoSeason:
		return "There is no season to report of"
	case ErrNoMoney:
		return "There is no money to reckon yet"
	case ErrNothingToDefend:
		return "There is no claim yet"
	}
	return "There is nothing to proof-read yet"
}

// Sentence says in the window what to do first.
func (n NothingToPrint) Sentence() string {
	switch n {
	case ErrEmptyList:
		return "Put programs on it first: press Enter on a program, or choose \"Build my list\"."
	case ErrEmptyCalendar:
		return "Log an invitation first, or choose a season whose dates are known."
	case ErrNoPaths:
		return "They begin with your wishes or a list of programs, and end with a match."
	case ErrNoSeason:
		return "Choose a season with applications, or put programs on the list of this one first."
	case ErrNoMoney:
		return "Note your exams, or log a payment, first."
	case ErrNothingToDefend:
		return "Mark what the statement claims, or what you say in interviews, first."
	}
	return "Tick experiences for the application first, or add scholarly works that have begun, or languages."
}
