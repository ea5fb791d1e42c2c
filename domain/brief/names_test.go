package brief_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"secondlook/domain"
	"secondlook/domain/brief"

	"pgregory.net/rapid"
)

// nobody are the texts of a profile that name neither a person nor a place of the
// applicant's: words of his own, which no brief takes over, and keys of tables.
// Whoever adds a text to a record says here that it is one, or scrubs it.
var nobody = []string{
	"Applicant.Degrees", "Applicant.Ties.State", "Applicant.Ties.Region", "Applicant.Wishes.Specialties", "Applicant.Wishes.Regions",
	"Applicant.Zone", "Applicant.Currency", "Rotations.State", "Rotations.Region", "Rotations.Specialty", "Rotations.Languages", "Rotations.Patients", "Letters.Specialty",
	"Experiences.Title", "Experiences.State", "Experiences.Region", "Experiences.Description", "Experiences.Meaning", "Languages.Name", "Languages.Where", "People.Role",
	"Seasons.Divisions", "Seasons.GeoReason", "Seasons.SOAPOrder", "Seasons.Review", "Seasons.Questions", "Applications.Letters.Specialty", "Applications.Statement",
	"Marks.Program", "ProgramYears.Program", "ProgramYears.Source", "ProgramYears.AsOf", "Weightings.Program", "PracticeTests.Form", "Statements.Name", "Statements.Specialty",
	"Statements.Region", "Statements.Text", "Drafts.Statement", "Drafts.Text", "Claims.Statement", "Claims.Text", "Claims.Record", "Explanations.Flag", "Explanations.Where",
	"Explanations.Text", "Stories.Title", "Stories.Situation", "Stories.Action", "Stories.Result", "Stories.Used.Where", "ScholarlyWorks.Citation", "Documents.Program",
	"Invitations.System", "Invitations.Text", "Interviews.People.Role", "Interviews.Agenda", "Interviews.Questions", "Interviews.Scores.Criterion", "Interviews.Impression",
	"Criteria.Name", "Questions.Text", "Questions.Flag", "InterviewAnswers.Question", "InterviewAnswers.Acknowledge", "InterviewAnswers.Context", "InterviewAnswers.Growth",
	"InterviewAnswers.Evidence.Fact", "InterviewAnswers.Evidence.Words", "InterviewAnswers.Reassurance", "InterviewAnswers.Text", "Drills.Question", "Correspondence.Fields",
	"Correspondence.Text", "Correspondence.Reply", "RankLists.Primary.Partner", "RankLists.Supplemental.Program",
	"RankLists.Supplemental.Entries.Program", "RankLists.Supplemental.Entries.Partner", "RankLists.Choices.Better", "RankLists.Choices.Worse",
	"SOAPPrograms.Specialty", "SOAPPrograms.State", "Tasks.Title", "Tasks.Key", "Tasks.Program", "Payments.About", "Payments.Program", "Snapshots.Content",
	"Posts.Title", "Posts.State", "Posts.Region", "Posts.Specialty", "OwnPaths.Name", "Formalities.Step",
}

// tells reports whether a text names somebody or a place.
func tells(path string) bool {
	return !slices.Contains(nobody, path) && !strings.HasSuffix(path, ".Zone") && !strings.HasSuffix(path, ".Note")
}

// texts finds every text of a value, making one record of each list.
func texts(v reflect.Value, path string, found func(path string, v reflect.Value)) {
	switch v.Kind() {
	case reflect.String:
		found(path, v)
	case reflect.Slice:
		if v.Type().Elem().Kind() != reflect.Uint8 {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			texts(v.Index(0), path, found)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				texts(v.Field(i), strings.TrimPrefix(path+"."+f.Name, "."), found)
			}
		}
	}
}

