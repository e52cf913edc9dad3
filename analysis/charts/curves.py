"""What a curve of waiting is called and looks like: links, sentiments, or any groups that are compared.

In: the names of curves, as `draw_waiting` takes them. Out: colour and dash of each, its words and its median.
"""

from collections.abc import Iterable

import pandas as pd

from analysis.charts.theme import BRAND, COLOURS, GROUPS, INK, THREAD, UNSCORED
from analysis.comments import SENTIMENTS
from analysis.words import has, say
from analysis.words.numbers import say_duration

# What the curves may be called: colour, dash. Inferred links are dashed, so that nobody takes them for
# observed; a curve on top of another is dotted, so that both are seen.
CURVES = {
    "direct": (BRAND, "solid"),
    "thread": (THREAD, "solid"),
    "direct_inferred": (BRAND, "dash"),
    **{name: (COLOURS[name], "solid") for name in (*SENTIMENTS, UNSCORED)},
}
_COUNTED = ("thread", "next")  # what is not a comment each
UNKNOWN = "unknown"  # the group of those that belong to none
_AGAIN = "longdashdot"  # groups beyond the last colour take the first ones again


def choose_looks(names: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Colour and dash by name: of CURVES their own, UNKNOWN the ink's, of others the next of theme.GROUPS."""
    looks, groups = {}, 0
    for name in names:
        if name in CURVES:
            looks[name] = CURVES[name]
        elif name == UNKNOWN:
            looks[name] = (INK, "dot")
        else:
            looks[name] = (GROUPS[groups % len(GROUPS)], "solid" if groups < len(GROUPS) else _AGAIN)
            groups += 1
    return looks


def call_curve(name: str, locale: str, names: dict[str, str] | None) -> str:
    """The words of `names`, those of the project for what it knows, or the name as it is."""
    if names and name in names:
        return names[name]
    if name == UNKNOWN:
        return say("chart-group-unknown", locale)
    prefix = "chart" if name in (*SENTIMENTS, UNSCORED) else "chart-curve"
    key = f"{prefix}-{name.replace('_', '-')}"
    return say(key, locale) if has(key) else name


def choose_hover(name: str) -> str:
    """The sentence of what is counted along a curve: threads, a customer's messages, or else comments."""
    return f"chart-waiting-hover-{name}" if name in _COUNTED else "chart-waiting-hover"


def say_median(curve: pd.DataFrame, locale: str, days: bool = True) -> str:
    """`médiane : 3 h 20`, or that it is not reached; `days`: as `say_duration` takes it."""
    median = find_median(curve)
    if median is None:
        return say("chart-median-open", locale)
    return say("chart-median", locale, wait=say_duration(median, locale, days=days))


def find_median(curve: pd.DataFrame) -> float | None:
    """As `measures.survival.median_wait`, which a chart may not import; a test holds them together."""
    reached = curve.loc[curve["waiting"] <= 0.5 + 1e-12, "minutes"]
    return float(reached.iloc[0]) if len(reached) else None
