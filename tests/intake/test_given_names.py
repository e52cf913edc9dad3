"""Names of people in two columns: joined where both say the same of the same person, and only there."""

import pytest

from analysis.case import open_case
from analysis.reading import Choices


def authors(header: str, choices: Choices | None = None) -> list[str]:
    """The authors of an export with these columns; each cell bears its column's first letters."""
    names = header.split(",")
    rows = [[f"{name[:4]}{row}" for name in names] for row in range(1, 6)]
    lines = [
        f"2012-08-0{row} 10:00,Toujours rien reçu {row},{','.join(cells)}"
        for row, cells in enumerate(rows, 1)
    ]
    text = "\n".join([f"date,text,{header}", *lines])
    return open_case([("a.csv", text.encode())], choices).comments["author"].tolist()


@pytest.mark.parametrize(
    ("header", "first"),
    [
        ("first_name,last_name", "firs1 last1"),
        ("Customer Last Name,Customer First Name", "Cust1 Cust1"),
        ("Nom de famille,Prénom", "Prén1 Nom 1"),
        # A name that people chose is the whole name.
        ("Prénom,Pseudo", "Pseu1"),
        ("firstname,username,lastname", "user1"),
        # Of two people.
        ("Prénom du client,Nom du conseiller", "Prén1"),
    ],
)
def test_names_of_two_columns(header, first):
    assert authors(header)[0] == first


def test_another_author_column_takes_the_first_name_away():
    chosen = Choices(columns={"a.csv": {"author": "Ville"}})
    assert authors("Prénom,Nom,Ville", chosen)[0] == "Vill1"
    both = Choices(columns={"a.csv": {"author": "Ville", "given_name": "Prénom"}})
    assert authors("Prénom,Nom,Ville", both)[0] == "Prén1 Vill1"
    alone = Choices(columns={"a.csv": {"author": None, "given_name": "Prénom"}})
    assert authors("Prénom,Nom,Ville", alone)[0] == "Prén1"
