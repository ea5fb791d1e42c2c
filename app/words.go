package app

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"secondlook/domain"
)

// Words are the texts of one language, by message key. "{0}" stands for the
// first argument of a message; "{0|month|months}" writes the first word when
// that argument is 1 and the second otherwise.
type Words map[string]string

// ParseWords reads a translation file: one JSON object of keys and texts.
func ParseWords(b []byte) (Words, error) {
	var w Words
	if err := json.Unmarshal(b, &w); err != nil {
		return nil, fmt.Errorf("read translations: %w", err)
	}
	return w, nil
}

// Render writes a message in words. A key without a text comes out as itself,
// so that a forgotten text is seen and not hidden.
func (w Words) Render(m domain.Message) string {
	text, ok := w[m.Key]
	if !ok {
		return m.Key
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		var slot string
		if slot, text, found = strings.Cut(rest, "}"); !found {
			b.WriteString("{" + slot)
			return b.String()
		}
		b.WriteString(w.fill(slot, m.Args))
	}
}

// fill writes one slot of a text.
func (w Words) fill(slot string, args []any) string {
	parts := strings.Split(slot, "|")
	i, err := strconv.Atoi(parts[0])
	if err != nil || i < 0 || i >= len(args) {
		return "{" + slot + "}"
	}
	text := w.value(args[i])
	if len(parts) != 3 {
		return text
	}
	if text == "1" {
		return parts[1]
	}
	return parts[2]
}

// value writes one argument.
func (w Words) value(arg any) string {
	switch v := arg.(type) {
	case domain.Message:
		return w.Render(v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case domain.Date:
		return Day(v)
	case domain.Cents:
		return Money(int64(v))
	}
	return fmt.Sprint(arg)
}
