package app

import (
	"context"
	"fmt"
	"slices"

	"secondlook/domain"
)

// A VerifyAnswer is what a program says about one fact.
type VerifyAnswer struct {
	domain.Correction
	Season  int
	Asked   string      // the field that was asked, which another one may answer
	Replied domain.Date // the day on which the program answered the message that asked; zero: it still waits
	Reply   string      // as it came; "": not kept
}

// AnswerQuestion keeps the answer to a question in one step: the fact as the
// program says it, and the reply to the messages that asked for it.
func (a *App) AnswerQuestion(ctx context.Context, x VerifyAnswer) error {
	if err := x.Correction.Validate(); err != nil {
		return err
	}
	return a.edit(ctx, "keep the answer", func(t Tables) error {
		if err := keepFact(ctx, t, x.Correction); err != nil {
			return err
		}
		return keepReply(ctx, t, x)
	})
}

// keepFact saves a correction in the place of the one that is kept of the fact.
func keepFact(ctx context.Context, t Tables, c domain.Correction) error {
	all, err := t.Corrections().List(ctx)
	if err != nil {
		return err
	}
	c.ID = 0
	for _, old := range all {
		if old.Program == c.Program && old.Field == c.Field {
			c.ID = old.ID
		}
	}
	return t.Corrections().Save(ctx, &c)
}

// keepReply keeps a reply with the messages of the season that wait for it.
func keepReply(ctx context.Context, t Tables, x VerifyAnswer) error {
	if x.Replied.IsZero() {
		return nil
	}
	all, err := t.Correspondence().List(ctx)
	if err != nil {
		return err
	}
	for _, c := range all {
		waits := c.Kind == domain.FactQuestion && c.Season == x.Season && !c.Sent.IsZero() && c.Replied.IsZero()
		if !waits || c.Program != x.Program || !slices.Contains(c.Fields, x.Asked) && !slices.Contains(c.Fields, x.Field) {
			continue
		}
		c.Replied, c.Reply = x.Replied, x.Reply
		if err := t.Correspondence().Save(ctx, &c); err != nil {
			return err
		}
	}
	return nil
}

// ConfirmFacts notes in one step that facts are as they stand: each becomes a
// correction of today with its own value and strength, and its own source where
// none is given. What is unknown cannot be confirmed and is left out.
func (a *App) ConfirmFacts(ctx context.Context, of []VerifyQuestion, source string) (n int, err error) {
	today := a.Today()
	err = a.edit(ctx, "confirm the facts", func(t Tables) error {
		for _, q := range of {
			if q.By == "" {
				continue
			}
			c := domain.Correction{
				Program: q.Program.Key, Field: q.By, Value: q.Value, Strength: q.From.Strength, Source: source,
				AsOf: today.String(), Entered: today, Wording: q.Wording,
			}
			if c.Source == "" {
				c.Source = a.sourceTitle(q.From.Source)
			}
			if err := c.Validate(); err != nil {
				return fmt.Errorf("%s: %w", q.Program.Name, err)
			}
			if err := keepFact(ctx, t, c); err != nil {
				return err
			}
			n++
		}
		return nil
	})
	return n, err
}

// NoteAsked notes that facts of a program were asked for, in one step.
func (a *App) NoteAsked(ctx context.Context, c domain.Correspondence) error {
	c.Kind = domain.FactQuestion
	return a.Correspondence.Save(ctx, &c)
}
