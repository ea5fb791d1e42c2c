package mail

import (
	"regexp"
	"strconv"
	"strings"

	"secondlook/domain"
)

var (
	addresses = regexp.MustCompile(`(?i)\b(?:https?://|www\.)[^\s<>")\]]+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+`)
	links     = regexp.MustCompile(`(?i)\bhttps?://[^\s<>")\]]+`)
	lasts     = regexp.MustCompile(`(?i)\b(?:lasts?|lasting|duration(?: of|:| is)?|takes?|approximately|about|up to|runs? for|for) (?:approximately |about |up to |for |roughly )?(\d{1,3}|an|one|two|three|four|five|six|half an)(?:[.](5))?[ -]*(hour|hr|minute|min)s?\b`)
	// A date or an hour, wherever it stands.
	timely = regexp.MustCompile(`(?i)\b\d{1,2}:\d{2}\b|\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b|\b\d{1,2} ?[ap]\.?m\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2} (?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\btomorrow\b|\btonight\b|\bnext week\b|\b(?:january|february|october|november|december)\b`)
)

// services are the scheduling services by a word in the mail.
var services = []struct{ word, name string }{
	{"thalamus", "Thalamus"}, {"interview broker", "Interview Broker"}, {"interviewbroker", "Interview Broker"},
	{"eras interview scheduler", "ERAS Interview Scheduler"}, {"interview scheduler", "ERAS Interview Scheduler"}, {"myeras", "ERAS Interview Scheduler"},
	{"calendly", "Calendly"}, {"doodle", "Doodle"}, {"signupgenius", "SignUpGenius"}, {"sign up genius", "SignUpGenius"},
	{"vidcruiter", "VidCruiter"}, {"residencycas", "ResidencyCAS"}, {"google form", "Google Forms"}, {"forms.gle", "Google Forms"}, {"swoogo", "Swoogo"},
}

// system is the scheduling service that a mail names; "": none.
func system(text string) string {
	low := strings.ToLower(text)
	for _, s := range services {
		if strings.Contains(low, s.word) {
			return s.name
		}
	}
	return ""
}

// link is the first link of a mail, before others one that leads to a
// scheduling service.
func link(text string) string {
	all := links.FindAllString(text, -1)
	for i := range all {
		all[i] = strings.TrimRight(all[i], ".,;:!?'*")
	}
	for _, l := range all {
		if system(l) != "" {
			return l
		}
	}
	if len(all) > 0 {
		return all[0]
	}
	return ""
}

var (
	videoWords  = regexp.MustCompile(`(?i)\b(virtual|virtually|video|zoom|webex|microsoft teams|ms teams|google meet|online|remote)\b`)
	personWords = regexp.MustCompile(`(?i)\b(in[- ]person|on[- ]site|on campus|face[- ]to[- ]face)\b`)
	phoneWords  = regexp.MustCompile(`(?i)\b(phone interview|telephone interview|by phone|phone call)\b`)
	notPerson   = regexp.MustCompile(`(?i)\b(no|not|rather than|instead of|without)( \w+)? (in[- ]person|on[- ]site)\b|\bsecond look\b[^.]*in[- ]person`)
)

// format is how the interview is held; one that a mail tells in two ways is not
// known.
func format(text string) domain.InterviewFormat {
	video := videoWords.MatchString(text)
	person := personWords.MatchString(notPerson.ReplaceAllString(text, ""))
	switch {
	case video && person:
		return domain.FormatUnknown
	case video:
		return domain.ByVideo
	case person:
		return domain.FaceToFace
	case phoneWords.MatchString(text):
		return domain.OnPhone
	}
	return domain.FormatUnknown
}

// lasting is how many minutes the interview lasts; 0: not told.
func lasting(text string) int {
	m := lasts.FindStringSubmatch(text)
	if m == nil {
		return 0
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		n = map[string]int{"an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}[strings.ToLower(m[1])]
	}
	half := strings.EqualFold(m[1], "half an")
	switch {
	case half:
		return 30
	case strings.HasPrefix(strings.ToLower(m[3]), "h"):
		n *= 60
		if m[2] != "" {
			n += 30
		}
	}
	if n > 24*60 {
		return 0
	}
	return n
}

// longestLine is how many signs of a line that was not read are shown.
const longestLine = 120

// unread lists the lines with something like a date or an hour that no reading
// used, each once.
func (r *reader) unread() (out []string) {
	seen := map[string]bool{}
	for _, at := range timely.FindAllStringIndex(r.text, -1) {
		if r.understood(at) {
			continue
		}
		line := []rune(strings.Join(strings.Fields(r.line(at[0])), " "))
		if len(line) > longestLine {
			line = append(line[:longestLine], '…')
		}
		if s := string(line); !seen[s] {
			seen[s], out = true, append(out, s)
		}
	}
	return out
}

// understood reports whether a place lies in what was used, or touches it.
func (r *reader) understood(at []int) bool {
	for _, u := range r.used {
		if at[0] < u[1] && u[0] < at[1] {
			return true
		}
	}
	return false
}
