"""Whose word counts for the time zone of a file's dates: the user's, the column's name, a line above, the case's."""

import pytest

from analysis.case import open_case
from analysis.errors import UnknownTimezone
from analysis.reading import Choices

ABOVE = "Time zone: UTC+2\n\n"
ROWS = "{name};Auteur;Message\n06/01/2012 14:03;Claire;Toujours rien\n07/01/2012 15:10;Paul;Pareil pour moi\n"
NAMED = ROWS.format(name="Date (UTC)")
PLAIN = ROWS.format(name="Date")
ZONED = NAMED.replace("14:03", "14:03 +0000").replace("15:10", "15:10 +0000")
REPLIED = (
    "Date (UTC);Auteur;Avis;Réponse du propriétaire;Date de la réponse (UTC)\n"
    "2012-01-06 14:03;Claire;Toujours rien;Bonjour;2012-01-06 15:03\n"
    "2012-01-07 14:03;Paul;Pareil pour moi;Bonjour;2012-01-07 15:03\n"
)


@pytest.mark.parametrize(
    ("text", "chosen", "hour", "code"),
    [
        (PLAIN, None, 13, "dates-without-zone"),
        (ABOVE + PLAIN, None, 12, "dates-zone-above"),
        (NAMED, None, 14, "dates-zone-in-name"),
        (ABOVE + NAMED, None, 14, "dates-zone-in-name"),
        (PLAIN, "America/New_York", 19, "dates-zone-chosen"),
        (ABOVE + PLAIN, "America/New_York", 19, "dates-zone-chosen"),
        (NAMED, "America/New_York", 19, "dates-zone-chosen"),
        (ZONED, "America/New_York", 14, "dates-zone-unused"),
    ],
)
def test_whose_word_counts(text, chosen, hour, code):
    case = open_case([("a.csv", text.encode())], Choices(date_zones={"a.csv": chosen} if chosen else {}))
    assert case.comments["created_at"].dt.hour.iloc[0] == hour
    assert [note.code for note in case.notes if "zone" in note.code] == [code]
    # Times are shown in the case's zone, whatever the file's.
    assert case.timezone == "Europe/Paris"


def test_a_choice_is_for_its_file_and_for_all_its_dates():
    files = [("a.csv", REPLIED.encode()), ("b.csv", NAMED.replace("Claire", "Zoé").encode())]
    case = open_case(files, Choices(date_zones={"a.csv": "America/New_York"}))
    hours = case.comments.groupby("source_file", observed=True)["created_at"].agg(
        lambda at: at.dt.hour.tolist()
    )
    assert hours["a.csv"] == [19, 20, 19, 20]
    assert hours["b.csv"] == [14, 15]


def test_a_zone_that_is_not_known_is_refused():
    with pytest.raises(UnknownTimezone):
        open_case([("a.csv", PLAIN.encode())], Choices(date_zones={"a.csv": "Europe/Aquarelle"}))
