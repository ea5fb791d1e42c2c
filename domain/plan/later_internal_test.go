package plan

import (
	"testing"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/ranking"
)

// Of a program's tracks another one can be the best once a late move is made:
// the row still reads its own track there.
func TestAnotherTrackIsTheBestLater(t *testing.T) {
	row := func(track string, match float64) ranking.Ranked {
		return ranking.Ranked{Program: &domain.Program{Key: track}, Assessment: chance.Assessment{Match: match}}
	}
	was := ranking.Result{Programs: []ranking.Ranked{row("first", 0.5), row("second", 0.4)}}
	is := ranking.Result{Programs: []ranking.Ranked{row("second", 0.7), row("first", 0.6)}}
	now := view{result: &was, rows: []*ranking.Ranked{&was.Programs[0]}}
	then := view{result: &is, rows: []*ranking.Ranked{&is.Programs[0]}}
	if now.readLater(&then); was.Programs[0].Assessment.Match != 0.6 {
		t.Errorf("it reads %v", was.Programs[0].Assessment.Match)
	}
}
