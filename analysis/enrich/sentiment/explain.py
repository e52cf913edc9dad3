"""Why a comment got its verdict: `explain(text, language)`, the one door.

In: a text and its language. Out: an `Explanation`: its words in reading order, each with what VADER's rules made of it
and what it weighed in the model's sum, the cues that fired, the form, and what stays. Nothing is left over. Names of
rules, cues and form are keys, the same in every language; the pages say them in the reader's words.
"""

import re

import numpy as np
import pandas as pd
import pyarrow as pa

from ..tokens import split_texts
from .model.features import read_features
from .model.form import FORM
from .model.predict import chances, sums
from .model.tokens import LONGEST
from .model.weights import Weights, load_weights
from .score import score_tokens, score_tone
from .vader import SCORES
from .verdict import MOST_SURE, SENTIMENTS, decide_classic
from .why.assemble import Found, assemble, join_words
from .why.attribute import centred, take_apart
from .why.cue_spans import find_spans
from .why.explanation import Explanation
from .why.tone import COLUMNS, emphasis, share_tone, tone_words
from .why.units import place_words

# Characters of a text whose words are explained, one by one: those that the model reads words of.
READ = LONGEST
_SURROGATE = re.compile("[\ud800-\udfff]")


def explain(text: str, language: str) -> Explanation:
    """Why `text` gets its verdict in `language`. Offsets are those of `text` as it is written.

    Words beyond the first READ characters are not explained one by one; what they add is part of the rest. No text
    fails: a lone surrogate is read as the sign of replacement.
    """
    return explain_all([text], [language])[0]


def explain_all(
    texts: list[str], languages: list[str], scores: pd.DataFrame | None = None
) -> list[Explanation]:
    """`explain` of many texts at once. `scores`: their rule scores where known (columns SCORES, compound missing
    where a text is not scored), one row per text in order."""
    texts = pd.Series([_SURROGATE.sub("\ufffd", text) for text in texts], dtype="str")
    languages = pd.Series(languages, dtype="str")
    if scores is None:
        scores, worded = score_tone(texts, languages)
        scores["compound"] = scores["compound"].where(worded)
    scores = scores[list(SCORES)].reset_index(drop=True)
    scored = scores["compound"].notna()
    found = [Explanation()] * len(texts)
    for language in languages[scored].unique():
        rows = np.flatnonzero((languages == language) & scored)
        weights = load_weights(language)
        explained = (
            _explain_tone(texts.iloc[rows], scores.iloc[rows], language)
            if weights is None
            else _explain(texts.iloc[rows].reset_index(drop=True), scores.iloc[rows], language, weights)
        )
        for row, one in zip(rows.tolist(), explained, strict=True):
            found[row] = one
    return found


def _explain_tone(texts: pd.Series, scores: pd.DataFrame, language: str) -> list[Explanation]:
    """Where there is no model, the words' values are all that there is."""
    return [
        Explanation(join_words(tone_words(text[:READ], language)), verdict=verdict)
        for text, verdict in zip(texts, decide_classic(scores["compound"]), strict=True)
    ]


def _explain(texts: pd.Series, scores: pd.DataFrame, language: str, weights: Weights) -> list[Explanation]:
    features = read_features(texts, scores, language)
    parts, added = take_apart(features, weights), sums(features, weights)
    verdicts = chances(added, weights.heat)
    heads = [text[:READ] for text in texts]
    tokens = features.tokens
    cuts = np.searchsorted(tokens.owners, np.arange(len(texts) + 1))
    forms = tokens.forms.to_pylist()
    words = [forms[number] for number in tokens.ids.tolist()]
    units = place_words(heads, [words[cuts[at] : cuts[at + 1]] for at in range(len(texts))])
    cues = dict(enumerate(weights.names[len(FORM) :], start=len(FORM)))
    fired = [[name for place, name in cues.items() if row[place]] for row in features.plain]
    spans = find_spans(heads, fired, language)
    tones = _tones(features.plain, texts, heads, language)
    explained = []
    for at, head in enumerate(heads):
        toned = tone_words(head, language)
        # The tone of the words explained; of a longer text only a part of its own.
        own = centred(tones[at][:, None] * weights.plain[:COLUMNS] / weights.heat)
        shares = share_tone(toned, head, tones[at], own)
        rest = parts.plain[at, :COLUMNS].sum(axis=0) - shares.sum(axis=0)
        amplified = None
        if toned and len(texts[at]) <= READ and emphasis(head):
            amplified = "exclamations" if "!" in head else "question"
        named = zip(weights.names[COLUMNS:], parts.plain[at, COLUMNS:], strict=True)
        told = assemble(
            Found(
                units[at],
                parts.tokens[cuts[at] : cuts[at + 1]],
                toned,
                shares,
                rest,
                amplified,
                spans[at],
                {name: weight for name, weight in named if name not in cues.values() or name in fired[at]},
                parts.start,
            )
        )
        explained.append(
            Explanation(
                *told,
                sums=tuple(centred(added[at] / weights.heat).tolist()),
                verdict=SENTIMENTS[int(verdicts[at].argmax())],
                confidence=float(min(verdicts[at].max(), MOST_SURE)),
            )
        )
    return explained


def _tones(plain: np.ndarray, texts: pd.Series, heads: list[str], language: str) -> np.ndarray:
    """The tone's columns of each text's head: those of the text itself, where it is no longer."""
    tones = plain[:, :COLUMNS].copy()
    for at in (at for at, head in enumerate(heads) if len(head) < len(texts[at])):
        tokens = split_texts(pa.array([heads[at]], type=pa.large_string()))
        scores = pd.DataFrame(score_tokens(tokens, language), columns=list(SCORES))
        tones[at] = read_features(pd.Series([heads[at]]), scores, language).plain[0, :COLUMNS]
    return tones
