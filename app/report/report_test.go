package report

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"secondlook/assets"
	"secondlook/domain"
)

// fonts returns the faces that the program ships.
func fonts() Fonts { return Fonts{Regular: assets.InterRegular, Bold: assets.InterBold} }

// sample is a list of n programs in three tiers, with names of every length.
func sample(n int) List {
	l := List{
		Frame: Frame{
			Title: "Program list", Name: "María José Ñúñez Țepeș", Season: 2027,
			Date: domain.NewDate(2026, 9, 24), Reference: "Built-in set 2026.1",
			Summary:    []string{"Chance to match 41 % (27–56).", "Application fees $2,934. Fixed costs $697."},
			Notes:      []string{"Fees are counted for each specialty on its own."},
			Disclaimer: []string{"An estimate, not a promise.", "Check every rule with the program before you pay."},
		},
		Groups: []Group{{Heading: "Tier one", Note: "Near home."}, {Heading: "Tier two"}, {Heading: "Tier three"}},
	}
	for i := range n {
		g := &l.Groups[i*3/n]
		id := fmt.Sprintf("%03d", i+1)
		g.Rows = append(g.Rows, Row{
			Name:  "Name" + id + strings.Repeat(" Hospital of São Țara/Peñasco", i%5),
			Place: "Place" + id, Track: "categorical", Specialty: "Internal Medicine",
			Visa: "J-1, H-1B", Screens: strings.Repeat("2 unknown ", 1+i%4),
			Chance: "12 %", Range: "6–21", Fee: "$30",
			Why: strings.Repeat("Why"+id, i%2), Closed: i%10 == 7,
		})
	}
	return l
}

func written(t testing.TB, l List) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := WriteList(&b, fonts(), l); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSameListSameBytes(t *testing.T) {
	l := sample(40)
	first := written(t, l)
	for range 5 {
		if !bytes.Equal(first, written(t, l)) {
			t.Fatal("the same list gave other bytes")
		}
	}
	l.Date = l.Date.AddDays(1)
	if bytes.Equal(first, written(t, l)) {
		t.Error("another date gave the same bytes")
	}
}

// The order of Go's maps differs between processes, so the second print is
// made by one of its own.
func TestSameBytesInAnotherProcess(t *testing.T) {
	const key = "SECONDLOOK_REPORT_FILE"
	l := sample(40)
	if file := os.Getenv(key); file != "" {
		if err := os.WriteFile(file, written(t, l), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	file := t.TempDir() + "/list.pdf"
	cmd := exec.Command(os.Args[0], "-test.run=^TestSameBytesInAnotherProcess$")
	cmd.Env = append(os.Environ(), key+"="+file, "TZ=Asia/Tokyo")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	other, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(other, written(t, l)) {
		t.Error("another process gave other bytes")
	}
}

func TestSizeOfPaper(t *testing.T) {
	for paper, box := range map[Paper]string{
		Letter: "/MediaBox [0 0 612.00 792.00]",
		A4:     "/MediaBox [0 0 595.28 841.89]",
	} {
		l := sample(3)
		l.Paper = paper
		if !bytes.Contains(written(t, l), []byte(box)) {
			t.Errorf("%v: no %s", paper, box)
		}
	}
}

func TestEverySheetBecomesAPage(t *testing.T) {
	l := sample(120)
	file := written(t, l)
	want := len(sheets(t, l))
	if got := bytes.Count(file, []byte("<</Type /Page\n")); got != want {
		t.Errorf("%d pages in the file, %d laid out", got, want)
	}
	if want < 5 || want > 10 {
		t.Errorf("120 programs on %d pages", want)
	}
	if n := len(file); n > 300_000 {
		t.Errorf("the file has %d bytes", n)
	}
}

func TestDatesOfTheFile(t *testing.T) {
	file := written(t, sample(1))
	for _, want := range []string{"/CreationDate (D:20260924000000)", "/ModDate (D:20260924000000)"} {
		if !bytes.Contains(file, []byte(want)) {
			t.Errorf("no %s", want)
		}
	}
}

func TestNoDate(t *testing.T) {
	l := sample(1)
	l.Date = domain.Date{}
	if err := WriteList(&bytes.Buffer{}, fonts(), l); !errors.Is(err, ErrNoDate) {
		t.Errorf("got %v", err)
	}
}

var errFull = errors.New("disk full")

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

func TestErrorOfTheWriter(t *testing.T) {
	if err := WriteList(fullDisk{}, fonts(), sample(2)); !errors.Is(err, errFull) {
		t.Errorf("got %v", err)
	}
}

func TestUnusableFonts(t *testing.T) {
	good := fonts()
	for name, f := range map[string]Fonts{
		"none":     {},
		"no bold":  {Regular: good.Regular},
		"OpenType": {Regular: append([]byte("OTTO"), good.Regular[4:]...), Bold: good.Bold},
		"cut":      {Regular: good.Regular[:2000], Bold: good.Bold},
	} {
		var b bytes.Buffer
		if err := WriteList(&b, f, sample(1)); err == nil {
			t.Errorf("%s: no error", name)
		}
		if b.Len() > 0 {
			t.Errorf("%s: %d bytes written", name, b.Len())
		}
	}
}

func BenchmarkWriteList(b *testing.B) {
	f, l := fonts(), sample(120)
	for b.Loop() {
		if err := WriteList(&bytes.Buffer{}, f, l); err != nil {
			b.Fatal(err)
		}
	}
}
