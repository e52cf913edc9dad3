"""A stranger's text within a line of ours (a file's name, an author): it neither turns it nor towers over it."""

import re
from collections import Counter
from collections.abc import Iterable

SHOWN = "\ufffd"
# They change the direction of what follows them: ours. Shown, as a name that holds one may pass for another.
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LINES = re.compile("[\t-\r\x1c-\x20\x85\u2028\u2029]+")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
# Accents that stack; three are more than any language needs.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
_TOWER = re.compile(f"([{_MARKS}]{{3}})[{_MARKS}]+")
# What nobody sees, or what turns the words around it: a person's own line is no place for it, and not every file brings
# it back.
_DROPPED = re.compile(
    "[\ufeff\ufffd\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
# A longer one is cut within.
_LONGEST_WORD = 30
# A database's word for nothing, which reading an export takes for it.
_NOTHING = r"\N"


def calm(text: str, most: int | None = None) -> str:
    """The text on one line, signs of direction shown, stacked accents cut, and the whole after `most` characters."""
    if most is not None:
        # A megabyte is not looked through for the sake of its beginning.
        text = text[: 20 * most]
    line = _LINES.sub(" ", text).strip(" ")
    line = _TOWER.sub(r"\1", _CONTROLS.sub(SHOWN, _DIRECTIONS.sub(SHOWN, line)))
    return line if most is None or len(line) <= most else line[: most - 1].rstrip() + "…"


def end_at_word(text: str, most: int) -> str:
    """A text of more than `most` characters cut to so many at most, with the end of a word where one is near."""
    if len(text) <= most:
        return text
    head = text[: most - 1]
    words = head if text[most - 1].isspace() else re.sub(r"\S*\Z", "", head)
    return (words if len(words) > most - _LONGEST_WORD else head).rstrip(" ,;:") + "…"


def own_line(text: str, most: int) -> str:
    """What a person wrote on one line of at most `most` letters, as a file brings it back; "" where nothing is seen."""
    # A megabyte is not looked through for the sake of its beginning.
    line = calm(_DROPPED.sub("", text[: 20 * most]), most)
    seen = line != _NOTHING and any(sign.isprintable() and not sign.isspace() for sign in line)
    return line if seen else ""


def label_each(texts: Iterable[str], most: int) -> list[str]:
    """A calm label for each in a box: no two the same (what several have in common is numbered), none an icon."""
    labels = [calm(text, most).replace(":material/", ":\u2060material/") for text in texts]
    counts, taken = Counter(labels), set()
    for at, label in enumerate(labels):
        unique = label if label and counts[label] == 1 else f"{label or '·'} ({at + 1})"
        while unique in taken:
            unique += "\u2032"
        taken.add(unique)
        labels[at] = unique
    return labels


def label_options(options: Iterable[str], most: int) -> dict[str, str]:
    """option -> its label, for a box."""
    options = list(options)
    return dict(zip(options, label_each(options, most), strict=True))
