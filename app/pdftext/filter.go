package pdftext

import (
	"bytes"
	"compress/flate"
	"encoding/ascii85"
	"io"
)

// unpack returns the data of a stream. Data that are packed in a way that text
// is not, such as a picture, come back empty.
func (f *file) unpack(s *stream) []byte {
	data := s.raw
	filters, parms := f.listed(s.dict["Filter"]), f.listed(s.dict["DecodeParms"])
	if len(filters) > 8 {
		return nil
	}
	for i, filter := range filters {
		var parm dict
		if i < len(parms) {
			parm = f.dict(parms[i])
		}
		switch f.get(filter) {
		case name("FlateDecode"), name("Fl"):
			data = f.unpredict(f.inflate(data), parm)
		case name("ASCIIHexDecode"), name("AHx"):
			end := bytes.IndexByte(data, '>')
			if end < 0 {
				end = len(data)
			}
			data = unhex(data[:end])
		case name("ASCII85Decode"), name("A85"):
			data = f.spend(unbase85(data))
		default:
			return nil
		}
	}
	return data
}

// listed is one value or several.
func (f *file) listed(v any) array {
	switch x := f.get(v).(type) {
	case nil:
		return nil
	case array:
		return x
	default:
		return array{x}
	}
}

// inflate unpacks data as far as they are sound, and gives up on a file that
// unpacks to too much.
func (f *file) inflate(data []byte) []byte {
	if len(data) < 2 || f.err != nil {
		return nil
	}
	r := flate.NewReader(bytes.NewReader(data[2:])) // behind the two bytes of zlib; its sum is not looked at
	defer r.Close()
	out, _ := io.ReadAll(io.LimitReader(&patient{f, r}, int64(maxInflated-f.inflated)+1)) // what comes before damage counts
	return f.spend(out)
}

// spend counts unpacked bytes.
func (f *file) spend(data []byte) []byte {
	if f.inflated += len(data); f.inflated > maxInflated && f.err == nil {
		f.err = errTooMuch
	}
	if f.err != nil {
		return nil
	}
	return data
}

// A patient reader ends when the time is over.
type patient struct {
	f *file
	r io.Reader
}

// Read reads as its reader does.
func (p *patient) Read(b []byte) (int, error) {
	if p.f.ctx.Err() != nil {
		p.f.err = errTooSlow
		return 0, io.EOF
	}
	return p.r.Read(b)
}

// unbase85 reads text of base 85 as far as it is sound.
func unbase85(data []byte) []byte {
	data = bytes.TrimPrefix(bytes.TrimSpace(data), []byte("<~"))
	if i := bytes.IndexByte(data, '~'); i >= 0 {
		data = data[:i]
	}
	out, _ := io.ReadAll(ascii85.NewDecoder(bytes.NewReader(data))) // what comes before damage counts
	return out
}

// unpredict undoes the differences between rows that some files pack instead of
// the rows themselves.
func (f *file) unpredict(data []byte, parm dict) []byte {
	kind, _ := f.number(parm["Predictor"])
	if kind < 10 {
		return data
	}
	value := func(key name, usual int) int {
		if n, ok := f.number(parm[key]); ok && n >= 1 && n <= 1<<16 {
			return int(n)
		}
		return usual
	}
	pixel := max(1, value("Colors", 1)*value("BitsPerComponent", 8)/8)
	width := max(1, value("Columns", 1)*value("Colors", 1)*value("BitsPerComponent", 8)/8)
	var out []byte
	above := make([]byte, width)
	for len(data) > 1 {
		method, row := data[0], make([]byte, width)
		n := copy(row, data[1:])
		data = data[1+n:]
		for i := range row {
			var left, corner byte
			if i >= pixel {
				left, corner = row[i-pixel], above[i-pixel]
			}
			switch method {
			case 1:
				row[i] += left
			case 2:
				row[i] += above[i]
			case 3:
				row[i] += byte((int(left) + int(above[i])) / 2)
			case 4:
				row[i] += paeth(left, above[i], corner)
			}
		}
		out = append(out, row...)
		above = row
	}
	return out
}

// paeth is the neighbour that is nearest to left + above - corner, as PNG has it.
func paeth(left, above, corner byte) byte {
	p := int(left) + int(above) - int(corner)
	a, b, c := distance(p, left), distance(p, above), distance(p, corner)
	switch {
	case a <= b && a <= c:
		return left
	case b <= c:
		return above
	}
	return corner
}

func distance(p int, b byte) int {
	if d := p - int(b); d >= 0 {
		return d
	}
	return int(b) - p
}
