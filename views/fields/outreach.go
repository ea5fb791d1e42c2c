package fields

import (
	"context"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// Outreach asks for a message or a talk.
func Outreach(a *app.App) []form.Field[domain.Outreach] {
	type outreach = domain.Outreach
	return []form.Field[outreach]{
		form.Pick("person", "Person", func(o *outreach) *string { return &o.Person }, Contacts(a)).
			Why("Anybody whom your records name, or somebody new."),
		form.Text("institution", "Institution", func(o *outreach) *string { return &o.Institution }),
		form.Choice("purpose", "What for", func(o *outreach) *domain.Purpose { return &o.Purpose }, nil),
		form.Choice("channel", "By", func(o *outreach) *domain.Channel { return &o.Channel }, ChannelWords),
		form.Pick("program", "About the program", func(o *outreach) *string { return &o.Program }, Programs(a)).
			Why("Some programs refuse contact outside the application service; you are told before you write."),
		form.Day("sent", "Sent on", func(o *outreach) *domain.Date { return &o.Sent }).Why("Empty: still planned."),
		form.Day("follow_up", "Ask again on", func(o *outreach) *domain.Date { return &o.FollowUp }).
			Why("Empty: some days after it was sent, as the settings say."),
		form.Day("replied", "Answered on", func(o *outreach) *domain.Date { return &o.Replied }),
		form.Choice("reply", "The answer", func(o *outreach) *domain.Reply { return &o.Reply }, nil).
			Why("Bounced: the address was wrong, so nobody is asked again."),
		form.Note("note", "Note", func(o *outreach) *string { return &o.Note }).Why(noteWhy),
	}
}

// Contacts are the people whom the records name; any other may be written.
func Contacts(a *app.App) form.Options {
	return form.Options{
		Hint: "Find or type a name…", Free: true,
		All: func() (out []ui.Option) {
			book, err := a.Outreach(context.Background())
			if err != nil { // the lists say so
				return nil
			}
			for _, c := range book.Contacts {
				out = append(out, ui.Option{Key: c.Name, Text: c.Name})
			}
			return out
		},
	}
}

// ChannelWords writes a channel for people.
func ChannelWords(word string) string {
	if word == domain.ByLinkedIn.String() {
		return word
	}
	return form.Plain(word)
}

// CheckOutreach wants what can have been sent and answered by a day.
func CheckOutreach(a *app.App, o domain.Outreach) error {
	return invalid(domain.Profile{Outreaches: []domain.Outreach{o}}.ValidateOn(a.Today()), "outreach[1].")
}
