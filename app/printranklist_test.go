package app_test

import (
	"bytes"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

func TestPrintRankList(t *testing.T) {
	a, _ := interviewed(t, 5)
	_, err := a.StartRankList(t.Context(), season)
	do(t, err)
	_, err = a.KeepRankList(t.Context(), season, "")
	do(t, err)
	for _, paper := range []string{"letter", "a4"} {
		var one, two bytes.Buffer
		o := app.PrintOptions{Paper: paper, Date: domain.NewDate(2026, 11, 22)}
		do(t, a.PrintRankList(t.Context(), &one, o), a.PrintRankList(t.Context(), &two, o))
		if !bytes.Equal(one.Bytes(), two.Bytes()) || !bytes.HasPrefix(one.Bytes(), []byte("%PDF-")) {
			t.Errorf("on %s other bytes are printed, or no PDF", paper)
		}
	}
	do(t, apptest.New(t).PrintRankList(t.Context(), new(bytes.Buffer), app.PrintOptions{}))
	if err := a.PrintRankList(t.Context(), new(bytes.Buffer), app.PrintOptions{Paper: "a3"}); err == nil {
		t.Error("paper of any size is taken")
	}
}
