package domain

// An OwnProgram is a program that the user added, by import or by hand. Its
// facts are kept as [Correction] values.
type OwnProgram struct {
	ID          ID
	Key         string
	ACGME       string
	Name        string
	Specialty   string
	Track       Track
	Institution string
	City        string
	State       string
	County      string
	Region      string // a key of the region table; found from city and state when empty
	Source      string
	AsOf        string // as [ParseAsOf] reads it
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (p OwnProgram) Validate() error {
	var c checker
	c.want(p.Key != "", "key", "is required")
	c.want(foldName(p.Name) != "", "name", "is required")
	c.want(foldName(p.Specialty) != "", "specialty", "is required, such as Family Medicine")
	c.want(p.State != "", "state", "is required: two capital letters, such as CA")
	c.state("state", p.State)
	c.want(p.Track.valid(), "track", "must be one of %s", listed(trackWords{}.Words()))
	c.want(p.Source != "", "source", "is required: say where you read it")
	_, err := ParseAsOf(p.AsOf)
	c.want(err == nil, "as_of", "must be a date such as 2026, 2026-05 or 2026-05-31")
	c.names("key", p.Key, "acgme_id", p.ACGME, "name", p.Name, "specialty", p.Specialty)
	c.names("institution", p.Institution, "city", p.City, "county", p.County, "region", p.Region)
	return c.err()
}

// Program returns the program without any fact.
func (p OwnProgram) Program() Program {
	asOf, _ := ParseAsOf(p.AsOf) // Validate has read it
	return Program{
		Key: p.Key, ACGME: p.ACGME, Name: p.Name, Specialty: p.Specialty, Track: p.Track,
		Institution: p.Institution, City: p.City, State: p.State, County: p.County, Region: p.Region,
		Identity: Provenance{Source: p.Source, AsOf: asOf, Own: true}, Own: true,
	}
}
