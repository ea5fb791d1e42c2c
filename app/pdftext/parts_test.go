package pdftext

import (
	"bytes"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func reader(t testing.TB) *file { return &file{ctx: t.Context(), objects: map[int]any{}} }

func TestValues(t *testing.T) {
	for text, want := range map[string]any{
		"12":                        12.0,
		"-1.5":                      -1.5,
		".5":                        0.5,
		"true":                      true,
		"false":                     false,
		"null":                      nil,
		"/Name":                     name("Name"),
		"/A#20B#zz":                 name("A B#zz"),
		"/":                         name(""),
		"12 0 R":                    ref(12),
		"12 0 Rx":                   12.0,
		"12 0":                      12.0,
		"-3 0 R":                    -3.0,
		"Tj":                        word("Tj"),
		"]":                         word("]"),
		"(a(b)c)":                   textOf("a(b)c"),
		`(\n\r\t\b\f\(\)\\)`:        textOf("\n\r\t\b\f()\\"),
		`(\101\60\7z)`:              textOf("A0\az"),
		"(a\\\nb\\\r\nc)":           textOf("abc"),
		"(open":                     textOf("open"),
		"(end\\":                    textOf("end"),
		"<48656C6C6F>":              textOf("Hello"),
		"<4 8 6>":                   textOf("H`"),
		"<48":                       textOf("H"),
		"[1 (a) /b [2] 3 0 R]":      array{1.0, textOf("a"), name("b"), array{2.0}, ref(3)},
		"[1 2":                      array{1.0, 2.0},
		"[1 endobj":                 array{1.0},
		"<< /A 1 /B << /C (d) >>>>": dict{"A": 1.0, "B": dict{"C": textOf("d")}},
		"<< /A 1 /B >>":             dict{"A": 1.0},
		"<< 7 /A 1 >>":              dict{"A": 1.0},
		"<< /A 1 endobj":            dict{"A": 1.0},
		"<< /A":                     dict{},
		"% note\n 5":                5.0,
	} {
		got, ok := (&scanner{b: []byte(text)}).value(0)
		if diff := cmp.Diff(want, got); diff != "" || !ok {
			t.Errorf("%q: %v %s", text, ok, diff)
		}
	}
	for _, text := range []string{"", "   ", "% only a note"} {
		if v, ok := (&scanner{b: []byte(text)}).value(0); ok {
			t.Errorf("%q holds %v", text, v)
		}
	}
	if _, ok := (&scanner{b: []byte("1")}).value(maxDepth + 1); ok {
		t.Error("there is no bottom")
	}
	deep := strings.Repeat("[", 5000)
	if _, ok := (&scanner{b: []byte(deep)}).value(0); !ok {
		t.Error("an array that is too deep is not read at all")
	}
}

func textOf(s string) text { return text(s) }

// Any text in parentheses or hexadecimal digits comes back as it went in.
func TestTextsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := rapid.SliceOf(rapid.Byte()).Draw(t, "text")
		escaped := bytes.NewBufferString("(")
		for _, c := range want {
			fmt.Fprintf(escaped, `\%03o`, c)
		}
		escaped.WriteString(")")
		for _, text := range []string{escaped.String(), fmt.Sprintf("<%x>", want)} {
			v, _ := (&scanner{b: []byte(text)}).value(0)
			if b, ok := toBytes(v); !ok || !bytes.Equal(b, want) {
				t.Fatalf("%s becomes %q", text, b)
			}
		}
	})
}

func toBytes(v any) ([]byte, bool) {
	b, ok := v.(text)
	return b, ok
}

// Scanning arbitrary bytes ends, and never goes past them.
func TestScanningEnds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := rapid.SliceOfN(rapid.SampledFrom([]byte("0123 /<>[]()%\\nRabTj\n\r\x00")), 0, 200).Draw(t, "bytes")
		s := &scanner{b: b}
		for n := 0; ; n++ {
			before := s.at
			if _, ok := s.value(0); !ok {
				break
			}
			if s.at <= before || s.at > len(b) {
				t.Fatalf("at %d of %d after %d", s.at, len(b), before)
			}
		}
	})
}

