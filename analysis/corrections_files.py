"""The reader's corrections as a CSV to take away and to load again with the case.

Whatever stands in such a file, only rows of the form that we write become corrections; the others are counted.
"""

import re

import numpy as np
import pandas as pd

from analysis.comments import SENTIMENTS
from analysis.csv_files import write_csv
from analysis.errors import BadbuzzError, UnreadableCorrections
from analysis.intake.read import read_table
from analysis.verdicts import CORRECTIONS, HOW, UNCLEAR

# 200 labels are a sitting; who has more than this did not make them by hand. What is larger is not even read.
MOST_ROWS = 50_000
MOST_BYTES = 10_000_000
# Without these there is nothing to apply.
NEEDED = {"fingerprint", "source_row", "sentiment", "how"}
_HEAD = 2_000
# A letter before it: a spreadsheet would make a number of 16 figures, and round it.
_FINGERPRINT = r"t[0-9a-f]{16}"
_ROW = r"[0-9]{1,9}"


def write_corrections(corrections: pd.DataFrame) -> bytes:
    """The corrections as CSV; names of columns and labels are the same in every language."""
    prints = [f"t{value:016x}" for value in corrections["fingerprint"].to_numpy()]
    return write_csv(
        corrections.assign(
            fingerprint=pd.Series(prints, dtype="str"),
            model_confidence=corrections["model_confidence"].round(4),
        )
    )


def are_corrections(data: bytes) -> bool:
    """Whether a file's header is that of corrections, also where a spreadsheet saved it anew as text."""
    head = data[:_HEAD]
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    text = head.decode("utf-16" if wide else "utf-8", errors="ignore").lstrip("\ufeff")
    header = re.split(r"[\r\n]", text, maxsplit=1)[0]
    return {name.strip(' "') for name in re.split(r"[,;\t]", header)} >= NEEDED


def read_corrections(data: bytes, name: str) -> tuple[pd.DataFrame, int]:
    """(CORRECTIONS, how many rows were none). Raises UnreadableCorrections, on any bytes nothing else."""
    if not are_corrections(data):
        raise UnreadableCorrections(name=name, reason="no-corrections")
    if len(data) > MOST_BYTES or max(data.count(b"\n"), data.count(b"\r")) > MOST_ROWS + 1:
        raise UnreadableCorrections(name=name, reason="too-many-corrections")
    try:
        table = read_table(data, name, as_is=True)
    except BadbuzzError as error:
        raise UnreadableCorrections(name=name, reason="no-correction-read") from error
    rows = table.frame.loc[:, ~table.frame.columns.duplicated()].reset_index(drop=True)
    if not set(rows.columns) >= NEEDED:
        raise UnreadableCorrections(name=name, reason="no-corrections")
    rows = rows.reindex(columns=list(CORRECTIONS), fill_value="").apply(lambda cells: cells.str.strip())
    good = rows[_are_good(rows)].reset_index(drop=True)
    if good.empty:
        raise UnreadableCorrections(name=name, reason="no-correction-read")
    return _typed(good), len(rows) - len(good) + len(table.set_aside)


def _are_good(rows: pd.DataFrame) -> pd.Series:
    sat = rows["how"] == "sitting"
    return (
        rows["fingerprint"].str.fullmatch(_FINGERPRINT)
        & rows["source_row"].str.fullmatch(_ROW)
        & rows["how"].isin(HOW)
        & (rows["sentiment"].isin(SENTIMENTS) | (sat & (rows["sentiment"] == UNCLEAR)))
    )


def _typed(rows: pd.DataFrame) -> pd.DataFrame:
    sure = pd.to_numeric(rows["model_confidence"].str.replace(",", "."), errors="coerce").astype("float64")
    return rows.assign(
        comment_id=rows["comment_id"].mask(rows["comment_id"] == ""),
        fingerprint=np.array([int(cell[1:], 16) for cell in rows["fingerprint"]], dtype="uint64"),
        model_sentiment=rows["model_sentiment"].where(rows["model_sentiment"].isin(SENTIMENTS)),
        model_confidence=sure.where(sure.between(0, 1)),
    ).astype(CORRECTIONS)
