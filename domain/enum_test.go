package domain

import (
	"encoding/json"
	"math/bits"
	"strings"
	"testing"
)

// A vocabulary is one enum's checks, free of its type.
type vocabulary struct {
	name  string
	check func(t *testing.T, s string, bits uint32)
}

func vocabularyOf[V Vocabulary](name string) vocabulary {
	return vocabulary{name, func(t *testing.T, s string, bits uint32) {
		checkEnum[V](t, s)
		checkSet[V](t, bits)
	}}
}

var vocabularies = []vocabulary{
	vocabularyOf[statusWords]("Status"), vocabularyOf[ecfmgWords]("ECFMGState"), vocabularyOf[tieWords]("TieKind"),
	vocabularyOf[applicationWords]("ApplicationStatus"), vocabularyOf[signalWords]("Signal"), vocabularyOf[accessWords]("Access"),
	vocabularyOf[coverageWords]("Coverage"), vocabularyOf[examWords]("ExamKind"), vocabularyOf[resultWords]("Result"),
	vocabularyOf[experienceWords]("ExperienceKind"), vocabularyOf[strengthWords]("Strength"), vocabularyOf[levelWords]("LanguageLevel"),
	vocabularyOf[writerWords]("WriterRole"), vocabularyOf[letterWords]("LetterStatus"), vocabularyOf[pointWords]("LetterPoint"),
	vocabularyOf[answerWords]("Answer"), vocabularyOf[programTypeWords]("ProgramType"), vocabularyOf[filingWords]("Filing"),
	vocabularyOf[dueWords]("Due"), vocabularyOf[rotationWords]("RotationKind"), vocabularyOf[settingWords]("Setting"),
	vocabularyOf[trackWords]("Track"), vocabularyOf[tagWords]("Tag"),
	vocabularyOf[listGoalWords]("ListGoal"), vocabularyOf[returnWords]("ReturnPlan"),
	vocabularyOf[invitationWords]("InvitationAnswer"), vocabularyOf[interviewKinds]("InterviewKind"), vocabularyOf[interviewFormats]("InterviewFormat"),
	vocabularyOf[interviewStates]("InterviewState"), vocabularyOf[questionWords]("QuestionKind"), vocabularyOf[correspondenceWords]("CorrespondenceKind"),
	vocabularyOf[unfilledSources]("UnfilledSource"), vocabularyOf[soapWords]("SOAPChoice"), vocabularyOf[soapOffers]("SOAPAnswer"),
	vocabularyOf[paymentWords]("PaymentKind"), vocabularyOf[outcomeWords]("MatchOutcome"), vocabularyOf[surroundings]("SettingPreference"),
}

// checkEnum reads s, and every word in several spellings.
func checkEnum[V Vocabulary](t *testing.T, s string) {
	t.Helper()
	var v V
	if e, err := Parse[V](s); err == nil {
		if again, err := Parse[V](e.String()); err != nil || again != e {
			t.Errorf("%q is %v, and that is read as %v, %v", s, e, again, err)
		}
	} else if !strings.Contains(err.Error(), listed(v.Words())) {
		t.Errorf("%q: the error %q does not list the words", s, err)
	}
	for i, word := range v.Words() {
		e := Enum[V](i)
		for _, spelling := range []string{e.String(), strings.ToUpper(word), "  " + word + "\t", strings.ReplaceAll(word, "_", "-"), strings.ReplaceAll(word, " ", "_")} {
			if got, err := Parse[V](spelling); err != nil || got != e {
				t.Errorf("Parse(%q) = %v, %v; want %v", spelling, got, err, e)
			}
		}
		b, err := json.Marshal(e)
		var back Enum[V]
		if err != nil || json.Unmarshal(b, &back) != nil || back != e || string(b) != `"`+word+`"` {
			t.Errorf("%v goes to JSON as %s and comes back as %v", e, b, back)
		}
	}
	if n := Enum[V](len(v.Words())); n.valid() || n.String() == "" {
		t.Errorf("a number without a word is valid, or written as %q", n)
	}
}

// checkSet writes and reads the set of the given bits.
func checkSet[V Vocabulary](t *testing.T, b uint32) {
	t.Helper()
	want := SetOf[V]()
	for i, w := range Values[V]() {
		if b&(1<<i) != 0 {
			want |= SetOf(w)
		}
	}
	if got, err := ParseSet[V](want.String()); err != nil || got != want {
		t.Errorf("the set %q is read as %q, %v", want, got, err)
	}
	if got, err := ParseSet[V](strings.ReplaceAll(want.String(), ";", " , ")); err != nil || got != want {
		t.Errorf("with commas the set %q is read as %q, %v", want, got, err)
	}
	if want.Len() != bits.OnesCount32(uint32(want)) || len(want.All()) != want.Len() {
		t.Errorf("the set %q has %d words and lists %d", want, want.Len(), len(want.All()))
	}
	text, err := json.Marshal(want)
	var back Set[V]
	if err != nil || json.Unmarshal(text, &back) != nil || back != want {
		t.Errorf("the set %q goes to JSON as %s and comes back as %q", want, text, back)
	}
	for _, w := range Values[V]() {
		if want.Has(w) != (want.And(SetOf(w)) != 0) {
			t.Errorf("the set %q has %v, or not", want, w)
		}
	}
}

func FuzzVocabularies(f *testing.F) {
	for _, s := range []string{"", "j-1", "H-1B ONLY", "sub internship", "yes", "maybe", "_", "primary-care", "1"} {
		f.Add(s, uint32(0b101))
	}
	f.Add("x", ^uint32(0))
	f.Fuzz(func(t *testing.T, s string, bits uint32) {
		for _, v := range vocabularies {
			v.check(t, s, bits)
			if t.Failed() {
				t.Fatalf("in the vocabulary of %s", v.name)
			}
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"", "safety net", "SAFETY-NET", "rural ", "nothing"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		tag, err := Parse[tagWords](s)
		if err != nil {
			return
		}
		if again, err := Parse[tagWords](tag.String()); err != nil || again != tag {
			t.Errorf("%q is %v, and that is read as %v, %v", s, tag, again, err)
		}
	})
}

func FuzzParseSet(f *testing.F) {
	for _, s := range []string{"", "underserved; rural", "rural,rural,,", ";;", "Spanish migrant; nothing"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		set, err := ParseSet[tagWords](s)
		if err != nil {
			if set != 0 {
				t.Errorf("%q is an error and yet %v", s, set)
			}
			return
		}
		if again, err := ParseSet[tagWords](set.String()); err != nil || again != set {
			t.Errorf("%q is %v, and that is read as %v, %v", s, set, again, err)
		}
	})
}

func TestMissionsAndTraitsSplitTheTags(t *testing.T) {
	if Missions&Traits != 0 || (Missions|Traits).Len() != len(Values[tagWords]()) {
		t.Errorf("missions %v and traits %v overlap or leave tags out", Missions, Traits)
	}
}

func TestSetRefusesUnknownWords(t *testing.T) {
	var s Tags
	if err := json.Unmarshal([]byte(`["rural","moon"]`), &s); err == nil {
		t.Errorf("a word that is none is read as %v", s)
	}
	if b, _ := json.Marshal(Tags(0)); string(b) != "[]" {
		t.Errorf("the empty set is %s", b)
	}
}
