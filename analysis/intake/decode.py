"""Bytes -> text: which encoding a file is written in, found from the bytes alone.

In: the bytes of a text file. Out: `Decoded` (text without BOM, Python's name of the encoding, how many bad bytes were
replaced), or None where the bytes are no text. Order: byte order mark, pattern of NULs (UTF-16 and 32), strict UTF-8,
UTF-8 with a few bad bytes, then the 8-bit encodings by how French or English the result reads.
"""

import codecs
import re
from dataclasses import dataclass

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Old Excel writes cp1252, Excel for Mac mac_roman, DOS programs cp850; latin-9 differs from cp1252 in eight signs.
EIGHT_BIT = ("cp1252", "mac_roman", "cp850", "iso8859_15", "latin_1")
SAMPLE_BYTES = 65_536
# A UTF-8 file may hold a few bytes cut by a tool: at most this share of its non-ASCII bytes.
BAD_SHARE = 0.05
# UTF-8 is checked in pieces: the whole as text would take one, two or (with one emoji) four bytes per sign.
BLOCK_BYTES = 8 * 1024 * 1024
# Control signs that no text export holds (tab, line feed, vertical tab, form feed, carriage return are text).
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
CONTROL_SHARE = 0.02

_FRENCH = re.compile(
    r"(?<=[A-Za-z])[éèêàçùôîïûâœ](?=[a-zéè\s.,;!?'\"]|$)|[’«»€…–](?=\s|\w)|\b[àéêÀÉ]\b|\b[éà]\w"
)
_ODD = re.compile(
    r"[\x80-\x9f¤¦¨¬¯±²³´¶¸¹º¼½¾×÷ƒ†‡ˆ‰‹›˜√∫≈∆Ω∂∑∏π◊Þþðß│┤╣║╗╝┐└┴┬├─┼╚╔╩╦╠═█▄▀■‗]"
    r"|[a-z][ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝŸ‚„][a-z]"
)


@dataclass(frozen=True)
class Decoded:
    """`source` is the file's own bytes where they are clean UTF-8 (a BOM included), otherwise the text made of them.

    `replaced` counts the bytes that were no text in that encoding and became U+FFFD.
    """

    source: bytes | str
    encoding: str
    replaced: int = 0

    @property
    def text(self) -> str:
        """The whole as text, made anew at each call where the source is bytes."""
        return self.source if isinstance(self.source, str) else self.source.decode("utf-8")

    @property
    def utf8(self) -> bytes:
        """The whole as UTF-8; no copy where the file is."""
        if isinstance(self.source, str):
            return self.source.encode("utf-8", errors="surrogatepass")
        return self.source

    @property
    def head(self) -> str:
        """The first SAMPLE_BYTES signs or so, to see what the text is."""
        return (
            start_of(self.source, SAMPLE_BYTES)
            if isinstance(self.source, bytes)
            else self.source[:SAMPLE_BYTES]
        )


def decode(data: bytes) -> Decoded | None:
    """The text of `data`, or None where it is not text."""
    found = _by_bom(data) or _by_nuls(data) or _utf8(data) or _eight_bit(data)
    if found is None or _is_binary(found.head):
        return None
    return found


def start_of(data: bytes, size: int) -> str:
    """The text of the first `size` bytes of UTF-8, up to the last whole sign."""
    while 0 < size < len(data) and data[size] & 0xC0 == 0x80:
        size -= 1
    return data[:size].decode("utf-8", errors="surrogatepass")


def _by_bom(data: bytes) -> Decoded | None:
    for bom, name in BOMS:
        if data.startswith(bom):
            if bom == codecs.BOM_UTF8 and _is_utf8(data):
                return Decoded(data, name)
            text = data.decode(name, errors="replace")
            return Decoded(text, name, text.count("\ufffd"))
    return None


def _by_nuls(data: bytes) -> Decoded | None:
    """UTF-16 or 32 without a mark: mostly Latin text has NULs at every other (or three of four) places."""
    sample = data[:SAMPLE_BYTES]
    if len(sample) < 4 or sample.count(0) < len(sample) * 0.2:
        return None
    share = [sample[i::4].count(0) / max(1, len(sample[i::4])) for i in range(4)]
    high = [part > 0.3 for part in share]
    names = {
        (False, True, True, True): "utf-32-le",
        (True, True, True, False): "utf-32-be",
        (False, True, False, True): "utf-16-le",
        (True, False, True, False): "utf-16-be",
    }
    name = names.get(tuple(high))
    if name is None:
        return None
    text = data.decode(name, errors="replace")
    return Decoded(text, name, text.count("\ufffd"))


def _utf8(data: bytes) -> Decoded | None:
    if _is_utf8(data):
        return Decoded(data, "utf-8")
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    good = len(re.findall(r"[^\x00-\x7f\ufffd]", text))
    return Decoded(text, "utf-8", bad) if bad <= good * BAD_SHARE else None


def _is_utf8(data: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for begin in range(0, len(data), BLOCK_BYTES):
            decoder.decode(data[begin : begin + BLOCK_BYTES], final=begin + BLOCK_BYTES >= len(data))
    except UnicodeDecodeError:
        return False
    return True


def _eight_bit(data: bytes) -> Decoded | None:
    scored = []
    lines = [line for line in data.splitlines() if not line.isascii()]
    sample = b"\n".join(lines)[:SAMPLE_BYTES]
    for rank, name in enumerate(EIGHT_BIT):
        text = sample.decode(name, errors="replace")
        score = len(_FRENCH.findall(text)) - 3 * len(_ODD.findall(text)) - 5 * text.count("\ufffd")
        scored.append((-score, rank, name))
    name = min(scored)[2]
    text = data.decode(name, errors="replace")
    return Decoded(text, name, text.count("\ufffd"))


def _is_binary(text: str) -> bool:
    sample = text[:SAMPLE_BYTES]
    return len(_CONTROL.findall(sample)) + sample.count("\ufffd") > max(1, len(sample) * CONTROL_SHARE)
