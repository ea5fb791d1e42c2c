package chance_test

import (
	"strings"
	"testing"

	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
)

func TestShippedRowsLieInTheirBounds(t *testing.T) {
	for _, c := range enginetest.Coefficients(t) {
		if wrong := chance.BoundsOf(c.Name).Check(c.Value); wrong != "" {
			t.Errorf("%s is %v and %s", c.Name, c.Value, wrong)
		}
	}
}

func TestReplace(t *testing.T) {
	ref := enginetest.Reference(t)
	was, _ := ref.Row("score.ck")
	for _, c := range []struct {
		name  string
		value float64
		wrong string
	}{
		{"score.ck", 0.4, ""}, {"score.ck", 0, ""}, {"set.petition_month", 12, ""}, {"record.attempts", -1, ""}, {"later.licence", 0, ""},
		{"score.ck", -0.1, "score.ck must be a number from 0 to 10"},
		{"score.ck", 30, "score.ck must be a number from 0 to 10"},
		{"record.attempts", 0.2, "record.attempts must be a number from -10 to 0"},
		{"visa_j1_accepted", 1, "visa_j1_accepted must be a number between 0 and 1"},
		{"door.step3", 0, "between 0 and 1"},
		{"tie.region", 1.01, "from 0 to 1"},
		{"set.petition_month", 13, "must be a whole number from 1 to 12"},
		{"set.fresh_months", 1.5, "a whole number from 0 to 240"},
		{"score.trend", 0.5, "score.trend is larger than score.step1 allows"},
		{"set.list_low", 121, "set.list_low must not be more than set.list_high"},
		{"set.likely_from", 0.01, "set.reach_below must not be more"},
		{"cap.recency_full", 30, "cap.recency_full must be less than cap.recency_none"},
		{"score.ckk", 1, "score.ckk is no figure of "},
	} {
		got, err := ref.Replace(map[string]float64{c.name: c.value})
		if c.wrong != "" {
			if err == nil || !strings.Contains(err.Error(), c.wrong) {
				t.Errorf("%s = %v: got %v, want %q", c.name, c.value, err, c.wrong)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s = %v: %v", c.name, c.value, err)
			continue
		}
		row, _ := got.Row(c.name)
		if before, _ := ref.Row(c.name); row.Value != c.value || row.Source != chance.OwnSource || row.SE != before.SE || row.Note != before.Note {
			t.Errorf("%s became %+v", c.name, row)
		}
		if row.Kind != chance.Own && row.Kind != chance.Setting {
			t.Errorf("%s is still called %v", c.name, row.Kind)
		}
	}
	if now, _ := ref.Row("score.ck"); now != was {
		t.Errorf("the set itself has changed: %+v", now)
	}
}
