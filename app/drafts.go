package app

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"secondlook/domain"
)

// draftsOf returns the drafts of a statement, the newest first.
func draftsOf(all []domain.Draft, statement string) (out []domain.Draft) {
	for _, d := range all {
		if d.Statement == statement {
			out = append(out, d)
		}
	}
	slices.SortFunc(out, func(a, b domain.Draft) int { return b.Number - a.Number })
	return out
}

// keepDraft keeps the text of a statement as a draft, in the step that saves it,
// if it is another than before. What was there before and stands in no draft is
// kept first. The newest draft gives way when it is of the same day, has no note
// and no word goes with it, so that a day of work does not fill the list.
func (a *App) keepDraft(w *renamer, was, is domain.Statement) {
	if w.err != nil || was.Text == is.Text || !w.drafts(is.Name) {
		return
	}
	newest := w.newest(is.Name)
	if strings.TrimSpace(was.Text) != "" && newest.Text != was.Text {
		newest = w.draft(domain.Draft{Statement: is.Name, Number: newest.Number + 1, Date: newest.Date, Text: was.Text})
		w.kept = append([]domain.Draft{newest}, w.kept...)
	}
	if strings.TrimSpace(is.Text) == "" || newest.Text == is.Text {
		return
	}
	next := domain.Draft{Statement: is.Name, Number: newest.Number + 1, Date: a.Today(), Text: is.Text}
	if newest.Number > 0 && newest.Date == next.Date && newest.Note == "" && w.spare(is.Text) {
		next.ID, next.Number = newest.ID, newest.Number
	}
	w.draft(next)
}

// spare reports whether no word goes when a text takes the place of the newest
// draft: each of them stands, in its order, in that text or in the draft before.
func (w *renamer) spare(text string) bool {
	return holds(text, w.kept[0].Text) || len(w.kept) > 1 && holds(w.kept[1].Text, w.kept[0].Text)
}

// holds reports whether all words of a part stand in a text in their order,
// whatever else stands between them. Blanks and marks do not count.
func holds(text, part string) bool {
	words := wordsOf(part)
	for _, word := range wordsOf(text) {
		if len(words) > 0 && words[0] == word {
			words = words[1:]
		}
	}
	return len(words) == 0
}

// wordsOf are the words of a text without the marks around them.
func wordsOf(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) })
}

// deleteStatement deletes a version with its drafts and claims, in one step:
// another version of its name is to begin without them.
func (a *App) deleteStatement(ctx context.Context, id domain.ID) error {
	return a.edit(ctx, "delete the statement", func(t Tables) error {
		all, err := t.Statements().List(ctx)
		if err != nil {
			return err
		}
		i := slices.IndexFunc(all, func(s domain.Statement) bool { return s.ID == id })
		if i < 0 {
			return domain.ErrNotFound
		}
		w := &renamer{ctx: ctx, t: t, err: t.Statements().Delete(ctx, id)}
		remove(w, t.Drafts(), func(d domain.Draft) (domain.ID, bool) { return d.ID, d.Statement == all[i].Name })
		remove(w, t.Claims(), func(c domain.Claim) (domain.ID, bool) { return c.ID, c.Statement == all[i].Name })
		if w.err != nil {
			return fmt.Errorf("delete it with its drafts and claims: %w", w.err)
		}
		return nil
	})
}

// remove deletes the records of a table that are wanted.
func remove[T Record](w *renamer, t Table[T], wanted func(T) (domain.ID, bool)) {
	if w.err != nil {
		return
	}
	all, err := t.List(w.ctx)
	if err != nil {
		w.err = err
		return
	}
	for _, r := range all {
		if id, ok := wanted(r); ok && w.err == nil {
			w.err = t.Delete(w.ctx, id)
		}
	}
}

// drafts reads the drafts of a statement; false after an error.
func (w *renamer) drafts(statement string) bool {
	all, err := w.t.Drafts().List(w.ctx)
	w.err, w.kept = err, draftsOf(all, statement)
	return err == nil
}

// newest returns the newest draft, or none.
func (w *renamer) newest(statement string) domain.Draft {
	if len(w.kept) > 0 {
		return w.kept[0]
	}
	return domain.Draft{Statement: statement}
}

// draft keeps a draft.
func (w *renamer) draft(d domain.Draft) domain.Draft {
	if w.err == nil {
		w.err = w.t.Drafts().Save(w.ctx, &d)
	}
	return d
}

// RestoreDraft makes a draft the text of its statement again, as a new draft;
// the text that was there stays in a draft of its own.
func (a *App) RestoreDraft(ctx context.Context, id domain.ID) (domain.Statement, error) {
	var out domain.Statement
	err := a.edit(ctx, "bring a draft back", func(t Tables) error {
		drafts, err := t.Drafts().List(ctx)
		if err != nil {
			return err
		}
		statements, err := t.Statements().List(ctx)
		if err != nil {
			return err
		}
		i := slices.IndexFunc(drafts, func(d domain.Draft) bool { return d.ID == id })
		if i < 0 {
			return domain.ErrNotFound
		}
		d := drafts[i]
		at := slices.IndexFunc(statements, func(s domain.Statement) bool { return s.Name == d.Statement })
		if at < 0 {
			return domain.ErrNotFound
		}
		out = statements[at]
		w := &renamer{ctx: ctx, t: t, kept: draftsOf(drafts, d.Statement)}
		if newest := w.newest(d.Statement); out.Text != newest.Text && strings.TrimSpace(out.Text) != "" {
			w.kept = append([]domain.Draft{w.draft(domain.Draft{Statement: d.Statement, Number: newest.Number + 1, Date: a.Today(), Text: out.Text})}, w.kept...)
		}
		w.draft(domain.Draft{Statement: d.Statement, Number: w.newest(d.Statement).Number + 1, Date: a.Today(), Text: d.Text, Note: a.say("statement.draft.back", d.Number)})
		if w.err != nil {
			return w.err
		}
		out.Text = d.Text
		return t.Statements().Save(ctx, &out)
	})
	return out, err
}

// NameDraft writes a note to a draft; one with a note is never replaced.
func (a *App) NameDraft(ctx context.Context, d domain.Draft, note string) error {
	d.Note = note
	if err := a.Drafts.Save(ctx, &d); err != nil {
		return fmt.Errorf("name the draft: %w", err)
	}
	return nil
}
