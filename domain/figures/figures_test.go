package figures_test

import (
	"slices"
	"strings"
	"testing"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
	"secondlook/domain/figures"

	"pgregory.net/rapid"
)

// catalog is a small catalog with a calendar, prices and signals.
func catalog() *domain.Catalog {
	c := enginetest.Catalog()
	c.Fees = append(c.Fees,
		domain.Fee{Season: 2027, Service: "ECFMG", Item: "token", Cents: 18500, Fixed: true, Source: "x"},
		domain.Fee{Service: "NRMP", Item: "extra_rank", From: 21, To: 300, Cents: 3000, Source: "x"})
	c.Quotas = []domain.SignalQuota{
		{Season: 2026, Specialty: domain.FamilyMedicine, Total: 5, Source: "x"},
		{Season: 2027, Specialty: domain.InternalMedicine, Gold: 3, Silver: 12, Total: 15, Verify: true, Source: "x"},
		{Season: 2027, Specialty: "Internal Medicine/Psychiatry", Total: 2, Source: "x"},
	}
	for _, round := range []string{"09:00-11:00", "12:00-14:00"} {
		c.Events = append(c.Events, domain.Event{Season: 2027, Date: domain.NewDate(2027, 3, 18), Time: round, Key: "soap_round", Text: "SOAP 2027", Source: "x"})
	}
	return c
}

// lay lays pairs of keys and values over the small catalog.
func lay(t testing.TB, pairs ...string) *figures.Sheet {
	t.Helper()
	var own []domain.OwnFigure
	for i := 0; i < len(pairs); i += 2 {
		own = append(own, domain.OwnFigure{ID: domain.ID(i + 1), Key: pairs[i], Value: pairs[i+1]})
	}
	return figures.Lay(catalog(), enginetest.Reference(t), own)
}

func TestNothingOfOnesOwnCostsNothing(t *testing.T) {
	c, r := catalog(), enginetest.Reference(t)
	if s := figures.Lay(c, r, nil); s.Catalog != c || s.Reference != r || len(s.Own) > 0 {
		t.Error("the tables were copied for nothing")
	}
	s := figures.Lay(c, r, []domain.OwnFigure{{Key: "reference/score.ck", Value: "0.5"}})
	if s.Catalog != c || s.Reference == r {
		t.Error("a weight copied the catalog, or left the set as it was")
	}
}

func TestEveryKind(t *testing.T) {
	for _, c := range []struct{ key, value, shipped string }{
		{"reference/score.ck", "0.5", "0.3"},
		{"reference/set.list_low", "60", "80"},
		{"specialty/Family Medicine/low_ck", "225", "230"},
		{"specialty/Family Medicine/assumed_low", "215", "220"},
		{"specialty/Family Medicine/assumed_high", "0", "225"},
		{"fee/2027/ERAS/application/31", "3100", "3000"},
		{"fee/2027/ECFMG/token/0", "19000", "18500"},
		{"fee/2028/ERAS/application/1", "1200", "1100"},
		{"fee/2027/NRMP/extra_rank/21", "0", "3000"},
		{"quota/2027/Internal Medicine/gold", "4", "3"},
		{"quota/2027/Internal Medicine/Psychiatry/total", "3", "2"},
		{"quota/2027/Family Medicine/total", "6", "5"},
		{"event/2027/submit", "2026-09-03", "2026-09-02"},
		{"event/2027/soap_round/12:00-14:00", "2027-03-19", "2027-03-18"},
		{"event/2028/submit", "2027-09-01", ""},
	} {
		t.Run(c.key, func(t *testing.T) {
			s := lay(t, c.key, c.value)
			f, ok := s.Find(c.key)
			if !ok || len(s.Ignored) > 0 {
				t.Fatalf("not there; ignored: %v", s.Ignored)
			}
			if f.Value != c.value || f.Shipped != c.shipped || !f.Own || f.Verify || f.Source == chance.OwnSource {
				t.Errorf("got %+v", f)
			}
			if f, ok := lay(t).Find(c.key); !ok || f.Own || f.Value != c.shipped {
				t.Errorf("without a figure of one's own: %+v", f)
			}
		})
	}
}

