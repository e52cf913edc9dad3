"""CSV for people: opens in Excel with its accents, and no cell of it runs as a formula (OWASP, CSV injection)."""

import pandas as pd

# A spreadsheet takes what begins so for a formula; an apostrophe before it makes it text.
_FORMULA = r"^(?=\s*[=+\-@＝＋－＠]|[\t\r\n])"


def write_csv(frame: pd.DataFrame) -> bytes:
    """UTF-8 with BOM; text cells that would run as a formula begin with an apostrophe."""
    guarded = frame.copy()
    for name in guarded.columns:
        if (
            isinstance(guarded[name].dtype, pd.StringDtype | pd.CategoricalDtype)
            or guarded[name].dtype == object
        ):
            guarded[name] = guarded[name].astype("str").str.replace(_FORMULA, "'", regex=True)
    return guarded.to_csv(index=False).encode("utf-8-sig")
