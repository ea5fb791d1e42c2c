package command

import (
	"fmt"

	"secondlook/app"
	"secondlook/domain/chance"
)

// rangeJSON is a figure with its 80 % range, where it is not written flat.
type rangeJSON struct {
	Value float64 `json:"value"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
}

func toRange(e chance.Estimate) rangeJSON {
	return rangeJSON{round(e.Value, 6), round(e.Low, 6), round(e.High, 6)}
}

// estimateText writes a chance with its range in a sentence.
func estimateText(e chance.Estimate) string { return app.ChanceWords(e.Value, e.Low, e.High) }

// chanceColumn writes a chance with its range in a table, one below the other.
func chanceColumn(p, low, high float64) string {
	return fmt.Sprintf("%-4s (%s)", app.Percent(p), app.Range(low, high))
}
