package fields_test

import (
	"errors"
	"testing"

	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/views/fields"
)

// A fact needs a value, a source and a date that can be read, or the word that
// there is none.
func TestCheckFact(t *testing.T) {
	a := apptest.New(t)
	good := domain.Correction{Program: "p", Field: "min_step2", Value: "230", Source: "its page", AsOf: "2026-05", Entered: a.Today()}
	for _, tt := range []struct {
		name   string
		change func(*domain.Correction)
		field  string
	}{
		{"good", func(*domain.Correction) {}, ""},
		{"taken away", func(c *domain.Correction) { c.Value = fields.UnknownValue }, ""},
		{"undated", func(c *domain.Correction) { c.AsOf = "undated, a brochure" }, ""},
		{"no day", func(c *domain.Correction) { c.AsOf = "" }, ""},
		{"words for a day", func(c *domain.Correction) { c.AsOf = "last week" }, "as_of"},
		{"tomorrow and more", func(c *domain.Correction) { c.AsOf = a.Today().AddDays(2).String() }, "as_of"},
		{"no value", func(c *domain.Correction) { c.Value = "" }, "min_step2"},
		{"no number", func(c *domain.Correction) { c.Value = "lots" }, "min_step2"},
		{"no source", func(c *domain.Correction) { c.Source = "" }, "source"},
	} {
		c := good
		tt.change(&c)
		err := fields.CheckFact(a, c)
		var bad domain.Invalid
		switch {
		case tt.field == "" && err != nil:
			t.Errorf("%s: %v", tt.name, err)
		case tt.field != "" && (!errors.As(err, &bad) || len(bad) != 1 || bad[0].Field != tt.field):
			t.Errorf("%s: %v, want one about %s", tt.name, err, tt.field)
		}
	}
	if got := fields.FactWritten("visa_j1", " yes "); got != "yes" {
		t.Errorf("written %q", got)
	}
	if got := fields.FactWritten("min_step2", "lots"); got != "lots" {
		t.Errorf("written %q", got)
	}
}

func TestCheckAsked(t *testing.T) {
	a := apptest.New(t)
	c := domain.Correspondence{Program: "p", Season: 2027, Kind: domain.FactQuestion, Fields: []string{"visa_j1"}, Sent: a.Today()}
	if err := fields.CheckAsked(a, c); err != nil {
		t.Error(err)
	}
	c.Sent = a.Today().AddDays(1)
	var bad domain.Invalid
	if err := fields.CheckAsked(a, c); !errors.As(err, &bad) || bad[0].Field != "sent" {
		t.Errorf("sent tomorrow: %v", err)
	}
}
