package form

import "cmp"

// Fill types a text into a field.
func (f *Form[T]) Fill(name, text string) { f.fill(name, text) }

// Words returns the labels of the fields that the form says are wrong.
func (f *Form[T]) Words() (out []string) {
	for i, b := range f.boxes {
		if b.Wrong() {
			out = append(out, cmp.Or(f.fields[i].Label, f.fields[i].Name))
		}
	}
	return out
}
