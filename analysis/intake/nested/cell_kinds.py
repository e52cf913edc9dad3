"""What the cells of a column hold: objects, lists of answers, or something else; and the value of one cell.

In: a column of text. Out: "objects", "lists" or "", told from a sample of its distinct cells.
"""

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.intake.encodings.surrogates import replace_escaped_halves
from analysis.intake.headers.names import fields_named
from analysis.intake.nested.flat import flatten
from analysis.intake.nested.loose import tighten
from analysis.intake.nested.records import names_text
from analysis.intake.nested.source import DECODER
from analysis.intake.nested.threads import are_replies

# Distinct cells looked at, and the share of them that must be of one kind.
SAMPLE = 50
MOST = 0.6
# An object with more fields than this is a table of its own (reactions by sign), not a part of a comment.
MOST_FIELDS = 100
# Ten times what the answers of the largest thread take.
LONGEST_CELL = 10_000_000
NOTHING = {"", "[]", "{}", "null", "None", "nan", "NaN", '""'}
# A text in pieces (YouTube's Takeout) is one text: `cells.py` joins them.
_PIECES = {"text", "mention", "link"}


def what_cells_hold(column: pd.Series) -> str:
    """objects, lists, or "" for a column of other cells."""
    cells = pa.array(column.array)
    starts = pc.or_(pc.starts_with(cells, "{"), pc.starts_with(cells, "["))
    if not pc.any(starts).as_py():
        return ""
    filled = np.flatnonzero((column.str.strip() != "").to_numpy(dtype=bool))
    spread = filled[np.linspace(0, len(filled) - 1, min(len(filled), 20 * SAMPLE)).astype(int)]
    distinct = [cell for cell in column.iloc[spread].unique() if cell.strip() not in NOTHING][:SAMPLE]
    values = [read_cell(cell) for cell in distinct if cell.lstrip()[:1] in ("{", "[")]
    records = [value for value in values if isinstance(value, dict)]
    if records and len(records) >= MOST * len(distinct):
        names = {key for record in records for key in record}
        return "" if names <= _PIECES or len(names) > MOST_FIELDS else "objects"
    listed = [
        value for value in values if isinstance(value, list) and all(isinstance(one, dict) for one in value)
    ]
    if listed and len(listed) >= MOST * len(distinct):
        elements = [one for value in listed for one in value]
        return "lists" if are_answers(str(column.name), elements) else ""
    return ""


def read_cell(cell: str):
    """The value that a cell holds, None where it holds no JSON, or more than a comment's."""
    if len(cell) > LONGEST_CELL:
        return None
    cell, _ = replace_escaped_halves(cell)
    try:
        return DECODER.decode(cell)
    except RecursionError:
        return None
    except ValueError:
        try:
            return DECODER.decode(tighten(cell))
        except (ValueError, RecursionError):
            return None


def are_answers(name: str, elements: list[dict]) -> bool:
    """Whether objects in a column of that name are comments: texts, and authors or dates or a name that says so."""
    fields = {field for one in elements[:SAMPLE] for key in flatten(one)[0] for field, _ in fields_named(key)}
    return names_text(elements) and (
        are_replies(name) or bool(fields & {"author", "author_id", "created_at"})
    )
