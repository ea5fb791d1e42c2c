package command

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"secondlook/app"
)

// Every name in the JSON of the commands stands in an example of README.
func TestReadmeNamesTheJSON(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	tag := regexp.MustCompile("json:\"([a-z0-9_]+)")
	names := 0
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range tag.FindAllStringSubmatch(string(src), -1) {
			names++
			if !strings.Contains(string(readme), `"`+found[1]+`":`) {
				t.Errorf("README does not tell of %q in %s", found[1], file)
			}
		}
	}
	if names < 100 {
		t.Errorf("only %d names were found", names)
	}
}

// The problems that README shows are read by the program as they stand there.
func TestReadmeExamplesAreRead(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	example := func(section string) *strings.Reader {
		_, text, _ := strings.Cut(string(readme), "\n### `"+section+"`\n")
		_, text, _ = strings.Cut(text, "```json\n")
		text, _, _ = strings.Cut(text, "```")
		return strings.NewReader(regexp.MustCompile("//.*").ReplaceAllString(text, ""))
	}
	market, err := app.ReadMarket(example("match"))
	if err != nil {
		t.Fatal(err)
	}
	if x := market.Solve(); !x.Found || len(x.Blocks) > 0 {
		t.Errorf("the Match of README: %+v", x)
	}
	problem, err := app.ReadProblem(example("portfolio"))
	if err != nil {
		t.Fatal(err)
	}
	if b := problem.Solve(); len(b.Chosen) != 1 || b.Value != 2 || !b.Exact {
		t.Errorf("the best list of README: %+v", b)
	}
}
