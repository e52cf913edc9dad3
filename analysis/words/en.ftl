### Every sentence a person reads, in English. Same keys and same variables as fr.ftl (a test holds it).

## Durations
duration-seconds = { $seconds } s
duration-minutes = { $minutes } min
duration-hours = { $hours } h { $minutes }
duration-days = { $days } d { $hours } h

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
empty-no-case = No case is open. Open a sample or upload an export to fill this page.
empty-go-to-case = Open a case
empty-no-comments = No comment matches these filters. Widen the period or remove a filter.
unexpected-error = Something unexpected went wrong. Nothing was changed: reload the page and try again.

## Stages of opening
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
case-open-another = Open another case
case-upload = Your exports: CSV, TSV, Excel, JSON or ZIP
case-upload-help = One or several files make a case. Up to 200 MB a file.
case-upload-promise = Your files stay in this browser session: nobody else sees them, and they leave memory with it.
case-link-asks-file = This link leads to a case made from a file. Upload the same file below to see the same view.
case-comments = Comments
case-comments-help = Every public message that is not the brand’s: post, comment or reply.
case-brand-messages = Brand messages
case-brand-messages-help = Messages by the accounts that speak for the company. A dash: the export does not say who does.
case-set-aside = Rows set aside
case-set-aside-help = Rows of the file that could not become a comment. They are listed below, with the reason.
case-undated = Undated
case-undated-help = These comments are counted everywhere but where a date is needed.
case-span-collected = From { $first } to { $last }. Exported on { $end } ({ $zone } time).
case-span-last = From { $first } to { $last }. The export ends with its last message, on { $end } ({ $zone } time).
brands-title = Who speaks for the brand?
brands-label = Brand accounts
brands-help = Offered: the likeliest authors first. You may also type a name. Without a choice, the export decides.
brands-placeholder = Choose or type an account
columns-title = The columns of { $file }
columns-format = { $format } · { $encoding } · { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
columns-preview-alt = The first rows of the file, as read
columns-row = Line
columns-more = Other fields
columns-none = (none)
columns-timezone = Time zone of dates that name none
columns-timezone-help = Holds for dates that do not say their zone.
columns-order = Order of day and month
columns-order-as-read = As recognised
columns-order-day-first = Day first (06/08 = 6 August)
columns-order-month-first = Month first (06/08 = 8 June)
columns-order-help = Changes only dates written in figures, such as 06/08/2012.
columns-apply = Read again with these columns
set-aside-title = { $n ->
    [one] One row set aside
   *[other] { $shown } rows set aside
}
set-aside-source-file = File
set-aside-source-row = Line
set-aside-reason = Reason
set-aside-raw = Content
set-aside-alt = The rows set aside, with their line and the reason
set-aside-download = Download the rows set aside

## Figures
card-see = { $n ->
    [one] See the comment
   *[other] See the { $shown } comments
}
card-comments = Comments
card-comments-help = Public messages by customers, after the filters. The brand’s messages are not among them.
card-negative = Negative share
card-negative-help = Share of comments negative towards the brand, among the { $n } whose sentiment could be measured ({ $unscored } could not). 95% sampling interval: { $interval }. The score comes from the words of the text: irony escapes it.
card-wait = Median wait
card-wait-help = Time after which half of the comments had a direct answer from the brand, those still waiting included (Kaplan–Meier). { $answered } direct answers to { $n } comments. Among the answered alone the median is { $median }.
card-unanswered = Negative, unanswered
card-unanswered-help = Negative comments that the brand had not answered directly by the end of the export. Those whose answer may exist outside the export are not among them.
interval = { $low } to { $high }
wait-not-reached = not reached
overview-heaviest = The comments that weighed most
selection-clear = Leave this selection
selection-of = { $what }: { $n ->
    [one] one comment
   *[other] { $shown } comments
}
selection-period = From { $start } to { $end }
selection-answered-within = Answered within { $hours } h
selection-brand = Messages of the brand
selection-tone = Tone of the words from { $low } to { $high }
selection-still-waiting = Without an answer after { $wait }
card-negative-rows = Negative comments
chart-hint-brush = Click a bar, or brush a period, to read the comments in it.
table-show = See the table

## Comments
listing-all = The comments
listing-empty = No comment here.
listing-order = Order
listing-order-weight = Most liked first
listing-order-newest = Newest first
listing-order-oldest = Oldest first
listing-order-harshest = Harshest first
listing-download = Download (CSV)
listing-cut = { $characters } more characters in the download
listing-no-text = no text
listing-undated = undated
listing-likes = { $n ->
    [one] { $shown } like
   *[other] { $shown } likes
}
listing-line = line { $line } of { $file }
listing-original = original
listing-why = { $verdict } · tone of the words { $compound } (−1 to 1) · such a verdict is right { $sure } of the time
author-number = Customer { $n }
author-unknown = Unknown author
author-brand = The brand
unscored-fr = sentiment not measured
unscored-en = sentiment not measured
unscored-other = not measured: neither French nor English
unscored-unknown = not measured: language not recognised

## Sentiment
sentiment-shares-title = What do people say of the brand?
sentiment-course-title = The negative share over time
sentiment-tone-title = The tone of the words
sentiment-tone-help = Score of the words of each comment, from −1 (very harsh) to 1 (very warm), by VADER’s rules.
sentiment-groups-title = From group to group
sentiment-groups-by = Compare by
sentiment-none-scored = None of these comments could be measured: sentiment is measured in French and English.
sentiment-how = Where do these figures come from?
sentiment-how-text = Each text is read word by word: a lexicon gives each word a value, then rules account for negation, intensity, capitals and “but”. English follows VADER to the letter; French has its own lexicon and the same rules. Irony and hints escape this method. Below each comment stand its score and how often such a verdict is right; the words that decided it are underlined.
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
volume-authors-title = Different people
volume-no-authors = The export does not say who writes: the number of people cannot be counted.
volume-table-alt = The table of comments per period
volume-undated = { $n ->
    [one] { $shown } undated comment is not in this chart.
   *[other] { $shown } undated comments are not in this chart.
}
volume-too-coarse = { $n ->
    [one] { $shown } comment whose date is too coarse is not in this chart.
   *[other] { $shown } comments whose dates are too coarse are not in this chart.
}

## Response time
wait-median = Median wait
wait-median-help = Time after which half of the comments had a direct answer, those still waiting included (Kaplan–Meier). “Not reached”: fewer than half were answered ({ $share }). Among the answered alone: median { $median }, 90% within { $p90 }.
wait-answered = Answered directly
wait-answered-help = Comments that had a direct answer from the brand, { $share } of those whose fate is known. Among them: median { $median }, 90% within { $p90 }.
wait-waiting = Still waiting
wait-waiting-help = Comments without a direct answer at the end of the export: only { $share } were answered. The answered waited { $median } (median), 90% less than { $p90 }.
wait-unknown = Fate unknown
wait-unknown-help = The export points to an answer that it does not hold: these comments count neither as answered nor as waiting. Of the others { $share } were answered, median { $median }, 90% within { $p90 }.
wait-curve-title = How many are still waiting?
wait-curve-help = Share of comments still waiting for an answer, by time elapsed (Kaplan–Meier, 95% band). Direct: a brand message answers this very comment. Thread: the brand’s first message in a thread that a customer started.
wait-within-title = Answered in time
wait-within-help = Share of comments answered directly within the time, among those old enough for that time to have passed by the end of the export. 95% Wilson interval.
wait-still-title = Those still waiting
wait-inferred = { $n ->
    [one] Add { $shown } inferred answer
   *[other] Add { $shown } inferred answers
}
wait-inferred-help = Inferred from a name in the message or from the order in the thread, not said by the export. They do not count in the figures above; their curve is dashed.
wait-end-collected = End of the export: { $end }, when it was collected.
wait-end-last = End of the export: { $end }, its last message, as nothing says when it was collected.
wait-undatable = { $n ->
    [one] { $shown } comment whose date is missing or too coarse is not counted here.
   *[other] { $shown } comments whose dates are missing or too coarse are not counted here.
}
refused-no-dates = The export holds no dates: no chart over time and no response time. A column of dates, named on the page “The case”, would do.
refused-coarse-dates = The dates of this export are precise to the day only: response time cannot be computed, and no chart is finer than a day.
refused-no-brand = No brand account is known in this export: response time cannot be computed. Choose its accounts on the page “The case”.
refused-no-links = The export does not say which comment each brand message answers: response time can only be inferred. A column with the parent message’s id would settle it.
refused-no-customers = This export holds only messages of the brand: nobody waits for an answer in it.

## Charts
chart-empty = Nothing to show.
chart-negative = Negative
chart-neutral = Neutral
chart-positive = Positive
chart-unscored = Not scored
chart-brand = The brand
chart-authors = Authors
chart-count = { $name }: { $count }
chart-of = { $name }: { $count } of { $total }
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
chart-authors-hover = Authors: { $authors }, comments: { $comments }
chart-authors-alt = Distinct authors over time; at most { $authors }, { $when }.
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
chart-curve-thread-inferred = Response in the thread, with inferred links
chart-curve-negative = Negative
chart-curve-neutral = Neutral
chart-curve-positive = Positive
chart-median = median: { $wait }
chart-median-open = median not reached
chart-waiting-axis = Time since the comment
chart-waiting-hover = { $curve }: { $share } of the comments still wait after { $wait }
chart-waiting-alt = { $curve }, n = { $n }: half have an answer within { $median }; { $still } still wait after { $longest }.
chart-waiting-alt-open = { $curve }, n = { $n }: median not reached; { $still } still wait after { $longest }.
chart-answered = Share answered
chart-within-hover = Within { $hours }: { $share } (between { $low } and { $high }), that is { $answered } of { $total }
chart-within-part = { $share } within { $hours }
chart-within-alt = Comments that got an answer: { $parts }.

## Columns of the tables
table-start = Start
table-end = End
table-comments = Comments
table-negative = Negative
table-neutral = Neutral
table-positive = Positive
table-unscored = Not measured
table-authors = People
table-group = Group
table-sentiment = Sentiment
table-share = Share
table-low = At least
table-high = At most
table-n = Measured
table-hours = Hours
table-old-enough = Old enough
table-answered = Answered
