package domain

// A Percentile says how many of a cohort of first-takers scored lower.
type Percentile struct {
	Edition int // year of the publication
	Kind    ExamKind
	Score   int
	Percent float64
	Cohort  string // who was counted, such as "first-takers from US and Canadian schools …"
	Source  string
}

// PercentileOf returns the percent of the newest cohort that scored lower than
// the given score, on the line between the two published scores around it. ok
// is false outside the published scores.
func (c *Catalog) PercentileOf(kind ExamKind, score int) (p Percentile, ok bool) {
	below, above := c.around(kind, score)
	if below == nil || above == nil && below.Score != score {
		return Percentile{}, false
	}
	p = *below
	if above != nil {
		share := float64(score-below.Score) / float64(above.Score-below.Score)
		p.Percent += share * (above.Percent - below.Percent)
	}
	p.Score = score
	return p, true
}

// around returns the newest cohort's published scores at or below a score and
// above it; nil where there is none.
func (c *Catalog) around(kind ExamKind, score int) (below, above *Percentile) {
	newest := 0
	for _, q := range c.Percentiles {
		if q.Kind == kind {
			newest = max(newest, q.Edition)
		}
	}
	for i := range c.Percentiles {
		switch q := &c.Percentiles[i]; {
		case q.Kind != kind || q.Edition != newest:
		case q.Score <= score && (below == nil || q.Score > below.Score):
			below = q
		case q.Score > score && (above == nil || q.Score < above.Score):
			above = q
		}
	}
	return below, above
}
