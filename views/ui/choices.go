package ui

import (
	"strings"

	"fyne.io/fyne/v2"
)

// A Choice is one line of a menu that can be ticked.
type Choice struct {
	Key   string
	Text  string
	Short string // on the button; "": Text
	On    bool
}

// A Filter is a button such as "Specialty: FM, IM ▾" that opens a menu of
// choices, of which several can be ticked. None means any.
type Filter struct {
	*Button
	name     string
	choices  []Choice
	OnChange func()
}

// NewFilter returns a filter without choices.
func NewFilter(name string, changed func()) *Filter {
	f := &Filter{Button: NewButton(Action{Text: name}), name: name, OnChange: changed}
	f.Do = f.open
	f.label()
	return f
}

// SetChoices replaces the choices and what is ticked.
func (f *Filter) SetChoices(choices []Choice) {
	f.choices = choices
	f.label()
}

// Ticked returns the keys of the ticked choices; none means any.
func (f *Filter) Ticked() []string {
	var out []string
	for _, c := range f.choices {
		if c.On {
			out = append(out, c.Key)
		}
	}
	return out
}

// Tick ticks exactly the given keys, without telling anybody.
func (f *Filter) Tick(keys ...string) {
	for i := range f.choices {
		f.choices[i].On = false
		for _, k := range keys {
			f.choices[i].On = f.choices[i].On || f.choices[i].Key == k
		}
	}
	f.label()
}

// label writes on the button what is ticked.
func (f *Filter) label() {
	var on []string
	for _, c := range f.choices {
		if c.On && c.Short != "" {
			on = append(on, c.Short)
		} else if c.On {
			on = append(on, c.Text)
		}
	}
	what := ""
	switch {
	case len(strings.Join(on, ", ")) > 14:
		what = ": " + on[0] + " +" + Count(len(on)-1)
	case len(on) > 0:
		what = ": " + strings.Join(on, ", ")
	}
	f.Set(f.name+what+" ▾", Quiet)
}

func (f *Filter) open() {
	showChoices(f.Button, fyne.NewPos(0, f.Size().Height+4), max(f.Size().Width, 220), f.choices, func(key string, on bool) {
		for i := range f.choices {
			if f.choices[i].Key == key {
				f.choices[i].On = on
			}
		}
		f.label()
		f.OnChange()
	})
}
