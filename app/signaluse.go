package app

import "secondlook/domain"

// SignalUse is how many signals of a specialty a season has, and how many the
// applications use.
type SignalUse struct {
	Specialty string
	Quota     domain.SignalQuota
	Known     bool
	Used      map[domain.Signal]int
}

// SignalWord names a signal, and having none.
func (a *App) SignalWord(s domain.Signal) string { return a.say("signal.word." + signalKey(s)) }

// SignalNames names the signals of a kind, behind a number.
func (a *App) SignalNames(s domain.Signal) string { return a.say("signal.names." + signalKey(s)) }

func signalKey(s domain.Signal) string {
	if s == domain.NoSignal {
		return "none"
	}
	return s.String()
}

// signalUse counts the signals of the season's applications by specialty. One
// that went out with an application is used, whatever came of it.
func (a *App) signalUse(r *Ranking) map[string]*SignalUse {
	out := map[string]*SignalUse{}
	at := r.byProgram()
	for _, x := range r.Profile.Applications {
		row := at[x.Program]
		if x.Season != r.Season || row == nil {
			continue
		}
		name := row.Program.Specialty
		u := out[name]
		if u == nil {
			u = &SignalUse{Specialty: name, Used: map[domain.Signal]int{}}
			u.Quota, u.Known = a.catalog.Signals(name, r.Season)
			out[name] = u
		}
		if x.Signal != domain.NoSignal && (x.Listed() || x.Sent()) {
			u.Used[x.Signal]++
		}
	}
	return out
}
