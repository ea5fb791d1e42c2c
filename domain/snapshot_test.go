package domain_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"secondlook/domain"
)

func frozen(tb testing.TB, f domain.Frozen) domain.Snapshot {
	tb.Helper()
	content, err := domain.Pack(f)
	if err != nil {
		tb.Fatal(err)
	}
	return domain.Snapshot{Season: 2026, Kind: domain.FrozenClosed, For: domain.NewDate(2026, 5, 31), Made: domain.NewDate(2026, 5, 31), Content: content}
}

// form lists the names in the JSON of a type, and the words that stand there.
func form(t reflect.Type, at string, out map[string]string) {
	if words, ok := reflect.New(t).Elem().Interface().(fmt.Stringer); ok && t.Kind() == reflect.Uint8 && words != nil {
		out[at] = strings.Join(vocabulary(t), ", ")
		return
	}
	_, text := reflect.New(t).Interface().(interface{ UnmarshalText([]byte) error })
	_, own := reflect.New(t).Interface().(json.Unmarshaler)
	switch {
	case text || own:
		out[at] = "text"
	case t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer || t.Kind() == reflect.Map:
		form(t.Elem(), at+"[]", out)
	case t.Kind() == reflect.Struct:
		for i := range t.NumField() {
			f := t.Field(i)
			switch name, _, _ := strings.Cut(f.Tag.Get("json"), ","); {
			case name == "-":
			case name == "" && f.Anonymous:
				form(f.Type, at, out)
			default:
				form(f.Type, at+"."+cmp.Or(name, f.Name), out)
			}
		}
	default:
		out[at] = t.Kind().String()
	}
}

// vocabulary are the words of an enum.
func vocabulary(t reflect.Type) (out []string) {
	for n := range 256 {
		v := reflect.New(t).Elem()
		v.SetUint(uint64(n))
		word := v.Interface().(fmt.Stringer).String()
		if word == fmt.Sprintf("(%d)", n) {
			return out
		}
		out = append(out, word)
	}
	return out
}

// What was frozen years ago is read with the names and words of today: none of
// them may go or get another meaning without a new number of the format. The first
// format has these.
func TestTheFormOfFrozenSeasonsStays(t *testing.T) {
	const golden = "testdata/frozen1.txt"
	now := map[string]string{}
	form(reflect.TypeFor[domain.Frozen](), "frozen", now)
	var lines []string
	for at, what := range now {
		lines = append(lines, at+": "+what)
	}
	slices.Sort(lines)
	text := strings.Join(lines, "\n") + "\n"
	was, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if string(was) == text {
		return
	}
	for _, line := range strings.Split(strings.TrimSpace(string(was)), "\n") {
		at, what, _ := strings.Cut(line, ": ")
		is, there := now[at]
		if !there || !holds(is, what) {
			t.Errorf("%s was %s and is %q: seasons that are frozen hold it still, so give domain.FrozenFormat a new number and read the old form too", at, what, is)
		}
	}
	if !t.Failed() {
		t.Errorf("something is new in what is frozen. Where it has a sense for a season frozen without it, write this to %s:\n%s", golden, text)
	}
}

// holds reports whether all words of a list stand in another one.
func holds(list, words string) bool {
	all := strings.Split(list, ", ")
	for _, w := range strings.Split(words, ", ") {
		if !slices.Contains(all, w) {
			return false
		}
	}
	return true
}

func TestFrozenOfALaterVersion(t *testing.T) {
	s := frozen(t, domain.Frozen{Format: domain.FrozenFormat + 1})
	if _, err := s.Open(); err == nil || !strings.Contains(err.Error(), "later version") {
		t.Errorf("opened: %v", err)
	}
	if err := s.Validate(); err == nil {
		t.Error("it is taken from a file")
	}
	for _, format := range []int{0, domain.FrozenFormat} {
		if s := frozen(t, domain.Frozen{Format: format, Reference: "r"}); s.Validate() != nil {
			t.Errorf("format %d: %v", format, s.Validate())
		}
	}
}

