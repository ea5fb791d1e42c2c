package checklist

import (
	"strings"

	"secondlook/domain"
	"secondlook/domain/papers"
)

// papers are the documents of the season, the certificate as far as it ends, the
// English test, and what the rules of the exams forbid.
func (b *builder) papers() {
	f := papers.Of(b.Profile, b.Catalog, b.Reference, b.Standing.Season, b.today)
	for i := range f.Documents {
		b.document(f, &f.Documents[i])
	}
	b.holds(f.Certificates[0])
	if e := f.English; e.Verdict != papers.NotNeeded {
		it := Item{Area: Certificate, Key: "english", Weight: Helps, Due: e.Next, At: Place{Table: "english_tests"}}
		if e.Verdict == papers.Short || e.Verdict == papers.TooOld {
			it.Key = "english.retake"
		}
		b.add(it, e.Verdict == papers.Enough, f.Season)
	}
	for _, x := range f.Attempts {
		it := Item{Area: Exams, Weight: Grave, At: Place{Table: "exams"}}
		switch {
		case x.TooEarly():
			it.Key = "attempt_early/" + x.Kind.String()
			b.add(it, false, x.Kind.String(), x.Planned, x.Earliest)
		case x.Left == 0 && !x.Passed:
			it.Key = "attempts_none/" + x.Kind.String()
			b.add(it, false, x.Kind.String(), x.Used)
		}
	}
	for _, x := range f.Clock.Passes {
		if x.Lapsed && !f.Clock.Certified && !f.Clock.Done() {
			b.add(Item{Area: Exams, Key: "pass_lapsed/" + x.Kind.String(), Weight: Grave, At: Place{Table: "exams"}}, false, x.Kind.String(), x.On, f.Clock.Years)
		}
	}
}

// document is one document of the season. Once applications are sent, one that
// had to be there before and that nobody has noted is no longer asked for.
func (b *builder) document(f *papers.Folder, d *papers.Item) {
	if !d.Noted && b.sent() && !d.Due.After(f.Submits.Day) {
		return
	}
	it := Item{
		Area: Documents, Key: "document/" + strings.ReplaceAll(d.Kind.String(), " ", "_"), Weight: Helps, Due: d.Due, At: Place{Table: "documents", Record: d.Record.ID}, Dated: true,
	}
	if d.Program != "" {
		it.Key += "/" + d.Program
	}
	if d.Stand == papers.Again {
		it.Key, it.Due = strings.Replace(it.Key, "document", "document.again", 1), domain.Date{}
	}
	b.add(it, !d.Open(), domain.Capital(d.Kind.String()))
}

// sent reports whether an application of the season is sent.
func (b *builder) sent() bool {
	for _, x := range b.Profile.Applications {
		if x.Season == b.Standing.Season && x.Sent() {
			return true
		}
	}
	return false
}

// holds tells of a certificate that ends before the season is over, or of which
// nobody knows until when it holds.
func (b *builder) holds(c papers.Certificate) {
	it := Item{Area: Certificate, Key: "certificate", Weight: Grave, At: Place{Table: "applicants", Record: b.Profile.Applicant.ID}}
	switch c.State {
	case papers.Valid:
		b.add(it, true, c.Until)
	case papers.BeforeRanking, papers.BeforeStart:
		it.Key, it.Due = "certificate.ends", c.Until
		b.add(it, false, c.Until)
	case papers.StateUnknown:
		it.Weight = Helps
		b.add(it, false)
	}
}
