package sample

import (
	"strconv"
	"time"

	"secondlook/domain"
)

// papers are the days of her certificate: it holds for the season, and not for
// the one after it.
func papers(on dates) domain.Papers {
	return domain.Papers{
		Pathway: 3, AppliedOn: on(2, time.April, 28), AcceptedOn: on(2, time.June, 20), CertifiedOn: on(2, time.July, 21), ValidUntil: on(0, time.December, 31),
	}
}

func englishTests(on dates) []domain.EnglishTest {
	return []domain.EnglishTest{
		{Date: on(2, time.January, 18), Listening: 360, Reading: 340, Speaking: 370, Writing: 330},
		{Date: on(2, time.March, 8), Listening: 380, Reading: 370, Speaking: 370, Writing: 350},
	}
}

// documents are all that the season needs but the NRMP ID.
func documents(season int, on dates) (out []domain.Document) {
	for _, d := range []domain.Document{
		{Kind: domain.IntealthAccount, State: domain.DocumentConfirmed, Date: on(4, time.January, 20)},
		{Kind: domain.ERASToken, State: domain.DocumentConfirmed, Date: on(1, time.June, 24)},
		{Kind: domain.SchoolTranscript, State: domain.DocumentConfirmed, Date: on(1, time.August, 5)},
		{Kind: domain.MSPE, State: domain.DocumentConfirmed, Date: on(1, time.August, 10), Note: "from the dean's office in Guatemala, with a translation"},
		{Kind: domain.Photo, State: domain.DocumentConfirmed, Date: on(1, time.August, 18)},
		{Kind: domain.USMLETranscript, State: domain.DocumentSent, Date: on(1, time.August, 20), Note: "to all programs, authorised in MyERAS"},
		{Kind: domain.ECFMGReport, State: domain.DocumentConfirmed, Date: on(1, time.August, 24)},
		{Kind: domain.ProgramQuestions, State: domain.DocumentSent, Date: on(1, time.August, 27)},
		{Kind: domain.ProgramEssay, State: domain.DocumentNotNeeded, Date: on(1, time.August, 27)},
	} {
		d.Season = season
		out = append(out, d)
	}
	return out
}

// named gives letters an ID as MyERAS does, where they have none.
func named(letters []domain.Letter) []domain.Letter {
	for i := range letters {
		if l := &letters[i]; l.LetterID == "" {
			l.LetterID = "L" + strconv.Itoa(4107+31*i)
		}
	}
	return letters
}