func TestWrongFigures(t *testing.T) {
	for _, c := range []struct{ key, value, problem string }{
		{"", "1", "is no figure of this program"},
		{"score.ck", "1", "is no figure of this program"},
		{"reference/", "1", "is no figure of this program"},
		{"reference/gone", "1", "is no figure of test"},
		{"reference/score.ck", "much", "must be a number such as 0.25"},
		{"reference/score.ck", "NaN", "must be a number such as 0.25"},
		{"reference/score.ck", "0x1p-2", "must be a number such as 0.25"},
		{"reference/score.ck", "-0.3", "from 0 to 10"},
		{"reference/visa_j1_accepted", "1.2", "between 0 and 1"},
		{"reference/score.trend", "2", "does not fit: score.trend is larger"},
		{"specialty/Alchemy/low_ck", "230", "no specialty of that name"},
		{"specialty/Family Medicine/low_ck", "230.5", "a whole number from 1 to 300"},
		{"specialty/Family Medicine/low_ck", "0", "a whole number from 1 to 300"},
		{"specialty/Family Medicine/high_ck", "230", "is no figure of the catalog"},
		{"specialty/Family Medicine/assumed_low", "226", "does not fit: a band cannot run from 226 to 225"},
		{"fee/2027/ERAS/application/31", "-1", "must be an amount"},
		{"fee/2027/ERAS/application/31", "100000000", "must be an amount"},
		{"fee/2027/ERAS/application/7", "100", "is no price"},
		{"fee/2027/ERAS/application/07", "100", "is no figure of this program"},
		{"fee/27/ERAS/application/1", "100", "is no figure of this program"},
		{"fee/2027/CAS/application/1", "100", "is no price"},
		{"quota/2027/Alchemy/total", "5", "is no figure of the catalog"},
		{"quota/2027/Family Medicine/bronze", "5", "is no figure of the catalog"},
		{"quota/2027/Family Medicine/total", "101", "from 0 to 100"},
		{"quota/2027/Internal Medicine/total", "14", "must be the gold and silver signals together, 15"},
		{"event/2027/submit", "soon", "must be a day such as"},
		{"event/2027/submit", "", "must be a day such as"},
		{"event/2027/submit", "2025-09-02", "2026 or 2027"},
		{"event/2027/party", "2026-09-02", "is no date of the calendar"},
		{"event/2027/soap_round", "2027-03-18", "is no date of the calendar"},
	} {
		s := lay(t, c.key, c.value)
		if got := s.Problem(c.key); !strings.Contains(got, c.problem) || len(s.Own) > 0 {
			t.Errorf("%s = %q: got %q and %v, want %q", c.key, c.value, got, s.Own, c.problem)
		}
	}
}

// A season that borrows its prices has a list of its own once a price of it is
// changed, and the others stay to be verified.
func TestABorrowedListBecomesTheSeasonsOwn(t *testing.T) {
	s := lay(t, "fee/2028/ERAS/application/31", "3500")
	tiers, verify := s.Catalog.ApplicationFees("ERAS", 2028)
	if len(tiers) != 2 || tiers[0].Season != 2028 || tiers[0].Cents != 1100 || tiers[1].Cents != 3500 || !verify {
		t.Errorf("2028 has %+v, verify %v", tiers, verify)
	}
	if now, _ := s.Catalog.ApplicationFees("ERAS", 2027); now[1].Cents != 3000 {
		t.Errorf("2027 has %+v", now)
	}
	s = lay(t, "fee/2028/ERAS/application/31", "3500", "fee/2028/ERAS/application/1", "1200")
	if _, verify := s.Catalog.ApplicationFees("ERAS", 2028); verify {
		t.Error("both prices are confirmed and still to verify")
	}
}

