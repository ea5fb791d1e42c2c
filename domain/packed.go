package domain

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// A Packed is a JSON text that is kept small: compressed, and written with
// letters and digits. In a profile file it stands as the JSON that it holds.
// "" holds nothing.
type Packed string

// packedSign is how every packed text begins: the sign of gzip, in base64.
const packedSign = "H4sI"

// maxPacked bounds what a packed text unfolds to, in bytes, so that no file can
// fill the memory.
const maxPacked = 64 << 20

// Pack makes a packed text of a value that has a JSON form.
func Pack(v any) (Packed, error) {
	b, err := json.Marshal(v)
	if err != nil {
		return "", fmt.Errorf("pack: %w", err)
	}
	return pack(b)
}

// pack compresses a JSON text, written in one way whoever wrote it.
func pack(b []byte) (Packed, error) {
	var tight, small, folded bytes.Buffer
	if err := json.Compact(&tight, b); err != nil {
		return "", fmt.Errorf("pack: %w", err)
	}
	json.HTMLEscape(&small, tight.Bytes())
	if s := small.String(); s == "null" || s == "" {
		return "", nil
	}
	z := gzip.NewWriter(&folded)
	if _, err := z.Write(small.Bytes()); err != nil {
		return "", fmt.Errorf("pack: %w", err)
	}
	if err := z.Close(); err != nil {
		return "", fmt.Errorf("pack: %w", err)
	}
	return Packed(base64.StdEncoding.EncodeToString(folded.Bytes())), nil
}

// JSON returns the text that p holds, "null" for nothing.
func (p Packed) JSON() ([]byte, error) {
	if p == "" {
		return []byte("null"), nil
	}
	b, err := base64.StdEncoding.DecodeString(string(p))
	if err != nil {
		return nil, fmt.Errorf("unpack: %w", err)
	}
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, fmt.Errorf("unpack: %w", err)
	}
	text, err := io.ReadAll(io.LimitReader(z, maxPacked+1))
	if err != nil {
		return nil, fmt.Errorf("unpack: %w", err)
	}
	if len(text) > maxPacked {
		return nil, fmt.Errorf("unpack: it holds more than %d MB", maxPacked>>20)
	}
	return text, nil
}

// Open reads the value that p holds into to. Fields that to does not know are
// passed over.
func (p Packed) Open(to any) error {
	b, err := p.JSON()
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, to); err != nil {
		return fmt.Errorf("unpack: %w", err)
	}
	return nil
}

// openUntil reads the fields of the object that p holds which stand before one of
// them. It is an error where the wanted one is not among them.
func (p Packed) openUntil(wanted, until string, to any) error {
	z, err := gzip.NewReader(base64.NewDecoder(base64.StdEncoding, strings.NewReader(string(p))))
	if err != nil {
		return fmt.Errorf("unpack: %w", err)
	}
	dec := json.NewDecoder(io.LimitReader(z, maxPacked))
	if _, err := dec.Token(); err != nil {
		return fmt.Errorf("unpack: %w", err)
	}
	fields := map[string]json.RawMessage{}
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			return fmt.Errorf("unpack: %w", err)
		}
		key, _ := name.(string)
		if key == until {
			break
		}
		var value json.RawMessage
		if err := dec.Decode(&value); err != nil {
			return fmt.Errorf("unpack: %w", err)
		}
		fields[key] = value
	}
	if fields[wanted] == nil {
		return fmt.Errorf("unpack: %q does not stand before %q", wanted, until)
	}
	b, err := json.Marshal(fields)
	if err != nil {
		return fmt.Errorf("unpack: %w", err)
	}
	return json.Unmarshal(b, to)
}

// Sound reports whether p can be unpacked.
func (p Packed) Sound() bool {
	_, err := p.JSON()
	return err == nil
}

// MarshalJSON writes what p holds as plain JSON. A damaged text is written as it
// is: it must not keep the rest from being written.
func (p Packed) MarshalJSON() ([]byte, error) {
	if b, err := p.JSON(); err == nil {
		return b, nil
	}
	return json.Marshal(string(p))
}

// UnmarshalJSON reads what MarshalJSON wrote, and takes a text that is packed
// already as it is.
func (p *Packed) UnmarshalJSON(b []byte) (err error) {
	var text string
	if json.Unmarshal(b, &text) == nil && strings.HasPrefix(text, packedSign) {
		*p = Packed(text)
		return nil
	}
	*p, err = pack(b)
	return err
}
