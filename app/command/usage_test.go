package command_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/app/command"
)

// result is what one run said.
type result struct {
	code     int
	out, err string
}

// run runs the command line on real data folders.
func run(stdin string, args ...string) result {
	var out, errs bytes.Buffer
	code := command.Run(command.Main{
		Args: args, Stdin: strings.NewReader(stdin), Stdout: &out, Stderr: &errs,
		Open: apptest.Open, Version: apptest.Version,
	})
	return result{code, out.String(), errs.String()}
}

// wantFailure wants an exit code, one sentence that contains words, and no
// output.
func wantFailure(t *testing.T, r result, code int, words string) {
	t.Helper()
	if r.code != code {
		t.Errorf("exit code %d, want %d: %s", r.code, code, r.err)
	}
	if r.out != "" {
		t.Errorf("a failure wrote output:\n%.300s", r.out)
	}
	line, rest, _ := strings.Cut(r.err, "\n")
	if !strings.HasPrefix(line, "secondlook: ") || rest != "" || strings.Contains(line, ". ") {
		t.Errorf("the message is not one sentence:\n%s", r.err)
	}
	if !strings.Contains(line, words) {
		t.Errorf("the message does not say %q:\n%s", words, line)
	}
}

// closed refuses to open any data folder: a wrong use must not get that far.
func closed(string) (*app.App, func() error, error) {
	return nil, nil, errors.New("the data folder was opened")
}

func TestWrongUse(t *testing.T) {
	for line, words := range map[string]string{
		"":                                      "name a command",
		"frobnicate":                            "unknown command frobnicate",
		"ran":                                   "rank",
		"rank extra":                            "unexpected argument extra",
		"rank --frob":                           "unknown flag --frob",
		"rank --profil x":                       "--profile",
		"rank --profile":                        "--profile",
		"rank --sample --profile x":             "can't be used together",
		"rank --n -5":                           `--n must be a whole number from 1 up, not "-5"`,
		"rank --n=-5":                           `not "-5"`,
		"rank --n 0":                            "--n must be",
		"rank --n many":                         `not "many"`,
		"rank --n 99999999999999999999":         "--n must be",
		"rank --n":                              "--n needs a value",
		"rank --season 12":                      `--season must be a year of the Match, such as 2027, not "12"`,
		"rank --season next":                    "--season must be",
		"rank --season -1":                      "--season must be",
		"rank --season 2027.5":                  "--season must be",
		"rank --format xml":                     `--format must be table, csv or json, not "xml"`,
		"rank --format":                         "--format needs a value",
		"rank --format JSON":                    `not "JSON"`,
		"rank --profile --sample":               `--profile must be the name of a file or folder, not "--sample"`,
		"rank --data=":                          "--data must be the name",
		"print list -o --paper a4":              `--output must be`,
		"print list --date 0001-01-01 -o x":     "--date must be",
		"rank --data":                           "--data",
		"moves now":                             "unexpected argument now",
		"moves --n 0":                           "--n must be",
		"moves --format csv":                    `--format must be table or json, not "csv"`,
		"moves --sample --profile x":            "can't be used together",
		"explain":                               "KEY",
		"explain a b":                           "unexpected argument b",
		"explain a --format csv":                `--format must be table or json, not "csv"`,
		"list":                                  "--budget",
		"list --budget":                         "--budget needs a value",
		"list --budget abc":                     `--budget must be an amount in dollars such as 2200 or 2,200.50, not "abc"`,
		"list --budget -5":                      `not "-5"`,
		"list --budget=-5":                      `not "-5"`,
		"list --budget 1e3":                     "--budget must be",
		"list --budget NaN":                     "--budget must be",
		"list --budget 2000000":                 "at most $1,000,000",
		"list --budget=":                        "--budget must be",
		"list --budget 10 --format csv":         `--format must be table or json, not "csv"`,
		"experiences --format csv":              `--format must be table or json, not "csv"`,
		"experiences now":                       "unexpected argument now",
		"print eras":                            "--output",
		"print":                                 `expected one of "list`,
		"print list":                            "--output",
		"print list -o":                         "--output",
		"print list -o x.pdf --paper a5":        `--paper must be letter or a4, not "a5"`,
		"print list -o x.pdf --date 2026-13-01": `--date must be a day such as 2026-05-31, not "2026-13-01"`,
		"print list -o x.pdf --date today":      "--date must be",
		"print list -o x.pdf --date=":           "--date must be",
		"print season 1900 -o x.pdf":            `YEAR must be a year of the Match, such as 2027, not "1900"`,
		"print chart":                           "unexpected argument chart",
		"import":                                "expected one of",
		"import programs":                       "expected",
		"import profile":                        "expected",
		"import profile a b":                    "unexpected argument b",
		"export profile":                        "--output",
		"undo it":                               "unexpected argument it",
		"redo --n 2":                            "unknown flag --n",
		"backup now":                            "unexpected argument now",
		"backup --to":                           "--to needs a value",
		"backups --format csv":                  `--format must be table or json, not "csv"`,
		"sample now":                            "unexpected argument now",
		"help frobnicate":                       "unknown command frobnicate",
		"version --loud":                        "unknown flag --loud",
	} {
		t.Run(line, func(t *testing.T) {
			var out, errs bytes.Buffer
			code := command.Run(command.Main{
				Args: strings.Fields(line), Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs, Open: closed,
			})
			wantFailure(t, result{code, out.String(), errs.String()}, 2, words)
		})
	}
}

