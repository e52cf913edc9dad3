"""The page *Story*: dates that unfold, comments behind each line, the whole case whatever the filters; no browser."""

import re

import numpy as np
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from analysis.case import open_case
from analysis.events import no_events
from analysis.samples import list_samples, say_notice
from analysis.story.write import tell_story
from analysis.words import LOCALES, say
from analysis.words.numbers import say_number
from tests.app.test_events import MINE, add, panel
from tests.app.test_pages import FRENCH_EXPORT, app, page, unfold, upload, words_on
from tests.hostile.naughty import STRINGS
from tests.story.cases import sample, story_of

CASE, OTHER = list_samples()
PEAK = "2012-08-08T00:00:00+02:00"
# Some of the labels of a page are Markdown: what is escaped there reads as it was written.
ESCAPE = re.compile(r"\\(.)")


def labels(test: AppTest) -> list[str]:
    """The dates of the page with their headlines."""
    return [ESCAPE.sub(r"\1", box.label) for box in test.expander[:-1]]


def opened(test: AppTest, start: str = PEAK, bin: str = "day") -> AppTest:
    test = unfold(test, f"story:day:{bin}:{start}")
    assert not test.exception
    assert not test.error
    return test


def shown_html(test: AppTest) -> str:
    return "".join(one.value.partition("</style>")[2] or one.value for one in test.get("html"))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("case", list_samples())
def test_dates_have_headlines_and_turning_points_and_unfold(case, locale):
    test = page(app(locale, case), "story")
    story = story_of(case)
    matter = [entry for entry in story.entries if entry.matters]
    assert len(labels(test)) == len(matter) < len(story.entries)
    for entry, label in zip(matter, labels(test), strict=True):
        for turn in entry.turns:
            assert say(f"telling-turn-{turn.replace('_', '-')}", locale) in label
    test.segmented_control(key="story-scope").set_value("all").run()
    assert len(labels(test)) == len(story.entries)
    entry = story.entries[-1]
    opened(test, entry.start.isoformat(), story.bin)
    shown = shown_html(test)
    assert shown.count(say("telling-by-rule", locale)) == len(entry.lines)
    assert say("telling-by-person", locale) not in shown
    assert f"<b>{say_number(entry.numbers.comments, locale)}</b>" in shown


def test_the_bin_can_be_chosen_and_all_is_then_told_anew():
    test = page(app("en", CASE), "story")
    test.segmented_control(key="story-bin").set_value("week").run()
    assert not test.exception
    assert all(label.startswith("**week of") for label in labels(test))
    test.segmented_control(key="story-bin").set_value("month").run()
    assert labels(test)[0].startswith("**August 2012**")


@pytest.mark.parametrize("locale", LOCALES)
def test_behind_each_line_are_its_comments(locale):
    test = opened(page(app(locale, CASE), "story"))
    entry = next(one for one in story_of(CASE).entries if one.start.isoformat() == PEAK)
    buttons = [one for one in test.button if str(one.key).startswith("story:see:")]
    assert len(buttons) == sum(bool(line.rows) for line in entry.lines) + 1  # and the brand's
    for line in entry.lines:
        button = test.button(key=f"story:see:day:{PEAK}:{entry.line_id(line)}")
        assert say_number(len(line.rows), locale) in button.label
        button.click().run()
        assert not test.exception
        heading = next(one.value for one in test.subheader if say("telling-behind", locale) in one.value)
        assert say_number(len(line.rows), locale) in heading
        assert shown_html(test).count('class="bb-comment ') == min(10, len(line.rows))
    test.button(key=f"story:see:day:{PEAK}:{entry.line_id(line)}").click().run()
    assert len(test.subheader) == 1  # the filters' alone


def test_what_happened_what_was_said_and_what_the_brand_said_is_there_with_its_origin():
    test = opened(page(app("fr", CASE), "story"))
    shown = shown_html(test)
    assert "défouloir" in shown
    assert shown.count(say("origin-told", "fr")) >= 5
    assert shown.count('class="bb-quote bb-brand"') == 3
    assert shown.count('class="bb-quote') == 6
    assert "Client " in shown
    names = sample(CASE).comments["author"].dropna().unique()
    customers = set(names) - {"Corolvenne"}
    assert not [name for name in customers if f"<footer><bdi>{name} ·" in shown]


def test_filters_change_nothing_and_that_is_said():
    test = page(app("en", CASE), "story")
    before = labels(test)
    assert say("telling-whole", "en") not in words_on(test)
    filtered = page(app("en", CASE, sentiment=["positive"]), "story")
    assert say("telling-whole", "en") in words_on(filtered)
    assert labels(filtered) == before
    filtered.text_input(key="contains").set_value("no comment has these words").run()
    assert labels(filtered) == before


def test_an_event_that_the_reader_adds_is_told():
    test = add(panel(app("fr", CASE)), MINE, pd.Timestamp("2012-08-14").date())
    test = page(test, "story")
    assert any(MINE in label for label in labels(test))
    opened(test, "2012-08-14T00:00:00+02:00")
    assert say("origin-person", "fr") in shown_html(test)


def test_corrected_verdicts_tell_another_story():
    test = page(app("en", CASE), "story")
    before = labels(test)
    test.session_state["verdicts"] = "classic"
    assert labels(test.run()) != before
    assert not test.exception


def test_an_own_export_is_told_and_what_has_no_place_in_it_is_said():
    odd = FRENCH_EXPORT + "Léa;;Et moi donc, sans date;0\n".encode()
    test = page(upload(app("fr"), ("page.csv", odd)), "story")
    assert not test.exception
    assert labels(test)
    assert say("telling-unplaced", "fr", n=1, shown="1") in words_on(test)
    assert say_notice() not in words_on(test)


def test_without_dates_it_says_why():
    data = "Auteur;Message\nMaud;Toujours rien reçu\nZoé;Superbe bouquet, merci\n".encode()
    test = page(upload(app("fr"), ("page.csv", data)), "story")
    assert not test.exception
    assert say("refused-no-dates", "fr") in words_on(test)


@pytest.mark.parametrize("kind", ["script", "markdown", "right to left", "control", "long"])
def test_hostile_comments_come_to_nothing(kind):
    texts = [f"a{text}".replace('"', "'").replace("\n", " ") for text in STRINGS[kind]]
    rows = "".join(
        f'"A{at}","2012-08-06 {10 + at % 12}:00","{text} et encore quelques mots"\n'
        for at, text in enumerate(texts)
    )
    data = ('"Author","Date","Comment"\n' + rows).encode("utf-8", errors="replace")
    test = page(upload(app("fr"), ("page.csv", data)), "story")
    start = story_start(test)
    shown = shown_html(unfold(test, start))
    assert not test.exception
    assert set(re.findall(r"<(\w+)", shown)) <= {
        *("div", "b", "span", "p", "small", "article", "bdi", "footer", "strong", "em", "ul", "li", "style")
    }
    assert "\u202e" not in "".join(labels(test))


def story_start(test: AppTest) -> str:
    """The key of the first date of the page."""
    (exports,) = test.session_state["uploads"].values()
    made = tell_story(open_case(exports), no_events())
    return f"story:day:{made.bin}:{made.entries[0].start.isoformat()}"


def test_rows_of_a_line_are_of_the_whole_case():
    entry = next(one for one in story_of(CASE).entries if one.start.isoformat() == PEAK)
    comments = sample(CASE).comments
    moments = comments["created_at"].iloc[np.array(entry.lines[0].rows)]
    assert moments.between(entry.start, entry.end, inclusive="left").all()
