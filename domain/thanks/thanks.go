// Package thanks follows what an applicant writes to programs after interviews:
// whom to thank and by when, and the manners of a letter of intent (A19).
package thanks

import (
	"cmp"
	"slices"

	"secondlook/domain"
)

// A Due is a thank-you note that has not been sent.
type Due struct {
	Interview domain.Interview
	To        domain.Interviewer    // zero: the program as a whole, since nobody is named
	On        domain.Date           // the last good day, or that which its record names
	Draft     domain.Correspondence // the record that is there already; without an ID there is none
}

// Overdue reports whether the day has passed. On the day itself it is due and
// not overdue.
func (d Due) Overdue(today domain.Date) bool { return d.On.Before(today) }

// Record is the note as a record: the one that is there, or a new one.
func (d Due) Record() domain.Correspondence {
	if d.Draft.ID != 0 {
		return d.Draft
	}
	return domain.Correspondence{Program: d.Interview.Program, Season: d.Interview.Season, Kind: domain.ThankYou, Person: d.To.Name, Due: d.On}
}

// Pending lists the thank-you notes that are still to be sent, those due first
// at the top: one for each person of an interview of a season, or of others that go
// on beside it, that is done, so many days after it. A note to nobody in particular, sent on that day or later, thanks all
// of them, and so does one to the person.
func Pending(p domain.Profile, season, days int, beside ...int) (out []Due) {
	for _, i := range p.Interviews {
		if i.Season != season && !slices.Contains(beside, i.Season) || !i.Counts() || i.State != domain.InterviewDone {
			continue
		}
		people := i.People
		if len(people) == 0 {
			people = []domain.Interviewer{{}}
		}
		day := i.Start.In(p.Applicant.Zone).Day
		for _, who := range people {
			if draft, sent := written(p.Correspondence, i, who.Name, day); !sent {
				due := draft.Due
				if due.IsZero() {
					due = day.AddDays(days)
				}
				out = append(out, Due{Interview: i, To: who, On: due, Draft: draft})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Due) int {
		return cmp.Or(a.On.Compare(b.On), cmp.Compare(a.Interview.Program, b.Interview.Program))
	})
	return out
}

// written finds the note to somebody after an interview: whether one was sent,
// else the one that is only drafted.
func written(all []domain.Correspondence, i domain.Interview, person string, day domain.Date) (draft domain.Correspondence, sent bool) {
	for _, x := range all {
		switch same := x.Person == person || domain.SamePerson(x.Person, person); {
		case x.Kind != domain.ThankYou || x.Program != i.Program || x.Season != i.Season:
		case !x.Sent.IsZero() && !x.Sent.Before(day) && (same || x.Person == ""):
			return domain.Correspondence{}, true
		case x.Sent.IsZero() && same && draft.ID == 0:
			draft = x
		}
	}
	return draft, false
}

// A Warning is something that speaks against a letter of intent as it stands. It
// never forbids one.
type Warning struct {
	Key     string // "second", "nolist", "unlisted" or "other"
	Program string // the key of the program that the warning names; "": none
}

// Warnings says what speaks against telling a program that it will be ranked
// first: it is said once a season, and only if the rank list agrees (A19). Of any
// other message there is none.
func Warnings(x domain.Correspondence, p domain.Profile) (out []Warning) {
	if !x.First {
		return nil
	}
	for _, y := range p.Correspondence {
		if y.First && y.Season == x.Season && y.Program != x.Program && (x.ID == 0 || y.ID != x.ID) {
			out = append(out, Warning{"second", y.Program})
		}
	}
	list, ok := working(p.RankLists, x.Season)
	switch {
	case !ok || len(list.Primary) == 0:
		return append(out, Warning{Key: "nolist"})
	case list.Primary[0].Program == x.Program:
		return out
	case !slices.ContainsFunc(list.Primary, func(e domain.RankEntry) bool { return e.Program == x.Program }):
		return append(out, Warning{"unlisted", list.Primary[0].Program})
	}
	return append(out, Warning{"other", list.Primary[0].Program})
}

// working is the rank list that is worked on in a season.
func working(lists []domain.RankList, season int) (domain.RankList, bool) {
	i := slices.IndexFunc(lists, func(l domain.RankList) bool { return l.Season == season && l.Number == 0 })
	if i < 0 {
		return domain.RankList{}, false
	}
	return lists[i], true
}
