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

var rateForm = regexp.MustCompile(`^(\d{1,7}|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,6}))?$`)

// microsPerUnit is how many millionths a unit has.
const microsPerUnit = 1_000_000

// ParseRate reads what one dollar is in another currency, such as 7.75 or 16,250,
// with at most six decimals, and returns it in millionths. Empty text is 0: no
// rate. The error says, as a predicate, what the text must be.
func ParseRate(s string) (micros int64, err error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return 0, nil
	}
	m := rateForm.FindStringSubmatch(s)
	if m == nil {
		return 0, fmt.Errorf("must be how much one dollar is, such as 7.75 or 16,250, not %q", short(s))
	}
	whole, err := strconv.ParseInt(strings.ReplaceAll(m[1], ",", ""), 10, 64)
	part := int64(0)
	if err == nil {
		part, err = strconv.ParseInt((m[2] + "000000")[:6], 10, 64)
	}
	if err != nil || whole > maxDollars || whole*microsPerUnit+part > maxDollars*microsPerUnit {
		return 0, fmt.Errorf("must be at most 1,000,000, not %q", short(s))
	}
	return whole*microsPerUnit + part, nil
}

// RateText writes a rate as [ParseRate] reads it, without empty decimals; "" for
// none.
func RateText(micros int64) string {
	if micros == 0 {
		return ""
	}
	text := grouped(micros / microsPerUnit)
	if rest := micros % microsPerUnit; rest != 0 {
		text += "." + strings.TrimRight(fmt.Sprintf("%06d", rest), "0")
	}
	return text
}
