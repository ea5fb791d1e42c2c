// Package command is the command line: the same services as the windows, with
// text, CSV, JSON and PDF out.
//
// A command either does all of its work or none. What it has to say goes to
// the standard output only when everything is done; a failure is one sentence
// on the standard error that says what and what to do, and files are replaced
// only by complete ones.
package command

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"

	"secondlook/app"
)

// The exit codes.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
	exitNone   = 3 // the answer is that there is none
)

// An answer is a no that the exit code tells too. What the command has to say is
// written all the same.
type answer int

// The answers.
const (
	noSet      answer = exitFailed // the folder is no reference set
	noMatching answer = exitNone   // no stable matching was found
	otherList  answer = exitFailed // the portal has another rank order list
)

// Error names the answer.
func (n answer) Error() string { return fmt.Sprintf("answered by exit code %d", int(n)) }

// Main is what the command line works with.
type Main struct {
	Args           []string // without the name of the program
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	// Open opens the records of a data folder, and returns the function that
	// closes them. An empty dataDir is the folder of the system.
	Open    func(dataDir string) (*app.App, func() error, error)
	Version string
}

// grammar is the command line as kong reads it.
type grammar struct {
	Data path     `placeholder:"DIR" help:"Folder that keeps the records; the system's own when left out."`
	Show helpFlag `name:"help" short:"h" help:"Show help and do nothing."`

	Today        todayCommand        `cmd:"" help:"Say what is to be done next, by date, what is overdue first."`
	Rank         rankCommand         `cmd:"" help:"Rank the programs by the chance of an interview."`
	Explain      explainCommand      `cmd:"" help:"Say why a program stands where it does, and what would change that."`
	Moves        movesCommand        `cmd:"" help:"Say what can still be done this season, and what each move adds to the chance to match."`
	Plan         planCommand         `cmd:"" help:"Say which path over the coming seasons is the best, what others come to, and what would change that."`
	Deadlines    deadlinesCommand    `cmd:"" help:"Say which documents are due when, the last safe days, attempts left and years."`
	Clocks       clocksCommand       `cmd:"" help:"Say what time does: which programs close when, how long ago things were, which times no record tells of."`
	Calendar     calendarCommand     `cmd:"" help:"Write a calendar file of interviews, held dates, deadlines and the dates of the season."`
	Applications applicationsCommand `cmd:"" help:"Say how far the season's applications have come, and the way into the Match."`
	Seasons      seasonsCommand      `cmd:"" help:"List the seasons that are kept: dates, how far they came, what was said of them."`
	Fees         feesCommand         `cmd:"" help:"Say what the season costs, what was paid, and what is due when."`
	Money        moneyCommand        `cmd:"" help:"Say what the whole way costs, from the first exam to the first day of training."`
	Afterward    afterwardCommand    `cmd:"" help:"Say what lies between the Match and the first day of training, and the way back."`
	List         listCommand         `cmd:"" help:"Find the best list of programs for a budget."`
	Signals      signalsCommand      `cmd:"" help:"Find where program signals help most, and place them."`
	Ranklist     rankListCommand     `cmd:"" help:"Show the rank order list, or compare it with what the portal has."`
	Letters      lettersCommand      `cmd:"" help:"Say what comes next for each letter of recommendation, and which programs get which."`
	Portfolio    portfolioCommand    `cmd:"" help:"Solve a problem of the best list in plain numbers, from a file."`
	Match        matchCommand        `cmd:"" help:"Run the Match for the lists of applicants, programs and couples."`
	Mark         markCommand         `cmd:"" help:"Pin a program to every list that is built, or ban it."`
	Figures      figuresCommand      `cmd:"" help:"List the figures that can be changed: dates, fees, signals, thresholds, weights."`
	Set          setCommand          `cmd:"" help:"Change a figure."`
	Reset        resetCommand        `cmd:"" help:"Bring shipped figures back."`
	Calibration  calibrationCommand  `cmd:"" help:"Say how good the chances are: errors of the fits, what is judgement, your own seasons."`
	Learning     learningCommand     `cmd:"" help:"Say how well your past seasons were predicted, and what they teach of you."`
	Reference    referenceGroup      `cmd:"" help:"Reference sets: the figures that all chances rest on."`
	Study        studyCommand        `cmd:"" help:"Say how ready you are for an exam, whether to take Step 3, and whether to wait for a score."`
	Statement    statementCommand    `cmd:"" help:"Say what the checks find in the personal statement, what it claims, and where red flags are explained."`
	Specialties  specialtiesCommand  `cmd:"" help:"Compare the specialties: how open each is to you, and why."`
	Soap         soapCommand         `cmd:"" help:"Say where SOAP stands: the clock, who may take part, what is missing, the unfilled programs in order."`
	Checklist    checklistCommand    `cmd:"" help:"Say what of the preparation is done, missing and late."`
	Verify       verifyCommand       `cmd:"" help:"Say what to find out or to confirm of the programs of the list, in the order of what it is worth."`
	Experiences  experiencesCommand  `cmd:"" help:"Say how the experiences of the application stand: limits, hints, what they show."`
	Answers      answersCommand      `cmd:"" help:"Say what is prepared for interviews: questions, answers, seconds, practice."`
	Print        printGroup          `cmd:"" help:"Make a PDF."`
	Import       importGroup         `cmd:"" help:"Take over a file."`
	Export       exportGroup         `cmd:"" help:"Write a file."`
	Undo         undoCommand         `cmd:"" help:"Take back what was done last."`
	Redo         redoCommand         `cmd:"" help:"Do again what was taken back last."`
	Backup       backupCommand       `cmd:"" help:"Make a checked copy of the records."`
	Backups      backupsCommand      `cmd:"" help:"List the copies of the records."`
	Sample       sampleFolder        `cmd:"" help:"Fill an empty data folder with the sample applicant."`

	Version versionCommand `cmd:"" help:"Show the version."`
	Help    helpCommand    `cmd:"" help:"Show help, for one command or all."`
}

