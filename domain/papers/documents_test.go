package papers_test

import (
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/papers"
)

// item returns what a folder says of a kind of document.
func item(f *papers.Folder, kind domain.DocumentKind) (papers.Item, bool) {
	i := slices.IndexFunc(f.Documents, func(i papers.Item) bool { return i.Kind == kind })
	if i < 0 {
		return papers.Item{}, false
	}
	return f.Documents[i], true
}

func documents(list ...domain.Document) domain.Profile {
	for i := range list {
		list[i].Season = season
	}
	return domain.Profile{Documents: list}
}

// Before anything is noted the usual documents are there, by due day.
func TestUsualDocuments(t *testing.T) {
	f := on(t, domain.Profile{}, day(2026, 6, 1))
	var last domain.Date
	for _, d := range f.Documents {
		if d.Noted || d.Stand != papers.Missing || d.Due.Before(last) || d.Due.IsZero() || !d.Verify || d.Setting == "" {
			t.Errorf("%v: %+v", d.Kind, d)
		}
		last = d.Due
	}
	if _, ok := item(f, domain.ResidencyCASAccount); ok || len(f.Documents) != 9 {
		t.Errorf("%d documents", len(f.Documents))
	}
	if d, _ := item(f, domain.Photo); d.Due != day(2026, 8, 26) { // five business days before Wednesday 2 September
		t.Errorf("the photo is due on %v", d.Due)
	}
	if d, _ := item(f, domain.NRMPID); d.Due != day(2027, 1, 22) { // before registration ends
		t.Errorf("the NRMP ID is due on %v", d.Due)
	}
	if d, _ := item(f, domain.MSPE); d.Due != day(2026, 8, 12) {
		t.Errorf("the MSPE is due on %v", d.Due)
	}
	p := domain.Profile{Seasons: []domain.Season{{Year: season, SubmitsOn: day(2026, 9, 9)}}}
	if d, _ := item(on(t, p, day(2026, 6, 1)), domain.Photo); d.Due != day(2026, 9, 1) || d.Verify { // Labor Day lies between
		t.Errorf("before the own day of sending the photo is due on %v", d.Due)
	}
}

// A portal's account is needed where a specialty goes through it.
func TestPortals(t *testing.T) {
	for _, tt := range []struct {
		wishes    []string
		eras, cas bool
	}{
		{nil, true, false},
		{[]string{"FM"}, true, false},
		{[]string{"EM"}, false, true},
		{[]string{"FM", "Emergency Medicine"}, true, true},
	} {
		p := domain.Profile{Applicant: domain.Applicant{Wishes: domain.Wishes{Specialties: tt.wishes}}}
		f := on(t, p, enginetest.Today)
		_, eras := item(f, domain.ERASToken)
		_, cas := item(f, domain.ResidencyCASAccount)
		if eras != tt.eras || cas != tt.cas {
			t.Errorf("%v: token %v, ResidencyCAS %v", tt.wishes, eras, cas)
		}
	}
	c := world()
	c.Programs = []domain.Program{{Key: "em", Specialty: "Emergency Medicine"}}
	p := domain.Profile{Applications: []domain.Application{{Program: "em", Season: season, Status: domain.Planned}}}
	if _, ok := item(papers.Of(p, c, enginetest.Reference(t), season, enginetest.Today), domain.ResidencyCASAccount); !ok {
		t.Error("a listed program of emergency medicine asks for no account")
	}
	if _, ok := item(on(t, documents(domain.Document{Kind: domain.ResidencyCASAccount}), enginetest.Today), domain.ResidencyCASAccount); !ok {
		t.Error("what is noted is not shown")
	}
	us := domain.Profile{Applicant: domain.Applicant{Country: "USA"}}
	if _, ok := item(on(t, us, enginetest.Today), domain.ECFMGReport); ok {
		t.Error("a US graduate has no ECFMG report")
	}
}

