package ranklist_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/ui"
)

func TestVersions(t *testing.T) {
	s, p := stage(t, 4)
	act(t, p, "Compare versions")
	wantTexts(t, s, "No version is kept yet")
	press(t, s, "Close")
	press(t, s, "Keep a version")
	s.Type("as of today")
	press(t, s, "Keep")
	said(t, s, "Kept as version 1")
	s.Type("d")
	act(t, p, "Compare versions")
	wantTexts(t, s, "Version 1: kept 22 Nov 2026", "as of today", "moved ")
	was := order(t, s)
	press(t, s, "Take the first again")
	if got := order(t, s); slices.Equal(got, was) || got[0] != was[1] {
		t.Errorf("taken again: %v, was %v", got, was)
	}
}

func TestCertify(t *testing.T) {
	s, p := late(t, 3)
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	press(t, s, "I certified it")
	wantTexts(t, s, "it does not certify anything itself", "Still open: ")
	press(t, s, "Save")
	said(t, s, "Noted as certified")
	if st := p.Status(); !strings.Contains(st, "version 1, certified") {
		t.Errorf("%q", st)
	}
}

// The portal's list is pasted and compared; what is not sure is asked.
func TestCheckAgainstThePortal(t *testing.T) {
	s, p := stage(t, 2)
	act(t, p, "Check against portal")
	press(t, s, "Compare")
	wantTexts(t, s, "The file is empty")
	o, err := s.App.RankOrder(context.Background(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range shown(s) {
		if e, ok := x.(*ui.Entry); ok {
			e.SetText("1 " + portalName(t, s, o.Rows[0].Key) + "\n2 Nowhere General")
		}
	}
	press(t, s, "Compare")
	wantTexts(t, s, "2 lines differ from your list.", "Nowhere General", "missing in the portal")
	for _, x := range shown(s) {
		if k, ok := x.(*ui.Picker); ok {
			options := k.Options()
			k.OnChanged(options[len(options)-1].Key)
			break
		}
	}
	wantTexts(t, s, "The portal has exactly your list.", "Note as certified")
	press(t, s, "Another text")
	wantTexts(t, s, "nothing leaves this computer")
}
