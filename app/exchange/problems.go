package exchange

import (
	"errors"
	"fmt"

	"secondlook/domain"
)

const maxProblems = 100 // more help nobody

// problems gathers what is wrong with the rows of a table.
type problems struct {
	list []string
	more int // beyond the ones that are kept
}

func (p *problems) problem(l line, format string, args ...any) {
	if len(p.list) >= maxProblems {
		p.more++
		return
	}
	p.list = append(p.list, fmt.Sprintf("row %d: ", l.number)+fmt.Sprintf(format, args...))
}

// report writes the problems of a record check and reports whether there were
// none.
func (p *problems) report(l line, err error) bool {
	var bad domain.Invalid
	if errors.As(err, &bad) {
		for _, f := range bad {
			p.problem(l, "%v", f)
		}
	}
	return err == nil
}

// all returns the problems, and how many more there are.
func (p *problems) all() []string {
	if p.more > 0 {
		return append(p.list, fmt.Sprintf("and %d more", p.more))
	}
	return p.list
}
