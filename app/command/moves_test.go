package command_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"
	"unicode/utf8"
)

type worth struct {
	Open               bool `json:"cost_open"`
	Gain, Low, High    float64
	Size, Words, Basis string
	Days               int
	Cents              int64 `json:"cost_cents"`
	Until              *string
}

type moves struct {
	Season            int
	Reference, List   string
	Chance, Low, High float64
	Moves             []struct {
		Kind, Key, Program, Title, Does, Blocked string
		Counts                                   *int `json:"counts_for"`
		worth
	}
	Pairs []struct {
		First, Second struct{ Kind, Key string }
		Interaction   float64
		Effect        string
		worth
	}
}

func (w worth) sound(t *testing.T, what string) {
	t.Helper()
	if w.Low > w.Gain || w.High < w.Gain || w.Low < 0 || w.High > 1 || w.Words == "" || w.Basis == "" || w.Size == "" {
		t.Errorf("%s: %+v", what, w)
	}
}

func TestMoves(t *testing.T) {
	dir := t.TempDir()
	var m moves
	decode(t, want(t, "moves", "--sample", "--pairs", "--format", "json", "--data", dir), &m)
	if m.Season != 2027 || m.Chance <= 0 || m.List == "" || len(m.Moves) < 10 || len(m.Pairs) < 20 {
		t.Fatalf("%d moves and %d pairs: %+v", len(m.Moves), len(m.Pairs), m)
	}
	gain, last, blocked := map[string]float64{}, 1.0, false
	for _, x := range m.Moves {
		x.sound(t, x.Title)
		if x.Gain > last || blocked && x.Blocked == "" || (x.Gain == 0) != (x.Blocked != "") {
			t.Errorf("%s stands wrong: %+v", x.Title, x)
		}
		if x.Blocked != "" && (x.Counts == nil || *x.Counts <= m.Season) {
			t.Errorf("%s does not say which season it counts for", x.Title)
		}
		last, blocked = x.Gain, x.Blocked != ""
		gain[x.Kind+x.Key] = x.Gain
	}
	last = 1
	for _, x := range m.Pairs {
		x.sound(t, x.First.Key)
		one, two := gain[x.First.Kind+x.First.Key], gain[x.Second.Kind+x.Second.Key]
		if x.Gain > last || x.Gain < max(one, two) || math.Abs(x.Interaction-(x.Gain-one-two)) > 3e-6 {
			t.Errorf("%s with %s stands wrong: %+v", x.First.Key, x.Second.Key, x)
		}
		last = x.Gain
	}
	var few moves
	decode(t, want(t, "moves", "--sample", "--n", "3", "--format", "json", "--data", dir), &few)
	if len(few.Moves) != 3 || few.Pairs != nil || few.Moves[2].Key != m.Moves[2].Key {
		t.Errorf("the first three: %+v", few)
	}
}

func TestMovesTable(t *testing.T) {
	dir := t.TempDir()
	table := want(t, "moves", "--sample", "--pairs", "--data", dir)
	narrow(t, table)
	for _, words := range []string{"chance to match", "Pass Step 3", "unclear", "Two moves together", "the sum of both", "it would count for"} {
		if !strings.Contains(table, words) {
			t.Errorf("the table does not say %q:\n%s", words, table)
		}
	}
	if again := want(t, "moves", "--sample", "--pairs", "--data", dir); again != table {
		t.Error("the same question has two answers")
	}
	if alone := want(t, "moves", "--sample", "--data", dir); strings.Contains(alone, "together") {
		t.Error("pairs are told that nobody asked for")
	}
	if nobody := want(t, "moves", "--data", dir); !strings.HasPrefix(nobody, "There are no records yet") {
		t.Errorf("an empty folder is not told of:\n%s", nobody)
	}
	if none := want(t, "signals", "--data", dir); !strings.HasPrefix(none, "There are no records yet") || strings.Contains(none, "0%") {
		t.Errorf("signals of nobody:\n%s", none)
	}
	if none := want(t, "list", "--sample", "--budget", "0", "--data", dir); !strings.HasPrefix(none, "The list is empty: $0 pays") || strings.Contains(none, "0%") {
		t.Errorf("a list for nothing:\n%s", none)
	}
	wantFailure(t, run("", "reference", "compare", "fooo", "--sample", "--data", dir), 1, "'reference add'")
}

// narrow wants lines of at most 100 columns.
func narrow(t *testing.T, table string) {
	t.Helper()
	for line := range strings.Lines(table) {
		if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > 100 {
			t.Errorf("a line of %d columns: %s", n, line)
		}
	}
}

// loose reads JSON of which only a part matters.
func loose(t *testing.T, text string, into any) {
	t.Helper()
	if err := json.Unmarshal([]byte(text), into); err != nil {
		t.Fatal(err)
	}
}

func TestExplain(t *testing.T) {
	dir := t.TempDir()
	var r struct {
		Programs []struct {
			Key, Verdict string
			Chance       float64
			Reasons      []struct{ Points float64 }
		}
	}
	loose(t, want(t, "rank", "--sample", "--format", "json", "--data", dir), &r)
	for _, at := range []int{0, len(r.Programs) - 1} {
		p := r.Programs[at]
		var x struct {
			Season    int
			Reference string
			Program   struct {
				Key     string
				Chance  float64
				Reasons []struct{ Points float64 }
			}
			Changes []struct {
				Answer, Kind, Field, Value, Title, About, Verdict string
				Possible                                          bool
				Chance, Low, High                                 float64
			}
			Note string
		}
		loose(t, want(t, "explain", p.Key, "--sample", "--format", "json", "--data", dir), &x)
		if x.Program.Key != p.Key || x.Program.Chance != p.Chance || len(x.Program.Reasons) != len(p.Reasons) || len(x.Changes) == 0 {
			t.Fatalf("%+v", x)
		}
		last := 1.0
		for _, c := range x.Changes {
			if c.Title == "" || c.About == "" || c.Chance > last || c.Low > c.Chance || c.High < c.Chance {
				t.Errorf("%+v", c)
			}
			if c.Answer != "no" && c.Chance < p.Chance-1e-6 {
				t.Errorf("%s lowers the chance", c.Title)
			}
			last = c.Chance
		}
		if (x.Note != "") != (p.Verdict == "closed") {
			t.Errorf("a program that is %s: %q", p.Verdict, x.Note)
		}
		table := want(t, "explain", p.Key, "--sample", "--data", dir)
		narrow(t, table)
		if !strings.Contains(table, "What would change it") || !strings.Contains(table, "Rules:") {
			t.Errorf("the table:\n%s", table)
		}
	}
	wantFailure(t, run("", "explain", "nowhere", "--data", dir), 1, `no program with the key "nowhere"`)
}
