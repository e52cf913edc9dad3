"""Accuracy, macro-F1 and the confusion table, beside scikit-learn's."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import accuracy_score, confusion_matrix, f1_score

from analysis.comments import SENTIMENTS
from analysis.measures.agreement import UNSCORED, count_confusion, measure_agreement
from analysis.measures.proportions import share_with_interval

PAIRS = st.lists(st.tuples(st.sampled_from(SENTIMENTS), st.sampled_from([*SENTIMENTS, None])), max_size=40)


def labels(pairs) -> pd.DataFrame:
    return pd.DataFrame(
        {
            name: pd.Categorical([pair[at] for pair in pairs], categories=SENTIMENTS)
            for at, name in enumerate(("reader", "model"))
        }
    )


@settings(max_examples=40)
@given(PAIRS)
def test_as_scikit_learn_has_it(pairs):
    found = measure_agreement(labels(pairs)).iloc[0]
    both = [(reader, model) for reader, model in pairs if model]
    assert found["n"] == len(both)
    if not both:
        assert found[["accuracy", "low", "high", "macro_f1"]].isna().all()
        return
    reader, model = zip(*both, strict=True)
    assert found["accuracy"] == pytest.approx(accuracy_score(reader, model))
    assert found["macro_f1"] == pytest.approx(f1_score(reader, model, average="macro", zero_division=0))
    counts = count_confusion(labels(pairs))[list(SENTIMENTS)].to_numpy()
    assert (counts == confusion_matrix(reader, model, labels=SENTIMENTS)).all()


@settings(max_examples=40)
@given(PAIRS)
def test_every_label_is_in_the_table_once(pairs):
    table = count_confusion(labels(pairs))
    assert table["reader"].tolist() == list(SENTIMENTS)
    assert table["comments"].sum() == len(pairs)
    assert (table[[*SENTIMENTS, UNSCORED]].sum(axis=1) == table["comments"]).all()
    assert table[UNSCORED].sum() == sum(model is None for _, model in pairs)


def test_one_label_says_little():
    found = measure_agreement(labels([("negative", "negative")])).iloc[0]
    assert found["accuracy"] == found["high"] == found["macro_f1"] == 1
    assert found["low"] == share_with_interval([1], [1])[1][0] < 0.25


def test_more_labels_say_more():
    widths = []
    for n in (4, 40, 400):
        pairs = [("negative", "negative" if number % 4 else "neutral") for number in range(n)]
        found = measure_agreement(labels(pairs)).iloc[0]
        assert found["accuracy"] == 0.75
        widths.append(found["high"] - found["low"])
    assert (np.diff(widths) < 0).all()
