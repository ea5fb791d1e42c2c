package prose

// Pieces parts a text as [Diff] does.
var Pieces = pieced
