package simulate

import (
	"cmp"
	"slices"

	"secondlook/domain"
)

// freeze keeps the season as it is, with what was said of every program.
func (m *maker) freeze(kind domain.SnapshotKind, day domain.Date) error {
	if !m.size.Freeze || !m.past(day) {
		return nil
	}
	f := m.size.Work
	f.Records = m.p
	f.Records.Snapshots = nil
	on := map[string]bool{}
	for _, x := range m.list {
		on[x.program.Key] = true
		f.Interviews.Value += x.chance
	}
	f.Interviews.Low, f.Interviews.High = f.Interviews.Value/1.8, f.Interviews.Value*1.8
	f.Match = domain.Said{Value: 0.4, Low: 0.2, High: 0.65}
	for _, p := range m.all {
		s := m.chances[p.Key]
		f.Predictions = append(f.Predictions, domain.ProgramSaid{
			Program: p.Key, Name: p.Name, Specialty: p.Specialty, Said: domain.Said{Value: s.p, Low: s.low, High: s.high}, Verdict: "open", Listed: on[p.Key], Open: 1,
		})
	}
	slices.SortFunc(f.Predictions, func(a, b domain.ProgramSaid) int { return cmp.Compare(a.Program, b.Program) })
	content, err := domain.Pack(f)
	if err != nil {
		return err
	}
	m.p.Snapshots = append(m.p.Snapshots, domain.Snapshot{Season: m.year, Kind: kind, For: day, Made: day, Content: content})
	return nil
}
