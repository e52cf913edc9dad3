"""Cases as pages see them, opened once for all of these tests."""

from functools import cache

import pytest
from streamlit.components.v2 import manifest_scanner

from analysis.case import open_case
from analysis.filters import Filters, select
from analysis.samples import find_sample
from pages.view import View


@pytest.fixture(scope="session")
def aquarelle() -> View:
    sample = find_sample("apres_aquarelle")
    case = open_case(sample.read(), sample.choices)
    return View(case, "fr", Filters(), select(case.comments, Filters(), case.timezone))


@pytest.fixture(scope="session", autouse=True)
def components_found_once():
    """Each AppTest reads anew what every installed package says of itself: what is installed stays the same here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests)
        )
        yield
