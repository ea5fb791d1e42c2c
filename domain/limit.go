package domain

// A Limit is what the application service or the Match takes in a season: how
// many, or how many characters.
type Limit struct {
	Season int
	Key    string // such as [LimitStatementChars]
	Value  int
	Unit   string // "characters", "experiences"
	Verify bool   // secondary, or borrowed from another season
	Source string
}

// The limits.
const (
	LimitStatementChars  = "statement_chars"  // of a personal statement
	LimitExperiences     = "experiences"      // on one application
	LimitExperienceChars = "experience_chars" // of the description of one
	LimitMeaningful      = "meaningful"       // experiences that are called most meaningful
	LimitMeaningfulChars = "meaningful_chars" // of why one is

	LimitRanks       = "ranks"        // on a rank order list
	LimitCoupleRanks = "couple_ranks" // on that of a couple

	LimitSOAP = "soap_applications" // to unfilled programs, in all
)

// Limit returns a limit of a season. A season without one borrows that of the
// nearest season that has it, see [NearestSeason], which is then to verify. ok
// is false when there is none.
func (c *Catalog) Limit(season int, key string) (l Limit, ok bool) {
	lists := map[int]Limit{}
	for _, x := range c.Limits {
		if x.Key == key {
			lists[x.Season] = x
		}
	}
	from, ok := NearestSeason(lists, season)
	l = lists[from]
	l.Verify = l.Verify || from != season
	return l, ok
}
