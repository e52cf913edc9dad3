"""Names of people in two columns: "Prénom" and "Nom", "first_name" and "last_name", with the same words around them.

In: the columns' names and what is guessed so far. Out: the Guesses of `author` and `given_name`, none where one column
holds the whole name. Two customers of one family name are two people.
"""

import pandas as pd

from analysis.intake.columns.contents import Content
from analysis.intake.columns.guess import Guess
from analysis.intake.headers.names import fold

_GIVEN = ("prenom", "firstname", "givenname", "forename", "fname", "vorname")
_FAMILY = ("nomdefamille", "nom", "lastname", "familyname", "surname", "lname", "nachname")


def find_given_name(
    names: tuple[str, ...], contents: list[Content], guesses: dict[str, Guess], unused: set[int]
) -> dict[str, Guess]:
    """The guesses to add: the family name's column as `author`, the other as `given_name`."""
    folded = [fold(name) for name in names]
    held = guesses.get("author")
    taken = {guess.position for field, guess in guesses.items() if field != "author"} | unused
    for at, name in enumerate(folded):
        family = next((folded.index(other) for other in _families(name) if other in folded), None)
        if family is None or {at, family} & taken or contents[at].empty or contents[family].empty:
            continue
        if held is None or held.position in (at, family):
            return {
                field: Guess(names[place], place, "by-name", {"column": names[place]})
                for field, place in (("author", family), ("given_name", at))
            }
    return {}


def join_names(given: pd.Series, family: pd.Series) -> pd.Series:
    """ "Claire Martin" of both; the one that is there where the other is not (NaN)."""
    return (given + " " + family).fillna(family).fillna(given).astype("str")


def _families(name: str) -> list[str]:
    """What the column of family names would be called beside this one."""
    given = next((word for word in _GIVEN if word in name), None)
    return [name.replace(given, word, 1) for word in _FAMILY] if given else []
