package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"

	"secondlook/domain"
)

// ReadProfile reads a profile from JSON and checks it. Places in records are
// counted from 1, as in "exams[2].score". An error is one sentence for the
// user.
func ReadProfile(r io.Reader) (domain.Profile, error) {
	b, err := readAll(r, maxProfile)
	if err != nil {
		return domain.Profile{}, err
	}
	text, err := decode(b, false)
	if err != nil {
		return domain.Profile{}, err
	}
	if err := checkSyntax(text, "profile"); err != nil {
		return domain.Profile{}, err
	}
	tree, err := parseJSON(text)
	if err != nil {
		return domain.Profile{}, err
	}
	if err := checkProfile(tree); err != nil {
		return domain.Profile{}, err
	}
	var p domain.Profile
	if err := json.Unmarshal([]byte(text), &p); err != nil {
		return domain.Profile{}, fmt.Errorf("the file is not a profile: %w", err)
	}
	if err := p.Validate(); err != nil {
		return domain.Profile{}, sentence(err)
	}
	return p, nil
}

// WriteProfile writes a profile as indented JSON. The same profile always
// gives the same bytes, and [ReadProfile] gives the profile back.
func WriteProfile(w io.Writer, p domain.Profile) error {
	fillNil(&p)
	return writeProfile(w, p)
}

// WriteShared is [WriteProfile] without the list of unfilled programs, which must
// not be shared: the file has no field soap_programs at all, and [ReadProfile]
// leaves it nil. What is frozen of seasons holds none of it either; what is damaged
// of that is left out, since nobody knows what it holds.
func WriteShared(w io.Writer, p domain.Profile) error {
	var err error
	if p.Snapshots, err = withoutUnfilled(p.Snapshots); err != nil {
		return fmt.Errorf("write profile: %w", err)
	}
	fillNil(&p)
	if len(p.SOAPPrograms) == 0 {
		return writeProfile(w, p)
	}
	return writeProfile(w, struct {
		domain.Profile
		SOAPPrograms []domain.SOAPProgram `json:"soap_programs,omitempty"` // in the place of the profile's
	}{Profile: p})
}

// withoutUnfilled takes the lists of unfilled programs out of frozen seasons.
func withoutUnfilled(all []domain.Snapshot) ([]domain.Snapshot, error) {
	out := make([]domain.Snapshot, 0, len(all))
	for _, s := range all {
		f, err := s.Open()
		if err != nil {
			continue
		}
		if len(f.Records.SOAPPrograms) > 0 {
			f.Records.SOAPPrograms = nil
			if s.Content, err = domain.Pack(f); err != nil {
				return nil, err
			}
		}
		out = append(out, s)
	}
	return out, nil
}

func writeProfile(w io.Writer, p any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(p); err != nil {
		return fmt.Errorf("write profile: %w", err)
	}
	if _, err := w.Write(b.Bytes()); err != nil {
		return fmt.Errorf("write profile: %w", err)
	}
	return nil
}

// fillNil replaces missing lists of records by empty ones, so that readers of
// the file need not tell null from none, and empty wishes by missing ones, so
// that equal profiles are equal files.
func fillNil(p *domain.Profile) {
	if w := &p.Applicant.Wishes; len(w.Specialties) == 0 {
		w.Specialties = nil
	}
	if w := &p.Applicant.Wishes; len(w.Regions) == 0 {
		w.Regions = nil
	}
	v := reflect.ValueOf(p).Elem()
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.Slice && f.IsNil() {
			f.Set(reflect.MakeSlice(f.Type(), 0, 0))
		}
	}
}

// again says how a file becomes whole: only profiles are exported, all else is
// written by hand.
func again(what string) string {
	if what == "profile" {
		return "correct it there, or export the profile again"
	}
	return "correct it there"
}

// checkSyntax wants text to be one JSON value and nothing else. What names that
// value, such as profile.
func checkSyntax(text, what string) error {
	dec := json.NewDecoder(strings.NewReader(text))
	var raw json.RawMessage
	err := dec.Decode(&raw)
	var bad *json.SyntaxError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		line, column := position(text, len(text))
		return fmt.Errorf("line %d, column %d: the file ends in the middle of the %s, so it is cut off: %s", line, column, what, again(what))
	case errors.As(err, &bad):
		line, column := position(text, int(bad.Offset)-1)
		return fmt.Errorf("line %d, column %d: %s does not belong here, often for a comma or a quote too many or too few: %s", line, column, sign(text, int(bad.Offset)-1), again(what))
	case err != nil:
		return fmt.Errorf("the file is not JSON (%w): %s", err, again(what))
	}
	end := int(dec.InputOffset())
	if rest := strings.TrimSpace(text[end:]); rest != "" {
		line, column := position(text, len(text)-len(strings.TrimLeft(text[end:], " \t\r\n\f")))
		return fmt.Errorf("line %d, column %d: the %s is complete and more text follows: delete what comes after the last brace", line, column, what)
	}
	return nil
}

// sign names the character at a place of a text for a sentence.
func sign(text string, at int) string {
	if at < 0 || at >= len(text) {
		return "what stands there"
	}
	r, _ := utf8.DecodeRuneInString(text[at:])
	if !unicode.IsPrint(r) || r == ' ' {
		return "what stands there"
	}
	return "the sign " + string(r)
}

// checkProfile wants the tree to have the shape of a profile.
func checkProfile(tree node) error {
	object, ok := tree.value.(object)
	if !ok {
		return fmt.Errorf("the file must hold one JSON object with the field applicant, but it holds %s: export a profile to see the form", tree)
	}
	if err := fits(tree, reflect.TypeFor[domain.Profile](), ""); err != nil {
		return err
	}
	for _, m := range object {
		if m.name == "applicant" && m.value != (any)(nil) {
			return nil
		}
	}
	return errors.New("applicant is required and missing: add it, if only as an empty object {}")
}

// sentence writes the first problems of a record check.
func sentence(err error) error {
	var bad domain.Invalid
	if !errors.As(err, &bad) {
		return err
	}
	const most = 3
	var parts []string
	for _, f := range bad[:min(most, len(bad))] {
		parts = append(parts, f.Error())
	}
	if n := len(bad) - most; n > 0 {
		parts = append(parts, fmt.Sprintf("and %d more", n))
	}
	return errors.New(strings.Join(parts, "; "))
}
