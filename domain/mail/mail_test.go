package mail_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/mail"
)

const warsaw = "Europe/Warsaw"

// read reads a mail that came on 20 November 2026 at 15:00 in Warsaw.
func read(text string) mail.Reading {
	return mail.Read(text, mail.Settings{
		Today: domain.NewDate(2026, time.November, 22), Home: warsaw,
		Received: domain.At{Day: domain.NewDate(2026, time.November, 20), Hour: 15, Timed: true, Zone: warsaw},
	})
}

// said writes what was read in short.
func said(r mail.Reading) string {
	var b strings.Builder
	list := func(name string, all []mail.Moment) {
		for _, m := range all {
			fmt.Fprintf(&b, "%s %s", name, strings.TrimSpace(m.At.String()))
			if m.Minutes > 0 {
				fmt.Fprintf(&b, " +%d", m.Minutes)
			}
			b.WriteString(notes(m.Notes) + "\n")
		}
	}
	list("offer", r.Offers)
	list("social", r.Social)
	if !r.From.At.IsZero() {
		list("span", []mail.Moment{r.From, r.To})
	}
	if !r.AnswerBy.At.IsZero() {
		list("by", []mail.Moment{r.AnswerBy})
	}
	for _, x := range []struct{ name, value string }{{"link", r.Link}, {"by way of", r.System}, {"format", r.Format.String()}} {
		if x.value != "" {
			fmt.Fprintf(&b, "%s %s\n", x.name, x.value)
		}
	}
	if r.Minutes > 0 {
		fmt.Fprintf(&b, "lasts %d\n", r.Minutes)
	}
	if len(r.Notes) > 0 {
		fmt.Fprintf(&b, "notes%s\n", notes(r.Notes))
	}
	for _, u := range r.Unread {
		fmt.Fprintf(&b, "unread %s\n", u)
	}
	return b.String()
}

func notes(all []domain.Message) (out string) {
	for _, n := range all {
		out += " " + strings.TrimPrefix(n.Key, "mail.")
	}
	return out
}

