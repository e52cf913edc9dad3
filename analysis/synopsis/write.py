"""The three sentences of a case, as data."""

from collections.abc import Mapping

import pandas as pd

from analysis.measures.crisis import Crisis
from analysis.measures.told_windows import choose_windows
from analysis.synopsis.brand import tell_brand
from analysis.synopsis.clause import Sentence
from analysis.synopsis.crisis import tell_crisis
from analysis.synopsis.crowd import tell_crowd


def write_synopsis(
    comments: pd.DataFrame,
    zone: str,
    crisis: Crisis,
    negative: Mapping,
    responses: pd.DataFrame,
    refused: str | None,
) -> tuple[Sentence, ...]:
    """Of the whole case: its comments with the verdicts that count, its crisis (`measure_crisis`), the row `negative`
    of `measure_sentiment`, its direct responses, and why nothing can be said of waiting, if so.
    """
    told = choose_windows(crisis)
    sentences = [tell_crowd(comments, zone, negative)]
    # Without dates the second has nothing to add.
    if crisis.reason != "no-dates":
        sentences.append(tell_crisis(crisis, told))
    sentences.append(tell_brand(comments, crisis, told, responses, refused))
    return tuple(sentences)
