"""Texts that an unquoted delimiter cut in every row: more cells than names, and what the names promise stands aside.

In: a table whose last columns have no name. Out: the table with one column of texts again, and the rows joined. With
some whole rows in the file, `misfits.py` joins each of the others; here no row shows how it should be, so names do.
"""

from collections import Counter

import numpy as np
import pandas as pd

from analysis.intake.columns.contents import describe
from analysis.intake.delimited.delimiter import WEAK
from analysis.intake.headers.meanings import meanings

MOST_CUTS = 3
SAMPLE_ROWS = 500
LEAST_ROWS = 5
# Share of the rows whose text must go on after a space, where no name says that the cells stand aside.
SPACED_SHARE = 0.9
_TYPED = {
    "created_at", "created_time", "reply_date", "likes", "shares", "replies_count", "rating", "comment_id", "url",
}  # fmt: skip


def join_split_texts(frame: pd.DataFrame, delimiter: str) -> tuple[pd.DataFrame, np.ndarray]:
    """(The table, positions of the rows whose text was joined): as it came where nothing shows that a text was cut."""
    untouched = frame, np.zeros(0, dtype=np.int64)
    names = [str(name) for name in frame.columns]
    width = len(names)
    while width and not names[width - 1].strip():
        width -= 1
    extra = len(names) - width
    texts = [place for place, name in enumerate(names[:width]) if _field(name) == "text"]
    if not 1 <= extra <= MOST_CUTS or len(texts) != 1 or delimiter in ("", *WEAK) or len(frame) < LEAST_ROWS:
        return untouched
    place, sample = texts[0], frame.head(SAMPLE_ROWS)
    if not _is_cut(sample, _joined(sample, place, width, delimiter)[0], place, width, extra):
        return untouched
    return _joined(frame, place, width, delimiter)


def _is_cut(frame: pd.DataFrame, joined: pd.DataFrame, place: int, width: int, extra: int) -> bool:
    """Whether the names behind the text fit their cells once it is joined, and not before."""
    behind = [at for at in range(place + 1, width) if _field(str(frame.columns[at])) in _TYPED]
    if behind:
        fits = [_fits(frame, at) for at in behind]
        return not all(fits) and all(_fits(joined, at) for at in behind)
    pieces = frame.iloc[:, place + 1 : place + 1 + extra]
    filled = pieces[(pieces != "").any(axis=1)]
    spaced = filled.apply(lambda column: column.str.startswith(" ") | (column == "")).all(axis=1)
    rest = frame.iloc[:, [*range(place), *range(place + 1 + extra, len(frame.columns))]]
    return (
        len(filled) >= LEAST_ROWS
        and spaced.mean() >= SPACED_SHARE
        and not rest.apply(lambda column: column.str.startswith(" ").mean() > 1 - SPACED_SHARE).any()
    )


def _fits(frame: pd.DataFrame, at: int) -> bool:
    content = describe(frame.iloc[:, at])
    return not content.empty and content.fits(_field(str(frame.columns[at])))


def _field(name: str) -> str:
    found = meanings(name)
    return found[0][0] if found else ""


def _joined(frame: pd.DataFrame, place: int, width: int, delimiter: str) -> tuple[pd.DataFrame, np.ndarray]:
    """Each row with as many pieces joined as it has cells without a name."""
    cells = frame.to_numpy(dtype=object)
    nameless = cells[:, width:] != ""
    cuts = np.where(nameless.any(axis=1), nameless.shape[1] - np.argmax(nameless[:, ::-1], axis=1), 0)
    made = cells[:, :width].copy()
    for cut in Counter(cuts[cuts > 0].tolist()):
        rows = cuts == cut
        made[rows, place] = [delimiter.join(pieces) for pieces in cells[rows, place : place + cut + 1]]
        made[rows, place + 1 :] = cells[rows, place + cut + 1 : width + cut]
    names = frame.columns[:width]
    return pd.DataFrame(made, columns=names, index=frame.index).astype("str"), np.flatnonzero(cuts)
