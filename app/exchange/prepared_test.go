package exchange_test

import (
	"pgregory.net/rapid"

	"secondlook/domain"
)

// drawPrepared fills in what is prepared before September.
func drawPrepared(t *rapid.T, p *domain.Profile) {
	number := func(most int) int { return rapid.IntRange(0, most).Draw(t, "number") }
	p.PracticeTests = draw(t, 2, func(t *rapid.T) domain.PracticeTest {
		return domain.PracticeTest{
			Exam: word[domain.ExamKind](t, 1, 3), Form: text(t), Date: day(t), Score: number(299) + 1, Percent: number(100),
			Predicted: number(300), Baseline: flag(t), Note: text(t),
		}
	})
	for i := range number(3) {
		p.StudyDays = append(p.StudyDays, domain.StudyDay{
			Exam: word[domain.ExamKind](t, 1, 3), Date: domain.NewDate(2026, 1, 1+i), Blocks: number(20), Minutes: number(1440), Note: text(t),
		})
		p.Statements = append(p.Statements, domain.Statement{
			Name: name(t) + string(rune('0'+i)), Specialty: text(t), Region: text(t), Text: text(t),
			Genuine: word[domain.YesNo](t, 0, 2), FitsVisa: word[domain.YesNo](t, 0, 2), Note: text(t),
		})
		p.Drafts = append(p.Drafts, domain.Draft{Statement: name(t), Number: i + 1, Date: day(t), Text: text(t), Note: text(t)})
		p.Documents = append(p.Documents, domain.Document{
			Season: 2027 + i, Kind: word[domain.DocumentKind](t, 1, 13), Program: text(t), State: word[domain.DocumentState](t, 0, 6),
			Date: day(t), Due: day(t), Expires: day(t), Note: text(t),
		})
	}
	p.EnglishTests = draw(t, 2, func(t *rapid.T) domain.EnglishTest {
		mark := func() int { return 10 * rapid.IntRange(0, 50).Draw(t, "mark") }
		return domain.EnglishTest{Date: day(t), Listening: mark(), Reading: mark(), Speaking: mark(), Writing: mark(), Note: text(t)}
	})
	p.Claims = draw(t, 2, func(t *rapid.T) domain.Claim {
		return domain.Claim{Statement: text(t), Text: name(t), Backing: word[domain.BackingKind](t, 1, 9), Record: name(t), Note: text(t)}
	})
	p.Explanations = draw(t, 2, func(t *rapid.T) domain.Explanation {
		return domain.Explanation{Flag: name(t), Place: word[domain.ExplainPlace](t, 1, 3), Where: name(t), Text: text(t), Note: text(t)}
	})
	p.Stories = draw(t, 2, func(t *rapid.T) domain.Story {
		return domain.Story{
			Title: name(t), Situation: text(t), Action: text(t), Result: text(t), Tags: domain.StoryTags(rapid.Uint32Range(0, 1023).Draw(t, "tags")),
			Shows: domain.Tags(rapid.Uint32Range(0, 4095).Draw(t, "shows")),
			Used: draw(t, 2, func(t *rapid.T) domain.StoryUse {
				return domain.StoryUse{Place: word[domain.UsePlace](t, 1, 3), Where: text(t)}
			}), Note: text(t),
		}
	})
	p.ScholarlyWorks = draw(t, 2, func(t *rapid.T) domain.ScholarlyWork {
		w := domain.ScholarlyWork{
			Kind: word[domain.WorkKind](t, 1, 8), Title: text(t), Topics: domain.Topics(rapid.Uint32Range(0, 2047).Draw(t, "topics")),
			Parts: domain.WorkParts(rapid.Uint32Range(0, 127).Draw(t, "parts")), Stage: word[domain.WorkStage](t, 0, 7),
			Mentor: text(t), Site: text(t), InUS: flag(t), Remote: flag(t), Citation: text(t), Note: text(t),
		}
		w.Start, w.End = span(t, 90)
		return w
	})
	p.Outreaches = draw(t, 2, func(t *rapid.T) domain.Outreach {
		o := domain.Outreach{
			Person: name(t), Institution: text(t), Channel: word[domain.Channel](t, 0, 6), Purpose: word[domain.Purpose](t, 0, 7), Program: text(t), Note: text(t),
		}
		if o.Sent, o.Replied = span(t, 3); !o.Sent.IsZero() {
			o.FollowUp, o.Reply = o.Sent.AddDays(14), word[domain.Reply](t, 0, 5)
		}
		return o
	})
}
