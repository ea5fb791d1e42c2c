package applications

import (
	"cmp"
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// statementField asks for the statement that a program gets.
func statementField[T any](a *app.App, at func(*T) *string) form.Field[T] {
	return form.Pick("statement", "Statement", at, fields.Statements(a))
}

// customField asks how far what is sent is written for the program.
func customField[T any](at func(*T) *domain.Customisation) form.Field[T] {
	return form.Choice("customised", "Written for it", at, customWords).
		Why("Not stated: a version for a region counts as for its group.")
}

// customWords writes a kind of customisation for people.
func customWords(word string) string {
	return map[string]string{"none": "What every program gets", "group": "For programs of its kind", "own": "For it alone"}[word]
}

// statement says which statement the program gets, and what speaks against it.
func (w *panel) statement(r *app.ApplicationRow) []fyne.CanvasObject {
	if r.Use.Application.ID == 0 { // it is not on the list
		return nil
	}
	name := cmp.Or(r.Statement, "None is chosen")
	items := append(ui.Section("STATEMENT"), ui.NewParagraph(name, ui.Style{Bold: true}),
		ui.Small("Written for it: "+strings.ToLower(customWords(r.Use.Custom.String()))))
	if r.Use.Problem != "" {
		items = append(items, ui.NewParagraph(r.Use.Problem, ui.Style{Size: small, Color: theme.Unsure}))
	}
	return items
}

// gift is what several applications get.
type gift struct {
	Statement string
	Custom    domain.Customisation
}

// giveStatement asks which statement the applications that are meant are sent
// with. What is left empty stays as it is.
func (p *desk) giveStatement() {
	rows := p.meant()
	if len(rows) == 0 {
		return
	}
	ids, sent := make([]domain.ID, len(rows)), 0
	for i, r := range rows {
		if ids[i] = r.ID; r.Sent() && len(rows) > 1 {
			sent++
		}
	}
	if sent == len(rows) {
		ui.Tell(p.host, "All are sent", "These applications are sent, and stay as they are. A single one can still be changed.")
		return
	}
	what, rec := title(rows[0]), gift{}
	if len(rows) > 1 {
		what = ui.Plural(len(rows), "application", "applications")
	} else {
		rec = gift{rows[0].Statement, rows[0].Custom}
	}
	p.Focus()
	form.Edit[gift]{
		Title: "Statement: " + what, Record: rec, Why: "What is left empty stays as it is.",
		Fields: []form.Field[gift]{
			statementField(p.app, func(g *gift) *string { return &g.Statement }).Wide(),
			customField(func(g *gift) *domain.Customisation { return &g.Custom }).Wide(),
		},
		Save: func(g *gift) error {
			var name *string
			if g.Statement != "" {
				name = &g.Statement
			}
			var custom *domain.Customisation
			if g.Custom != domain.CustomUnknown {
				custom = &g.Custom
			}
			if name == nil && custom == nil {
				return nil
			}
			err := p.app.UseStatement(context.Background(), ids, name, custom)
			if err == nil {
				text := what + ": statement changed"
				if sent > 0 {
					text += "; " + ui.Plural(sent, "sent one stays", "sent ones stay") + " as before"
				}
				p.host.Say(ui.Notice{Text: text, Undo: p.host.Undo})
			}
			return err
		},
		Failed: "The statement was not changed.",
	}.Show(p.host)
}
