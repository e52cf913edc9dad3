"""The turning points of a case: where the crisis begins, peaks and ends (or is highest so far), or a surge that is
none peaks, the first complaint, the first answer to it, and who had the last word.

In: THE TABLE (of the whole case, or of a past), its responses, and the crisis found in it. Out: what happened when, and
the row_ids that say so.
"""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from analysis.comments import customers
from analysis.measures.crisis import Crisis
from analysis.measures.told_windows import Told, choose_windows

COMPLAINT = "negative"


@dataclass(frozen=True)
class Turn:
    """`name`: of told.TURNS. `at` (UTC). `rows`: row_ids. `minutes`: how long the first answered complaint waited."""

    name: str
    at: pd.Timestamp
    rows: tuple[int, ...] = ()
    minutes: float | None = None


@dataclass(frozen=True)
class Turns:
    """All of them in no order, and the crisis `windows` of negative comments (of `measures.crisis`)."""

    turns: tuple[Turn, ...]
    windows: pd.DataFrame = field(default_factory=pd.DataFrame)

    def within(self, start: pd.Timestamp, end: pd.Timestamp) -> tuple[Turn, ...]:
        """Those from `start` to before `end`."""
        return tuple(turn for turn in self.turns if start <= turn.at < end)

    def in_window(self, start: pd.Timestamp, end: pd.Timestamp) -> bool:
        """Whether a window reaches into the time from `start` to before `end`."""
        return any(row.onset < end and row.end > start for row in self.windows.itertuples())


def find_turns(
    comments: pd.DataFrame, responses: pd.DataFrame | None, crisis: Crisis, *, whole: bool
) -> Turns:
    """The turning points. `responses`: of `measure_responses`, None where waiting cannot be computed.

    Without a window that is a crisis (`measures.told_windows`) there is no onset, peak or end of one, but the peaks of
    surges: of comments of every tone, or else those that the brands of the export share. One that is open at the end
    has no peak or end yet, and of one that the comments begin with nobody knows the onset. `whole`: the case is told to
    its end: only then is its last word the last.
    """
    told = choose_windows(crisis)
    windows = told.windows if told.series == COMPLAINT else pd.DataFrame()
    found = [turn for _, row in windows.iterrows() for turn in _of_window(row)]
    found += [Turn("surge", peak) for peak in _surges(crisis, told)]
    complaint = _first_complaint(comments, windows)
    if complaint:
        found.append(complaint)
        found += _first_answer(comments, responses, complaint.at)
    if whole:
        found += _last_word(comments)
    return Turns(tuple(found), windows)


def _of_window(window: pd.Series) -> list[Turn]:
    onset = [] if window["open_at_start"] else [Turn("onset", window["onset"])]
    if not window["open_at_end"]:
        return [*onset, Turn("peak", window["peak"]), Turn("end", window["end"])]
    # The highest of one is no news.
    return [*onset, Turn("highest", window["peak"])] if window["duration_bins"] > 1 else onset


def _surges(crisis: Crisis, told: Told) -> list[pd.Timestamp]:
    """Peaks of the surges that are over."""
    if told.series == COMPLAINT or not crisis.found:
        return []
    surges = told.windows if told.series else crisis.found["comments"].shared
    return [row["peak"] for row in surges.to_dict("records") if not row["open_at_end"]]


def _first_complaint(comments: pd.DataFrame, windows: pd.DataFrame) -> Turn | None:
    """The first negative comment of the first window; where there is none, of all."""
    created = comments["created_at"]
    wanted = (
        customers(comments) & (comments["sentiment"] == COMPLAINT).to_numpy() & created.notna().to_numpy()
    )
    if len(windows):
        within = wanted & (created >= windows["onset"].iloc[0]).to_numpy()
        wanted = within if within.any() else wanted
    if not wanted.any():
        return None
    rows = np.flatnonzero(wanted)
    first = rows[created.iloc[rows].to_numpy("datetime64[us]").argmin()]
    return Turn("first_complaint", created.iloc[first], (int(first),))


def _first_answer(comments: pd.DataFrame, responses: pd.DataFrame | None, since: pd.Timestamp) -> list[Turn]:
    """The first direct response to a comment that is no older than the first complaint."""
    if responses is None:
        return []
    told = responses[
        (responses["state"] == "answered").to_numpy() & (responses["asked_at"] >= since).to_numpy()
    ]
    if told.empty:
        return []
    said = comments["created_at"].iloc[told["response"].to_numpy("int64")]
    first = int(said.to_numpy("datetime64[us]").argmin())
    row = told.iloc[first]
    return [
        Turn(
            "first_answer",
            said.iloc[first],
            (int(row["row_id"]), int(row["response"])),
            float(row["minutes"]),
        )
    ]


def _last_word(comments: pd.DataFrame) -> list[Turn]:
    created = comments["created_at"]
    if not created.notna().any():
        return []
    last = int(created.to_numpy("datetime64[us]").astype("int64").argmax())
    return [Turn("last_word", created.iloc[last], (last,))]
