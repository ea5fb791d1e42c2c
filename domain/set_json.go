package domain

import "encoding/json"

// MarshalJSON writes the set as a list of words.
func (s Set[V]) MarshalJSON() ([]byte, error) { return json.Marshal(s.All()) }

// UnmarshalJSON reads a list of words.
func (s *Set[V]) UnmarshalJSON(b []byte) error {
	var words []Enum[V]
	if err := json.Unmarshal(b, &words); err != nil {
		return err
	}
	*s = SetOf(words...)
	return nil
}
