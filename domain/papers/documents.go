package papers

import (
	"cmp"
	"slices"

	"secondlook/domain"
)

type standWords struct{}

func (standWords) Words() []string { return []string{"missing", "late", "under way", "done", "again"} }

// Stand says where a document stands on the day of the clock.
type Stand = domain.Enum[standWords]

// The stands.
const (
	Missing  Stand = iota // nothing has been begun, and the day has not passed
	Late                  // its day has passed and it is not done
	UnderWay              // begun, and its day has not passed
	Done
	Again // done once, and something has come since: it is to be done once more
)

// An Item is a document that a season needs.
type Item struct {
	Kind    domain.DocumentKind
	Program string // the one program that asks for it; "": for all
	Record  domain.Document
	Noted   bool // there is a record of it
	Stand   Stand
	Due     domain.Date // zero: not known
	Own     bool        // the day is the applicant's own
	Days    int         // business days that it is due before the target
	Setting string      // the row that holds them; "": it is not counted back
	Known   bool        // the target is of this season's calendar, or the applicant's own
	Verify  bool        // the target is to be verified
	Note    domain.Message
	Since   domain.Date // when that came for which it is to be sent again; zero: nothing did
}

// Open reports whether something is left to do about it.
func (i *Item) Open() bool { return i.Stand != Done }

// leads are the documents that seasons need, with the rows that hold how many
// business days each is due before applications are sent.
var leads = []struct {
	kind domain.DocumentKind
	row  string
}{
	{domain.IntealthAccount, "set.account_days"},
	{domain.ERASToken, "set.token_days"},
	{domain.ResidencyCASAccount, "set.cas_days"},
	{domain.MSPE, "set.mspe_days"},
	{domain.SchoolTranscript, "set.transcript_days"},
	{domain.LetterIDs, "set.letter_ids_days"},
	{domain.ProgramEssay, "set.essay_days"},
	{domain.Photo, "set.photo_days"},
	{domain.USMLETranscript, "set.usmle_days"},
	{domain.ECFMGReport, "set.report_days"},
	{domain.ProgramQuestions, "set.questions_days"},
	{domain.NRMPID, "set.nrmp_days"},
}

// The application services.
const (
	serviceERAS = "ERAS"
	serviceCAS  = "ResidencyCAS"
)

// documents lists what the season needs, whether it is noted or not, and what
// the applicant has added to it, by due day.
func (w *writer) documents() (out []Item) {
	services := w.services()
	for _, l := range leads {
		record, noted := w.noted(l.kind)
		if !noted && !w.needs(l.kind, services) {
			continue
		}
		out = append(out, w.item(record, noted, l.row))
	}
	for _, d := range w.p.Documents {
		if d.Season == w.season && (d.Program != "" || d.Kind == domain.OtherDocument) {
			out = append(out, w.item(d, true, leadOf(d.Kind)))
		}
	}
	slices.SortStableFunc(out, func(a, b Item) int {
		if d := cmp.Compare(undated(a.Due), undated(b.Due)); d != 0 {
			return d
		}
		return a.Due.Compare(b.Due)
	})
	return out
}

func undated(d domain.Date) int {
	if d.IsZero() {
		return 1
	}
	return 0
}

func leadOf(kind domain.DocumentKind) string {
	for _, l := range leads {
		if l.kind == kind {
			return l.row
		}
	}
	return ""
}

// noted returns the season's record of a document that is for all programs.
func (w *writer) noted(kind domain.DocumentKind) (domain.Document, bool) {
	for _, d := range w.p.Documents {
		if d.Season == w.season && d.Kind == kind && d.Program == "" {
			return d, true
		}
	}
	return domain.Document{Season: w.season, Kind: kind}, false
}

// services are the application services of the wished specialties and of the
// programs on the season's list.
func (w *writer) services() (out []string) {
	for _, s := range w.c.Wished(w.p.Applicant.Wishes.Specialties) {
		out = append(out, s.Service)
	}
	listed := map[string]bool{}
	for _, a := range w.p.List(w.season) {
		listed[a.Program] = true
	}
	for i := range w.c.Programs {
		if p := &w.c.Programs[i]; listed[p.Key] {
			s, _ := w.c.Specialty(p.Specialty)
			out = append(out, cmp.Or(s.Service, serviceERAS))
		}
	}
	return out
}

// needs reports whether a season needs a document as far as is known: a portal's
// account only where a specialty goes through it, the ECFMG's part only after a
// school abroad, and what single programs ask for only once it is noted: of no
// program the catalog knows that it does.
func (w *writer) needs(kind domain.DocumentKind, services []string) bool {
	switch kind {
	case domain.ERASToken:
		return len(services) == 0 || slices.Contains(services, serviceERAS)
	case domain.ResidencyCASAccount:
		return slices.Contains(services, serviceCAS)
	case domain.IntealthAccount, domain.ECFMGReport:
		return !w.p.Applicant.USGraduate()
	case domain.ProgramEssay, domain.ProgramQuestions:
		return false
	}
	return true
}

