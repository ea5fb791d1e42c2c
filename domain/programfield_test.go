package domain

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// goodValues returns texts that a field takes, as it writes them itself.
func goodValues(f ProgramField) []string {
	switch {
	case f.Words != nil:
		return f.Words
	case f.Name == "missions":
		return []string{"rural", "underserved; safety_net", Tags(Missions | Traits).String()}
	case f.Name == "website_url" || strings.HasSuffix(f.Name, "_policy") || strings.HasSuffix(f.Name, "_notes"):
		return []string{"a", "two words, é and “marks”", strings.Repeat("é", maxNote)}
	case f.Name == "letters_required":
		return []string{"0", "4"}
	}
	return []string{"1", "10"}
}

func TestEveryFieldKeepsItsValue(t *testing.T) {
	from := Provenance{Source: "their page", AsOf: AsOf{Date: Date{2026, 5, 1}}, Strength: Preference, Own: true}
	for _, name := range FieldNames() {
		f, ok := FieldNamed(name)
		if !ok || f.Name != name {
			t.Errorf("there is no field %s", name)
			continue
		}
		var p Program
		if v, _, ok := f.Get(&p); ok || v != "" {
			t.Errorf("%s of an empty program is %q", name, v)
		}
		for _, want := range goodValues(f) {
			if err := f.Set(&p, "  "+want+" ", from); err != nil {
				t.Errorf("%s = %q: %v", name, want, err)
				continue
			}
			if got, at, ok := f.Get(&p); !ok || got != want || at != from {
				t.Errorf("%s = %q comes back as %q, %+v, %v", name, want, got, at, ok)
			}
			for _, other := range FieldNames() {
				g, _ := FieldNamed(other)
				if _, _, known := g.Get(&p); known != (other == name) {
					t.Errorf("%s is set, and %s is known: %v", name, other, known)
				}
			}
		}
		for _, none := range []string{"", "  ", "unknown", "Unknown"} {
			_ = f.Set(&p, goodValues(f)[0], from)
			if err := f.Set(&p, none, from); err != nil {
				t.Errorf("%s = %q: %v", name, none, err)
			}
			if _, _, ok := f.Get(&p); ok {
				t.Errorf("%s = %q leaves the fact known", name, none)
			}
		}
	}
}

func TestFieldsRefuseWithAPredicate(t *testing.T) {
	bad := []string{"perhaps", "-1", "1.5", "999999", "yes and no", strings.Repeat("x", maxNote+1)}
	for _, name := range FieldNames() {
		f, _ := FieldNamed(name)
		refused := 0
		for _, value := range bad {
			var p Program
			_ = f.Set(&p, goodValues(f)[0], Provenance{Source: "before"})
			err := f.Set(&p, value, Provenance{Source: "after"})
			if err == nil {
				continue
			}
			refused++
			if !strings.HasPrefix(err.Error(), "must be ") {
				t.Errorf("%s = %.20q: %q is no predicate", name, value, err)
			}
			if v, from, _ := f.Get(&p); v != goodValues(f)[0] || from.Source != "before" {
				t.Errorf("%s = %.20q is refused, and yet the fact is %q now", name, value, v)
			}
		}
		if refused == 0 {
			t.Errorf("%s takes everything", name)
		}
	}
}

func TestLimits(t *testing.T) {
	limits := map[string]bool{}
	for _, name := range FieldNames() {
		if f, _ := FieldNamed(name); f.Limit {
			limits[name] = true
		}
	}
	for _, name := range []string{"visa_j1", "visa_h1b", "accepts_imgs", "min_step1", "min_step2", "max_attempts", "max_years_since_graduation", "usce_required_months"} {
		if !limits[name] {
			t.Errorf("%s can close a program, and is no limit", name)
		}
	}
	if limits["website_url"] || limits["img_percent"] || limits["visa_notes"] {
		t.Error("what closes nothing is a limit")
	}
	if _, ok := FieldNamed("Min_Step2"); ok {
		t.Error("names of fields are exact")
	}
}

