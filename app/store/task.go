package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// taskRow is a row of tasks.
type taskRow struct {
	ID      int64
	Title   string
	Key     string
	Season  int
	Program string
	Due     string
	Snoozed string
	Done    string
	Note    string
}

// TableName returns the name of the table.
func (taskRow) TableName() string { return "tasks" }

func (r taskRow) key() domain.ID { return domain.ID(r.ID) }

// Tasks returns the table of what is to do.
func (t tables) Tasks() records.Table[domain.Task] {
	return table[domain.Task, taskRow]{
		tables: t, from: taskFrom,
		clash: domain.FieldError{Field: "title", Problem: "is noted already: change that task"},
	}
}

func taskFrom(t domain.Task) taskRow {
	return taskRow{
		ID:      int64(t.ID),
		Title:   t.Title,
		Key:     t.Key,
		Season:  t.Season,
		Program: t.Program,
		Due:     t.Due.String(),
		Snoozed: t.Snoozed.String(),
		Done:    t.Done.String(),
		Note:    t.Note,
	}
}

// record turns the row back into a record.
func (r taskRow) record() (domain.Task, error) {
	t := domain.Task{
		ID:      r.key(),
		Title:   r.Title,
		Key:     r.Key,
		Season:  r.Season,
		Program: r.Program,
		Note:    r.Note,
	}
	var read reader
	read.text(&t.Due, "due", r.Due)
	read.text(&t.Snoozed, "snoozed", r.Snoozed)
	read.text(&t.Done, "done", r.Done)
	return t, read.err
}
