"""The sample cases are whole, say what they are, and no two of their comments are nearly the same."""

import itertools
import re

import pytest

from analysis.case import open_case
from analysis.comments import customers
from analysis.errors import UnknownCase
from analysis.reading import Choices
from analysis.samples import FOLDER, find_sample, list_samples
from analysis.words.folding import fold

SHINGLE = 3  # words
NEARLY_THE_SAME = 0.6  # Jaccard


@pytest.fixture(scope="module", params=list_samples())
def sample(request):
    return find_sample(request.param)


def test_there_are_two_in_two_shapes():
    heads = [FOLDER / sample.id / sample.exports[0] for sample in list_samples().values()]
    first_lines = [path.read_text(encoding="utf-8-sig").splitlines()[0] for path in heads]
    assert sorted(";" in line for line in first_lines) == [False, True]


def test_it_says_what_it_is_in_both_languages(sample):
    for texts in (sample.title, sample.summary, sample.notice):
        assert set(texts) == {"fr", "en"}
        assert all(texts.values())
    assert sample.title["fr"].startswith("D’après le cas")
    assert "pédagogique" in sample.notice["fr"]
    assert "teaching" in sample.notice["en"]
    assert sample.sources
    assert (FOLDER / sample.id / "README.md").exists()


def test_no_two_comments_are_nearly_the_same(sample):
    case = open_case(sample.read(), Choices(brands=sample.brand_accounts))
    texts = case.comments.loc[customers(case.comments), "text"].unique()
    words = [re.findall(r"\w+", fold(text)) for text in texts]
    shingles = [
        {tuple(found[at : at + SHINGLE]) for at in range(len(found) - SHINGLE + 1)}
        for found in words
        if len(found) > SHINGLE
    ]
    pairs = [
        (one, other)
        for one, other in itertools.combinations(shingles, 2)
        if len(one & other) > NEARLY_THE_SAME * len(one | other)
    ]
    assert len(shingles) > 60
    assert not pairs


def test_an_unknown_sample_is_a_named_error():
    with pytest.raises(UnknownCase):
        find_sample("nowhere")
