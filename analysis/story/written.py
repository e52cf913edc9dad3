"""An edited story as Markdown to take away: dates, headlines, lines, numbers, words of customers and of the brand.

What strangers wrote stays text: nothing in it becomes a link, a picture or a heading. Authors are numbers and mentions
are masked unless the reader asks for names.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

from analysis.case import Case
from analysis.charts.moments import say_bins
from analysis.pseudonyms import mask_mentions
from analysis.samples import say_notice
from analysis.story.brand_words import choose_words
from analysis.story.edits import Laid, Said, tell_headline, tell_lines
from analysis.story.quotes import quote_entry
from analysis.story.say_line import say_line
from analysis.story.told import Entry
from analysis.words import say
from analysis.words.literal import quiet
from analysis.words.numbers import say_date, say_when

# Messages of the brand of one day that are written out.
BRAND_SHOWN = 3


@dataclass(frozen=True)
class Teller:
    """What a story is of and for whom it is written: `title` of the case, `sample` (its notice goes with it), `named`
    (names and mentions as they are).
    """

    case: Case
    events: pd.DataFrame
    locale: str
    title: str
    sample: bool = False
    named: bool = False

    def mask(self, texts: pd.Series) -> pd.Series:
        """Texts with mentions of private persons masked, unless names are asked for."""
        return texts if self.named else mask_mentions(texts, self.case.people.brands)

    def say(self, said: Said) -> str:
        """The words of a line."""
        if said.text is not None:
            return said.text
        sentence = say_line(said.line, self.locale, self.case.timezone)
        return self.mask(pd.Series([sentence], dtype="str")).iloc[0]


def write_story(
    teller: Teller,
    entries: Sequence[Entry],
    laid: Laid,
    quotes: Callable[[pd.DataFrame, Entry], Sequence[int]] = quote_entry,
) -> str:
    """These entries of a story with its edits. `quotes`: (THE TABLE, entry) -> row_ids, where somebody keeps them."""
    locale = teller.locale
    parts = [f"# {quiet(teller.title)}"]
    if teller.sample:
        parts.append(f"*{quiet(say_notice())}*")
    parts.append(quiet(say("telling-written", locale)))
    for entry, when in zip(entries, say_days(entries, locale), strict=True):
        parts += _write_entry(teller, entry, when, laid, quotes(teller.case.comments, entry))
    return "\n\n".join(parts) + "\n"


def say_turns(turns: Sequence[str], locale: str) -> list[str]:
    """What turning points (of TURNS) are called."""
    return [say(f"telling-turn-{turn.replace('_', '-')}", locale) for turn in turns]


def say_author(row: dict, number, locale: str, *, named: bool) -> str:
    """The brand's account, a name where the reader asks for names, else the author's number (`People.numbers`)."""
    if (named or row["is_brand"] is True) and isinstance(row["author"], str):
        return row["author"]
    if row["is_brand"] is True:
        return say("author-brand", locale)
    return say("author-unknown", locale) if pd.isna(number) else say("author-number", locale, n=str(number))


def _write_entry(teller: Teller, entry: Entry, when: str, laid: Laid, quoted: Sequence[int]) -> list[str]:
    locale = teller.locale
    headline = tell_headline(entry, laid)
    title = "" if headline.struck else f" · {quiet(teller.say(headline))}{_by(headline, locale)}"
    parts = [f"## {quiet(when)}{title}"]
    if entry.turns:
        parts.append(" · ".join(f"*{turn}*" for turn in say_turns(entry.turns, locale)))
    words = choose_words(teller.case.comments, teller.case.threads, entry, BRAND_SHOWN)
    happened = [
        _write_event(teller, event) for event in teller.events.iloc[list(entry.events)].to_dict("records")
    ]
    lines = [
        f"- {quiet(teller.say(said))}{_by(said, locale)}"
        for said in tell_lines(entry, laid)
        if not said.struck
    ]
    for title, told in (("telling-happened", happened), ("telling-said", lines)):
        if told:
            parts += [f"**{say(title, locale)}**", "\n".join(told)]
    for title, rows in (("telling-quotes", quoted), ("telling-brand", words)):
        if rows:
            parts += [f"**{say(title, locale)}**", *_write_comments(teller, rows)]
    return parts


def _write_event(teller: Teller, event: dict) -> str:
    locale = teller.locale
    when = say_when(event["at"], event["until"], locale, teller.case.timezone, event["precision"])
    told = [when, event[f"title_{locale}"], say(f"origin-{event['origin']}", locale)]
    # A sample's sources are keys of its README.
    if event["origin"] == "person" and isinstance(event["source"], str):
        told.append(say("events-source", locale, source=event["source"]))
    return f"- {quiet(' · '.join(told))}"


def _write_comments(teller: Teller, rows: Sequence[int]) -> list[str]:
    locale, people = teller.locale, teller.case.people
    found = teller.case.comments.iloc[list(rows)]
    found = found.assign(**{name: teller.mask(found[name]) for name in ("title", "text")})
    written = []
    for row, number in zip(found.to_dict("records"), people.numbers.loc[found.index], strict=True):
        text = " · ".join(row[name] for name in ("title", "text") if isinstance(row[name], str))
        author = say_author(row, number, locale, named=teller.named)
        when = say_date(row["created_at"], locale, teller.case.timezone, row["precision"])
        written.append(
            f"> {quiet(text) or quiet(say('listing-no-text', locale))}\n>\n> {quiet(f'{author} · {when}')}"
        )
    return written


def _by(said: Said, locale: str) -> str:
    """What a person wrote says so; of the rest the file says at its beginning that rules wrote it."""
    return f" *({say('telling-by-person', locale)})*" if said.by_person else ""


def say_days(entries: Sequence[Entry], locale: str) -> list[str]:
    """Each entry's time in words: `lundi 6 août 2012`."""
    bins = pd.DataFrame({name: [getattr(one, name) for one in entries] for name in ("start", "end")})
    return say_bins(bins, locale) if len(bins) else []
