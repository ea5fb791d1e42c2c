package exchange_test

import (
	"bytes"
	"strings"
	"testing"

	"secondlook/app/exchange"
	"secondlook/domain/portfolio"
)

func TestReadBasket(t *testing.T) {
	prizes, budget, err := exchange.ReadBasket(strings.NewReader("\xef\xbb\xbf" + `{"budget": 9007199254740992, "items": [
		{"id": "Fresno, \"county\"", "chance": 1, "value": 0, "cost": 2e3},
		{"cost": 0, "value": 1e300, "chance": 0.25, "id": "b"}]}`))
	want := []portfolio.Prize{{ID: "Fresno, \"county\"", Chance: 1, Cost: 2000}, {ID: "b", Chance: 0.25, Value: 1e300}}
	if err != nil || budget != portfolio.MaxCost || len(prizes) != 2 || prizes[0] != want[0] || prizes[1] != want[1] {
		t.Errorf("read %+v, budget %d, %v", prizes, budget, err)
	}
	if prizes, _, err = exchange.ReadBasket(strings.NewReader(`{"items": [], "budget": 5}`)); err != nil || len(prizes) != 0 {
		t.Errorf("no items: %v, %v", prizes, err)
	}
}

// Whatever is wrong is told in one sentence that names the item.
func TestBadBaskets(t *testing.T) {
	item := func(fields string) string {
		return `{"items": [{"id": "a", "chance": 0.5, "value": 1, "cost": 1}, {` + fields + `}], "budget": 10}`
	}
	for name, tt := range map[string]struct{ file, words string }{
		"empty":              {"", "empty"},
		"no JSON":            {"items", "does not belong here"},
		"cut off":            {`{"items": [`, "cut off"},
		"trailing":           {`{"items": [], "budget": 1} {}`, "more text follows"},
		"a list":             {`[]`, "the file must be an object"},
		"no budget":          {`{"items": []}`, "the file lacks budget"},
		"budget null":        {`{"items": [], "budget": null}`, "the file lacks budget"},
		"budget below zero":  {`{"items": [], "budget": -1}`, "budget must be a whole number from 0"},
		"budget broken":      {`{"items": [], "budget": 1.5}`, "budget must be a whole number, not 1.5"},
		"budget huge":        {`{"items": [], "budget": 1e300}`, "budget must be a whole number from 0"},
		"budget text":        {`{"items": [], "budget": "10"}`, "budget must be a whole number, without quotes"},
		"unknown field":      {`{"items": [], "budget": 1, "buget": 2}`, "no field \"buget\": did you mean budget?"},
		"twice":              {`{"items": [], "budget": 1, "budget": 2}`, "budget stands twice"},
		"items no list":      {`{"items": {}, "budget": 1}`, "items must be a list"},
		"item no object":     {`{"items": [5], "budget": 1}`, "item 1 must be an object"},
		"item null":          {`{"items": [null], "budget": 1}`, "item 1 must be an object"},
		"no id":              {item(`"chance": 0.5, "value": 1, "cost": 1`), "item 2 lacks id"},
		"id a number":        {item(`"id": 7, "chance": 0.5, "value": 1, "cost": 1`), "item 2: id must be a short text"},
		"id empty":           {item(`"id": "", "chance": 0.5, "value": 1, "cost": 1`), "item 2: id is empty"},
		"id twice":           {item(`"id": "a", "chance": 0.5, "value": 1, "cost": 1`), `item "a" stands twice`},
		"no chance":          {item(`"id": "b", "value": 1, "cost": 1`), `item "b" lacks chance`},
		"unknown in an item": {item(`"id": "b", "chance": 0.5, "value": 1, "cost": 1, "costs": 2`), `item "b" has no field "costs"`},
		"chance zero":        {item(`"id": "b", "chance": 0, "value": 1, "cost": 1`), `item "b": chance must be above 0`},
		"chance above 1":     {item(`"id": "b", "chance": 1.01, "value": 1, "cost": 1`), `item "b": chance must be above 0 and at most 1`},
		"chance NaN":         {item(`"id": "b", "chance": NaN, "value": 1, "cost": 1`), "does not belong here"},
		"chance text":        {item(`"id": "b", "chance": "0.5", "value": 1, "cost": 1`), `item "b": chance must be a number`},
		"value below zero":   {item(`"id": "b", "chance": 0.5, "value": -0.1, "cost": 1`), `item "b": value must be 0 or more`},
		"value huge":         {item(`"id": "b", "chance": 0.5, "value": 1e999, "cost": 1`), `item "b": value is the number 1e999, which is too large`},
		"cost below zero":    {item(`"id": "b", "chance": 0.5, "value": 1, "cost": -1`), `item "b": cost must be a whole number from 0`},
		"cost broken":        {item(`"id": "b", "chance": 0.5, "value": 1, "cost": 10.5`), `item "b": cost must be a whole number, not 10.5: choose a smaller unit`},
		"cost huge":          {item(`"id": "b", "chance": 0.5, "value": 1, "cost": 9007199254740993`), `item "b": cost must be a whole number from 0`},
	} {
		t.Run(name, func(t *testing.T) {
			_, _, err := exchange.ReadBasket(strings.NewReader(tt.file))
			if err == nil || !strings.Contains(err.Error(), tt.words) || strings.Contains(err.Error(), "\n") {
				t.Errorf("got %v, want %q", err, tt.words)
			}
		})
	}
	many := `{"budget": 1, "items": [` + strings.Repeat("0,", 100_000) + "0]}"
	if _, _, err := exchange.ReadBasket(strings.NewReader(many)); err == nil || !strings.Contains(err.Error(), "more than 100000") {
		t.Errorf("too many items: %v", err)
	}
}

func FuzzReadBasket(f *testing.F) {
	f.Add([]byte(`{"items": [{"id": "a", "chance": 0.5, "value": 1, "cost": 1100}], "budget": 2200}`))
	f.Add([]byte(`{"items": [{"id": "a", "chance": 1e-9, "value": 1e308, "cost": 9007199254740992}, {"id": "b", "chance": 1, "value": 0, "cost": 0}], "budget": 9e15}`))
	f.Add([]byte(`{"items": [], "budget": 1.5}`))
	f.Fuzz(func(t *testing.T, file []byte) {
		prizes, budget, err := exchange.ReadBasket(bytes.NewReader(file))
		if err != nil || len(prizes) > 200 {
			return
		}
		b := portfolio.BestBasket(prizes, budget)
		if b.Cost > budget || !(b.Value >= 0) || b.Bound < b.Value || b.Exact && b.Bound != b.Value {
			t.Fatalf("%+v of %+v for %d", b, prizes, budget)
		}
	})
}
