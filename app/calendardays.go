package app

import (
	"secondlook/app/exchange"
	"secondlook/domain"
	"secondlook/domain/posts"
)

// A postDay is a day of a post, as the calendar has it.
type postDay struct {
	posts.Day
	post domain.Post
	text string
}

// postDays are the days of posts that belong into a calendar.
func (c *Calendar) postDays() (out []postDay) {
	for _, p := range c.Profile.Posts {
		for _, d := range posts.Days(p) {
			key := map[posts.DayKind]string{posts.ApplyDay: "apply", posts.InterviewDay: "interview", posts.FirstDay: "begins", posts.LastDay: "ends"}[d.Kind]
			out = append(out, postDay{d, p, c.app.say("agenda.post."+key, p.Name())})
		}
	}
	return out
}

// daysOn are what lasts a whole day beside the diary: of posts, and the steps after
// the Match that are to be done by it.
func (c *Calendar) daysOn(day domain.Date) (out []CalendarLine) {
	if c.posts == nil { // once for all days that are shown
		c.posts, c.steps = c.postDays(), c.afterSteps()
		if c.posts == nil {
			c.posts = []postDay{}
		}
	}
	for _, d := range c.posts {
		if d.On == day {
			out = append(out, CalendarLine{Kind: LinePost, Title: d.text, Table: "posts", Record: d.post.ID, minute: -1})
		}
	}
	for _, s := range c.steps {
		if s.Due == day {
			out = append(out, CalendarLine{Kind: LineStep, Title: s.What, Table: "formalities", Record: s.Said.ID, Step: s.Key, Verify: s.Verify, minute: -1})
		}
	}
	return out
}

// item is a day of a post in the calendar file.
func (d postDay) item(c *Calendar) exchange.CalendarItem {
	return exchange.CalendarItem{Title: d.text, Start: domain.At{Day: d.On, Zone: c.Home}, Free: d.Kind != posts.InterviewDay}
}
