package form

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/ui"
)

// Text returns a field of one line of text.
func Text[T any](name, label string, at func(*T) *string) Field[T] {
	return line(name, label, "", func(rec T) string { return *at(&rec) },
		func(rec *T, s string) error { *at(rec) = strings.TrimSpace(s); return nil })
}

// Note returns a field of several lines of text.
func Note[T any](name, label string, at func(*T) *string) Field[T] {
	f := Text(name, label, at).Wide()
	f.make = func(ui.Host, Field[T]) input { return newEntryInput(ui.NewNotes("", 3)) }
	return f
}

// Day returns a field of a day, typed as 2026-05-31 or as 31 May 2026.
func Day[T any](name, label string, at func(*T) *domain.Date) Field[T] {
	f := line(name, label, "2026-05-31", func(rec T) string { return at(&rec).String() },
		func(rec *T, s string) error {
			d, err := app.ParseDay(s)
			if err == nil {
				*at(rec) = d
			}
			return err
		})
	f.show = func(rec T) string { return app.Day(*at(&rec)) }
	return f
}

// Moment returns a field of a day, with its hour and time zone where they are
// told. Zone is that of a moment without one.
func Moment[T any](name, label string, at func(*T) *domain.At, zone func(T) string) Field[T] {
	f := line(name, label, "2026-12-07 08:30 PT", func(rec T) string {
		if m := *at(&rec); m.Timed || m.Zone == zone(rec) {
			return app.Typed(m)
		}
		return momentDay(*at(&rec))
	}, func(rec *T, s string) error {
		m, err := app.ParseMoment(s, zone(*rec))
		if err == nil {
			*at(rec) = m
		}
		return err
	})
	f.show = func(rec T) string { return app.Moment(*at(&rec)) }
	return f
}

// momentDay writes a day with its zone, which is another than that of the record.
func momentDay(m domain.At) string {
	if m.IsZero() {
		return ""
	}
	return m.Day.String() + " " + m.Zone
}

// Number returns a field of a whole number, in which nothing is zero.
func Number[T any](name, label string, at func(*T) *int) Field[T] {
	return line(name, label, "", func(rec T) string {
		if n := *at(&rec); n != 0 {
			return strconv.Itoa(n)
		}
		return ""
	}, func(rec *T, s string) error {
		n, err := strconv.Atoi(strings.TrimSpace(s))
		if strings.TrimSpace(s) != "" && err != nil {
			return errors.New("must be a whole number")
		}
		*at(rec) = n
		return nil
	})
}

// Money returns a field of dollars, kept in cents, in which nothing is zero.
func Money[T any](name, label string, at func(*T) *int64) Field[T] {
	show := func(rec T) string {
		if *at(&rec) == 0 {
			return ""
		}
		return app.Money(*at(&rec))
	}
	f := line(name, label, "2,200", func(rec T) string { return strings.TrimPrefix(show(rec), "$") },
		func(rec *T, s string) error {
			if strings.TrimSpace(s) == "" {
				*at(rec) = 0
				return nil
			}
			cents, err := app.ParseMoney(s)
			if err == nil {
				*at(rec) = cents
			}
			return err
		})
	f.show = show
	return f
}

// Rate returns a field of how much of a currency one dollar is, kept in
// millionths, in which nothing is zero.
func Rate[T any](name, label string, at func(*T) *int64) Field[T] {
	return line(name, label, "7.75", func(rec T) string { return app.RateText(*at(&rec)) },
		func(rec *T, s string) error {
			micros, err := app.ParseRate(s)
			if err == nil {
				*at(rec) = micros
			}
			return err
		})
}

// line is a field that is typed into one line.
func line[T any](name, label, hint string, get func(T) string, set func(*T, string) error) Field[T] {
	return Field[T]{
		Name: name, Label: label, hint: hint, get: get, set: set,
		make: func(_ ui.Host, f Field[T]) input { return newEntryInput(ui.NewEntry(f.hint)) },
	}
}

// Choice returns a field of one word of a vocabulary. say writes a word for
// people; nil writes it as [Plain] does.
func Choice[T any, V domain.Vocabulary](name, label string, at func(*T) *domain.Enum[V], say func(string) string) Field[T] {
	if say == nil {
		say = Plain
	}
	return Field[T]{
		Name: name, Label: label,
		get: func(rec T) string { return at(&rec).String() },
		set: func(rec *T, s string) error {
			v, err := domain.Parse[V](s)
			if err != nil {
				return errors.New("must be chosen")
			}
			*at(rec) = v
			return nil
		},
		show: func(rec T) string {
			if text := at(&rec).String(); text != "" {
				return say(text)
			}
			return ""
		},
		make: func(_ ui.Host, f Field[T]) input {
			var v V
			return newSelectInput(v.Words(), say, f.must)
		},
	}
}

