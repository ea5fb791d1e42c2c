package domain

// A Message is a sentence for a person before it has words: a key of the
// translation files and the values that go into it. The engine makes
// messages; package app renders them, and only for rows that are shown.
//
// An argument is a string, an int, a float64, a [Date], [Cents] or another
// Message.
type Message struct {
	Key  string
	Args []any
}

// Msg returns the message with the given key and arguments.
func Msg(key string, args ...any) Message { return Message{key, args} }

// IsZero reports whether m says nothing.
func (m Message) IsZero() bool { return m.Key == "" }

// Cents are an amount of money as an argument of a message, which is written in
// dollars.
type Cents int64
