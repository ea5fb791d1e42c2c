package paths

import (
	"strings"
	"testing"

	"secondlook/domain"
)

// Every doing has a row, in its order, and a name for texts.
func TestTable(t *testing.T) {
	rows := table()
	if len(rows) != kinds-1 {
		t.Fatalf("%d rows for %d doings", len(rows), kinds-1)
	}
	for i, o := range rows {
		if o.doing != domain.Doing(i+1) || o.most < 1 || optionOf(o.doing).doing != o.doing {
			t.Errorf("row %d is %+v", i, o)
		}
		if oneYear(o.doing) && (o.most != 1 || !o.sworn) {
			t.Errorf("%v: a year of training comes once, and wants the certificate", o.doing)
		}
		if key := Key(o.doing); key == "" || strings.ContainsAny(key, " ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
			t.Errorf("%v is called %q", o.doing, key)
		}
	}
	if optionOf(domain.DoNothing).most != 0 || Key(domain.DoNothing) != "nothing" {
		t.Error("nothing is something")
	}
}

func TestLaw(t *testing.T) {
	research := func(permits ...domain.Permit) []domain.Post {
		return []domain.Post{{Kind: domain.ResearchFellowship, Permits: domain.SetOf(permits...)}}
	}
	for _, tt := range []struct {
		name   string
		status domain.Status
		doing  domain.Doing
		posts  []domain.Post
		travel domain.YesNo
		law    Law
		key    string
	}{
		{"a citizen works anywhere", domain.Citizen, domain.DoClinic, nil, 0, Free, ""},
		{"with an EAD too", domain.EAD, domain.DoPreliminary, nil, 0, Free, ""},
		{"a permanent resident too", domain.PermanentResident, domain.DoRotations, nil, 0, Free, ""},
		{"clinic work is mostly not for a J-1", domain.NeedsJ1, domain.DoClinic, nil, 0, Other, "path.law.clinic_work"},
		{"a post on an H-1B", domain.NeedsH1B, domain.DoCoordinator, nil, 0, Visa, "path.law.coordinator_post"},
		{"training on either", domain.Either, domain.DoTransitional, nil, 0, Visa, "path.law.transitional_year"},
		{"who has not told it asks", domain.StatusUnknown, domain.DoResearch, nil, 0, Ask, "path.law.research_post"},
		{"a post that fits", domain.NeedsJ1, domain.DoResearch, research(domain.PermitJ1Research), 0, Visa, "path.law.posts.visa"},
		{"a post that does not", domain.NeedsH1B, domain.DoResearch, research(domain.PermitJ1Research), 0, Other, "path.law.posts.other"},
		{"one for visitors", domain.NeedsJ1, domain.DoResearch, research(domain.PermitVisitor), 0, Other, "path.law.posts.other"},
		{"one of two", domain.NeedsJ1, domain.DoResearch, append(research(domain.PermitEAD), research(domain.PermitJ1Research)...), 0, Visa, "path.law.posts.visa"},
		{"one that was not asked yet", domain.NeedsJ1, domain.DoResearch, []domain.Post{{Kind: domain.ResearchFellowship}}, 0, Visa, "path.law.research_post"},
		{"one that has ended", domain.NeedsH1B, domain.DoResearch, []domain.Post{{Kind: domain.ResearchFellowship, Permits: domain.SetOf(domain.PermitJ1Research), Stage: domain.PostEnded}}, 0, Visa, "path.law.research_post"},
		{"one of another kind", domain.NeedsH1B, domain.DoClinic, research(domain.PermitJ1Research), 0, Visa, "path.law.clinic_work"},
		{"an exam that can be reached", domain.NeedsJ1, domain.DoStep3, nil, domain.SaysYes, Ask, "path.law.step_3"},
		{"an exam that cannot", domain.NeedsJ1, domain.DoStep3, nil, domain.SaysNo, Closed, "path.law.travel"},
		{"not even by a citizen abroad", domain.Citizen, domain.DoStep3, nil, domain.SaysNo, Closed, "path.law.travel"},
		{"who cannot travel may still work", domain.EAD, domain.DoClinic, nil, domain.SaysNo, Free, ""},
		{"one that has not been settled", domain.NeedsJ1, domain.DoResearch, research(domain.PermitF1), 0, Ask, "path.law.research_post"},
		{"one for citizens alone", domain.EAD, domain.DoResearch, research(domain.PermitCitizen), 0, Other, "path.law.posts.other"},
		{"one that he can hold as he is", domain.EAD, domain.DoResearch, research(domain.PermitEAD), 0, Free, ""},
		{"work with patients is asked about", domain.NeedsJ1, domain.DoRotations, nil, 0, Ask, "path.law.us_clinical_experience"},
		{"nothing needs nothing", domain.NeedsJ1, domain.DoNothing, nil, 0, Free, ""},
	} {
		p := domain.Profile{Applicant: domain.Applicant{Status: tt.status}, Posts: tt.posts}
		p.Applicant.Footing.Travel = tt.travel
		if law, why := LawOf(tt.doing, p); law != tt.law || why.Key != tt.key {
			t.Errorf("%s: %v, %v", tt.name, law, why)
		}
	}
}
