package papers

import "secondlook/domain"

type stateWords struct{}

func (stateWords) Words() []string {
	return []string{"unknown", "not certified", "runs out before the rank list", "runs out before training", "valid", "not needed"}
}

// State says whether the certificate will hold for a season.
type State = domain.Enum[stateWords]

// The states.
const (
	StateUnknown  State = iota // certified, and nobody has told until when
	NotCertified               // there is none yet
	BeforeRanking              // it runs out before the rank order lists are due
	BeforeStart                // it holds then, and runs out before training begins
	Valid                      // it holds until the day on which training begins
	NoNeed                     // a graduate of a US school needs none
)

// A Certificate is what becomes of the ECFMG certificate in one season.
type Certificate struct {
	Season int
	State  State
	Until  domain.Date // as the certificate says; zero: no day is told
	Ranks  Target      // the rank order list deadline
	Begins domain.Date // of training
}

// certificate sets the certificate against the days of a season. On the day until
// which it is valid it still is.
func (w *writer) certificate(season int) Certificate {
	who := w.p.Applicant
	c := Certificate{Season: season, Until: who.Papers.ValidUntil, Ranks: w.target("rank_deadline", season), Begins: w.begins(season)}
	switch {
	case who.USGraduate():
		c.State = NoNeed
	case !w.certified():
		c.State = NotCertified
	case c.Until.IsZero():
		c.State = StateUnknown
	case c.Until.Before(c.Ranks.Day):
		c.State = BeforeRanking
	case c.Until.Before(c.Begins):
		c.State = BeforeStart
	default:
		c.State = Valid
	}
	return c
}

// holds reports whether the certificate is there and does not run out before the
// day of a target.
func (w *writer) holds(day domain.Date) bool {
	return w.p.Applicant.Certification(w.today, day) == domain.ECFMGCertified
}

// ranks is the day on which the season's rank order lists are due.
func (w *writer) ranks() domain.Date { return w.target("rank_deadline", w.season).Day }

// A Question is something to ask oneself about the Pathways. None is a verdict:
// the ECFMG decides.
type Question struct {
	Key    string // stable, such as "licence"
	Text   domain.Message
	Watch  bool // the records speak against it
	Verify bool
	Source string
}

// firstGraduate and lastGraduate are the Pathways that ask for a recent
// graduation.
const (
	licencePathway = 1
	firstGraduate  = 2
	lastGraduate   = 5
)

// questions ask which Pathway it may be, as long as there is no certificate
// for the season.
func (w *writer) questions() (out []Question) {
	if w.holds(w.ranks()) {
		return nil
	}
	who := w.p.Applicant
	chosen := who.Papers.Pathway
	if x, ok := w.c.Window(domain.WindowLicence, w.season); ok && (chosen == 0 || chosen == licencePathway) {
		out = append(out, asked("licence", x, domain.Msg("papers.pathway.licence", x.From, w.of(x))))
	}
	if x, ok := w.c.Window(domain.WindowGraduation, w.season); ok && (chosen == 0 || firstGraduate <= chosen && chosen <= lastGraduate) {
		q := asked("graduation", x, domain.Msg("papers.pathway.graduation", x.From, w.of(x)))
		switch {
		case who.Graduation.IsZero():
		case who.Graduation.Before(x.From):
			q.Watch, q.Text = true, domain.Msg("papers.pathway.graduation.before", x.From, w.of(x), who.Graduation)
		default:
			q.Text = domain.Msg("papers.pathway.graduation.since", x.From, w.of(x), who.Graduation)
		}
		out = append(out, q)
	}
	rule := w.c.Rule(domain.RuleClinicalSkills)
	q := Question{Key: "clinical_skills", Text: domain.Msg("papers.pathway.clinical", domain.LastPathway), Verify: w.secondary(rule.Source), Source: rule.Source}
	if chosen != 0 && chosen != domain.LastPathway {
		q.Text = domain.Msg("papers.pathway.clinical.other", domain.LastPathway, chosen)
	}
	return append(out, q, w.pathwayDeadline())
}

// of says whose day a window is, where it is not the season's own.
func (w *writer) of(x domain.Window) domain.Message {
	if x.Season == w.season {
		return domain.Msg("papers.of.this", w.season)
	}
	return domain.Msg("papers.of.other", x.Season, w.season)
}

func asked(key string, x domain.Window, text domain.Message) Question {
	return Question{Key: key, Text: text, Verify: x.Verify, Source: x.Source}
}

// secondary reports whether a source is only a copy, or is not known at all.
func (w *writer) secondary(source string) bool {
	for _, s := range w.c.Sources {
		if s.ID == source {
			return s.Secondary
		}
	}
	return true
}

// pathwayDeadline says until when the Pathways of the season take applications.
func (w *writer) pathwayDeadline() Question {
	lists := map[int]domain.Event{}
	for _, e := range w.c.Events {
		if e.Key == pathwaysDeadline {
			lists[e.Season] = e
		}
	}
	from, ok := domain.NearestSeason(lists, w.season)
	e := lists[from]
	q := Question{Key: "deadline", Verify: e.Verify || from != w.season, Source: e.Source}
	switch {
	case !ok:
		q.Text = domain.Msg("papers.pathway.deadline.none", w.season)
	case from != w.season:
		q.Text = domain.Msg("papers.pathway.deadline.other", w.season, from, e.Date)
	case e.Date.Before(w.today):
		q.Watch, q.Text = true, domain.Msg("papers.pathway.deadline.over", w.season, e.Date)
	default:
		q.Text = domain.Msg("papers.pathway.deadline", w.season, e.Date)
	}
	return q
}

const pathwaysDeadline = "pathways_deadline"
