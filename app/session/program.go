package session

import (
	"fmt"
	"io/fs"

	"secondlook/app"
	"secondlook/app/catalog"
	"secondlook/app/paths"
	"secondlook/app/store"
	"secondlook/assets"
)

// A Program is what is the same for every data folder.
type Program struct {
	Version string
	View    func(path string) error // hands a file to the system's viewer
}

// Open opens the records of a data folder for a command, which takes the folder
// before its first change. Without data it is the folder of [Session.Start].
func (p Program) Open(data string) (a *app.App, done func() error, err error) {
	folders, err := start(data)
	if err != nil {
		return nil, nil, err
	}
	return p.open(folders, store.Options{Lock: store.WhenWriting})
}

// start returns the folders to start with. One that was chosen in the window is
// never made anew: where its records are gone, its disk may not be plugged in.
func start(data string) (paths.Folders, error) {
	folders, chosen, err := paths.Start(data)
	if err == nil && chosen && !store.Holds(folders.Data) {
		err = store.Missing(folders.Data)
	}
	return folders, err
}

// open opens the records of a data folder, with the tables that ship.
func (p Program) open(folders paths.Folders, o store.Options) (*app.App, func() error, error) {
	programs, err := catalog.Load(assets.Catalog())
	if err != nil {
		return nil, nil, err
	}
	files, _ := catalog.ReadReference(assets.Reference()) // what is wrong with them, the next line tells
	reference, err := catalog.LoadReference(assets.Reference())
	if err != nil {
		return nil, nil, err
	}
	texts, err := words()
	if err != nil {
		return nil, nil, err
	}
	db, err := store.Open(folders.Data, o)
	if err != nil {
		return nil, nil, err
	}
	a := app.New(app.Config{
		Store: db, Catalog: programs, Reference: reference, Files: files.Files, Words: texts, Log: o.Log, Open: p.View, Version: p.Version,
		Fonts: app.Fonts{Regular: assets.InterRegular, Bold: assets.InterBold},
	})
	return a, db.Close, nil
}

func words() (app.Words, error) {
	b, err := fs.ReadFile(assets.Translations(), "en.json")
	if err != nil {
		return nil, fmt.Errorf("read the texts of the program: %w", err)
	}
	return app.ParseWords(b)
}
