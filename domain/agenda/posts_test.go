package agenda_test

import (
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/agenda"
)

// A post is to be applied for by its day, which is not overdue until the day
// after; one that is accepted begins. What was sent or turned down asks nothing.
func TestPosts(t *testing.T) {
	today := domain.NewDate(2026, time.November, 22)
	p := domain.Profile{Posts: []domain.Post{
		{ID: 1, Organization: "today", ApplyBy: today}, {ID: 2, Organization: "yesterday", Stage: domain.PostLookingAt, ApplyBy: today.AddDays(-1)},
		{ID: 3, Organization: "sent", Stage: domain.PostApplied, ApplyBy: today}, {ID: 4, Organization: "begins", Stage: domain.PostAccepted, Start: today.AddDays(1)},
		{ID: 7, Organization: "interview", Stage: domain.PostApplied, InterviewOn: today}, {ID: 8, Organization: "was there", Stage: domain.PostApplied, InterviewOn: today.AddDays(-1)},
		{ID: 9, Organization: "ends", Stage: domain.PostUnderWay, Start: today.AddDays(-30), End: today.AddDays(1)}, {ID: 10, Organization: "last day", Stage: domain.PostUnderWay, End: today},
		{ID: 5, Organization: "begun", Stage: domain.PostAccepted, Start: today}, {ID: 6, Organization: "no", Stage: domain.PostTurnedDown, ApplyBy: today},
	}}
	got := map[domain.ID]agenda.Item{}
	for _, it := range of(t, p, "2026-11-22 12:00 "+eastern) {
		if it.At.Table == "posts" {
			got[it.At.Record] = it
		}
	}
	if len(got) != 5 || got[7].What.Key != "agenda.post.interview" || got[9].What.Key != "agenda.post.ends" || got[1].Overdue || !got[2].Overdue || got[4].Kind != agenda.Rotation || got[1].Kind != agenda.Preparation {
		t.Errorf("%+v", got)
	}
}
