"""The sentences of a synopsis in the reader's language: their clauses' words, filled with their figures."""

from functools import reduce

import pandas as pd

from analysis.charts.moments import write
from analysis.synopsis.clause import Clause, Sentence
from analysis.words import say
from analysis.words.french import NO_BREAK
from analysis.words.numbers import say_duration, say_number, say_share

# Figures below are said with a decimal: ratios, comments a week, points.
FEW, FEW_COMMENTS, FEW_POINTS = 20, 100, 10
# How a moment is said, by the bins that it is the start of.
_DAY = "d MMMM"
_KINDS = {"15_minutes": "hour", "hour": "hour", "day": "day", "week": "week", "month": "month"}
# Bounds that are not sure have two moments more.
_BOUNDS = ("onset", "end")


def say_sentence(sentence: Sentence, locale: str) -> str:
    """Plain text: its clauses, joined."""
    clauses = [_say_clause(clause, locale) for clause in sentence]
    joined = reduce(lambda told, clause: say("synopsis-join", locale, told=told, clause=clause), clauses)
    return f"{joined[:1].upper()}{joined[1:]}."


def _say_clause(clause: Clause, locale: str) -> str:
    said: dict[str, object] = {}
    year = None
    for name, value in clause.figures.items():
        if not isinstance(value, pd.Timestamp):
            said[name] = _say_figure(name, value, locale)
            continue
        said[name] = _say_moment(value, clause.bin, year, locale)
        # The year is said once, until it is another.
        year = value.year
    for name in _BOUNDS:
        if name in said:
            said[f"{name}_sure"] = _say_doubt(clause, name, locale)
    if "first" in clause.figures:
        said["when"] = _say_between(clause.figures["first"], clause.figures["last"], locale)
    return say(f"synopsis-{clause.key}", locale, **said)


def _say_figure(name: str, value, locale: str):
    if isinstance(value, int):
        return value
    if name.endswith("_share"):
        return say_share(value, locale)
    if name.endswith("_minutes"):
        return say_duration(value, locale).replace(" ", NO_BREAK)
    if name.endswith("_points"):
        # The words of a key say whether it is more or less.
        points = 100 * (abs(value) if name == "more_points" else value)
        return say_number(points, locale, 1 if abs(points) < FEW_POINTS else 0)
    few = FEW_COMMENTS if name.startswith("per_week") else FEW
    return say_number(value, locale, 1 if value < few else 0)


def _say_moment(moment: pd.Timestamp, bin: str, year: int | None, locale: str) -> str:
    kind = _KINDS.get(bin, "day")
    key = f"synopsis-at-{kind}"
    if kind == "month":
        return say(key, locale, day=_write(moment, "MMMM", year, locale))
    day = _write(moment, _DAY, year, locale)
    time = {"time": f"{moment:%H:%M}"} if kind == "hour" else {}
    return say(key, locale, day=day, **time)


def _say_doubt(clause: Clause, name: str, locale: str) -> str:
    if f"{name}_unseen" in clause.figures:
        return say("synopsis-or-before", locale)
    low, high = (clause.figures.get(f"{name}_{side}") for side in ("low", "high"))
    if low is None:
        return ""
    year = clause.figures[name].year
    ends = {"low": _bare(low, clause.bin, year, locale), "high": _bare(high, clause.bin, year, locale)}
    kind = _KINDS.get(clause.bin, "day")
    return say(f"synopsis-sure-{'hour' if kind == 'day' else kind}", locale, **ends)


def _bare(moment: pd.Timestamp, bin: str, year: int, locale: str) -> str:
    kind = _KINDS.get(bin, "day")
    day = _write(moment, "MMMM" if kind == "month" else _DAY, year, locale)
    return f"{day}, {moment:%H:%M}" if kind == "hour" else day


def _say_between(first: pd.Timestamp, last: pd.Timestamp, locale: str) -> str:
    if first == last:
        return say("synopsis-on", locale, day=_write(first, _DAY, None, locale))
    return say(
        "synopsis-between",
        locale,
        first=_write(first, _DAY, last.year, locale),
        last=_write(last, _DAY, None, locale),
    )


def _write(moment: pd.Timestamp, pattern: str, year: int | None, locale: str) -> str:
    """A local day or month; with its year unless that is `year`."""
    said = write(moment.tz_localize(None), pattern if moment.year == year else f"{pattern} y", locale)
    return said.replace(" ", NO_BREAK)
