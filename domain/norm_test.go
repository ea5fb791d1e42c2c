package domain

import "testing"

func TestNormAt(t *testing.T) {
	c := Catalog{Norms: []Norm{
		{Kind: Step2CK, From: Date{2017, 7, 1}, To: Date{2018, 6, 30}, Mean: 243, SD: 17},
		{Kind: Step2CK, From: Date{2024, 7, 1}, To: Date{2025, 6, 30}, Mean: 250, SD: 15},
	}}
	for day, want := range map[Date]float64{
		{}: 250, {2010, 1, 1}: 243, {2018, 6, 30}: 243, {2019, 1, 1}: 243, {2024, 1, 1}: 250, {2025, 1, 1}: 250, {2030, 1, 1}: 250,
	} {
		if n, ok := c.NormAt(Step2CK, day); !ok || n.Mean != want {
			t.Errorf("%v: mean %v (%v), want %v", day, n.Mean, ok, want)
		}
	}
	if _, ok := c.NormAt(Step1, Date{}); ok {
		t.Error("a norm out of nowhere")
	}
	if z := c.Norms[1].Z(235); z != -1 {
		t.Errorf("z = %v, want -1", z)
	}
}

func TestDayOf(t *testing.T) {
	c := Catalog{Events: []Event{
		{Season: 2026, Key: "review", Date: Date{2025, 9, 24}}, {Season: 2027, Key: "review", Date: Date{2026, 9, 23}},
		{Season: 2027, Key: "match_day", Date: Date{2027, 3, 19}},
	}}
	for _, tt := range []struct {
		key    string
		season int
		day    Date
		known  bool
	}{
		{"review", 2026, Date{2025, 9, 24}, true},
		{"review", 2029, Date{2028, 9, 23}, false},
		{"match_day", 2026, Date{2026, 3, 19}, false},
		{"nothing", 2027, Date{}, false},
	} {
		if day, known := c.DayOf(tt.key, tt.season); day != tt.day || known != tt.known {
			t.Errorf("%s of %d: %v (%v), want %v (%v)", tt.key, tt.season, day, known, tt.day, tt.known)
		}
	}
}
