"""Words as people read them: what is one word, what is none, and whose names are not shown."""

import numpy as np
import pyarrow as pa
import pytest

from analysis.enrich.tokens import split_texts
from analysis.pseudonyms import meet_people
from analysis.search import fold_texts
from analysis.vocabulary import read_vocabulary
from analysis.vocabulary.cut import cut_words
from tests.measures.tables import table


def words_of(text: str) -> list[str]:
    cut = cut_words(pa.array([text]))
    return cut.folded.take(pa.array(cut.ids)).to_pylist()


def vocabulary_of(rows: list[dict]):
    comments = table(rows)
    return read_vocabulary(comments, fold_texts(comments), meet_people(comments).names)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L’équipe n'a pas répondu !", ["equipe", "pas", "repondu"]),
        ("J'n'ai rien reçu,merci", ["ai", "rien", "recu", "merci"]),
        ("Avez-vous un rendez-vous ?", ["avez", "un", "rendez-vous"]),
        ("The company's agents didn't answer", ["the", "company", "agents", "didn't", "answer"]),
        ("Voir https://a.fr/x www.b.com a@b.fr @maud ＠zoé site.fr/x 12 3,5 €", ["voir"]),
        ("Nooon SCANDALEUX… 😡😡 #honte", ["non", "scandaleux", "honte"]),
        ("sœur et cœur", ["soeur", "et", "coeur"]),
        ("ligne\\nsuivante", ["ligne", "suivante"]),
        ("[[PHOTO]] [[VIDEO_1]]", []),
        ("", []),
        (" \t\n", []),
        ("x" * 5_000, []),
    ],
)
def test_words(text, words):
    assert [word for word in words_of(text) if len(word) > 1] == words


def test_words_of_many_texts_stay_with_their_text():
    texts = ["un deux", "", "trois @moi quatre", "cinq"]
    cut = cut_words(pa.array(texts))
    found = [[] for _ in texts]
    for owner, word in zip(cut.owners, cut.folded.take(pa.array(cut.ids)).to_pylist(), strict=True):
        found[owner].append(word)
    assert found == [["un", "deux"], [], ["trois", "quatre"], ["cinq"]]
    assert len(split_texts(pa.array(texts)).starts) == len(texts) + 1


def test_a_sign_or_a_mention_parts_words():
    rows = [{"text": "colis perdu. service client @x nul", "author": f"{n}"} for n in range(4)]
    assert vocabulary_of(rows).pairs.keys.tolist() == ["colis perdu", "service client"]


def test_the_most_frequent_spelling_is_shown():
    texts = ["Déçu", "déçu", "decu", "DÉÇU"]
    vocabulary = vocabulary_of([{"text": text, "author": f"{n}"} for n, text in enumerate(texts)])
    assert (vocabulary.words.keys.tolist(), vocabulary.words.shown.tolist()) == (["decu"], ["déçu"])
    assert vocabulary.words.holding("decu").all()
    assert not vocabulary.words.holding("absent").any()


def test_function_words_are_left_out_but_a_negation_stays_in_its_pair():
    vocabulary = vocabulary_of([{"text": "je n'ai pas reçu le colis", "author": f"{n}"} for n in range(4)])
    assert vocabulary.words.keys.tolist() == ["colis", "recu"]
    assert vocabulary.pairs.shown.tolist() == ["pas reçu"]
    assert vocabulary.parts.tolist() == [[-1, 1]]


def test_names_of_authors_are_no_words():
    rows = [{"text": "Kerivel a écrit à Maud, petit bouquet de zozo75", "author": "Autre"}] * 4
    rows += [{"text": "bonjour", "author": name} for name in ("Maud Kerivel", "zozo75", "Rose Petit")]
    rows += [{"text": "Fleuriste et Kerivel", "author": "Fleuriste", "is_brand": True}] * 3
    found = set(vocabulary_of(rows).words.keys)
    assert {"petit", "bouquet", "fleuriste"} <= found
    assert not found & {"maud", "kerivel", "zozo75", "autre"}


def test_a_pair_that_is_a_name_is_none():
    rows = [{"text": "merci jean dupond ciao", "author": f"{n}"} for n in range(4)]
    vocabulary = vocabulary_of([*rows, {"text": "x", "author": "JeanDupond"}])
    assert "jean dupond" not in vocabulary.pairs.keys
    assert "merci jean" in vocabulary.pairs.keys


def test_a_statement_is_an_author_s_text():
    rows = [
        {"text": "Escrocs !", "author": "A"},
        {"text": "escrocs !", "author": "A"},
        {"text": "Escrocs !", "author": "B"},
        {"text": "merci", "author": None},
        {"text": "merci", "author": None},
        {"text": "cinq mots ou bien davantage ici", "author": None},
        {"text": "cinq mots ou bien davantage ici", "author": None},
    ]
    once = vocabulary_of(rows).once(np.ones(len(rows), dtype=bool))
    assert once.tolist() == [True, False, True, True, True, True, False]
