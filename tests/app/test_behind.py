"""Every mark leads to as many comments as it shows."""

import pytest

from analysis.case import open_case
from analysis.charts.latency import draw_answered_within, draw_waiting
from analysis.charts.sentiment import draw_over_time, draw_shares, draw_tone
from analysis.charts.volume import draw_authors, draw_volume
from analysis.filters import Filters, select
from analysis.measures.latency import curve_of
from analysis.measures.sentiment import measure_negative_share, measure_sentiment, measure_tone
from analysis.measures.survival import share_answered_within
from analysis.measures.volume import measure_brand, measure_volume
from analysis.reading import Choices
from analysis.words import LOCALES
from pages.behind import rows_behind
from pages.view import View
from tests.made_export import make_export

WINDOWS = (1, 4, 24, 72)


@pytest.fixture(scope="module")
def view():
    case = open_case([("made.csv", make_export(500))], Choices())
    return View(case, "fr", Filters(), select(case.comments, Filters(), case.timezone))


def marks(figure):
    """(customdata, y) of every mark of a figure that carries a meaning."""
    for trace in figure.data:
        if trace.customdata is not None and getattr(trace, "y", None) is not None:
            yield from zip(trace.customdata, trace.y, strict=True)


def listed(view, source, *points, box=None) -> int:
    rows, heading = rows_behind(view, {"source": source, "points": list(map(list, points)), "range": box})
    assert heading
    assert rows.is_unique
    return len(rows)


def test_bars_of_volume_and_the_brands_marks(view):
    volume = measure_volume(view.counted, "day", view.zone)
    figure = draw_volume(volume, "fr", marks=measure_brand(view.case.comments, volume))
    counted = 0
    for mark, height in marks(figure):
        expected = mark[3] if mark[2] == "brand" else height
        assert listed(view, "volume", mark) == expected
        counted += expected if mark[2] != "brand" else 0
    assert counted == len(view.counted)


def test_a_flag_lists_its_time_with_the_brands_messages(view):
    created = view.case.comments["created_at"]
    start, end = created.quantile(0.25), created.quantile(0.5)
    flag = [start.isoformat(), end.isoformat(), "events", 2]
    inside = ((created >= start) & (created < end)).sum()
    assert listed(view, "volume", flag) == inside


def test_bars_of_authors_list_the_comments_of_the_bin(view):
    volume = measure_volume(view.counted, "week", view.zone)
    for mark, _ in marks(draw_authors(volume, "fr")):
        assert listed(view, "authors", mark) == mark[3]


def test_points_of_the_course_list_the_negative_ones(view):
    course = measure_negative_share(measure_volume(view.counted, "week", view.zone))
    by_start = dict(
        zip(course["start"].map(lambda start: start.isoformat()), course["negative"], strict=True)
    )
    found = [mark for mark, _ in marks(draw_over_time(course, "fr")) if mark[2] == "negative"]
    assert found
    for mark in found:
        assert listed(view, "course", mark) == by_start[mark[0]]


@pytest.mark.parametrize("by", [None, "language"])
def test_shares(view, by):
    table = measure_sentiment(view.counted, by=by)
    source = f"groups:{by}" if by else "shares"
    for row in table.to_dict("records"):
        assert listed(view, source, [row["group"], row["sentiment"]]) == row["comments"]
    assert list(draw_shares(table, "fr").data)


def test_tones(view):
    table = measure_tone(view.counted)
    heights = [(mark, height) for mark, height in marks(draw_tone(table, "fr")) if height]
    assert sum(height for _, height in heights) == table["comments"].sum()
    for mark, height in heights:
        assert listed(view, "tone", mark) == height
    assert listed(view, "tone", box=(-1.05, 1.05)) == table["comments"].sum()


def test_answered_within(view):
    table = share_answered_within(view.responses(), WINDOWS).set_index("hours")
    for mark, _ in marks(draw_answered_within(table.reset_index(), "fr")):
        assert listed(view, "within", mark) == table.loc[mark[0], "answered"]


def test_steps_of_the_waiting_curve(view):
    responses = view.responses()
    told = responses[responses["state"].isin(["answered", "waiting"])]
    figure = draw_waiting({"direct": curve_of(responses)}, "fr")
    steps = [mark for mark, _ in marks(figure) if mark[0] == "direct"]
    assert steps
    for mark in steps[:: max(1, len(steps) // 20)]:
        assert listed(view, "waiting", mark) == (told["minutes"] > mark[1]).sum()


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("card", ["comments", "negative", "unanswered", "answered", "waiting", "unknown"])
def test_every_card_has_its_list(view, card, locale):
    seen = View(view.case, locale, view.filters, view.mask)
    rows, heading = rows_behind(seen, {"source": card, "points": [], "range": None})
    assert heading
    states = view.case.responses["state"].value_counts()
    if card in states:
        assert len(rows) == states[card]


def test_a_brushed_period(view):
    created = view.counted["created_at"]
    start, end = created.quantile(0.25), created.quantile(0.5)
    box = tuple(moment.tz_localize(None).isoformat() for moment in (start, end))
    assert listed(view, "volume", box=box) == ((created >= start) & (created < end)).sum()