func TestFilters(t *testing.T) {
	f := reader(t)
	flate := packed("Hello, world")
	for name, x := range map[string]struct {
		dict dict
		raw  string
		want string
	}{
		"none":              {dict{}, "Hello", "Hello"},
		"flate":             {dict{"Filter": named("FlateDecode")}, flate, "Hello, world"},
		"flate, cut off":    {dict{"Filter": named("Fl")}, flate[:len(flate)-6], "Hello, world"},
		"flate, empty":      {dict{"Filter": named("Fl")}, "", ""},
		"flate, rubbish":    {dict{"Filter": named("Fl")}, "\xff\xff\xff\xff", ""},
		"hexadecimal":       {dict{"Filter": array{named("ASCIIHexDecode")}}, "48 65 6c 6C 6f>xx", "Hello"},
		"no end":            {dict{"Filter": array{named("AHx")}}, "4865", "He"},
		"base 85":           {dict{"Filter": named("ASCII85Decode")}, "<~87cURD]i,\"Ebo80~>", "Hello World!"},
		"base 85, bare":     {dict{"Filter": named("A85")}, "87cURD]i,\"Ebo80", "Hello World!"},
		"one in another":    {dict{"Filter": array{named("AHx"), named("Fl")}}, fmt.Sprintf("%x>", flate), "Hello, world"},
		"a picture":         {dict{"Filter": named("DCTDecode")}, "\xff\xd8", ""},
		"too many":          {dict{"Filter": array{named("AHx"), named("AHx"), named("AHx"), named("AHx"), named("AHx"), named("AHx"), named("AHx"), named("AHx"), named("AHx")}}, "00", ""},
		"through an object": {dict{"Filter": ref(9)}, "41>", "A"},
	} {
		f.objects[9] = named("ASCIIHexDecode")
		if got := f.unpack(&stream{x.dict, []byte(x.raw)}); string(got) != x.want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func named(s string) name { return name(s) }

// Rows that are packed as differences by each of the five methods come back.
func TestPredictors(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width, pixel := rapid.IntRange(1, 12).Draw(t, "width"), rapid.IntRange(1, 3).Draw(t, "pixel")
		width *= pixel
		rows := rapid.IntRange(1, 6).Draw(t, "rows")
		var want, coded []byte
		above := make([]byte, width)
		for range rows {
			row := rapid.SliceOfN(rapid.Byte(), width, width).Draw(t, "row")
			method := rapid.IntRange(0, 4).Draw(t, "method")
			coded = append(coded, byte(method))
			for i, c := range row {
				var left, corner byte
				if i >= pixel {
					left, corner = row[i-pixel], above[i-pixel]
				}
				guess := [5]byte{0, left, above[i], byte((int(left) + int(above[i])) / 2), paeth(left, above[i], corner)}[method]
				coded = append(coded, c-guess)
			}
			want, above = append(want, row...), row
		}
		f := &file{objects: map[int]any{}}
		parm := dict{"Predictor": 15.0, "Columns": float64(width / pixel), "Colors": float64(pixel)}
		if got := f.unpredict(coded, parm); !bytes.Equal(got, want) {
			t.Fatalf("%v becomes %v", coded, got)
		}
	})
}

func TestPaeth(t *testing.T) {
	for _, x := range [][4]byte{{0, 0, 0, 0}, {10, 20, 10, 20}, {20, 10, 10, 20}, {5, 6, 200, 5}, {100, 100, 1, 100}} {
		if got := paeth(x[0], x[1], x[2]); got != x[3] {
			t.Errorf("of %d, %d, %d it is %d, want %d", x[0], x[1], x[2], got, x[3])
		}
	}
}

func TestSimpleEncodings(t *testing.T) {
	f := reader(t)
	differ := dict{"BaseEncoding": name("MacRomanEncoding"), "Differences": array{65.0, name("ntilde"), name("uni00E9"), name("nosuch"), 400.0, name("a"), 70.0, name("fi")}}
	for name, x := range map[string]struct {
		encoding any
		code     byte
		want     string
	}{
		"western":                {nil, 0xe9, "é"},
		"western, a dash":        {named("WinAnsiEncoding"), 0x96, "–"},
		"of old computers":       {named("MacRomanEncoding"), 0x8e, "é"},
		"a difference":           {differ, 65, "ñ"},
		"the next difference":    {differ, 66, "é"},
		"a name that nobody has": {differ, 67, "C"},
		"several letters":        {differ, 70, "fi"},
		"as the base has it":     {differ, 0x8e, "é"},
		"none that is known":     {named("Symbol"), 'A', "A"},
	} {
		d := dict{"Subtype": named("TrueType"), "Encoding": x.encoding}
		if got, _, _, _ := f.fontOf(d).read(text{x.code}); got != x.want {
			t.Errorf("%s: %q, want %q", name, got, x.want)
		}
	}
}

