"""When somebody is there to answer: opening hours, and waits counted within them.

In: moments in UTC, or a table of waits (`measures.responses`), and a calendar (`OpeningHours`). Out: minutes that fall
in opening hours. A moment is in them when a clock on the wall there shows an hour of opening on a day that is not
closed: an hour that comes twice in October counts twice, one that does not come in March counts for nothing.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

from analysis.errors import UnknownTimezone, UnreadableOpeningHours

MINUTE = 60_000_000  # microseconds, the unit of THE TABLE
DAY_MINUTES = 24 * 60
DAY = DAY_MINUTES * MINUTE
NAT = np.iinfo(np.int64).min
DAYS_TO_MONDAY = 3  # 1 January 1970 was a Thursday
# Before 1972 clocks did not always change at whole minutes (IANA's tables); a date after 2199 is a slip of a tool.
EARLIEST, BEYOND = np.array(["1972-01-01", "2200-01-01"], "datetime64[us]").astype(np.int64)

Interval = tuple[int, int]


def _join(intervals: Iterable[Interval]) -> tuple[Interval, ...]:
    joined = []
    for start, end in sorted(intervals):
        if not 0 <= start < end <= DAY_MINUTES:
            raise ValueError(f"minutes {start} to {end}")
        if joined and start <= joined[-1][1]:
            start, end = joined[-1][0], max(end, joined.pop()[1])
        joined.append((int(start), int(end)))
    return tuple(joined)


@dataclass(frozen=True)
class OpeningHours:
    """A calendar. `week`: seven days, Monday first, each with its intervals (start, end) in minutes of the local day,
    0 <= start < end <= 1440; they are put in order, and those that meet are joined.

    `country` (ISO 3166, two letters; "" for none) and `subdivision` (as the library `holidays` names it: "57" for
    Moselle): whose public holidays are closed. `closed`: further closed dates. Raises ValueError for a week that is
    none.
    """

    week: tuple[tuple[Interval, ...], ...]
    timezone: str = "Europe/Paris"
    country: str = "FR"
    subdivision: str = ""
    closed: tuple[date, ...] = ()

    def __post_init__(self):
        if len(self.week) != 7:
            raise ValueError(f"a week of {len(self.week)} days")
        object.__setattr__(self, "week", tuple(_join(day) for day in self.week))
        object.__setattr__(self, "closed", tuple(sorted(set(self.closed))))


WORKING_DAY = ((9 * 60, 18 * 60),)
DEFAULT = OpeningHours((WORKING_DAY,) * 5 + ((), ()))
ALWAYS = OpeningHours((((0, DAY_MINUTES),),) * 7, country="")  # calendar time


def open_minutes(start, end, hours: OpeningHours) -> np.ndarray:
    """Minutes of [start, end) that fall in opening hours, one float per pair; 0.0 where the end is before the start,
    NaN where one of them is missing or not in 1972 to 2199.

    `start`, `end`: as many moments each (Series, index or array; UTC). Raises UnknownTimezone, and
    UnreadableOpeningHours where the country's holidays are not known.
    """
    begun, ended = _instants(start), _instants(end)
    opened = _count_opening(hours, begun, ended)
    return _minutes(opened(begun), opened(ended))


def in_opening_hours(responses: pd.DataFrame, hours: OpeningHours) -> pd.DataFrame:
    """The table of `measure_responses` (or of threads) with `minutes` and `age` counted in opening hours; all else as
    it was. Raises as `open_minutes` does.
    """
    asked = _instants(responses["asked_at"])
    came, seen = (_later(asked, responses[name]) for name in ("minutes", "age"))
    opened = _count_opening(hours, asked, came, seen)
    since = opened(asked)
    return responses.assign(minutes=_minutes(since, opened(came)), age=_minutes(since, opened(seen)))


def find_zone(timezone: str) -> ZoneInfo:
    """The zone of that name. Raises UnknownTimezone."""
    try:
        return ZoneInfo(timezone)
    except (KeyError, ValueError, OSError, TypeError) as error:
        raise UnknownTimezone(timezone=timezone) from error


def list_public_holidays(country: str, subdivision: str, years: Iterable[int]) -> list[date]:
    """Public holidays of these years, observed days included, as the library `holidays` knows them; none for the
    country "". Raises UnreadableOpeningHours.
    """
    if not country:
        return []
    from holidays import country_holidays  # its import takes longer than what it is asked

    try:
        return sorted(country_holidays(country, subdiv=subdivision or None, years=years))
    except NotImplementedError as error:
        part = f"{country}-{subdivision}" if subdivision else country
        raise UnreadableOpeningHours(part=part, reason="opening-holidays") from error


def _instants(moments) -> np.ndarray:
    """Microseconds from 1970, NAT where there is none that counts."""
    instants = pd.DatetimeIndex(pd.to_datetime(moments, utc=True)).as_unit("us").asi8
    return np.where((instants >= EARLIEST) & (instants < BEYOND), instants, NAT)


def _later(instants: np.ndarray, minutes: pd.Series) -> np.ndarray:
    wait = minutes.to_numpy(dtype=float) * MINUTE
    known = (instants != NAT) & (np.abs(wait) < BEYOND)
    later = instants + np.round(np.where(known, wait, 0)).astype(np.int64)
    return np.where(known & (later >= EARLIEST) & (later < BEYOND), later, NAT)


def _minutes(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    return np.maximum(after - before, 0) / MINUTE


def _count_opening(hours: OpeningHours, *instants: np.ndarray) -> Callable[[np.ndarray], np.ndarray]:
    """Instants -> microseconds of opening before each, counted from the day before the earliest of `instants`; NaN for
    NAT. Whole numbers all: 228 years of them are fewer than a float can tell apart.
    """
    known = np.concatenate(instants)
    known = known[known != NAT] if (known != NAT).any() else np.zeros(1, np.int64)
    first, last = known.min() // DAY, known.max() // DAY + 1
    changes, offsets = _find_clock_changes(find_zone(hours.timezone), first, last)
    starts, lengths = _list_intervals(hours, first - 1, last)  # a wall is less than a day off
    before = np.cumsum(lengths) - lengths

    def on_the_wall(walls: np.ndarray) -> np.ndarray:
        if not len(starts):
            return np.zeros(len(walls), np.int64)
        at = np.maximum(np.searchsorted(starts, walls, side="right") - 1, 0)
        return before[at] + np.clip(walls - starts[at], 0, lengths[at])

    # At a change the clock on the wall jumps: what it shows once more is added, what it leaves out taken away.
    jumps = on_the_wall(changes + offsets[:-1]) - on_the_wall(changes + offsets[1:])
    shown_again = np.concatenate([[0], np.cumsum(jumps)])

    def opened(moments: np.ndarray) -> np.ndarray:
        regime = np.searchsorted(changes, moments, side="right")
        found = on_the_wall(moments + offsets[regime]) + shown_again[regime]
        return np.where(moments == NAT, np.nan, found)

    return opened


def _find_clock_changes(zone: ZoneInfo, first: int, last: int) -> tuple[np.ndarray, np.ndarray]:
    """Instants at which the zone's distance from UTC changes between two days (numbered from 1970), and that distance
    before the first, between them, and after the last: one more.
    """
    days = np.arange(first, last + 1, dtype=np.int64) * DAY
    distances = _distances(days, zone)
    turning = days[:-1][np.diff(distances) != 0]
    # Whole minutes, not whole hours: Newfoundland's clocks changed at 0:01 until 2011.
    minutes = turning[:, None] + np.arange(DAY_MINUTES + 1) * MINUTE
    shown = _distances(minutes.ravel(), zone).reshape(minutes.shape)
    changes = minutes[:, 1:][np.diff(shown, axis=1) != 0]
    return changes, np.concatenate([distances[:1], _distances(changes, zone)])


def _distances(instants: np.ndarray, zone: ZoneInfo) -> np.ndarray:
    utc = pd.DatetimeIndex(instants.astype("datetime64[us]"), tz="UTC")
    return utc.tz_convert(zone).tz_localize(None).as_unit("us").asi8 - instants


def _list_intervals(hours: OpeningHours, first: int, last: int) -> tuple[np.ndarray, np.ndarray]:
    """Start and length of each interval of opening between two days, on the wall there (microseconds from 1970, as if
    UTC), in order.
    """
    days = np.arange(first, last + 1, dtype=np.int64)
    years = (days[[0, -1]].astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970).tolist()
    holidays = list_public_holidays(hours.country, hours.subdivision, range(years[0], years[1] + 1))
    closed = np.array([*holidays, *hours.closed], dtype="datetime64[D]").astype(np.int64)
    days = days[~np.isin(days, closed)]
    weekday = (days + DAYS_TO_MONDAY) % 7
    found = [
        (days[weekday == number] * DAY + start * MINUTE, (end - start) * MINUTE)
        for number, intervals in enumerate(hours.week)
        for start, end in intervals
    ]
    starts = np.concatenate([np.zeros(0, np.int64), *(part for part, _ in found)])
    lengths = np.concatenate([np.zeros(0, np.int64), *(np.full(len(part), length) for part, length in found)])
    order = np.argsort(starts)
    return starts[order], lengths[order]
