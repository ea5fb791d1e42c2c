package exchange

import (
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"secondlook/domain"
)

// A node is one JSON value: nil, bool, json.Number, string, []node or object.
type node struct{ value any }

// An object keeps its members in the order of the file.
type object []member

type member struct {
	name  string
	value any
}

// String names the kind of the value, and the value itself when it is short.
func (n node) String() string {
	switch v := n.value.(type) {
	case nil:
		return "null"
	case string:
		return fmt.Sprintf("the text %q", brief(v))
	case json.Number:
		return "the number " + brief(v.String())
	case []node:
		return "a list"
	case object:
		return "an object"
	}
	return fmt.Sprint(n.value)
}

// parseJSON builds the tree of a text that is known to be JSON. An object with
// one name twice is refused: readers would keep either value.
func parseJSON(text string) (node, error) {
	dec := json.NewDecoder(strings.NewReader(text))
	dec.UseNumber()
	return parseValue(dec, "", 0)
}

// maxDepth is how deep values may nest; a profile needs five levels.
const maxDepth = 20

func parseValue(dec *json.Decoder, path string, depth int) (node, error) {
	if depth > maxDepth {
		return node{}, fmt.Errorf("%s: lists and objects stand too deep in one another: see README for the form", brief(path))
	}
	token, err := dec.Token()
	if err != nil {
		return node{}, fmt.Errorf("the file is not JSON (%w): save it again", err)
	}
	switch token {
	case json.Delim('{'):
		return parseObject(dec, path, depth)
	case json.Delim('['):
		list := []node{}
		for dec.More() {
			item, err := parseValue(dec, element(path, len(list)), depth+1)
			if err != nil {
				return node{}, err
			}
			list = append(list, item)
		}
		_, err = dec.Token()
		return node{list}, err
	}
	return node{token}, nil
}

func parseObject(dec *json.Decoder, path string, depth int) (node, error) {
	o, seen := object{}, map[string]bool{}
	for dec.More() {
		token, err := dec.Token()
		if err != nil {
			return node{}, fmt.Errorf("the file is not JSON (%w): save it again", err)
		}
		name, _ := token.(string)
		if seen[name] {
			return node{}, fmt.Errorf("%s stands twice: keep one of the two", brief(below(path, name)))
		}
		seen[name] = true
		item, err := parseValue(dec, below(path, name), depth+1)
		if err != nil {
			return node{}, err
		}
		o = append(o, member{name, item.value})
	}
	_, err := dec.Token()
	return node{o}, err
}

func below(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

func element(path string, i int) string { return fmt.Sprintf("%s[%d]", path, i+1) }

// fits wants a value to be of a type, and says where it is not. Null fits
// everything but an element of a list: it is a field left out.
func fits(n node, t reflect.Type, path string) error {
	if n.value == nil {
		return nil
	}
	switch {
	case t == reflect.TypeFor[domain.Packed](): // any JSON
		return nil
	case reflect.PointerTo(t).Implements(reflect.TypeFor[json.Unmarshaler]()):
		return fitsSet(n, t, path)
	case reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()):
		return fitsWord(n, t, path)
	}
	switch t.Kind() {
	case reflect.Struct:
		return fitsStruct(n, t, path)
	case reflect.Slice:
		return fitsList(n, path, func(item node, at string) error { return fits(item, t.Elem(), at) })
	case reflect.String:
		_, ok := n.value.(string)
		return want(ok, n, path, "a text in quotes")
	case reflect.Bool:
		_, ok := n.value.(bool)
		return want(ok, n, path, "true or false, without quotes")
	}
	number, ok := n.value.(json.Number)
	if ok {
		_, err := strconv.ParseInt(number.String(), 10, 64)
		ok = err == nil
	}
	return want(ok, n, path, "a whole number, without quotes")
}

func want(ok bool, n node, path, what string) error {
	if ok {
		return nil
	}
	return fmt.Errorf("%s must be %s, but it is %s", path, what, n)
}

func fitsStruct(n node, t reflect.Type, path string) error {
	o, ok := n.value.(object)
	if !ok {
		return want(false, n, path, "an object in braces")
	}
	types, names := fieldsOf(t)
	for _, m := range o {
		field, ok := types[m.name]
		if !ok {
			where := path
			if where == "" {
				where = "a profile"
			}
			return fmt.Errorf("%s has no field %q: %s", where, brief(m.name), didYouMean(m.name, names))
		}
		if err := fits(node{m.value}, field, below(path, m.name)); err != nil {
			return err
		}
	}
	return nil
}

// fieldsOf lists the JSON fields of a struct.
func fieldsOf(t reflect.Type) (types map[string]reflect.Type, names []string) {
	types = map[string]reflect.Type{}
	for i := range t.NumField() {
		f := t.Field(i)
		if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "" && name != "-" {
			types[name] = f.Type
			names = append(names, name)
		}
	}
	return types, names
}

func fitsList(n node, path string, check func(item node, at string) error) error {
	list, ok := n.value.([]node)
	if !ok {
		return want(false, n, path, "a list in square brackets")
	}
	for i, item := range list {
		at := element(path, i)
		if item.value == nil {
			return fmt.Errorf("%s is null: fill it in or delete it", at)
		}
		if err := check(item, at); err != nil {
			return err
		}
	}
	return nil
}

// fitsWord checks a date or a word out of a vocabulary.
func fitsWord(n node, t reflect.Type, path string) error {
	s, ok := n.value.(string)
	if !ok {
		return want(false, n, path, "a text in quotes")
	}
	if len(s) > 100 {
		return fmt.Errorf("%s is far too long a text: shorten it to a date or a single word of the list in the README", path)
	}
	if err := reflect.New(t).Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(s)); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

// fitsSet checks a list of words, one word at a time.
func fitsSet(n node, t reflect.Type, path string) error {
	return fitsList(n, path, func(item node, at string) error {
		s, ok := item.value.(string)
		if !ok || len(s) > 100 {
			return want(false, item, at, "a short text in quotes")
		}
		one, err := json.Marshal([]string{s})
		if err != nil {
			return fmt.Errorf("%s: %w", at, err)
		}
		if err := reflect.New(t).Interface().(json.Unmarshaler).UnmarshalJSON(one); err != nil {
			return fmt.Errorf("%s: %w", at, err)
		}
		return nil
	})
}
