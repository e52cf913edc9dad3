"""Dates as each language writes them: `6 août 2012`, `1er août`, `6 August` (CLDR through Babel)."""

from datetime import datetime

from babel.dates import format_datetime

# Babel's English is American: the day before the month and 24 hours read the same to everybody who works in French.
BABEL = {"fr": "fr_FR", "en": "en_GB"}


def write_date(moment: datetime, pattern: str, locale: str) -> str:
    """A moment by a CLDR pattern, local as it is; in French the first of a month is « 1er », which CLDR cannot say."""
    if locale == "fr" and moment.day == 1:
        pattern = pattern.replace("d MMM", "d'er' MMM")
    return format_datetime(moment, pattern, locale=BABEL[locale])
