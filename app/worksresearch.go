package app

import (
	"cmp"
	"strings"

	"secondlook/domain"
	"secondlook/domain/experiences"
	"secondlook/domain/scholarly"
	"secondlook/domain/standing"
	"secondlook/domain/stories"
)

// Research is what the applicant's research amounts to.
type Research struct {
	Count    int // projects that have begun
	US       int // of them in the United States
	Cap      int // so many count in the engine
	Words    string
	Projects []ResearchProject
	Matches  []TopicMatch // wished regions, and the specialty of none
	Suggest  []string     // topics for a first project
	Mentors  []Mentor
}

// A ResearchProject is one project with the records that tell of it.
type ResearchProject struct {
	Name string
	Told string // by what: "2 works and an experience"
	US   bool
}

// A TopicMatch says what the topics of the works have to do with a region.
type TopicMatch struct {
	Name    string
	Topics  []string // that go with what it serves
	Suggest []string // that would
}

// A Mentor is somebody who guided research, with the programs that he knows.
type Mentor struct {
	scholarly.Mentor
	Programs []string // names
	Word     string   // whether he speaks
}

// research says what the research amounts to.
func (a *App) research(w *Works, st *standing.Standing, list []experiences.Valued, programs []domain.Program) Research {
	p := w.Profile
	r := Research{Cap: a.setting("cap.research")}
	r.Count, r.US = scholarly.Count(p, a.Today())
	r.Words = a.say("works.research", r.Count, r.US, min(r.Count, r.Cap), r.Cap)
	for _, x := range scholarly.Projects(p, a.Today()) {
		r.Projects = append(r.Projects, a.project(p, x))
	}
	var serves domain.Tags
	for _, key := range p.Applicant.Wishes.Regions {
		g, ok := a.catalog.Regions.Region(key)
		if !ok || g.Missions == 0 {
			continue
		}
		serves |= g.Missions
		m := scholarly.MatchTopics(p, g.Name, g.Missions, a.Today())
		r.Matches = append(r.Matches, TopicMatch{m.Name, a.topics(m.Topics), a.topics(m.Suggest)})
	}
	r.Suggest = a.topics(scholarly.Suggest(p, serves))
	names := programNames(programs)
	for _, m := range scholarly.Mentors(p) {
		x := Mentor{Mentor: m, Word: a.mentorWord(m)}
		for _, key := range m.Programs {
			x.Programs = append(x.Programs, cmp.Or(names[key], key))
		}
		r.Mentors = append(r.Mentors, x)
	}
	return r
}

// mentorWord says whether a mentor speaks for the applicant.
func (a *App) mentorWord(m scholarly.Mentor) string {
	switch {
	case !m.Known:
		return a.say("works.mentor.nobody")
	case !m.SpokeOn.IsZero():
		return a.say("works.mentor.spoke", m.SpokeOn)
	case m.Speaks:
		return a.say("works.mentor.speaks")
	case len(m.Programs) > 0:
		return a.say("works.mentor.may")
	}
	return a.say("works.mentor.nowhere")
}

// project names a project and what tells of it.
func (a *App) project(p domain.Profile, x scholarly.Project) ResearchProject {
	out := ResearchProject{US: x.US}
	if x.Experience >= 0 {
		out.Name, out.Told = experiences.Name(p.Experiences[x.Experience]), a.say("works.told.experience")
	}
	if n := len(x.Works); n > 0 {
		out.Name = scholarly.Name(p.ScholarlyWorks[x.Works[0]])
		key := "works.told.works"
		if x.Experience >= 0 {
			key = "works.told.both"
		}
		out.Told = a.say(key, n)
	}
	return out
}

func (a *App) topics(topics domain.Topics) (out []string) {
	for _, t := range topics.All() {
		out = append(out, a.say("works.topic."+t.String()))
	}
	return out
}

// programNames are the names of programs by their keys.
func programNames(programs []domain.Program) map[string]string {
	out := make(map[string]string, len(programs))
	for i := range programs {
		out[programs[i].Key] = programs[i].Name
	}
	return out
}

// A StoryBank is what the stories amount to.
type StoryBank struct {
	Count    int
	Most     int // told in more places is told too often
	Unused   []string
	Overused []string
	Unready  []string // situation, action or result is missing
	Lost     []string // told in a statement that there is not any more
	Twice    []string // sentences: a program meets a story more than once
	Missing  []string // what no story shows
}

// storyBank says how the stories stand.
func (a *App) storyBank(w *Works, programs []domain.Program) StoryBank {
	most := a.setting("set.story_uses")
	b := stories.Of(w.Profile, w.Season, most)
	out := StoryBank{
		Count: len(w.Profile.Stories), Most: most,
		Unused: titlesOf(b.Unused), Overused: titlesOf(b.Overused), Unready: titlesOf(b.Unready), Lost: titlesOf(b.Lost),
	}
	names := programNames(programs)
	for _, t := range b.Twice {
		var places []string
		statements := t.Where
		for _, p := range t.Places {
			where := a.say("works.place." + p.String())
			if p == domain.UsedInStatement {
				where, statements = a.say("works.place.statement.named", statements[0]), statements[1:]
			}
			places = append(places, where)
		}
		out.Twice = append(out.Twice, a.say("works.twice", t.Story, cmp.Or(names[t.Program], t.Program), strings.Join(places, ", ")))
	}
	for _, t := range b.Missing.All() {
		out.Missing = append(out.Missing, a.say("works.storytag."+t.String()))
	}
	return out
}

func titlesOf(list []domain.Story) (out []string) {
	for _, s := range list {
		out = append(out, s.Title)
	}
	return out
}
