package pdftext

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"codeberg.org/go-pdf/fpdf"
	"github.com/google/go-cmp/cmp"
)

// list draws a table as lists of unfilled programs are laid out: a heading, the
// names of columns, rows with the code, the institution, the place and the
// positions, and the number of the page.
func list(t testing.TB, compressed, embedded bool) []byte {
	t.Helper()
	p := fpdf.New("L", "pt", "letter", "")
	p.SetCompression(compressed)
	p.SetCatalogSort(true)
	family := "Helvetica"
	if embedded {
		b, err := os.ReadFile("../../assets/fonts/InterRegular.ttf")
		if err != nil {
			t.Fatal(err)
		}
		family = "Inter"
		p.AddUTF8FontFromBytes(family, "", b)
	}
	for page := range 2 {
		p.AddPage()
		p.SetFont(family, "", 14)
		p.Text(40, 40, "List of Unfilled Programs")
		p.SetFont(family, "", 9)
		for i, x := range []float64{40, 110, 340, 470, 520, 700} {
			p.Text(x, 60, []string{"Code", "Institution", "City", "State", "Specialty", "Positions"}[i])
		}
		for row := range 20 {
			y := 76 + float64(row)*14
			for i, x := range []float64{40, 110, 340, 470, 520, 700} {
				p.Text(x, y, []string{
					fmt.Sprintf("%04d120C0", 1000+page*20+row), "Valley Health & Sons, Inc.", "Fresno", "CA", "Family Medicine", fmt.Sprint(row%7 + 1),
				}[i])
			}
		}
		p.Text(600, 580, fmt.Sprintf("Page %d of 2", page+1))
	}
	var b bytes.Buffer
	if err := p.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestLists(t *testing.T) {
	for _, x := range []struct{ compressed, embedded bool }{{false, false}, {true, false}, {false, true}, {true, true}} {
		lines, err := Lines(t.Context(), list(t, x.compressed, x.embedded))
		if err != nil {
			t.Fatalf("%+v: %v", x, err)
		}
		if len(lines) != 2*(20+3) {
			t.Errorf("%+v: %d lines", x, len(lines))
		}
		want := []string{
			"List of Unfilled Programs", "Code\tInstitution\tCity\tState\tSpecialty\tPositions",
			"1000120C0\tValley Health & Sons, Inc.\tFresno\tCA\tFamily Medicine\t1",
		}
		if diff := cmp.Diff(want, lines[:3]); diff != "" {
			t.Errorf("%+v: %s", x, diff)
		}
		if lines[22] != "Page 1 of 2" || lines[23] != want[0] {
			t.Errorf("%+v: the page ends with %q, the next begins with %q", x, lines[22], lines[23])
		}
	}
}

// file makes a PDF of objects by hand.
func made(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.5\n")
	for i, o := range objects {
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	b.WriteString("trailer << /Root 1 0 R >>\n%%EOF\n")
	return b.Bytes()
}

// drawn makes a PDF of one page with the given orders and entries of the page.
func drawn(orders, page string, more ...string) []byte {
	return made(append([]string{
		"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> /Contents 4 0 R " + page + " >>",
		fmt.Sprintf("<< /Length %d >> stream\n%s\nendstream", len(orders), orders), "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
	}, more...)...)
}

func TestOrders(t *testing.T) {
	for name, x := range map[string]struct {
		pdf  []byte
		want []string
	}{
		"lines of a text": {drawn("BT /F 10 Tf 12 TL 50 700 Td (one) Tj T* (two) Tj (three) ' 1 2 (four) \" ET", ""), []string{"one", "two", "three", "four"}},
		"kerning":         {drawn("BT /F 10 Tf 50 700 Td [(Fam) 20 (ily) -300 (Medi) (cine) -4000 (3)] TJ ET", ""), []string{"Family Medicine\t3"}},
		"escapes": {drawn(`BT /F 10 Tf 50 700 Td (a\(b\) \101\
B \\ \é) Tj ET`, ""), []string{`a(b) AB \ Ã©`}},
		"hexadecimal":                    {drawn("BT /F 10 Tf 50 700 Td <48 65 6C6c 6F2> Tj ET", ""), []string{"Hello"}},
		"a matrix":                       {drawn("q 2 0 0 2 0 0 cm BT /F 10 Tf 1 0 0 1 10 100 Tm (big) Tj ET Q BT /F 10 Tf 30 100 Td (low) Tj ET", ""), []string{"big", "low"}},
		"from right to left in the file": {drawn("BT /F 10 Tf 300 700 Td (right) Tj ET BT /F 10 Tf 50 700 Td (left) Tj ET", ""), []string{"left\tright"}},
		"a turned page":                  {drawn("BT /F 10 Tf 0 1 -1 0 100 50 Tm (first) Tj ET BT /F 10 Tf 0 1 -1 0 120 50 Tm (second) Tj ET", "/Rotate 90"), []string{"first", "second"}},
		"a form":                         {drawn("/X Do", "", "<< /Subtype /Form /Matrix [1 0 0 1 5 5] /Length 44 >> stream\nBT /F 10 Tf 50 700 Td (in a form) Tj ET\nendstream"), []string{"in a form"}},
		"a form in itself":               {drawn("/X Do", "", "<< /Subtype /Form /Length 50 >> stream\n/X Do BT /F 10 Tf 50 700 Td (x) Tj ET\nendstream"), []string{"xxxxxxxxxx"}},
		"a picture":                      {drawn("BI /W 1 ID \x00(\xff EI BT /F 10 Tf 50 700 Td (after) Tj ET", ""), []string{"after"}},
		"word spaces":                    {drawn("BT /F 10 Tf 50 Tw 50 700 Td (a b) Tj (c) Tj ET", ""), []string{"a bc"}},
		"higher than its line":           {drawn("BT /F 10 Tf 50 700 Td (a) Tj 2 Ts (b) Tj ET", ""), []string{"ab"}},
		"comments":                       {drawn("BT % (no)\n/F 10 Tf 50 700 Td (yes) Tj ET", ""), []string{"yes"}},
	} {
		got, err := Lines(t.Context(), x.pdf)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff(x.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func packed(s string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write([]byte(s))
	w.Close()
	return b.String()
}

// Objects within streams, rows that are packed as differences, encodings with
// differences, two-byte codes: what newer files have.
func TestStructures(t *testing.T) {
	head := "5 0 "
	body := "<< /Type /Font /Subtype /Type1 /Encoding << /Differences [65 /b /uni00E9 /nosuch /four] >> >>"
	stm := packed(head + body)
	orders := "BT /F 10 Tf 50 700 Td (ABCD) Tj ET"
	hex := strings.ToUpper(fmt.Sprintf("%x", orders)) + ">"
	var rows bytes.Buffer // differences to the row above
	above := make([]byte, 10)
	for i := 0; i < len(orders); i += 10 {
		row := make([]byte, 10)
		copy(row, orders[i:min(len(orders), i+10)])
		rows.WriteByte(2)
		for k := range row {
			rows.WriteByte(row[k] - above[k])
		}
		above = row
	}
	diff := packed(rows.String())
	pages := []string{
		"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] >>", "<< /Type /Page /Resources << /Font << /F 5 0 R >> >> /Contents [4 0 R] >>",
	}
	object := fmt.Sprintf("<< /Type /ObjStm /N 1 /First %d /Filter /FlateDecode /Length %d >> stream\n%s\nendstream", len(head), len(stm), stm)
	for name, contents := range map[string]string{
		"hexadecimal":    fmt.Sprintf("<< /Filter [/ASCIIHexDecode] /Length %d >> stream\n%s\nendstream", len(hex), hex),
		"differences":    fmt.Sprintf("<< /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 10 >> /Length %d >> stream\n%s\nendstream", len(diff), diff),
		"a wrong length": fmt.Sprintf("<< /Length 3 >> stream\n%s\nendstream", orders),
		"no length":      fmt.Sprintf("<< >> stream\r\n%s\nendstream", orders),
	} {
		file := made(append(pages[:3:3], contents)...)
		file = append(file, fmt.Sprintf("7 0 obj\n%s\nendobj\n", object)...)
		got, err := Lines(t.Context(), file)
		if diff := cmp.Diff([]string{"béC4"}, got); diff != "" || err != nil {
			t.Errorf("%s: %v %s", name, err, diff)
		}
	}
}

// A font of two bytes with its mapping to characters.
func TestMapping(t *testing.T) {
	cmap := "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0001> <0041> endbfchar " +
		"2 beginbfrange <0002> <0004> <0062> <0005> <0006> [<00E9> <D83DDE00>] endbfrange"
	pdf := made(
		"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] >>", "<< /Type /Page /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R >>",
		"<< /Length 60 >> stream\nBT /F 10 Tf 50 700 Td <0001000200030004000500060099> Tj ET\nendstream",
		"<< /Type /Font /Subtype /Type0 /ToUnicode 6 0 R /DescendantFonts [7 0 R] >>",
		fmt.Sprintf("<< /Length %d >> stream\n%s\nendstream", len(cmap), cmap),
		"<< /Type /Font /Subtype /CIDFontType2 /DW 600 /W [1 [500 600] 3 6 700] >>",
	)
	got, err := Lines(t.Context(), pdf)
	if diff := cmp.Diff([]string{"Abcdé😀"}, got); diff != "" || err != nil {
		t.Errorf("%v %s", err, diff)
	}
}

func TestRefusals(t *testing.T) {
	bomb := packed(strings.Repeat("BT (x) Tj ET ", 8_000_000))
	for name, x := range map[string]struct {
		pdf  []byte
		want string
	}{
		"nothing":          {nil, "is not a PDF"},
		"another file":     {[]byte("PK\x03\x04"), "is not a PDF"},
		"only a head":      {[]byte("%PDF-1.4\n"), "no text that can be read"},
		"protected":        {bytes.Replace(list(t, true, false), []byte("/Root"), []byte("/Encrypt 9 0 R /Root"), 1), "is protected"},
		"protected, newer": {append(drawn("", ""), "9 0 obj << /Type /XRef /Encrypt 8 0 R >> stream\nendstream endobj"...), "is protected"},
		"a picture alone":  {drawn("q 1 0 0 1 0 0 cm Q", ""), "no text that can be read"},
		"a bomb":           {drawn("x", "", fmt.Sprintf("<< >>\nendobj\n4 0 obj << /Filter /FlateDecode /Length %d >> stream\n%s\nendstream", len(bomb), bomb)), "unpacks to more"},
		"too large":        {append([]byte("%PDF-1.4"), make([]byte, MaxBytes)...), "larger than 32 MB"},
	} {
		_, err := Lines(t.Context(), x.pdf)
		if err == nil || !strings.Contains(err.Error(), x.want) {
			t.Errorf("%s: %v, want %q", name, err, x.want)
		}
	}
	late, stop := context.WithDeadline(t.Context(), time.Now().Add(-time.Second))
	defer stop()
	if _, err := Lines(late, list(t, true, true)); err == nil || !strings.Contains(err.Error(), "too long") {
		t.Errorf("when the time is over: %v", err)
	}
}

// Trees of pages that lead nowhere or in a circle still give the pages.
func TestBrokenTrees(t *testing.T) {
	for name, objects := range map[string][]string{
		"a circle": {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 1 0 R] >>"},
		"no tree":  {"<< /Type /Catalog >>", "null"},
		"a lie":    {"<< /Type /Catalog /Pages 99 0 R >>", "<<"},
		"a loop":   {"<< /Type /Catalog /Pages 2 0 R >>", "2 0 R"},
	} {
		objects = append(objects, "<< /Type /Page /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R >>", "<< >> stream\nBT /F 9 Tf (found) Tj ET\nendstream", "<< >>")
		got, err := Lines(t.Context(), made(objects...))
		if err != nil || len(got) != 1 || got[0] != "found" {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}

// Files with single bytes changed are read or refused, quickly and without a
// panic.
func TestDamagedFiles(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	plain, tight := list(t, false, false), list(t, true, true)
	start := time.Now()
	for i := range 300 {
		b := bytes.Clone(plain)
		if i%3 == 0 {
			b = bytes.Clone(tight)
		}
		for range 1 + rng.IntN(20) {
			b[rng.IntN(len(b))] = "0123456789<>/[]() Rx"[rng.IntN(20)]
		}
		if i%10 == 0 {
			b = b[:rng.IntN(len(b))]
		}
		_, _ = Lines(t.Context(), b)
	}
	if took := time.Since(start); took > 60*time.Second {
		t.Errorf("300 damaged files took %v", took)
	}
}

func FuzzLines(f *testing.F) {
	f.Add(list(f, false, false))
	f.Add(list(f, true, false))
	f.Add(drawn("BT /F 10 Tf 50 700 Td [(Fam) 20 (ily)] TJ ET", "/Rotate 90"))
	f.Fuzz(func(t *testing.T, b []byte) {
		ctx, stop := context.WithTimeout(t.Context(), 5*time.Second)
		defer stop()
		lines, err := Lines(ctx, b)
		if err == nil && len(lines) == 0 {
			t.Error("no line and no error")
		}
		for _, l := range lines {
			if strings.TrimSpace(l) == "" || strings.ContainsAny(l, "\n\r\x00") {
				t.Errorf("a line is %q", l)
			}
		}
	})
}

func BenchmarkLines(b *testing.B) {
	pdf := list(b, true, true)
	b.SetBytes(int64(len(pdf)))
	for b.Loop() {
		if _, err := Lines(b.Context(), pdf); err != nil {
			b.Fatal(err)
		}
	}
}
