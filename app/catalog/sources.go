package catalog

import (
	"strings"

	"secondlook/domain"
)

var sourceColumns = []string{"id", "title", "address", "terms", "as_of", "secondary"}

// sources reads the one table of sources, to which every other table refers.
func (l *loader) sources() error {
	ids, titles := once{}, once{}
	return readTable(l.fsys, "sources.csv", sourceColumns, func(r *row) {
		s := domain.Source{
			ID: r.must("id"), Title: r.must("title"), Address: r.text("address"),
			Terms: r.must("terms"), AsOf: l.asOf(r), Secondary: r.yes("secondary"),
		}
		ids.see(r, "id", s.ID)
		if s.Address == "" { // then the title is what a fact shows
			titles.see(r, "title", s.Title)
		}
		switch {
		case strings.Contains(s.ID+s.Title+s.Address, domain.SourceSeparator):
			r.fail("title", "%q must not hold a semicolon and a blank, which separate sources", s.Title)
		case s.Secondary && s.Address != "":
			r.fail("address", "a secondary source is shown without a link")
		case s.Address != "" && !strings.HasPrefix(s.Address, "https://") && !strings.HasPrefix(s.Address, "http://"):
			r.fail("address", "%q is not a web address", s.Address)
		}
		l.out.Sources = append(l.out.Sources, s)
		shown := s.Address
		if shown == "" {
			shown = s.Title
		}
		l.named[s.ID] = named{s.ID, shown}
	})
}

// source resolves the source column: one id or several. Several are needed
// where two pages make one fact.
func (l *loader) source(r *row) named {
	cell := r.must("source")
	if n, ok := l.named[cell]; ok {
		return n
	}
	var shown []string
	for _, id := range strings.Split(cell, domain.SourceSeparator) {
		n, ok := l.named[id]
		if !ok {
			r.fail("source", "%q is not a row of sources.csv", id)
			return named{}
		}
		shown = append(shown, n.shown)
	}
	n := named{cell, strings.Join(shown, domain.SourceSeparator)}
	l.named[cell] = n
	return n
}
