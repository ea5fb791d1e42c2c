package archtest

// A layer says what the packages that match it may import besides the standard
// library. The first layer that matches a package applies. Patterns are paths;
// one that ends in "/..." takes what lies below too.
type layer struct {
	pkg  string
	own  []string // packages of this module
	ext  []string // packages of other modules
	test []string // packages that its test files may import too
}

const (
	fyne   = "fyne.io/fyne/v2/..."
	driver = "fyne.io/fyne/v2/app"
	text   = "golang.org/x/text/..."
	pdf    = "codeberg.org/go-pdf/fpdf"
)

// layers are the arrows of the program, from the values inwards to the window.
var layers = []layer{
	{pkg: ".", own: []string{"..."}},
	{pkg: "assets"},

	{pkg: "domain"},
	{pkg: "domain/...", own: []string{"domain/..."}},

	{
		pkg: "app", own: []string{"domain/...", "app/exchange", "app/report", "app/catalog"}, ext: []string{text},
		test: []string{"app/pdftext"}, // what is printed
	},
	{
		pkg: "app/store", own: []string{"domain/..."},
		ext: []string{
			"gorm.io/gorm/...", "github.com/glebarez/sqlite",
			"github.com/go-gormigrate/gormigrate/v2", "github.com/gofrs/flock",
		},
	},
	{pkg: "app/report", own: []string{"domain/..."}, ext: []string{pdf}},
	{pkg: "app/exchange", own: []string{"domain/...", "app/pdftext"}, ext: []string{text, "github.com/arran4/golang-ical"}, test: []string{pdf}},
	{pkg: "app/pdftext", ext: []string{text}, test: []string{pdf}},
	{pkg: "app/catalog", own: []string{"domain/..."}},
	{pkg: "app/paths", ext: []string{"github.com/adrg/xdg"}},
	{
		pkg: "app/command", own: []string{"app", "domain/..."},
		ext: []string{"github.com/alecthomas/kong", "github.com/natefinch/atomic"},
	},
	{pkg: "app/session", own: []string{"app", "app/catalog", "app/paths", "app/store", "domain/...", "assets"}},
	{pkg: "app/apptest", own: []string{"app", "app/catalog", "app/store", "domain/...", "assets"}},
	{pkg: "app/archtest"},

	{pkg: "views/theme", own: []string{"assets"}, ext: []string{fyne}},
	{
		pkg: "views/ui", own: []string{"views/theme", "app", "domain/...", "assets"}, ext: []string{fyne},
		test: []string{"views/viewtest", "app/apptest"},
	},
	{pkg: "views/viewtest", own: []string{"views/...", "app", "app/apptest", "domain/...", "assets"}, ext: []string{fyne}},
	{
		pkg: "views/...", own: []string{"views/...", "app", "domain/...", "assets"}, ext: []string{fyne},
		test: []string{"app/apptest"},
	},
}

// testLibraries may be imported by every test file, and by no other file.
var testLibraries = []string{
	"github.com/emersion/go-ical",
	"github.com/google/go-cmp/...",
	"github.com/rogpeppe/go-internal/testscript",
	"go.uber.org/goleak",
	"pgregory.net/rapid",
}

// appTests are the packages of this module that every test below app may
// import, to work on the shipped tables and on a real store.
var appTests = []string{"app", "app/apptest", "app/catalog", "app/store", "assets"}

// support are the packages that only tests may import.
var support = []string{"app/apptest", "domain/enginetest", "views/viewtest"}

// A ban keeps an import out of the whole module, but for some packages.
type ban struct {
	imports string
	why     string
	in      []string // packages that may import it
	tests   bool     // whether test files may import it
}

var bans = []ban{
	{imports: driver, why: "it needs cgo and OpenGL, and every view test would need them too", in: []string{"views/window"}},
	{imports: "fyne.io/fyne/v2/test/...", why: "it is for tests", in: []string{"views/viewtest"}, tests: true},
	{imports: "testing/...", why: "it is for tests", in: support, tests: true},
	{imports: module + "/views/window", why: "only the program opens the window", in: []string{"."}},
	{imports: "modernc.org/sqlite", why: "it registers the same driver as glebarez/sqlite"},
	{imports: "gorm.io/...", why: "SQL stays in the store", in: []string{"app/store"}},
	{imports: "database/sql/...", why: "SQL stays in the store", in: []string{"app/store"}},
	{imports: "net/url", in: []string{"..."}, tests: true},
	{imports: "net/...", why: "the program is offline"},
	{imports: "os/exec", why: "only the program hands a file to the system's viewer", in: []string{"."}, tests: true},
	{imports: "math/rand/...", why: "the same records give the same answer", tests: true},
	{imports: "unsafe", why: "nothing here needs it"},
	{imports: "C", why: "this module has no C of its own"},
	{imports: "log", why: "log/slog is used"},
}
