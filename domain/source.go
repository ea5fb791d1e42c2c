package domain

// SourceSeparator stands between sources where a fact has more than one.
const SourceSeparator = "; "
