"""Texts judged by weights that have not seen their kind: a whole source left out, or sector by sector."""

import numpy as np
import pandas as pd
import scipy.sparse as sp
from sklearn.model_selection import GroupKFold

from analysis.comments import SENTIMENTS
from analysis.enrich.sentiment.model.predict import chances
from analysis.learning.fit import fit_text

FOLDS = 4


def judge_unseen(
    name: str, matrices: dict[str, sp.csr_matrix], sources: dict[str, pd.DataFrame], heat: float
) -> np.ndarray:
    """The chances of each text of a source by a model of all others, and of its own other sectors where it has several.

    Texts x SENTIMENTS.
    """
    table = sources[name]
    if "sector" not in table or table["sector"].nunique() == 1:
        others = {other: sources[other] for other in sources if other != name}
        return _chances(fit_text(matrices, others), matrices[name], heat)
    found = np.zeros((len(table), len(SENTIMENTS)))
    for rows, judged in GroupKFold(min(FOLDS, table["sector"].nunique())).split(
        table, groups=table["sector"]
    ):
        values, tables = {**matrices, name: matrices[name][rows]}, {**sources, name: table.iloc[rows]}
        found[judged] = _chances(fit_text(values, tables), matrices[name][judged], heat)
    return found


def _chances(model: tuple[np.ndarray, np.ndarray], values: sp.csr_matrix, heat: float) -> np.ndarray:
    found, start = model
    return chances(values @ found + start, heat)
