package ui

// A Route names a place in the window; it is comparable, so that the way back
// is a slice of them.
type Route struct {
	Page string // one of the pages below; also the name of its icon
	Tab  string // a part of the page; "": wherever it stands
	Item string // a program's key or a record's ID on it; "": none in particular
}

// The tabs that other pages lead to.
const (
	TabChecklist  = "checklist"  // of today
	TabAgenda     = "agenda"     // of today
	TabMoves      = "moves"      // of the strategy
	TabVerify     = "verify"     // of the strategy
	TabReferences = "references" // of the settings
	TabThresholds = "thresholds" // of the settings
)

// LogInvitation is the command of the interviews that asks for an invitation.
const LogInvitation = "Log an invitation"

// The pages.
const (
	PageStart        = "start" // not in the side bar once there are records
	PageToday        = "today"
	PageProfile      = "profile"
	PagePrograms     = "programs"
	PageList         = "list"
	PageApplications = "applications"
	PageInterviews   = "interviews"
	PageRankList     = "ranklist"
	PageSOAP         = "soap"
	PageStrategy     = "strategy"
	PageSeasons      = "seasons"
	PageSettings     = "settings"
)
