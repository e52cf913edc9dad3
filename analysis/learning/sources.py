"""The labelled texts that the models are learned from: only of a stated licence (SOURCES.md), and the project's own.

The sample cases are not among them: a workshop should see on them what the model makes of a page it has never seen.
"""

from pathlib import Path

import pandas as pd

from analysis.case import open_case
from analysis.comments import SENTIMENTS
from analysis.gold import read_gold
from analysis.samples import list_samples

OWN = Path(__file__).parents[1] / "enrich" / "sentiment" / "training"
# Files of the folder that a command is pointed to: `text,label`; a label is a verdict, or a mean rating of -4 to 4.
LABELLED = {
    "fr": ("umsab_french_train", "semeval16_french_restaurants_train"),
    "en": ("umsab_english_train", "vader_tweets", "vader_amazonReviewSnippets"),
}
# The sample cases are French.
OF_SAMPLES = "fr"
# Of a source: what it says, how it was labelled, and of threads who said it where.
COLUMNS = ("text", "label", "sector", "thread", "author", "reply_to", "as_it_falls")
# A mean rating beyond the first is a side, within the second none; what lies between is left out.
SIDE, NONE = 0.9, 0.35


def read_sources(folder: Path, language: str) -> dict[str, pd.DataFrame]:
    """Name of a source -> its `text` and `label` (a verdict), in a language. Raises FileNotFoundError."""
    sources = {name: read_labelled(folder / f"{name}.csv") for name in LABELLED[language]}
    for path in sorted(OWN.glob(f"{language}_*.csv")):
        table = pd.read_csv(path, dtype="str", keep_default_na=False, na_values=[""])
        sources[path.stem] = table.rename(columns={"sentiment": "label"})
    _add_hard(sources, language)
    return {name: _texts(table) for name, table in sources.items()}


def _add_hard(sources: dict[str, pd.DataFrame], language: str) -> None:
    """Changes `sources`: texts that were written because they are hard join those of threads. They count as such, but
    no page holds them in these proportions (`as_it_falls`)."""
    threads, hard = f"{language}_threads", sources.pop(f"{language}_hard", None)
    parts = [sources[threads].assign(as_it_falls="yes")]
    parts += [] if hard is None else [hard.assign(as_it_falls="no")]
    sources[threads] = pd.concat(parts, ignore_index=True)


def read_labelled(path: Path) -> pd.DataFrame:
    """A file `text,label` with its verdicts; mean ratings become verdicts, those in between are left out."""
    table = pd.read_csv(path, dtype="str", keep_default_na=False)
    ratings = pd.to_numeric(table["label"], errors="coerce")
    if ratings.notna().all():
        table["label"] = ""
        table.loc[ratings <= -SIDE, "label"] = "negative"
        table.loc[ratings.abs() <= NONE, "label"] = "neutral"
        table.loc[ratings >= SIDE, "label"] = "positive"
    return _texts(table)


def read_sample(case_id: str) -> pd.DataFrame:
    """The customers' comments of a sample case as the app judges them, with the gold's verdict as `label`."""
    sample = list_samples()[case_id]
    comments = open_case(sample.read(), sample.choices).comments
    gold = comments["comment_id"].map(read_gold(case_id).set_index("comment_id")["sentiment"])
    kept = gold.isin(SENTIMENTS) & ~comments["is_brand"] & comments["sentiment"].notna()
    return comments[kept].assign(label=gold[kept])


def _texts(table: pd.DataFrame) -> pd.DataFrame:
    kept = table["label"].isin(SENTIMENTS) & (table["text"].str.strip() != "")
    told = [name for name in COLUMNS if name in table]
    return table.loc[kept, told].drop_duplicates("text").astype("str").reset_index(drop=True)
