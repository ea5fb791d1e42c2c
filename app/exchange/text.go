package exchange

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// Most bytes that a file may have.
const (
	maxProfile  = 32 << 20
	maxPrograms = 64 << 20
)

// errBinary says that a file is no text at all.
var errBinary = errors.New("the file is not text: choose another file, or save it again as text in UTF-8")

// Read reads a whole table of programs or regions, or says in a sentence why it
// is too large or empty.
func Read(r io.Reader) ([]byte, error) { return readAll(r, maxPrograms) }

// readAll reads at most limit bytes.
func readAll(r io.Reader, limit int64) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, fmt.Errorf("read file: %w", err)
	}
	if int64(len(b)) > limit {
		return nil, fmt.Errorf("the file is larger than %d MB: split it, or choose another file", limit>>20)
	}
	if len(bytes.TrimSpace(b)) == 0 {
		return nil, errors.New("the file is empty: choose another file, or save it again")
	}
	return b, nil
}

// decode turns bytes into text. It reads UTF-8 with and without a mark and
// UTF-16 with one, and, if western is set, whatever else is text in
// Windows-1252, as older spreadsheets write it.
func decode(b []byte, western bool) (string, error) {
	if kind := foreign(b); kind != "" {
		return "", fmt.Errorf("the file is a %s, not plain text: open it in its own program and save it as text in UTF-8", kind)
	}
	var err error
	switch {
	case bytes.HasPrefix(b, []byte("\xff\xfe")), bytes.HasPrefix(b, []byte("\xfe\xff")):
		if len(b)%2 != 0 {
			return "", errors.New("the file ends in the middle of a character: it is cut off, so copy or export it again")
		}
		b, err = unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(b)
	case utf8.Valid(b):
		b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	case western && !hasUndefined(b):
		b, err = charmap.Windows1252.NewDecoder().Bytes(b)
	default:
		return "", errBinary
	}
	if err != nil || bytes.ContainsFunc(b, isControl) {
		return "", errBinary
	}
	if len(bytes.TrimSpace(b)) == 0 {
		return "", errors.New("the file is empty: choose another file, or save it again")
	}
	return string(b), nil
}

// foreign names the well-known formats that people take for text.
func foreign(b []byte) string {
	for _, f := range []struct{ mark, kind string }{
		{"PK\x03\x04", "spreadsheet or zip archive"},
		{"%PDF", "PDF"},
		{"\xd0\xcf\x11\xe0", "spreadsheet or document of an old office program"},
		{"SQLite format 3\x00", "database"},
	} {
		if bytes.HasPrefix(b, []byte(f.mark)) {
			return f.kind
		}
	}
	return ""
}

// isControl reports characters that no text file has.
func isControl(r rune) bool { return r < ' ' && !strings.ContainsRune("\t\n\r\f", r) }

// position returns the line and column of a byte in a text, counted from 1.
func position(text string, offset int) (line, column int) {
	before := text[:min(max(offset, 0), len(text))]
	line = 1 + strings.Count(before, "\n")
	return line, 1 + utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])
}

// hasUndefined reports bytes that mean nothing in Windows-1252.
func hasUndefined(b []byte) bool {
	for _, c := range b {
		switch c {
		case 0x81, 0x8d, 0x8f, 0x90, 0x9d:
			return true
		}
	}
	return false
}
