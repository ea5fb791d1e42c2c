package app

import (
	"cmp"
	"strconv"
	"strings"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/figures"
)

// figureRules are the numbers of the rules that figures come from.
var figureRules = map[string]string{
	"set.list_low": "S88", "set.list_high": "S88", "set.score_less": "S16", "set.mission_more": "S16",
	"set.trend_full": "S21", "set.petition_month": "S26", "set.advocate_relief": "S18–S20", "set.fresh_months": "S25",
	"set.mission_assumed": "S14", "set.bend": "S88", "set.add_programs": "S88",
	"set.low_step1": "S1", "set.band_low": "S2", "set.band_fair": "S2", "set.profile_ck": "S7", "set.below_mean": "S7",
	"set.trend_steady": "S21", "set.fair_ck": "S21", "set.strong_ck": "S21", "set.holistic_likely": "S23", "set.story_tags": "S82", "set.story_own": "S82", "set.history_years": "S27", "set.history_length": "S27", "set.score_days": "S8", "set.score_watch": "S8", "set.permit_days": "S43", "set.step3_closed_days": "S43",
	"set.baseline_soft": "S36", "set.baseline_firm": "S36", "set.practice_mean": "S36", "set.practice_days": "S35", "set.practice_fresh_days": "S36", "set.interview_month": "S43", "set.blocks_low": "S34", "set.blocks_high": "S34",
	"set.trend_tests": "S44", "set.practice_steady": "S44", "set.flat_solid": "S44", "set.solid_tests": "S46", "set.solid_margin": "S46", "set.step3_margin": "S42", "set.recent_months": "S116", "set.ready_days": "S36",
	"set.wait_weeks": "S32", "set.wait_times": "S32", "record.late": "S32", "cap.late_weeks": "S32",
	"set.least_contacts": "S11", "set.least_research": "S11", "set.least_months": "S11",
	"value.tier1": "S85", "value.tier2": "S86", "value.tier3": "S87", "value.wished_region": "S89",
	"set.letters_us": "S60", "set.letters_ideal": "S60", "set.letters_program": "S66", "set.story_uses": "S75", "set.letters_own": "S61", "set.letters_leader": "S62",
	"set.speech_words": "S101", "set.answer_seconds_low": "S101", "set.answer_seconds_high": "S101",
}

// phraseRules are the numbers of the rules that lists of phrases belong to.
var phraseRules = map[string]string{
	domain.PhrasesExam: "S48", domain.PhrasesExamWord: "S48", domain.PhrasesSat: "S48", domain.PhrasesSetback: "S48", domain.PhrasesStrategy: "S49", domain.PhrasesMindset: "S49",
	domain.PhrasesLife: "S49", domain.PhrasesBlame: "S50", domain.PhrasesStay: "S92", domain.PhrasesVerb: "S94", domain.PhrasesOutcome: "S94",
}

// familyRows are rows of the reference set of which there is one for each
// specialty.
var familyRows = []string{"bar.", "match.rate."}

// describe finds the words for a figure.
func (a *App) describe(f figures.Figure) Figure {
	out := Figure{Figure: f, Input: f.Value, Now: f.Value, Was: f.Shipped, Cite: a.cite(f.Source)}
	switch {
	case f.Row.Name != "":
		a.describeRow(&out)
	case f.Window.Key != "":
		out.Label = a.say("figure.window." + f.Window.Key)
		out.Now, out.Was = writtenDay(f.Value), writtenDay(f.Shipped)
		if f.Window.Season != 0 && f.Shipped == "" {
			out.Note = a.say("figure.window.guide", f.Window.Season, f.Window.From)
		}
	case f.Form == figures.Day:
		out.Label = f.Event.Text
		out.Note, _ = a.clock(f.Event)
		out.Now, out.Was = writtenDay(f.Value), writtenDay(f.Shipped)
	case f.Form == figures.Money:
		a.describeFee(&out)
	case f.Limit.Key != "":
		out.Label, out.Unit, out.Note = a.say("figure.limit."+f.Limit.Key), f.Limit.Unit, a.borrowed(&out)
	case f.Form == figures.Words:
		out.Label, out.Note, out.Rule = a.say("figure.phrases."+f.Phrases), a.say("figure.phrases.note"), phraseRules[f.Phrases]
	case f.Part == "low_ck":
		out.Label, out.Unit, out.Rule = a.say("figure."+f.Part, f.Specialty), "score", "S5"
		if f.Shipped != "230" {
			out.Rule = "S6"
		}
	case f.Part == "holistic":
		out.Label, out.Unit, out.Rule = a.say("figure."+f.Part, f.Specialty), "percent", "S23"
	case strings.HasPrefix(f.Part, "assumed"):
		out.Label, out.Unit, out.Rule = a.say("figure."+f.Part, f.Specialty), "score", "S17"
		for _, text := range []*string{&out.Now, &out.Was} {
			if *text == "0" {
				*text = a.say("figure.assumed.none")
			}
		}
	default:
		out.Label, out.Note = a.say("figure.signals."+f.Part, f.Specialty), a.borrowed(&out)
	}
	return out
}

