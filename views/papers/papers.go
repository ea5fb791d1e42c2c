// Package papers shows the papers of an application: the documents of the season
// with their due days, the sittings of the OET, and beside them the certificate,
// the attempts that are left, and the last safe days.
package papers

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"secondlook/app"
	"secondlook/domain"
	rules "secondlook/domain/papers"
	"secondlook/views/build"
	"secondlook/views/collection"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// A Desk is what the papers amount to, as it was last read.
type Desk struct {
	host  ui.Host
	app   *app.App
	now   *app.Papers
	cards cards
}

// New returns a desk. Call Reload before anything of it is shown.
func New(h ui.Host, a *app.App) *Desk {
	return &Desk{host: h, app: a, now: &app.Papers{Folder: &rules.Folder{Season: a.Season()}}}
}

// Reload reads the papers again.
func (d *Desk) Reload() {
	now, err := d.app.Papers(context.Background(), app.Scope{})
	if err != nil {
		d.host.Fail("Your papers could not be read, so the page shows what it last knew.", err)
		return
	}
	d.now = now
}

// Print opens the documents and the last safe days as a PDF.
func (d *Desk) Print() { build.PrintDocuments(d.host, d.app) }

// item is what is known of a document.
func (d *Desk) item(rec domain.Document) app.PaperDocument {
	for _, x := range d.now.Documents {
		if x.Record.ID == rec.ID && rec.ID > 0 || x.Kind == rec.Kind && x.Program == rec.Program && rec.Season == d.now.Season {
			return x
		}
	}
	return app.PaperDocument{Name: domain.Capital(rec.Kind.String()), Word: rec.State.String()}
}

// rows are the documents of the season: those that are kept, and those that it
// needs and of which nothing is kept.
func (d *Desk) rows(kept []domain.Document) []domain.Document {
	out := slices.DeleteFunc(slices.Clone(kept), func(x domain.Document) bool { return x.Season != d.now.Season })
	for _, x := range d.now.Documents {
		if !x.Noted {
			rec := x.Record
			rec.ID = -domain.ID(x.Kind)
			out = append(out, rec)
		}
	}
	return out
}

// Documents is the list of the season's documents.
func (d *Desk) Documents() collection.Spec[domain.Document] {
	type document = domain.Document
	name := func(rec document) string { return d.item(rec).Name }
	return collection.Spec[document]{
		Table: "documents", Title: "Documents", One: "document",
		Name: name,
		Second: func(rec document) string {
			x := d.item(rec)
			return domain.Dots(x.About, "Due "+dueWords(x), x.Note)
		},
		ID:   func(rec *document) *domain.ID { return &rec.ID },
		New:  func() document { return document{Season: d.now.Season} },
		Rows: d.rows,
		Columns: []collection.Column[document]{
			{
				Column: ui.Column{ID: "document", Title: "Document", Width: 190, Flex: 1},
				Pair: func(rec document) ui.Pair {
					x := d.item(rec)
					return ui.Pair{Title: x.Name, Second: cmp.Or(x.About, x.Note)}
				},
				Order: func(a, b document) int { return strings.Compare(app.Fold(name(a)), app.Fold(name(b))) },
			},
			{
				Column: ui.Column{ID: "state", Title: "State", Width: 124},
				Chip:   func(rec document) ui.Word { return stateWord(d.item(rec)) },
				Order:  func(a, b document) int { return cmp.Compare(d.item(a).Stand, d.item(b).Stand) },
			},
			{
				Column: ui.Column{ID: "due", Title: "Due", Width: 108},
				Line:   func(rec document) ui.Line { return dayLine(d.item(rec).Due) },
				Order:  func(a, b document) int { return byDay(d.item(a).Due, d.item(b).Due) },
			},
			{
				Column: ui.Column{ID: "date", Title: "Since", Width: 108, Drop: 1},
				Line:   func(rec document) ui.Line { return dayLine(rec.Date) },
				Order:  func(a, b document) int { return byDay(a.Date, b.Date) },
			},
		},
		Sort: "due", Fields: fields.Document(d.app),
		Check: func(rec document) error { return fields.CheckDocument(d.app, rec) },
		Summary: func([]document) string {
			return strconv.Itoa(d.now.Done()) + " of " + strconv.Itoa(len(d.now.Documents)) + " done for " + strconv.Itoa(d.now.Season)
		},
		Empty: "Add what your applications need beside letters and statements.",
		Why:   "Each has a day by which it has to be there, counted back from the day on which you send.",
	}
}

