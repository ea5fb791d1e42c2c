package store

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
)

// takeName takes a name for a backup of now that no file in a folder has: it
// makes an empty file of that name, which nobody else can take meanwhile.
func (o Options) takeName(dir string) (string, error) {
	base := "backup-" + o.Now().UTC().Format(stamp)
	path := filepath.Join(dir, base+".db")
	for n := 2; ; n++ {
		f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, fileMode)
		if err == nil {
			return path, f.Close()
		}
		if !errors.Is(err, fs.ErrExist) {
			return "", err
		}
		path = filepath.Join(dir, base+"-"+strconv.Itoa(n)+".db")
	}
}

// place copies a backup to another name: under a temporary one first, which
// becomes that name once the copy is checked and on the disk.
func (o Options) place(from, to string) error {
	temp, err := emptyFile(filepath.Dir(to), o.Now)
	if err != nil {
		return err
	}
	defer os.Remove(temp) // gone already when all went well
	err = copyContent(from, temp)
	if err == nil {
		err = checkCopy(temp)
	}
	if err == nil {
		err = os.Rename(temp, to)
	}
	if err == nil {
		syncFolder(to)
	}
	return err
}

// copyContent writes the content of one file into another, and onto the disk.
func copyContent(from, to string) (err error) {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, fileMode)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Sync(), out.Close())
}
