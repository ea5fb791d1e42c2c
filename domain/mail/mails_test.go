package mail_test

// sampleMail is an invitation with what is read out of it.
type sampleMail struct {
	name, text string
	want       []string
}

const la, ny, chicago = "America/Los_Angeles", "America/New_York", "America/Chicago"

var mails = []sampleMail{
	{
		"one date with everything", `Dear Dr. Herrera,

Congratulations! The Family Medicine Residency Program would like to invite you to a virtual interview on Tuesday, December 15, 2026 at 8:30 AM PST via Zoom. The interview day lasts about 4 hours.

Please confirm by Friday, November 27, 2026 at 5:00 PM PST: https://thalamusgme.com/app/xyz123.

Sincerely,
GME Office
(559) 555-0100 | gme@example.org`,
		[]string{
			"offer 2026-12-15 08:30 " + la,
			"by 2026-11-27 17:00 " + la,
			"link https://thalamusgme.com/app/xyz123",
			"by way of Thalamus",
			"format video",
			"lasts 240",
		},
	},
	{
		"short dates with spans", `We have the following openings:
12/15 9:00am-1:00pm ET
12/17 9:00am-1:00pm ET
12/18/26 1-5 pm ET
Reply within 48 hours, in person only.`,
		[]string{
			"offer 2026-12-15 09:00 " + ny + " +240",
			"offer 2026-12-17 09:00 " + ny + " +240",
			"offer 2026-12-18 13:00 " + ny + " +240",
			"by 2026-11-22 15:00 Europe/Warsaw",
			"format in person",
		},
	},
	{
		"two days of one month", "Are you free on Dec 15 or 16? Let us know by Friday 5 pm CT.",
		[]string{
			"offer 2026-12-15 " + chicago,
			"offer 2026-12-16 " + chicago,
			"by 2026-11-27 17:00 " + chicago + " relative",
		},
	},
	{
		"day before month", "We can offer 15 December or 17th of December 2026, 9.00 to 12:00 Eastern Time.",
		[]string{
			"offer 2026-12-15 09:00 " + ny + " +180 half",
			"offer 2026-12-17 09:00 " + ny + " +180 half",
			"notes nodeadline",
		},
	},
	{
		"ISO", "Slots: 2026-12-15 08:30 America/New_York; 2027-01-08 13:00 America/New_York. RSVP no later than 2026-11-30.",
		[]string{
			"offer 2026-12-15 08:30 " + ny,
			"offer 2027-01-08 13:00 " + ny,
			"by 2026-11-30 " + ny,
		},
	},
	{
		"the weekday is another", "Your interview: Tuesday, December 16, 2026, 10:00 AM CST.",
		[]string{
			"offer 2026-12-16 10:00 " + chicago + " weekday",
			"notes nodeadline",
		},
	},
	{
		"both orders are possible", "We offer 12/10 at 9 AM EST or 01/08/2027 at 9 AM EST.",
		[]string{
			"offer 2026-12-10 09:00 " + ny + " order",
			"offer 2027-01-08 09:00 " + ny + " order",
			"notes nodeadline",
		},
	},
	{
		"the weekday settles the order", "We offer Thursday 12/10 at 9 AM EST, and Tuesday 8/12 at 9 AM EST.",
		[]string{
			"offer 2026-12-10 09:00 " + ny,
			"offer 2026-12-08 09:00 " + ny + " turned",
			"notes nodeadline",
		},
	},
	{
		"numbers that only fit day first", "Interview on 15/12/2026 at 14:00 GMT.",
		[]string{
			"offer 2026-12-15 14:00 Etc/UTC",
			"notes nodeadline",
		},
	},
	{
		"no zone at all", "Interview date: January 12, 2027, 8:00 AM - 12:00 PM. Deadline to respond: December 1.",
		[]string{
			"offer 2027-01-12 08:00 +240",
			"by 2026-12-01",
			"notes nozone",
		},
	},
	{
		"winter time in summer", "A second look is possible on July 7, 2027 at 9:00 AM PST.",
		[]string{
			"offer 2027-07-07 09:00 " + la + " season",
			"notes nodeadline",
		},
	},
	{
		"mountain standard time in summer may be Arizona", "Call us on April 5, 2027 at 2:00 PM MST.",
		[]string{
			"offer 2027-04-05 14:00 America/Denver season arizona",
			"notes nodeadline",
		},
	},
	{
		"the hour before the day", "We would like to see you at 8:30 AM PST on Tuesday, December 15, or at 1:00 PM PST on Thursday, December 17.",
		[]string{
			"offer 2026-12-15 08:30 " + la,
			"offer 2026-12-17 13:00 " + la,
			"notes nodeadline",
		},
	},
	{
		"one hour for all days", `Available dates:
- December 1
- December 3
- December 8
Each interview day runs from 8:00 AM to 1:00 PM Central Standard Time. Please select one in the ERAS Interview Scheduler by 11:59 PM CST on November 25.`,
		[]string{
			"offer 2026-12-01 08:00 " + chicago + " +300",
			"offer 2026-12-03 08:00 " + chicago + " +300",
			"offer 2026-12-08 08:00 " + chicago + " +300",
			"by 2026-11-25 23:59 " + chicago,
			"by way of ERAS Interview Scheduler",
			"notes shared",
		},
	},
	{
		"the same time on two clocks", "Your interview is on January 5, 2027 at 8:30 AM PST / 11:30 AM EST.",
		[]string{
			"offer 2027-01-05 08:30 " + la,
			"notes nodeadline",
		},
	},
	{
		"two clocks that disagree", "Your interview is on January 5, 2027 at 8:30 AM PST (10:30 AM EST).",
		[]string{
			"offer 2027-01-05 08:30 " + la + " pair",
			"notes nodeadline",
		},
	},
	{
		"a dinner beside it", `Interview: Monday, December 14, 2026, 7:45 AM to 12:15 PM EST.
Virtual social with residents: Sunday, December 13, 2026 at 6:00 PM EST.
Respond by 12/1.`,
		[]string{
			"offer 2026-12-14 07:45 " + ny + " +270",
			"social 2026-12-13 18:00 " + ny,
			"by 2026-12-01 " + ny + " order",
			"format video",
		},
	},
	{
		"a span of days to choose from", "We interview between December 1, 2026 and January 20, 2027. Book your slot through Calendly: https://calendly.com/x/y",
		[]string{
			"span 2026-12-01",
			"span 2027-01-20",
			"link https://calendly.com/x/y",
			"by way of Calendly",
			"notes nodeadline",
		},
	},
	{
		"days in a row", "We still have December 7-9 at 9:00 a.m. CT. Reply before 12/2/2026, 12:00 noon CT.",
		[]string{
			"offer 2026-12-07 09:00 " + chicago,
			"offer 2026-12-08 09:00 " + chicago,
			"offer 2026-12-09 09:00 " + chicago,
			"by 2026-12-02 12:00 " + chicago + " order",
		},
	},
	{
		"two hours of one day", "Choose December 9 at 8:00 AM or 1:00 PM ET.",
		[]string{
			"offer 2026-12-09 08:00 " + ny,
			"offer 2026-12-09 13:00 " + ny,
			"notes nodeadline",
		},
	},
	{
		"no such day", "Interviews: November 31 at 9 AM ET, December 2 at 9 AM ET.",
		[]string{
			"offer 2026-12-02 09:00 " + ny,
			"notes impossible nodeadline",
			"unread Interviews: November 31 at 9 AM ET, December 2 at 9 AM ET.",
		},
	},
	{
		"the hour that clocks leave out", "Be online on March 14, 2027 at 2:30 AM ET.",
		[]string{
			"offer 2027-03-14 02:30 " + ny + " gap",
			"format video",
			"notes nodeadline",
		},
	},
	{
		"the hour that comes twice", "Be online on November 1, 2026 at 1:30 AM ET.",
		[]string{
			"offer 2026-11-01 01:30 " + ny + " twice",
			"format video",
			"notes past nodeadline",
		},
	},
	{
		"half of the day is not told", "December 4, 8:30 - 12:30 ET, by Zoom. An answer is due by Monday.",
		[]string{
			"offer 2026-12-04 08:30 " + ny + " +240 half",
			"by 2026-11-23 " + ny + " relative",
			"format video",
		},
	},
	{
		"a span over noon", "Dec 4, 11 - 1 pm MT",
		[]string{
			"offer 2026-12-04 11:00 America/Denver +120",
			"notes nodeadline",
		},
	},
	{
		"a zone that nobody knows", "Dec 4 at 9:00 AM ZZT",
		[]string{
			"offer 2026-12-04 09:00 zone",
			"notes nozone nodeadline",
		},
	},
	{
		"what is no date", `Our 24/7 hospital with 1/2 day didactics has 450 beds. Office hours: Monday - Friday, 8 AM - 5 PM. You may 2 step verify.
The rank order list deadline is March 3, 2027. Call 1-800-555-0100.`,
		[]string{
			"notes nodeadline nodates",
			"unread Our 24/7 hospital with 1/2 day didactics has 450 beds. Office hours: Monday - Friday, 8 AM - 5 PM. You may 2 step verify…",
			"unread The rank order list deadline is March 3, 2027. Call 1-800-555-0100.",
		},
	},
	{
		"words that cannot be reckoned", "Could you meet us tomorrow or next week?",
		[]string{
			"notes nodeadline nodates",
			"unread Could you meet us tomorrow or next week?",
		},
	},
	{
		"nothing", "",
		[]string{
			"notes nodeadline nodates",
		},
	},
	{
		"a deadline that has passed", "Please schedule by November 10, 2026. Dates: December 3, 2026 8 AM ET.",
		[]string{
			"offer 2026-12-03 08:00 " + ny,
			"by 2026-11-10 " + ny,
			"notes late",
		},
	},
	{
		"two deadlines", "Respond by November 25, 2026 5 PM ET. Upload your photo by November 28, 2026. Interview December 3, 2026 8 AM ET.",
		[]string{
			"offer 2026-12-03 08:00 " + ny,
			"by 2026-11-25 17:00 " + ny,
			"notes deadlines",
		},
	},
	{
		"Arizona and a 24-hour clock", "Interview 5 January 2027, 1300 hrs MST, or 6 January 2027 at 0830 Arizona time.",
		[]string{
			"offer 2027-01-05 13:00 America/Denver",
			"offer 2027-01-06 08:30 America/Phoenix",
			"notes nodeadline",
		},
	},
	{
		"the day until midnight", "Accept by midnight on December 1 (Eastern Time). The interview is on Wed., Dec. 9th, 7:30am–11:30am Eastern.",
		[]string{
			"offer 2026-12-09 07:30 " + ny + " +240",
			"by 2026-12-01 " + ny,
		},
	},
}
