"""The sentence of a line, in the reader's language: its key's words, filled with its figures."""

from numbers import Integral

import pandas as pd

from analysis.story.told import Line
from analysis.words import LOCALES, say
from analysis.words.numbers import say_date, say_duration, say_number, say_share

# Of a figure that is no whole number, where it is small: `0.6`, but `200`.
DIGITS, SMALL = 1, 10


def say_line(line: Line, locale: str, zone: str) -> str:
    """Plain text: a page escapes it, as titles of events and what the brand said may be in it.

    Figures by their names and kinds: whole numbers (their words agree with `name`, and show `name_shown`), `share` and
    `..._share` (0 to 1), `minutes` (a duration), moments, other numbers, texts.
    """
    if line.key == "headline-event":
        return str(line.figures[locale])
    said: dict[str, object] = {}
    for name, value in line.figures.items():
        if name in LOCALES:
            continue
        said |= _say(name, value, locale, zone)
    return say(f"story-{line.key}", locale, **said)


def _say(name: str, value, locale: str, zone: str) -> dict[str, object]:
    if isinstance(value, str):
        return {name: value}
    if isinstance(value, pd.Timestamp):
        return {name: say_date(value, locale, zone)}
    if isinstance(value, Integral):
        return {name: int(value), f"{name}_shown": say_number(value, locale)}
    if name == "minutes":
        return {name: say_duration(value, locale)}
    if name == "share" or name.endswith("_share"):
        return {name: say_share(value, locale)}
    return {name: say_number(value, locale, DIGITS if value < SMALL else 0)}