func TestWidths(t *testing.T) {
	f := reader(t)
	simple := f.fontOf(dict{"FirstChar": 65.0, "Widths": array{600.0, 700.0}, "FontDescriptor": dict{"MissingWidth": 250.0}})
	if _, w, codes, blanks := simple.read(text("AB C")); w != 600+700+250+250 || codes != 4 || blanks != 1 {
		t.Errorf("%v, %d codes, %d blanks", w, codes, blanks)
	}
	plain := f.fontOf(dict{})
	if _, w, _, _ := plain.read(text("AB")); w != 2*usualWidth {
		t.Errorf("without widths: %v", w)
	}
	wide := f.fontOf(dict{"Subtype": name("Type0"), "DescendantFonts": array{dict{"W": array{1.0, array{500.0}, 5.0, 7.0, 300.0, 9.0}}}})
	if _, w, codes, _ := wide.read(text("\x00\x01\x00\x06\x00\x63\x00")); w != 500+300+1000 || codes != 3 {
		t.Errorf("of two bytes: %v, %d codes", w, codes)
	}
}

// Of a file that was edited the later object counts; what a stream holds gives way
// to what stands by itself.
func TestEditedFiles(t *testing.T) {
	pdf := drawn("BT /F 10 Tf 50 700 Td (old) Tj ET", "")
	pdf = append(pdf, "4 0 obj << /Length 33 >> stream\nBT /F 10 Tf 50 700 Td (new) Tj ET\nendstream endobj trailer << /Root 1 0 R >>"...)
	if got, err := Lines(t.Context(), pdf); err != nil || len(got) != 1 || got[0] != "new" {
		t.Errorf("%q, %v", got, err)
	}
}

func TestReferences(t *testing.T) {
	f := reader(t)
	f.objects[1], f.objects[2], f.objects[3] = ref(2), ref(1), 7.0
	if v := f.get(ref(1)); v != nil {
		t.Errorf("a circle leads to %v", v)
	}
	if n, ok := f.number(ref(3)); !ok || n != 7 {
		t.Errorf("%v, %v", n, ok)
	}
	if d := f.dict(ref(99)); d != nil {
		t.Errorf("nothing becomes %v", d)
	}
	f.objects[4] = &stream{dict: dict{"A": 1.0}}
	if d := f.dict(ref(4)); d["A"] != 1.0 {
		t.Errorf("the dictionary of a stream is %v", d)
	}
}

func TestMatrices(t *testing.T) {
	move, grow := matrix{1, 0, 0, 1, 10, 20}, matrix{2, 0, 0, 3, 0, 0}
	if got := move.times(grow); got != (matrix{2, 0, 0, 3, 20, 60}) {
		t.Errorf("first moved, then grown: %v", got)
	}
	if got := grow.times(move); got != (matrix{2, 0, 0, 3, 10, 20}) {
		t.Errorf("first grown, then moved: %v", got)
	}
	if got := matrixOf(array{1.0, name("x"), 3.0}); got != (matrix{1, 0, 3, 0, 0, 0}) {
		t.Errorf("of too few numbers: %v", got)
	}
	if !bad(math.NaN()) || !bad(0, 1e10) || bad(1, 2, -3) {
		t.Error("what can be no place is not known")
	}
}

// Pieces are put into lines by their height, and apart by what lies between them.
func TestJoining(t *testing.T) {
	piece := func(x, y, width float64, s string) fragment { return fragment{x, y, width, 10, s} }
	for name, x := range map[string]struct {
		pieces []fragment
		want   []string
	}{
		"one":              {[]fragment{piece(0, 100, 20, "one")}, []string{"one"}},
		"touching":         {[]fragment{piece(0, 100, 20, "Fam"), piece(20, 100, 20, "ily")}, []string{"Family"}},
		"a blank":          {[]fragment{piece(0, 100, 20, "a"), piece(24, 100, 20, "b")}, []string{"a b"}},
		"a column":         {[]fragment{piece(0, 100, 20, "a"), piece(40, 100, 20, "b")}, []string{"a\tb"}},
		"a little lower":   {[]fragment{piece(0, 100, 20, "a"), piece(20, 97, 20, "b")}, []string{"ab"}},
		"the next line":    {[]fragment{piece(0, 88, 20, "b"), piece(0, 100, 20, "a")}, []string{"a", "b"}},
		"one over another": {[]fragment{piece(0, 100, 20, "a"), piece(5, 100, 5, "b")}, []string{"ab"}},
		"nothing":          {nil, nil},
		"rubbish":          {[]fragment{piece(0, 100, 20, "a\x00\xffb\u00a0c")}, []string{"a b c"}},
		"only rubbish":     {[]fragment{piece(0, 100, 20, "\x00\u00a0")}, nil},
	} {
		if diff := cmp.Diff(x.want, join(x.pieces)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
