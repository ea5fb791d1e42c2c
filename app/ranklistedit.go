package app

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"secondlook/domain"
	"secondlook/domain/ranklist"
)

// A RankPlace names one of the lists of a season: the primary one, or the
// supplemental one of an advanced program.
type RankPlace struct {
	Season   int
	Advanced string // key of the program; "": the primary list
}

// ErrNoRanks reports that there is nothing to keep or to certify.
var ErrNoRanks = errors.New("the rank order list is empty: put programs on it first")

// StartRankList puts every program with an interview that is done behind what is
// on the list already, in the order of the scores, and returns how many came.
func (a *App) StartRankList(ctx context.Context, season int) (added int, err error) {
	p, err := a.Profile(ctx)
	if err != nil {
		return 0, err
	}
	programs, err := a.Programs(ctx)
	if err != nil {
		return 0, err
	}
	points, find := scored(p, season), finder(programs)
	err = a.editRankList(ctx, season, func(l *domain.RankList) error {
		more := rankable(p, *l)
		more = slices.DeleteFunc(more, func(key string) bool { // a first year goes beside its advanced program
			program := find(key)
			return program != nil && domain.OneYear(program.Track)
		})
		slices.SortStableFunc(more, func(x, y string) int { return cmp.Compare(points[y].Score, points[x].Score) })
		for _, key := range more {
			l.Primary = append(l.Primary, domain.RankEntry{Program: key})
		}
		added = len(more)
		return nil
	})
	return added, err
}

// RankProgram puts a program on a list, at a rank from 0; what is no rank of the
// list is its end. A program that is there already comes back as a
// [domain.Invalid].
func (a *App) RankProgram(ctx context.Context, at RankPlace, e domain.RankEntry, rank int) error {
	return a.editRanks(ctx, at, func(list []domain.RankEntry) []domain.RankEntry {
		if rank < 0 || rank > len(list) {
			rank = len(list)
		}
		return slices.Insert(slices.Clone(list), rank, e)
	})
}

// MoveRank moves what is at one rank of a list, from 0, to another.
func (a *App) MoveRank(ctx context.Context, at RankPlace, from, to int) error {
	return a.editRanks(ctx, at, func(list []domain.RankEntry) []domain.RankEntry { return ranklist.Move(list, from, to) })
}

// DropRank takes what is at a rank, from 0, off a list.
func (a *App) DropRank(ctx context.Context, at RankPlace, rank int) error {
	return a.editRanks(ctx, at, func(list []domain.RankEntry) []domain.RankEntry {
		if rank < 0 || rank >= len(list) {
			return list
		}
		return slices.Delete(slices.Clone(list), rank, rank+1)
	})
}

// SetRank replaces what is at a rank, from 0, and moves it to another one.
func (a *App) SetRank(ctx context.Context, at RankPlace, from, to int, e domain.RankEntry) error {
	return a.editRanks(ctx, at, func(list []domain.RankEntry) []domain.RankEntry {
		list = slices.Clone(list)
		if from >= 0 && from < len(list) {
			list[from] = e
		}
		return ranklist.Move(list, from, to)
	})
}

// RankByFormula puts a primary list into the order of the scores.
func (a *App) RankByFormula(ctx context.Context, season int) error {
	p, err := a.Profile(ctx)
	if err != nil {
		return err
	}
	return a.editRankList(ctx, season, func(l *domain.RankList) error {
		l.Primary = ranklist.FormulaOrder(ranklist.Rows(*l, scored(p, season)))
		return nil
	})
}

// ErrPairsOpen reports that the answers of the pairwise mode give no order yet.
var ErrPairsOpen = errors.New("not every question is answered yet: go on comparing two by two, and take the order then")

// RankByPairs puts a primary list into the order of the answers of the pairwise
// mode. While questions are open it is [ErrPairsOpen]: the order of some would
// misplace the others.
func (a *App) RankByPairs(ctx context.Context, season int) error {
	return a.editRankList(ctx, season, func(l *domain.RankList) error {
		p := ranklist.Ask(ranklist.Programs(l.Primary), l.Choices)
		if !p.Done() {
			return ErrPairsOpen
		}
		l.Primary = ranklist.Arrange(l.Primary, p.Order)
		return nil
	})
}

