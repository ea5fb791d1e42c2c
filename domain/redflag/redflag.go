// Package redflag finds what in an applicant's records programs may ask about –
// failed attempts, low or late scores, time without work – and says where each
// is explained (S47). A flag is no verdict and changes no chance by itself.
package redflag

import (
	"cmp"
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/answers"
	"secondlook/domain/chance"
	"secondlook/domain/standing"
)

// A Flag is one thing that programs may ask about.
type Flag struct {
	Key     string         // stable, such as "fail/Step 1" or "gap/2024-03"
	Rule    string         // such as "S47"
	Text    domain.Message // what it is
	Exam    bool           // a paragraph of the statement should explain it
	Ticked  bool           // every attempt is ticked as explained in the statement
	Places  []Place
	Setting string // the row that holds its threshold; "": none
}

// A Place is where a flag is explained.
type Place struct {
	domain.Explanation
	Gone   bool   // it names a statement that there is no longer
	Ready  bool   // of an interview: an answer is whole
	Answer string // of an interview: the question whose answer it is; "": none is prepared
}

// Explained reports whether there is a place where the flag is explained, or the
// reason of a gap is kept private.
func (f Flag) Explained() bool {
	return f.Ticked || slices.ContainsFunc(f.Places, func(p Place) bool { return !p.Gone })
}

// Private reports whether the reason is kept private and told nowhere.
func (f Flag) Private() bool {
	return len(f.Places) > 0 && !slices.ContainsFunc(f.Places, func(p Place) bool { return p.Place != domain.KeptPrivate })
}

// Told reports whether a statement is among the places.
func (f Flag) Told(statement string) bool {
	return slices.ContainsFunc(f.Places, func(p Place) bool { return p.Place == domain.InStatement && p.Where == statement })
}

// A Report is the flags of a profile.
type Report struct {
	Flags []Flag
	Loose []domain.Explanation // of something that the records no longer show
}

// Unexplained lists the flags without a place.
func (r Report) Unexplained() (out []Flag) {
	for _, f := range r.Flags {
		if !f.Explained() {
			out = append(out, f)
		}
	}
	return out
}

// Find returns the flag with a key; ok is false when there is none.
func (r Report) Find(key string) (f Flag, ok bool) {
	i := slices.IndexFunc(r.Flags, func(f Flag) bool { return f.Key == key })
	if i < 0 {
		return f, false
	}
	return r.Flags[i], true
}

// Of finds the flags of a profile, of which s is the standing.
func Of(p domain.Profile, s *standing.Standing, c *domain.Catalog, r *chance.Reference) Report {
	w := &writer{p: p, s: s, c: c, r: r}
	for _, kind := range []domain.ExamKind{domain.Step1, domain.Step2CK, domain.Step3} {
		w.attempts(kind)
	}
	w.lowStep1()
	w.lowCK()
	w.late()
	w.years()
	w.gaps()
	out := Report{Flags: w.out}
	for _, x := range p.Explanations {
		if _, ok := out.Find(x.Flag); !ok {
			out.Loose = append(out.Loose, x)
		}
	}
	return out
}

// A writer gathers the flags.
type writer struct {
	p   domain.Profile
	s   *standing.Standing
	c   *domain.Catalog
	r   *chance.Reference
	out []Flag

	reader *answers.Reader // of prepared answers; nil until one is read
}

func (w *writer) value(row string) float64 {
	c, _ := w.r.Row(row)
	return c.Value
}

// add adds a flag with its places.
func (w *writer) add(f Flag) {
	question, ready := w.answered(f.Key)
	asked := false
	for _, x := range w.p.Explanations {
		if x.Flag != f.Key {
			continue
		}
		place := Place{Explanation: x, Gone: x.Place == domain.InStatement && !w.p.HasStatement(x.Where)}
		if x.Place == domain.InInterview {
			place.Answer, place.Ready, asked = question, ready, true
		}
		f.Places = append(f.Places, place)
	}
	if ready && !asked { // what is prepared is a place of its own
		f.Places = append(f.Places, Place{Explanation: domain.Explanation{Flag: f.Key, Place: domain.InInterview}, Ready: true, Answer: question})
	}
	w.out = append(w.out, f)
}

// answered finds the answer to a question about a flag, a whole one before one
// that is not; "" where none is prepared.
func (w *writer) answered(flag string) (question string, ready bool) {
	if len(w.p.InterviewAnswers) == 0 {
		return "", false
	}
	if w.reader == nil {
		w.reader = answers.NewReader(w.p, w.c, answers.RulesOf(w.r), w.s.Today)
	}
	for _, q := range answers.Questions(w.p, w.c.Questions, []string{flag}) {
		if q.Said == nil || len(q.Flags) == 0 {
			continue
		}
		if w.reader.Complete(*q.Said, true) {
			return q.Key, true
		}
		question = cmp.Or(question, q.Key)
	}
	return question, false
}

