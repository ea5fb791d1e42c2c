package chance

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"secondlook/domain"
)

// Bounds are the values that a row may have: they catch a lost decimal point
// and a wrong sign, not an unusual opinion.
type Bounds struct {
	Low, High float64
	Inside    bool // the ends are not allowed themselves
	Whole     bool // whole numbers only
}

// Check says what is wrong with a value, as a predicate; "" is nothing.
func (b Bounds) Check(v float64) string {
	switch {
	case !(b.Low <= v && v <= b.High), b.Inside && (v == b.Low || v == b.High), b.Whole && v != math.Trunc(v):
		return "must be " + b.String()
	}
	return ""
}

// String says which values are allowed.
func (b Bounds) String() string {
	kind, between := "a number", "from %s to %s"
	if b.Whole {
		kind = "a whole number"
	}
	if b.Inside {
		between = "between %s and %s"
	}
	end := func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
	return kind + " " + fmt.Sprintf(between, end(b.Low), end(b.High))
}

// settingBounds are the bounds of settings that are not usual for their group.
var settingBounds = map[string]Bounds{
	"set.trend_full":          {Low: 0.1, High: 10},
	"set.share_center":        {High: 100},
	"set.advocate_relief":     {High: 1},
	"set.mission_assumed":     {High: 1},
	"set.language_unused":     {High: 1},
	"set.score_less":          {High: 5},
	"set.mission_more":        {High: 5},
	"set.visa_carry_se":       {High: 1},
	"set.door_error":          {High: 5},
	"set.fresh_months":        {High: 240, Whole: true},
	"set.await_months":        {High: 60, Whole: true},
	"set.weeks_month":         {Low: 1, High: 5, Whole: true},
	"set.years_free":          {High: 50},
	"set.petition_month":      {Low: 1, High: 12, Whole: true},
	"set.history_years":       {Low: 1, High: 20, Whole: true},
	"set.history_length":      {Low: 1, High: 8, Whole: true},
	"set.fair_ck":             {Low: 1, High: 300, Whole: true},
	"set.strong_ck":           {Low: 1, High: 300, Whole: true},
	"set.holistic_likely":     {High: 100, Whole: true},
	"set.story_tags":          {High: 12, Whole: true},
	"set.story_own":           {High: 12, Whole: true},
	"set.compare_first":       {Low: 1, High: 300, Whole: true},
	"set.rehearsal_draws":     {Low: 50, High: 2000, Whole: true},
	"set.rehearsal_least":     {Low: 1, High: 30, Whole: true},
	"set.rehearsal_most":      {Low: 1, High: 30, Whole: true},
	"set.rank_low_gut":        {High: 10, Whole: true},
	"rehearsal.listed":        {Low: 1, High: 30},
	"rehearsal.ranks":         {Low: 1, High: 60, Whole: true},
	"rehearsal.shared":        {High: 1},
	"rehearsal.common":        {High: 1},
	"rehearsal.positions":     {Low: 1, High: 300, Whole: true},
	"set.list_low":            {High: 1000, Whole: true},
	"set.list_high":           {High: 1000, Whole: true},
	"set.reach_below":         {High: 1},
	"set.likely_from":         {High: 1},
	"set.bend":                {High: 1},
	"set.gain_medium":         {High: 1},
	"set.gain_sure":           {High: 1},
	"set.pair_same":           {High: 1},
	"set.letters_program":     {High: domain.MostLetters, Whole: true},
	"set.move_regions":        {Low: 1, High: 9, Whole: true},
	"set.move_specialties":    {Low: 1, High: 9, Whole: true},
	"set.move_scores":         {Low: 1, High: 9, Whole: true},
	"set.ck_step":             {Low: 1, High: 100, Whole: true},
	"set.preferences":         {High: 9, Whole: true},
	"set.add_programs":        {Low: 1, High: 300, Whole: true},
	"set.follow_ups":          {High: 10, Whole: true},
	"set.least_outreach":      {High: 1000, Whole: true},
	"set.reliable_months":     {High: 60, Whole: true},
	"set.dial_months":         {Low: 0.5, High: 60},
	"set.dial_recent":         {Low: 1, High: 120, Whole: true},
	"set.baseline_soft":       {High: 100, Whole: true},
	"set.baseline_firm":       {High: 100, Whole: true},
	"set.interview_month":     {Low: 1, High: 12, Whole: true},
	"set.practice_mean":       {Low: 1, High: 5, Whole: true},
	"set.blocks_low":          {High: 20, Whole: true},
	"set.blocks_high":         {Low: 1, High: 20, Whole: true},
	"set.trend_tests":         {Low: 2, High: 10, Whole: true},
	"set.practice_steady":     {High: 50},
	"set.flat_solid":          {High: 1, Whole: true},
	"set.solid_tests":         {Low: 1, High: 10, Whole: true},
	"set.solid_margin":        {High: 100, Whole: true},
	"set.step3_margin":        {High: 100, Whole: true},
	"set.recent_months":       {High: 240, Whole: true},
	"set.wait_weeks":          {Low: 1, High: 12, Whole: true},
	"set.wait_times":          {Low: 1, High: 6, Whole: true},
	"set.speech_words":        {Low: 60, High: 400, Whole: true},
	"set.answer_seconds_low":  {High: 600, Whole: true},
	"set.answer_seconds_high": {Low: 1, High: 600, Whole: true},
	"set.visa_days":           {Low: 1, High: 2000, Whole: true},
	"set.verify_doubt":        {High: 1},
	"season.sigma":            {High: 5},
	"own.intercept":           {Low: -5, High: 5},
	"own.spread":              {High: 5},
	"own.left":                {High: 5},
	"typical.ck":              {Low: 1, High: 300, Whole: true},
	"weaker.ck":               {Low: 1, High: 300, Whole: true},

	"set.worksheet_programs": {Low: 1, High: 300, Whole: true},

	// Certificate and documents.
	"set.exam_attempts":      {Low: 1, High: 20, Whole: true},
	"set.exam_window":        {Low: 1, High: 20, Whole: true},
	"set.exam_window_months": {High: 60, Whole: true},
	"set.exam_more_first":    {High: 60, Whole: true},
	"set.exam_more_last":     {High: 60, Whole: true},
	"set.exam_years":         {Low: 1, High: 20, Whole: true},
	"set.oet_part":           {High: 500, Whole: true},
	"set.oet_writing":        {High: 500, Whole: true},
	"set.start_month":        {Low: 1, High: 12, Whole: true},

	// Invitations and the calendar.
	"set.interview_minutes": {Low: 5, High: 24 * 60, Whole: true},
	"set.interview_buffer":  {High: 24 * 60, Whole: true},
	"set.interview_travel":  {High: 72, Whole: true},
	"set.own_from":          {High: 23, Whole: true},
	"set.own_until":         {Low: 1, High: 24, Whole: true},
	"set.program_opens":     {High: 23, Whole: true},
	"set.program_closes":    {Low: 1, High: 24, Whole: true},
	"set.alarm_first":       {High: 24 * 14, Whole: true},
	"set.alarm_last":        {High: 24 * 60, Whole: true},

	// SOAP.
	"set.hindsight_days":     {Low: 0, High: 120, Whole: true},
	"set.soap_history_years": {Low: 1, High: 20, Whole: true},
}