// AnswerPair keeps the answer to one question of the pairwise mode.
func (a *App) AnswerPair(ctx context.Context, season int, better, worse string) error {
	return a.editRankList(ctx, season, func(l *domain.RankList) error {
		l.Choices = ranklist.Choose(l.Choices, better, worse)
		return nil
	})
}

// ForgetPairs drops the answers of the pairwise mode.
func (a *App) ForgetPairs(ctx context.Context, season int) error {
	return a.editRankList(ctx, season, func(l *domain.RankList) error {
		l.Choices = nil
		return nil
	})
}

// SetCouple says whether a list is ranked together with a partner. Of one that no
// longer is, every program keeps its first rank.
func (a *App) SetCouple(ctx context.Context, season int, couple bool) error {
	return a.editRankList(ctx, season, func(l *domain.RankList) error {
		if l.Couple = couple; !couple {
			var single []domain.RankEntry
			for _, e := range l.Primary {
				if e.Partner = ""; e.Program != "" && !ranklist.Holds(single, e.Program) {
					single = append(single, e)
				}
			}
			l.Primary = single
		}
		return nil
	})
}

// KeepRankList keeps the list as a new version and returns its number.
func (a *App) KeepRankList(ctx context.Context, season int, note string) (number int, err error) {
	now, _, err := a.Clock(ctx)
	if err != nil {
		return 0, err
	}
	err = a.edit(ctx, "keep the rank order list", func(t Tables) error {
		kept, err := keepVersion(ctx, t, season, now, note)
		number = kept.Number
		return err
	})
	return number, err
}

// keepVersion keeps the list that is worked on as a new version.
func keepVersion(ctx context.Context, t Tables, season int, now domain.At, note string) (kept domain.RankList, err error) {
	lists, err := t.RankLists().List(ctx)
	if err != nil {
		return kept, err
	}
	l, _ := ranklist.Working(lists, season)
	if len(l.Primary) == 0 {
		return kept, ErrNoRanks
	}
	kept = ranklist.Keep(lists, l, now, note)
	if err := kept.Validate(); err != nil {
		return kept, err
	}
	return kept, t.RankLists().Save(ctx, &kept)
}

// Clock is the present on the applicant's own clock, and the zone of that.
func (a *App) Clock(ctx context.Context) (now domain.At, zone string, err error) {
	if zone, err = a.OwnZone(ctx); err != nil {
		return now, zone, err
	}
	loc, err := domain.Zone(zone)
	if err != nil {
		return now, zone, err
	}
	return domain.AtOf(a.cfg.Now().In(loc)), zone, nil
}

// CertifyRankList notes that the list was certified in the portal at a moment;
// zero: now. Unless the newest version is the same, it becomes one. Every
// application on it that was interviewed is ranked from that day on, all in one
// step.
func (a *App) CertifyRankList(ctx context.Context, season int, at domain.At, note string) error {
	now, _, err := a.Clock(ctx)
	if err != nil {
		return err
	}
	if at.IsZero() {
		at = now
	}
	if at.Day.After(a.Today().AddDays(1)) { // in the zone of the Match it can be tomorrow already
		return domain.Invalid{{Field: "certified", Problem: "must not lie after today"}}
	}
	if err := a.checkRankingOpen(season, at); err != nil {
		return err
	}
	return a.edit(ctx, "certify the rank order list", func(t Tables) error {
		lists, err := t.RankLists().List(ctx)
		if err != nil {
			return err
		}
		l, _ := ranklist.Working(lists, season)
		var kept domain.RankList
		if v := ranklist.Versions(lists, season); len(v) > 0 && ranklist.Same(v[0], l) {
			kept = v[0]
			kept.Note = cmp.Or(note, kept.Note)
		} else if kept, err = keepVersion(ctx, t, season, now, note); err != nil {
			return err
		}
		kept.Certified = at
		if err := kept.Validate(); err != nil {
			return err
		}
		if err := t.RankLists().Save(ctx, &kept); err != nil {
			return err
		}
		return a.setRanked(ctx, t, kept, minDay(at.Day, a.Today()))
	})
}

