package mail_test

// moreMails are invitations that differ in one thing from the usual ones.
var moreMails = []sampleMail{
	{
		"the time before the date in a list", `Please pick one:
- 9:00 AM EST on December 14
- 1:00 PM EST on December 14
- 9:00 AM EST on December 21`,
		[]string{
			"offer 2026-12-14 09:00 " + ny,
			"offer 2026-12-14 13:00 " + ny,
			"offer 2026-12-21 09:00 " + ny,
			"notes nodeadline",
		},
	},
	{
		"a month that is named once", `We have January 5, 7, 12 and 14 open, each from 8:00 AM to 12:00 PM Pacific Time. Respond by Dec. 15th.`,
		[]string{
			"offer 2027-01-05 08:00 " + la + " +240",
			"offer 2027-01-07 08:00 " + la + " +240",
			"offer 2027-01-12 08:00 " + la + " +240",
			"offer 2027-01-14 08:00 " + la + " +240",
			"by 2026-12-15 " + la,
		},
	},
	{
		"the deadline in words before it", `Invitation for Jan 12, 2027 (8 AM CST). Deadline to respond: Wednesday, December 2, 2026 at 5 PM CST.`,
		[]string{
			"offer 2027-01-12 08:00 " + chicago,
			"by 2026-12-02 17:00 " + chicago,
		},
	},
	{
		"the offer expires", `Your interview: December 10, 2026, 1 PM EST, by phone. This offer expires on 11/24/2026 at 11:59 PM EST.`,
		[]string{
			"offer 2026-12-10 13:00 " + ny,
			"by 2026-11-24 23:59 " + ny,
			"format phone",
		},
	},
	{
		"daylight time in winter", `Interview on January 12, 2027 at 9:00 AM EDT. Confirm by January 4.`,
		[]string{
			"offer 2027-01-12 09:00 " + ny + " season",
			"by 2027-01-04 " + ny,
		},
	},
	{
		"mountain standard time in winter is no Arizona", `Interview on January 12, 2027 at 9:00 AM MST. Confirm by January 4.`,
		[]string{
			"offer 2027-01-12 09:00 America/Denver",
			"by 2027-01-04 America/Denver",
		},
	},
	{
		"the same date twice", `You are scheduled for December 10, 2026 at 1 PM EST. See you on December 10! Reply by Nov 30.`,
		[]string{
			"offer 2026-12-10 13:00 " + ny,
			"by 2026-11-30 " + ny,
		},
	},
	{
		"two programs' zones in one mail", `The interview is on December 10, 2026 at 10 AM CST in Dallas, or on December 11, 2026 at 10 AM MST in El Paso. Reply by 30 November.`,
		[]string{
			"offer 2026-12-10 10:00 " + chicago,
			"offer 2026-12-11 10:00 America/Denver",
			"by 2026-11-30",
		},
	},
	{
		"a birthday and a founding", `Founded on May 5, 1950, our hospital invites you on 12/14/2026 at 8:00 AM PST. Posted 11/20/2026. Reply within one week.`,
		[]string{
			"offer 2026-12-14 08:00 " + la,
			"by 2026-11-27 15:00 Europe/Warsaw",
			"unread Founded on May 5, 1950, our hospital invites you on 12/14/2026 at 8:00 AM PST. Posted 11/20/2026. Reply within one week.",
		},
	},
	{
		"over the turn of the year", `We interview on December 30 and January 6 at 7:00 a.m. PT. Please answer before the end of the day on December 1.`,
		[]string{
			"offer 2026-12-30 07:00 " + la,
			"offer 2027-01-06 07:00 " + la,
			"by 2026-12-01 " + la,
		},
	},
	{
		"a weekend day", `Saturday, December 12, 2026: 9:00 AM to 11:00 AM ET, Google Meet. RSVP by 12/3.`,
		[]string{
			"offer 2026-12-12 09:00 " + ny + " +120",
			"by 2026-12-03 " + ny + " order",
			"format video",
		},
	},
	{
		"the night in which clocks are set back", `Orientation call: be there on November 1, 2026. The interview is Sunday, November 7, 2027 at 1:15 AM PT.`,
		[]string{
			"offer 2027-11-07 01:15 " + la + " twice",
			"notes nodeadline",
			"unread Orientation call: be there on November 1, 2026. The interview is Sunday, November 7, 2027 at 1:15 AM PT.",
		},
	},
	{
		"an answer that is due today", `Please answer by November 20, 2026 at 8 PM CET for December 10, 2026 at 9 AM ET.`,
		[]string{
			"offer 2026-12-10 09:00 " + ny,
			"by 2026-11-20 20:00 Europe/Warsaw",
		},
	},
}
