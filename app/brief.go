package app

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"secondlook/app/report"
	"secondlook/domain"
	"secondlook/domain/brief"
	"secondlook/domain/papers"
	"secondlook/domain/rotations"
)

// A Brief is where the applicant stands, for an adviser who shall not know who it
// is: names, places of work and study, contacts and notes are left out (A17).
type Brief struct {
	Season    int
	Questions []string // three, as they are printed
	Written   []string // the same, the applicant's own as they are kept, names and all
	Own       int      // so many of the first are the applicant's own; the others are proposals
	parts     []briefPart
	second    int // the place of the part that begins the second page
	frame     report.Frame
}

// A briefPart is a part of a brief; one that is whole is cut last.
type briefPart struct {
	report.Part
	whole bool
}

// Brief gathers it for a scope's applicant.
func (a *App) Brief(ctx context.Context, s Scope) (*Brief, error) {
	n, err := a.present(ctx, s)
	if err != nil {
		return nil, err
	}
	moves, err := a.AllMoves(ctx, s, false)
	if err != nil {
		return nil, err
	}
	flags, _, err := a.FlagsOf(ctx, s)
	if err != nil {
		return nil, err
	}
	programs, err := a.Programs(ctx)
	if err != nil {
		return nil, err
	}
	w := &briefWriter{App: a, n: n, p: n.ranking.Profile, season: n.ranking.Season, scrub: brief.ScrubberOf(n.ranking.Profile, programs, a.catalog.Regions)}
	b := &Brief{Season: w.season, frame: a.frame(n.ranking, a.say("print.brief.title", w.season))}
	b.frame.Name = ""
	b.parts = []briefPart{
		{w.person(), true}, {w.exams(), true}, {w.flags(flags), false}, {w.experience(), false}, {w.letters(), false}, {w.listed(), true},
		{w.funnels(), true}, {w.unknown(), false}, {w.moves(moves), false},
	}
	b.second = 6
	w.ask(b, flags, moves)
	return b, nil
}

// A briefWriter gathers one brief.
type briefWriter struct {
	*App
	n      *present
	p      domain.Profile
	season int
	scrub  *brief.Scrubber
}

// part is a part with lines; one without any says that there is nothing.
func (w *briefWriter) part(heading string, lines ...report.Line) report.Part {
	p := report.Part{Heading: w.say(heading)}
	for _, l := range lines {
		if l.Label != w.say("print.brief.regions") { // how many programs of a list lie in a shipped region tells of nobody
			l.Text, l.Label, l.Detail = w.scrub.Text(l.Text), w.scrub.Text(l.Label), w.scrub.Text(l.Detail)
		}
		if l.Text != "" {
			p.Lines = append(p.Lines, l)
		}
	}
	if len(p.Lines) == 0 {
		p.Lines = []report.Line{{Text: w.say("print.brief.nothing")}}
	}
	return p
}

// person is the visa, the certificate and the years since graduation.
func (w *briefWriter) person() report.Part {
	who, s := w.p.Applicant, w.n.ranking.result.Standing
	lines := []report.Line{
		{Label: w.say("print.brief.visa"), Text: w.say("print.brief.visa." + who.Status.String())},
		{Label: w.say("print.brief.ecfmg"), Text: w.certificateWords()},
	}
	if !who.Graduation.IsZero() {
		lines = append(lines, report.Line{Label: w.say("print.brief.years"), Text: w.say("print.brief.years.text", strconv.FormatFloat(s.YearsSince, 'f', 1, 64), who.Graduation.Year)})
	}
	if len(who.Wishes.Specialties) > 0 {
		lines = append(lines, report.Line{Label: w.say("print.brief.wants"), Text: domain.Commas(w.specialties(who.Wishes.Specialties)...)})
	}
	if len(who.Wishes.Regions) > 0 {
		lines = append(lines, report.Line{Label: w.say("print.brief.where"), Text: domain.Commas(w.regions(who.Wishes.Regions)...)})
	}
	if len(w.p.Languages) > 0 {
		lines = append(lines, report.Line{Label: w.say("print.brief.languages"), Text: w.languages()})
	}
	return w.part("print.brief.person", lines...)
}

// certificateWords say where the ECFMG certificate stands.
func (w *briefWriter) certificateWords() string {
	if who := w.p.Applicant; who.ECFMG == domain.ECFMGUnknown && who.Papers.CertifiedOn.IsZero() && !who.USGraduate() {
		return w.say("print.brief.untold")
	}
	f := papers.Of(w.p, w.catalog, w.reference(), w.season, w.Today())
	for _, c := range f.Certificates {
		if c.Season == w.season {
			l := w.certificateLine(c)
			return domain.Dots(domain.Capital(l.Word), l.Text)
		}
	}
	return ""
}

