"""py3langid's likelihoods of many texts at once: its automaton walks through all of them in step.

In: texts and the library's identifier. Out: texts by its classes, what `LanguageIdentifier.rank` says of each text but
for the last digits. The library walks one text after the other, byte by byte, in Python; a test holds the two together.
"""

import unicodedata
from functools import lru_cache

import numpy as np

BLOCK = 2_000  # texts at a time: what each of their features says of each language is held at once


def rate_texts(texts: list[str], identifier) -> np.ndarray:
    """How likely each text is in each of `identifier.nb_classes`: log-likelihoods, equal where nothing speaks."""
    blocks = [_rate(texts[at : at + BLOCK], identifier) for at in range(0, len(texts), BLOCK)]
    return np.concatenate([np.empty((0, len(identifier.nb_classes))), *blocks])


def _rate(texts: list[str], identifier) -> np.ndarray:
    written = [_encode(text) for text in texts]
    owners, features = _walk(written, identifier)
    scores = np.full((len(texts), len(identifier.nb_classes)), float(np.finfo(np.float32).min))
    if not len(owners):
        return scores
    pairs, counts = np.unique(owners * len(identifier.nb_ptc) + features, return_counts=True)
    owners, features = np.divmod(pairs, len(identifier.nb_ptc))
    parts = np.log1p(counts)[:, None] * identifier.nb_ptc[features]
    firsts = np.flatnonzero(np.append(True, owners[1:] != owners[:-1]))
    scores[owners[firsts]] = np.add.reduceat(parts, firsts, axis=0) + identifier.nb_pc
    return scores


def _encode(text: str) -> bytes:
    text = text.lower() if text.isupper() else text
    return unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")


def _walk(written: list[bytes], identifier) -> tuple[np.ndarray, np.ndarray]:
    """(number of the text, feature) of each feature found, by the place where it ends."""
    moves, rows, found = _automaton(identifier)
    lengths = np.array([len(each) for each in written], dtype=np.int64)
    order = np.argsort(-lengths, kind="stable")  # those that still go on come first
    steps = np.arange(lengths.max(initial=0))
    letters = np.zeros((len(written), len(steps)), dtype=np.uint8)
    letters[steps < lengths[:, None]] = np.frombuffer(b"".join(written), dtype=np.uint8)
    letters = np.ascontiguousarray(letters[order].T)
    going = np.searchsorted(-lengths[order], -steps)  # texts longer than each step
    states = np.zeros(letters.shape, dtype=np.int64)  # 0, at the start and beyond the end, has found nothing
    state = np.zeros(len(written), dtype=np.int64)
    for step, many in enumerate(going.tolist()):
        at = rows.take(state[:many])
        at += letters[step, :many]
        state = moves.take(at)
        states[step, :many] = state
    features = found[states]
    step, text = np.nonzero(features >= 0)
    return order[text], features[step, text]


@lru_cache(maxsize=1)
def _automaton(identifier) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Its tables: the next state by row and byte, where each state's row begins, what each state has found or -1."""
    return (
        np.asarray(identifier.tk_nextmove),  # as it lies: 40 MB
        np.asarray(identifier.tk_row, dtype=np.int64) << 8,
        np.asarray(identifier.tk_output, dtype=np.int64),
    )