// borrowed says so when what ships is of another season.
func (a *App) borrowed(f *Figure) string {
	if _, season, _ := figures.GroupOf(f.Key); f.From == 0 || f.From == season {
		return ""
	}
	return a.say("figure.of", f.From)
}

func (a *App) describeRow(f *Figure) {
	row := f.Row
	f.Label, f.Note, f.Unit = a.rowLabel(row.Name, row.Note), row.Note, row.Unit
	if f.Rule = figureRules[row.Name]; f.Label == domain.Capital(row.Note) {
		f.Note = ""
	}
	kind := row.Kind
	if f.Own {
		kind = chance.Own
	}
	f.Kind = a.say("kind." + kind.String())
	if row.SE > 0 {
		f.Error = "± " + strconv.FormatFloat(row.SE, 'f', -1, 64)
	}
}

// rowLabel says what a row of the reference set is; a row without words, of
// another set, is called by its note or else by its name.
func (a *App) rowLabel(name, note string) string {
	if text, ok := a.cfg.Words["figure."+name]; ok {
		return text
	}
	for _, family := range familyRows {
		if of, ok := strings.CutPrefix(name, family); ok {
			return a.say("figure."+strings.TrimSuffix(family, "."), of)
		}
	}
	return cmp.Or(domain.Capital(note), name)
}

func (a *App) describeFee(f *Figure) {
	fee := f.Fee
	f.Label = fee.Service + ": " + a.say("fee."+fee.Item)
	switch {
	case fee.Item != domain.ItemApplication && fee.To > 0:
		f.Label += ", " + a.say("fee.range", fee.From, fee.To)
	case fee.Item != domain.ItemApplication:
	case fee.Flat:
		f.Label = fee.Service + ": " + a.say("fee.flat", fee.From, fee.To)
	case fee.To > 0:
		f.Label = fee.Service + ": " + a.say("fee.each", fee.From, fee.To)
	case fee.From > 1:
		f.Label = fee.Service + ": " + a.say("fee.from", fee.From)
	}
	if fee.Fixed {
		f.Note = a.say("fee.fixed")
	}
	f.Note = strings.TrimPrefix(strings.TrimSuffix(f.Note+"; "+a.borrowed(f), "; "), "; ")
	cents, _ := strconv.ParseInt(f.Value, 10, 64)
	f.Now, f.Input = Money(cents), strings.ReplaceAll(strings.TrimPrefix(Money(cents), "$"), ",", "")
	if shipped, err := strconv.ParseInt(f.Shipped, 10, 64); err == nil {
		f.Was = Money(shipped)
	}
}

// writtenDay writes a day that a figure holds.
func writtenDay(s string) string {
	day, err := domain.ParseDate(s)
	if err != nil || day.IsZero() {
		return s
	}
	return Day(day)
}

// cite writes the titles of sources.
func (a *App) cite(ids string) string {
	var out []string
	for id := range strings.SplitSeq(ids, domain.SourceSeparator) {
		title := id
		if src, ok := a.sources[id]; ok {
			title = src.Title
		}
		out = append(out, title)
	}
	return strings.Join(out, domain.SourceSeparator)
}
