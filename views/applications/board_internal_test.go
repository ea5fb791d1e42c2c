package applications

import (
	"context"
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/applying"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// onBoard turns a stage with sent applications to the board.
func onBoard(t testing.TB) (*viewtest.Stage, *desk) {
	t.Helper()
	s, p := stage(t, 20_000)
	ctx := context.Background()
	invitations, err := s.App.Invitations.List(ctx) // the sample has heard from programs
	for _, x := range invitations {
		if x.Season == s.App.Season() {
			err = errors.Join(err, s.App.Invitations.Delete(ctx, x.ID))
		}
	}
	interviews, failed := s.App.Interviews.List(ctx)
	for _, x := range interviews {
		if x.Season == s.App.Season() {
			err = errors.Join(err, s.App.Interviews.Delete(ctx, x.ID))
		}
	}
	if err = errors.Join(err, failed); err != nil {
		t.Fatal(err)
	}
	var ids []domain.ID
	for _, r := range p.list.Rows {
		ids = append(ids, r.ID)
	}
	if err := s.App.SetApplicationStatus(ctx, ids, domain.StatusEvent{Status: domain.Submitted, Date: domain.NewDate(2026, 9, 23)}); err != nil {
		t.Fatal(err)
	}
	p.TypedRune('b')
	return s, p
}

// B leads to the board and back, with the same application selected; arrows move,
// Enter changes the status, and the card goes to its column.
func TestBoardByKeyboard(t *testing.T) {
	s, p := onBoard(t)
	all := len(p.list.Rows)
	if !p.onBoard() || len(p.board.cards(0)) != all || p.Actions()[0].Text != "Table" {
		t.Fatalf("%d cards of %d", len(p.board.cards(0)), all)
	}
	wantText(t, s, "Booked")
	s.Key(fyne.KeyHome, fyne.KeyDown, fyne.KeyDown)
	chosen := p.board.selected()
	if p.board.card != 2 || chosen == nil {
		t.Fatalf("card %d", p.board.card)
	}
	key := chosen.Program
	s.Key(fyne.KeyReturn)
	wantText(t, s, "Status: "+title(chosen))
	press(t, s, "Save") // the next one is invited
	if p.count(domain.Invited) != 1 || len(p.board.cards(0)) != all-1 || p.board.stages[p.board.column] != applying.Invited || p.board.selected().Program != key {
		t.Fatalf("%v, column %d", p.list.Count, p.board.column)
	}
	wantText(t, s, "note its date")
	s.Key(fyne.KeyLeft)
	if p.board.column != 0 {
		t.Errorf("column %d", p.board.column)
	}
	s.Key(fyne.KeyRight, fyne.KeyRight) // no card lies farther
	if p.board.selected().Program != key {
		t.Error("the selection went astray")
	}
	s.Key(fyne.KeyEscape)
	if p.onBoard() || p.selected().Program != key {
		t.Errorf("on the table %+v is selected", p.selected())
	}
	s.Undo()
	if p.count(domain.Invited) != 0 {
		t.Error("the change is not taken back")
	}
	p.TypedRune('B')
	if p.Search(); p.onBoard() {
		t.Error("the search is behind the board")
	}
}

// The last card is reached and shown, whatever fits; the line for more turns on.
func TestBoardShowsWhatFits(t *testing.T) {
	s, p := onBoard(t)
	s.Key(fyne.KeyHome)
	cards := len(p.board.cards(0))
	fits := p.board.drawn.fits[applying.Sent]
	if fits == 0 || fits >= cards {
		t.Fatalf("%d of %d fit", fits, cards)
	}
	wantText(t, s, "more")
	more := func(turn func(place) bool) fyne.Position {
		for _, x := range p.board.drawn.places {
			if turn(x) {
				return x.pos.AddXY(20, 10)
			}
		}
		t.Fatal("there is no line for more")
		return fyne.Position{}
	}
	test.TapCanvas(s.Window.Canvas(), spot(p.board, 0, 0).Add(more(func(x place) bool { return x.turn > 0 })))
	if p.board.first[applying.Sent] != fits || p.board.card != fits {
		t.Errorf("the first card is %d", p.board.first[applying.Sent])
	}
	wantText(t, s, " above")
	test.TapCanvas(s.Window.Canvas(), spot(p.board, 0, 0).Add(more(func(x place) bool { return x.turn < 0 })))
	if p.board.first[applying.Sent] >= fits {
		t.Errorf("back at %d", p.board.first[applying.Sent])
	}
	s.Key(fyne.KeyEnd)
	shown := false
	for _, x := range p.board.drawn.places {
		shown = shown || x.turn == 0 && x.card == cards-1
	}
	if !shown || p.board.card != cards-1 {
		t.Errorf("card %d of %d is shown: %v", p.board.card, cards, shown)
	}
}

// A card is chosen by a click; the second one asks for its status, and so does
// dragging it to another column.
func TestBoardByMouse(t *testing.T) {
	s, p := onBoard(t)
	s.Key(fyne.KeyHome)
	at := func(i int) fyne.Position {
		x := p.board.drawn.places[i]
		return spot(p.board, 0, 0).Add(x.pos.AddXY(30, 12))
	}
	test.TapCanvas(s.Window.Canvas(), at(1))
	if p.board.card != 1 || s.Window.Canvas().Overlays().Top() != nil {
		t.Fatalf("card %d is selected", p.board.card)
	}
	test.TapCanvas(s.Window.Canvas(), at(1))
	wantText(t, s, "Status: ")
	s.Key(fyne.KeyEscape)
	wide := p.board.drawn.width() + 12
	drag := func(by float32) {
		pos := p.board.drawn.places[0].pos.AddXY(30, 12)
		p.board.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: pos.AddXY(by, 0)}, Dragged: fyne.NewDelta(by, 0)})
		p.board.DragEnd()
	}
	drag(2 * wide)
	if got := s.Said[len(s.Said)-1]; !strings.Contains(got, "note it under Interviews") {
		t.Errorf("said %q", got)
	}
	drag(4)
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Error("a card that stays in its column asks something")
	}
	key := p.board.selected().Program
	drag(4 * wide)
	if c, ok := find(s, func(c *ui.Select) bool { return c.Label == "Status" }); !ok || c.Selected != "Declined by the program" {
		t.Fatal("it does not ask for the status of the column")
	}
	press(t, s, "Save")
	if p.count(domain.Rejected) != 1 || p.board.selected().Program != key {
		t.Errorf("%v", p.list.Count)
	}
}

