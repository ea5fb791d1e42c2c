package proof

import (
	"strings"

	"secondlook/domain"
)

// fact is what a record says of one thing; nothing where it says nothing.
func fact(key, text string) domain.Message {
	if text == "" {
		return domain.Message{}
	}
	return domain.Msg("proof.fact."+key, text)
}

func number(key string, n int) domain.Message {
	if n == 0 {
		return domain.Message{}
	}
	return domain.Msg("proof.fact."+key, n)
}

func day(d domain.Date) domain.Message {
	if d.IsZero() {
		return domain.Message{}
	}
	return domain.Msg("proof.fact.day", d)
}

// span is the time from one day to another.
func span(from, to domain.Date) domain.Message {
	switch {
	case from.IsZero():
		return domain.Message{}
	case to.IsZero():
		return domain.Msg("proof.fact.since", from)
	}
	return domain.Msg("proof.fact.span", from, to)
}

func hands(on bool) domain.Message {
	if on {
		return domain.Msg("proof.fact.hands_on")
	}
	return domain.Message{}
}

func clinical(l domain.Language) domain.Message {
	if l.Clinical {
		return domain.Msg("proof.fact.clinical")
	}
	return domain.Message{}
}

func place(city, state, country string) domain.Message {
	return fact("place", joined(city, state, country))
}

// parts are what was done in a scholarly work.
func parts(w domain.ScholarlyWork) domain.Message {
	var out []string
	for _, p := range w.Parts.All() {
		out = append(out, p.String())
	}
	return fact("parts", strings.Join(out, ", "))
}

// joined puts texts with commas between them; empty ones are left out.
func joined(texts ...string) string {
	var out []string
	for _, t := range texts {
		if t != "" {
			out = append(out, t)
		}
	}
	return strings.Join(out, ", ")
}
