"""What was guessed, repaired or could not be done, as data; the words make the sentence (`note-<code>`)."""

from dataclasses import dataclass, field

LEVELS = ("info", "repair", "warning")


@dataclass(frozen=True)
class Note:
    """One thing to tell the user.

    `code` names the sentence, `data` fills it (plain numbers and strings), `level` is one of LEVELS, `file` the export
    it is about (empty = the whole case).
    """

    code: str
    data: dict = field(default_factory=dict)
    level: str = "info"
    file: str = ""