func TestLooksBoard(t *testing.T) {
	s, p := looks(t, 1016, 560, invented())
	p.deck.Turn(cardBoard)
	at := func(day domain.Date) domain.At {
		return domain.At{Day: day, Hour: 8, Minute: 30, Timed: true, Zone: "America/Los_Angeles"}
	}
	b := &app.Board{Season: 2027}
	for i, c := range []struct {
		stage applying.Stage
		text  string
		asks  bool
	}{
		{applying.Invited, "Fri 27 Nov 2026, 17:00 PT · answer by then", true}, {applying.Sent, "", false}, {applying.Closed, "declined 3 Nov 2026", false},
		{applying.Booked, app.Moment(at(domain.NewDate(2026, 12, 7))), false}, {applying.Interviewed, "12 Nov 2026 · thank-you note sent", false},
	} {
		r := &p.list.Rows[i]
		b.Columns[c.stage] = append(b.Columns[c.stage], app.BoardCard{
			Card: applying.Card{Program: r.Program, Stage: c.stage, Asks: c.asks}, ID: r.ID, Row: r.Ranked, Signal: r.Signal,
			Title: title(r) + " · " + s.App.Catalog().Short(r.Ranked.Program.Specialty), Place: app.Place(r.Ranked.Program), Text: c.text,
		})
	}
	p.board.show(b)
	p.Focus()
	test.AssertRendersToImage(t, "board.png", s.Window.Canvas())
	s.Window.Resize(fyne.NewSize(640, 400))
	s.Key(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	test.AssertRendersToImage(t, "board_narrow.png", s.Window.Canvas())
}
