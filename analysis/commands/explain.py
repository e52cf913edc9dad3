"""`explain`: why a text gets its verdict."""

import pandas as pd

from analysis.enrich.language import detect_language
from analysis.enrich.sentiment import explain as explain_verdict
from analysis.words import say
from analysis.words.numbers import say_number, say_share


def explain(options) -> None:
    """Why a text gets its verdict: what each word adds, towards negative (-) or positive (+), in log-odds."""
    text = options.text.encode("utf-8", "replace").decode("utf-8")  # bytes of a terminal that are no letters
    language = options.language or detect_language(pd.Series([text], dtype="str")).iloc[0]
    why = explain_verdict(text, language)
    if why.verdict is None:
        print(say(f"unscored-{language}", options.lang))
        return
    verdict = say(f"sentiment-{why.verdict}", options.lang)
    print(say("why-sure", options.lang, verdict=verdict, sure=say_share(why.confidence, options.lang)))
    for word in why.words:
        value = [] if word.valence is None else [say_number(word.valence, options.lang, 1)]
        named = [say(f"rule-{rule}", options.lang) for rule in word.rules]
        named += [say(f"cue-{cue.replace('_', '-')}", options.lang) for cue in word.cues]
        told = " · ".join([*value, *named])
        print(f"{word.weight:+.2f}  {text[word.start : word.end]}" + (f"  ({told})" if told else ""))
    for name, weights in why.form.items():
        print(f"{weights[2] - weights[0]:+.2f}  {say(f'form-{name}', options.lang)}")
