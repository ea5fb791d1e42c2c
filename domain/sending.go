package domain

// SentOn returns the day on which the applications of a season were sent, of which
// first is the first possible day: that of the first change to submitted, else the
// one that the season's record tells, else first. Nothing is sent later than it was
// answered, or than today. Where nothing is sent yet, sent is false and day is the
// one on which they are to be, see [Profile.SubmitsOn].
func (p Profile) SentOn(season int, first, today Date) (day Date, sent bool) {
	answered := today
	for _, a := range p.Applications {
		if a.Season != season || !a.Sent() {
			continue
		}
		sent = true
		first, reply := a.sentAndAnswered()
		if day.IsZero() || !first.IsZero() && first.Before(day) {
			day = first
		}
		if !reply.IsZero() && reply.Before(answered) {
			answered = reply
		}
	}
	if day.IsZero() {
		day = p.SubmitsOn(season, first)
	}
	if sent && answered.Before(day) {
		day = answered
	}
	return day, sent
}

// SendingNoted reports whether the day is noted on which the applications of a season
// were sent, or are to be: by a change to submitted, or by the season's record.
func (p Profile) SendingNoted(season int) bool {
	for _, s := range p.Seasons {
		if s.Year == season && !s.SubmitsOn.IsZero() {
			return true
		}
	}
	for _, a := range p.Applications {
		if a.Season != season {
			continue
		}
		if day, _ := a.sentAndAnswered(); !day.IsZero() {
			return true
		}
	}
	return false
}

// sentAndAnswered are the first days on which a change to submitted and a later
// state are noted, zero where none is.
func (a Application) sentAndAnswered() (sent, answered Date) {
	for _, e := range a.Events {
		at := &answered
		switch {
		case e.Date.IsZero() || e.Status == Planned || e.Status == Withdrawn:
			continue
		case e.Status == Submitted:
			at = &sent
		}
		if at.IsZero() || e.Date.Before(*at) {
			*at = e.Date
		}
	}
	return sent, answered
}

// LastAnswer is the last day on which a program may answer the applications of a
// season: its Match Day as [Catalog.DayOf] knows it, else the last day that belongs
// to the season.
func (c *Catalog) LastAnswer(season int) Date {
	if day, _ := c.DayOf("match_day", season); !day.IsZero() {
		return day
	}
	return SeasonOpens(season + 1).AddDays(-1)
}

// Over reports whether a season is over on a day: whether nobody answers any more.
func (c *Catalog) Over(season int, day Date) bool { return day.After(c.LastAnswer(season)) }
