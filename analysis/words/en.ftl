### Every sentence a person reads, in English. Same keys and same variables as fr.ftl (a test holds it).

## Durations
duration-seconds = { $seconds } s
duration-minutes = { $minutes } min
duration-hours = { $hours } h { $minutes }
duration-hours-alone = { $hours } h
duration-days = { $days } d { $hours } h
duration-days-alone = { $days } d

## The frame
app-title = Badbuzz
app-promise = The anatomy of a bad buzz, from your comment exports: what people said, when, and how long they waited for the brand.
page-case = The case
page-overview = Overview
page-sentiment = Sentiment
page-volume = Volume
page-response-time = Response time
names-show = Show authors’ names
names-help = By default each author bears a number, for this case only, and @mentions are masked.
sample-notice = reconstruction for teaching
origin-quoted = words quoted in the accounts
origin-told = as told, words invented
origin-invented = invented
origin-person = added by you
empty-no-case = No case is open. Open a sample or upload an export to fill this page.
empty-go-to-case = Open a case
empty-no-comments = No comment matches these filters. Widen the period or remove a filter.
unexpected-error = Something unexpected went wrong. Nothing was changed: reload the page and try again.

## Stages of opening
stage-queue = Waiting: other files are being read…
stage-read = Reading the files…
stage-tidy = Putting the comments in shape…
stage-language = Recognising languages…
stage-sentiment = Measuring sentiment…
stage-links = Looking for the brand’s answers…
stage-responses = Measuring waits…

## Filters
filters-title = Filters
filters-help = Filters choose which customer comments are counted and listed. The brand’s answers and the end of the export always come from the whole case.
filters-period = Period
filters-contains = Contains
filters-contains-help = Looks for exactly these characters in the text and title of comments; capitals and accents make no difference.
filters-platform = Platform
filters-brand = Brand
filters-language = Language
filters-sentiment = Sentiment
filters-all = All
filters-clear = Remove the filters
sentiment-negative = negative
sentiment-neutral = neutral
sentiment-positive = positive
language-fr = French
language-en = English
language-other = other language
language-unknown = unknown language

