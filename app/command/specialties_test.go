package command_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"secondlook/domain/sample"
)

func TestSpecialties(t *testing.T) {
	dir := t.TempDir()
	out := want(t, "specialties", "--sample", "--data", dir)
	for _, line := range strings.Split(out, "\n") {
		if n := len([]rune(line)); n > 100 {
			t.Errorf("a line of %d characters: %s", n, line)
		}
	}
	for _, text := range []string{"Family Medicine: particularly open.", "shown by Spanish", "Transitional Year: a bridge only"} {
		if !strings.Contains(out, text) {
			t.Errorf("%q is not in\n%s", text, out)
		}
	}
	if again := want(t, "specialties", "--sample", "--data", dir); again != out {
		t.Error("the second time it is not the same")
	}
	var d struct {
		Season      int
		Specialties []struct {
			Name, Advice, Reason string
			Programs             int
			Open, Unknown        int
			Closed               int
			Best                 *struct{ Chance, Low, High float64 }
			Interviews           float64 `json:"expected_interviews"`
			Traits               []struct {
				Trait   string
				Records []string
			}
		}
	}
	if err := json.Unmarshal([]byte(want(t, "specialties", "--sample", "--season", "2027", "--format", "json", "--data", dir)), &d); err != nil {
		t.Fatal(err)
	}
	if d.Season != 2027 || len(d.Specialties) < 20 || d.Specialties[0].Advice != "particularly_open" || len(d.Specialties[0].Traits) != 3 {
		t.Errorf("%+v", d)
	}
	for _, x := range d.Specialties {
		if x.Open+x.Unknown+x.Closed != x.Programs || x.Reason == "" || x.Best != nil && !(x.Best.Low <= x.Best.Chance && x.Best.Chance <= x.Best.High) {
			t.Errorf("%+v", x)
		}
	}
	wantFailure(t, run("", "specialties", "--format", "csv", "--data", dir), 2, "--format")
	if out := want(t, "specialties", "--data", dir); !strings.Contains(out, "nobody in particular") {
		t.Errorf("without records:\n%s", out)
	}
}

func TestImportHistory(t *testing.T) {
	dir := t.TempDir()
	good := file(t, "counts.csv", "key,academic_year,residents,non_us_img\n"+sample.KernInternal+",2025,30,24\nnowhere,2025,9,1\n")
	if out := want(t, "import", "history", good, "--dry-run", "--data", dir); !strings.Contains(out, "Nothing is changed") {
		t.Errorf("dry run:\n%s", out)
	}
	out := want(t, "import", "history", good, "--data", dir)
	for _, text := range []string{"Imported rows 2, new years 2, changed 0, as before 0.", "new: " + sample.KernInternal + " 2025: 24 of 30", "no program has this key yet: nowhere"} {
		if !strings.Contains(out, text) {
			t.Errorf("%q is not in\n%s", text, out)
		}
	}
	table := file(t, "out.csv", "")
	want(t, "export", "history", "-o", table, "--data", dir)
	if out = want(t, "import", "history", table, "--data", dir); !strings.Contains(out, "as before 2") {
		t.Errorf("the export again:\n%s", out)
	}
	bad := file(t, "bad.csv", "key,academic_year,residents,non_us_img\na,2025,10,11\n")
	wantFailure(t, run("", "import", "history", bad, "--data", dir), 1, "row 2: non_us_img must be between")
}

func TestPrintProgram(t *testing.T) {
	dir, out := t.TempDir(), t.TempDir()
	pdf := filepath.Join(out, "kern.pdf")
	print := func() []byte {
		t.Helper()
		if said := want(t, "print", "program", sample.KernInternal, "--sample", "-o", pdf, "--date", "2026-09-01", "--data", dir); !strings.Contains(said, "The program sheet is in") {
			t.Errorf("said: %s", said)
		}
		b, err := os.ReadFile(pdf)
		if err != nil || !strings.HasPrefix(string(b), "%PDF-") {
			t.Fatalf("no PDF (%v)", err)
		}
		return b
	}
	if one, two := print(), print(); !bytes.Equal(one, two) {
		t.Error("the same program prints other bytes")
	}
	wantFailure(t, run("", "print", "program", "nowhere", "-o", filepath.Join(out, "x.pdf"), "--data", dir), 1, "must be the key of a program")
	wantFailure(t, run("", "print", "program", sample.KernInternal, "--data", dir), 2, "-o")
	if entries, err := os.ReadDir(out); err != nil || len(entries) != 1 {
		t.Errorf("prints left %v (%v)", entries, err)
	}
}
