package command

import (
	"secondlook/app"
	"secondlook/domain/clocks"
)

type clocksDocument struct {
	Season   int               `json:"season"`
	Day      string            `json:"day"`
	Seasons  []clockSeasonJSON `json:"seasons"`
	Programs []doorJSON        `json:"programs"`
	List     doorsOfJSON       `json:"list"`
	Catalog  doorsOfJSON       `json:"catalog"`
	Recency  recencyJSON       `json:"recency"`
	Gaps     []gapJSON         `json:"gaps"`
	Quiet    []quietJSON       `json:"quiet_years"`
	Dates    []lineJSON        `json:"noted_days"`
}

type clockSeasonJSON struct {
	Season      int       `json:"season"`
	Submits     *string   `json:"submits_on"`
	Known       bool      `json:"known"`
	Whole       *int      `json:"years_since_graduation"`
	Calendar    *int      `json:"calendar_years"`
	List        doorsJSON `json:"list"`
	Catalog     doorsJSON `json:"catalog"`
	Certificate string    `json:"certificate"`
	English     string    `json:"english_test"`
	Petition    string    `json:"step3_for_h1b"`
	Care        *int      `json:"months_since_us_work"`
	Exam        *int      `json:"months_since_exam"`
	Binds       []string  `json:"binds"`
}

type doorsJSON struct {
	Open     int `json:"open"`
	Less     int `json:"less_likely"`
	Advocate int `json:"with_an_advocate"`
	Unknown  int `json:"unknown"`
	Closed   int `json:"closed"`
}

type doorJSON struct {
	Key     string   `json:"key"`
	Name    string   `json:"name"`
	Cutoff  int      `json:"most_years"`
	Listed  bool     `json:"listed"`
	States  []string `json:"states"`
	Reasons []string `json:"reasons"`
	Closes  *int     `json:"closes_in"`
	Source  string   `json:"source"`
	AsOf    string   `json:"as_of"`
}

type doorsOfJSON struct {
	Seasons     []doorsJSON `json:"seasons"`
	Unsaid      int         `json:"no_limit_stated"`
	Specialties []groupJSON `json:"specialties"`
	Regions     []groupJSON `json:"regions"`
}

type groupJSON struct {
	Name    string      `json:"name"`
	Seasons []doorsJSON `json:"seasons"`
	Unsaid  int         `json:"no_limit_stated"`
}

type recencyJSON struct {
	Care     lastJSON `json:"care_of_patients"`
	USCare   lastJSON `json:"us_hands_on"`
	Activity lastJSON `json:"activity"`
	Exam     lastJSON `json:"exam_passed"`
	Recent   bool     `json:"exam_is_recent"`
	After    bool     `json:"exam_after_a_failure"`
}

type lastJSON struct {
	On     *string `json:"on"`
	Months *int    `json:"months_ago"`
	GoesOn bool    `json:"goes_on"`
	Name   string  `json:"name"`
}

type gapJSON struct {
	From   *string  `json:"from"`
	To     *string  `json:"to"`
	Months int      `json:"months"`
	State  string   `json:"state"`
	GoesOn bool     `json:"goes_on"`
	Places []string `json:"explained_in"`
	Text   string   `json:"text"`
}

type quietJSON struct {
	Year int     `json:"year"`
	From *string `json:"from"`
	To   *string `json:"to"`
}

// clocksJSON gathers the clocks.
func clocksJSON(x *app.Clocks) clocksDocument {
	d := clocksDocument{
		Seasons: []clockSeasonJSON{}, Programs: []doorJSON{}, List: doorsOf(x.List), Catalog: doorsOf(x.Catalog), Gaps: []gapJSON{}, Quiet: []quietJSON{}, Dates: []lineJSON{},
	}
	if x.Book == nil {
		return d
	}
	d.Season, d.Day = x.Season, x.Today.String()
	r := x.Book.Recency
	d.Recency = recencyJSON{lastOf(r.Care), lastOf(r.USCare), lastOf(r.Activity), lastOf(r.Exam), r.Recent, r.After}
	for _, s := range x.Seasons {
		d.Seasons = append(d.Seasons, clockSeasonOf(s))
	}
	for _, p := range x.Doors {
		out := doorJSON{Key: p.Program.Key, Name: p.Program.Name, Cutoff: p.Cutoff, Listed: p.Listed, States: []string{}, Reasons: []string{}, Source: p.Source, AsOf: p.AsOf}
		for n, s := range p.States {
			out.States, out.Reasons = append(out.States, s.String()), append(out.Reasons, p.Reason(n))
		}
		if n := p.Closes(); n >= 0 {
			season := x.Season + n
			out.Closes = &season
		}
		d.Programs = append(d.Programs, out)
	}
	for _, g := range x.Gaps {
		d.Gaps = append(d.Gaps, gapOf(g))
	}
	for _, q := range x.Book.Quiet {
		d.Quiet = append(d.Quiet, quietJSON{q.Year, dayOrNull(q.From), dayOrNull(q.To)})
	}
	for _, l := range x.Dates {
		d.Dates = append(d.Dates, lineOf(l))
	}
	return d
}

// clockSeasonOf writes what a season finds.
func clockSeasonOf(s app.ClockSeason) clockSeasonJSON {
	out := clockSeasonJSON{
		Season: s.Season, Submits: dayOrNull(s.Outlook.Submits), Known: s.Known, List: doorCounts(s.Outlook.List), Catalog: doorCounts(s.Outlook.Catalog),
		Certificate: s.Outlook.Certificate.State.String(), English: s.Outlook.English.Verdict.String(), Petition: s.Outlook.Petition.String(),
		Care: monthsOrNull(s.CareMonths), Exam: monthsOrNull(s.ExamMonths), Binds: texts(s.Binds),
	}
	if s.Years != "" {
		out.Whole, out.Calendar = &s.Whole, &s.Calendar
	}
	return out
}

// doorsOf writes the counts of a set of programs.
func doorsOf(t app.ClockTallies) doorsOfJSON {
	seasons := func(t clocks.Tally) []doorsJSON {
		out := []doorsJSON{}
		for _, c := range t.Seasons {
			out = append(out, doorCounts(c))
		}
		return out
	}
	groups := func(list []app.ClockTally) []groupJSON {
		out := []groupJSON{}
		for _, g := range list {
			out = append(out, groupJSON{g.Name, seasons(g.Tally), g.Unsaid})
		}
		return out
	}
	return doorsOfJSON{seasons(t.All.Tally), t.All.Unsaid, groups(t.Specialties), groups(t.Regions)}
}
