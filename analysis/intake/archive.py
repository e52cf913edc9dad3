"""ZIP -> its members, within bounds of size and number (a small ZIP can unpack to terabytes)."""

import io
import zipfile
import zlib

from analysis.errors import UnreadableFile

MOST_MEMBERS = 500
MOST_BYTES = 2 * 1024**3
_IGNORED = ("__MACOSX/", "._")
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, KeyError, OverflowError,
    IndexError, AttributeError, TypeError,
)  # fmt: skip


def what_zip_holds(data: bytes, name: str) -> str:
    """ "workbook", "members", or the reason of a refusal (a text document, an OpenDocument sheet...)."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except _DAMAGED as error:
        raise UnreadableFile(name=name, reason="damaged-archive") from error
    if any(member.startswith("xl/") for member in names) and "[Content_Types].xml" in names:
        return "binary-workbook" if "xl/workbook.bin" in names else "workbook"
    if any(member.startswith(("word/", "ppt/")) for member in names):
        return "document"
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
                    found.append((member.filename, stream.read(member.file_size + 1)))
    except (*_DAMAGED, RuntimeError) as error:
        raise UnreadableFile(name=name, reason="damaged-archive") from error
    return found


def _is_ignored(path: str) -> bool:
    return path.startswith(_IGNORED[0]) or path.rsplit("/", 1)[-1].startswith((_IGNORED[1], ".DS_Store"))
