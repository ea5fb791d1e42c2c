package catalog

import (
	"slices"
	"strings"

	"secondlook/domain"
)

var questionColumns = []string{"key", "kind", "text", "flag", "source"}

// flagBeginnings are those of the keys of red flags.
var flagBeginnings = []string{domain.FailFlag, domain.GapFlag, "low/", "late/", "attempts/", "years/"}

// questions reads the bank of questions for interviews.
func (l *loader) questions() error {
	keys, texts := once{}, once{}
	return readTable(l.fsys, "questions.csv", questionColumns, func(r *row) {
		q := domain.BankQuestion{Key: r.must("key"), Text: r.must("text"), Flag: r.text("flag"), Source: l.source(r).ids}
		if err := q.Kind.UnmarshalText([]byte(r.must("kind"))); err != nil {
			r.fail("kind", "%v", err)
		}
		keys.see(r, "key", q.Key)
		texts.see(r, "text", q.Text)
		if (q.Kind == domain.AboutRedFlag) != (q.Flag != "") {
			r.fail("flag", "stands beside a question about a red flag, and no other")
		}
		if q.Flag != "" && !slices.ContainsFunc(flagBeginnings, func(b string) bool { return strings.HasPrefix(q.Flag, b) }) {
			r.fail("flag", "%q is no red flag", q.Flag)
		}
		if err := (domain.Question{Text: q.Text, Kind: q.Kind, Flag: q.Flag}).Validate(); err != nil {
			r.fail("text", "%v", err)
		}
		l.out.Questions = append(l.out.Questions, q)
	})
}
