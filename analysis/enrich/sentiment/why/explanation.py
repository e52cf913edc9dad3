"""What an explanation holds: `Explanation`, its `Word`s and its `Cue`s. All weights are in log-odds of the three
verdicts (negative, neutral, positive), their mean 0, for only differences between verdicts decide."""

from dataclasses import dataclass, field

from ..verdict import SENTIMENTS

RULES = ("negated", "boosted", "dampened", "capitals", "stretched", "contrast", "idiom")
FORM = ("capitals", "exclamations", "question", "address", "mention", "number")
Weights = tuple[float, float, float]
NONE: Weights = (0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Word:
    """text[start:end], a word or a phrase of the lexicon.

    `valence`: its value after the rules, -4 to 4 and a little beyond (None: the lexicon has none); `rules`: those of
    RULES that changed it; `weights`: what it adds to the verdict, cues included; `cues`: those it stands in.
    """

    start: int
    end: int
    valence: float | None
    rules: tuple[str, ...]
    weights: Weights
    cues: tuple[str, ...]

    @property
    def weight(self) -> float:
        """Towards negative (below 0) or positive (above 0), in log-odds."""
        return self.weights[2] - self.weights[0]


@dataclass(frozen=True)
class Cue:
    """A cue of the language's `cues.csv`: where it stands, and what it adds, however often it stands."""

    name: str
    spans: tuple[tuple[int, int], ...]
    weights: Weights


@dataclass(frozen=True)
class Explanation:
    """What made a verdict: `words` (cues among them), `form` and `rest` add up to `sums`.

    `verdict` and `confidence` as `score_sentiment` gives them; both None where the text is not scored, and then
    nothing is explained. In a language with a lexicon but no model the words have values, no weights, and there is no
    confidence. `rest`: what a text starts from, its length, and what words beyond the explained ones add.
    """

    words: tuple[Word, ...] = ()
    cues: tuple[Cue, ...] = ()
    form: dict[str, Weights] = field(default_factory=dict)
    rest: Weights = NONE
    sums: Weights = NONE
    verdict: str | None = None
    confidence: float | None = None

    def towards(self, weights: Weights) -> float:
        """What weights add to the verdict against the mean of the two others, in log-odds."""
        return 1.5 * weights[SENTIMENTS.index(self.verdict)] if self.verdict else 0.0
