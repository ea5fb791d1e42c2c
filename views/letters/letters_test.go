package letters_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/views/letters"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// stage is the page of assignments in a window of its own.
type stage struct {
	*viewtest.Stage
	page *letters.Assignments
}

// assigned shows the page for records.
func assigned(t *testing.T, p domain.Profile) *stage {
	t.Helper()
	s := &stage{Stage: viewtest.New(t, 1016, 626)}
	if err := s.App.ReplaceProfile(context.Background(), p); err != nil {
		t.Fatal(err)
	}
	s.page = letters.New(s.Host, s.App)
	s.Show(s.page.Object())
	t.Cleanup(s.App.OnChange(s.page.Reload))
	s.page.Reload()
	c := s.Window.Canvas()
	c.SetOnTypedKey(s.page.TypedKey)
	c.SetOnTypedRune(s.page.TypedRune)
	s.page.Focus()
	return s
}

// three are the sample's records with three programs that no letter goes to.
// By name they stand as Kaweah Delta FM, Kern Medical IM, UCSF Fresno FM.
func three() domain.Profile {
	p := sample.Profile(2027)
	for _, key := range []string{sample.FresnoFamily, sample.KernInternal, sample.VisaliaFamily} {
		p.Applications = append(p.Applications, domain.Application{Program: key, Season: 2027, Status: domain.Planned})
	}
	return p
}

