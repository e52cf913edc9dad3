"""The backlog: how many customers were waiting for an answer at each moment.

In: a table of `measures.responses` (row_id, asked_at, state, minutes, age). Out: a step function, one row per moment at
which it changes; its values on bins; who was waiting at a moment. Only comments whose fate is known count: answered or
waiting.

A comment waits from when it was written until it is answered, or until the end of its watching (asked_at + age): what
happened to it then, nobody knows. Where the picture goes on, as another export of the case ends later, it is taken out
of those who wait, as nobody saw it wait, and put among the `unwatched`, as nobody saw it answered: waiting + unwatched
is always what arrived less what was answered. Who waited when the picture ends stays among the waiting.
"""

import numpy as np
import pandas as pd

from analysis.comments import UTC_TIME
from analysis.measures.states import is_told

MICROSECONDS_PER_MINUTE = 60_000_000
# An export is not taken at one moment: whose watching ends so shortly before the last change, was watched to the end.
COLLECTING = pd.Timedelta(hours=6)
COLUMNS = ("waiting", "unwatched", "arrived", "answered")


def measure_backlog(responses: pd.DataFrame, last: pd.Timestamp | None = None) -> pd.DataFrame:
    """One row per moment of change, in order: at (UTC), waiting and unwatched (counts after that moment), arrived and
    answered (counts at that moment).

    What arrived until then less what was answered: the cumulative curves of queueing (G. F. Newell, Applications of
    Queueing Theory, 1971).
    """
    waits = lay_waits(responses, last)
    asked, until = _instants(waits["asked_at"]), _instants(waits["until"])
    answered, over = waits["answered"].to_numpy(), waits["over"].to_numpy()
    moments = _distinct(np.concatenate([asked, until[answered | over]]))
    arrived = _count_at(asked, moments)
    closed = _count_at(until[answered], moments)
    unwatched = np.cumsum(_count_at(until[over], moments))
    table = pd.DataFrame(
        {
            "at": pd.Series(moments.astype("datetime64[us]")).dt.tz_localize("UTC"),
            "waiting": np.cumsum(arrived - closed) - unwatched,
            "unwatched": unwatched,
            "arrived": arrived,
            "answered": closed,
        }
    )
    return table.astype({"at": UTC_TIME, **dict.fromkeys(COLUMNS, "int64")})


def sample_backlog(backlog: pd.DataFrame, edges: pd.DatetimeIndex) -> pd.DataFrame:
    """The backlog on the bins between `edges` (zone-aware, in order): start, end, waiting and unwatched (counts at the
    end of the bin, what happens at that very moment not included), highest (most waiting at once within it), arrived
    and answered (counts within it).
    """
    starts, ends = edges[:-1], edges[1:]
    at = _instants(backlog["at"])
    instants = edges.as_unit("us").asi8
    places = np.searchsorted(at, instants)
    first, stop = places[:-1], places[1:]
    # Before the first change nobody waits: a row of zeros stands for it.
    values = {name: np.append(0, backlog[name].to_numpy()) for name in COLUMNS}
    before = {name: np.cumsum(values[name]) for name in ("arrived", "answered")}
    # The highest of a bin: what it began with, or what it came to; reduceat takes pairs, the odd ones are between.
    runs = np.stack([np.searchsorted(at, instants[:-1], side="right"), stop + 1], axis=1).ravel()
    highest = np.maximum.reduceat(np.append(values["waiting"], 0), runs)[::2] if len(starts) else []
    return pd.DataFrame(
        {
            "start": starts,
            "end": ends,
            "waiting": values["waiting"][stop],
            "unwatched": values["unwatched"][stop],
            "highest": highest,
            **{name: before[name][stop] - before[name][first] for name in before},
        }
    ).astype(dict.fromkeys([*COLUMNS, "highest"], "int64"))


