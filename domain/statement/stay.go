package statement

import (
	"secondlook/domain"
	"secondlook/domain/prose"
)

// staying finds the sentence in which the applicant says that they would stay:
// a wish or plan of "I", after it words of staying, and beside them the place or
// a word for it. Patients stay in hospitals and physicians in touch, too.
func (r *reading) staying(region domain.Region) (at prose.Span) {
	for _, p := range r.t.Paragraphs {
		for _, s := range p.Sentences {
			if r.wishesToStay(s) && (lasting.Has(r.t, s, "") || r.names(s, region)) {
				return s
			}
		}
	}
	return at
}

// names reports whether a sentence names a place of the region.
func (r *reading) names(s prose.Span, region domain.Region) bool {
	for _, at := range r.t.Named(places(region)...) {
		if at.From >= s.From && at.To <= s.To {
			return true
		}
	}
	return false
}

// wishesToStay reports whether words of staying follow a wish of "I", with
// nobody else and no "not" between.
func (r *reading) wishesToStay(s prose.Span) bool {
	for _, wish := range wishes.Find(r.t, s, "") {
		for _, stay := range r.c.Lexicon.Find(r.t, prose.Span{From: wish.To, To: s.To}, domain.PhrasesStay) {
			if !someone.Has(r.t, prose.Span{From: wish.To, To: stay.From}, "") && !apart.Has(r.t, prose.Span{From: stay.From, To: s.To}, "") {
				return true
			}
		}
	}
	return false
}

// The words by which it is told that one would stay.
var (
	wishes = words("i want to", "i hope to", "i would like to", "i'd like to", "i would love to", "i'd love to", "i plan to", "i intend to", "i will", "i'll", "i wish to", "i expect to",
		"i also want to", "i also hope to", "i still want to", "i see myself", "i am going to", "i am committed to", "i am ready to", "i aim to", "i dream of", "i look forward to", "i mean to",
		"my goal is to", "my plan is to", "my hope is to", "my dream is to", "my aim is to", "my wish is to", "my intention is to")
	lasting = words("here", "there", "this region", "the region", "the valley", "this valley", "this community", "these communities", "long term", "stay after", "remain after", "put down roots")
	someone = words("he", "she", "they", "we", "not", "never", "them", "him", "her", "who", "patient*", "famil* stay", "families", "people", "physician*", "doctor*", "leave", "before")
	apart   = words("in touch", "in contact", "up to date", "the night", "calm", "close to", "informed")
)

// words is a lexicon of one list without a name.
func words(phrases ...string) *prose.Lexicon {
	return prose.NewLexicon([]domain.PhraseList{{Phrases: phrases}})
}
