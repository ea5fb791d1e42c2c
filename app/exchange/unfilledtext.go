package exchange

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"secondlook/domain"
)

// lines reads a list without columns, as it is copied from a page: each line that
// names a specialty is a program; a line that is the name of a state is the
// heading of those below.
func (r *unfilledReader) lines(all []string) {
	for i, text := range all {
		text = strings.TrimSpace(strings.ReplaceAll(text, "\u00a0", " "))
		switch {
		case text == "":
		case stateNamed(text) != "":
			r.state = stateNamed(text)
		default:
			if s, acgme, ok := r.line(text); ok {
				r.keep(line{number: i + 1}, acgme, s)
			} else {
				r.skipped(i+1, text)
			}
		}
	}
}

var (
	columnBreak = regexp.MustCompile(`\t+| {2,}|\s*\|\s*`)
	lastNumber  = regexp.MustCompile(`^(.*?)[\s:(]*\b(\d{1,3})\)?$`)
	placeState  = regexp.MustCompile(`^(.*?)(?:,\s*|\s+|-)([A-Z]{2})$`)
)

// line reads one line; ok is false when it is no program.
func (r *unfilledReader) line(text string) (s domain.SOAPProgram, acgme string, ok bool) {
	if s.Code = strings.ToUpper(matchCode.FindString(text)); s.Code != "" {
		text = matchCode.ReplaceAllString(text, "\t")
	}
	if acgme = councilCode.FindString(text); acgme != "" {
		text = councilCode.ReplaceAllString(text, "\t")
	}
	cells := slices.DeleteFunc(columnBreak.Split(text, -1), func(c string) bool { return strings.Trim(c, " ,;-") == "" })
	cells, s.Positions = positionsOf(cells)
	if len(cells) == 1 {
		cells = r.g.taken(cells[0])
	}
	where := r.g.find(cells)
	if where < 0 {
		return s, acgme, false
	}
	s.Specialty, s.Track, _ = r.g.within(cells[where])
	whole := cells[where]
	rest := slices.Delete(slices.Clone(cells), where, where+1)
	rest, s.State = stateOf(rest)
	if s.State = cmp.Or(s.State, r.state); s.State == "" {
		s.State = suffixState(whole)
	}
	if len(rest) > 1 || !r.g.bare(whole) { // else the only cell is the institution
		rest, s.City = r.g.cityOf(rest, s.State)
	}
	rest = trackOf(rest, &s.Track)
	slices.SortStableFunc(rest, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	if len(rest) == 0 { // the institution and the specialty stand in one cell
		s.Name = whole
		return s, acgme, !r.g.bare(whole) || s.Code != ""
	}
	if s.City == "" && s.State != "" && len(rest) == 2 { // a city that nobody knows stands beside the institution
		s.City = strings.Trim(rest[1], " ,;-")
	}
	s.Name = joinName(strings.Trim(rest[0], " ,;-"), strings.TrimSpace(whole))
	return s, acgme, true
}

// trackOf takes a cell out that names nothing but the track.
func trackOf(cells []string, into *domain.Track) []string {
	for i, c := range cells {
		if t := trackNamed(c); t != domain.TrackUnknown && len(strings.Fields(c)) <= 2 {
			*into = t
			return slices.Delete(cells, i, i+1)
		}
	}
	return cells
}

// positionsOf takes the number at the end of a line.
func positionsOf(cells []string) ([]string, int) {
	n := len(cells)
	if n == 0 {
		return cells, 0
	}
	m := lastNumber.FindStringSubmatch(strings.TrimSpace(cells[n-1]))
	if m == nil {
		return cells, 0
	}
	count, _ := strconv.Atoi(m[2])
	if label := strings.ToLower(strings.Trim(m[1], " :#")); label == "" || slices.Contains([]string{"positions", "unfilled", "openings", "quota"}, label) {
		return cells[:n-1], count
	}
	return append(slices.Clone(cells[:n-1]), m[1]), count
}

// stateOf takes the state out of the cells: one of its own, or behind the city.
func stateOf(cells []string) ([]string, string) {
	for i, c := range cells {
		if c = strings.TrimSpace(c); domain.StateName(c) != "" {
			return slices.Delete(slices.Clone(cells), i, i+1), c
		}
	}
	for i, c := range cells {
		if m := placeState.FindStringSubmatch(strings.TrimSpace(c)); m != nil && domain.StateName(m[2]) != "" {
			out := slices.Clone(cells)
			out[i] = m[1]
			return out, m[2]
		}
	}
	return cells, ""
}

// suffixState is the state in a name such as "Kern Medical-CA - Family Medicine".
func suffixState(s string) string {
	before, _, _ := strings.Cut(s, " - ")
	if m := placeState.FindStringSubmatch(strings.TrimSpace(before)); m != nil && domain.StateName(m[2]) != "" {
		return m[2]
	}
	return ""
}

// cityOf takes the city out of the cells, where there is one of that name.
func (g Gazetteer) cityOf(cells []string, state string) ([]string, string) {
	for i := len(cells) - 1; i >= 0; i-- {
		if c := strings.Trim(cells[i], " ,"); g.City(c, state) {
			return slices.Delete(slices.Clone(cells), i, i+1), c
		}
	}
	return cells, ""
}

// taken divides a line that has no columns: what stands before the city and the
// state, the two, and what follows.
func (g Gazetteer) taken(text string) []string {
	words := strings.Fields(text)
	for i := len(words) - 1; i > 0; i-- {
		state := strings.Trim(words[i], ",;")
		if domain.StateName(state) == "" || i+1 >= len(words) && i < 2 {
			continue
		}
		before, after := words[:i], words[i+1:]
		cells := []string{strings.Join(before, " ")}
		for n := min(3, len(before)-1); n > 0; n-- {
			city := strings.Trim(strings.Join(before[len(before)-n:], " "), ",")
			if g.City(city, state) {
				cells = []string{strings.Join(before[:len(before)-n], " "), city}
				break
			}
		}
		cells = append(cells, state)
		if len(after) > 0 {
			return append(cells, strings.Join(after, " "))
		}
		return cells
	}
	return []string{text}
}
