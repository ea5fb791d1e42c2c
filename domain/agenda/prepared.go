package agenda

import (
	"cmp"
	"fmt"

	"secondlook/domain"
	"secondlook/domain/checklist"
	"secondlook/domain/languages"
	"secondlook/domain/posts"
)

// documents is the table whose items only what is near tells of, see papers.
const documents = "documents"

// prepared are the dates of the records of the preparation: exams that are
// planned, results that are awaited, courses and rotations that begin, and what
// the checklist gives a day to.
func (b *builder) prepared() {
	wait, _ := b.Reference.Row("set.score_days")
	for _, e := range b.Profile.Exams {
		if e.Date.IsZero() || e.Score > 0 || e.Result != domain.ResultUnknown {
			continue
		}
		it := Item{
			Kind: Exam, Key: fmt.Sprintf("exam/%s/%s", e.Kind, e.Date), What: domain.Msg("today.exam", e.Kind.String()), Due: own(e.Date), At: place("exams", e.ID),
		}
		if e.Date.Before(b.today) {
			due, _ := e.ResultOn(int(wait.Value))
			it.What, it.Due = domain.Msg("today.result", e.Kind.String()), own(due)
		}
		b.out = append(b.out, it)
	}
	for _, it := range b.Checklist {
		if it.Dated && it.State != checklist.Done && record(it.At) && it.At.Table != documents {
			b.add(Item{Kind: Preparation, Key: it.Key + "/" + it.Due.String(), What: it.What, Due: own(it.Due), At: it.At})
		}
	}
	b.beginnings()
}

// record reports whether a place is one of the records.
func record(at checklist.Place) bool {
	return at.Table != checklist.AtList && at.Table != checklist.AtVisa && at.Table != checklist.AtApplications
}

// beginnings are the courses and rotations that are to come.
func (b *builder) beginnings() {
	for _, l := range b.Profile.Languages {
		if languages.CourseOn(l, b.today) == languages.Planned {
			b.add(Item{
				Kind: Rotation, Key: "course/" + domain.NameKey(l.Course), What: domain.Msg("today.course", l.Course), Due: own(l.CourseStart), At: place("languages", l.ID),
			})
		}
	}
	b.posts()
	for _, r := range b.Profile.Rotations {
		if r.Start.After(b.today) {
			where := cmp.Or(r.Site, r.City, r.Kind.String())
			b.add(Item{
				Kind: Rotation, Key: fmt.Sprintf("rotation/%s/%s", domain.NameKey(where), r.Start), What: domain.Msg("today.rotation", where), Due: own(r.Start),
				At: place("rotations", r.ID),
			})
		}
	}
}

// postWords are the words for the days of posts.
var postWords = map[posts.DayKind]string{posts.ApplyDay: "agenda.post.apply", posts.InterviewDay: "agenda.post.interview", posts.FirstDay: "agenda.post.begins", posts.LastDay: "agenda.post.ends"}

// posts are those that are to be applied for by a day, those with an interview to
// come, those that are accepted and begin, and those that end.
func (b *builder) posts() {
	for _, x := range b.Profile.Posts {
		for _, d := range posts.Days(x) {
			it := Item{Key: fmt.Sprintf("post/%s/%s", domain.NameKey(x.Name()), d.On), Program: x.Program, At: place("posts", x.ID)}
			it.Kind, it.What, it.Due = Rotation, domain.Msg(postWords[d.Kind], x.Name()), own(d.On)
			switch d.Kind {
			case posts.ApplyDay:
				it.Kind = Preparation
			case posts.InterviewDay:
				it.Key += "/interview"
				if x.Stage >= domain.PostInterviewed || d.On.Before(b.today) {
					continue
				}
			default:
				if x.Stage == domain.PostEnded || !d.On.After(b.today) || d.Kind == posts.LastDay && !x.Held() {
					continue
				}
			}
			b.add(it)
		}
	}
}
