package store

import (
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"secondlook/domain"
	"secondlook/domain/records"
)

// fill sets every exported field of v but ID to a random value that a record
// may hold. A field of a new type is an error, so that none is forgotten.
func fill(t *rapid.T, name string, v reflect.Value) {
	switch x := v.Addr().Interface().(type) {
	case *domain.ID:
		return
	case *domain.Date:
		if !rapid.Bool().Draw(t, name+" known") {
			*x = domain.Date{}
			return
		}
		*x = domain.NewDate(rapid.IntRange(1940, 2100).Draw(t, name), 1, rapid.IntRange(1, 365).Draw(t, name))
		return
	case *domain.Packed:
		var err error
		if *x, err = domain.Pack(rapid.SliceOf(rapid.String()).Draw(t, name)); err != nil {
			t.Fatal(err)
		}
		return
	case *domain.At:
		*x = domain.At{}
		if rapid.Bool().Draw(t, name+" known") {
			x.Day, x.Zone = domain.NewDate(2026, 1, rapid.IntRange(1, 365).Draw(t, name)), "America/New_York"
			if x.Timed = rapid.Bool().Draw(t, name+" timed"); x.Timed {
				x.Hour, x.Minute = rapid.IntRange(0, 23).Draw(t, name), rapid.IntRange(0, 59).Draw(t, name)
			}
			x.Again = rapid.Bool().Draw(t, name+" again")
		}
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(rapid.String().Draw(t, name))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, name))
	case reflect.Int, reflect.Int64:
		v.SetInt(rapid.Int64Range(0, 1<<40).Draw(t, name))
	case reflect.Uint8:
		v.SetUint(rapid.SampledFrom(words(v.Type())).Draw(t, name))
	case reflect.Uint32: // a set, of which only bits that have a word are kept
		v.SetUint(uint64(rapid.Uint32().Draw(t, name)))
		b, err := json.Marshal(v.Interface())
		if err == nil {
			err = json.Unmarshal(b, v.Addr().Interface())
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	case reflect.Slice:
		n := rapid.IntRange(0, 3).Draw(t, name+" length")
		v.SetZero()
		for range n {
			item := reflect.New(v.Type().Elem()).Elem()
			fill(t, name, item)
			v.Set(reflect.Append(v, item))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(t, name+"."+v.Type().Field(i).Name, v.Field(i))
		}
	default:
		t.Fatalf("%s has the new type %s: teach the test and the table about it", name, v.Type())
	}
}

// words lists the numbers of an enum that have a text.
func words(enum reflect.Type) (out []uint64) {
	for n := range uint64(20) {
		w := reflect.New(enum)
		w.Elem().SetUint(n)
		text := w.Interface().(fmt.Stringer).String()
		if w.Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(text)) == nil {
			out = append(out, n)
		}
	}
	return out
}

// roundTrip saves random records twice and wants to read what it wrote. Only
// one record is in the table at a time, so that none stands twice.
func roundTrip[T records.Record](t *testing.T, db *DB, table records.Table[T], id func(*T) *domain.ID) {
	t.Run(reflect.TypeFor[T]().Name(), func(t *testing.T) {
		rapid.Check(t, func(rt *rapid.T) {
			var rec T
			defer func() { _ = table.Delete(t.Context(), *id(&rec)) }() // not there when saving it failed
			for _, round := range []string{"new", "replaced"} {
				fill(rt, round, reflect.ValueOf(&rec).Elem())
				want := rec
				if err := table.Save(t.Context(), &rec); err != nil {
					rt.Fatal(err)
				}
				*id(&want) = *id(&rec)
				wantStored(rt, t, db, table, want)
			}
			if *id(&rec) == 0 {
				rt.Fatal("the record has no ID")
			}
		})
	})
}

// wantStored wants the table and the newest row of the journal to hold want.
func wantStored[T records.Record](rt *rapid.T, t *testing.T, db *DB, table records.Table[T], want T) {
	got, err := table.List(t.Context())
	if err != nil {
		rt.Fatal(err)
	}
	if diff := cmp.Diff([]T{want}, got); diff != "" {
		rt.Fatalf("stored (-want +got):\n%s", diff)
	}
	changes, err := db.Journal(t.Context(), 1)
	if err != nil || len(changes) != 1 {
		rt.Fatalf("journal: %v, %v", changes, err)
	}
	var noted T
	if err := json.Unmarshal([]byte(changes[0].After), &noted); err != nil {
		rt.Fatal(err)
	}
	reflect.ValueOf(&noted).Elem().FieldByName("ID").SetInt(int64(changes[0].Record))
	if diff := cmp.Diff(want, noted); diff != "" {
		rt.Fatalf("noted in the journal (-want +got):\n%s", diff)
	}
}

