"""French typography: the non-breaking spaces that a person cannot see in an editor and so cannot keep right."""

import re

NO_BREAK = "\u00a0"
NARROW_NO_BREAK = "\u202f"

# Imprimerie nationale: a narrow no-break space before ; ! ?, a full one before : and inside « », before % and units.
_NARROW = re.compile(r" (?=[;!?])")
_FULL = re.compile(r" (?=[:»%€])|(?<=«) ")


def space_punctuation(text: str) -> str:
    """`text` with ordinary spaces beside French punctuation made non-breaking."""
    return _FULL.sub(NO_BREAK, _NARROW.sub(NARROW_NO_BREAK, text))
