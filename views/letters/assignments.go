package letters

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/ui"
)

// Assignments is the page on which letters are given to programs: a row for
// each program of the season's list, a column of boxes for each letter.
type Assignments struct {
	host ui.Host
	app  *app.App

	book    *app.Letterbook // nil: not read yet
	columns []int           // letters of the book that have a column
	shown   []int           // rows of the book, as the table shows them
	sortBy  string
	desc    bool
	chosen  string // program of the selected row

	search    *ui.Finder
	specialty *ui.Filter
	warned    *ui.Filter
	table     *ui.Table
	bulk      *ui.Button
	panel     *panel
	body      *body
}

// The columns beside those of letters.
const (
	byName     = "name"
	byCount    = "count"
	byWarnings = "warnings"
)

// New returns the page. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Assignments {
	p := &Assignments{host: h, app: a, sortBy: byName}
	changed := func() { p.filter(true) }
	p.specialty = ui.NewFilter("Specialty", changed)
	p.warned = ui.NewFilter("Look at", changed)
	p.warned.SetChoices([]ui.Choice{{Key: "grave", Text: "Programs with something to look at", Short: "to look at"}, {Key: "none", Text: "Programs without a letter", Short: "no letter"}})
	p.bulk = ui.NewButton(ui.Action{Text: "Tick all shown", Do: p.tickAll})
	p.panel = newPanel(p)
	p.body = newBody(p)
	p.build()
	return p
}

// build makes the table anew, for other letters.
func (p *Assignments) build() {
	columns := []*ui.Column{ui.PairColumn(ui.Column{ID: byName, Title: "Program", Width: 190, Flex: 1}, p.namePair)}
	for n, i := range p.columns {
		c := ui.Column{ID: letterColumn(i), Title: p.columnTitle(i), Width: 78, Drop: max(0, n-5)}
		columns = append(columns, ui.CheckColumn(c, func(row int) bool { return p.row(row).Has[i] }))
	}
	columns = append(columns,
		ui.TextColumn(ui.Column{ID: byCount, Title: "Letters", Width: 64}, p.countLine),
		ui.ChipColumn(ui.Column{ID: byWarnings, Title: "To look at", Width: 132}, p.warningChip))
	p.table = ui.NewTable(columns...)
	p.table.OnSelect = p.choose
	p.table.OnPrimary = func(row int) { p.see(p.row(row).Application.Program) }
	p.table.OnSort = p.sort
	p.table.OnBox = p.tick
	p.table.OnColumn = func(string) { p.told() }
	text := ""
	if p.search != nil {
		text = p.search.Text
	}
	p.search = ui.NewFinder(p.host, ui.NewSearch("Search name, city, state…", "Search…", "Ctrl F", func(string) { p.filter(true) }), p.table, func() bool { return !p.empty() })
	p.search.SetText(text)
	p.body.tools = ui.NewFlow(8, 190, p.search.Box(), p.specialty.Button, p.warned.Button, p.bulk)
}

func letterColumn(i int) string { return "letter" + strconv.Itoa(i) }

// columnTitle is the last name of a writer with the specialty, and with the first
// name where two writers are alike in them.
func (p *Assignments) columnTitle(i int) string {
	l := p.book.Letters[i]
	words := domain.NameWords(l.Writer)
	name := lastName(l.Writer)
	alike := slices.ContainsFunc(p.columns, func(n int) bool {
		o := p.book.Letters[n]
		return o.Specialty == l.Specialty && lastName(o.Writer) == name && !domain.SamePerson(o.Writer, l.Writer)
	})
	if alike && len(words) > 1 {
		name = words[0] + " " + name
	}
	return strings.TrimSuffix(name+" "+p.app.Catalog().Short(l.Specialty), " ")
}

func lastName(writer string) string {
	words := domain.NameWords(writer)
	if len(words) == 0 {
		return "Letter"
	}
	return words[len(words)-1]
}

// Reload reads the letters and the list again.
func (p *Assignments) Reload() {
	book, err := p.app.Letterbook(context.Background(), app.Scope{})
	if err != nil {
		p.host.Fail("Your letters could not be read, so the page shows what it last knew.", err)
		return
	}
	was, keys := p.titles(), p.host.Window.Canvas().Focused()
	var chosen domain.Letter
	if i, ok := p.chosenLetter(); ok {
		chosen = p.book.Letters[i].Letter
	}
	p.book, p.columns = book, columnsOf(book)
	if slices.Equal(was, p.titles()) {
		p.offer()
		p.filter(false)
		return
	}
	onRows, onSearch := keys == fyne.Focusable(p.table), keys == fyne.Focusable(p.search.Entry)
	p.build()
	p.offer()
	p.filter(false)
	if i := p.columnOf(chosen); i >= 0 {
		p.table.SetBox(letterColumn(i))
	}
	switch {
	case onRows:
		p.search.Rows()
	case onSearch:
		p.host.Window.Canvas().Focus(p.search.Entry)
	}
}