// Invitations as programs write them, with what has to be read out of each.
func TestInvitations(t *testing.T) {
	for _, c := range slices.Concat(mails, longMails, moreMails) {
		t.Run(c.name, func(t *testing.T) {
			got, want := said(read(c.text)), strings.Join(c.want, "\n")+"\n"
			if got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// The head of a mail, or the line above a quotation, tells when it came.
func TestWhenItCame(t *testing.T) {
	for text, want := range map[string]string{
		"Date: Fri, 20 Nov 2026 09:04:05 -0600\nSubject: Interview":                "2026-11-20 16:04 " + warsaw,
		"Sent: Friday, November 20, 2026 3:04 PM\nTo: me":                          "2026-11-20 15:04 " + warsaw,
		"On Fri, Nov 20, 2026 at 9:12 AM GME Office <a@b.org> wrote:\n> Hello":     "2026-11-20 09:12 " + warsaw,
		"Date: Sun, 1 Nov 2026 00:30:00 -0700":                                     "2026-11-01 08:30 " + warsaw,
		"Date: Sun, 25 Oct 2026 01:30:00 +0000":                                    "2026-10-25 02:30 " + warsaw + " again",
		"Sent: 20 November 2026":                                                   "2026-11-20 " + warsaw,
		"Sent: Friday, November 20, 2026 3:04 PM EST":                              "2026-11-20 21:04 " + warsaw,
		"We are pleased to offer you an interview on December 15, 2026 at 8 AM ET": "",
	} {
		r := mail.Read(text, mail.Settings{Today: domain.NewDate(2026, time.November, 22), Home: warsaw})
		if got := r.Received.String(); got != want {
			t.Errorf("%q came at %q, want %q", text, got, want)
		}
		if want != "" && len(r.Offers) > 0 {
			t.Errorf("%q: the head is offered: %v", text, r.Offers)
		}
	}
}

func TestDeadlinesThatAreCounted(t *testing.T) {
	at := func(s string) domain.At {
		a, err := domain.ParseAt(s)
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	for _, c := range []struct{ text, received, want string }{
		{"Please respond within 48 hours.", "2026-11-20 15:00 " + warsaw, "2026-11-22 15:00 " + warsaw},
		{"Kindly reply within forty-eight (48) hours", "2026-11-20 15:00 " + warsaw, "2026-11-22 15:00 " + warsaw},
		{"Please respond within 24 hours.", "2026-10-24 15:00 " + warsaw, "2026-10-25 14:00 " + warsaw}, // the clocks go back
		{"Please respond within 24 hours.", "2027-03-27 15:00 " + warsaw, "2027-03-28 16:00 " + warsaw}, // and forward
		{"You have 72 hours to schedule.", "2028-02-27 08:00 " + warsaw, "2028-03-01 08:00 " + warsaw},  // over a leap day
		{"Confirm within three days", "2026-11-20 15:00 " + warsaw, "2026-11-23 15:00 " + warsaw},
		{"Confirm within 2 business days", "2026-11-20 15:00 " + warsaw, "2026-11-24 " + warsaw}, // a Friday
		{"Please schedule within one week", "2026-11-20 15:00 " + warsaw, "2026-11-27 15:00 " + warsaw},
		{"Please respond within 48 hours.", "2026-11-20 " + warsaw, ""},
		{"Please respond within 48 hours.", "", ""},
		{"You will hear from us within 48 hours of the interview.", "2026-11-20 15:00 " + warsaw, ""},
		{"The hospital lies within 2 hours of the coast.", "2026-11-20 15:00 " + warsaw, ""},
	} {
		r := mail.Read(c.text, mail.Settings{Today: domain.NewDate(2026, time.November, 22), Home: warsaw, Received: at(c.received)})
		if got := r.AnswerBy.At.String(); got != c.want {
			t.Errorf("%q, received %q: %q, want %q", c.text, c.received, got, c.want)
		}
	}
}

func TestCandidates(t *testing.T) {
	program := func(key, institution, city, specialty, short string, applied bool) mail.Known {
		return mail.Known{
			Program: &domain.Program{Key: key, Institution: institution, City: city, State: "CA", Specialty: specialty, Name: institution + " - " + specialty},
			Short:   short, Applied: applied,
		}
	}
	known := []mail.Known{
		program("ucsf-fm", "University of California San Francisco (Fresno)", "Fresno", domain.FamilyMedicine, "FM", true),
		program("ucsf-im", "University of California San Francisco (Fresno)", "Fresno", domain.InternalMedicine, "IM", false),
		program("kern-im", "Kern Medical Center", "Bakersfield", domain.InternalMedicine, "IM", true),
		program("agnes-fm", "St. Agnes Medical Center (Fresno)", "Fresno", domain.FamilyMedicine, "FM", false),
		program("valley-fm", "Valley Health Team", "Fresno", domain.FamilyMedicine, "FM", true),
	}
	keys := func(text string) (out []string) {
		for _, c := range mail.Read(text, mail.Settings{Today: domain.NewDate(2026, 11, 22), Home: warsaw, Programs: known}).Programs {
			out = append(out, c.Key)
		}
		return out
	}
	for text, want := range map[string][]string{
		"The UCSF Fresno Family Medicine Residency, University of California, San Francisco":   {"ucsf-fm", "ucsf-im", "valley-fm"},
		"Kern Medical, Bakersfield: the Internal Medicine program at Kern Medical Center":      {"kern-im"},
		"Saint Agnes Medical Center, Fresno, Family Medicine":                                  {"agnes-fm", "ucsf-fm", "valley-fm"},
		"Dear applicant, we invite you to an interview with our program. Sincerely, the staff": nil,
		"": nil,
	} {
		if got := keys(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, c := range slices.Concat(mails, longMails, moreMails) {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := read(text)
		for _, m := range slices.Concat([]mail.Moment{r.AnswerBy, r.From, r.To}, r.Offers, r.Social) {
			if a := m.At; !a.IsZero() && (a.Day.IsZero() || a.Hour < 0 || a.Hour > 23 || a.Minute < 0 || a.Minute > 59 || domain.NewDate(a.Day.Year, a.Day.Month, a.Day.Day) != a.Day) {
				t.Errorf("%q is read as %+v", text, a)
			}
			if m.Minutes < 0 || m.Minutes > 24*60 {
				t.Errorf("%q lasts %d", text, m.Minutes)
			}
		}
		if len(r.Offers) > domain.MostOffers || len(r.Programs) > 0 {
			t.Errorf("%q: %d offers", text, len(r.Offers))
		}
		if again := said(read(text)); again != said(r) {
			t.Errorf("%q is read in two ways", text)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	known := make([]mail.Known, 1500)
	for i := range known {
		known[i] = mail.Known{Program: &domain.Program{Key: fmt.Sprint(i), Institution: fmt.Sprintf("Hospital %d of Town %d", i, i%90), City: fmt.Sprintf("Town %d", i%90), Specialty: domain.FamilyMedicine}}
	}
	for b.Loop() {
		mail.Read(mails[0].text, mail.Settings{Today: domain.NewDate(2026, 11, 22), Home: warsaw, Programs: known})
	}
}