// dueWords say when a document is due, and why then.
func dueWords(x app.PaperDocument) string {
	if x.Due.IsZero() {
		return "on no day that is known"
	}
	return app.Day(x.Due) + ": " + x.Why
}

// stateWord says how far a document has come.
func stateWord(x app.PaperDocument) ui.Word {
	tones := map[rules.Stand]ui.Tone{rules.Missing: ui.Plain, rules.Late: ui.Unsure, rules.UnderWay: ui.Tier2, rules.Done: ui.Good, rules.Again: ui.Unsure}
	return ui.Word{Text: x.Word, Tone: tones[x.Stand]}
}

func dayLine(d domain.Date) ui.Line {
	if d.IsZero() {
		return ui.Line{Text: "–", Tone: ui.Dim}
	}
	return ui.Line{Text: app.Day(d)}
}

// byDay orders by days, those without one last.
func byDay(a, b domain.Date) int {
	if a.IsZero() != b.IsZero() {
		return b.Compare(a)
	}
	return a.Compare(b)
}

// EnglishTests is the list of the sittings of the OET.
func (d *Desk) EnglishTests() collection.Spec[domain.EnglishTest] {
	type test = domain.EnglishTest
	mark := func(id, title string, of func(test) int) collection.Column[test] {
		return collection.Column[test]{
			Column: ui.Column{ID: id, Title: title, Width: 76, Right: true},
			Line: func(t test) ui.Line {
				if of(t) == 0 {
					return ui.Line{Text: "–", Tone: ui.Dim}
				}
				return ui.Line{Text: strconv.Itoa(of(t))}
			},
			Order: func(a, b test) int { return cmp.Compare(of(a), of(b)) },
		}
	}
	return collection.Spec[test]{
		Table: "english_tests", Title: "OET Medicine", One: "sitting",
		Name:   func(t test) string { return form.Plain(cmp.Or("OET of "+app.Day(t.Date), "OET")) },
		Second: d.verdict,
		ID:     func(t *test) *domain.ID { return &t.ID },
		New:    func() test { return test{} },
		Columns: []collection.Column[test]{
			{
				Column: ui.Column{ID: "date", Title: "Day", Width: 108, Flex: 1},
				Line:   func(t test) ui.Line { return dayLine(t.Date) },
				Order:  func(a, b test) int { return byDay(a.Date, b.Date) },
			},
			mark("listening", "Listening", func(t test) int { return t.Listening }),
			mark("reading", "Reading", func(t test) int { return t.Reading }),
			mark("speaking", "Speaking", func(t test) int { return t.Speaking }),
			mark("writing", "Writing", func(t test) int { return t.Writing }),
		},
		Sort: "date", Desc: true, Fields: fields.EnglishTest(),
		Check: func(t test) error { return fields.CheckEnglishTest(d.app, t) },
		Empty: "Add each sitting of the OET, also one that is planned.",
		Why:   "The ECFMG Pathways ask for it. A single sitting counts: the parts of two are never put together.",
	}
}

// verdict is what is said of the sitting that counts.
func (d *Desk) verdict(t domain.EnglishTest) string {
	if d.now.Folder.English.Sitting == t && d.now.English.Word != "" {
		return "The sitting that counts: " + d.now.English.Word
	}
	return ""
}
