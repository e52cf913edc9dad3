"""Events to a file and back, also from a spreadsheet or a hand; what else such a file may hold harms nobody."""

import csv
import io
from datetime import datetime

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.added_events import ADDED, MOST_EVENTS, add_events, as_events, make_event, no_added
from analysis.comments import PRECISIONS
from analysis.errors import UnreadableEvents, UnusableEvent
from analysis.events_files import are_events, read_events_file, write_events_file
from analysis.samples import find_sample, list_samples
from tests.hostile.naughty import ALL, HALVES

PARIS = "Europe/Paris"
HEADER = "event,event_start,event_end,precision,source\n"


def written(added: pd.DataFrame) -> bytes:
    return write_events_file(as_events(added, PARIS), PARIS)


def read(text: str, zone: str = PARIS) -> pd.DataFrame:
    return read_events_file(text.encode(), "e.csv", zone)[0]


def starts(text: str, zone: str = PARIS) -> list[str]:
    return [str(at) for at in read(text, zone)["event_start"]]


@pytest.fixture(scope="module")
def some() -> pd.DataFrame:
    """An event of each precision, some that lasted, with words that a spreadsheet would run."""
    added = no_added()
    for at, precision in enumerate(PRECISIONS):
        start, end = datetime(2012, 8, 1 + at, 0, 7 * at, at), datetime(2012, 9, 1 + at, 13, 5)
        made = make_event(
            f'=1+{at}; «\u00a0é\u00a0», "x"', start, end if at % 2 else None, precision=precision
        )
        added = add_events(added, made.assign(source=pd.Series(["@page" if at % 3 else None], dtype="str")))
    return added


def test_what_is_written_is_read_back(some):
    assert are_events(written(some))
    found, (note,) = read_events_file(written(some), "e.csv", PARIS)
    pd.testing.assert_frame_equal(found, some)
    assert (note.code, note.data) == ("events-loaded", {"name": "e.csv", "rows": len(some)})


@pytest.mark.parametrize("precision", PRECISIONS)
def test_one_event_alone_is_read_back(precision):
    for end in (None, datetime(2012, 11, 12, 10, 11, 12)):
        made = make_event("Total", datetime(2012, 10, 11), end, precision=precision)
        pd.testing.assert_frame_equal(read_events_file(written(made), "e.csv", PARIS)[0], made)


def test_no_cell_of_it_runs(some):
    cells = pd.read_csv(io.BytesIO(written(some)), dtype=str, keep_default_na=False)
    assert not cells.apply(lambda column: column.str.match(r"[=+\-@]")).any(axis=None)


@pytest.mark.parametrize("kind", ["one by one", "together"])
def test_any_words_come_back(kind):
    made = []
    for at, words in enumerate([*ALL, *HALVES]):
        try:
            made.append(
                make_event(words, datetime(2012, 8, 6, at % 24, at % 60), precision="minute", source=words)
            )
        except UnusableEvent:
            continue
    assert len(made) > 200
    # A few of each kind are enough one by one; together as many as a case may have.
    tables = [pd.concat(made[:MOST_EVENTS], ignore_index=True)] if kind == "together" else made[::5]
    for table in tables:
        found = read_events_file(written(table), "e.csv", PARIS)[0]
        alone = table.drop_duplicates().sort_values("event_start", kind="stable", ignore_index=True)
        pd.testing.assert_frame_equal(found, alone)


@pytest.mark.parametrize(
    ("separator", "encoding", "form"),
    [
        (";", "cp1252", "%d/%m/%Y %H:%M"),
        (";", "utf-8", "%d/%m/%Y %H:%M"),
        ("\t", "utf-16", "%d/%m/%Y %H:%M:%S"),
        (",", "utf-8-sig", "%m/%d/%Y %H:%M"),
        (",", "utf-8", "%d %B %Y %H:%M"),
        (";", "mac", "%d/%m/%Y %H:%M"),
    ],
)
def test_a_spreadsheet_may_have_saved_it_anew(separator, encoding, form):
    some = pd.concat(
        [
            make_event(f"événement {at}", datetime(2012, 8, at, 14, 5), precision="minute")
            for at in (6, 13, 28)
        ],
        ignore_index=True,
    )
    cells = pd.read_csv(io.BytesIO(written(some)), dtype=str, keep_default_na=False)
    cells["event_start"] = some["event_start"].dt.strftime(form)
    table = cells.to_csv(index=False, sep=separator)
    # An old Mac's spreadsheet ends its lines by a return alone.
    data = table.replace("\n", "\r").encode() if encoding == "mac" else table.encode(encoding)
    assert are_events(data)
    pd.testing.assert_frame_equal(read_events_file(data, "e.csv", PARIS)[0], some)