// On its due day a document is not late, the day after it is.
func TestStands(t *testing.T) {
	due := day(2026, 8, 26)
	for _, tt := range []struct {
		state domain.DocumentState
		today domain.Date
		want  papers.Stand
	}{
		{domain.DocumentOpen, due, papers.Missing},
		{domain.DocumentOpen, due.AddDays(1), papers.Late},
		{domain.DocumentNotBegun, due, papers.Missing},
		{domain.DocumentAskedFor, due, papers.UnderWay},
		{domain.DocumentInHand, due, papers.UnderWay},
		{domain.DocumentInHand, due.AddDays(1), papers.Late},
		{domain.DocumentSent, due.AddDays(1), papers.Done},
		{domain.DocumentConfirmed, due.AddDays(1), papers.Done},
		{domain.DocumentNotNeeded, due.AddDays(1), papers.Done},
	} {
		d, _ := item(on(t, documents(domain.Document{Kind: domain.Photo, State: tt.state}), tt.today), domain.Photo)
		if d.Stand != tt.want || d.Open() != (tt.want != papers.Done) {
			t.Errorf("%v on %v: %v, want %v", tt.state, tt.today, d.Stand, tt.want)
		}
	}
	own := documents(domain.Document{Kind: domain.Photo, Due: day(2026, 7, 1)}, domain.Document{Kind: domain.OtherDocument}, domain.Document{Kind: domain.ProgramEssay, Program: "p"})
	own.Documents = append(own.Documents, domain.Document{Season: season - 1, Kind: domain.MSPE, State: domain.DocumentSent})
	f := on(t, own, day(2026, 7, 2))
	if d, _ := item(f, domain.Photo); d.Due != day(2026, 7, 1) || !d.Own || d.Stand != papers.Late {
		t.Errorf("a day of one's own: %+v", d)
	}
	if d := f.Documents[len(f.Documents)-1]; d.Kind != domain.OtherDocument || !d.Due.IsZero() || d.Stand != papers.Missing {
		t.Errorf("another document without a day: %+v", d)
	}
	if d, _ := item(f, domain.MSPE); d.Noted || d.Stand == papers.Done {
		t.Errorf("the MSPE of another season counts: %+v", d)
	}
	if n := len(f.Documents); n != 11 {
		t.Errorf("%d documents with two of one's own", n)
	}
}

// The transcript is sent again after a score that came since.
func TestTranscriptAgain(t *testing.T) {
	sent := day(2026, 8, 20)
	for _, tt := range []struct {
		name  string
		exam  domain.Exam
		want  papers.Stand
		noted bool
	}{
		{"no score since", domain.Exam{Kind: domain.Step2CK, Date: day(2026, 5, 1), Released: day(2026, 5, 20), Score: 230}, papers.Done, false},
		{"a score on the day of sending", domain.Exam{Kind: domain.Step2CK, Date: day(2026, 8, 1), Released: sent, Score: 230}, papers.Done, false},
		{"a score the day after", domain.Exam{Kind: domain.Step2CK, Date: day(2026, 8, 1), Released: sent.AddDays(1), Score: 230}, papers.Again, true},
		{"a score today", domain.Exam{Kind: domain.Step3, Date: day(2026, 10, 1), Released: enginetest.Today, Score: 230}, papers.Again, true},
		{"a score tomorrow", domain.Exam{Kind: domain.Step3, Date: day(2026, 10, 1), Released: enginetest.Today.AddDays(1)}, papers.Done, true},
		{"a score of an untold day after the usual time", domain.Exam{Kind: domain.Step3, Date: day(2026, 10, 1), Score: 230}, papers.Again, true},
		{"an exam that is awaited", domain.Exam{Kind: domain.Step3, Date: day(2026, 10, 1)}, papers.Done, true},
		{"an exam of an unknown day", domain.Exam{Kind: domain.Step3, Score: 230}, papers.Done, false},
	} {
		p := documents(domain.Document{Kind: domain.USMLETranscript, State: domain.DocumentSent, Date: sent})
		p.Exams = []domain.Exam{tt.exam}
		d, _ := item(on(t, p, enginetest.Today), domain.USMLETranscript)
		q := p
		q.Documents = documents(domain.Document{Kind: domain.USMLETranscript, State: domain.DocumentConfirmed}).Documents
		there := tt.exam.Score > 0
		if x, _ := item(on(t, q, enginetest.Today), domain.USMLETranscript); x.Open() != there || (x.Note.Key == "papers.transcript.undated") != there {
			t.Errorf("%s, sent on an unknown day: %v %v", tt.name, x.Stand, x.Note)
		}
		if d.Stand != tt.want || d.Note.IsZero() == tt.noted {
			t.Errorf("%s: %v %v", tt.name, d.Stand, d.Note)
		}
	}
}