// No name and no place that any record holds is left in a text, wherever it
// stands in it: of a program that somebody deals with neither its name nor where
// it is. A new text of a record that nobody has thought of fails.
func TestEveryNameIsScrubbed(t *testing.T) {
	var paths []string
	texts(reflect.ValueOf(new(domain.Profile)).Elem(), "", func(path string, _ reflect.Value) { paths = append(paths, path) })
	programs := []domain.Program{{Key: "Qorvane Dulmi", Name: "Zelkar Clinic - Family Medicine", Specialty: "Family Medicine", Institution: "Ombreth Trust", City: "Vintoria"}}
	for _, path := range paths {
		if !tells(path) {
			continue
		}
		var p domain.Profile
		texts(reflect.ValueOf(&p).Elem(), "", func(at string, v reflect.Value) {
			if at == path {
				v.SetString("Qorvane Dulmi")
			}
		})
		p.Applications[0].Status = domain.Interviewed
		s := brief.ScrubberOf(p, programs, nil)
		if strings.HasSuffix(path, "Program") || strings.HasSuffix(path, "Programs") {
			if got := s.Text("From Zelkar Clinic, of the Ombreth Trust in Vintoria!"); strings.ContainsAny(got, "ZOV") {
				t.Errorf("%s: the program is left: %q", path, got)
			}
			continue
		}
		rapid.Check(t, func(rt *rapid.T) {
			before := rapid.SampledFrom([]string{"", "from ", "(", "Dr. ", "\n", "é ", "…"}).Draw(rt, "before")
			after := rapid.SampledFrom([]string{"", " said", ").", "’s", ", 2026", "\n", "?"}).Draw(rt, "after")
			word := rapid.SampledFrom([]string{"Qorvane Dulmi", "QORVANE DULMI", "qorvane dulmi", "Qórvane Dulmí"}).Draw(rt, "word")
			if got := s.Text(before + word + after); strings.ContainsAny(strings.ToLower(got), "qv") {
				rt.Fatalf("%s is left: %q", path, got)
			}
		})
	}
}

// No program that stands on a list keeps its name, whatever came of it, nor do the
// applicant's own ones, those of SOAP, and the regions that he drew.
func TestProgramsAndRegions(t *testing.T) {
	p := domain.Profile{
		Applications: []domain.Application{{Program: "listed", Status: domain.Planned}, {Program: "silent", Status: domain.Rejected}},
		SOAPPrograms: []domain.SOAPProgram{{Name: "Weldon Clinic (rural track)", Code: "1440120C0", City: "Merced"}},
		Applicant:    domain.Applicant{Ties: []domain.Tie{{Kind: domain.TieHome, City: "Los Baños", State: "CA"}}, Country: "Guatemala"},
		Interviews:   []domain.Interview{{Place: "Room 4, Harlan Tower"}, {Place: "Zoom"}},
		Rotations:    []domain.Rotation{{Site: "County hospital, Bakersfield", City: "Bakersfield"}},
	}
	programs := []domain.Program{
		{Key: "listed", Name: "Alder Medical Center", City: "Modesto"}, {Key: "silent", Name: "Birch Medical Center"}, {Key: "far", Name: "Fir Clinic"}, {Key: "own", Own: true, Name: "Cedar House", Institution: "Dogwood", City: "Elmton"},
	}
	regions := domain.Regions{{Key: "central_valley", Name: "Central Valley"}, {Key: "mine", Name: "Where my aunt lives", Own: true}}
	s := brief.ScrubberOf(p, programs, regions)
	for text, want := range map[string]string{
		"Alder Medical Center in Modesto or Birch Medical Center": "[…] in […] or […]",
		"Cedar House of Dogwood, Elmton":                          "[…] of […], […]",
		"Weldon Clinic filled late; 1440120C0 in Merced":          "[…] filled late; […] in […]",
		"home in los banos, from Guatemala":                       "home in […], from […]",
		"a month at Fir Clinic":                                   "a month at Fir Clinic",
		"on Zoom, then in Harlan Tower":                           "on Zoom, then in […]",
		"the Central Valley, where my aunt lives":                 "the Central Valley, […]",
		"at the County hospital in Bakersfield":                   "at the […] in […]",
	} {
		if got := s.Text(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

// A language that many speak is named, one that few speak is not.
func TestSpoken(t *testing.T) {
	for language, want := range map[string]bool{"Spanish": true, " english ": true, "Mam": false, "K'iche'": false, "": false} {
		if brief.Spoken(language) != want {
			t.Errorf("%q: %v", language, !want)
		}
	}
}
