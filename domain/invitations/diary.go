package invitations

import (
	"cmp"
	"slices"
	"time"

	"secondlook/domain"
)

// A Diary is all that takes time in a season, on the own clock.
type Diary struct {
	Entries []Entry // in the order of their beginnings
	Rules   Rules
	Home    *time.Location            // the own zone
	City    func(key string) string   // of a program; nil: nobody knows
	zones   map[string]*time.Location // that were looked up; nil: there is none of that name
}

// Diary returns what takes time in a season: meetings that were neither
// cancelled nor missed, times that are held for invitations without a date,
// exams without a result, rotations, and own tasks that have a day. An unknown
// zone is that of UTC. Of seasons that go on beside it there is what is still open.
func (r Rules) Diary(p domain.Profile, season int, zone string, city func(key string) string, beside ...int) *Diary {
	home, err := domain.Zone(zone)
	if err != nil {
		home = time.UTC
	}
	d := &Diary{Rules: r, Home: home, City: city, zones: map[string]*time.Location{}}
	for _, x := range p.Interviews {
		open := x.State == domain.InterviewPlanned && slices.Contains(beside, x.Season)
		if open || x.Season == season && x.State != domain.InterviewCancelled && x.State != domain.InterviewMissed {
			d.Entries = append(d.Entries, d.interview(x))
		}
	}
	for _, i := range p.Invitations {
		if i.Season != season && !slices.Contains(beside, i.Season) || !Undecided(i) {
			continue
		}
		for n, o := range i.Offers {
			if o.Held {
				d.Entries = append(d.Entries, held(i, n))
			}
		}
	}
	d.days(p, season)
	slices.SortStableFunc(d.Entries, func(a, b Entry) int {
		from, _ := d.span(a, home)
		other, _ := d.span(b, home)
		return cmp.Or(from.Compare(other), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Record, b.Record))
	})
	return d
}

// Undecided reports whether an invitation may still become a date: it is
// neither accepted nor over.
func Undecided(i domain.Invitation) bool {
	return i.Open() || i.Answer == domain.InvitationWaiting || i.Answer == domain.InvitationAskedDates
}

// days adds what lasts whole days.
func (d *Diary) days(p domain.Profile, season int) {
	for _, e := range p.Exams {
		if !e.Date.IsZero() && e.Result == domain.ResultUnknown && e.Score == 0 {
			d.Entries = append(d.Entries, Entry{Kind: EntryExam, Record: e.ID, Title: e.Kind.String(), From: e.Date, To: e.Date})
		}
	}
	for _, x := range p.Rotations {
		if first, last := cmp.Or(x.Start, x.End), cmp.Or(x.End, x.Start); !first.IsZero() {
			d.Entries = append(d.Entries, Entry{Kind: EntryRotation, Record: x.ID, Title: cmp.Or(x.Site, x.Kind.String()), Program: x.Program, From: first, To: last})
		}
	}
	for _, t := range p.Tasks {
		if t.Key == "" && !t.Due.IsZero() && t.Done.IsZero() && (t.Season == 0 || t.Season == season) {
			d.Entries = append(d.Entries, Entry{Kind: EntryTask, Record: t.ID, Title: t.Title, Program: t.Program, From: t.Due, To: t.Due})
		}
	}
}

func (d *Diary) city(program string) string {
	if d.City == nil {
		return ""
	}
	return d.City(program)
}

// On lists the entries that touch a day of a clock.
func (d *Diary) On(day domain.Date, loc *time.Location) (out []Entry) {
	for _, e := range d.Entries {
		if first, last := d.touches(e, loc); !day.Before(first) && !day.After(last) {
			out = append(out, e)
		}
	}
	return out
}
