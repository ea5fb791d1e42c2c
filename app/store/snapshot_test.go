package store_test

import (
	"strings"
	"testing"

	"secondlook/app/store"
	"secondlook/domain"
)

// The journal holds what is frozen as it is packed, and brings it back.
func TestJournalKeepsFrozenSeasonsPacked(t *testing.T) {
	db, err := store.Open(t.TempDir(), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	f := domain.Frozen{Reference: "x"}
	for range 2000 {
		f.Predictions = append(f.Predictions, domain.ProgramSaid{Program: "the same program again and again"})
	}
	packed, err := domain.Pack(f)
	if err != nil {
		t.Fatal(err)
	}
	day := domain.NewDate(2026, 9, 24)
	s := domain.Snapshot{Season: 2027, Kind: domain.FrozenSubmitted, For: day, Made: day, Content: packed}
	if err := db.Snapshots().Save(t.Context(), &s); err != nil {
		t.Fatal(err)
	}
	list, err := db.Journal(t.Context(), 1)
	if err != nil || len(list) != 1 || len(list[0].After) > len(packed)+200 || !strings.Contains(list[0].After, string(packed)) {
		t.Fatalf("%d changes of %d bytes, %v; packed it has %d", len(list), len(list[0].After), err, len(packed))
	}
	if err := db.Snapshots().Delete(t.Context(), s.ID); err != nil {
		t.Fatal(err)
	}
	if _, ok, err := db.Undo(t.Context()); !ok || err != nil {
		t.Fatal(ok, err)
	}
	back, err := db.Snapshots().List(t.Context())
	if err != nil || len(back) != 1 || back[0] != s {
		t.Errorf("%d came back, %v", len(back), err)
	}
}
