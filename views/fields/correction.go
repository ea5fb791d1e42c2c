package fields

import (
	"errors"
	"slices"
	"strings"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
)

// UnknownValue is the value that takes a fact away.
const UnknownValue = "unknown"

// FactWords writes a value that a field offers.
func FactWords(word string) string { return strings.ReplaceAll(word, "_", " ") }

// FactValue asks for the value of a fact of a program: one of words, or a text
// where there are none.
func FactValue(name string, words []string) form.Field[domain.Correction] {
	value := func(x *domain.Correction) *string { return &x.Value }
	if words != nil {
		return form.OneOf(name, "Value", value, append(slices.Clone(words), UnknownValue), FactWords)
	}
	return form.Text(name, "Value", value)
}

// FactSource asks how firmly a fact is meant, where it can close a program, what
// the source says word for word, which it is and of when.
func FactSource(limit bool) (out []form.Field[domain.Correction]) {
	if limit {
		out = append(out, form.Choice("strength", "Strength", func(x *domain.Correction) *domain.Strength { return &x.Strength }, FactWords).Must().Wide().
			Why("How firmly the program means it. strict: who fails is out · preference: less likely · assumed: nobody said so"))
	}
	return append(out,
		form.Note("wording", "What it says, word for word", func(x *domain.Correction) *string { return &x.Wording }).
			Why("Copied from the page or the e-mail. Empty: not kept."),
		form.Text("source", "Source", func(x *domain.Correction) *string { return &x.Source }).Hint("their page, an e-mail, a phone call").Wide().
			Why("Where you read or heard it."),
		form.Text("as_of", "As of", func(x *domain.Correction) *string { return &x.AsOf }).Hint("2026-05-31").Wide().
			Why("A year, month or day. A fact without a date closes nothing."))
}

// CheckFact returns everything that is wrong with what was typed, nil if it may be
// kept. It asks more of a date than the record does: a text that gives none is
// a slip of the keyboard, unless it says that there is none.
func CheckFact(a *app.App, rec domain.Correction) error {
	rec.Value = FactWritten(rec.Field, rec.Value)
	var bad domain.Invalid
	errors.As(rec.Validate(), &bad)
	bad = slices.DeleteFunc(bad, func(b domain.FieldError) bool { return b.Field == rec.Field && rec.Value == "" })
	if rec.Value == "" {
		bad = append(bad, domain.FieldError{Field: rec.Field, Problem: "is required: write a value, or unknown"})
	}
	at := slices.IndexFunc(bad, func(b domain.FieldError) bool { return b.Field == "as_of" })
	asOf, err := domain.ParseAsOf(rec.AsOf)
	if err != nil || rec.AsOf != "" && asOf.Date.IsZero() && !strings.HasPrefix(rec.AsOf, "undated") {
		problem := domain.FieldError{Field: "as_of", Problem: "cannot be read: write it as " + a.Today().String()}
		if at >= 0 {
			bad[at] = problem
		} else {
			bad = append(bad, problem)
		}
	}
	if bad == nil {
		return nil
	}
	return bad
}

// FactWritten is a value as its field writes it, or as it is when it does not fit.
func FactWritten(field, value string) string {
	var scratch domain.Program
	f, ok := domain.FieldNamed(field)
	if !ok || f.Set(&scratch, value, domain.Provenance{}) != nil {
		return value
	}
	if out, _, known := f.Get(&scratch); known {
		return out
	}
	return value
}

// CheckAsked wants a message that can have been sent by a day.
func CheckAsked(a *app.App, c domain.Correspondence) error {
	return invalid(domain.Profile{Correspondence: []domain.Correspondence{c}}.ValidateOn(a.Today()), "correspondence[1].")
}
