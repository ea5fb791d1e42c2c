// Package enginetest is a small world for tests of the engine: the shipped
// reference set, a catalog of a few programs made by hand, and an applicant.
package enginetest

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"secondlook/domain"
	"secondlook/domain/chance"
)

// Today is the day of all tests, Season its season.
var Today = domain.NewDate(2026, time.November, 22)

// Season is the season of [Today].
const Season = 2027

// TB is what this package needs of a test; a property of package rapid is one.
type TB interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

// Phrases reads the shipped lists of phrases.
func Phrases(tb TB) (out []domain.PhraseList) {
	tb.Helper()
	for _, r := range table(tb, "catalog", "phrases.csv") {
		list, problem := domain.ParsePhrases(r[1])
		if problem != "" {
			tb.Fatalf("the list %s %s", r[0], problem)
		}
		out = append(out, domain.PhraseList{Name: r[0], Phrases: list, Source: r[2]})
	}
	return out
}

// rows reads a table of the shipped reference set, without its heading.
func rows(tb TB, name string) [][]string { return table(tb, "reference", "2026.1", name) }

// table reads a shipped table, without its heading.
func table(tb TB, path ...string) [][]string {
	tb.Helper()
	f, err := os.Open(filepath.Join(append([]string{"..", "..", "assets"}, path...)...))
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		tb.Fatal(err)
	}
	return all[1:]
}

// Coefficients reads the shipped coefficients.
func Coefficients(tb TB) (out []chance.Coefficient) {
	tb.Helper()
	for _, r := range rows(tb, "coefficients.csv") {
		c := chance.Coefficient{Name: r[0], Value: number(tb, r[1]), SE: number(tb, r[2]), Unit: r[3], Source: r[5], Note: r[6]}
		if err := c.Kind.UnmarshalText([]byte(r[4])); err != nil {
			tb.Fatal(err)
		}
		out = append(out, c)
	}
	return out
}

// Ranks reads the shipped counts by number of ranks.
func Ranks(tb TB) (out []chance.RankCount) {
	tb.Helper()
	for _, r := range rows(tb, "ranks.csv") {
		ranks, more := strings.CutSuffix(r[1], "+")
		out = append(out, chance.RankCount{
			Specialty: r[0], Ranks: int(number(tb, ranks)), OrMore: more, Matched: int(number(tb, r[2])), NotMatched: int(number(tb, r[3])),
		})
	}
	return out
}

