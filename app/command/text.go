package command

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"secondlook/app"
	"secondlook/domain"
)

// columns is how many columns a line for people has at most.
const columns = 100

// wrap writes a text behind a lead, in lines of at most 100 columns; those after
// the first hang so many columns in.
func wrap(w io.Writer, lead string, hang int, text string) {
	line, words := lead, 0
	for _, word := range strings.Fields(text) {
		if words > 0 && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > columns {
			fmt.Fprintln(w, line)
			line, words = strings.Repeat(" ", hang), 0
		}
		if words > 0 {
			line += " "
		}
		line += word
		words++
	}
	if words > 0 {
		fmt.Fprintln(w, line)
	}
}

// writeLines writes sentences behind a margin.
func writeLines(w io.Writer, margin string, lines ...string) {
	for _, text := range lines {
		wrap(w, margin, len(margin)+2, text)
	}
}

// counted writes a number with what is counted.
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// pad makes a name exactly n characters long. A long one is cut in the middle:
// hospitals are told apart by their beginning, their tracks by the end.
func pad(s string, n int) string {
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if cut := len(runes) - n; cut > 0 {
		tail := n * 2 / 5
		runes = append(append(runes[:n-tail-1:n-tail-1], '…'), runes[len(runes)-tail:]...)
	}
	return string(runes) + strings.Repeat(" ", n-len(runes))
}

// placeWidth is how wide the place of a program is in a line for people.
const placeWidth = 22

// rows writes one line for each of n programs: its name, which says its
// specialty, in so many columns, its place, and what tail says. Programs of one
// institution whose lines begin alike are told apart by their keys, each on a
// line of its own.
func rows(w io.Writer, margin string, width, n int, program func(int) *domain.Program, tail func(int) string) {
	begin := func(i int) string {
		p := program(i)
		return margin + pad(p.Name, width) + "  " + pad(app.Place(p), placeWidth)
	}
	alike := map[string]int{}
	for i := range n {
		alike[begin(i)]++
	}
	for i := range n {
		fmt.Fprintf(w, "%s  %s\n", begin(i), tail(i))
		if alike[begin(i)] > 1 {
			fmt.Fprintf(w, "%s  %s\n", margin, program(i).Key)
		}
	}
}
