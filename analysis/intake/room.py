"""What one upload may unpack to: one count for all that it holds, however it is packed.

A small file can unpack to anything. The bounds are of what is held and of what takes time. Measured: a workbook of a
million rows of ten columns takes 1.2 GB, a text of 200 MB in a single cell of an archived CSV 2.3 GB, which is 12
times the upload limit (200 MB, in .streamlit/config.toml); a refusal takes less than 0.5 GB and comes within seconds.
"""

from analysis.errors import UnreadableFile

MEGABYTE = 1024**2
# An export of a million comments fits in each.
MOST = {
    # Of the files in an archive: what may be uploaded without one. Reading a CSV takes 5.3 times its size, one that is
    # a single cell 12 times.
    "bytes": 200 * MEGABYTE,
    "members": 500,
    # XML is never held, so it may be larger: a million rows of ten columns are some 500 MB. 170 MB take a second.
    "xml": 1024 * MEGABYTE,
    # Tags of XML: that million rows has 21 million, and 25 million if its texts are not shared. A million or so take a
    # second, so sheets beyond the bound are refused by counting, before they are read.
    "tags": 32_000_000,
    "sheets": 500,
    # Merged blocks of cells.
    "merged": 1_000_000,
    # Cells of tables, empty ones between and after others too: about 110 bytes each.
    "cells": 16_000_000,
    # Letters: of all texts that cells share, and of all cells (many may show one text, and each becomes its own).
    "shared": 400 * MEGABYTE,
    "letters": 400 * MEGABYTE,
}
_OF_ARCHIVES = ("bytes", "members")


class Room:
    """What is left for an upload: `take` counts down. `full`: something did not fit, so the upload is refused.

    `most`: other bounds than those of MOST, by their names.
    """

    def __init__(self, name: str, **most: int):
        self.name = name
        self.full = False
        self._left = {**MOST, **most}

    def take(self, what: str, count: int = 1) -> None:
        """Raises UnreadableFile (too-large, workbook-too-large) once more than MOST was taken."""
        self.check(what, count)
        self._left[what] -= count

    def check(self, what: str, count: int) -> None:
        """Raises what `take` would."""
        if self._left[what] < count:
            self.full = True
            reason = "too-large" if what in _OF_ARCHIVES else "workbook-too-large"
            raise UnreadableFile(name=self.name, reason=reason)
