"""How well it is told which comments are in need of an answer: `python -m analysis.gold.evaluate_need`.

In: the labelled texts of `analysis/enrich/need/labelled.csv` (one half was looked at when the words were written, the
other was not), and the gold of the sample cases. Out, per set: comments, yes in them, and in percent accuracy, and
precision, recall and F1 of yes; with the verdicts of sentiment as the model gives them and as readers gave them.
One reader labelled these texts. The model has learned sentiment from them, so of its two lines on them the second says
more; the sample cases it has never seen.
"""

import argparse

import pandas as pd

from analysis.case import open_case
from analysis.comments import SENTIMENTS, conform
from analysis.enrich.need.words import FOLDER
from analysis.enriching import enrich
from analysis.gold import BRAND, read_gold
from analysis.measures.need import needs_answer
from analysis.quality import NEED
from analysis.samples import list_samples

LABELLED = FOLDER / "labelled.csv"
ACCOUNT = "user"  # what a brand is called in the labelled texts
FIGURES = ("accuracy", "precision", "recall", "f1")


def read_labelled() -> pd.DataFrame:
    """The labelled texts: text, language, sentiment, thread, author, reply_to (brand, customer, self), half (tune,
    measure), needs_answer (yes, no); "" where there is none.
    """
    return pd.read_csv(LABELLED, dtype="str", keep_default_na=False)


def as_comments(labelled: pd.DataFrame) -> pd.DataFrame:
    """THE TABLE, enriched, of the labelled texts; after them two rows that they answer, a brand's and a customer's."""
    known = labelled["thread"] != ""
    rows = pd.DataFrame(
        {
            "text": labelled["text"],
            "comment_id": [f"c{number}" for number in range(len(labelled))],
            "parent_id": labelled["reply_to"].where(labelled["reply_to"].isin(["brand", "customer"])),
            "author": labelled["author"].where(known),
            "author_id": (labelled["thread"] + labelled["author"]).where(known),
            "is_brand": False,
        }
    )
    answered = pd.DataFrame(
        {"comment_id": ["brand", "customer"], "author": [ACCOUNT, None], "is_brand": [True, False]}
    )
    rows = pd.concat([rows, answered], ignore_index=True).assign(kind="comment", platform="facebook")
    rows["row_id"] = rows["source_row"] = range(len(rows))
    return enrich(conform(rows, "intake"))


def evaluate(found: pd.Series, expected: pd.Series) -> dict[str, float]:
    """FIGURES in percent; what could not be told (empty) counts as no, and as `unknown`."""
    yes, right = found.fillna(False).to_numpy(dtype=bool), (expected == "yes").to_numpy()
    hits = (yes & right).sum()
    precision, recall = hits / max(yes.sum(), 1), hits / max(right.sum(), 1)
    return {
        "comments": len(found),
        "yes": int(right.sum()),
        "unknown": int(found.isna().sum()),
        "accuracy": 100 * float((yes == right).mean()),
        "precision": 100 * precision,
        "recall": 100 * recall,
        "f1": 100 * 2 * precision * recall / max(precision + recall, 1e-9),
    }


def measure_quality() -> pd.DataFrame:
    """One row per set and whose sentiment the rule reads: set, sentiment, comments, yes, unknown, FIGURES."""
    labelled = read_labelled()
    comments = as_comments(labelled).iloc[: len(labelled)]
    rows = [
        row
        for (half, language), part in labelled.groupby(["half", "language"])
        for row in _measure(f"labelled, to {half}, {language}", comments.loc[part.index], part)
    ]
    for sample in list_samples().values():
        gold = read_gold(sample.id).set_index("comment_id")
        gold = gold[gold["role"] != BRAND]
        held = open_case(sample.read(), sample.choices).comments
        held = held[held["comment_id"].isin(gold.index)].set_index("comment_id")
        rows += _measure(f"gold of {sample.id}", held, gold.loc[held.index])
    return pd.DataFrame(rows).round(1)


def main() -> None:
    """Print the table; with --write keep it where the page reads it (`analysis.quality`)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    quality = measure_quality()
    print(quality.to_string(index=False))
    if parser.parse_args().write:
        quality.to_csv(NEED, index=False)


def _measure(name: str, comments: pd.DataFrame, labels: pd.DataFrame) -> list[dict]:
    read = comments.assign(
        sentiment=pd.Categorical(labels["sentiment"].to_numpy(), categories=list(SENTIMENTS))
    )
    return [
        {"set": name, "sentiment": whose, **evaluate(needs_answer(table), labels["needs_answer"])}
        for whose, table in (("model", comments), ("readers", read))
    ]


if __name__ == "__main__":
    main()
