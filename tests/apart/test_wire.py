"""What passes between two processes comes back as it was: each kind of case of tests/exports, and of what it holds."""

import dataclasses
import io
import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analysis.apart.wire import receive, send
from analysis.case import open_case
from analysis.errors import BadbuzzError

FOLDER = Path(__file__).parents[1] / "exports"


def list_unlike() -> list[Path]:
    """Of the exports whose cases are of one kind (format, notes, reasons set aside, refusal) the first."""
    first = {}
    for path in sorted(FOLDER.glob("*.expect.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        notes, aside = sorted(told.get("notes", ())), sorted(told.get("set_aside", ()))
        kind = (told.get("format"), *notes, "", *aside, told.get("error"), told.get("reason"))
        first.setdefault(kind, path.with_name(path.name.removesuffix(".expect.json")))
    return list(first.values())


def there_and_back(value):
    """`value` written and read again."""
    stream = io.BytesIO()
    send(stream, value)
    stream.seek(0)
    return receive(stream)


def assert_same(found, sent) -> None:
    """Equal, with the same types all the way down."""
    assert type(found) is type(sent)
    if isinstance(sent, pd.DataFrame):
        pd.testing.assert_frame_equal(found, sent, check_categorical=True)
    elif isinstance(sent, pd.Series):
        pd.testing.assert_series_equal(found, sent)
    elif isinstance(sent, np.ndarray):
        assert found.dtype == sent.dtype
        np.testing.assert_array_equal(found, sent)
    elif dataclasses.is_dataclass(sent):
        for field in dataclasses.fields(sent):
            assert_same(getattr(found, field.name), getattr(sent, field.name))
    elif isinstance(sent, dict):
        assert list(found) == list(sent)
        for key in sent:
            assert_same(found[key], sent[key])
    elif isinstance(sent, tuple | list):
        assert len(found) == len(sent)
        for one, other in zip(found, sent, strict=True):
            assert_same(one, other)
    else:
        assert found == sent or (pd.isna(found) and pd.isna(sent))


@pytest.mark.parametrize("path", list_unlike(), ids=lambda path: path.name)
def test_a_case_comes_back_as_it_was(path):
    try:
        case = open_case([(path.name, path.read_bytes())])
    except BadbuzzError as error:
        assert_same(there_and_back(error.data), error.data)
        return
    assert_same(there_and_back(case), case)


@pytest.mark.parametrize(
    "value",
    [
        "\ud83d",
        b"\x00\xff" * 1000,
        {"a": (1, [2.5, None], frozenset({"x"})), 3: True},
        pd.DataFrame({"a": pd.Series([], dtype="str"), "b": pd.Series([], dtype="Int64")}),
        pd.DataFrame([["x", "y"]], columns=pd.Index(["same", "same"], dtype="str"), index=[7]),
        pd.Timestamp("2012-08-06T14:03:00.000001Z"),
        pd.NaT,
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_value_comes_back_as_it_was(value):
    assert_same(there_and_back(value), value)


def test_what_is_no_data_does_not_pass():
    with pytest.raises(TypeError):
        send(io.BytesIO(), {"f": print})
    with pytest.raises(TypeError):
        send(io.BytesIO(), np.array([print], dtype=object))


def test_an_answer_cut_short_is_no_answer():
    stream = io.BytesIO()
    send(stream, b"x" * 100)
    with pytest.raises(EOFError):
        receive(io.BytesIO(stream.getvalue()[:-1]))
