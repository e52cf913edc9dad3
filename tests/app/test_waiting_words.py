"""What the page on waiting says: names from an export as they are written, waits in the words of the clock."""

import re

import pandas as pd
import pytest

from analysis.case import open_case
from analysis.comments import brand_messages
from analysis.filters import Filters, select
from analysis.measures.groups import measure_waits_by
from analysis.reading import Choices
from analysis.words import LOCALES, say
from pages.behind import rows_behind
from pages.shared import literal
from pages.view import View
from pages.waiting import behind, threads
from pages.waiting.durations import say_wait, say_wait_alone
from pages.waiting.groups import SOURCE, labels_of
from pages.waiting.whose import CALENDAR, OPENING, Waits
from tests.app.test_pages import app, page, upload

HOSTILE = ("**gras** :smile: [ici](https://evil.example)", "# `titre` $x^2$ :red[rouge]")
DAYS = re.compile(r"\d\s(?:j|d)\b(?!’)")


def hostile_export() -> bytes:
    rows = ["id,parent,author,is_brand,platform,date,text"]
    for place, name in enumerate(HOSTILE):
        for n in range(8):
            asked = f"{place}{n}"
            rows.append(f'{asked},,P{n},no,"{name}",2024-01-0{n + 1} 10:00,Where is my parcel {n}?')
            rows.append(f'9{asked},{asked},Shop,yes,"{name}",2024-01-0{n + 1} 1{place + n % 4}:30,Sorry {n}')
    return "\n".join(rows).encode()


def view_of(*exports, choices=None, locale="fr") -> View:
    case = open_case(list(exports), choices or Choices())
    return View(case, locale, Filters(), select(case.comments, Filters(), case.timezone))


@pytest.mark.parametrize("locale", LOCALES)
def test_names_of_groups_stay_texts_in_the_sentence_of_the_test(locale):
    test = page(upload(app(locale), ("hostile.csv", hostile_export())), "response_time")
    assert not test.exception
    test = test.segmented_control(key="more").set_value("groups").run()
    test = test.selectbox(key="waits_by").set_value("platform").run()
    assert not test.exception
    (sentence,) = [text.value for text in test.markdown if "log-rank" in text.value.lower()]
    for name in HOSTILE:
        assert literal(name) in sentence
        assert name not in sentence


def test_a_group_heads_its_list_as_it_is_written():
    view = view_of(("hostile.csv", hostile_export()))
    labels = labels_of(Waits(view), "platform")
    groups = measure_waits_by(Waits(view).responses(), labels)["group"]
    assert set(groups) == set(HOSTILE)
    for name in HOSTILE:
        for minutes in (None, 30.0):
            shown = {"source": f"{SOURCE}:platform:", "points": [[name, minutes]], "range": None}
            heading = rows_behind(view, shown)[1]
            assert heading.startswith(literal(name))


@pytest.mark.parametrize("locale", LOCALES)
def test_opening_hours_are_never_told_in_days(locale):
    for minutes in (3 * 1440, 45 * 1440 + 60.0, 100_000):
        assert DAYS.search(say_wait(minutes, CALENDAR, locale))
        assert not DAYS.search(say_wait(minutes, OPENING, locale))
        assert not DAYS.search(say_wait_alone(minutes, OPENING, locale))
    assert say_wait_alone(0.0, OPENING, locale) == say("wait-closed", locale)
    assert say_wait_alone(0.0, CALENDAR, locale) != say("wait-closed", locale)


def test_a_median_of_groups_is_told_in_hours_of_opening():
    """Always open, so that the median of days in calendar time is as long in opening hours."""
    test = page(upload(app("fr"), ("slow.csv", slow_export())), "response_time")
    test = test.segmented_control(key="more").set_value("groups").run()
    test = test.selectbox(key="waits_by").set_value("platform").run()
    assert "3 j" in medians(test)
    box = next(box for box in test.text_input if box.label == say("wait-hours", "fr"))
    box.set_value("mon-sun 0:00-24:00; holidays none")
    test = test.segmented_control(key="clock").set_value(OPENING).run()
    assert not test.exception
    assert "72 h" in medians(test)
    assert not any(DAYS.search(median) for median in medians(test))


def slow_export() -> bytes:
    rows = ["id,parent,author,is_brand,platform,date,text"]
    for place, name in enumerate(("here", "there")):
        for n in range(6):
            rows.append(f"{place}{n},,P{n},no,{name},2024-01-0{n + 1} 10:00,Where is my parcel {n}?")
            rows.append(f"9{place}{n},{place}{n},Shop,yes,{name},2024-01-0{n + 4} 10:00,Sorry {n}")
    return "\n".join(rows).encode()


def medians(test) -> list[str]:
    label = say("wait-median", "fr")
    return [median for table in test.dataframe if label in table.value for median in table.value[label]]


def test_the_heading_of_a_step_is_in_the_words_of_the_clock(aquarelle, monkeypatch):
    waits = Waits(aquarelle, clock=OPENING)
    monkeypatch.setattr(behind, "current", lambda view: waits)
    heading = behind.find_beyond(aquarelle, [["direct", 4_500.0]], "waiting")[1]
    assert "75 h" in heading
    monkeypatch.setattr(threads, "current", lambda view: waits)
    told = threads.say_waits(aquarelle, aquarelle.case.comments)
    assert len(told) > 100
    assert not any(DAYS.search(sentence) for sentence in told.values())


@pytest.mark.parametrize("locale", LOCALES)
def test_a_thread_with_the_brand_in_it_holds_messages_not_comments(aquarelle, locale):
    view = View(aquarelle.case, locale, aquarelle.filters, aquarelle.mask)
    said = brand_messages(view.case.comments)
    row = int(view.case.comments.loc[said & view.case.comments["thread_id"].notna(), "row_id"].iloc[0])
    rows, heading = rows_behind(view, {"source": "thread", "points": [[row]], "range": None})
    assert said[rows].any()
    assert heading.endswith("messages")
    answered = pd.Series(rows_behind(view, {"source": "answered", "points": [], "range": None})[0])
    heading = rows_behind(view, {"source": "answered", "points": [], "range": None})[1]
    assert len(answered)
    assert not heading.endswith("messages")