// item works out one document.
func (w *writer) item(d domain.Document, noted bool, row string) Item {
	i := Item{Kind: d.Kind, Program: d.Program, Record: d, Noted: noted}
	i.due(w, row)
	done := d.Done()
	switch d.Kind {
	case domain.USMLETranscript:
		if w.undatedTranscript(d) {
			i.Stand, i.Note = UnderWay, domain.Msg("papers.transcript.undated")
			return i
		}
		if i.Since, i.Note = w.newerScore(d); !i.Since.IsZero() {
			i.Stand = Again
			return i
		}
	case domain.LetterIDs:
		done, i.Note = w.lettersNamed(d)
	}
	switch {
	case done:
		i.Stand = Done
	case !i.Due.IsZero() && i.Due.Before(w.today):
		i.Stand = Late
	case d.State == domain.DocumentAskedFor || d.State == domain.DocumentInHand:
		i.Stand = UnderWay
	}
	return i
}

// due counts back from the day on which applications are sent, or from the end of
// registration for what registration gives.
func (i *Item) due(w *writer, row string) {
	if i.Due = i.Record.Due; !i.Due.IsZero() {
		i.Own, i.Known = true, true
		return
	}
	if row == "" {
		return
	}
	t := w.out.Submits
	if i.Kind == domain.NRMPID {
		t = w.target("registration_deadline", w.season)
	}
	if t.Day.IsZero() {
		return
	}
	i.Setting, i.Days, i.Known, i.Verify = row, w.value(row), t.Known, t.Verify
	i.Due = workdaysBefore(t.Day, i.Days)
}

// undatedTranscript reports whether a transcript is sent on a day that nobody has
// told, so that nobody can say which scores it holds.
func (w *writer) undatedTranscript(d domain.Document) bool {
	return d.Date.IsZero() && sent(d) && slices.ContainsFunc(w.p.Exams, func(e domain.Exam) bool { return e.Score > 0 || e.Result != domain.ResultUnknown })
}

// sent reports whether a document has left the applicant's hands.
func sent(d domain.Document) bool {
	return d.State == domain.DocumentSent || d.State == domain.DocumentConfirmed
}

// newerScore returns the day on which a score has come since the transcript was
// sent, and says so; it also tells of one that is still to come.
func (w *writer) newerScore(d domain.Document) (came domain.Date, note domain.Message) {
	if d.Date.IsZero() || !sent(d) {
		return came, note
	}
	for _, e := range w.p.Exams {
		day, expected := e.ResultOn(w.value("set.score_days"))
		switch {
		case day.IsZero() || !day.After(d.Date):
		case !day.After(w.today) && !expected:
			return day, domain.Msg("papers.transcript.again", e.Kind.String(), day, d.Date)
		case !day.After(w.today) && (e.Score > 0 || e.Result != domain.ResultUnknown):
			return day, domain.Msg("papers.transcript.again.expected", e.Kind.String(), day, d.Date)
		case note.IsZero():
			note = domain.Msg("papers.transcript.later", e.Kind.String(), day)
		}
	}
	return came, note
}

// lettersNamed reports whether every letter that is asked for has its ID, and says
// how many have not. What the applicant says of it himself goes before. A letter
// that is not waived may be meant so: it is asked about, and stops nothing. A
// portal other than ERAS asks the writers itself and gives no IDs.
func (w *writer) lettersNamed(d domain.Document) (done bool, note domain.Message) {
	letters, lack, open := w.lettersAskedFor()
	services := w.services()
	ids := len(services) == 0 || slices.Contains(services, serviceERAS)
	switch {
	case d.State == domain.DocumentNotNeeded:
		return true, note
	case letters == 0:
		return d.Done(), domain.Msg("papers.letters.none")
	case ids && lack > 0:
		return d.Done(), domain.Msg("papers.letters.lack", lack, open, letters)
	case open > 0:
		return true, domain.Msg("papers.letters.waiver", open, letters)
	case !ids:
		return true, domain.Msg("papers.letters.portal", serviceCAS)
	}
	return true, domain.Msg("papers.letters.all", letters)
}

// lettersAskedFor counts the letters that are asked for, and of them those
// without an ID and those that are not waived.
func (w *writer) lettersAskedFor() (letters, lack, open int) {
	for _, l := range w.p.Letters {
		if l.Status < domain.LetterAsked || l.Status == domain.LetterDeclined {
			continue
		}
		letters++
		if l.LetterID == "" {
			lack++
		}
		if !l.Waived {
			open++
		}
	}
	return letters, lack, open
}
