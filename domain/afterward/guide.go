package afterward

import (
	"cmp"
	"slices"

	"secondlook/domain"
)

// A Part is the lines of a guide for some hours after the message.
type Part struct {
	From, To int // hours
	Lines    []domain.GuideLine
}

// Guide is what to do in the first hours after a message, in their order (A8). visa says
// whether a visa is needed, soap whether SOAP is still to come and open to the
// applicant. An outcome that has no guide gets none.
func Guide(c *domain.Catalog, outcome domain.MatchOutcome, visa, soap bool) (out []Part) {
	holds := map[string]bool{"": true, domain.GuideVisa: visa, domain.GuideSOAP: soap, domain.GuideNoSOAP: !soap}
	at := map[[2]int]int{}
	for _, g := range c.First72 {
		if g.Guide != outcome || !holds[g.When] {
			continue
		}
		hours := [2]int{g.From, g.To}
		i, ok := at[hours]
		if !ok {
			i = len(out)
			at[hours] = i
			out = append(out, Part{From: g.From, To: g.To})
		}
		out[i].Lines = append(out[i].Lines, g)
	}
	slices.SortStableFunc(out, func(x, y Part) int { return cmp.Or(cmp.Compare(x.From, y.From), cmp.Compare(x.To, y.To)) })
	return out
}
