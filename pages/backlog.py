"""Who was waiting over time: what the thin line below the volume and the chart of its own both draw.

What is kept between reruns are the bins, never the whole step function: of a million comments it has as many steps.
"""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from analysis.charts.backlog import Peak, describe_backlog, draw_backlog_line
from analysis.charts.gesture import Figure
from analysis.measures.backlog import find_peak, measure_backlog, sample_backlog
from analysis.measures.bins import choose_bin, lay_edges
from analysis.words import say
from pages.measured import measured
from pages.view import View

# Bins of the thin line: it is as wide as a laptop's screen, and a click in it must find its bin.
LINE_BINS = 200
Among = tuple[Callable[[], pd.DataFrame], tuple[str, ...]]


@dataclass(frozen=True)
class Backlog:
    """The backlog of a view as a chart takes it."""

    fine: pd.DataFrame  # on bins that are fine enough for a curve
    told: pd.DataFrame  # on the bins of the timeline, for its table
    peak: Peak | None


def backlog_of(
    view: View, bins: pd.DataFrame, most: int = LINE_BINS, among: Among | None = None
) -> Backlog | None:
    """The backlog of the counted comments over the time of `bins` (start, end); None where waiting is not known.

    `among`: other responses than those of the view, and the key of what they depend on.
    """
    if view.case.waiting_refused or bins.empty:
        return None
    period = bins["start"].iloc[0], bins["end"].iloc[-1]
    responses, key = among or (view.responses, ())
    return measured(
        view, "backlog", lambda: _measure(view, responses(), bins, most), *period, len(bins), most, *key
    )


def _measure(view: View, responses: pd.DataFrame, bins: pd.DataFrame, most: int) -> Backlog:
    first, end = bins["start"].iloc[0], bins["end"].iloc[-1]
    backlog = measure_backlog(responses, view.case.last_change)
    dated = view.counted.loc[(view.counted["created_at"] >= first) & (view.counted["created_at"] < end)]
    bin = choose_bin(dated["created_at"], dated["precision"], most)
    edges = lay_edges(first, end - pd.Timedelta(microseconds=1), bin, view.zone)
    # Weeks do not end with the months: the picture begins and ends with the timeline.
    edges = pd.DatetimeIndex([first, *edges[(edges > first) & (edges < end)], end])
    whole = pd.DatetimeIndex([*bins["start"], end])
    return Backlog(
        sample_backlog(backlog, edges), sample_backlog(backlog, whole), find_peak(backlog, first, end)
    )


def add_line(figure: Figure, backlog: Backlog | None, locale: str) -> Figure:
    """A timeline with the thin line of who waited below it; as it was where nobody knows or nobody waited."""
    if backlog is None:
        return figure
    return draw_backlog_line(figure, backlog.fine, locale, peak=backlog.peak)


def add_words(alt: str, backlog: Backlog | None, locale: str) -> str:
    """What the timeline shows in words, with the line's."""
    if backlog is None or backlog.peak is None:
        return alt
    return f"{alt} {describe_backlog(backlog.fine, locale, peak=backlog.peak)}"


def add_numbers(table: pd.DataFrame, backlog: Backlog | None) -> pd.DataFrame:
    """The timeline's table with who waited at the end of each bin, and the most within it."""
    if backlog is None or backlog.peak is None:
        return table
    unwatched = ["unwatched"] if backlog.told["unwatched"].any() else []
    return table.assign(
        **{name: backlog.told[name].to_numpy() for name in ["waiting", "highest", *unwatched]}
    )


def say_help(backlog: Backlog | None, locale: str) -> str | None:
    """What the line below a timeline is; None where there is none."""
    if backlog is None or backlog.peak is None:
        return None
    return say("wait-backlog-line-help", locale, definition=say("wait-backlog-help", locale))
