"""What a person adds to a case's events stands on every timeline, for this case and session: without a browser."""

import re
from datetime import date, datetime, time

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from analysis.added_events import as_events, make_event
from analysis.events_files import write_events_file
from analysis.samples import find_sample, list_samples, say_notice
from analysis.words import say
from tests.app.test_corrections import unfold
from tests.app.test_pages import FRENCH_EXPORT, app, page, upload, words_on
from tests.app.test_samples_shown import pictures
from tests.hostile.naughty import STRINGS

CASE, OTHER = list_samples()
TIMELINES = ("overview", "volume", "sentiment", "response_time")
PARIS = "Europe/Paris"
MINE = "La marque publie un communiqué"


def panel(test: AppTest, name: str = "overview") -> AppTest:
    """That page with its panel of events unfolded."""
    return unfold(page(test, name), f"{name}:events")


def field(kind: list, ending: str):
    """The one element of a kind whose key ends so."""
    (found,) = [one for one in kind if str(one.key).endswith(ending)]
    return found


def add(test: AppTest, words: str, day: date | None = None, source: str = "") -> AppTest:
    """Fill in the form of the panel and press its button."""
    field(test.text_input, ":what").set_value(words).run()
    if day:
        field(test.date_input, ":start:day").set_value(day).run()
    if source:
        field(test.text_input, ":source").set_value(source).run()
    field(test.button, ":save").click().run()
    assert not test.exception
    return test


def items(test: AppTest) -> str:
    """The list of events as the browser gets it, without its style."""
    return "".join(one.value.partition("</style>")[2] for one in test.get("html") if "bb-events" in one.value)


def held(test: AppTest) -> pd.DataFrame:
    """The events that this session added to the open case."""
    kept = test.session_state.get("added_events", {})
    return kept.get(test.session_state["case_id"], (pd.DataFrame(), ""))[0]


def file_of(*words: str, at: datetime = datetime(2012, 8, 6, 14)) -> bytes:
    made = pd.concat([make_event(one, at, precision="hour") for one in words], ignore_index=True)
    return write_events_file(as_events(made, PARIS), PARIS)


def load(test: AppTest, data: bytes, name: str = "overview") -> AppTest:
    """Drop a file on the panel of a page."""
    box = next(one for one in test.file_uploader if str(one.key).startswith(f"{name}:events-file"))
    return box.set_value([("e.csv", data, "text/csv")]).run()


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_an_added_event_stands_on_all_timelines_at_once(locale):
    test = app(locale, CASE)
    before = [sum(MINE in picture for picture in pictures(page(test, name))) for name in TIMELINES]
    assert before == [0, 0, 0, 0]
    add(panel(test), MINE, date(2012, 8, 8))
    assert say("origin-person", locale) in words_on(test)
    for name in TIMELINES:
        test = page(test, name)
        assert not test.exception
        assert any(MINE in picture for picture in pictures(test)), name
        alts = [chart.proto.alt for chart in test.get("plotly_chart")]
        assert any("18 " in alt for alt in alts), name
        n = len(find_sample(CASE).events) + 1
        assert say("timeline-events", locale, n=n, shown=str(n)) in [box.label for box in test.expander]


def test_the_case_s_own_stay_and_say_where_they_come_from():
    test = add(panel(app("fr", CASE)), MINE, date(2012, 8, 8))
    listed = items(test)
    told = (find_sample(CASE).events["origin"] == "told").sum()
    assert listed.count(say("origin-told", "fr")) == told
    assert listed.count(say("origin-person", "fr")) == 1


def test_it_can_be_changed_and_deleted():
    test = add(panel(app("en", CASE)), MINE, date(2012, 8, 8), "https://example.org/a")
    assert 'href="https://example.org/a"' in words_on(test)
    field(test.selectbox, "event-which:1").select_index(1).run()
    assert field(test.text_input, ":what").value == MINE
    assert field(test.date_input, ":start:day").value == date(2012, 8, 8)
    field(test.radio, ":precision").set_value("minute").run()
    field(test.time_input, ":start:time:minute").set_value(time(16, 5)).run()
    field(test.checkbox, ":lasted").check().run()
    field(test.date_input, ":end:day").set_value(date(2012, 8, 9)).run()
    add(test, "Another statement")
    (event,) = held(test).to_dict("records")
    assert event["event"] == "Another statement"
    assert (str(event["event_start"]), event["precision"]) == ("2012-08-08 16:05:00", "minute")
    assert str(event["event_end"]).startswith("2012-08-09")
    assert event["source"] == "https://example.org/a"
    field(test.selectbox, "event-which:2").select_index(1).run()
    field(test.button, ":delete").click().run()
    assert held(test).empty
    assert not any("Another statement" in picture for picture in pictures(test))


