package views

import (
	"slices"

	"fyne.io/fyne/v2"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// A helpPart is one heading of the help with its sentences; the line "" stands
// for the rule of bands.
type helpPart struct {
	title string
	lines []string
}

// helpTexts are what F1 says of each page.
var helpTexts = map[string][]helpPart{
	ui.PageStart: {
		{"Three ways to begin", []string{
			"With your own records: five short steps, each of which says what its answers are for. Leave open what you don't know; everything is kept as you go, and the guide can be left at any time.",
			"With the sample applicant, who is invented: one click at the left leaves her behind, and undo brings her back.",
			"With what you have: a data folder of this program, or a profile file. Files can also be dropped onto the window.",
		}},
	},
	ui.PageToday: {
		{"Chance of matching", []string{
			"The chance that at least one program of your saved list takes you this season, with its range: eight times in ten the truth should lie inside it. Below it stands what it rests on.",
		}},
		{"What moves your chance most", []string{
			"Each line is one thing that you could still do in time, and what the whole calculation gives with it, the largest gain first. Where the gain rests on our judgement alone it is called small, medium or unclear, and has no number. All of them, and their pairs, stand under Strategy.",
		}},
		{"Readiness", []string{
			"How far the four parts of the guide's strategy have come: realistic self-assessment, targeted recovery, experience in the region, a narrative of mission. Each is the mean of a few lines that your records answer; choose one to see them, and where each is settled. No chance rests on them.",
			"The three words below – improving, safe, reliable – are what an application has to say. A word is green once a record backs it; Why names the records.",
		}},
		{"Checklist", []string{
			"C opens it: everything by area, with what is done, missing or late, and when it is due. On its own day a thing is due, the day after it is late. O, D and A show what is open, what is done, or all; Ctrl+P prints it; Escape leads back.",
		}},
		{"Next, and the agenda", []string{
			"One list of what is to be done, by date: invitations to answer, interviews, messages, letters, documents, exams, payments, your own tasks, and the dates of the season. What is overdue comes first: the day of a deadline is not overdue, the day after is, and one with an hour is so the minute after. Times are those of the place, with your own beside them; those that say \"to verify\" come from a secondary source until you confirm them under Settings.",
			"G opens all of it. D or Space: it is done today, in its record or as your word on it. S puts it off, and it is back on that day. E or Enter opens it. T is a new task of your own. Every step can be undone.",
		}},
		{"Log something", []string{
			"N or Ctrl+N asks what there is to note – an invitation, an interview, a message, a task, a payment, a change of status – and opens its form.",
		}},
		{"Silence from programs", []string{
			"Most programs never answer, so silence is normal. The share of a season's invitations that has been sent by this week is our judgement after a page for applicants, to verify, and stands under Settings, Weights. How many would be usual for your list is the engine's expectation for what you sent, times that share; eight seasons in ten should lie within the range, which is wide because luck strikes a whole season.",
		}},
		{"Quiet mode and reminders", []string{
			"Ctrl+Shift+H, or the switch under Settings, hides chances on every page; what can be done stays. Prints are as they were. While the window is open a notification of the system tells when something is due soon, today or within the hour, each thing once a day. It tells how many things, and names them only if you want it to.",
		}},
	},
	ui.PageProfile: {
		{"Records", []string{
			"Everything that the ranking reads. Enter edits the selected record, Ctrl+N adds one, D makes a copy, Delete takes it away; every step can be undone, also after a restart.",
			"History shows each state that a record had, and brings one back.",
		}},
		{"Documents", []string{
			"What the season's applications need, each with the day by which it has to be there: counted back in business days from the day on which you send. The usual ones stand there by themselves; Enter sets the state of one. After a new score the USMLE transcript asks to be sent again.",
			"Last safe days are counted back from the rank list and from the day on which programs begin to read, with the times that stand under Settings. What is marked \"to verify\" rests on a copy: ask the ECFMG, USMLE or NRMP. Ctrl+P prints all of it, to tick off.",
		}},
		{"Rotations and letters", []string{
			"A rotation leads to its letter by the name of the supervisor: L fills in a letter to ask for. V shows what a rotation costs a week and would add, beside the others that are planned; what nobody has told stays unknown, and nothing is judged by law.",
			"A letter goes from planned to asked, agreed and uploaded; one key notes each step with today's day, and the program says when to ask or remind again. P shows the request that you can hand to the writer, from your records alone, and what they do not tell.",
			"\"Assign letters…\" gives letters to the programs of your list, at most four to each: arrows choose a box, Space ticks it, A ticks all programs that are shown, P proposes. What you have ticked is never overruled unless you ask for it. Points that you asked a writer about add nothing to a chance.",
		}},
		{"Exams: ready to sit?", []string{
			"The last practice test is held against the baseline: 15 points above it is ready by the soft rule, 20 by the firm one, which decides where one clean pass matters most. Practice below the pass mark of the exam's day is never called ready. The baseline is the test that you mark, else the first one since your last attempt.",
			"T logs today's blocks of questions. The week begins on Monday; the soft band is the target of two to three blocks a day. While an exam is planned, a practice test is due every seven days.",
			"Step 3: one verdict of twelve rules, each with its answer (R). Send now or wait (C): each day of sending is worked out by the whole engine; what lateness costs is judgement.",
		}},
		{"Statements", []string{
			"Enter opens a version to write it. Below the text stands what it counts as the portal counts, beside it what the checks find; \"Show\" marks the place. All of it is advice; the words that the checks look for stand under Settings, Thresholds. Ctrl+S saves.",
			"Every save that changes the text keeps a draft. The newest one of the same day gives way when it has no name and no word goes with it; every other one stays, can be compared word by word and brought back.",
			"A template takes its facts from your records. What they do not tell stands in [brackets]: nothing is made up. \"Prove it\" links each claim to a record, and prints what to defend.",
			"Each thing that programs may ask about needs one place where it is explained. An explanation in a statement that there is counts like the tick at the exam. The reason of a gap may stay private.",
		}},
		{"Experiences, research, languages, stories", []string{
			"Tick what the application lists, or press L; M makes it one of the most meaningful: the card at the right counts experiences and characters against the portal's limits, which stand under Settings and can change. What is too long or too many is told and never cut. Hints on style are only hints; a number helps only if you can document it.",
			"\"Which would show most\" finds the experiences that cover most of what the programs of your list value; you decide. \"Matrix of evidence\" sets every mission and trait beside experiences, letters, statements, stories and research. Ctrl+P prints the sheet to proof-read.",
			"Research is support, never a substitute. A work and an experience of the same title, or of one institution at the same time, are one project and count once. A mentor helps once he has said that he will speak and it is noted under People.",
			"C or \"Copy\" puts the line of a language on the clipboard. The story bank says what is told nowhere, too often, or twice at one program.",
		}},
		{"Quiet notes", []string{
			"What programs may read from your records: a low score, a late one, a rising trend, what is missing. Each note names its rule; its threshold stands under Settings.",
		}},
	},
	ui.PagePrograms: {
		{"Order and chance", []string{
			"Programs stand in the order of your chance of an interview. Every chance has a range: eight times in ten the truth should lie inside it. Where the ranges of two programs overlap, take them as about equal.",
			"The bar runs from nothing to the highest range of all programs. Its dark part is the chance, its soft part the range.",
			"",
		}},
		{"Screens", []string{
			"\"clear\": every rule of the program that is known lets you in. \"2 unknown\": two answers are not known; one look at the program's page settles them. \"?\": nobody has sourced it yet, and it is never counted as a yes.",
			"\"with an advocate\": a rule would close it, but somebody there can speak for you. A red word is the rule that closes it. Closed programs have no place and no chance.",
		}},
		{"Tiers", []string{
			"Tier 1: the Central Valley. Tier 2: parts of California like the Valley, and community or county programs in the rest of California, Nevada, Arizona and New Mexico. Tier 3: community programs elsewhere with a record of second chances. A rule that you are known to fail takes the tier away.",
			"A tier with a question mark hangs on facts that are still to be verified.",
		}},
		{"Reasons", []string{
			"Points say how much each reason moves your chance; they add up to the chance. \"published\" rests on a study, \"derived\" is carried over from another group or outcome, \"judgement\" is our judgement: no study behind it, so its error is wide.",
			"A tie is what binds you to a city or its region: home, family, study, work, or a rotation there.",
			"G changes what scores and the mission weigh at one program; without that it is what its specialty usually does.",
		}},
		{"What to know before you pay", []string{
			"Scores, visa and timeline, each fact with its source and age. What is unknown is to be asked: \"Copy what to ask\" makes a list for an e-mail, the filter \"Facts\" finds the programs of which something is missing, or of which you know the mean Step 2 CK of the residents: then a column tells how far yours lies over it. S prints the sheet. \"assumed\" is what the specialty usually does, until the program says so.",
			"Y notes who the residents of a year were. The share of non-US IMGs stands with its 95% interval; the engine moves from what it thought before to that share the more residents you count. US IMGs are counted apart.",
		}},
		{"What would change this", []string{
			"C unfolds it: an answer to each thing that is unknown of the program, well or badly, and each move that touches it, one at a time, with the chance before and after. Of a closed program it says what would open it, or that nothing does.",
		}},
	},
	ui.PageList: {
		{"The best list", []string{
			"\"Rebuild list\" looks for the list with the greatest chance to match that your budget can pay, or for the places that you want most. It is the best under this model and these facts, no more than that. Where not every list could be compared, it says by how much at most another one could be better.",
			"Worth is what the match can be expected to be worth to you, from 0, no match, to 10. It follows from tier, region and specialty, or from your own value of a program (V). \"Wishes…\" beside the tiers says what your list is the best for, how many programs of each tier it shall hold, and whether you would leave first and come back later.",
			"The budget is for the application fees of the whole season. What is sent is paid from it and stays on the list; a program that has declined is not proposed again.",
			"P pins a program: it is on every list that is built. B bans it: it is on none.",
		}},
		{"The curve", []string{
			"Chance to match against the number of programs, the best first, with its range. It rests on the match of all independent applicants of 2007, and flattens: after a point a few strong interviews matter more than many applications. C turns it: against the programs, the money, or the interviews that can be expected. Against money the programs stand in the order in which they help most for their fees.",
		}},
		{"Signals", []string{
			"\"Place signals…\" (S) shows where the season's program signals raise your chance to match most, within the quota of each specialty, and places them in one step. Signals that are sent stay.",
		}},
		{"Wasted", []string{
			"Programs on the list that a fresh strict rule closes to you. Taking them off saves the dollars beside them.",
		}},
	},
	ui.PageInterviews: {
		{"Calendar", []string{
			"Interviews, held times, deadlines, exams, rotations and the dates of the season on your own clock; Z turns to the clocks of the programs. Arrows move by day, Page Up and Page Down by month, Enter opens what stands on the day, T goes to today.",
			"\"Answer now\" lists the invitations that wait: those with a deadline first, the soonest at the top, then the others by age. R answers the first one.",
		}},
		{"Invitations", []string{
			"N takes the mail as it came. It is read on this computer: dates, times, zones, the deadline, the link, the programs that it may come from. What can be read in two ways – a month and a day, a weekday that does not fit, a zone of the other half of the year – is told, and what was not read is listed. You correct it before it is kept.",
			"An answer is a mail to copy. Its facts come from your records alone; what they do not tell is named, to be filled in by hand. Nothing is sent from here.",
		}},
		{"Clashes and free days", []string{
			"Two meetings clash from the first minute that they share, by their length or, where nobody has told it, by that of the settings. Too few minutes between two, the way to one in person, exams, rotations and your own tasks are told too. A free day is a working day of the program, without US holidays, within the hours that you call decent under Settings.",
			"The calendar file holds each meeting on its own clock. Import it again after a change: what is there is moved, not doubled.",
		}},
		{"Answers", []string{
			"Questions about what your own records show come first; \"Whole bank\" shows the others too. Enter writes the answer. The five steps of one about a red flag are: acknowledge it, one sentence of context without an excuse, what you changed, facts that show it, what the program can count on. It is ready when all five are filled, and then counts as the place where the flag is explained.",
			"Evidence is picked from your records: an exam once it is passed, a rotation once it has begun, a letter by its writer and never by what it says. In your own words its numbers must stay those of the record. Numbers elsewhere that are on no record are pointed to: be ready to show them.",
			"P reads the answer aloud: Space starts and stops the clock. The dark mark is your time, the soft stretch the target of the settings. What you note stands in your practice. The example is help and goes into no answer.",
		}},
		{"Score sheet and day sheet", []string{
			"K scores an interview under your own criteria, best on the same day. What is not scored is left out of the mean and told; the gut feeling stands apart. The criteria and their weights are yours: \"Questions, practice, criteria\" on Answers. P prints the sheet of the day.",
		}},
		{"Thanks and letters", []string{
			"A thank-you note is due some days after each interview that is done, one for everybody whom you met there; the days stand in the settings. T writes it from your records, with what is to be filled in by hand in brackets; C copies it; S notes that it was sent today. Nothing is sent from here.",
			"\"I will rank you first\" is said to one program a season, and only if your rank list agrees: what speaks against it is told, and nothing is forbidden. You need not tell any program how you rank it.",
		}},
	},
	ui.PageApplications: {
		{"Applications", []string{
			"One line for each program of the season. A change of status has its day; all of them stand in the panel at the right, where a click on a day puts it right. Several can be ticked and changed at once, and taken back at once.",
			"\"I have sent these\" only notes what you did in the application service; nothing is transmitted.",
			"A declined program stays on the list, since its fee is paid, but no longer counts toward the chance to match. One that has invited you counts as an interview that is had; its own chance stays what it was before the answer.",
			"B turns to the board: the same applications by how far they have come, each with the one thing that is next. Arrows move between the cards, Enter changes the status, and so does a card that is dragged to another column. \"Booked\" follows from an interview with a day.",
			"G asks for the season's geographic preferences; the applications can follow them in the same step.",
			"Silence is normal: many programs write only to those whom they invite.",
		}},
		{"Fees", []string{
			"What you have paid in this season, and what is still to come by the tables of prices: applications, token, transcript, registration, exams that are planned. Enter on an expected line notes what you really paid.",
			"\"note it\": it went with what is sent or done, and no payment is noted. \"if you match\" is in no sum. Ctrl+P prints all of it.",
		}},
		{"The Match", []string{
			"The three steps into the Match with their days, on the NRMP's clock and on yours. Whoever is not verified by the rank list deadline is withdrawn: the list is not used, and SOAP is lost. The warning begins eight weeks before.",
			"Enter notes the day of registration and the day on which R3 showed you as verified. The day on which a list was certified comes from that version of the list.",
		}},
	},
	ui.PageRankList: {
		{"Your order", []string{
			"The order is yours: drag a program by its dots, press U or D, or type its rank. Score is the weighted mean of your criteria from the sheets of the interviews, gut is your feeling apart from them. \"Formula says\" is the rank that the scores would give; a program without a score keeps its place in that order. A difference is no mistake.",
			"T compares two by two: Left and Right choose, Space leaves them as they stand, Backspace takes the last answer back. Stop when you like; the answers stay. The list changes only if you take the order that they give.",
		}},
		{"What to look at", []string{
			"What has interviewed you and is not ranked, what is unusual to rank, what the list costs beyond the registration. A match binds you: rank only programs that you would attend. Programs need not be told where you rank them.",
			"For an advanced program rank the first years that go with it, on a list of its own. A couple ranks pairs: \"Rank as a couple\" is found with Ctrl+K.",
		}},
		{"Versions and the portal", []string{
			"The portal keeps no earlier version, so keep one here before you change much. After certifying in the portal, note it here and copy the portal's list into \"Check against portal\": each line that differs is told. What cannot be told by name is asked and never guessed.",
			"Only what stands in the portal counts. From the minute of the deadline on nothing can be changed there.",
		}},
		{"Where you may end up", []string{
			"The Match is run many times with your list, against other applicants who are invented. The range after each figure is what more draws could change; the chance below it rests on the curve of all applicants. No order can bring you a program that you like better than your true order does.",
		}},
	},
	ui.PageSOAP: {
		{"Before the week", []string{
			"SOAP gives away what the Match has left open, during four days in March. The cards say whether you may take part, and what has to be ready weeks before: a statement and letters for every specialty of your order, the documents, the days off. A certified rank list is not asked for.",
		}},
		{"In the week", []string{
			"The clock says which phase it is at this moment, how long it lasts, in Eastern time and in yours, and what may be done in it. It can be opened at any time. Dates and hours are those under Settings; they come from a copy and are to be verified.",
			"Do not contact a program before it contacts you. C notes the moment at which it has. During an offer round no applications are sent; an accepted offer binds, and one that is rejected or expires does not come again.",
		}},
		{"Unfilled programs", []string{
			"V pastes the list; a PDF or a table can be dropped onto the window too. Each program is set against your records by the rules that are known of it; what the list and the catalog do not tell stays unknown.",
			"They stand in the order of your specialties, whole residencies before single years, which lead to no further seat. U and D move one by hand. Y chooses, A notes that the application is sent, S skips: there are 45 applications in all, and the 46th is not taken.",
			"The list must not be shared: that is a violation of the Match's rules. No profile file holds it unless you ask for that.",
		}},
	},
	ui.PageStrategy: {
		{"How good is this?", []string{
			"Which errors make the range of your list, and which of them are our judgement; how well the curve from ranked programs to a match fits its counts, also for a specialty that is left out; and how the base of all chances is tuned.",
			"Once a season of yours is over and the answers of programs are noted, it is compared with what the engine says now of it. Silence is not counted as a no.",
		}},
		{"Moves", []string{
			"Each line is one thing that you could still do this season, and what the whole calculation gives with it: the largest gain first, with the time and money that it takes and the last day on which it counts. What comes too late for this season's dates stands last, says which season it counts for, and adds nothing.",
			"Points are told only where figures carry them. \"medium\", \"small\" and \"unclear\" rest on our judgement alone; \"unclear\" means that the range does not tell the gain from nothing. Where ranges overlap the order says little.",
			"At the right stands what the chosen move does, which programs change most, and what that rests on. Enter leads to where it is made.",
		}},
		{"Pairs", []string{
			"P shows each two moves that can be made together in time. Their joint gain is worked out anew and is no sum: it can be more, as of Step 3 and an H-1B, or less, as of two letters where one would do. Two months of rotation follow each other, and so does what waits for another move; all else goes side by side, in the longer of the two times.",
		}},
		{"Paths", []string{
			"In each of the coming seasons you may apply or wait, and do one thing beside. The best next step begins the path with the highest chance to have matched by the last March; of paths that are alike the cheapest is taken. Where ranges overlap paths are about equal, and the cheaper one may be the better one for you.",
			"Each season is the engine's whole answer for what your records would be then: years since graduation close programs, hands-on work grows old, an exam or a letter counts from its day. A season without a match says something of all that the records do not show, so that the next one is worth less than it would be by itself.",
			"How likely a place through SOAP or for a single year of training is, nobody publishes: it is left out until you tell your own estimate (Your estimates…). O makes a path of your own beside the others, season by season in one form. \"All in one chart\" shows how the chance of each grows with every March; each path says at the right why it stands where it does. Ctrl+P prints them all.",
			"Which status a step needs is a dated note to check with the authority: \"visa to arrange\" where a visa that you would take allows it, \"not your status\" where it mostly wants another one, by the same rule as on Posts. Step 3 begins a path only where its card under Study does not speak against it now, and counts from the day on which its result can be there.",
			"The paths are worked out while you go on; Esc stops it, and so does leaving the tab. What was found stays until your records change.",
		}},
		{"Specialties", []string{
			"Each specialty with how open the guide calls it, your best chance there, and the interviews to expect of its best applications. \"particularly open\" is where a low Step 1 beside a strong story is looked past most; the rule and its thresholds stand at the right. Enter shows its programs.",
			"\"a bridge only\": one year without a place to go on, never a full path.",
		}},
		{"To verify", []string{
			"Each line is one fact about a program of your list that nobody knows, that is old, or that you have not verified this season. A fact is verified once you have entered or confirmed it yourself since the season opened in June. What does not concern you, such as a visa that you do not need, is not asked.",
			"Those stand first whose answers are worth most: the whole engine is asked with the answer that suits you and with the one that does not. How far your chance to match lies apart between the two is the worth; it rests on judgement and is told in a word.",
			"Enter notes the answer with its wording, word for word, its source and its day; C confirms a fact as it stands. M copies an e-mail to the coordinator with exactly the open questions. A program that wants no messages is offered none.",
		}},
		{"The Match", []string{
			"Your list goes through the Match many times, each time against other applicants who are drawn anew. Where you stand on each program's list is drawn so that it takes you as often as the engine's chance says; the draws are the same each time.",
			"U and D move the selected program, and the page tells in how many of the same draws that ends better or worse by the order that you call yours. It never ends better: rank what you like best first. Nothing of it is stored.",
		}},
	},
	ui.PageSeasons: {
		{"Seasons", []string{
			"Each Match that you take part in is kept here as it was. A season belongs to the year of its Match: season 2027 submits in September 2026 and matches in March 2027.",
			"When the first application is noted as sent, the season is frozen: the records, your figures and what the engine says of every program. It is never written over; if nothing was sent after all, it is frozen anew once something is. Freezing later works by the records as far as they are dated, and says so.",
			"\"Look at it\", or Ctrl+Shift+S anywhere, shows a past season on every page as it was at its end, read only. \"Open the next season\" (O) puts this one away in three steps: what goes on, what begins anew, what is kept. It makes a backup first and is one step, which can be undone.",
			"What belongs to a season that was put away stays as it is. \"Note a late answer\" takes an answer that comes after all; \"Correct it\" opens the season again, for a reason that stands with it. What is frozen stays as it was.",
		}},
		{"Side by side", []string{
			"Two or three seasons beside each other: the records as they stood when each was sent, its list, what it cost, and what came of it. What is marked as changed differs from the season before. Of a season that is not over everything is \"so far\".",
			"What each change did is what the engine says today of the later season's list with one thing put back as it was; all at once need not be their sum. Where the invitations of two seasons differ by no more than luck usually makes, it says so.",
			"\"Note an earlier season\" takes a season that you took part in before you had this program, or a late answer of one that is kept: nothing that is noted gives way to it. Where you do not know the programs any more, numbers do – applications, invitations, interviews, ranked –: they stand beside the other seasons as told, without a list and without effects of it. A day of sending that nobody noted is said to be so, and what rests on it is \"about\". Ctrl+P, or Print, makes the report of the later season.",
		}},
		{"Clocks", []string{
			"Each program that states a most of years since graduation, for this season and the four after it: open, closed, or not sure – because what it said is old, undated, or the year is borderline. A season says here what its own ranking would say. What closes next stands first; Enter opens the program. Correct there whether it counts to the day of the application or to 1 July, and from graduation or the last training.",
			"At the right, after a short way to gaps and commitment: what the selected program says of each season, what each season will be held to if you add nothing, how long ago you last worked with patients and passed an exam, certificate and attempts. These are notes, not legal advice.",
			"Times that no record tells of are longer than the months under Settings. What you did in them can be added there and then, each can be explained, or its reason kept private: then it is told nowhere.",
			"The commitment to a region lists what your records hold of it, the strongest first, and what could still show it. It can be printed; nothing is added to the records.",
		}},
		{"Posts", []string{
			"What could fill the time between two seasons. S moves a post on, X turns it down, and the day of each stage is noted with it; Enter changes them. Its interview and the days that are agreed on stand in the calendar of interviews, on Today and in the calendar file. The statuses in which its employer says that it can be held are compared with yours; none noted means: ask. Work without pay, and what is offered to visitors, calls to stop and ask the authority first. The program gives no legal advice.",
			"A post that you hold or held ties you to its place, as an experience does, and makes you known to its program, as a rotation does. M makes an experience of it; both count once.",
		}},
		{"How well it predicted", []string{
			"What was said of a season when it was sent, beside what came of it. A season counts from the day after its Match Day, once what came of the Match is noted: an application without an answer is then a no. One that was not frozen in time is told in hindsight, by what is known by now, and counts only if you tick it; beside the tick stands what speaks against it. A season told in numbers teaches nothing.",
			"What your seasons teach is how far your odds of an interview lie beside what your records show. One season is mostly luck, so it moves little, and it holds if the reference set is right for applicants like you. Nothing is changed by itself: \"Take it over\" sets two figures of your own in one step, the reasons of each chance then say \"Your own seasons so far\", and \"Take it back\" or Undo removes them. Nothing is learnt twice.",
		}},
		{"After the Match", []string{
			"What lies between the Match and the first day of training, by your visa and the state of training: each step with its day, how long it takes, what comes before it, and its source. T turns the state of the chosen step – open, under way, done, not needed –, D says that it is done, N that it is not needed; Enter opens it for a day of its own, such as that of a visa interview. Write the first day of training at \"Begin training\": everything is counted back from it.",
			"\"Ready between\" counts the slowest chain of open steps forward, from the day on which a step began where you have noted it. The last rows are for when the first day is in danger. Before a match all of it can be looked at, for any visa; once you have matched, steps come under Today and into the calendar file.",
			"These are dated notes and no legal advice. What is marked so is to be checked with the authority, and nothing of it moves a chance.",
			"\"First 72 hours\" has a guide for each message of Match Week, to be read before it is needed. \"Brief for an adviser\" prints exactly two pages: the people, places and programs that your records name, contacts and notes are taken out, and your three questions stand at the end.",
		}},
		{"Money", []string{
			"What the whole way costs, from the first exam to the first day: what you have noted as paid, what went with exams, rotations and applications and was never noted – reckoned from the tables of prices –, and what is still to come. What comes only after a match stands apart. The part of this season is that of Applications, Fees, to the cent.",
			"Your own currency and what one dollar is in it are typed under Profile, About me; nothing is looked up, and the day of your rate is shown. Print puts all of it on paper, with where the prices were read.",
		}},
	},
	ui.PageSettings: {
		{"Reference sets", []string{
			"All chances rest on one set of figures. The one that ships can be exported as a template; an adviser who may use better figures writes another folder, and \"Load…\" or a drop onto the window brings it in after a report, row by row, of what is wrong in it.",
			"\"Compare…\" says what it would change for you before you use it. Your own figures stay and are laid over the set in use. Loading, using and removing a set can be undone.",
		}},
		{"Figures", []string{
			"Every threshold, weight, price, signal and date that the program uses, with its source. Yours stand over the shipped ones and can be taken back one by one or all together; where one is changed, every screen and print says so. A value that would make the model lie is refused.",
			"A date or price marked \"to verify\" is confirmed by saving it as it is.",
		}},
		{"Data and backups", []string{
			"Everything is one file in the data folder. A checked copy is made each day and before every import; a second folder, such as a stick, gets a copy of each. Restoring one first backs up what there is, and can be undone.",
		}},
	},
}

// helpWidth is how wide the lines of the help are.
const helpWidth float32 = 620

// showHelp says how to read the page, and what the program rests on.
func (s *Shell) showHelp() {
	var items []fyne.CanvasObject
	part := func(title string, lines []string) {
		items = append(items, ui.NewText(title, ui.Style{Bold: true}))
		for _, l := range lines {
			if l == "" {
				l = s.app.BandRule()
			}
			items = append(items, ui.NewParagraph(l, ui.Style{}))
		}
		items = append(items, ui.Space(theme.Gap4))
	}
	for _, t := range helpTexts[s.now] {
		part(t.title, t.lines)
	}
	what, not := s.app.AboutLines()
	part("What this rests on", slices.Concat(what, not))
	s.read("How to read "+s.Page().Name(), ui.Wide(helpWidth, ui.NewStack(theme.Gap8, items...)))
}

// showShortcuts lists the keys.
func (s *Shell) showShortcuts() {
	var lines []fyne.CanvasObject
	for i, part := range shortcutList {
		if i > 0 {
			lines = append(lines, ui.Space(theme.Gap4))
		}
		lines = append(lines, ui.NewText(part.title, ui.Style{Bold: true}))
		for _, k := range part.keys {
			lines = append(lines, ui.Beside(ui.NewText(k[1], ui.Style{}), ui.NewText(k[0], ui.Style{Bold: true, Color: theme.Second})))
		}
	}
	s.read("Keys", ui.Wide(keysWidth, ui.NewStack(theme.Gap8, lines...)))
}

// keysWidth is how wide the list of keys is.
const keysWidth float32 = 560

// read shows something to read.
func (s *Shell) read(title string, content fyne.CanvasObject) {
	d := ui.NewDialog(s.host, title, content)
	d.SetActions(&ui.Action{Text: "Close", Kind: ui.Primary, Do: func() { d.Hide() }})
	d.Show()
}
