"""Cases that several measures are held against, opened once."""

import pytest

from analysis.case import Case, open_case
from analysis.samples import find_sample


@pytest.fixture(scope="session")
def aquarelle() -> Case:
    """After Aquarelle."""
    sample = find_sample("apres_aquarelle")
    return open_case(sample.read(), sample.choices)


@pytest.fixture(scope="session")
def private_outlet() -> Case:
    """After Private Outlet."""
    sample = find_sample("apres_private_outlet")
    return open_case(sample.read(), sample.choices)


@pytest.fixture(scope="session", params=["aquarelle", "private_outlet"])
def sample_case(request) -> Case:
    """Each of the two."""
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session")
def twcs(exports) -> Case:
    """The first rows of twcs, whose every link is the export's own."""
    path = exports / "twcs_first5000" / "twcs.csv"
    return open_case([(path.name, path.read_bytes())])
