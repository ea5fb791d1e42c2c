package app

import (
	"strconv"

	"secondlook/domain"
)

// A SheetBlock is one block of the program sheet, with each of its facts, known
// or not.
type SheetBlock struct {
	Key   string // stable, such as "visa"
	Title string
	Known int // rows that are answered
	Rows  []FactRow
}

// A Sheet is what one has to know of a program before paying, and how much of it
// is known.
type Sheet struct {
	Blocks     []SheetBlock
	Known, All int
}

// Has reports whether a field stands in a block.
func (s Sheet) Has(field string) bool {
	for _, b := range s.Blocks {
		for _, f := range b.Rows {
			if f.Field == field {
				return true
			}
		}
	}
	return false
}

// sheetOf fills the blocks of the program sheet in.
func (a *App) sheetOf(p *domain.Program) (s Sheet) {
	s.Known, s.All = p.Completeness()
	for _, b := range domain.SheetBlocks() {
		block := SheetBlock{Key: b.Key, Title: a.say("sheet." + b.Key)}
		for _, name := range b.Fields {
			row := a.sheetRow(p, name)
			if row.Known {
				block.Known++
			}
			block.Rows = append(block.Rows, row)
		}
		s.Blocks = append(s.Blocks, block)
	}
	return s
}

// Questions lists what is not known of a program, for an e-mail or a call, and
// says how many questions these are.
func (a *App) Questions(p *domain.Program) (text string, n int) {
	text = p.Name + " · " + Place(p)
	for _, b := range a.sheetOf(p).Blocks {
		for _, f := range b.Rows {
			if !f.Known {
				text, n = text+"\n– "+f.Label+"?", n+1
			}
		}
	}
	return text, n
}

// sheetRow is one field of the sheet, as the field that answers it says.
func (a *App) sheetRow(p *domain.Program, name string) FactRow {
	row, _ := a.fact(p, name)
	if by := p.Answer(name); by != "" && by != name {
		from, _ := a.fact(p, by)
		row.Known, row.Value, row.Words, row.Source, row.AsOf, row.Own, row.Old = true, from.Value, from.Words, from.Source, from.AsOf, from.Own, from.Old
		row.Wording = from.Wording
		row.Shown = a.say("sheet."+by, from.Value)
	}
	if name == "holistic" && !row.Known {
		row.Assumed = a.assumedHolistic(p)
	}
	return row
}

// assumedHolistic says how likely a program's specialty reads the whole record.
func (a *App) assumedHolistic(p *domain.Program) string {
	sp, ok := a.Catalog().Specialty(p.Specialty)
	if !ok {
		return ""
	}
	word := "sheet.holistic.unlikely"
	if row, _ := a.reference().Row("set.holistic_likely"); float64(sp.Holistic) >= row.Value {
		word = "sheet.holistic.likely"
	}
	return a.say(word, p.Specialty, sp.Holistic)
}

// Residents are the years of a program that the user has counted, in words.
type Residents struct {
	Years  []domain.ProgramYear // the newest first
	NonUS  string               // their share over the years that count, with its interval; "" without any
	US     string               // that of US citizens from schools abroad
	Expect string               // what the engine makes of it
}

// residents says what the user has counted of a program.
func (a *App) residents(r *Ranking, p *domain.Program) (out Residents) {
	s := r.result.Standing
	for _, y := range s.Residents[p.Key] {
		at := len(out.Years)
		for at > 0 && out.Years[at-1].Year < y.Year {
			at--
		}
		out.Years = append(out.Years[:at], append([]domain.ProgramYear{y}, out.Years[at:]...)...)
	}
	seen, ok := a.engine.Model.Residents(s, p.Key)
	if !ok {
		return out
	}
	years, nonUS, us := span(seen.From, seen.To), seen.NonUSShare(), seen.USShare()
	out.NonUS = a.say("residents.non_us", seen.NonUS, seen.Residents, years, Percent(nonUS.Value), Range(nonUS.Low, nonUS.High))
	out.US = a.say("residents.us", seen.US, Percent(us.Value), Range(us.Low, us.High))
	if seen.US == 0 {
		out.US = a.say("residents.us.none")
	}
	prior := a.engine.Model.Prior(p)
	mean, _ := seen.Expect(prior)
	out.Expect = a.say("residents.expect", Percent(mean), int(seen.People()+0.5), Percent(prior.Mean), strconv.FormatFloat(prior.Weight, 'f', -1, 64))
	return out
}
