package posts

import (
	"cmp"

	"secondlook/domain"
)

// A Reading is one post with what is concluded about it.
type Reading struct {
	domain.Post
	Fit     Fit
	Stop    Stop
	Next    domain.PostStage // by one key; its own where there is no next one
	CanNext bool
	Region  string    // a key of the region table; [domain.National]: none of its own; "": no place is told
	Told    bool      // an experience tells of it, and what both tell counts once
	Record  domain.ID // of that experience
	Days    int       // until it is to be applied for; negative: that has passed; 0 too where nothing is to be kept
	Dated   bool      // Days means something
	Counts  bool      // it is or was held by today, and ties to its place and its program
}

// Of reads the posts of a profile on a day, in the order of the records.
func Of(p domain.Profile, regions domain.Regions, today domain.Date) []Reading {
	out := make([]Reading, len(p.Posts))
	for i, x := range p.Posts {
		r := Reading{Post: x, Fit: FitOf(x, p.Applicant.Status), Stop: StopOf(x, p.Applicant.Status), Region: Region(x, regions), Counts: x.HeldOn(today)}
		after, ok := Advance(x, today)
		r.Next, r.CanNext = after.Stage, ok
		if e, ok := p.ExperienceOf(x); ok && x.Held() {
			r.Told, r.Record = true, e.ID
		}
		if r.Dated = Due(x); r.Dated {
			r.Days = today.DaysUntil(x.ApplyBy)
		}
		out[i] = r
	}
	return out
}

// Region is the key of the region of a post: the one that it names, else that of
// its place; "" where no place is told.
func Region(p domain.Post, regions domain.Regions) string {
	if p.City == "" && p.State == "" {
		return p.Region
	}
	return cmp.Or(p.Region, regions.Find(p.City, "", p.State))
}
