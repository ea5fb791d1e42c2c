package experiences

import "secondlook/domain"

// A Valued is a program of the list with what it serves and values.
type Valued struct {
	Program string // its key
	Name    string
	Tags    domain.Tags
}

// A Cover says how one mission or trait stands among the listed experiences.
type Cover struct {
	Tag      domain.Tag
	Listed   []string // listed experiences that show it
	Other    []string // experiences that show it and are not listed
	Programs []Valued // programs of the list that value it
}

// A Theme is one of the three things that the guide links experiences to (S93).
type Theme struct {
	Key  string
	Tags domain.Tags
	Have int // listed experiences that show one of the tags
}

// themes are the tags behind the words of the guide.
var themes = []Theme{
	{Key: "underserved", Tags: domain.SetOf(domain.Underserved, domain.Commitment, domain.SocialDeterminants)},
	{Key: "limited", Tags: domain.SetOf(domain.Rural, domain.SafetyNet, domain.Agricultural)},
	{Key: "multilingual", Tags: domain.SetOf(domain.SpanishMigrant, domain.SecondLanguage)},
}

// Coverage says of every mission and trait which experiences show it, and of the
// guide's themes how many do.
func (s Sheet) Coverage(list []Valued) (covers []Cover, of []Theme) {
	for _, t := range (domain.Missions | domain.Traits).All() {
		c := Cover{Tag: t}
		for _, x := range s.Entries {
			if x.Experience.Tags.Has(t) {
				c.Listed = append(c.Listed, x.Name)
			}
		}
		for _, e := range s.Other {
			if e.Tags.Has(t) {
				c.Other = append(c.Other, Name(e))
			}
		}
		for _, v := range list {
			if v.Tags.Has(t) {
				c.Programs = append(c.Programs, v)
			}
		}
		covers = append(covers, c)
	}
	for _, t := range themes {
		for _, x := range s.Entries {
			if x.Experience.Tags.And(t.Tags) != 0 {
				t.Have++
			}
		}
		of = append(of, t)
	}
	return covers, of
}

// Weights says how much it is worth to show each tag: one, and one for every
// program of the list that values it.
func Weights(list []Valued) map[domain.Tag]int {
	w := map[domain.Tag]int{}
	for _, t := range (domain.Missions | domain.Traits).All() {
		w[t] = 1
		for _, v := range list {
			if v.Tags.Has(t) {
				w[t]++
			}
		}
	}
	return w
}
