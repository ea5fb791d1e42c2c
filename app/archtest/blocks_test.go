package archtest

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
)

// The blocks of README are whole, and its examples of JSON can be read.
func TestReadmeBlocks(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, found := range blocks(string(text)) {
		t.Error(found)
	}
}

// blocks returns the fences that are no pair, and the blocks called json that
// do not parse once their comments are taken out.
func blocks(text string) (found []string) {
	const fence = "```"
	language, opened := "", 0
	var body strings.Builder
	for n, line := range strings.Split(text, "\n") {
		mark, fenced := strings.CutPrefix(line, fence)
		switch {
		case !fenced && opened > 0:
			body.WriteString(bare(line) + "\n")
		case !fenced:
		case opened == 0 && mark == "":
			found = append(found, fmt.Sprintf("README line %d: a block begins without its language, or none ends", n+1))
		case opened == 0:
			language, opened = mark, n+1
			body.Reset()
		case mark != "":
			found = append(found, fmt.Sprintf("README line %d: a block begins inside that of line %d", n+1, opened))
		default:
			if err := parses(body.String()); err != nil && language == "json" {
				found = append(found, fmt.Sprintf("README line %d: the block is no JSON: %v", opened, err))
			}
			opened = 0
		}
	}
	if opened > 0 {
		found = append(found, fmt.Sprintf("README line %d: the block does not end", opened))
	}
	return found
}

// bare is a line without its comment and without the … that stand for what is
// left out, outside of texts.
func bare(line string) string {
	var out strings.Builder
	in := false
	for i, r := range line {
		switch {
		case r == '"':
			in = !in
		case !in && strings.HasPrefix(line[i:], "//"):
			return out.String()
		case !in && r == '…':
			continue
		}
		out.WriteRune(r)
	}
	return out.String()
}

// parses reads one JSON value after another.
func parses(text string) error {
	d := json.NewDecoder(strings.NewReader(text))
	for {
		var v any
		switch err := d.Decode(&v); err {
		case nil:
		case io.EOF:
			return nil
		default:
			return err
		}
	}
}

func TestBlocks(t *testing.T) {
	const good = "# P\n\n```json\n{\n  \"a\": [1], // it's \"one\", {\n  \"b\": {…}, \"c\": \"// …\"\n}\n\n// another\n{}\n```\n\n```csv\na,{\n```\n"
	for _, c := range []struct {
		old, new string
		want     []string
	}{
		{"", "", nil},
		{"[1]", "[1", []string{"README line 3: the block is no JSON: invalid character ':' after array element"}},
		{"{}\n```\n", "{}\n", []string{"README line 12: a block begins inside that of line 3", "README line 3: the block is no JSON: invalid character 'a' looking for beginning of value"}},
		{"a,{\n```\n", "a,{\n", []string{"README line 13: the block does not end"}},
		{"```csv\na,{\n", "}\n", []string{"README line 14: a block begins without its language, or none ends"}},
	} {
		if got := blocks(strings.Replace(good, c.old, c.new, 1)); !slices.Equal(got, c.want) {
			t.Errorf("%q for %q: got %q, want %q", c.new, c.old, got, c.want)
		}
	}
}
