"""A wait in words, in the time that the reader counts in."""

from analysis.words import say
from analysis.words.numbers import say_duration
from pages.waiting.whose import OPENING


def say_wait(minutes: float | None, clock: str, locale: str) -> str:
    """A wait in minutes of a clock; in opening hours never in days, which would be taken for those of the calendar."""
    return say_duration(minutes, locale, days=clock != OPENING)


def say_wait_alone(minutes: float | None, clock: str, locale: str) -> str:
    """The same in a cell or a figure's caption, where 0 minutes of opening hours are said to be outside them."""
    if clock == OPENING and minutes == 0:
        return say("wait-closed", locale)
    return say_wait(minutes, clock, locale)
