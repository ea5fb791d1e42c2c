package ranking_test

import (
	"reflect"
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"

	"pgregory.net/rapid"
)

// A post that is held in a program opens what a strict limit closes there, as a
// rotation does, and never lowers a chance; without it everything is as it was
// (S18–S20, S107). A post that is only wanted changes nothing.
func TestTakingThePostAwayRestoresTheVerdict(t *testing.T) {
	ps := programs(t, 42)
	without := rank(t, ps, enginetest.Applicant())
	rapid.Check(t, func(t *rapid.T) {
		at := rapid.IntRange(0, len(ps)-1).Draw(t, "program")
		post := domain.Post{
			Kind:  domain.PostKind(rapid.IntRange(1, int(domain.OtherPost)).Draw(t, "kind")),
			Stage: domain.PostStage(rapid.IntRange(0, int(domain.PostTurnedDown)).Draw(t, "stage")),
			City:  ps[at].City, State: ps[at].State, Program: ps[at].Key, Organization: "Hospital",
			Start: enginetest.Today.AddDays(rapid.IntRange(-400, 5).Draw(t, "start")),
		}
		who := enginetest.Applicant()
		who.Posts = []domain.Post{post}
		with := rank(t, ps, who)
		held := post.HeldOn(enginetest.Today)
		if !held && !reflect.DeepEqual(chances(with.Programs), chances(without.Programs)) {
			t.Fatalf("a post that is not held changes a chance: %+v", post)
		}
		was := chances(without.Programs)
		for key, chance := range chances(with.Programs) {
			if chance < was[key] {
				t.Fatalf("%s is less likely with the post %+v: %v, was %v", key, post, chance, was[key])
			}
		}
		if o := with.Screens(&ps[at]); held && o.Asked[screening.Step2] && o.Screens[screening.Step2].Result == screening.Fail && o.Screens[screening.Step2].Strength == domain.Strict {
			if o.Screens[screening.Step2].ExceptedBy != "post: Hospital" {
				t.Fatalf("the post softens nothing: %+v", o.Screens[screening.Step2])
			}
		}
		who.Posts = nil
		if again := rank(t, ps, who); !reflect.DeepEqual(chances(again.Programs), was) {
			t.Fatal("without the post it is not as it was")
		}
	})
}

// chances are the chances by program; that of a closed one is zero.
func chances(rows []ranking.Ranked) map[string]float64 {
	out := map[string]float64{}
	for _, r := range rows {
		out[r.Program.Key] = r.Chance
	}
	return out
}
