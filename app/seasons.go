package app

import (
	"context"
	"strings"

	"secondlook/domain"
	"secondlook/domain/seasons"
)

// A Year is one season as it stands or stood, in words where it has them.
type Year struct {
	Season  int
	Record  domain.Season // what is noted of it
	Sent    domain.Date   // the day on which it was submitted; zero: nothing is sent, or nobody noted the day
	Undated bool          // something is sent, on a day that nobody noted
	Tally   seasons.Tally
	Current bool                // it is the season of today
	Past    bool                // it can be looked at as it was
	Ended   domain.MatchOutcome // by what is told of the season, or of a program
	Outcome string
	Early   string // that it is noted before the results are out; ""
	Counts  string // how far the applications came
	Days    string // when it was opened, submitted and put away
	// Frozen, Certified and Closed are what is kept of it as it was submitted, as its
	// rank order list was certified, and as it was put away; nil: nothing.
	Frozen, Certified, Closed *FrozenYear
	Kept                      []string             // sentences that say what is kept
	Silent                    []domain.Application // that nobody has answered, as far as is noted
	Moved                     bool                 // the first application is noted for another day by now than it is frozen for
	CanFreeze                 bool                 // it is sent and not frozen
	CanRoll                   bool                 // it can be put away, and the next one opened
}

// A FrozenYear is what is frozen of a season, but for the records.
type FrozenYear struct {
	ID         domain.ID
	For, Made  domain.Date
	Kept       domain.Kept // damaged: the figures are zero
	Match      domain.Said
	Interviews domain.Said
	Reference  string
	Words      string // when it was frozen, and how
	Said       string // what the engine said of the list; "": there was none
}

// Years returns the seasons that the scope's records tell of, the newest first.
func (a *App) Years(ctx context.Context, s Scope) ([]Year, error) {
	p, err := a.scoped(ctx, &s)
	if err != nil {
		return nil, err
	}
	if err := a.ready(ctx); err != nil {
		return nil, err
	}
	var out []Year
	for _, year := range seasons.Years(p) {
		out = append(out, a.yearOf(p, year))
	}
	return out, nil
}

func (a *App) yearOf(p domain.Profile, year int) (y Year) {
	now := a.Season()
	y = Year{Season: year, Record: seasons.Of(p, year), Tally: seasons.TallyOf(p, year), Current: year == now, Past: year < now}
	first, _ := a.catalog.FirstSubmission(year)
	day, sent := p.SentOn(year, first, a.Today())
	switch noted := p.SendingNoted(year); {
	case !sent && !y.Tally.Told:
	case noted:
		y.Sent = day
	default:
		y.Undated = true
	}
	y.Silent = seasons.Unanswered(p, year)
	y.Frozen, y.Certified, y.Closed = a.frozenYear(p, year, domain.FrozenSubmitted), a.frozenYear(p, year, domain.FrozenCertified), a.frozenYear(p, year, domain.FrozenClosed)
	y.Kept = a.keptWords(y)
	y.Moved = y.Frozen != nil && !y.Sent.IsZero() && y.Sent != y.Frozen.For
	y.CanFreeze = sent && y.Frozen == nil && a.cfg.bygone.Season == 0
	_, problem := a.planRoll(p, year, seasons.CarryAll)
	y.CanRoll = problem == nil && a.cfg.bygone.Season == 0
	y.Ended, _ = seasons.Outcome(p, year)
	y.Outcome, y.Early = domain.Capital(y.Ended.String()), a.notedEarly(year, y.Ended)
	y.Counts, y.Days = a.yearCounts(y), a.yearDays(y)
	return y
}

// yearCounts says how far the applications of a season came.
func (a *App) yearCounts(y Year) string {
	t, first := y.Tally, ""
	switch {
	case t.Sent > 0 || t.Told:
	case t.Listed == 0:
		first = a.say("seasons.counts.none")
	case y.Past || !y.Record.Closed.IsZero() || t.Invited+t.Interviewed > 0:
		first = a.say("seasons.counts.unsent", t.Listed)
	default:
		first = a.say("seasons.counts.planned", t.Listed)
	}
	return domain.Dots(first, a.tallyWords(t))
}

