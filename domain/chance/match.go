package chance

import "math"

// The chance to match with n ranked programs of specialty s is
//
//	g_s(n) = c·(1 − exp(−a_s·n))
//
// with a rate a_s for each specialty and one ceiling c below 1 for all. It is
// the curve c·(1−exp(−a·nᵇ)) of the independent applicants of 2007 (NRMP and
// AAMC, Charting Outcomes in the Match 2007), where the likelihood has its
// maximum on the bound b = 1: package fit finds it from the counts of the set. It is 0
// at 0, rises, and is concave. The ceiling is shared so that another program
// never lowers the chance of a list, and its error holds the differences
// between specialties.
//
// With b = 1 the ranks of several specialties pool in the exponent, so that
// two identical specialties equal the single one, and the expectation over the
// number of invitations has a closed form. If program i invites with chance
// pᵢ, independently given the season's luck u,
//
//	E[g] = c·(1 − E_u Πᵢ (1 − pᵢ(u)·rᵢ)),   rᵢ = mᵢ·(1 − exp(−δ·a_s))
//
// where mᵢ is the share of invitations that can still lead to a match and δ
// discounts added ranks, which are partly a consequence of strength.

// nodes is the number of points of the quadrature over the season's luck.
const nodes = 9

// Abscissas and weights of the Gauss–Hermite rule with nine points for the
// standard normal distribution (Abramowitz and Stegun 1964, table 25.10).
var (
	hermiteX = [nodes]float64{
		-4.512745863399783, -3.20542900285647, -2.07684797867783, -1.0232556637891326, 0,
		1.0232556637891326, 2.07684797867783, 3.20542900285647, 4.512745863399783,
	}
	hermiteW = [nodes]float64{
		2.2345844007746584e-05, 0.002789141321231769, 0.0499164067652179, 0.2440975028949394, 0.4063492063492063,
		0.2440975028949394, 0.0499164067652179, 0.002789141321231769, 2.2345844007746584e-05,
	}
)

// A Season holds what turns chances of interviews into the chance of a list.
type Season struct {
	Ceiling float64
	sigma   float64
	spread  [nodes]float64 // e to the minus σ times each abscissa
	rates   map[string]float64
	other   float64
	delta   float64
}

// Season returns the match part of the reference set.
func (m *Model) Season() Season { return m.season }

func seasonOf(r *Reference) Season {
	s := Season{
		Ceiling: r.value(ceilingRow), delta: r.value("match.discount"),
		other: r.value("match.rate.other"), rates: map[string]float64{},
	}
	for name, row := range r.rows {
		if specialty, ok := cutRate(name); ok {
			s.rates[specialty] = row.Value
		}
	}
	s.setSigma(r.seasonSigma(r.value("season.sigma")))
	return s
}

// setSigma sets how much luck differs from season to season.
func (s *Season) setSigma(sigma float64) {
	s.sigma = sigma
	for i, x := range hermiteX {
		s.spread[i] = math.Exp(-sigma * x)
	}
}

func cutRate(name string) (specialty string, ok bool) {
	const prefix = "match.rate."
	if len(name) <= len(prefix) || name[:len(prefix)] != prefix {
		return "", false
	}
	return name[len(prefix):], true
}

// Weight returns r: the chance that one invitation of a specialty, taken
// alone, leads to a match, as a share of the ceiling. later is the share of
// invitations that rules of the ranking stage leave.
func (s Season) Weight(specialty string, later float64) float64 {
	a, ok := s.rates[specialty]
	if !ok {
		a = s.other
	}
	return later * (1 - math.Exp(-s.delta*a))
}

// A Luck is the logarithm of Π(1 − pᵢ(u)·rᵢ) at each point of the quadrature.
// Lucks of disjoint lists add.
type Luck [nodes]float64

// Luck returns the share of one program with chance p of an invitation and
// weight r. The log-odds are shifted so that the mean over the season's luck
// is p itself.
func (s Season) Luck(p, r float64) (l Luck) {
	if p <= 0 || r <= 0 {
		return l
	}
	return s.luck(s.against(p), r)
}

// against is the odds against an interview in a season without luck whose
// chance over all seasons is p, 0..1 and not 0.
func (s Season) against(p float64) float64 {
	if p >= 1 {
		return 0
	}
	return math.Exp(-s.center(p))
}

// luck is Luck for odds against an interview.
func (s Season) luck(against, r float64) (l Luck) {
	for i, e := range s.spread {
		l[i] = math.Log1p(-r / (1 + against*e))
	}
	return l
}

// center finds the log-odds whose mean chance over the season's luck is p, by
// Newton's method from a start that is nearly right.
func (s Season) center(p float64) float64 {
	// Mean of a logistic over a normal: the probit scale factor 16√3/(15π).
	k := 16 * math.Sqrt(3) / (15 * math.Pi)
	at := logit(p) * math.Sqrt(1+k*k*s.sigma*s.sigma)
	for range 60 {
		mean, slope, odds := 0.0, 0.0, math.Exp(-at)
		for i, e := range s.spread {
			q := 1 / (1 + odds*e)
			mean += hermiteW[i] * q
			slope += hermiteW[i] * q * (1 - q)
		}
		step := min(max((mean-p)/slope, -1), 1) // a chance near 0 or 1 would lead far astray
		at -= step
		if math.Abs(step) < 1e-10 {
			break
		}
	}
	return at
}

// Add returns the luck of both lists together.
func (l Luck) Add(o Luck) Luck {
	for i := range l {
		l[i] += o[i]
	}
	return l
}

// Less returns the luck of a list without a part of it that has luck o.
func (l Luck) Less(o Luck) Luck {
	for i := range l {
		l[i] -= o[i]
	}
	return l
}

// Chance returns the chance to match of a list with luck l.
func (s Season) Chance(l Luck) float64 {
	hit := 0.0
	for i, v := range l {
		hit -= hermiteW[i] * math.Expm1(v)
	}
	return s.Ceiling * hit
}
