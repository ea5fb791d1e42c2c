package app

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"secondlook/app/exchange"
	"secondlook/domain"
	"secondlook/domain/ranklist"
)

// A RankChange is one line of a comparison, in words.
type RankChange struct {
	ranklist.Line
	Meant
	Words   string // "moved up by 3", "missing in the portal"
	Differs bool
}

// A RankCompared is one list of two versions.
type RankCompared struct {
	Title string
	Lines []RankChange
}

// CompareRankLists says line by line what became of a list and of its
// supplemental ones; 0 is the one that is worked on. Lines that only moved on
// because others came or went are told, and do not count as moved.
func (a *App) CompareRankLists(o *RankOrder, before, after int) (out []RankCompared) {
	version := func(number int) domain.RankList {
		for _, v := range o.Versions {
			if v.Number == number {
				return v.RankList
			}
		}
		return o.List
	}
	was, is := version(before), version(after)
	add := func(title string, lines []ranklist.Line) {
		c := RankCompared{Title: title}
		for _, l := range lines {
			c.Lines = append(c.Lines, a.rankChange(o, l))
		}
		out = append(out, c)
	}
	add(a.listName(o, ""), ranklist.Diff(was.Primary, is.Primary))
	told := map[string]bool{}
	for _, s := range append(slices.Clone(is.Supplemental), was.Supplemental...) {
		if !told[s.Program] {
			told[s.Program] = true
			add(a.listName(o, s.Program), ranklist.Diff(ranklist.Supplemental(was, s.Program), ranklist.Supplemental(is, s.Program)))
		}
	}
	return out
}

func (a *App) rankChange(o *RankOrder, l ranklist.Line) RankChange {
	x := RankChange{Line: l, Meant: o.meant(l.Entry.Program), Differs: l.Change != ranklist.Stayed && l.Change != ranklist.Shifted}
	if x.Name = o.Told(x.Key); x.Key == "" {
		x.Meant = Meant{Name: a.say("ranklist.nomatch")}
	}
	if l.Entry.Partner != "" {
		x.Second = a.say("ranklist.partner", l.Entry.Partner)
	}
	switch l.Change {
	case ranklist.Stayed:
		x.Words = a.say("ranklist.change.same")
	case ranklist.Shifted:
		x.Words = a.say("ranklist.change.shifted", l.From, l.To)
	case ranklist.Added:
		x.Words = a.say("ranklist.change.added")
	case ranklist.Removed:
		x.Words = a.say("ranklist.change.removed", l.From)
	default:
		x.Words = a.say("ranklist.change.down", -l.Up())
		if l.Up() > 0 {
			x.Words = a.say("ranklist.change.up", l.Up())
		}
	}
	return x
}

// A RankCheck is the list beside what the portal shows, in words.
type RankCheck struct {
	Season   int
	Same     bool
	Answer   string // in a sentence
	Sections []RankCheckSection
	Unsure   int      // lines of which it is not known which program they mean
	Differ   int      // lines that differ
	Notes    []string // what keeps the answer from being whole: ranks that are missing, lines that were skipped, lists that were not compared
}

// A RankCheckSection is the comparison of one list.
type RankCheckSection struct {
	Title string // "Primary list"
	Lines []RankCheckLine
}

// A RankCheckLine is one line of it.
type RankCheckLine struct {
	RankChange
	State      string  // stable: "same", "shifted", "moved", "missing", "extra", "twice", "unsure", "withdrawn"
	Portal     string  // the line as the portal has it; "": it lacks it
	Number     int     // of that line in the text
	Candidates []Meant // of one that is not sure
}

// ReadPortal reads a rank order list that was copied from the portal, see
// [exchange.ReadPortal].
func (a *App) ReadPortal(r io.Reader) (ranklist.Portal, error) { return exchange.ReadPortal(r) }

