"""A wave of the crisis, as the sections of the page tell it."""

from dataclasses import dataclass

import pandas as pd

from analysis.charts.moments import write
from analysis.charts.window_words import say_edge
from analysis.measures.crisis import Crisis, Found
from pages.anatomy.behind import name_part


@dataclass(frozen=True)
class Wave:
    """A window (a row of `crisis.describe`) of one of the crisis's series, and which of them it is."""

    crisis: Crisis
    series: str
    number: int

    @property
    def found(self) -> Found:
        return self.crisis.found[self.series]

    @property
    def window(self) -> dict:
        return self.found.windows.iloc[self.number].to_dict()

    def points(self, start: pd.Timestamp, end: pd.Timestamp, meaning: str | None = None) -> list:
        """What a mark of that period would say (for `pages.anatomy.behind`)."""
        return [[name_part(start, end, meaning or self.series), None]]

    def edge(self, moment: pd.Timestamp, locale: str, *, end: bool = False) -> str:
        """A bound as it is known: no finer than the bins, an end as the last of them."""
        return say_edge(moment, self.crisis.series, locale, end=end)

    def brief(self, moment: pd.Timestamp, locale: str, *, end: bool = False) -> str:
        """The same without the year, a week by its first day: as short as a card is wide."""
        if self.crisis.bin != "week":
            return say_edge(moment, self.crisis.series, locale, end=end, year=False)
        starts = self.crisis.series["start"]
        first = starts.iloc[starts.searchsorted(moment) - 1] if end else moment
        return write(first.tz_localize(None), "d MMM", locale)
