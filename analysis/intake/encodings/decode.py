"""Bytes -> text: which encoding a file is written in, found from the bytes alone.

In: the bytes of a text file. Out: `Decoded` (text without BOM, Python's name of the encoding, what was no text in it),
or None where the bytes are no text. Order: byte order mark, pattern of NULs (UTF-16 and 32), strict UTF-8, UTF-8 with
bad bytes or with lines of another encoding, then the encodings of one byte or two by how the result reads.
"""

import codecs
import re
from dataclasses import dataclass, replace

from analysis.intake.encodings.eight_bit import SAMPLE_BYTES, find_encoding
from analysis.intake.encodings.joined import part_joined
from analysis.intake.encodings.mixed import decode_mixed, is_mixed
from analysis.intake.encodings.surrogates import replace_halves
from analysis.notes import Note

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# UTF-8 is checked in pieces: the whole as text would take one, two or (with one emoji) four bytes per sign.
BLOCK_BYTES = 8 * 1024 * 1024
# Control signs that no text export holds (tab, line feed, vertical tab, form feed, carriage return are text).
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
CONTROL_SHARE = 0.02
# So many strange signs say nothing of a short text.
FEW_SIGNS = 4
# Share of the quarters of a UTF-32 text that hold a NUL at one place; of the NULs of a UTF-16 text that are at every
# other place (signs like U+4E00 or U+1F600 have theirs at the other).
SAME_PLACE = 0.95
OTHER_PLACE = 0.6


@dataclass(frozen=True)
class Decoded:
    """`source` is the file's own bytes where they are clean UTF-8 (a BOM included), otherwise the text made of them.

    `replaced` counts the bytes that were no text and became U+FFFD; `others` the signs read as `other`; `marks` the
    byte order marks within the file, left by exports that were put end to end.
    """

    source: bytes | str
    encoding: str
    replaced: int = 0
    others: int = 0
    other: str = ""
    marks: int = 0

    @property
    def text(self) -> str:
        """The whole as text, made anew at each call where the source is bytes."""
        return self.source if isinstance(self.source, str) else self.source.decode("utf-8-sig")

    @property
    def utf8(self) -> bytes:
        """The whole as UTF-8; no copy where the file is."""
        if isinstance(self.source, str):
            return self.source.encode("utf-8", errors="surrogatepass")
        return self.source

    @property
    def head(self) -> str:
        """The first SAMPLE_BYTES signs or so, to see what the text is."""
        if isinstance(self.source, str):
            return self.source[:SAMPLE_BYTES]
        return start_of(self.source, SAMPLE_BYTES).removeprefix("\ufeff")


def decode(data: bytes) -> Decoded | None:
    """The text of `data`, or None where it is not text."""
    found = _by_bom(data) or _by_nuls(data) or _utf8(data, "utf-8") or _eight_bit(data)
    if _is_binary(found.head):
        return None
    source, marks = part_joined(found.source)
    return replace(found, source=source, marks=marks) if marks else found


def decoding_notes(decoded: Decoded, name: str) -> list[Note]:
    """What was done to the bytes, for the reader of the file `name`."""
    notes = []
    if decoded.replaced:
        notes.append(Note("bytes-replaced", {"bytes": decoded.replaced}, "repair", name))
    if decoded.others:
        data = {"signs": decoded.others, "encoding": decoded.other}
        notes.append(Note("encodings-mixed", data, "repair", name))
    if decoded.marks:
        notes.append(Note("files-joined", {"marks": decoded.marks}, "repair", name))
    return notes


def start_of(data: bytes, size: int) -> str:
    """The text of the first `size` bytes of UTF-8, up to the last whole sign."""
    while 0 < size < len(data) and data[size] & 0xC0 == 0x80:
        size -= 1
    return data[:size].decode("utf-8", errors="surrogatepass")


def _by_bom(data: bytes) -> Decoded | None:
    for bom, name in BOMS:
        if not data.startswith(bom):
            continue
        if bom != codecs.BOM_UTF8:
            return _replacing(data, name)
        if _is_utf8(data):
            return Decoded(data, name)
        return _utf8(data[len(bom) :], name) or _replacing(data, name)
    return None


def _by_nuls(data: bytes) -> Decoded | None:
    """UTF-16 or 32 without a mark: signs of structure have NULs at every other (or three of four) places."""
    sample = data[: SAMPLE_BYTES // 4 * 4]
    nuls = [sample[place::4].count(0) for place in range(4)]
    total, quarter = sum(nuls), max(1, len(sample) // 4)
    if len(sample) < 4 or total < max(2, len(sample) * 0.005):
        return None
    if nuls[3] >= quarter * SAME_PLACE and nuls[2] >= quarter / 2 and nuls[0] < quarter / 2:
        return _replacing(data, "utf-32-le")
    if nuls[0] >= quarter * SAME_PLACE and nuls[1] >= quarter / 2 and nuls[3] < quarter / 2:
        return _replacing(data, "utf-32-be")
    for name, high in (("utf-16-le", nuls[1] + nuls[3]), ("utf-16-be", nuls[0] + nuls[2])):
        # Few NULs may also be stray signs in a text of one byte a sign: then the rest is such a text.
        if high >= total * OTHER_PLACE and (total >= len(sample) * 0.2 or not _is_plain(sample)):
            found = _replacing(data, name)
            return found if found.replaced <= 1 + len(found.text) * CONTROL_SHARE else None
    return None


def _is_plain(sample: bytes) -> bool:
    """Whether bytes are text once their NULs are removed."""
    rest = sample.replace(b"\x00", b"")
    text = rest.decode("utf-8", errors="replace")
    return not _is_binary(text)


def _utf8(data: bytes, name: str) -> Decoded | None:
    if _is_utf8(data):
        return Decoded(data, name)
    if b"\xed" in data:
        # Some tools write an emoji as two halves of three bytes each.
        try:
            text = replace_halves(data.decode("utf-8", "surrogatepass"))
            return Decoded(text, name, text.count("\ufffd"))
        except UnicodeDecodeError:
            pass
    if not is_mixed(data):
        return None
    return Decoded(*decode_mixed(data, name))


def _is_utf8(data: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for begin in range(0, len(data), BLOCK_BYTES):
            decoder.decode(data[begin : begin + BLOCK_BYTES], final=begin + BLOCK_BYTES >= len(data))
    except UnicodeDecodeError:
        return False
    return True


def _eight_bit(data: bytes) -> Decoded:
    return _replacing(data, find_encoding(data))


def _replacing(data: bytes, name: str) -> Decoded:
    odd = len(data) % 2 if name.startswith("utf-16") else 0
    text = data[: len(data) - odd].decode(name, errors="replace")
    # A line feed of one byte at the end comes from a tool that knows no UTF-16.
    lost = bool(odd and data[-1:].strip(b"\x00 \r\n"))
    return Decoded(text, name, text.count("\ufffd") + lost)


def _is_binary(text: str) -> bool:
    sample = text[:SAMPLE_BYTES]
    return len(_CONTROL.findall(sample)) + sample.count("\ufffd") > max(
        FEW_SIGNS, len(sample) * CONTROL_SHARE
    )
