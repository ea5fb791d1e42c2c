package app

import (
	"slices"
	"strconv"

	"secondlook/domain"
	"secondlook/domain/agenda"
	"secondlook/domain/checklist"
)

// The pages and parts that a [Spot] names.
const (
	pageProfile      = "profile"
	pagePrograms     = "programs"
	pageList         = "list"
	pageApplications = "applications"
	pageStrategy     = "strategy"
	pageSettings     = "settings"
	pageInterviews   = "interviews"
	pageToday        = "today"
	pageRankList     = "ranklist"
	pageSOAP         = "soap"
	pageSeasons      = "seasons"

	listedUnknown = "listed-unknown" // programs of the list, their visa unknown
	tabVerify     = "verify"         // what is to be verified, on the strategy page
	tabAfterward  = "afterward"      // the steps after the Match, on the page of seasons
)

// profileSpot is a record of the profile.
func profileSpot(table string, id domain.ID) Spot {
	s := Spot{Page: pageProfile, Tab: table}
	if id != 0 {
		s.Item = strconv.FormatInt(int64(id), 10)
	}
	return s
}

// tablePages are the pages of the tables of records that are not of the profile.
var tablePages = map[string]string{
	"applications": pageApplications, "payments": pageApplications, agenda.AtMatch: pageApplications, "invitations": pageInterviews, "interviews": pageInterviews,
	"correspondence": pageInterviews, "criteria": pageInterviews, "questions": pageInterviews, "answers": pageInterviews, "drills": pageInterviews,
	"rank_lists": pageRankList, "soap_programs": pageSOAP, "tasks": pageToday,
	"snapshots": pageSeasons, "posts": pageSeasons, "formalities": pageSeasons, "own_paths": pageStrategy,
}

// tableTabs are the parts of pages that show records of a table under another
// name than that of the table.
var tableTabs = map[string]string{"payments": "fees", "snapshots": "seasons", "formalities": tabAfterward, "own_paths": "paths"}

// recordSpot is the place of a record: a part of the profile, or of another page.
func recordSpot(table string, id domain.ID) Spot {
	s := profileSpot(table, id)
	if page, ok := tablePages[table]; ok {
		s.Page = page
	}
	if tab, ok := tableTabs[table]; ok {
		s.Tab = tab
	}
	return s
}

// missing lists what the records and the list still lack, the gravest first. What
// has a day to be kept stands among the dates.
func (a *App) missing(n *present, stored bool) (out []Lack) {
	if n.today.Empty {
		return nil
	}
	for _, it := range n.check.Items {
		if it.State != checklist.Done && !it.dated {
			out = append(out, Lack{Text: it.What, Why: it.Why, Grave: it.Grave, Spot: it.Spot})
		}
	}
	if stored && !n.at.backedUp && !n.today.Sample {
		out = append(out, Lack{Text: a.say("today.lack.backup"), Why: a.say("today.lack.backup.why"), Spot: Spot{Page: pageSettings}})
	}
	slices.SortStableFunc(out, func(x, y Lack) int { return gravity(y) - gravity(x) })
	return out
}

func gravity(l Lack) int {
	if l.Grave {
		return 1
	}
	return 0
}
