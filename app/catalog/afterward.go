package catalog

import (
	"encoding"
	"slices"

	"secondlook/domain"
)

var afterColumns = []string{
	"key", "part", "visa", "states", "except", "wish", "what", "how", "from", "days", "months", "opens",
	"takes_low", "takes_high", "after", "legal", "verify", "source", "as_of",
}

// The bounds of the table: more days and months than lie between a step and what
// it is counted from.
const (
	farDays   = 400
	farMonths = 60
)

// afterward reads the steps after the Match. What a step waits for stands above
// it, so that none waits for itself.
func (l *loader) afterward() error {
	keys := once{}
	return readTable(l.fsys, "afterward.csv", afterColumns, func(r *row) {
		s := domain.AfterStep{
			Key: r.must("key"), States: r.list("states"), Except: r.list("except"), What: r.must("what"), How: r.must("how"),
			From: r.text("from"), Days: r.number("days", -farDays, farDays, true), Months: r.number("months", -farMonths, farMonths, true),
			Opens: r.number("opens", 1, farDays, true), Low: r.number("takes_low", 1, farDays, true), High: r.number("takes_high", 1, farDays, true),
			After: r.list("after"), Legal: r.yes("legal"), Verify: r.yes("verify"), Source: l.source(r).ids, AsOf: l.asOf(r),
		}
		readWord(r, "part", r.must("part"), &s.Part)
		readWord(r, "wish", r.text("wish"), &s.Wish)
		for _, text := range r.list("visa") {
			var path domain.VisaPath
			readWord(r, "visa", text, &path)
			s.Visas = append(s.Visas, path)
		}
		for _, state := range slices.Concat(s.States, s.Except) {
			if len(state) != 2 {
				r.fail("states", "%q is not two letters", state)
			}
		}
		for _, key := range s.After {
			if _, above := keys[key]; !above {
				r.fail("after", "%q is not a row above", key)
			}
		}
		keys.see(r, "key", s.Key)
		switch {
		case !slices.Contains([]string{"", domain.FromMatch, domain.StepStart, domain.StepEnd}, s.From):
			r.fail("from", "%q is neither match, start nor end", s.From)
		case s.Low > s.High:
			r.fail("takes_low", "it takes %d days at least and %d at most", s.Low, s.High)
		case (s.Part == domain.AfterNote) != (s.From == ""):
			r.fail("from", "a note has no day, and every step has one")
		}
		l.out.Afterward = append(l.out.Afterward, s)
	})
}

// readWord reads a word of a vocabulary.
func readWord(r *row, column, text string, into encoding.TextUnmarshaler) {
	if err := into.UnmarshalText([]byte(text)); err != nil {
		r.fail(column, "%v", err)
	}
}

var guideColumns = []string{"guide", "part", "when", "text", "why", "verify", "source"}

// guideConditions are when a line of a guide may hold.
var guideConditions = []string{"", domain.GuideVisa, domain.GuideSOAP, domain.GuideNoSOAP}

// first72 reads the guides to the first hours.
func (l *loader) first72() error {
	texts := once{}
	return readTable(l.fsys, "first72.csv", guideColumns, func(r *row) {
		g := domain.GuideLine{
			When: r.text("when"), Text: r.must("text"), Why: r.text("why"), Verify: r.yes("verify"), Source: l.source(r).ids,
		}
		readWord(r, "guide", r.must("guide"), &g.Guide)
		readWord(r, "part", r.must("part"), &g.Part)
		texts.see(r, "text", g.Guide.String()+g.When+g.Text)
		if !slices.Contains(guideConditions, g.When) {
			r.fail("when", "%q is no condition", g.When)
		}
		l.out.First72 = append(l.out.First72, g)
	})
}
