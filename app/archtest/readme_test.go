package archtest

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
)

// The picture of the program in README is the one that these tests check.
func TestReadmeShowsTheProgram(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var folders []string
	for _, p := range readModule(t).pkgs {
		folders = append(folders, p.dir)
	}
	for _, found := range pictured(string(text), folders, layers) {
		t.Error(found)
	}
}

// Every icon is shown somewhere, by the name of its file.
func TestIconsAreUsed(t *testing.T) {
	icons, err := fs.Glob(os.DirFS("../.."), "assets/icons/*.svg")
	if err != nil || len(icons) == 0 {
		t.Fatalf("there are no icons: %v", err)
	}
	tree := readModule(t)
	for _, icon := range icons {
		name := fmt.Sprintf("%q", strings.TrimSuffix(path.Base(icon), ".svg"))
		if !slices.ContainsFunc(tree.files(), func(f *file) bool {
			return !f.test && match("views/...", f.dir) && strings.Contains(string(f.src), name)
		}) {
			t.Errorf("no page shows %s", icon)
		}
	}
}

// pictured returns where the section on how the program is built differs from
// the folders that there are and from the arrows that are allowed.
func pictured(readme string, folders []string, layers []layer) (found []string) {
	_, section, ok := strings.Cut(readme, "## How the program is built\n")
	if !ok {
		return []string{"README has no section on how the program is built"}
	}
	section, _, _ = strings.Cut(section, "\n## ")
	named, arrows := drawn(section)
	for _, f := range folders {
		if f != "." && !slices.Contains(named, f) {
			found = append(found, fmt.Sprintf("README does not name the folder %s", f))
		}
	}
	for _, f := range named {
		if !slices.Contains(folders, f) {
			found = append(found, fmt.Sprintf("README names the folder %s, which has no package", f))
		}
	}
	var allowed []string
	for _, l := range layers {
		allowed = append(allowed, l.arrow())
	}
	for _, a := range allowed {
		if !slices.Contains(arrows, a) {
			found = append(found, fmt.Sprintf("README lacks the arrow %q", a))
		}
	}
	for _, a := range arrows {
		if !slices.Contains(allowed, a) {
			found = append(found, fmt.Sprintf("README has the arrow %q, which is not allowed so", a))
		}
	}
	return found
}

// drawn reads the folders and the arrows of a section's indented lines. A
// folder that is indented further lies in the one above it.
func drawn(section string) (folders, arrows []string) {
	above := ""
	for line := range strings.Lines(section) {
		words := strings.Fields(line)
		switch {
		case !strings.HasPrefix(line, "    ") || len(words) == 0:
		case slices.Contains(words, "→"):
			arrows = append(arrows, strings.Join(words, " "))
		default:
			inner := strings.HasPrefix(line, "      ")
			for _, w := range words {
				name, ok := strings.CutSuffix(w, "/")
				if !ok {
					break // the folders come first, and then what they hold
				}
				if inner {
					name = path.Join(above, name)
				}
				folders = append(folders, name)
			}
			if !inner {
				above = strings.TrimSuffix(words[0], "/")
			}
		}
	}
	return folders, arrows
}

// arrow writes what a layer may import.
func (l layer) arrow() string {
	from, to := l.pkg, slices.Clone(l.own)
	for _, e := range l.ext {
		to = append(to, strings.TrimSuffix(e, "/..."))
	}
	switch {
	case l.pkg == ".":
		from, to = "main", []string{"everything"}
	case len(to) == 0:
		to = []string{"nothing"}
	}
	return from + " → " + strings.Join(to, ", ")
}

func TestPictured(t *testing.T) {
	table := []layer{{pkg: ".", own: []string{"..."}}, {pkg: "a"}, {pkg: "a/...", own: []string{"a/..."}, ext: []string{"example.org/x/..."}}}
	const good = "# P\n\n## How the program is built\n\n    main.go  starts\n    a/       values\n      b/ c/  more, and/or less\n\n    main → everything\n    a → nothing\n    a/... → a/..., example.org/x\n\n## Next\n"
	folders := []string{".", "a", "a/b", "a/c"}
	for _, c := range []struct {
		old, new string
		want     []string
	}{
		{"", "", nil},
		{"b/ c/", "b/", []string{"README does not name the folder a/c"}},
		{"b/ c/", "b/ c/ d/", []string{"README names the folder a/d, which has no package"}},
		{"    a → nothing\n", "", []string{`README lacks the arrow "a → nothing"`}},
		{", example.org/x", "", []string{`README lacks the arrow "a/... → a/..., example.org/x"`, `README has the arrow "a/... → a/...", which is not allowed so`}},
		{"## How", "## Why", []string{"README has no section on how the program is built"}},
	} {
		if got := pictured(strings.Replace(good, c.old, c.new, 1), folders, table); !slices.Equal(got, c.want) {
			t.Errorf("%q for %q: got %q, want %q", c.new, c.old, got, c.want)
		}
	}
}
