package catalog

import (
	"slices"
	"strconv"

	"secondlook/domain"
)

var (
	regionColumns    = []string{"key", "name", "state", "counties", "cities", "zips", "missions"}
	specialtyColumns = []string{
		"name", "short", "access", "access_ca", "low_ck", "assumed_low", "assumed_high",
		"score_less", "holistic", "traits", "bridge", "service", "source",
	}
	coverageColumns = []string{"state", "specialty", "level", "except", "note", "source"}
	tierColumns     = []string{"tier", "key", "regions", "states", "community", "record", "source"}
	ruleColumns     = []string{"key", "source", "as_of"}
	phraseColumns   = []string{"list", "phrases", "source"}
	licenceColumns  = []string{"state", "kind", "attempts", "source", "as_of"}
)

func (l *loader) regions() error {
	keys := once{}
	zips := once{}
	return readTable(l.fsys, "regions.csv", regionColumns, func(r *row) {
		g := domain.Region{
			Key: r.must("key"), Name: r.must("name"), State: r.must("state"),
			Counties: r.list("counties"), Cities: r.list("cities"), Zips: r.list("zips"),
		}
		if err := readTags(r, "missions", &g.Missions); err != nil {
			r.fail("missions", "%v", err)
		}
		keys.see(r, "key", g.Key)
		for _, z := range g.Zips {
			if zips.see(r, "zips", z); len(z) < 3 || len(z) > 5 || !digits(z) {
				r.fail("zips", "%q is not three to five digits", z)
			}
		}
		l.out.Regions = append(l.out.Regions, g)
	})
}

// readTags reads a column of missions or traits word by word.
func readTags(r *row, column string, into *domain.Tags) error {
	for _, text := range r.list(column) {
		var tag domain.Tag
		if err := tag.UnmarshalText([]byte(text)); err != nil {
			return err
		}
		*into |= 1 << tag
	}
	return nil
}

func (l *loader) specialties() error {
	names := once{}
	return readTable(l.fsys, "specialties.csv", specialtyColumns, func(r *row) {
		s := domain.Specialty{
			Name: r.must("name"), Short: r.must("short"),
			LowCK:     r.number("low_ck", 1, 300, false),
			AssumedCK: [2]int{r.number("assumed_low", 1, 300, true), r.number("assumed_high", 1, 300, true)},
			ScoreLess: r.yes("score_less"), Holistic: r.number("holistic", 0, 100, false), Bridge: r.yes("bridge"),
			Service: r.must("service"), Source: l.source(r).ids,
		}
		for column, into := range map[string]*domain.Access{"access": &s.Access, "access_ca": &s.AccessCA} {
			if err := into.UnmarshalText([]byte(r.text(column))); err != nil {
				r.fail(column, "%v", err)
			}
		}
		if err := readTags(r, "traits", &s.Traits); err != nil {
			r.fail("traits", "%v", err)
		}
		names.see(r, "name", s.Name)
		if band := s.AssumedCK; band[0] > band[1] || (band[0] == 0) != (band[1] == 0) {
			r.fail("assumed_low", "the band %d to %d is none", band[0], band[1])
		}
		l.out.Specialties = append(l.out.Specialties, s)
	})
}

func (l *loader) coverage() error {
	seen := once{}
	return readTable(l.fsys, "coverage.csv", coverageColumns, func(r *row) {
		g := domain.Gap{
			State: r.text("state"), Specialty: r.text("specialty"), Except: r.list("except"),
			Note: r.must("note"), Source: l.source(r).ids,
		}
		if err := g.Level.UnmarshalText([]byte(r.must("level"))); err != nil {
			r.fail("level", "%v", err)
		}
		seen.see(r, "state", g.State+"/"+g.Specialty)
		if g.State == "" && g.Specialty == "" {
			r.fail("state", "a gap needs a state or a specialty")
		}
		l.out.Gaps = append(l.out.Gaps, g)
	})
}

func (l *loader) licences() error {
	seen := once{}
	return readTable(l.fsys, "licences.csv", licenceColumns, func(r *row) {
		c := domain.Licence{
			State: r.must("state"), Kind: exam(r), Attempts: r.number("attempts", 1, 10, false),
			Source: l.source(r).ids, AsOf: l.asOf(r),
		}
		seen.see(r, "state", c.State+" "+c.Kind.String())
		l.out.Licences = append(l.out.Licences, c)
	})
}

// ruleKeys are the rules that are cited.
var ruleKeys = []string{domain.RuleStep3ForH1B, domain.RuleExamsPassed, domain.RuleClinicalSkills, domain.RuleLetterPortal, domain.RuleProgramCodes}

func (l *loader) rules() error {
	seen := once{}
	return readTable(l.fsys, "rules.csv", ruleColumns, func(r *row) {
		c := domain.Rule{Key: r.must("key"), Source: l.source(r).ids, AsOf: l.asOf(r)}
		if !slices.Contains(ruleKeys, c.Key) {
			r.fail("key", "is not a rule that is cited")
		}
		seen.see(r, "key", c.Key)
		l.out.Rules = append(l.out.Rules, c)
	})
}

