"""How often a calm page has a crisis window, and how often a crisis is found, on made pages.

`python -m tests.simulate_crises --seed N [--calm PAGES] [--each PAGES]` prints false alarms, how often the intervals of
onset and end hold the truth, and the power per cell of rate, ratio and duration: how often it is found, with its onset
within one bin, with its end within two (both of those found); and what no test with as few false alarms can exceed
(`tests.best_test`).
"""

import argparse
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.measures.bounds_interval import measure_bounds
from analysis.measures.chances import ALPHA
from analysis.measures.rhythm import Rhythm, lay_rhythm
from analysis.measures.silent import find_silent
from analysis.measures.windows import Window, Windows, find_windows
from tests.best_test import bound_power
from tests.made_pages import add_rise, add_step, draw_counts, make_level

RATES = (0.2, 1.0, 5.0, 20.0, 200.0)  # comments a day
DISPERSIONS = (1.0, 1.5, 3.0, 6.0)
POWER_DISPERSIONS = (1.0, 1.5, 4.0)
DAYS = (30, 60, 120, 200)
RATIOS = (2.0, 4.0, 8.0, 16.0)
LENGTHS = (1, 3, 7)
ENOUGH_SDS, ENOUGH_FOUND = 6.0, 0.95
MOST_ALARMS = 4 / 200  # of calm pages: so many windows are the most that is allowed
FEW = 15  # pages of a cell that holds less


@dataclass(frozen=True)
class Page:
    """A made page: its counts, and whether bins are hours."""

    counts: np.ndarray
    hourly: bool = False


def lay_page(bins: int, hourly: bool = False) -> tuple[pd.Series, pd.Series, Rhythm]:
    """Starts, ends and rhythm of so many days (or hours) in Paris, clock changes included."""
    edges = pd.date_range("2024-02-05", periods=bins + 1, freq="1h" if hourly else "1D", tz="Europe/Paris")
    start, end = pd.Series(edges[:-1]), pd.Series(edges[1:])
    return start, end, lay_rhythm(start, end, "hour" if hourly else "day")


def look_whole(page: Page) -> Windows:
    """The windows of a page, and what is normal on it."""
    start, end, rhythm = lay_page(len(page.counts), page.hourly)
    return find_windows(page.counts, rhythm, find_silent(page.counts.astype(float), start, end))


def look(page: Page) -> tuple[Window, ...]:
    """The windows of a page."""
    return look_whole(page).windows


def draw_calm_page(random: np.random.Generator) -> Page:
    """A page where nothing happens: days, or hours of a few days; with or without a week, a trend."""
    rate, dispersion = float(random.choice(RATES)), float(random.choice(DISPERSIONS))
    if random.random() < 0.2:
        hours = int(random.choice([48, 96, 168]))
        level = make_level(hours, max(rate / 24, 0.2), hourly=True)
        return Page(draw_counts(random, level, dispersion), True)
    level = make_level(
        int(random.choice(DAYS)),
        rate,
        weekly=random.random() < 0.5,
        trend=float(random.choice([1.0, 1.0, 0.5, 2.0])),
    )
    return Page(draw_counts(random, level, dispersion))


def count_false_alarms(seed: int, pages: int) -> int:
    """How many of so many calm pages have a window."""
    random = np.random.default_rng(seed)
    return sum(bool(look(draw_calm_page(random))) for _ in range(pages))


@dataclass(frozen=True)
class Cell:
    """A step of `ratio` times `rate` comments a day over `length` of 60 days."""

    rate: float
    ratio: float
    length: int
    dispersion: float
    days: int = 60

    @property
    def sds(self) -> float:
        """The excess of a day in standard deviations of the baseline; over the window it is sqrt(length) times that."""
        return (self.ratio - 1) * self.rate / np.sqrt(self.dispersion * self.rate)


@dataclass(frozen=True)
class Power:
    """Shares of pages: `found`; and of those found `onset` within a bin, `end` within two."""

    found: float
    onset: float
    end: float


def measure_power(seed: int, pages: int, cell: Cell) -> Power:
    """How often the step of a cell is found; every other page has a week."""
    random = np.random.default_rng(seed)
    found, onset, end = 0, 0, 0
    for number in range(pages):
        first = int(random.integers(2, cell.days - cell.length - 1))
        stop = first + cell.length
        level = make_level(cell.days, cell.rate, weekly=number % 2 == 0)
        counts = draw_counts(random, add_step(level, first, cell.length, cell.ratio), cell.dispersion)
        hits = [window for window in look(Page(counts)) if window.onset < stop and window.end > first]
        found += bool(hits)
        onset += any(abs(window.onset - first) <= 1 for window in hits)
        end += any(abs(window.end - stop) <= 2 for window in hits)
    return Power(found / pages, onset / max(found, 1), end / max(found, 1))


