package app

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/figures"
	"secondlook/domain/ranking"
)

// A Figure is one figure of the program, with the words for it.
type Figure struct {
	figures.Figure
	Label string // what it is
	Note  string // what stands with it in its table; ""
	Now   string // the value for people: "$11.00"
	Was   string // the shipped value for people
	Input string // the value as it is typed
	Unit  string
	Error string // standard error, such as "± 0.15"; ""
	Kind  string // what it rests on; "" beside the reference set
	Rule  string // number of the rule in the guide, such as "S17"; ""
	Cite  string // title of the source of the shipped value
}

// ready makes the catalog, the reference set and the engine for the figures and
// regions of the user, unless they are there.
func (a *App) ready(ctx context.Context) error {
	if a.catalog != nil {
		return nil
	}
	regions, err := a.OwnRegions.List(ctx)
	if err != nil {
		return fmt.Errorf("read your regions: %w", err)
	}
	own, err := a.OwnFigures.List(ctx)
	if err != nil {
		return fmt.Errorf("read your figures: %w", err)
	}
	if err := a.choose(ctx); err != nil {
		return err
	}
	a.sheet = figures.Lay(a.cfg.Catalog, a.base, own)
	a.differ = a.sheet.Changed()
	a.catalog, a.engine = withRegions(a.sheet.Catalog, regions), a.shipped
	if a.catalog != a.cfg.Catalog || a.sheet.Reference != a.cfg.Reference {
		a.engine = ranking.New(a.catalog, a.sheet.Reference)
	}
	return nil
}

// laid returns the figures in use.
func (a *App) laid() *figures.Sheet {
	if err := a.ready(context.Background()); err != nil {
		a.cfg.Log.Warn("own figures could not be read, the shipped ones are used", "err", err)
		return figures.Lay(a.cfg.Catalog, a.base, nil)
	}
	return a.sheet
}

// reference returns the reference set in use.
func (a *App) reference() *chance.Reference { return a.laid().Reference }

// dropFigures drops everything that the user's figures have a part in. The
// programs have none of them.
func (a *App) dropFigures() { a.catalog = nil }

// Reference returns the name of the reference set in use, and how many figures
// of the user's own are used with it.
func (a *App) Reference() string {
	a.laid()
	return a.setWords(a.base.Name, a.differ)
}

// setWords names a reference set and how many figures of the user's are laid
// over it.
func (a *App) setWords(name string, own int) string {
	if own > 0 {
		return a.say("reference.own", name, own)
	}
	return name
}

// Figures returns the figures of a group. Dates, prices and signals are those
// of a season, zero being the season of today.
func (a *App) Figures(ctx context.Context, g figures.Group, season int) ([]Figure, error) {
	if err := a.ready(ctx); err != nil {
		return nil, err
	}
	if season == 0 {
		season = a.Season()
	}
	list := a.sheet.List(g, season)
	out := make([]Figure, len(list))
	for i, f := range list {
		out[i] = a.describe(f)
	}
	return out, nil
}

// FigureProblems says why the chosen reference set is not used, if it is not,
// and of each figure of the user's that is not used why.
func (a *App) FigureProblems() (out []string) {
	sheet := a.laid()
	if a.unfit != "" {
		out = append(out, a.unfit)
	}
	for _, i := range sheet.Ignored {
		out = append(out, a.say("figure.ignored", i.Key, i.Problem))
	}
	return out
}

// SetFigure gives a figure another value, written as people write it: a number,
// an amount of dollars, a day. What is wrong with it comes back as a
// [domain.Invalid] of its key. The shipped value takes the user's away, unless
// it was still to be verified: then it is confirmed.
func (a *App) SetFigure(ctx context.Context, key, text string) error {
	own, err := a.OwnFigures.List(ctx)
	if err != nil {
		return fmt.Errorf("read your figures: %w", err)
	}
	value, err := typed(key, text)
	if err != nil {
		return domain.Invalid{{Field: key, Problem: err.Error()}}
	}
	rec, next := domain.OwnFigure{Key: key}, slices.Clone(own)
	i := slices.IndexFunc(own, func(f domain.OwnFigure) bool { return f.Key == key })
	if i < 0 {
		i, next = len(next), append(next, rec)
	}
	next[i].Value = value
	sheet, err := a.fits(next, key)
	if err != nil {
		return err
	}
	if f, ok := sheet.Find(key); ok {
		next[i].Value = f.Value
	}
	was, ok := figures.Lay(a.cfg.Catalog, a.base, nil).Find(key)
	if ok && was.Shipped == next[i].Value && !was.Verify {
		return a.resetFigures(ctx, func(k string) bool { return k == key })
	}
	return a.OwnFigures.Save(ctx, &next[i])
}

// fits lays figures over the shipped ones and wants all of them to fit: the one
// with the key, and those that do now.
func (a *App) fits(next []domain.OwnFigure, key string) (*figures.Sheet, error) {
	sheet := figures.Lay(a.cfg.Catalog, a.base, next)
	if problem := sheet.Problem(key); problem != "" {
		return nil, domain.Invalid{{Field: key, Problem: problem}}
	}
	now := a.laid()
	for _, i := range sheet.Ignored {
		if now.Problem(i.Key) == "" {
			return nil, domain.Invalid{{Field: key, Problem: a.say("figure.odds", a.figureWords(i.Key), i.Problem)}}
		}
	}
	return sheet, nil
}

// ResetFigure gives a figure its shipped value back.
func (a *App) ResetFigure(ctx context.Context, key string) error {
	own, err := a.OwnFigures.List(ctx)
	if err != nil {
		return fmt.Errorf("read your figures: %w", err)
	}
	next := slices.DeleteFunc(slices.Clone(own), func(f domain.OwnFigure) bool { return f.Key == key })
	if len(next) == len(own) {
		if _, ok := a.laid().Find(key); !ok {
			return domain.Invalid{{Field: key, Problem: "is no figure of this program"}}
		}
		return nil
	}
	if _, err := a.fits(next, key); err != nil {
		return err
	}
	return a.resetFigures(ctx, func(k string) bool { return k == key })
}

// ResetGroups gives all figures of groups their shipped values back; of dates,
// prices and signals those of one season, zero being all seasons.
func (a *App) ResetGroups(ctx context.Context, season int, groups ...figures.Group) error {
	return a.resetFigures(ctx, func(key string) bool {
		of, year, ok := figures.GroupOf(key)
		return ok && slices.Contains(groups, of) && (season == 0 || year == 0 || year == season)
	})
}

// ResetFigures gives every figure its shipped value back, and takes those of
// the user's away that are not used any more.
func (a *App) ResetFigures(ctx context.Context) error {
	return a.resetFigures(ctx, func(string) bool { return true })
}

// resetFigures takes figures of the user's away, all in one step.
func (a *App) resetFigures(ctx context.Context, wanted func(key string) bool) error {
	return a.edit(ctx, "take your figures away", func(t Tables) error {
		own, err := t.OwnFigures().List(ctx)
		if err != nil {
			return err
		}
		for _, f := range own {
			if !wanted(f.Key) {
				continue
			}
			if err := t.OwnFigures().Delete(ctx, f.ID); err != nil {
				return err
			}
		}
		return nil
	})
}

// typed reads what a person types and returns it as it is kept. The error says,
// as a predicate, what the text must be.
func typed(key, text string) (string, error) {
	text = strings.TrimSpace(text)
	switch figures.FormOf(key) {
	case figures.Money:
		cents, err := ParseMoney(text)
		return strconv.FormatInt(cents, 10), err
	case figures.Day:
		day, err := ParseDay(text)
		return day.String(), err
	}
	return text, nil
}
