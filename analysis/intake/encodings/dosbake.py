"""UTF-8 read as cp850, the encoding of DOS windows (`d├®├ºu`, `lÔÇÖ├®t├®`) -> as it was written.

ftfy knows cp437 but not cp850. In: a text. Out: the text, each damaged sign back; more than one round where it was
decoded so more than once. Only sequences that the damage makes are touched: no comment holds a `├` before a `®`.
"""

import re

_TAIL = "[" + re.escape(bytes(range(0x80, 0xC0)).decode("cp850")) + "]"
# What the lead bytes of Latin letters, of typographic signs and of emojis are in cp850.
_SEQUENCE = re.compile(rf"[┬├─┼]{_TAIL}|Ô{_TAIL}{{2}}|­ƒ{_TAIL}{{2}}")
# What says that a text is so damaged: Ô also begins French words.
DAMAGE = rf"[├┬┼]{_TAIL}|Ô[ÇöÜØ]{_TAIL}|Ôé¼|­ƒ"
_DAMAGE = re.compile(DAMAGE)
# No text was decoded wrongly more often.
MOST_ROUNDS = 3


def repair_cp850(text: str) -> str:
    """The text, the same where nothing in it is so damaged."""
    for _ in range(MOST_ROUNDS):
        if not _DAMAGE.search(text):
            break
        text = _SEQUENCE.sub(_decoded, text)
    return text


def _decoded(match: re.Match) -> str:
    try:
        return match[0].encode("cp850").decode("utf-8")
    except UnicodeError:
        return match[0]
