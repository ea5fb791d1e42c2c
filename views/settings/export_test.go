package settings

// CopyTo makes a folder the second one, as choosing it in the dialog of the
// system does.
func (p *Page) CopyTo(dir string) { p.data.copyTo(dir) }
