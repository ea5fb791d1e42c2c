package sample

import (
	"time"

	"secondlook/domain"
)

// Titles that several records speak of.
const (
	ruralYear    = "Rural service year"
	mobileClinic = "Mobile clinic for farm workers"
	diabetes     = "Diabetes control in a farm worker clinic"
)

// experiences are what she lists on her application, and one that she does not.
// None of the later ones shows more than the first three do.
func experiences(on dates) []domain.Experience {
	return []domain.Experience{
		{
			Kind: domain.ClinicalWork, Title: ruralYear, Organization: "Ministry of Health", City: "Huehuetenango", Country: "Guatemala",
			Start: on(3, time.July, 10), End: on(2, time.June, 28), OnERAS: true, Meaningful: true,
			Tags: domain.SetOf(domain.Underserved, domain.Rural, domain.Agricultural, domain.Commitment, domain.Volume),
			Description: "Saw 30 to 40 patients a day as one of two physicians of a health post for eleven villages. Ran the prenatal and the diabetes days, " +
				"kept the vaccine cold chain through a season without a road, and trained six health promoters, who still run the register of chronic patients.",
			Meaning: "I learned what a prescription is worth where the pharmacy is four hours away: I began to ask how a patient would get home before I wrote one.",
		},
		{
			Kind: domain.Volunteer, Title: mobileClinic, Organization: "County outreach program", City: "Fresno", State: "CA",
			Start: on(2, time.October, 2), End: on(1, time.April, 30), OnERAS: true, Meaningful: true,
			Tags: domain.SetOf(domain.Underserved, domain.SpanishMigrant, domain.Agricultural, domain.Commitment),
			Description: "Took histories in Spanish and measured blood pressure and glucose at evening stops beside the fields. Explained results and " +
				"booked follow-up visits; the team found that families came back when one of us called the day before.",
		},
		{
			Kind: domain.Research, Title: diabetes, Organization: "Quality improvement project", City: "Fresno", State: "CA",
			Start: on(2, time.November, 1), End: on(1, time.May, 31), Tags: domain.SetOf(domain.SocialDeterminants, domain.SpanishMigrant), OnERAS: true,
			Description: "The project looked at why A1c checks were missed among farm workers. I reviewed charts and translated the questionnaire.",
		},
		{
			Kind: domain.Teaching, Title: "Tutor in anatomy", Organization: "Universidad de San Carlos", City: "Guatemala City", Country: "Guatemala",
			Start: on(8, time.January, 15), End: on(7, time.November, 30), OnERAS: true,
			Description: "Taught groups of 12 first-year students twice a week; most of them asked for the same group again in the second term.",
		},
		{
			Kind: domain.Leadership, Title: "Student health brigade", Organization: "Asociación de Estudiantes de Medicina", City: "Guatemala City", Country: "Guatemala",
			Start: on(6, time.February, 1), End: on(5, time.October, 31), Tags: domain.SetOf(domain.Rural),
		},
	}
}

// works are her scholarly works: the project that she lists as an experience
// too, and one that is only planned.
func works(on dates) []domain.ScholarlyWork {
	return []domain.ScholarlyWork{
		{
			Kind: domain.QualityImprovement, Title: diabetes, Topics: domain.SetOf(domain.TopicDiabetes, domain.TopicMigrant, domain.TopicAccess),
			Parts: domain.SetOf(domain.PartData, domain.PartLiterature), Stage: domain.StagePresented, Mentor: "Dr. Amrit Gill",
			Site: "Family health clinics, Fresno", InUS: true, Start: on(2, time.November, 1), End: on(1, time.May, 31),
			Citation: "Herrera L, Gill A. Missed A1c checks among farm workers: a chart review. Poster, residency research day, Fresno.",
		},
		{
			Kind: domain.CaseReport, Title: "Valley fever in a grape picker", Topics: domain.SetOf(domain.TopicRural, domain.TopicAccess), Stage: domain.StagePlanned,
			Mentor: "Dr. Helen Ortiz", Site: "County hospital, Bakersfield", InUS: true, Remote: true,
		},
	}
}

// stories are what she can tell in an interview.
func stories() []domain.Story {
	return []domain.Story{
		{
			Title:     "The interpreter who did not come",
			Situation: "A woman at the mobile clinic spoke Mam, little Spanish, and nobody could reach the interpreter.",
			Action:    "I asked her daughter only to find us the cousin who interprets at church, and waited with the history until he was on the telephone.",
			Result:    "She told him of bleeding that she would not have told her daughter of, and was seen the same night.",
			Tags:      domain.SetOf(domain.StoryLanguage, domain.StoryCommunication, domain.StoryUnderserved), Shows: domain.SetOf(domain.SpanishMigrant),
			Used: []domain.StoryUse{{Place: domain.UsedInApplication}},
		},
		{
			Title:     "Failing Step 1",
			Situation: "I failed Step 1 while I worked nights at the health post.",
			Action:    "I stopped, kept a log of what I missed, and studied with a fixed week and a partner.",
			Result:    "I passed seven months later and kept the same week for Step 2 CK.",
			Tags:      domain.SetOf(domain.StoryFailure, domain.StoryResilience),
		},
		{
			Title:     "Vaccines without a road",
			Situation: "A landslide cut the villages off for three weeks in the rains.",
			Action:    "We carried the cold boxes on foot with the health promoters and counted every degree.",
			Tags:      domain.SetOf(domain.StoryTeamwork, domain.StoryResilience), Shows: domain.SetOf(domain.Rural, domain.Commitment),
		},
	}
}
