"""Texts -> their wording: the words alone, so that a message pasted to a hundred people reads the same a hundred times.

Set aside are case, accents, digits, signs and emoji, links, handles, the name of whom it addresses (after a greeting
or thanks, after a handle's @, or before a comma or a colon at its start), and who signs it (« ^AB », « - Julie »).
"""

import pyarrow as pa
import pyarrow.compute as pc

from analysis.words.folding import fold_array

LONGEST_NAME = 4  # words: « @Marie de la Tour »
LONGEST_SIGNATURE = 24  # signs, with what stands before and behind it
# RE2, on texts as they are written.
_LINK = r"(?i)\b(?:https?://|www\.)\S+"
# ^AB, *AMC, /KB, ~Debs at the end; behind a hyphen a capital says that it is a name.
_SIGNED = r"[\s.,!?…)](?:[\^*/~]\s?\p{L}[\p{L}\p{N}]*|[-–—]\s?\p{Lu}\p{L}*)[\s\d/.()]*$"
_HANDLE = r"[@＠][\p{L}\p{N}_]+(?:[.\-][\p{L}\p{N}_]+)*"
_FIRST_HANDLE = r"^\s*[@＠](?P<name>\S+(?:\s+\S+){%d})"
_BEFORE_A_SIGN = r"^\s*(?P<name>[^\s,:][^,:\n]+)[,:]"
_GREETING = (
    r"^(\W*(?i:bonjour|bonsoir|salut|coucou|chère?|hello|hi|hey|dear|good (?:morning|afternoon|evening))"
    r"(?i: there)?)"
)
_THANKS = r"^(\W*(?i:merci|thanks|thank you|sorry|désolée?s?|welcome))"
_TITLE = r"[ \x{a0}]+(?i:mme|mlle|mr|mrs|ms|m\.|madame|mademoiselle|monsieur)\b\.?"
_NAME = r"[ \x{a0}]+\p{Lu}[\p{L}\p{M}'’.\-]+"
# A capital behind a greeting is a name; of several words, or behind thanks, only up to a sign: « Merci Nicole ! ».
_ADDRESSED = (
    (rf"{_GREETING}(?:{_TITLE})?(?:(?:{_NAME}){{2,3}}\s*([,:!.])|{_NAME})", r"\1\2 "),
    (rf"{_GREETING}{_TITLE}", r"\1 "),
    (rf"{_THANKS}(?:{_TITLE})?(?:{_NAME}){{1,3}}\s*([,:!.])", r"\1\2 "),
)


def read_wording(texts: pa.Array, names: pa.Array) -> pa.Array:
    """The wording of each text (strings, none missing): words in lower case with a blank between them, "" where
    there is none.

    `names`: of people whom a text may address, as `fold_names` gives them.
    """
    plain = pc.replace_substring_regex(texts, _LINK, " ")
    plain = _cut_signature(pc.utf8_trim_whitespace(plain))
    for more in range(LONGEST_NAME - 1, 0, -1):
        plain = _cut_name(plain, names, _FIRST_HANDLE % more)
    plain = pc.replace_substring_regex(plain, _HANDLE, " ")
    plain = _cut_name(plain, names, _BEFORE_A_SIGN)
    for pattern, by in _ADDRESSED:
        plain = pc.replace_substring_regex(pc.utf8_ltrim_whitespace(plain), pattern, by)
    return pc.utf8_trim_whitespace(pc.replace_substring_regex(fold_array(plain), r"[^\p{L}]+", " "))


def fold_names(names: pa.Array) -> pa.Array:
    """The names (strings, none missing) and their first words, as `read_wording` looks for them."""
    first = pc.replace_substring_regex(pc.utf8_trim_whitespace(names), r"\s.*", "")
    folded = pc.unique(pa.concat_arrays([_fold(names), _fold(first)]))
    return folded.filter(pc.not_equal(folded, ""))


def _cut_signature(texts: pa.Array) -> pa.Array:
    ends = pc.utf8_slice_codeunits(texts, -LONGEST_SIGNATURE)
    starts = pc.utf8_slice_codeunits(texts, 0, -LONGEST_SIGNATURE)
    bare = pc.replace_substring_regex(ends, _SIGNED, "")
    return pc.binary_join_element_wise(starts, bare, pa.scalar("", bare.type))


def _cut_name(texts: pa.Array, names: pa.Array, pattern: str) -> pa.Array:
    name = pc.struct_field(pc.extract_regex(texts, pattern), "name")
    known = pc.is_in(_fold(name), value_set=names)
    return pc.if_else(known, pc.replace_substring_regex(texts, pattern, " "), texts)


def _fold(names: pa.Array) -> pa.Array:
    """Without case, accents, signs and blanks."""
    return pc.replace_substring_regex(fold_array(names), r"[^\p{L}\p{N}]+", "")
