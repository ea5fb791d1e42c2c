package domain

// Papers are the days of certification by the ECFMG (A4).
type Papers struct {
	Pathway     int  `json:"pathway,omitempty"`         // 1 to 6; zero: none, or not chosen yet
	AppliedOn   Date `json:"pathway_applied,omitzero"`  // the application to the Pathways
	AcceptedOn  Date `json:"pathway_accepted,omitzero"` // and the day on which it was accepted
	CertifiedOn Date `json:"certified_on,omitzero"`
	ValidUntil  Date `json:"valid_until,omitzero"` // as the certificate says; zero: no day is told
}

// LastPathway is the number of the last ECFMG Pathway.
const LastPathway = 6

func (p Papers) validate(c *checker) {
	c.want(0 <= p.Pathway && p.Pathway <= LastPathway, "papers.pathway", "must be between 1 and %d, or left out", LastPathway)
	c.date("papers.pathway_applied", p.AppliedOn)
	c.date("papers.pathway_accepted", p.AcceptedOn)
	c.date("papers.certified_on", p.CertifiedOn)
	c.date("papers.valid_until", p.ValidUntil)
	c.want(p.AppliedOn.IsZero() || p.AcceptedOn.IsZero() || !p.AcceptedOn.Before(p.AppliedOn), "papers.pathway_accepted", "must not lie before the day of the application")
	c.want(p.CertifiedOn.IsZero() || p.ValidUntil.IsZero() || !p.ValidUntil.Before(p.CertifiedOn), "papers.valid_until", "must not lie before the day of certification")
}

// Footing is what the applicant says of the ground that the next exam stands
// on: whether what went wrong before is mended (S45), and whether he can travel
// to sit an exam in the United States (S43).
type Footing struct {
	Strategy YesNo `json:"strategy,omitempty"` // the way of studying is mended
	English  YesNo `json:"english,omitempty"`  // the language is no obstacle
	Health   YesNo `json:"health,omitempty"`   // nothing stands in the way
	Time     YesNo `json:"time,omitempty"`     // there is enough of it
	Travel   YesNo `json:"travel,omitempty"`   // he can come to the United States for Step 3
}

func (f Footing) validate(c *checker) {
	for _, said := range []struct {
		name string
		is   YesNo
	}{
		{"footing.strategy", f.Strategy}, {"footing.english", f.English}, {"footing.health", f.Health},
		{"footing.time", f.Time}, {"footing.travel", f.Travel},
	} {
		c.want(said.is.valid(), said.name, "must be one of %s", listed(yesNoWords{}.Words()))
	}
}
