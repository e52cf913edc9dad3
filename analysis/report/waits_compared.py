"""Curves of waiting and tests between groups as what JSON knows: what the page on response time draws and compares."""

from dataclasses import asdict
from itertools import combinations

import numpy as np
import pandas as pd

from analysis.comments import OBSERVED_LINKS
from analysis.measures.groups import ENOUGH, curves_by, measure_waits_by
from analysis.measures.latency import curve_of, summarise_latency
from analysis.measures.logrank import compare_curves
from analysis.report.plain import plain

STEPS = 200  # of a curve, at most
COMPARED = 7  # groups of a kind that are held against each other: the largest


def collect_inferred(inferred: pd.DataFrame, end: pd.Timestamp) -> dict:
    """Direct responses with inferred links too (`Case.responses_inferred`): how many answers are inferred, and the
    figures of all.
    """
    return {"inferred_answers": count_inferred(inferred), **summarise_latency(inferred, end).to_json()}


def count_inferred(inferred: pd.DataFrame) -> int:
    """How many of these answers the export does not tell."""
    return int((inferred["by"].notna() & ~inferred["by"].isin(OBSERVED_LINKS)).sum())


def collect_curve(responses: pd.DataFrame) -> list[dict]:
    """The steps of the Kaplan–Meier curve (`measures.survival.kaplan_meier`), of more than STEPS some, with the first
    and the last.
    """
    curve = curve_of(responses)
    shown = np.unique(np.linspace(0, len(curve) - 1, STEPS).astype(int)) if len(curve) else []
    return [
        {name: plain(value) for name, value in row.items()} for row in curve.iloc[shown].to_dict("records")
    ]


def collect_tests(responses: pd.DataFrame, labels: pd.Series) -> list[dict]:
    """The log-rank test (`measures.logrank`) of each two of the COMPARED largest groups that have ENOUGH comments whose
    fate is known.

    Of many pairs some look different by chance: at 0.05 one in twenty.
    """
    table = measure_waits_by(responses, labels)
    largest = table.loc[table["n"] >= ENOUGH].sort_values("n", ascending=False, kind="stable").head(COMPARED)
    curves = curves_by(responses, labels, largest.sort_index()["group"].tolist())
    return [
        {"first": plain(first), "second": plain(second), **asdict(compare_curves(one, other))}
        for (first, one), (second, other) in combinations(curves.items(), 2)
    ]
