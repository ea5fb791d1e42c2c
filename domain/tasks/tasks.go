// Package tasks says what the records and the list ask to be done: what the
// rules of the other packages leave open, each as one task with a key that stays
// the same for as long as the task does. Nothing of it is stored but the
// applicant's word on a task: done, put off, or not wanted.
package tasks

import (
	"cmp"
	"slices"
	"strconv"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/plan"
	"secondlook/domain/standing"
)

// A Task is one thing to do that the records ask for by themselves.
type Task struct {
	Key     string // stable, such as "custom/p01"
	Rule    string // that asks for it, such as "S95"
	Text    domain.Message
	Why     domain.Message // why it matters, or how it is done
	Due     domain.Date    // zero: none
	Program string         // key of the program that it is about; "": of none
	Table   string         // where it is done: a table of records, or one of the words below
	Item    string         // the record there, or the program; "": none in particular
	Own     *domain.Task   // the applicant's word on it; nil: he has said nothing
}

// Places that are no table of records.
const (
	AtApplications = "applications" // how far the programs of the list have come
	AtVerify       = "verify"       // what is to be verified
)

// Open reports whether a task is to be shown on a day: it is neither done nor
// put off until later.
func (t Task) Open(today domain.Date) bool {
	return t.Own == nil || t.Own.Done.IsZero() && !t.Own.Snoozed.After(today)
}

// A Listed is a program on the season's list that has not declined.
type Listed struct {
	*domain.Program
	First bool // it is in tier 1
	Sent  bool // the application is sent
}

// Input is what tasks come from.
type Input struct {
	Profile   domain.Profile
	Standing  *standing.Standing
	Catalog   *domain.Catalog
	Reference *chance.Reference
	Calendar  plan.Calendar
	List      []Listed
}

// Of lists the tasks that the records ask for, with the applicant's word on
// each: first those with a day, by day, then by rule and key.
func Of(in Input) []Task {
	b := &builder{Input: in, today: in.Standing.Today}
	b.untold()
	b.flags()
	b.custom()
	b.sheets()
	b.rotations()
	b.step3()
	b.papers()
	for i := range b.out {
		b.out[i].Own = in.word(b.out[i].Key)
	}
	slices.SortStableFunc(b.out, func(x, y Task) int {
		return cmp.Or(later(x.Due, y.Due), cmp.Compare(x.Rule, y.Rule), cmp.Compare(x.Key, y.Key))
	})
	return b.out
}

// word is what the applicant has said of a task of the season or of any.
func (in *Input) word(key string) *domain.Task {
	for i := range in.Profile.Tasks {
		if t := &in.Profile.Tasks[i]; t.Key == key && (t.Season == 0 || t.Season == in.Standing.Season) {
			own := *t
			return &own
		}
	}
	return nil
}

// later orders days, the unknown one last.
func later(a, b domain.Date) int {
	if a.IsZero() != b.IsZero() {
		return b.Compare(a)
	}
	return a.Compare(b)
}

// A builder gathers tasks.
type builder struct {
	Input
	today domain.Date
	out   []Task
}

// add adds a task unless its key stands already: two attempts at one exam ask
// for one paragraph.
func (b *builder) add(t Task) {
	if !slices.ContainsFunc(b.out, func(o Task) bool { return o.Key == t.Key }) {
		b.out = append(b.out, t)
	}
}

// says fills in the words of a task, which are those of a name.
func says(t Task, name string, args ...any) Task {
	t.Text, t.Why = domain.Msg("task."+name, args...), domain.Msg("task."+name+".why", args...)
	return t
}

// over reports whether the lists are in, so that nothing of the season can be
// mended any more.
func (b *builder) over() bool {
	phase := b.Calendar.Phase(b.today)
	return phase == plan.Waiting || phase == plan.MatchWeek || phase == plan.After
}

// sending is the day on which applications are sent, as long as it is to come.
func (b *builder) sending() (d domain.Date) {
	if !b.Standing.Submits.Before(b.today) && !b.anySent() {
		d = b.Standing.Submits
	}
	return d
}

func (b *builder) anySent() bool {
	return slices.ContainsFunc(b.Profile.List(b.Standing.Season), domain.Application.Sent)
}

// record names a record in a task.
func record(id domain.ID) string {
	if id == 0 {
		return ""
	}
	return strconv.FormatInt(int64(id), 10)
}
