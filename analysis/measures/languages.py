"""In which languages people write, how many comments of each were scored, and why the others were not."""

import numpy as np
import pandas as pd

from analysis.comments import LANGUAGES, customers

REASONS = ("no-text", "other-language", "unknown-language", "not-scored")
SCORED = "scored"


def measure_languages(comments: pd.DataFrame) -> pd.DataFrame:
    """A row per language that occurs, in the order of LANGUAGES: language, and counts: comments, scored, unscored, one
    per reason of REASONS (`-` as `_`), inherited_thread and inherited_case (read in the language of their thread or
    of the case). Rows without a language count as unknown.
    """
    crowd = comments.loc[customers(comments)]
    language = crowd["language"].astype("object").fillna("unknown")
    table = pd.crosstab(language, why_unscored(crowd))
    table = table.reindex(index=LANGUAGES, columns=[SCORED, *REASONS], fill_value=0)
    origin = crowd["language_from"].astype("object")
    for source in ("thread", "case"):
        counts = language[origin == source].value_counts()
        table[f"inherited_{source}"] = counts.reindex(LANGUAGES, fill_value=0)
    table.insert(0, "comments", table[[SCORED, *REASONS]].sum(axis=1))
    table.insert(2, "unscored", table["comments"] - table[SCORED])
    table = table[table["comments"] > 0].rename_axis("language").reset_index()
    table.columns = [name.replace("-", "_") for name in table.columns]
    return table.astype(dict.fromkeys(table.columns[1:], "int64") | {"language": "str"})


def why_unscored(comments: pd.DataFrame) -> pd.Series:
    """Per row why it has no sentiment (one of REASONS), or SCORED."""
    silent = (comments["text"].fillna("").str.strip() == "") & (
        comments["title"].fillna("").str.strip() == ""
    )
    language = comments["language"].astype("object").fillna("unknown")
    scored = comments["sentiment"].notna()
    reason = np.select(
        [scored, silent, language == "other", language == "unknown"],
        [SCORED, *REASONS[:3]],
        default=REASONS[3],
    )
    return pd.Series(reason, index=comments.index, dtype="object")