// exams are the attempts at each examination, with scores and years.
func (w *briefWriter) exams() report.Part {
	var lines []report.Line
	s := w.n.ranking.result.Standing
	for kind := domain.Step1; kind <= domain.Step3; kind++ {
		x := s.Steps[kind]
		text := ""
		switch {
		case x.Passed && x.Score > 0:
			text = w.say("print.brief.exam.score", x.Score, x.Attempts)
		case x.Passed:
			text = w.say("print.brief.exam.pass", x.Attempts)
		case x.Attempts > 0:
			text = w.say("print.brief.exam.failed", x.Attempts)
		case !x.Planned.IsZero():
			text = w.say("print.brief.exam.planned", x.Planned)
		case len(w.p.Exams) == 0:
			text = w.say("print.brief.untold")
		default:
			text = w.say("print.brief.exam.none")
		}
		if x.Passed && !x.Date.IsZero() {
			text = domain.Commas(text, strconv.Itoa(x.Date.Year))
		}
		lines = append(lines, report.Line{Label: kind.String(), Text: text})
	}
	return w.part("print.brief.exams", lines...)
}

// flags are what programs may ask about, and whether it is explained.
func (w *briefWriter) flags(flags []RedFlag) report.Part {
	var lines []report.Line
	for _, f := range flags {
		if f.Private() {
			continue
		}
		lines = append(lines, report.Line{Text: domain.Dots(f.Words, f.State)})
	}
	return w.part("print.brief.flags", lines...)
}

// experience is the time in clinics of the United States by region, and what else
// there is, in numbers.
func (w *briefWriter) experience() report.Part {
	var lines []report.Line
	for _, m := range rotations.ByRegion(w.p.Rotations, w.catalog.Regions, w.Today()) {
		lines = append(lines, report.Line{
			Label: w.region(m.Region), Text: w.say("print.brief.months", months(m.HandsOn), months(m.Watching), months(m.Planned)),
		})
	}
	st := w.n.ranking.result.Standing
	if len(w.p.Experiences)+st.Research+len(w.p.ScholarlyWorks) > 0 {
		lines = append(lines, report.Line{Label: w.say("print.brief.other"), Text: w.say("print.brief.other.text", len(w.p.Experiences), st.Research, len(w.p.ScholarlyWorks))})
	}
	return w.part("print.brief.experience", lines...)
}

// region is the name of a shipped region, or that it is none of the table's: what
// the applicant calls a place can tell whose it is.
func (w *briefWriter) region(key string) string {
	r, ok := w.catalog.Regions.Region(key)
	switch {
	case !ok:
		return w.say("print.brief.elsewhere")
	case r.Own:
		return w.say("print.brief.region.own")
	}
	return r.Name
}

// regions are the names of regions, each once.
func (w *briefWriter) regions(keys []string) (out []string) {
	for _, key := range keys {
		if name := w.region(key); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// specialty is one that the catalog knows, or that it is another one.
func (w *briefWriter) specialty(name string) string {
	for _, s := range w.catalog.Wished([]string{name}) {
		return s.Name
	}
	return w.say("print.brief.specialty.other")
}

// specialties are the names of specialties, each once.
func (w *briefWriter) specialties(names []string) (out []string) {
	for _, name := range names {
		if name = w.specialty(name); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

func months(m float64) string { return strconv.FormatFloat(m, 'f', 1, 64) }

// letters are the letters by what their writers are, without who they are.
func (w *briefWriter) letters() report.Part {
	type kind struct {
		role domain.WriterRole
		us   bool
	}
	all, hand := map[kind]int{}, map[kind]int{}
	var order []kind
	for _, l := range w.p.Letters {
		k := kind{l.Role, l.US}
		if all[k] == 0 {
			order = append(order, k)
		}
		all[k]++
		if l.InHand() {
			hand[k]++
		}
	}
	slices.SortFunc(order, func(x, y kind) int {
		return cmp.Or(cmp.Compare(all[y], all[x]), cmp.Compare(x.role, y.role), cmp.Compare(words(x.us), words(y.us)))
	})
	var lines []report.Line
	for _, k := range order {
		where := w.say("print.brief.letter." + words(k.us))
		lines = append(lines, report.Line{Label: domain.Capital(cmp.Or(k.role.String(), w.say("print.brief.letter.unknown"))), Text: w.say("print.brief.letter", all[k], where, hand[k])})
	}
	return w.part("print.brief.letters", lines...)
}

func words(us bool) string {
	if us {
		return "us"
	}
	return "abroad"
}

// languages are the languages with their level; one that few speak is not named.
func (w *briefWriter) languages() string {
	var texts []string
	for _, l := range w.p.Languages {
		name := l.Name
		if !brief.Spoken(name) {
			name = w.say("print.brief.language.other")
		}
		text := domain.Commas(name, l.Level.String())
		if l.Clinical {
			text = domain.Commas(text, w.say("print.brief.clinical"))
		}
		texts = append(texts, text)
	}
	return domain.Join("; ", texts...)
}

// SetQuestions keeps the questions of a season for an adviser, without those that
// are empty.
func (a *App) SetQuestions(ctx context.Context, season int, questions []string) error {
	return a.SaveSeason(ctx, func(s *domain.Season) {
		s.Questions = nil
		for _, q := range questions {
			if q = strings.TrimSpace(q); q != "" {
				s.Questions = append(s.Questions, q)
			}
		}
	}, season)
}
