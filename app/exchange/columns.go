package exchange

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"secondlook/domain"
)

// identityColumns are the columns that say who and where a program is.
var identityColumns = []string{
	"key", "acgme_id", "name", "specialty", "track", "institution", "city", "state", "county", "region", "zip",
}

const strengthSuffix = "_strength"

// columns say where a table keeps what. An index of -1 is a missing column.
type columns struct {
	at     map[string]int
	long   bool // one row a fact, not one row a program
	fields []domain.ProgramField
}

// columnsOf recognises the shape of a table by its header.
func columnsOf(header []string) (columns, error) {
	c := columns{at: map[string]int{}}
	for i, name := range header {
		c.at[name] = i
	}
	_, field := c.at["field"]
	_, value := c.at["value"]
	c.long = field && value
	if field != value {
		return c, errors.New("the header has only one of the columns field and value: a list of facts needs both")
	}
	allowed := c.allowed()
	for _, name := range header {
		if slices.Contains(allowed, name) {
			continue
		}
		if base, ok := strings.CutSuffix(name, strengthSuffix); ok && slices.Contains(allowed, base) {
			return c, fmt.Errorf("the column %s must go: a strength belongs to limits such as min_step2, and %s is none", name, base)
		}
		return c, fmt.Errorf("the column %q is unknown: %s", brief(name), didYouMean(name, allowed))
	}
	return c, c.enough()
}

// header finds the columns of a table whose columns are all known, of which the
// first ones are needed. What says what stands in it.
func (c *columns) header(names, known []string, needed int, what string) error {
	for i, name := range names {
		if !slices.Contains(known, name) {
			return fmt.Errorf("the column %q is unknown: %s", brief(name), didYouMean(name, known))
		}
		c.at[name] = i
	}
	for _, name := range known[:needed] {
		if _, ok := c.at[name]; !ok {
			last := needed - 1
			return fmt.Errorf("the column %s is missing: a table of %s needs the columns %s and %s",
				name, what, strings.Join(known[:last], ", "), known[last])
		}
	}
	return nil
}

// allowed lists the columns of the shape.
func (c *columns) allowed() []string {
	if c.long {
		return []string{"key", "field", "value", "source", "as_of", "strength"}
	}
	names := append(slices.Clone(identityColumns), "source", "as_of", "strength")
	for _, name := range domain.FieldNames() {
		f, _ := domain.FieldNamed(name)
		names = append(names, name)
		if f.Limit {
			names = append(names, name+strengthSuffix)
		}
		if _, ok := c.at[name]; ok {
			c.fields = append(c.fields, f)
		}
	}
	return names
}

// enough wants the columns that say which program a row is about.
func (c *columns) enough() error {
	has := func(names ...string) bool {
		for _, name := range names {
			if _, ok := c.at[name]; !ok {
				return false
			}
		}
		return true
	}
	switch {
	case c.long && !has("key"):
		return errors.New("the column key is missing: a list of facts needs the columns key, field and value")
	case !has("key") && !has("acgme_id") && !has("name", "specialty", "state"):
		return errors.New("the header must have the column key, or acgme_id, or name with specialty and state: add them and name the columns in the first row")
	}
	return nil
}

// cell returns the text of a named column, "" when the table lacks it.
func (c *columns) cell(l line, name string) string {
	if i, ok := c.at[name]; ok {
		return l.cells[i]
	}
	return ""
}
