"""Comments and their languages in, VADER's four scores, the verdict and its confidence out."""

from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from ..corpus import Corpus, read_corpus
from ..tokens import Tokens, cut_blocks
from .english_scores import score_english
from .pack import FOLDER, find_packs, load_pack
from .pack_rules import score_pack
from .vader import SCORES, ZEROS
from .verdict import judge, weigh, weigh_in_context

ENGLISH = "en"
CHANCES = ("chance_negative", "chance_neutral", "chance_positive")
NO_WORDS = r"^(?:[\s\pZ]*\[\[[A-Z][A-Z0-9_ ]*\]\])*$"  # only what stands for a picture: « [[PHOTO]] »


def score_sentiment(text: pd.Series | Corpus, language: pd.Series) -> pd.DataFrame:
    """Score each comment in its language; one row per comment, same index, the input is left as it is.

    `text`: strings, missing allowed, or the corpus of them. `language`: values of `detect_language`, same index (else a
    ValueError).

    Columns: negative, neutral, positive (shares of the words, 0 to 1), compound (tone of the words, -1 to 1),
    sentiment (category negative, neutral, positive), confidence (share right expected, 0 to 1), sentiment_from (whose
    verdict it is).

    - A text that is empty, missing or only a placeholder (« [[PHOTO]] ») has VADER's zeros, and no sentiment:
      there is nothing to be content about.
    - In a language without a lexicon (`other`), and where the language is `unknown`, everything is missing:
      an emoji or « ok » alone is left unscored until it can take the language of its case, which only the
      caller knows.
    """
    frame = weigh_sentiment(text, language)
    return pd.concat(
        [frame[list(SCORES)], judge(frame[list(CHANCES)].to_numpy(), _judged(frame))], axis="columns"
    )


def score_in_context(comments: pd.DataFrame, weighed: pd.DataFrame, language: pd.Series) -> pd.DataFrame:
    """The same columns for the comments of a case: the verdict knows the author's other comments and what each answers.

    `comments`: as `context.read_context` takes them. `weighed`: `weigh_sentiment` of their texts. Same index.
    """
    alone = weighed[list(CHANCES)].to_numpy()
    verdicts = judge(weigh_in_context(comments, alone, language), _judged(weighed), alone)
    return pd.concat([weighed[list(SCORES)], verdicts], axis="columns")


def weigh_sentiment(text: pd.Series | Corpus, language: pd.Series) -> pd.DataFrame:
    """The four scores, and the chance of each verdict by the text alone (CHANCES; NaN where there is nothing to judge,
    or no model). Same index."""
    corpus = read_corpus(text)
    frame, worded = score_tone(corpus, language)
    frame["worded"] = worded
    chances = pd.DataFrame(weigh(corpus, _judged(frame), language), columns=list(CHANCES), index=corpus.index)
    return pd.concat([frame[list(SCORES)], chances, frame["worded"]], axis="columns")


def _judged(weighed: pd.DataFrame) -> pd.DataFrame:
    return weighed.assign(compound=weighed["compound"].where(weighed["worded"]))


def score_tone(
    text: pd.Series | Corpus, language: pd.Series, packs: Path = FOLDER
) -> tuple[pd.DataFrame, np.ndarray]:
    """The four scores of each comment as `score_sentiment` has them, and which comments hold words at all.

    `packs`: the folder of language packs. Equal texts (shares, copies) are scored once.
    """
    if not text.index.equals(language.index):
        raise ValueError("text and language must have the same index")
    corpus = read_corpus(text)
    worded = np.append(_hold_words(corpus), False)[corpus.codes]  # -1 codes a missing text: the last
    scores = np.where(worded[:, None], np.nan, ZEROS)
    for name in (ENGLISH, *find_packs(packs)):
        rows = np.flatnonzero((language == name).to_numpy(dtype=bool) & worded)
        if rows.size:
            used, places = np.unique(corpus.codes[rows], return_inverse=True)
            blocks = [used[block] for block in cut_blocks(corpus.sizes[used])]
            tone = [score_tokens(corpus.tokens.take(block), name, packs) for block in blocks]
            scores[rows] = np.concatenate(tone)[places]
    return pd.DataFrame(scores, columns=list(SCORES), index=corpus.index), worded


def score_tokens(tokens: Tokens, language: str, packs: Path = FOLDER) -> np.ndarray:
    """negative, neutral, positive, compound of each text by its tokens, all of one language: texts by four."""
    return score_english(tokens) if language == ENGLISH else score_pack(tokens, load_pack(language, packs))


def _hold_words(corpus: Corpus) -> np.ndarray:
    """Is there anything in each distinct text but white space and placeholders?"""
    worded = corpus.tokens.counts > 0
    marked = np.flatnonzero(corpus.marked)
    trimmed = pc.utf8_trim_whitespace(corpus.texts.take(pa.array(marked)))
    worded[marked] = ~pc.match_substring_regex(trimmed, NO_WORDS).to_numpy(zero_copy_only=False)
    return worded