func TestFiguresThatBelongTogether(t *testing.T) {
	s := lay(t, "specialty/Family Medicine/assumed_low", "235", "specialty/Family Medicine/assumed_high", "240")
	if fm, _ := s.Catalog.Specialty(domain.FamilyMedicine); fm.AssumedCK != [2]int{235, 240} {
		t.Errorf("band %v, ignored %v", fm.AssumedCK, s.Ignored)
	}
	s = lay(t, "specialty/Pediatrics/assumed_low", "220")
	if p, _ := s.Catalog.Specialty(domain.Pediatrics); p.AssumedCK != [2]int{220, 220} {
		t.Errorf("band %v", p.AssumedCK)
	}
	s = lay(t, "quota/2027/Family Medicine/gold", "2", "quota/2027/Family Medicine/silver", "4")
	list := s.List(figures.Signals, 2027)
	if f, ok := s.Find("quota/2027/Family Medicine/silver"); !ok || f.Value != "4" || len(list) != 5 {
		t.Errorf("got %+v of %d", f, len(list))
	}
	s = lay(t, "reference/score.trend", "0.2", "reference/score.step1", "0.3")
	if len(s.Ignored) > 0 {
		t.Errorf("ignored %v", s.Ignored)
	}
	s = lay(t, "reference/score.ck", "0.4", "reference/score.trend", "0.9")
	row, _ := s.Reference.Row("score.ck")
	if row.Value != 0.4 || s.Problem("reference/score.trend") == "" || !s.Own["reference/score.ck"] {
		t.Errorf("score.ck %v, own %v, ignored %v", row.Value, s.Own, s.Ignored)
	}
}

// Whoever has changed gold and silver signals to none has none; only then may
// a total stand alone.
func TestNoGoldAndNoSilver(t *testing.T) {
	const im = "quota/2027/Internal Medicine/"
	s := lay(t, im+"gold", "0", im+"silver", "0")
	if q, ok := s.Catalog.Signals(domain.InternalMedicine, 2027); !ok || q.Total != 0 || q.Of(domain.SingleSignal) != 0 {
		t.Errorf("got %+v", q)
	}
	for _, part := range []string{"gold", "silver", "total"} {
		if f, ok := s.Find(im + part); !ok || f.Value != "0" {
			t.Errorf("%s: %+v, %v", part, f, ok)
		}
	}
	s = lay(t, im+"gold", "0", im+"silver", "0", im+"total", "9")
	if q, _ := s.Catalog.Signals(domain.InternalMedicine, 2027); q.Of(domain.SingleSignal) != 9 || len(s.Ignored) > 0 {
		t.Errorf("got %+v, ignored %v", q, s.Ignored)
	}
	s = lay(t, im+"gold", "0")
	if q, _ := s.Catalog.Signals(domain.InternalMedicine, 2027); q.Total != 12 || len(q.Kinds()) != 2 {
		t.Errorf("got %+v", q)
	}
}

// A season before the first figure has none, and may be given one.
func TestSignalsBeforeTheFirstSeason(t *testing.T) {
	const key = "quota/2025/Family Medicine/total"
	if f, ok := lay(t).Find(key); !ok || f.Value != "" || f.Shipped != "" || f.Verify || f.From != 0 {
		t.Errorf("got %+v", f)
	}
	s := lay(t, key, "4")
	if f, _ := s.Find(key); f.Value != "4" || !f.Own {
		t.Errorf("got %+v", f)
	}
	if q, ok := s.Catalog.Signals(domain.FamilyMedicine, 2025); !ok || q.Total != 4 {
		t.Errorf("got %+v", q)
	}
}