@pytest.mark.parametrize(
    ("date", "start", "precision"),
    [
        ("06/08/2012", "2012-08-06 00:00:00", "day"),
        ("6 août 2012", "2012-08-06 00:00:00", "day"),
        ("6 August 2012 14:03", "2012-08-06 14:03:00", "minute"),
        ("06/08/2012 14h03", "2012-08-06 14:03:00", "minute"),
        ("August 6, 2012", "2012-08-06 00:00:00", "day"),
        ("2012-08-06T12:03:00Z", "2012-08-06 14:03:00", "second"),
    ],
)
def test_a_person_may_write_it_by_hand(date, start, precision):
    found = read(f'event,event_start\nCommuniqué,"{date}"\n')
    assert (str(found["event_start"].iloc[0]), found["precision"].iloc[0]) == (start, precision)


def test_a_zone_that_is_named_counts_and_else_the_case_s():
    rows = "event,event_start\na,2012-08-06 12:00\nb,2012-08-06T12:00:00+02:00\n"
    assert starts(rows, "America/New_York") == ["2012-08-06 06:00:00", "2012-08-06 12:00:00"]


def test_dates_that_may_be_read_in_two_ways_are_told():
    notes = read_events_file(b"event;event_start\na;06/08/2012\n", "e.csv", PARIS)[1]
    assert [note.code for note in notes] == ["events-loaded", "order-day-first-voted"]


@pytest.mark.parametrize("case", list_samples())
def test_a_sample_s_own_file_is_read(case):
    sample = find_sample(case)
    data = (sample.folder / "events.csv").read_bytes()
    assert are_events(data)
    found, notes = read_events_file(data, "events.csv", sample.timezone)
    assert len(notes) == 1
    assert found["event"].tolist() == sample.events["title_fr"].tolist()
    assert found["source"].tolist() == sample.events["source"].tolist()
    told = as_events(found, sample.timezone)
    assert told["title_en"].tolist() == sample.events["title_en"].tolist()
    assert told["at"].tolist() == sample.events["at"].tolist()


@pytest.mark.parametrize(
    "row",
    [
        ",2012-08-06,,day,",
        "\u202e,2012-08-06,,day,",
        "a,,,day,",
        "a,one day,,day,",
        "a,2012-02-30,,day,",
        "a,1789-07-14,,day,",
        "a,9999-12-31,,day,",
        "a,2012-08-06,2012-08-05,day,",
        "a,2012-08-06,someday,day,",
        "=cmd|' /C calc'!A0,=1+1,=1+1,=1+1,=1+1",
    ],
)
def test_a_row_that_is_no_event_is_counted_and_left(row):
    found, notes = read_events_file(f"{HEADER}{row}\nb,2012-08-07,,day,\n".encode(), "e.csv", PARIS)
    assert found["event"].tolist() == ["b"]
    assert [(note.code, note.data["rows"]) for note in notes] == [("events-loaded", 1), ("events-unread", 1)]
    with pytest.raises(UnreadableEvents) as caught:
        read(f"{HEADER}{row}\n")
    assert caught.value.data == {"name": "e.csv", "reason": "no-event-read"}


def test_a_precision_that_the_date_does_not_bear_is_passed_over():
    found = read(
        f"{HEADER}a,2012-08-06,,minute,\nb,2012-08-06 10:00,,century,\nc,2012-08-06 00:00,,minute,\n"
    )
    assert found["precision"].tolist() == ["day", "minute", "minute"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Auteur;Date;Message\nMaud;06/08/2012;Toujours rien\n",
        b"event,date\nx,2012-08-06\n",
        b"\x89PNG\r\n\x1a\n\x00",
        b"PK\x03\x04",
        b'{"event": 1, "event_start": 2}',
    ],
)
def test_another_file_is_none(data):
    assert not are_events(data)
    with pytest.raises(UnreadableEvents) as caught:
        read_events_file(data, "x", PARIS)
    assert caught.value.data == {"name": "x", "reason": "no-events"}


def test_a_million_rows_and_a_megabyte_of_words():
    for rows in (MOST_EVENTS + 1, 3 * MOST_EVENTS, 1_000_000):
        with pytest.raises(UnreadableEvents) as caught:
            read(HEADER + "".join(f"e{at},2012-08-06,,day,\n" for at in range(rows)))
        assert caught.value.data["reason"] == "too-many-events"
    assert len(read(f"{HEADER}{'x' * 1_000_000},2012-08-06,,day,\n")["event"].iloc[0]) < 1_000


@settings(max_examples=40)
@given(
    st.lists(
        st.lists(
            st.one_of(st.text(max_size=12), st.sampled_from(["2012-08-06", "06/08/2012 14:03", "day"])),
            max_size=6,
        ),
        max_size=6,
    ),
    st.binary(max_size=20),
)
def test_any_content_below_the_header_is_harmless(rows, noise):
    table = io.StringIO()
    csv.writer(table).writerows(rows)
    try:
        found, _ = read_events_file(
            HEADER.encode() + table.getvalue().encode(errors="replace") + noise, "e", PARIS
        )
    except UnreadableEvents:
        return
    assert found.dtypes.astype(str).to_dict() == ADDED
    assert (found["event"] != "").all()
    assert found["event_start"].notna().all()
