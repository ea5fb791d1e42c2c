package domain

import "testing"

func TestEventTimes(t *testing.T) {
	day := NewDate(2027, 3, 18)
	for _, c := range []struct {
		e            Event
		begins, ends string
	}{
		{Event{Date: day, Time: "09:00-11:00", Zone: eastern}, "2027-03-18 09:00 " + eastern, "2027-03-18 11:00 " + eastern},
		{Event{Date: day, Time: "21:00", Zone: eastern}, "2027-03-18 21:00 " + eastern, "2027-03-18 21:00 " + eastern},
		{Event{Date: day, Zone: eastern}, "2027-03-18 " + eastern, "2027-03-18 " + eastern},
		{Event{Date: day, Time: "noon", Zone: eastern}, "2027-03-18 " + eastern, "2027-03-18 " + eastern},
		{Event{Date: day, Time: "21:00", Zone: "nowhere"}, "", ""}, {Event{Time: "21:00", Zone: eastern}, "", ""},
	} {
		if b, e := c.e.Begins().String(), c.e.Ends().String(); b != c.begins || e != c.ends {
			t.Errorf("%+v: %q to %q, want %q to %q", c.e, b, e, c.begins, c.ends)
		}
	}
}
