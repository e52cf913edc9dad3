"""What a cell shows, from its type, its style and what the file holds for it.

Whole numbers come without ".0"; a number too long for Excel (an id that lost digits) stays in scientific notation, so
that nobody takes it for an id; true dates become ISO text. What is not of its type stays as it is written.
"""

import datetime as dt
import math
from dataclasses import dataclass

from openpyxl.utils.datetime import CALENDAR_MAC_1904, WINDOWS_EPOCH, from_excel, from_ISO8601

from analysis.intake.workbooks.strings import unescape

# Excel keeps 15 digits; a longer whole number has lost its end.
EXACT_DIGITS = 15
# Longer than any number or date that a program writes (Python counts in the square of the digits).
MOST_DIGITS = 400


@dataclass(frozen=True)
class Values:
    """`shared`: the texts that cells share; `styles`: (shows a date or a time, a duration) of each style."""

    shared: list[str]
    styles: list[tuple[bool, bool]]
    from_1904: bool = False

    def show(self, kind: str, style: str | None, value: str) -> str:
        """A cell as text. Raises IndexError or ValueError where it shows a shared text that is not there."""
        if kind == "s":
            number = int(value)
            if number < 0:
                raise IndexError(value)
            return self.shared[number]
        if kind == "n":
            if (
                style
                and self.styles
                and style.isdecimal()
                and len(style) < 8
                and int(style) < len(self.styles)
            ):
                is_date, is_duration = self.styles[int(style)]
                if is_date:
                    return self._date(value, is_duration)
            return _number(value)
        if kind == "b":
            return {"1": "True", "0": "False"}.get(value, value)
        if kind == "d" and len(value) <= MOST_DIGITS:
            try:
                return _written(from_ISO8601(value))
            except (ValueError, OverflowError):
                return value
        return unescape(value)

    def _date(self, value: str, is_duration: bool) -> str:
        number = _float(value)
        if number is None:
            return value
        try:
            epoch = CALENDAR_MAC_1904 if self.from_1904 else WINDOWS_EPOCH
            return _written(from_excel(number, epoch, timedelta=is_duration))
        except (OverflowError, ValueError):
            return "#VALUE!"


def _number(value: str) -> str:
    if value.isdecimal() and value.isascii() and value[0] != "0":
        return value
    number = _float(value)
    if number is None:
        return value
    if value.strip().removeprefix("-").isdecimal():
        return str(int(value))
    if number.is_integer() and abs(number) < 10**EXACT_DIGITS:
        return str(int(number))
    return f"{number:.6E}" if abs(number) >= 10**EXACT_DIGITS else repr(number)


def _float(value: str) -> float | None:
    if len(value) > MOST_DIGITS or "_" in value:
        return None
    try:
        number = float(value)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _written(value) -> str:
    return value.isoformat(sep=" ") if isinstance(value, dt.datetime) else str(value)
