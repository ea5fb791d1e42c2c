package app

// PrintedNotes returns the notes of a print, for tests.
func (a *App) PrintedNotes(r *Ranking) []string { return a.printed(r).Notes }

// PrintedSummary returns the summary of a print, for tests.
func (a *App) PrintedSummary(r *Ranking) []string { return a.printed(r).Summary }
