"""What interfaces and programs write around a date, taken off: "Rédigé le ...", "... (modifié)", ISODate("...").

In: texts that no family of dates reads as they are (Arrow). Out: the same number of texts, rewritten in C++: what is
around the date gone, the hour behind the day, rare spellings ("Aug 6 '12", "2012年8月6日", "4:3") as the families have
them.
"""

import pyarrow as pa
import pyarrow.compute as pc

_DONE = (
    "rédigée?|publiée?|postée?|écrite?|créée?|commentée?|déposée?|ajoutée?|envoyée?|reçue?|laissée?|modifiée?"
    "|mise? en ligne|mise? à jour|partagée?|évaluée?|notée?|répondue?|diffusée?"
    "|posted|published|reviewed|written|created|commented|added|sent|received|edited|updated|submitted|shared"
    "|asked|answered|replied|left|streamed|premiered"
)
# Letters are found by what they are not: compiling \pL takes 30 ms, at each call.
# Amazon: "Commenté en France 🇫🇷 le", "Reviewed in the United States on".
_WHERE = r" (?:en|au|aux|in|in the) [^\d :.,;()][^\d:.,;()]{1,30}?(?: [\x{1F1E6}-\x{1F1FF}]+)?"
_WHAT = r"(?:avis |commentaire |message |review |comment )?"
_DATE = r"date(?: de l['’]expérience| of experience)? ?:"
_BEFORE = (
    rf"(?i)^(?:[»•·] |{_WHAT}(?:{_DONE})(?: (?:par|by) [^\d]{{1,40}}?)?"
    rf"(?:{_WHERE} (?:le|on)|(?: le| on| at)?(?: ?:)?) |(?:le|on|the|{_DATE}) )+"
)
_AGO = r"\((?:il y a [^()]+|[^()]+ ago)\)"
# Reviews that were asked for: "... suite à une commande du 01/08/2012".
_AFTER = (
    r"(?i) ?(?:(?:[·•,|-] ?)?\(?(?:modifiée?|edited|mis à jour|updated)\)?"
    rf"|{_AGO}|(?:sur|on) google|,? suite à une .*|[·•|-])$"
)
_EDITED = r"(?i)^\(?(?:modifiée?|edited)\)? ?[·•:,-]? ?"
_BRACKETS = r"""^=?["'(\[]+([^"'()\[\]]*)["')\]]+$"""
# 2:03 PM · Aug 6, 2012; 14:03, 6 août 2012; à 14h03 le 6 août 2012
_HOUR_FIRST = (
    r"^(?:(?:à|À|at|At) )?(\d{1,2} ?[:hH] ?\d{2}(?::\d{2})?(?: ?[AaPp]\.? ?[Mm]\.?)?)"
    r"(?: ?[·•,|–—-] ?| )(?:le |on )?([^\s].*)$"
)
_REWRITES = (
    (r"""^ISODate\(["']([^"']*)["']\)$""", r"\1"),
    (r"""^\{ ?"\$date" ?: ?"?([^"{}]*)"? ?\}$""", r"\1"),
    (_BRACKETS, r"\1"),
    (r"^'", ""),
    (_AFTER, ""),
    (_BEFORE, ""),
    (_EDITED, ""),
    (_HOUR_FIRST, r"\2 \1"),
    (r"(?i),? \(?(?:heure de Paris|Paris time)\)?$", " Europe/Paris"),
    # Aug 6 '12; 06-AOÛT -12, which Oracle pads
    (r"(\d,?) ['’]([0-6]\d)\b", r"\1 20\2"),
    (r"^(\d{1,2}-[^\d\s-]+) +-(\d{2})\b", r"\1-\2"),
    (r"^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]", r"\1-\2-\3"),
    (r"(\d{1,2}) ?[時时시] ?(\d{1,2}) ?[分분]", r"\1:\2"),
    (r"(:\d{1,2}) ?(\d{1,2}) ?[秒초]$", r"\1:\2"),
    (r"^(\d{4})\. (\d{1,2})\. (\d{1,2})\.(?: |$)", r"\1-\2-\3 "),
    # 2012-08-06T14; 4:3
    (r"^(\d{4}-\d{2}-\d{2}[T ](?:[01]\d|2[0-3]))(Z|[+-]\d{2}:?\d{2})?$", r"\1h\2"),
    (r"([ T]\d{1,2}):(\d)\b", r"\1:0\2"),
    (r"(:\d{2}):(\d)\b", r"\1:0\2"),
)


def may_be_dressed(texts: pa.Array) -> bool:
    """Whether some text has figures and something else: compiling the patterns takes longer than most columns."""
    return pc.any(pc.match_substring_regex(texts, r"\d[^\d]")).as_py() or False


def undress(texts: pa.Array) -> pa.Array:
    """The texts without what is around their date."""
    for pattern, new in _REWRITES:
        texts = pc.replace_substring_regex(texts, pattern, new)
    return pc.utf8_trim_whitespace(texts)
