"""How far two readers agree beyond chance: Cohen's kappa (J. Cohen, 1960) per label, and over a set of labels.

Over a set (topics, reply codes) each label is a yes or no per comment; the pooled kappa takes all these decisions
together.
"""

import numpy as np
import pandas as pd

from analysis.gold import BRAND, LABELS, SETS, VOCABULARY, split_set


def measure_kappa(one, other) -> float:
    """Cohen's kappa of two equally long sequences of labels; NaN where both always say the same single thing."""
    one, other = np.asarray(one, dtype=object), np.asarray(other, dtype=object)
    if one.shape != other.shape or not len(one):
        raise ValueError(f"{one.shape} and {other.shape} labels, expected as many of each, and at least one")
    observed = (one == other).mean()
    chance = sum((one == label).mean() * (other == label).mean() for label in {*one, *other})
    return float((observed - chance) / (1 - chance)) if chance < 1 else float("nan")


def measure_agreement(writer: pd.DataFrame, reader: pd.DataFrame) -> pd.DataFrame:
    """One row per label: label, part ("" for the label as a whole), n (comments), kappa, differ (comments).

    `writer`, `reader`: as `gold.read_coder` gives them. Customers' labels are compared on customers' comments, reply
    codes on the brand's messages.
    """
    both = writer.merge(reader, on="comment_id", suffixes=("_writer", "_reader"), validate="one_to_one")
    if len(both) != len(writer) or len(both) != len(reader):
        raise ValueError(f"{len(writer)} and {len(reader)} comments, of which {len(both)} are the same")
    brand = both["role_writer"] == BRAND
    rows = []
    for label in LABELS:
        chosen = both[brand] if label == "reply_codes" else both[~brand]
        one, other = chosen[f"{label}_writer"], chosen[f"{label}_reader"]
        if label in SETS:
            rows += _agree_on_sets(label, split_set(one), split_set(other))
        else:
            rows.append((label, "", len(one), measure_kappa(one, other), int((one != other).sum())))
    return pd.DataFrame(rows, columns=["label", "part", "n", "kappa", "differ"])


def _agree_on_sets(label: str, one: pd.Series, other: pd.Series) -> list[tuple]:
    said = {part: [_holds(coder, part) for coder in (one, other)] for part in VOCABULARY[label]}
    used = {part: pair for part, pair in said.items() if pair[0].any() or pair[1].any()}
    pooled = [np.concatenate([pair[coder] for pair in used.values()]) for coder in (0, 1)]
    differ = int((one.map(set) != other.map(set)).sum())
    whole = (label, "", len(one), measure_kappa(*pooled), differ)
    parts = [
        (label, part, len(one), measure_kappa(*pair), int((pair[0] != pair[1]).sum()))
        for part, pair in used.items()
    ]
    return [whole, *parts]


def _holds(labels: pd.Series, part: str) -> np.ndarray:
    return labels.map(lambda found: part in found).to_numpy(dtype=bool)
