package app

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"secondlook/domain"
	"secondlook/domain/seasons"
	"secondlook/domain/thanks"
)

// A RollOver is what happens when a season is put away and the next one opened,
// in words. Nothing is changed before [App.OpenNext].
type RollOver struct {
	seasons.Roll
	Carries, Stays  []string // what goes on; what lasts anyway
	Resets          []string // what begins anew
	Archives        []string // what is kept as it was
	Warnings        []string
	Open            []string // what still waits in it, each by name
	OpenWords       string   // what becomes of that
	Silent          []string // names of the programs whose answer is not noted, in their order
	SilentWords     string   // what they will count as; "": there are none
	Declined, Count int      // programs of the list: that said no; in all
	Ended           domain.MatchOutcome
}

// PlanRollOver works out how a season is put away, and which programs go on. Where
// that cannot be, a [domain.Invalid] says why.
func (a *App) PlanRollOver(ctx context.Context, from int, how seasons.Carry) (*RollOver, error) {
	p, err := a.Profile(ctx)
	if err != nil {
		return nil, err
	}
	names, err := a.programNames(ctx)
	if err != nil {
		return nil, err
	}
	roll, err := a.planRoll(p, from, how)
	if err != nil {
		return nil, err
	}
	r := &RollOver{Roll: roll}
	r.Ended, _ = seasons.Outcome(p, from)
	a.tellOpen(r, p, names)
	for _, x := range p.Applications {
		if x.Season == from && x.Listed() {
			r.Count++
			if seasons.Refused(x) {
				r.Declined++
			}
		}
	}
	r.Carries, r.Resets, r.Archives = a.rollLines("carry", roll.Carries), a.rollLines("reset", roll.Resets), a.archiveLines(roll.Archives)
	r.Stays = []string{a.say("seasons.stays.records"), a.say("seasons.stays.wishes")}
	for _, w := range roll.Warnings {
		r.Warnings = append(r.Warnings, a.sayDays(w))
	}
	return r, nil
}

// programNames are the names of all programs, by key.
func (a *App) programNames(ctx context.Context) (map[string]string, error) {
	programs, err := a.Programs(ctx)
	if err != nil {
		return nil, err
	}
	names := make(map[string]string, len(programs))
	for i := range programs {
		names[programs[i].Key] = programs[i].Name
	}
	return names, nil
}

// tellOpen names what still waits in the season that is put away, and what nobody
// has answered.
func (a *App) tellOpen(r *RollOver, p domain.Profile, names map[string]string) {
	name := func(key string) string { return cmp.Or(names[key], key) }
	for _, x := range seasons.Waiting(p, r.From) {
		key, day := "seasons.open.invitation", x.AnswerBy.Day
		if day.IsZero() {
			key += ".undated"
		}
		r.Open = append(r.Open, a.say(key, name(x.Program), Day(day)))
	}
	for _, x := range seasons.Ahead(p, r.From, a.Today()) {
		r.Open = append(r.Open, a.say("seasons.open.interview", name(x.Program), Day(x.Start.Day)))
	}
	for _, x := range thanks.Pending(p, r.From, a.setting("set.thanks_days")) {
		r.Open = append(r.Open, a.say("seasons.open.thanks", cmp.Or(x.To.Name, name(x.Interview.Program)), Day(x.On)))
	}
	r.OpenWords = a.say("seasons.open.goes_on")
	if a.Today().After(seasons.LastDay(r.From)) {
		r.OpenWords = a.say("seasons.open.over")
	}
	for _, x := range seasons.Unanswered(p, r.From) {
		r.Silent = append(r.Silent, name(x.Program))
	}
	if n := len(r.Silent); n > 0 {
		key := "seasons.silent.early"
		if a.catalog.Over(r.From, a.Today()) {
			key = "seasons.silent.over"
		}
		r.SilentWords = a.say(key, n)
	}
}

func (a *App) planRoll(p domain.Profile, from int, how seasons.Carry) (seasons.Roll, error) {
	results, known := a.catalog.DayOf("match_status", from)
	if !known {
		results = domain.Date{} // borrowed from another season
	}
	return seasons.Plan(p, from, seasons.Next(p.Seasons, from, a.Today()), how, results, a.Today())
}

func (a *App) rollLines(part string, lines []seasons.Line) (out []string) {
	for _, l := range lines {
		out = append(out, a.say("seasons."+part+"."+l.Key, l.Count))
	}
	return out
}

// archiveLines count what is put away: "3 applications".
func (a *App) archiveLines(lines []seasons.Line) (out []string) {
	for _, l := range lines {
		text := a.say("history.many."+l.Key, l.Count)
		if l.Count == 1 {
			text = "1 " + a.say("history.kind."+l.Key)
		}
		out = append(out, text)
	}
	return out
}

// OpenNext puts a season away and opens the next one, after a backup and in one
// step, which can be undone: what the season was is frozen, its record closed,
// and what goes on is there in the next one as planned. How it ended is noted with
// it, where that is known. It returns the new season. Where that cannot be, a
// [domain.Invalid] says why and nothing changes.
func (a *App) OpenNext(ctx context.Context, from int, how seasons.Carry, ended domain.MatchOutcome) (int, error) {
	p, err := a.Profile(ctx)
	if err != nil {
		return 0, err
	}
	if _, err := a.Programs(ctx); err != nil {
		return 0, err
	}
	if _, err := a.planRoll(p, from, how); err != nil {
		return 0, err
	}
	if _, err := a.cfg.Store.Backup(ctx); err != nil {
		return 0, fmt.Errorf("back up before the season is put away: %w", err)
	}
	to := 0
	err = a.keep(ctx, "open the next season", func(t Tables) error {
		if s := seasons.Of(p, from); ended != domain.OutcomeUnknown && s.Outcome != ended {
			s.Outcome = ended
			if err := t.Seasons().Save(ctx, &s); err != nil {
				return err
			}
		}
		p, err := readProfile(ctx, t)
		if err != nil {
			return err
		}
		roll, err := a.planRoll(p, from, how)
		if err != nil {
			return err
		}
		to = roll.To
		if err := a.close(ctx, t, p, from); err != nil {
			return err
		}
		return keepRoll(ctx, t, roll)
	})
	return to, err
}

// close freezes a season as it is when it is put away, and as it was when it was
// sent and certified where nobody did so then.
func (a *App) close(ctx context.Context, t Tables, p domain.Profile, season int) error {
	if err := errors.Join(a.freezeSent(ctx, t, season), a.freezeCertified(ctx, t, season)); err != nil {
		return err
	}
	if _, there := seasons.Frozen(p, season, domain.FrozenClosed); there {
		return nil
	}
	day := a.Today()
	if last := seasons.LastDay(season); last.Before(day) {
		day = last
	}
	return a.freeze(ctx, t, p, season, domain.FrozenClosed, day)
}

// keepRoll keeps the records of a roll.
func keepRoll(ctx context.Context, t Tables, r seasons.Roll) error {
	return errors.Join(
		saveAll(ctx, t.Seasons(), []domain.Season{r.Old, r.New}),
		saveAll(ctx, t.Applications(), r.Applications),
		saveAll(ctx, t.Marks(), r.Marks),
		saveAll(ctx, t.Tasks(), r.Tasks),
		saveAll(ctx, t.Letters(), r.Letters),
	)
}

// saveAll keeps records until the first error.
func saveAll[T Record](ctx context.Context, in Table[T], all []T) error {
	for i := range all {
		if err := in.Save(ctx, &all[i]); err != nil {
			return err
		}
	}
	return nil
}
