package ranklist

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain/rehearsal"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// side says why the applicant's own order is the best, and where the list may
// end: the Match run many times with it.
type side struct {
	p     *Page
	sheet *ui.Sheet
	now   *app.Rehearsal   // nil: never read
	draws *rehearsal.Draws // of now; nil: being worked out
	end   context.CancelFunc
}

func newSide(p *Page) *side {
	s := &side{p: p, sheet: ui.NewSheet(ui.NewStack(theme.Gap16), 0), end: func() {}}
	s.sheet.Margin = theme.Gap4
	return s
}

const whyText = "The Match works down your list: it tries your first choice first and cannot punish you for ranking a program that did not rank you. " +
	"Moving a favourite down to be “safe” can only lose it."

// show reads where the list may end, and runs the Match again if other programs
// are ranked.
func (s *side) show() {
	now, err := s.p.app.Rehearsal(context.Background(), app.Scope{})
	if err != nil {
		s.p.host.Fail("Where your list may end could not be worked out.", err)
		return
	}
	same := now.Same(s.now) && s.draws != nil
	if s.now = now; same || !now.Ranked {
		s.fill()
		return
	}
	s.stop()
	s.now = now
	s.fill()
	ctx, stop := context.WithCancel(context.Background())
	s.end = stop
	var draws *rehearsal.Draws
	s.p.host.Aside(func() { draws, err = now.Draw(ctx) }, func() {
		switch {
		case now != s.now:
			if now.Same(s.now) && err == nil { // the list was moved about meanwhile
				s.draws = draws
				s.fill()
			}
		case err != nil:
			s.p.host.Fail("The Match could not be run.", err)
		default:
			s.draws = draws
			s.fill()
		}
	})
}

// stop ends what is being worked out.
func (s *side) stop() {
	s.end()
	s.now, s.draws, s.end = nil, nil, func() {}
}

// fill writes the cards.
func (s *side) fill() {
	show := ui.NewButton(ui.Action{Text: "Show me with my list", Do: func() { s.p.host.Show(ui.Route{Page: ui.PageStrategy, Tab: tabMatch}) }})
	show.Compact = true
	cards := []fyne.CanvasObject{ui.Titled("Why your own order is best", ui.Second(whyText), ui.Row(show))}
	switch {
	case s.now.Ranked && s.p.app.Quiet():
		cards = append(cards, ui.Titled("Where you may end up", ui.NewQuietNote(s.p.host, s.p.app)))
	case s.now.Ranked:
		cards = append(cards, ui.Titled("Where you may end up", s.ends()...))
	}
	s.sheet.Set(cards...)
	s.sheet.Fit()
}

// tabMatch is the tab of the strategy that runs the Match.
const tabMatch = "match"

// ends are where the draws end, in the order of the list, with their ranges.
func (s *side) ends() []fyne.CanvasObject {
	if s.draws == nil {
		return []fyne.CanvasObject{ui.Second("The Match is being run…")}
	}
	end := s.p.app.RehearsalEnd(s.draws, s.now.Order, s.now.Order)
	full := end.Unmatched.High
	for _, x := range end.Ends {
		full = max(full, x.High)
	}
	var out []fyne.CanvasObject
	for _, i := range s.now.Order {
		at := slices.IndexFunc(s.p.order.Rows, func(r app.RankRow) bool { return r.Key == s.now.Programs[i].Key })
		if at >= 0 {
			out = append(out, share(strconv.Itoa(at+1)+" · "+s.p.order.Told(s.p.order.Rows[at].Key), end.Ends[i], full, theme.Primary))
		}
	}
	out = append(out, share("No match: SOAP", end.Unmatched, full, theme.Second), ui.Small(s.now.Chance))
	return append(out, ui.Small(s.now.About+" The band after each figure is what more draws could change."))
}

// share is one line of where the draws end.
func share(name string, x app.RehearsalShare, full float64, tone fyne.ThemeColorName) fyne.CanvasObject {
	figure := ui.NewStack(0, ui.NewText(app.Percent(x.Value)+" ("+app.Range(x.Low, x.High)+")", ui.Style{Bold: true, Align: fyne.TextAlignTrailing}))
	return ui.NewStack(theme.Gap4, ui.Beside(ui.NewText(name, ui.Style{}), figure), ui.NewMeter(x.Value/max(full, 0.01), tone), ui.Space(2))
}
