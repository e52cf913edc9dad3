"""A workbook that its reader stumbles over -> its sheets in a plain package: strict OOXML, broken styles or filters.

In: the bytes of an XLSX. Out: the bytes of another, with the cells, the shared texts and the formats of dates, and none
of what no export is read for (themes, filters, names, links, views, properties).
"""

import io
import re
import zipfile
from xml.etree import ElementTree

from analysis.intake.archive import MOST_BYTES

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", _MAIN.encode()),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_KEPT = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|xl/workbook\.xml|xl/_rels/workbook\.xml\.rels|xl/sharedStrings\.xml"
    r"|xl/styles\.xml|xl/worksheets/[^/]+\.xml",
    re.IGNORECASE,
)
_SIDE = re.compile(
    rb"<((?:\w+:)?(?:definedNames|externalReferences|pivotCaches|extLst|bookViews|workbookProtection|customWorkbookViews"
    rb"|fileRecoveryPr|fileSharing))\b(?:[^>]*/>|.*?</\1>)",
    re.DOTALL,
)
_CELLS = re.compile(
    rb"(<((?:\w+:)?)worksheet\b[^>]*>).*?(<\2sheetData\b.*</\2sheetData>|<\2sheetData\s*/>)", re.DOTALL
)
_STYLES = (
    '<styleSheet xmlns="{}"><numFmts count="{}">{}</numFmts><fonts count="1"><font/></fonts>'
    '<fills count="1"><fill><patternFill/></fill></fills><borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="{}">{}</cellXfs></styleSheet>'
)


def make_plain_package(data: bytes) -> bytes:
    """Raises what `zipfile` does on a damaged package, ValueError on one that is too large."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        parts = [part for part in old.infolist() if _KEPT.fullmatch(_path(part))]
        if sum(part.file_size for part in parts) > MOST_BYTES:
            raise ValueError("too large")
        for part in parts:
            content = _transitional(old.read(part))
            if part.filename.endswith("workbook.xml"):
                content = _SIDE.sub(b"", content)
            elif part.filename.endswith("styles.xml"):
                content = _formats(content)
            elif "worksheets" in part.filename and (cells := _CELLS.search(content)):
                content = cells[1] + cells[3] + b"</" + cells[2] + b"worksheet>"
            new.writestr(_path(part), content)
    return made.getvalue()


def _path(part: zipfile.ZipInfo) -> str:
    return part.filename.replace("\\", "/").lstrip("/")


def _transitional(content: bytes) -> bytes:
    for strict, usual in _STRICT:
        content = content.replace(strict, usual)
    return content


def _formats(content: bytes) -> bytes:
    """Styles with the formats of numbers alone: they tell dates."""
    try:
        root = ElementTree.fromstring(content)
    except ElementTree.ParseError:
        return _STYLES.format(_MAIN, 0, "", 1, "<xf/>").encode()
    named = []
    for one in root.iter(f"{{{_MAIN}}}numFmt"):
        written = ElementTree.Element(
            "numFmt", {"numFmtId": one.get("numFmtId", ""), "formatCode": one.get("formatCode", "")}
        )
        if written.get("numFmtId").isdecimal():
            named.append(ElementTree.tostring(written, encoding="unicode"))
    numbers = [one.get("numFmtId", "0") for one in root.iterfind(f"{{{_MAIN}}}cellXfs/{{{_MAIN}}}xf")]
    used = [
        f'<xf numFmtId="{number if number.isdecimal() else 0}" applyNumberFormat="1"/>' for number in numbers
    ]
    return _STYLES.format(
        _MAIN, len(named), "".join(named), len(used) or 1, "".join(used) or "<xf/>"
    ).encode()
