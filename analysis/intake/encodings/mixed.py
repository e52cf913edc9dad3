"""UTF-8 with bytes that are none: cut signs become U+FFFD, pieces of another encoding are read as such.

Exports glued together hold lines of cp1252 among lines of UTF-8. In: bytes that are not UTF-8 throughout. Out: their
text, what was replaced, what was read in another encoding. A piece (what stands between delimiters) without any whole
UTF-8 sign, whose bytes read well in one of the Western encodings, is in that encoding; every other bad byte is lost.
"""

import re

from analysis.intake.encodings.eight_bit import SAMPLE_BYTES, best_western, judge, sample_of

# Share of the lines with signs above 127 that must be UTF-8 throughout, or else of bad bytes per such sign.
WHOLE_SHARE = 0.2
BAD_SHARE = 0.05
# How far around a bad byte its piece is looked at, in signs.
REACH = 200
_BAD = re.compile("[\udc80-\udcff]+")
_SIGN = re.compile("[^\x00-\x7f\udc80-\udcff]")
_ENDS = '\r\n\t,;|"'
_END = re.compile(f"[{_ENDS}]")


def is_mixed(data: bytes) -> bool:
    """Whether bytes are UTF-8 for the greater part, or in enough lines that it cannot be chance."""
    sample = sample_of(data)
    text = sample.decode("utf-8", errors="surrogateescape")
    signs, bad = len(_SIGN.findall(text)), len(_BAD.findall(text))
    if bad <= signs * BAD_SHARE or (bad <= signs and best_western(sample)[1] > WHOLE_SHARE):
        return True
    lines = [line for line in text.splitlines() if not line.isascii()]
    whole = sum(not _BAD.search(line) for line in lines)
    return whole >= max(2, len(lines) * WHOLE_SHARE)


def decode_mixed(data: bytes, name: str) -> tuple[str, str, int, int, str]:
    """(text, `name`, bytes replaced, signs read in another encoding, that encoding)."""
    text = data.decode("utf-8", errors="surrogateescape")
    found, piece = [], (0, 0)
    for match in _BAD.finditer(text):
        start, end = match.span()
        piece = piece if end <= piece[1] else _piece(text, start, end)
        found.append((start, end, piece))
    alone = [text[first:last] for _, _, (first, last) in found if not _SIGN.search(text[first:last])]
    sample = "\n".join(dict.fromkeys(alone))[:SAMPLE_BYTES].encode("utf-8", "surrogateescape")
    other = best_western(sample)[0]
    parts, at, replaced, others, known = [], 0, 0, 0, {}
    for start, end, (first, last) in found:
        piece = text[first:last]
        if piece not in known:
            known[piece] = _reads_well(piece, other)
        parts.append(text[at:start])
        bad = text[start:end].encode("utf-8", "surrogateescape")
        parts.append(bad.decode(other) if known[piece] else bad.decode("utf-8", "replace"))
        if known[piece]:
            others += len(bad)
        else:
            replaced += len(parts[-1])
        at = end
    return "".join([*parts, text[at:]]), name, replaced, others, other if others else ""


def _piece(text: str, start: int, end: int) -> tuple[int, int]:
    """Where what stands around [start, end) between delimiters begins and ends, REACH signs away at most."""
    least = max(0, start - REACH)
    first = max(least - 1, *(text.rfind(sign, least, start) for sign in _ENDS)) + 1
    after = _END.search(text, end, end + REACH)
    return first, after.start() if after else min(len(text), end + REACH)


def _reads_well(piece: str, encoding: str) -> bool:
    if _SIGN.search(piece):
        return False
    try:
        good, bad = judge(piece.encode("utf-8", "surrogateescape").decode(encoding))
    except UnicodeDecodeError:
        return False
    return good > 0 and not bad