// OneOf returns a field of one of a few words, which say writes for people.
func OneOf[T any](name, label string, at func(*T) *string, words []string, say func(string) string) Field[T] {
	f := Text(name, label, at)
	f.show = func(rec T) string { return say(*at(&rec)) }
	f.make = func(ui.Host, Field[T]) input { return newSelectInput(words, say, true) }
	return f
}

// Rating returns a field of a number that words stand for, from zero on.
func Rating[T any](name, label string, at func(*T) *int, words []string) Field[T] {
	return Field[T]{
		Name: name, Label: label,
		get: func(rec T) string { return strconv.Itoa(*at(&rec)) },
		set: func(rec *T, s string) error {
			n, err := strconv.Atoi(s)
			if err != nil {
				return errors.New("must be chosen")
			}
			*at(rec) = n
			return nil
		},
		show: func(rec T) string {
			if n := *at(&rec); n > 0 && n < len(words) {
				return words[n]
			}
			return ""
		},
		make: func(ui.Host, Field[T]) input {
			keys := make([]string, len(words))
			for i := range words {
				keys[i] = strconv.Itoa(i)
			}
			return newSelectInput(keys, func(key string) string {
				n, _ := strconv.Atoi(key)
				return words[n]
			}, true)
		},
	}
}

const yes = "yes"

// YesNo returns a field that is ticked or not. The sentence stands beside the
// box, and is what a record with a tick says.
func YesNo[T any](name, label, sentence string, at func(*T) *bool) Field[T] {
	get := func(rec T) string {
		if *at(&rec) {
			return yes
		}
		return ""
	}
	return Field[T]{
		Name: name, Label: label, get: get,
		set:  func(rec *T, s string) error { *at(rec) = s == yes; return nil },
		show: func(rec T) string { return Plain(get(rec)) },
		make: func(ui.Host, Field[T]) input {
			return newCheckInput(sentence)
		},
	}
}

// Words returns a field of several words of a vocabulary.
func Words[T any, V domain.Vocabulary](name, label string, at func(*T) *domain.Set[V], say func(string) string) Field[T] {
	if say == nil {
		say = Plain
	}
	return Field[T]{
		Name: name, Label: label, Full: true,
		get: func(rec T) string { return at(&rec).String() },
		set: func(rec *T, s string) error {
			v, err := domain.ParseSet[V](s)
			if err != nil {
				return fmt.Errorf("cannot be read: %w", err)
			}
			*at(rec) = v
			return nil
		},
		show: func(rec T) string {
			var out []string
			for _, w := range at(&rec).All() {
				out = append(out, say(w.String()))
			}
			return strings.Join(out, ", ")
		},
		make: func(ui.Host, Field[T]) input {
			var v V
			return newChecksInput(v.Words(), say)
		},
	}
}

// Names returns a field of several names, one a line.
func Names[T any](name, label string, at func(*T) *[]string) Field[T] {
	return Field[T]{
		Name: name, Label: label,
		get:  func(rec T) string { return strings.Join(*at(&rec), "\n") },
		set:  func(rec *T, s string) error { *at(rec) = lines(s); return nil },
		show: func(rec T) string { return strings.Join(*at(&rec), ", ") },
		make: func(ui.Host, Field[T]) input { return newEntryInput(ui.NewNotes("one a line", 2)) },
	}
}

// Lines returns a field of several things, one a line. write makes the lines of a
// record, and read gives it those that were typed; its error is a predicate.
func Lines[T any](name, label, hint string, write func(T) []string, read func(*T, []string) error) Field[T] {
	return Field[T]{
		Name: name, Label: label, Full: true,
		get:  func(rec T) string { return strings.Join(write(rec), "\n") },
		set:  func(rec *T, s string) error { return read(rec, lines(s)) },
		make: func(ui.Host, Field[T]) input { return newEntryInput(ui.NewNotes(hint, 2)) },
	}
}

// lines returns the lines of a text that are not empty.
func lines(s string) (out []string) {
	for _, l := range strings.Split(s, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}

// Plain writes a word of a vocabulary for people: with blanks, and with a
// capital unless it has one somewhere.
func Plain(word string) string {
	word = strings.ReplaceAll(word, "_", " ")
	if word == "" || word != strings.ToLower(word) {
		return word
	}
	return strings.ToUpper(word[:1]) + word[1:]
}
