package app

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"secondlook/domain"
	"secondlook/domain/figure"
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

// FileSize writes a number of bytes: 412 KB or 1.3 MB.
func FileSize(bytes int64) string {
	if kb := (bytes + 999) / 1000; kb < 1000 {
		return strconv.FormatInt(kb, 10) + " KB"
	}
	return strconv.FormatFloat(float64(bytes)/1e6, 'f', 1, 64) + " MB"
}

// Percent writes a chance as a whole percentage: 12%. A chance that is small
// but there is "<1%", and one that is not quite certain ">99%".
func Percent(p float64) string { return chances.Text(p) }

// chances are what a chart of chances is measured in.
var chances = figure.Axis{Unit: figure.Percent}

// Range writes an 80 % range as 6–21, in percent.
func Range(low, high float64) string {
	return strconv.Itoa(int(math.Round(100*low))) + "–" + strconv.Itoa(int(math.Round(100*high)))
}

// ChanceWords writes a chance with its 80 % range: 66% (46–82%).
func ChanceWords(p, low, high float64) string {
	return Percent(p) + " (" + Range(low, high) + "%)"
}

// Place writes where a program is: "Fresno, CA", or the state alone.
func Place(p *domain.Program) string {
	if p.City == "" {
		return p.State
	}
	return p.City + ", " + p.State
}

// VisaWords says in short what a program says of visas: the kinds that it takes,
// "J-1", "H-1B" or "J-1 · H-1B"; else those that it takes of few, "J-1 limited",
// "H-1B limited" or "limited" for both; else "none", "no J-1", or "?" where
// nobody has sourced it.
func VisaWords(p *domain.Program) string {
	said := func(a domain.Answer) (kinds []string) {
		if p.VisaJ1.Known && p.VisaJ1.Value == a {
			kinds = append(kinds, "J-1")
		}
		if p.VisaH1B.Known && p.VisaH1B.Value == a {
			kinds = append(kinds, "H-1B")
		}
		return kinds
	}
	yes, limited, no := said(domain.Yes), said(domain.Limited), said(domain.No)
	switch {
	case yes != nil:
		return strings.Join(yes, " · ")
	case len(limited) == 2:
		return "limited"
	case limited != nil:
		return limited[0] + " limited"
	case len(no) == 2:
		return "none"
	case no != nil && no[0] == "J-1":
		return "no J-1"
	}
	return "?"
}

// VisaWords says what [VisaWords] does, with " ?" behind a yes that is old or
// undated: it counts as unknown until somebody confirms it.
func (a *App) VisaWords(p *domain.Program) string {
	words, sure, yes := VisaWords(p), false, false
	for _, f := range []domain.Fact[domain.Answer]{p.VisaJ1, p.VisaH1B} {
		if f.Known && f.Value == domain.Yes {
			yes = true
			sure = sure || f.AsOf.Fresh(a.Today(), a.freshMonths())
		}
	}
	if yes && !sure {
		words += " ?"
	}
	return words
}

// freshMonths is how old a fact may be to close a program, in months.
func (a *App) freshMonths() int {
	row, _ := a.reference().Row("set.fresh_months")
	return int(row.Value)
}
