package app

import (
	"context"
	"strings"

	"secondlook/domain"
	"secondlook/domain/checklist"
	"secondlook/domain/tier"
)

// A Checklist is what is prepared for a season beside what is asked for, in
// words.
type Checklist struct {
	Season    int
	Day       domain.Date
	Items     []CheckItem // late first, then missing, then done
	Done      int
	Missing   int // the late ones among them
	Late      int
	Dials     []Dial
	Words     []Claim
	Strengths []Strength

	items []checklist.Item // that it is of
}

// A CheckItem is one thing that an application needs.
type CheckItem struct {
	Area  string // stable, such as "letters"
	Of    string // the area in words
	Key   string // stable
	What  string
	Why   string // why it matters, or what to do; "": it is done
	State checklist.State
	Due   domain.Date // zero: no day is known
	When  string      // "due 3 Mar 2027"; "" without a day
	Grave bool
	Spot  Spot

	dated bool
}

// A Dial says how far one part of the guide's strategy has come (S122).
type Dial struct {
	Label, Value string  // how many of the parts are whole, such as "1 of 3 whole"
	Share        float64 // 0..1
	Short        bool    // less than is wanted
	Parts        []DialPart
	Spot         Spot // where what it lacks is settled first
}

// A DialPart is one of the things that a dial is the mean of.
type DialPart struct {
	Text  string
	Share float64 // 0..1
	Spot  Spot
}

// A Claim is one of the three words that an application has to say (S29).
type Claim struct {
	Word    string
	Backing []Backing // the records that back it; none yet
	None    string    // what would
}

// A Backing is a record that shows something.
type Backing struct {
	Text string
	Spot Spot
}

// A Strength is one heading of what the applicant can lean on (S38).
type Strength struct {
	Heading string
	Records []Backing
}

// Checklist says what of a scope's records is done, missing and late.
func (a *App) Checklist(ctx context.Context, s Scope) (*Checklist, error) {
	n, err := a.present(ctx, s)
	if err != nil {
		return nil, err
	}
	return n.check, nil
}

// An AreaItems are the items of one area.
type AreaItems struct {
	Area, Of string
	Items    []CheckItem
}

// ByArea sorts the items by area, in the order of display. An area without any
// is left out.
func (c *Checklist) ByArea() (out []AreaItems) {
	for _, area := range checklist.Areas() {
		g := AreaItems{Area: area.String()}
		for _, x := range c.Items {
			if x.Area == g.Area {
				g.Of, g.Items = x.Of, append(g.Items, x)
			}
		}
		if len(g.Items) > 0 {
			out = append(out, g)
		}
	}
	return out
}

// checklist works it out.
func (a *App) checklist(n *present) *Checklist {
	corrected := *a.catalog
	corrected.Programs = a.programs
	in := checklist.Input{
		Profile: n.ranking.Profile, Standing: n.ranking.result.Standing, Catalog: &corrected, Reference: a.reference(),
		Calendar: n.calendar, Listed: a.listed(n),
	}
	out := &Checklist{Season: n.at.season, Day: n.at.day}
	out.items = checklist.Of(in)
	for _, it := range out.items {
		x := CheckItem{
			Area: it.Area.String(), Of: a.say("check.area." + it.Area.String()), Key: it.Key, What: a.cfg.Words.Render(it.What), Why: a.rendered(it.Why),
			State: it.State, Due: it.Due, Grave: it.Weight == checklist.Grave, Spot: spotOf(it.At), dated: it.Dated,
		}
		switch {
		case it.State == checklist.Done:
			out.Done++
		case it.State == checklist.Late:
			out.Late++
			fallthrough
		default:
			out.Missing++
		}
		if !it.Due.IsZero() && it.State != checklist.Done && !strings.Contains(x.What, Day(it.Due)) {
			x.When = a.say(map[bool]string{true: "check.due.late", false: "check.due"}[it.State == checklist.Late], Day(it.Due))
		}
		out.Items = append(out.Items, x)
	}
	out.Dials = a.dials(in)
	for _, w := range checklist.Words(in) {
		key := "word." + w.Name.String()
		out.Words = append(out.Words, Claim{Word: a.say(key), Backing: a.backing(w.Backing), None: a.say(key + ".none")})
	}
	for _, h := range checklist.Strengths(in) {
		out.Strengths = append(out.Strengths, Strength{a.say("word.heading." + h.Name.String()), a.backing(h.Records)})
	}
	return out
}

func (a *App) backing(all []checklist.Backing) (out []Backing) {
	for _, b := range all {
		out = append(out, Backing{a.cfg.Words.Render(b.What), spotOf(b.At)})
	}
	return out
}

// dials are the four parts of the guide's strategy.
func (a *App) dials(in checklist.Input) (out []Dial) {
	for _, d := range checklist.Dials(in) {
		x := Dial{Label: a.say("dial." + d.Name.String()), Share: d.Share(), Spot: spotOf(d.At())}
		met := 0
		for _, p := range d.Parts {
			x.Parts = append(x.Parts, DialPart{a.cfg.Words.Render(p.What), p.Share, spotOf(p.At)})
			if p.Share >= 1 {
				met++
			}
		}
		x.Short = met < len(d.Parts)
		x.Value = a.say("dial.value", met, len(d.Parts))
		out = append(out, x)
	}
	return out
}

// spotOf is the place in the window where something is settled.
func spotOf(at checklist.Place) Spot {
	switch at.Table {
	case checklist.AtList:
		return Spot{Page: pageList}
	case checklist.AtVisa:
		return Spot{Page: pagePrograms, Tab: listedUnknown}
	case checklist.AtVerify:
		return Spot{Page: pageStrategy, Tab: tabVerify}
	case checklist.AtApplications:
		return Spot{Page: pageApplications}
	}
	if at.Table == "" {
		return Spot{}
	}
	return recordSpot(at.Table, at.Record)
}

// listed is what the ranking says of the saved list.
func (a *App) listed(n *present) checklist.Listed {
	l := checklist.Listed{Saved: n.saved}
	if !n.saved {
		return l
	}
	l.Fees = domain.Cents(a.seasonBill(n.ranking).Cents)
	for _, w := range a.wasted(n.ranking) {
		l.Closed++
		l.Wasted += domain.Cents(w.FeeCents)
	}
	l.Visa, l.Step3, l.Gone = len(n.ranking.VisaUnknown()), n.ranking.needStep3(), len(n.ranking.Missing)
	for _, row := range n.rows {
		l.Programs++
		if row.Sent || row.Declined {
			continue
		}
		if unknown := row.Program.Missing("scores") + row.Program.Missing("timeline"); unknown > 0 {
			l.Asking++
			l.Unknown += unknown
		}
		if row.Tier == tier.Tier(1) {
			l.First = append(l.First, row.Program.Key)
		}
	}
	return l
}
