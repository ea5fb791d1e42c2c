package start

import (
	"testing"

	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/viewtest"
)

// Every question of the guide says why it is asked.
func TestEveryQuestionSaysWhy(t *testing.T) {
	a := viewtest.New(t, 400, 400).App
	silent := map[string]bool{}
	see(silent, only(fields.Exam(), examFields...))
	see(silent, only(fields.Rotation(a), rotationFields...))
	see(silent, only(fields.Experience(a), experienceFields...))
	see(silent, only(fields.Letter(a), letterFields...))
	see(silent, only(fields.Language(), languageFields...))
	see(silent, only(fields.School(), schoolFields...))
	see(silent, only(fields.Who(), "status"))
	see(silent, fields.Wishes(a))
	for name, no := range silent {
		if no {
			t.Errorf("%s is asked without a reason", name)
		}
	}
	if len(silent) < 15 {
		t.Errorf("only %d questions are asked", len(silent))
	}
}

// see notes which fields say nothing.
func see[T any](silent map[string]bool, asked []form.Field[T]) {
	for _, f := range asked {
		silent[f.Label] = f.Help == ""
	}
}

func TestAllQuestionsAreThere(t *testing.T) {
	a := viewtest.New(t, 400, 400).App
	for want, got := range map[int]int{
		len(examFields): len(only(fields.Exam(), examFields...)), len(rotationFields): len(only(fields.Rotation(a), rotationFields...)),
		len(letterFields): len(only(fields.Letter(a), letterFields...)), len(experienceFields): len(only(fields.Experience(a), experienceFields...)),
	} {
		if got != want {
			t.Errorf("of %d fields %d are asked for", want, got)
		}
	}
}
