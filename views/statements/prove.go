package statements

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/proof"
	"secondlook/views/build"
	"secondlook/views/form"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// prove shows what a version claims, and what each claim rests on.
func (t *Tab) prove(name string) {
	if t.now.Version(name) == nil {
		ui.Tell(t.host, "This version was deleted", "Save it as a new one first; then its claims are listed here.")
		return
	}
	stack := ui.NewStack(0)
	d := ui.NewDialog(t.host, "Can you defend this? "+name, ui.Wide(dialogWide, stack))
	var fill func()
	fill = func() {
		stack.Set(t.claims(t.now.Proof(name), fill)...)
		d.Fit()
	}
	d.SetActions(&ui.Action{Text: "Close", Do: d.Hide}, &ui.Action{Text: "Print…", Kind: ui.Primary, Do: func() {
		d.Hide()
		build.PrintDefend(t.host, t.app, name)
	}})
	fill()
	d.Show()
}

var stateWords = map[proof.State]ui.Word{
	proof.Backed: {Text: "on a record", Tone: ui.Good}, proof.Unlinked: {Text: "on no record", Tone: ui.Tier2},
	proof.Gone: {Text: "its record is gone", Tone: ui.Unsure}, proof.NotYet: {Text: "has not happened yet", Tone: ui.Unsure},
}

// claims are the lines of the dialog.
func (t *Tab) claims(p *app.Proof, again func()) []fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.Second(domain.Capital(p.Words()) + ". A sentence claims something when it holds a number, something done, a superlative or a skill.")}
	for _, l := range p.Lines {
		word := stateWords[l.State]
		head := []fyne.CanvasObject{ui.NewChip(word.Text, word.Tone)}
		if l.Why != "" {
			head = append(head, ui.NewText(l.Why, ui.Style{Size: theme.Small, Color: theme.Second}))
		}
		if l.Stale {
			head = append(head, ui.NewChip("no longer in the text", ui.Plain))
		}
		items = append(items, ui.Space(theme.Gap12), ui.Rule(), ui.Space(theme.Gap8),
			ui.Beside(ui.Row(head...), ui.NewLink(map[bool]string{true: "Name a record", false: "Change"}[l.State == proof.Unlinked], func() { t.link(p, l, again) })),
			ui.Space(theme.Gap4), ui.NewParagraph(strings.Join(strings.Fields(l.Text), " "), ui.Style{Bold: true}))
		if text := rests(l); text != "" {
			items = append(items, ui.Space(theme.Gap4), ui.Small(text))
		}
		if l.Claim.Note != "" {
			items = append(items, ui.Space(2), ui.NewParagraph("When asked: "+l.Claim.Note, ui.Style{Size: theme.Small}))
		}
	}
	if len(p.Lines) == 0 {
		items = append(items, ui.Space(theme.Gap12), ui.NewParagraph("It claims nothing yet.", ui.Style{}))
	}
	return items
}

// rests says what a claim rests on.
func rests(l app.ProofLine) string {
	switch l.State {
	case proof.Backed:
		return domain.Capital(l.Record.Kind.String()) + ": " + domain.Dots(append([]string{l.Record.Name}, l.Facts...)...)
	case proof.NotYet:
		return domain.Capital(l.Claim.Backing.String()) + ": " + domain.Dots(l.Claim.Record, "has not happened yet, or was declined")
	case proof.Unlinked:
		return l.Proposal()
	case proof.Gone:
		return domain.Capital(l.Claim.Backing.String()) + ": " + l.Claim.Record
	}
	return ""
}

// backing is what is asked of a claim.
type backing struct {
	Record string // the key of an option
	Note   string
}

// recordKey names a record among all kinds.
func recordKey(kind domain.BackingKind, name string) string { return kind.String() + "\n" + name }

// link asks which record a claim rests on, and what to say of it.
func (t *Tab) link(p *app.Proof, l app.ProofLine, again func()) {
	rec := backing{Note: l.Claim.Note}
	if l.Proposed.Name != "" {
		rec.Record = recordKey(l.Proposed.Kind, l.Proposed.Name)
	}
	if l.Claim.Backing != domain.NotBacked {
		rec.Record = recordKey(l.Claim.Backing, l.Claim.Record)
	}
	was := rec.Record
	options := form.Options{Hint: "Find a record…", All: func() (out []ui.Option) {
		for _, r := range p.Records {
			out = append(out, ui.Option{Key: recordKey(r.Kind, r.Name), Text: r.Name, Second: domain.Dots(append([]string{domain.Capital(r.Kind.String())}, r.Facts...)...)})
		}
		if l.State == proof.Gone { // it can be kept until another one is named
			out = append(out, ui.Option{Key: was, Text: l.Claim.Record, Second: domain.Dots(domain.Capital(l.Claim.Backing.String()), "no longer in your records")})
		}
		return out
	}}
	form.Edit[backing]{
		Title: "What does it rest on?", Why: "“" + strings.Join(strings.Fields(l.Text), " ") + "”", Record: rec,
		Fields: []form.Field[backing]{
			form.Pick("record", "Record", func(b *backing) *string { return &b.Record }, options).Wide().Why("Empty: on none."),
			form.Note("note", "What to say when asked", func(b *backing) *string { return &b.Note }),
		},
		Save: func(b *backing) error {
			var kind domain.BackingKind
			word, name, _ := strings.Cut(b.Record, "\n")
			if err := kind.UnmarshalText([]byte(word)); err != nil {
				return err
			}
			return t.app.Prove(context.Background(), l, kind, name, b.Note)
		},
		Failed: "The claim was not kept; what you typed is still here.",
		Then:   func(backing) { again() },
	}.Show(t.host)
}
