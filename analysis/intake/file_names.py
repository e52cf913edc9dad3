"""The name under which a file, a member of an archive or a sheet is shown: one line of bounded length, never a path.

In: what somebody called it, anything. Out: text that a note, a row's key and a table can hold. It names a thing for
the eye; nothing is opened or written under it.
"""

import re
import unicodedata
from collections.abc import Iterable

# Longer than the names that tools give, short enough for a sentence; the end of a name says what the file is.
LONGEST = 120
_END = 30
# What stands for a sign that cannot be shown, and for a name without any that can.
HIDDEN, NAMELESS = "\ufffd", "?"
_CUT = "…"
# Controls, halves of signs, ends of lines, and what turns or hides the text around it.
_UNSHOWN = {"Cc", "Cs", "Cf", "Zl", "Zp"}
# Persian names and emojis of several signs are written with these.
_JOINERS = "\u200c\u200d"
_BLANKS = re.compile(r"\s+")
# Accents piled on a letter reach over the lines above; no language needs more.
_PILED = 3


def display_name(name: str) -> str:
    """`name` as it may be shown. A `;` parts the names of several files, hence none of them holds it."""
    if len(name) > LONGEST:
        name = name[: LONGEST - _END - 1] + _CUT + name[-_END:]
    shown, piled = [], 0
    for sign in name:
        piled = piled + 1 if unicodedata.combining(sign) else 0
        if piled > _PILED:
            continue
        hidden = unicodedata.category(sign) in _UNSHOWN and sign not in _JOINERS
        shown.append(HIDDEN if hidden else "," if sign == ";" else sign)
    text = _BLANKS.sub(" ", "".join(shown)).strip()
    return text if text.strip(f"./\\ {HIDDEN}{_JOINERS}") else NAMELESS


def tell_apart(names: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """The names as they may be shown, no two alike: a row is known by its file and its line.

    The second `x.csv` is `x.csv (2)`, unless a file is called so. `taken`: names that others have.
    """
    shown = [display_name(name) for name in names]
    used, reserved, told = set(taken), {*taken, *shown}, []
    counts: dict[str, int] = {}
    for name in shown:
        new = name
        while new in used or (new != name and new in reserved):
            counts[name] = counts.get(name, 1) + 1
            new = f"{name} ({counts[name]})"
        used.add(new)
        told.append(new)
    return told
