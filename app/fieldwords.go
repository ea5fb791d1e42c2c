package app

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"secondlook/domain"
)

// longText is how many characters of a text a line of the history shows.
const longText = 80

// packed is the field of a record that holds others, which are not told.
const packed = "content"

// A field is one field of a record in the journal.
type field struct {
	name string
	raw  json.RawMessage
}

// changedLines says field by field what a change did. Of a new or a deleted
// record it says what there is or was.
func (a *App) changedLines(c Change) (out []string) {
	before, after := fields(c.Before), fields(c.After)
	if len(before) == 0 || len(after) == 0 {
		for _, f := range append(before, after...) {
			if value := a.fieldWords(f.name, f.raw); f.name != "id" && value != "" && string(f.raw) != "false" {
				out = append(out, a.say("history.value", a.say("history.label."+f.name), value))
			}
		}
		return out
	}
	for _, f := range union(after, before) {
		was, is := valueOf(before, f.name), valueOf(after, f.name)
		if f.name == "id" || bytes.Equal(was, is) {
			continue
		}
		out = append(out, a.say("history.line", a.say("history.label."+f.name), a.eitherWords(f.name, was, is), a.eitherWords(f.name, is, was)))
	}
	return out
}

// fields reads a record of the journal in the order in which it is written. The
// fields of its small parts count as its own.
func fields(text string) []field {
	if text == "" {
		return nil
	}
	d := json.NewDecoder(strings.NewReader(text))
	if _, err := d.Token(); err != nil { // the brace
		return nil
	}
	var out []field
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return out
		}
		f := field{name: strings.ToLower(fmt.Sprint(name))}
		if err := d.Decode(&f.raw); err != nil {
			return out
		}
		if f.name == packed {
			continue
		}
		if f.raw[0] != '{' {
			out = append(out, f)
			continue
		}
		for _, inner := range fields(string(f.raw)) {
			out = append(out, field{f.name + "." + inner.name, inner.raw})
		}
	}
	return out
}

// union lists the fields of both, each once.
func union(a, b []field) []field {
	out := a[:len(a):len(a)]
	for _, f := range b {
		if valueOf(a, f.name) == nil {
			out = append(out, f)
		}
	}
	return out
}

func valueOf(list []field, name string) json.RawMessage {
	for _, f := range list {
		if f.name == name {
			return f.raw
		}
	}
	return nil
}

// eitherWords writes a value that may be missing beside another one that says
// of what kind it would be.
func (a *App) eitherWords(name string, raw, other json.RawMessage) string {
	if raw == nil && string(other) == "true" {
		return a.say("history.no")
	}
	return cmp.Or(a.fieldWords(name, raw), "–")
}

// fieldWords writes the value of a field for people, "" for nothing.
func (a *App) fieldWords(name string, raw json.RawMessage) string {
	var v any
	if err := json.Unmarshal(raw, &v); err != nil {
		return ""
	}
	return a.valueWords(name, v)
}

func (a *App) valueWords(name string, v any) string {
	switch v := v.(type) {
	case string:
		return a.textWords(name, v)
	case bool:
		if v {
			return a.say("history.yes")
		}
		return a.say("history.no")
	case float64:
		return numberWords(name, v)
	case []any:
		var parts []string
		for _, x := range v {
			parts = append(parts, a.valueWords(name, x))
		}
		return strings.Join(parts, ", ")
	case map[string]any: // a tie to a place, an event, or a file
		var parts []string
		for _, part := range []string{"kind", "status", "date", "file", "city", "state", "region", "note", "place", "where"} {
			name := part
			if part == "where" && v["place"] == domain.UsedInInterview.String() {
				name = "program"
			}
			if words := a.valueWords(name, v[part]); words != "" {
				parts = append(parts, words)
			}
		}
		return strings.Join(parts, " ")
	}
	return ""
}

// numberWords writes a number: what is money as such, and a year without the marks of
// a number of things.
func numberWords(name string, v float64) string {
	switch {
	case strings.Contains(name, "cents"):
		return Money(int64(v))
	case strings.HasSuffix(name, "rate_micros"):
		return RateText(int64(v))
	case strings.HasSuffix(name, "year"), strings.HasSuffix(name, "season"):
		return strconv.Itoa(int(v))
	}
	return Words{}.value(v)
}

// textWords writes a text: a key by the name of what it stands for.
func (a *App) textWords(name, text string) string {
	switch name {
	case "program", "programs":
		return a.programWords(text)
	case "region", "wishes.regions":
		if r, ok := a.Catalog().Regions.Region(text); ok {
			return r.Name
		}
	case "status": // of an application
		if words, ok := a.cfg.Words["history.status."+text]; ok {
			return words
		}
	case "field", "tags", "shows", "missions", "points":
		for _, key := range []string{"field." + text, "tag." + text, "point." + text} {
			if words, ok := a.cfg.Words[key]; ok {
				return words
			}
		}
	}
	if day, err := domain.ParseDate(text); err == nil && !day.IsZero() {
		return Day(day)
	}
	if at, err := domain.ParseAt(text); err == nil && !at.IsZero() {
		return Moment(at)
	}
	if runes := []rune(text); len(runes) > longText {
		return string(runes[:longText]) + "…"
	}
	return text
}

// FieldLabel names a field of a program.
func (a *App) FieldLabel(field string) string { return a.say("field." + field) }

// programWords names a program by its key.
func (a *App) programWords(key string) string {
	for _, programs := range [][]domain.Program{a.programs, a.cfg.Catalog.Programs} {
		for i := range programs {
			if programs[i].Key == key {
				return programs[i].Name
			}
		}
	}
	return key
}