func (l *loader) tiers() error {
	seen := once{}
	return readTable(l.fsys, "tiers.csv", tierColumns, func(r *row) {
		c := domain.TierRule{
			Tier: r.number("tier", 1, 3, false), Key: r.must("key"), Regions: r.list("regions"), States: r.list("states"),
			Community: r.yes("community"), Record: r.yes("record"), Source: l.source(r).ids,
		}
		for _, key := range c.Regions {
			if l.out.Regions.Name(key) == key {
				r.fail("regions", "%q is not in the table of regions", key)
			}
		}
		seen.see(r, "key", c.Key)
		l.out.Tiers = append(l.out.Tiers, c)
	})
}

// season reads the year of a Match; optional means that zero, of no
// particular season, is allowed.
func season(r *row, optional bool) int {
	return r.number("season", domain.FirstSeason, domain.LastSeason, optional)
}

// eventKeys are the keys that rules and screens look for.
var eventKeys = []string{
	"season_opens", "submit", "review", "registration_opens", "registration_deadline", "ranking_opens",
	"rank_deadline", "match_status", "soap_prepare", "soap_review", "soap_round", "soap_ends", "match_day",
	"season_ends", "pathways_deadline", "step1_pass_fail",
}

var eventColumns = []string{"season", "date", "time", "zone", "key", "text", "verify", "source"}

func (l *loader) events() error {
	seen := once{}
	return readTable(l.fsys, "events.csv", eventColumns, func(r *row) {
		e := domain.Event{
			Season: season(r, false), Date: r.date("date"), Time: r.clock("time"), Zone: r.must("zone"),
			Key: r.must("key"), Text: r.must("text"), Verify: r.yes("verify"), Source: l.source(r).ids,
		}
		seen.see(r, "key", strconv.Itoa(e.Season)+" "+e.Key+" "+e.Time)
		switch {
		case !slices.Contains(eventKeys, e.Key):
			r.fail("key", "%q is not a key of the calendar", e.Key)
		case e.Date.Year != e.Season && e.Date.Year != e.Season-1:
			r.fail("date", "%v does not lie in season %d", e.Date, e.Season)
		}
		l.out.Events = append(l.out.Events, e)
	})
}

// phrases reads what the checks of a text look for.
func (l *loader) phrases() error {
	names := once{}
	return readTable(l.fsys, "phrases.csv", phraseColumns, func(r *row) {
		list := domain.PhraseList{Name: r.must("list"), Source: l.source(r).ids}
		var problem string
		if list.Phrases, problem = domain.ParsePhrases(r.must("phrases")); problem != "" {
			r.fail("phrases", "%s", problem)
		}
		names.see(r, "list", list.Name)
		l.out.Phrases = append(l.out.Phrases, list)
	})
}

// windowKeys are the keys of windows that rules look for.
var windowKeys = []string{domain.WindowEnglish, domain.WindowLicence, domain.WindowGraduation}

var windowColumns = []string{"season", "key", "from", "verify", "source"}

func (l *loader) windows() error {
	seen := once{}
	return readTable(l.fsys, "windows.csv", windowColumns, func(r *row) {
		w := domain.Window{
			Season: season(r, false), Key: r.must("key"), From: r.date("from"), Verify: r.yes("verify"), Source: l.source(r).ids,
		}
		seen.see(r, "key", strconv.Itoa(w.Season)+" "+w.Key)
		switch {
		case !slices.Contains(windowKeys, w.Key):
			r.fail("key", "%q is not a key of a window", w.Key)
		case w.From.Year > w.Season:
			r.fail("from", "%v lies after season %d", w.From, w.Season)
		}
		l.out.Windows = append(l.out.Windows, w)
	})
}

var zoneColumns = []string{"state", "cities", "zone", "split", "source"}

// zones reads the time zones of the states.
func (l *loader) zones() error {
	seen := once{}
	return readTable(l.fsys, "zones.csv", zoneColumns, func(r *row) {
		z := domain.StateZone{State: r.must("state"), Cities: r.list("cities"), Zone: r.must("zone"), Split: r.yes("split"), Source: l.source(r).ids}
		if len(z.State) != 2 {
			r.fail("state", "%q is not two letters", z.State)
		}
		if _, err := domain.Zone(z.Zone); err != nil {
			r.fail("zone", "%v", err)
		}
		if len(z.Cities) == 0 {
			seen.see(r, "state", z.State)
		}
		l.out.Zones = append(l.out.Zones, z)
	})
}

var worldZoneColumns = []string{"zone", "country", "source"}

// worldZones reads the time zones that an applicant can live by.
func (l *loader) worldZones() error {
	seen := once{}
	return readTable(l.fsys, "worldzones.csv", worldZoneColumns, func(r *row) {
		z := domain.WorldZone{Zone: r.must("zone"), Country: r.must("country"), Source: l.source(r).ids}
		if _, err := domain.Zone(z.Zone); err != nil {
			r.fail("zone", "%v", err)
		}
		seen.see(r, "zone", z.Zone)
		l.out.WorldZones = append(l.out.WorldZones, z)
	})
}
