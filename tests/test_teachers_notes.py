"""What the teacher's notes say that the screen shows of a comment is what it shows."""

import pandas as pd
import pytest

from analysis.case import open_case
from analysis.samples import list_samples

# (case, words of the comment, as the notes quote it, what they say it counts as)
SAID = (
    ("apres_aquarelle", "Bon, ils ont bien écrit ce matin", "positive"),
    ("apres_aquarelle", 'Tout est dans le "ou".', "neutral"),
    ("apres_aquarelle", "Troisième épisode. Pas de livraison cet après-midi", "negative"),
    ("apres_private_outlet", "Ah enfin un produit qui arrive. Bravo", "positive"),
    ("apres_private_outlet", "Ma bonne résolution 2011", "positive"),
    ("apres_private_outlet", "Bonne année à tous les colis perdus", "neutral"),
)


@pytest.fixture(scope="module")
def comments() -> dict[str, pd.DataFrame]:
    return {
        name: open_case(sample.read(), sample.choices).comments for name, sample in list_samples().items()
    }


@pytest.mark.parametrize(("case", "words", "counts_as"), SAID)
def test_a_comment_counts_as_the_notes_say(comments, case, words, counts_as):
    table = comments[case]
    found = table[table["text"].str.startswith(words)]
    assert found["sentiment"].astype("str").tolist() == [counts_as]
    notes = list_samples()[case].folder.joinpath("README.md").read_text(encoding="utf-8")
    day = found["created_at"].dt.tz_convert("Europe/Paris").dt.strftime("%H:%M").iloc[0]
    assert day in notes
