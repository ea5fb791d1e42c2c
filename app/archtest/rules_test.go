package archtest

import (
	"slices"
	"testing"
	"testing/fstest"
)

// Every rule finds what it is there to find, and lets good code pass.
func TestRules(t *testing.T) {
	const header = "// Package p is tried.\npackage p\n"
	for _, c := range []struct {
		name string
		rule rule
		path string
		src  string
		want []string
	}{
		{"view reads SQL", imports, "views/today/p.go", "package p\nimport _ \"secondlook/app/store\"\n",
			[]string{"views/today/p.go:2: views/today must not import secondlook/app/store"}},
		{"view uses services", imports, "views/today/p.go", "package p\nimport _ \"secondlook/app\"\n", nil},
		{"domain knows the window", imports, "domain/chance/p.go", "package p\nimport _ \"fyne.io/fyne/v2\"\n",
			[]string{"domain/chance/p.go:2: domain/chance must not import fyne.io/fyne/v2"}},
		{"root of the domain looks down", imports, "domain/p.go", "package p\nimport _ \"secondlook/domain/tier\"\n",
			[]string{"domain/p.go:2: domain must not import secondlook/domain/tier"}},
		{"tag hides an import", imports, "domain/p_plan9.go", "//go:build never\n\npackage p\nimport _ \"gorm.io/gorm\"\n",
			[]string{"domain/p_plan9.go:4: domain must not import gorm.io/gorm"}},
		{"test library in the program", imports, "domain/p.go", "package p\nimport _ \"pgregory.net/rapid\"\n",
			[]string{"domain/p.go:2: domain must not import pgregory.net/rapid"}},
		{"test library in a test", imports, "domain/p_test.go", "package p_test\nimport _ \"pgregory.net/rapid\"\n", nil},
		{"test support in the program", imports, "views/today/p.go", "package p\nimport _ \"secondlook/views/viewtest\"\n",
			[]string{"views/today/p.go:2: views/today must not import secondlook/views/viewtest"}},
		{"test of itself from outside", imports, "app/command/p_test.go", "package p_test\nimport _ \"secondlook/app/command\"\n", nil},
		{"service reads SQL", imports, "app/p.go", "package app\nimport _ \"secondlook/app/store\"\n",
			[]string{"app/p.go:2: app must not import secondlook/app/store"}},
		{"test of a service reads SQL", imports, "app/p_test.go", "package app_test\nimport _ \"secondlook/app/store\"\n", nil},
		{"no layer", imports, "extra/p.go", "package p\n", []string{"extra/p.go:1: package extra belongs to no layer"}},

		{"network", banned, "app/p.go", "package p\nimport \"net/http\"\n",
			[]string{"app/p.go:2: app must not import net/http: the program is offline"}},
		{"address of a page", banned, "app/p.go", "package p\nimport \"net/url\"\n", nil},
		{"other program", banned, "app/p.go", "package p\nimport \"os/exec\"\n",
			[]string{"app/p.go:2: app must not import os/exec: only the program hands a file to the system's viewer"}},
		{"log", banned, "main.go", "package main\nimport \"log\"\n", []string{"main.go:2: . must not import log: log/slog is used"}},
		{"driver in a view", banned, "views/p.go", "package p\nimport \"fyne.io/fyne/v2/app\"\n",
			[]string{"views/p.go:2: views must not import fyne.io/fyne/v2/app: it needs cgo and OpenGL, and every view test would need them too"}},
		{"driver without cgo", driverBehindCgo, "views/window/p.go", "package p\nimport \"fyne.io/fyne/v2/app\"\n",
			[]string{"views/window/p.go:2: fyne.io/fyne/v2/app is imported in a file without //go:build cgo"}},
		{"driver with cgo", driverBehindCgo, "views/window/p.go", "//go:build cgo && linux\n\npackage p\nimport \"fyne.io/fyne/v2/app\"\n", nil},
		{"empty name", names, "app/util/p.go", "package util\n", []string{"app/util/p.go:1: package util: name it after what it is about"}},

		{"no package comment", packageComments, "app/p.go", "// p is tried.\npackage p\n", []string{"app/p.go:2: no file begins with the comment \"Package p …\""}},
		{"package comment", packageComments, "app/p.go", header, nil},
		{"no comments", docComments, "app/p.go", header + "type T struct{}\nfunc (*T) M() {}\nfunc F() {}\nconst C = 1\nvar V, w = 1, 2\ntype (\n\tU[X any] int\n)\nfunc (U[X]) N() {}\n",
			[]string{"app/p.go:3: T has no comment", "app/p.go:4: M has no comment", "app/p.go:5: F has no comment", "app/p.go:6: C has no comment",
				"app/p.go:7: V has no comment", "app/p.go:9: U has no comment", "app/p.go:11: N has no comment"}},
		{"comments", docComments, "app/p.go", header + "// T is.\ntype T struct{}\n// Numbers.\nconst (\n\tA = 1\n)\ntype t int\nfunc (t) M() {}\n", nil},
		{"mark", unfinished, "app/p.go", header + "// TO" + "DO: more\n", []string{"app/p.go:3: \"TO" + "DO\": finish it or take it out"}},

		{"init", inits, "app/p.go", header + "func init() {}\n", []string{"app/p.go:3: func init: let the program call it"}},
		{"variable", state, "app/p.go", header + "var n int\n", []string{"app/p.go:3: the package variable n has no value"}},
		{"counter", state, "app/p.go", header + "var n = 1\nfunc f() { n++ }\n", []string{"app/p.go:4: the package variable n is changed"}},
		{"cache", state, "app/p.go", header + "var m = map[int][]int{}\nfunc f() { m[1][2] = 3; delete(m, 1) }\n",
			[]string{"app/p.go:4: the package variable m is changed", "app/p.go:4: the package variable m is changed"}},
		{"lock", state, "app/p.go", header + "import \"sync\"\nvar m = &sync.Mutex{}\n", []string{"app/p.go:4: the package variable m is a sync.Mutex"}},
		{"filled in", state, "app/p.go", header + "import \"flag\"\nvar s = \"\"\nfunc f() { flag.StringVar(&s, \"s\", \"\", \"\") }\n",
			[]string{"app/p.go:5: the package variable s is changed"}},
		{"of another package", state, "app/p.go", header + "import \"os\"\nfunc f() { os.Args[0] = \"\" }\n", []string{"app/p.go:4: the package variable os.Args is changed"}},
		{"table and shadow", state, "app/p.go", header + "import \"sync\"\nvar n, once = []int{1}, sync.OnceValue(f)\nvar _ any = f\nfunc f() int { n := n[0]; n++; return n }\n", nil},
		{"embedded", state, "app/p.go", header + "import _ \"embed\"\n//go:embed a.txt\nvar a string\n", nil},

		{"goroutine", goroutines, "views/today/p.go", "package p\nimport \"time\"\nfunc f() {\n\tgo f()\n\ttime.AfterFunc(1, f)\n}\n",
			[]string{"views/today/p.go:4: a go statement: use ui.Work", "views/today/p.go:5: time.AfterFunc: use the Later of the host"}},
		{"goroutine of the window", goroutines, "views/window/p.go", "package p\nfunc f() { go f() }\n", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			tree, err := read(fstest.MapFS{c.path: {Data: []byte(c.src)}})
			if err != nil {
				t.Fatal(err)
			}
			if got := c.rule(tree); !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}
