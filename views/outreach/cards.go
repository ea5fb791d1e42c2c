// Package outreach draws whom the applicant has written to: whom to ask again,
// how many answer, and everything that a person stands in.
package outreach

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/outreach"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// Cards are what stands beside the people and the messages.
type Cards struct {
	host  ui.Host
	app   *app.App
	book  app.Outreach
	log   []domain.Outreach
	known map[string]string // addresses, by [domain.NameKey]
	names map[string]string // of programs, by key
	drawn map[string]drawn  // by card
}

// drawn is a card with what it says.
type drawn struct {
	said  string
	cards []fyne.CanvasObject
}

// keep draws a card anew only when what it says has changed.
func (c *Cards) keep(card string, draw func() []fyne.CanvasObject, says ...any) []fyne.CanvasObject {
	said := fmt.Sprintf("%+v %v", says, c.app.Today())
	if d := c.drawn[card]; d.said != said {
		c.drawn[card] = drawn{said, draw()}
	}
	return c.drawn[card].cards
}

// New returns the cards. Call Reload before they are shown.
func New(h ui.Host, a *app.App) *Cards { return &Cards{host: h, app: a, drawn: map[string]drawn{}} }

// Reload reads the records again.
func (c *Cards) Reload() {
	ctx := context.Background()
	p, err := c.app.Profile(ctx)
	var book *app.Outreach
	if err == nil {
		book, err = c.app.Outreach(ctx)
	}
	if err != nil {
		c.host.Fail("Whom you wrote to could not be read, so the page shows what it last knew.", err)
		return
	}
	c.book, c.log = *book, p.Outreaches
	c.known = map[string]string{}
	for _, l := range p.Letters {
		c.know(l.Writer, l.Contact)
	}
	for _, w := range p.People {
		c.know(w.Name, w.Contact)
	}
	c.names = map[string]string{}
	programs, _ := c.app.Programs(ctx) // the page of programs tells of a failure
	for i := range programs {
		c.names[programs[i].Key] = programs[i].Name
	}
}

func (c *Cards) know(name, address string) {
	if address != "" {
		c.known[domain.NameKey(name)] = address
	}
}

// Address is how to reach somebody, "" where the records do not say.
func (c *Cards) Address(name string) string { return c.known[domain.NameKey(name)] }

// State is how a message stands.
func (c *Cards) State(o domain.Outreach) ui.Word {
	switch {
	case o.Reply == domain.ReplyBounced:
		return ui.Word{Text: "wrong address", Tone: ui.Unsure}
	case o.Reply == domain.ReplyMet:
		return ui.Word{Text: "met", Tone: ui.Good}
	case o.Reply != domain.NoReply:
		return ui.Word{Text: "said " + o.Reply.String(), Tone: ui.Good}
	case o.Answered():
		return ui.Word{Text: "answered", Tone: ui.Good}
	case o.Sent.IsZero():
		if _, refuses := c.app.ContactWarning(context.Background(), o.Program); refuses {
			return ui.Word{Text: "refuses contact", Tone: ui.Unsure}
		}
		return ui.Word{Text: "planned"}
	}
	for _, t := range c.book.Threads {
		if t.Last().ID == o.ID && !t.Due.IsZero() {
			if t.Overdue(c.app.Today()) {
				return ui.Word{Text: "ask again", Tone: ui.Unsure}
			}
			return ui.Word{Text: "waits until " + t.Due.Time().Format("2 Jan"), Tone: ui.Tier2}
		}
	}
	return ui.Word{Text: "no answer"}
}

// mostAgain is how many people to ask again are named.
const mostAgain = 4

// Again is the card of whom to ask again; none if nobody is waited for.
func (c *Cards) Again() []fyne.CanvasObject { return c.keep("again", c.again, c.book.Threads) }

func (c *Cards) again() []fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.Heading("To ask again"), ui.Space(theme.Gap4)}
	n := 0
	for _, t := range c.book.Threads {
		if t.Due.IsZero() {
			continue
		}
		if n++; n > mostAgain {
			continue
		}
		items = append(items, ui.Space(theme.Gap8), c.link(c.app.AskAgain(t), "outreach", t.Last().ID), ui.Small(c.left(t.Due)))
	}
	if n == 0 {
		return nil
	}
	if n > mostAgain {
		items = append(items, ui.Space(theme.Gap8), ui.Small(fmt.Sprintf("and %d more in the list", n-mostAgain)))
	}
	return []fyne.CanvasObject{ui.Boxed(items...)}
}

// left says when somebody is to be asked.
func (c *Cards) left(due domain.Date) string {
	switch days := c.app.Today().DaysUntil(due); {
	case days == 0:
		return "today"
	case days < 0:
		return ui.Plural(-days, "day", "days") + " overdue · " + app.Day(due)
	default:
		return "in " + ui.Plural(days, "day", "days") + " · " + app.Day(due)
	}
}

// Rates is the card of how many answer, with the interval of each rate; none
// before anything was sent.
func (c *Cards) Rates() []fyne.CanvasObject {
	return c.keep("rates", c.rates, c.book.Rates, c.book.Rules)
}