// tallyWords says how many applications of a season were sent, and how far they
// came.
func (a *App) tallyWords(t seasons.Tally) string {
	var parts []string
	for _, x := range []struct {
		key string
		n   int
	}{{"sent", t.Sent}, {"invited", t.Invited}, {"interviewed", t.Interviewed}, {"ranked", t.Ranked}, {"matched", t.Matched}, {"declined", t.Declined}} {
		if x.n > 0 {
			parts = append(parts, a.say("seasons.counts."+x.key, x.n))
		}
	}
	parts = append(parts, a.toldWord(t))
	return domain.Dots(parts...)
}

// toldWord says that a season is told in numbers, or is so in part; "": it is not.
func (a *App) toldWord(t seasons.Tally) string {
	switch {
	case !t.Told:
		return ""
	case t.Noted > 0:
		return a.say("seasons.counts.told.partly")
	}
	return a.say("seasons.counts.told")
}

// yearDays says when a season was opened, submitted and put away.
func (a *App) yearDays(y Year) string {
	var parts []string
	for _, x := range []struct {
		key string
		day domain.Date
	}{{"opened", y.Record.Opened}, {"sent", y.Sent}, {"closed", y.Record.Closed}} {
		if !x.day.IsZero() {
			parts = append(parts, a.say("seasons.days."+x.key, Day(x.day)))
		} else if x.key == "sent" && y.Undated {
			parts = append(parts, a.say("seasons.days.undated"))
		}
	}
	return domain.Capital(strings.Join(parts, " · "))
}

// keptWords say what is kept of a season. What was worked out on one later day is
// one sentence.
func (a *App) keptWords(y Year) (out []string) {
	var later, made []string
	for _, x := range []struct {
		f    *FrozenYear
		what domain.SnapshotKind
	}{{y.Frozen, domain.FrozenSubmitted}, {y.Certified, domain.FrozenCertified}, {y.Closed, domain.FrozenClosed}} {
		switch {
		case x.f == nil:
		case x.f.Kept != domain.KeptDamaged && x.f.For != x.f.Made && (len(made) == 0 || made[0] == Day(x.f.Made)):
			later, made = append(later, a.say("seasons.kept.part."+x.what.String(), Day(x.f.For))), append(made, Day(x.f.Made))
		default:
			out = append(out, x.f.Words+".")
		}
	}
	if len(later) > 0 {
		out = append(out, a.say("seasons.kept.later", made[0], strings.Join(later, ", ")))
	}
	return out
}

// A head is what a snapshot says beside its records, which are not opened for it.
type head struct {
	Reference         string
	Match, Interviews domain.Said
}

// frozenYear tells what is frozen of a season, nil for nothing. What it holds is
// opened once: it never changes.
func (a *App) frozenYear(p domain.Profile, year int, kind domain.SnapshotKind) *FrozenYear {
	s, ok := seasons.Frozen(p, year, kind)
	if !ok {
		return nil
	}
	h, known := a.heads[s.Content]
	if !known {
		f, err := s.Head()
		if err != nil {
			a.cfg.Log.Warn("what is frozen of a season cannot be read", "season", year, "err", err)
			return &FrozenYear{ID: s.ID, For: s.For, Made: s.Made, Kept: s.Kept(0, err), Words: a.say("seasons.kept.damaged", Day(s.For))}
		}
		h = head{f.Reference, f.Match, f.Interviews}
		a.heads[s.Content] = h
	}
	f := &FrozenYear{ID: s.ID, For: s.For, Made: s.Made, Match: h.Match, Interviews: h.Interviews, Reference: h.Reference}
	f.Kept = s.Kept(a.setting("set.hindsight_days"), nil)
	when, cut := "", ""
	if f.Kept == domain.KeptLater {
		when = ".hindsight"
	}
	if s.Cut() {
		cut = ".hindsight"
	}
	f.Words = a.say("seasons.kept."+kind.String()+cut, Day(s.For), Day(s.Made))
	if m, n := h.Match, h.Interviews; m.High > 0 {
		f.Said = a.say("seasons.said"+when, ChanceWords(m.Value, m.Low, m.High), about(n.Value), about(n.Low), about(n.High))
	}
	return f
}
