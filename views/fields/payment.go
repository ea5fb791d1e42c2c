package fields

import (
	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
)

// Payment asks for a payment of a season.
func Payment(a *app.App) []form.Field[domain.Payment] {
	say := func(word string) string {
		var kind domain.PaymentKind
		if word == "" || kind.UnmarshalText([]byte(word)) != nil {
			return form.Plain(word)
		}
		return a.PaymentName(kind)
	}
	return []form.Field[domain.Payment]{
		form.Choice("kind", "For", func(p *domain.Payment) *domain.PaymentKind { return &p.Kind }, say).Must(),
		form.Money("cents", "Amount in dollars", func(p *domain.Payment) *int64 { return &p.Cents }),
		form.Day("paid", "Paid on", func(p *domain.Payment) *domain.Date { return &p.Paid }).Why("Empty: not paid yet."),
		form.Day("due", "Due on", func(p *domain.Payment) *domain.Date { return &p.Due }),
		form.Text("about", "About", func(p *domain.Payment) *string { return &p.About }).Hint("Flight to Fresno"),
		form.Number("season", "Season", func(p *domain.Payment) *int { return &p.Season }).Why("The year of the Match."),
		form.Pick("program", "For one program", func(p *domain.Payment) *string { return &p.Program }, Programs(a)).Why("It then stands in the log of its application. Empty: for none."),
		form.Note("note", "Note", func(p *domain.Payment) *string { return &p.Note }).Why(noteWhy),
	}
}

// CheckPayment wants a payment to have been made by today.
func CheckPayment(a *app.App, p domain.Payment) error {
	switch {
	case p.Cents == 0:
		return domain.Invalid{{Field: "cents", Problem: "is required"}}
	case p.Paid.After(a.Today()):
		return domain.Invalid{{Field: "paid", Problem: "must not lie after today; a payment to come has a due day"}}
	}
	return nil
}
