package app

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

var dollarForm = regexp.MustCompile(`^\$?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$`)

const maxDollars = 1_000_000 // what records of the program can hold

// ParseMoney reads an amount such as 2200, 2,200 or $2,200.50 and returns it
// in cents. The error says, as a predicate, what the text must be.
func ParseMoney(s string) (cents int64, err error) {
	m := dollarForm.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return 0, fmt.Errorf("must be an amount in dollars such as 2200 or 2,200.50, not %q", short(s))
	}
	whole, err := strconv.ParseInt(strings.ReplaceAll(m[1], ",", ""), 10, 64)
	part := int64(0)
	if m[2] != "" && err == nil {
		part, err = strconv.ParseInt((m[2] + "0")[:2], 10, 64)
	}
	if err != nil || whole > maxDollars || whole*100+part > maxDollars*100 {
		return 0, fmt.Errorf("must be at most %s, not %q", Money(maxDollars*100), short(s))
	}
	return whole*100 + part, nil
}

// short cuts off what a message need not repeat.
func short(s string) string {
	const most = 40
	if r := []rune(strings.Join(strings.Fields(s), " ")); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
