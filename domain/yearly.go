package domain

// checkYearly checks the records that last over several seasons, and that none
// stands twice that may stand only once.
func (p Profile) checkYearly(c *checker) {
	each(c, "snapshots", p.Snapshots)
	each(c, "posts", p.Posts)
	each(c, "own_paths", p.OwnPaths)
	each(c, "formalities", p.Formalities)
	alone(c, "snapshots", "kind", p.Snapshots, func(s Snapshot) [2]any { return [2]any{s.Season, s.Kind} })
	alone(c, "own_paths", "name", p.OwnPaths, func(o OwnPath) string { return foldName(o.Name) })
	alone(c, "formalities", "step", p.Formalities, func(f Formality) [2]any { return [2]any{f.Season, f.Step} })
}