def test_what_cannot_be_kept_gets_a_sentence_and_what_was_written_stays():
    test = panel(app("fr", CASE))
    field(test.button, ":save").click().run()
    assert test.error[0].value == say(
        "error-unusable-event", "fr", reason=say("reason-event-without-words", "fr")
    )
    field(test.text_input, ":what").set_value(MINE).run()
    field(test.checkbox, ":lasted").check().run()
    field(test.date_input, ":start:day").set_value(date(2012, 8, 9)).run()
    field(test.date_input, ":end:day").set_value(date(2012, 8, 8)).run()
    field(test.button, ":save").click().run()
    assert say("reason-event-ends-before", "fr") in test.error[0].value
    assert field(test.text_input, ":what").value == MINE
    assert held(test).empty


def test_outside_of_the_case_s_time_it_is_kept_and_said():
    test = add(panel(app("en", CASE)), MINE, date(2014, 1, 1))
    assert len(held(test)) == 1
    shown = words_on(test)
    assert say("timeline-events-outside", "en", n=1, shown="1") in shown
    assert MINE in shown
    assert not any(MINE in picture for picture in pictures(test))


def test_events_stay_with_their_case_and_session():
    test = add(panel(app("en", CASE)), MINE, date(2012, 8, 8))
    page(test, "case").button(key=f"open:{OTHER}").click().run()
    assert held(test).empty
    assert not any(MINE in picture for picture in pictures(page(test, "overview")))
    page(test, "case").button(key=f"open:{CASE}").click().run()
    assert any(MINE in picture for picture in pictures(page(test, "overview")))
    assert not any(MINE in picture for picture in pictures(page(app("en", CASE), "overview")))


def test_an_upload_takes_them_and_its_file_is_loaded_with_it():
    first = panel(upload(app("fr"), ("page.csv", FRENCH_EXPORT)))
    add(first, MINE, date(2012, 8, 7))
    data = write_events_file(as_events(held(first), PARIS), PARIS)
    again = upload(app("fr"), ("autre.csv", FRENCH_EXPORT), ("evenements.csv", data))
    assert not again.exception
    assert not again.error
    assert again.metric[0].value == "3"
    assert say("note-events-loaded", "fr", name="evenements.csv", rows=1) in words_on(again).replace("\\", "")
    pd.testing.assert_frame_equal(held(again), held(first))
    assert any(MINE in picture for picture in pictures(page(again, "overview")))


def test_events_alone_are_the_open_case_s():
    data = ("e.csv", file_of(MINE))
    alone = upload(app("en"), data)
    assert say("reason-events-no-case", "en") in alone.error[0].value.replace("\\", "")
    opened = upload(upload(app("en"), ("page.csv", FRENCH_EXPORT)), data)
    assert not opened.error
    assert held(opened)["event"].tolist() == [MINE]


def test_the_panel_takes_what_it_gave_once():
    test = panel(app("en", CASE))
    own = find_sample(CASE).events
    both = pd.concat([own, as_events(make_event(MINE, datetime(2012, 8, 8)), PARIS)], ignore_index=True)
    for _ in range(2):
        load(test, write_events_file(both, PARIS))
        assert not test.exception
        assert held(test)["event"].tolist() == [MINE]
    assert say("note-events-known", "en", name="e.csv", rows=18) in words_on(test).replace("\\", "")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (FRENCH_EXPORT, "no-events"),
        (b"event,event_start\nx,some day\n", "no-event-read"),
        (b"event,event_start\n" + b"x,2012-08-06\n" * 500, "too-many-events"),
    ],
)
def test_a_wrong_file_gets_one_sentence(data, reason):
    test = load(panel(app("en", CASE), "volume"), data, "volume")
    assert not test.exception
    (error,) = test.error
    assert say(f"reason-{reason}", "en") in error.value.replace("\\", "")
    assert held(test).empty


@pytest.mark.parametrize(
    "kind", ["script", "markdown", "plotly", "right to left", "formulas", "control", "long"]
)
def test_hostile_words_come_to_nothing(kind):
    test = load(panel(app("fr", CASE)), file_of(*[f"a{text}" for text in STRINGS[kind]]))
    assert not test.exception
    assert 0 < len(held(test)) <= len(STRINGS[kind])
    listed = items(test)
    # What is alive in the list is ours.
    assert set(re.findall(r"<(\w+)", listed)) == {"ul", "li", "strong", "bdi", "em"}
    assert "\u202e" not in listed


def test_a_sample_s_events_bear_its_notice_when_they_leave():
    test = panel(app("fr", CASE))
    (button,) = [one for one in test.get("download_button") if "événements" in one.proto.label]
    assert button.proto.label == say("events-download", "fr", n=17, shown="17")
    assert say_notice() in words_on(test).replace("\\", "")
