package brief_test

import (
	"slices"
	"strings"
	"testing"

	"secondlook/domain"
	"secondlook/domain/brief"

	"pgregory.net/rapid"
)

func keys(f brief.Facts) (out []string) {
	for _, m := range brief.Propose(f) {
		out = append(out, strings.TrimPrefix(m.Key, "brief.ask."))
	}
	return out
}

// What hangs on most is asked first, and there are always three.
func TestPropose(t *testing.T) {
	flag := domain.Msg("flag.fail", "Step 1")
	for _, tt := range []struct {
		f    brief.Facts
		want string
	}{
		{brief.Facts{}, "nolist people first"},
		{brief.Facts{Outreach: true}, "nolist first honest"},
		{brief.Facts{Sent: 80, Invited: 2, Last: 2026, Flag: flag, Listed: 60, Closed: 10, Move: "x", Visa: 9}, "past flag list"},
		{brief.Facts{Flag: flag, Listed: 60, Move: "x", Visa: 9, Outreach: true}, "flag move visa"},
		{brief.Facts{Listed: 60, Unknown: 5, Visa: 5}, "list visa people"},
		{brief.Facts{Listed: 60, Outreach: true}, "first honest year"},
	} {
		got := keys(tt.f)
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%+v: %q, want %q", tt.f, got, tt.want)
		}
	}
}

// Whatever the facts, there are three and none stands twice.
func TestProposalsAreFew(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := func(name string) int { return rapid.IntRange(0, 3).Draw(rt, name) }
		got := keys(brief.Facts{Listed: n("listed"), Closed: n("closed"), Unknown: n("unknown"), Visa: n("visa"), Sent: n("sent"), Outreach: rapid.Bool().Draw(rt, "people")})
		sorted := slices.Clone(got)
		slices.Sort(sorted)
		if len(got) != domain.MostQuestions || len(slices.Compact(sorted)) != len(got) {
			rt.Fatalf("%q", got)
		}
	})
}

// A proposal that an own question was written out of goes last.
func TestLeft(t *testing.T) {
	proposed := []string{"What would you do first?", "Who could speak for me?", "Is this the right season?"}
	for own, want := range map[string]string{
		"":                                    "What Who Is",
		"What would you do first, in Fresno?": "Who Is What",
		"WHO could speak for me there?":       "What Is Who",
		"Something else":                      "What Who Is",
		"Is this":                             "What Who Is",
	} {
		var first []string
		for _, q := range brief.Left([]string{own}, proposed) {
			first = append(first, strings.Fields(q)[0])
		}
		if got := strings.Join(first, " "); got != want {
			t.Errorf("%q: %s, want %s", own, got, want)
		}
	}
}

// somebody has every kind of name in the records.
func somebody() domain.Profile {
	return domain.Profile{
		Applicant: domain.Applicant{Name: "Lucía Herrera", School: "Universidad de San Carlos"},
		People:    []domain.Person{{Name: "Dr. Amrit Gill", Institution: "County Hospital", Contact: "gill@example.org"}},
		Letters:   []domain.Letter{{Writer: "Paul O'Reyes, MD", LetterID: "L-4711"}},
		Rotations: []domain.Rotation{{Supervisor: "Dr. Helen Ortiz", Site: "Clinic by the River"}},
		Posts:     []domain.Post{{Supervisor: "Prof. Wu", Organization: "Valley Health"}}, Experiences: []domain.Experience{{Organization: "Médicos del Valle"}},
		Outreaches:     []domain.Outreach{{Person: "Quentin Oduya", Institution: "Lakeside College"}},
		Interviews:     []domain.Interview{{People: []domain.Interviewer{{Name: "Elena Marsh"}, {Name: "May Grace"}}}},
		Correspondence: []domain.Correspondence{{Person: "Tomás Rivas"}}, ScholarlyWorks: []domain.ScholarlyWork{{Mentor: "Ada Nkemelu"}},
	}
}

// Names go in any case and in part, words that only hold them stay, and so do
// titles; addresses and long numbers go.
func TestScrub(t *testing.T) {
	s := brief.ScrubberOf(somebody(), nil, nil)
	for text, want := range map[string]string{
		"Ask Dr. Gill for a letter":                          "Ask Dr. […] for a letter",
		"LUCÍA herrera of Universidad de San Carlos":         "[…] of […]",
		"the gills of a fish, Gillian":                       "the gills of a fish, Gillian",
		"O'Reyes and Ortiz; Elena, Rivas.":                   "[…] and […]; […], […].",
		"Clinic by the River, where I met Marsh":             "[…], where I met […]",
		"write to gill@example.org or +1 (559) 555-0100 now": "write to […] or […] now",
		"L-4711 at https://example.org/x":                    "[…] at […]",
		"Step 2 CK 231 in 2026, 45 applications":             "Step 2 CK 231 in 2026, 45 applications",
		"failed on 2023-03-11 (once), in 2026 42 programs":   "failed on 2023-03-11 (once), in 2026 42 programs",
		"from 1 Jun 2026 to 26 Nov 2026, $1,530":             "from 1 Jun 2026 to 26 Nov 2026, $1,530",
		"Médicos del Valle, Valley Health":                   "[…], […]",
		"":                                                   "",
		"Nkemelu":                                            "[…]",
		"a program director, MD":                             "a program director, MD",
		"Prof. Wu says, and Wu agrees":                       "[…] says, and […] agrees",
		"wu is a word":                                       "wu is a word",
		"Lucia, without her mark, and O’Reyes":               "[…], without her mark, and […]",
		"In May I sat Step 2 CK in the Central Valley":       "In May I sat Step 2 CK in the Central Valley",
		"May Grace said so":                                  "[…] said so",
		"my ID is AB1234567, AAMC 12345678":                  "my ID is […], AAMC […]",
		"marsh land and rivas":                               "marsh land and rivas",
		"Write to Quentin at the Lakeside College":           "Write to […] at the […]",
	} {
		if got := s.Text(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
	if got := brief.ScrubberOf(domain.Profile{}, nil, nil).Text("Nobody is named"); got != "Nobody is named" {
		t.Errorf("%q", got)
	}
}

// No name of the records is left as a word, whatever stands around it.
func FuzzScrub(f *testing.F) {
	for _, text := range []string{"Dr. Gill", "xGillx Gill", "é Herrera\xff", "herrera[…]herrera"} {
		f.Add(text)
	}
	s := brief.ScrubberOf(somebody(), nil, nil)
	f.Fuzz(func(t *testing.T, text string) {
		got := s.Text(text)
		for _, word := range strings.FieldsFunc(got, func(r rune) bool { return r == ' ' || r == ',' || r == '.' || r == ';' }) {
			for _, name := range []string{"Gill", "Herrera", "Lucia", "O'Reyes", "Ortiz", "Wu", "Elena", "Marsh", "Rivas", "Nkemelu", "Oduya", "Amrit", "Helen"} {
				if word == name {
					t.Errorf("%q keeps %q: %q", text, word, got)
				}
			}
		}
	})
}
