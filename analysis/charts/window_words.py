"""Crisis windows in words: for the alternative text of a timeline, its labels and its hover texts."""

from collections.abc import Mapping

import pandas as pd

from analysis.charts.moments import DAY, write
from analysis.words import say
from analysis.words.numbers import say_number

MOST_TOLD = 3  # windows in the alternative text


def describe_windows(windows: pd.DataFrame, bins: pd.DataFrame, meaning: str, locale: str) -> str:
    """The same in words, a sentence for each of the strongest MOST_TOLD windows in order of time; "" for none."""
    strongest = windows.loc[windows["excess"].astype(float).nlargest(MOST_TOLD).index].sort_index()
    told = []
    for window in strongest.to_dict("records"):
        open_end = "-open" if window["open_at_end"] else ""
        told.append(
            say(
                f"chart-window-alt-{meaning}{open_end}",
                locale,
                onset=say_onset(window, bins, locale),
                peak=say_edge(window["peak"], bins, locale),
                **({} if open_end else {"end": say_edge(window["end"], bins, locale, end=True)}),
                n=window["comments"],
                shown=say_number(window["comments"], locale),
            )
        )
    return " ".join(told)


def say_edge(
    moment: pd.Timestamp, bins: pd.DataFrame, locale: str, *, end: bool = False, year: bool = True
) -> str:
    """A moment of a window (the start of a bin) no finer than its bins; as its `end` the last bin in it."""
    length = (bins["end"] - bins["start"]).median()
    if end and length >= 0.9 * DAY:
        moment = bins["start"].iloc[max(0, bins["start"].searchsorted(moment) - 1)]
    wall = moment.tz_localize(None)
    if length >= 20 * DAY:
        return write(wall, "MMMM y" if year else "MMM y", locale)
    day = write(wall, "d MMMM y" if year else "d MMM", locale)
    if length >= 2 * DAY:
        return say("chart-window-week" if not year else "chart-week-of", locale, day=day)
    return f"{day}, {write(wall, 'HH:mm', locale)}" if length < 0.9 * DAY else day


def say_onset(window: Mapping, bins: pd.DataFrame, locale: str, *, year: bool = True) -> str:
    """When a window begins; where the comments begin with it, that it may have begun before."""
    when = say_edge(window["onset"], bins, locale, year=year)
    return say("chart-window-or-before", locale, when=when) if window["open_at_start"] else when


def say_hover(carried: list, bins: pd.DataFrame, locale: str) -> str:
    """What a mark of a window says: from when to when, and how many comments (see `charts.windows`)."""
    start, end, meaning, comments = carried[:4]
    zone = bins["start"].dt.tz
    moments = [pd.Timestamp(moment).tz_convert(zone) for moment in (start, end)]
    first, last = say_edge(moments[0], bins, locale), say_edge(moments[1], bins, locale, end=True)
    when = first if first == last else f"{first} – {last}"
    return f"{when}<br>" + say(
        f"chart-window-hover-{meaning}", locale, n=comments, shown=say_number(comments, locale)
    )
