package form

import (
	"strings"

	"secondlook/views/ui"
)

// Options are the things of which a field holds one or several.
type Options struct {
	Hint string
	All  func() []ui.Option
	Free bool                      // another text may stand there too
	Link func(key string) ui.Route // where a picked one is shown; nil: nowhere
}

// name returns how an option is called.
func (o Options) name(key string) string {
	if key != "" {
		for _, x := range o.All() {
			if x.Key == key {
				return x.Text
			}
		}
	}
	return key
}

// links returns where keys lead to.
func (o Options) links(keys ...string) (out []Link) {
	for _, key := range keys {
		if o.Link != nil && key != "" {
			out = append(out, Link{Text: o.name(key), To: o.Link(key)})
		}
	}
	return out
}

// Pick returns a field of one thing out of many, found by typing.
func Pick[T any](name, label string, at func(*T) *string, from Options) Field[T] {
	f := Text(name, label, at)
	f.show = func(rec T) string { return from.name(*at(&rec)) }
	f.links = func(rec T) []Link { return from.links(*at(&rec)) }
	f.make = func(ui.Host, Field[T]) input { return newPickInput(from) }
	return f
}

// Picks returns a field of several things out of many, in the order that the
// user gives them.
func Picks[T any](name, label string, at func(*T) *[]string, from Options) Field[T] {
	f := Names(name, label, at).Wide()
	f.show = func(rec T) string {
		var out []string
		for _, key := range *at(&rec) {
			out = append(out, from.name(key))
		}
		return strings.Join(out, ", ")
	}
	f.links = func(rec T) []Link { return from.links(*at(&rec)...) }
	f.make = func(h ui.Host, _ Field[T]) input { return newPicksInput(h, from) }
	return f
}