func TestEveryFieldComesBack(t *testing.T) {
	db := mustOpen(t, t.TempDir(), Options{})
	if err := db.gorm.Exec("PRAGMA synchronous(OFF)").Error; err != nil { // thousands of saves; safety is tested elsewhere
		t.Fatal(err)
	}
	roundTrip(t, db, db.Applicants(), func(r *domain.Applicant) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Exams(), func(r *domain.Exam) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Rotations(), func(r *domain.Rotation) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Letters(), func(r *domain.Letter) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Experiences(), func(r *domain.Experience) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Languages(), func(r *domain.Language) *domain.ID { return &r.ID })
	roundTrip(t, db, db.People(), func(r *domain.Person) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Seasons(), func(r *domain.Season) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Applications(), func(r *domain.Application) *domain.ID { return &r.ID })
	roundTrip(t, db, db.OwnPrograms(), func(r *domain.OwnProgram) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Corrections(), func(r *domain.Correction) *domain.ID { return &r.ID })
	roundTrip(t, db, db.OwnRegions(), func(r *domain.OwnRegion) *domain.ID { return &r.ID })
	roundTrip(t, db, db.OwnFigures(), func(r *domain.OwnFigure) *domain.ID { return &r.ID })
	roundTrip(t, db, db.ReferenceSets(), func(r *domain.ReferenceSet) *domain.ID { return &r.ID })
	roundTrip(t, db, db.ReferenceChoices(), func(r *domain.ReferenceChoice) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Marks(), func(r *domain.Mark) *domain.ID { return &r.ID })
	roundTrip(t, db, db.ProgramYears(), func(r *domain.ProgramYear) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Weightings(), func(r *domain.Weighting) *domain.ID { return &r.ID })
	roundTrip(t, db, db.PracticeTests(), func(r *domain.PracticeTest) *domain.ID { return &r.ID })
	roundTrip(t, db, db.StudyDays(), func(r *domain.StudyDay) *domain.ID { return &r.ID })
	roundTrip(t, db, db.EnglishTests(), func(r *domain.EnglishTest) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Statements(), func(r *domain.Statement) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Drafts(), func(r *domain.Draft) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Claims(), func(r *domain.Claim) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Explanations(), func(r *domain.Explanation) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Stories(), func(r *domain.Story) *domain.ID { return &r.ID })
	roundTrip(t, db, db.ScholarlyWorks(), func(r *domain.ScholarlyWork) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Outreaches(), func(r *domain.Outreach) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Documents(), func(r *domain.Document) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Invitations(), func(r *domain.Invitation) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Interviews(), func(r *domain.Interview) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Criteria(), func(r *domain.Criterion) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Questions(), func(r *domain.Question) *domain.ID { return &r.ID })
	roundTrip(t, db, db.InterviewAnswers(), func(r *domain.InterviewAnswer) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Drills(), func(r *domain.Drill) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Correspondence(), func(r *domain.Correspondence) *domain.ID { return &r.ID })
	roundTrip(t, db, db.RankLists(), func(r *domain.RankList) *domain.ID { return &r.ID })
	roundTrip(t, db, db.SOAPPrograms(), func(r *domain.SOAPProgram) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Tasks(), func(r *domain.Task) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Payments(), func(r *domain.Payment) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Snapshots(), func(r *domain.Snapshot) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Posts(), func(r *domain.Post) *domain.ID { return &r.ID })
	roundTrip(t, db, db.OwnPaths(), func(r *domain.OwnPath) *domain.ID { return &r.ID })
	roundTrip(t, db, db.Formalities(), func(r *domain.Formality) *domain.ID { return &r.ID })
	if n := reflect.TypeFor[records.Tables]().NumMethod(); n != 44 {
		t.Errorf("there are %d tables and 44 are tested", n)
	}
}

