// Package archtest holds the tests of the shape of the program: which package
// may import which, how long files and functions may be, what must be
// documented, and which version of each library is used.
//
// Its tests read every Go file of the module as text. They do not ask the go
// command, which leaves out the files behind a build tag, such as the one that
// opens the window. Each rule is tried on small bad sources too, so that a rule
// that finds nothing is known to be able to find something.
package archtest
