"""Every mark leads to as many comments as it shows."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from analysis.case import open_case
from analysis.charts.backlog import draw_backlog, draw_backlog_line
from analysis.charts.keywords import draw_keywords
from analysis.charts.languages import draw_languages
from analysis.charts.latency import draw_answered_within, draw_waiting
from analysis.charts.multiples import draw_multiples
from analysis.charts.sentiment import draw_over_time, draw_shares, draw_tone
from analysis.charts.volume import draw_volume
from analysis.filters import Filters, select
from analysis.measures.backlog import measure_backlog, sample_backlog
from analysis.measures.horizon import measure_horizon
from analysis.measures.keywords import claim_keywords, measure_keywords
from analysis.measures.languages import REASONS, measure_languages
from analysis.measures.latency import curve_of
from analysis.measures.multiples import measure_multiples
from analysis.measures.responses import measure_responses
from analysis.measures.sentiment import measure_negative_share, measure_sentiment, measure_tone
from analysis.measures.silences import list_posts_meanwhile
from analysis.measures.survival import share_answered_within
from analysis.measures.volume import measure_brand, measure_volume
from analysis.reading import Choices
from analysis.words import LOCALES
from pages import parts
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


def test_columns_of_the_backlog_list_who_waited_then():
    """Of two exports of which one ends earlier: who waited, who was watched no more, and the brand's posts."""
    case = open_case([("made.csv", make_export(200))], Choices())
    early = case.comments.index < 100
    comments = case.comments.assign(source_file=pd.Categorical(np.where(early, "a.csv", "b.csv")))
    case = replace(case, responses=measure_responses(comments, measure_horizon(comments)))
    view = View(case, "fr", Filters(), select(case.comments, Filters(), case.timezone))
    volume = measure_volume(view.counted, "week", view.zone)
    bins = sample_backlog(
        measure_backlog(case.responses), pd.DatetimeIndex([*volume["start"], *volume["end"][-1:]])
    )
    posts = list_posts_meanwhile(case.comments, case.responses)
    row = measure_brand(case.comments.loc[case.comments["row_id"].isin(posts["row_id"])], volume)
    alone = draw_volume(volume, "fr")
    line = draw_backlog_line(draw_volume(volume, "fr"), bins, "fr").data[len(alone.data) :]
    for source, traces in (("backlog", draw_backlog(bins, "fr", posts=row).data), ("volume", line)):
        found = [mark for trace in traces if trace.customdata is not None for mark in trace.customdata]
        assert {"backlog", "unwatched"} <= {mark[2] for mark in found}
        for mark in found:
            assert listed(view, source, mark) == mark[3]


def test_a_flag_lists_its_time_with_the_brands_messages(view):
    created = view.case.comments["created_at"]
    start, end = created.quantile(0.25), created.quantile(0.5)
    flag = [start.isoformat(), end.isoformat(), "events", 2]
    inside = ((created >= start) & (created < end)).sum()
    assert listed(view, "volume", flag) == inside


@pytest.mark.parametrize("bin", ["day", "week", "month"])
def test_bars_of_the_small_multiples_list_the_comments_that_they_are_about(view, bin):
    comments = view.case.comments
    table = measure_multiples(comments, view.mask, view.case.newcomers, bin, view.zone, audience=1_000)
    counted = dict.fromkeys(("negative", "new_authors", "brand"), 0)
    for mark, height in marks(draw_multiples(table, "fr")):
        meaning, found = mark[2], listed(view, "volume", mark)
        assert found == (mark[3] if meaning in ("authors", "likes", "per_1000") else height)
        if meaning in counted:
            counted[meaning] += found
    # The negative ones have a bar in the first row, too.
    assert counted["negative"] == 2 * table["negative"].sum()
    assert counted["new_authors"] == table["new_authors"].sum() > 0
    assert counted["brand"] == table["brand"].sum() > 0


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


def test_words_list_the_comments_of_their_part(view):
    created = view.counted["created_at"]
    period = parts.name_period(created.quantile(0.25), created.quantile(0.5))
    seen = 0
    for part in (parts.NEGATIVE, period):
        vocabulary = view.case.vocabulary
        compared = measure_keywords(vocabulary, *parts.split(view, part))
        claimed = claim_keywords(compared, vocabulary)
        # What is not claimed leads to its comments all the same.
        told = claimed if len(claimed) else compared.assign(side="part").head(20)
        assert list(draw_keywords(claimed, "fr", parts.call(view, part)).data) or claimed.empty
        for row in told.to_dict("records"):
            expected = row["comments"] if row["side"] == "part" else row["comments_rest"]
            assert listed(view, f"keywords:{part}", [row["key"], row["side"]]) == expected
            seen += 1
    assert seen


def test_languages_and_reasons_list_their_comments(view):
    table = measure_languages(view.counted_with_texts)
    assert list(draw_languages(table, "fr").data)
    for row in table.to_dict("records"):
        for state in ("scored", "unscored"):
            assert listed(view, "languages", [row["language"], state]) == row[state]
    for reason in REASONS:
        rows, heading = rows_behind(view, {"source": f"unscored-{reason}", "points": [], "range": None})
        assert heading
        assert len(rows) == table[reason.replace("-", "_")].sum()
    rows, _ = rows_behind(view, {"source": "inherited", "points": [], "range": None})
    assert len(rows) == table[["inherited_thread", "inherited_case"]].sum(axis=None)


def test_a_bar_lists_no_comment_whose_date_is_coarser_than_it(view):
    """Of dates that are known to the week, a bar of a day counts none, and lists none."""
    comments = view.case.comments.copy()
    coarse = comments.index % 3 == 0
    comments["precision"] = comments["precision"].mask(coarse, "week")
    mixed = View(replace(view.case, comments=comments), "fr", view.filters, view.mask)
    found = {}
    for bin in ("day", "week"):
        table = measure_multiples(comments, mixed.mask, mixed.case.newcomers, bin, mixed.zone)
        for mark, height in marks(draw_multiples(table, "fr")):
            if mark[2] in ("negative", "new_authors"):
                assert listed(mixed, "volume", mark) == height
        found[bin] = table["comments"].sum()
    assert 0 < found["day"] < found["week"]
