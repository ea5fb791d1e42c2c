package command_test

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"secondlook/domain"
)

func TestCalibrationInWords(t *testing.T) {
	out := want(t, "calibration", "--sample", "--season", "2027", "--data", t.TempDir())
	for _, words := range []string{
		"Season 2027, reference set Second Look 2026.1", "Internal Medicine       0.2474 ± 0.0072", "raw counts dip at 16",
		"The base of all chances", "judgement, with a wide error", "Of what is judgement, this matters most", "Match of 2026: 2 interviews of",
	} {
		if !strings.Contains(out, words) {
			t.Errorf("%q is missing in:\n%s", words, out)
		}
	}
	for line := range strings.SplitSeq(out, "\n") {
		if len([]rune(line)) > 100 {
			t.Errorf("a line is too long: %s", line)
		}
	}
	if again := want(t, "calibration", "--sample", "--season", "2027", "--data", t.TempDir()); again != out {
		t.Error("the same question has another answer")
	}
}

// pastProfile writes a profile file of the sample with a season that is over:
// every second application led to an interview.
func pastProfile(t *testing.T) string {
	t.Helper()
	profile := filepath.Join(t.TempDir(), "me.json")
	data := t.TempDir()
	want(t, "sample", "--data", data)
	want(t, "export", "profile", "-o", profile, "--data", data)
	text, err := os.ReadFile(profile)
	if err != nil {
		t.Fatal(err)
	}
	var p domain.Profile
	if err := json.Unmarshal(text, &p); err != nil {
		t.Fatal(err)
	}
	p.Applications = p.List(2027)
	for i, x := range p.Applications {
		x.Season, x.Events, x.Status = 2026, nil, domain.Planned
		last := []domain.ApplicationStatus{domain.Invited, domain.Rejected}[i%2]
		p.Applications[i] = x.With(domain.StatusEvent{Status: domain.Submitted}).With(domain.StatusEvent{Status: last})
	}
	p.Marks = nil
	if text, err = json.Marshal(p); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(profile, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return profile
}

func TestCalibrationJSON(t *testing.T) {
	profile, data := pastProfile(t), t.TempDir()
	var d struct {
		Reference string
		Fit       struct {
			Ceiling     float64
			OnBound     bool `json:"exponent_on_bound"`
			Specialties []struct {
				Counts []struct{ Share, Low, High, Curve float64 }
			}
		}
		Base struct {
			Match struct{ Value, Low, High float64 } `json:"typical_match"`
		}
		Use struct {
			Kinds  []struct{ Share float64 }
			Causes []struct{ Row, Kind string }
		}
		Past struct {
			Score   struct{ Applications, Invited int }
			Bins    []struct{ Applications int }
			Seasons []struct {
				Due         string
				Predictions []struct {
					Key     string
					Chance  float64
					Invited bool
				}
			}
		}
		Doubts []string
	}
	if err := json.Unmarshal([]byte(want(t, "calibration", "--profile", profile, "--format", "json", "--data", data)), &d); err != nil {
		t.Fatal(err)
	}
	if d.Reference != "Second Look 2026.1" || math.Abs(d.Fit.Ceiling-0.8657) > 1e-3 || !d.Fit.OnBound || len(d.Fit.Specialties) != 4 || d.Doubts == nil || len(d.Doubts) > 0 {
		t.Errorf("%+v", d)
	}
	for _, k := range d.Fit.Specialties[0].Counts {
		if !(0 <= k.Low && k.Low <= k.Share && k.Share <= k.High && k.High <= 1 && 0 < k.Curve && k.Curve < d.Fit.Ceiling) {
			t.Errorf("%+v", k)
		}
	}
	share := 0.0
	for _, k := range d.Use.Kinds {
		share += k.Share
	}
	if math.Abs(share-1) > 1e-4 || len(d.Use.Causes) < 10 || d.Use.Causes[0].Row == "" || d.Base.Match.Low >= d.Base.Match.Value {
		t.Errorf("shares add up to %v; %+v", share, d.Base)
	}
	n, invited := 0, 0
	for _, b := range d.Past.Bins {
		n += b.Applications
	}
	for _, x := range d.Past.Seasons[0].Predictions {
		if x.Invited {
			invited++
		}
	}
	if s := d.Past.Score; s.Applications != n || s.Invited != invited || n < 50 || d.Past.Seasons[0].Due == "" {
		t.Errorf("%+v, %d in bins, %d invited", s, n, invited)
	}
}
