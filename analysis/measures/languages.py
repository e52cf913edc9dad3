"""In which languages people write, how many comments of each were scored, and why the others were not."""

import numpy as np
import pandas as pd

from analysis.comments import LANGUAGES, customers

REASONS = ("no-text", "other-language", "unknown-language", "not-scored")
SCORED = "scored"
READ = ["title", "text", "language", "language_from", "sentiment"]


def measure_languages(comments: pd.DataFrame) -> pd.DataFrame:
    """A row per language that occurs, in the order of LANGUAGES: language, and counts: comments, scored, unscored, one
    per reason of REASONS (`-` as `_`), inherited_thread and inherited_case (read in the language of their thread or
    of the case). Rows without a language count as unknown.
    """
    crowd = comments[READ].loc[customers(comments)]
    known = [*LANGUAGES]
    language = pd.Categorical(crowd["language"], categories=known).codes.astype("int64")
    language[language < 0] = known.index("unknown")
    table = pd.DataFrame(index=pd.Index(known))
    reasons = _reasons(crowd)
    for code, name in enumerate((SCORED, *REASONS)):
        table[name] = np.bincount(language[reasons == code], minlength=len(known))
    for source in ("thread", "case"):
        inherited = (crowd["language_from"] == source).to_numpy(dtype=bool, na_value=False)
        table[f"inherited_{source}"] = np.bincount(language[inherited], minlength=len(known))
    table.insert(0, "comments", table[[SCORED, *REASONS]].sum(axis=1))
    table.insert(2, "unscored", table["comments"] - table[SCORED])
    table = table[table["comments"] > 0].rename_axis("language").reset_index()
    table.columns = [name.replace("-", "_") for name in table.columns]
    return table.astype(dict.fromkeys(table.columns[1:], "int64") | {"language": "str"})


def why_unscored(comments: pd.DataFrame) -> pd.Series:
    """Per row why it has no sentiment (one of REASONS), or SCORED."""
    return pd.Series(
        np.array([SCORED, *REASONS], dtype=object)[_reasons(comments)], index=comments.index, dtype="object"
    )


def _reasons(comments: pd.DataFrame) -> np.ndarray:
    """The same as a place in (SCORED, *REASONS)."""
    scored = comments["sentiment"].notna().to_numpy()
    reason = np.zeros(len(comments), dtype="int64")
    # Only these are read: of a large case they are few, and its texts long.
    left = comments.loc[~scored, ["title", "text", "language"]]
    silent = (left["text"].fillna("").str.strip() == "") & (left["title"].fillna("").str.strip() == "")
    language = left["language"].astype("object").fillna("unknown")
    reason[~scored] = np.select([silent, language == "other", language == "unknown"], [1, 2, 3], default=4)
    return reason