// Programs share the rows of the catalog: a change of one must not be seen in
// another.
func TestPoliciesAreNotShared(t *testing.T) {
	f, _ := FieldNamed("usce_policy")
	g, _ := FieldNamed("letters_policy")
	var p Program
	_ = f.Set(&p, "three months", Provenance{Source: "a"})
	_ = g.Set(&p, "three letters", Provenance{Source: "a"})
	q, r := p, p.Clone()
	_ = f.Set(&q, "one month", Provenance{Source: "b"})
	_ = g.Set(&r, "unknown", Provenance{})
	if v, from, _ := f.Get(&p); v != "three months" || from.Source != "a" || len(p.Policies) != 2 {
		t.Errorf("a copy changed its origin: %+v", p.Policies)
	}
	if v, _, _ := f.Get(&q); v != "one month" || len(q.Policies) != 2 {
		t.Errorf("the copy says %+v", q.Policies)
	}
	if _, ok := r.Policy("letters_policy"); ok || len(r.Policies) != 1 {
		t.Errorf("the clone says %+v", r.Policies)
	}
}

func TestCorrectionApply(t *testing.T) {
	p := Program{MinStep2: Fact[int]{Value: 210, Known: true, Provenance: Provenance{Source: "catalog"}}}
	c := Correction{Program: "p", Field: "min_step2", Value: "230", Strength: Preference, Source: "an e-mail", AsOf: "2026-05"}
	if err := c.Apply(&p); err != nil || p.MinStep2.Value != 230 || !p.MinStep2.Own || p.MinStep2.Strength != Preference || p.MinStep2.Source != "an e-mail" {
		t.Errorf("the fact is %+v, %v", p.MinStep2, err)
	}
	for _, bad := range []Correction{{Field: "colour", Value: "1"}, {Field: "min_step2", Value: "x"}, {Field: "min_step2", Value: "1", AsOf: "2026-13"}} {
		if err := bad.Apply(&p); err == nil || p.MinStep2.Value != 230 {
			t.Errorf("%+v: %v, and the fact is %+v", bad, err, p.MinStep2)
		}
	}
	c.Value = "unknown"
	if err := c.Apply(&p); err != nil || p.MinStep2.Known {
		t.Errorf("taking the value away: %+v, %v", p.MinStep2, err)
	}
}

func TestApplicationOfTracks(t *testing.T) {
	a, b := Program{Key: "a", ACGME: "1", Specialty: InternalMedicine}, Program{Key: "b", ACGME: "1", Specialty: InternalMedicine}
	if a.Application() != b.Application() {
		t.Error("two tracks of one program are two applications")
	}
	b.Specialty = Psychiatry
	if a.Application() == b.Application() {
		t.Error("two specialties are one application")
	}
	a.ACGME, b.ACGME = "", ""
	if a.Application() == b.Application() {
		t.Error("programs without a number are one application")
	}
}

// Whatever text a field takes, it gives back a text that it takes and keeps.
func FuzzProgramFields(f *testing.F) {
	for i, s := range []string{"yes", "220", "J-1", "limited", "rural; underserved", "unknown", " true ", "+7", "007", "1 February"} {
		f.Add(s, uint8(i))
	}
	names := FieldNames()
	f.Fuzz(func(t *testing.T, s string, n uint8) {
		field, _ := FieldNamed(names[int(n)%len(names)])
		var p, q Program
		if field.Set(&p, s, Provenance{}) != nil {
			return
		}
		v, _, ok := field.Get(&p)
		if err := field.Set(&q, v, Provenance{}); err != nil {
			t.Fatalf("%s takes %q, writes %q and refuses that: %v", field.Name, s, v, err)
		}
		if again, _, known := field.Get(&q); again != v || known != ok && v != "" {
			t.Errorf("%s takes %q, writes %q, then %q", field.Name, s, v, again)
		}
	})
}

func TestInvalid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var c checker
		n := rapid.IntRange(0, 5).Draw(t, "n")
		for range n {
			c.want(false, "f", "must be 100%% right, not %q", "x")
		}
		if err := c.err(); (err == nil) != (n == 0) {
			t.Fatalf("%d problems are the error %v", n, err)
		}
	})
	bad := Invalid{{"a", "is required"}, {"b", "must go"}}
	if bad.Error() != "a is required; b must go" || bad.Problem("b") != "must go" || bad.Problem("c") != "" {
		t.Errorf("the error reads %q", bad.Error())
	}
}

// A list of missions without a word says nothing; it does not say "none".
func TestMissionsWithoutAWordAreUnknown(t *testing.T) {
	f, _ := FieldNamed("missions")
	for _, text := range []string{";", " ; , ;", ","} {
		var p Program
		if err := f.Set(&p, "rural", Provenance{}); err != nil || !p.Missions.Known {
			t.Fatal(err)
		}
		if err := f.Set(&p, text, Provenance{}); err != nil || p.Missions.Known {
			t.Errorf("%q gives %+v, %v", text, p.Missions, err)
		}
	}
}
