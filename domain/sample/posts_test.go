package sample_test

import (
	"testing"

	"secondlook/domain"
	"secondlook/domain/posts"
	"secondlook/domain/sample"
)

// Her posts are wanted and not held, so that they move no chance; one is on a visa
// to be arranged, and one calls to stop and ask.
func TestPosts(t *testing.T) {
	p := sample.Profile(2027)
	fits, stops := map[posts.Fit]int{}, 0
	for _, r := range posts.Of(p, nil, domain.NewDate(2026, 11, 22)) {
		if err := r.Validate(); err != nil || r.Held() || r.Counts {
			t.Errorf("%+v: %v", r.Post, err)
		}
		fits[r.Fit]++
		if r.Stop != posts.Go {
			stops++
		}
	}
	if fits[posts.Visa] != 1 || fits[posts.Ask] != 1 || stops != 1 {
		t.Errorf("%v, %d to stop and ask", fits, stops)
	}
}
