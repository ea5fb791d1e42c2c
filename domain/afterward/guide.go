package afterward

import "secondlook/domain"

// A Part is the lines of a guide for some hours of Match Week.
type Part struct {
	Part  domain.GuidePart
	Lines []domain.GuideLine
}

// Guide is what to do in the first hours after a message, in their order (A8). visa says
// whether a visa is needed, soap whether SOAP is open to the
// applicant. An outcome that has no guide gets none.
func Guide(c *domain.Catalog, outcome domain.MatchOutcome, visa, soap bool) (out []Part) {
	holds := map[string]bool{"": true, domain.GuideVisa: visa, domain.GuideSOAP: soap, domain.GuideNoSOAP: !soap}
	for part := domain.GuideHour; part <= domain.GuideMatchDay; part++ {
		p := Part{Part: part}
		for _, g := range c.First72 {
			if g.Guide == outcome && g.Part == part && holds[g.When] {
				p.Lines = append(p.Lines, g)
			}
		}
		if len(p.Lines) > 0 {
			out = append(out, p)
		}
	}
	return out
}
