package app

import (
	"context"

	"secondlook/domain"
	"secondlook/domain/redflag"
	"secondlook/domain/standing"
)

// A RedFlag is something that programs may ask about, in words, with the places
// where it is explained.
type RedFlag struct {
	redflag.Flag
	Words  string // what it is
	State  string // "explained", "not explained" or "private"
	Places []FlagPlace
}

// A FlagPlace is one place where a flag is explained.
type FlagPlace struct {
	domain.Explanation
	Words string // such as "Statement: Family medicine"
	Gone  bool   // the statement is no longer there
}

// FlagsOf finds what programs may ask a scope's applicant about, and the
// explanations of something that the records no longer show.
func (a *App) FlagsOf(ctx context.Context, s Scope) (flags []RedFlag, loose []FlagPlace, err error) {
	p, err := a.scoped(ctx, &s)
	if err != nil {
		return nil, nil, err
	}
	if err := a.ready(ctx); err != nil {
		return nil, nil, err
	}
	first, _ := a.catalog.FirstSubmission(s.Season)
	st := standing.Of(p, a.catalog, s.Season, p.SubmitsOn(s.Season, first), a.Today())
	flags, loose = a.redFlags(redflag.Of(p, st, a.catalog, a.reference()))
	return flags, loose, nil
}

// redFlags finds the words for flags and for explanations of none.
func (a *App) redFlags(r redflag.Report) (flags []RedFlag, loose []FlagPlace) {
	for _, f := range r.Flags {
		out := RedFlag{Flag: f, Words: a.cfg.Words.Render(f.Text), State: a.say("flag.state.open")}
		switch {
		case f.Private():
			out.State = a.say("flag.state.private")
		case f.Explained():
			out.State = a.say("flag.state.told")
		}
		if f.Ticked {
			out.Places = append(out.Places, FlagPlace{Words: a.say("flag.ticked")})
		}
		for _, p := range f.Places {
			out.Places = append(out.Places, a.flagPlace(p))
		}
		flags = append(flags, out)
	}
	for _, x := range r.Loose {
		loose = append(loose, a.flagPlace(redflag.Place{Explanation: x}))
	}
	return flags, loose
}

// flagPlace finds the words for a place.
func (a *App) flagPlace(p redflag.Place) FlagPlace {
	key := "flag.in." + p.Place.String()
	switch {
	case p.Gone:
		key += ".gone"
	case p.Place == domain.InERASSection && p.Where == "":
		key += ".none"
	case p.Ready:
		key += ".ready"
	case p.Place == domain.InInterview && p.Answer != "":
		key += ".open"
	}
	return FlagPlace{p.Explanation, a.say(key, p.Where), p.Gone}
}
