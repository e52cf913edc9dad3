"""Words of an interface among copied comments are set aside; short comments that look like them are kept."""

import pandas as pd
import pytest

from analysis.intake.columns import map_columns
from analysis.intake.read import read_table
from analysis.intake.strays import find_phrases, find_strays

INTERFACE = [
    "Plus pertinents",
    "Voir plus de commentaires",
    "Voir les 3 réponses",
    "Afficher 5 autres réponses",
    "Masquer les réponses (3)",
    "View 3 more replies",
    "View all 12 replies",
    "View replies (3)",
    "Load more comments",
    "J’aime · Répondre · 2 sem",
    "J’aime\nRépondre\n2 sem",
    "J’aimeRépondre2 sem",
    "J'aime Répondre Partager",
    "J’aime · Répondre · 2 sem · Modifié",
    "Like · Reply · 2w",
    "Like · Reply · 2w · Edited",
    "LikeReply3d",
    "Zen Paris a répondu · 3 réponses",
    "Zen replied · 1 Reply",
    "Épinglé par Zen",
    "Pinned by @zen",
    "Aimé par ana et 34 autres personnes",
    "Liked by ana and others",
    "Replying to @zen and @ana",
    "En réponse à @zen",
    "Translated by Google",
    "(Translated by Google)",
    "Traduit de l’anglais",
    "Voir la traduction",
    "Voir l’original (Anglais)",
    "See original (French)",
    "Écrire un commentaire…",
    "Ajouter un commentaire...",
    "Add a comment…",
    "Show this thread",
    "Local Guide · 23 avis · 4 photos",
    "Response from the owner",
    "Réponse du propriétaire",
    "Date de l’expérience : 6 août 2012",
    "Date of experience: August 6, 2012",
    "Rated 1 out of 5 stars",
    "Noté 1 sur 5 étoiles",
    "See 2 more reviews by Ana",
    "La sélection est sur Plus pertinents, certains commentaires ont donc peut-être été filtrés.",
]
# Somebody may write these: they are the interface's only beside some of the above.
UNSURE = [
    "Suivre",
    "J'aime",
    "Répondre",
    "Auteur",
    "Top fan",
    "Modifié",
    "(Modifié)",
    "(Edited)",
    "Edited",
    "2 sem",
    "3 h",
    "il y a 2 ans",
    "2 years ago (edited)",
    "3 mois",
    "3 réponses",
    "1,2 k vues",
    "12 likes",
    "Lire la suite",
    "Show more",
    "Utile",
    "Créateur",
]
COMMENTS = [
    "Merci",
    "Super",
    "Top",
    "Bravo",
    "Ok",
    "lol",
    "Oui",
    "Suivre la commande ?",
    "J'aime bien",
    "Je m'abonne pas",
    "3 semaines de retard",
    "Plus jamais",
    "Voir avec le service client",
    "2 ans que j'attends",
    "Like it",
    "Reply please",
    "Share this everywhere",
    "Signaler au procon",
    "View from my window",
    "Merci de répondre",
    "Aimé par tous",
    "Liked by nobody",
    "1/10",
    "20 €",
    "Top commentaire de Léa",
    "5",
    "H",
    "Réponse attendue",
    "Partager 20 euros",
    "J'aime pas répondre",
    "Auteur du vol : vous",
    "Noté",
    "",
]


@pytest.mark.parametrize("phrase", INTERFACE)
def test_phrases_that_nobody_writes(phrase):
    assert find_phrases(pd.Series([phrase, *COMMENTS])) == {phrase}


@pytest.mark.parametrize("phrase", UNSURE)
def test_words_that_somebody_may_write(phrase):
    assert find_phrases(pd.Series([*COMMENTS, phrase])) == set()
    assert find_phrases(pd.Series([*COMMENTS, phrase, "Plus pertinents"])) == {phrase, "Plus pertinents"}


def test_many_such_words_that_come_again_are_the_interface_s():
    words = ["J'aime", "Répondre", "2 sem"]
    assert find_phrases(pd.Series([*words, *COMMENTS])) == set()
    assert find_phrases(pd.Series([*words, *COMMENTS, *words])) == set(words)


@pytest.mark.parametrize("field", ["author", "date", "id", "likes", "rating", "url"])
def test_a_row_with_more_than_a_text_is_a_comment(field):
    values = {"rating": 4, "date": "2012-08-06", "author": "Ana"}
    rows = "".join(
        f"{text}|{values.get(field, f'https://a.example/{at}' if field == 'url' else at)}\n"
        for at, text in enumerate(["where is it, please?", *UNSURE, *INTERFACE[:10]])
    )
    raw = read_table(f"text|{field}\n{rows}".encode(), "a.csv")
    assert (find_strays(raw.frame, map_columns(raw.frame)) == "").all()


def test_the_header_again_below_the_title_of_a_page():
    rows = "2012-08-06 14:03;Ana;where is it?\n2012-08-07 09:20;Ben;same here\n" * 3
    pages = "".join(f"Report, page {at}\nDate;Author;Text\n{rows}" for at in range(1, 4))
    raw = read_table(pages.encode(), "a.csv")
    strays = find_strays(raw.frame, map_columns(raw.frame))
    assert strays.value_counts().to_dict() == {"": 18, "repeated-header": 2}
