package domain

// A Task is something to do: one of the applicant's own, or his word on one that
// the records ask for by themselves.
type Task struct {
	ID      ID     `json:"-"`
	Title   string `json:"title,omitempty"`
	Key     string `json:"key,omitempty"`     // of a task that the records ask for; "": it is the applicant's own
	Season  int    `json:"season,omitempty"`  // year of the Match; 0: of any
	Program string `json:"program,omitempty"` // key of the program that it is about
	Due     Date   `json:"due,omitzero"`
	Snoozed Date   `json:"snoozed_until,omitzero"` // it is not shown before
	Done    Date   `json:"done,omitzero"`          // zero: open
	Note    string `json:"note,omitempty"`
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (t Task) Validate() error {
	var c checker
	c.want(foldName(t.Title) != "" || t.Key != "", "title", "is required")
	c.names("title", t.Title, "key", t.Key, "program", t.Program)
	c.want(t.Season == 0 || FirstSeason <= t.Season && t.Season <= LastSeason, "season", "must be a year of the Match, such as 2027")
	c.date("due", t.Due)
	c.date("snoozed_until", t.Snoozed)
	c.date("done", t.Done)
	c.text("note", t.Note, maxNote)
	return c.err()
}
