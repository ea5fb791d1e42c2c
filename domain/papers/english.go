package papers

import (
	"cmp"
	"slices"

	"secondlook/domain"
)

type verdictWords struct{}

func (verdictWords) Words() []string {
	return []string{"none", "awaited", "too old", "short", "unsure", "enough", "not needed"}
}

// Verdict says whether a sitting of the OET will do for a season.
type Verdict = domain.Enum[verdictWords]

// The verdicts, worst first.
const (
	NoSitting Verdict = iota
	Awaited           // planned, or without all four marks yet
	TooOld            // before the season's window
	Short             // a part is short
	Unsure            // the marks will do; whether the day will is not known yet
	Enough
	NotNeeded // the certificate holds for the season, or the school is in the United States
)

// A Part is one part of the OET with its mark.
type Part struct {
	Name       string // as [domain.EnglishTest] has it: "listening"
	Have, Want int
}

// English is what the sittings of the OET amount to for a season. Only a single
// sitting counts: the parts of two are never put together.
type English struct {
	Verdict Verdict
	Sitting domain.EnglishTest // the best one; zero: none
	Short   []Part             // the parts of it that are short
	Window  domain.Window      // sittings count from its day on; of another season: a guide
	Known   bool               // the window is the season's own
	Next    domain.Date        // a sitting that is still to come; zero: none
}

// english looks for the best single sitting.
func (w *writer) english() English {
	out := English{}
	var ok bool
	out.Window, ok = w.c.Window(domain.WindowEnglish, w.season)
	out.Known = ok && out.Window.Season == w.season
	best := -1
	for i, t := range w.p.EnglishTests {
		if t.Date.After(w.today) {
			if out.Next.IsZero() || t.Date.Before(out.Next) {
				out.Next = t.Date
			}
			continue
		}
		if best < 0 || w.better(t, w.p.EnglishTests[best], out) {
			best = i
		}
	}
	switch {
	case best >= 0:
		out.Sitting = w.p.EnglishTests[best]
		out.Verdict, out.Short = w.judge(out.Sitting, out)
	case !out.Next.IsZero():
		out.Verdict = Awaited
	}
	if w.holds(w.ranks()) {
		out.Verdict = NotNeeded
	}
	return out
}

// better reports whether a sitting serves more than another: by its verdict, then
// by how little it lacks, then by its day.
func (w *writer) better(t, than domain.EnglishTest, e English) bool {
	a, shortA := w.judge(t, e)
	b, shortB := w.judge(than, e)
	return cmp.Or(cmp.Compare(a, b), cmp.Compare(lack(shortB), lack(shortA)), t.Date.Compare(than.Date)) > 0
}

func lack(parts []Part) (sum int) {
	for _, p := range parts {
		sum += p.Want - p.Have
	}
	return sum
}

// judge says whether one sitting will do. A sitting before the window of an
// earlier season is too old for any later one; one after it may still be, and
// nobody knows until the season's own window is told.
func (w *writer) judge(t domain.EnglishTest, e English) (Verdict, []Part) {
	part, writing := w.value("set.oet_part"), w.value("set.oet_writing")
	parts := []Part{
		{"listening", t.Listening, part}, {"reading", t.Reading, part}, {"speaking", t.Speaking, part}, {"writing", t.Writing, writing},
	}
	short := slices.DeleteFunc(parts, func(p Part) bool { return p.Have >= p.Want || p.Have == 0 })
	old := !t.Date.IsZero() && !e.Window.From.IsZero() && t.Date.Before(e.Window.From) && e.Window.Season <= w.season
	switch {
	case old:
		return TooOld, short
	case len(short) > 0:
		return Short, short
	case !t.Marked():
		return Awaited, nil
	case e.Known && !t.Date.IsZero():
		return Enough, nil
	}
	return Unsure, nil
}