type (
	helpFlag       bool
	helpCommand    struct{}
	versionCommand struct{}
)

var errHelp = errors.New("help was shown")

// BeforeReset shows the help of the command at hand.
func (helpFlag) BeforeReset(ctx *kong.Context) error {
	if err := ctx.PrintUsage(false); err != nil {
		return err
	}
	return errHelp
}

// Run shows the version.
func (versionCommand) Run(c *call) error {
	fmt.Fprintln(&c.out, "secondlook", c.Version)
	return nil
}

// Run is never reached: [Run] turns "help X" into "X --help".
func (helpCommand) Run() error { return errHelp }

// A call is one run of the command line.
type call struct {
	Main
	ctx  context.Context
	data string
	out  bytes.Buffer // for the standard output, once all is done
}

// Run does what the arguments say and returns the exit code: 0 when it is
// done, 1 when it could not be done or what was checked is refused, 2 when the
// arguments are wrong, 3 when the answer is that no stable matching was found.
func Run(m Main) int {
	c := &call{Main: m, ctx: context.Background()}
	err := c.run()
	done := exitDone
	var no answer
	if errors.As(err, &no) {
		done, err = int(no), nil
	}
	if err == nil || errors.Is(err, errHelp) {
		if _, err = m.Stdout.Write(c.out.Bytes()); err == nil {
			return done
		}
		err = fmt.Errorf("cannot write the output (%w): check where it goes", err)
	}
	fmt.Fprintf(m.Stderr, "secondlook: %s\n", strings.Join(strings.Fields(err.Error()), " "))
	var usage usageError
	if errors.As(err, &usage) {
		return exitUsage
	}
	return exitFailed
}

func (c *call) run() error {
	var g grammar
	parser, err := kong.New(&g,
		kong.Name("secondlook"),
		kong.Description("Second Look ranks residency programs for your own records and finds the best list for your budget."),
		kong.NoDefaultHelp(),
		kong.Writers(&c.out, &c.out),
		kong.ConfigureHelp(kong.HelpOptions{NoExpandSubcommands: true, WrapUpperBound: 90}),
	)
	if err != nil {
		return fmt.Errorf("build command line: %w", err)
	}
	args := c.Args
	if len(args) == 0 {
		return usageError("name a command, such as rank or list (see 'secondlook help')")
	}
	if args[0] == "help" {
		args = append(args[1:len(args):len(args)], "--help")
	}
	parsed, err := parser.Parse(shielded(args))
	if err != nil {
		return explain(err, args[0])
	}
	c.data = string(g.Data)
	return parsed.Run(c)
}

// usageError is a wrong use of the command line, in words.
type usageError string

func (e usageError) Error() string { return string(e) }

// explain makes one sentence of what the parser says of a command line that
// begins with a word.
func explain(err error, word string) error {
	var bad *flagError
	var parse *kong.ParseError
	switch {
	case errors.Is(err, errHelp):
		return errHelp
	case errors.As(err, &bad):
		return usageError(bad.Error())
	case errors.As(err, &parse) && parse.Context.Command() == "" && err.Error() == "unexpected argument "+word:
		return usageError("unknown command " + word + " (see 'secondlook help')")
	}
	return usageError(strings.Replace(err.Error(), ", ...", " and others", 1) + " (see 'secondlook help')")
}

// nameFolder says how a data folder is chosen here.
const nameFolder = "with --data DIR"

// hintFolder adds to the advice to choose another folder how that is done. An
// error of Open is a sentence already.
func hintFolder(err error) error {
	var advice interface{ OtherFolder() bool }
	if errors.As(err, &advice) && advice.OtherFolder() {
		return fmt.Errorf("%w %s", err, nameFolder)
	}
	return err
}

// withApp opens the data folder for f and closes it again.
func (c *call) withApp(f func(*app.App) error) (err error) {
	a, stop, err := c.Open(c.data)
	if err != nil {
		return hintFolder(err)
	}
	defer func() {
		if bad := stop(); err == nil && bad != nil {
			err = fmt.Errorf("cannot close the data folder: %w", bad)
		}
	}()
	return f(a)
}
