package programs_test

import (
	"context"
	"strings"
	"testing"

	"secondlook/domain/sample"
	"secondlook/views/ui"
)

// The panel tells how often a program was unfilled once there are lists of past
// seasons, and nothing of it before.
func TestUnfilledBefore(t *testing.T) {
	s, shell := stage(t)
	shell.Go(ui.Route{Page: ui.PagePrograms, Item: sample.KernInternal})
	if strings.Contains(texts(s), "UNFILLED BEFORE") {
		t.Error("without a list it is told")
	}
	list := "name,specialty,key\nKern,Internal Medicine," + sample.KernInternal + "\n"
	if r, err := s.App.ImportUnfilled(context.Background(), []byte(list), 2025, false, false); err != nil || r.Added != 1 {
		t.Fatalf("%+v, %v", r, err)
	}
	wantText(t, s, "UNFILLED BEFORE")
	wantText(t, s, "Unfilled in 2025, of 1 season on your lists. For your own use alone.")
}
