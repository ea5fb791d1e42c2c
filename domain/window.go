package domain

// A Window is the day from which something counts for the ECFMG Pathways of a
// season: an English test, a licence, a graduation.
type Window struct {
	Season int // year of the Match
	Key    string
	From   Date // what lies before it is too old
	Verify bool // secondary, or of another season: to verify
	Source string
}

// The keys of windows.
const (
	WindowEnglish    = "english"    // an OET sat on or after the day
	WindowLicence    = "licence"    // Pathway 1: a licence to practise that was valid on or after it
	WindowGraduation = "graduation" // Pathways 2 to 5: a graduation on or after it
)

// Window returns from when something counts for the Pathways of a season. A
// season of which nobody has told it borrows the day of the nearest one, as it
// stands there: it is a guide and no more. The season of the result tells whose
// day it is; ok is false when no season has any.
func (c *Catalog) Window(key string, season int) (w Window, ok bool) {
	lists := map[int]Window{}
	for _, x := range c.Windows {
		if x.Key == key {
			lists[x.Season] = x
		}
	}
	from, ok := NearestSeason(lists, season)
	w = lists[from]
	w.Verify = w.Verify || w.Season != season
	return w, ok
}
