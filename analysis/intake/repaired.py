"""Rows that were repaired, or of which something could not be read, with what stood there: a person can check each.

In: what a stage changed. Out: a table of REPAIRED_COLUMNS: `repair` is the code of the note that counts these rows,
`field` the field whose cell `raw` is, "" where `raw` is the whole row as the file has it.
"""

import pandas as pd

REPAIRED_COLUMNS = ("source_file", "source_row", "repair", "field", "raw")
# Of each repair of a file so many rows are kept: the note counts them all, and nobody checks more by eye.
MOST_KEPT = 1_000


def repaired_rows(name: str, rows: list[tuple[int, str, str]]) -> pd.DataFrame:
    """Rows of the file `name` that a reader repaired: (line, code of the repair, the row as the file has it) each."""
    frame = pd.DataFrame(rows, columns=["source_row", "repair", "raw"])
    return _made(frame.assign(source_file=name, field=""))


def repaired_cells(
    name: str, repair: str, field: str, lines: pd.Series, before: pd.Series, changed: pd.Series
) -> pd.DataFrame:
    """The cells of one field that were `changed` (bool), as they were `before`; all of one index."""
    some = changed[changed].index[:MOST_KEPT]
    frame = pd.DataFrame({"source_row": lines[some], "raw": before[some]})
    return _made(frame.assign(source_file=name, repair=repair, field=field))


def with_texts(repaired: list[pd.DataFrame], comments: pd.DataFrame) -> pd.DataFrame:
    """All of them in the order of the files and their lines, with the `text` that each row has now ("": no comment)."""
    found = pd.concat([repaired_rows("", []), *repaired], ignore_index=True)
    order = dict(zip(dict.fromkeys(found["source_file"]), range(len(found)), strict=False))
    found = found.sort_values(
        ["source_file", "source_row"],
        key=lambda column: column.map(order) if column.name == "source_file" else column,
        kind="stable",
    )
    place = ["source_file", "source_row"]
    texts = comments.loc[comments["source_row"].isin(found["source_row"]), [*place, "text"]]
    texts = texts.drop_duplicates(place).astype({"source_file": "str", "source_row": "int64"})
    found = found.merge(texts, how="left", on=place)
    return found.assign(text=found["text"].fillna("").astype("str"))


def _made(frame: pd.DataFrame) -> pd.DataFrame:
    kept = frame[frame.groupby("repair").cumcount() < MOST_KEPT] if len(frame) > MOST_KEPT else frame
    kept = kept[list(REPAIRED_COLUMNS)].reset_index(drop=True)
    return kept.astype(dict.fromkeys(REPAIRED_COLUMNS, "str") | {"source_row": "int64"})
