package intake

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/ui"
)

// show opens a dialog of files, which Escape closes.
func show(h ui.Host, d *dialog.FileDialog) {
	d.Show() // before the size: the dialog has nothing to size until then
	size := h.Window.Canvas().Size()
	d.Resize(fyne.NewSize(min(size.Width-80, 900), min(size.Height-80, 620)))
	top := h.Window.Canvas().Overlays().Top()
	if top == nil {
		return // the system's own dialog has opened in its place
	}
	h.Window.Canvas().Unfocus() // the line for a name would keep Escape to itself
	open := true
	d.SetOnClosed(func() { open = false })
	f := &files{h: h, open: func() bool { return open && h.Window.Canvas().Overlays().Top() != nil }}
	ui.Over{Open: f.open, Shut: d.Dismiss, Key: f.key}.Hear(h)
	f.watch()
}

// watchTime is how often the focus of a dialog of files is looked at.
const watchTime = 100 * time.Millisecond

// files hears the keys of a dialog of files. A list of files keeps every key
// to itself while it has the focus, Escape too; so it is given its keys from
// here, without having the focus.
type files struct {
	h    ui.Host
	open func() bool
	list fyne.Focusable
}

// watch takes the focus from a list of files for as long as the dialog is open.
func (f *files) watch() {
	if !f.open() || f.h.Later == nil {
		return
	}
	cv := f.h.Window.Canvas()
	switch list := cv.Focused().(type) {
	case *widget.List, *widget.GridWrap:
		f.list = list
		cv.Unfocus()
		list.FocusGained() // it still shows which file is marked
	case nil:
	default:
		f.leave()
	}
	f.h.Later(watchTime, f.watch)
}

// leave forgets the list once another part of the dialog has the keys.
func (f *files) leave() {
	if f.list != nil {
		f.list.FocusLost()
		f.list = nil
	}
}

// key gives the list its keys.
func (f *files) key(ev *fyne.KeyEvent) {
	if f.list != nil {
		f.list.TypedKey(ev)
	}
}

// ChooseFolder asks for another data folder and opens it.
func ChooseFolder(h ui.Host) {
	PickFolder(h, "Open a data folder of Second Look", h.OpenFolder)
}

// PickFolder asks for a folder and hands it to use.
func PickFolder(h ui.Host, title string, use func(dir string)) {
	d := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		switch {
		case err != nil:
			h.Fail("That folder cannot be used.", err)
		case folder != nil:
			use(folder.Path())
		}
	}, h.Window)
	d.SetTitleText(title)
	d.SetView(dialog.ListView)
	show(h, d)
}

// PickFile asks for a file with one of some endings and gives it to use.
func PickFile(h ui.Host, title string, endings []string, use func(r io.Reader)) {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			h.Fail("The file could not be opened.", err)
		case r != nil:
			defer shut(r)
			use(r)
		}
	}, h.Window)
	d.SetFilter(storage.NewExtensionFileFilter(endings))
	d.SetTitleText(title)
	d.SetView(dialog.ListView)
	show(h, d)
}

// SaveAs asks where a file is to go, and copies it there.
func SaveAs(h ui.Host, path string) {
	d := dialog.NewFileSave(func(w fyne.URIWriteCloser, err error) {
		switch {
		case err != nil:
			h.Fail("The file could not be written, so it was not saved.", err)
		case w != nil:
			if err := copyTo(w, path); err != nil {
				h.Fail("The file was not saved whole.", err)
				return
			}
			h.Say(ui.Notice{Text: w.URI().Name() + " is saved"})
		}
	}, h.Window)
	d.SetTitleText("Save the list as a PDF file")
	d.SetFileName(filepath.Base(path))
	d.SetFilter(storage.NewExtensionFileFilter([]string{filepath.Ext(path)}))
	d.SetView(dialog.ListView)
	show(h, d)
}

// copyTo writes a file's content to w and closes it.
func copyTo(w io.WriteCloser, path string) error {
	r, err := os.Open(path)
	if err != nil {
		return errors.Join(err, w.Close())
	}
	defer r.Close()
	_, err = io.Copy(w, r)
	return errors.Join(err, w.Close())
}
