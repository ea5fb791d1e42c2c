package sample

import (
	"strings"
	"time"

	"secondlook/domain"
	"secondlook/domain/proof"
)

// The names of the sample's statements.
const (
	ValleyStatement   = "Family medicine, Central Valley"
	InternalStatement = "Internal medicine"
)

// explained is the paragraph that explains the scores.
const explained = "I did not pass Step 1 on my first attempt. I had studied alone, at night, after long days on the wards, and I counted pages instead of what I could recall. " +
	"So I changed my study plan: six months, one subject at a time, a block of questions every morning, and every missed question explained to a classmate. I passed in October. " +
	"Step 2 CK came between a move and a service year; 224 is not my best, and the way I prepare now, in small daily steps with feedback, is the way I work with patients too."

// valley is the statement for programs of the Central Valley.
var valley = []string{
	"The clinic in Huehuetenango opened at six, because the coffee pickers left for the fields at seven. Doña Tomasa came every Monday with a notebook in which her grandson had written her blood sugars. " +
		"She could not read the numbers, but she knew the color of each week, and she wanted to know what she could change before Friday. I learned there that a treatment is only as good as the day that it has to fit into.",
	"I did my rural service year in that clinic. I saw about 30 patients a day, most of them in families that I came to know by name, and I drove with the nurses to the villages above the road. " +
		"It made me sure of what I want to be: a family physician who sees the grandmother, the mother and the child, and who stays with them long enough to be told the truth.",
	"As a student I came to Fresno for eight weeks of family medicine. I interviewed patients in Spanish in the family health clinics, presented them to Dr. Gill, and went back to explain the plan. " +
		"Later I volunteered with a mobile clinic for farm workers, where blood pressure was taken beside the orchard, between two rows. " +
		"The questions were those of Huehuetenango: who watches the children during the visit, who pays for the strips, what happens if the foreman sees me leave.",
	explained,
	"In residency I hope to work in a program that knows its patients' working days: their shifts, their dust, their distances. I bring a language, a year of being the only physician for many miles, and the habit of asking one more question. " +
		"My aunt lives in Madera, and I would like to practice family medicine in the valley after residency.",
}

// internal is the statement for internal medicine.
var internal = []string{
	"On my first morning in the county hospital in Bakersfield, Dr. Ortiz gave me one patient and one question: why is he short of breath today and not yesterday? " +
		"I came back with a list. She asked me to cross out everything that I could not defend. Two lines remained, and one of them was right.",
	"I like internal medicine for that discipline. During my elective I followed patients with heart failure, liver disease and uncontrolled diabetes from the emergency room to the day they left, and telephoned some of them afterwards. " +
		"In a project on diabetes in a farm worker clinic I learned how far a good plan can be from a full shelf at home.",
	"My rural service year in Guatemala taught me to decide with little: a history, two hands, and a phone number. I want to learn to decide with much, and to know what of it a patient needs.",
}

// addStatements gives a profile its statements, drafts and claims, and the places
// where its red flags are explained.
func addStatements(p *domain.Profile, on dates) {
	text := strings.Join(valley, "\n\n")
	early := strings.Join([]string{valley[0], valley[1], strings.Replace(explained, "So I changed my study plan: ", "Then I found ", 1), valley[4]}, "\n\n")
	other := strings.Join(internal, "\n\n")
	p.Statements = []domain.Statement{
		{Name: ValleyStatement, Specialty: domain.FamilyMedicine, Region: "central_valley", Text: text, Genuine: domain.SaysYes},
		{Name: InternalStatement, Specialty: domain.InternalMedicine, Text: other},
	}
	p.Drafts = []domain.Draft{
		{Statement: ValleyStatement, Number: 1, Date: on(1, time.July, 4), Text: early, Note: "read by Dr. Gill"},
		{Statement: ValleyStatement, Number: 2, Date: on(1, time.August, 9), Text: text},
		{Statement: InternalStatement, Number: 1, Date: on(1, time.August, 16), Text: other},
	}
	claim := func(statement, words string, on any, note string) {
		kind, record := proof.Name(on)
		p.Claims = append(p.Claims, domain.Claim{Statement: statement, Text: words, Backing: kind, Record: record, Note: note})
	}
	claim(ValleyStatement, "I saw about 30 patients a day, most of them in families that I came to know by name, and I drove with the nurses to the villages above the road.",
		p.Experiences[0], "The clinic's own count was 25 to 35; the nurse in charge can confirm it.")
	claim(ValleyStatement, "As a student I came to Fresno for eight weeks of family medicine.", p.Rotations[0], "")
	claim(ValleyStatement, "Later I volunteered with a mobile clinic for farm workers, where blood pressure was taken beside the orchard, between two rows.",
		p.Experiences[1], "Two Saturdays a month; mostly blood pressure, sugars and referrals.")
	claim(ValleyStatement, "I passed in October.", p.Exams[1], "")
	p.Explanations = []domain.Explanation{
		{
			Flag: domain.FailFlag + domain.Step1.String(), Place: domain.InInterview,
			Text: "I had studied alone and passively. I made a plan of six months, with questions every morning, and passed seven months later.",
		},
		{Flag: "low/" + domain.Step2CK.String(), Place: domain.InInterview, Text: "It is lower than I wanted. My rotations and letters show how I work with patients."},
	}
}
