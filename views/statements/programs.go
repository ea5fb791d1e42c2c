package statements

import (
	"context"
	"slices"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// gets are the programs that a version is sent to, by their keys.
type gets struct{ Programs []string }

// programs asks which listed programs get a version.
func (t *Tab) programs(s domain.Statement) {
	if len(t.now.Uses) == 0 {
		ui.Tell(t.host, "Your list is empty", "Put programs on it first; then say here which of them get this version.")
		return
	}
	options := form.Options{Hint: "Find a program of your list…", All: func() (out []ui.Option) {
		for _, u := range t.now.Uses {
			out = append(out, ui.Option{Key: u.Application.Program, Text: useName(u), Second: useSecond(u)})
		}
		return out
	}}
	var rec gets
	for _, u := range t.now.Uses {
		if u.Application.Statement == s.Name {
			rec.Programs = append(rec.Programs, u.Application.Program)
		}
	}
	var fits []string // what it is written for and gets none yet
	for _, u := range t.now.Uses {
		if u.Application.Statement == "" && t.fits(s, u) {
			fits = append(fits, u.Application.Program)
		}
	}
	edit := form.Edit[gets]{
		Title: "Programs that get “" + s.Name + "”", Record: rec,
		Why: "A program gets one version; one that is added here loses the version that it had. Several at once can be ticked under Applications too.",
		Fields: []form.Field[gets]{
			form.Picks("programs", "Programs", func(g *gets) *[]string { return &g.Programs }, options),
		},
		Save:   func(g *gets) error { return t.send(s, rec.Programs, g.Programs) },
		Failed: "The programs were not changed.",
	}
	var shown *form.Form[gets]
	if len(fits) > 0 {
		edit.Why += " " + ui.Plural(len(fits), "program that it is written for gets", "programs that it is written for get") + " none yet."
		edit.Extra = []*ui.Action{{Text: "Send it to " + ui.Count(len(fits)) + " more", Do: func() {
			shown.OnClose()
			if err := t.send(s, rec.Programs, append(slices.Clone(rec.Programs), fits...)); err != nil {
				t.host.Fail("The programs were not changed.", err)
			}
		}}}
	}
	shown = edit.Show(t.host)
}

// fits reports whether nothing speaks against sending a version to a program, and
// it is written for some specialty or region at all.
func (t *Tab) fits(s domain.Statement, u app.StatementUse) bool {
	return u.Program != nil && s.Specialty+s.Region != "" && t.now.Fits(s, u.Program)
}

func useName(u app.StatementUse) string {
	if u.Program == nil {
		return u.Application.Program
	}
	return u.Program.Name
}

func useSecond(u app.StatementUse) string {
	if u.Program == nil {
		return "no longer in the catalog"
	}
	return domain.Dots(u.Program.Specialty, app.Place(u.Program), u.Application.Statement)
}

// send keeps which programs get a version, and which do no longer, in one step.
func (t *Tab) send(s domain.Statement, was, is []string) error {
	get := map[string]string{}
	for _, key := range was {
		get[key] = ""
	}
	for _, key := range is {
		get[key] = s.Name
	}
	names, sent := map[domain.ID]string{}, 0
	for _, u := range t.now.Uses {
		if name, ok := get[u.Application.Program]; ok && name != u.Application.Statement {
			if u.Application.Sent() {
				sent++
				continue
			}
			names[u.Application.ID] = name
		}
	}
	err := t.app.UseStatements(context.Background(), names)
	if err != nil || len(names)+sent == 0 {
		return err
	}
	notice := ui.Notice{Text: s.Name + ": nothing was changed"}
	if len(names) > 0 {
		notice = ui.Notice{Text: s.Name + ": changed for " + ui.Plural(len(names), "program", "programs"), Undo: t.host.Undo}
	}
	if sent > 0 {
		notice.Text += "; " + ui.Plural(sent, "sent application stays", "sent applications stay") + " as before"
	}
	t.host.Say(notice)
	return err
}
