package command_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"secondlook/domain"
)

type comparedEffect struct {
	Words, Size, Basis string
	Match, Interviews  domain.Said
}

type compared struct {
	Seasons []struct {
		Season, Programs int
		Letters, Exams   []any
		Funnel           struct {
			Sent    int
			Invited struct {
				Count            int
				Share, Low, High float64
			}
		}
		First *int `json:"days_to_first_invitation"`
	}
	Steps []struct {
		From, To int
		Changes  []struct {
			What      string
			New, Gone []string
			Effect    comparedEffect
		}
		Together comparedEffect
		Luck     *struct{ Within bool } `json:"invited_share_change"`
	}
	Reapplied []struct {
		Noes    int
		Answers map[string]string
	}
}

func comparedAs(t *testing.T, years string) (d compared, text string) {
	t.Helper()
	text = want(t, "seasons", "--sample", "--compare", years, "--format", "json", "--data", t.TempDir())
	if err := json.Unmarshal([]byte(text), &d); err != nil {
		t.Fatal(err)
	}
	return d, text
}

// The comparison of the sample's seasons: counts as they are, keys that are
// stable, lists that are never null, and every effect turned the other way round.
func TestSeasonsCompared(t *testing.T) {
	d, text := comparedAs(t, "2026,2027")
	if len(d.Seasons) != 2 || d.Seasons[0].Funnel.Sent != 42 || d.Seasons[0].Funnel.Invited.Count != 2 || *d.Seasons[0].First != 45 || d.Seasons[1].First != nil {
		t.Errorf("%+v", d.Seasons)
	}
	if strings.Contains(text, `"new": null`) || strings.Contains(text, `"letters": null`) || d.Steps[0].Luck != nil {
		t.Errorf("%s", text)
	}
	back, _ := comparedAs(t, "2027,2026")
	for i, c := range d.Steps[0].Changes {
		x := back.Steps[0].Changes[i]
		if x.What != c.What || x.Effect.Match.Value != -c.Effect.Match.Value || x.Effect.Size != c.Effect.Size || len(x.New) != len(c.Gone) {
			t.Errorf("%+v and %+v", c, x)
		}
	}
	if r := d.Reapplied; len(r) < 20 || r[0].Answers["2026"] == "" {
		t.Errorf("%+v", r)
	}
	three, _ := comparedAs(t, "2025,2026,2027")
	if len(three.Steps) != 2 || three.Steps[0].Luck == nil || three.Reapplied[0].Noes != 2 {
		t.Errorf("%+v", three.Steps)
	}
}

func TestSeasonsComparedInWords(t *testing.T) {
	out := want(t, "seasons", "--sample", "--compare", "2026,2027", "--data", t.TempDir())
	for _, words := range []string{"Season 2026, ", "From 2026 to 2027", "Letters: helped", "Season 2027 is not over", "Applied to more than once", "2026 declined, 2027 planned", "need not add up"} {
		if !strings.Contains(out, words) {
			t.Errorf("%q is missing in:\n%s", words, out)
		}
	}
	for line := range strings.SplitSeq(out, "\n") {
		if utf8.RuneCountInString(line) > 100 {
			t.Errorf("a line is too long: %s", line)
		}
	}
}

func TestSeasonsThatCannotBeCompared(t *testing.T) {
	for years, says := range map[string]string{
		"2026": "two to 4 years of the Match", "2026,x": "years of the Match", "2026,1900": "years of the Match", "1,2,3": "years of the Match",
		"2026,2027,2026,2027,2026": "two to 4 years of the Match",
	} {
		wantFailure(t, run("", "seasons", "--sample", "--compare", years, "--data", t.TempDir()), 2, says)
	}
	wantFailure(t, run("", "seasons", "--sample", "--compare", "2026,2019", "--data", t.TempDir()), 1, "Season 2019 has no applications, so there is nothing to compare")
}
