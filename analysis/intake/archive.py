"""ZIP -> its members, gzip -> its content, unpacked piece by piece within the room of an upload.

Nothing that an archive says of itself is believed: sizes are counted as they come, two members may not share bytes of
the file (that is how 42 MB unpack to petabytes), and a name is a label, never a path.
"""

import io
import itertools
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator

from analysis.errors import UnreadableFile
from analysis.intake.room import Room

# Python makes an object of each entry before anything can be asked of the archive: so many take half a second.
MOST_ENTRIES = 50_000
# A gzip written in blocks (bgzip) has one part per 64 KB.
MOST_PARTS = 50_000
PIECE = 128 * 1024
_IGNORED = ("__MACOSX/", "._")
_OF_SYSTEMS = (".DS_Store", "Thumbs.db", "desktop.ini")
# The bit that says that a member's name is UTF-8; wbits that make zlib read gzip.
_UTF8_NAME, _GZIP = 0x800, 31
# What begins an entry of the directory; bytes of a member's head, its name left out.
_ENTRY, _HEAD = b"PK\x01\x02", 30
# Python unpacks other methods without a bound: 4 KB of bzip2 give gigabytes at once.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, KeyError, OverflowError,
    IndexError, AttributeError, TypeError, RuntimeError,
)  # fmt: skip


def open_zip(data: bytes, name: str) -> zipfile.ZipFile:
    """The archive, checked. Raises UnreadableFile: damaged, of too many entries, with members that overlap."""
    if data.count(_ENTRY) > MOST_ENTRIES:
        raise UnreadableFile(name=name, reason="too-large")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _DAMAGED as error:
        raise UnreadableFile(name=name, reason="damaged-archive") from error
    spans = sorted(
        (entry.header_offset, entry.header_offset + _HEAD + entry.compress_size)
        for entry in archive.infolist()
    )
    if any(end > start for (_, end), (start, _) in itertools.pairwise(spans)):
        raise UnreadableFile(name=name, reason="damaged-archive")
    return archive


def what_zip_holds(data: bytes, name: str) -> str:
    """ "workbook", "members", or the reason of a refusal (a text document, an OpenDocument sheet...)."""
    with open_zip(data, name) as archive:
        names = {member.replace("\\", "/") for member in archive.namelist()}
    if any(member.startswith("xl/") for member in names) and "[Content_Types].xml" in names:
        return "binary-workbook" if "xl/workbook.bin" in names else "workbook"
    if any(member.startswith(("word/", "ppt/")) for member in names):
        return "document"
    if any(member.endswith(".iwa") or member == "Index.zip" for member in names):
        return "apple-document"
    if "mimetype" in names and "content.xml" in names:
        return "open-document"
    return "members"


def unzip(data: bytes, name: str, room: Room) -> Iterator[tuple[str, bytes | None]]:
    """(member, its bytes) of each file in the archive, None for a link. Raises UnreadableFile."""
    with open_zip(data, name) as archive:
        members = [
            member
            for member in archive.infolist()
            if not member.is_dir() and not _is_ignored(member.filename)
        ]
        if any(member.flag_bits & 1 for member in members):
            raise UnreadableFile(name=name, reason="encrypted")
        if any(member.compress_type not in _METHODS for member in members):
            raise UnreadableFile(name=name, reason="other-archive")
        room.take("members", len(members))
        # What is said is never less than what comes (zipfile stops there): a refusal needs no unpacking.
        room.take("bytes", sum(member.file_size for member in members))
        seen: dict[str, int] = {}
        for member in members:
            label = _name(member)
            seen[label] = seen.get(label, 0) + 1
            if seen[label] > 1:
                label = f"{label} ({seen[label]})"
            yield label, None if _is_link(member) else _content(archive, member, name)


def unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """A member in pieces, never more than it claims. Raises what `zipfile` does."""
    if member.compress_type not in _METHODS:
        raise NotImplementedError(f"method {member.compress_type}")
    with archive.open(member) as stream:
        while piece := stream.read(PIECE):
            yield piece


def gunzip(data: bytes, name: str, room: Room) -> bytes:
    """The content of a gzip, of several parts if need be. Raises UnreadableFile."""
    whole, parts, part, ended = io.BytesIO(), 0, None, 0
    for at in range(0, len(data), PIECE):
        packed = data[at : at + PIECE]
        while packed:
            if part is None:
                packed = packed.lstrip(b"\x00") if parts else packed
                if not packed:
                    break
                part, parts, ended = zlib.decompressobj(_GZIP), parts + 1, whole.tell()
                if parts > MOST_PARTS:
                    raise UnreadableFile(name=name, reason="too-large")
            try:
                piece = part.decompress(packed, PIECE)
            except zlib.error as error:
                if parts == 1:
                    raise UnreadableFile(name=name, reason="other-archive") from error
                # What follows a whole part and is none: no content.
                whole.truncate(ended)
                return whole.getvalue()
            room.take("bytes", len(piece))
            whole.write(piece)
            packed = part.unused_data if part.eof else part.unconsumed_tail
            part = None if part.eof else part
    if part is not None:
        raise UnreadableFile(name=name, reason="other-archive")
    return whole.getvalue()


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> bytes:
    whole = io.BytesIO()
    try:
        for piece in unpacked(archive, member):
            whole.write(piece)
    except _DAMAGED as error:
        raise UnreadableFile(name=name, reason="damaged-archive") from error
    return whole.getvalue()


def _name(member: zipfile.ZipInfo) -> str:
    """A Mac writes names in UTF-8 without saying so."""
    name = member.filename
    if not name.isascii() and not member.flag_bits & _UTF8_NAME:
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            return name
    return unicodedata.normalize("NFC", name)


def _is_link(member: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(member.external_attr >> 16)


def _is_ignored(path: str) -> bool:
    return path.startswith(_IGNORED[0]) or path.rsplit("/", 1)[-1].startswith((_IGNORED[1], *_OF_SYSTEMS))
