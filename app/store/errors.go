package store

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"gorm.io/gorm"

	"secondlook/domain"
)

// The reasons why a data folder cannot be opened, for errors.Is. The error
// itself reads as one sentence for the user.
var (
	ErrFolder  = errors.New("the data folder cannot be used")
	ErrDamaged = errors.New("the data file is damaged")
	ErrForeign = errors.New("the data file belongs to something else")
	ErrNewer   = errors.New("the data file is from a newer version")
	ErrUpgrade = errors.New("the data file could not be upgraded")
	ErrLocked  = errors.New("the data folder is in use")
)

// The reasons why a backup cannot be copied or used, for errors.Is.
var (
	ErrSecond = errors.New("the second folder cannot be used")
	ErrBackup = errors.New("the backup cannot be used")
)

// A problem is a sentence for the user. Its kind and its cause are for
// errors.Is and the log.
type problem struct {
	text        string
	window      string // the text where the window has a button for what is to be done; "": text
	kind, cause error
}

func (p *problem) Error() string { return p.text }

// Sentence returns the text for people: without the words for what was being
// done, which the window says itself.
func (p *problem) Sentence() string {
	text := cmp.Or(p.window, p.text)
	if _, rest, ok := strings.Cut(text, ": "); ok {
		text = rest
	}
	return domain.Capital(text) + "."
}

// OtherFolder reports whether the sentence ends with the advice to choose
// another folder. Where a folder can be named, the way to do so may follow.
func (p *problem) OtherFolder() bool { return strings.HasSuffix(p.text, chooseFolder) }

func (p *problem) Unwrap() []error {
	var out []error
	for _, err := range []error{p.kind, p.cause} {
		if err != nil {
			out = append(out, err)
		}
	}
	return out
}

func problemf(kind, cause error, format string, args ...any) error {
	return &problem{text: fmt.Sprintf(format, args...), kind: kind, cause: cause}
}

// reason returns the innermost words of a file error, without the path that
// the sentence around it names already.
func reason(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	var link *os.LinkError
	if errors.As(err, &link) {
		return link.Err
	}
	return err
}

// Result codes of SQLite, without their details.
const (
	codeError    = 1 // any mistake, mostly in a statement
	codeBusy     = 5
	codeReadOnly = 8
	codeIO       = 10
	codeCorrupt  = 11
	codeFull     = 13
	codeCantOpen = 14
	codeNotADB   = 26
)

// code returns the result code of SQLite that caused err, or zero.
func code(err error) int {
	var c interface{ Code() int }
	if errors.As(err, &c) {
		return c.Code() & 0xff
	}
	return 0
}

// translate puts an error of the database in words. Doing names what failed,
// such as "save exams".
func translate(doing string, err error) error {
	var invalid domain.Invalid
	switch {
	case err == nil || errors.Is(err, domain.ErrNotFound) || errors.Is(err, ErrLocked) || errors.As(err, &invalid):
		return err
	case errors.Is(err, gorm.ErrRecordNotFound):
		return domain.ErrNotFound
	}
	const broken = "%s: the data file is damaged: close the program and start it again to see the newest good copy"
	if errors.Is(err, ErrDamaged) {
		return problemf(ErrDamaged, err, broken, doing)
	}
	const advice = "%s: %s: nothing was changed; %s and try again"
	switch code(err) {
	case codeFull:
		return problemf(nil, err, advice, doing, "the disk is full", "free some space")
	case codeReadOnly, codeIO, codeCantOpen:
		return problemf(nil, err, advice, doing, "the data folder cannot be written", "check the disk")
	case codeBusy:
		return problemf(nil, err, advice, doing, "another program is using the data", "close it")
	case codeCorrupt, codeNotADB:
		return problemf(ErrDamaged, err, broken, doing)
	}
	return fmt.Errorf("%s: %w", doing, err)
}
