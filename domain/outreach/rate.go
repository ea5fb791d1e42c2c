package outreach

import (
	"secondlook/domain"
	"secondlook/domain/interval"
)

// A Rate is how many of the messages that are old enough were answered.
type Rate struct {
	Channel   domain.Channel // unknown: all of them
	Purpose   domain.Purpose // unknown: all of them
	Answered  int
	Sent      int     // old enough to have an answer
	Share     float64 // Answered of Sent, 0..1; 0 of none
	Low, High float64 // its 95 % interval, by [interval.Wilson]
	Few       bool    // too few to tell a rate by
}

// Rates are the rates of everything together and of parts of it.
type Rates struct {
	All       Rate
	ByChannel []Rate // in the order of the channels; none of nothing
	ByPurpose []Rate // likewise
	Young     int    // too young to have an answer, and in no rate
	Bounced   int    // never arrived, and in no rate
}

// RatesOf counts the answers. A message counts from the day on which it is old
// enough, be it answered before or not: else the quick answers would make the
// rate look better than it is. Thanks and talks are no questions and do not
// count.
func RatesOf(log []domain.Outreach, today domain.Date, r Rules) (out Rates) {
	channels, purposes := map[domain.Channel]*Rate{}, map[domain.Purpose]*Rate{}
	for _, o := range log {
		switch {
		case o.Sent.IsZero() || o.Purpose == domain.ForThanks || o.Channel == domain.InPerson:
			continue
		case o.Reply == domain.ReplyBounced:
			out.Bounced++
			continue
		case o.Sent.DaysUntil(today) < r.AnswerDays:
			out.Young++
			continue
		}
		out.All.count(o)
		of(channels, o.Channel, Rate{Channel: o.Channel}).count(o)
		of(purposes, o.Purpose, Rate{Purpose: o.Purpose}).count(o)
	}
	out.All.close(r)
	for c := domain.ByEmail; c <= domain.ByOther; c++ {
		out.ByChannel = append(out.ByChannel, closed(channels[c], r)...)
	}
	for p := domain.ForResearch; p <= domain.ForOther; p++ {
		out.ByPurpose = append(out.ByPurpose, closed(purposes[p], r)...)
	}
	return out
}

// of returns the rate of a key, a new one at first.
func of[K comparable](m map[K]*Rate, k K, begin Rate) *Rate {
	if m[k] == nil {
		m[k] = &begin
	}
	return m[k]
}

func (x *Rate) count(o domain.Outreach) {
	x.Sent++
	if o.Answered() {
		x.Answered++
	}
}

// close works the share out.
func (x *Rate) close(r Rules) {
	if x.Sent > 0 {
		x.Share = float64(x.Answered) / float64(x.Sent)
	}
	x.Low, x.High = interval.Wilson(x.Share, float64(x.Sent), interval.Z95)
	x.Few = x.Sent < r.Least
}

// closed is a rate if there is one.
func closed(x *Rate, r Rules) []Rate {
	if x == nil {
		return nil
	}
	x.close(r)
	return []Rate{*x}
}
