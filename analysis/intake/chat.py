"""A chat saved as text (WhatsApp's "export chat"): lines that begin with a moment and who speaks -> RawTable.

`[06/08/2023 14:03:22] Anne: Bonjour` or `8/6/23, 2:03 PM - Anne: Hello`; lines without a moment go on with the message
above. A moment without a speaker is the application's own notice: set aside.
"""

import re

import numpy as np

from analysis.intake.encodings.decode import Decoded, decoding_notes
from analysis.intake.table import RawTable, set_aside, text_frame

NAMES = ["date", "author", "message"]
_MOMENT = (
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}(?:,| à| at)? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?\s?[Mm]\.?)?"
)
_START = re.compile(rf"^[\u200e\u200f]*(?:\[({_MOMENT})\] |({_MOMENT}) [-–] )", re.MULTILINE)
_SPEAKER = re.compile(r"[\u200e\u200f~\s]*([^:\n]{1,80}): ")
# A text is a chat where its first line begins a message, and so many of the lines looked at do.
SAMPLE_LINES = 60
LEAST_MESSAGES = 2
LEAST_SHARE = 0.3


def looks_like_chat(head: str) -> bool:
    """Whether a text begins like a saved chat."""
    text = _plain(head)
    begin = len(text) - len(text.lstrip())
    first = _START.match(text, begin)
    if not first or (begin and text[begin - 1] != "\n"):
        return False
    lines = [line for line in text[begin:].split("\n", SAMPLE_LINES)[:SAMPLE_LINES] if line.strip()]
    starts = [match for line in lines if (match := _START.match(line))]
    said = sum(bool(_SPEAKER.match(match.string, match.end())) for match in starts)
    return said >= max(LEAST_MESSAGES, LEAST_SHARE * len(lines))


def read_chat(decoded: Decoded, name: str) -> RawTable:
    """One row per message of a text that `looks_like_chat`."""
    text = _plain(decoded.text)
    starts = list(_START.finditer(text))
    ends = [match.start() for match in starts[1:]] + [len(text)]
    rows, lines, aside, line, at = [], [], [], 1, 0
    for match, end in zip(starts, ends, strict=True):
        line += text.count("\n", at, match.start())
        at = match.start()
        speaker = _SPEAKER.match(text, match.end(), end)
        if speaker:
            rows.append(
                [match[1] or match[2], speaker[1].strip(), text[speaker.end() : end].strip("\n\u200e ")]
            )
            lines.append(line)
        else:
            aside.append((line, "no-message", text[match.start() : end].strip()))
    return RawTable(
        name=name,
        frame=text_frame(rows, NAMES),
        source_rows=np.array(lines, dtype=np.int64),
        header_rows=[],
        set_aside=set_aside(name, aside),
        format="csv",
        notes=decoding_notes(decoded, name),
        encoding=decoded.encoding,
    )


def _plain(text: str) -> str:
    return text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
