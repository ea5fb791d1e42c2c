package command

import (
	"secondlook/app"
	"secondlook/domain/plan"
)

type studyDocument struct {
	Season    int            `json:"season"`
	Exams     []readyJSON    `json:"exams"`
	Rhythm    rhythmJSON     `json:"rhythm"`
	Step3     step3JSON      `json:"step3"`
	Reminders []reminderJSON `json:"reminders"`
	Wait      *waitJSON      `json:"send_or_wait"`
}

type readyJSON struct {
	Exam      string   `json:"exam"`
	Planned   *string  `json:"planned"`
	Level     string   `json:"level"`
	Ready     bool     `json:"ready"`
	Baseline  *int     `json:"baseline"`
	Soft      *int     `json:"soft"`
	Firm      *int     `json:"firm"`
	Wanted    *int     `json:"wanted"`
	Measure   *float64 `json:"measure"`
	LastTwo   *float64 `json:"mean_of_last_two"`
	PassMark  *int     `json:"pass_mark"`
	Target    *int     `json:"target"`
	Trend     *string  `json:"trend"`
	Solid     string   `json:"solid"`
	Tests     []int    `json:"scores"`
	NotUsed   int      `json:"tests_not_compared"`
	Statement string   `json:"why"`
}

type rhythmJSON struct {
	LastPractice *string    `json:"last_practice"`
	DuePractice  *string    `json:"next_practice_due"`
	Late         bool       `json:"practice_late"`
	BlocksLow    int        `json:"blocks_a_day_low"`
	BlocksHigh   int        `json:"blocks_a_day_high"`
	Streak       int        `json:"streak_days"`
	Weeks        []weekJSON `json:"weeks"`
}

type weekJSON struct {
	Monday  string `json:"monday"`
	Blocks  int    `json:"blocks"`
	Minutes int    `json:"minutes"`
	Target  int    `json:"target"`
	Below   bool   `json:"below"`
	Running bool   `json:"running"`
}

type step3JSON struct {
	Verdict string      `json:"verdict"`
	Text    string      `json:"text"`
	Day     *string     `json:"day"`
	Planned bool        `json:"planned"`
	Score   *string     `json:"score_by"`
	Until   *string     `json:"interviews_end"`
	ApplyBy *string     `json:"apply_for_permit_by"`
	Rules   []rule3JSON `json:"rules"`
	Tasks   []string    `json:"tasks"`
}

type rule3JSON struct {
	Rule     string   `json:"rule"`
	Name     string   `json:"name"`
	Answer   string   `json:"answer"`
	Decides  bool     `json:"decides"`
	Reason   string   `json:"reason"`
	Settings []string `json:"settings"`
}

type reminderJSON struct {
	Key  string `json:"key"`
	Due  string `json:"due"`
	Late bool   `json:"late"`
	Text string `json:"text"`
}

type waitJSON struct {
	Exam    *string    `json:"exam"`
	List    string     `json:"list"`
	Reading *string    `json:"programs_read_from"`
	Comes   *string    `json:"result_comes"`
	Ways    []sendJSON `json:"ways"`
	Best    string     `json:"best"`
}

type sendJSON struct {
	Weeks  int     `json:"weeks"`
	Day    string  `json:"day"`
	Result bool    `json:"with_result"`
	Score  *int    `json:"score"`
	Early  bool    `json:"result_not_there_yet"`
	Chance float64 `json:"chance"`
	Low    float64 `json:"low"`
	High   float64 `json:"high"`
	Gain   float64 `json:"gain"`
	GainLo float64 `json:"gain_low"`
	GainHi float64 `json:"gain_high"`
	Equal  bool    `json:"about_equal"`
}

// wordOrNull is a word, null where there is none.
func wordOrNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func numberOrNull(v float64) *float64 {
	if v == 0 {
		return nil
	}
	return &v
}

func studyJSON(now *app.Study, wait *app.Waiting) studyDocument {
	r := now.Rhythm
	d := studyDocument{
		Season: now.Season, Exams: []readyJSON{}, Reminders: []reminderJSON{}, Step3: cardJSON(now.Step3),
		Rhythm: rhythmJSON{dayOrNull(r.Last), dayOrNull(r.Due), r.Late, r.Low, r.High, r.Rhythm.Streak, []weekJSON{}},
	}
	for _, w := range r.Weeks {
		d.Rhythm.Weeks = append(d.Rhythm.Weeks, weekJSON{w.Monday.String(), w.Blocks, w.Minutes, w.Target, w.Below(), w.Running})
	}
	for _, x := range now.Exams {
		ready := readyJSON{
			Exam: x.Name, Planned: dayOrNull(x.Exam.Date), Level: x.Level.String(), Ready: x.Ready,
			Baseline: orNull(x.Baseline.Level()), Soft: orNull(x.SoftAt), Firm: orNull(x.FirmAt), Wanted: orNull(x.Wanted),
			Measure: numberOrNull(x.Measure), LastTwo: numberOrNull(x.LastTwo), PassMark: orNull(x.Mark), Target: orNull(x.Exam.Target),
			Trend: wordOrNull(x.Trend.String()), Solid: x.Solid.String(), Tests: []int{}, NotUsed: x.Left, Statement: x.Why,
		}
		for _, t := range x.Tests {
			ready.Tests = append(ready.Tests, t.Level())
		}
		d.Exams = append(d.Exams, ready)
	}
	for _, x := range now.Reminders {
		d.Reminders = append(d.Reminders, reminderJSON{x.Key, x.Due.String(), x.Late, x.Text})
	}
	if wait != nil {
		d.Wait = waitingJSON(wait)
	}
	return d
}

func cardJSON(card app.Step3Card) step3JSON {
	out := step3JSON{
		Verdict: card.Verdict.String(), Text: card.Text, Day: dayOrNull(card.Day), Planned: card.Planned,
		Score: dayOrNull(card.Score), Until: dayOrNull(card.Until), ApplyBy: dayOrNull(card.ApplyBy),
		Rules: []rule3JSON{}, Tasks: append([]string{}, card.Tasks...),
	}
	for _, x := range card.Rules {
		out.Rules = append(out.Rules, rule3JSON{x.Cite, x.Name.String(), x.Answer.String(), x.Decides, x.Reason, append([]string{}, x.Settings...)})
	}
	return out
}

func waitingJSON(w *app.Waiting) *waitJSON {
	out := &waitJSON{Exam: wordOrNull(w.Exam.String()), List: w.List, Reading: dayOrNull(w.Reading), Comes: dayOrNull(w.Comes), Best: w.Best, Ways: []sendJSON{}}
	for _, x := range append([]plan.Sending{w.First}, w.Later...) {
		out.Ways = append(out.Ways, sendJSON{
			Weeks: x.Weeks, Day: x.Day.String(), Result: x.Result, Score: orNull(x.Score), Early: x.Early,
			Chance: round(x.Chance.Value, 6), Low: round(x.Chance.Low, 6), High: round(x.Chance.High, 6),
			Gain: round(x.Gain.Value, 6), GainLo: round(x.Gain.Low, 6), GainHi: round(x.Gain.High, 6), Equal: x.Weeks > 0 && x.Equal(),
		})
	}
	return out
}
