"""What the usual level of a page may depend on: a trend, the weekday, the hour; as far as the history bears it.

In: the starts of the bins and their name. Out: the columns of a log-linear model, and how far each may go.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.measures.bins import BIN_MINUTES, BINS

DAY_MINUTES = 1_440.0
TREND_DAYS = 28  # less history: a trend and a crisis at its end look alike
WEEKDAY_DAYS = 28  # four of each weekday
HOUR_DAYS = 14  # from here the hours may differ freely; before, the day is a smooth curve
LEAST_DAYS = 7  # less tells badly what is normal: no day's curve can be ruled out
LEAST_BINS = 12  # a trend in fewer says nothing

# How far a factor of the rhythm goes from 1, as the standard deviation of its logarithm: a ridge, so that a weekday
# with two comments is not told from the others.
LEVEL_SD, TREND_SD, WEEKDAY_SD, HOUR_SD = 8.0, 1.0, 0.7, 1.2


@dataclass(frozen=True)
class Rhythm:
    """The columns (bins x terms) of a log-linear model; the first is the level. `sd`: of each term before any data."""

    columns: np.ndarray
    sd: np.ndarray
    names: tuple[str, ...]  # of each column: level, trend, weekday or hour
    days: float

    @property
    def terms(self) -> tuple[str, ...]:
        """The names, once each, in order."""
        return tuple(dict.fromkeys(self.names))


def lay_rhythm(start: pd.Series, end: pd.Series, bin: str) -> Rhythm:
    """The rhythm that bins of `bin` from `start` to `end` (zone-aware) bear.

    The trend goes from -0.5 to 0.5: its coefficient is the logarithm of the level at the end over that at the start.
    """
    start, n = pd.DatetimeIndex(start), len(start)
    days = (end.iloc[-1] - start[0]) / pd.Timedelta(days=1) if n else 0.0
    blocks = {"level": (np.ones((n, 1)), [LEVEL_SD])}
    if days >= TREND_DAYS and n >= LEAST_BINS:
        blocks["trend"] = (np.linspace(-0.5, 0.5, n)[:, None], [TREND_SD])
    if days >= WEEKDAY_DAYS and BINS.index(bin) <= BINS.index("day"):
        names = start.day_of_week.to_numpy()
        # Less their mean: the level stays the level, and its doubt its own.
        blocks["weekday"] = ((names[:, None] == np.arange(7)) - 1 / 7, [WEEKDAY_SD] * 7)
    if BIN_MINUTES[bin] < DAY_MINUTES and n >= LEAST_BINS:
        waves = _waves(start, bin, days)
        blocks["hour"] = (waves, [HOUR_SD / (1 + wave // 2) for wave in range(waves.shape[1])])
    return Rhythm(
        np.concatenate([columns for columns, _ in blocks.values()], axis=1),
        np.concatenate([sd for _, sd in blocks.values()]),
        tuple(name for name, (columns, _) in blocks.items() for _ in range(columns.shape[1])),
        days,
    )


def _waves(start: pd.DatetimeIndex, bin: str, days: float) -> np.ndarray:
    """Sine and cosine of the time of day, and of its multiples: four of them make any usual curve of a day."""
    harmonics = 4 if days >= HOUR_DAYS else 2
    harmonics = min(harmonics, int(DAY_MINUTES / BIN_MINUTES[bin] / 2 - 0.5))
    local = (start.hour * 60 + start.minute).to_numpy() + BIN_MINUTES[bin] / 2
    angles = 2 * np.pi * local[:, None] / DAY_MINUTES * np.arange(1, harmonics + 1)
    return np.stack([np.sin(angles), np.cos(angles)], axis=2).reshape(len(start), -1)


def keep_terms(rhythm: Rhythm, terms: tuple[str, ...]) -> Rhythm:
    """The rhythm with these of its terms only."""
    kept = [name in terms for name in rhythm.names]
    names = tuple(name for name, keep in zip(rhythm.names, kept, strict=True) if keep)
    return Rhythm(rhythm.columns[:, kept], rhythm.sd[kept], names, rhythm.days)
