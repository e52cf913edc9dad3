"""Why a comment was judged so, on the page: its words coloured by what they weighed, and one sentence below.

Where the verdict is the model's, words show what they added to it; where it is not (classic VADER, a reader's own),
they show their tone alone, and no reason is claimed. What strangers wrote is escaped, and names masked, as everywhere.
"""

from bisect import bisect_right
from dataclasses import dataclass
from html import escape

import pandas as pd

from analysis.charts.theme import NEGATIVE, POSITIVE, fade
from analysis.enrich.sentiment import Explanation, Word, explain_all
from analysis.enrich.sentiment.why.reasons import Reason, pick_reasons
from analysis.pseudonyms import MASK, find_mentions
from analysis.words import say
from analysis.words.calm import calm
from analysis.words.numbers import say_number, say_share
from pages.measured import measured
from pages.view import View

# Log-odds of positive against negative from which a word is coloured, a little, clearly, strongly; values of the tone.
WEIGHTS = (0.4, 1.0, 2.0)
VALUES = (0.01, 1.5, 2.5)
MOST_QUOTED = 48  # letters of a reason
# Thicker and deeper by step; never by colour alone: negative is a full line, positive a dotted one.
_LOOKS = ((1, 2, 0.12), (2, 3, 0.22), (3, 4, 0.36))
STYLE = ".bb-comment mark,.bb-legend mark{color:inherit;border-radius:2px}" + "\n".join(
    f".bb-comment mark.{side}{step},.bb-legend mark.{side}{step}"
    f"{{background:{fade(colour, depth)};border-bottom:{width}px {line} {colour}}}"
    for side, colour, line in (("neg", NEGATIVE, "solid"), ("pos", POSITIVE, "dotted"))
    for step, width, depth in _LOOKS
)


@dataclass(frozen=True)
class Shown:
    """A text as the page shows it, and what was masked of the one written: (start, end, start in the one shown)."""

    text: str
    masked: tuple[tuple[int, int, int], ...] = ()

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where text[start:end] of the one written stands; a masked part is in it as a whole."""
        return self._place(start, 0), self._place(end, len(MASK))

    def _place(self, at: int, within: int) -> int:
        before = bisect_right(self.masked, (at,))
        if not before:
            return at
        _, last, shown = self.masked[before - 1]
        return shown + within if at < last else shown + len(MASK) + at - last


def mask(text: str, brands: frozenset[str]) -> Shown:
    """The text with its mentions of private persons masked."""
    masked, out, at, length = [], [], 0, 0
    for start, end in find_mentions(text, brands):
        length += start - at
        masked.append((start, end, length))
        out += [text[at:start], MASK]
        at, length = end, length + len(MASK)
    return Shown("".join([*out, text[at:]]), tuple(masked))


def explain_rows(view: View, rows: pd.DataFrame) -> list[Explanation]:
    """Why each of the rows was judged so, from their texts as written."""

    def explained() -> list[Explanation]:
        return explain_all(
            [_written(row) for _, row in rows.iterrows()], rows["language"].astype("str").tolist(), rows
        )

    return measured(view, "why", explained, hash(rows["row_id"].to_numpy().tobytes()))


def _written(row: pd.Series) -> str:
    return row["text"] if isinstance(row["text"], str) else ""


def is_models(row: pd.Series, why: Explanation) -> bool:
    """Whether the words are what the verdict of the row was made of, with what surrounds them or without."""
    if row["sentiment_from"] == "context":
        return why.confidence is not None
    return row["sentiment_from"] == "model" and why.verdict == row["sentiment"]


def draw(shown: Shown, why: Explanation, by_model: bool, most: int, locale: str) -> str:
    """The first `most` characters of the text as HTML, its words that matter marked."""
    out, at = [], 0
    for word in why.words:
        weight, steps = (word.weight, WEIGHTS) if by_model else (word.valence or 0.0, VALUES)
        step = sum(abs(weight) >= least for least in steps)
        start, end = shown.place(word.start, word.end)
        end = min(end, most)
        if not step or start < at or start >= end:
            continue
        side = "neg" if weight < 0 else "pos"
        title = escape(_title(word, side, step, by_model, locale))
        out += [escape(shown.text[at:start]), f'<mark class="{side}{step}" title="{title}">']
        out += [escape(shown.text[start:end]), "</mark>"]
        at = end
    return "".join([*out, escape(shown.text[at:most])])


def legend(rows: pd.DataFrame, whys: list[Explanation], locale: str) -> str:
    """What the marks of some rows mean, as HTML; "" where nothing is explained."""
    if not any(why.words for why in whys):
        return ""
    key = "why-legend" if (rows["sentiment_from"] == "model").any() else "why-legend-tone"
    shown = {
        side: f'<mark class="{side}2">{escape(say(f"why-{side}", locale))}</mark>' for side in ("neg", "pos")
    }
    told = escape(say(key, locale, negative="\x00neg\x00", positive="\x00pos\x00"))
    for side, mark in shown.items():
        told = told.replace(f"\x00{side}\x00", mark)
    return f'<p class="bb-legend">{told}</p>'


def say_why(row: pd.Series, shown: Shown, why: Explanation, locale: str) -> str:
    """One line of plain text: the verdict, how sure, at most three reasons, and the tone of the words."""
    verdict = say(f"sentiment-{row['sentiment']}", locale)
    verdict = verdict[0].upper() + verdict[1:]
    parts = [verdict]
    if is_models(row, why):
        parts = [say("why-sure", locale, verdict=verdict, sure=say_share(row["confidence"], locale))]
        parts.append(_say_grounds(row, shown, why, locale))
    if pd.notna(row["compound"]):
        parts.append(say("why-tone", locale, compound=say_number(row["compound"], locale, 2)))
    return " · ".join(parts)


def _say_grounds(row: pd.Series, shown: Shown, why: Explanation, locale: str) -> str:
    if row["sentiment_from"] == "context":
        # What the words say is another verdict: they are no reason for this one.
        return say("why-context", locale, alone=say(f"sentiment-{why.verdict}", locale))
    reasons, enough = pick_reasons(_written(row), why)
    said = ", ".join(_say_reason(reason, shown, locale) for reason in reasons)
    key = "why-because" if enough else "why-because-small" if reasons else "why-small"
    return say(key, locale, reasons=said)


def _say_reason(reason: Reason, shown: Shown, locale: str) -> str:
    if reason.start is None:
        return say(f"form-{reason.names[0]}", locale)
    start, end = shown.place(reason.start, reason.end)
    words = f"\u2068{calm(shown.text[start:end], MOST_QUOTED)}\u2069"
    if not reason.names:
        return say("why-quoted", locale, words=words)
    names = ", ".join(say_cue(name, locale) for name in reason.names)
    return say("why-named", locale, words=words, names=names)


def say_cue(name: str, locale: str) -> str:
    """What a cue stands for."""
    return say(f"cue-{name.replace('_', '-')}", locale)


def _title(word: Word, side: str, step: int, by_model: bool, locale: str) -> str:
    parts = [say(f"why-{side}-{step}", locale)] if by_model else []
    if word.valence is not None:
        rules = ", ".join(say(f"rule-{rule}", locale) for rule in word.rules)
        value = say_number(word.valence, locale, 1)
        parts.append(
            say("why-value-changed", locale, value=value, rules=rules)
            if rules
            else say("why-value", locale, value=value)
        )
    if by_model:
        parts += [say_cue(name, locale) for name in word.cues]
    return " · ".join(parts)
