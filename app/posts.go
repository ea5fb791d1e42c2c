package app

import (
	"cmp"
	"context"

	"secondlook/domain"
	"secondlook/domain/posts"
)

// A PostReading is a post with what is concluded about it, in words.
type PostReading struct {
	posts.Reading
	Status string // how the statuses that it names go with the applicant's
	Detail string // the same, in a sentence
	Notice string // to stop and ask before it is taken; "": none
	Where  string // its region
	Due    string // until when it is to be applied for; "": nothing is to be kept
	Counts string // what it counts for; "": nothing yet
	Move   string // what one key does; "": nothing
}

// ReadPosts reads the posts of a profile by their identities.
func (a *App) ReadPosts(p domain.Profile) map[domain.ID]PostReading {
	out := map[domain.ID]PostReading{}
	for _, r := range posts.Of(p, a.Catalog().Regions, a.Today()) {
		out[r.ID] = a.postReading(r)
	}
	return out
}

// postReading writes a post.
func (a *App) postReading(r posts.Reading) PostReading {
	key := "posts.fit." + r.Fit.String()
	out := PostReading{Reading: r, Status: a.say(key + ".word"), Detail: a.say(key)}
	if r.Stage == domain.PostUnderWay && (r.Fit == posts.Visa || r.Fit == posts.Ask) {
		out.Status, out.Detail = a.say("posts.held.word"), a.say("posts.held")
	}
	if r.Stop != posts.Go {
		out.Notice = a.say("posts.stop." + r.Stop.String())
	}
	switch r.Region {
	case "":
	case domain.National:
		out.Where = cmp.Or(domain.StateName(r.State), r.State)
	default:
		out.Where = a.catalog.Regions.Name(r.Region)
	}
	if r.Dated {
		out.Due = a.left(r.Days)
	}
	if r.Counts {
		out.Counts = a.say("posts.counts" + countsFor(r))
	}
	if r.CanNext {
		out.Move = a.say("posts.move." + r.Next.String())
	}
	return out
}

// countsFor is the key of what a post that counts does so for.
func countsFor(r posts.Reading) string {
	switch {
	case r.Told:
		return ".told"
	case r.Region == "" && r.Program == "":
		return ".nowhere"
	case r.Program != "":
		return ".program"
	}
	return ""
}

// PostExperience keeps the experience that a post makes, with what the post tells
// and nothing else. Both count once, see [domain.Profile.ExperienceOf].
func (a *App) PostExperience(ctx context.Context, x domain.Post) (domain.Experience, error) {
	e := posts.Experience(x)
	return e, a.Experiences.Save(ctx, &e)
}