func TestZeroOverwrites(t *testing.T) {
	db := mustOpen(t, t.TempDir(), Options{})
	r := domain.Rotation{
		Kind: domain.Elective, HandsOn: true, Site: "County Hospital", Setting: domain.CountyHospital,
		Start: domain.NewDate(2026, 1, 5), End: domain.NewDate(2026, 2, 5), CostCents: 90000, Note: "x",
	}
	if err := db.Rotations().Save(t.Context(), &r); err != nil {
		t.Fatal(err)
	}
	want := domain.Rotation{ID: r.ID, Kind: domain.Observership}
	r = want
	if err := db.Rotations().Save(t.Context(), &r); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]domain.Rotation{want}, mustList(t, db.Rotations())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestARecordThatIsNotThere(t *testing.T) {
	db := mustOpen(t, t.TempDir(), Options{})
	e := domain.Exam{ID: 7, Kind: domain.Step1}
	if err := db.Exams().Save(t.Context(), &e); !errors.Is(err, domain.ErrNotFound) {
		t.Errorf("Save: %v", err)
	}
	if err := db.Exams().Delete(t.Context(), 7); !errors.Is(err, domain.ErrNotFound) {
		t.Errorf("Delete: %v", err)
	}
	if got := mustList(t, db.Exams()); len(got) != 0 {
		t.Errorf("the table holds %+v", got)
	}
	changes, err := db.Journal(t.Context(), 10)
	if err != nil || len(changes) != 0 {
		t.Errorf("the journal holds %+v, %v", changes, err)
	}
}

// twice saves two records that may not both be there and wants the field to
// be named.
func twice[T records.Record](t *testing.T, table records.Table[T], first, second T, field string) {
	t.Helper()
	if err := table.Save(t.Context(), &first); err != nil {
		t.Fatal(err)
	}
	var invalid domain.Invalid
	if err := table.Save(t.Context(), &second); !errors.As(err, &invalid) || invalid.Problem(field) == "" {
		t.Errorf("%T: %v, want a problem of %s", second, err, field)
	}
	if got := mustList(t, table); len(got) != 1 {
		t.Errorf("%T: the table holds %d records, want 1", second, len(got))
	}
}

func TestWhatMayExistOnce(t *testing.T) {
	db := mustOpen(t, t.TempDir(), Options{})
	twice(t, db.Applicants(), domain.Applicant{Name: "A"}, domain.Applicant{Name: "B"}, "applicant")
	twice(t, db.Seasons(), domain.Season{Year: 2027}, domain.Season{Year: 2027, Note: "x"}, "year")
	twice(t, db.Applications(), domain.Application{Program: "p", Season: 2027}, domain.Application{Program: "p", Season: 2027, Note: "x"}, "program")
	twice(t, db.OwnPrograms(), domain.OwnProgram{Key: "p"}, domain.OwnProgram{Key: "p", Name: "x"}, "key")
	twice(t, db.OwnRegions(), domain.OwnRegion{Key: "valley"}, domain.OwnRegion{Key: "valley", Name: "x"}, "key")
	twice(t, db.Corrections(), domain.Correction{Program: "p", Field: "visa_j1"}, domain.Correction{Program: "p", Field: "visa_j1", Value: "no"}, "field")
	twice(t, db.Criteria(), domain.Criterion{Name: "Teaching"}, domain.Criterion{Name: "Teaching", Weight: 3}, "name")
	twice(t, db.Questions(), domain.Question{Text: "Why us?"}, domain.Question{Text: "Why us?", Note: "x"}, "text")
	twice(t, db.InterviewAnswers(), domain.InterviewAnswer{Question: "scores"}, domain.InterviewAnswer{Question: "scores", Text: "x"}, "question")
	twice(t, db.RankLists(), domain.RankList{Season: 2027}, domain.RankList{Season: 2027, Note: "x"}, "number")
	twice(t, db.SOAPPrograms(), domain.SOAPProgram{Season: 2027, Name: "Kern", Code: "7"}, domain.SOAPProgram{Season: 2027, Name: "Kern Medical", Code: "7"}, "name")
	twice(t, db.Tasks(), domain.Task{Season: 2027, Key: "k"}, domain.Task{Season: 2027, Key: "k", Note: "x"}, "title")
	other := domain.Application{Program: "p", Season: 2028}
	if err := db.Applications().Save(t.Context(), &other); err != nil {
		t.Errorf("the same program in another season: %v", err)
	}
	other.Season = 2027
	var invalid domain.Invalid
	if err := db.Applications().Save(t.Context(), &other); !errors.As(err, &invalid) {
		t.Errorf("moving it to a season that has it: %v", err)
	}
}
