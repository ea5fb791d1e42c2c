package applications

import (
	"cmp"
	"slices"
	"strings"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/row"
	"secondlook/views/ui"
)

// A query says which applications are wanted. A part that is empty wants any.
type query struct {
	words       []string
	specialties []string
	status      domain.ApplicationStatus
}

func (q query) filtered() bool {
	return len(q.words)+len(q.specialties) > 0 || q.status != domain.ApplicationUnknown
}

// find returns the numbers of the wanted rows. It writes into the memory of
// out.
func (q query) find(rows []app.ApplicationRow, folds []string, out []int) []int {
	out = out[:0]
	for i := range rows {
		r := &rows[i]
		if q.status != domain.ApplicationUnknown && r.Status != q.status ||
			len(q.specialties) > 0 && !slices.Contains(q.specialties, specialtyOf(r)) ||
			slices.ContainsFunc(q.words, func(w string) bool { return !strings.Contains(folds[i], w) }) {
			continue
		}
		out = append(out, i)
	}
	return out
}

// The columns, which are also the orders.
const (
	byTick      = "tick"
	byName      = "name"
	byStatus    = "status"
	bySince     = "since"
	byChance    = "chance"
	byTier      = "tier"
	bySpecialty = "specialty"
	bySignal    = "signal"
	byFee       = "fee"
	byAdded     = "added"
	byLetters   = "letters"
)

// asked puts first what asks something of the applicant, and last what is
// over.
var asked = map[domain.ApplicationStatus]int{
	domain.Invited: 0, domain.Interviewed: 1, domain.Ranked: 2, domain.Matched: 3, domain.Submitted: 4, domain.Planned: 5,
	domain.Rejected: 6, domain.Withdrawn: 7,
}

// order sorts row numbers by a column. Equal rows are in the order of their
// names.
func order(rows []app.ApplicationRow, shown []int, column string, desc bool, short func(string) string) {
	compare := map[string]func(a, b *app.ApplicationRow) int{
		byStatus:  func(a, b *app.ApplicationRow) int { return cmp.Compare(asked[a.Status], asked[b.Status]) },
		bySince:   func(a, b *app.ApplicationRow) int { return a.Since().Compare(b.Since()) },
		byAdded:   func(a, b *app.ApplicationRow) int { return a.Added.Compare(b.Added) },
		byLetters: func(a, b *app.ApplicationRow) int { return cmp.Compare(len(a.Letters), len(b.Letters)) },
		byChance:  func(a, b *app.ApplicationRow) int { return cmp.Compare(chanceOf(a), chanceOf(b)) },
		byTier: func(a, b *app.ApplicationRow) int {
			return cmp.Compare(row.TierOrder(a.Ranked), row.TierOrder(b.Ranked))
		},
		bySpecialty: func(a, b *app.ApplicationRow) int { return cmp.Compare(short(specialtyOf(a)), short(specialtyOf(b))) },
		bySignal:    func(a, b *app.ApplicationRow) int { return cmp.Compare(b.Signal, a.Signal) },
		byFee:       func(a, b *app.ApplicationRow) int { return cmp.Compare(a.Cents, b.Cents) },
	}[column]
	names := make(map[int]string, len(shown))
	for _, i := range shown {
		names[i] = title(&rows[i])
	}
	slices.SortStableFunc(shown, func(i, j int) int {
		c := 0
		if compare != nil {
			c = compare(&rows[i], &rows[j])
		} else {
			c = cmp.Compare(names[i], names[j])
		}
		if desc {
			c = -c
		}
		return cmp.Or(c, cmp.Compare(names[i], names[j]), cmp.Compare(i, j))
	})
}

// chanceOf is the chance that is shown of an application, and -1 where none is.
func chanceOf(r *app.ApplicationRow) float64 {
	if r.Ranked == nil || outcome(r) != "" {
		return -1
	}
	return r.Ranked.Chance
}

func specialtyOf(r *app.ApplicationRow) string {
	if r.Ranked == nil {
		return ""
	}
	return r.Ranked.Program.Specialty
}

func foldOf(r app.ApplicationRow) string {
	if r.Ranked == nil {
		return r.Program
	}
	return r.Ranked.Fold
}

// offer offers the specialties that the list has.
func (p *desk) offer() {
	on, seen := p.specialty.Ticked(), map[string]bool{"": true}
	var choices []ui.Choice
	for i := range p.list.Rows {
		name := specialtyOf(&p.list.Rows[i])
		if seen[name] {
			continue
		}
		seen[name] = true
		choices = append(choices, ui.Choice{Key: name, Text: name, Short: p.app.Catalog().Short(name), On: slices.Contains(on, name)})
	}
	slices.SortFunc(choices, func(a, b ui.Choice) int { return strings.Compare(a.Text, b.Text) })
	p.specialty.SetChoices(choices)
}

// ClearFilters shows every application.
func (p *desk) ClearFilters() {
	p.specialty.Tick()
	p.status.choose(domain.ApplicationUnknown)
	p.search.Entry.SetText("")
	p.filter(true)
}