WAVES = {  # level, onset, end, dispersion
    "step of 3 days": (add_step(make_level(60, 20), 30, 3, 4), 30, 33, 4.0),
    "faint step of 7 days": (add_step(make_level(60, 5), 30, 7, 3), 30, 37, 2.0),
    "step of 14 days": (add_step(make_level(60, 10), 25, 14, 3), 25, 39, 3.0),
    "rise of 8 days": (add_rise(make_level(90, 20), 40, 8, 4, 8), 40, 52, 1.5),
    "faint rise of 14 days": (add_rise(make_level(90, 10), 40, 14, 7, 5), 40, 61, 2.0),
}


def measure_coverage(
    seed: int, pages: int, level: np.ndarray, onset: int, end: int, dispersion: float
) -> tuple[float, float]:
    """Shares of the 95 % intervals of onset and of end that hold the truth, where the wave is found."""
    random = np.random.default_rng(seed)
    held = []
    for _ in range(pages):
        counts = draw_counts(random, level, dispersion)
        told = look_whole(Page(counts))
        hits = [window for window in told.windows if window.onset < end and window.end > onset]
        if hits:
            window = max(hits, key=lambda window: counts[window.onset : window.end].sum())
            at = told.windows.index(window)
            low = told.windows[at - 1].end if at else 0
            high = told.windows[at + 1].onset if at + 1 < len(told.windows) else len(counts)
            sure = measure_bounds(counts, told.baseline, window, (low, high))
            held.append(
                [low <= true <= high for (low, high), true in ((sure["onset"], onset), (sure["end"], end))]
            )
    return tuple(np.mean(held, axis=0)) if held else (np.nan, np.nan)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--calm", type=int, default=400)
    parser.add_argument(
        "--each", type=int, default=40, help="pages of a cell of at least 6 standard deviations"
    )
    options = parser.parse_args()
    alarms = count_false_alarms(options.seed, options.calm)
    print(f"calm pages with a window: {alarms} of {options.calm}", flush=True)
    for name, wave in WAVES.items():
        onset, end = measure_coverage(options.seed, options.each, *wave)
        print(f"intervals that hold the truth, {name}: onset {onset:.2f}, end {end:.2f}", flush=True)
    print("dispersion rate ratio days  sd/bin sd/window  found   best  onset±1 end±2")
    told = [
        _tell(options, Cell(rate, ratio, length, dispersion))
        for dispersion in POWER_DISPERSIONS
        for rate in RATES
        for ratio in RATIOS
        for length in LENGTHS
    ]
    for name, factor in (("bin", lambda cell: 1), ("window", lambda cell: np.sqrt(cell.length))):
        _sum_up(name, [row for row in told if row[0].sds * factor(row[0]) >= ENOUGH_SDS])


def _tell(options: argparse.Namespace, cell: Cell) -> tuple[Cell, Power, float]:
    pages = options.each if cell.sds >= ENOUGH_SDS else min(FEW, options.each)
    power = measure_power(options.seed, pages, cell)
    best = _bound(cell, ALPHA)
    mark = "*" if cell.sds >= ENOUGH_SDS else " "
    print(
        f"{cell.dispersion:10} {cell.rate:4} {cell.ratio:5} {cell.length:4} {cell.sds:7.1f}{mark}"
        f" {cell.sds * np.sqrt(cell.length):8.1f} {power.found:6.2f} {best:6.2f} {power.onset:7.2f}"
        f" {power.end:6.2f}",
        flush=True,
    )
    return cell, power, best


def _bound(cell: Cell, chance: float) -> float:
    return bound_power(cell.rate, cell.ratio, cell.length, cell.dispersion, cell.days, chance)


def _sum_up(name: str, rows: list[tuple[Cell, Power, float]]) -> None:
    for at in ("found", "onset", "end"):
        # Where nothing is found there is no bound to judge.
        rows = [row for row in rows if at == "found" or row[1].found > 0]
        short = [row for row in rows if getattr(row[1], at) < ENOUGH_FOUND]
        enough = len(rows) - len(short)
        told = f"cells of at least {ENOUGH_SDS:g} sd per {name}: {len(rows)}; {at} in 95 of 100: {enough}"
        if at == "found":
            # A crisis of few comments may by chance have hardly more of them than a calm page.
            told += f"; can be: {sum(best >= ENOUGH_FOUND for _, _, best in rows)}"
            never = [
                cell
                for cell, _, best in rows
                if best < ENOUGH_FOUND and _bound(cell, MOST_ALARMS) < ENOUGH_FOUND
            ]
            told += f", with {MOST_ALARMS:.0%} of false alarms: {len(rows) - len(never)}"
        print(told)
        for cell, power, best in short:
            print(
                f"  not {cell.rate:g} a day x{cell.ratio:g} over {cell.length} days, dispersion {cell.dispersion:g}:"
                f" {getattr(power, at):.2f}" + (f" (at best {best:.2f})" if at == "found" else "")
            )


if __name__ == "__main__":
    main()
