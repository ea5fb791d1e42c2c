package afterward

import "secondlook/domain"

// pathKey begins the key under which the applicant has noted the visa that was
// agreed on.
const pathKey = "path/"

// PathKey is the step of the record that says that a visa was agreed on.
func PathKey(p domain.VisaPath) string { return pathKey + p.String() }

// PathOf is the visa that someone will train on: what was agreed, else what the
// status asks for, and for those who would take either what the program says that
// it takes. sure is false where it is the likelier one and has to be asked, and where
// nobody has told the status: then it is unknown.
func PathOf(p domain.Profile, season int, program *domain.Program) (path domain.VisaPath, sure bool) {
	said := words(p, season)
	for _, path := range []domain.VisaPath{domain.PathNone, domain.PathJ1, domain.PathH1B} {
		if said[PathKey(path)].State == domain.FormalityDone {
			return path, true
		}
	}
	switch status := p.Applicant.Status; status {
	case domain.StatusUnknown:
		return domain.PathUnknown, false
	case domain.NeedsJ1:
		return domain.PathJ1, true
	case domain.NeedsH1B:
		return domain.PathH1B, true
	case domain.Either:
		return either(program)
	}
	return domain.PathNone, true
}

// either is the visa of those who would take one or the other: by what the program
// is known to take, else the J-1 as the likelier one.
func either(program *domain.Program) (path domain.VisaPath, sure bool) {
	if program == nil {
		return domain.PathJ1, false
	}
	j1, h1b := program.VisaJ1, program.VisaH1B
	takesJ1, takesH1B := j1.Known && j1.Value == domain.Yes, h1b.Known && h1b.Value == domain.Yes
	switch {
	case takesH1B && !takesJ1 && j1.Known:
		return domain.PathH1B, true
	case takesJ1 && !takesH1B && h1b.Known:
		return domain.PathJ1, true
	}
	return domain.PathJ1, false
}
