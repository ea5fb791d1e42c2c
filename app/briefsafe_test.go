package app_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

// keyed are the texts that name a record of a table, a day or a zone: what they
// say comes from there.
var keyed = []string{
	"Program", "Programs", "Partner", "Better", "Worse", "Region", "Regions", "Zone", "State", "Currency", "Flag", "Step", "Key", "AsOf", "SOAPOrder", "Divisions", "Criterion",
	"Question", "Content", "Record",
}

// mark writes a word of its own behind every text of a value, or in its place, and
// gathers where each word stands.
func mark(v reflect.Value, path string, alone bool, words map[string]string) {
	switch v.Kind() {
	case reflect.String:
		name := path[strings.LastIndex(path, ".")+1:]
		if slices.Contains(keyed, name) || !v.CanSet() {
			return
		}
		word := fmt.Sprintf("Qzarwex%s", strings.Map(func(r rune) rune { return 'a' + (r-'0')%10 }, fmt.Sprint(100+len(words))))
		words[word] = path
		if alone || v.String() == "" {
			v.SetString(word)
		} else {
			v.SetString(v.String() + " " + word)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				mark(v.Field(i), path+"."+f.Name, alone, words)
			}
		}
	case reflect.Slice:
		name := path[strings.LastIndex(path, ".")+1:]
		for i := range v.Len() {
			if v.Index(i).Kind() == reflect.String {
				if !slices.Contains(keyed, name) {
					mark(v.Index(i), path, alone, words)
				}
				continue
			}
			mark(v.Index(i), path, alone, words)
		}
	}
}

// Whatever words stand in the records, in every text of them, the brief holds
// none: neither on its pages nor in what is cut off from them.
func TestNoTextOfTheRecordsIsInTheBrief(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long and starts no goroutine")
	}
	a := apptest.New(t)
	must(t, a.OwnPrograms.Save(t.Context(), &domain.OwnProgram{Key: "own", Name: "Qzarwexprogram Clinic", Specialty: "Qzarwexfield", City: "Qzarwexville", State: "CA", Institution: "Qzarwexhouse", Source: "its page", AsOf: "2026"}))
	must(t, a.OwnRegions.Save(t.Context(), &domain.OwnRegion{Key: "mine", Name: "Qzarwexland", State: "CA", Cities: []string{"Madera"}}))
	for name, p := range map[string]domain.Profile{"the sample": a.Sample(season), "very much": crowded(a), "one who comes back": bare(a)} {
		for _, alone := range []bool{false, true} {
			own := domain.Application{Program: "own", Season: season, Status: domain.Planned}
			p := copied(t, p)
			p.Applications = append(p.Applications, own)
			p.Rotations = append(p.Rotations, domain.Rotation{Kind: domain.Elective, City: "Madera", State: "CA", HandsOn: true, Start: domain.NewDate(2025, 1, 1), End: domain.NewDate(2025, 2, 1), Program: "own"})
			p.Applicant.Wishes.Regions = append(p.Applicant.Wishes.Regions, "mine")
			for i := range p.Seasons {
				p.Seasons[i].Questions = nil // what is asked is the applicant's own, see below
			}
			words := map[string]string{}
			mark(reflect.ValueOf(&p).Elem(), "", alone, words)
			for i := range p.Seasons {
				if p.Seasons[i].Year == season {
					p.Seasons[i].Questions = []string{"Does Qzarwexprogram Clinic in Qzarwexville, of Qzarwexhouse, take people from Qzarwexland?"}
				}
			}
			b, err := a.Brief(t.Context(), app.Scope{Profile: &p, Season: season})
			must(t, err)
			told := b.Told()
			if i := strings.Index(told, "Qzarwex"); i >= 0 {
				word, _, _ := strings.Cut(told[i:], " ")
				t.Errorf("%s, alone %v: %s is told: …%s", name, alone, words[strings.TrimRight(word, ",;.")], told[max(0, i-60):min(len(told), i+30)])
			}
			if len(words) < 100 || !strings.Contains(told, "a region of my own") && name != "one who comes back" {
				t.Errorf("%s: %d words\n%s", name, len(words), told)
			}
		}
	}
}

// bare is the sample before much is done, so that all that is missing is told.
func bare(a *app.App) domain.Profile {
	p := a.Sample(season)
	p.Rotations, p.Letters, p.Exams = p.Rotations[:1], p.Letters[:1], p.Exams[:1]
	p.Documents, p.Statements, p.Drafts, p.Explanations = nil, p.Statements[:1], nil, nil
	p.Applicant.ECFMG, p.Applicant.Status = domain.ECFMGUnknown, domain.StatusUnknown
	return p
}

// copied is a profile that shares no list with another one.
func copied(t *testing.T, p domain.Profile) (out domain.Profile) {
	t.Helper()
	text, err := json.Marshal(p)
	must(t, err)
	must(t, json.Unmarshal(text, &out))
	return out
}