// The order in which figures were set is of no matter.
func TestOrderIsOfNoMatter(t *testing.T) {
	all := []domain.OwnFigure{
		{Key: "fee/2028/ERAS/application/1", Value: "9900"}, {Key: "fee/2029/ERAS/application/31", Value: "7700"}, {Key: "fee/2027/ERAS/application/31", Value: "3100"},
		{Key: "quota/2027/Internal Medicine/gold", Value: "4"}, {Key: "quota/2028/Internal Medicine/silver", Value: "5"},
		{Key: "quota/2029/Family Medicine/total", Value: "7"}, {Key: "quota/2028/Family Medicine/total", Value: "6"},
		{Key: "reference/score.ck", Value: "0.4"}, {Key: "reference/score.trend", Value: "0.9"}, {Key: "event/2028/submit", Value: "2027-09-01"},
		{Key: "specialty/Family Medicine/assumed_low", Value: "215"}, {Key: "specialty/Family Medicine/assumed_high", Value: "0"},
	}
	c, r := catalog(), enginetest.Reference(t)
	seen := func(own []domain.OwnFigure) (out []string) {
		s := figures.Lay(c, r, own)
		for _, g := range figures.Groups() {
			for year := 2026; year <= 2030; year++ {
				for _, f := range s.List(g, year) {
					out = append(out, f.Key+"="+f.Value)
				}
			}
		}
		for _, i := range s.Ignored {
			out = append(out, i.Key+" "+i.Problem)
		}
		return out
	}
	want := seen(all)
	if !slices.Contains(want, "fee/2029/ERAS/application/1=9900") || !slices.Contains(want, "quota/2029/Internal Medicine/silver=5") {
		t.Errorf("a later season does not go by an earlier one: %v", want)
	}
	rapid.Check(t, func(t *rapid.T) {
		if got := seen(rapid.Permutation(all).Draw(t, "own")); !slices.Equal(want, got) {
			t.Fatalf("got %v\nwant %v", got, want)
		}
	})
}

func TestGroups(t *testing.T) {
	s := lay(t)
	for g, least := range map[figures.Group]int{figures.Season: 3, figures.Fees: 4, figures.Signals: 4, figures.Thresholds: 30, figures.Weights: 90} {
		list := s.List(g, 2027)
		if len(list) < least {
			t.Errorf("%v has only %d figures", g, len(list))
		}
		for _, f := range list {
			if of, _, ok := figures.GroupOf(f.Key); !ok || of != g {
				t.Errorf("%s of %v counts as of %v", f.Key, g, of)
			}
			if again, ok := s.Find(f.Key); !ok || again.Key != f.Key {
				t.Errorf("%s is not found", f.Key)
			}
		}
	}
}

// No text does harm, and what is used is found again as it is kept.
func FuzzLay(f *testing.F) {
	f.Add("reference/score.ck", "0.5")
	f.Add("fee/2028/ERAS/application/31", "3500")
	f.Add("quota/2027/Internal Medicine/Psychiatry/total", "3")
	f.Add("event/2028/soap_round/12:00-14:00", "2028-03-18")
	f.Add("specialty/Family Medicine/assumed_low", "0")
	c, r := catalog(), enginetest.Reference(f)
	f.Fuzz(func(t *testing.T, key, value string) {
		s := figures.Lay(c, r, []domain.OwnFigure{{Key: key, Value: value}})
		if len(s.Own)+len(s.Ignored) != 1 {
			t.Fatalf("own %v, ignored %v", s.Own, s.Ignored)
		}
		if f, ok := s.Find(key); ok && s.Own[key] {
			if again := figures.Lay(c, r, []domain.OwnFigure{{Key: key, Value: f.Value}}); !again.Own[key] {
				t.Fatalf("%q is kept as %q, which is not read: %v", value, f.Value, again.Ignored)
			}
		}
	})
}

// Every weight is the user's own: what is worked out after every change of a
// figure.
func BenchmarkChanged(b *testing.B) {
	c, r := catalog(), enginetest.Reference(b)
	var own []domain.OwnFigure
	for _, f := range figures.Lay(c, r, nil).List(figures.Weights, 0) {
		own = append(own, domain.OwnFigure{Key: f.Key, Value: f.Value})
	}
	b.ReportAllocs()
	for b.Loop() {
		if s := figures.Lay(c, r, own); len(s.Own) != len(own) || s.Changed() != 0 {
			b.Fatalf("%d of %d figures differ, ignored %v", s.Changed(), len(own), s.Ignored)
		}
	}
}