// groupBounds are the bounds of rows by the beginning of their names.
var groupBounds = []struct {
	prefix string
	bounds Bounds
}{
	{"value.next_specialty", Bounds{High: 1}}, {"value.", Bounds{High: 10}},
	{"base.", Bounds{Low: -10, High: 10}}, {"door.j1_", Bounds{Low: -10, High: 10}}, {"bar.", Bounds{Low: -5, High: 5}},
	{"unknown.", Bounds{High: 5}}, {"match.rate.", Bounds{Low: 0.001, High: 5}}, {"cap.recency", Bounds{High: 240}},
	{"cap.", Bounds{High: 100}}, {"history.", Bounds{High: 1000}}, {"set.", Bounds{High: 1000}}, {"typical.", Bounds{High: 100}}, {"weaker.", Bounds{High: 100}},
}

// most is how far a single factor may move the log-odds.
const most = 10

// BoundsOf returns what a row of a reference set may hold.
func BoundsOf(name string) Bounds {
	for _, own := range []map[string]Bounds{settingBounds, pathBounds} {
		if b, ok := own[name]; ok {
			return b
		}
	}
	switch {
	case chanceRow(name):
		return Bounds{High: 1, Inside: true}
	case shareRow(name):
		return Bounds{High: 1}
	}
	for f := range factors {
		switch {
		case f.String() != name:
		case penalty(f):
			return Bounds{Low: -most}
		default:
			return Bounds{High: most}
		}
	}
	if strings.HasSuffix(name, "_days") {
		return Bounds{High: 1000, Whole: true}
	}
	for _, g := range groupBounds {
		if strings.HasPrefix(name, g.prefix) {
			return g.bounds
		}
	}
	return Bounds{Low: -maxValue, High: maxValue}
}

// maxValue is more than any row can mean.
const maxValue = 1e6

// Replace returns a copy in which rows have other values, which are then the
// user's own. The error says of each row that is not there, out of its bounds
// or at odds with another one what is wrong with it.
func (r *Reference) Replace(values map[string]float64) (*Reference, error) {
	q := *r
	q.rows = make(map[string]Coefficient, len(r.rows))
	var bad []RowProblem
	for _, name := range r.order {
		c := r.rows[name]
		if v, ok := values[name]; ok {
			if wrong := BoundsOf(name).Check(v); wrong != "" {
				bad = append(bad, RowProblem{Row: name, Problem: wrong})
			}
			c.Value, c.Source = v, OwnSource
			if c.Kind != Setting {
				c.Kind = Own
			}
		}
		q.rows[name] = c
	}
	for name := range values {
		if _, ok := r.rows[name]; !ok {
			bad = append(bad, RowProblem{Row: name, Problem: "is no figure of " + r.Name})
		}
	}
	if bad == nil {
		bad = q.crossed()
	}
	if bad != nil {
		return nil, errors.New(joined(bad))
	}
	return &q, nil
}

// OwnSource is the source of a figure that the user has changed.
const OwnSource = "a figure of your own"
