package pdftext

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

// A font turns the codes of a text into characters and knows how wide they are.
type font struct {
	wide    bool // a code has two bytes
	unicode map[int]string
	simple  *[256]string
	widths  map[int]float64 // in thousandths of the size
	usual   float64
}

// usualWidth is that of a character of which a file tells none, in thousandths of
// the size of its letters.
const usualWidth = 500

// fontOf reads a font.
func (f *file) fontOf(v any) *font {
	d := f.dict(v)
	out := &font{unicode: map[int]string{}, widths: map[int]float64{}, usual: usualWidth}
	if s, ok := f.get(d["ToUnicode"]).(*stream); ok {
		f.mapping(out, f.unpack(s))
	}
	if d["Subtype"] == name("Type0") {
		out.wide = true
		if below := f.array(d["DescendantFonts"]); len(below) > 0 {
			f.wideWidths(out, f.dict(below[0]))
		}
		return out
	}
	out.simple = f.encoding(d["Encoding"])
	first, _ := f.number(d["FirstChar"])
	for i, w := range f.array(d["Widths"]) {
		if n, ok := f.number(w); ok && i < 256 {
			out.widths[int(first)+i] = n
		}
	}
	if n, ok := f.number(f.dict(d["FontDescriptor"])["MissingWidth"]); ok && n > 0 {
		out.usual = n
	}
	return out
}

// wideWidths reads the widths of a font of two-byte codes: "12 [500 600]" or
// "12 20 500".
func (f *file) wideWidths(out *font, d dict) {
	out.usual = 1000
	if n, ok := f.number(d["DW"]); ok {
		out.usual = n
	}
	list := f.array(d["W"])
	for i := 0; i+1 < len(list) && len(out.widths) < 1<<16; {
		first, _ := f.number(list[i])
		if each := f.array(list[i+1]); each != nil {
			for k, w := range each {
				if n, ok := f.number(w); ok {
					out.widths[int(first)+k] = n
				}
			}
			i += 2
			continue
		}
		if i+2 >= len(list) {
			return
		}
		last, _ := f.number(list[i+1])
		n, _ := f.number(list[i+2])
		for c := int(first); c <= int(last) && c < 1<<16 && len(out.widths) < 1<<16; c++ {
			out.widths[c] = n
		}
		i += 3
	}
}

// mapping reads which characters the codes of a font mean.
func (f *file) mapping(out *font, data []byte) {
	s := &scanner{b: data}
	var args array
	for range maxItems {
		v, ok := s.value(0)
		if !ok || f.ctx.Err() != nil {
			return
		}
		switch v {
		case word("endbfchar"):
			for i := 0; i+1 < len(args); i += 2 {
				from, _ := args[i].(text)
				to, _ := args[i+1].(text)
				out.unicode[code(from)] = utf16Text(to)
			}
		case word("endbfrange"):
			out.ranges(args)
		case word("begincodespacerange"), word("beginbfchar"), word("beginbfrange"):
			args = nil
			continue
		case word("endcodespacerange"):
			for _, a := range args {
				if t, ok := a.(text); ok && len(t) == 2 {
					out.wide = true
				}
			}
		default:
			args = append(args, v)
			continue
		}
		args = nil
	}
}

// ranges reads lines such as <0041> <005A> <0061>, or with a list at the end.
func (out *font) ranges(args array) {
	for i := 0; i+2 < len(args) && len(out.unicode) < 1<<17; i += 3 {
		low, _ := args[i].(text)
		high, _ := args[i+1].(text)
		from, to := code(low), min(code(high), code(low)+1<<16)
		switch first := args[i+2].(type) {
		case text:
			units := []rune(utf16Text(first))
			for c := from; c <= to && len(units) > 0; c++ {
				out.unicode[c] = string(units)
				units[len(units)-1]++
			}
		case array:
			for k, v := range first {
				if t, ok := v.(text); ok && from+k <= to {
					out.unicode[from+k] = utf16Text(t)
				}
			}
		}
	}
}

func code(b text) (n int) {
	for _, c := range b[:min(len(b), 4)] {
		n = n<<8 | int(c)
	}
	return n
}

func utf16Text(b text) string {
	units := make([]uint16, 0, len(b)/2)
	for i := 0; i+1 < len(b) && i < 64; i += 2 {
		units = append(units, uint16(b[i])<<8|uint16(b[i+1]))
	}
	if len(b) == 1 {
		return string(rune(b[0]))
	}
	return string(utf16.Decode(units))
}

// encoding is what the codes of a font of one byte mean: those of a western
// alphabet, with the differences that the font tells.
func (f *file) encoding(v any) *[256]string {
	base, differ := v, array(nil)
	if d, ok := f.get(v).(dict); ok {
		base, differ = d["BaseEncoding"], f.array(d["Differences"])
	}
	table := charmap.Windows1252
	if f.get(base) == name("MacRomanEncoding") {
		table = charmap.Macintosh
	}
	var out [256]string
	for i := range out {
		out[i] = string(table.DecodeByte(byte(i)))
	}
	at := 0
	for _, x := range differ {
		switch x := f.get(x).(type) {
		case float64:
			at = int(x)
		case name:
			if c := glyph(string(x)); c != "" && 0 <= at && at < len(out) {
				out[at] = c
			}
			at++
		}
	}
	return &out
}

// glyphs are the names of characters that are no letters.
var glyphs = map[string]string{
	"space": " ", "exclam": "!", "quotedbl": "\"", "numbersign": "#", "dollar": "$", "percent": "%", "ampersand": "&", "quotesingle": "'",
	"quoteright": "’", "quoteleft": "‘", "parenleft": "(", "parenright": ")", "asterisk": "*", "plus": "+", "comma": ",", "hyphen": "-",
	"minus": "-", "period": ".", "slash": "/", "colon": ":", "semicolon": ";", "at": "@", "underscore": "_", "bar": "|", "endash": "–",
	"emdash": "—", "bullet": "•", "fi": "fi", "fl": "fl", "ff": "ff", "ffi": "ffi", "zero": "0", "one": "1", "two": "2", "three": "3",
	"four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "aacute": "á", "eacute": "é", "iacute": "í",
	"oacute": "ó", "uacute": "ú", "ntilde": "ñ", "udieresis": "ü",
}

// glyph returns the character of a name, "" when it is not known.
func glyph(s string) string {
	if c, ok := glyphs[s]; ok {
		return c
	}
	if len(s) == 1 {
		return s
	}
	if hex, ok := strings.CutPrefix(s, "uni"); ok && len(hex) == 4 {
		if n, err := strconv.ParseUint(hex, 16, 16); err == nil {
			return string(rune(n))
		}
	}
	return ""
}

// read turns a text into characters and says how wide it is, in thousandths of
// the size, with the number of its codes and of the blanks among them.
func (t *font) read(b text) (s string, width float64, codes, blanks int) {
	var out strings.Builder
	step := 1
	if t.wide {
		step = 2
	}
	for i := 0; i+step <= len(b); i += step {
		c := code(b[i : i+step])
		chars, known := t.unicode[c]
		if !known && t.simple != nil && !t.wide {
			chars = t.simple[c]
		}
		out.WriteString(chars)
		if codes++; !t.wide && c == ' ' {
			blanks++
		}
		if w, ok := t.widths[c]; ok {
			width += w
		} else {
			width += t.usual
		}
	}
	return out.String(), width, codes, blanks
}
