package command

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/alecthomas/kong"

	"secondlook/app"
	"secondlook/domain"
)

// A flagError says what a flag must be.
type flagError struct{ name, problem string }

func (e *flagError) Error() string {
	if strings.ToUpper(e.name) == e.name { // of an argument
		return e.name + " " + e.problem
	}
	return "--" + e.name + " " + e.problem
}

// value reads the value of a flag, even one that begins with a hyphen, so that
// a negative number is called wrong and not unknown.
func value(ctx *kong.DecodeContext) (string, error) {
	token := ctx.Scan.Pop()
	if token.IsEOL() {
		return "", &flagError{ctx.Value.Name, "needs a value"}
	}
	return token.String(), nil
}

func wrong(ctx *kong.DecodeContext, text, must string) error {
	return &flagError{ctx.Value.Name, fmt.Sprintf("must be %s, not %q", must, text)}
}

// season is a year of the Match; zero is the season of today.
type season int

// Decode reads the flag.
func (s *season) Decode(ctx *kong.DecodeContext) error {
	text, err := value(ctx)
	if err != nil {
		return err
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < domain.FirstSeason || n > domain.LastSeason {
		return wrong(ctx, text, "a year of the Match, such as 2027")
	}
	*s = season(n)
	return nil
}

// count is how many rows to show; zero is all.
type count int

// Decode reads the flag.
func (c *count) Decode(ctx *kong.DecodeContext) error {
	text, err := value(ctx)
	if err != nil {
		return err
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		return wrong(ctx, text, "a whole number from 1 up")
	}
	*c = count(n)
	return nil
}

// choice is one word out of the enum tag of its flag.
type choice string

// Decode reads the flag.
func (c *choice) Decode(ctx *kong.DecodeContext) error {
	text, err := value(ctx)
	if err != nil {
		return err
	}
	words := ctx.Value.EnumSlice()
	if !slices.Contains(words, text) {
		last := len(words) - 1
		return wrong(ctx, text, strings.Join(words[:last], ", ")+" or "+words[last])
	}
	*c = choice(text)
	return nil
}

// day is a date; the zero day is today.
type day struct{ domain.Date }

// Decode reads the flag.
func (d *day) Decode(ctx *kong.DecodeContext) error {
	text, err := value(ctx)
	if err != nil {
		return err
	}
	date, err := domain.ParseDate(text)
	if err != nil || date.Year < domain.FirstSeason || date.Year > domain.LastSeason {
		return wrong(ctx, text, "a day such as 2026-05-31")
	}
	d.Date = date
	return nil
}

// dollars is an amount in cents.
type dollars int64

// Decode reads the flag.
func (d *dollars) Decode(ctx *kong.DecodeContext) error {
	text, err := value(ctx)
	if err != nil {
		return err
	}
	cents, err := app.ParseMoney(text)
	if err != nil {
		return &flagError{ctx.Value.Name, err.Error()}
	}
	*d = dollars(cents)
	return nil
}

// path is the name of a file or folder. The hyphen alone is the standard input.
type path string

// Decode reads the flag.
func (p *path) Decode(ctx *kong.DecodeContext) error {
	text, err := value(ctx)
	if err != nil {
		return err
	}
	if text == "" || strings.HasPrefix(text, "-") && text != "-" {
		return wrong(ctx, text, "the name of a file or folder")
	}
	*p = path(text)
	return nil
}
