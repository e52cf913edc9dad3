"""A share and how far it can be trusted: the Wilson interval (E. B. Wilson, 1927, JASA 22)."""

import numpy as np

Z_95 = 1.959963984540054  # two-sided 95 % of the normal law


def share_with_interval(successes, n, lean=0.0, noise=0.0) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Shares `successes / n` (0 to 1) with the low and high ends of their 95 % interval; empty (NaN) where n
    is 0.

    `lean` and `noise`: how far shares are known to be off where successes are judged, not seen (`analysis.quality`), in
    log-odds: a standard deviation that stays, and a variance that `n` divides. They widen the interval as a source of
    doubt of their own.
    """
    successes, n = np.asarray(successes, dtype=float), np.asarray(n, dtype=float)
    size = np.where(n > 0, n, np.nan)
    share = successes / size
    spread = Z_95**2 / size
    centre = (share + spread / 2) / (1 + spread)
    half = Z_95 / (1 + spread) * np.sqrt(share * (1 - share) / size + spread / size / 4)
    # At 0 and 1 the ends are exact; rounding must not put the share outside its own interval.
    low = np.where(successes == 0, np.where(n > 0, 0.0, np.nan), centre - half)
    high = np.where(successes == n, np.where(n > 0, 1.0, np.nan), centre + half)
    error = np.broadcast_to(np.sqrt(np.square(lean) + np.asarray(noise, dtype=float) / size), share.shape)
    middle = _log_odds((successes + 0.5) / (size + 1))
    low = np.where(error > 0, _odds_share(middle - np.hypot(middle - _log_odds(low), Z_95 * error)), low)
    high = np.where(error > 0, _odds_share(middle + np.hypot(_log_odds(high) - middle, Z_95 * error)), high)
    return share, low, high


def _log_odds(share: np.ndarray) -> np.ndarray:
    with np.errstate(divide="ignore"):
        return np.log(share) - np.log1p(-share)


def _odds_share(log_odds: np.ndarray) -> np.ndarray:
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-log_odds))
