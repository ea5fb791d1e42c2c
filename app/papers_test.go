package app_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/papers"
	"secondlook/domain/sample"
)

// papersOf works out the papers of a profile on the day of the tests.
func papersOf(t *testing.T, a *app.App, p domain.Profile) *app.Papers {
	t.Helper()
	x, err := a.Papers(t.Context(), app.Scope{Profile: &p, Season: season})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// saidOf is all that is said of papers.
func saidOf(x *app.Papers) (out []string) {
	for _, l := range slices.Concat(x.Attempts, x.Certificates, x.Certificate, x.Pathway, []app.PaperLine{x.Years, x.English}) {
		out = append(out, l.Label, l.Word, l.Text, l.Source)
	}
	for _, d := range x.Documents {
		out = append(out, d.Name, d.Word, d.Why, d.Note)
	}
	for _, p := range x.Plans {
		out = append(out, p.Title, p.Target)
		for _, s := range p.Steps {
			out = append(out, s.Name, s.Word, s.Lag)
		}
	}
	return append(out, x.Law)
}

func TestPapersOfTheSample(t *testing.T) {
	x := papersOf(t, apptest.New(t), sample.Profile(season))
	if n := x.Done(); n != len(x.Documents)-1 || len(x.Documents) < 10 {
		t.Errorf("%d of %d documents are done", n, len(x.Documents))
	}
	if x.Pathway != nil || !x.English.Good || !x.Years.Good || !x.Attempts[0].Good {
		t.Errorf("her certificate leaves questions: %+v %+v %+v", x.Pathway, x.English, x.Years)
	}
	if c := x.Certificate; len(c) != 2 || !c[0].Good || !c[1].Watch || c[1].Label != "Seasons 2028 to 2031" || !strings.Contains(c[1].Text, "about 3 Mar 2028") {
		t.Errorf("her certificate: %+v", c)
	}
}

// Whatever the records are, every sentence has its words.
func TestPapersHaveWords(t *testing.T) {
	a := apptest.New(t)
	on := domain.NewDate
	fail := func(days ...domain.Date) (out []domain.Exam) {
		for _, d := range days {
			out = append(out, domain.Exam{Kind: domain.Step1, Date: d, Result: domain.Fail})
		}
		return out
	}
	pass := func(k domain.ExamKind, d domain.Date) domain.Exam {
		return domain.Exam{Kind: k, Date: d, Result: domain.Pass}
	}
	test := func(d domain.Date, mark, writing int) []domain.EnglishTest {
		return []domain.EnglishTest{{Date: d, Listening: mark, Reading: mark, Speaking: mark, Writing: writing}}
	}
	who := func(p domain.Papers, graduated domain.Date) domain.Profile {
		return domain.Profile{Applicant: domain.Applicant{Papers: p, Graduation: graduated}}
	}
	for name, tt := range map[string]struct {
		p    domain.Profile
		says string
	}{
		"nothing":                  {domain.Profile{}, "No sitting is noted"},
		"three attempts":           {domain.Profile{Exams: fail(on(2026, 1, 10), on(2026, 3, 10), on(2026, 5, 10))}, "The next one not before 10 Jan 2027: at most 3 attempts within 12 months."},
		"a late third attempt":     {domain.Profile{Exams: fail(on(2026, 1, 10), on(2026, 3, 10), on(2026, 9, 10))}, "The next one not before 10 Mar 2027: 6 months after the latest attempt."},
		"planned too early":        {domain.Profile{Exams: append(fail(on(2026, 1, 10), on(2026, 3, 10), on(2026, 5, 10)), domain.Exam{Kind: domain.Step1, Date: on(2026, 12, 20)})}, "which is too early"},
		"an attempt without a day": {domain.Profile{Exams: fail(domain.Date{}, on(2026, 3, 10), on(2026, 9, 10))}, "An attempt has no day"},
		"four attempts":            {domain.Profile{Exams: fail(on(2023, 1, 10), on(2024, 3, 10), on(2025, 5, 10), on(2026, 5, 10))}, "4 of 4 attempts used."},
		"one pass":                 {domain.Profile{Exams: []domain.Exam{pass(domain.Step1, on(2022, 2, 1))}}, "Step 2 CK has to be passed by 1 Feb 2029, or the pass of Step 1 of 1 Feb 2022 lapses."},
		"a lapsed pass":            {domain.Profile{Exams: []domain.Exam{pass(domain.Step1, on(2015, 2, 1)), pass(domain.Step2CK, on(2023, 2, 1))}}, "The pass of Step 1 of 1 Feb 2015 has lapsed"},
		"both passes":              {domain.Profile{Exams: []domain.Exam{pass(domain.Step1, on(2022, 2, 1)), pass(domain.Step2CK, on(2023, 2, 1))}}, "are passed within 7 years"},
		"a pass without a day":     {domain.Profile{Exams: []domain.Exam{pass(domain.Step1, domain.Date{})}}, "A pass has no day"},
		"an old OET":               {domain.Profile{EnglishTests: test(on(2023, 12, 31), 400, 400)}, "lies before 1 Jan 2024"},
		"an OET that is not sure":  {domain.Profile{EnglishTests: test(on(2024, 6, 1), 400, 400)}, "From when sittings count for the 2027 Pathways is not known yet"},
		"a short OET":              {domain.Profile{EnglishTests: test(on(2025, 6, 1), 340, 400)}, "listening (340, needed 350), reading (340, needed 350)"},
		"an OET that will do":      {domain.Profile{EnglishTests: test(on(2025, 6, 1), 350, 340)}, "One copy of the rule asks 350 in writing too"},
		"a planned OET":            {domain.Profile{EnglishTests: []domain.EnglishTest{{Date: on(2026, 12, 12)}}}, "Next sitting: 12 Dec 2026."},
		"certified until unknown":  {domain.Profile{Applicant: domain.Applicant{ECFMG: domain.ECFMGCertified}}, "it stands on it"},
		"certified until May":      {who(domain.Papers{CertifiedOn: on(2025, 1, 1), ValidUntil: on(2027, 5, 1)}, domain.Date{}), "before training begins on 1 Jul 2027"},
		"a US graduate":            {domain.Profile{Applicant: domain.Applicant{Country: "USA"}}, "A graduate of a US school needs none."},
		"an early graduate":        {who(domain.Papers{Pathway: 3}, on(2019, 1, 1)), "which is earlier"},
		"a recent graduate":        {who(domain.Papers{Pathway: 3}, on(2024, 1, 1)), "Your records say 1 Jan 2024."},
		"a licence":                {who(domain.Papers{Pathway: 1}, domain.Date{}), "Do you hold a licence"},
		"Pathway 6":                {who(domain.Papers{Pathway: 6}, domain.Date{}), "Then Pathway 6 is the only one."},
		"a planned exam":           {domain.Profile{Exams: []domain.Exam{{Kind: domain.Step2CK, Date: on(2026, 12, 1)}}}, "planned 1 Dec 2026"},
		"a transcript again": {domain.Profile{
			Exams:     []domain.Exam{{Kind: domain.Step3, Date: on(2026, 10, 1), Released: on(2026, 10, 20), Score: 220}},
			Documents: []domain.Document{{Season: season, Kind: domain.USMLETranscript, State: domain.DocumentSent, Date: on(2026, 8, 20)}},
		}, "after the transcript was sent on 20 Aug 2026: send it again."},
		"an essay for a program": {domain.Profile{Documents: []domain.Document{{Season: season, Kind: domain.ProgramEssay, Program: sample.FresnoFamily, State: domain.DocumentInHand, Due: on(2026, 12, 1)}}}, "a day of your own"},
		"letters without IDs":    {domain.Profile{Letters: []domain.Letter{{Writer: "Dr. Gill", Waived: true, Status: domain.LetterAsked}, {Writer: "Dr. Ortiz", Status: domain.LetterAgreed}}}, "Of 2 letters, 2 have no ID and 1 is not waived."},
	} {
		got := saidOf(papersOf(t, a, tt.p))
		all := strings.Join(got, "\n")
		if !strings.Contains(all, tt.says) {
			t.Errorf("%s: nobody says %q in\n%s", name, tt.says, all)
		}
		for _, s := range got {
			if strings.HasPrefix(s, "papers.") || strings.Contains(s, "{") || strings.Contains(s, "  ") {
				t.Errorf("%s: no words: %q", name, s)
			}
		}
	}
}

// Another season stands on the days of the nearest calendar, and says so.
func TestPapersOfALaterSeason(t *testing.T) {
	a := apptest.New(t)
	p := sample.Profile(season)
	x, err := a.Papers(t.Context(), app.Scope{Profile: &p, Season: season + 1})
	if err != nil {
		t.Fatal(err)
	}
	if plan := x.Plans[1]; !plan.Verify || !strings.Contains(plan.Target, "not known yet") || plan.Day != domain.NewDate(2028, time.March, 3) {
		t.Errorf("the plan: %+v", plan)
	}
	if d := x.Documents[0]; d.Noted || d.Known || !strings.Contains(d.Why, "not known yet") {
		t.Errorf("the first document: %+v", d)
	}
	if len(x.Pathway) == 0 || x.English.Good {
		t.Error("her certificate ends in 2027, and a season after it asks nothing")
	}
}

// The days of the Pathways can be set, and then no longer say that they are to be
// verified.
func TestPapersByOwnFigures(t *testing.T) {
	a := apptest.New(t)
	for key, text := range map[string]string{"window/2027/english": "2025-01-01", "event/2027/pathways_deadline": "2027-01-31", "reference/set.photo_days": "10"} {
		if err := a.SetFigure(t.Context(), key, text); err != nil {
			t.Fatalf("%s: %v", key, err)
		}
	}
	x := papersOf(t, a, domain.Profile{})
	last := x.Pathway[len(x.Pathway)-1]
	if last.Verify || !strings.Contains(last.Text, "close on 31 Jan 2027") {
		t.Errorf("the deadline: %+v", last)
	}
	if !strings.Contains(x.English.Text, "For the 2027 Pathways sittings count from 1 Jan 2025 on.") || !x.Folder.English.Known {
		t.Errorf("the window: %s", x.English.Text)
	}
	i := slices.IndexFunc(x.Documents, func(d app.PaperDocument) bool { return d.Kind == domain.Photo })
	if d := x.Documents[i]; d.Due != domain.NewDate(2026, time.August, 19) {
		t.Errorf("the photo is due on %v", d.Due)
	}
	var invalid domain.Invalid
	if err := a.SetFigure(t.Context(), "window/2027/english", "2028-01-01"); !errors.As(err, &invalid) {
		t.Errorf("a window after the season: %v", err)
	}
}

func TestPrintDocuments(t *testing.T) {
	a := apptest.New(t)
	for _, p := range []domain.Profile{sample.Profile(season), {}} {
		for _, paper := range []string{"letter", "a4"} {
			o := app.PrintOptions{Scope: app.Scope{Profile: &p, Season: season}, Paper: paper, Date: domain.NewDate(2026, 9, 1)}
			var one, two bytes.Buffer
			if err := errors.Join(a.PrintDocuments(t.Context(), &one, o), a.PrintDocuments(t.Context(), &two, o)); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(one.Bytes(), two.Bytes()) || !bytes.HasPrefix(one.Bytes(), []byte("%PDF-")) {
				t.Errorf("on %s other bytes are printed, or no PDF", paper)
			}
		}
	}
	if err := a.PrintDocuments(t.Context(), new(bytes.Buffer), app.PrintOptions{Paper: "a3"}); err == nil {
		t.Error("paper of any size is taken")
	}
}

// A plan whose day has passed is told no more, unless it is the last one.
func TestComingPlans(t *testing.T) {
	a := apptest.New(t)
	for _, tt := range []struct {
		season, plans int
	}{{season - 2, 1}, {season, 1}, {season + 1, 2}} {
		p := domain.Profile{}
		x, err := a.Papers(t.Context(), app.Scope{Profile: &p, Season: tt.season})
		if err != nil || len(x.Coming()) != tt.plans || x.Coming()[tt.plans-1].Aim != papers.ToBeRanked {
			t.Errorf("season %d: %+v, %v", tt.season, x.Coming(), err)
		}
	}
}

// Today tells of what is near or overdue, in one line each.
func TestPapersUnderToday(t *testing.T) {
	at := func(today domain.Date, p domain.Profile) (out []string) {
		a, stop, err := apptest.OpenAt(t.TempDir(), func() time.Time { return today.Time().Add(12 * time.Hour) })
		if err != nil {
			t.Fatal(err)
		}
		defer func() {
			if err := stop(); err != nil {
				t.Error(err)
			}
		}()
		o, err := a.Overview(t.Context(), app.Scope{Profile: &p, Season: season})
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range o.Dates {
			if d.Spot.Tab == "documents" || strings.HasPrefix(d.Text, "Last safe day") {
				out = append(out, d.Date.String()+" "+d.Text)
			}
		}
		return out
	}
	on := domain.NewDate
	p := domain.Profile{Applicant: domain.Applicant{ECFMG: domain.ECFMGCertified, Papers: domain.Papers{ValidUntil: on(2030, 1, 1)}}}
	noted := p
	noted.Documents = []domain.Document{{Season: season, Kind: domain.Photo, State: domain.DocumentInHand}, {Season: season, Kind: domain.MSPE, State: domain.DocumentSent, Date: on(2026, 6, 1)}}
	sent := p
	sent.Applications = []domain.Application{{Program: sample.FresnoFamily, Season: season, Status: domain.Submitted, Events: []domain.StatusEvent{{Status: domain.Submitted, Date: on(2026, 9, 2)}}}}
	for _, tt := range []struct {
		today domain.Date
		p     domain.Profile
		want  []string
	}{
		{on(2026, 7, 1), p, nil},
		{on(2026, 7, 21), p, nil},
		{on(2026, 7, 22), p, []string{"2026-08-12 Documents of the season: 3 are not noted yet"}},
		{on(2026, 8, 27), noted, []string{"2026-08-12 Documents of the season: 6 are not noted yet", "2026-08-26 Photo: due", "2026-09-02 Last safe day to be read first: ask for letters"}},
		{on(2026, 11, 1), sent, nil},
		{on(2027, 1, 1), sent, []string{"2027-01-22 NRMP ID: due"}},
		{on(2027, 2, 1), sent, []string{"2027-01-22 NRMP ID: due"}},
		{on(2027, 3, 4), sent, nil},
	} {
		if got := at(tt.today, tt.p); !slices.Equal(got, tt.want) {
			t.Errorf("on %v: %q, want %q", tt.today, got, tt.want)
		}
	}
	open := at(on(2026, 12, 1), domain.Profile{})
	if want := []string{"2026-10-10 Last safe day to be ranked: sit Step 1", "2026-12-07 Last safe day to be ranked: sit the OET", "2026-12-09 Last safe day to be ranked: sit Step 2 CK"}; !slices.Equal(open[len(open)-3:], want) {
		t.Errorf("without any exam: %q", open)
	}
	plan := p
	plan.Applicant.ECFMG, plan.Applicant.Papers = domain.ECFMGInProgress, domain.Papers{}
	for day, want := range map[domain.Date]bool{on(2026, 12, 9): false, on(2026, 12, 10): true} {
		plan.Exams = []domain.Exam{{Kind: domain.Step2CK, Date: day}}
		if got := slices.Contains(at(on(2026, 12, 1), plan), "2026-12-09 Last safe day to be ranked: sit Step 2 CK"); got != want {
			t.Errorf("an exam planned for %v: told %v", day, got)
		}
	}
}
