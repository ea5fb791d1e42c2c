package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/answers"
	"secondlook/domain/letters"
	"secondlook/domain/proof"
)

// follow makes every save of a collection reach, in the same step, the records
// that name its records: they name each other by name, and a name can change.
// What was is the record as it is kept – a new one is empty –, and what is as it
// shall be.
func follow[T Record](a *App, c *Collection[T], in func(Tables) Table[T], id func(T) domain.ID, reach func(w *renamer, was, is T)) {
	c.save = func(ctx context.Context, rec *T) error {
		next := *rec
		err := a.edit(ctx, "save "+c.Table(), func(t Tables) error {
			table := in(t)
			all, err := table.List(ctx)
			if err != nil {
				return err
			}
			var was T
			if i := slices.IndexFunc(all, func(r T) bool { return id(next) != 0 && id(r) == id(next) }); i >= 0 {
				was = all[i]
			}
			w := &renamer{ctx: ctx, t: following(t)}
			if reach(w, was, next); w.err != nil {
				return fmt.Errorf("change the records that name it: %w", w.err)
			}
			return table.Save(ctx, &next)
		})
		if err == nil {
			*rec = next
		}
		return plainly(err)
	}
}

// followNames says which records name which.
func (a *App) followNames() {
	follow(a, a.Statements, Tables.Statements, func(s domain.Statement) domain.ID { return s.ID }, a.statementChanged)
	follow(a, a.Letters, Tables.Letters, func(l domain.Letter) domain.ID { return l.ID }, letterRenamed)
	follow(a, a.People, Tables.People, func(p domain.Person) domain.ID { return p.ID }, personRenamed)
	follow(a, a.Exams, Tables.Exams, func(x domain.Exam) domain.ID { return x.ID }, claimed(Tables.Exams))
	follow(a, a.PracticeTests, Tables.PracticeTests, func(x domain.PracticeTest) domain.ID { return x.ID }, claimed(Tables.PracticeTests))
	follow(a, a.Rotations, Tables.Rotations, func(x domain.Rotation) domain.ID { return x.ID }, claimed(Tables.Rotations))
	follow(a, a.Experiences, Tables.Experiences, func(x domain.Experience) domain.ID { return x.ID }, claimed(Tables.Experiences))
	follow(a, a.ScholarlyWorks, Tables.ScholarlyWorks, func(x domain.ScholarlyWork) domain.ID { return x.ID }, claimed(Tables.ScholarlyWorks))
	follow(a, a.Languages, Tables.Languages, func(x domain.Language) domain.ID { return x.ID }, claimed(Tables.Languages))
	follow(a, a.Stories, Tables.Stories, func(x domain.Story) domain.ID { return x.ID }, claimed(Tables.Stories))
	follow(a, a.Criteria, Tables.Criteria, func(x domain.Criterion) domain.ID { return x.ID }, criterionRenamed)
	follow(a, a.OwnQuestions, Tables.Questions, func(x domain.Question) domain.ID { return x.ID }, questionRenamed)
}

// claimed makes claims follow the record of a table that they rest on. Where
// another record has the old name too they stay with it.
func claimed[T Record](in func(Tables) Table[T]) func(w *renamer, was, is T) {
	return func(w *renamer, was, is T) {
		kind, old := proof.Name(was)
		_, name := proof.Name(is)
		if old == name || old == "" || name == "" || w.err != nil {
			return
		}
		all, err := in(w.t).List(w.ctx)
		if err != nil {
			w.err = err
			return
		}
		same := 0
		for _, r := range all {
			if _, n := proof.Name(r); n == old {
				same++
			}
		}
		if same < 2 {
			rename(w, w.t.Claims(), func(c *domain.Claim) bool { return c.Backing == kind && renamed(&c.Record, old, name) })
			evidenceFollowed(w, answers.Key(was), answers.Key(is))
		}
	}
}

// statementChanged follows a name, and keeps a text as a draft.
func (a *App) statementChanged(w *renamer, was, is domain.Statement) {
	statementRenamed(w, was, is)
	a.keepDraft(w, was, is)
}

func statementRenamed(w *renamer, was, is domain.Statement) {
	if was.Name == is.Name {
		return
	}
	name := func(s *string) bool { return renamed(s, was.Name, is.Name) }
	if was.Name == "" || !w.drafts(is.Name) {
		return
	}
	last := w.newest(is.Name).Number // of a statement that had the name before: its drafts keep their numbers
	rename(w, w.t.Drafts(), func(d *domain.Draft) bool {
		if !name(&d.Statement) {
			return false
		}
		d.Number += last
		return true
	})
	rename(w, w.t.Claims(), func(c *domain.Claim) bool { return name(&c.Statement) })
	rename(w, w.t.Applications(), func(x *domain.Application) bool { return name(&x.Statement) })
	rename(w, w.t.Explanations(), func(e *domain.Explanation) bool { return e.Place == domain.InStatement && name(&e.Where) })
	rename(w, w.t.Stories(), func(s *domain.Story) (changed bool) {
		s.Used = slices.Clone(s.Used)
		for i := range s.Used {
			u := &s.Used[i]
			changed = u.Place == domain.UsedInStatement && name(&u.Where) || changed
		}
		return changed
	})
}

