package scholarly

import (
	"secondlook/domain"
)

// topicTags are the missions and traits that a topic goes with (S68, S69).
// Topics that are common everywhere, such as diabetes, go with none.
var topicTags = map[domain.Topic]domain.Tags{
	domain.TopicAccess:      domain.SetOf(domain.Underserved, domain.SocialDeterminants, domain.Commitment),
	domain.TopicUnderserved: domain.SetOf(domain.Underserved, domain.SafetyNet, domain.Commitment),
	domain.TopicSpanish:     domain.SetOf(domain.SpanishMigrant),
	domain.TopicMigrant:     domain.SetOf(domain.SpanishMigrant, domain.Agricultural),
	domain.TopicRural:       domain.SetOf(domain.Rural),
	domain.TopicMental:      domain.SetOf(domain.Behavioral),
}

// chronic are the topics that the guide names for quality improvement (S68,
// S120).
var chronic = domain.SetOf(domain.TopicDiabetes, domain.TopicCOPD, domain.TopicHeartFailure, domain.TopicObesity)

// Tags are the missions and traits that topics go with.
func Tags(topics domain.Topics) (tags domain.Tags) {
	for _, t := range topics.All() {
		tags |= topicTags[t]
	}
	return tags
}

// A Match says what the topics of the works have to do with a place or a
// program.
type Match struct {
	Name    string
	Tags    domain.Tags   // what it serves
	Topics  domain.Topics // topics of the works that go with it
	Suggest domain.Topics // topics that would, where no work has one of them
}

// MatchTopics sets the topics of all works that have begun beside what a place
// or program serves.
func MatchTopics(p domain.Profile, name string, serves domain.Tags, today domain.Date) Match {
	m := Match{Name: name, Tags: serves}
	have := Topics(p, today)
	for _, t := range (^domain.Topics(0)).All() {
		if topicTags[t].And(serves) == 0 {
			continue
		}
		if have.Has(t) {
			m.Topics |= domain.SetOf(t)
		} else {
			m.Suggest |= domain.SetOf(t)
		}
	}
	return m
}

// Topics are the topics of the works that have begun.
func Topics(p domain.Profile, today domain.Date) (topics domain.Topics) {
	for _, w := range p.ScholarlyWorks {
		if w.Begun(today) {
			topics |= w.Topics
		}
	}
	return topics
}

// Suggest proposes topics for a first project of quality improvement (S120):
// those of chronic illness that the guide names, and those that go with what the
// wished regions serve. It proposes none once a work that was not stopped has a
// topic.
func Suggest(p domain.Profile, serves domain.Tags) (topics domain.Topics) {
	for _, w := range p.ScholarlyWorks {
		if w.Topics != 0 && w.Stage != domain.StageStopped {
			return 0
		}
	}
	topics = chronic
	for _, t := range []domain.Topic{domain.TopicRural, domain.TopicMigrant} {
		if topicTags[t].And(serves) != 0 {
			topics |= domain.SetOf(t)
		}
	}
	return topics
}
