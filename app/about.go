package app

import "fmt"

// About says what the program rests on, for the help and for prints of it.
type About struct {
	Version   string
	Edition   string // of the catalog
	Programs  int
	Sources   int
	Reference string
	Figures   int     // rows of the reference set
	Typical   float64 // interviews per 100 applications of the typical profile, over this catalog
	Weaker    float64 // and of the weaker one
}

// About gathers what the program rests on. The two means show how the shipped
// figures behave on this catalog; they are tuned to 10 and 5.
func (a *App) About() About {
	c := a.Catalog()
	return About{
		Version: a.cfg.Version, Edition: c.Edition, Programs: len(c.Programs), Sources: len(c.Sources),
		Reference: a.Reference(), Figures: len(a.reference().Rows()),
		Typical: 100 * a.engine.Model.Calibrate(c.Programs, "typical"), Weaker: 100 * a.engine.Model.Calibrate(c.Programs, "weaker"),
	}
}

// AboutLines says it in sentences, and then what the program is not.
func (a *App) AboutLines() (what, not []string) {
	b := a.About()
	number := func(x float64) string { return fmt.Sprintf("%.1f", x) }
	what = []string{
		a.say("about.version", b.Version),
		a.say("about.catalog", b.Edition, b.Programs, b.Sources),
		a.say("about.reference", b.Reference, b.Figures),
		a.say("about.check", number(b.Typical), number(b.Weaker)),
	}
	return what, []string{a.say("disclaimer.short"), a.say("disclaimer.affiliation"), a.say("disclaimer.law")}
}
