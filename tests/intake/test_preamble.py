"""The lines before the header: shown in a note, and the time zone that they may name."""

import pytest

from analysis.case import open_case
from analysis.intake.dates.columnzone import preamble_zone

ROWS = "Date;Auteur;Message\n06/08/2012 14:03;Claire;Toujours rien\n07/08/2012 15:10;Paul;Pareil pour moi\n"


@pytest.mark.parametrize(
    ("lines", "zone"),
    [
        (["Time zone: Europe/London"], "Europe/London"),
        (["Fuseau horaire;UTC+02:00"], "UTC+02:00"),
        (["Report,Mentions", "UTC"], "UTC"),
        (["From:,Fri Mar 01 00:00:00 UTC 2024", "To:,Sun Mar 31 00:00:00 UTC 2024"], "UTC"),
        # One moment may be when somebody pressed a button.
        (["Generated 2024-05-01 10:00 UTC"], ""),
        (["Time zone: UTC", "America/New_York"], ""),
        (["Export de la page", "Paris, août 2012"], ""),
        ([], ""),
        # A text above the table, however long, is none.
        (["Time zone: UTC " + "1:00 UTC " * 1_000_000, "Europe/London" * 1_000_000], ""),
    ],
)
def test_the_zone_that_lines_name(lines, zone):
    assert preamble_zone(lines) == zone


def test_dates_are_read_in_the_zone_named_above_them():
    case = open_case([("a.csv", f"Export du service client\nTime zone: America/New_York\n{ROWS}".encode())])
    assert case.comments["created_at"].iloc[0].isoformat() == "2012-08-06T18:03:00+00:00"
    told = {note.code: note.data for note in case.notes}
    assert told["dates-zone-above"] == {"timezone": "America/New_York"}
    assert "dates-without-zone" not in told


def test_the_lines_are_shown_and_cut_where_they_are_long():
    case = open_case([("a.csv", f"Page : Aquarelle\nPériode : {'été ' * 200}\n{ROWS}".encode())])
    told = next(note.data for note in case.notes if note.code == "lines-before-header")
    assert told["lines"] == 2
    assert told["text"].startswith("Page : Aquarelle / Période : été été")
    assert len(told["text"]) <= 201
    assert told["text"].endswith("…")
