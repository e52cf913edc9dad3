"""The anatomy of waiting as what JSON knows: the figures of the page on response time.

Summaries are in calendar time and in opening hours; groups, curves, backlog and silences in calendar time. Waits are
minutes, shares 0 to 1, moments ISO 8601. Long lists are cut to their first LISTED, and say how many there are.
"""

import pandas as pd

from analysis.measures.backlog import find_peak, measure_backlog
from analysis.measures.conversations import summarise_conversations
from analysis.measures.groups import COLUMNS, label_groups, measure_waits_by
from analysis.measures.latency import summarise_latency
from analysis.measures.need import CODEBOOK, needs_answer
from analysis.measures.opening import OpeningHours, in_opening_hours
from analysis.measures.opening_text import write_opening_hours
from analysis.measures.silences import find_silences, list_posts_meanwhile
from analysis.report.plain import plain
from analysis.report.waits_compared import collect_curve, collect_inferred, collect_tests

LISTED = 20
KINDS = ("direct", "inferred", "thread", "next")
GROUPED_BY = (*COLUMNS, "need", "author", "weekday", "part", "hour")


def collect_waiting(
    comments: pd.DataFrame, tables: dict[str, pd.DataFrame], end: pd.Timestamp, zone: str, hours: OpeningHours
) -> dict:
    """The figures of waiting of the whole case.

    `tables`: `direct`, `inferred`, `thread` and `next` responses, and `conversations`. Direct responses are what
    groups, backlog and silences are told of.
    """
    direct = tables["direct"]
    need = needs_answer(comments, CODEBOOK)
    in_need = direct["row_id"].isin(comments.loc[need.fillna(False).astype(bool), "row_id"])
    labels = {by: label_groups(comments, by, zone, need=need) for by in GROUPED_BY}
    backlog = measure_backlog(direct)
    silences = find_silences(comments, direct, end)
    posts = list_posts_meanwhile(comments, direct)
    return {
        "in_need_of_an_answer": {
            "comments": int(in_need.sum()),
            "unknown": int(direct["row_id"].isin(comments.loc[need.isna(), "row_id"]).sum()),
            "latency": summarise_latency(direct[in_need], end).to_json(),
        },
        "next_latency": summarise_latency(tables["next"], end).to_json(),
        "inferred_latency": collect_inferred(tables["inferred"], end),
        "opening_hours": {
            "hours": write_opening_hours(hours),
            **{
                f"{kind}_latency": summarise_latency(in_opening_hours(tables[kind], hours), end).to_json()
                for kind in KINDS
            },
        },
        "conversations": summarise_conversations(tables["conversations"]).to_json(),
        "backlog": _backlog(backlog),
        "silences": {"count": len(silences), "longest": _rows(silences.head(LISTED))},
        "posts_meanwhile": {"count": len(posts), "most_waiting": _rows(posts.head(LISTED))},
        "waits_by": {by: _rows(_groups(direct, labels[by])) for by in GROUPED_BY},
        "log_rank": {by: collect_tests(direct, labels[by]) for by in GROUPED_BY},
        "curves": {kind: collect_curve(tables[kind]) for kind in KINDS},
    }


def collect_waiting_inferred(inferred: pd.DataFrame, end: pd.Timestamp) -> dict:
    """What can be told of waiting where the export names no links: by inferred ones alone."""
    return {
        "inferred_latency": collect_inferred(inferred, end),
        "curves": {"inferred": collect_curve(inferred)},
    }


def _backlog(backlog: pd.DataFrame) -> dict:
    peak = find_peak(backlog)
    return {
        "peak": None if peak is None else {"at": peak[0].isoformat(), "waiting": peak[1]},
        "waiting_at_end": int(backlog["waiting"].iloc[-1]) if len(backlog) else 0,
    }


def _groups(direct: pd.DataFrame, labels: pd.Series) -> pd.DataFrame:
    table = measure_waits_by(direct, labels)
    return table.loc[table[["n", "unknown", "undatable"]].sum(axis="columns") > 0]


def _rows(table: pd.DataFrame) -> list[dict]:
    return [{name: plain(value) for name, value in row.items()} for row in table.to_dict("records")]