def find_peak(
    backlog: pd.DataFrame, start: pd.Timestamp | None = None, end: pd.Timestamp | None = None
) -> tuple[pd.Timestamp, int] | None:
    """When (UTC) most were waiting for the first time, and how many; from `start` until before `end` where they are
    given. None where nobody waited.
    """
    at = backlog["at"]
    # What held before `start` holds there still.
    first = 0 if start is None else max(int(at.searchsorted(start, side="right")) - 1, 0)
    stop = len(at) if end is None else int(at.searchsorted(end))
    waiting = backlog["waiting"].to_numpy()[first:stop]
    if not len(waiting) or not waiting.max():
        return None
    highest = first + int(waiting.argmax())
    moment = at.iloc[highest]
    return (moment if start is None else max(moment, start)).tz_convert("UTC"), int(waiting.max())


def list_waiting_at(
    responses: pd.DataFrame,
    moment: pd.Timestamp,
    *,
    unwatched: bool = False,
    last: pd.Timestamp | None = None,
) -> pd.DataFrame:
    """Who was waiting just before `moment` (zone-aware): row_id, asked_at, minutes (so far), longest first; as many as
    a bin of `sample_backlog` that ends there says. With `unwatched` those last seen waiting and watched no more.
    """
    waits = lay_waits(responses, last)
    asked = waits.loc[waits["asked_at"] < moment]
    gone = (asked["until"] < moment).to_numpy()
    answered, over = asked["answered"].to_numpy(), asked["over"].to_numpy()
    found = asked.loc[gone & over if unwatched else ~(gone & (answered | over))]
    waited = (moment - found["asked_at"]) / pd.Timedelta(minutes=1)
    found = found.assign(minutes=waited).sort_values(["asked_at", "row_id"], ignore_index=True)
    return found[["row_id", "asked_at", "minutes"]]


def find_last_change(responses: pd.DataFrame) -> pd.Timestamp:
    """When the last of them asked or was answered (UTC; NaT where nothing is told). Of the whole case it says until
    when the picture goes, whichever comments are counted in it.
    """
    answered = (responses["state"] == "answered").to_numpy()
    until = _after(responses["asked_at"], responses["minutes"]).where(answered)
    changes = responses["asked_at"].where(is_told(responses)).max(), until.max()
    return max((change for change in changes if pd.notna(change)), default=pd.NaT)


def lay_waits(responses: pd.DataFrame, last: pd.Timestamp | None = None) -> pd.DataFrame:
    """Each wait that is known: row_id, asked_at, until (UTC: when it was answered, or watched no more; NaT where nobody
    knows), answered, over (watched no more, though more than COLLECTING later somebody still asked or was answered).

    `last`: `find_last_change` of the whole case, where `responses` are some of it.
    """
    horizons = _after(responses["asked_at"], responses["age"])
    told = is_told(responses) & responses["asked_at"].notna().to_numpy()
    answered = (responses["state"] == "answered").to_numpy()
    until = _after(responses["asked_at"], responses["minutes"]).where(answered, horizons)
    last = find_last_change(responses) if last is None else last
    over = (~answered & (until < last - COLLECTING)).to_numpy()
    table = responses[["row_id", "asked_at"]].assign(until=until, answered=answered, over=over)
    return table.loc[told].reset_index(drop=True)


def _after(asked_at: pd.Series, minutes: pd.Series) -> pd.Series:
    """The moment so many minutes later, to the microsecond that minutes in floating point came from."""
    known = (asked_at.notna() & minutes.notna()).to_numpy()
    later = np.where(known, minutes.to_numpy(dtype=float), 0.0) * MICROSECONDS_PER_MINUTE
    instants = np.where(known, _instants(asked_at) + np.round(later).astype("int64"), pd.NaT.value)
    return pd.Series(instants.astype("datetime64[us]"), index=asked_at.index).dt.tz_localize("UTC")


def _instants(moments: pd.Series) -> np.ndarray:
    return moments.astype(UTC_TIME).astype("int64").to_numpy()


def _distinct(instants: np.ndarray) -> np.ndarray:
    """Each of them once, in order (np.unique, which looks them up in a table of hashes, takes ten times as long)."""
    laid = np.sort(instants)
    return laid[np.append(True, np.diff(laid) != 0)[: len(laid)]]


def _count_at(instants: np.ndarray, moments: np.ndarray) -> np.ndarray:
    # In order: a search that walks along is many times faster than one that jumps about.
    return np.bincount(np.searchsorted(moments, np.sort(instants)), minlength=len(moments))
