"""A comment's words for the rules: what was written -> words, emoji and the marks that end a clause.

In: one text and a pack. Out: a list of `Word`, with None where a clause ends; nothing reaches across a None.
Addresses, @mentions and numbers stay as neutral words. (A later `enrich/tokens.py` cuts all comments at once;
this is the seam.)
"""

import re
from dataclasses import dataclass
from functools import cache

from .pack import Pack, fold, spell
from .vader import emoji_valences, emoticon_valences

ELONGATION = re.compile(r"([^\W\d_])\1{2,}")  # three or more of one letter: no French word has them


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a comment, with all that the pack knows of it."""

    form: str
    folded: str
    valence: float
    capitals: bool
    stretched: bool = False
    verb: bool = False
    booster: float = 0.0
    starts_phrase: bool = False


NEUTRAL = Word("", "", 0.0, False)


def split_text(
    text: str, pack: Pack, seen: dict[str, Word]
) -> tuple[list[Word | None], list[tuple[int, int]]]:
    """The words of `text` and their (start, end) offsets, in step. `seen` remembers words between texts."""
    words, spans = [], []
    plain = not has_accents(text)
    for match in _token_pattern().finditer(text):
        kind = match.lastgroup
        if kind == "word":
            form = match.group()
            # The same letters mean two things: typed in a text without any accent, or beside accented words.
            key = form + "0" if plain else form
            word = seen.get(key)
            if word is None:
                word = seen[key] = read_word(form, pack, plain)
        elif kind == "emoji":
            word = _read_symbol(match.group(), pack.emoji, emoji_valences())
        elif kind == "emoticon":
            word = _read_symbol(match.group(), pack.emoji, emoticon_valences())
        elif kind == "stop":
            word = None
        else:
            word = NEUTRAL
        words.append(word)
        spans.append(match.span())
    return words, spans


def read_word(form: str, pack: Pack, plain: bool) -> Word:
    """What the pack knows of one written form. `plain`: its text holds no accent at all."""
    spelt, stretched = spell(form), False
    if ELONGATION.search(spelt):
        once, twice = ELONGATION.sub(r"\1", spelt), ELONGATION.sub(r"\1\1", spelt)
        known = pack.valence.keys() | pack.unaccented.keys() | pack.boosters.keys()
        spelt, stretched = (twice if twice in known and once not in known else once), True
    key = spelt
    if key not in pack.valence and plain:
        key = pack.unaccented.get(spelt, spelt)
    folded = fold(spelt)
    return Word(
        form=spelt,
        folded=folded,
        valence=pack.valence.get(key, 0.0),
        capitals=len(form) > 1 and form.isupper(),
        stretched=stretched,
        verb=key in pack.verbs,
        booster=pack.boosters.get(spelt, 0.0),
        starts_phrase=folded in pack.phrases,
    )


def has_accents(text: str) -> bool:
    """Does the text hold a French accented letter? Whoever types one, types them all."""
    return not text.isascii() and _ACCENTS.search(text) is not None


_ACCENTS = re.compile("[àâäçéèêëîïôöùûüÿÀÂÇÉÈÊËÎÏÔÙÛ]")


def _read_symbol(symbol: str, own: dict[str, float], vader: dict[str, float]) -> Word:
    value = own.get(symbol)
    return Word(symbol, symbol, vader[symbol] if value is None else value, False)


@cache
def _token_pattern() -> re.Pattern[str]:
    emoticons = "|".join(re.escape(e) for e in sorted(emoticon_valences(), key=len, reverse=True))
    emoji = "".join(map(re.escape, emoji_valences()))
    return re.compile(
        r"(?P<address>https?://\S+|www\.\S+|@\w+)"
        rf"|(?P<emoticon>(?<![\w:;]){'(?:' + emoticons + ')'}(?!\w))"
        r"|(?P<word>[^\W\d_]+)"
        r"|(?P<number>\d+)"
        rf"|(?P<emoji>[{emoji}])"
        r"|(?P<stop>[.,;:!?…\n()\[\]«»\"“”]+)"
    )
