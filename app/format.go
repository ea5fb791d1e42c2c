package app

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"secondlook/domain"
)

// Money writes cents as dollars: $2,114 or $16.50.
func Money(cents int64) string {
	sign := ""
	if cents < 0 {
		sign, cents = "−", -cents
	}
	digits := strconv.FormatInt(cents/100, 10)
	var b strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(d)
	}
	if rest := cents % 100; rest != 0 {
		return fmt.Sprintf("%s$%s.%02d", sign, b.String(), rest)
	}
	return sign + "$" + b.String()
}

// Percent writes a chance as a whole percentage: 12%. A chance that is small
// but there is "<1%", and one that is not quite certain ">99%".
func Percent(p float64) string {
	switch n := math.Round(100 * p); {
	case p > 0 && n == 0:
		return "<1%"
	case p < 1 && n == 100:
		return ">99%"
	default:
		return strconv.Itoa(int(n)) + "%"
	}
}

// Range writes an 80 % range as 6–21, in percent.
func Range(low, high float64) string {
	return strconv.Itoa(int(math.Round(100*low))) + "–" + strconv.Itoa(int(math.Round(100*high)))
}

// Place writes where a program is: "Fresno, CA", or the state alone.
func Place(p *domain.Program) string {
	if p.City == "" {
		return p.State
	}
	return p.City + ", " + p.State
}

// VisaWords says what a program says of visas: "J-1", "J-1 · H-1B", "no visa",
// "limited", or "?" where nobody has sourced it.
func VisaWords(p *domain.Program) string {
	j1, h1b := p.VisaJ1, p.VisaH1B
	var yes []string
	if j1.Known && j1.Value == domain.Yes {
		yes = append(yes, "J-1")
	}
	if h1b.Known && h1b.Value == domain.Yes {
		yes = append(yes, "H-1B")
	}
	switch {
	case yes != nil:
		return strings.Join(yes, " · ")
	case j1.Known && j1.Value == domain.Limited:
		return "J-1 limited"
	case j1.Known && h1b.Known:
		return "none"
	case j1.Known:
		return "no J-1"
	}
	return "?"
}
