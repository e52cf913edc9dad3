"""Cases as pages see them, opened once for all of these tests."""

import pytest

from analysis.case import open_case
from analysis.filters import Filters, select
from analysis.samples import find_sample
from pages.view import View


@pytest.fixture(scope="session")
def aquarelle() -> View:
    sample = find_sample("apres_aquarelle")
    case = open_case(sample.read(), sample.choices)
    return View(case, "fr", Filters(), select(case.comments, Filters(), case.timezone))
