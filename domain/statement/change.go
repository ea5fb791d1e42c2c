package statement

import (
	"strings"

	"secondlook/domain"
	"secondlook/domain/prose"
)

// change asks for what the applicant does otherwise since (S49). A word of a
// change counts where "I" did it; a bare word, as in "the question bank was
// bad", is none.
func (r *reading) change() {
	if len(r.explain) == 0 {
		return
	}
	for _, list := range []string{domain.PhrasesStrategy, domain.PhrasesMindset, domain.PhrasesLife} {
		for _, p := range r.explain {
			for _, at := range r.c.Lexicon.Find(r.t, p.Span, list) {
				if r.changed(at) {
					r.add("S49", "change."+list, Fine, at)
					return
				}
			}
		}
	}
	r.add("S49", "change.none", Ask, r.explain[0].Span)
}

// changed reports whether words of a change tell what the applicant did: they
// are a verb of "I", or one stands shortly before them. Phrases such as "my new
// plan" and "taught me" name the applicant themselves.
func (r *reading) changed(at prose.Span) bool {
	s, ok := r.t.SentenceAt(at)
	if !ok || r.failedStill(s, at) {
		return false
	}
	before := r.words(prose.Span{From: s.From, To: at.From})
	text := strings.ToLower(at.In(r.s.Text))
	if strings.HasPrefix(text, "my ") || strings.HasSuffix(text, " me") {
		return len(before) == 0 || !denials[before[len(before)-1].Fold]
	}
	for i := len(before); i >= 0 && len(before)-i <= verbWithin; i-- {
		if i < len(before) && parts[before[i].Fold] {
			return false
		}
		if (i == len(before) || deeds[before[i].Fold]) && r.mine(s, before[:i], at) {
			return true
		}
	}
	return false
}

// mine reports whether the verb after words is one of "I": "I" stands before it,
// with adverbs alone between, or earlier, and another verb is joined to it.
func (r *reading) mine(s prose.Span, before []prose.Word, at prose.Span) bool {
	i := len(before) - 1
	for i >= 0 && (adverbs[before[i].Fold] || strings.HasSuffix(before[i].Fold, "ly") && !denials[before[i].Fold]) {
		i--
	}
	if i < 0 {
		return false
	}
	if before[i].Fold != "i" {
		end := at.From
		if i+1 < len(r.words(s)) {
			end = r.words(s)[i+1].Span.From
		}
		if !joins[before[i].Fold] && !strings.Contains(r.s.Text[before[i].Span.To:end], ",") {
			return false
		}
		for i >= 0 && before[i].Fold != "i" {
			if others[before[i].Fold] {
				return false
			}
			i--
		}
	}
	return i >= 0 && !r.cause(s, before[:i])
}

// cause reports whether "I" after words tells why something went wrong.
func (r *reading) cause(s prose.Span, before []prose.Word) bool {
	n := len(before)
	return n > 0 && reasons[before[n-1].Fold] && r.c.Lexicon.Has(r.t, s, domain.PhrasesSetback)
}

// failedStill reports whether a sentence goes on to say that it did not help.
func (r *reading) failedStill(s, at prose.Span) bool {
	for _, back := range r.c.Lexicon.Find(r.t, prose.Span{From: at.To, To: s.To}, domain.PhrasesSetback) {
		before := r.words(prose.Span{From: at.To, To: back.From})
		if n := len(before); n > 0 && joins[before[n-1].Fold] {
			return true
		}
	}
	return false
}

// words are the words within a part of the text.
func (r *reading) words(in prose.Span) (out []prose.Word) {
	for _, w := range r.t.Words {
		if w.Span.From >= in.From && w.Span.To <= in.To {
			out = append(out, w)
		}
	}
	return out
}

// verbWithin is how many words before a thing its verb may stand.
const verbWithin = 6

// The words by which it is told who did what.
var (
	deeds = set("used did made tried completed solved followed kept wrote built joined hired found took set practised practiced answered worked studied reviewed began started " +
		"switched changed bought drew planned adopted created added met asked got do use keep practise practice follow work study")
	adverbs = set("then also now since have finally instead first next soon therefore so again afterwards thus even myself")
	denials = set("not never hardly barely rarely scarcely no")
	joins   = set("and then but yet still or")
	reasons = set("because since as while when after if although though")
	others  = set("he she they we it you who which that because although though was were")
	parts   = set("because that which who was were but not never no i he she they we it is are")
)

// set makes a set of the words of a text.
func set(text string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(text) {
		out[w] = true
	}
	return out
}
