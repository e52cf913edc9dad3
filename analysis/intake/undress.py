"""What interfaces write around a date, taken off: "Rédigé le ...", "... (modifié)", brackets, the hour put first.

In: texts that no family of dates reads as they are (Arrow). Out: the same number of texts, rewritten in C++.
"""

import pyarrow as pa
import pyarrow.compute as pc

_DONE = (
    "rédigée?|publiée?|postée?|écrite?|créée?|commentée?|déposée?|ajoutée?|envoyée?|reçue?|laissée?|modifiée?"
    "|mise? en ligne|mise? à jour|partagée?|évaluée?|notée?"
    "|posted|published|reviewed|written|created|commented|added|sent|received|edited|updated|submitted|shared"
    "|asked|answered|replied|left"
)
# Amazon: "Commenté en France le", "Reviewed in the United States on".
_WHERE = r"(?: (?:en|au|aux|in|in the) \pL[\pL' -]{1,30}?)?"
_WHAT = r"(?:avis |commentaire |message |review |comment )?"
_BEFORE = (
    rf"(?i)^(?:{_WHAT}(?:{_DONE})(?: (?:par|by) [^\d]{{1,40}}?)?{_WHERE}(?: le| on| at|:| :)|le|on|date ?:) "
)
_AFTER = r"(?i) ?(?:[·•,|-] ?)?\(?(?:modifiée?|edited|mis à jour|updated)\)?$"
_EDITED = r"(?i)^\(?(?:modifiée?|edited)\)? ?[·•:,-]? ?"
_BRACKETS = r"""^=?["'(\[]+([^"'()\[\]]*)["')\]]+$"""
# 2:03 PM · Aug 6, 2012; 14:03, 6 août 2012; à 14h03 le 6 août 2012
_HOUR_FIRST = (
    r"^(?:(?:à|À|at|At) )?(\d{1,2} ?[:hH] ?\d{2}(?::\d{2})?(?: ?[AaPp]\.? ?[Mm]\.?)?)"
    r"(?: ?[·•,|–—-] ?| )(?:le |on )?([^\s].*)$"
)
_REWRITES = (
    (_BRACKETS, r"\1"),
    (r"^'", ""),
    (_AFTER, ""),
    (_BEFORE, ""),
    (_EDITED, ""),
    (_HOUR_FIRST, r"\2 \1"),
)


def may_be_dressed(texts: pa.Array) -> bool:
    """Whether some text has figures and something else: compiling the patterns takes longer than most columns."""
    return pc.any(pc.match_substring_regex(texts, r"\d[^\d]")).as_py() or False


def undress(texts: pa.Array) -> pa.Array:
    """The texts without what is around their date."""
    for pattern, new in _REWRITES:
        texts = pc.replace_substring_regex(texts, pattern, new)
    return pc.utf8_trim_whitespace(texts)
