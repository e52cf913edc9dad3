"""Long texts that come back where nothing tells them apart are counted, and said."""

from tests.intake.test_tidy import opened

LONG = "Fuyez cette boutique, ma commande de juin n'est jamais partie et personne ne répond."


def codes(text: str) -> dict:
    return {note.code: note.data for note in opened(text).notes}


def test_without_author_or_date_it_is_said():
    assert codes(f'comments\n"{LONG}"\nMerci beaucoup\n"{LONG}"\n')["texts-repeated"] == {"rows": 1}


def test_with_authors_they_are_two_comments():
    assert "texts-repeated" not in codes(f'author,comments\nAna,"{LONG}"\nBen,"{LONG}"\n')
