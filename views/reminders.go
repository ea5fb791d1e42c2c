package views

import (
	"context"
	"time"
)

// tickTime is how often the window looks for what has become due.
const tickTime = time.Minute

// remind tells of what is due, now and from now on while the window is open, also
// while a past season is shown. Where
// the system takes no notifications the page of today says all of it too.
func (s *Shell) remind() {
	if s.host.Later == nil {
		return
	}
	s.host.Later(tickTime, func() { s.settle(s.remind) })
	if s.past == nil { // else the clock stands still
		s.fresh(s.now) // another day, perhaps
		if t, ok := s.Page().(Ticker); ok {
			t.Tick()
		}
	}
	if s.host.Notify == nil {
		return
	}
	ctx := context.Background()
	list, err := s.live.Reminders(ctx)
	if err != nil || len(list) == 0 {
		if err != nil {
			s.host.Log.Warn("what is due is not known", "err", err)
		}
		return
	}
	if err := s.live.Told(ctx, list); err != nil { // or it would be told every minute
		s.host.Log.Warn("what was told could not be kept", "err", err)
		return
	}
	s.host.Notify("Second Look", s.live.ReminderText(ctx, list))
}
