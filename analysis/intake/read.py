"""An export as bytes -> RawTable: the format is found from the content, never from the name.

In: the bytes of a CSV, TSV, XLSX, JSON, JSON lines, a saved chat, of a ZIP of these or of one as gzip. Out: the file's
tables as text, with the line of each row and notes of what was repaired. Errors: UnreadableFile (reason), NoRows; no
other, on any bytes.
"""

import re
from dataclasses import replace

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.errors import BadbuzzError, NoRows, UnreadableFile
from analysis.intake.archive import gunzip, unzip, what_zip_holds
from analysis.intake.chat import looks_like_chat, read_chat
from analysis.intake.delimited.table import read_delimited
from analysis.intake.encodings.decode import decode
from analysis.intake.encodings.mojibake import SUSPECT, repair
from analysis.intake.file_names import display_name
from analysis.intake.guards import restore
from analysis.intake.kinds import kind_of, markup_of
from analysis.intake.nested.cells import open_cells
from analysis.intake.nested.source import is_surely_json, looks_like_json
from analysis.intake.nested.table import read_json
from analysis.intake.nested.wide import unfold
from analysis.intake.room import Room
from analysis.intake.table import RawTable
from analysis.intake.workbooks.workbook import read_workbook
from analysis.notes import Note

__all__ = ["RawTable", "read_table", "read_tables"]

# Bytes. The longest post that any network takes has 100,000; a text is split into words of forty times its size.
LONGEST_CELL = 20_000_000
_BLANK = "\ufeff \t\r\n\x00"


def read_table(data: bytes, name: str, *, as_is: bool = False) -> RawTable:
    """The table of an export; of a ZIP or a workbook, its only one. Raises UnreadableFile or NoRows.

    `as_is`: what cells and columns nest is left there, so that each row of the file is one of the table.
    """
    tables = [restore(raw) for raw in _read_any(data, name, Room(name))] if as_is else read_tables(data, name)
    if len(tables) > 1:
        raise UnreadableFile(name=name, reason="several-exports")
    return tables[0]


def read_tables(data: bytes, name: str) -> list[RawTable]:
    """The tables of a file: one, or one per member of a ZIP or sheet that is an export. UnreadableFile or NoRows."""
    return [
        unfold(open_cells(_with_names_repaired(restore(_checked(raw)))))
        for raw in _read_any(data, name, Room(name))
    ]


def _read_any(data: bytes, name: str, room: Room, *, within: bool = False) -> list[RawTable]:
    """`within`: a ZIP, so that one more is not opened."""
    kind = kind_of(data)
    if kind == "zip":
        held = what_zip_holds(data, name)
        if held == "workbook":
            return read_workbook(data, name, room)
        if held != "members":
            raise UnreadableFile(name=name, reason=held)
        if within:
            raise UnreadableFile(name=name, reason="other-archive")
        return _read_members(data, name, room)
    if kind == "gzip":
        content = gunzip(data, name, room)
        if kind_of(content) == "gzip":
            raise UnreadableFile(name=name, reason="other-archive")
        return _read_any(content, name, room, within=within)
    if kind != "text":
        raise UnreadableFile(name=name, reason=kind)
    return [_read_text(data, name)]


def _checked(raw: RawTable) -> RawTable:
    """The table, where no cell is longer than any text. Raises UnreadableFile."""
    for place in range(raw.frame.shape[1]):
        longest = pc.max(pc.binary_length(pa.array(raw.frame.iloc[:, place].array))).as_py()
        if (longest or 0) > LONGEST_CELL:
            raise UnreadableFile(name=raw.name, reason="too-long-text")
    return raw


def _with_names_repaired(raw: RawTable) -> RawTable:
    """The table, its columns' names as they were written before they were decoded twice; `header_rows` stay."""
    names = [repair(name) if re.search(SUSPECT, name) else name for name in raw.frame.columns]
    changed = [new for new, old in zip(names, raw.frame.columns, strict=True) if new != old]
    if not changed:
        return raw
    note = Note("names-repaired", {"names": ", ".join(changed)}, "repair", raw.name)
    frame = raw.frame.set_axis(pd.Index(names, dtype="str"), axis="columns")
    return replace(raw, frame=frame, notes=[*raw.notes, note])


def _read_text(data: bytes, name: str) -> RawTable:
    decoded = decode(data)
    if decoded is None:
        raise UnreadableFile(name=name, reason="binary")
    head = decoded.head
    if not (head.strip(_BLANK) or decoded.text.strip(_BLANK)):
        raise UnreadableFile(name=name, reason="empty")
    markup = markup_of(head)
    if markup:
        raise UnreadableFile(name=name, reason=markup)
    # Before JSON: in a chat that an iPhone saved, each line begins with a bracket and a figure.
    if looks_like_chat(head):
        return read_chat(decoded, name)
    if looks_like_json(head):
        try:
            return read_json(decoded, name)
        except UnreadableFile as error:
            if error.data.get("reason") != "damaged-json" or is_surely_json(head):
                raise
    return read_delimited(decoded, name)


def _read_members(data: bytes, name: str, room: Room) -> list[RawTable]:
    tables, refused, empty = [], [], False
    for member, content in unzip(data, name, room):
        if content is None:  # a link
            refused.append(display_name(member))
            continue
        try:
            tables += _read_any(content, f"{name}/{display_name(member)}", room, within=True)
        except NoRows:
            empty = True
            refused.append(display_name(member))
        except BadbuzzError:
            if room.full:
                raise
            refused.append(display_name(member))
    if not tables:
        if empty:
            raise NoRows(name=name)
        raise UnreadableFile(name=name, reason="archive-without-export")
    if refused:
        tables[0].notes.append(Note("members-not-read", {"members": refused}, file=name))
    return tables
