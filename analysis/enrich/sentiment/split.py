"""A comment's words for the rules: what was written -> words, emoji and the marks that end a clause.

In: one text and a pack. Out: a list of `Word`, with None where a clause ends; nothing reaches across a None.
Addresses, @mentions and numbers stay as neutral words. `pack_cut.py` and `pack_words.py` do the same for many
texts at once, with this file's pattern and `read_token` for what is not a plain word.
"""

import re
from dataclasses import dataclass
from functools import cache

from .pack import Pack, fold, spell
from .vader import emoji_valences, emoticon_valences

ELONGATION = re.compile(r"([^\W\d_])\1{2,}")  # three or more of one letter: no French word has them

LONGEST = 1000  # letters of a word that is read: taking repeated ones away costs time

STOPS = '.,;:!?…\n()[]«»"“”'  # no rule reaches across one of these
SYMBOLS = (
    "\u2190-\u3299\U0001f000-\U0001faff©®‼⁉™ℹ"  # where emoji stand; a list of each costs six times the rest
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a comment, with all that the pack knows of it."""

    form: str
    folded: str
    valence: float
    capitals: bool
    stretched: bool = False
    verb: bool = False
    fixed: bool = False
    booster: float = 0.0
    starts_phrase: bool = False


NEUTRAL = Word("", "", 0.0, capitals=False)
SHOUTED = Word("", "", 0.0, capitals=True)
Seen = tuple[
    dict[str, Word | None], dict[str, Word | None]
]  # what was read before: with accents about, without


def split_text(text: str, pack: Pack, seen: Seen) -> list[Word | None]:
    """The words of `text` in order; None ends a clause. `seen` remembers tokens between texts; it is filled here."""
    tokens = token_pattern().findall(text)
    # The same letters mean two things: typed in a text without any accent, or beside accented words.
    plain = text.isascii() or pack.accents.isdisjoint(text)
    known = seen[plain]
    try:
        return [known[token] for token in tokens]
    except KeyError:
        known |= {token: read_token(token, pack, plain) for token in tokens if token not in known}
        return [known[token] for token in tokens]


def find_spans(text: str) -> list[tuple[int, int]]:
    """(start, end) of the tokens that `split_text` reads, in step with its words."""
    return [match.span() for match in token_pattern().finditer(text)]


def read_token(token: str, pack: Pack, plain: bool) -> Word | None:
    """What the pack knows of one token. `plain`: its text holds no accent at all."""
    if token in emoticon_valences():
        return _read_symbol(token, pack.emoji, emoticon_valences())
    if token in emoji_valences():
        return _read_symbol(token, pack.emoji, emoji_valences())
    if token.isalpha():
        return read_word(token, pack, plain)
    return None if token[0] in STOPS else NEUTRAL


def read_word(form: str, pack: Pack, plain: bool) -> Word:
    """What the pack knows of one written form of letters."""
    if len(form) > LONGEST:
        return NEUTRAL
    spelt, stretched = spell(form), False
    if ELONGATION.search(spelt):
        once = ELONGATION.sub(lambda run: run[1], spelt)
        twice = ELONGATION.sub(lambda run: run[1] * 2, spelt)
        double = any(twice in known and once not in known for known in (pack.valence, pack.unaccented))
        spelt, stretched = (twice if double else once), True
    key = spelt
    if key not in pack.valence and plain:
        key = pack.unaccented.get(spelt, spelt)
    folded = fold(spelt)
    capitals = len(form) > 1 and form.isupper()
    if key not in pack.valence and folded not in pack.watched:
        return SHOUTED if capitals else NEUTRAL  # most words, and nothing asks which
    return Word(
        form=spelt,
        folded=folded,
        valence=pack.valence.get(key, 0.0),
        capitals=capitals,
        stretched=stretched,
        verb=key in pack.verbs,
        fixed=key in pack.fixed,
        booster=pack.boosters.get(spelt, 0.0),
        starts_phrase=folded in pack.phrase_starts,
    )


def _read_symbol(symbol: str, own: dict[str, float], vader: dict[str, float]) -> Word:
    value = own.get(symbol)
    return Word(symbol, symbol, vader[symbol] if value is None else value, False, fixed=True)


@cache
def token_pattern() -> re.Pattern[str]:
    """Words first, for they are most; an emoticon that starts with a letter is then a word, and in the lexicon."""
    emoticons = sorted((e for e in emoticon_valences() if not e[0].isalpha()), key=len, reverse=True)
    starts = "".join(sorted({re.escape(e[0]) for e in emoticons}))
    return re.compile(
        r"https?://\S+|www\.\S+|[^\W\d_]+"
        rf"|(?=[{starts}])(?:{'|'.join(map(re.escape, emoticons))})(?!\w)"
        rf"|[{re.escape(STOPS)}]"  # one by one: an emoticon may follow a mark
        rf"|[{SYMBOLS}]"
        r"|\d+"
        r"|@\w+"
    )
