package plan

import (
	"slices"
	"strings"

	"secondlook/domain"
)

// letters are further letters in hand: first those that the records already
// wait for, then new ones up to the goals.
func (d *draft) letters() (out []Move) {
	us, leaders := d.standing.USLetters, d.standing.LeaderLetters
	in := map[string]int{}
	for _, l := range d.Profile.Letters {
		if l.InHand() || l.Status == domain.LetterDeclined {
			continue
		}
		if l.US {
			us++
		}
		if domain.Leader(l.Role) {
			leaders++
		}
		in[strings.ToLower(l.Specialty)]++
		out = append(out, d.waiting(l))
	}
	if us >= d.setting("cap.letters") {
		return out
	}
	goal, wishes := d.setting("set.letters_own"), d.specialties()
	for _, name := range wishes {
		if d.standing.LettersIn(name)+in[strings.ToLower(name)] < goal {
			out = append(out, d.newLetter("letter in "+name, domain.Letter{Role: domain.Attending, Specialty: name, US: true}, domain.Msg("plan.letter.new", name)))
		}
	}
	if leaders < d.setting("set.letters_leader") && len(wishes) > 0 {
		l := domain.Letter{Role: domain.ClerkshipDirector, Specialty: wishes[0], US: true}
		out = append(out, d.newLetter("letter of a leader", l, domain.Msg("plan.letter.leader", wishes[0])))
	}
	return out
}

// specialties are the first wishes by their names, else the first specialties of
// the list, see set.move_specialties.
func (d *draft) specialties() (out []string) {
	most := d.setting("set.move_specialties")
	add := func(name string) {
		if len(out) < most && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	for _, s := range d.catalog.Wished(d.Profile.Applicant.Wishes.Specialties) {
		add(s.Name)
	}
	if len(out) == 0 {
		for _, row := range d.before.rows {
			add(row.Program.Specialty)
		}
	}
	return out
}

// waiting is the arrival of a letter that the records know.
func (d *draft) waiting(l domain.Letter) Move {
	key := strings.Join([]string{l.Writer, l.Role.String(), l.Specialty, l.Status.String()}, "/")
	m := Move{Kind: Letter, Key: key, Record: l.ID, Why: domain.Msg("plan.letter."+l.Status.String(), l.Date)}
	switch {
	case l.Status == domain.LetterUnknown || l.Status == domain.LetterPlanned:
		m.Why = domain.Msg("plan.letter.waiting")
	case l.Date.IsZero():
		m.Why = domain.Msg("plan.letter.undated", l.Status.String())
	}
	m.Title = domain.Msg("plan.letter.role", l.Role.String())
	if l.Writer != "" {
		m.Title = domain.Msg("plan.letter.of", l.Writer)
	} else if l.Role == domain.WriterUnknown {
		m.Title = domain.Msg("plan.letter.any")
	}
	m.Change = func(s State) State {
		s.Profile.Letters = slices.Clone(s.Profile.Letters)
		if i := slices.Index(s.Profile.Letters, l); i >= 0 {
			s.Profile.Letters[i].Status = domain.LetterUploaded
		}
		return s
	}
	d.window(&m, d.setting("set.letter_days"), d.Calendar.RankingOpens)
	return m
}

// newLetter is a letter that nobody has been asked for yet.
func (d *draft) newLetter(key string, l domain.Letter, title domain.Message) Move {
	l.Status = domain.LetterUploaded
	m := Move{Kind: Letter, Key: key, Title: title, Why: domain.Msg("plan.letter.have", d.standing.USLetters, d.setting("set.letters_us"))}
	m.Change = func(s State) State {
		s.Profile.Letters = append(slices.Clone(s.Profile.Letters), l)
		return s
	}
	d.window(&m, d.setting("set.letter_days"), d.Calendar.RankingOpens)
	return m
}