// Reference returns the shipped reference set.
func Reference(tb TB) *chance.Reference {
	tb.Helper()
	r, err := chance.NewReference("test", Today, "", Coefficients(tb), Ranks(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

func number(tb TB, s string) float64 {
	tb.Helper()
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		tb.Fatal(err)
	}
	return x
}

// Catalog returns a small catalog: the specialties, regions and tables that
// the rules read, and the given programs.
func Catalog(programs ...domain.Program) *domain.Catalog {
	valley := domain.SetOf(domain.Underserved, domain.Rural, domain.SpanishMigrant, domain.SocialDeterminants)
	filter := [2]int{220, 225}
	return &domain.Catalog{
		Edition: "test", Programs: programs,
		Regions: domain.Regions{
			{Key: "central_valley", Name: "Central Valley", State: "CA", Counties: []string{"Fresno", "Kern", "Tulare"}, Cities: []string{"Fresno", "Visalia", "Bakersfield"}, Missions: valley},
			{Key: "inland_empire", Name: "Inland Empire", State: "CA", Cities: []string{"Riverside"}},
			{Key: "los_angeles", Name: "Los Angeles", State: "CA", Cities: []string{"Los Angeles"}},
			{Key: "nevada", Name: "Nevada", State: "NV"},
		},
		Specialties: []domain.Specialty{
			{Name: domain.FamilyMedicine, Short: "FM", Access: domain.Accessible, LowCK: 230, AssumedCK: filter, ScoreLess: true, Holistic: 70, Traits: domain.SetOf(domain.Longitudinal, domain.Behavioral, domain.SecondLanguage), Service: "ERAS", Source: "guide"},
			{Name: domain.InternalMedicine, Short: "IM", Access: domain.Accessible, LowCK: 230, AssumedCK: filter, Holistic: 70, Service: "ERAS", Source: "guide"},
			{Name: domain.Psychiatry, Short: "Psych", Access: domain.Accessible, LowCK: 230, AssumedCK: filter, ScoreLess: true, Holistic: 70, Traits: domain.SetOf(domain.Longitudinal, domain.Behavioral, domain.SecondLanguage), Service: "ERAS", Source: "guide"},
			{Name: domain.Pediatrics, Short: "Peds", Access: domain.Accessible, LowCK: 230, Holistic: 70, Service: "ERAS", Source: "guide"},
			{Name: "Dermatology", Short: "Derm", Access: domain.VeryHard, LowCK: 240, Holistic: 10, Service: "ERAS", Source: "guide"},
			{Name: "Anesthesiology", Short: "Anes", Access: domain.Accessible, AccessCA: domain.Hard, LowCK: 240, Holistic: 20, Service: "ERAS", Source: "guide"},
		},
		Fees: []domain.Fee{
			{Season: 2027, Service: "ERAS", Item: domain.ItemApplication, From: 1, To: 30, Cents: 1100, Source: "x"},
			{Season: 2027, Service: "ERAS", Item: domain.ItemApplication, From: 31, Cents: 3000, Source: "x"},
		},
		Events: []domain.Event{
			{Season: 2022, Date: domain.NewDate(2022, time.January, 26), Key: "step1_pass_fail", Source: "x"},
			{Season: 2027, Date: domain.NewDate(2026, time.September, 2), Key: "submit", Source: "x"},
			{Season: 2027, Date: domain.NewDate(2026, time.September, 23), Key: "review", Source: "x"},
			{Season: 2027, Date: domain.NewDate(2027, time.March, 19), Key: "match_day", Source: "x"},
		},
		Norms: []domain.Norm{
			{Kind: domain.Step2CK, From: domain.NewDate(2017, 7, 1), To: domain.NewDate(2018, 6, 30), Mean: 243, SD: 17, Source: "x"},
			{Kind: domain.Step2CK, From: domain.NewDate(2024, 7, 1), To: domain.NewDate(2025, 6, 30), Mean: 250, SD: 15, Source: "x"},
			{Kind: domain.Step1, From: domain.NewDate(2018, 1, 1), To: domain.NewDate(2018, 12, 31), Mean: 230, SD: 19, Source: "x"},
		},
		PassMarks: domain.PassMarks{
			{Kind: domain.Step2CK, From: domain.NewDate(2014, 7, 1), Score: 209, Source: "x"},
			{Kind: domain.Step2CK, From: domain.NewDate(2022, 7, 1), Score: 214, Source: "x"},
			{Kind: domain.Step2CK, From: domain.NewDate(2025, 7, 1), Score: 218, Source: "x"},
			{Kind: domain.Step1, From: domain.NewDate(2018, 1, 1), Score: 194, Source: "x"},
		},
		Tiers: []domain.TierRule{
			{Tier: 1, Key: "valley", Regions: []string{"central_valley"}},
			{Tier: 2, Key: "similar", Regions: []string{"inland_empire"}},
			{Tier: 2, Key: "california", States: []string{"CA"}, Community: true},
			{Tier: 2, Key: "southwest", States: []string{"NV", "AZ", "NM"}, Community: true},
			{Tier: 3, Key: "national", Community: true, Record: true},
		},
		Licences: []domain.Licence{{State: "CA", Kind: domain.Step3, Attempts: 4, Source: "x"}},
	}
}

// Applicant returns an applicant without blemish: J-1, Step 2 CK 235, US
// letters, a rotation in Fresno that no program hosted.
func Applicant() domain.Profile {
	return domain.Profile{
		Applicant: domain.Applicant{Status: domain.NeedsJ1, ECFMG: domain.ECFMGCertified, Graduation: domain.NewDate(2023, time.June, 15)},
		Exams: []domain.Exam{
			{Kind: domain.Step1, Date: domain.NewDate(2023, 3, 1), Result: domain.Pass},
			{Kind: domain.Step2CK, Date: domain.NewDate(2025, 3, 1), Score: 235},
		},
		Rotations: []domain.Rotation{{
			Kind: domain.Elective, HandsOn: true, Site: "Clinic", City: "Fresno", State: "CA",
			Start: domain.NewDate(2025, 1, 6), End: domain.NewDate(2025, 3, 2),
		}},
		Letters: []domain.Letter{
			{Specialty: domain.FamilyMedicine, US: true, Status: domain.LetterUploaded},
			{Specialty: domain.InternalMedicine, US: true, Status: domain.LetterUploaded},
		},
	}
}

// Program returns a program of which nothing is known but who and where it is.
func Program(key, specialty, city, state, region string) domain.Program {
	return domain.Program{
		Key: key, Name: key, Specialty: specialty, City: city, State: state, Region: region, Track: domain.Categorical,
		Identity: domain.Provenance{Source: "test"},
	}
}

// Says sets one fact of a program, as read on the given day or text.
func Says(tb TB, p *domain.Program, field, value, asOf string) {
	tb.Helper()
	f, ok := domain.FieldNamed(field)
	if !ok {
		tb.Fatalf("no field %s", field)
	}
	at, err := domain.ParseAsOf(asOf)
	if err != nil {
		tb.Fatal(err)
	}
	if err := f.Set(p, value, domain.Provenance{Source: "its page", AsOf: at}); err != nil {
		tb.Fatal(err)
	}
}