// Letter IDs and waivers are read from the letters.
func TestLetterIDs(t *testing.T) {
	letter := func(id string, waived bool) domain.Letter {
		return domain.Letter{Writer: "Dr. Gill", LetterID: id, Waived: waived, Status: domain.LetterAgreed}
	}
	declined := letter("", false)
	declined.Status = domain.LetterDeclined
	for _, tt := range []struct {
		name    string
		letters []domain.Letter
		state   domain.DocumentState
		done    bool
	}{
		{"no letter", nil, domain.DocumentOpen, false},
		{"all named", []domain.Letter{letter("1", true), letter("2", true)}, domain.DocumentOpen, true},
		{"one without an ID", []domain.Letter{letter("1", true), letter("", true)}, domain.DocumentOpen, false},
		{"one without an ID, and confirmed", []domain.Letter{letter("1", true), letter("", true)}, domain.DocumentConfirmed, true},
		{"one without a waiver", []domain.Letter{letter("1", true), letter("2", false)}, domain.DocumentOpen, true},
		{"one that is only planned", []domain.Letter{letter("1", true), {Writer: "Dr. Lee", Status: domain.LetterPlanned}}, domain.DocumentOpen, true},
		{"all of them only planned", []domain.Letter{{Writer: "Dr. Lee", Status: domain.LetterPlanned}}, domain.DocumentOpen, false},
		{"a declined one", []domain.Letter{letter("1", true), declined}, domain.DocumentOpen, true},
		{"not needed", []domain.Letter{letter("", false)}, domain.DocumentNotNeeded, true},
	} {
		p := documents(domain.Document{Kind: domain.LetterIDs, State: tt.state})
		p.Letters = tt.letters
		if d, _ := item(on(t, p, day(2026, 7, 1)), domain.LetterIDs); (d.Stand == papers.Done) != tt.done {
			t.Errorf("%s: %v %v", tt.name, d.Stand, d.Note)
		}
	}
}

// A portal other than ERAS gives no letter IDs, which is said; what single
// programs ask for is there once it is noted.
func TestWhatPortalsAskFor(t *testing.T) {
	p := domain.Profile{Applicant: domain.Applicant{Wishes: domain.Wishes{Specialties: []string{"EM"}}}}
	p.Letters = []domain.Letter{{Writer: "Dr. Gill", Waived: true, Status: domain.LetterAsked}}
	if d, ok := item(on(t, p, enginetest.Today), domain.LetterIDs); !ok || d.Open() || d.Note.Key != "papers.letters.portal" {
		t.Errorf("ResidencyCAS alone: %v %+v", ok, d)
	}
	for _, kind := range []domain.DocumentKind{domain.ProgramEssay, domain.ProgramQuestions} {
		if _, ok := item(on(t, p, enginetest.Today), kind); ok {
			t.Errorf("%v is asked for by nobody", kind)
		}
		if d, ok := item(on(t, documents(domain.Document{Kind: kind}), day(2026, 6, 1)), kind); !ok || d.Setting == "" {
			t.Errorf("%v is noted: %+v", kind, d)
		}
	}
}
