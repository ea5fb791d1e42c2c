package domain

// StrongConnection is the strength from which a connection softens a
// program's rule (S18).
const StrongConnection = 3

// A Person is somebody who knows the applicant and may speak for him.
type Person struct {
	ID          ID       `json:"-"`
	Name        string   `json:"name"`
	Role        string   `json:"role,omitempty"`
	Institution string   `json:"institution,omitempty"`
	Programs    []string `json:"programs,omitempty"`      // keys of the programs that he can speak to
	Strength    int      `json:"strength,omitempty"`      // 0 none, 1 weak, 2 good, 3 strong
	Advocate    bool     `json:"will_advocate,omitempty"` // will call or write to the program director (S20)
	AdvocatedOn Date     `json:"advocated_on,omitzero"`   // the day he did
	Contact     string   `json:"contact,omitempty"`
	Note        string   `json:"note,omitempty"`
}

// Speaks reports whether the person will speak for the applicant, or has (S20).
func (p Person) Speaks() bool { return p.Advocate || !p.AdvocatedOn.IsZero() }

// Validate reports every field that breaks a rule, as an [Invalid].
func (p Person) Validate() error {
	var c checker
	c.want(foldName(p.Name) != "", "name", "is required")
	c.names("name", p.Name, "role", p.Role, "institution", p.Institution, "contact", p.Contact)
	c.eachName("programs", p.Programs)
	c.want(0 <= p.Strength && p.Strength <= StrongConnection, "strength", "must be between 0 and %d", StrongConnection)
	c.date("advocated_on", p.AdvocatedOn)
	c.text("note", p.Note, maxNote)
	return c.err()
}
