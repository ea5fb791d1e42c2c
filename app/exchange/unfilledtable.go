package exchange

import "slices"

// unfilledNames are the columns of a list of unfilled programs, with other names
// that such lists have for them.
var unfilledNames = map[string][]string{
	"key":         {"key"},
	"acgme_id":    {"acgme_id", "acgme", "acgme_number", "acgme_program_id", "acgme_code"},
	"code":        {"code", "program_code", "nrmp_code", "nrmp_program_code"},
	"name":        {"name", "program", "program_name", "program_description"},
	"institution": {"institution", "institution_name", "hospital", "sponsor"},
	"specialty":   {"specialty", "specialty_name", "program_specialty"},
	"track":       {"track", "type", "program_type", "position_type"},
	"city":        {"city", "institution_city"},
	"state":       {"state", "institution_state", "st"},
	"positions":   {"positions", "unfilled", "unfilled_positions", "positions_unfilled", "available_positions", "positions_available", "#_unfilled", "openings"},
	"visa_j1":     {"visa_j1", "j1", "j_1"},
	"visa_h1b":    {"visa_h1b", "h1b", "h_1b"},
	"note":        {"note", "notes"},
}

// unfilledColumns say where a list keeps what.
type unfilledColumns struct{ columns }

// unfilledTable recognises a table by its header: it names the program or its
// institution and one thing more. It is nil for any other text.
func unfilledTable(text string) (*table, unfilledColumns) {
	c := unfilledColumns{columns{at: map[string]int{}}}
	t, err := newTable(text)
	if err != nil || len(t.header) < 2 {
		return nil, c
	}
	for i, header := range t.header {
		for name, others := range unfilledNames {
			if _, twice := c.at[name]; !twice && slices.Contains(others, header) {
				c.at[name] = i
			}
		}
	}
	_, name := c.at["name"]
	_, institution := c.at["institution"]
	if !name && !institution || len(c.at) < 2 {
		return nil, c
	}
	return t, c
}

// HoldsUnfilled reports whether a table is a list of unfilled programs, by its
// header: it counts positions that are open.
func HoldsUnfilled(b []byte) bool {
	text, err := decode(b, true)
	if err != nil {
		return false
	}
	t, c := unfilledTable(text)
	_, counts := c.at["positions"]
	return t != nil && counts
}

// ignored are the columns that nothing is read from.
func (c unfilledColumns) ignored(header []string) (out []string) {
	read := map[int]bool{}
	for _, i := range c.at {
		read[i] = true
	}
	for i, name := range header {
		if !read[i] {
			out = append(out, name)
		}
	}
	return out
}
