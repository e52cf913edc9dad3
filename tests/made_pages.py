"""Made pages, the same for the same seed: calm ones, and ones where something happens."""

import numpy as np

WEEK = np.array([1.15, 1.2, 1.2, 1.1, 1.0, 0.65, 0.7])  # Monday first
DAY = 1 + 0.9 * np.sin(2 * np.pi * (np.arange(24) - 9) / 24)  # quiet at three, loud at fifteen


def make_level(
    bins: int, rate: float, *, weekly: bool = False, hourly: bool = False, trend: float = 1.0
) -> np.ndarray:
    """Expected comments per bin: `rate` on average of the first days, `trend` times that at the end."""
    level = np.full(bins, float(rate)) * np.exp(np.linspace(0, np.log(trend), bins))
    if hourly:
        return level * np.resize(DAY, bins)
    return level * np.resize(WEEK, bins) if weekly else level


def draw_counts(random: np.random.Generator, level: np.ndarray, dispersion: float) -> np.ndarray:
    """Counts of that level, their variance `dispersion` times their mean (1: Poisson)."""
    if dispersion <= 1:
        return random.poisson(level)
    return random.poisson(random.standard_gamma(level / (dispersion - 1)) * (dispersion - 1))


def draw_squared(random: np.random.Generator, level: np.ndarray, share: float) -> np.ndarray:
    """Counts of that level whose days differ by a `share` of it (standard deviation over mean, of a gamma law)."""
    return random.poisson(level * random.standard_gamma(share**-2, len(level)) * share**2)


def draw_lognormal(random: np.random.Generator, level: np.ndarray, share: float) -> np.ndarray:
    """Counts of that level whose days differ by about a `share` of it, now and then by much more."""
    return random.poisson(level * np.exp(random.normal(-(share**2) / 2, share, len(level))))


def draw_threads(random: np.random.Generator, level: np.ndarray, length: float) -> np.ndarray:
    """Counts of that level whose comments come in threads of that mean length (geometric), each of one bin."""
    threads = random.poisson(level / length)
    return np.array([random.geometric(1 / length, number).sum() for number in threads])


def add_step(level: np.ndarray, first: int, length: int, ratio: float) -> np.ndarray:
    """The level, times `ratio` for `length` bins."""
    raised = level.copy()
    raised[first : first + length] *= ratio
    return raised


def add_rise(level: np.ndarray, first: int, rise: int, fall: int, ratio: float) -> np.ndarray:
    """The level, growing in equal steps to `ratio` times itself over `rise` bins, back over `fall`."""
    up, down = np.arange(1, rise + 1) / rise, np.arange(fall, 0, -1) / (fall + 1)
    shape = np.concatenate([up, down])
    raised = level.copy()
    stop = min(first + len(shape), len(level))
    raised[first:stop] *= 1 + (ratio - 1) * shape[: stop - first]
    return raised


def add_burst(level: np.ndarray, first: int, ratio: float, half_life: float) -> np.ndarray:
    """The level, at once `ratio` times itself, its excess halved every `half_life` bins."""
    raised = level.copy()
    raised[first:] *= 1 + (ratio - 1) * 0.5 ** (np.arange(len(level) - first) / half_life)
    return raised
