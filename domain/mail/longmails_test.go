package mail_test

// longMails are whole invitations, with all that surrounds the dates.
var longMails = []sampleMail{
	{
		"a coordinator's mail with a table of dates", `From: Residency Coordinator <fm.residency@example.org>
Sent: Friday, November 20, 2026 3:04 PM
To: Lucia Herrera
Subject: Interview Invitation - Family Medicine Residency

Dear Dr. Herrera,

Thank you for applying to our Family Medicine Residency Program. After a careful
review of your ERAS application, we would like to offer you a virtual interview.

Available interview dates (all times Pacific):

  * Thursday, December 3, 2026     8:00 AM - 1:00 PM
  * Tuesday, December 8, 2026      8:00 AM - 1:00 PM
  * Thursday, January 7, 2027      8:00 AM - 1:00 PM

Interview slots are filled on a first-come, first-served basis. Please respond
within 72 hours. If we have not heard from you by 5:00 PM on Monday, November 23,
your slot will be released.

A virtual resident social is held the evening before, at 6:00 PM.

Warm regards,
Residency Coordinator
Phone (559) 555-0134 | Fax (559) 555-0135
1234 E. Shaw Ave., Suite 102, Fresno, CA 93710`,
		[]string{
			"offer 2026-12-03 08:00 " + la + " +300",
			"offer 2026-12-08 08:00 " + la + " +300",
			"offer 2027-01-07 08:00 " + la + " +300",
			"by 2026-11-23 17:00 " + la,
			"format video",
			"notes deadlines",
			"unread A virtual resident social is held the evening before, at 6:00 PM.",
		},
	},
	{
		"a scheduling service without dates", `Hello Lucia,

You have been invited to interview with an Internal Medicine program through
Thalamus. To view the available interview dates and to book one, please log in:

https://app.thalamusgme.com/applicant/interviews/8842?utm_source=mail

Please note that interview spots are limited and are offered to more applicants
than there are spots. We encourage you to schedule as soon as possible, and
within 48 hours at the latest.

This message was sent from an unmonitored address. (c) 2026 Thalamus`,
		[]string{
			"by 2026-11-22 15:00 Europe/Warsaw",
			"link https://app.thalamusgme.com/applicant/interviews/8842?utm_source=mail",
			"by way of Thalamus",
			"notes nodates",
		},
	},
	{
		"an in-person day with a dinner and an agenda", `We are excited to invite you for an in-person interview on Wednesday, December 9, 2026.

Schedule for the day (Central Time):
7:30 AM   Arrival and breakfast
8:00 AM   Welcome by the program director
12:30 PM  Lunch with residents
1:30 PM   End

Dinner with residents: Tuesday, December 8, 2026 at 6:30 PM CST.

Kindly confirm by Wednesday, November 25, 2026, noon CST.`,
		[]string{
			"offer 2026-12-09 " + chicago,
			"social 2026-12-08 18:30 " + chicago,
			"by 2026-11-25 12:00 " + chicago,
			"format in person",
			"unread 7:30 AM Arrival and breakfast",
			"unread 8:00 AM Welcome by the program director",
			"unread 12:30 PM Lunch with residents",
			"unread 1:30 PM End",
		},
	},
	{
		"morning and afternoon sessions", `Please choose one of these sessions and let us know by Nov 30:

Option A: Monday 12/7/2026, 8:00 am - 11:30 am EST
Option B: Monday 12/7/2026, 1:00 pm - 4:30 pm EST
Option C: Friday 12/11/2026, 8:00 am - 11:30 am EST`,
		[]string{
			"offer 2026-12-07 08:00 " + ny + " +210",
			"offer 2026-12-07 13:00 " + ny + " +210",
			"offer 2026-12-11 08:00 " + ny + " +210",
			"by 2026-11-30 " + ny,
		},
	},
	{
		"two zones, one of them the reader's", `Your interview has been scheduled.

Date: to be confirmed
When: Friday, January 15, 2027, 9:00 AM PST (12:00 PM EST) for 45 minutes
Where: Microsoft Teams

If this time does not work for you, reply to this message before January 8.`,
		[]string{
			"offer 2027-01-15 09:00 " + la,
			"by 2027-01-08 " + la,
			"format video",
			"lasts 45",
		},
	},
	{
		"European writing", `Dear colleague,

we can offer you an interview by video on 14.12.2026 or 16.12.2026, each at
14:30 GMT. Please answer by 30.11.2026.

Kind regards`,
		[]string{
			"offer 2026-12-14 14:30 Etc/UTC",
			"offer 2026-12-16 14:30 Etc/UTC",
			"by 2026-11-30 Etc/UTC",
			"format video",
			"notes shared",
		},
	},
	{
		"a forwarded thread with older dates", `Yes, that works.

On Thu, Nov 19, 2026 at 9:12 AM Coordinator <im@example.org> wrote:
> We can offer December 10, 2026 at 8:00 AM MST.
> Please reply by November 24.
>
> On Mon, Nov 16, 2026 at 4:00 PM Lucia Herrera <l@example.org> wrote:
> > Is there still a date?`,
		[]string{
			"offer 2026-12-10 08:00 America/Denver",
			"by 2026-11-24 America/Denver",
		},
	},
	{
		"a wait list and nothing more", `Dear applicant,

Thank you for your interest in our program. All of our interview positions are
filled at this time. We have placed you on our wait list and will contact you if
a position becomes available.

Our interview season runs from October 19, 2026 through January 29, 2027.`,
		[]string{
			"span 2026-10-19",
			"span 2027-01-29",
			"notes nodeadline",
		},
	},
	{
		"words for numbers, and business days", `Congratulations! We invite you to interview on the 8th of January 2027, starting at 7:45 a.m. Eastern. Virtual. Please accept within three (3) business days through ERAS Interview Scheduler.`,
		[]string{
			"offer 2027-01-08 07:45 " + ny,
			"by 2026-11-25 Europe/Warsaw workdays",
			"by way of ERAS Interview Scheduler",
			"format video",
		},
	},
	{
		"a year that is wrong for its weekday", `Interview: Tuesday, January 5, 2026 at 8:00 AM PST. RSVP by Friday, November 27.`,
		[]string{
			"offer 2026-01-05 08:00 " + la + " weekday",
			"by 2026-11-27 " + la,
			"notes past",
		},
	},
	{
		"capitals and no blanks", `INTERVIEW OFFER
DEC 15,2026 8:30AM-12:30PM PST
DEC 17,2026 8:30AM-12:30PM PST
RSVP BY NOV 25,2026`,
		[]string{
			"offer 2026-12-15 08:30 " + la + " +240",
			"offer 2026-12-17 08:30 " + la + " +240",
			"by 2026-11-25 " + la,
		},
	},
	{
		"dates with their weekdays behind them", `We have openings on Dec 1 (Tue), Dec 3 (Thu) and Dec 8 (Wed), 8 AM to noon CT. First come, first served.`,
		[]string{
			"offer 2026-12-01 08:00 " + chicago + " +240",
			"offer 2026-12-03 08:00 " + chicago + " +240",
			"offer 2026-12-08 08:00 " + chicago + " +240 weekday",
			"notes nodeadline",
		},
	},
	{
		"the zone of the applicant is told", `Your interview will take place on December 15, 2026 at 17:30 Europe/Warsaw, which is 8:30 AM PST.`,
		[]string{
			"offer 2026-12-15 17:30 Europe/Warsaw",
			"notes nodeadline",
			"unread Your interview will take place on December 15, 2026 at 17:30 Europe/Warsaw, which is 8:30 AM PST.",
		},
	},
	{
		"a rejection", `Dear Applicant,

We received over 2,400 applications for 12 positions. We regret that we are unable to offer you an interview. We wish you success in the 2027 Match.`,
		[]string{
			"notes nodeadline nodates",
		},
	},
	{
		"something that is no mail at all", "%PDF-1.4 \x00\xff 1/2/3/4/5 99:99 32 December 2026-13-45 0 AM 13 PM 12/32/2026 ()[]//--::..",
		[]string{
			"notes nodeadline nodates",
			"unread %PDF-1.4 \x00\ufffd 1/2/3/4/5 99:99 32 December 2026-13-45 0 AM 13 PM 12/32/2026 ()[]//--::..",
		},
	},
}
