package app

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"secondlook/domain"
)

// Every kind of record of a profile can be found: none is forgotten.
func TestEveryRecordCanBeFound(t *testing.T) {
	var p domain.Profile
	want := map[domain.ID]string{}
	id := domain.ID(0)
	number := func(rec reflect.Value, name string) {
		id++
		rec.FieldByName("ID").SetInt(int64(id))
		want[id] = name
	}
	v := reflect.ValueOf(&p).Elem()
	for i := range v.NumField() {
		f, name := v.Field(i), v.Type().Field(i).Name
		switch f.Kind() {
		case reflect.Slice:
			rec := reflect.New(f.Type().Elem()).Elem()
			number(rec, name)
			f.Set(reflect.Append(f, rec))
		case reflect.Struct:
			number(f, name)
		default:
			t.Errorf("%s is of a kind that this test does not know", name)
		}
	}
	g := &gatherer{app: &App{cfg: Config{Now: time.Now, Catalog: &domain.Catalog{}}, years: []domain.Season{}}, names: map[string]string{}}
	g.profile(&p)
	g.season(&p)
	g.yearly(&p)
	g.prepared(&p)
	for id, name := range want {
		i := slices.IndexFunc(g.out, func(f finding) bool { return f.ID == id })
		if i < 0 {
			t.Errorf("%s cannot be found", name)
			continue
		}
		if f := g.out[i]; f.Table == "" || f.Spot.Page == "" || f.Kind == "" {
			t.Errorf("%s leads nowhere: %+v", name, f)
		}
	}
}
