package domain

type correspondenceWords struct{}

func (correspondenceWords) Words() []string {
	return []string{"", "thank-you note", "letter of intent", "update", "question", "reply", "other"}
}

// CorrespondenceKind is what an applicant writes to a program for.
type CorrespondenceKind = Enum[correspondenceWords]

// The kinds of message to a program.
const (
	CorrespondenceUnknown CorrespondenceKind = iota
	ThankYou
	LetterOfIntent
	UpdateLetter // news since the application
	FactQuestion // asks what the program's rules are, such as its visa
	InvitationReply
	OtherCorrespondence
)

// A Correspondence is one message of the applicant to a program, or one that is
// due.
type Correspondence struct {
	ID      ID                 `json:"-"`
	Program string             `json:"program"` // key of the program
	Season  int                `json:"season"`  // year of the Match
	Kind    CorrespondenceKind `json:"kind"`
	Person  string             `json:"person,omitempty"` // to whom
	Channel Channel            `json:"channel,omitempty"`
	First   bool               `json:"ranked_first,omitempty"` // it says that the program will be ranked first (A19)
	Fields  []string           `json:"fields,omitempty"`       // of a question: the facts that are asked, see [FieldNames]
	Due     Date               `json:"due,omitzero"`
	Sent    Date               `json:"sent,omitzero"` // zero: not yet
	Replied Date               `json:"replied,omitzero"`
	Text    string             `json:"text,omitempty"`
	Reply   string             `json:"reply,omitempty"` // as it came
	Note    string             `json:"note,omitempty"`
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (x Correspondence) Validate() error {
	var c checker
	c.program(x.Program, x.Season)
	c.want(x.Kind != CorrespondenceUnknown && x.Kind.valid(), "kind", "must be one of %s", listed(correspondenceWords{}.Words()))
	c.names("person", x.Person)
	c.want(x.Channel.valid(), "channel", "must be one of %s", listed(channelWords{}.Words()))
	c.want(!x.First || x.Kind == LetterOfIntent || x.Kind == CorrespondenceUnknown, "ranked_first", "is said in a letter of intent only")
	for _, f := range x.Fields {
		_, ok := FieldNamed(f)
		c.want(ok, "fields", "must be fields of a program; %q is not", f)
	}
	c.date("due", x.Due)
	c.date("sent", x.Sent)
	c.date("replied", x.Replied)
	c.want(x.Replied.IsZero() || !x.Sent.IsZero() && !x.Replied.Before(x.Sent), "replied", "must not lie before the day on which it was sent")
	c.text("text", x.Text, maxNote*4)
	c.text("reply", x.Reply, maxNote*4)
	c.text("note", x.Note, maxNote)
	return c.err()
}
