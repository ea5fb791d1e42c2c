package ui

// An Errand does work away from the goroutine of the window, of which only the
// latest counts: it does one piece at a time, and what was begun since then waits
// for it and takes the place of all that waited.
type Errand struct {
	host     Host
	now      *piece // nil: nothing is done
	next     *piece
	outdated bool // what is done now counts no more
}

type piece struct {
	slow func() error
	done func(error)
}

// NewErrand makes one that has nothing to do.
func NewErrand(h Host) *Errand { return &Errand{host: h} }

// Run does slow beside the window, and then done on the goroutine of the window,
// unless there was another Run or a Stop since. slow must not use the services.
func (b *Errand) Run(slow func() error, done func(error)) {
	b.Stop()
	b.next = &piece{slow, done}
	if b.now == nil {
		b.begin()
	}
}

// Stop forgets what was begun.
func (b *Errand) Stop() { b.next, b.outdated = nil, true }

// Running reports whether something is done or waits of which the end will be told.
func (b *Errand) Running() bool { return b.next != nil || b.now != nil && !b.outdated }

func (b *Errand) begin() {
	p := b.next
	b.now, b.next, b.outdated = p, nil, false
	var err error
	b.host.Aside(func() { err = p.slow() }, func() {
		b.now = nil
		switch {
		case b.next != nil:
			b.begin()
		case !b.outdated:
			p.done(err)
		}
	})
}
