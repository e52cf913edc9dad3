"""Texts decoded twice (`trÃ¨s dÃ©Ã§u`) -> as they were written, by ftfy, and how many were.

ftfy sees only texts that hold the pattern of such damage, and is believed only where its result is more of the
language around: a repair of clean French or English that happens to look damaged (`SOCIÉTÉ²`) would bring in a sign of
another alphabet.
"""

import re

import pandas as pd

from analysis.intake.encodings.distinct import change_some
from analysis.intake.encodings.dosbake import DAMAGE, repair_cp850

# How a tail byte of UTF-8 (0x80 to 0xBF) looks in cp1252 or latin-1.
_TAIL = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
# The lead bytes in cp1252, mac_roman, cp437, cp1250 and cp1251.
# Blanks and figures are spelt out: with \s and \d pandas would ask Python's re for every text.
_BLANKS = " \t\n\x0b\x0c\r\xa0\u2000-\u200a\u2028\u2029\u202f\u3000"
SUSPECT = (
    rf"Ã|[Â-ß]{_TAIL}|[à-ï]{_TAIL}{{2}}|[ð-ô]{_TAIL}{{2}}|[\x80-\x9f]"
    rf"|≈[ìí]|ü[òëéß§]|√[^{_BLANKS}0-9]|¬[†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø]"
    rf"|‚[Ää]|[├Γ][^{_BLANKS}α-ω]|ðŸ|[ĂĹ][^{_BLANKS}a-z]|Г[©ЁЄґЎ§ ®Є«№]|вЂ"
    rf"|{DAMAGE}"
)
# Signs that texts in Western languages hold: their letters, typography, symbols and emojis.
_HOME = re.compile(
    "[\x00-\x7f\xa0-\u017f\u0192\u02c6\u02da\u02dc\u2000-\u206f\u20a0-\u20bf\u2100-\u24ff\u25a0-\u27bf\u2b00-\u2bff\u3030\u303d\ufe00-\ufe0f\ufffd"
    "\U0001f000-\U0001faff\U000e0020-\U000e007f]"
)
# A word in capitals may end in Â; before a no-break space it still is damage.
_CAPITAL = re.compile(r"(?<=[A-ZÀ-Þ])Â(?=[\xa1-\xbf\u2010-\u2122])")
# A closing quotation mark, whose last byte is no sign in cp1252; "où", whose ù mac_roman makes a π.
_QUOTE, _WHERE = re.compile(r"(?<=[\w.!?…)])â€\ufffd"), re.compile(r"(?<=\b[oO])√π")
# à at the end of a word, whose second byte, a no-break space, was trimmed.
_END = re.compile(r"(?<=[a-zé])Ã(?=\s|$|[.,!?…])")
# Signs of cp437 that cp850 has not: ftfy knows that damage.
_CP437 = re.compile("[Γ⌐≡╬╜]")
# So many signs of another alphabet are no chance.
WORD = 4


def repair_mojibake(texts: pd.Series) -> tuple[pd.Series, int]:
    """(texts, how many of them were repaired); the same series where none was."""
    suspect = texts.str.contains(SUSPECT, regex=True)
    if not suspect.any():
        return texts, 0
    return change_some(texts, suspect, repair)


def repair(text: str) -> str:
    """One text, repaired where that gives the language around."""
    from ftfy import fix_encoding

    known = _QUOTE.sub("”", text if _CP437.search(text) else repair_cp850(text))
    fixed = fix_encoding(known)
    if fixed in (known, _CAPITAL.sub("", known)):
        fixed = known
    fixed = _WHERE.sub("ù", fixed)
    if fixed == text:
        return text
    fixed = _END.sub("à", fixed)
    foreign = [sign for sign in _HOME.sub("", fixed) if sign not in text]
    if foreign and (len(foreign) < WORD or len(foreign) * 2 < sum(sign.isalpha() for sign in fixed)):
        return text
    return fixed
