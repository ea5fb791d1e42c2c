package figures

import (
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
)

// noPhrases is how a list without phrases is kept: a figure is never empty.
const noPhrases = "-"

// takePhrases puts the user's phrases in the place of a list.
func (l *layer) takePhrases(k key, value string) string {
	i := slices.IndexFunc(l.out.shippedCatalog.Phrases, func(p domain.PhraseList) bool { return p.Name == k.name })
	if i < 0 {
		return "is no list of phrases of the catalog"
	}
	if value == noPhrases {
		value = ""
	}
	list, problem := domain.ParsePhrases(value)
	if problem == "" {
		l.catalog(ofPhrases).Phrases[i] = domain.PhraseList{Name: k.name, Phrases: list, Source: chance.OwnSource}
	}
	return problem
}

// phrases are the lists that the checks of a text look for.
func (s *Sheet) phrases() (out []Figure) {
	written := func(l domain.PhraseList) string {
		if len(l.Phrases) == 0 {
			return noPhrases
		}
		return l.Text()
	}
	for i, was := range s.shippedCatalog.Phrases {
		out = append(out, Figure{
			Key: key{table: ofPhrases, name: was.Name}.String(), Form: Words, Phrases: was.Name,
			Value: written(s.Catalog.Phrases[i]), Shipped: written(was), Source: was.Source,
			Allowed: "words and phrases with a semicolon between them, such as unfair*; not my fault",
		})
	}
	return out
}
