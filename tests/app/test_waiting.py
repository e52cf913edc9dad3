"""The page on waiting: every mark leads to as many comments as it shows, and settings change what is counted."""

import pandas as pd
import pytest

from analysis.case import leave_out, open_case
from analysis.charts.latency import draw_waiting
from analysis.charts.week import draw_week
from analysis.comments import brand_messages
from analysis.filters import Filters, select
from analysis.measures.groups import GROUPINGS, curves_by, measure_waits_by
from analysis.measures.latency import curve_of
from analysis.measures.opening import ALWAYS
from analysis.measures.week import measure_week
from analysis.reading import Choices
from analysis.words import LOCALES, say
from pages.behind import rows_behind
from pages.parts import name_period
from pages.view import View
from pages.waiting.groups import SOURCE, labels_of, name_groups
from pages.waiting.whose import IN_NEED, NEXT, OPENING, OTHERS, THREAD, WHOM, Waits
from tests.app.test_pages import app, page
from tests.made_export import make_export

MORE = ("backlog", "within", "groups", "both", "week", "threads")

KNOWN = ["answered", "waiting"]


@pytest.fixture(scope="module")
def view():
    case = open_case([("made.csv", make_export(600))], Choices())
    return View(case, "fr", Filters(), select(case.comments, Filters(), case.timezone))


def listed(view, source, *points) -> pd.Series:
    rows, heading = rows_behind(
        view, {"source": source, "points": [list(one) for one in points], "range": None}
    )
    assert heading
    assert rows.is_unique
    return rows


@pytest.mark.parametrize("kind", [THREAD, NEXT])
def test_steps_of_the_other_curves(aquarelle, kind):
    responses = Waits(aquarelle).responses(kind)
    told = responses[responses["state"].isin(KNOWN)]
    figure = draw_waiting({kind: curve_of(responses)}, "fr")
    steps = [mark for trace in figure.data if trace.customdata is not None for mark in trace.customdata]
    steps = [mark for mark in steps if mark[1] is not None]
    assert len(steps) > 5
    for mark in steps:
        assert len(listed(aquarelle, "waiting", mark)) == (told["minutes"] > mark[1]).sum()


