package calibration_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"secondlook/domain/calibration"

	"pgregory.net/rapid"
)

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-9 {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

// Numbers worked out by hand.
func TestScoreByHand(t *testing.T) {
	s := calibration.ScoreOf([]calibration.Prediction{{P: 0.9, Hit: true}, {P: 0.4}, {P: 0.2, Hit: true}, {P: 0.1}})
	near(t, "the expectation", s.Expected, 1.6)
	near(t, "Brier", s.Brier, (0.01+0.16+0.64+0.01)/4)
	near(t, "the base", s.Base, 0.25)
	near(t, "the skill", s.Skill, 1-0.205/0.25)
	if s.N != 4 || s.Hits != 2 {
		t.Errorf("%+v", s)
	}
	if none := calibration.ScoreOf(nil); none != (calibration.Score{}) {
		t.Errorf("nothing scores %+v", none)
	}
	if all := calibration.ScoreOf([]calibration.Prediction{{P: 0.9, Hit: true}}); all.Skill != 0 || all.Base != 0 || math.Abs(all.Brier-0.01) > 1e-12 {
		t.Errorf("one hit scores %+v", all)
	}
}

func TestReliabilityByHand(t *testing.T) {
	bins := calibration.Reliability([]calibration.Prediction{
		{P: 0}, {P: 0.049}, {P: 0.05, Hit: true}, {P: 0.09}, {P: 0.1}, {P: 0.5, Hit: true}, {P: 1, Hit: true},
	})
	if len(bins) != 4 {
		t.Fatalf("%+v", bins)
	}
	for i, want := range []struct {
		n, hits int
		mean    float64
	}{{2, 0, 0.0245}, {2, 1, 0.07}, {1, 0, 0.1}, {2, 2, 0.75}} {
		if b := bins[i]; b.N != want.n || b.Hits != want.hits || math.Abs(b.Mean-want.mean) > 1e-12 || b.Low > b.Share || b.High < b.Share {
			t.Errorf("bin %d is %+v, want %+v", i, b, want)
		}
	}
}

// Whatever the predictions: every one lies in one bin, shares lie in their
// intervals, scores lie in 0..1, and the order is of no matter.
func TestScoresOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var list []calibration.Prediction
		for range rapid.IntRange(0, 40).Draw(t, "n") {
			list = append(list, calibration.Prediction{Program: rapid.StringN(1, 3, 3).Draw(t, "key"), P: rapid.Float64Range(0, 1).Draw(t, "p"), Hit: rapid.Bool().Draw(t, "hit")})
		}
		s := calibration.ScoreOf(list)
		n, hits := 0, 0
		for _, b := range calibration.Reliability(list) {
			n, hits = n+b.N, hits+b.Hits
			if !(0 <= b.Low && b.Low <= b.Share && b.Share <= b.High && b.High <= 1) || b.Mean < b.From-1e-12 || b.Mean > b.To+1e-12 {
				t.Fatalf("%+v", b)
			}
		}
		if n != s.N || hits != s.Hits || s.Brier < 0 || s.Brier > 1 || s.Skill > 1 {
			t.Fatalf("%+v, %d in bins", s, n)
		}
		again := calibration.ScoreOf(calibration.Sorted(list))
		if math.Abs(again.Brier-s.Brier) > 1e-12 || again.Hits != s.Hits {
			t.Fatalf("sorted: %+v, %+v", again, s)
		}
	})
}

// Simulated applicants whose true chances are known: what is predicted by the
// truth is calibrated, four in five intervals hold the true share, and what is
// predicted too high is found out.
func TestTheTruthIsCalibrated(t *testing.T) {
	luck := rand.New(rand.NewPCG(1, 2))
	inside, all, skill := 0, 0, 0.0
	for range 300 {
		var truth, loud []calibration.Prediction
		for range 100 {
			p := luck.Float64() * luck.Float64()
			hit := luck.Float64() < p
			truth = append(truth, calibration.Prediction{P: p, Hit: hit})
			loud = append(loud, calibration.Prediction{P: math.Sqrt(p), Hit: hit})
		}
		s, l := calibration.ScoreOf(truth), calibration.ScoreOf(loud)
		skill += s.Skill - l.Skill
		if l.Expected <= s.Expected {
			t.Fatal("a louder prediction expects less")
		}
		for _, b := range calibration.Reliability(truth) {
			all++
			if b.Low <= b.Mean && b.Mean <= b.High {
				inside++
			}
		}
	}
	if share := float64(inside) / float64(all); share < 0.74 || share > 0.88 {
		t.Errorf("%.2f of the 80 %% intervals hold the true share", share)
	}
	if skill <= 0 {
		t.Errorf("the truth is no better than a louder prediction: %v", skill)
	}
}
