package app

import (
	"context"

	"secondlook/domain"
	"secondlook/domain/mail"
)

// ReadMail reads an invitation out of the text of a mail. received is when it
// came, where the user knows; zero: as the mail says. Nothing is kept.
func (a *App) ReadMail(ctx context.Context, text string, received domain.At) (mail.Reading, error) {
	programs, err := a.Programs(ctx)
	if err != nil {
		return mail.Reading{}, err
	}
	zone, err := a.OwnZone(ctx)
	if err != nil {
		return mail.Reading{}, err
	}
	list, err := a.SavedList(ctx, a.Season())
	if err != nil {
		return mail.Reading{}, err
	}
	applied := map[string]bool{}
	for _, x := range list {
		applied[x.Program] = x.Listed()
	}
	known := make([]mail.Known, len(programs))
	for i := range programs {
		p := &programs[i]
		known[i] = mail.Known{Program: p, Short: a.catalog.Short(p.Specialty), Applied: applied[p.Key]}
	}
	return mail.Read(text, mail.Settings{Today: a.Today(), Home: zone, Received: received, Programs: known}), nil
}

// Noted says what is to be looked at in what was read of a mail.
func (a *App) Noted(notes []domain.Message) (out []string) {
	for _, n := range notes {
		out = append(out, a.sayDays(n))
	}
	return out
}
