package command

import (
	"secondlook/app"
	"secondlook/domain/ranklist"
)

type rankListDocument struct {
	Season       int               `json:"season"`
	Couple       bool              `json:"couple"`
	Stand        string            `json:"stand"`
	Opens        *string           `json:"opens"`
	Deadline     *string           `json:"deadline"`
	Phase        string            `json:"phase"`
	DaysLeft     int               `json:"days_left"`
	List         []rankJSON        `json:"list"`
	Supplemental []rankSectionJSON `json:"supplemental"`
	Waiting      []string          `json:"waiting"`
	Warnings     []rankWarningJSON `json:"warnings"`
	Fees         rankFeesJSON      `json:"fees"`
	Versions     []rankVersionJSON `json:"versions"`
}

type rankJSON struct {
	Rank    int      `json:"rank"`
	Key     string   `json:"key"`
	Name    string   `json:"name"`
	Partner string   `json:"partner,omitempty"`
	Score   *float64 `json:"score"`
	Gut     *int     `json:"gut"`
	Formula *int     `json:"formula_rank"`
	Higher  *int     `json:"higher_than_formula"`
}

type rankSectionJSON struct {
	Advanced string     `json:"advanced"`
	List     []rankJSON `json:"list"`
}

type rankWarningJSON struct {
	Kind    string `json:"kind"`
	Program string `json:"program"`
	Text    string `json:"text"`
}

type rankFeesJSON struct {
	Programs     int   `json:"programs"`
	Supplemental int   `json:"supplemental_programs"`
	Beyond       int   `json:"beyond"`
	Cents        int64 `json:"cents"`
	Late         int64 `json:"late_cents"`
	Ranks        int   `json:"ranks"`
	Most         int   `json:"most_ranks"`
	Verify       bool  `json:"verify"`
}

type rankVersionJSON struct {
	Number    int     `json:"number"`
	Kept      *string `json:"kept"`
	Certified *string `json:"certified"`
	Programs  int     `json:"programs"`
	Current   bool    `json:"current"`
	Note      string  `json:"note"`
}

// phases name where the calendar stands.
var phases = map[ranklist.Phase]string{ranklist.Unknown: "unknown", ranklist.Before: "before", ranklist.Open: "open", ranklist.Over: "over"}

func rankListJSON(o *app.RankOrder) rankListDocument {
	d := rankListDocument{
		Season: o.Season, Couple: o.List.Couple, Stand: o.Stand, Opens: wordOrNull(o.Clock.Opens.At.String()), Deadline: wordOrNull(o.Clock.Closes.At.String()),
		Phase: phases[o.Clock.Phase], DaysLeft: o.Clock.Days, List: rankJSONs(o.Rows),
		Supplemental: []rankSectionJSON{}, Waiting: []string{}, Warnings: []rankWarningJSON{}, Versions: []rankVersionJSON{},
		Fees: rankFeesJSON{o.Bill.Primary, o.Bill.Supplemental, o.Bill.Beyond, o.Bill.Cents, o.Bill.Late, o.Bill.Ranks, o.Bill.Most, o.Bill.Verify},
	}
	for _, s := range o.Supplemental {
		d.Supplemental = append(d.Supplemental, rankSectionJSON{s.Advanced.Key, rankJSONs(s.Rows)})
	}
	for _, m := range o.Waiting {
		d.Waiting = append(d.Waiting, m.Key)
	}
	for _, w := range o.Warnings {
		d.Warnings = append(d.Warnings, rankWarningJSON{w.Key, w.Program, w.Title + ". " + w.Sentence})
	}
	for _, v := range o.Versions {
		d.Versions = append(d.Versions, rankVersionJSON{v.Number, wordOrNull(v.Kept.String()), wordOrNull(v.Certified.String()), len(ranklist.Programs(v.Primary)), v.Current, v.Note})
	}
	return d
}

func rankJSONs(rows []app.RankRow) []rankJSON {
	out := []rankJSON{}
	for _, r := range rows {
		x := rankJSON{Rank: r.Rank, Key: r.Key, Name: r.Name, Partner: r.Entry.Partner}
		if r.Scored.Has {
			score := round(r.Scored.Score, 4)
			x.Score = &score
		}
		if gut := r.Scored.Gut; gut > 0 {
			x.Gut = &gut
		}
		if formula, up := r.Formula, r.Higher(); formula > 0 {
			x.Formula, x.Higher = &formula, &up
		}
		out = append(out, x)
	}
	return out
}

type rankCheckDocument struct {
	Season   int                    `json:"season"`
	Same     bool                   `json:"same"`
	Differ   int                    `json:"differ"`
	Unsure   int                    `json:"unsure"`
	Sections []rankCheckSectionJSON `json:"sections"`
}

type rankCheckSectionJSON struct {
	Title string              `json:"title"`
	Lines []rankCheckLineJSON `json:"lines"`
}

type rankCheckLineJSON struct {
	State      string   `json:"state"`
	Rank       *int     `json:"rank"`
	PortalRank *int     `json:"portal_rank"`
	Key        string   `json:"key"`
	Name       string   `json:"name"`
	Portal     string   `json:"portal"`
	Words      string   `json:"words"`
	Candidates []string `json:"candidates"`
}

func rankCheckJSON(r *app.RankCheck) rankCheckDocument {
	d := rankCheckDocument{Season: r.Season, Same: r.Same, Differ: r.Differ, Unsure: r.Unsure, Sections: []rankCheckSectionJSON{}}
	for _, s := range r.Sections {
		section := rankCheckSectionJSON{s.Title, []rankCheckLineJSON{}}
		for _, l := range s.Lines {
			x := rankCheckLineJSON{
				State: l.State, Rank: rankOrNull(l.From), PortalRank: rankOrNull(l.To), Key: l.Key, Name: l.Name, Portal: l.Portal,
				Words: l.Words, Candidates: []string{},
			}
			for _, m := range l.Candidates {
				x.Candidates = append(x.Candidates, m.Key)
			}
			section.Lines = append(section.Lines, x)
		}
		d.Sections = append(d.Sections, section)
	}
	return d
}

// rankOrNull is nil for 0.
func rankOrNull(n int) *int {
	if n == 0 {
		return nil
	}
	return &n
}