// columnOf finds the column of a letter in another book: of the same record, or
// else of the same writer and specialty. -1 is none.
func (p *Assignments) columnOf(l domain.Letter) int {
	for _, i := range p.columns {
		if l.ID != 0 && p.book.Letters[i].ID == l.ID {
			return i
		}
	}
	for _, i := range p.columns {
		if p.book.Letters[i].Ref() == l.Ref() {
			return i
		}
	}
	return -1
}

// titles tell whether the columns are the same.
func (p *Assignments) titles() (out []string) {
	for _, i := range p.columns {
		out = append(out, letterColumn(i)+p.columnTitle(i))
	}
	return out
}

// columnsOf are the letters that have a column: those that can be assigned or
// are; in hand first.
func columnsOf(b *app.Letterbook) (out []int) {
	for i, l := range b.Letters {
		if l.Writer != "" && (l.Status != domain.LetterDeclined || l.Used > 0) {
			out = append(out, i)
		}
	}
	slices.SortStableFunc(out, func(i, j int) int {
		return cmp.Compare(rank(b.Letters[i].Letter), rank(b.Letters[j].Letter))
	})
	return out
}

func rank(l domain.Letter) int {
	switch {
	case l.InHand():
		return 0
	case l.Status == domain.LetterDeclined:
		return 2
	}
	return 1
}

// offer fills the filter of specialties with those of the list.
func (p *Assignments) offer() {
	ticked := p.specialty.Ticked()
	var choices []ui.Choice
	for _, r := range p.book.Rows {
		if r.Program != nil && !slices.ContainsFunc(choices, func(c ui.Choice) bool { return c.Key == r.Program.Specialty }) {
			choices = append(choices, ui.Choice{Key: r.Program.Specialty, Text: r.Program.Specialty, Short: p.app.Catalog().Short(r.Program.Specialty)})
		}
	}
	p.specialty.SetChoices(choices)
	p.specialty.Tick(ticked...)
}

// filter finds the rows that are wanted and shows them.
func (p *Assignments) filter(top bool) {
	if p.book == nil {
		return
	}
	words, specialties, look := strings.Fields(app.Fold(p.search.Text)), p.specialty.Ticked(), p.warned.Ticked()
	p.shown = p.shown[:0]
	for i := range p.book.Rows {
		if r := &p.book.Rows[i]; holds(fold(r), words) && of(r, specialties) && wanted(r, look) {
			p.shown = append(p.shown, i)
		}
	}
	slices.SortStableFunc(p.shown, func(i, j int) int {
		if p.desc {
			i, j = j, i
		}
		return cmp.Or(p.order(&p.book.Rows[i], &p.book.Rows[j]), cmp.Compare(name(&p.book.Rows[i]), name(&p.book.Rows[j])))
	})
	at := p.table.Height()
	p.table.SetSort(p.sortBy, p.desc)
	p.table.SetCount(len(p.shown))
	if top {
		p.table.Top()
		at = -1
	}
	row := max(0, slices.IndexFunc(p.shown, func(i int) bool { return p.book.Rows[i].Application.Program == p.chosen }))
	p.table.Follow(row, at)
	p.choose(row)
}

func (p *Assignments) order(a, b *app.LetteredProgram) int {
	switch p.sortBy {
	case byCount:
		return cmp.Compare(len(a.Letters), len(b.Letters))
	case byWarnings:
		return cmp.Compare(weight(b), weight(a))
	}
	return 0
}

// weight orders programs by what there is to look at.
func weight(r *app.LetteredProgram) (n int) {
	for _, w := range r.Warnings {
		if n++; !w.Mild {
			n += 10
		}
	}
	return n
}

func name(r *app.LetteredProgram) string {
	if r.Program == nil {
		return r.Application.Program
	}
	return r.Program.Title()
}

func fold(r *app.LetteredProgram) string {
	if r.Program == nil {
		return app.Fold(r.Application.Program)
	}
	return app.Fold(strings.Join([]string{r.Program.Name, r.Program.City, r.Program.State, r.Program.Specialty}, " "))
}

func holds(text string, words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
}

func of(r *app.LetteredProgram, specialties []string) bool {
	return len(specialties) == 0 || r.Program != nil && slices.Contains(specialties, r.Program.Specialty)
}

func wanted(r *app.LetteredProgram, look []string) bool {
	return len(look) == 0 || slices.Contains(look, "grave") && r.Grave() || slices.Contains(look, "none") && len(r.Letters) == 0
}

// row returns the program behind a row of the table.
func (p *Assignments) row(i int) *app.LetteredProgram {
	if p.book == nil || i < 0 || i >= len(p.shown) {
		n := 0
		if p.book != nil {
			n = len(p.book.Letters)
		}
		return &app.LetteredProgram{Has: make([]bool, n)}
	}
	return &p.book.Rows[p.shown[i]]
}

func (p *Assignments) empty() bool {
	return p.book == nil || len(p.book.Rows) == 0 || len(p.columns) == 0
}