// checkRankingOpen refuses a moment before lists can be entered, where the
// season's own calendar tells when that is.
func (a *App) checkRankingOpen(season int, at domain.At) error {
	m, ok := ranklist.MomentOf(a.Catalog(), ranklist.Opens, season)
	known := slices.ContainsFunc(a.Catalog().Events, func(e domain.Event) bool { return e.Key == ranklist.Opens && e.Season == season })
	if !ok || !known {
		return nil
	}
	early := at.Day.Before(m.At.Day)
	opens, err := m.At.Time()
	if t, bad := at.Time(); err == nil && bad == nil && at.Timed {
		early = t.Before(opens)
	}
	if early {
		return domain.Invalid{{Field: "certified", Problem: a.say("ranklist.early", Moment(m.At))}}
	}
	return nil
}

func minDay(a, b domain.Date) domain.Date {
	if b.Before(a) {
		return b
	}
	return a
}

// setRanked gives the interviewed applications of a certified list their status,
// and takes it from those that are on it no more. What was never interviewed,
// declined or withdrawn stays so: to be ranked means that an interview was had.
func (a *App) setRanked(ctx context.Context, t Tables, l domain.RankList, day domain.Date) error {
	ranked := slices.Clone(l.Primary)
	for _, s := range l.Supplemental {
		ranked = append(ranked, s.Entries...)
	}
	apps, err := t.Applications().List(ctx)
	if err != nil {
		return err
	}
	talks, err := t.Interviews().List(ctx)
	if err != nil {
		return err
	}
	met := ranklist.Meetings(domain.Profile{Interviews: talks}, l.Season)
	for _, x := range apps {
		on, is := ranklist.Holds(ranked, x.Program), x.Status == domain.Ranked
		switch last := len(x.Events) - 1; {
		case x.Season != l.Season, on == is, x.Status > domain.Ranked:
			continue
		case on && x.Status != domain.Interviewed && !met[x.Program].Done:
			continue
		case on:
			x = x.With(domain.StatusEvent{Status: domain.Ranked, Date: day})
		case last >= 0:
			x = x.Without(last)
		}
		if x.ValidateOn(a.Today()) != nil {
			continue // a day that its other changes contradict is the user's to put right
		}
		if err := t.Applications().Save(ctx, &x); err != nil {
			return err
		}
	}
	return nil
}

// TakeVersion makes a kept version the list that is worked on.
func (a *App) TakeVersion(ctx context.Context, season, number int) error {
	lists, err := a.RankLists.List(ctx)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(lists, func(l domain.RankList) bool { return l.Season == season && l.Number == number })
	if i < 0 {
		return domain.ErrNotFound
	}
	return a.editRankList(ctx, season, func(l *domain.RankList) error {
		l.Primary, l.Supplemental, l.Couple = lists[i].Primary, lists[i].Supplemental, lists[i].Couple
		return nil
	})
}

// editRanks changes one of the lists of a season.
func (a *App) editRanks(ctx context.Context, at RankPlace, change func([]domain.RankEntry) []domain.RankEntry) error {
	return a.editRankList(ctx, at.Season, func(l *domain.RankList) error {
		if at.Advanced != "" {
			*l = ranklist.WithSupplemental(*l, at.Advanced, change(ranklist.Supplemental(*l, at.Advanced)))
			return nil
		}
		l.Primary = change(l.Primary)
		return nil
	})
}

// editRankList changes the list of a season that is worked on, or makes it. A
// list that breaks a rule comes back as a [domain.Invalid] and stays as it is.
func (a *App) editRankList(ctx context.Context, season int, change func(*domain.RankList) error) error {
	return a.edit(ctx, "change the rank order list", func(t Tables) error {
		lists, err := t.RankLists().List(ctx)
		if err != nil {
			return err
		}
		l, _ := ranklist.Working(lists, season)
		if err := change(&l); err != nil {
			return err
		}
		if err := l.Validate(); err != nil {
			return err
		}
		return t.RankLists().Save(ctx, &l)
	})
}
