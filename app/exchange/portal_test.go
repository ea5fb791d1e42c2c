package exchange_test

import (
	"fmt"
	"strings"
	"testing"

	"secondlook/app/exchange"
	"secondlook/domain"
	"secondlook/domain/ranklist"
)

// portalWords writes lines as "rank name [codes] status @list".
func portalWords(lines []ranklist.PortalLine) string {
	var out []string
	for _, l := range lines {
		s := fmt.Sprintf("%d %s", l.Rank, l.Name)
		if l.Codes != nil {
			s += fmt.Sprint(" ", l.Codes)
		}
		if l.Status != "" {
			s += " " + l.Status
		}
		if l.List != "" {
			s += " @" + l.List
		}
		out = append(out, s)
	}
	return strings.Join(out, "\n")
}

func TestReadPortal(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{
			"a table", "Rank,Program,NRMP Code,Status\n1,Kern Medical - Family Medicine,1053120C0,Certified\n\n2,\"Mercy, Merced\",,\n,,,\n",
			"1 Kern Medical - Family Medicine [1053120C0] Certified\n2 Mercy, Merced",
		},
		{
			"semicolons, columns of other names, a column that says nothing", "#;Institution Name;Program Description;City;Foo;List\n1;Kern Medical;Family Medicine;Bakersfield;x;Primary\n1;Mercy;Prelim;;;Advanced one\n",
			"1 Kern Medical Family Medicine Bakersfield\n1 Mercy Prelim @Advanced one",
		},
		{
			"lines", "My Rank Order List\nStatus: Certified\n1. Kern Medical - Family Medicine  1200511001  Certified\n2) Kaweah Health, Psychiatry (withdrawn)\n10\tMercy\t1053120C0\tProgram Withdrawn\nPage 1 of 1",
			"1 Kern Medical - Family Medicine [1200511001] Certified\n2 Kaweah Health, Psychiatry withdrawn\n10 Mercy [1053120C0] Program Withdrawn",
		},
		{
			"cells in lines of their own", "1\nKern Medical - Family Medicine\n2\r\nMercy 1053120C0\n",
			"1 Kern Medical - Family Medicine\n2 Mercy [1053120C0]",
		},
		{"names alone", "Kern Medical\n\n  Mercy active\n", "0 Kern Medical\n0 Mercy active"},
		{
			"supplemental lists", "1 Neuro Advanced\n2 Kern\nSupplemental Rank Order List for Neuro Advanced\n1 Mercy Prelim\nSUPPLEMENTAL LIST 2: Other\n1 Kern Prelim",
			"1 Neuro Advanced\n2 Kern\n1 Mercy Prelim @Neuro Advanced\n1 Kern Prelim @Other",
		},
		{"a code alone", "1 1200511001\n2 Kern", "1  [1200511001]\n2 Kern"},
	} {
		lines, err := exchange.ReadPortal(strings.NewReader(c.text))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if got := portalWords(lines); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

func TestReadPortalRefuses(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "the file is empty"},
		{"\x00\x01", "not text"},
		{"1 Kern\n2 Mercy\n1 Kaweah", "lines 1 and 3 both have the rank 1"},
		{"rank,program\n", "there is no rank order list"},
		{"-\n--\n", "there is no rank order list"},
		{"rank,program\n1,\"Kern", "quot"},
		{strings.Repeat("Kern\n", 2001), "more than 2000 lines"},
		{strings.Repeat("Kern Medical\n", 100_000), "larger than 1 MB"},
	} {
		if _, err := exchange.ReadPortal(strings.NewReader(c.text)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%.30q: %v, want %q", c.text, err, c.want)
		}
	}
}

func FuzzReadPortal(f *testing.F) {
	for _, s := range []string{"Rank,Program\n1,Kern", "1. Kern 1200511001 Certified\n2. Mercy (withdrawn)", "1\nKern\n2\nMercy", "Supplemental for X\n1 Y", "\u212a active", "1 \u0130 certified"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		lines, err := exchange.ReadPortal(strings.NewReader(s))
		if err != nil {
			return
		}
		if len(lines) == 0 {
			t.Error("neither lines nor an error")
		}
		for _, l := range lines {
			if l.Name == "" && l.Codes == nil || l.Rank < 0 || l.Rank > 999 || l.Number < 1 {
				t.Errorf("the line %+v", l)
			}
		}
		ranklist.Check(own(lines), ranklist.Find(lines, nil, nil), func(string) string { return "" })
	})
}

// own is a list of as many programs as there are lines.
func own(lines []ranklist.PortalLine) (l domain.RankList) {
	for _, x := range lines {
		l.Primary = append(l.Primary, domain.RankEntry{Program: x.Name})
	}
	return l
}
