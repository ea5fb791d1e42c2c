// Package learning holds what was said of the applicant's seasons against what
// came of them, and works out what they teach of the applicant beyond the
// records: the own log-odds of an interview (MODEL §7).
package learning

import (
	"slices"
	"strconv"
	"strings"

	"secondlook/domain"
	"secondlook/domain/calibration"
	"secondlook/domain/chance"
	"secondlook/domain/ranking"
	"secondlook/domain/seasons"
	"secondlook/domain/silence"
)

// InterceptKey is the key of the user's figure that holds what was learnt, and
// LeftKey of the one that holds what is left unknown of it.
const (
	InterceptKey = "reference/own.intercept"
	LeftKey      = "reference/own.left"
)

// A Season is one in which applications were sent, with what was said of them.
type Season struct {
	Season int
	For    domain.Date // the day that the chances are for
	Frozen bool        // they were said then; else they are told in hindsight, by what is known by now
	Over   bool        // nobody answers any more
	Kept   bool        // its answers are all noted, so that silence was a no

	Predictions []calibration.Prediction // of the applications that count, the largest chance first
	Expected    chance.Estimate          // invitations, with the range of the figures
	Usual       silence.Count            // invitations, with the range of the figures and of luck
	Score       calibration.Score
	Learnt      float64 // own.intercept in the chances

	Noted     int // of the predictions: invited or declined
	Silent    int // of the predictions: never answered
	Withdrawn int // taken back before an answer: not counted
	Missing   int // nothing was said of the program: not counted

	Told    seasons.Tally // its numbers, where more is told than is noted by program: no chance can be held against those
	Undated bool          // nobody noted the day of sending, so For is the first possible one, or that of the first answer
	Before  domain.Date   // the day of graduation, where it was sent before that; else zero
	Unasked int           // of the predictions: programs of a specialty that is not wished for
}

// Counts reports whether the season can be learnt from.
func (s *Season) Counts() bool { return s.Over && s.Kept && !s.Told.Told && len(s.Predictions) > 0 }

// An Input is what seasons are read from.
type Input struct {
	Engine   *ranking.Engine
	Apart    chance.Apart // of the reference set of the engine
	Catalog  *domain.Catalog
	Programs []domain.Program
	Profile  domain.Profile
	Today    domain.Date

	Open          func(domain.Snapshot) (Frozen, error) // of a snapshot; nil: [Open]
	HindsightDays int                                   // a snapshot taken more days after its day is one in hindsight
	Hindsight     bool                                  // seasons in hindsight teach too
}

// Seasons returns the seasons in which applications were sent, or of which it is
// told how many there were, the oldest first.
//
// A season is over the day after its Match Day. Until then an application without
// an answer says nothing, and the season teaches nothing: invitations are noted
// at once and refusals often never come, so the answers so far would flatter.
// Afterwards nobody answers any more, and silence is a no where all answers are
// noted: the applicant says so by noting what came of the Match, or by putting
// the season away once it is over, and at least one answer is there. An
// application that was taken back without an answer does not count. A season of which
// more is told as a number than is noted by program teaches nothing: the programs
// that are noted are those that stick in the mind.
func Seasons(in Input) (out []Season) {
	frozen := map[int]domain.Snapshot{}
	for _, s := range in.Profile.Snapshots {
		if s.Kind == domain.FrozenSubmitted {
			frozen[s.Season] = s
		}
	}
	for _, year := range years(in.Profile, in.Today) {
		s := Season{Season: year, Over: in.Catalog.Over(year, in.Today)}
		shot, ok := frozen[year]
		f, err := in.open(shot)
		if ok = ok && err == nil && len(f.Said) > 0; ok {
			s.For, s.Frozen = shot.For, shot.Kept(in.HindsightDays, err) == domain.KeptThen
		} else {
			s.For, f = in.hindsight(year)
		}
		s.Learnt = f.Learnt
		in.count(&s, f.Said)
		s.Kept = s.Kept && s.Over && in.complete(year)
		s.sum(f.Interviews, in.Engine.Model.Season().Sigma())
		in.doubt(&s)
		out = append(out, s)
	}
	return out
}

// A Frozen is what a snapshot says of programs.
type Frozen struct {
	Said       map[string]calibration.Prediction // by key
	Interviews chance.Estimate                   // of the whole list
	Learnt     float64                           // own.intercept in the chances
}

// Open reads what a snapshot says of programs, without its records.
func Open(s domain.Snapshot) (Frozen, error) {
	var f struct {
		Set         []domain.TextFile
		Figures     []domain.OwnFigure
		Interviews  domain.Said
		Predictions []domain.ProgramSaid
	}
	err := s.Into(&f)
	out := Frozen{Interviews: chance.Estimate(f.Interviews), Said: map[string]calibration.Prediction{}, Learnt: learntIn(f.Figures, f.Set)}
	for _, x := range f.Predictions {
		out.Said[x.Program] = calibration.Prediction{Program: x.Program, P: x.Value, Low: x.Low, High: x.High, Open: x.Open}
	}
	return out, err
}

func (in *Input) open(s domain.Snapshot) (Frozen, error) {
	if in.Open != nil {
		return in.Open(s)
	}
	return Open(s)
}

// hindsight is what is said now of a season, without what was learnt: that was
// learnt of this season too, which must not be held against itself.
func (in *Input) hindsight(year int) (domain.Date, Frozen) {
	past := calibration.LookAt(in.Engine, in.Catalog, in.Programs, in.Profile, year, in.Today)
	f := Frozen{Said: map[string]calibration.Prediction{}, Interviews: past.Interviews}
	for _, x := range past.Said {
		x.P, x.Low, x.High = in.unlearnt(x.P, x.Open), in.unlearnt(x.Low, x.Open), in.unlearnt(x.High, x.Open)
		f.Said[x.Program] = x
	}
	return past.Due, f
}

