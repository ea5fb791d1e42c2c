package command

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
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
