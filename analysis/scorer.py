"""A plain scorer: a file in, the same rows out in the same order, with language and sentiment. Nothing is merged."""

import pandas as pd

from analysis.enrich.corpus import read_corpus
from analysis.enrich.language import detect_language
from analysis.enrich.sentiment import score_sentiment
from analysis.errors import MissingColumns
from analysis.intake.read import read_table


def score_file(data: bytes, name: str, text_column: str) -> pd.DataFrame:
    """Every data row of the file, in order, with its own columns and then language, negative, neutral, positive,
    compound, sentiment, confidence, sentiment_from.

    A row that reading could not fit in the columns stands in its place with its raw text and nothing else. Raises
    the named errors of reading, and MissingColumns where there is no column of that name.
    """
    table = read_table(data, name, as_is=True)
    if text_column not in table.frame.columns:
        raise MissingColumns(name=name, missing=[text_column], found=[str(c) for c in table.frame.columns])
    at = list(table.frame.columns).index(text_column)
    frame = table.frame.set_axis(range(table.frame.shape[1]), axis="columns")
    frame["line"] = table.source_rows
    misfits = pd.DataFrame({at: table.set_aside["raw"], "line": table.set_aside["source_row"]})
    rows = pd.concat([frame, misfits], ignore_index=True).sort_values(
        "line", kind="stable", ignore_index=True
    )
    texts = read_corpus(rows[at].astype("str"))
    language = detect_language(texts)
    scores = score_sentiment(texts, language)
    names = [*table.frame.columns, "language", *scores.columns]
    return pd.concat([rows.drop(columns="line"), language, scores], axis="columns").set_axis(
        names, axis="columns"
    )
