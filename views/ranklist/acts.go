package ranklist

import (
	"context"
	"strconv"
	"strings"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// emptyPage says how to begin a list.
type emptyPage struct {
	p      *Page
	object *ui.Deck
}

func newEmpty(p *Page) *emptyPage { return &emptyPage{p: p, object: ui.NewDeck()} }

// show offers what there is to begin with.
func (e *emptyPage) show() {
	p := e.p
	text := "Rank every program that interviews you and that you would attend, in the order in which you want them. " +
		"Programs come here once their interview is marked as done under Interviews."
	ways := []ui.Action{
		p.host.Change(ui.Action{Text: "Add a program…", Do: func() { p.Add() }}),
		{Text: "Go to interviews", Kind: ui.Primary, Do: func() { p.host.Show(ui.Route{Page: ui.PageInterviews}) }},
	}
	if n := len(p.order.Waiting); n > 0 {
		text = "Put in what has interviewed you, in the order of your scores. Then move each program to where you want it: the order is yours."
		ways[1] = p.host.Change(ui.Action{Text: "Begin with " + ui.Plural(n, "program", "programs"), Kind: ui.Primary, Do: p.start})
	}
	e.object.Put("begin", ui.NewBegin("No program is ranked yet", text, ways...))
	e.object.Turn("begin")
	e.object.Refresh()
}

// done tells of a change, or why there was none, and reports whether there was
// one.
func (p *Page) done(err error, said, failed string) bool {
	if err != nil {
		p.host.Fail(failed, err)
		return false
	}
	p.host.Say(ui.Notice{Text: said, Undo: p.host.Undo})
	return true
}

const unchanged = "The rank list was not changed."

// start puts in what has interviewed the applicant.
func (p *Page) start() {
	n, err := p.app.StartRankList(context.Background(), p.order.Season)
	p.done(err, ui.Plural(n, "program", "programs")+" put on the rank list, by your scores", unchanged)
	p.Focus()
}

// move moves a rank to another one.
func (p *Page) move(from, to int) {
	rows := p.rows()
	if from == to || from < 0 || to < 0 || from >= len(rows) || to >= len(rows) {
		return
	}
	row := rows[from]
	p.table.Mark(to)
	p.chosen = row.Key
	p.done(p.app.MoveRank(context.Background(), p.place(), from, to), row.Name+" is "+ordinal(to+1)+" now", unchanged)
}

// formula puts the list into the order of the scores.
func (p *Page) formula() {
	p.done(p.app.RankByFormula(context.Background(), p.order.Season), "The rank list is in the order of your scores", unchanged)
}

// remove takes the selected rank off.
func (p *Page) remove() {
	at, rows := p.table.Selected(), p.rows()
	if at < 0 || at >= len(rows) {
		return
	}
	p.done(p.app.DropRank(context.Background(), p.place(), at), rows[at].Name+" is off the list", unchanged)
}

// open goes to the selected program.
func (p *Page) open() {
	if at, rows := p.table.Selected(), p.rows(); at >= 0 && at < len(rows) && rows[at].Key != "" {
		p.host.Show(ui.Route{Page: ui.PagePrograms, Item: rows[at].Key})
	}
}

// entry is what is asked of one rank.
type entry struct {
	Program, Partner, Note string
	Rank                   int
}

// checked wants a rank and a program.
func (p *Page) checked(most int) func(entry) error {
	return func(e entry) error {
		if e.Rank < 1 || e.Rank > most {
			return domain.Invalid{{Field: "rank", Problem: "must be from 1 to " + strconv.Itoa(most)}}
		}
		if e.Program == "" && (!p.order.List.Couple || e.Partner == "") {
			return domain.Invalid{{Field: "program", Problem: "is required"}}
		}
		return nil
	}
}

func (p *Page) fields() []form.Field[entry] {
	out := []form.Field[entry]{
		form.Pick("program", "Program", func(e *entry) *string { return &e.Program }, fields.Programs(p.app)).Wide(),
		form.Number("rank", "Rank", func(e *entry) *int { return &e.Rank }).Wide(),
	}
	if p.order.List.Couple && p.list == "" {
		out[0] = out[0].Why("Without one this rank is no match for you, beside a program of your partner.")
		out = append(out, form.Text("partner", "Your partner's program", func(e *entry) *string { return &e.Partner }).Why("As your partner's list calls it; empty: no match.").Wide())
	}
	return append(out, form.Note("note", "Note", func(e *entry) *string { return &e.Note }))
}

// add asks which program comes onto the list, and where.
func (p *Page) add() {
	rows := p.rows()
	form.Edit[entry]{
		Title: "Add to the rank list", Record: entry{Rank: len(rows) + 1}, Fields: p.fields(), Check: p.checked(len(rows) + 1),
		Save: func(e *entry) error {
			err := p.app.RankProgram(context.Background(), p.place(), domain.RankEntry{Program: e.Program, Partner: e.Partner, Note: e.Note}, e.Rank-1)
			if err == nil {
				p.host.Say(ui.Notice{Text: "Added to the rank list", Undo: p.host.Undo})
			}
			return err
		},
		Then: func(e entry) { p.chosen = e.Program; p.Reload() }, Failed: unchanged, Agree: "Add",
	}.Show(p.host)
}

// rank asks for the rank of the selected program, and what is noted on it. What
// was typed already stands there.
func (p *Page) rank(typed string) {
	at, rows := p.table.Selected(), p.rows()
	if at < 0 || at >= len(rows) {
		return
	}
	row := rows[at]
	f := form.Edit[entry]{
		Title: row.Name, Record: entry{row.Entry.Program, row.Entry.Partner, row.Entry.Note, at + 1}, Fields: p.fields(), Check: p.checked(len(rows)), Start: "rank",
		Extra: p.extras(row),
		Save: func(e *entry) error {
			err := p.app.SetRank(context.Background(), p.place(), at, e.Rank-1, domain.RankEntry{Program: e.Program, Partner: e.Partner, Note: e.Note})
			if err == nil {
				p.host.Say(ui.Notice{Text: row.Name + " is " + ordinal(e.Rank) + " now", Undo: p.host.Undo})
			}
			return err
		},
		Then: func(e entry) { p.chosen = e.Program; p.table.Mark(e.Rank - 1); p.Reload() }, Failed: unchanged,
	}.Show(p.host)
	f.Mark("rank") // typing on takes the place of the rank
	for _, r := range typed {
		p.host.Window.Canvas().Focused().TypedRune(r)
	}
}

// extras are what else can be done with a rank, from its panel.
func (p *Page) extras(row app.RankRow) (out []*ui.Action) {
	if row.Key == "" || p.list != "" {
		return nil
	}
	for _, s := range p.order.Supplemental {
		if s.Advanced.Key == row.Key {
			return []*ui.Action{{Text: "Its first years", Do: func() {
				p.host.Panels.Escape()
				p.list = row.Key
				p.show()
			}}}
		}
	}
	return nil
}

// kept is what is asked of a version.
type kept struct {
	At   domain.At
	Note string
}

// keep keeps the list as a version.
func (p *Page) keep() {
	form.Edit[kept]{
		Title: "Keep this list as a version", Why: "The portal keeps no earlier version. A kept one can be compared, and taken again.",
		Fields: []form.Field[kept]{form.Note("note", "Note", func(k *kept) *string { return &k.Note })},
		Save: func(k *kept) error {
			n, err := p.app.KeepRankList(context.Background(), p.order.Season, k.Note)
			if err == nil {
				p.host.Say(ui.Notice{Text: "Kept as version " + strconv.Itoa(n), Undo: p.host.Undo})
			}
			return err
		},
		Failed: "The list was not kept.", Agree: "Keep",
	}.Show(p.host)
}

// certify notes that the list was certified in the portal.
func (p *Page) certify() {
	now, zone, err := p.app.Clock(context.Background())
	if err != nil {
		p.host.Fail("The time of day could not be told.", err)
		return
	}
	form.Edit[kept]{
		Title: "Certified in the portal", Record: kept{At: now},
		Why: "This notes what you have done in the portal; it does not certify anything itself. The list is kept as a version, and its applications that were interviewed count as ranked." + p.stillOpen(),
		Fields: []form.Field[kept]{
			form.Moment("certified", "When", func(k *kept) *domain.At { return &k.At }, func(kept) string { return zone }).Must().Wide(),
			form.Note("note", "Note", func(k *kept) *string { return &k.Note }),
		},
		Save: func(k *kept) error {
			err := p.app.CertifyRankList(context.Background(), p.order.Season, k.At, k.Note)
			if err == nil {
				p.host.Say(ui.Notice{Text: "Noted as certified; check it against the portal", Undo: p.host.Undo})
			}
			return err
		},
		Failed: "The list was not noted as certified.",
	}.Show(p.host)
}

// stillOpen are the warnings about interviews that the list has not heeded, as
// they are told where it is certified.
func (p *Page) stillOpen() string {
	var heads []string
	for _, w := range p.order.Warnings {
		switch w.Key {
		case "missing", "missing_undated", "no_interview", "not_yet":
			heads = append(heads, w.Title)
		}
	}
	if len(heads) == 0 {
		return ""
	}
	return " Still open: " + strings.Join(heads, "; ") + "."
}

// couple turns the list into that of a couple, or back.
func (p *Page) couple() {
	on := !p.order.List.Couple
	if on {
		p.done(p.app.SetCouple(context.Background(), p.order.Season, true), "This is the list of a couple now: each rank names a program of yours and one of your partner's", unchanged)
		return
	}
	ui.AskLoss(p.host, "Rank alone again?", "The partner's programs go, and of several ranks with one program the first one stays. This can be undone.", "Rank alone", func() {
		p.done(p.app.SetCouple(context.Background(), p.order.Season, false), "The list is your own again", unchanged)
	})
}

// dialogWide is the width of the large panels.
const dialogWide float32 = 720
