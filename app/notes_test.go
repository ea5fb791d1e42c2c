package app_test

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/notes"
)

func keysOf(list []app.ProfileNote) (out []string) {
	for _, n := range list {
		out = append(out, n.Key)
	}
	return out
}

// What is said of the sample applicant, rule by rule, in whole sentences.
func TestProfileNotesOfTheSample(t *testing.T) {
	a := filled(t)
	got, err := a.ProfileNotes(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"s7.b", "s6/Family Medicine", "s4/Step 1", "s3/Step 1", "s21", "s58", "gap.letters_us"} {
		if !slices.Contains(keysOf(got), want) {
			t.Errorf("%s is missing in %v", want, keysOf(got))
		}
	}
	for _, n := range got {
		wantInWords(t, n)
		if n.Key == "s6/Family Medicine" && (n.Value != "230 points" || n.Word != "low for FM" || n.Record == 0 || !strings.Contains(n.Source, "guide for graduates")) {
			t.Errorf("%+v", n)
		}
	}
	if none, err := a.ProfileNotes(t.Context(), app.Scope{Profile: &domain.Profile{}}); err != nil || slices.ContainsFunc(none, func(n app.ProfileNote) bool { return n.Kind != notes.Gap }) {
		t.Errorf("without a record: %+v, %v", none, err)
	}
}

var slot = regexp.MustCompile(`\{|\bprofile\.|%!`)

// wantInWords wants a note to be written out, with a rule, and with a value
// and a source where it has a setting.
func wantInWords(t *testing.T, n app.ProfileNote) {
	t.Helper()
	for _, s := range []string{n.Word, n.Text, n.Do} {
		if slot.MatchString(s) {
			t.Errorf("%s: %q", n.Key, s)
		}
	}
	if n.Rule == "" || n.Word == "" || n.Text == "" || n.Tab == "" || n.Kind == notes.Gap && n.Do == "" {
		t.Errorf("%+v lacks something", n)
	}
	if n.Setting != "" && (n.Value == "" || n.Source == "") {
		t.Errorf("%s: setting %s, value %q, source %q", n.Key, n.Setting, n.Value, n.Source)
	}
}

// Every note that there can be has its words.
func TestEveryNoteHasWords(t *testing.T) {
	a := apptest.New(t)
	on := domain.NewDate
	seen := map[string]bool{}
	for _, list := range [][]domain.Exam{
		{{Kind: domain.Step1, Date: on(2018, 5, 1), Score: 208}, {Kind: domain.Step2CK, Date: on(2019, 5, 1), Score: 229}},
		{{Kind: domain.Step1, Date: on(2018, 5, 1), Score: 250}, {Kind: domain.Step2CK, Date: on(2019, 5, 1), Score: 232}},
		{{Kind: domain.Step1, Date: on(2018, 5, 1), Score: 230}, {Kind: domain.Step2CK, Date: on(2018, 5, 1), Score: 243}},
		{{Kind: domain.Step1, Result: domain.Pass, Borderline: true}, {Kind: domain.Step2CK, Date: on(2026, 8, 20), Score: 240}},
		{{Kind: domain.Step1, Result: domain.Pass}, {Kind: domain.Step2CK, Date: on(2026, 8, 20), Released: on(2026, 9, 10), Score: 222}},
		{{Kind: domain.Step1, Result: domain.Pass}, {Kind: domain.Step2CK, Date: on(2026, 9, 20)}},
		{{Kind: domain.Step1, Result: domain.Pass}, {Kind: domain.Step2CK, Date: on(2026, 8, 1), Released: on(2026, 10, 1)}},
		{{Kind: domain.Step1, Result: domain.Pass}, {Kind: domain.Step2CK, Date: on(2026, 6, 1), Score: 245}},
		{{Kind: domain.Step1, Result: domain.Fail}, {Kind: domain.Step2CK, Date: on(2026, 6, 1), Released: on(2026, 7, 1), Score: 245}},
		{{Kind: domain.Step1, Date: on(2023, 1, 1), Result: domain.Fail}, {Kind: domain.Step1, Date: on(2024, 1, 1), Result: domain.Pass, Borderline: true}},
	} {
		p := domain.Profile{Exams: list, Applicant: domain.Applicant{Wishes: domain.Wishes{Specialties: []string{"Dermatology", "FM"}, Regions: []string{"central_valley"}}}}
		got, err := a.ProfileNotes(context.Background(), app.Scope{Profile: &p})
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range got {
			wantInWords(t, n)
			seen[n.Rule] = true
		}
	}
	for _, rule := range []string{"S1", "S2", "S3", "S4", "S6", "S7", "S8", "S11", "S21", "S53", "S58", "S60", "S61", "S62"} {
		if !seen[rule] {
			t.Errorf("no note by %s", rule)
		}
	}
}

// A threshold of the user's moves the note, and its value is told.
func TestProfileNotesObeyOwnFigures(t *testing.T) {
	a := filled(t)
	p := domain.Profile{Exams: []domain.Exam{{Kind: domain.Step1, Date: domain.NewDate(2018, 5, 1), Score: 221}, {Kind: domain.Step2CK, Date: domain.NewDate(2019, 5, 1), Score: 231}}}
	p.Applicant.Wishes.Specialties = []string{"Neurology"}
	flagged := func(key string) string {
		t.Helper()
		list, err := a.ProfileNotes(t.Context(), app.Scope{Profile: &p})
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range list {
			if n.Key == key {
				if !strings.Contains(n.Text, ", yours") {
					t.Errorf("%s does not say that the threshold is the user's: %s", key, n.Text)
				}
				return n.Setting + " = " + n.Value
			}
		}
		return ""
	}
	if got := flagged("s1") + flagged("s6/Neurology"); got != "" {
		t.Fatalf("by the shipped thresholds: %s", got)
	}
	for key, value := range map[string]string{"reference/set.low_step1": "222", "specialty/Neurology/low_ck": "232"} {
		if err := a.SetFigure(t.Context(), key, value); err != nil {
			t.Fatal(err)
		}
	}
	if got, want := flagged("s1"), "reference/set.low_step1 = 222 points, yours"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := flagged("s6/Neurology"), "specialty/Neurology/low_ck = 232 points, yours"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
