"""Text without what people leave out or mistype, to compare names by."""

import re
import unicodedata

import pyarrow as pa
import pyarrow.compute as pc

_NOT_WORD = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """`text` in lower case without accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def fold_name(text: str) -> str:
    """`text` without case, accents, punctuation and spaces: `Maud Kérivel` and `@maud.kerivel` are one."""
    return _NOT_WORD.sub("", fold(text))


def fold_array(texts: pa.Array) -> pa.Array:
    """`fold` for many texts at once: in lower case without accents."""
    plain = pc.replace_substring(pc.utf8_lower(texts), "ß", "ss")
    return pc.replace_substring_regex(pc.utf8_normalize(plain, form="NFKD"), r"\p{Mn}", "")
