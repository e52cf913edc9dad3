"""The texts that the cells of a workbook share, as a list."""

import re
from collections.abc import Iterable

from analysis.intake.room import Room
from analysis.intake.workbooks.markup import MOST_DEPTH, DamagedMarkup, read_markup

# Excel allows 32,767 letters in a cell; other writers more.
MOST_LETTERS = 16 * 1024**2
# Excel writes control signs (a carriage return within a cell) so, and an underscore that would begin such a sign.
_ESCAPED = re.compile(r"_x(00[01][0-9A-Fa-f]|005[Ff])_")


def unescape(text: str) -> str:
    """`_x000D_` -> a carriage return."""
    return _ESCAPED.sub(lambda match: chr(int(match.group(1), 16)), text) if "_x" in text else text


def check_length(letters: list[str]) -> None:
    """Raises DamagedMarkup on a text that no cell can hold."""
    if len(letters) > 2 and sum(map(len, letters)) > MOST_LETTERS:
        raise DamagedMarkup("a text beyond any cell")


def read_strings(pieces: Iterable[bytes], room: Room) -> list[str]:
    """The shared texts by their number. What says how signs are pronounced (rPh) is no part of a text."""
    texts: list[str] = []
    runs: list[str] = []
    letters: list[str] = []
    name_t, name_si, name_aside = "t", "si", "rPh"
    depth = aside = 0

    def start(name: str, attributes: dict) -> None:
        nonlocal name_t, name_si, name_aside, depth, aside
        if not depth:
            prefix = name.removesuffix("sst")
            name_t, name_si, name_aside = prefix + "t", prefix + "si", prefix + "rPh"
        depth += 1
        if depth > MOST_DEPTH:
            raise DamagedMarkup("too deep")
        if name == name_t:
            letters.clear()
        elif name == name_si:
            runs.clear()
        elif name == name_aside:
            aside += 1

    def end(name: str) -> None:
        nonlocal depth, aside
        depth -= 1
        if name == name_t:
            if not aside:
                runs.append("".join(letters))
                check_length(runs)
        elif name == name_si:
            text = unescape(runs[0] if len(runs) == 1 else "".join(runs))
            room.take("shared", len(text))
            texts.append(text)
        elif name == name_aside:
            aside -= 1

    read_markup(pieces, room, start, end, letters, lambda: check_length(letters))
    return texts