func (c *Cards) rates() []fyne.CanvasObject {
	r := c.book.Rates
	if r.All.Sent+r.Young+r.Bounced == 0 {
		return nil
	}
	items := []fyne.CanvasObject{
		ui.Heading("Who answers"), ui.Space(theme.Gap4),
		ui.Small(fmt.Sprintf("Of messages that are %d days old or more. The bar is the 95%% interval.", c.book.Rules.AnswerDays)), ui.Space(theme.Gap8),
	}
	items = append(items, rate("All", r.All)...)
	for _, x := range r.ByChannel {
		items = append(items, rate("By "+fields.ChannelWords(x.Channel.String()), x)...)
	}
	for _, x := range r.ByPurpose {
		items = append(items, rate("For "+x.Purpose.String(), x)...)
	}
	if rest := left(r); rest != "" {
		items = append(items, ui.Space(theme.Gap4), ui.Small(rest))
	}
	return []fyne.CanvasObject{ui.Boxed(items...)}
}

// left says what stands in no rate.
func left(r outreach.Rates) string {
	switch {
	case r.Young > 0 && r.Bounced > 0:
		return fmt.Sprintf("Not counted: %d too young, %d to a wrong address.", r.Young, r.Bounced)
	case r.Young > 0:
		return fmt.Sprintf("Not counted: %d too young to have an answer.", r.Young)
	case r.Bounced > 0:
		return fmt.Sprintf("Not counted: %d to a wrong address.", r.Bounced)
	}
	return ""
}

// rate is one rate: counts, share, interval.
func rate(label string, x outreach.Rate) []fyne.CanvasObject {
	figure := fmt.Sprintf("%d of %d", x.Answered, x.Sent)
	switch {
	case x.Sent == 0:
		figure = "none old enough"
	case x.Few:
		figure += " · few"
	default:
		figure += " · " + app.ChanceWords(x.Share, x.Low, x.High)
	}
	out := []fyne.CanvasObject{ui.Beside(ui.NewParagraph(label, ui.Style{}), ui.NewText(figure, ui.Style{Bold: true}))}
	if x.Sent > 0 {
		out = append(out, ui.NewSpan(x.Share, x.Low, x.High))
	}
	return append(out, ui.Space(theme.Gap8))
}

// Warning is the card of what stands against writing to a program.
func (c *Cards) Warning(program string) []fyne.CanvasObject {
	text, refuses := c.app.ContactWarning(context.Background(), program)
	if text == "" {
		return nil
	}
	return c.keep("warning", func() []fyne.CanvasObject { return warning(text, refuses) }, text, refuses)
}

func warning(text string, refuses bool) []fyne.CanvasObject {
	tone, word := ui.Plain, "On contact"
	if refuses {
		tone, word = ui.Unsure, "Do not write"
	}
	return []fyne.CanvasObject{ui.NewToneCard(ui.NewStack(theme.Gap4, ui.Row(ui.NewChip(word, tone)), ui.NewParagraph(text, ui.Style{})), theme.Gap16, tone)}
}

// Contact is the card of all that a name stands in: programs, letters,
// rotations, works, and every message. What the record beside it says already,
// some programs or a message, is left out.
func (c *Cards) Contact(name string, said []string, message domain.ID) []fyne.CanvasObject {
	who, ok := c.book.Contact(name)
	if !ok {
		return nil
	}
	return c.keep("contact", func() []fyne.CanvasObject { return c.contact(who, said, message) }, who, said, message, c.log, len(c.names))
}

func (c *Cards) contact(who outreach.Contact, said []string, message domain.ID) []fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.Heading("What leads to " + who.Name), ui.Space(theme.Gap4)}
	n := len(items)
	for _, key := range who.Programs() {
		if slices.Contains(said, key) {
			continue
		}
		text, known := c.names[key]
		if !known {
			text = key
		}
		items = append(items, ui.Space(theme.Gap8), ui.NewTextLink(text, func() { c.host.Show(ui.Route{Page: ui.PagePrograms, Item: key}) }), ui.Small("Program"))
	}
	for _, t := range who.Ties {
		if table, word := tables[t.Kind], words[t.Kind]; table != "" && t.Name != "" {
			items = append(items, ui.Space(theme.Gap8), c.link(t.Name, table, t.Record), ui.Small(word))
		}
	}
	items = append(items, c.messages(who.Name, message)...)
	if len(items) == n {
		return nil
	}
	return []fyne.CanvasObject{ui.Boxed(items...)}
}

// Where the records lie that a person stands in, and what they are called.
var (
	tables = map[outreach.TieKind]string{outreach.TieLetter: "letters", outreach.TieRotation: "rotations", outreach.TiePost: "posts", outreach.TieWork: "scholarly_works"}
	words  = map[outreach.TieKind]string{outreach.TieLetter: "Letter", outreach.TieRotation: "Supervised the rotation", outreach.TiePost: "Supervises the post", outreach.TieWork: "Mentors the work"}
)

// messages are those to one person but for one, the newest first.
func (c *Cards) messages(name string, but domain.ID) (out []fyne.CanvasObject) {
	for i := len(c.log) - 1; i >= 0; i-- {
		o := c.log[i]
		if o.ID == but || domain.NameKey(o.Person) != domain.NameKey(name) {
			continue
		}
		day := "Planned"
		if !o.Sent.IsZero() {
			day = app.Day(o.Sent)
		}
		if o.Purpose != domain.PurposeUnknown {
			day += " · " + form.Plain(o.Purpose.String())
		}
		out = append(out, ui.Space(theme.Gap8), c.link(day, "outreach", o.ID), ui.Small("Message · "+c.State(o).Text))
	}
	return out
}

// link leads to a record of the profile, or to a post.
func (c *Cards) link(text, table string, id domain.ID) fyne.CanvasObject {
	page := ui.PageProfile
	if table == "posts" {
		page = ui.PageSeasons
	}
	return ui.NewTextLink(text, func() {
		c.host.Show(ui.Route{Page: page, Tab: table, Item: strconv.FormatInt(int64(id), 10)})
	})
}