func (s *stage) letters(t *testing.T, program string) (out []string) {
	t.Helper()
	b, err := s.App.Letterbook(context.Background(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range b.Rows {
		for _, l := range r.Letters {
			if r.Application.Program == program {
				out = append(out, l.Writer)
			}
		}
	}
	return out
}

func (s *stage) words() string {
	var top fyne.CanvasObject = s.Window.Content()
	if o := s.Window.Canvas().Overlays().Top(); o != nil {
		top = o
	}
	var out []string
	for _, o := range viewtest.Seen(top) {
		if a, ok := o.(fyne.Accessible); ok {
			out = append(out, a.AccessibilityLabel())
		}
	}
	return strings.Join(out, "\n")
}

func (s *stage) says(t *testing.T, want ...string) {
	t.Helper()
	got := s.words()
	for _, w := range want {
		if !strings.Contains(got, w) {
			t.Fatalf("the window does not say %q; it says:\n%s", w, got)
		}
	}
}

func (s *stage) press(t *testing.T, text string) {
	t.Helper()
	var top fyne.CanvasObject = s.Window.Content()
	if o := s.Window.Canvas().Overlays().Top(); o != nil {
		top = o
	}
	for _, o := range viewtest.Seen(top) {
		if b, ok := o.(*ui.Button); ok && strings.HasPrefix(b.Text(), text) {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("no button %q in:\n%s", text, s.words())
}

// Arrows choose the box and Space ticks it; undo clears it again.
func TestTickByKeys(t *testing.T) {
	s := assigned(t, three())
	s.Key(fyne.KeySpace)
	if got := s.letters(t, sample.VisaliaFamily); !slices.Equal(got, []string{"Dr. Amrit Gill"}) {
		t.Fatalf("the first box gives %v", got)
	}
	s.Key(fyne.KeyDown, fyne.KeyRight, fyne.KeySpace)
	if got := s.letters(t, sample.KernInternal); !slices.Equal(got, []string{"Dr. Helen Ortiz"}) {
		t.Fatalf("the second box of the second row gives %v", got)
	}
	s.says(t, "1 OF 4 LETTERS", "Dr. Helen Ortiz · IM", "1 of 3 letters", "THE CHOSEN COLUMN", "Goes to 1 program.")
	s.Key(fyne.KeySpace)
	if got := s.letters(t, sample.KernInternal); len(got) != 0 {
		t.Fatalf("cleared it gives %v", got)
	}
	if last := s.Said[len(s.Said)-1]; !strings.Contains(last, "Dr. Helen Ortiz · IM no longer goes to Kern Medical") {
		t.Errorf("it says %q", last)
	}
	s.Key(fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft, fyne.KeySpace) // the first column is the last to the left
	if got := s.letters(t, sample.KernInternal); !slices.Equal(got, []string{"Dr. Amrit Gill"}) {
		t.Fatalf("at the left end is %v", got)
	}
}

// One key gives a letter to all that is shown, and takes it off again.
func TestTickAllOfASpecialty(t *testing.T) {
	s := assigned(t, three())
	s.Type("/")
	s.Type("Family")
	s.Key(fyne.KeyReturn)
	s.says(t, "2 of 3 programs", "Gill FM: to all 2 shown")
	s.Type("a")
	if len(s.letters(t, sample.FresnoFamily)) != 1 || len(s.letters(t, sample.VisaliaFamily)) != 1 || len(s.letters(t, sample.KernInternal)) != 0 {
		t.Fatal("not all and only what is shown has the letter")
	}
	s.says(t, "Gill FM: off all 2 shown")
	s.press(t, "Gill FM: off")
	if len(s.letters(t, sample.FresnoFamily)) != 0 {
		t.Fatal("it still has the letter")
	}
}

// A fifth letter is refused with a sentence that names the program, and nothing
// changes for the others.
func TestNoFifthLetter(t *testing.T) {
	p := three()
	p.Letters = append(p.Letters, domain.Letter{Writer: "Dr. Fifth", Status: domain.LetterUploaded})
	for _, l := range p.Letters[:4] {
		p.Applications[0].Letters = append(p.Applications[0].Letters, l.Ref())
	}
	s := assigned(t, p)
	for range 3 { // in hand: Gill, Ortiz, Solís, Fifth; then Reyes
		s.Key(fyne.KeyRight)
	}
	s.says(t, "Fifth: to all 3 shown")
	s.Type("a")
	s.says(t, "No room for a fifth letter", "Fresno (Family Medicine) has 4 letters already")
	if len(s.letters(t, sample.KernInternal)) != 0 {
		t.Fatal("another program got it")
	}
}

// A heading is a last name without credentials, and has the first name where two
// writers of a specialty are alike.
func TestHeadings(t *testing.T) {
	p := three()
	p.Letters = append(p.Letters,
		domain.Letter{Writer: "Ana Lee, DO", Specialty: domain.FamilyMedicine, Status: domain.LetterUploaded},
		domain.Letter{Writer: "Lee, Ben, MD", Specialty: domain.FamilyMedicine, Status: domain.LetterUploaded},
		domain.Letter{Writer: "Cy Lee, DO", Specialty: domain.Psychiatry, Status: domain.LetterUploaded})
	s := assigned(t, p)
	for i, want := range []string{"Gill FM", "Ortiz IM", "Solís", "Ana Lee FM", "Ben Lee FM", "Lee Psych"} {
		if i > 0 {
			s.Key(fyne.KeyRight)
		}
		if s.says(t, "THE CHOSEN COLUMN"); !strings.Contains(s.words(), want) {
			t.Errorf("column %d is not %q:\n%s", i, want, s.words())
		}
	}
}

// The chosen column and the keys stay with their letter when others come and go.
func TestTheChosenLetterStays(t *testing.T) {
	s := assigned(t, three())
	s.Key(fyne.KeyRight)
	s.says(t, "Ortiz IM: to all 3 shown")
	all, err := s.App.Letters.List(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	gill := all[0]
	if gill.Status = domain.LetterAsked; gill.Writer != "Dr. Amrit Gill" {
		t.Fatalf("the first letter is %+v", gill)
	}
	if err := s.App.Letters.Save(context.Background(), &gill); err != nil { // it moves behind those in hand
		t.Fatal(err)
	}
	s.says(t, "Ortiz IM: to all 3 shown")
	s.Key(fyne.KeySpace)
	if got := s.letters(t, sample.VisaliaFamily); !slices.Equal(got, []string{"Dr. Helen Ortiz"}) {
		t.Fatalf("Space gives %v", got)
	}
	s.Key(fyne.KeyRight)
	if err := s.App.Letters.Delete(context.Background(), gill.ID); err != nil {
		t.Fatal(err)
	}
	if _, ok := s.Window.Canvas().Focused().(*ui.Table); !ok {
		t.Errorf("the keys are on %T", s.Window.Canvas().Focused())
	}
	s.says(t, "Solís")
}

// Ticking all leaves out what is sent and says so; a single box asks first.
func TestWhatIsSentStays(t *testing.T) {
	p := three()
	for i := range p.Applications {
		if p.Applications[i].Program == sample.VisaliaFamily {
			p.Applications[i].Status = domain.Submitted
		}
	}
	s := assigned(t, p)
	s.says(t, "Gill FM: to all 2 not sent")
	s.Type("a")
	if len(s.letters(t, sample.FresnoFamily)) != 1 || len(s.letters(t, sample.KernInternal)) != 1 || len(s.letters(t, sample.VisaliaFamily)) != 0 {
		t.Fatal("not all and only what is not sent has the letter")
	}
	if last := s.Said[len(s.Said)-1]; !strings.Contains(last, "goes to 2 programs; 1 sent application stays as before") {
		t.Errorf("it says %q", last)
	}
	s.Key(fyne.KeySpace) // on the first row, which is sent
	s.says(t, "Already sent", "what your records say")
	if len(s.letters(t, sample.VisaliaFamily)) != 0 {
		t.Fatal("it did not wait for the answer")
	}
	s.press(t, "Change it")
	if len(s.letters(t, sample.VisaliaFamily)) != 1 {
		t.Fatal("the answer changes nothing")
	}
	s.Type("/")
	s.Type("Kaweah")
	s.Key(fyne.KeyReturn)
	s.Type("a")
	s.says(t, "All are sent")
}

// The proposal is shown first, kept in one step and taken back in one.
func TestPropose(t *testing.T) {
	s := assigned(t, three())
	s.Type("p")
	s.says(t, "Propose letters", "for 3 programs", "+ Dr. Amrit Gill · FM: its specialty, from this program", "What you have assigned stays.")
	s.press(t, "Begin afresh")
	s.says(t, "gives way to what fits better")
	s.press(t, "Assign them")
	if got := s.letters(t, sample.FresnoFamily); len(got) != 3 || got[0] != "Dr. Amrit Gill" {
		t.Fatalf("it gets %v", got)
	}
	s.Type("p")
	s.says(t, "Nothing to add")
	s.press(t, "Cancel")
	if _, err := s.App.Undo(context.Background()); err != nil || len(s.letters(t, sample.FresnoFamily)) != 0 {
		t.Fatalf("one step back leaves %v, %v", s.letters(t, sample.FresnoFamily), err)
	}
}

// Without letters or without a list the page says what to do.
func TestEmptyPages(t *testing.T) {
	p := three()
	p.Letters = nil
	assigned(t, p).says(t, "No letter to assign yet", "Go to letters")
	p = three()
	p.Applications = nil
	s := assigned(t, p)
	s.says(t, "No program on your list yet", "Go to programs")
	s.Type("apw") // nothing to act on
	if actions := s.page.Actions(); len(actions) != 1 {
		t.Errorf("it offers %+v", actions)
	}
}

// A route leads to a program also where a filter hides it.
func TestOpenAProgram(t *testing.T) {
	s := assigned(t, three())
	s.Type("/")
	s.Type("Kaweah")
	s.Key(fyne.KeyReturn)
	s.page.Open(letters.Tab, sample.KernInternal)
	if table, item := s.page.Place(); table != letters.Tab || item != sample.KernInternal {
		t.Errorf("it stands at %s %s", table, item)
	}
	s.says(t, "Internal Medicine · Bakersfield, CA")
	s.page.Open(letters.Tab, "nowhere")
	if _, item := s.page.Place(); item != sample.KernInternal {
		t.Errorf("it stands at %s", item)
	}
}

func TestSortAndWarningFilter(t *testing.T) {
	p := three()
	p.Applications[2].Letters = []domain.LetterRef{p.Letters[0].Ref(), p.Letters[1].Ref(), p.Letters[2].Ref()}
	s := assigned(t, p)
	s.says(t, "2 of all to look at")
	s.Type("2") // by the number of letters
	s.page.Focus()
	s.Key(fyne.KeyHome)
	if _, item := s.page.Place(); item == sample.VisaliaFamily {
		t.Error("the fullest program stands first")
	}
	s.Type("2")
	s.Key(fyne.KeyHome)
	if _, item := s.page.Place(); item != sample.VisaliaFamily {
		t.Errorf("turned round %s stands first", item)
	}
}

// The request says what it leaves out before it is printed.
func TestPrintShowsWhatIsMissing(t *testing.T) {
	p := three()
	p.Letters[2].LetterID = ""
	s := assigned(t, p)
	b, err := s.App.Letterbook(context.Background(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	letters.Print(s.Host, s.App, b.Letters[2].ID)
	s.says(t, "Request to Dr. Paul Reyes · FM", "so it is left out", "a rotation under this writer", "the letter ID of MyERAS", "residency in Family Medicine, Match 2027", "Open as PDF")
	s.press(t, "Close")
}

// Offers stand side by side, three at most.
func TestCompare(t *testing.T) {
	p := three()
	s := assigned(t, p)
	stored, err := s.App.Profile(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	letters.Compare(s.Host, s.App, append(stored.Rotations[3:], stored.Rotations[:3]...))
	s.says(t, "Community health center, Madera", "Private practice, Houston", "At least $162 a week", "Letter promised for the fee", "It has ended", "counted already")
	if strings.Contains(s.words(), "Community hospital, Visalia") {
		t.Error("four stand side by side")
	}
}