@pytest.mark.parametrize("by", GROUPINGS)
def test_a_group_and_the_steps_of_its_curve(aquarelle, by):
    created = aquarelle.counted["created_at"]
    part = name_period(created.quantile(0.3), created.quantile(0.6)) if by == "period" else ""
    waits = Waits(aquarelle)
    labels = labels_of(waits, by, part)
    table = measure_waits_by(waits.responses(), labels)
    source = f"{SOURCE}:{by}:{part}"
    for row in table[table["n"] > 0].to_dict("records"):
        counts = row["n"] + row["unknown"] + row["undatable"]
        assert len(listed(aquarelle, source, [row["group"], None])) == counts
        curve = curves_by(waits.responses(), labels, [row["group"]])[row["group"]]
        step = curve.iloc[len(curve) // 2]
        beyond = round(step["at_risk"] - (curve["minutes"] == step["minutes"]).sum())
        rows = listed(aquarelle, source, [row["group"], step["minutes"]])
        assert len(rows) <= beyond
    names = name_groups([str(group) for group in table["group"]], by, "fr")
    assert len(set(names.values())) == len(table)


def test_the_hours_of_the_week(view):
    waits = Waits(view)
    maps = [
        measure_week(rows["created_at"], rows["precision"], view.zone)
        for rows in (waits.arrived(), waits.answering())
    ]
    figure = draw_week(*maps, "fr")
    cells = [cell for trace in figure.data if trace.customdata is not None for cell in trace.customdata]
    counts = {
        (day, hour, side): table["comments"].iloc[24 * day + hour]
        for side, table in zip(("arrivals", "answers"), maps, strict=True)
        for day in range(7)
        for hour in range(24)
    }
    told = [tuple(cell[:3]) for cell in cells if tuple(cell[:3]) in counts]
    assert set(told) >= {cell for cell, n in counts.items() if n}
    for cell in told[::13]:
        assert len(listed(view, "week", cell)) == counts[cell]


def test_a_comment_leads_to_its_thread(aquarelle):
    comments = aquarelle.case.comments
    thread = comments["thread_id"].value_counts().index[0]
    rows = comments[comments["thread_id"] == thread]
    found = listed(aquarelle, "thread", [int(rows["row_id"].iloc[-1])])
    assert set(found) == set(rows["row_id"])
    times = comments["created_at"].iloc[found]
    assert comments["comment_id"].iloc[found.iloc[0]] == thread
    assert times.iloc[1:].is_monotonic_increasing


def test_those_in_need_and_the_others_are_all_of_whom_it_can_be_told(aquarelle):
    waits = {whom: Waits(aquarelle, whom).responses()["row_id"] for whom in WHOM}
    assert 0 < len(waits[IN_NEED]) < len(waits["all"])
    unknown = set(waits["all"]) - set(waits[IN_NEED]) - set(waits[OTHERS])
    assert not set(waits[IN_NEED]) & set(waits[OTHERS])
    assert unknown == set(waits["all"][Waits(aquarelle).need[waits["all"].to_numpy()] == -1])
    labels = labels_of(Waits(aquarelle), "need").loc[waits["all"]]
    assert (labels == "rest").sum() == len(waits[OTHERS])


def test_the_overview_lists_what_it_counts_whoever_is_counted_on_the_page_of_waiting():
    test = page(app("en", "apres_aquarelle"), "response_time")
    test.segmented_control(key="whom").set_value(IN_NEED).run()
    overview = page(test, "overview")
    button = overview.button(key="overview:card:answered-directly")
    n = int("".join(filter(str.isdigit, button.label)))
    shown = button.click().run()
    assert any(str(n) in heading.value for heading in shown.subheader)


def test_opening_hours_are_never_longer_than_the_calendar(aquarelle):
    waits = Waits(aquarelle)
    calendar, opening = waits.responses(), waits.responses(clock=OPENING)
    assert (opening["minutes"].dropna() <= calendar["minutes"].dropna() + 1e-6).all()
    assert (opening["minutes"] < calendar["minutes"]).any()
    always = Waits(aquarelle, clock=OPENING, hours=ALWAYS).responses()
    pd.testing.assert_series_equal(always["minutes"], calendar["minutes"], rtol=1e-9)


def test_messages_left_out_answer_nobody(aquarelle):
    case = aquarelle.case
    assert (case.responses["state"] == "answered").any()
    marked = tuple(case.comments.loc[brand_messages(case.comments), "row_id"])
    told = leave_out(case, marked)
    assert len(told.comments) == len(case.comments)
    assert (told.responses["state"] != "answered").all()
    assert len(told.responses) == len(case.responses)
    assert leave_out(told, ()).responses.equals(case.responses)


@pytest.mark.parametrize("locale", LOCALES)
def test_who_is_counted_changes_the_cards(locale):
    whole = page(app(locale, "apres_private_outlet"), "response_time")
    before = [metric.value for metric in whole.metric[1:3]]
    part = whole.segmented_control(key="whom").set_value(IN_NEED).run()
    assert not part.exception
    assert not part.error
    after = [metric.value for metric in part.metric[1:3]]
    assert all(int(few) < int(many) for few, many in zip(after, before, strict=True))
    assert part.query_params["whom"] == IN_NEED
    looser = part.toggle(key="need:praise").set_value(True).run()
    assert not looser.exception
    assert int(looser.metric[2].value) > int(after[1])


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("more", MORE)
def test_every_picture_of_waiting(locale, more):
    test = page(app(locale, "apres_aquarelle"), "response_time")
    shown = test.segmented_control(key="more").set_value(more).run()
    assert not shown.exception
    assert not shown.error
    assert len(shown.subheader) >= 4


@pytest.mark.parametrize("locale", LOCALES)
def test_another_calendar_changes_the_median(locale):
    test = page(app(locale, "apres_private_outlet"), "response_time")
    label = say("wait-hours", locale)
    box = next(box for box in test.text_input if box.label == label)
    changed = box.set_value("sat-sun 0:00-24:00; holidays none").run()
    assert not changed.exception
    assert not changed.error
    assert changed.session_state["hours"].week[0] == ()
    wrong = next(box for box in changed.text_input if box.label == label).set_value("mon-fri 9:00").run()
    assert len(wrong.error) == 1
    assert "mon-fri 9:00" in wrong.error[0].value.replace("\\", "")
    assert wrong.session_state["hours"].week[0] == ()


@pytest.mark.parametrize(
    ("by", "two"),
    [
        ("sentiment", ["negative", "neutral"]),
        ("weekday", ["monday", "tuesday"]),
        ("period", ["before", "during"]),
    ],
)
def test_two_groups_are_tested(by, two):
    test = page(app("en", "apres_private_outlet"), "response_time")
    test = test.segmented_control(key="more").set_value("groups").run()
    test = test.selectbox(key="waits_by").set_value(by).run()
    assert not test.exception
    box = next(box for box in test.multiselect if box.label == say("wait-groups-which", "en"))
    shown = box.set_value(two).run()
    assert not shown.exception
    assert any("Log-rank" in text.value for text in shown.markdown)
