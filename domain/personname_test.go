package domain_test

import (
	"strings"
	"testing"

	"secondlook/domain"
)

func TestSamePerson(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"Dr. Amrit Gill", "amrit  gill", true},
		{"Amrit Gill, MD, MPH", "Prof. Dr. Amrit Gill", true},
		{"Amrit Gill M.D., Ph.D.", "Amrit Gill", true},
		{"Garcia, Maria", "Maria Garcia", true},
		{"Garcia, Maria, MD", "Dra. Maria Garcia", true},
		{"Dr. Garcia, Maria", "Maria Garcia MD", true},
		{"García, María", "maria garcia", true},
		{"Muñoz Núñez", "MUÑOZ NUNEZ", true},
		{"Garcia Lopez, Maria", "Maria Garcia-Lopez", true},
		{"O’Brien", "o'brien", true},
		{"Anna Kim DO", "Anna Kim, D.O.", true},
		{"Dr. Kim, DO", "Kim", true},
		{"Kim Do", "Kim", false},
		{"Kim Do", "kim do", true},
		{"KIM DO", "Kim", false},
		{"Anna Kim Do", "Anna Kim", false},
		{"Jack Ma", "Jack", false},
		{"Maria Garcia", "Maria Gomez", false},
		{"Maria Garcia", "Garcia", false},
		{"M. Garcia", "Maria Garcia", false},
		{"Gill", "Gillian", false},
		{"Dra. Marta Solís", "Marta  Solis", true},
		{"Dr.", "Dr.", true},
		{"Dr.", "Prof.", false},
		{"MD", "Dr.", false},
		{"", "", false},
		{" ,, ", "", false},
	} {
		if got := domain.SamePerson(tt.a, tt.b); got != tt.want {
			t.Errorf("%q and %q: %v, keys %q and %q", tt.a, tt.b, got, domain.NameKey(tt.a), domain.NameKey(tt.b))
		}
		if domain.SamePerson(tt.a, tt.b) != domain.SamePerson(tt.b, tt.a) {
			t.Errorf("%q and %q differ in turn", tt.a, tt.b)
		}
	}
}

// Any name but that of nobody is its own.
func FuzzNameKey(f *testing.F) {
	for _, s := range []string{"Dr. Garcia, Maria, MD", "Kim Do", "\xff", ", MD", "Dr. Dr. MD md", "İ, DO"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		key := domain.NameKey(name)
		if !domain.SamePerson(name, name) && key != "" {
			t.Fatalf("%q is not itself", name)
		}
	})
}

// The words of a name stand as they are written, without titles and credentials.
func TestNameWords(t *testing.T) {
	for name, want := range map[string]string{
		"Ana Lee, DO": "Ana Lee", "Lee, Ana, MD": "Ana Lee", "Dr. Tomás Solís": "Tomás Solís", "Prof. Kim Do": "Kim Do", "": "", "MD": "MD",
	} {
		if got := strings.Join(domain.NameWords(name), " "); got != want {
			t.Errorf("%q has the words %q, want %q", name, got, want)
		}
	}
}
