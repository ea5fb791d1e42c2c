package figure

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// A Unit says how the values of an axis are written.
type Unit uint8

// The units.
const (
	Number  Unit = iota // 1,234
	Percent             // shares from 0 to 1
	Dollars             // cents
	Days                // since 1 January 1970
	Months              // likewise, written with the year and without the day
)

// An Axis is one direction of a chart. Ticks lie between Min and Max.
type Axis struct {
	Name     string // such as "programs", behind a value
	Unit     Unit
	Min, Max float64
	Ticks    []float64
}

// NewAxis returns an axis that begins at low and reaches to high or a little
// farther, with about n round ticks. Where there is no stretch between the two
// it makes one.
func NewAxis(name string, u Unit, low, high float64, n int) Axis {
	if !finite(low, high) {
		low, high = 0, 1
	}
	least := map[Unit]float64{Number: 1, Percent: 0.01, Dollars: 100, Days: 1, Months: 1}[u]
	if high-low < least {
		high = low + least
	}
	step := max(round((high-low)/float64(max(n, 1)), least), least)
	a := Axis{Name: name, Unit: u, Min: math.Floor(low/step) * step, Max: high}
	for i := math.Floor(low / step); i*step <= high*(1+1e-9) && len(a.Ticks) < 100; i++ {
		a.Ticks = append(a.Ticks, i*step)
	}
	return a
}

// round returns the least of 1, 2, 2.5, 5 times a power of ten that is not less
// than v and, but for parts smaller than least, a multiple of least.
func round(v, least float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(v)))
	for _, m := range []float64{1, 2, 2.5, 5} {
		if m*power >= v*(1-1e-9) && (m != 2.5 || power > least*1.01) {
			return m * power
		}
	}
	return 10 * power
}

func (a *Axis) validate() error {
	if !finite(a.Min, a.Max) || a.Max <= a.Min {
		return fmt.Errorf("the axis %q goes from %v to %v", a.Name, a.Min, a.Max)
	}
	for _, t := range a.Ticks {
		if !finite(t) {
			return fmt.Errorf("the axis %q has a tick at %v", a.Name, t)
		}
	}
	return nil
}

// Part says where a value lies: 0 at the lower end, 1 at the upper. What lies
// outside stands at the end.
func (a *Axis) Part(v float64) float64 {
	if a.Max <= a.Min || math.IsNaN(v) {
		return 0
	}
	return min(max((v-a.Min)/(a.Max-a.Min), 0), 1)
}

// Value is the value at a part of the axis.
func (a *Axis) Value(part float64) float64 { return a.Min + part*(a.Max-a.Min) }

// Text writes a value in the unit of the axis.
func (a *Axis) Text(v float64) string {
	switch a.Unit {
	case Percent:
		return percent(v) + "%"
	case Dollars:
		return "$" + thousands(v/100)
	case Days:
		return time.Unix(int64(v)*secondsOfDay, 0).UTC().Format("2 Jan")
	case Months:
		return time.Unix(int64(v)*secondsOfDay, 0).UTC().Format("Jan 2006")
	}
	return thousands(v)
}

const secondsOfDay = 24 * 60 * 60

// Span writes a range in the unit of the axis.
func (a *Axis) Span(low, high float64) string {
	if a.Unit == Percent {
		return whole(100*low) + "–" + whole(100*high) + "%"
	}
	return a.Text(low) + "–" + a.Text(high)
}

// percent writes a share; one that is small but there is "<1", one that is not
// quite certain ">99".
func percent(v float64) string {
	switch n := math.Round(100 * v); {
	case v > 0 && n == 0:
		return "<1"
	case v < 1 && n == 100:
		return ">99"
	default:
		return whole(n)
	}
}

func whole(v float64) string { return strconv.FormatFloat(math.Round(v)+0, 'f', -1, 64) }

// thousands writes a whole number with commas, and any other with one digit.
func thousands(v float64) string {
	text := strconv.FormatFloat(math.Round(10*math.Abs(v))/10, 'f', -1, 64)
	digits, rest, _ := strings.Cut(text, ".")
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	if rest != "" {
		digits += "." + rest
	}
	if v < 0 && text != "0" {
		return "−" + digits
	}
	return digits
}
