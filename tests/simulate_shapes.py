"""How crisis windows fare on pages that are not made as the measures take them to be: other weeks, trends and laws.

`python -m tests.simulate_shapes --seed N [--pages PAGES]` prints for each law how many of so many calm pages have a
window; and of as many pages with a step, on how many it is found, with its onset within a bin and its end within two.
"""

import argparse
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from tests.made_pages import add_step, draw_counts, draw_lognormal, draw_squared, draw_threads
from tests.simulate_crises import Page, look

RATES = (2.0, 10.0, 50.0, 300.0, 3_000.0)  # comments a day
DAYS = (45, 60, 90, 180, 365)
RATIOS, LENGTHS = (4.0, 8.0), (2, 4, 7)
FEW, MORE = 10.0, 6.0  # a page of fewer comments a day needs a ratio higher by so much to show anything
TRENDS = (0.3, 0.6, 1.0, 1.0, 1.0, 2.0, 3.0)
SHARES = (0.1, 0.2, 0.4)  # by which days differ

Draw = Callable[[np.random.Generator, np.ndarray], np.ndarray]
LAWS: dict[str, Draw] = {
    "independent comments": lambda random, level: draw_counts(random, level, 1),
    "threads of two on average": lambda random, level: draw_threads(random, level, 2),
    "days that differ by a third": lambda random, level: draw_squared(random, level, 0.3),
    "lognormal days": lambda random, level: draw_lognormal(random, level, random.choice(SHARES)),
}


@dataclass(frozen=True)
class Told:
    """Of so many `pages` of a law: calm ones with a window, steps `found`, `onset` and `end` near the truth."""

    pages: int
    calm: int
    found: int
    onset: int
    end: int


def make_week(random: np.random.Generator, days: int, rate: float) -> np.ndarray:
    """Expected comments a day: a week of any form, or none, and a trend."""
    week = np.exp(random.normal(0, 0.3, 7)) if random.random() < 0.7 else np.ones(7)
    return rate * np.resize(week, days) * np.exp(np.linspace(0, np.log(random.choice(TRENDS)), days))


def try_law(draw: Draw, seed: int, pages: int) -> Told:
    """So many calm pages and as many with a step, drawn by that law."""
    random = np.random.default_rng(seed)
    calm = found = onset = end = 0
    for _ in range(pages):
        days, rate = int(random.choice(DAYS)), float(random.choice(RATES))
        level = make_week(random, days, rate)
        calm += bool(look(Page(draw(random, level))))
        length = int(random.choice(LENGTHS))
        first = int(random.integers(5, days - length - 5))
        ratio = random.choice(RATIOS) + (MORE if rate < FEW else 0)
        windows = look(Page(draw(random, add_step(level, first, length, ratio))))
        hits = [one for one in windows if one.onset < first + length and one.end > first]
        found += bool(hits)
        onset += any(abs(one.onset - first) <= 1 for one in hits)
        end += any(abs(one.end - first - length) <= 2 for one in hits)
    return Told(pages, calm, found, onset, end)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pages", type=int, default=200)
    options = parser.parse_args()
    for name, draw in LAWS.items():
        told = try_law(draw, options.seed, options.pages)
        print(
            f"{name}: calm pages with a window {told.calm} of {told.pages}; steps found {told.found},"
            f" onset within one bin {told.onset}, end within two {told.end}",
            flush=True,
        )


if __name__ == "__main__":
    main()
