package domain_test

import (
	"encoding/json"
	"strings"
	"testing"

	"secondlook/domain"
)

func TestPackedTextsComeBack(t *testing.T) {
	for _, text := range []string{`{"a":1,"b":["x"]}`, `[]`, `"text"`, `{}`, `12.50`} {
		var p, q domain.Packed
		if err := json.Unmarshal([]byte(" "+text+"\n"), &p); err != nil {
			t.Fatal(err)
		}
		b, err := p.JSON()
		if err != nil || string(b) != text {
			t.Errorf("%s comes back as %s, %v", text, b, err)
		}
		if b, err = json.Marshal(p); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(b, &q); err != nil || q != p {
			t.Errorf("%s, written and read, is another text (%v)", text, err)
		}
	}
}

// Signs that some writers of JSON escape and others do not make no difference.
func TestPackedTextsAreWrittenInOneWay(t *testing.T) {
	var p, q domain.Packed
	if err := json.Unmarshal([]byte(`"<&>"`), &p); err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &q); err != nil || q != p {
		t.Errorf("written as %s it is another text (%v)", b, err)
	}
	var s string
	if err := q.Open(&s); err != nil || s != "<&>" {
		t.Errorf("it opens as %q, %v", s, err)
	}
}

func TestNothingPacked(t *testing.T) {
	p, err := domain.Pack(nil)
	if err != nil || p != "" {
		t.Errorf("nothing is packed as %q, %v", p, err)
	}
	if b, err := json.Marshal(p); err != nil || string(b) != "null" {
		t.Errorf("nothing is written as %s, %v", b, err)
	}
	var to struct{ A int }
	if err := p.Open(&to); err != nil || to.A != 0 {
		t.Errorf("nothing opens as %+v, %v", to, err)
	}
}

func TestPackedIsSmall(t *testing.T) {
	p, err := domain.Pack(strings.Repeat("program ", 10_000))
	if err != nil || len(p) > 2_000 {
		t.Errorf("80,000 characters are packed in %d (%v)", len(p), err)
	}
}

func TestDamagedPackedTexts(t *testing.T) {
	good, err := domain.Pack(map[string]int{"a": 1})
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []domain.Packed{"%", "AAAA", good[:len(good)/2], "H4sI" + good[4:12]} {
		var to map[string]int
		if err := bad.Open(&to); err == nil {
			t.Errorf("%q opens as %v", bad, to)
		}
	}
	var list []string
	if err := good.Open(&list); err == nil {
		t.Error("an object opens as a list")
	}
}

// A text that is packed already is read as it is.
func TestPackedAlready(t *testing.T) {
	want, err := domain.Pack(map[string]int{"a": 1})
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(string(want))
	if err != nil {
		t.Fatal(err)
	}
	var got domain.Packed
	if err := json.Unmarshal(text, &got); err != nil || got != want {
		t.Errorf("%q, %v", got, err)
	}
}