func TestHelp(t *testing.T) {
	for line, words := range map[string]string{
		"help":                 "rank",
		"--help":               "import",
		"-h":                   "export",
		"help rank":            "--profile=FILE",
		"rank --help":          "--format",
		"list -h":              "--budget=DOLLARS",
		"help moves":           "--pairs",
		"explain --help":       "KEY",
		"help import programs": "--dry-run",
		"print list --help":    "--paper",
		"help print eras":      "--output",
		"experiences --help":   "--season",
		"help help":            "help",
		"help undo":            "back",
		"backup --help":        "--to=FOLDER",
		"help backups":         "--format",
	} {
		t.Run(line, func(t *testing.T) {
			var out, errs bytes.Buffer
			code := command.Run(command.Main{Args: strings.Fields(line), Stdout: &out, Stderr: &errs, Open: closed})
			if code != 0 || errs.Len() > 0 || !strings.Contains(out.String(), words) || !strings.Contains(out.String(), "--data=DIR") {
				t.Errorf("code %d, errors %q, output:\n%s", code, &errs, &out)
			}
		})
	}
}

func TestVersion(t *testing.T) {
	var out, errs bytes.Buffer
	code := command.Run(command.Main{Args: []string{"version"}, Stdout: &out, Stderr: &errs, Open: closed, Version: "1.2.3"})
	if code != 0 || out.String() != "secondlook 1.2.3\n" || errs.Len() > 0 {
		t.Errorf("code %d, output %q, errors %q", code, &out, &errs)
	}
}

func TestDataFolderThatDoesNotOpen(t *testing.T) {
	var out, errs bytes.Buffer
	code := command.Run(command.Main{Args: []string{"rank"}, Stdout: &out, Stderr: &errs, Open: closed})
	wantFailure(t, result{code, out.String(), errs.String()}, 1, "the data folder was opened")
}

// full is an output that takes nothing.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("the disk is full") }

func TestFullOutput(t *testing.T) {
	var errs bytes.Buffer
	code := command.Run(command.Main{Args: []string{"version"}, Stdout: full{}, Stderr: &errs, Open: closed})
	wantFailure(t, result{code, "", errs.String()}, 1, "the disk is full")
}

// Where the answer is another folder, the command line says how to name one.
func TestAFolderThatCannotBeUsed(t *testing.T) {
	notOurs := t.TempDir()
	if err := os.WriteFile(filepath.Join(notOurs, "secondlook.db"), []byte("no database"), 0o600); err != nil {
		t.Fatal(err)
	}
	wantFailure(t, run("", "rank", "--data", notOurs), 1, "or choose another folder with --data DIR")
	full := t.TempDir()
	want(t, "sample", "--data", full)
	wantFailure(t, run("", "sample", "--data", full), 1, "choose an empty one with --data DIR")
}
