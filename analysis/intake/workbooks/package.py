"""The package of an XLSX: where its sheets, its shared texts and its formats of dates are.

Paths are compared without case and with either slash, relations by the end of their type: strict and transitional
OOXML, and writers of every habit, are one. What no export is read for (themes, filters, names, links, views, fonts) is
not opened. A path leads to a member of this package or nowhere: never to a disk or a network.
"""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from analysis.intake.archive import unpacked
from analysis.intake.room import MOST, Room
from analysis.intake.workbooks.markup import LEAST_TAG, DamagedMarkup, count_tags, read_elements

# Excel allows 31; a title is shown in notes.
MOST_TITLE = 100
# Excel allows 255. A longer format is of no date; the rules that tell dates are slow on it.
MOST_FORMAT = 255


@dataclass(frozen=True)
class Listed:
    """A sheet as the workbook lists it."""

    title: str
    hidden: bool
    part: zipfile.ZipInfo


class Package:
    """The parts of a workbook, each read within `room`. Raises what `zipfile` does, DamagedMarkup, UnreadableFile."""

    def __init__(self, data: bytes, room: Room):
        self._room = room
        self._archive = zipfile.ZipFile(io.BytesIO(data))
        self._parts = {_folded(part.filename): part for part in self._archive.infolist()}
        found = [path for kind, path in self._relations("").values() if kind == "officeDocument"]
        self._book = found[0] if found and _folded(found[0]) in self._parts else "xl/workbook.xml"
        self._links = self._relations(self._book)
        self.from_1904 = False
        self.sheets: list[Listed] = []
        self._list_sheets()

    def read(self, part: zipfile.ZipInfo) -> Iterator[bytes]:
        """A part in pieces."""
        return unpacked(self._archive, part)

    def shared_texts(self) -> Iterator[bytes] | None:
        """The part of the texts that cells share, in pieces."""
        part = self._linked("sharedStrings", "xl/sharedStrings.xml")
        return None if part is None else self.read(part)

    def styles(self) -> list[tuple[bool, bool]]:
        """(whether it shows a date or a time, whether a duration) of each style of cells."""
        from openpyxl.styles.numbers import builtin_format_code, is_date_format, is_timedelta_format

        part = self._linked("styles", "xl/styles.xml")
        if part is None:
            return []
        self._room.take("xml", part.file_size)
        found = read_elements(self.read(part), self._room, {"numFmts/numFmt", "cellXfs/xf"})
        codes = {one.get("numFmtId"): one.get("formatCode", "") for name, one in found if name == "numFmt"}
        kinds: dict[str, tuple[bool, bool]] = {}
        styles = []
        for number in (one.get("numFmtId", "0") for name, one in found if name == "xf"):
            if number not in kinds:
                code = codes.get(number)
                if code is None:
                    code = (
                        builtin_format_code(int(number)) if number.isdecimal() and len(number) < 4 else None
                    )
                known = code is not None and len(code) <= MOST_FORMAT
                kinds[number] = (known and is_date_format(code), known and is_timedelta_format(code))
            styles.append(kinds[number])
        return styles

    def _list_sheets(self) -> None:
        part = self._parts.get(_folded(self._book))
        if part is None:
            raise DamagedMarkup("no workbook")
        self._room.take("xml", part.file_size)
        for name, one in read_elements(self.read(part), self._room, {"sheets/sheet", "workbookPr"}):
            if name == "workbookPr":
                self.from_1904 = one.get("date1904") in ("1", "true")
                continue
            self._room.take("sheets")
            link = next((value for key, value in one.items() if key.endswith(":id")), None)
            kind, path = self._links.get(link, ("", ""))
            held = self._parts.get(_folded(path))
            if held is not None and kind == "worksheet":
                title = one.get("name", "")
                shown = title if len(title) <= MOST_TITLE else title[:MOST_TITLE] + "…"
                self.sheets.append(Listed(shown, one.get("state", "visible") != "visible", held))
        if not self.sheets:
            raise DamagedMarkup("no sheet")
        strings = self._linked("sharedStrings", "xl/sharedStrings.xml")
        self._check_sizes([sheet.part for sheet in self.sheets] + ([strings] if strings else []))

    def _check_sizes(self, parts: list[zipfile.ZipInfo]) -> None:
        """Refuses what is too large before it is read: to count tags takes a fiftieth of the time to read them."""
        size = sum(part.file_size for part in parts)
        self._room.take("xml", size)
        if size > MOST["tags"] * LEAST_TAG:
            tags = 0
            for part in parts:
                for piece in self.read(part):
                    tags += count_tags(piece)
                    self._room.check("tags", tags)

    def _linked(self, kind: str, usual: str) -> zipfile.ZipInfo | None:
        paths = [path for one, path in self._links.values() if one == kind]
        return self._parts.get(_folded(paths[0])) if paths else self._parts.get(_folded(usual))

    def _relations(self, path: str) -> dict[str | None, tuple[str, str]]:
        """{id: (kind, path)} of what a part is linked to within the package."""
        folder, file = posixpath.split(path)
        part = self._parts.get(_folded(posixpath.join(folder, "_rels", f"{file}.rels")))
        if part is None:
            return {}
        self._room.take("xml", part.file_size)
        found = read_elements(self.read(part), self._room, {"Relationship"})
        return {
            one.get("Id"): (
                one.get("Type", "").rpartition("/")[2],
                posixpath.normpath(posixpath.join("/", folder, one.get("Target", "").replace("\\", "/"))),
            )
            for _, one in found
            if one.get("TargetMode") != "External"
        }


def _folded(path: str) -> str:
    return path.replace("\\", "/").lstrip("/").lower()
