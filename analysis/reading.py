"""What the user decides, and what was understood of each export, before any row is a comment."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from analysis.errors import NoRows, TooManyRows, UnreadableFile
from analysis.intake.columns import ColumnMap, map_columns
from analysis.intake.file_names import tell_apart
from analysis.intake.read import RawTable, read_tables
from analysis.limits import most_rows
from analysis.notes import Note

DEFAULT_TIMEZONE = "Europe/Paris"
# Rows of each export kept for the eye: the Case page shows them beside the columns.
PREVIEW_ROWS = 8


@dataclass(frozen=True)
class Choices:
    """What the user decided; empty means: as the export says."""

    columns: Mapping[str, Mapping[str, str | int | None]] = field(
        default_factory=dict
    )  # file -> field -> column
    brands: tuple[str, ...] | None = None  # accounts that speak for the brand
    timezone: str = DEFAULT_TIMEZONE  # of dates that name no zone
    date_orders: Mapping[str, str] = field(default_factory=dict)  # file -> day_first or month_first
    date_zones: Mapping[str, str] = field(
        default_factory=dict
    )  # file -> zone of its dates, whatever it says itself
    collected_at: Mapping[str, str] = field(default_factory=dict)  # file -> ISO moment at which it was taken

    def key(self) -> str:
        """The same choices give the same text: a cache may use it."""
        return json.dumps(
            [
                *(self.columns, self.brands, self.timezone),
                *(self.date_orders, self.date_zones, self.collected_at),
            ],
            sort_keys=True,
            default=dict,
        )


@dataclass(frozen=True)
class Reading:
    """What was understood of one export: for the eye, not for computing."""

    name: str
    format: str
    encoding: str
    delimiter: str
    rows: int
    columns: ColumnMap
    preview: pd.DataFrame  # first rows as text; the index is the line in the file
    date_format: str


def read_exports(
    exports: list[tuple[str, bytes]], choices: Choices
) -> tuple[list[tuple[RawTable, ColumnMap]], list[Note]]:
    """The tables of all files that can be read, and a note for each that cannot; raises where none can.

    TooManyRows where all of them have more than a case may have.
    """
    tables, notes, errors = [], [], []
    shown = tell_apart(name for name, _ in exports)
    for name, (_, data) in zip(shown, exports, strict=True):
        try:
            read = read_tables(data, name)
            # What an archive holds may be called as another file is.
            own = tell_apart((raw.name for raw in read), {*shown, *(raw.name for raw, _ in tables)} - {name})
            read = [raw.renamed(new) for raw, new in zip(read, own, strict=True)]
            tables += [(raw, _columns(raw, choices)) for raw in read]
        except (UnreadableFile, NoRows) as error:
            errors.append(error)
            notes.append(
                Note("file-refused", {"name": name, "reason": error.data.get("reason", "no-rows")}, "warning")
            )
    if errors and not tables:
        raise errors[0]
    if (rows := sum(len(raw.frame) for raw, _ in tables)) > (most := most_rows()):
        raise TooManyRows(rows=rows, most=most)
    return tables, notes


def read_columns(exports: list[tuple[str, bytes]], choices: Choices) -> tuple[Reading, ...]:
    """What was understood of each export's columns, where a case cannot be opened for want of one.

    Raises the named errors of reading.
    """
    return tuple(describe(raw, columns, {}) for raw, columns in read_exports(exports, choices)[0])


def describe(raw: RawTable, columns: ColumnMap, date_formats: Mapping[str, str]) -> Reading:
    """The reading of one table, for the eye."""
    return Reading(
        name=raw.name,
        format=raw.format,
        encoding=raw.encoding,
        delimiter=raw.delimiter,
        rows=len(raw.frame),
        columns=columns,
        preview=raw.frame.head(PREVIEW_ROWS).set_axis(raw.source_rows[:PREVIEW_ROWS]),
        date_format=date_formats.get(raw.name, ""),
    )


def _columns(raw: RawTable, choices: Choices) -> ColumnMap:
    guessed = map_columns(raw.frame)
    chosen = choices.columns.get(raw.name)
    return guessed.override(dict(chosen)) if chosen else guessed
