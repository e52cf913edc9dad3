"""ZIP -> its members, gzip -> its content, within bounds of size and number (a small ZIP can unpack to terabytes)."""

import io
import unicodedata
import zipfile
import zlib

from analysis.errors import UnreadableFile

MOST_MEMBERS = 500
MOST_BYTES = 2 * 1024**3
_IGNORED = ("__MACOSX/", "._")
_OF_SYSTEMS = (".DS_Store", "Thumbs.db", "desktop.ini")
# The bit that says that a member's name is UTF-8; wbits that make zlib read gzip.
_UTF8_NAME, _GZIP = 0x800, 31
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, KeyError, OverflowError,
    IndexError, AttributeError, TypeError,
)  # fmt: skip


def what_zip_holds(data: bytes, name: str) -> str:
    """ "workbook", "members", or the reason of a refusal (a text document, an OpenDocument sheet...)."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [member.replace("\\", "/") for member in archive.namelist()]
    except _DAMAGED as error:
        raise UnreadableFile(name=name, reason="damaged-archive") from error
    if any(member.startswith("xl/") for member in names) and "[Content_Types].xml" in names:
        return "binary-workbook" if "xl/workbook.bin" in names else "workbook"
    if any(member.startswith(("word/", "ppt/")) for member in names):
        return "document"
    if any(member.endswith(".iwa") or member == "Index.zip" for member in names):
        return "apple-document"
    if "mimetype" in names and "content.xml" in names:
        return "open-document"
    return "members"


def unzip(data: bytes, name: str) -> list[tuple[str, bytes]]:
    """(member, its bytes) of each file in the archive. Raises UnreadableFile."""
    found, total = [], 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [
                member
                for member in archive.infolist()
                if not member.is_dir() and not _is_ignored(member.filename)
            ]
            if any(member.flag_bits & 1 for member in members):
                raise UnreadableFile(name=name, reason="encrypted")
            total = sum(member.file_size for member in members)
            if len(members) > MOST_MEMBERS or total > MOST_BYTES:
                raise UnreadableFile(name=name, reason="too-large")
            for member in members:
                with archive.open(member) as stream:
                    found.append((_name(member), stream.read(member.file_size + 1)))
    except (*_DAMAGED, RuntimeError) as error:
        raise UnreadableFile(name=name, reason="damaged-archive") from error
    return found


def gunzip(data: bytes, name: str, most: int = MOST_BYTES) -> bytes:
    """The content of a gzip, of several parts if need be, `most` bytes of it. Raises UnreadableFile."""
    parts, size = [], 0
    while data:
        part = zlib.decompressobj(_GZIP)
        try:
            parts.append(part.decompress(data, most - size + 1))
        except zlib.error as error:
            if not parts:
                raise UnreadableFile(name=name, reason="other-archive") from error
            break
        size += len(parts[-1])
        if size > most:
            raise UnreadableFile(name=name, reason="too-large")
        if not part.eof:
            raise UnreadableFile(name=name, reason="other-archive")
        data = part.unused_data.lstrip(b"\x00")
    return b"".join(parts)


def _name(member: zipfile.ZipInfo) -> str:
    """A Mac writes names in UTF-8 without saying so."""
    name = member.filename
    if not name.isascii() and not member.flag_bits & _UTF8_NAME:
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            return name
    return unicodedata.normalize("NFC", name)


def _is_ignored(path: str) -> bool:
    return path.startswith(_IGNORED[0]) or path.rsplit("/", 1)[-1].startswith((_IGNORED[1], *_OF_SYSTEMS))
