"""CSV for people: opens in Excel with its accents, and no cell of it runs as a formula (OWASP, CSV injection)."""

import pandas as pd

from analysis.intake.guards import guard


def write_csv(frame: pd.DataFrame) -> bytes:
    """UTF-8 with BOM; texts and names of columns that would run as a formula begin with an apostrophe.

    `analysis.intake` takes the apostrophes off again where it reads such a file.
    """
    cells = {
        at: guard(frame.iloc[:, at]) if may_hold_text(frame.iloc[:, at]) else frame.iloc[:, at]
        for at in range(frame.shape[1])
    }
    guarded = pd.DataFrame(cells, index=frame.index)
    guarded.columns = guard(pd.Series(frame.columns, dtype="str"))
    # Line ends of a row as Excel writes them: Python then quotes a cell that holds either half of one.
    return guarded.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig", errors="replace")


def may_hold_text(values: pd.Series) -> bool:
    """Whether a column is of texts, not of numbers or dates."""
    return isinstance(values.dtype, pd.StringDtype | pd.CategoricalDtype) or values.dtype == object
