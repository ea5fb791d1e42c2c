package domain

import "fmt"

// A RankEntry is one rank of a rank order list.
type RankEntry struct {
	Program string `json:"program,omitempty"` // key of the program; "": no match here, of couples only
	Partner string `json:"partner,omitempty"` // of couples: the partner's program at this rank, in the applicant's words; "": no match
	Note    string `json:"note,omitempty"`
}

// A SupplementalList ranks the first years that go with one advanced program.
type SupplementalList struct {
	Program string      `json:"program"` // key of the advanced program
	Entries []RankEntry `json:"entries,omitempty"`
}

// A RankChoice is one answer in the pairwise mode: one program is preferred to
// another.
type RankChoice struct {
	Better string `json:"better"`
	Worse  string `json:"worse"`
}

// A RankList is the rank order list of a season: the one that is worked on, or a
// version that was kept. The portal keeps no earlier version, so these are kept
// here (N9).
type RankList struct {
	ID           ID                 `json:"-"`
	Season       int                `json:"season"`             // year of the Match
	Number       int                `json:"number"`             // 0: the list that is worked on; 1 and more: a kept version
	Kept         At                 `json:"kept,omitzero"`      // when the version was kept
	Certified    At                 `json:"certified,omitzero"` // zero: it was not
	Primary      []RankEntry        `json:"primary,omitempty"`
	Supplemental []SupplementalList `json:"supplemental,omitempty"`
	Couple       bool               `json:"couple,omitempty"` // ranked together with a partner
	Choices      []RankChoice       `json:"choices,omitempty"`
	Note         string             `json:"note,omitempty"`
}

// mostRanks is more than any rank order list can hold.
const mostRanks = 1000

// Validate reports every field that breaks a rule, as an [Invalid].
func (l RankList) Validate() error {
	var c checker
	c.want(FirstSeason <= l.Season && l.Season <= LastSeason, "season", "must be a year of the Match, such as 2027")
	c.want(l.Number >= 0, "number", "must not be negative")
	c.at("kept", l.Kept)
	c.at("certified", l.Certified)
	c.want(l.Certified.IsZero() || l.Number > 0, "certified", "can be a kept version only")
	l.entries(&c, "primary", l.Primary)
	of := map[string]bool{}
	for i, s := range l.Supplemental {
		c.want(s.Program != "" && !of[s.Program], "supplemental", "must each name an advanced program, and none twice")
		of[s.Program] = true
		l.entries(&c, fmt.Sprintf("supplemental[%d]", i+1), s.Entries)
	}
	for _, x := range l.Choices {
		c.want(x.Better != "" && x.Worse != "" && x.Better != x.Worse, "choices", "must each name two programs")
		c.names("choices", x.Better, "choices", x.Worse)
	}
	c.text("note", l.Note, maxNote)
	return c.err()
}

// entries checks one list. Only couples name a program twice, beside different
// programs of the partner.
func (l RankList) entries(c *checker, field string, list []RankEntry) {
	c.want(len(list) <= mostRanks, field, "must hold at most %d ranks", mostRanks)
	seen := map[[2]string]bool{}
	for _, e := range list {
		key := [2]string{e.Program, foldName(e.Partner)}
		c.want(l.Couple || e.Partner == "", field, "names a partner's program and is not a couple's")
		c.want(e.Program != "" || l.Couple && key[1] != "", field, "must each name a program")
		c.want(!seen[key], field, "must not hold one rank twice")
		c.names(field, e.Program, field, e.Partner)
		c.text(field, e.Note, maxNote)
		seen[key] = true
	}
}
