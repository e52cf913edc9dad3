"""`python -m analysis.learning.left_out DIR`: how good the verdicts are on texts of kinds that the weights never saw.

Each source is judged by weights learned from the others, the project's own texts sector by sector, the files of UNUSED
and the sample cases by the weights that ship. Prints, per set: texts, macro-F1, accuracy, F1 of each verdict and
calibration error (in percent); then by how much the share of a page was off. `--write` keeps both (`analysis.quality`).
"""

import argparse
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.comments import SENTIMENTS
from analysis.enrich.sentiment import score_sentiment
from analysis.enrich.sentiment.evaluate import calibration_error, measure_verdicts
from analysis.enrich.sentiment.model.predict import chances
from analysis.enrich.sentiment.model.weights import load_weights
from analysis.learning.context import fit_surrounded, read_surrounded
from analysis.learning.fit import measure
from analysis.learning.share_errors import Page, measure_errors
from analysis.learning.sources import LABELLED, OF_SAMPLES, read_labelled, read_sample, read_sources
from analysis.learning.unseen import judge_unseen
from analysis.quality import CONFUSION, ERRORS, QUALITY, fingerprint
from analysis.samples import list_samples

COLUMNS = ("macro_f1", "accuracy", *SENTIMENTS, "calibration")
# Labelled files that nothing is learned from, and what kind of text they hold.
UNUSED = {
    "fr": {"umsab_french_val": "tweets", "mabsa_french_train": "reviews"},
    "en": {"umsab_english_val": "tweets"},
}
KINDS = {"umsab": "tweets", "vader_tweets": "tweets", "semeval": "reviews", "vader_amazon": "reviews"}
FOLDS = 5


def main() -> None:
    """Print the tables, and write them where asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", choices=LABELLED, default=None)
    parser.add_argument("--write", action="store_true", help="keep the tables beside the weights")
    chosen = parser.parse_args()
    print(f"{'set':38}{'texts':>7}" + "".join(f"{name:>12}" for name in COLUMNS))
    rows, errors = [], []
    for language in [chosen.language] if chosen.language else LABELLED:
        pages: list[Page] = []
        for found in _judge_sets(chosen.folder, language, pages):
            rows.append(found | {"language": language, "weights": fingerprint(language)})
            cells = "".join(f"{found[column]:>12.1f}" for column in COLUMNS)
            print(f"{found['name']:38}{found['texts']:>7}{cells}", flush=True)
        errors.append(measure_errors(pages).assign(language=language))
    quality, errors = pd.DataFrame(rows), pd.concat(errors, ignore_index=True)
    print(errors.to_string(index=False))
    if chosen.write:
        first = ["language", "name", "kind", "unseen", "texts"]
        quality[[*first, *COLUMNS, *CONFUSION, "weights"]].round(2).to_csv(QUALITY, index=False)
        errors.round(3).to_csv(ERRORS, index=False)


def _judge_sets(folder: Path, language: str, pages: list[Page]):
    sources = read_sources(folder, language)
    matrices = {name: measure(table["text"], language) for name, table in sources.items()}
    heat = load_weights(language).heat
    for name, table in sources.items():
        found = judge_unseen(name, matrices, sources, heat)
        if "thread" in table:
            found = _in_context(table, found)
            pages += _as_pages(table, found, language)
        kind = next(
            (kind for start, kind in KINDS.items() if name.startswith(start)), name[len(language) + 1 :]
        )
        yield figure(table["label"], found) | {
            "name": name,
            "kind": kind,
            "unseen": "sectors" if "sector" in table and table["sector"].nunique() > 1 else "source",
        }
    weights = load_weights(language)
    for name, kind in UNUSED[language].items():
        table = read_labelled(folder / f"{name}.csv")
        values = measure(table["text"], language)
        found = chances(values @ np.vstack([weights.plain, weights.hashed]) + weights.start, weights.heat)
        unseen = "texts" if name.startswith("umsab") else "source"  # others of that source are learned from
        yield figure(table["label"], found) | {"name": name, "kind": kind, "unseen": unseen}
    for case_id in list_samples() if language == OF_SAMPLES else ():
        comments = read_sample(case_id)
        pages.append(Page(case_id, comments["label"], comments["sentiment"], comments["compound"]))
        yield {
            **figure_verdicts(comments["label"], comments["sentiment"], comments["confidence"]),
            **{"name": case_id, "kind": "sample", "unseen": "source"},
        }


def _in_context(table: pd.DataFrame, alone: np.ndarray) -> np.ndarray:
    """The second look, learned on other sectors too."""
    context, known = read_surrounded(table, alone)
    found, labels = alone.copy(), table["label"].to_numpy(dtype=object)
    place = pd.factorize(table["sector"])[0] % FOLDS
    for fold in range(FOLDS):
        weights, start = fit_surrounded(context[known & (place != fold)], labels[known & (place != fold)])
        rows = known & (place == fold)
        found[rows] = chances(context[rows] @ weights + start)
    return found


def _as_pages(table: pd.DataFrame, found: np.ndarray, language: str) -> list[Page]:
    """Each sector as one page; texts that no page holds in such proportions are left out."""
    table = table[table["as_it_falls"] == "yes"]
    found = found[table.index]
    verdict = pd.Series(np.array(SENTIMENTS, dtype=object)[found.argmax(axis=1)], index=table.index)
    compound = score_sentiment(table["text"], pd.Series(language, index=table.index))["compound"]
    return [
        Page(str(sector), rows["label"], verdict[rows.index], compound[rows.index])
        for sector, rows in table.groupby("sector")
    ]


def figure(label: pd.Series, found: np.ndarray) -> dict:
    """The figures of chances (texts x SENTIMENTS) on labelled texts."""
    verdict = pd.Series(np.array(SENTIMENTS, dtype=object)[found.argmax(axis=1)], index=label.index)
    return figure_verdicts(label, verdict, pd.Series(found.max(axis=1), index=label.index))


def figure_verdicts(label: pd.Series, verdict: pd.Series, confidence: pd.Series) -> dict:
    """texts, the COLUMNS and the CONFUSION of verdicts on labelled texts."""
    label, verdict = label.astype("object"), verdict.astype("object")
    counts = pd.crosstab(label, verdict).reindex(index=SENTIMENTS, columns=SENTIMENTS, fill_value=0)
    return {
        "texts": len(label),
        **{name: float("nan") for name in SENTIMENTS},
        **measure_verdicts(label, verdict),
        "calibration": 100 * calibration_error(label == verdict, confidence),
        **dict(zip(CONFUSION, counts.to_numpy().ravel().tolist(), strict=True)),
    }


if __name__ == "__main__":
    main()
