package simulate

import (
	"strings"

	"secondlook/domain"
)

// words are what the texts are drawn from: so many that they pack as texts do.
var words = strings.Fields(`patient clinic valley family physician morning harvest question answer letter rotation hospital
	resident attending evening county farm worker child mother grandmother diabetes pressure chart note plan follow return ask
	listen explain translate Spanish English shift night call exam score passed failed studied again slowly learned taught nurse
	pharmacy distance road orchard heat water school teacher student research project data table results poster meeting mentor
	writes calls thanks hopes remembers visits drives walks waits counts measures treats sees knows trusts stays leaves comes
	early late first second last long short clear quiet honest steady careful curious ready small large new old open closed`)

// line is a sentence.
func (m *maker) line() string {
	var b strings.Builder
	for i := range 8 + m.luck.Below(9) {
		w := words[m.luck.Below(len(words))]
		if i == 0 {
			w = domain.Capital(w)
		} else {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	b.WriteByte('.')
	return b.String()
}

// text is so many sentences.
func (m *maker) text(sentences int) string {
	lines := make([]string, sentences)
	for i := range lines {
		lines[i] = m.line()
	}
	return strings.Join(lines, " ")
}

// title is a short name.
func (m *maker) title() string {
	return domain.Capital(words[m.luck.Below(len(words))]) + " " + words[m.luck.Below(len(words))] + " " + words[m.luck.Below(len(words))]
}
