package domain

// A Correction is a fact that the user sets himself. It overrides the catalog
// fact by fact and stays when a new catalog comes.
type Correction struct {
	ID       ID
	Program  string   // key
	Field    string   // see [FieldNames]
	Value    string   // as the field writes it; "unknown" takes the catalog's value away
	Strength Strength // for limits
	Source   string   // where the user read it
	AsOf     string   // as [ParseAsOf] reads it; "" is undated
	Entered  Date     // the day of entry
	Wording  string   // what the source says, copied word for word; "": not kept
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (f Correction) Validate() error {
	var c checker
	c.want(f.Program != "", "program", "is required")
	c.want(f.Source != "", "source", "is required: say where you read it, such as the program's page or an e-mail")
	c.text("source", f.Source, maxName*5)
	c.text("wording", f.Wording, maxNote)
	asOf, err := ParseAsOf(f.AsOf)
	c.want(err == nil, "as_of", "must be a date such as 2026, 2026-05 or 2026-05-31")
	c.want(f.Entered.IsZero() || !asOf.Date.After(f.Entered.AddDays(1)), "as_of", "must not lie in the future")
	field, ok := FieldNamed(f.Field)
	c.want(ok, "field", "must be one of the fields of a program; %q is not", f.Field)
	if ok {
		var scratch Program
		if err := field.Set(&scratch, f.Value, Provenance{}); err != nil {
			c.want(false, f.Field, "%v", err)
		}
	}
	return c.err()
}

// Apply writes the correction into p. A correction that no longer fits its
// field is left out and reported.
func (f Correction) Apply(p *Program) error {
	field, ok := FieldNamed(f.Field)
	if !ok {
		return Invalid{{f.Field, "is not a field of a program"}}
	}
	asOf, err := ParseAsOf(f.AsOf)
	if err != nil {
		return err
	}
	return field.Set(p, f.Value, Provenance{Source: f.Source, AsOf: asOf, Strength: f.Strength, Own: true})
}
