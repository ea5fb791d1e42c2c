package fields

import (
	"secondlook/domain"
	"secondlook/views/form"
)

// Formality asks for the applicant's word on a step after the Match.
func Formality() []form.Field[domain.Formality] {
	return []form.Field[domain.Formality]{
		form.Choice("state", "State", func(f *domain.Formality) *domain.FormalityState { return &f.State }, formalityWord).
			Why("Not stated: it is open."),
		form.Day("begun", "Under way since", func(f *domain.Formality) *domain.Date { return &f.Begun }).
			Why("The time that it takes is then counted from that day."),
		form.Day("due", "Due on", func(f *domain.Formality) *domain.Date { return &f.Due }).
			Why("As the authority or the program says. Empty: as it is counted from the Match or the first day."),
		form.Day("done", "Done on", func(f *domain.Formality) *domain.Date { return &f.Done }).
			Why("It counts while the state is done."),
		form.Note("note", "Note", func(f *domain.Formality) *string { return &f.Note }).Why(noteWhy),
	}
}

func formalityWord(word string) string {
	if word == "" {
		return "Open"
	}
	return form.Plain(word)
}
