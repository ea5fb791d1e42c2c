package app

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"secondlook/domain"
	"secondlook/domain/soap"
)

// soapClock puts the phase of the moment in words, with what may be done in it.
func (a *App) soapClock(d *SOAPDesk, now time.Time) {
	c := SOAPClock{Clock: d.calendar.At(now)}
	for _, r := range d.calendar.Rounds() {
		d.Rounds = append(d.Rounds, roundWords(r, d.Zone))
	}
	for _, s := range d.calendar.Steps {
		c.Verify = c.Verify || s.Verify
	}
	phase := c.Phase.String()
	c.Title = a.say("soap.phase."+phase, d.Season, c.Round, c.Round+1)
	next := ""
	if !c.Clock.Until.IsZero() {
		c.Left = a.say("soap.left", a.timeLeft(c.Clock.Left()))
		next = Both(domain.AtOf(c.Clock.Until), d.Zone)
		c.Until = a.say("soap.until", next)
	}
	if d.Accepted != "" && c.Phase >= soap.InRound && c.Phase <= soap.Closing {
		c.Title = a.say("soap.accepted.title")
		c.May = []string{a.say("soap.accepted.binds", d.Accepted), a.say("soap.accepted.end")}
		d.Clock = c
		return
	}
	for n := 1; ; n++ {
		key := "soap.may." + phase + "." + strconv.Itoa(n)
		if _, ok := a.cfg.Words[key]; !ok {
			break
		}
		c.May = append(c.May, a.say(key, d.Count.Limit, next, d.Count.Left(), d.Season))
	}
	if soap.MustWait(c.Phase) {
		d.Contact = a.say("soap.contact")
	}
	d.Clock = c
}

// timeLeft writes minutes as people do: "37 minutes", "2 hours 5 minutes", "3 days
// 4 hours", "113 days".
func (a *App) timeLeft(minutes int) string {
	const hour, day = 60, 24 * 60
	unit := func(n int, key string) string { return a.say("soap.time."+key, n) }
	pair := func(n int, key string, m int, small string) string {
		if m == 0 {
			return unit(n, key)
		}
		return unit(n, key) + " " + unit(m, small)
	}
	switch {
	case minutes >= 14*day:
		return unit(minutes/day, "days")
	case minutes >= day:
		return pair(minutes/day, "days", minutes%day/hour, "hours")
	case minutes >= hour:
		return pair(minutes/hour, "hours", minutes%hour, "minutes")
	}
	return unit(minutes, "minutes")
}

// roundWords writes a round in its own zone and in another one.
func roundWords(r soap.Round, zone string) SOAPRound {
	out := SOAPRound{Round: r, Words: fmt.Sprintf("%s, %s–%s %s", r.From.Format("Mon 2 Jan"), r.From.Format("15:04"), r.To.Format("15:04"), ZoneWord(domain.AtOf(r.From)))}
	loc, err := domain.Zone(zone)
	if err != nil {
		return out
	}
	from, to := r.From.In(loc), r.To.In(loc)
	switch {
	case from.Format("2 15:04") == r.From.Format("2 15:04"):
	case from.Day() == r.From.Day() && to.Day() == r.To.Day():
		out.Own = from.Format("15:04") + "–" + to.Format("15:04")
	case from.Day() == to.Day():
		out.Own = from.Format("Mon 15:04") + "–" + to.Format("15:04")
	default:
		out.Own = from.Format("Mon 15:04") + "–" + to.Format("Mon 15:04")
	}
	return out
}

// soapWords puts what is known of an unfilled program in words.
func (a *App) soapWords(d *SOAPDesk, x *SOAPRow, now time.Time) {
	if x.OneYear {
		x.Warn = a.say("soap.oneyear")
	}
	x.PastWords = a.pastWords(x.Past)
	for _, o := range x.Offers {
		x.Answer = soap.AnswerOf(o, d.calendar, now)
		word := x.Answer.String()
		if x.Answer == domain.SOAPOfferOpen {
			word = "open"
		}
		x.Offer = a.say("soap.offer."+word, o.Round)
	}
	phase := d.calendar.At(now).Phase
	switch {
	case !x.Contacted.IsZero():
		x.Told = a.say("soap.contacted", Moment(x.Contacted.In(d.Zone)))
	case soap.MustWait(phase):
		x.Told = a.say("soap.wait")
	}
}

// pastWords says how often a program was unfilled, as far as there are lists.
func (a *App) pastWords(p soap.Past) string {
	switch {
	case !p.Told():
		return ""
	case len(p.Program) > 0:
		return a.say("soap.past.program", yearsWords(p.Program), len(p.Lists))
	case len(p.Institution) > 0:
		return a.say("soap.past.institution", yearsWords(p.Institution), len(p.Lists))
	case len(p.Near) > 0:
		return a.say("soap.past.near", yearsWords(p.Near), len(p.Lists))
	}
	return a.say("soap.past.none", len(p.Lists))
}

// yearsWords writes years in a row: "2024, 2025 and 2026".
func yearsWords(years []int) string {
	var words []string
	for _, y := range years {
		words = append(words, strconv.Itoa(y))
	}
	if n := len(words) - 1; n > 0 {
		return strings.Join(words[:n], ", ") + " and " + words[n]
	}
	return strings.Join(words, "")
}
