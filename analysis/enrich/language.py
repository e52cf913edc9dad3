"""The language of each comment: fr, en, other or unknown.

In: texts. Out: a category per text, same index. Clear texts are told by their words (`languages/evidence.py`, in
Arrow, on distinct words); a library is asked for the hard ones (`languages/library.py`). Nothing to go by (an
emoji, a name, « ok ») is `unknown` here; `inherit_language` then takes the thread's or the case's.

Nothing is downloaded and nothing is random: the same text always has the same language, whatever stands
around it.
"""

import numpy as np
import pandas as pd
import pyarrow as pa

from .corpus import Corpus, read_corpus, shorten
from .languages.evidence import Evidence, weigh_texts
from .languages.library import ASKED, judge_few, look_like_names, rank_languages
from .languages.tables import TOLD, languages
from .tokens import cut_blocks

LANGUAGES = ("fr", "en", "other", "unknown")
OTHER, UNKNOWN = LANGUAGES.index("other"), LANGUAGES.index("unknown")

ENOUGH = 0.45  # evidence below this is none: one shared word (« a », « de ») does not make a language
CLEAR = 1.0  # so much more evidence than for any other language, and the library need not be asked
CLEAR_OTHER = 0.8  # so much more than for French and English
# Hindi in Latin letters is written with much English between: so much of it, and so much beside the English.
MIXED, MIXED_SHARE = 1.5, 0.3
CLEAR_SHARE = 0.2  # evidence per word: a text in an unlisted language has a French or English word or two
ROMANISED = ("hi", "ar")  # the library knows them in their own script only
FEW_WORDS = 2  # the library cannot tell so few: evidence decides, or nothing does
FIRST = 24  # pieces between blanks read of every text; the rest only where these do not settle it
LONGEST = 2000  # characters read of one text: its language shows long before

# What an export writes in the place of a picture: « [[PHOTO]] », « [[STICKER]] ». Nobody wrote it.
PLACEHOLDER = r"\[\[[A-Z][A-Z0-9_ ]*\]\]"


def detect_language(text: pd.Series | Corpus) -> pd.Series:
    """The language of each text (or of the comments of a corpus), as a category of LANGUAGES; a missing or empty text
    is `unknown`. Same index.

    Addresses, @mentions and placeholders (« [[PHOTO]] ») are not read. The first LONGEST characters decide.
    """
    corpus = read_corpus(text)
    places = np.arange(len(corpus.texts))
    found = [_detect_distinct(corpus, places[block]) for block in cut_blocks(corpus.sizes)]
    found = np.concatenate([*found, [UNKNOWN]]).astype(np.int8)  # -1 codes a missing text: the last
    codes = found[corpus.codes]
    return pd.Series(pd.Categorical.from_codes(codes, categories=list(LANGUAGES)), index=corpus.index)


def _detect_distinct(corpus: Corpus, places: np.ndarray) -> np.ndarray:
    """A code of LANGUAGES for each of these texts."""
    tokens = corpus.read(places, LONGEST, PLACEHOLDER)
    evidence = weigh_texts(tokens, FIRST)
    outcome, settled = _decide(evidence)
    longer = np.flatnonzero(~(settled & (outcome != UNKNOWN)) & (tokens.counts > FIRST))
    if longer.size:
        evidence = evidence.replace(longer, weigh_texts(tokens.take(longer)))
        outcome, settled = _decide(evidence)
    texts = corpus.texts.slice(places[0], len(places))
    hard = np.flatnonzero(~settled)
    outcome[hard] = _ask(_listed(texts, hard), evidence, hard)
    odd = np.flatnonzero(
        (outcome == UNKNOWN) & settled & (evidence.totals.max(axis=1) > 0) & (evidence.listed == 0)
    )
    judged = judge_few(_listed(texts, odd), evidence.by_language(odd))
    outcome[odd] = np.where(judged < 0, UNKNOWN, judged)
    return outcome


def _listed(texts: pa.Array, rows: np.ndarray) -> list[str]:
    return shorten(texts.take(pa.array(rows)), LONGEST, PLACEHOLDER).to_pylist()


def _decide(evidence: Evidence) -> tuple[np.ndarray, np.ndarray]:
    """A code of LANGUAGES per text by its evidence alone, and which texts that settles."""
    totals, words = evidence.totals, evidence.words
    told, others = totals[:, : len(TOLD)], totals[:, len(TOLD) :].max(axis=1)
    best, low = told.max(axis=1), told.min(axis=1)
    lead, behind = best - np.maximum(low, others), others - best
    few = words <= FEW_WORDS
    ours = (lead >= CLEAR) & (best >= CLEAR_SHARE * words) | few & (lead >= ENOUGH)
    hindi = totals[:, languages().index("hi")]
    mixed = (hindi >= MIXED) & (hindi >= MIXED_SHARE * best)
    ours &= ~mixed
    theirs = mixed | (behind >= CLEAR_OTHER) | few & (behind >= ENOUGH)
    little = few & (np.maximum(best, others) < ENOUGH)
    tie = (words == 1) & (np.abs(lead) < ENOUGH)  # « service »: a word of both
    nothing = (words == 0) | tie | little & ((words == 1) | (best == 0) | (evidence.listed == 0))
    outcome = np.select([nothing, ours, theirs], [UNKNOWN, told[:, 0] < told[:, 1], OTHER], UNKNOWN)
    return outcome.astype(np.int8), nothing | ours | theirs


def _ask(texts: list[str], evidence: Evidence, rows: np.ndarray) -> np.ndarray:
    """A code of LANGUAGES for each of the hard texts."""
    names, totals = languages(), evidence.totals[rows]
    ranked = rank_languages(texts, evidence.by_language(rows))
    # Romanised Hindi, Arabic in Latin letters: the library does not know them, words must outweigh ours.
    alone = [k for k, name in enumerate(names) if name not in ASKED or name in ROMANISED]
    foreign = totals[:, alone].max(axis=1) > totals[:, : len(TOLD)].max(axis=1)
    unlisted = evidence.listed[rows] == 0
    named = np.array(
        [bare and look_like_names(text) for bare, text in zip(unlisted, texts, strict=True)], dtype=bool
    )
    return np.select([named, foreign], [UNKNOWN, OTHER], np.minimum(ranked, OTHER)).astype(np.int8)
