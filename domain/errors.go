package domain

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// ErrNotFound reports that no record has the requested identity.
var ErrNotFound = errors.New("record not found")

// A FieldError says what is wrong with one field, in words for the user.
type FieldError struct {
	Field   string // the JSON name of the field, such as "score"
	Problem string // a predicate: "must be between 1 and 300"
}

// Error writes the field and its problem.
func (e FieldError) Error() string { return e.Field + " " + e.Problem }

// Invalid lists every field that a record got wrong. It is never empty when
// it is returned.
type Invalid []FieldError

// Error joins the problems of all fields.
func (e Invalid) Error() string {
	parts := make([]string, len(e))
	for i, f := range e {
		parts[i] = f.Error()
	}
	return strings.Join(parts, "; ")
}

// Problem returns what is wrong with field, or "" if nothing is.
func (e Invalid) Problem(field string) string {
	for _, f := range e {
		if f.Field == field {
			return f.Problem
		}
	}
	return ""
}

// checker gathers field errors while a Validate method runs.
type checker struct{ bad Invalid }

func (c *checker) want(ok bool, field, format string, args ...any) {
	if !ok {
		c.bad = append(c.bad, FieldError{field, fmt.Sprintf(format, args...)})
	}
}

// text wants s to hold at most max characters.
func (c *checker) text(field, s string, max int) {
	c.want(len([]rune(s)) <= max, field, "must be at most %d characters", max)
}

// names wants each of several names to hold at most [maxName] characters.
// Fields and names alternate.
func (c *checker) names(pairs ...string) {
	for i := 0; i+1 < len(pairs); i += 2 {
		c.text(pairs[i], pairs[i+1], maxName)
	}
}

// eachName is names for every name of one field, which it reports once.
func (c *checker) eachName(field string, list []string) {
	long := slices.ContainsFunc(list, func(s string) bool { return len([]rune(s)) > maxName })
	c.want(!long, field, "must each be at most %d characters", maxName)
}

// date wants d to be unknown or a day that a living applicant can mean.
func (c *checker) date(field string, d Date) {
	c.want(d.IsZero() || d.Year >= firstYear && d.Year <= lastYear, field, "must lie between %d and %d", firstYear, lastYear)
}

// span wants end not to lie before start when both are known.
func (c *checker) span(start, end Date) {
	c.date("start", start)
	c.date("end", end)
	c.want(start.IsZero() || end.IsZero() || !end.Before(start), "end", "must not lie before the first day")
}

// money wants cents to be an amount that a person can have.
func (c *checker) money(field string, cents int64) {
	c.want(0 <= cents && cents <= maxCents, field, "must be between 0 and %d dollars", maxCents/100)
}

// under adds the problems of err, if it is an Invalid, below a path.
func (c *checker) under(path string, err error) {
	var bad Invalid
	if errors.As(err, &bad) {
		for _, f := range bad {
			c.bad = append(c.bad, FieldError{path + "." + f.Field, f.Problem})
		}
	}
}

// checkerOf returns a checker that goes on from what was found so far.
func checkerOf(err error) *checker {
	var c checker
	errors.As(err, &c.bad)
	return &c
}

func (c *checker) err() error {
	if len(c.bad) == 0 {
		return nil
	}
	return c.bad
}

// Bounds of plausible input.
const (
	firstYear = 1940
	lastYear  = 2100
	maxCents  = 100_000_000 // a million dollars
	maxName   = 200         // characters of a name, title or place
	maxNote   = 5000        // characters of a note
)

// state wants s to be empty or two capital letters.
func (c *checker) state(field, s string) {
	ok := s == "" || len(s) == 2 && 'A' <= s[0] && s[0] <= 'Z' && 'A' <= s[1] && s[1] <= 'Z'
	c.want(ok, field, "must be two capital letters, such as CA")
}