// The head is what stands in front, also of a season that was frozen before it did.
func TestTheHeadOfAFrozenSeason(t *testing.T) {
	want := domain.Frozen{Format: 1, Reference: "r", Match: domain.Said{Value: 0.4, Low: 0.2, High: 0.6}, Interviews: domain.Said{Value: 5, Low: 2, High: 9}}
	full := want
	full.Records.Applicant.Name = "Ana"
	full.Predictions = []domain.ProgramSaid{{Program: "p"}}
	if got, err := frozen(t, full).Head(); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, %v; want %+v", got, err, want)
	}
	content, err := domain.Pack(json.RawMessage(`{"records":{"applicant":{"name":"Ana"}},"reference":"r","match":{"value":0.4,"low":0.2,"high":0.6}}`))
	if err != nil {
		t.Fatal(err)
	}
	old := domain.Snapshot{Season: 2026, Content: content}
	if got, err := old.Head(); err != nil || got.Reference != "r" || got.Match != want.Match || got.Records.Applicant.Name != "Ana" {
		t.Errorf("of an old one: %+v, %v", got, err)
	}
	old.Content = content[:len(content)/2]
	if got, err := old.Head(); err == nil {
		t.Errorf("of half of it: %+v", got)
	}
	if content, err = domain.Pack(domain.Frozen{Format: domain.FrozenFormat + 1, Reference: "r"}); err != nil {
		t.Fatal(err)
	}
	if _, err := (domain.Snapshot{Content: content}).Head(); err == nil {
		t.Error("that of a later version is read")
	}
}

// A snapshot that is damaged in the file keeps nothing else from being written and
// read: it goes along as it is.
func TestADamagedSnapshotGoesAlong(t *testing.T) {
	s := frozen(t, domain.Frozen{Format: domain.FrozenFormat, Reference: "r"})
	s.Content = s.Content[:len(s.Content)/2]
	if _, err := s.Open(); err == nil {
		t.Fatal("half of it opens")
	}
	if err := s.Validate(); err != nil {
		t.Errorf("a rule is broken: %v", err)
	}
	b, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	var back domain.Snapshot
	if err := json.Unmarshal(b, &back); err != nil || back != s {
		t.Errorf("came back as %+v, %v", back, err)
	}
	// What is no frozen season at all is refused.
	if s.Content, err = domain.Pack([]int{1}); err != nil {
		t.Fatal(err)
	}
	if err := s.Validate(); err == nil || !strings.Contains(err.Error(), "no frozen season") {
		t.Errorf("a list: %v", err)
	}
}

// What is frozen is worth what was known on its day, to the last day that counts as
// then.
func TestKept(t *testing.T) {
	for _, c := range []struct {
		days int // after its day
		err  error
		want domain.Kept
	}{{0, nil, domain.KeptThen}, {7, nil, domain.KeptThen}, {8, nil, domain.KeptLater}, {0, os.ErrInvalid, domain.KeptDamaged}, {8, os.ErrInvalid, domain.KeptDamaged}} {
		s := domain.Snapshot{For: domain.NewDate(2028, 2, 25), Made: domain.NewDate(2028, 2, 25).AddDays(c.days)}
		if got := s.Kept(7, c.err); got != c.want {
			t.Errorf("%d days later, %v: %v, want %v", c.days, c.err, got, c.want)
		}
	}
}

// A part of what is frozen is read as the whole is: what a later version froze, and
// what is damaged, is an error.
func TestSnapshotInto(t *testing.T) {
	for name, c := range map[string]struct {
		format int
		bad    bool
	}{"today's": {domain.FrozenFormat, false}, "an old one": {0, false}, "a later one": {domain.FrozenFormat + 1, true}} {
		content, err := domain.Pack(domain.Frozen{Format: c.format, Reference: "R", Records: domain.Profile{Exams: []domain.Exam{{Kind: domain.Step1}}}})
		if err != nil {
			t.Fatal(err)
		}
		var part struct{ Records struct{ Exams []domain.Exam } }
		err = domain.Snapshot{Season: 2026, Content: content}.Into(&part)
		if (err != nil) != c.bad || !c.bad && len(part.Records.Exams) != 1 {
			t.Errorf("%s: %v, %+v", name, err, part)
		}
	}
	if err := (domain.Snapshot{Content: "no zip"}).Into(&struct{}{}); err == nil {
		t.Error("what is damaged is read")
	}
}
