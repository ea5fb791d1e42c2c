package report

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"secondlook/domain"
)

// sheetOf is a sheet of three parts with n lines each, of every kind.
func sheetOf(n int) Sheet {
	s := Sheet{Frame: sample(1).Frame}
	s.Title = "Kern Medical Center"
	for _, heading := range []string{"Reasons", "Scores", "Visa"} {
		p := Part{Heading: heading, Note: "One sentence.", Word: "1 of 5 known"}
		for i := range n {
			x := Line{Text: fmt.Sprintf("%s text %03d", heading, i), Detail: strings.Repeat("its page 2026-05 ", i%9)}
			if heading == "Reasons" {
				x.Figure = "+1.5"
			} else {
				x.Label, x.Ask, x.Strong = fmt.Sprintf("%s label %03d", heading, i), i%2 == 0, i%2 == 1
			}
			p.Lines = append(p.Lines, x)
		}
		s.Parts = append(s.Parts, p)
	}
	return s
}

func laid(t testing.TB, s Sheet) []*sheet {
	t.Helper()
	d, err := newDocument(fonts(), s.Frame)
	if err != nil {
		t.Fatal(err)
	}
	return laySheet(s, d)
}

// Every line stands once and whole, its label beside its text, inside the
// margins, and every page has its head, foot and number.
func TestASheetIsWhole(t *testing.T) {
	for _, paper := range []Paper{Letter, A4} {
		s := sheetOf(60)
		s.Paper = paper
		pages := laid(t, s)
		checkPlaces(t, pages)
		for _, want := range []string{s.Title, s.Name, "Reference set: Built-in set 2026.1", "An estimate, not a promise."} {
			if got := find(pages, want); len(got) != len(pages) {
				t.Errorf("%v: %q on pages %v of %d", paper, want, got, len(pages))
			}
		}
		if got := find(pages, fmt.Sprintf("Page %d of %d", len(pages), len(pages))); len(got) != 1 {
			t.Errorf("the last page is not numbered: %v", got)
		}
		for i := range 60 {
			text, label := find(pages, fmt.Sprintf("Visa text %03d", i)), find(pages, fmt.Sprintf("Visa label %03d", i))
			if len(text) != 1 || len(label) != 1 || text[0] != label[0] {
				t.Errorf("line %d: text on %v, label on %v", i, text, label)
			}
		}
		boxes := 0
		for _, p := range pages {
			for _, i := range p.items {
				if i.shape == square {
					boxes++
				}
			}
		}
		if boxes != 60 {
			t.Errorf("%d boxes, want one for each of the 60 lines to ask", boxes)
		}
	}
}

// A heading stays with its first line and comes again on further pages.
func TestHeadingsOfASheet(t *testing.T) {
	pages := laid(t, sheetOf(60))
	for _, heading := range []string{"Reasons", "Scores", "Visa"} {
		at, first := find(pages, heading), find(pages, heading+" text 000")
		if len(at) < 2 || at[0] != first[0] {
			t.Errorf("%s on pages %v, its first line on %v", heading, at, first)
		}
	}
	if got := find(pages, wordContinued); len(got) == 0 {
		t.Error("no page says that a part is continued")
	}
}

func TestWriteSheet(t *testing.T) {
	var one, two bytes.Buffer
	if err := errors.Join(WriteSheet(&one, fonts(), sheetOf(20)), WriteSheet(&two, fonts(), sheetOf(20))); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(one.Bytes(), two.Bytes()) || !bytes.HasPrefix(one.Bytes(), []byte("%PDF-")) {
		t.Error("the same sheet gave other bytes, or no PDF")
	}
	s := sheetOf(1)
	s.Date = domain.Date{}
	if err := WriteSheet(&one, fonts(), s); !errors.Is(err, ErrNoDate) {
		t.Errorf("without a date: %v", err)
	}
}

func FuzzWriteSheet(f *testing.F) {
	f.Add("Scores", "Step 1 minimum", "unknown: ask the program", "+1.5", true)
	f.Add("🏥", "\xff\xfe", strings.Repeat("W", 3000), "a\u202eb\x00", false)
	fonts := fonts()
	f.Fuzz(func(t *testing.T, heading, label, text, figure string, ask bool) {
		s := sheetOf(1)
		s.Parts = append(s.Parts, Part{Heading: heading, Note: text, Word: label, Break: ask, Lines: []Line{{label, text, text, figure, ask, ask, len(text) % 3}}})
		d, err := newDocument(fonts, s.Frame)
		if err != nil {
			t.Fatal(err)
		}
		pages := laySheet(s, d)
		for _, p := range pages {
			for _, i := range p.items {
				checkPdfText(t, i.text)
			}
		}
		checkPlaces(t, pages)
	})
}

// Room to write is room: it makes a line higher by its own height, and its rules
// lie between the texts and the next line.
func TestRoomToWrite(t *testing.T) {
	at := func(room int) (heights []float64, rules int) {
		s := Sheet{Frame: sample(1).Frame, Parts: []Part{{Heading: "Visa", Lines: []Line{
			{Label: "J-1 visa", Text: "first", Ask: true, Room: room}, {Label: "H-1B visa", Text: "second", Ask: true},
		}}}}
		pages := laid(t, s)
		checkPlaces(t, pages)
		for _, i := range pages[0].items {
			switch {
			case i.text == "first" || i.text == "second":
				heights = append(heights, i.y)
			case i.shape == rule:
				rules++
			}
		}
		return heights, rules
	}
	none, before := at(0)
	for room := 1; room <= 3; room++ {
		got, rules := at(room)
		if moved := got[1] - none[1]; moved < float64(room)*writeHeight-0.01 || moved > float64(room)*writeHeight+0.01 {
			t.Errorf("room for %d lines moves the next one by %v", room, moved)
		}
		if rules != before+room-1 {
			t.Errorf("room for %d lines has %d rules more", room, rules-before)
		}
	}
}

// A part that begins on a new page does, and pages are counted as they are printed.
func TestPartsThatBreak(t *testing.T) {
	s := sheetOf(1)
	counter, err := NewCounter(fonts(), s.Frame)
	if err != nil {
		t.Fatal(err)
	}
	if one := counter.Pages(s); one != 1 {
		t.Fatalf("%d pages", one)
	}
	s.Parts = append(s.Parts, Part{Heading: "Beside", Break: true, Lines: []Line{{Text: "alone"}}})
	two := counter.Pages(s)
	if two != 2 {
		t.Errorf("%d pages", two)
	}
	if _, err := NewCounter(Fonts{}, s.Frame); err == nil {
		t.Error("pages are counted without fonts")
	}
	d, err := newDocument(fonts(), s.Frame)
	if err != nil {
		t.Fatal(err)
	}
	if got := len(laySheet(s, d)); got != two {
		t.Errorf("%d pages are printed", got)
	}
}
