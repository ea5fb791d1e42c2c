package domain

import (
	"regexp"
	"strconv"
	"unicode/utf8"
)

// A ReferenceSet is a set of the figures that the engine uses, as it was loaded
// from a folder: the text of its files. The set that ships is none of them.
type ReferenceSet struct {
	ID    ID         `json:"-"`
	Name  string     `json:"name"` // as its manifest says; no two sets share one
	Files []TextFile `json:"files"`
}

// A ReferenceChoice is the loaded reference set that is in use, one at most.
type ReferenceChoice struct {
	ID   ID     `json:"-"`
	Name string `json:"name"` // of the set; that of none: the set that ships is in use
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (r ReferenceChoice) Validate() error {
	var c checker
	c.want(foldName(r.Name) != "", "name", "is required: take the choice away to use the set that ships")
	c.names("name", r.Name)
	return c.err()
}

// A TextFile is a small file of text.
type TextFile struct {
	Name string `json:"file"` // such as "ranks.csv", without a folder
	Text string `json:"text"` // UTF-8, as it was read, byte for byte
}

// Bounds of a reference set.
const (
	MaxSetFile = 1 << 20 // bytes of one file
	maxSet     = 2 << 20 // of all of them
)

var setFileName = regexp.MustCompile(`^[a-z0-9_]{1,60}\.(csv|json)$`)

// Validate reports every field that breaks a rule, as an [Invalid].
func (r ReferenceSet) Validate() error {
	var c checker
	c.want(foldName(r.Name) != "", "name", "is required: it stands on every screen and print that uses the set")
	c.names("name", r.Name)
	c.want(len(r.Files) > 0, "files", "are required")
	size, seen := 0, map[string]bool{}
	for _, f := range r.Files {
		size += len(f.Text)
		c.want(setFileName.MatchString(f.Name), "files", "must have names such as ranks.csv, not %s", strconv.Quote(f.Name))
		c.want(!seen[f.Name], "files", "must each have a name of their own")
		c.want(len(f.Text) <= MaxSetFile && utf8.ValidString(f.Text), "files", "must each be UTF-8 text of at most 1 MB")
		seen[f.Name] = true
	}
	c.want(size <= maxSet, "files", "must be at most 2 MB together")
	return c.err()
}

// File returns the text of a file; ok is false when the set has none of that
// name.
func (r ReferenceSet) File(name string) (text string, ok bool) {
	for _, f := range r.Files {
		if f.Name == name {
			return f.Text, true
		}
	}
	return "", false
}

// A Finding is something that a reading of files has found.
type Finding struct {
	File    string
	Line    int    // of the file, from 1; zero: the file as a whole
	Row     string // name of the row; "" where it has none
	Problem string // a predicate of the row, or of the file
	Allowed string // what may stand there; "" where the problem says it
	Warning bool   // the files can be used all the same
}

// String writes a finding as one line: "coefficients.csv line 12, score.ck: is
// 30 (allowed: a number from 0 to 10)".
func (f Finding) String() string {
	text := f.File
	if f.Line > 0 {
		text += " line " + strconv.Itoa(f.Line)
	}
	if f.Row != "" {
		text += ", " + f.Row
	}
	text += ": " + f.Problem
	if f.Allowed != "" {
		text += " (allowed: " + f.Allowed + ")"
	}
	return text
}