// word is the sentence of a flag.
func word(key string, args ...any) domain.Message { return domain.Msg("flag."+key, args...) }

// attempts flags attempts at an examination that were no pass, and that there
// were many. An attempt without a result is none yet.
func (w *writer) attempts(kind domain.ExamKind) {
	failed, sat, ticked := 0, 0, true
	var days []string
	for _, e := range w.p.Exams {
		if e.Kind != kind {
			continue
		}
		switch w.c.PassMarks.Outcome(e) {
		case domain.Pass:
			sat++
		case domain.Fail, domain.Incomplete:
			sat, failed, ticked = sat+1, failed+1, ticked && e.Explained
			if !e.Date.IsZero() {
				days = append(days, month(e.Date))
			}
		}
	}
	if failed > 0 {
		text := word("fail", kind.String(), failed)
		if len(days) > 0 {
			slices.Sort(days)
			text = word("fail.when", kind.String(), failed, strings.Join(days, ", "))
		}
		w.add(Flag{Key: domain.FailFlag + kind.String(), Rule: "S47", Text: text, Exam: true, Ticked: ticked})
	}
	if float64(sat) >= w.value("set.flag_attempts") {
		w.add(Flag{Key: "attempts/" + kind.String(), Rule: "S4", Text: word("attempts", kind.String(), sat), Exam: true, Setting: "set.flag_attempts"})
	}
}

// month writes a month as keys and lists do: "2024-03".
func month(d domain.Date) string { return d.String()[:len("2024-03")] }

// lowStep1 flags a three-digit Step 1 that is called low (S1).
func (w *writer) lowStep1() {
	best, _ := w.p.BestPass(domain.Step1, w.c)
	if best.Score > 0 && float64(best.Score) < w.value("set.low_step1") {
		w.add(Flag{Key: "low/" + domain.Step1.String(), Rule: "S1", Text: word("low.step1", best.Score), Exam: true, Setting: "set.low_step1"})
	}
}

// lowCK flags a Step 2 CK that is called low in a specialty that is wished for
// (S5, S6).
func (w *writer) lowCK() {
	score := w.s.Steps[domain.Step2CK].Score
	var low []string
	for _, s := range domain.LowCK(score, w.c.Wished(w.p.Applicant.Wishes.Specialties)) {
		low = append(low, s.Name)
	}
	if len(low) > 0 {
		w.add(Flag{Key: "low/" + domain.Step2CK.String(), Rule: "S6", Text: word("low.ck", score, strings.Join(low, ", ")), Exam: true})
	}
}

// late flags a result that comes only after the day on which applications are
// sent, with the days to spare until programs begin to read (S8). A result that
// is there on a day that nobody has told is not flagged.
func (w *writer) late() {
	read, known := w.c.DayOf("review", w.s.Season)
	for _, r := range w.s.Releases(w.p, w.c, int(w.value("set.score_days"))) {
		e, key := r.Exam, "late/"+r.Exam.Kind.String()
		there := e.Score > 0 || e.Result != domain.ResultUnknown
		if !r.Late() || r.Expected && there || w.has(key) {
			continue
		}
		f := Flag{Key: key, Rule: "S8", Setting: "set.score_days", Text: word("late", e.Kind.String(), r.Day, -r.Spare, w.s.Submits)}
		switch {
		case !known:
		case r.Day.After(read):
			f.Text = word("late.reading", e.Kind.String(), r.Day, -r.Spare, read.DaysUntil(r.Day), read)
		default:
			f.Text = word("late.spare", e.Kind.String(), r.Day, -r.Spare, r.Day.DaysUntil(read), read)
		}
		w.add(f)
	}
}

func (w *writer) has(key string) bool {
	return slices.ContainsFunc(w.out, func(f Flag) bool { return f.Key == key })
}

// years flags many years between graduation and the day of submission.
func (w *writer) years() {
	n := 0
	for !w.s.Graduation.IsZero() && !w.s.Graduation.AddMonths(12*(n+1)).After(w.s.Submits) {
		n++
	}
	if n > 0 && float64(n) >= w.value("set.flag_years") {
		w.add(Flag{Key: "years/graduation", Rule: "S109", Text: word("years", n), Setting: "set.flag_years"})
	}
}
