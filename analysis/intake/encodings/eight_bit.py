"""Bytes that are no UTF -> the encoding in which they read best: first as French or English, then other alphabets.

In: bytes with signs above 127. Out: the name of a Python codec. A sign reads well where a writer of French or English
puts it (an accent within a word of its case, a quotation mark at the edge of a word, € beside a number), badly where
nobody does (`d‚‡u`, `…NORME`); what other Western languages write counts for nothing. Where even the best of these
reads badly, chardet is asked for another alphabet. All on a sample, so that the cost does not grow with the file.
"""

import io
import re

# Old Excel writes cp1252, Excel for Mac mac_roman, DOS programs cp850; latin-9 differs from cp1252 in eight signs.
WESTERN = ("cp1252", "mac_roman", "cp850", "iso8859_15", "latin_1")
# Alphabets that are not Western Latin, as chardet names them; the widest member of each family.
OTHERS = (
    "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "koi8-r", "koi8-u", "cp866",
    "mac-cyrillic", "mac-greek", "iso8859-2", "iso8859-5", "iso8859-6", "iso8859-7", "iso8859-8", "iso8859-9", "cp874",
    "cp932", "euc_jis_2004", "iso2022_jp_ext", "gb18030", "euc_kr", "cp949", "big5hkscs",
)  # fmt: skip
SAMPLE_BYTES = 65_536
# Share of the signs above 127 that may read badly before another alphabet is thought of.
BAD_SHARE = 0.2
# Share of the signs of another alphabet that must be letters, for chardet to be believed.
LETTERS_SHARE = 0.6
# chardet's confidence (0 to 1) where nothing fits; Turkish and Thai come at 0.15 and more.
LEAST_CONFIDENCE = 0.1

_LOW, _UP = "éèêëàâäçùûüôöîïÿœæñ", "ÉÈÊËÀÂÄÇÙÛÜÔÖÎÏŸŒÆÑ"
_BEFORE, _AFTER = r"(?<![^\W\d_])", r"(?![^\W\d_])"
_GOOD = re.compile(
    rf"(?<=[a-z])[{_LOW}]+(?![A-Z])|{_BEFORE}[{_LOW}]+(?=[a-z])|(?<=[A-Z]['’])[{_LOW}]|(?<=[A-Z])[éèêôîâûœ](?=[a-z])"
    rf"|(?<=[A-Z])[{_UP}]+(?![a-z])|{_BEFORE}[{_UP}]+(?=[A-Za-z])|{_BEFORE}[àÀ]{_AFTER}"
    r"|(?<=\w)’(?=\w)|(?<!\w)[«“‘](?=[\w\xa0\u202f ])|(?<=[\w\xa0\u202f .!?…])[»”’](?!\w)|(?<=[\w!?])…"
    r"|(?<=\d)[€£]|(?<=\d[ \xa0\u202f])[€£]|(?<![^\W\d_])[€£](?=[ \d]|\W|$)|(?<= )[–—](?= )|(?<=\d)[°–](?=\W|\d|$)"
    r"|(?<=[nN])°|(?:^|(?<=\n))[•–—](?= )|(?<=\w)\xa0(?=[!?:;»\d€])|(?<=«)\xa0"
)
# Letters of other Western languages within words, and signs that texts hold anywhere.
_NEUTRAL = re.compile(
    r"(?<![A-Z])[áíóúàèìòùâêîôûãõñåäöøæçéëïüšžß](?![A-Z])"
    r"|(?<![a-z])[ÁÍÓÚÀÈÌÒÙÂÊÎÔÛÑÅÄÖØÆÇÉËÏÜŠŽ](?![a-z])"
    r"|(?<![^\W\d_])[ÁÍÓÚÀÈÌÒÙÂÊÎÔÛÑÅÄÖØÆÇÉËÏÜŠŽ](?=[a-z])"
    r"|[\xa0’‘“”«»–—•…€£°®™©·]|(?<!\w)[¿¡]|(?<=[\dm ])[²³½]"
)
# Nobody writes so many accented letters in a row in a Western language: the alphabet is another.
_RUN = re.compile(r"(?:[^\W\d_](?<![A-Za-z])){4,}")
# A run of the accents that French has says nothing either way.
_FRENCH_LOW, _FRENCH_UP = frozenset(_LOW), frozenset(_UP)
_ABOVE = re.compile(r"[^\x00-\x7f]")


def judge(text: str) -> tuple[int, int]:
    """How many of the signs above 127 read well as French or English, and how many badly."""
    runs = sum(
        len(run) for run in _RUN.findall(text) if not (set(run) <= _FRENCH_LOW or set(run) <= _FRENCH_UP)
    )
    text = _RUN.sub("-", text)
    rest, good = _blanked(_GOOD, text)
    rest, _ = _blanked(_NEUTRAL, text, rest)
    return good, runs + len(_ABOVE.findall(rest))


def best_western(sample: bytes) -> tuple[str, float]:
    """The encoding in which a sample reads best as French or English, and the share (0 to 1) that reads badly."""
    judged = []
    for rank, name in enumerate(WESTERN):
        text = sample.decode(name, errors="replace")
        good, bad = judge(text)
        judged.append((3 * bad - good, rank, name, bad / max(1, len(_ABOVE.findall(text)))))
    _, _, name, bad_share = min(judged)
    return name, bad_share


def find_encoding(data: bytes) -> str:
    """The encoding of a text that is not in UTF, found on a sample of its lines with signs above 127."""
    sample = sample_of(data)
    name, bad_share = best_western(sample)
    return (_other_alphabet(sample) or name) if bad_share > BAD_SHARE else name


def sample_of(data: bytes) -> bytes:
    """The first lines with signs above 127, SAMPLE_BYTES of them or a little more."""
    lines, size = [], 0
    for line in io.BytesIO(data):
        if line.isascii():
            continue
        if len(line) > SAMPLE_BYTES:
            first = re.search(rb"[\x80-\xff]", line).start()
            line = line[max(0, first - 40) : first + SAMPLE_BYTES]
        lines.append(line)
        size += len(line)
        if size >= SAMPLE_BYTES:
            break
    return b"".join(lines)


def _other_alphabet(sample: bytes) -> str | None:
    """What chardet says, where the sample then is text of another alphabet without a bad byte."""
    import chardet

    found = chardet.detect(
        sample,
        include_encodings=OTHERS,
        no_match_encoding=OTHERS[0],  # at a confidence of 0.1, hence not believed
        prefer_superset=True,
        compat_names=False,
    )
    name = found["encoding"]
    if not name or found["confidence"] <= LEAST_CONFIDENCE:
        return None
    text = sample.decode(name, errors="replace")
    above = _ABOVE.findall(text)
    letters = sum(sign.isalpha() for sign in above)
    # The sample may cut the last sign of a very long line.
    if text.count("\ufffd") > 1 or letters < len(above) * LETTERS_SHARE:
        return None
    return name


def _blanked(pattern: re.Pattern, text: str, target: str | None = None) -> tuple[str, int]:
    """`target` (else `text`) with what `pattern` finds in `text` blanked, and how many signs above 127 those were."""
    signs, count = list(text if target is None else target), 0
    for match in pattern.finditer(text):
        for place in range(*match.span()):
            count += signs[place] > "\x7f"
            signs[place] = " "
    return "".join(signs), count
