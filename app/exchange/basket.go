package exchange

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"secondlook/domain/portfolio"
)

// maxPrizes is how many items a problem may have.
const maxPrizes = 100_000

// ReadBasket reads a problem of the best list in plain numbers from JSON, and
// checks it: items with id, chance, value and cost, and a budget. An error is
// one sentence for the user, which names the item that is wrong.
func ReadBasket(r io.Reader) (prizes []portfolio.Prize, budget int64, err error) {
	b, err := readAll(r, maxProfile)
	if err != nil {
		return nil, 0, err
	}
	text, err := decode(b, false)
	if err != nil {
		return nil, 0, err
	}
	if err := checkSyntax(text, "problem"); err != nil {
		return nil, 0, err
	}
	tree, err := parseJSON(text)
	if err != nil {
		return nil, 0, err
	}
	top, err := members(tree, "the file", "items", "budget")
	if err != nil {
		return nil, 0, err
	}
	if budget, err = whole(top["budget"], "budget"); err != nil {
		return nil, 0, err
	}
	list, ok := top["items"].value.([]node)
	switch {
	case !ok:
		return nil, 0, want(false, top["items"], "items", "a list in square brackets")
	case len(list) > maxPrizes:
		return nil, 0, fmt.Errorf("items has %d items, more than %d: leave out those that are not worth a thought", len(list), maxPrizes)
	}
	prizes = make([]portfolio.Prize, len(list))
	for i, n := range list {
		if prizes[i], err = prize(n, i); err != nil {
			return nil, 0, err
		}
	}
	return prizes, budget, portfolio.CheckPrizes(prizes, budget)
}

// prize reads item i.
func prize(n node, i int) (p portfolio.Prize, err error) {
	who := fmt.Sprintf("item %d", i+1)
	fields, err := members(n, who, "id", "chance", "value", "cost")
	if err != nil {
		return p, err
	}
	var ok bool
	if p.ID, ok = fields["id"].value.(string); !ok || len(p.ID) > 1000 {
		return p, want(false, fields["id"], who+": id", "a short text in quotes")
	}
	who = fmt.Sprintf("item %q", brief(p.ID))
	if p.Chance, err = number(fields["chance"], who+": chance"); err != nil {
		return p, err
	}
	if p.Value, err = number(fields["value"], who+": value"); err != nil {
		return p, err
	}
	p.Cost, err = whole(fields["cost"], who+": cost")
	return p, err
}

// members wants a value to be an object with the given members and no others.
func members(n node, who string, names ...string) (map[string]node, error) {
	o, ok := n.value.(object)
	if !ok {
		return nil, fmt.Errorf("%s must be an object in braces with %s, but it is %s", who, strings.Join(names, ", "), n)
	}
	out := make(map[string]node, len(o))
	for _, m := range o {
		out[m.name] = node{m.value}
	}
	if id, ok := out["id"].value.(string); ok && id != "" {
		who = fmt.Sprintf("item %q", brief(id))
	}
	for _, m := range o {
		if !slices.Contains(names, m.name) {
			return nil, fmt.Errorf("%s has no field %q: %s", who, brief(m.name), didYouMean(m.name, names))
		}
	}
	for _, name := range names {
		if n, ok := out[name]; !ok || n.value == nil {
			return nil, fmt.Errorf("%s lacks %s: add it", who, name)
		}
	}
	return out, nil
}

// number wants a value to be a number that a float holds.
func number(n node, who string) (float64, error) {
	v, ok := n.value.(json.Number)
	if !ok {
		return 0, want(false, n, who, "a number, without quotes")
	}
	x, err := strconv.ParseFloat(v.String(), 64)
	if err != nil {
		return 0, fmt.Errorf("%s is the number %s, which is too large: write a smaller one", who, brief(v.String()))
	}
	return x, nil
}

// whole wants a value to be a whole number; 5.0 and 2e3 are.
func whole(n node, who string) (int64, error) {
	v, ok := n.value.(json.Number)
	if !ok {
		return 0, want(false, n, who, "a whole number, without quotes")
	}
	i, err := strconv.ParseInt(v.String(), 10, 64)
	if err == nil {
		return i, nil
	}
	x, err := number(n, who)
	switch {
	case err != nil, x > portfolio.MaxCost, x < -portfolio.MaxCost:
		return 0, fmt.Errorf("%s must be a whole number from 0 to %d, not %s", who, int64(portfolio.MaxCost), brief(v.String()))
	case x != float64(int64(x)):
		return 0, fmt.Errorf("%s must be a whole number, not %s: choose a smaller unit, such as cents", who, brief(v.String()))
	}
	return int64(x), nil
}
