"""The XML of a workbook's parts, read as a stream: never held as a tree, never with entities, never beyond the room.

No honest workbook has a document type; one that does is refused before its entities mean anything, so nothing grows
and nothing is fetched.
"""

from collections.abc import Callable, Iterable
from xml.parsers import expat

from analysis.intake.room import Room

# A start tag is read anew with each piece until it ends (expat before 2.6): no honest one has a thousandth of this.
MOST_TAG = 1024**2
# Names of elements and attributes stay in memory until the end of a part; the format knows fewer than 2,000.
MOST_NAMES = 20_000
MOST_DEPTH = 100
# Bytes of the shortest element.
LEAST_TAG = 4


class DamagedMarkup(ValueError):
    """Not the XML of a workbook."""


def read_markup(
    pieces: Iterable[bytes],
    room: Room,
    start: Callable[[str, dict], None],
    end: Callable[[str], None] | None = None,
    letters: list[str] | None = None,
    between: Callable[[], None] | None = None,
) -> None:
    """Calls `start` (name, attributes) and `end` (name) of each element; text is appended to `letters`.

    `between` is called after each piece of bytes. Raises DamagedMarkup, UnreadableFile (the room), and what they raise.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = start
    if end is not None:
        parser.EndElementHandler = end
    if letters is not None:
        parser.CharacterDataHandler = letters.append
    fed = 0
    try:
        for piece in pieces:
            room.take("tags", count_tags(piece))
            parser.Parse(piece, False)
            fed += len(piece)
            if fed - parser.CurrentByteIndex > MOST_TAG or len(parser.intern) > MOST_NAMES:
                raise DamagedMarkup("a tag without an end, or too many names")
            if between is not None:
                between()
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise DamagedMarkup(str(error)) from error


def count_tags(piece: bytes) -> int:
    """So many elements begin in it at most."""
    return piece.count(b"<") - piece.count(b"</")


def read_elements(pieces: Iterable[bytes], room: Room, wanted: set[str]) -> list[tuple[str, dict]]:
    """(name without prefix, attributes) of the elements of these names ("parent/name" or "name"), in their order."""
    found: list[tuple[str, dict]] = []
    path: list[str] = []

    def start(name: str, attributes: dict) -> None:
        name = name.rpartition(":")[2]
        if len(path) > MOST_DEPTH:
            raise DamagedMarkup("too deep")
        if name in wanted or (path and f"{path[-1]}/{name}" in wanted):
            found.append((name, attributes))
        path.append(name)

    read_markup(pieces, room, start, lambda name: path.pop())
    return found


def _refuse_doctype(*_) -> None:
    raise DamagedMarkup("a document type")
