package views

import (
	"slices"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/views/ui"
)

// mostBack is how many places the way back holds.
const mostBack = 100

// add puts a page into the window, after those that are there.
func (s *Shell) add(r ui.Route, p Page) {
	s.order = append(s.order, r.Page)
	s.pages[r.Page] = &kept{Page: p}
	if s.now == "" {
		s.now = r.Page
	}
}

// kept is a page with what it has seen of the records. Pages are kept alive and
// swapped.
type kept struct {
	Page
	edit   int         // number of changes when it was last read
	day    domain.Date // on which it was last read; zero: never
	failed bool        // it could not be read then
}

// Go shows a place and keeps the one before it on the way back.
func (s *Shell) Go(r ui.Route) {
	here := s.place()
	if s.pages[r.Page] == nil || within(here, r) {
		return
	}
	s.back = append(s.back, here)
	s.back = s.back[max(0, len(s.back)-mostBack):]
	s.ahead = nil
	s.arrive(r)
}

// within reports whether a way leads to where one stands already.
func within(here, r ui.Route) bool {
	return r.Page == here.Page && (r.Tab == "" || r.Tab == here.Tab) && (r.Item == "" || r.Item == here.Item)
}

// Back shows the place that was shown before.
func (s *Shell) Back() { s.step(&s.back, &s.ahead) }

// Forward takes a step back again.
func (s *Shell) Forward() { s.step(&s.ahead, &s.back) }

// step goes to the last place of one way and keeps the present one on the
// other.
func (s *Shell) step(from, to *[]ui.Route) {
	if len(*from) == 0 {
		return
	}
	r := (*from)[len(*from)-1]
	*from = (*from)[:len(*from)-1]
	*to = append(*to, s.place())
	s.arrive(r)
}

// place is where the window stands.
func (s *Shell) place() ui.Route {
	if o, ok := s.Page().(Opener); ok {
		return o.Place()
	}
	return ui.Route{Page: s.now}
}

// arrive shows a place.
func (s *Shell) arrive(r ui.Route) {
	s.toast.Hide() // it told of the place that is left
	s.tip.say("", fyne.Position{})
	_, along := s.host.Window.Canvas().Focused().(*ui.Tabs)
	along = along && r.Page == s.now // the arrow keys go on from tab to tab
	if !along {
		s.turn(r.Page)
	}
	s.Refresh() // so that a table knows its height before it looks for a row
	if o, ok := s.Page().(Opener); ok && (r.Tab != "" || r.Item != "") {
		o.Open(r)
	}
	s.tell()
	if !along {
		s.Page().Focus()
	}
}

// turn puts another page into the window, with its head, which the page begins
// below. The keys go to nothing of the one that was left.
func (s *Shell) turn(name string) {
	s.host.Window.Canvas().Unfocus()
	if x, ok := s.Page().(Leaver); ok && name != s.now {
		x.Left()
	}
	s.now = name
	s.fresh(name)
	s.head.show(s.Page())
}

// fresh reads a page again if the records or the day have changed since it was
// read last. One that could not be read is read again when it comes up.
func (s *Shell) fresh(name string) {
	k := s.pages[name]
	if today := s.app.Today(); k.day != today || k.edit != s.edit || k.failed && name == s.now {
		k.day, k.edit, k.failed = today, s.edit, false
		s.reading = k
		k.Reload()
		s.reading = nil
	}
}

// failing hears of a failure while a page is read: that of a page which is not
// shown is told when it comes up.
func (s *Shell) failing(string, error) bool {
	if s.reading == nil {
		return false
	}
	s.reading.failed = true
	return s.reading != s.pages[s.now]
}

// warm reads the pages that are not shown one by one while the window has
// nothing else to do, so that what the side bar counts is true and the next
// page is there at once.
func (s *Shell) warm() {
	if s.host.Later == nil || s.warming {
		return
	}
	i := slices.IndexFunc(s.order, func(name string) bool {
		return s.pages[name].edit != s.edit || s.pages[name].day != s.app.Today()
	})
	if i < 0 || s.held > 0 {
		return
	}
	s.warming = true
	s.host.Later(warmTime, func() {
		s.warming = false
		if s.held == 0 && !s.closed {
			s.fresh(s.order[i])
			s.side.Refresh()
			s.warm()
		}
	})
}

// foot is the room that the page wants at its foot.
func (s *Shell) foot() float32 {
	if p, ok := s.pages[s.now]; ok {
		if f, ok := p.Page.(Footed); ok {
			return f.Foot()
		}
	}
	return 0
}
