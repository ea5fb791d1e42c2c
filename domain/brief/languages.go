package brief

import (
	"slices"
	"strings"
)

// spoken are languages of which the United States have so many speakers that
// naming one tells of nobody, with those that most graduates from abroad speak.
var spoken = []string{
	"english", "spanish", "chinese", "mandarin", "cantonese", "tagalog", "filipino", "vietnamese", "arabic", "french", "korean", "russian", "portuguese",
	"haitian creole", "hindi", "german", "polish", "italian", "urdu", "persian", "farsi", "telugu", "japanese", "gujarati", "bengali", "tamil",
	"punjabi", "malayalam", "marathi", "kannada", "nepali", "ukrainian", "greek", "hebrew", "armenian", "turkish", "romanian", "thai", "indonesian",
	"swahili", "amharic", "yoruba", "igbo", "hausa", "somali", "hmong", "khmer", "lao", "burmese", "pashto", "dari", "american sign language",
}

// Spoken reports whether so many speak a language that its name tells of nobody.
func Spoken(language string) bool {
	return slices.Contains(spoken, fold(strings.TrimSpace(language)))
}
