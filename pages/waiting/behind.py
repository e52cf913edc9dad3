"""The comments behind a figure of waiting, as the reader wants waits counted: for `pages.behind`."""

import pandas as pd
from babel import Locale

from analysis.comments import FINE_PRECISIONS
from analysis.measures.backlog import list_waiting_at
from analysis.measures.silences import list_posts_meanwhile
from analysis.measures.states import is_told
from analysis.measures.survival import mark_answered_within
from analysis.words import say
from analysis.words.dates import BABEL
from analysis.words.numbers import say_date
from pages import waited
from pages.parts import period_of
from pages.shared import literal
from pages.view import View
from pages.waiting import threads
from pages.waiting.durations import say_wait
from pages.waiting.groups import SOURCE, labels_of, name_groups
from pages.waiting.whose import DIRECT, current

SILENCE = "silence"
Found = tuple[pd.Series, str]


def _longest_first(responses: pd.DataFrame) -> pd.Series:
    return responses.sort_values(["minutes", "row_id"], ascending=[False, True])["row_id"]


def find_beyond(view: View, points: list, source: str) -> Found:
    """Those still without an answer after a step of a curve; `points`: [curve, minutes]."""
    curve, minutes = points[0]
    responses = current(view).responses(curve)
    beyond = responses[is_told(responses) & (responses["minutes"] > minutes).to_numpy()]
    what = _say_beyond(view, minutes)
    name = "" if curve == DIRECT else say(f"chart-curve-{curve.replace('_', '-')}", view.locale)
    return _longest_first(beyond), " · ".join(filter(None, (name, what)))


def find_group(view: View, points: list, source: str) -> Found:
    """Those of a group, or of them those still waiting after a step of its curve; `points`: [group, minutes]."""
    _, by, part = source.split(":", 2)
    group, minutes = points[0]
    waits = current(view)
    responses = waits.responses(DIRECT)
    labels = labels_of(waits, by, part).reindex(responses["row_id"]).to_numpy(dtype=object)
    responses = responses[labels == group]
    # A heading: the name of a brand or platform is the export's.
    name = literal(name_groups([group], by, view.locale)[group])
    if minutes is None:
        return _longest_first(responses), name
    beyond = responses[is_told(responses) & (responses["minutes"] > minutes).to_numpy()]
    return _longest_first(beyond), f"{name} · {_say_beyond(view, minutes)}"


def find_within(view: View, points: list, source: str) -> Found:
    """Those answered within some hours, of those old enough; `points`: [hours]."""
    hours = max(point[0] for point in points)
    responses = current(view).responses(DIRECT)
    rows = responses.loc[mark_answered_within(responses, hours)[1], "row_id"]
    return rows, say("selection-answered-within", view.locale, hours=f"{hours:g}")


def find_hours(view: View, points: list, source: str) -> Found:
    """What arrived, or what the brand answered, on these hours of the week; `points`: [weekday, hour, side]."""
    waits = current(view)
    found = [
        _pick_hours(view, rows, {(day, hour) for day, hour, name in points if name == side})
        for side, rows in (("arrivals", waits.arrived()), ("answers", waits.answering()))
    ]
    days = Locale(BABEL[view.locale]).days["stand-alone"]["wide"]
    names = [
        say(
            "wait-week-hour",
            view.locale,
            day=days[day],
            hour=str(hour),
            side=say(f"wait-week-{side}", view.locale),
        )
        for day, hour, side in points
    ]
    return pd.concat(found), ", ".join(dict.fromkeys(names))


def _pick_hours(view: View, rows: pd.DataFrame, cells: set[tuple[int, int]]) -> pd.Series:
    rows = rows[rows["precision"].isin(FINE_PRECISIONS)]
    local = rows["created_at"].dt.tz_convert(view.zone).dt
    cell = local.day_of_week * 24 + local.hour
    return rows.loc[cell.isin([day * 24 + hour for day, hour in cells]), "row_id"]


def find_threads(view: View, name: str) -> Found:
    """The first comments of threads, by what became of them."""
    table = current(view).threads()
    if name == "answered":
        picked = table["answered"].fillna(False).astype(bool)
    else:
        picked = (table["brand_messages"] > 0) & (table["last_word"] == name.removesuffix("-last"))
    return table.loc[picked, "row_id"], say(f"wait-threads-{name}", view.locale)


def find_state(view: View, state: str) -> Found:
    """Those whose direct answer came, is awaited, or is elsewhere."""
    responses = current(view).responses(DIRECT)
    return _longest_first(responses[responses["state"] == state]), say(f"wait-{state}", view.locale)


def find_backlog(view: View, points: list, source: str) -> Found:
    """Who waited at a moment of the backlog, or what the brand published meanwhile (`pages.waited`)."""
    return waited.find(view, points, source, current(view).at_moments())


def find_silence(view: View, points: list, source: str) -> Found:
    """Which of its customers were waiting at the end of a silence of a brand, longest first; `points`: [end (ISO
    8601)|brand, ...], without a brand where the case names none."""
    end, _, brand = points[0][0].partition("|")
    moment = pd.Timestamp(end)
    rows = list_waiting_at(current(view).at_moments(), moment, last=view.case.last_change)["row_id"]
    if brand:
        rows = rows[(view.case.comments["brand"].iloc[rows] == brand).to_numpy()]
    when = say_date(moment, view.locale, view.zone)
    return rows, say("wait-silence-rows", view.locale, when=when)


def find_posts(view: View, points: list, source: str) -> Found:
    """What the brand published on its own account in a period (`points`: [its name]) while somebody waited, where most
    did first."""
    posts = list_posts_meanwhile(view.case.comments, current(view).at_moments(), view.case.last_change)
    start, end = period_of(points[0][0])
    inside = (posts["at"] >= start) & (posts["at"] < end)
    return posts.loc[inside, "row_id"], say("wait-posts-rows", view.locale)


def _say_beyond(view: View, minutes: float) -> str:
    wait = say_wait(minutes, current(view).clock, view.locale)
    return say("selection-still-waiting", view.locale, wait=wait)


FINDERS = {
    "waiting": find_beyond,
    SOURCE: find_group,
    "within": find_within,
    "week": find_hours,
    "posts": find_posts,
    SILENCE: find_silence,
    threads.SOURCE: threads.find,
}
CARDS = {
    **{
        state: lambda view, state=state: find_state(view, state)
        for state in ("answered", "waiting", "unknown")
    },
    **{
        f"threads-{name}": lambda view, name=name: find_threads(view, name)
        for name in ("answered", "brand-last", "customer-last")
    },
}
# In which order the list begins, where not by likes.
ORDERS = dict.fromkeys(("waiting", "backlog", "posts", SILENCE, SOURCE), "wait")
ORDERS[threads.SOURCE] = "thread"