// letterRenamed makes what names a letter follow it. A letter that gets another
// writer is mostly another letter: only where the new name corrects the old one,
// and no other letter and no record of a person has that, the person is renamed.
func letterRenamed(w *renamer, was, is domain.Letter) {
	if was.ID == 0 {
		return
	}
	letterFollowed(w, was, is)
	if !corrects(was.Writer, is.Writer) || has(w, w.t.People(), func(p domain.Person) bool { return domain.SamePerson(p.Name, was.Writer) }) ||
		has(w, w.t.Letters(), func(l domain.Letter) bool { return l.ID != was.ID && domain.SamePerson(l.Writer, was.Writer) }) {
		return
	}
	personFollowed(w, was.Writer, is.Writer)
}

// letterFollowed makes claims and the applications that name a letter follow it.
// Where another letter has the old name, they stay with that.
func letterFollowed(w *renamer, was, is domain.Letter) {
	claimed(Tables.Letters)(w, was, is)
	names := func(l domain.Letter) func(domain.LetterRef) bool {
		return func(ref domain.LetterRef) bool { return letters.Names(ref, l) }
	}
	if was.Ref() == is.Ref() || has(w, w.t.Letters(), func(l domain.Letter) bool { return l.ID != was.ID && letters.Names(was.Ref(), l) }) {
		return
	}
	rename(w, w.t.Applications(), func(x *domain.Application) bool {
		i := slices.IndexFunc(x.Letters, names(was))
		if i < 0 || x.Letters[i] == is.Ref() {
			return false
		}
		x.Letters = slices.Clone(x.Letters)
		x.Letters[i] = is.Ref()
		if first := slices.IndexFunc(x.Letters, names(is)); first != i { // it was there under both names
			x.Letters = slices.Delete(x.Letters, i, i+1)
		} else if n := slices.IndexFunc(x.Letters[i+1:], names(is)); n >= 0 {
			x.Letters = slices.Delete(x.Letters, i+1+n, i+2+n)
		}
		return true
	})
}

// personRenamed makes all that names a person, as [domain.SamePerson] tells,
// follow a record of people. Where another record has the old name, it stays
// with that.
func personRenamed(w *renamer, was, is domain.Person) {
	if was.Name == is.Name || has(w, w.t.People(), func(p domain.Person) bool { return p.ID != was.ID && domain.SamePerson(p.Name, was.Name) }) {
		return
	}
	kind, old := proof.Name(was)
	_, name := proof.Name(is)
	rename(w, w.t.Claims(), func(c *domain.Claim) bool { return c.Backing == kind && renamedPerson(&c.Record, old, name) })
	personFollowed(w, was.Name, is.Name)
	rename(w, w.t.Letters(), func(l *domain.Letter) bool {
		old := *l
		if !renamedPerson(&l.Writer, was.Name, is.Name) {
			return false
		}
		letterFollowed(w, old, *l)
		return true
	})
}

// personFollowed writes the new name of a person into messages, works,
// rotations and posts.
func personFollowed(w *renamer, was, is string) {
	name := func(s *string) bool { return renamedPerson(s, was, is) }
	rename(w, w.t.Outreaches(), func(o *domain.Outreach) bool { return name(&o.Person) })
	rename(w, w.t.ScholarlyWorks(), func(x *domain.ScholarlyWork) bool { return name(&x.Mentor) })
	rename(w, w.t.Rotations(), func(r *domain.Rotation) bool { return name(&r.Supervisor) })
	rename(w, w.t.Posts(), func(x *domain.Post) bool { return name(&x.Supervisor) })
}

// renamedPerson writes the new name of a person over the old one, however that
// is spelt.
func renamedPerson(s *string, was, is string) bool {
	if *s == is || is == "" || !domain.SamePerson(*s, was) {
		return false
	}
	*s = is
	return true
}

// corrects reports whether a name is likely another one put right: each word of
// the shorter one is in the other, or one of the two words begins with the other.
func corrects(was, is string) bool {
	few, many := strings.Fields(domain.NameKey(was)), strings.Fields(domain.NameKey(is))
	if len(few) > len(many) {
		few, many = many, few
	}
	return len(few) > 0 && !slices.ContainsFunc(few, func(a string) bool {
		return !slices.ContainsFunc(many, func(b string) bool { return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) })
	})
}

// renamed writes the new name over the old one.
func renamed(s *string, was, is string) bool {
	if *s != was || was == "" {
		return false
	}
	*s = is
	return true
}

// A renamer changes records of a transaction until the first error.
type renamer struct {
	ctx  context.Context
	t    Tables
	kept []domain.Draft // of the statement that is saved, the newest first
	err  error
}

// has reports whether a record of a table is one; false after an error.
func has[T Record](w *renamer, t Table[T], one func(T) bool) bool {
	if w.err != nil {
		return false
	}
	all, err := t.List(w.ctx)
	w.err = err
	return err == nil && slices.ContainsFunc(all, one)
}

// rename saves the records of a table that change changes.
func rename[T Record](w *renamer, t Table[T], change func(*T) bool) {
	if w.err != nil {
		return
	}
	all, err := t.List(w.ctx)
	if err != nil {
		w.err = err
		return
	}
	for i := range all {
		if w.err == nil && change(&all[i]) {
			w.err = t.Save(w.ctx, &all[i])
		}
	}
}
