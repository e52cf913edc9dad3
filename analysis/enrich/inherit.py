"""The language of comments that hold none of their own: an emoji, a name, « ok », « ??? ».

In: threads, texts and the languages that the texts tell. Out: the language of each, and whose it is: its own text's,
its thread's, or the case's.
"""

import numpy as np
import pandas as pd

from analysis.comments import LANGUAGE_FROM, LANGUAGES

from .language import PLACEHOLDER

NO_WORDS = rf"(?:\s*{PLACEHOLDER})*\s*"  # nothing, or only what stands for a picture: « [[PHOTO]] »


def inherit_language(comments: pd.DataFrame, language: pd.Series) -> pd.DataFrame:
    """A language per comment and whose it is; columns language (category) and language_from (category), same index.

    `comments`: columns thread_id, platform and text. `language`: of each text, as `detect_language` gives it.

    Where the text tells nothing, the language most texts of its thread are in; where that is a draw or nobody tells,
    the one most texts of the case are in; a draw there too leaves it unknown. Without text there is nothing to be in a
    language: unknown, from nowhere. `other` is inherited as well: « ok » between Spanish comments is not English.
    """
    told = (language != "unknown").to_numpy(dtype=bool)
    waiting = ~told
    texts = comments.loc[waiting, "text"].astype("str")
    waiting[waiting] = ~texts.str.fullmatch(NO_WORDS, na=True).to_numpy(dtype=bool)
    codes = language.cat.codes.to_numpy()
    thread, count = _number_threads(comments)
    known = told & (thread >= 0)
    spoken = _most(thread[known], codes[known], count)
    own = np.where(thread >= 0, np.append(spoken, -1)[thread], -1)
    whole = _most(np.zeros(told.sum(), dtype=np.int64), codes[told], 1)[0]
    from_thread, from_case = waiting & (own >= 0), waiting & (own < 0) & (whole >= 0)
    result = np.select([from_thread, from_case], [own, whole], codes)
    source = np.select([told, from_thread, from_case], [0, 1, 2], -1)
    return pd.DataFrame(
        {
            "language": pd.Categorical.from_codes(result, categories=list(LANGUAGES)),
            "language_from": pd.Categorical.from_codes(source, categories=list(LANGUAGE_FROM)),
        },
        index=comments.index,
    )


def _number_threads(comments: pd.DataFrame) -> tuple[np.ndarray, int]:
    """A number per comment, equal for the same thread on the same platform, -1 without a thread; and how many."""
    platform, platforms = pd.factorize(comments["platform"])
    thread, _ = pd.factorize(comments["thread_id"])
    both, found = pd.factorize(thread * (len(platforms) + 1) + platform + 1)
    return np.where(thread < 0, -1, both), len(found)


def _most(groups: np.ndarray, codes: np.ndarray, count: int) -> np.ndarray:
    """The most frequent code of each group; -1 where there is none or a draw."""
    width = len(LANGUAGES)
    tally = np.bincount(groups * width + codes, minlength=count * width).reshape(count, width)
    ranked = np.sort(tally, axis=1)
    return np.where(ranked[:, -1] > ranked[:, -2], tally.argmax(axis=1), -1)
