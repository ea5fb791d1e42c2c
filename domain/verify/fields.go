// Package verify lists what has to be asked of the programs of a list: which of
// their rules nobody knows, which are known from an old source, and which the
// applicant has not verified this season (S25, A1, N4). A question that does not
// concern the applicant, such as that for a visa he does not need, is none (A18).
package verify

import (
	"secondlook/domain"
	"secondlook/domain/standing"
)

type topicWords struct{}

func (topicWords) Words() []string { return []string{"visa", "cutoff", "timeline"} }

// Topic is what a question is about.
type Topic = domain.Enum[topicWords]

// The topics.
const (
	Visa     Topic = iota // which visas are sponsored
	Cutoff                // what screens applicants out
	Timeline              // days, and how applications are read
)

// fields is the table of what is asked, in the order of display.
var fields = []struct {
	name  string
	topic Topic
}{
	{"visa_j1", Visa}, {"visa_h1b", Visa}, {"step3_required_for_h1b", Visa},
	{"accepts_imgs", Cutoff}, {"min_step1", Cutoff}, {"min_step2", Cutoff}, {"max_attempts_step1", Cutoff}, {"max_attempts_step2", Cutoff},
	{"max_years_since_graduation", Cutoff}, {"usce_required_months", Cutoff}, {"ecfmg_required_at_application", Cutoff},
	{"holistic", Timeline}, {"step2_required_by", Timeline}, {"application_deadline", Timeline}, {"interview_months", Timeline},
}

// Fields are the names of all that is asked, in the order of display.
func Fields() (out []string) {
	for _, f := range fields {
		out = append(out, f.name)
	}
	return out
}

// TopicOf returns what a field is about; ok is false of one that is never asked.
func TopicOf(field string) (t Topic, ok bool) {
	for _, f := range fields {
		if f.name == field {
			return f.topic, true
		}
	}
	return t, false
}

// ByMail reports whether a field is put to a coordinator. How a program reads
// applications and when it interviews stands on its page.
func ByMail(field string) bool { return field != "holistic" && field != "interview_months" }

// An Asker is an applicant beside one program.
type Asker struct {
	*standing.Standing
	USGraduate bool // of a school in the United States
	Sent       bool // the application is sent
}

// Concerns reports whether the answer about a field can matter to an applicant
// (A18): a visa that he might train on, a limit of attempts once he has failed, a
// minimum for a score that he has or has still to reach.
func (a Asker) Concerns(field string) bool {
	one, two := a.Steps[domain.Step1], a.Steps[domain.Step2CK]
	switch field {
	case "visa_j1", "visa_h1b", "step3_required_for_h1b":
		return a.trainsOn(field)
	case "accepts_imgs":
		return !a.USGraduate
	case "min_step1":
		return !one.Passed || one.Score > 0
	case "max_attempts_step1":
		return one.Fails > 0
	case "max_attempts_step2":
		return two.Fails > 0
	case "ecfmg_required_at_application":
		return !a.Sent && !a.USGraduate && a.ECFMG != domain.ECFMGCertified
	case "step2_required_by":
		return !a.Sent && !two.Passed
	case "application_deadline":
		return !a.Sent
	}
	return true
}

// trainsOn reports whether the visa of a field may be the applicant's. Nobody
// knows of one who has not told his status.
func (a Asker) trainsOn(field string) bool {
	open := a.Status == domain.StatusUnknown || a.Status == domain.Either
	if field == "visa_j1" {
		return open || a.Status == domain.NeedsJ1
	}
	h1b := open || a.Status == domain.NeedsH1B
	return h1b && (field == "visa_h1b" || !a.Steps[domain.Step3].Passed)
}

// Asks reports whether a field of a program is asked: it concerns the applicant,
// and another fact does not make it idle. Who takes a J-1 or has foreign graduates
// among the residents takes them; who refuses an H-1B needs no Step 3 for it.
func (a Asker) Asks(p *domain.Program, field string) bool {
	switch field {
	case "accepts_imgs":
		takes := p.VisaJ1.Known && p.VisaJ1.Value == domain.Yes || p.IMGPercent.Known && p.IMGPercent.Value > 0
		if takes && !p.AcceptsIMGs.Known {
			return false
		}
	case "step3_required_for_h1b":
		if p.Answer(field) == "visa_h1b" {
			return false
		}
	}
	return a.Concerns(field)
}

// Missing are the fields of a program that are asked and that nothing answers, in
// the order of display.
func (a Asker) Missing(p *domain.Program) (out []string) {
	for _, f := range fields {
		if a.Asks(p, f.name) && p.Answer(f.name) == "" {
			out = append(out, f.name)
		}
	}
	return out
}
