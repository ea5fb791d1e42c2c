package report

import (
	"fmt"
	"strings"
	"testing"
)

func sheets(t testing.TB, l List) []*sheet {
	t.Helper()
	d, err := newDocument(fonts(), l.Frame)
	if err != nil {
		t.Fatal(err)
	}
	return layList(l, d)
}

// find returns the indexes of the pages that hold a text with s in it.
func find(pages []*sheet, s string) []int {
	var at []int
	for n, p := range pages {
		for _, i := range p.items {
			if i.shape == words && strings.Contains(i.text, s) {
				at = append(at, n)
				break
			}
		}
	}
	return at
}

func TestEveryPageHasHeadAndFoot(t *testing.T) {
	for _, paper := range []Paper{Letter, A4} {
		l := sample(120)
		l.Paper = paper
		pages := sheets(t, l)
		for _, want := range []string{l.Title, l.Name, "Season 2027", "2026-09-24", "Reference set: Built-in set 2026.1", "An estimate, not a promise."} {
			if got := find(pages, want); len(got) != len(pages) {
				t.Errorf("%v: %q on pages %v of %d", paper, want, got, len(pages))
			}
		}
		for n := range pages {
			want := fmt.Sprintf("Page %d of %d", n+1, len(pages))
			if got := find(pages, want); len(got) != 1 || got[0] != n {
				t.Errorf("%v: %q on pages %v", paper, want, got)
			}
		}
	}
}

func TestRowsStayWhole(t *testing.T) {
	pages := sheets(t, sample(120))
	for i := range 120 {
		id := fmt.Sprintf("%03d", i+1)
		name, place := find(pages, "Name"+id), find(pages, "Place"+id)
		if len(name) != 1 || len(place) != 1 || name[0] != place[0] {
			t.Errorf("row %s: name on %v, place on %v", id, name, place)
		}
		if why := find(pages, "Why"+id); i%2 == 1 && (len(why) != 1 || why[0] != name[0]) {
			t.Errorf("row %s: name on %v, why on %v", id, name, why)
		}
	}
}

// Lists of every length move the headings over the whole page.
func TestNothingStandsAloneAtTheFoot(t *testing.T) {
	for n := 3; n < 70; n++ {
		l := sample(n)
		pages := sheets(t, l)
		for p, s := range pages {
			for k, i := range s.items {
				switch {
				case i.face == headingFace && strings.HasPrefix(i.text, "Tier"), i.face == labelFace && i.text == "Specialty":
					if !contentBelow(s.items[k+1:], nameFace) {
						t.Fatalf("%d rows: %q alone on page %d", n, i.text, p+1)
					}
				case i.face == headingFace:
					if !contentBelow(s.items[k+1:], bodyFace) {
						t.Fatalf("%d rows: %q alone on page %d", n, i.text, p+1)
					}
				}
			}
		}
	}
}

func contentBelow(items []item, f face) bool {
	for _, i := range items {
		if i.shape == words && (i.face == f || f == nameFace && strings.HasPrefix(i.text, "Name")) {
			return true
		}
	}
	return false
}

func TestTableHeadRepeats(t *testing.T) {
	pages := sheets(t, sample(120))
	if got, want := find(pages, "Chance (range)"), find(pages, "12\u00a0% (6–21)"); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("table heads on %v, rows on %v", got, want)
	}
	if got := find(pages, wordContinued); len(got) < 3 {
		t.Errorf("continued on %v", got)
	}
	if got := find(pages, "40 programs"); len(got) == 0 {
		t.Error("no count of programs")
	}
}

func TestNothingOverprintsOrLeavesThePage(t *testing.T) {
	for _, paper := range []Paper{Letter, A4} {
		l := sample(60)
		l.Paper = paper
		l.Title = strings.Repeat("A long title ", 20)
		l.Name = strings.Repeat("Wolfeschlegelsteinhausen", 12)
		l.Reference = strings.Repeat("reference ", 60)
		l.Disclaimer[0] = strings.Repeat("careful ", 200)
		l.Summary = append(l.Summary, strings.Repeat("sum ", 3000))
		l.Groups[1].Heading = strings.Repeat("Heading ", 40)
		l.Groups[1].Note = strings.Repeat("note ", 400)
		long := strings.Repeat("Unbreakable", 30)
		l.Groups[2].Rows[0] = Row{long, long, long, long, long, long, long, long, long, long, true}
		checkPlaces(t, sheets(t, l))
	}
}

// checkPlaces fails if texts touch each other or the margins.
func checkPlaces(t testing.TB, pages []*sheet) {
	t.Helper()
	for n, s := range pages {
		var seen []item
		for _, i := range s.items {
			if i.x < margin-0.01 || i.x+i.w > s.width-margin+0.01 || i.y < margin-0.01 || i.y > s.height-margin+0.01 {
				t.Fatalf("page %d: %+v is outside the margins", n+1, i)
			}
			if i.shape != words || i.text == "" {
				continue
			}
			for _, o := range seen {
				if overlap(i, o) {
					t.Fatalf("page %d: %q over %q", n+1, i.text, o.text)
				}
			}
			seen = append(seen, i)
		}
	}
}

// overlap reports whether the letters of two texts touch: from the top of the
// capitals to the foot of a g.
func overlap(a, b item) bool {
	top := func(i item) float64 { return i.y - 0.73*i.face.size() }
	foot := func(i item) float64 { return i.y + 0.2*i.face.size() }
	return a.x < b.x+b.w-0.01 && b.x < a.x+a.w-0.01 && top(a) < foot(b) && top(b) < foot(a)
}

func TestClosedProgramsHaveWordsAndNoBox(t *testing.T) {
	l := sample(30)
	var boxes, closed int
	for _, s := range sheets(t, l) {
		for _, i := range s.items {
			if i.shape == square {
				boxes++
			}
			if i.text == wordClosed {
				closed++
			}
		}
	}
	if closed != 3 || boxes != 27 {
		t.Errorf("%d marked as closed and %d boxes, want 3 and 27", closed, boxes)
	}
}

func TestEmptyList(t *testing.T) {
	l := sample(1)
	l.Groups = nil
	pages := sheets(t, l)
	if len(find(pages, wordEmpty)) != 1 || len(find(pages, "Page 1 of 1")) != 1 {
		t.Error("the empty list does not say that it is empty")
	}
	written(t, l)
}

func TestEmptyGroup(t *testing.T) {
	l := sample(3)
	l.Groups[1].Rows = nil
	if len(find(sheets(t, l), wordNoRows)) != 1 {
		t.Error("the empty group does not say that it is empty")
	}
}

func TestNoChanceWithoutItsRange(t *testing.T) {
	for _, c := range []struct {
		row  Row
		want string
	}{
		{Row{Chance: "12 %", Range: "6–21"}, "12\u00a0% (6–21)"},
		{Row{Chance: "12 %"}, wordUnknown},
		{Row{Range: "6–21"}, wordUnknown},
		{Row{}, wordUnknown},
	} {
		if got := c.row.chance(); got != c.want {
			t.Errorf("%q, %q: got %q", c.row.Chance, c.row.Range, got)
		}
	}
}
