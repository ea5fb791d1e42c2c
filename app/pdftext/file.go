package pdftext

import (
	"bytes"
	"context"
	"regexp"
	"slices"
	"strconv"
)

// A file is the objects of a PDF file by their numbers.
type file struct {
	ctx      context.Context
	data     []byte
	objects  map[int]any
	inflated int   // bytes unpacked so far
	pieces   int   // fragments so far
	err      error // why reading was given up
}

var objectStart = regexp.MustCompile(`(\d{1,8})[ \t\r\n\x00]{1,4}\d{1,5}[ \t\r\n\x00]{1,4}obj`)

// index reads every object by going through the whole file: tables of what lies
// where are often wrong in files that were edited. Of two objects with one number
// the later one counts.
func (f *file) index() error {
	for at := 0; at < len(f.data); {
		m := objectStart.FindSubmatchIndex(f.data[at:])
		if m == nil {
			break
		}
		if f.ctx.Err() != nil {
			return errTooSlow
		}
		number, _ := strconv.Atoi(string(f.data[at+m[2] : at+m[3]]))
		s := &scanner{b: f.data, at: at + m[1]}
		v, ok := s.value(0)
		if !ok {
			break
		}
		if d, is := v.(dict); is {
			v = f.withData(s, d)
		}
		if f.objects[number] = v; len(f.objects) > maxObjects {
			return errTooMuch
		}
		at = max(s.at, at+m[1])
	}
	if f.protected() {
		return errProtected
	}
	return f.unfold()
}

// withData reads the data of a stream behind its dictionary, if there are any.
// Their length is believed only where the end stands there.
func (f *file) withData(s *scanner, d dict) any {
	back := s.at
	s.skip()
	if !bytes.HasPrefix(s.b[s.at:], []byte("stream")) {
		s.at = back
		return d
	}
	from := s.at + len("stream")
	if from < len(s.b) && s.b[from] == '\r' {
		from++
	}
	if from < len(s.b) && s.b[from] == '\n' {
		from++
	}
	end := []byte("endstream")
	if n, ok := d["Length"].(float64); ok && n >= 0 && n <= float64(len(s.b)-from) {
		to := from + int(n)
		rest := bytes.TrimLeft(s.b[to:min(len(s.b), to+20)], "\r\n \t")
		if bytes.HasPrefix(rest, end) {
			s.at = to
			return &stream{d, s.b[from:to]}
		}
	}
	n := bytes.Index(s.b[from:], end)
	if n < 0 {
		n = len(s.b) - from
	}
	s.at = from + n
	return &stream{d, s.b[from : from+n]}
}

// protected reports whether the file is encrypted: a trailer, or a table of
// objects, says so.
func (f *file) protected() bool {
	for _, v := range f.objects {
		if s, ok := v.(*stream); ok && s.dict["Type"] == name("XRef") && s.dict["Encrypt"] != nil {
			return true
		}
	}
	for rest := f.data; ; {
		i := bytes.Index(rest, []byte("trailer"))
		if i < 0 {
			return false
		}
		rest = rest[i+len("trailer"):]
		v, _ := (&scanner{b: rest}).value(0)
		if d, ok := v.(dict); ok && d["Encrypt"] != nil {
			return true
		}
	}
}

// unfold reads the objects that lie packed within streams. One that stands by
// itself too counts as it stands there.
func (f *file) unfold() error {
	for _, number := range f.numbers() {
		s, ok := f.objects[number].(*stream)
		if !ok || s.dict["Type"] != name("ObjStm") {
			continue
		}
		data := f.unpack(s)
		if f.err != nil {
			return f.err
		}
		if first, ok := f.number(s.dict["First"]); ok && 0 <= first && first <= float64(len(data)) {
			f.packed(data[:int(first)], data[int(first):])
		}
	}
	return nil
}

// packed reads the objects of a stream: pairs of numbers and places first, then
// the objects themselves.
func (f *file) packed(head, body []byte) {
	s := &scanner{b: head}
	for len(f.objects) < maxObjects {
		number, _ := s.value(0)
		offset, ok := s.value(0)
		n, is := number.(float64)
		at, at2 := offset.(float64)
		if !ok || !is || !at2 || at < 0 || at > float64(len(body)) {
			return
		}
		if _, stands := f.objects[int(n)]; !stands {
			f.objects[int(n)], _ = (&scanner{b: body, at: int(at)}).value(0)
		}
	}
}

// numbers are the numbers of the objects, in order.
func (f *file) numbers() []int {
	out := make([]int, 0, len(f.objects))
	for n := range f.objects {
		out = append(out, n)
	}
	slices.Sort(out)
	return out
}

// get follows references.
func (f *file) get(v any) any {
	for range maxDepth {
		r, ok := v.(ref)
		if !ok {
			return v
		}
		v = f.objects[int(r)]
	}
	return nil
}

func (f *file) dict(v any) dict {
	switch x := f.get(v).(type) {
	case dict:
		return x
	case *stream:
		return x.dict
	}
	return nil
}

func (f *file) array(v any) array {
	x, _ := f.get(v).(array)
	return x
}

func (f *file) number(v any) (float64, bool) {
	x, ok := f.get(v).(float64)
	return x, ok
}

// A page is what is drawn on it.
type page struct {
	contents  []byte
	resources dict
	rotate    int // degrees
}

// pages lists the pages in their order: by the tree of pages, else every object
// that says it is one.
func (f *file) pages() []page {
	w := &walk{f: f, seen: map[int]bool{}}
	numbers := f.numbers()
	for _, n := range slices.Backward(numbers) {
		if d := f.dict(f.objects[n]); d != nil && d["Type"] == name("Catalog") {
			if w.node(d["Pages"], nil, nil, 0); len(w.out) > 0 {
				break
			}
		}
	}
	if len(w.out) == 0 {
		for _, n := range numbers {
			if d := f.dict(f.objects[n]); d != nil && d["Type"] == name("Page") {
				w.node(ref(n), nil, nil, 0)
			}
		}
	}
	return w.out
}

// A walk goes through the tree of pages.
type walk struct {
	f    *file
	seen map[int]bool
	out  []page
}

func (w *walk) node(v any, resources, rotate any, depth int) {
	if n, ok := v.(ref); ok {
		if w.seen[int(n)] {
			return
		}
		w.seen[int(n)] = true
	}
	d := w.f.dict(v)
	if d == nil || depth > maxDepth || len(w.out) >= maxPages || w.f.ctx.Err() != nil {
		return
	}
	if r := d["Resources"]; r != nil {
		resources = r
	}
	if r := d["Rotate"]; r != nil {
		rotate = r
	}
	if kids := w.f.array(d["Kids"]); kids != nil {
		for _, kid := range kids {
			w.node(kid, resources, rotate, depth+1)
		}
		return
	}
	if d["Contents"] == nil {
		return
	}
	turn, _ := w.f.number(rotate)
	w.out = append(w.out, page{w.f.contents(d["Contents"]), w.f.dict(resources), int(turn)})
}

// contents are the drawing orders of a page, which may lie in several streams.
func (f *file) contents(v any) (out []byte) {
	switch x := f.get(v).(type) {
	case *stream:
		return f.unpack(x)
	case array:
		for _, part := range x {
			if s, ok := f.get(part).(*stream); ok {
				out = append(append(out, f.unpack(s)...), '\n')
			}
			if len(out) > maxInflated {
				f.err = errTooMuch
				return nil
			}
		}
	}
	return out
}
