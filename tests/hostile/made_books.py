"""Workbooks and archives that no honest program writes, part by part: small files, whatever they unpack to."""

import io
import struct
import zipfile
import zlib

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEADER = ("id", "author", "date", "text")
ROWS = (("1", "ana", "2012-08-06 14:03", "where is it?"), ("2", "ben", "2012-08-06 15:03", "same here then"))
TEXTS = [row[3] for row in ROWS]
TABLE = "\n".join(",".join(row) for row in (HEADER, *ROWS)).encode() + b"\n"
LETTERS = "ABCD"


def cell(ref: str, text: str, more: str = "") -> str:
    return f'<c r="{ref}" t="inlineStr"{more}><is><t>{text}</t></is></c>'


def row(number: int, cells=ROWS[0], more: str = "") -> str:
    inside = "".join(cell(f"{letter}{number}", text) for letter, text in zip(LETTERS, cells, strict=False))
    return f'<row r="{number}"{more}>{inside}</row>'


PLAIN = row(1, HEADER) + row(2, ROWS[0]) + row(3, ROWS[1])


def sheet(data: str = PLAIN, *, before: str = "", after: str = "", head: str = "") -> str:
    return f'{head}<worksheet xmlns="{MAIN}">{before}<sheetData>{data}</sheetData>{after}</worksheet>'


def parts_of(sheets: int = 1, **changed: str | bytes) -> dict[str, str | bytes]:
    """The parts of a workbook; `sheet1`, `strings`, `styles`, `book`, `rels`, `types`, `root` replace one."""
    each = range(1, sheets + 1)
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{SHEETML}.worksheet+xml"/>'
        for n in each
    )
    listed = "".join(f'<sheet name="Sheet{n}" sheetId="{n}" r:id="rId{n}"/>' for n in each)
    linked = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in each
    )
    further = "".join(
        f'<Relationship Id="x{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate((("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")))
        if kind.removeprefix("shared").lower() in changed
    )
    types = "".join(
        f'<Override PartName="/xl/{path}.xml" ContentType="{SHEETML}.{path}+xml"/>'
        for path, key in (("sharedStrings", "strings"), ("styles", "styles"))
        if key in changed
    )
    parts = {
        "[Content_Types].xml": changed.get(
            "types",
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.'
            'openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{SHEETML}.sheet.main+xml"/>{overrides}{types}</Types>',
        ),
        "_rels/.rels": changed.get(
            "root",
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument"'
            ' Target="xl/workbook.xml"/></Relationships>',
        ),
        "xl/workbook.xml": changed.get(
            "book", f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": changed.get(
            "rels", f'<Relationships xmlns="{PACKAGE}/relationships">{linked}{further}</Relationships>'
        ),
    }
    if "strings" in changed:
        parts["xl/sharedStrings.xml"] = changed["strings"]
    if "styles" in changed:
        parts["xl/styles.xml"] = changed["styles"]
    for n in each:
        parts[f"xl/worksheets/sheet{n}.xml"] = changed.get(f"sheet{n}", sheet())
    return parts


def book(sheets: int = 1, **changed) -> bytes:
    """An XLSX of `parts_of`. A part may be (head, repeated, times, tail): written without being held."""
    return zipped(parts_of(sheets, **changed))


def zipped(members: dict, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP; a member's content may be (head, repeated, times, tail)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method, compresslevel=1) as made:
        for name, content in members.items():
            if isinstance(content, tuple):
                with made.open(name, "w", force_zip64=True) as stream:
                    for piece in pieces(*content):
                        stream.write(piece)
            else:
                made.writestr(name, content)
    return out.getvalue()


def pieces(head, repeated, times: int, tail):
    """The content in pieces of about a megabyte."""
    head, repeated, tail = (one.encode() if isinstance(one, str) else one for one in (head, repeated, tail))
    yield head
    at_once = max(1, min(times, 1_000_000 // len(repeated)))
    block = repeated * at_once
    for _ in range(times // at_once):
        yield block
    yield repeated * (times % at_once) + tail


def big_sheet(repeated: str, times: int, *, head: str = PLAIN, in_row: str = "", after: str = "") -> tuple:
    """A sheet whose data are `head` and `repeated`, `times` times; `in_row`: within the row that it begins."""
    close = "</row>" if in_row else ""
    empty = sheet("@", after=after).split("@")
    return (empty[0] + head + in_row, repeated, times, close + empty[1])


def lied(data: bytes, name: str, size: int) -> bytes:
    """The archive, its directory and its member's head claiming another unpacked size."""
    made = bytearray(data)
    for magic, offset, at_name in ((b"PK\x01\x02", 24, 46), (b"PK\x03\x04", 22, 30)):
        at = -1
        while (at := made.find(magic, at + 1)) >= 0:
            if made[at + at_name : at + at_name + len(name)] == name.encode():
                made[at + offset : at + offset + 4] = struct.pack("<I", size)
    return bytes(made)


def overlapping(members: int, unpacked: int, name: str = "{}.csv") -> bytes:
    """A ZIP whose directory names one deflated content `members` times (David Fifield's bomb, in its simple form)."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    content = packer.compress(TABLE + b"x" * unpacked) + packer.flush()
    crc = zlib.crc32(TABLE + b"x" * unpacked)
    sizes = struct.pack("<III", crc, len(content), len(TABLE) + unpacked)
    first = name.format(0).encode()
    body = b"PK\x03\x04" + struct.pack("<HHHHH", 20, 0, 8, 0, 0) + sizes
    body += struct.pack("<HH", len(first), 0) + first + content
    names = [name.format(number).encode() for number in range(members)]
    entry = b"PK\x01\x02" + struct.pack("<HHHHHH", 20, 20, 0, 8, 0, 0) + sizes
    directory = b"".join(
        entry + struct.pack("<HHHHHII", len(named), 0, 0, 0, 0, 0, 0) + named for named in names
    )
    end = struct.pack("<HHHHIIH", 0, 0, members & 0xFFFF, members & 0xFFFF, len(directory), len(body), 0)
    return body + directory + b"PK\x05\x06" + end