// unlearnt is a chance without what is learnt in it; open as in [Asked].
func (in *Input) unlearnt(p, open float64) float64 {
	x := Asked{P: p, Open: open}
	return x.open() * shifted(min(1, p/x.open()), -in.Apart.Intercept)
}

// years are those of the seasons in which something was sent, up to today's.
func years(p domain.Profile, today domain.Date) (out []int) {
	for _, a := range p.Applications {
		if a.Sent() && a.Season <= domain.SeasonOn(today) && !slices.Contains(out, a.Season) {
			out = append(out, a.Season)
		}
	}
	for _, s := range p.Seasons {
		if !s.Told().IsZero() && s.Year <= domain.SeasonOn(today) && !slices.Contains(out, s.Year) {
			out = append(out, s.Year)
		}
	}
	slices.Sort(out)
	return out
}

// doubt notes what speaks against a season as a witness.
func (in *Input) doubt(s *Season) {
	if t := seasons.TallyOf(in.Profile, s.Season); t.Told {
		s.Told = t
	}
	s.Undated = !in.Profile.SendingNoted(s.Season)
	if day := in.Profile.Applicant.Graduation; day.After(s.For) {
		s.Before = day
	}
	wished := in.Profile.Applicant.Wishes.Specialties
	if len(wished) == 0 {
		return
	}
	of := map[string]string{}
	for i := range in.Programs {
		of[in.Programs[i].Key] = in.Programs[i].Specialty
	}
	for _, p := range s.Predictions {
		if name, ok := of[p.Program]; ok && !slices.Contains(wished, name) {
			s.Unasked++
		}
	}
}

// complete reports whether the applicant has said what came of a season.
func (in *Input) complete(year int) bool {
	for _, s := range in.Profile.Seasons {
		if s.Year == year {
			return s.Outcome != domain.OutcomeUnknown || in.Catalog.Over(year, s.Closed)
		}
	}
	return false
}

// learntIn is what was in the chances of a snapshot: a figure of the user's, or
// else what the set of that time ships.
func learntIn(figures []domain.OwnFigure, set []domain.TextFile) float64 {
	for _, x := range figures {
		if v, err := strconv.ParseFloat(x.Value, 64); x.Key == InterceptKey && err == nil {
			return v
		}
	}
	for _, file := range set {
		for line := range strings.Lines(file.Text) {
			rest, ok := strings.CutPrefix(line, chance.OwnIntercept.String()+",")
			value, _, _ := strings.Cut(rest, ",")
			if v, err := strconv.ParseFloat(value, 64); ok && err == nil {
				return v
			}
		}
	}
	return 0
}

// sum adds up what counts. all is what a whole list could expect: the errors of
// the figures are as large, in parts of it, for what counts.
func (s *Season) sum(all chance.Estimate, luck float64) {
	s.Score = calibration.ScoreOf(s.Predictions)
	sum := s.Score.Expected
	s.Expected = chance.Estimate{Value: sum, Low: sum, High: sum}
	if all.Value > 0 {
		s.Expected.Low = min(sum, sum*all.Low/all.Value)
		s.Expected.High = min(max(sum, sum*all.High/all.Value), float64(len(s.Predictions)))
	}
	s.Usual = silence.Usual(s.Expected, chance.Estimate{Value: 1, Low: 1, High: 1}, luck, len(s.Predictions))
}

// count joins what was said with what came. The tracks of a program are one
// application, with the largest chance of them.
func (in *Input) count(s *Season, said map[string]calibration.Prediction) {
	names := map[string]string{}
	for i := range in.Programs {
		names[in.Programs[i].Key] = in.Programs[i].Application()
	}
	asked := invitedIn(in.Profile, s.Season)
	at := map[string]int{}
	for _, a := range in.Profile.Applications {
		if a.Season != s.Season || !a.Sent() {
			continue
		}
		hit, known := calibration.Outcome(a)
		hit = hit || asked[a.Program]
		s.Kept = s.Kept || hit || known
		x, ok := said[a.Program]
		switch x.Hit = hit; {
		case !ok:
			s.Missing++
			continue
		case !hit && !known && a.Status == domain.Withdrawn:
			s.Withdrawn++
			continue
		case !hit && !known:
			s.Silent++
		default:
			s.Noted++
		}
		name := names[a.Program]
		if name == "" {
			name = a.Program
		}
		s.add(x, name, at)
	}
	s.Predictions = calibration.Sorted(s.Predictions)
}

// add counts a prediction; at says where that of each application is.
func (s *Season) add(x calibration.Prediction, application string, at map[string]int) {
	i, twice := at[application]
	if !twice {
		at[application] = len(s.Predictions)
		s.Predictions = append(s.Predictions, x)
		return
	}
	was := s.Predictions[i]
	hit := was.Hit || x.Hit
	if x.P < was.P {
		x = was
	}
	x.Hit = hit
	s.Predictions[i] = x
}

// invitedIn are the programs with an invitation or an interview of a season.
func invitedIn(p domain.Profile, season int) map[string]bool {
	out := map[string]bool{}
	for _, x := range p.Invitations {
		out[x.Program] = out[x.Program] || x.Season == season
	}
	for _, x := range p.Interviews {
		social := x.Kind == domain.SocialEvent || x.Kind == domain.SecondLookVisit
		out[x.Program] = out[x.Program] || x.Season == season && !social
	}
	return out
}
