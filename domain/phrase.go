package domain

// A Phrase is words that a check of a text looks for. A star at the end of a
// word stands for any ending.
type Phrase struct {
	List string // such as "blame"
	Text string // such as "not my fault"
}
