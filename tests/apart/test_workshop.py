"""An upload in a process of its own: the same case as here, and a sentence where that process comes to harm."""

import threading
from datetime import datetime

import pandas as pd
import pytest

from analysis.added_events import as_events, make_event
from analysis.apart import Workshop
from analysis.case import STAGES, open_case
from analysis.corrections_files import read_corrections, write_corrections
from analysis.errors import (
    MissingColumns,
    UnreadableCorrections,
    UnreadableEdits,
    UnreadableEvents,
    UnreadableFile,
)
from analysis.events_files import read_events_file, write_events_file
from analysis.reading import Choices, read_columns
from analysis.story.edits import change_line, no_edits
from analysis.story.edits_files import read_edits, write_edits
from analysis.verdicts import add, make_corrections
from tests.apart.test_wire import assert_same

EXPORT = [
    (
        "page.csv",
        b"Date;Auteur;Message\n06/08/2012 14:03;Claire;Toujours rien\n07/08/2012 15:10;Paul;Merci !\n",
    )
]
LARGE = [("large.csv", EXPORT[0][1] * 20_000)]


@pytest.fixture(scope="module")
def shared():
    """The workshop of all tests that need no settings of their own: each of them leaves a process ready."""
    shop = Workshop()
    yield shop
    shop.close()


@pytest.fixture
def workshop():
    """A workshop of this test's own, with the settings that it has made."""
    made = []

    def make() -> Workshop:
        made.append(Workshop())
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_the_case_is_the_same_as_here(shared):
    stages, scored = [], {}
    choices = Choices(brands=("Claire",), columns={"page.csv": {"title": None}})
    case = shared.opening().run(EXPORT, choices, stages.append, scored)
    here = {}
    assert_same(case, open_case(EXPORT, choices, scored=here))
    assert stages == list(STAGES)
    assert_same(scored, here)


def test_scores_of_before_are_used_again(shared):
    stages, scored = [], {}
    shared.opening().run(EXPORT, Choices(), stages.append, scored)
    again = shared.opening().run(EXPORT, Choices(brands=("Paul",)), stages.append, scored)
    assert again.comments["is_brand"].tolist() == [False, True]
    assert stages.count("sentiment") == 1


def test_a_refusal_comes_back_as_the_same_error(shared):
    with pytest.raises(MissingColumns) as caught:
        shared.opening().run([("a.csv", b"date,likes\n2012-08-06,1\n")], Choices(), str, {})
    with pytest.raises(MissingColumns) as here:
        open_case([("a.csv", b"date,likes\n2012-08-06,1\n")])
    assert caught.value.data == here.value.data


def test_a_process_that_dies_is_a_refusal_and_the_next_one_serves(shared):
    opening = shared.opening()
    with pytest.raises(UnreadableFile) as caught:
        opening.run(EXPORT, Choices(), lambda stage: opening.stop(), {})
    assert caught.value.data == {"name": "page.csv", "reason": "reader-died"}
    assert len(shared.opening().run(EXPORT, Choices(), str, {}).comments) == 2


def test_what_takes_too_long_is_given_up(workshop, monkeypatch):
    monkeypatch.setenv("BADBUZZ_OPENING_SECONDS", "0.3")
    with pytest.raises(UnreadableFile) as caught:
        workshop().opening().run(LARGE, Choices(), str, {})
    assert caught.value.data == {"name": "large.csv", "reason": "too-slow"}


def test_what_takes_too_much_memory_is_refused(workshop, monkeypatch):
    pytest.importorskip("resource", reason="this system has no limit of memory")
    monkeypatch.setenv("BADBUZZ_OPENING_MB", "1")
    with pytest.raises(UnreadableFile) as caught:
        workshop().opening().run(LARGE, Choices(), str, {})
    assert caught.value.data["reason"] in ("too-heavy", "reader-died")


