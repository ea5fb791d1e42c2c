package sample

import "secondlook/domain"

// ownPaths are how the sample applicant would go on by herself.
func ownPaths(season int) []domain.OwnPath {
	return []domain.OwnPath{{
		Name: "Clinic in Fresno, then apply again",
		Steps: []domain.PathStep{
			{Season: season, Apply: true, SOAP: true},
			{Season: season + 1, Apply: true, SOAP: true, Doing: domain.DoClinic},
			{Season: season + 2, Apply: true, SOAP: true, Doing: domain.DoStep3},
		},
		Note: "Ask the clinic which status it sponsors.",
	}}
}
