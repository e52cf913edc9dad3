"""Opening hours written and read: whatever is typed, hours or a sentence."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.errors import BadbuzzError, UnknownTimezone, UnreadableOpeningHours
from analysis.measures.opening import ALWAYS, DEFAULT, OpeningHours
from analysis.measures.opening_text import read_opening_hours, write_opening_hours
from analysis.words import LOCALES, say_error

NINE_TO_SIX, MORNING, AFTERNOON = (540, 1080), (540, 720), (840, 1080)

intervals = st.lists(
    st.tuples(st.integers(0, 1439), st.integers(1, 1440)).filter(lambda pair: pair[0] < pair[1]), max_size=3
)
calendars = st.builds(
    OpeningHours,
    st.lists(intervals, min_size=7, max_size=7).filter(any),
    st.sampled_from(["Europe/Paris", "UTC", "America/Port-au-Prince", "Etc/GMT-3"]),
    st.sampled_from(["", "FR", "US", "IN"]),
    closed=st.sets(st.dates(date(2012, 1, 1), date(2012, 3, 1)), max_size=20),
)


def read_or_fail(text: str) -> OpeningHours | BadbuzzError:
    try:
        return read_opening_hours(text)
    except (UnreadableOpeningHours, UnknownTimezone) as error:
        return error


def week(**days):
    names = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    return tuple(tuple(days.get(name, ())) for name in names)


@settings(max_examples=100)
@given(calendars, st.sampled_from(LOCALES))
def test_what_is_written_is_read_again(hours, locale):
    assert read_opening_hours(write_opening_hours(hours, locale)) == hours


@pytest.mark.parametrize(
    ("hours", "english", "french"),
    [
        (
            DEFAULT,
            "mon-fri 9:00-18:00; holidays FR; zone Europe/Paris",
            "lun-ven 9:00-18:00; fériés FR; fuseau Europe/Paris",
        ),
        (
            ALWAYS,
            "mon-sun 0:00-24:00; holidays none; zone Europe/Paris",
            "lun-dim 0:00-24:00; fériés aucun; fuseau Europe/Paris",
        ),
        (
            OpeningHours(
                week(mon=[MORNING, AFTERNOON], wed=[MORNING]),
                "UTC",
                "FR",
                "57",
                (date(2012, 8, 6), date(2012, 8, 7), date(2012, 12, 24)),
            ),
            "mon 9:00-12:00,14:00-18:00; wed 9:00-12:00; closed 2012-08-06..2012-08-07,2012-12-24; "
            "holidays FR-57; zone UTC",
            "lun 9:00-12:00,14:00-18:00; mer 9:00-12:00; fermé 2012-08-06..2012-08-07,2012-12-24; "
            "fériés FR-57; fuseau UTC",
        ),
    ],
)
def test_as_it_is_written(hours, english, french):
    assert (write_opening_hours(hours), write_opening_hours(hours, "fr")) == (english, french)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mon-fri 9:00-18:00; sat 10:00-12:00", (*DEFAULT.week[:5], ((600, 720),), ())),
        ("Mon - Fri 09:00 – 18:00;", DEFAULT.week),
        ("lundi-vendredi 9h-18h", DEFAULT.week),
        ("LUN.-VEN. 9h00-18h00", DEFAULT.week),
        ("lun–ven\u00a09\u00a0h\u00a0–\u00a018\u00a0h", DEFAULT.week),
        ("mon-fri9-18", DEFAULT.week),
        ("mon-wed, thu, fri 9-18", DEFAULT.week),
        ("mon 9-12, 14-18", week(mon=[MORNING, AFTERNOON])),
        ("mon 9-12; lun 14-18", week(mon=[MORNING, AFTERNOON])),
        ("mon 9-12; mon 11-18", week(mon=[NINE_TO_SIX])),
        ("sat-mon 9-18", week(mon=[NINE_TO_SIX], sat=[NINE_TO_SIX], sun=[NINE_TO_SIX])),
        ("fri 22:00-0:00; sat 0:00-2:30", week(fri=[(1320, 1440)], sat=[(0, 150)])),
        ("mar 9-18", week(tue=[NINE_TO_SIX])),
    ],
)
def test_what_people_write(text, expected):
    assert read_opening_hours(text).week == expected


def test_what_is_not_told_is_the_base_s():
    base = OpeningHours(DEFAULT.week, "America/New_York", "US", "CA")
    found = read_opening_hours("sat 9-18", base)
    assert (found.timezone, found.country, found.subdivision) == ("America/New_York", "US", "CA")
    found = read_opening_hours("sat 9-18; holidays fr; zone Asia/Kolkata", base)
    assert (found.timezone, found.country, found.subdivision) == ("Asia/Kolkata", "FR", "")
    assert read_opening_hours("sat 9-18; Feries aucun", base).country == ""


def test_days_off_are_dates_and_spans():
    found = read_opening_hours("mon 9-18; closed 2012-08-06, 2012-08-14..2012-08-16; ferme 2012-08-06")
    assert found.closed == tuple(date(2012, 8, day) for day in (6, 14, 15, 16))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "opening-none"),
        (" ; ;", "opening-none"),
        ("holidays FR", "opening-none"),
        ("9:00-18:00", "opening-day"),
        ("xyz 9-18", "opening-day"),
        ("mo 9-18", "opening-day"),
        ("mon-fri-sat 9-18", "opening-day"),
        ("mon, 9-18", "opening-day"),
        ("mon-fri", "opening-time"),
        ("mon 9", "opening-time"),
        ("mon 9:60-10:00", "opening-time"),
        ("mon 9:00-24:01", "opening-time"),
        ("mon 9:00-18:00 sat 10:00-12:00", "opening-time"),
        ("mon 18:00-9:00", "opening-order"),
        ("mon 9:00-9:00", "opening-order"),
        ("mon 9-18; closed", "opening-date"),
        ("mon 9-18; closed 2012-02-30", "opening-date"),
        ("mon 9-18; closed 2012-08-07..2012-08-06", "opening-date"),
        ("mon 9-18; closed 0001-01-01..9999-12-31", "opening-date"),
        ("mon 9-18; closed 2012-01-01..2014-01-01; closed 2015-01-01..2017-01-01", "opening-date"),
        ("mon 9-18; holidays", "opening-holidays"),
        ("mon 9-18; holidays XX", "opening-holidays"),
        ("mon 9-18; holidays FRA", "opening-holidays"),
        ("mon 9-18; holidays FR-99", "opening-holidays"),
    ],
)
def test_what_cannot_be_read_is_said_in_both_languages(text, reason):
    with pytest.raises(UnreadableOpeningHours) as told:
        read_opening_hours(text)
    assert told.value.data["reason"] == reason
    for locale in LOCALES:
        sentence = say_error(told.value, locale)
        assert told.value.data["part"] in sentence
        example = sentence.rsplit(": ", 1)[1].removesuffix(".")
        assert any(read_opening_hours(example).week), "what would have worked works"


@pytest.mark.parametrize("zone", ["", "Europe/Pariss", "../etc", "Europe", "a" * 5_000, "\ud800", "\0"])
def test_an_unknown_zone_is_named(zone):
    with pytest.raises(UnknownTimezone):
        read_opening_hours(f"mon 9-18; zone {zone}")


tokens = st.sampled_from(
    [
        "mon",
        "lun-ven",
        "-",
        ",",
        ";",
        " ",
        "9",
        "18:00",
        "9-18",
        "24",
        "..",
        "2012-08-06",
        "closed",
        "zone",
        "holidays",
    ]
)


@settings(max_examples=200)
@given(
    st.text(max_size=40)
    | st.lists(tokens, max_size=12).map("".join)
    | st.lists(tokens, max_size=12).map(" ".join)
)
def test_whatever_is_typed_is_hours_or_a_named_error(text):
    told = read_or_fail(text)
    if isinstance(told, OpeningHours):
        assert read_opening_hours(write_opening_hours(told)) == told
    else:
        assert all(say_error(told, locale) for locale in LOCALES)


@pytest.mark.parametrize(
    "text",
    [
        "lundi à vendredi de 9h à 18h",
        "du lundi au vendredi de 9 h à 18 h",
        "from monday to friday 9:00-18:00",
        "Lun - Ven 9h-18h",
    ],
)
def test_as_people_write_them(text):
    assert read_opening_hours(text) == DEFAULT
