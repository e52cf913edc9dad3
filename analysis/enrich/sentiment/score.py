"""Comments and their languages in, VADER's four scores, the verdict and its confidence out."""

from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from ..tokens import cut_blocks
from .english_scores import score_english
from .pack import FOLDER, find_packs, load_pack
from .pack_rules import score_pack
from .vader import SCORES, ZEROS
from .verdict import judge

ENGLISH = "en"
PLACEHOLDER = "[["
NO_WORDS = r"^(?:[\s\pZ]*\[\[[A-Z][A-Z0-9_ ]*\]\])*$"  # only what stands for a picture: « [[PHOTO]] »


def score_sentiment(text: pd.Series, language: pd.Series) -> pd.DataFrame:
    """Score each comment in its language; one row per comment, same index, the input is left as it is.

    `text`: strings, missing allowed. `language`: values of `detect_language`, same index (else a ValueError).

    Columns: negative, neutral, positive (shares of the words, 0 to 1), compound (tone of the words, -1 to 1),
    sentiment (category negative, neutral, positive), confidence (share right expected, 0 to 1), sentiment_from (whose
    verdict it is).

    - A text that is empty, missing or only a placeholder (« [[PHOTO]] ») has VADER's zeros, and no sentiment:
      there is nothing to be content about.
    - In a language without a lexicon (`other`), and where the language is `unknown`, everything is missing:
      an emoji or « ok » alone is left unscored until it can take the language of its case, which only the
      caller knows.
    """
    frame, worded = score_tone(text, language)
    judged = frame.assign(compound=frame["compound"].where(worded))
    return pd.concat([frame, judge(text, judged, language)], axis="columns")


def score_tone(text: pd.Series, language: pd.Series, packs: Path = FOLDER) -> tuple[pd.DataFrame, np.ndarray]:
    """The four scores of each comment as `score_sentiment` has them, and which comments hold words at all.

    `packs`: the folder of language packs. Equal texts (shares, copies) are scored once.
    """
    if not text.index.equals(language.index):
        raise ValueError("text and language must have the same index")
    codes, distinct = pd.factorize(text.astype("str"))
    texts = pa.array(distinct.array)
    texts = texts.combine_chunks() if isinstance(texts, pa.ChunkedArray) else texts
    worded = np.append(_hold_words(texts), False)[codes]  # -1 codes a missing text: the last
    scores = np.where(worded[:, None], np.nan, ZEROS)
    for name in (ENGLISH, *find_packs(packs)):
        rows = np.flatnonzero((language == name).to_numpy(dtype=bool) & worded)
        if rows.size:
            used, places = np.unique(codes[rows], return_inverse=True)
            scores[rows] = score_texts(texts.take(pa.array(used)), name, packs)[places]
    return pd.DataFrame(scores, columns=list(SCORES), index=text.index), worded


def score_texts(texts: pa.Array, language: str, packs: Path = FOLDER) -> np.ndarray:
    """negative, neutral, positive, compound of each text (none missing), all of one language: texts by four."""
    scores = np.empty((len(texts), len(SCORES)))
    for block in cut_blocks(texts):
        if language == ENGLISH:
            scores[block] = score_english(texts[block])
        else:
            scores[block] = score_pack(texts[block], load_pack(language, packs))
    return scores


def _hold_words(texts: pa.Array) -> np.ndarray:
    """Is there anything in each text but white space and placeholders?"""
    trimmed = pc.utf8_trim_whitespace(texts)
    worded = pc.not_equal(trimmed, "").to_numpy(zero_copy_only=False).copy()
    marked = np.flatnonzero(pc.starts_with(trimmed, PLACEHOLDER).to_numpy(zero_copy_only=False))
    if marked.size:
        only = pc.match_substring_regex(trimmed.take(pa.array(marked)), NO_WORDS)
        worded[marked] = ~only.to_numpy(zero_copy_only=False)
    return worded