def test_where_all_places_are_taken_the_next_waits_and_says_so(workshop, monkeypatch):
    monkeypatch.setenv("BADBUZZ_OPENINGS", "1")
    shop, waiting, stages = workshop(), threading.Event(), []

    def first(stage: str) -> None:
        if stage == "read":
            thread.start()
            waiting.wait(30)

    def second(stage: str) -> None:
        stages.append(stage)
        waiting.set()

    thread = threading.Thread(target=lambda: shop.opening().run(EXPORT, Choices(), second, {}))
    shop.opening().run(EXPORT, Choices(), first, {})
    thread.join(60)
    assert stages == ["queue", *STAGES]


def test_a_closed_workshop_leaves_no_process(workshop):
    shop = workshop()
    opening, ready = shop.opening(), shop._ready
    opening.run(EXPORT, Choices(), str, {})
    assert ready.poll() is not None
    ready = shop._ready
    shop.close()
    assert ready.poll() is not None
    shop.refill()
    assert shop._ready is None


def test_who_waits_in_line_may_leave(workshop, monkeypatch):
    monkeypatch.setenv("BADBUZZ_OPENINGS", "1")
    shop, left = workshop(), []

    def first(stage: str) -> None:
        if stage == "read":
            second = shop.opening()
            with pytest.raises(UnreadableFile):
                # The only place stays taken while this one waits for it.
                second.run(EXPORT, Choices(), lambda stage: second.stop(), {})
            left.append(stage)

    shop.opening().run(EXPORT, Choices(), first, {})
    assert left == ["read"]


def test_the_columns_are_the_same_as_here(shared):
    unclear = [("a.csv", b"when,likes\n2012-08-06,1\n")]
    assert_same(shared.opening().columns(unclear, Choices()), read_columns(unclear, Choices()))


def test_corrections_are_the_same_as_here(shared):
    comments = open_case(EXPORT).comments
    made = add(
        make_corrections(comments, 0, "neutral", "clicked"),
        make_corrections(comments, 1, "unclear", "sitting"),
    )
    files = [("c.csv", write_corrections(made)), EXPORT[0], ("d.csv", write_corrections(made) + b"1,2\n")]
    first, refused, last = shared.opening().corrections(files)
    assert_same(first, read_corrections(files[0][1], "c.csv"))
    assert isinstance(refused, UnreadableCorrections)
    assert refused.data == {"name": EXPORT[0][0], "reason": "no-corrections"}
    assert_same(last, read_corrections(files[2][1], "d.csv"))
    assert last[1] == 1


def test_events_are_the_same_as_here(shared):
    made = make_event("Communiqué", datetime(2012, 8, 6, 14), precision="hour", source="=page")
    files = [
        ("e.csv", write_events_file(as_events(made, "UTC"), "UTC") + b"a,,,,,\r\n"),
        EXPORT[0],
        ("f.csv", b"event,event_start\na,2012-08-06T12:00Z\n"),
    ]
    first, refused, last = shared.opening().events(files, "America/New_York")
    assert_same(first, read_events_file(files[0][1], "e.csv", "America/New_York"))
    assert [note.code for note in first[1]] == ["events-loaded", "events-unread"]
    assert isinstance(refused, UnreadableEvents)
    assert refused.data == {"name": EXPORT[0][0], "reason": "no-events"}
    assert last[0]["event_start"].tolist() == [pd.Timestamp("2012-08-06 08:00")]


def test_edits_of_a_story_are_the_same_as_here(shared):
    made = change_line(
        no_edits(), "day", "2012-08-06T00:00:00+02:00/crowd", "fr", "=page, «\u00a0à moi\u00a0»"
    )
    files = [("e.csv", write_edits(made) + b"a,,,,\r\n"), EXPORT[0]]
    read, refused = shared.opening().edits(files)
    assert_same(read, read_edits(files[0][1], "e.csv"))
    assert [note.code for note in read[1]] == ["edits-loaded", "edits-unread"]
    assert isinstance(refused, UnreadableEdits)
    assert refused.data == {"name": EXPORT[0][0], "reason": "no-edits"}
