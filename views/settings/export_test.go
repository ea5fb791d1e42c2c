package settings

// CopyTo makes a folder the second one, as choosing it in the dialog of the
// system does.
func (p *Page) CopyTo(dir string) { p.data.copyTo(dir) }

// WriteTo exports the set that is selected on the tab of reference sets.
func (p *Page) WriteTo(dir string) {
	r := p.Part().(*references)
	r.writeTo(r.now().Name, dir)
}

// Reminded and CheckLeads are what the card of reminders says and takes.
var Reminded = reminded

func CheckLeads(days, minutes int) error { return checkLeads(leads{days, minutes}) }
