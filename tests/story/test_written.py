"""A story as Markdown: as it was edited, under pseudonyms, and nothing that strangers wrote comes to life."""

import re
from dataclasses import replace

import pandas as pd
import pytest

from analysis.samples import find_sample, list_samples, say_notice
from analysis.story.edits import (
    add_line,
    change_line,
    lay_edits,
    no_edits,
    strike_line,
    tell_headline,
    tell_lines,
)
from analysis.story.written import Teller, write_story
from analysis.words import LOCALES, say
from tests.hostile.naughty import STRINGS
from tests.story.cases import sample, story_of


def teller_of(name: str, locale: str, **more) -> Teller:
    one = find_sample(name)
    return Teller(sample(name), one.events, locale, one.title[locale], **more)


def plain(text: str) -> str:
    """Markdown without its escapes."""
    return re.sub(r"\\(.)", r"\1", text).replace("\u2060", "")


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", list_samples())
def test_a_sample_is_written_with_its_notice_days_and_words(name, locale):
    teller = teller_of(name, locale, sample=True)
    story = story_of(name)
    text = plain(write_story(teller, story.entries, lay_edits(no_edits(), story.bin, locale)))
    assert text.startswith(f"# {find_sample(name).title[locale]}")
    assert say_notice() in text
    assert text.count("\n## ") == len(story.entries)
    for event in teller.events[f"title_{locale}"]:
        assert event in text
    assert say("telling-turn-last-word", locale) in text
    assert say("telling-by-person", locale) not in text.partition("\n## ")[2]
    names = (
        teller.case.comments.loc[~teller.case.comments["is_brand"].fillna(False), "author"].dropna().unique()
    )
    assert not [one for one in names if f"> {one} · " in text]


def test_edits_are_in_it_and_say_so():
    teller = teller_of("apres_aquarelle", "fr")
    story = story_of("apres_aquarelle")
    entry, nothing = story.entries[20], lay_edits(no_edits(), story.bin, "fr")
    first, second = (said.id for said in tell_lines(entry, nothing)[:2])
    edits = change_line(no_edits(), story.bin, tell_headline(entry, nothing).id, "fr", "Mon titre")
    edits = strike_line(change_line(edits, story.bin, first, "fr", "Ma ligne"), story.bin, second)
    edits = add_line(edits, story.bin, entry, "fr", "Encore une")
    text = plain(write_story(teller, [entry], lay_edits(edits, story.bin, "fr")))
    by = f" *({say('telling-by-person', 'fr')})*"
    assert f" · Mon titre{by}\n" in text
    assert f"- Ma ligne{by}\n" in text
    assert f"- Encore une{by}\n" in text
    assert text.count(by) == 3
    assert len(re.findall(r"^- ", text, re.MULTILINE)) == len(entry.events) + len(entry.lines)


@pytest.mark.parametrize("kind", ["markdown", "script", "right to left", "control"])
def test_what_strangers_wrote_stays_text(kind):
    teller = teller_of("apres_aquarelle", "en")
    story = story_of("apres_aquarelle")
    entry = story.entries[20]
    for text in STRINGS[kind]:
        comments = teller.case.comments.assign(
            text=pd.Series([text] * len(teller.case.comments), dtype="str")
        )
        one = replace(teller, case=replace(teller.case, comments=comments))
        written = write_story(
            one, [entry], lay_edits(no_edits(), story.bin, "en"), lambda *_: entry.crowd[:2]
        )
        cited = [line[2:] for line in written.splitlines() if line.startswith("> ")]
        assert cited
        # Signs of Markdown and HTML are escaped, and each comment stays in its line.
        assert not [line for line in cited if re.search(r"(?<!\\)(?:\\\\)*[<\[`*_#]", line)]
        assert "\u202e" not in written


def test_names_are_there_where_they_are_asked_for():
    teller = teller_of("apres_aquarelle", "fr", named=True)
    story = story_of("apres_aquarelle")
    entry = story.entries[20]
    row = entry.crowd[0]
    text = plain(write_story(teller, [entry], lay_edits(no_edits(), story.bin, "fr"), lambda *_: (row,)))
    assert teller.case.comments["author"].iloc[row] in text
