"""Signs that stand in for others while a text is parsed, so that every dialect is the plain one: one sign parts the
cells, quotes are doubled, a line feed ends a line.

In: text and its `Dialect`. Out: `Plain`: the text, its dialect, and what each stand-in means (the sign in the cell, and
as the file has it). A delimiter of two signs, an escaped sign and a carriage return that ends no line are hidden.
"""

from collections import Counter
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from analysis.intake.delimited.delimiter import DELIMITERS, ESCAPE, WEAK, Dialect

# Control signs that no export holds: one byte in UTF-8, as pandas' C parser wants its delimiter.
_CONTROLS = "\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10\x11\x12\x13\x14"
_PRIVATE = range(0xE00D, 0xF8FF)
_LINES = 300


@dataclass
class Plain:
    """`meanings`: stand-in -> (the sign it means, the signs of the file); `broken`: stands for an unquoted return.

    `line_feeds`: stand for escaped line feeds; `ends_found`: returns that were found to end a line among line feeds.
    """

    text: str
    dialect: Dialect
    meanings: dict[str, tuple[str, str]] = field(default_factory=dict)
    broken: str = ""
    line_feeds: str = ""
    ends_found: int = 0

    def cell(self, text: str) -> str:
        """A cell with what it means."""
        for sign, (meaning, _) in self.meanings.items():
            text = text.replace(sign, meaning)
        return text

    def raw(self, text: str) -> str:
        """A piece of the file as it was."""
        for sign, (_, before) in self.meanings.items():
            text = text.replace(sign, before)
        return text

    def lines(self, lines: np.ndarray) -> np.ndarray:
        """Lines of the file for lines (from 1) of the text: an escaped line feed ended one."""
        if not self.line_feeds:
            return lines
        hidden = [sum(map(line.count, self.line_feeds)) for line in self.text.split("\n")]
        inside = np.cumsum([0, *hidden])
        return lines + inside[np.asarray(lines) - 1]


def is_other(data: bytes, dialect: Dialect) -> bool:
    """Whether something of UTF-8 `data` must be hidden for it to be in a plain dialect."""
    odd = dialect.escape or len(dialect.delimiter) > 1
    return bool(odd) or data.count(b"\r") != data.count(b"\r\n")


def make_plain(text: str, dialect: Dialect) -> Plain:
    """`text` in a plain dialect; nothing is hidden, and nothing copied, where it is in one."""
    plain = Plain(text, replace(dialect, escape="", line_end="\n"))
    if dialect.escape:
        _hide_escapes(plain, dialect)
    if "\r" in plain.text:
        _hide_returns(plain, dialect)
    if len(dialect.delimiter) > 1:
        sign = next((sign for sign in _CONTROLS if sign not in plain.text), "")
        if sign:
            _hide(plain, dialect.delimiter, sign, dialect.delimiter)
        plain.dialect = replace(plain.dialect, delimiter=sign)
    return plain


def restore(frame: pd.DataFrame, plain: Plain) -> tuple[pd.DataFrame, np.ndarray]:
    """Every cell with what it means, and which rows (from 0) hold an unquoted carriage return."""
    broken = np.zeros(len(frame), dtype=bool)
    columns, changed = [], False
    for position in range(frame.shape[1]):
        column = frame.iloc[:, position]
        for sign, (meaning, _) in plain.meanings.items():
            found = column.str.contains(sign, regex=False).to_numpy(dtype=bool)
            if found.any():
                column, changed = column.str.replace(sign, meaning, regex=False), True
                if sign == plain.broken:
                    broken |= found
        columns.append(column)
    if not changed:
        return frame, np.flatnonzero(broken)
    restored = pd.concat(columns, axis=1)
    restored.columns = frame.columns
    return restored, np.flatnonzero(broken)


def _hide(plain: Plain, signs: str, stand_in: str, meaning: str) -> None:
    plain.text = plain.text.replace(signs, stand_in)
    plain.meanings[stand_in] = (meaning, signs)


def _stand_ins(text: str):
    """Private signs that are not in the text, one by one."""
    return (chr(code) for code in _PRIVATE if chr(code) not in text)


def _hide_escapes(plain: Plain, dialect: Dialect) -> None:
    """An escaped sign is that sign; before any other a backslash is a backslash. Pairs of backslashes come first."""
    signs = _stand_ins(plain.text)
    delimiters = {dialect.delimiter} - {""} | {
        sign for sign in DELIMITERS if sign not in WEAK and len(sign) == 1
    }
    for sign in (ESCAPE, '"', "'", "\r\n", "\n", "\r", *sorted(delimiters, key=len, reverse=True)):
        if ESCAPE + sign in plain.text:
            stand_in = next(signs)
            _hide(plain, ESCAPE + sign, stand_in, sign)
            if "\n" in sign:
                plain.line_feeds += stand_in


def _hide_returns(plain: Plain, dialect: Dialect) -> None:
    """Returns that end lines become line feeds where the file ends its lines so; others are hidden."""
    alone = plain.text.count("\r") - plain.text.count("\r\n")
    if not alone:
        return
    signs = _stand_ins(plain.text)
    pair, inside, outside = next(signs), next(signs), next(signs)
    parts = plain.text.split(dialect.quote)
    parts[1::2] = [part.replace("\r\n", pair).replace("\r", inside) for part in parts[1::2]]
    parts[::2] = [part.replace("\r\r\n", pair).replace("\r\n", pair) for part in parts[::2]]
    end = "\n" if dialect.line_end == "\r" else outside
    parts[::2] = [part.replace("\r", end) for part in parts[::2]]
    plain.text = dialect.quote.join(parts).replace(pair, "\r\n")
    plain.meanings |= {inside: ("\r", "\r"), outside: ("\r", "\r")}
    plain.broken = outside
    _end_lines(plain, dialect)


def _end_lines(plain: Plain, dialect: Dialect) -> None:
    """An unquoted return between two whole rows is the end of a line."""
    if not dialect.delimiter or plain.broken not in plain.text:
        return
    lines = plain.text.split("\n")
    counts = Counter(line.count(dialect.delimiter) for line in lines[:_LINES] if plain.broken not in line)
    most = counts.most_common(1)[0][0] if counts else 0
    for at, line in enumerate(lines):
        if most and plain.broken in line:
            parts = line.split(plain.broken)
            if all(part.count(dialect.delimiter) == most for part in parts):
                lines[at] = "\n".join(parts)
                plain.ends_found += len(parts) - 1
    plain.text = "\n".join(lines)
