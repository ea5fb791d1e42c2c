package form_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/views/form"
	"secondlook/views/viewtest"
)

// The length is told while one types, and a longer text is kept.
func TestCounted(t *testing.T) {
	s := viewtest.New(t, 600, 400)
	most := 5
	field := form.Counted("description", "Description", func(e *domain.Experience) *string { return &e.Description }, func() int { return most })
	f := form.New(s.Host, form.Section[domain.Experience]{Fields: []form.Field[domain.Experience]{field}})
	s.Show(f.Object())
	says := func() string {
		var out []string
		for _, o := range viewtest.Seen(f.Object()) {
			if a, ok := o.(fyne.Accessible); ok {
				out = append(out, a.AccessibilityLabel())
			}
		}
		return strings.Join(out, "\n")
	}
	for text, want := range map[string]string{"": "0 of 5 characters", "años!": "5 of 5 characters", "año\r\n12": "6 of 5 characters: 1 too many for the portal", " años! ": "5 of 5"} {
		f.Show(domain.Experience{Description: text})
		if got := says(); !strings.Contains(got, want) || want == "5 of 5 characters" && strings.Contains(got, "too many") {
			t.Errorf("%q: the form says %q, want %q", text, got, want)
		}
	}
	f.Show(domain.Experience{})
	f.Focus("description")
	s.Type("abcdef")
	if got := says(); !strings.Contains(got, "6 of 5 characters") {
		t.Errorf("typed: %q", got)
	}
	if rec, err := f.Read(nil); rec.Description != "abcdef" {
		t.Errorf("kept %q, %v", rec.Description, err)
	}
	most = 0
	f = form.New(s.Host, form.Section[domain.Experience]{Fields: []form.Field[domain.Experience]{field}})
	f.Show(domain.Experience{Description: "a"})
	if got := says(); !strings.Contains(got, "1 character") || strings.Contains(got, " of ") {
		t.Errorf("without a limit: %q", got)
	}
}
