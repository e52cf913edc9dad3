"""The case in three sentences, in each language."""

import pandas as pd

from analysis.measures.crisis import measure_crisis
from analysis.measures.sentiment import measure_sentiment
from analysis.quality import known_errors
from analysis.synopsis.say import say_sentence
from analysis.synopsis.write import write_synopsis
from analysis.words import LOCALES


def collect_summary(
    comments: pd.DataFrame, responses: pd.DataFrame, refused: str | None, zone: str
) -> dict[str, list[str]]:
    """Locale -> sentences (`write_synopsis` of the whole case)."""
    shares = measure_sentiment(comments, errors=known_errors(comments)).set_index("sentiment")
    sentences = write_synopsis(
        comments, zone, measure_crisis(comments, zone), shares.loc["negative"], responses, refused
    )
    return {locale: [say_sentence(sentence, locale) for sentence in sentences] for locale in LOCALES}
