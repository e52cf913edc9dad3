"""How often a calm page has a crisis window, and how often a crisis is found, on made pages.

`python -m tests.simulate_crises --seed N [--calm PAGES] [--each PAGES]` prints false alarms, then the power per cell of
rate, ratio and duration, with where the bounds were found, and what a detector that knew level and dispersion
beforehand (and looked at windows of the right length only) would find: no test can do better than about that.
"""

import argparse
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.measures.rhythm import Rhythm, lay_rhythm
from analysis.measures.silent import find_silent
from analysis.measures.windows import Window, find_windows
from tests.made_pages import add_step, draw_counts, make_level

RATES = (0.2, 1.0, 5.0, 20.0, 200.0)  # comments a day
DISPERSIONS = (1.0, 1.5, 3.0, 6.0)
DAYS = (30, 60, 120, 200)
RATIOS = (2.0, 4.0, 8.0, 16.0)
LENGTHS = (1, 3, 7)
ENOUGH_SDS = 6.0
ORACLE_DRAWS, ORACLE_CHANCE = 40_000, 0.004


@dataclass(frozen=True)
class Page:
    """A made page: its counts, and whether bins are hours."""

    counts: np.ndarray
    hourly: bool


def lay_page(bins: int, hourly: bool = False) -> tuple[pd.Series, pd.Series, Rhythm]:
    """Starts, ends and rhythm of so many days (or hours) in Paris, clock changes included."""
    edges = pd.date_range("2024-02-05", periods=bins + 1, freq="1h" if hourly else "1D", tz="Europe/Paris")
    start, end = pd.Series(edges[:-1]), pd.Series(edges[1:])
    return start, end, lay_rhythm(start, end, "hour" if hourly else "day")


def look(page: Page) -> tuple[Window, ...]:
    """The windows of a page."""
    start, end, rhythm = lay_page(len(page.counts), page.hourly)
    return find_windows(page.counts, rhythm, find_silent(page.counts.astype(float), start, end)).windows


def draw_calm_page(random: np.random.Generator) -> Page:
    """A page where nothing happens: days, or hours of a few days; with or without a week, a trend."""
    rate, dispersion = float(random.choice(RATES)), float(random.choice(DISPERSIONS))
    if random.random() < 0.2:
        hours = int(random.choice([48, 96, 168]))
        return Page(
            draw_counts(random, make_level(hours, max(rate / 24, 0.2), hourly=True), dispersion), True
        )
    level = make_level(
        int(random.choice(DAYS)),
        rate,
        weekly=random.random() < 0.5,
        trend=float(random.choice([1.0, 1.0, 0.5, 2.0])),
    )
    return Page(draw_counts(random, level, dispersion), False)


def count_false_alarms(seed: int, pages: int) -> int:
    """How many of so many calm pages have a window."""
    random = np.random.default_rng(seed)
    return sum(bool(look(draw_calm_page(random))) for _ in range(pages))


def measure_power(
    seed: int, pages: int, rate: float, ratio: float, length: int, dispersion: float, days: int = 60
) -> tuple[float, float, float]:
    """Shares of pages with a step of that ratio and length where it is found; where its onset is found within a bin (of
    those found); its end within two.
    """
    random = np.random.default_rng(seed)
    found, onset, end = 0, 0, 0
    for number in range(pages):
        first = int(random.integers(2, days - length - 1))
        level = add_step(make_level(days, rate, weekly=number % 2 == 0), first, length, ratio)
        hits = [
            window
            for window in look(Page(draw_counts(random, level, dispersion), False))
            if window.onset < first + length and window.end > first
        ]
        found += bool(hits)
        onset += any(abs(window.onset - first) <= 1 for window in hits)
        end += any(abs(window.end - first - length) <= 2 for window in hits)
    return found / pages, onset / max(found, 1), end / max(found, 1)


def measure_oracle(
    rate: float, ratio: float, length: int, dispersion: float, days: int, chance: float = ORACLE_CHANCE
) -> float:
    """Power of a detector that knows level, dispersion and length, at the same chance of a false alarm per page."""
    random = np.random.default_rng(1)
    calm = draw_counts(random, np.full(ORACLE_DRAWS * 5, rate * length), dispersion)
    limit = np.quantile(calm, 1 - chance / max(days / length, 1))
    return float(
        (draw_counts(random, np.full(ORACLE_DRAWS, rate * length * ratio), dispersion) > limit).mean()
    )


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--calm", type=int, default=200)
    parser.add_argument("--each", type=int, default=20)
    options = parser.parse_args()
    alarms = count_false_alarms(options.seed, options.calm)
    print(f"calm pages with a window: {alarms} of {options.calm}", flush=True)
    print("dispersion rate ratio days  sd/bin sd/window  found oracle  onset±1 end±2")
    for dispersion in DISPERSIONS[1::2]:
        for rate in RATES:
            for ratio in RATIOS:
                for length in LENGTHS:
                    _tell(options, dispersion, rate, ratio, length)


def _tell(options, dispersion: float, rate: float, ratio: float, length: int) -> None:
    each = (ratio - 1) * rate / np.sqrt(dispersion * rate)
    found, onset, end = measure_power(options.seed, options.each, rate, ratio, length, dispersion)
    oracle = measure_oracle(rate, ratio, length, dispersion, 60)
    mark = "*" if each >= ENOUGH_SDS else " "
    print(
        f"{dispersion:10} {rate:4} {ratio:5} {length:4} {each:7.1f}{mark} {each * np.sqrt(length):8.1f}"
        f" {found:6.2f} {oracle:6.2f} {onset:7.2f} {end:6.2f}",
        flush=True,
    )


if __name__ == "__main__":
    main()