## The page "The case"
case-open-sample = Open this sample
case-see-overview = See the overview
case-undo-choices = Back to what was recognised
case-refused-kept = The case that was open stays open.
case-open-another = Open another case
case-upload = Your exports: CSV, TSV, Excel, JSON or ZIP
case-upload-help = One or several files make a case. Up to 200 MB a file.
case-upload-promise = Your files stay in this browser session: nobody else sees them, and they leave memory with it.
case-link-asks-file = This link leads to a case made from a file. Upload the same file below to see the same view.
case-comments = Comments
case-comments-help = Every public message that is not the brand’s: post, comment or reply.
case-brand-messages = Brand messages
case-brand-messages-help = Messages by the accounts that speak for the company. A dash: the export does not say who does.
case-seen-again = Read twice
case-seen-again-help = Rows of comments that stand in another of the files too: each comment counts once.
case-set-aside = Rows set aside
case-set-aside-help = Rows of the file that could not become a comment. They are listed below, with the reason.
case-undated = Undated
case-undated-help = These comments are counted everywhere but where a date is needed.
case-span-collected = From { $first } to { $last }. Exported on { $end } ({ $zone } time).
case-span-last = From { $first } to { $last }. The export ends with its last message, on { $end } ({ $zone } time).
brands-title = Who speaks for the brand?
brands-label = Brand accounts
brands-help = Offered: the likeliest authors first. You may also type a name. An empty list: nobody speaks for the brand.
brands-reset = As the export says
brands-placeholder = Choose or type an account
columns-title = The columns of { $file }
columns-format = { $format } { $encoding } · { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
columns-preview-alt = The first rows of the file, as read
columns-row = Line
columns-more = Other fields
columns-none = (none)
settings-timezone = Time zone
settings-timezone-help = For showing times, and for reading dates whose zone nothing says. That of one file is corrected with its columns, further down.
settings-collected = Exported on
settings-collected-each = Exports taken on…
settings-audience = Fans of the page
settings-audience-help = If you know it: volumes are then also given per 1,000 fans, so that two pages can be compared.
settings-audience-unknown = unknown
settings-collected-help = Serves to read relative dates (“2 h ago”, “5w”) and to know until when an answer was possible.
case-upload-button = Browse
case-upload-limit = or drop your files here · 200 MB a file
columns-order = Order of day and month
columns-order-as-read = As recognised
columns-order-day-first = Day first (06/08 = 6 August)
columns-order-month-first = Month first (06/08 = 8 June)
columns-order-help = Changes only dates written in figures, such as 06/08/2012.
columns-zone = Time zone of this file’s dates
columns-zone-help = For dates that do not say their own zone. Your choice counts over what the column’s name or the lines before the header say; times are still shown in the zone chosen above.
columns-apply = Read again with these columns
repaired-title = Rows repaired, or read in part
repaired-source-file = File
repaired-source-row = Line
repaired-repair = What was done
repaired-field = Field
repaired-raw = In the file
repaired-text = Text as read
repaired-alt = The rows repaired or read in part, with what the file says and the text as read
repaired-hidden = A whole row may name people: “Show authors’ names” shows it, here and in the download.
repaired-first = Of each kind the first { $most } rows are kept; the notes above count them all.
repaired-download = Download these rows
repair-line-breaks-joined = text cut by a line break, joined again
repair-quotes-unclosed = quote never closed, taken as a sign
repair-quotes-kept = quotes kept in the text
repair-delimiters-joined = delimiters given back to the text
repair-delimiters-changed = read with another delimiter
repair-rows-unquoted = quotes around the row taken off
repair-empty-cells-dropped = surplus empty cells dropped
repair-cells-missing = absent cells left empty
repair-mojibake-repaired = text decoded twice, put right
repair-escapes-undone = text written for a web page, put in plain words
repair-texts-in-error = text replaced by a spreadsheet error
repair-bytes-replaced = unreadable bytes, replaced by “�”
repair-ids-ruined = id rounded by a spreadsheet, not used
repair-undated = date not read, comment undated
set-aside-title = { $n ->
    [one] One row set aside
   *[other] { $shown } rows set aside
}
set-aside-title-again = { $n ->
    [one] One row set aside or read twice
   *[other] { $shown } rows set aside or read twice
}
set-aside-source-file = File
set-aside-source-row = Line
set-aside-reason = Reason
set-aside-raw = Content
set-aside-alt = The rows set aside, with their line and the reason
set-aside-hidden = Their content may name people: “Show authors’ names” shows it, here and in the download.
set-aside-download = Download the rows set aside

## Figures
absent-see = { $n ->
    [one] One message is no longer in the newest export of the page: read it
   *[other] { $shown } messages are no longer in the newest export of the page: read them
}
absent-rows = Messages that the newest export of the page no longer holds
card-see = { $n ->
    [one] Read the comment
   *[other] Read all { $shown }
}
card-comments = Comments
card-comments-help = Public messages by customers, after the filters. The brand’s messages are not among them.
card-negative = Negative share
card-negative-help = Share of comments negative towards the brand, among the { $n } whose sentiment could be measured ({ $unscored } could not). 95% interval (chance and the model’s known errors): { $interval }. The verdict is a small model’s: irony often escapes it.
card-wait = Median wait
card-wait-help = Time after which half of the comments had a direct answer from the brand, those still waiting included (Kaplan–Meier). { $answered } direct answers to { $n } comments. Among the answered alone the median is { $median }.
card-unanswered = Unanswered
card-unanswered-help = Negative comments that the brand had not answered directly by the end of the export. Those whose answer may exist outside the export are not among them.
interval = between { $low } and { $high }
sure-authors = { $n ->
    [one] by one person
   *[other] by { $shown } people
}
sure-answered = { $answered } of { $n } answered
sure-of-negative = of { $n } negative
wait-not-reached = not reached
rate-per-1000 = { $rate } per 1,000 fans
at-least = at least { $n }
less-than = less than { $n }
timeline-events = { $n ->
    [0] No event in this period
    [one] One event around the comments
   *[other] { $shown } events around the comments
}
timeline-events-outside = { $n ->
    [one] One more event is outside the period.
   *[other] { $shown } more events are outside the period.
}
events-none = Add events
events-hint = What happened around the comments, on the page or elsewhere. Each event is a flag on every curve over time. Your events hold for this case and this session: download them to have them again.
events-source = source: { $source }
event-week = week of { $day }
event-which = Add an event, or change one of yours
event-new = New event
event-what = What happened
event-what-example = The brand publishes a statement
event-precision = Date known
event-precision-second = to the second
event-precision-minute = to the minute
event-precision-hour = to the hour
event-precision-day = to the day
event-precision-week = to the week
event-precision-unknown = roughly
event-day = When
event-time = Hour
event-lasted = It lasted
event-until-day = Until
event-until-time = Until the hour
event-source = Source (optional)
event-source-example = A link, or who tells it
event-zone = Hours of { $zone }, as on the curves.
event-add = Add
event-save = Save
event-delete = Delete
events-download = { $n ->
    [one] Download the event (CSV)
   *[other] Download the { $shown } events (CSV)
}
events-load = Load a file of events
events-load-help = A file downloaded here, or a CSV of your own: a column “event” (what happened) and a column “event_start” (when); where you like, “event_end”, “precision” and “source”.
volume-peak-rate = At its highest ({ $when }): { $rate } comments per 1,000 fans (page of { $audience } fans).
table-download = Download the table (CSV)
overview-caution = Sentiment is measured on the words: irony and hints escape it. Read the comments before you conclude.
sure-measured = { $interval } · { $n } measured
overview-heaviest = The comments that weighed most
told = { $what }: { $value }
selection-clear = Leave this selection
selection-of = { $what }: { $n ->
    [one] one comment
   *[other] { $shown } comments
}
selection-of-messages = { $what }: { $n ->
    [one] one message
   *[other] { $shown } messages
}
selection-period = From { $start } to { $end }
selection-answered-within = Answered within { $hours } h
selection-brand = Messages of the brand
selection-tone = Tone of the words from { $low } to { $high }
selection-still-waiting = Without an answer after { $wait }
selection-backlog = Without an answer, { $when }
selection-unwatched = Without an answer when their export ended, not watched since
selection-posts = What the brand published while customers waited
card-negative-rows = Negative comments
card-unanswered-rows = Negative, unanswered
timeline-strays = { $n ->
    [one] Show { $shown } stray comment too ({ $first } to { $last })
   *[other] Show { $shown } stray comments too ({ $first } to { $last })
}
group-unknown = not stated
chart-gesture = To read the comments
chart-gesture-click = Click a bar
chart-gesture-brush = Brush a period
table-show = See the table

## The case in three sentences
synopsis-join = { $told }; { $clause }
synopsis-at-hour = on { $day } at { $time }
synopsis-at-day = on { $day }
synopsis-at-week = in the week of { $day }
synopsis-at-month = in { $day }
synopsis-sure-hour = { " " }(between { $low } and { $high })
synopsis-sure-week = { " " }(between the weeks of { $low } and { $high })
synopsis-sure-month = { " " }(between { $low } and { $high })
synopsis-or-before = { " " }or before
synopsis-on = on { $day }
synopsis-between = between { $first } and { $last }
synopsis-wrote = { $people ->
    [one] one person
   *[other] { $people } people
    } wrote { $comments ->
    [one] one comment
   *[other] { $comments } comments
    } { $when }
synopsis-wrote-undated = { $people ->
    [one] one person
   *[other] { $people } people
    } wrote { $comments ->
    [one] one comment
   *[other] { $comments } comments
    }, without a legible date
synopsis-written = { $comments ->
    [one] one comment was
   *[other] { $comments } comments were
    } written { $when }
synopsis-written-undated = { $comments ->
    [one] one comment was
   *[other] { $comments } comments were
    } written, without a legible date
synopsis-negative = { $negative_share } are negative towards the brand (between { $low_share } and { $high_share }, at 95%)
synopsis-negative-scored = of the { $scored } whose sentiment could be measured, { $negative_share } are negative towards the brand (between { $low_share } and { $high_share }, at 95%)
synopsis-unscored = the sentiment of none of them could be measured
synopsis-others = { $others ->
    [one] one more is outside of that time or has no legible date
   *[other] { $others } more are outside of that time or have no legible date
    }
synopsis-window-negative = { $waves ->
    [one] the crisis
   *[other] the strongest of { $waves } waves of negative comments
    } { $rise ->
    [0] begins and peaks { $onset }
   *[other] begins { $onset }{ $onset_sure }, peaks { $peak }
    } with { $peak_comments } negative comments and ends { $end }{ $end_sure }
synopsis-window-negative-open = { $waves ->
    [one] the crisis
   *[other] the strongest of { $waves } waves of negative comments
    } { $rise ->
    [0] begins and reaches its highest so far { $onset }
   *[other] begins { $onset }{ $onset_sure }, reaches its highest so far { $peak }
    } with { $peak_comments } negative comments and still goes on where the export ends
synopsis-window-comments = { $waves ->
    [one] a surge of comments
   *[other] the strongest of { $waves } surges of comments
    } { $rise ->
    [0] begins and peaks { $onset }
   *[other] begins { $onset }{ $onset_sure }, peaks { $peak }
    } with { $peak_comments } comments and ends { $end }{ $end_sure }
synopsis-window-comments-open = { $waves ->
    [one] a surge of comments
   *[other] the strongest of { $waves } surges of comments
    } { $rise ->
    [0] begins and reaches its highest so far { $onset }
   *[other] begins { $onset }{ $onset_sure }, reaches its highest so far { $peak }
    } with { $peak_comments } comments and still goes on where the export ends
synopsis-strength-negative = { $comments } negative comments in all, { $rare ->
    [1] where less than one is usual
   *[other] { $times } times the usual
    }
synopsis-strength-negative-people = { $comments } negative comments in all, { $rare ->
    [1] where less than one is usual
   *[other] { $times } times the usual
    }, by { $authors } people, of whom { $new_share } had not written here before
synopsis-strength-comments = { $comments } comments in all, { $rare ->
    [1] where less than one is usual
   *[other] { $times } times the usual
    }
synopsis-strength-comments-people = { $comments } comments in all, { $rare ->
    [1] where less than one is usual
   *[other] { $times } times the usual
    }, by { $authors } people, of whom { $new_share } had not written here before
synopsis-tone-same = the share of negative ones does not differ from that of other days (a difference between { $low_points } and { $high_points } points)
synopsis-tone-more = the share of negative ones is { $more_points } points higher (between { $low_points } and { $high_points })
synopsis-tone-less = the share of negative ones is { $more_points } points lower (a difference between { $low_points } and { $high_points })
synopsis-thin = { $outside ->
    [0] no comment outside of it tells
    [one] only one comment outside of it tells
   *[other] only { $outside } comments outside of it tell
    } what is usual
synopsis-short = { $days ->
    [one] one day is
   *[other] { $days } days are
    } too little to know what is usual
synopsis-rounded = the dates of this export are rounded to weeks
synopsis-none = nothing stands out from chance in { $days ->
    [one] one day
   *[other] { $days } days
    }
synopsis-shared = no crisis: { $waves ->
    [one] a surge that the brands of the export share
   *[other] the strongest of { $waves } surges that the brands of the export share
    } peaks { $peak } with { $peak_comments } comments, { $comments } in all
synopsis-shared-open = no crisis: { $waves ->
    [one] a surge that the brands of the export share
   *[other] the strongest of { $waves } surges that the brands of the export share
    } reaches its highest so far { $peak } with { $peak_comments } comments, { $comments } in all, and still goes on where the export ends
synopsis-level-rising = no peak stands out from chance in { $days } days, but the level rises, from { $per_week_begin } to { $per_week_end } comments a week: it is multiplied by { $times } (between { $times_low } and { $times_high })
synopsis-level-falling = no peak stands out from chance in { $days } days, but the level falls, from { $per_week_begin } to { $per_week_end } comments a week: it is multiplied by { $times } (between { $times_low } and { $times_high })
synopsis-level-steady = no peak stands out from chance in { $days } days, and the level, from { $per_week_begin } to { $per_week_end } comments a week, neither rises nor falls by more than chance (multiplied by { $times }, between { $times_low } and { $times_high })
synopsis-level-negative = that of negative ones goes from { $per_week_begin } to { $per_week_end } (multiplied by { $times }, between { $times_low } and { $times_high })
synopsis-too-few-bins = the comments span too little time, as finely as they are dated, to tell what is usual: no crisis is looked for
synopsis-brand-unknown = no account of the brand is known in this export: neither its messages nor its answers can be counted
synopsis-brand-silent = the brand wrote no message in this export
synopsis-brand-during = meanwhile { $brands ->
    [one] the brand wrote
   *[other] the { $brands } brands wrote
    } { $messages ->
    [0] no message
    [one] one message
   *[other] { $messages } messages
    }
synopsis-brand-whole = { $brands ->
    [one] the brand wrote
   *[other] the { $brands } brands wrote
    } { $messages ->
    [one] one message
   *[other] { $messages } messages
    }
synopsis-brand-no-dates = without dates its response time cannot be computed
synopsis-brand-relative-dates = without legible dates its response time cannot be computed
synopsis-brand-coarse-dates = its response time cannot be computed, as the dates do not tell the hour
synopsis-brand-no-brand = its response time cannot be computed
synopsis-brand-no-links = its response time cannot be computed, as the export does not tell which comment it answers
synopsis-brand-no-customers = nobody waits for an answer, as the export holds its messages only
synopsis-answers-during = meanwhile { $brands ->
    [one] the brand wrote
   *[other] the { $brands } brands wrote
    } { $messages ->
    [0] no message
    [one] one message
   *[other] { $messages } messages
    }; { $answered } of the { $asked } comments got a direct answer, the first of them { $first_minutes } after the beginning
synopsis-answers-during-none = meanwhile { $brands ->
    [one] the brand wrote
   *[other] the { $brands } brands wrote
    } { $messages ->
    [0] no message
    [one] one message
   *[other] { $messages } messages
    }; none of the { $asked } comments got a direct answer
synopsis-answers-whole = { $brands ->
    [one] the brand wrote
   *[other] the { $brands } brands wrote
    } { $messages ->
    [one] one message
   *[other] { $messages } messages
    }; { $answered } of the { $asked } comments got a direct answer, half of these within { $median_minutes }
synopsis-answers-whole-none = { $brands ->
    [one] the brand wrote
   *[other] the { $brands } brands wrote
    } { $messages ->
    [one] one message
   *[other] { $messages } messages
    }; none of the { $asked } comments got a direct answer
synopsis-waiting = { $waiting ->
    [one] one is
   *[other] { $waiting } are
    } still waiting where the export ends
synopsis-unknown = of { $unknown } the export does not tell
synopsis-since-negative = since then the level of negative ones is { $times } times what it was before (between { $times_low } and { $times_high })
synopsis-since-negative-same = since then the level of negative ones does not differ from what it was before ({ $times } times, between { $times_low } and { $times_high })
synopsis-since-comments = since then the level is { $times } times what it was before (between { $times_low } and { $times_high })
synopsis-since-comments-same = since then the level does not differ from what it was before ({ $times } times, between { $times_low } and { $times_high })
synopsis-since-tone-more = the share of negative ones is since then { $more_points } points higher than before (between { $low_points } and { $high_points })
synopsis-since-tone-less = the share of negative ones is since then { $more_points } points lower than before (a difference between { $low_points } and { $high_points })
synopsis-since-tone-same = the share of negative ones does not differ from before (a difference between { $low_points } and { $high_points } points)
synopsis-since-same = since then neither the level ({ $times } times what it was, between { $times_low } and { $times_high }) nor the share of negative ones (a difference between { $low_points } and { $high_points } points) differs from before
synopsis-since-unknown = the calm days before or after are too few to be compared
synopsis-see-peak = Read the peak
synopsis-see-highest = Read the busiest moment so far
synopsis-see-window-negative = Read the crisis’s negative ones
synopsis-see-window-comments = Read the whole surge
synopsis-see-brand = Read the brand meanwhile
synopsis-see-waiting = Read those who wait
synopsis-rows-waiting = Still without an answer
synopsis-whole = These sentences tell the whole case, whatever the filters.

## Comments
listing-all = The comments
listing-empty = No comment here.
listing-order = Order
listing-order-weight = Most followed first
listing-order-wait = Longest wait first
listing-order-need = In need of an answer first
listing-order-file = As in the file
listing-order-likes = Most liked first
listing-order-newest = Newest first
listing-order-oldest = Oldest first
listing-order-harshest = Harshest first
listing-download = Download (CSV)
listing-download-xlsx = Download (Excel)
xlsx-cells-cut = { $n ->
    [one] One text is longer than the { $most } characters of an Excel cell: the Excel file cuts it, the CSV has it whole.
   *[other] { $shown } texts are longer than the { $most } characters of an Excel cell: the Excel file cuts them, the CSV has them whole.
}
xlsx-rows-left = { $n ->
    [one] A sheet of Excel has { $most } rows: the last row is in the CSV only.
   *[other] A sheet of Excel has { $most } rows: the last { $shown } are in the CSV only.
}
listing-cut = { $characters } more characters in the download
listing-no-text = no text
listing-undated = undated
listing-likes = { $n ->
    [one] { $shown } like
   *[other] { $shown } likes
}
listing-line = line { $line } of { $file }
listing-absent = not in the export of { $taken }
listing-original = original
why-sure = { $verdict }, { $sure } sure
why-because = because of: { $reasons }
why-because-small = because of: { $reasons } and weaker signs
why-small = because of many weak signs
why-context = from the same person’s other comments, or because it answers the brand (its text alone: { $alone })
why-tone = tone of the words { $compound }
why-quoted = “{ $words }”
why-named = “{ $words }” ({ $names })
why-legend = What weighed in the verdict: { $negative } or { $positive }. The deeper the colour, the more the word weighed.
why-legend-tone = The tone of the words: { $negative } or { $positive }. The deeper the colour, the stronger the word.
why-neg = towards negative
why-pos = towards positive
why-neg-1 = pulls a little towards negative
why-neg-2 = pulls clearly towards negative
why-neg-3 = pulls strongly towards negative
why-pos-1 = pulls a little towards positive
why-pos-2 = pulls clearly towards positive
why-pos-3 = pulls strongly towards positive
why-value = value of the word { $value }
why-value-changed = value of the word { $value } ({ $rules })
cue-waiting = waiting
cue-no-answer = no answer
cue-not-received = never received
cue-lost = lost or damaged
cue-cancelled = cancelled or blocked
cue-refused = refusal
cue-again = once again
cue-duration = duration
cue-money = money
cue-shame = outrage
cue-never-again = never again
cue-law = legal action
cue-support = solidarity
cue-asked-of-brand = demand on the brand
cue-told-to-wait = promise or excuse
cue-sly = possible irony
cue-thanks = thanks
cue-solved = solved
cue-praise = praise
cue-no-problem = nothing to complain of
cue-question = question
cue-courtesy = courtesy
form-capitals = the capitals
form-exclamations = the exclamation marks
form-question = the question mark
form-address = the link
form-mention = the mention of an account
form-number = the figures
rule-negated = negated
rule-boosted = strengthened
rule-dampened = softened
rule-capitals = in capitals
rule-stretched = stretched letters
rule-contrast = “but”
rule-idiom = set phrase
listing-language-thread = language taken from the thread
listing-language-case = language taken from the case
author-number = Customer { $n }
author-unknown = Unknown author
author-brand = The brand
unscored-fr = sentiment not measured
unscored-en = sentiment not measured
unscored-other = not measured: neither French nor English
unscored-unknown = not measured: language not recognised

## Sentiment
sentiment-shares-title = What do people say about the brand?
sentiment-course-title = The negative share over time
sentiment-tone-title = The tone of the words
sentiment-tone-help = Score of the words of each comment, from −1 (very harsh) to 1 (very warm), by VADER’s rules.
sentiment-groups-title = From group to group
sentiment-groups-by = Compare by
sentiment-none-scored = None of these comments could be measured: sentiment is measured in French and English.
sentiment-how = Where do these figures come from?
sentiment-how-text = Two measures, never mixed up. The tone of the words: a lexicon gives each word a value, then rules account for negation, intensity, capitals and “but” (in English, VADER to the letter; in French, the same rules with a lexicon of its own). The verdict: a small model reads this tone, the form of the message and its words (waiting, no answer, a question, thanks…) and says whether the author seems unhappy with the brand, neutral or happy. Where they are known, the same person’s other comments and the message it answers count too. It was learned from tweets, reviews and comments written for this project; irony, and what only the thread makes clear, often escape it. Reliability is the probability that the model gives its own verdict; the words that weighed in the verdict are coloured.
language-inherited = { $n ->
    [one] { $shown } comment without a language of its own (emoji, a name, “ok”) is read in the language of its thread or of the case.
   *[other] { $shown } comments without a language of their own (emoji, names, “ok”) are read in the language of their thread or of the case.
}
unscored-count-no-text = { $n ->
    [one] { $shown } comment without text has no sentiment.
   *[other] { $shown } comments without text have no sentiment.
}
unscored-count-other-language = { $n ->
    [one] { $shown } comment in another language is not measured.
   *[other] { $shown } comments in another language are not measured.
}
unscored-count-unknown-language = { $n ->
    [one] { $shown } comment in no recognised language (emoji, a name, a single word) is not measured.
   *[other] { $shown } comments in no recognised language (emoji, names, single words) are not measured.
}
unscored-count-not-scored = { $n ->
    [one] { $shown } comment is not measured.
   *[other] { $shown } comments are not measured.
}

## The reader's verdicts, and classic VADER
verdicts-switch = Verdict
verdicts-switch-help = Classic VADER: the verdict comes from the tone of the words alone (negative up to −0.05, positive from 0.05), to compare with other studies. Complaints without words of feeling escape it.
verdicts-model = Model
verdicts-classic = Classic VADER (thresholds ±0.05)
verdicts-classic-on = verdicts of classic VADER (thresholds ±0.05)
verdicts-corrected = { $n ->
    [one] one verdict given by you
   *[other] { $shown } verdicts given by you
}
listing-why-thresholds = { $verdict } · tone of the words { $compound } (−1 to 1) · reliability unknown
listing-confirmed = { $verdict } · confirmed by you
listing-corrected-model = { $verdict } · corrected by you (the model said: { $was }, { $sure } sure)
listing-corrected-context = { $verdict } · corrected by you (the model said: { $was }, { $sure } sure)
listing-corrected-thresholds = { $verdict } · corrected by you (classic VADER said: { $was })
listing-corrected-nobody = { $verdict } · corrected by you (no verdict before)
relabel-label = Verdict on the comment of line { $line }
relabel-undo = Undo the correction
corrections-title = Your corrections
corrections-none = Below each comment of this page, one click changes its verdict, and all figures follow. Your corrections hold for this case and this session: download them to have them again.
corrections-count = { $n ->
    [one] You corrected one verdict with a click. Who corrects picks errors: this table does not say how many verdicts are right.
   *[other] You corrected { $shown } verdicts with a click. Who corrects picks errors: this table does not say how many verdicts are right.
}
corrections-download = { $n ->
    [one] Download the verdict (CSV)
   *[other] Download your { $shown } verdicts (CSV)
}
corrections-load = Load a file of corrections
uploader-limit = or drop it here · 10 MB at most
confusion-corner-model = You ↓ model →
confusion-corner-classic = You ↓ VADER →
confusion-alt = In rows your verdicts, in columns those shown without your corrections
sitting-title = Label { $n } random comments
sitting-how = To know how many verdicts are right in this case: { $n } comments drawn at random, one by one, without their verdict. Say what the author thinks of the brand. You can stop at any time and go on later.
sitting-start = Begin
sitting-go-on = Go on ({ $done } of { $n })
sitting-done = All { $n } comments of the draw are labelled.
sitting-progress = Comment { $at } of { $n }
sitting-root = Start of the thread:
sitting-parent = In reply to:
sitting-unclear = Impossible to say
sitting-back = Back to the last one
sitting-stop = Stop here
sitting-result = { $n ->
    [one] From one comment that you labelled
   *[other] From { $shown } comments that you labelled
}
sitting-agreement = { $name }: { $accuracy } of verdicts right (between { $low } and { $high }), macro-F1 { $f1 }

## Words, languages and voices (Sentiment page)
keywords-title = The words that make the difference
keywords-help = Each word counts once per comment, and a text that the same person pasted many times counts once. “× 3”: among the words of this part it comes up three times as often as in the other. Method: log-odds with an informative Dirichlet prior from the whole case (Monroe, Colaresi and Quinn, 2008). As many words are compared, only those that pass the control of Benjamini and Hochberg are shown: at most 5% of them are due to chance. Left out: function words, numbers, links, mentions and the names of authors. The verdict reads words too: that a harsh word is frequent among the negative goes without saying; look at what they are about.
keywords-by = Compare
keywords-by-negative = The negative and the rest
keywords-by-period = A period and the rest
keywords-part-negative = Among the negative
keywords-rest-negative = Among the others
keywords-rest-period = The rest of the time
keywords-period = Period
keywords-period-drawn = The one chosen on the curve
keywords-period-busiest = The busiest
keywords-period-dates = Two dates
keywords-dates = First and last day
keywords-none = { $part }: of { $n } words compared, none differs more than chance explains.
keywords-count = { $n ->
    [one] { $shown } word of { $of } compared differs more than chance explains. Click it to read its comments.
   *[other] { $shown } words of { $of } compared differ more than chance explains. Click one to read its comments.
}
keywords-legend = ×: how many times more frequent than on the other side; in brackets: in how many comments. The table also has the words that merely lean.
selection-keyword = “{ $word }” · { $part }
chart-keyword-mark = × { $ratio } ({ $comments })
chart-keyword-hover = <b>{ $word }</b>: × { $ratio } (between { $low } and { $high })<br>{ $part }: { $comments } comments<br>on the other side: { $elsewhere }
chart-keywords-none = no word is more frequent here<br>beyond chance
chart-keywords-alt = { $part }: { $words }.
chart-scored = Scored
chart-languages-mark = { $scored } of { $total }
chart-languages-part = { $language }: { $scored } of { $total }
chart-languages-alt = Comments scored by language: { $parts }.
languages-title = Languages: what was scored
language-inherited-rows = Language taken from the thread or the case
unscored-rows-no-text = Without text
unscored-rows-other-language = In another language
unscored-rows-unknown-language = Without a language that was recognised
unscored-rows-not-scored = Not scored
voices-title = Read these first
voices-help = Three short lists, at most one comment per person in each; the whole lists are below. After a click on a figure they are about what was clicked.
voices-harshest = The harshest
voices-harshest-help = Among the negative verdicts: the surer the verdict and the harder the tone of its words, the higher the comment.
voices-likes = The most liked
voices-likes-help = Those with the most likes or reactions.
voices-typical = The most typical
voices-typical-help = Those whose words are most like everybody’s: closeness (cosine) to the centre of the comments, each word weighted by how rare it is (tf-idf; Radev et al., 2004). Different texts, of at least four words that others use too.
voices-see = All, in this order
listing-order-typical = Most typical first
listing-order-help = Harshest: negative verdicts, from the surest and hardest in tone down; then neutral, positive, and those not scored. Most typical: those whose words are most like those of the whole list.

## Volume
bin-minute = Minute
bin-5-minutes = 5 minutes
bin-15-minutes = 15 minutes
bin-hour = Hour
bin-6-hours = 6 hours
bin-day = Day
bin-week = Week
bin-month = Month
volume-bin = Per
volume-title-minute = Comments per minute
volume-title-5-minutes = Comments per 5 minutes
volume-title-15-minutes = Comments per quarter of an hour
volume-title-hour = Comments per hour
volume-title-6-hours = Comments per 6 hours
volume-title-day = Comments per day
volume-title-week = Comments per week
volume-title-month = Comments per month
volume-no-authors = The export does not say who writes: the number of people cannot be counted.
volume-undated = { $n ->
    [one] { $shown } undated comment is not in this chart.
   *[other] { $shown } undated comments are not in this chart.
}
volume-too-coarse = { $n ->
    [one] { $shown } comment whose date is too coarse is not in this chart.
   *[other] { $shown } comments whose dates are too coarse are not in this chart.
}

## Anatomy of the crisis
volume-multiples-help = One row per measure, on the same time axis. Crisis windows are shaded: those of all comments and, on the row of negative ones, theirs. Point at a bar for its figures, click to read its comments, or select a period.
volume-no-likes = The export gives no number of likes for these comments: none is counted.
volume-no-brand = The export does not say who the brand is: its messages cannot be told apart.
volume-filter-period = Filter all pages on: { $days }
volume-whole-period = Back to the whole period
anatomy-title = The anatomy of the crisis
anatomy-help = A crisis window is a run of moments with too many comments for a calm page like this one, at its usual rhythm. False alarms: a calm page shows one less than { $alarm } of the time, for each of the two series. Bounds come with their 95% interval (bootstrap).
anatomy-series = Windows looked for among
anatomy-series-negative = The negative ones
anatomy-series-comments = All comments
anatomy-whole = The anatomy is of the whole case, whatever the filters; lists show only the filtered part of it.
anatomy-rounded = The dates of this export are rounded to weeks: everything is counted by week, and no onset, peak or end is known more finely.
anatomy-short = { $n ->
    [0] The export has no calm day: what is normal for this page is not known.
    [one] The export has only one calm day: what is normal for this page is poorly known.
   *[other] The export has only { $days } calm days: what is normal for this page is poorly known.
}
anatomy-waves = { $n ->
    [one] One wave.
   *[other] { $n } waves, in order. Choose a row to read its comments.
}
anatomy-which = Wave in detail
anatomy-wave = { $number } · { $when }
anatomy-onset = Onset
anatomy-onset-help = First moment of the wave above normal, with its 95% interval.
anatomy-peak = Peak
anatomy-peak-help = The moment of the wave with most comments.
anatomy-highest = Highest so far
anatomy-highest-help = The moment of the wave with most comments until the end of the export. The wave still goes on: its peak is not known.
anatomy-highest-cell = { $when } (highest so far)
anatomy-end = End
anatomy-end-help = Last moment of the wave above normal, with its 95% interval.
anatomy-strength = Strength
anatomy-strength-help = Comments of the wave, against what a calm page would have had in as much time.
anatomy-open = Going on
anatomy-open-sure = at the end of the export
anatomy-onset-unseen = the export goes back no further: this wave may have begun before
anatomy-sure = at 95%: { $low } – { $high }
anatomy-sure-one = at 95%: { $low }
anatomy-peak-share = { $when }: { $share } of the comments of the wave
anatomy-times = × { $times }
anatomy-more = +{ $n }
anatomy-instead-comments = { $n ->
    [one] { $comments } comment instead of { $expected }
   *[other] { $comments } comments instead of { $expected }
}
anatomy-instead-negative = { $n ->
    [one] { $comments } negative one instead of { $expected }
   *[other] { $comments } negative ones instead of { $expected }
}
anatomy-newcomers = First comment of its author
anatomy-newcomers-see = { $n ->
    [one] Read the newcomer
   *[other] Read the { $shown } newcomers
}
anatomy-before-see = What was written before
anatomy-negative-share = Negative
anatomy-after-see = What is written after
anatomy-line-shape = Shape:
anatomy-line-people = Authors:
anatomy-line-negativity = Negativity:
anatomy-line-after-negative = After the crisis:
anatomy-line-after-comments = After the surge:
anatomy-line-ground = What this rests on:
anatomy-excess = { $excess } more than normal
anatomy-rise = peak reached in { $rise }
anatomy-rise-open = highest so far reached in { $rise }
anatomy-rise-none = peak from the start
anatomy-rise-none-open = highest so far from the start
anatomy-half = excess halved { $half } after the peak
anatomy-half-open = excess halved { $half } after the highest so far
anatomy-half-none = excess never halved within the export
anatomy-duration = length: { $duration }
anatomy-duration-open = length so far: { $duration }
anatomy-rebounds = { $n ->
    [0] no rebound
    [one] one rebound
   *[other] { $n } rebounds
}
anatomy-bins-day = { $n ->
    [one] { $shown } day
   *[other] { $shown } days
}
anatomy-bins-week = { $n ->
    [one] { $shown } week
   *[other] { $shown } weeks
}
anatomy-bins-month = { $n ->
    [one] { $shown } month
   *[other] { $shown } months
}
anatomy-nobody = the export does not say who writes
anatomy-authors = { $n ->
    [one] { $authors } author; first comment in this case for { $new } ({ $share })
   *[other] { $authors } authors; first comment in this case for { $new } of them ({ $share })
}
anatomy-top = { $share } of the comments come from the ten most active
anatomy-herfindahl = concentration (Herfindahl) { $index }, as if { $equal } authors wrote as much as each other
anatomy-negative-before = { $waves ->
    [one] before
   *[other] before the first wave
    }: { $share } negative ({ $interval })
anatomy-negative-during = { $waves ->
    [one] during
   *[other] during this one
    }: { $share } ({ $interval })
anatomy-negative-after = { $waves ->
    [one] after
   *[other] after the last
    }: { $share } ({ $interval })
anatomy-negative-more = difference from calm days: { $more } { $n ->
    [one] point
   *[other] points
    } (from { $low } to { $high })
anatomy-negative-same = the difference from calm days, { $more } { $n ->
    [one] point
   *[other] points
    } (from { $low } to { $high }), may be chance
anatomy-level = { $series ->
    [negative] the number of negative ones
   *[other] the number of comments
    } is { $ratio } times that before (between { $low } and { $high }): it has changed
anatomy-level-same = { $series ->
    [negative] the number of negative ones
   *[other] the number of comments
    } is { $ratio } times that before (between { $low } and { $high }): nothing says that it has changed
anatomy-tone = share of negative ones: { $more } { $n ->
    [one] point
   *[other] points
    } (from { $low } to { $high }), it has changed
anatomy-tone-same = share of negative ones: { $more } { $n ->
    [one] point
   *[other] points
    } (from { $low } to { $high }), nothing says that it has changed
anatomy-after-unknown = too little calm time before or after to compare
anatomy-calm = { $n ->
    [one] what is normal is learned from { $days } calm day
   *[other] what is normal is learned from { $days } calm days
}
anatomy-calm-weekday = { $n ->
    [one] what is normal is learned from { $days } calm day
   *[other] what is normal is learned from { $days } calm days, by day of the week
}
anatomy-calm-hour = { $n ->
    [one] what is normal is learned from { $days } calm day, by hour
   *[other] what is normal is learned from { $days } calm days, by hour
}
anatomy-calm-weekday-hour = { $n ->
    [one] what is normal is learned from { $days } calm day, by hour
   *[other] what is normal is learned from { $days } calm days, by day of the week and hour
}
anatomy-chance-conditional = as many comments spread by chance over the time of the export would make such a wave in { $p } of cases; a window is kept below { $alarm }
anatomy-chance-calm-pages = a calm page like this one would show as much by chance in { $p } of cases; a window is kept below { $alarm }
anatomy-much = the wave holds { $share } of all these comments: few are left to tell what is normal
anatomy-none-comments = No crisis window. Over { $bins } ({ $first } – { $last }), no run exceeds what a calm page would show in { $alarm } of cases.
anatomy-none-negative = No crisis window among the negative ones. Over { $bins } ({ $first } – { $last }), no run exceeds what a calm page would show in { $alarm } of cases.
anatomy-shared-comments = No crisis window of any one brand. What exceeds a calm page the brands of the export share: { $told }. It says nothing of any of them in particular.
anatomy-shared-negative = No crisis window of any one brand among the negative ones. What exceeds a calm page the brands of the export share: { $told }. It says nothing of any of them in particular.
anatomy-shared-window-comments = { $when } ({ $n ->
    [one] { $shown } comment
   *[other] { $shown } comments
    })
anatomy-shared-window-negative = { $when } ({ $n ->
    [one] { $shown } negative comment
   *[other] { $shown } negative comments
    })
anatomy-shared-see = { $n ->
    [one] Read this surge
   *[other] Read the strongest
}
anatomy-trend-rising = No single peak: the level rises, × { $ratio } (between { $low } and { $high }) from beginning to end, from { $begin } to { $end } { $unit }.
anatomy-trend-falling = No peak: the level falls, × { $ratio } (between { $low } and { $high }) from beginning to end, from { $begin } to { $end } { $unit }.
anatomy-trend-steady = No trend established: × { $ratio } (between { $low } and { $high }) from beginning to end, from { $begin } to { $end } { $unit }.
anatomy-trend-unknown = Too little time or too few comments to tell a trend.
anatomy-per-15-minutes = per quarter of an hour
anatomy-per-hour = per hour
anatomy-per-6-hours = per 6 hours
anatomy-per-day = per day
anatomy-per-week = per week
anatomy-per-month = per month

## Possible triggers
trigger-title = What may have set it off
trigger-help = Three places to look: the first comments, the most liked of the beginning, the brand’s last words. To come first does not prove to be the cause.
trigger-decide = These are candidates: you alone decide. The one that you name becomes an event on all timelines; the panel of events lets you change or remove it.
trigger-first = The first comments
trigger-liked = The most liked of the beginning
trigger-brand = The brand’s last words
trigger-before = Just before the onset
trigger-opening = From the onset on
trigger-tied = Several bear the same date: their order is that of the file.
trigger-no-likes = The export gives no number of likes for these comments.
trigger-liked-of = { $since } – { $until }: likes known for { $known } { $n ->
    [one] comment of { $shown }
   *[other] comments of { $shown }
    }; { $liked ->
    [0] none has any
   *[other] some may have come later
    }.
trigger-silent = No message of the brand just before nor from the onset on.
trigger-no-brand = The export does not say who the brand is.
trigger-name = This set it off
trigger-unname = Named · take back
trigger-event = Named as the trigger: “{ $text }”
trigger-full = This case has as many events as it can hold: remove one in the panel of events.

## Severity: what the data say
severity-title = What research links to severity
severity-help = Four factors of the most harmful past crises, with what these data say of each. No verdict, no index.
severity-vivid = A vivid trigger (photo, video):
severity-links = from shortly before the onset to the peak, comments with a link: { $links } of { $n }; to a picture or a video: { $media }
severity-links-open = from shortly before the onset to the highest so far, comments with a link: { $links } of { $n }; to a picture or a video: { $media }
severity-no-attachments = what was attached is not in the data
severity-failure = The failure at issue (product, service, values):
severity-no-topics = not measured, topics of comments are not told apart
severity-messages = The number of messages:
severity-no-audience = the number of fans is not known
severity-length = { $length } ({ $interval })
severity-length-open = { $length }, still going on
severity-duration = The length:
severity-source = Hansen, Kupfer and Hennig-Thurau, 2018, International Journal of Research in Marketing 35(4), on 78 firestorms.

## Response time
wait-median = Median wait
wait-median-help = Time after which half of the comments had a direct answer, those still waiting included (Kaplan–Meier). “Not reached”: fewer than half were answered ({ $share }). Among the answered alone: median { $median }, 90% within { $p90 }.
wait-answered = Answered directly
wait-answered-help = Comments that had a direct answer from the brand, { $share } of those whose fate is known. Among them: median { $median }, 90% within { $p90 }.
wait-waiting = Still waiting
wait-waiting-help = Comments without a direct answer at the end of the export: only { $share } were answered. The answered waited { $median } (median), 90% less than { $p90 }.
wait-unknown = Fate unknown
wait-unknown-help = The export points to an answer that it does not hold, or holds one dated before the question: these comments count neither as answered nor as waiting. Of the others { $share } were answered, median { $median }, 90% within { $p90 }.
wait-curve-title = How many are still waiting?
wait-curve-help = Share of those still waiting for an answer, by time elapsed (Kaplan–Meier, 95% band). Direct: a brand message answers this very comment; comments are counted. Thread: the brand’s first message in a thread that a customer started; threads are counted.
wait-within-title = Answered within…
wait-within-help = Share of comments answered directly within the time, among those old enough for that time to have passed by the end of the export. 95% Wilson interval.
wait-still-title = Those still waiting
wait-median-share = { $share } answered
wait-median-calendar = In calendar time: { $wait }
wait-median-opening = In opening hours ({ $hours }): { $wait }
wait-more = Also to see
wait-more-backlog = How many were waiting?
wait-more-within = How soon?
wait-more-both = Both times
wait-more-groups = Who waits longer?
wait-more-week = At what hours?
wait-more-threads = The last word
wait-whom = Who is counted
wait-whom-all = Everybody · { $n }
wait-whom-need = In need of an answer · { $n }
wait-whom-rest = The others · { $n }
wait-whom-help = In need of an answer: comments that ask, complain or speak to the brand. Thanks, a tag or talk among customers are not. The rule is beside it and can be changed. Those of whom the rule can tell nothing are in neither part.
wait-rule = The rule
wait-rule-text = **In need of an answer** is a comment that…
wait-rule-questions = asks something
wait-rule-addresses = speaks to the brand
wait-rule-complaints = complains of a case of its own
wait-rule-praise = praises, though it asks nothing
wait-rule-talk = speaks to other customers
wait-rule-supporters = supports those who complain without speaking to the brand
wait-rule-sure = The rule reads words and sentiment, and is wrong at times. On labelled comments that it was not written with, it is right for { $least } to { $most } of them.
wait-clock = Time counted
wait-clock-calendar = Calendar
wait-clock-opening = Opening hours
wait-clock-help = A customer waits day and night; a service is there at its hours only. The table below has both.
wait-hours = Hours
wait-hours-text = **When somebody is there to answer.** Days and hours, public holidays, other closed days:
wait-table-title = All answers, in both times
wait-table-help = Direct: a brand message answers this very comment. Thread: its first message in a thread that a customer started. Next: its next message in the thread after each message of a customer. Mean: each wait counted up to 72 h at most, those still waiting included. Median, mean and shares include those still waiting; the two columns “of the answered” do not, and flatter. In opening hours, 24 h are twenty-four hours of opening, that is several days.
wait-table-figure = Figure
wait-table-direct = Direct
wait-table-thread = Thread
wait-table-next = Next
wait-table-within = Within { $hours } h
wait-table-mean = Mean ({ $hours } h at most)
wait-table-median-answered = Median of the answered
wait-table-p90 = 90% of them within
wait-table-calendar = calendar
wait-table-opening = opening
wait-table-hours = Opening hours: { $hours }.
wait-next = Add the next answer in the thread
wait-next-help = Time from each message of a customer to the brand’s next message in the same thread, whomever it speaks to.
wait-groups-title = Who waits longer?
wait-groups-help = Direct answers, by group. “First” and “later”: a person’s first comment in the case, or another one. Before, during, after: by when the comment arrived. n: comments whose fate is known. A group of fewer than five has no curve.
wait-groups-by = Compare by
wait-groups-which = Groups on the curve
wait-groups-two = With two groups on the curve, a test tells whether they differ more than by chance.
wait-by-sentiment = Sentiment
wait-by-need = In need of an answer or not
wait-by-platform = Platform
wait-by-brand = Brand
wait-by-language = Language
wait-by-author = First comment or later
wait-by-weekday = Day of arrival
wait-by-part = Time of day
wait-by-hour = Hour of arrival
wait-by-period = Before, during, after a period
wait-need-need = In need of an answer
wait-need-rest = The others
wait-author-first = First comment
wait-author-again = Later comments
wait-part-night = Night (0–6 h)
wait-part-morning = Morning (6–12 h)
wait-part-afternoon = Afternoon (12–18 h)
wait-part-evening = Evening (18–24 h)
wait-hour = { $hour } h
wait-period-before = Before
wait-period-during = During
wait-period-after = After
wait-test-none = Log-rank test: not possible, a group is empty or nobody was answered.
wait-test-chance = Log-rank test, “{ $first }” against “{ $second }”: such a difference would come by chance with a probability of **{ $p }**.
wait-test-certain = Log-rank test, “{ $first }” against “{ $second }”: such a difference would come by chance with a probability of less than **{ $least }**.
wait-references = Figures from studies
wait-references-none = none
chart-curve-next = Next answer in the thread
thread-see = See the thread ({ $shown } messages)
thread-title = The thread
listing-order-thread = Order of the thread
wait-was-answered = answered directly in { $wait }
wait-was-waiting = no direct answer for { $wait }
wait-was-unknown = direct answer not known
wait-opening = { $wait } of opening
wait-was-undatable = wait not known
wait-automatic = { $n ->
    [0] Automatic messages?
    [one] { $shown } message left out as automatic
   *[other] { $shown } messages left out as automatic
}
wait-automatic-text = **The brand published these messages several times.** Automatic ones are no answers: tick them, and they no longer count as such, on any page. (This choice is not in the link.)
wait-automatic-form = “{ $form }” · { $n } times · answers in { $median } (median)
wait-automatic-more = { $n } others, repeated less often, are not offered.
wait-silences-title = The longest silences
wait-silences-help = Time during which the brand published nothing while at least one customer waited. Waiting: at most, during the silence; at its end: when it was over. An “open” silence still lasts at the end of the export. Choose a line to read who was waiting at the end of the silence.
wait-silences-brand = Brand
wait-silences-start = From
wait-silences-end = To
wait-silences-minutes = Length
wait-silences-most = Waiting
wait-silences-last = At its end
wait-silences-open = { $end } (open)
wait-silences-of = The { $listed } longest of { $n }.
wait-posts = { $n ->
    [one] { $shown } post of the brand while some waited
   *[other] { $shown } posts of the brand while some waited
}
wait-posts-most = At one of them { $n } comments were waiting, the oldest for { $wait }.
wait-posts-rows = Posts of the brand while comments were waiting
wait-none-inferred = Neither names nor the order of messages tell who answers whom: nothing can be inferred here.
wait-closed = out of hours
wait-groups-outside = { $n ->
    [one] { $shown } comment is in none of these groups.
   *[other] { $shown } comments are in none of these groups.
}
wait-silence-rows = Waiting at the end of the silence ({ $when })
wait-week-hour = { $day }, { $hour }:00 · { $side }
wait-week-arrivals = comments
wait-week-answers = answers
wait-threads-title = Who has the last word?
wait-threads-help = Threads that a customer started: their post or comment, and all that hangs below it. The last word is the last message in the export; where dates do not tell the order it is not counted.
wait-threads-answered = Brand took part
wait-threads-answered-help = Threads started by a customer in which the brand wrote at least one message, whomever it speaks to.
wait-threads-of = { $share } of the threads whose fate is known
wait-threads-brand-last = Last word: brand
wait-threads-brand-last-help = Of the threads in which the brand spoke and whose order is known: those that end with it.
wait-threads-customer-last = Last word: customer
wait-threads-customer-last-help = Of the threads in which the brand spoke and whose order is known: those in which a customer wrote after it, and nothing followed.
wait-threads-last-of = { $share } of { $n }
wait-threads-turns = Turns
wait-threads-turns-help = How often, in the median thread in which the brand spoke, the floor changes sides: 2 = a customer, then the brand.
table-weekday = Day
table-hour = Hour
table-arrivals = Comments
table-answers = Answers
wait-inferred = { $n ->
    [one] Add { $shown } inferred answer
   *[other] Add { $shown } inferred answers
}
wait-inferred-help = Inferred from a name in the message or from the order in the thread, not said by the export. They do not count in the figures above; their curve is dashed.
wait-end-collected = End of the export: { $end }, when it was collected.
wait-end-last = End of the export: { $end }, its last message, as nothing says when it was collected.
wait-end-several = Each wait runs until the end of its own export; the latest ends on { $end }.
wait-undatable = { $n ->
    [one] { $shown } comment whose date is missing or too coarse is not counted here.
   *[other] { $shown } comments whose dates are missing or too coarse are not counted here.
}
week-title = At what hours?
week-help = Days from left to right, hours from top to bottom: at the left the comments that arrive, at the right the brand’s answers. The stronger a cell, the more there are; each map has its own scale, with its maximum written above. A cell that is almost blank has none. Hours of the case’s clock; only dates that tell the hour count.
week-left-out = { $n ->
    [one] { $shown } date that does not tell the hour is not shown.
   *[other] { $shown } dates that do not tell the hour are not shown.
}
wait-backlog-title = How many were waiting at each moment?
wait-backlog-help = Number of comments written by then and without a direct answer from the brand at that moment. When an export ends before the others, nobody sees any more whether its comments still wait: they are shown apart, hatched, neither waiting nor answered.
wait-backlog-line-help = The line “Waiting”, below the bars: { $definition }
refused-no-dates = The export holds no dates: no chart over time and no response time. A column of dates, named on the page “The case”, would do.
refused-too-few-bins = The comments span too little time, as finely as they are dated, to tell what is normal for this page: no crisis window is looked for.
refused-coarse-dates = The dates of this export do not tell the hour: response time cannot be computed, and no chart is finer than these dates.
refused-relative-dates = The dates of this export are relative (“2 h ago”, “5w”) or without a year: say on the page “The case” when it was made, and they can be read.
refused-no-brand = No brand account is known in this export: response time cannot be computed. If the export names its authors, choose its accounts on the page “The case”.
refused-no-links = The export does not say which comment each brand message answers: response time can only be inferred. A column with the parent message’s id would settle it.
refused-no-customers = This export holds only messages of the brand: nobody waits for an answer in it.
card-refused-no-dates = no dates
card-refused-coarse-dates = dates without an hour
card-refused-relative-dates = relative dates
card-refused-no-brand = the export does not name the brand
card-refused-no-links = answers without a link to a question
card-refused-no-customers = nobody waits: messages of the brand only

## The page "Story"
page-story = Story
telling-how = Written by rules, from events and measures; what a person wrote says so. Click a date to unfold it.
telling-wait = Writing the story…
telling-whole = The story and its lists are those of the whole case: filters change nothing here.
telling-scope = Show
telling-scope-matter = High points
telling-scope-all = All
telling-scope-help = High points: turning points, events and crisis windows.
telling-nothing-matters = Nothing stands out here: no turning point, no event, no crisis window. “All” shows the rest.
telling-nothing-told = There is nothing to tell here.
telling-unplaced = { $n ->
    [one] One comment without a precise enough date, or of quite another time, is outside this story.
   *[other] { $shown } comments without a precise enough date, or of quite another time, are outside this story.
}
telling-turn-peak = peak
telling-turn-onset = crisis begins
telling-turn-highest = highest so far
telling-turn-surge = surge at its highest
telling-turn-end = crisis over
telling-turn-first-answer = first answer
telling-turn-first-complaint = first complaint
telling-turn-last-word = last word
telling-by-rule = by a rule
telling-by-person = by a person
telling-see = { $n ->
    [one] Read the comment
   *[other] Read the { $shown } comments
}
telling-see-brand = { $n ->
    [one] Read the message
   *[other] Read the { $shown } messages
}
telling-behind = Behind this line
telling-close = Close the list
telling-happened = What happened
telling-said = What was said
telling-quotes = In their words
telling-brand = What the brand said
telling-brand-help = The three messages after which most was written in the same thread. The others are one click away.
telling-number-comments = { $n ->
    [one] comment
   *[other] comments
}
telling-number-negative = negative, of { $scored } judged
telling-number-authors = { $n ->
    [one] person, of whom { $new } for the first time
   *[other] people, of whom { $new } for the first time
}
telling-number-brand = { $n ->
    [one] message of the brand
   *[other] messages of the brand
}
telling-number-answered = { $n ->
    [one] answer received
   *[other] answers received
}
telling-number-unanswered = without an answer at the end

## Editing the story
telling-edit = Edit
telling-edit-help = Every headline and line can be rewritten, struck or added. Your words hold in the language you write them in; a struck line is struck in all.
telling-edit-headline = Headline
telling-edit-line = Line
telling-edit-strike = Strike
telling-edit-undo-strike = Bring back
telling-edit-undo = Take the rule’s sentence again
telling-edit-add = Add a line
telling-edit-add-button = Add
telling-files = Take the story away, or load it again
telling-files-hint = Your edits hold for this case and this session: download them to have them again.
telling-download-story = Download the story (Markdown)
telling-download-edits = { $n ->
    [one] Download the edit (CSV)
   *[other] Download the { $shown } edits (CSV)
}
telling-written = A story written by rules, from events and measures; what a person wrote says so.
telling-load-edits = Load a file of edits
telling-edits-lost = { $n ->
    [one] One edit does not find its line in this story; it is kept, without effect.
   *[other] { $shown } edits do not find their line in this story; they are kept, without effect.
}
telling-edits-elsewhere = { $n ->
    [one] One edit is of a story in another step (day, week…).
   *[other] { $shown } edits are of a story in another step (day, week…).
}
error-unreadable-edits = “{ $name }” could not be used: { $reason }
error-unusable-edit = The edit was not kept: { $reason }
reason-no-edits = it is not a file of edits downloaded here.
reason-too-many-edits = a story has 1,000 edits at most, and their file 10 MB.
reason-no-edit-read = none of its rows is an edit.
reason-edits-no-case = it is a file of edits of a story; load it together with the exports of its case.
note-edits-loaded = { $rows ->
    [one] One edit of the story was read from “{ $name }”.
   *[other] { $rows } edits of the story were read from “{ $name }”.
}
note-edits-unread = { $rows ->
    [one] One row of “{ $name }” is no edit; it is not used.
   *[other] { $rows } rows of “{ $name }” are no edits; they are not used.
}

## Presenting the story
telling-present = Present
telling-present-help = One day a screen, in large type. Right arrow or Page Down to go forward, left arrow or Page Up to go back, Escape to leave. Each screen knows only what was known on that day.
telling-present-begin = Begin
telling-present-next = Next
telling-present-back = Back
telling-present-leave = Leave
telling-present-place = { $at } of { $n }
telling-learnt = From what is known by now: { $told }.
telling-window = crisis

## Charts
chart-empty = Nothing to show.
chart-negative = Negative
chart-neutral = Neutral
chart-positive = Positive
chart-unscored = Not scored
chart-brand = The brand
chart-count = { $name }: { $count }
chart-of = { $name }: { $count } of { $total }
chart-of-share = { $name }: { $count } of { $total } ({ $share })
chart-title-negative = Negative comments
chart-title-authors = Authors: { $new } new { $back } seen before
chart-title-brand = Messages of the brand
chart-title-likes = Likes received
chart-title-per-1000 = Per 1,000 fans
chart-negative-hover = Negative: { $n } of { $scored } measured ({ $share })
chart-people-hover = Authors: { $authors }, of whom { $new } write for the first time ({ $share }); comments: { $comments }
chart-likes-hover = Likes: { $likes } for { $comments } comments
chart-rate-hover = Per 1,000 fans: { $rate } (comments: { $comments })
chart-row-alt-negative = Negative ones: at most { $value } ({ $when }).
chart-row-alt-authors = Distinct authors: at most { $value } ({ $when }).
chart-row-alt-brand = Messages of the brand: at most { $value } ({ $when }).
chart-row-alt-likes = Likes: at most { $value } ({ $when }).
chart-n = n = { $n }
chart-group-unknown = Not given
chart-week-of = week of { $day }
chart-seconds = { $seconds } s
chart-minutes = { $minutes } min
chart-hours = { $hours } h
chart-days = { $days } d
chart-brand-hover = Messages of the brand: { $messages }
chart-volume-alt = { $comments ->
    [one] { $comments } comment, { $negative } of them negative
   *[other] { $comments } comments, { $negative } of them negative
    }; the busiest moment: { $when }, with { $peak }. Messages of the brand: { $messages }.
chart-window-onset = Onset: { $when }
chart-window-or-before = { $when } or before
chart-window-peak-negative = Crisis peak: { $when }
chart-window-peak-comments = Volume peak: { $when }
chart-window-highest = Highest so far: { $when }
chart-window-end = End: { $when }
chart-window-open = Still going on
chart-window-week = week of { $day }
chart-window-hover-negative = { $n ->
    [one] { $shown } negative comment
   *[other] { $shown } negative comments
    }
chart-window-hover-comments = { $n ->
    [one] { $shown } comment
   *[other] { $shown } comments
    }
chart-window-alt-negative = Crisis: onset { $onset }, peak { $peak }, end { $end } ({ $n ->
    [one] { $shown } negative comment
   *[other] { $shown } negative comments
    }).
chart-window-alt-negative-open = Crisis: onset { $onset }, highest so far { $peak }, still going on at the end ({ $n ->
    [one] { $shown } negative comment
   *[other] { $shown } negative comments
    }).
chart-window-alt-comments = Surge of comments: onset { $onset }, peak { $peak }, end { $end } ({ $n ->
    [one] { $shown } comment
   *[other] { $shown } comments
    }).
chart-window-alt-comments-open = Surge of comments: onset { $onset }, highest so far { $peak }, still going on at the end ({ $n ->
    [one] { $shown } comment
   *[other] { $shown } comments
    }).
chart-share-hover = { $name }: { $share } (between { $low } and { $high }), that is { $comments } of { $total }
chart-shares-alt = Of { $total ->
    [one] { $total } scored comment
   *[other] { $total } scored comments
    }: { $negative } negative, { $neutral } neutral, { $positive } positive.
chart-shares-groups-alt = Share of negative comments in { $groups } groups: from { $best_share } ({ $best }) to { $worst_share } ({ $worst }).
chart-over-time-alt = Share of negative comments: at most { $high } ({ $high_when }), at least { $low } ({ $low_when }).
chart-tone = Tone of the words: { $tone }
chart-tone-negative = −1<br>hostile
chart-tone-positive = 1<br>warm
chart-tone-alt = Tone of the words of { $total ->
    [one] { $total } comment
   *[other] { $total } comments
    }: below zero for { $below }, zero for { $zero }, above for { $above }.
chart-curve-direct = Direct response
chart-curve-thread = Response in the thread
chart-curve-direct-inferred = Direct response, with inferred links
chart-median = median: { $wait }
chart-median-open = median not reached
chart-waiting-axis = Time waited
chart-waiting-axis-opening = Time waited, in opening hours
chart-waiting-hover = { $curve }: { $share } of the comments still wait after { $wait }
chart-waiting-hover-thread = { $curve }: { $share } of the threads still wait for a message of the brand after { $wait }
chart-waiting-hover-next = { $curve }: { $share } of the customers’ messages still wait for the brand’s next one after { $wait }
chart-waiting-alt = { $curve }, n = { $n }: half have an answer within { $median }; { $still } still wait after { $longest }.
chart-waiting-alt-open = { $curve }, n = { $n }: median not reached; { $still } still wait after { $longest }.
chart-answered = Share answered
chart-within-hover = Within { $hours }: { $share } (between { $low } and { $high }), that is { $answered } of { $total }
chart-within-part = { $share } within { $hours }
chart-within-alt = Comments that got an answer: { $parts }.
chart-week-arrivals = Arrivals
chart-week-answers = Answers
chart-week-hour = { $hour }:00
chart-week-most = max. { $day } { $hour }: { $count }
chart-week-peak = on { $day } from { $start } to { $end } ({ $count })
chart-week-alt-arrivals = { $n ->
    [one] Arrivals: { $shown } comment
   *[other] Arrivals: { $shown } comments
    }, most often { $when }.
chart-week-alt-answers = { $n ->
    [one] { $shown } answer
   *[other] { $shown } answers
    } of the brand, most often { $when }.
chart-week-alt-outside = { $share } of the comments arrive at an hour of the week at which the brand never answered.
chart-week-alt-none = The brand answered at no hour of the week.
reference-kind-expectation = What customers expect
reference-kind-practice = What was observed
reference-platform-facebook = Facebook
reference-platform-twitter = Twitter
reference-platform-several = social media
reference-size = n = { $n }
reference-size-unknown = n not given
reference-evidence-article = scientific article
reference-evidence-survey = survey
reference-evidence-survey-retold = survey, retold by a third party
reference-evidence-vendor-survey = survey by a software vendor
reference-evidence-vendor-survey-retold = survey by a software vendor, retold by a third party
reference-evidence-vendor-data = figures of a software vendor
reference-evidence-vendor-data-retold = figures of a software vendor, retold by a third party
reference-full = { $kind }: { $says } ({ $source }, { $year }; { $platform }, { $size }; { $evidence }).
reference-beyond = { $label } →
reference-before = ← { $label }
reference-numbered = { $number }. { $told }
reference-help = Reference figures of studies, nearly all by software vendors, from 2012 to 2017: to be read with their date and size. Dotted and in italics, what customers say they expect; dashed, what brands did. An expectation is not a practice.
reference-istanbulluoglu-twitter-label = Istanbulluoglu 2017: reply expected within 1–3 h (Twitter)
reference-istanbulluoglu-twitter = consumers who had complained said that they expected a reply within 1–3 h on Twitter
reference-istanbulluoglu-facebook-label = Istanbulluoglu 2017: reply expected within 3–6 h (Facebook)
reference-istanbulluoglu-facebook = consumers who had complained said that they expected a reply within 3–6 h on Facebook
reference-lithium-half-hour-label = Lithium 2013: 20% expect a reply within 30 min
reference-lithium-half-hour = 20% of respondents expect a reply from a brand in 30 minutes or less
reference-lithium-hour-label = Lithium 2013: 53% expect a reply within 1 h
reference-lithium-hour = 53% of those who expect a brand to reply to their tweet want the reply in less than an hour
reference-lithium-complaint-label = Lithium 2013: 72% expect a reply to a complaint within 1 h
reference-lithium-complaint = 72% expect a reply in less than an hour when their tweet is a complaint
reference-lithium-two-hours-label = Lithium 2013: 65% expect a reply within 2 h
reference-lithium-two-hours = 65% of respondents expect a reply from a brand in two hours or less
reference-edison-half-hour-label = Edison 2012: 32% expect a reply within 30 min
reference-edison-half-hour = 32% of those who contact a brand on social media expect a reply within 30 minutes
reference-edison-hour-label = Edison 2012: 42% expect a reply within 1 h
reference-edison-hour = 42% of consumers who complain on social media expect a reply within 60 minutes
reference-oracle-twitter-label = Oracle 2012: 30% expect a reply within 30 min (Twitter)
reference-oracle-twitter = 30% of Twitter users expect a reply within 30 minutes
reference-oracle-facebook-label = Oracle 2012: 29% expect a reply within 2 h (Facebook)
reference-oracle-facebook = 29% of consumers who post a question on a company’s Facebook page expect a reply within two hours
reference-sprout-expected-label = Sprout 2016: reply expected within about 4 h
reference-sprout-expected = customers expect a reply within about four hours
reference-sprout-observed-label = Sprout 2016: brands observed, 10 h on average
reference-sprout-observed = where brands reply, they take about ten hours on average; nearly nine in ten messages get no reply
reference-sprout-three-days-label = Sprout 2015: brands observed, 1 message in 8 answered within 72 h
reference-sprout-three-days = 7 in 8 messages to brands go unanswered within 72 hours
reference-sprinklr-france-label = Sprinklr 2016: retail in France, observed mean 13 h 53
reference-sprinklr-france = French retailers take 13 h 53 on average to reply
reference-sprinklr-us-label = Sprinklr 2016: retail in the USA, observed mean 4 h 29
reference-sprinklr-us = US retailers take 4 h 29 on average to reply
chart-backlog = Waiting
chart-backlog-count = { $shown } without an answer
chart-backlog-peak = { $n ->
    [one] Only one had no answer, { $day } at { $hour }:00
   *[other] { $shown } had no answer, { $day } at { $hour }:00
}
chart-backlog-peak-day = { $n ->
    [one] Only one had no answer, { $day }
   *[other] { $shown } had no answer, { $day }
}
chart-backlog-hover = Without an answer: { $n } (at most { $most })
chart-backlog-moves = Arrived: { $arrived }, answered: { $answered }
chart-backlog-alt = { $n ->
    [0] Nobody waits any more at the end.
    [one] Only one still waits at the end.
   *[other] { $shown } still wait at the end.
}
chart-unwatched = { $n ->
    [one] { $shown } not watched since
   *[other] { $shown } not watched since
}
chart-unwatched-hover = Without an answer when their export ended, not watched since: { $n }
chart-unwatched-alt = { $n ->
    [one] One more had no answer when its export ended.
   *[other] { $shown } more had no answer when their export ended.
}
chart-posts = Its posts
chart-posts-hover = Published by the brand while customers waited: { $posts }
chart-events = Events
chart-events-alt = { $n ->
    [one] One event is flagged above: { $told }.
   *[other] { $n } events are flagged above: { $told }.
}
chart-events-more = { $n ->
    [one] … and one more
   *[other] … and { $n } more
}

## Columns of the tables
table-per-1000 = Per 1,000 fans
table-curve = Curve
table-waiting = Still waiting
table-at-risk = At risk
table-tone = Tone
table-term = Word
table-language = Language
table-count = Count
table-count-rest = Count, rest
table-comments-rest = Comments, rest
table-ratio = Ratio
table-log-odds = Log-odds
table-sd = Standard deviation
table-z = z
table-q = Share of chance
table-scored = Scored
table-no-text = No text
table-other-language = Other language
table-unknown-language = Unknown language
table-not-scored = Other reason
table-inherited-thread = Language of the thread
table-inherited-case = Language of the case
table-start = Start
table-end = End
table-comments = Comments
table-negative = Negative
table-neutral = Neutral
table-positive = Positive
table-unscored = Not measured
table-authors = People
table-new-authors = New authors
table-brand = Messages of the brand
table-likes = Likes
table-group = Group
table-sentiment = Sentiment
table-share = Share
table-low = At least
table-high = At most
table-n = Measured
table-hours = Hours
table-old-enough = Old enough
table-answered = Answered
table-highest = Waiting, at most
table-unwatched = Not watched since
table-arrived = Arrived
table-messages = Published

## Reading
error-unreadable-file = “{ $name }” could not be read: { $reason } What can be read: CSV, TSV, XLSX, JSON, JSON Lines, or a ZIP of these.
error-no-rows = “{ $name }” holds no comment: there is at most a header. It takes a header and at least one row of data.
error-missing-columns = “{ $name }” has no column that was recognised as text (columns found: { $found }). It takes a column with the words of the comments, such as “Comment”, “Message” or “text”.
error-too-many-rows = These files have { $rows } rows; a case can have { $most } at most. Export a shorter period.
error-unknown-timezone = The time zone “{ $timezone }” is not known. A name such as “Europe/Paris” or “UTC” will do.
error-unknown-case = There is no case named “{ $case_id }”. The sample cases are: { $known }.
error-unreadable-events = “{ $name }” could not be used: { $reason }
error-unusable-event = The event was not kept: { $reason }
reason-no-events = it is not a file of events. It needs a column “event” (what happened) and a column “event_start” (when).
reason-too-many-events = a case has 200 events at most, and their file 10 MB.
reason-no-event-read = none of its rows is an event with its words and a date such as 06/08/2012 14:00.
reason-events-no-case = it is a file of events; load it together with the exports of its case.
reason-event-without-words = say in a few words what happened.
reason-event-ends-before = its end comes before its beginning.
error-unreadable-corrections = “{ $name }” could not be used: { $reason }
reason-no-corrections = it is not a file of corrections downloaded here.
reason-too-many-corrections = a file of corrections has 50,000 rows and 10 MB at most.
reason-no-correction-read = none of its rows is a correction.
reason-no-case = it is a file of corrections; load it together with the exports of its case.
reason-no-rows = it holds no comment.
reason-empty = the file is empty.
reason-image = it is an image.
reason-pdf = it is a PDF; ask the tool for an export as CSV or XLSX.
reason-program = it is a program.
reason-video = it is a sound or video file.
reason-document = it is a text document; copy its table into an XLSX workbook.
reason-database = it is a database; export its table as CSV.
reason-other-archive = it is an archive of another kind than ZIP; unpack it first.
reason-old-workbook = it is a workbook of the old Excel (XLS); save it as XLSX.
reason-binary-workbook = it is a binary workbook (XLSB); save it as XLSX.
reason-open-document = it is an OpenDocument file; save it as XLSX or CSV.
reason-apple-document = it is an Apple document (Numbers, Pages); export it as XLSX or CSV (File > Export To).
reason-encrypted = it is protected by a password; save it without one.
reason-binary = it is not text.
reason-web-page = it is a web page; use the tool’s export, or paste its table into an XLSX workbook.
reason-markup = it is an XML file; ask the tool for an export as CSV, XLSX or JSON.
reason-too-heavy = reading it takes more memory than this server grants; split it into several files, or export a shorter period.
reason-too-slow = reading it takes more time than this server grants; split it into several files, or export a shorter period.
reason-reader-died = reading it broke off; the file is probably damaged. Open it in a spreadsheet and save it as CSV or XLSX.
reason-xml-workbook = it is an XML workbook of Excel 2003; open it in Excel and save it as XLSX.
reason-mail = it is an e-mail; save its attachment and open that here.
reason-damaged-workbook = this workbook is damaged; open it in Excel and save it again.
reason-damaged-json = this JSON is damaged or cut; export it again.
reason-damaged-archive = this archive is damaged; pack the files again.
reason-archive-without-export = the archive holds no export that can be read.
reason-several-exports = the file holds several exports (files or sheets); open them one by one.
reason-too-many-columns = it has more than 1,000 columns, so it is no export of comments; export it again.
reason-too-long-text = one of its texts is longer than 20 MB: a quotation mark was probably never closed; export it again.
reason-too-many-lines = it has more than 3,000,000 lines; export it in parts (a period or a page each).
reason-too-many-values = it has more than 1,000,000 elements or 20,000,000 values; export it in parts (a period or a page each).
reason-too-damaged = more than 300,000 of its rows do not fit its columns: it is damaged; export it again.
reason-too-large = the archive is too large once unpacked (at most 200 MB and 500 files).
reason-workbook-too-large = this workbook is too large once unpacked (too many sheets, cells or letters); keep the sheet of the comments alone in it, or save that sheet as CSV.
reason-empty-row = empty row
reason-repeated-header = header repeated
reason-totals-line = line of totals
reason-interface-words = words of the interface, not a comment
reason-no-message = a row of the tool, without a message
reason-duplicate = comment already counted
reason-seen-again = already read in another export of the page
reason-same-elsewhere = same author and text as a comment of another export, and no date against it
reason-too-many-cells = too many cells for the columns
reason-too-few-cells = too few cells for the columns
reason-not-json = line or element that is no JSON object
reason-not-loaded = comments that the export announces but does not hold
reason-second-table = another table in the same file
reason-column-by-tool = Recognised: “{ $column }” of an export of { $tool }.
reason-column-by-name = Recognised by its name, “{ $column }”.
reason-column-by-text = Chosen for its content: “{ $column }” has the longest texts ({ $signs } characters on average).
reason-column-by-dates = Chosen for its content: { $share }% of the values of “{ $column }” are dates.
reason-column-by-clock = Chosen for its content: “{ $column }” holds times of day.
reason-column-by-links = Chosen for its content: “{ $column }” holds links.
reason-column-by-sides = Chosen for its content: “{ $column }” says who speaks, the brand or the public.
reason-column-by-people = Chosen for its content: “{ $column }” holds names of people or accounts.
reason-column-by-nesting = For comments nested in columns (“{ $column }”).
reason-column-same-as = For want of names, authors are known by “{ $column }”.
reason-column-chosen = Chosen by you.
reason-candidate-flagged = the export says so
reason-candidate-page = its name is that of the page or the file
reason-candidate-mentioned = often mentioned
reason-candidate-answers = answers in many threads
reason-candidate-signs = signs its messages
reason-candidate-writes-most = writes a lot
error-unreadable-opening-hours = Opening hours not understood, “{ $part }”: { $reason } For example: mon-fri 9:00-12:00,14:00-18:00; sat 10:00-12:00.
reason-opening-none = no day is open.
reason-opening-day = it takes a day (“mon”, “monday”) or several (“mon-fri”, “sat,sun”).
reason-opening-time = it takes a beginning and an end between 0:00 and 24:00.
reason-opening-order = the end comes before the beginning; a night is written in two: fri 22:00-24:00; sat 0:00-6:00.
reason-opening-date = it takes dates such as 2012-08-06, or from the 6th to the 10th: 2012-08-06..2012-08-10, a thousand days at most.
reason-opening-holidays = the public holidays of this country are not known; it takes its two letters (FR, BE, FR-57 for Moselle), or “none”.
field-comment-id = Id
field-node-id = Number of the tool
field-parent-id = Parent id
field-thread-id = Thread
field-post-id = Post id
field-kind = Kind
field-depth = Depth
field-author = Author
field-given-name = First name of the author
field-author-id = Author id
field-is-brand = Written by the brand
field-brand = Brand or page
field-title = Title
field-text = Text
field-more-text = Rest of the text
field-created-at = Date
field-created-time = Time
field-likes = Likes
field-shares = Shares
field-replies-count = Number of replies
field-rating = Rating
field-platform = Platform
field-url = Link to the comment
field-post-url = Link to the post
field-post-author = Author of the post
field-collected-at = Collected on
field-reply-text = Reply of the brand
field-reply-date = Date of the reply
field-response-ids = Ids of the responses
note-lines-before-header = { $lines ->
    [one] One line before the header was passed over: “{ $text }”.
   *[other] { $lines } lines before the header were passed over: “{ $text }”.
 }
note-no-header = { $columns ->
    [one] The file has no header: its column was numbered.
   *[other] The file has no header: its { $columns } columns were numbered.
 }
note-sheet-chosen = Sheet read: { $sheet }. Sheets left aside, with their number of rows: { $others }.
note-sheets-left = Sheets left aside, with their numbers of rows: { $others }.
note-sheets-read = These sheets have the same columns and are all read: { $sheets }.
note-sheets-hidden = These sheets are hidden in the workbook; they are read too: { $sheets }.
note-rows-hidden = { $rows ->
    [one] One hidden or filtered row of the workbook is read too.
   *[other] { $rows } hidden or filtered rows of the workbook are read too.
 }
note-merged-cells = { $cells ->
    [one] One cell merged over several rows counts for each of them.
   *[other] { $cells } cells merged over several rows count for each of them.
 }
note-formulas-without-result = { $cells ->
    [one] One formula was saved without its result: its cell is empty. Open the workbook in Excel and save it to have it.
   *[other] { $cells } formulas were saved without their results: their cells are empty. Open the workbook in Excel and save it to have them.
 }
note-cells-in-error = { $cells ->
    [one] One cell in error (#N/A) was left empty.
   *[other] { $cells } cells in error (#N/A) were left empty.
 }
note-list-chosen = The list “{ $list }” was read; the other lists of the file were not: { $others }.
note-text-beside-list = Beside the list that was read, the file holds texts that were not read: { $names }.
note-records-under-keys = The comments of this file stand under keys (ids or days): each key is read in the column “{ $columns }”.
note-members-not-read = In the archive, these files are no exports: { $members }.
note-nested-replies = { $rows ->
    [one] One nested reply became a row.
   *[other] { $rows } nested replies became rows.
 }
note-cells-opened = { $columns ->
    [one] The cells of the column “{ $column }” hold objects: their only field became a column.
   *[other] The cells of the column “{ $column }” hold objects: their { $columns } fields became columns.
 }
note-cells-became-rows = { $rows ->
    [one] The cells of the column “{ $column }” hold replies: the only one became a row below the comment that holds it.
   *[other] The cells of the column “{ $column }” hold replies: all { $rows } became rows below the comments that hold them.
 }
note-cells-not-opened = { $cells ->
    [one] One cell of these columns could not be opened; it stays as it is.
   *[other] { $cells } cells of these columns could not be opened; they stay as they are.
 }
note-json-broken = { $rows ->
    [one] One piece of this JSON, damaged or cut, could not be read; it is among the rows set aside.
   *[other] { $rows } pieces of this JSON, damaged or cut, could not be read; they are among the rows set aside.
 }
note-bytes-replaced = { $bytes ->
    [one] One unreadable character was replaced.
   *[other] { $bytes } unreadable characters were replaced.
 }
note-encodings-mixed = { $signs ->
    [one] One character in another encoding ({ $encoding }) than the rest of the file was read as such.
   *[other] { $signs } characters in another encoding ({ $encoding }) than the rest of the file were read as such.
 }
note-files-joined = { $marks ->
    [one] One mark of a file’s beginning, within the text, was removed: two exports were probably put end to end.
   *[other] { $marks } marks of a file’s beginning, within the text, were removed: several exports were probably put end to end.
 }
note-texts-in-error = { $rows ->
    [one] One text was replaced by a spreadsheet error (“#NAME?”): this file no longer holds the original.
   *[other] { $rows } texts were replaced by a spreadsheet error (“#NAME?”): this file no longer holds the originals.
 }
note-escapes-undone = { $rows ->
    [one] One text written for a web page (“&eacute;”, “%C3%A9”) was put back in plain words.
   *[other] { $rows } texts written for a web page (“&eacute;”, “%C3%A9”) were put back in plain words.
 }
note-names-repaired = The names of these columns had damaged accents; they were repaired: { $names }.
note-nuls-removed = { $signs ->
    [one] One null character was removed.
   *[other] { $signs } null characters were removed.
 }
note-line-breaks-joined = { $rows ->
    [one] One row cut in two by a line break was joined again.
   *[other] { $rows } rows cut by a line break were joined again.
 }
note-quotes-unclosed = { $rows ->
    [one] A quote that was never closed was passed over.
   *[other] In { $rows } rows, a quote that was never closed was passed over.
 }
note-delimiters-joined = { $rows ->
    [one] One row with a delimiter too many in a text was repaired.
   *[other] { $rows } rows with delimiters too many in a text were repaired.
 }
note-quotes-kept = { $rows ->
    [one] In one row, quotes in the middle of a cell were kept as signs of the text.
   *[other] In { $rows } rows, quotes in the middle of a cell were kept as signs of the text.
 }
note-delimiters-changed = { $rows ->
    [one] One row was written with another delimiter than the rest of the file; it was read.
   *[other] { $rows } rows were written with another delimiter than the rest of the file; they were read.
 }
note-rows-unquoted = { $rows ->
    [one] One row stood whole in quotes; it was read.
   *[other] { $rows } rows stood whole in quotes; they were read.
 }
note-line-ends-found = { $rows ->
    [one] Two rows stood on one line, parted by another sign of line end; they were parted.
   *[other] { $rows } rows stood on the line of another, parted by another sign of line end; they were parted.
 }
note-empty-cells-dropped = { $rows ->
    [one] One row had empty cells too many at its end.
   *[other] { $rows } rows had empty cells too many at their ends.
 }
note-cells-missing = { $rows ->
    [one] One row had fewer cells than columns; the last ones are empty.
   *[other] { $rows } rows had fewer cells than columns; the last ones are empty.
 }
note-mojibake-repaired = { $rows ->
    [one] One text with broken accents (“Ã©”) was repaired.
   *[other] { $rows } texts with broken accents (“Ã©”) were repaired.
 }
note-ids-ruined = { $rows ->
    [one] One id of “{ $column }”, rounded by a spreadsheet (5.70E+17), is not used.
   *[other] { $rows } ids of “{ $column }”, rounded by a spreadsheet (5.70E+17), are not used.
 }
note-no-dates = No column of dates: charts over time and response times cannot be computed.
note-dates-unread = { $rows ->
    [one] One date could not be read; its comment is kept, undated.
   *[other] { $rows } dates could not be read; their comments are kept, undated.
 }
note-dates-placeholders = { $rows ->
    [one] One date says nothing ({ $examples }): programs write that day when they have none. Its comment is kept, undated.
   *[other] { $rows } dates say nothing ({ $examples }): programs write that day when they have none. Their comments are kept, undated.
 }
note-dates-ruined = { $rows ->
    [one] One date was rounded by a spreadsheet ({ $examples }): its comment is kept, undated. The original export still has it.
   *[other] { $rows } dates were rounded by a spreadsheet ({ $examples }): their comments are kept, undated. The original export still has them.
 }
note-dates-relative = { $rows ->
    [one] One date is relative (“2 h ago”, “5w”): give the day of the export to compute it.
   *[other] { $rows } dates are relative (“2 h ago”, “5w”): give the day of the export to compute them.
 }
note-dates-from-relative = { $rows ->
    [one] One relative date (“5w”) was counted from the day of the export; it is approximate.
   *[other] { $rows } relative dates (“5w”) were counted from the day of the export; they are approximate.
 }
note-dates-yearless = { $rows ->
    [one] One date does not say its year (“Aug 6 at 2:03 PM”): give the day of the export to find it.
   *[other] { $rows } dates do not say their year (“Aug 6 at 2:03 PM”): give the day of the export to find it.
}
note-dates-from-yearless = { $rows ->
    [one] One date does not say its year (“Aug 6 at 2:03 PM”): it is the latest before the day of the export.
   *[other] { $rows } dates do not say their year (“Aug 6 at 2:03 PM”): they are the latest before the day of the export.
}
note-dates-other-forms = { $rows ->
    [one] One date is written in another way than the others; it was read too.
   *[other] { $rows } dates are written in another way than most; they were read too.
}
note-dates-without-zone = The dates name no time zone: they are read as times of { $timezone }.
note-dates-zone-in-name = The name of the column says the time zone of the dates: they are read as times of { $timezone }.
note-dates-zone-chosen = You said the time zone of the dates: they are read as times of { $timezone }.
note-dates-zone-unused = Every date says its own zone: the one that you gave ({ $timezone }) changes nothing.
note-dates-zone-above = A line before the header says the time zone of the dates: they are read as times of { $timezone }.
note-zones-unknown = { $rows ->
    [one] One date names a time zone that is not known ({ $zones }): it is read as a time of { $timezone } and may be hours off.
   *[other] { $rows } dates name a time zone that is not known ({ $zones }): they are read as times of { $timezone } and may be hours off.
 }
note-clock-changes = { $rows ->
    [one] One time falls into a change of the clocks of { $timezone }; it may be one hour off.
   *[other] { $rows } times fall into a change of the clocks of { $timezone }; they may be one hour off.
 }
note-order-day-first-certain = Dates are written day/month: a value above 12, or a weekday, shows it.
note-order-month-first-certain = Dates are written month/day: a value above 12, or a weekday, shows it.
note-order-day-first-voted = Nothing says whether dates are day/month or month/day; day/month makes the sequence smoother and was taken. Please check.
note-order-month-first-voted = Nothing says whether dates are day/month or month/day; month/day makes the sequence smoother and was taken. Please check.
note-order-mixed = { $rows ->
    [one] One date exists only in the other order of day and month: it is read so. A spreadsheet may have changed others: check them.
   *[other] { $rows } dates exist only in the other order of day and month: they are read so. A spreadsheet may have changed others: check them.
}
note-names-of-two-columns = The names of the authors are in two columns: “{ $given }” and “{ $column }” were joined.
note-texts-of-two-columns = { $rows ->
    [one] One text of “{ $column }” was joined to that of the column of texts.
   *[other] { $rows } texts of “{ $column }” were joined to those of the column of texts.
 }
note-texts-repeated = { $rows } long texts repeat another, with neither author nor date to tell them apart: all are counted, and some may be the same comment.
note-file-refused = “{ $name }” was not read: { $reason } The other files were.
note-date-pile-up = { $rows } comments fall on { $date }: these dates are probably rounded, not real. Do not read a peak on that day.
note-collected-too-early = The date of collection given ({ $collected }) is before the last comment ({ $last }): it is not used, and waits are counted until that last comment.
note-parents-missing = { $rows ->
    [one] One comment answers a message that is not in the export.
   *[other] { $rows } comments answer messages that are not in the export ({ $parents ->
        [one] one message is missing
       *[other] { $parents } messages are missing
    }).
 }
note-events-loaded = { $rows ->
    [one] One event was read from “{ $name }”.
   *[other] { $rows } events were read from “{ $name }”.
 }
note-events-known = { $rows ->
    [one] One event of “{ $name }” was there already.
   *[other] { $rows } events of “{ $name }” were there already.
 }
note-events-unread = { $rows ->
    [one] One row of “{ $name }” is no event with its words and a date; it is not used.
   *[other] { $rows } rows of “{ $name }” are no events with their words and a date; they are not used.
 }
note-corrections-loaded = { $rows ->
    [one] One verdict of the reader was taken from “{ $name }”.
   *[other] { $rows } verdicts of the reader were taken from “{ $name }”.
 }
note-corrections-unread = { $rows ->
    [one] One row of “{ $name }” is no correction; it is not used.
   *[other] { $rows } rows of “{ $name }” are no corrections; they are not used.
 }
note-corrections-lost = { $rows ->
    [one] One correction finds no comment in this case; it is kept, without effect.
   *[other] { $rows } corrections find no comment in this case; they are kept, without effect.
 }
note-tool-recognised = Export recognised by its columns: { $tool }.
note-ids-from-links = { $rows ->
    [one] The id of one comment was read in its link.
   *[other] The ids of { $rows } comments were read in their links.
 }
note-replies-numbered = { $rows ->
    [one] One reply was put below its comment by its number in the export.
   *[other] { $rows } replies were put below their comments by their numbers in the export.
 }
note-replies-by-order = { $rows ->
    [one] The export does not say what one reply answers: it was put in the thread of the comment above it. Please check.
   *[other] The export does not say what { $rows } replies answer: each was put in the thread of the comment above it. Please check.
 }
note-ids-shared = { $ids ->
    [one] One id stands for different comments in different files: the name of the file was put before it.
   *[other] { $ids } ids stand for different comments in different files: the name of the file was put before them.
 }
note-duplicates = { $rows ->
    [one] One repeated comment was set aside.
   *[other] { $rows } repeated comments were set aside.
 }
note-seen-again = { $rows ->
    [one] One comment stands in several files: it counts once.
   *[other] { $rows } comments stand in several files: each counts once.
 }
note-same-elsewhere = { $rows ->
    [one] One comment stands in the exports of two tools (same author and text, and no date against it): it counts once. It is in the list of rows set aside.
   *[other] { $rows } comments stand in the exports of two tools (same author and text, and no date against it): each counts once. They are in the list of rows set aside.
 }
note-ratings-other-scale = { $rows ->
    [one] In the column “{ $column }”, one rating is not out of five stars, or does not say out of how many: it stays empty.
   *[other] In the column “{ $column }”, { $rows } ratings are not out of five stars, or do not say out of how many: they stay empty.
 }
note-absent-later = { $rows ->
    [one] One message of this export is no longer in “{ $file }”, taken on { $taken }: deleted, hidden or not exported, the files do not say.
   *[other] { $rows } messages of this export are no longer in “{ $file }”, taken on { $taken }: deleted, hidden or not exported, the files do not say.
 }
note-replies-on-row = { $rows ->
    [one] One reply of the brand, on the row of its review, became a message.
   *[other] { $rows } replies of the brand, on the rows of their reviews, became messages.
 }
note-brand-by-flag = { $rows ->
    [one] The column “{ $column }” says who the brand is: one message.
   *[other] The column “{ $column }” says who the brand is: { $rows } messages.
 }
note-brand-by-author = { $rows ->
    [one] The brand is the author who bears the name in “{ $column }”: one message.
   *[other] The brand is the author who bears the name in “{ $column }”: { $rows } messages.
 }
note-brand-chosen = { $rows ->
    [one] Account of the brand: { $brands } (one message).
   *[other] Accounts of the brand: { $brands } ({ $rows } messages).
 }
note-brand-absent = No message bears this name: { $brands }. Check its spelling, or choose the brand’s accounts in the list of authors.
note-brand-unknown = Nothing in the export says who the brand is: if the export names its authors, choose its accounts.
note-brand-signed = { $authors ->
    [one] One author signs messages (“-Gerry”, “^EK”): perhaps an account of the brand, proposed in the list. Nothing is assumed.
   *[other] { $authors } authors sign their messages (“-Gerry”, “^EK”): perhaps accounts of the brand, proposed in the list. Nothing is assumed.
 }
note-several-brands = { $brands } brands are present; each comment is attached to one of them where the export allows it.

sure-title = How sure are we?
sure-how = No verdict is certain, and an error that always leans the same way does not vanish with numbers. The intervals on screen account for that: to chance they add the known errors of the model, measured on { $pages } threads or pages of a sector it had never seen ({ $comments } comments). On a page that is half negative the share was off by about { $points } points. Below: what the verdicts are worth, text by text.
sure-others = Texts written by others
sure-ours = Texts invented for this project
sure-set = Texts
sure-n = Number
sure-accuracy = Right
sure-macro-f1 = Mean F1
sure-calibration = Reliability error
sure-unseen = Never seen by the model
sure-unseen-source = this source
sure-unseen-texts = these texts
sure-unseen-sectors = their sector
sure-confusion = Where the model goes wrong
sure-label = Label
sure-said-negative = said negative
sure-said-neutral = said neutral
sure-said-positive = said positive
sure-kind-tweets = tweets
sure-kind-reviews = reviews
sure-kind-comments = single complaints and reviews
sure-kind-threads = threads of comments
sure-kind-short = messages of one to four words
sure-kind-said = everyday sentences
sure-kind-sample = teaching case
sure-sample-apres-aquarelle = after Aquarelle
sure-sample-apres-private-outlet = after Private Outlet
sure-versions = Versions: vaderSentiment { $vader }, weights of the model { $weights }.

## The story's lines, written by rules
story-headline-peak = The peak: { $negative ->
    [one] { $negative_shown } negative comment of { $comments_shown }
   *[other] { $negative_shown } negative comments of { $comments_shown }
}
story-headline-onset = The crisis begins: { $comments ->
    [one] { $comments_shown } comment
   *[other] { $comments_shown } comments
}{ $negative ->
    [0] , none negative
   *[other] , { $negative_shown } negative
}
story-headline-onset-peak = The crisis begins and peaks: { $comments ->
    [one] { $comments_shown } comment, { $negative_shown } negative
   *[other] { $comments_shown } comments, { $negative_shown } negative
}
story-headline-highest = The highest so far: { $negative ->
    [one] { $negative_shown } negative comment of { $comments_shown }
   *[other] { $negative_shown } negative comments of { $comments_shown }
}
story-headline-surge = A surge at its highest: { $comments ->
    [one] { $comments_shown } comment
   *[other] { $comments_shown } comments
}{ $negative ->
    [0] , none negative
   *[other] , { $negative_shown } negative
}
story-headline-end = After the crisis: { $comments ->
    [one] { $comments_shown } comment
   *[other] { $comments_shown } comments
}{ $negative ->
    [0] , none negative
   *[other] , { $negative_shown } negative
}
story-headline-first-answer = The brand answers for the first time, after { $minutes }
story-headline-first-complaint = The first complaint
story-headline-crowd = { $comments ->
    [one] { $comments_shown } comment
   *[other] { $comments_shown } comments
}{ $negative ->
    [0] , none negative
   *[other] , { $negative_shown } negative
}
story-headline-brand = { $brand ->
    [0] Nothing is written
    [one] Only the brand writes: { $brand_shown } message
   *[other] Only the brand writes: { $brand_shown } messages
}
story-crowd = { $comments ->
    [one] { $comments_shown } comment
   *[other] { $comments_shown } comments
} by { $authors ->
    [one] { $authors_shown } person
   *[other] { $authors_shown } people
}{ $newcomers ->
    [0] , none for the first time.
   *[other] , { $newcomers_shown } of them for the first time in this export.
}
story-crowd-unnamed = { $comments ->
    [one] { $comments_shown } comment; the export names no authors.
   *[other] { $comments_shown } comments; the export names no authors.
}
story-negative-few = { $negative ->
    [0] No negative one
   *[other] { $negative_shown } negative
} of { $scored ->
   *[other] { $scored_shown } judged.
}
story-negative = { $negative ->
    [0] Of the { $scored_shown } comments judged not one is negative (at most { $high_share }).
   *[other] { $negative_shown } negative of { $scored_shown } judged: { $share } (between { $low_share } and { $high_share }).
}
story-negative-window = { $negative_shown } negative of { $scored_shown } judged: { $share } (between { $low_share } and { $high_share }); that is { $times } times the usual ({ $expected }).
story-brand-said = { $brand ->
    [one] The brand writes { $brand_shown } message.
   *[other] The brand writes { $brand_shown } messages.
}
story-brand-silent = The brand writes nothing. { $unanswered ->
    [0] Nobody waits for an answer.
    [one] At the end { $unanswered_shown } comment is without an answer.
   *[other] At the end { $unanswered_shown } comments are without an answer.
}
story-brand = { $brand ->
    [one] The brand writes { $brand_shown } message
   *[other] The brand writes { $brand_shown } messages
}{ $answered ->
    [0] , answering nobody.
    [one] { " " }and answers { $answered_shown } comment.
   *[other] { " " }and answers { $answered_shown } comments.
} { $unanswered ->
    [0] Nobody waits for an answer.
    [one] At the end { $unanswered_shown } comment is without an answer.
   *[other] At the end { $unanswered_shown } comments are without an answer.
}
story-gone = { $gone ->
    [one] { $gone_shown } of these comments is
   *[other] { $gone_shown } of these comments are
} missing from the export of { $taken }: deleted, hidden or not exported, the files do not say.
story-below = { $below ->
    [one] { $below_shown } comment
   *[other] { $below_shown } comments
} below the brand’s message of { $when } (“{ $quote }”){ $negative ->
    [0] , none negative.
   *[other] , { $negative_shown } negative.
}
story-last-word-brand = The brand has the last word, on { $when }.
story-last-word-customer = A customer has the last word, on { $when }.