// CheckRankList compares the list that is worked on with that of the portal.
// Picked names the programs of lines that were not sure, by the number of the
// line.
func (a *App) CheckRankList(ctx context.Context, s Scope, portal ranklist.Portal, picked map[int]string) (*RankCheck, error) {
	o, err := a.RankOrder(ctx, s)
	if err != nil {
		return nil, err
	}
	programs, err := a.Programs(ctx)
	if err != nil {
		return nil, err
	}
	ranked := ranklist.Programs(o.List.Primary)
	for _, x := range o.List.Supplemental {
		ranked = append(ranked, ranklist.Programs(x.Entries)...)
	}
	var listed, others []ranklist.Named
	for i := range programs {
		if n := ranklist.NamedOf(&programs[i]); slices.Contains(ranked, n.Key) {
			listed = append(listed, n)
		} else {
			others = append(others, n)
		}
	}
	found := ranklist.Find(portal.Lines, listed, others)
	for i := range found {
		if key := picked[found[i].Line.Number]; key != "" {
			found[i].Program, found[i].Candidates = key, nil
		}
	}
	report := ranklist.Check(o.List, found, func(name string) string {
		m := ranklist.Find([]ranklist.PortalLine{{Name: name}}, listed, others)
		return m[0].Program
	})
	return a.rankCheck(o, report, portal.Skipped), nil
}

// rankCheck puts a comparison into words.
func (a *App) rankCheck(o *RankOrder, r ranklist.Report, skipped []ranklist.PortalLine) *RankCheck {
	out := &RankCheck{Season: o.Season, Same: r.Same() && len(skipped) == 0, Unsure: r.Unsure, Differ: r.Differ}
	for _, s := range r.Sections {
		section := RankCheckSection{Title: a.listName(o, s.Advanced)}
		for _, l := range s.Lines {
			section.Lines = append(section.Lines, a.rankCheckLine(o, l))
		}
		out.Sections = append(out.Sections, section)
	}
	for _, h := range r.Holes {
		out.Notes = append(out.Notes, a.say("ranklist.check.hole", h.Rank))
	}
	for _, l := range skipped {
		out.Notes = append(out.Notes, a.say("ranklist.check.skipped", l.Number, l.Name))
	}
	for _, list := range r.Left {
		out.Notes = append(out.Notes, a.say("ranklist.check.left", a.listName(o, list)))
	}
	switch {
	case out.Same:
		out.Answer = a.say("ranklist.check.same")
	case r.Differ == 0:
		out.Answer = a.say("ranklist.check.partly")
	default:
		out.Answer = a.say("ranklist.check.differs", r.Differ)
	}
	return out
}

// listName names a list by the key of its advanced program; "": the primary one.
func (a *App) listName(o *RankOrder, advanced string) string {
	if advanced == "" {
		return a.say("ranklist.primary")
	}
	return a.say("ranklist.supplemental", o.meant(advanced).Name)
}

func (a *App) rankCheckLine(o *RankOrder, l ranklist.CheckLine) RankCheckLine {
	x := RankCheckLine{RankChange: a.rankChange(o, l.Line)}
	x.Differs, x.State = l.Differs(), checkState(l)
	if l.Match != nil {
		x.Portal, x.Number = strings.TrimSpace(l.Match.Line.Name+" "+strings.Join(l.Match.Line.Codes, " ")), l.Match.Line.Number
		for _, key := range l.Match.Candidates {
			x.Candidates = append(x.Candidates, o.meant(key))
		}
	}
	switch x.State {
	case "unsure":
		x.Meant, x.Words = Meant{Name: x.Portal}, a.say("ranklist.check.unknown")
		if len(x.Candidates) > 0 {
			x.Words = a.say("ranklist.check.unsure", namesOfMeant(x.Candidates))
		}
	case "moved":
		x.Words = a.say("ranklist.check.down", -l.Up(), l.From, l.To)
		if l.Up() > 0 {
			x.Words = a.say("ranklist.check.up", l.Up(), l.From, l.To)
		}
	case "missing":
		x.Words = a.say("ranklist.check.missing", l.From)
	case "extra", "twice", "withdrawn":
		x.Words = a.say("ranklist.check." + x.State)
	}
	return x
}

// checkState names what was found of a line.
func checkState(l ranklist.CheckLine) string {
	switch {
	case l.Match != nil && !l.Sure:
		return "unsure"
	case l.Twice:
		return "twice"
	case l.Match != nil && l.Match.Line.Gone():
		return "withdrawn"
	}
	return [...]string{ranklist.Stayed: "same", ranklist.Shifted: "shifted", ranklist.Moved: "moved", ranklist.Added: "extra", ranklist.Removed: "missing"}[l.Change]
}

func namesOfMeant(list []Meant) string {
	var names []string
	for _, m := range list {
		names = append(names, fmt.Sprintf("%s (%s)", m.Name, m.Second))
	}
	return strings.Join(names, "; ")
}
