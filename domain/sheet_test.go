package domain

import (
	"testing"

	"pgregory.net/rapid"
)

// The count of what is known is that of the fields that are answered, whatever
// is known.
func TestCompletenessCountsTheSheet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var p Program
		for _, name := range append(FieldNames(), "no_minimum_score") {
			f, _ := FieldNamed(name)
			for _, value := range append(f.Words, "2", "text", "yes") {
				if rapid.Bool().Draw(t, name) && f.Set(&p, value, Provenance{Source: "x"}) == nil {
					break
				}
			}
		}
		want, fields := 0, 0
		for _, b := range SheetBlocks() {
			if n := p.Missing(b.Key); n < 0 || n > len(b.Fields) {
				t.Fatalf("%d of %s missing", n, b.Key)
			} else {
				want -= n
			}
			for _, name := range b.Fields {
				if fields++; p.Answer(name) == "" {
					want++
				}
			}
		}
		if want != 0 {
			t.Fatal("the blocks miss another number of fields than are not answered")
		}
		missing := p.Missing("scores") + p.Missing("visa") + p.Missing("timeline")
		if known, all := p.Completeness(); known != fields-missing || all != fields {
			t.Fatalf("%d of %d known, %d of %d missing", known, all, missing, fields)
		}
	})
}

func TestAnswer(t *testing.T) {
	set := func(p *Program, name, value string) {
		f, _ := FieldNamed(name)
		if err := f.Set(p, value, Provenance{}); err != nil {
			t.Fatal(err)
		}
	}
	var p Program
	for _, name := range []string{"min_step1", "max_attempts_step2", "step3_required_for_h1b", "nothing"} {
		if got := p.Answer(name); got != "" {
			t.Errorf("of nothing, %s is answered by %s", name, got)
		}
	}
	set(&p, "no_minimum_score", "no")
	if got := p.Answer("min_step1"); got != "" {
		t.Errorf("there is a minimum, and %s tells it", got)
	}
	set(&p, "no_minimum_score", "yes")
	set(&p, "max_attempts", "any")
	set(&p, "visa_h1b", "no")
	set(&p, "min_step2", "220")
	for name, want := range map[string]string{
		"min_step1": "no_minimum_score", "min_step2": "min_step2", "max_attempts_step1": "max_attempts", "max_attempts_step2": "max_attempts",
		"step3_required_for_h1b": "visa_h1b", "visa_h1b": "visa_h1b", "visa_j1": "",
	} {
		if got := p.Answer(name); got != want {
			t.Errorf("%s is answered by %q, want %q", name, got, want)
		}
	}
	set(&p, "max_attempts_step1", "1")
	if got := p.Answer("max_attempts_step1"); got != "max_attempts_step1" {
		t.Errorf("its own limit counts first, not %s", got)
	}
	for _, b := range SheetBlocks() {
		for _, name := range b.Fields {
			if _, ok := FieldNamed(name); !ok {
				t.Errorf("%s is no field", name)
			}
		}
	}
}

func BenchmarkCompleteness(b *testing.B) {
	p := Program{NoMinimum: Fact[bool]{Value: true, Known: true}}
	for b.Loop() {
		p.Completeness()
	}
}
