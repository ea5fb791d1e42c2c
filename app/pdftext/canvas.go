package pdftext

import (
	"bytes"
	"math"
	"strings"
)

// A matrix maps points: x' = a·x + c·y + e, y' = b·x + d·y + f.
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

// times is m applied first, then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// A pen is what the drawing orders set.
type pen struct {
	ctm                         matrix
	font                        *font
	size, chars, words, leading float64
	scale                       float64 // of the width of text, 1 as usual
	rise                        float64
}

// A canvas gathers the text that is drawn on a page.
type canvas struct {
	file      *file
	turn      int // of the page, in degrees
	fonts     map[string]*font
	pen       pen
	text      matrix // where the next text goes
	line      matrix // where its line begins
	resources dict
	out       []fragment
}

// most orders that a page may have.
const maxOrders = 5_000_000

// run carries out drawing orders. Forms within them are drawn too.
func (c *canvas) run(orders []byte, resources dict, ctm matrix, depth int) {
	outer := *c
	c.resources, c.pen = resources, pen{ctm: ctm, scale: 1}
	c.text, c.line = identity, identity
	if depth > 0 {
		c.fonts = map[string]*font{}
	}
	var saved []pen
	var args array
	s := &scanner{b: orders}
	for n := 0; n < maxOrders && c.file.err == nil; n++ {
		v, ok := s.value(0)
		if !ok {
			break
		}
		if n%1000 == 0 && c.file.ctx.Err() != nil {
			c.file.err = errTooSlow
		}
		op, is := v.(word)
		if !is {
			if len(args) < 64 {
				args = append(args, v)
			}
			continue
		}
		switch op {
		case "q":
			if len(saved) < 1000 {
				saved = append(saved, c.pen)
			}
		case "Q":
			if n := len(saved); n > 0 {
				c.pen, saved = saved[n-1], saved[:n-1]
			}
		case "BI":
			s.picture()
		case "Do":
			c.form(args, depth)
		default:
			c.order(string(op), args)
		}
		args = args[:0]
	}
	c.pen, c.text, c.line, c.resources, c.fonts = outer.pen, outer.text, outer.line, outer.resources, outer.fonts
}

// picture goes past a picture that lies among the orders.
func (s *scanner) picture() {
	for _, end := range []string{"\nEI", "\rEI", " EI"} {
		if i := bytes.Index(s.b[s.at:], []byte(end)); i >= 0 {
			s.at += i + len(end)
			return
		}
	}
	s.at = len(s.b)
}

// form draws what lies in a stream of its own.
func (c *canvas) form(args array, depth int) {
	if len(args) != 1 || depth >= maxDepth/4 {
		return
	}
	n, _ := args[0].(name)
	s, ok := c.file.get(c.file.dict(c.resources["XObject"])[n]).(*stream)
	if !ok || s.dict["Subtype"] != name("Form") {
		return
	}
	resources := c.file.dict(s.dict["Resources"])
	if resources == nil {
		resources = c.resources
	}
	ctm := c.pen.ctm
	if m := c.file.array(s.dict["Matrix"]); len(m) == 6 {
		ctm = matrixOf(m).times(ctm)
	}
	c.run(c.file.unpack(s), resources, ctm, depth+1)
}

func matrixOf(args array) (m matrix) {
	for i := range m {
		if i < len(args) {
			m[i], _ = args[i].(float64)
		}
	}
	return m
}

// num is an argument as a number, 0 where there is none.
func (a array) num(i int) float64 {
	if i >= len(a) {
		return 0
	}
	n, _ := a[i].(float64)
	return n
}

// order carries out one order that sets where or how text is drawn.
func (c *canvas) order(op string, args array) {
	switch op {
	case "cm":
		c.pen.ctm = matrixOf(args).times(c.pen.ctm)
	case "BT":
		c.text, c.line = identity, identity
	case "Tf":
		if len(args) == 2 {
			c.pen.font, c.pen.size = c.fontNamed(args[0]), args.num(1)
		}
	case "Tc":
		c.pen.chars = args.num(0)
	case "Tw":
		c.pen.words = args.num(0)
	case "Tz":
		c.pen.scale = args.num(0) / 100
	case "TL":
		c.pen.leading = args.num(0)
	case "Ts":
		c.pen.rise = args.num(0)
	default:
		c.draw(op, args)
	}
}

// draw carries out one order that goes to another place or draws text there.
func (c *canvas) draw(op string, args array) {
	switch op {
	case "Td":
		c.next(args.num(0), args.num(1))
	case "TD":
		c.pen.leading = -args.num(1)
		c.next(args.num(0), args.num(1))
	case "Tm":
		c.line = matrixOf(args)
		c.text = c.line
	case "T*":
		c.next(0, -c.pen.leading)
	case "\"":
		c.pen.words, c.pen.chars = args.num(0), args.num(1)
		c.next(0, -c.pen.leading)
		c.last(args)
	case "'":
		c.next(0, -c.pen.leading)
		c.last(args)
	case "Tj":
		c.last(args)
	case "TJ":
		if len(args) > 0 {
			list, _ := args[0].(array)
			c.show(list)
		}
	}
}

// last draws the text that is the last argument.
func (c *canvas) last(args array) {
	if n := len(args); n > 0 {
		c.show(args[n-1:])
	}
}

// next goes to the beginning of another line.
func (c *canvas) next(x, y float64) {
	c.line = matrix{1, 0, 0, 1, x, y}.times(c.line)
	c.text = c.line
}

func (c *canvas) fontNamed(v any) *font {
	n, _ := v.(name)
	if f, ok := c.fonts[string(n)]; ok {
		return f
	}
	f := c.file.fontOf(c.file.dict(c.resources["Font"])[n])
	c.fonts[string(n)] = f
	return f
}

// show draws texts; a number between them moves what comes to the left, in
// thousandths of the size.
func (c *canvas) show(list array) {
	p := c.pen
	if p.font == nil {
		return
	}
	for _, v := range list {
		switch v := v.(type) {
		case float64:
			c.forward(-v / 1000 * p.size * p.scale)
		case text:
			s, width, codes, blanks := p.font.read(v)
			wide := (width/1000*p.size + float64(codes)*p.chars + float64(blanks)*p.words) * p.scale
			c.put(s, wide)
			c.forward(wide)
		}
	}
}

func (c *canvas) forward(x float64) { c.text = matrix{1, 0, 0, 1, x, 0}.times(c.text) }

// put notes a piece of text at its place on the page as it is looked at.
func (c *canvas) put(s string, wide float64) {
	if strings.TrimSpace(s) == "" {
		return
	}
	if c.file.pieces++; c.file.pieces > maxFragments {
		c.file.err = errTooMuch
		return
	}
	m := matrix{1, 0, 0, 1, 0, c.pen.rise}.times(c.text).times(c.pen.ctm)
	size := c.pen.size * math.Hypot(m[2], m[3])
	wide *= math.Hypot(m[0], m[1])
	x, y := m[4], m[5]
	switch ((c.turn % 360) + 360) % 360 {
	case 90:
		x, y = y, -x
	case 180:
		x, y = -x, -y
	case 270:
		x, y = -y, x
	}
	if f := (fragment{x, y, wide, math.Abs(size), s}); !bad(f.x, f.y, f.width, f.size) {
		c.out = append(c.out, f)
	}
}

// bad reports numbers that no place can have.
func bad(all ...float64) bool {
	for _, n := range all {
		if math.IsNaN(n) || math.Abs(n) > 1e9 {
			return true
		}
	}
	return false
}
