// Package domain holds what Second Look knows: the applicant's records, the
// residency programs and what they say of themselves, and the rules that all
// of these obey. It is plain Go: it knows no database, window, file or clock,
// and every date that a rule needs is an argument.
//
// Start with [Profile], which is everything that a user keeps about himself,
// and [Program], which is one track that he may apply to. What a program says
// is a [Fact]: a value with its source and age, or unknown. The engine lives
// in the child packages: standing says what an applicant's records amount to,
// screening, chance and tier judge one program, portfolio finds the best list,
// and ranking puts all of these together.
//
// The zero value of a field means "unknown" or "not stated" unless its comment
// says otherwise.
package domain

// ID identifies a stored record. Zero means not stored yet.
type ID int64
