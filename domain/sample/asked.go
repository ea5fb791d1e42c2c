package sample

import "secondlook/domain"

// askedDays is how long ago she asked.
const askedDays = 12

// Asked is what she has asked a program about its rules, some days before the day
// on which one looks, and not before the season opened. Nobody has answered yet.
func Asked(season int, today domain.Date) []domain.Correspondence {
	sent := today.AddDays(-askedDays)
	if opens := domain.SeasonOpens(season); sent.Before(opens) {
		sent = opens
	}
	if sent.After(today) { // the season is still to come
		return nil
	}
	return []domain.Correspondence{{
		Program: VisaliaFamily, Season: season, Kind: domain.FactQuestion, Channel: domain.ByEmail, Person: "Residency coordinator",
		Fields: []string{"visa_j1", "max_attempts_step1"}, Sent: sent,
		Text: "Dear Program Coordinator,\n\nDo you sponsor the J-1 visa (through ECFMG) for residents, and is there a limit to attempts at Step 1?\n\nKind regards,\nLucía Herrera",
	}}
}
