package domain

import "strings"

// SourceSeparator stands between sources where a fact has more than one.
const SourceSeparator = "; "

// SourcesNamed returns the rows behind the source of a fact or figure, which
// names them by identity, address or title. What the user typed has no row.
func (c *Catalog) SourcesNamed(text string) []Source {
	var out []Source
	for _, name := range strings.Split(text, SourceSeparator) {
		for _, s := range c.Sources {
			if name != "" && (s.ID == name || s.Address == name || s.Title == name) {
				out = append(out, s)
				break
			}
		}
	}
	return out
}
